//! Words of the demand board, and of the needs that an institute could meet.

use super::format;
use nhipcau_profile::Language;

/// The words.
pub struct BoardTexts {
    /// Needs
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// Words of the need
    pub search: &'static str,
    /// Field, sub-field, industry, mode, basis, how well served
    pub filters: [&'static str; 6],
    /// All
    pub all: &'static str,
    /// Bases in the order of `BASES`
    pub bases: [&'static str; 4],
    /// Served well, nobody serves it well, nobody fits
    pub services: [&'static str; 3],
    /// How well the needs on the page are served.
    pub services_label: &'static str,
    /// What the numbers rest on.
    pub services_note: &'static str,
    /// Show more needs
    pub more: &'static str,
    /// Who serves this
    pub served_by: &'static str,
    /// by the other language's wording
    pub other_wording: &'static str,
    /// Nobody in the catalog fits this need yet.
    pub nobody: &'static str,
    /// Working out who serves which need
    pub working: &'static str,
    /// Open the match
    pub open: &'static str,
    /// Order the research
    pub order_paper: &'static str,
    /// Sources
    pub sources: &'static str,
    /// worked out by the engine
    pub inferred: &'static str,
    /// Nothing passes
    pub empty: &'static str,
    /// What to do then
    pub empty_hint: &'static str,
    /// Remove all filters
    pub clear: &'static str,
    /// All filters were removed.
    pub cleared: &'static str,
    /// Copy the link to this view
    pub share: &'static str,
    /// The link was copied.
    pub shared: &'static str,
    /// Your needs on this device
    pub own_title: &'static str,
    /// Only you see them.
    pub own_note: &'static str,
    /// Save the need that is open
    pub own_save: &'static str,
    /// The need was saved on this device.
    pub own_saved: &'static str,
    /// Delete
    pub own_delete: &'static str,
    /// The need was deleted from this device.
    pub own_deleted: &'static str,
    /// A need of conditions alone
    pub own_wordless: &'static str,
    /// Needs that it could meet
    pub met_title: &'static str,
    /// What the list rests on.
    pub met_note: &'static str,
    /// None of the published needs
    pub met_none: &'static str,
    /// Why
    pub why: &'static str,
}

/// The words of a language.
pub fn board_texts(language: Language) -> &'static BoardTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

/// "12 of 69 needs".
pub fn found(n: usize, of: usize, language: Language) -> String {
    let [n, of] = [n, of].map(|number| format::whole(number as u64, language));
    match language {
        Language::Vietnamese => [&n, " / ", &of, " nhu cầu"].concat(),
        Language::English => [&n, " of ", &of, " needs"].concat(),
    }
}

/// "and 4 more".
pub fn and_more(n: usize, language: Language) -> String {
    let n = n.to_string();
    match language {
        Language::Vietnamese => ["và ", &n, " viện khác"].concat(),
        Language::English => ["and ", &n, " more"].concat(),
    }
}

/// "2nd of the institutes that fit".
pub fn place(place: usize, language: Language) -> String {
    let place = place.to_string();
    match language {
        Language::Vietnamese => ["đứng thứ ", &place, " trong các viện phù hợp"].concat(),
        Language::English => ["number ", &place, " of the institutes that fit"].concat(),
    }
}

static VI: BoardTexts = BoardTexts {
    title: "Bảng nhu cầu",
    lead: "Những nhu cầu công nghệ đã được công bố, và viện nào đáp ứng được theo cùng cách tính điểm. Bấm vào một nhu cầu để xem kết quả và lý do.",
    search: "Từ trong nhu cầu",
    filters: ["Lĩnh vực", "Chuyên ngành", "Ngành", "Hình thức hợp tác", "Căn cứ", "Mức đáp ứng"],
    all: "Tất cả",
    bases: ["Nhu cầu được công bố", "Nhiệm vụ đặt hàng", "Vấn đề của ngành", "Việc đã có viện làm"],
    services: ["Có viện đáp ứng tốt", "Chưa ai đáp ứng tốt", "Chưa viện nào phù hợp"],
    services_label: "Mức đáp ứng của các nhu cầu trên trang",
    services_note: "Mỗi nhu cầu được tính theo cả câu tiếng Việt lẫn câu tiếng Anh; mỗi viện lấy kết quả tốt hơn, nên số đếm ở hai ngôn ngữ như nhau.",
    more: "Xem thêm nhu cầu",
    served_by: "Viện đáp ứng",
    other_wording: "theo câu tiếng Anh",
    nobody: "Chưa viện nào trong dữ liệu phù hợp với nhu cầu này.",
    working: "Đang tính viện nào đáp ứng nhu cầu nào",
    open: "Xem kết quả",
    order_paper: "Soạn phiếu đề xuất nhiệm vụ",
    sources: "Nguồn",
    inferred: "suy ra từ câu chữ",
    empty: "Không có nhu cầu nào khớp với các bộ lọc",
    empty_hint: "Hãy bỏ bớt bộ lọc hoặc gõ từ khác; có thể gõ không dấu.",
    clear: "Bỏ mọi bộ lọc",
    cleared: "Đã bỏ mọi bộ lọc.",
    share: "Chép liên kết",
    shared: "Đã chép liên kết tới trang đang xem.",
    own_title: "Nhu cầu của bạn trên máy này",
    own_note: "Chỉ bạn thấy; không nằm trên bảng, không gửi đi đâu.",
    own_save: "Lưu nhu cầu đang mở vào máy này",
    own_saved: "Đã lưu nhu cầu trên máy này.",
    own_delete: "Xóa",
    own_deleted: "Đã xóa nhu cầu khỏi máy này.",
    own_wordless: "Nhu cầu chỉ gồm điều kiện",
    met_title: "Nhu cầu mà viện có thể đáp ứng",
    met_note: "Tính từ các nhu cầu trên bảng, cùng cách tính điểm với trang tìm đối tác. Từ được đánh dấu là từ tìm thấy trong năng lực.",
    met_none: "Chưa có nhu cầu nào trên bảng khớp với năng lực đang ghi của viện.",
    why: "Vì sao",
};

static EN: BoardTexts = BoardTexts {
    title: "Demand board",
    lead: "Published technology needs, and the institutes that could meet them by the same score. Open a need to see its results and the reasons.",
    search: "Words of the need",
    filters: ["Field", "Sub-field", "Industry", "Mode of cooperation", "Basis", "Service"],
    all: "All",
    bases: ["Published demand", "Ordered task", "Problem of the sector", "Case that was delivered"],
    services: ["Served well", "Nobody serves it well", "Nobody fits"],
    services_label: "How well the needs on this page are served",
    services_note: "Each need is ranked by its Vietnamese and by its English wording; each institute counts with the better result, so the counts agree in both languages.",
    more: "Show more needs",
    served_by: "Who serves this",
    other_wording: "by the Vietnamese wording",
    nobody: "No institute in the catalog fits this need yet.",
    working: "Working out who serves which need",
    open: "Open the match",
    order_paper: "Draft a task proposal",
    sources: "Sources",
    inferred: "inferred from its words",
    empty: "No need passes the filters",
    empty_hint: "Take a filter away, or type other words; tone marks are not needed.",
    clear: "Remove all filters",
    cleared: "All filters were removed.",
    share: "Copy link",
    shared: "The link to this view was copied.",
    own_title: "Your needs on this device",
    own_note: "Only you see them; they are not on the board and are sent nowhere.",
    own_save: "Save the open need on this device",
    own_saved: "The need was saved on this device.",
    own_delete: "Delete",
    own_deleted: "The need was deleted from this device.",
    own_wordless: "A need of conditions alone",
    met_title: "Needs that it could meet",
    met_note: "From the needs on the board, by the same score as the match page. Marked words were found in the capability.",
    met_none: "No need on the board fits the capabilities that are recorded.",
    why: "Why",
};
