//! Words of the directory of institutes and its map.

use super::format;
use nhipcau_profile::Language;

/// The words.
pub struct DirectoryTexts {
    /// Institutes
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// Name, abbreviation or old name
    pub search: &'static str,
    /// Field
    pub field: &'static str,
    /// System
    pub system: &'static str,
    /// Mode
    pub mode: &'static str,
    /// Province
    pub province: &'static str,
    /// All
    pub all: &'static str,
    /// Order
    pub order: &'static str,
    /// By name
    pub by_name: &'static str,
    /// By number of capabilities
    pub by_capabilities: &'static str,
    /// By province
    pub by_province: &'static str,
    /// How to show them
    pub view: &'static str,
    /// List
    pub list: &'static str,
    /// Map
    pub map: &'static str,
    /// Provinces and cities
    pub provinces: &'static str,
    /// What the map shows, for who does not see it.
    pub map_label: &'static str,
    /// Name of the archipelago Hoàng Sa
    pub hoang_sa: &'static str,
    /// Name of the archipelago Trường Sa
    pub truong_sa: &'static str,
    /// Source and licence of the map
    pub map_source: &'static str,
    /// Former name
    pub former: &'static str,
    /// closed
    pub closed: &'static str,
    /// Province is not known
    pub no_province: &'static str,
    /// Nothing was found
    pub empty: &'static str,
    /// What to do then
    pub empty_hint: &'static str,
    /// Remove all filters
    pub clear: &'static str,
    /// All filters were removed.
    pub cleared: &'static str,
    /// stated
    pub stated: &'static str,
    /// general
    pub general: &'static str,
    /// unverified
    pub unverified: &'static str,
}

/// The words of a language.
pub fn directory_texts(language: Language) -> &'static DirectoryTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

/// "12 of 43 institutes · 96 capabilities".
pub fn found(n: usize, of: usize, capabilities: usize, language: Language) -> String {
    let [n, of, capabilities] =
        [n, of, capabilities].map(|number| format::whole(number as u64, language));
    match language {
        Language::Vietnamese => [&n, " / ", &of, " viện · ", &capabilities, " năng lực"].concat(),
        Language::English => {
            [&n, " of ", &of, " institutes · ", &capabilities, " capabilities"].concat()
        }
    }
}

/// "Hà Nội: 38 institutes, 300 capabilities", for a pointer that rests on the map.
pub fn province_line(
    name: &str,
    institutes: usize,
    capabilities: usize,
    language: Language,
) -> String {
    let [n, capabilities] =
        [institutes, capabilities].map(|number| format::whole(number as u64, language));
    match language {
        Language::Vietnamese => [name, ": ", &n, " viện, ", &capabilities, " năng lực"].concat(),
        Language::English => {
            let noun = if institutes == 1 { " institute, " } else { " institutes, " };
            [name, ": ", &n, noun, &capabilities, " capabilities"].concat()
        }
    }
}

static VI: DirectoryTexts = DirectoryTexts {
    title: "Các viện",
    lead: "Các viện thuộc Viện Hàn lâm Khoa học và Công nghệ Việt Nam và ngành Công Thương: tìm theo tên, kể cả tên cũ, theo lĩnh vực hoặc theo nơi đặt trụ sở.",
    search: "Tên, tên viết tắt hoặc tên cũ",
    field: "Lĩnh vực",
    system: "Hệ thống",
    mode: "Hình thức hợp tác",
    province: "Tỉnh, thành phố",
    all: "Tất cả",
    order: "Sắp theo",
    by_name: "Tên",
    by_capabilities: "Số năng lực",
    by_province: "Tỉnh, thành phố",
    view: "Cách xem",
    list: "Danh sách",
    map: "Bản đồ",
    provinces: "34 tỉnh, thành phố",
    map_label: "Bản đồ Việt Nam với 34 tỉnh, thành phố, quần đảo Hoàng Sa và quần đảo Trường Sa; chấm càng lớn thì nơi đó càng nhiều năng lực. Các con số có trong danh sách tỉnh, thành phố bên dưới.",
    hoang_sa: "Quần đảo Hoàng Sa",
    truong_sa: "Quần đảo Trường Sa",
    map_source: "Bản đồ: svg-maps/vietnam, CC BY 4.0, đã gộp theo 34 tỉnh, thành phố và giản lược; chỉ để định hướng.",
    former: "Tên cũ: ",
    closed: "đã dừng hoạt động",
    no_province: "chưa rõ tỉnh, thành phố",
    empty: "Không có viện nào khớp với các bộ lọc",
    empty_hint: "Hãy bỏ bớt bộ lọc hoặc gõ một phần của tên; có thể gõ không dấu.",
    clear: "Bỏ mọi bộ lọc",
    cleared: "Đã bỏ mọi bộ lọc.",
    stated: "nguồn nêu rõ",
    general: "nguồn nêu chung",
    unverified: "chưa kiểm chứng",
};

static EN: DirectoryTexts = DirectoryTexts {
    title: "Institutes",
    lead: "Institutes of the Vietnam Academy of Science and Technology and of the Industry and Trade sector: by name, also a former one, by field, or by the place of their seat.",
    search: "Name, abbreviation or former name",
    field: "Field",
    system: "System",
    mode: "Mode of cooperation",
    province: "Province or city",
    all: "All",
    order: "Order",
    by_name: "Name",
    by_capabilities: "Number of capabilities",
    by_province: "Province or city",
    view: "Shown as",
    list: "List",
    map: "Map",
    provinces: "34 provinces and cities",
    map_label: "Map of Viet Nam with its 34 provinces and cities, the Hoang Sa archipelago and the Truong Sa archipelago; the larger a dot, the more capabilities are there. The numbers are in the list of provinces below.",
    hoang_sa: "Hoang Sa Archipelago",
    truong_sa: "Truong Sa Archipelago",
    map_source: "Map: svg-maps/vietnam, CC BY 4.0, joined to the 34 provinces and simplified; for orientation only.",
    former: "Former name: ",
    closed: "closed",
    no_province: "province not known",
    empty: "No institute passes the filters",
    empty_hint: "Take a filter away, or type a part of the name; tone marks are not needed.",
    clear: "Remove all filters",
    cleared: "All filters were removed.",
    stated: "stated by a source",
    general: "field stated by a source",
    unverified: "not verified",
};
