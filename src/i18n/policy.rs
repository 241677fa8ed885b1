//! Words of the view of supply and demand.

use super::format;
use nhipcau_profile::Language;

/// The words.
pub struct PolicyTexts {
    /// Supply and demand
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// Rows
    pub rows: &'static str,
    /// Fields
    pub fields: &'static str,
    /// All sub-fields
    pub all_subfields: &'static str,
    /// "Sub-fields of "
    pub subfields_of: &'static str,
    /// Systems
    pub systems: &'static str,
    /// Parent bodies
    pub parents: &'static str,
    /// Provinces
    pub provinces: &'static str,
    /// Shown
    pub measure: &'static str,
    /// Capabilities, stated capabilities, needs, needs nobody serves well
    pub measures: [&'static str; 4],
    /// Needs that its institutes serve well
    pub demand_served: &'static str,
    /// Without a sub-field
    pub no_row: &'static str,
    /// No industry named
    pub no_industry: &'static str,
    /// All
    pub all: &'static str,
    /// How to read the map.
    pub note: &'static str,
    /// How to move with the keyboard.
    pub keys: &'static str,
    /// Steps of color
    pub legend: &'static str,
    /// The numbers as a table
    pub table: &'static str,
    /// Columns of the table: stated, general, unverified, capabilities, needs, unmet
    pub columns: [&'static str; 6],
    /// What stands behind a figure
    pub behind: &'static str,
    /// Capabilities
    pub supply: &'static str,
    /// Needs
    pub demand: &'static str,
    /// Nothing
    pub nothing: &'static str,
    /// Close the list
    pub close: &'static str,
    /// Names of the columns of the CSV file
    pub csv_heads: [&'static str; 9],
    /// Save as CSV
    pub csv: &'static str,
    /// Save as SVG
    pub svg: &'static str,
    /// Save as PNG
    pub png: &'static str,
    /// "Source: "
    pub source: &'static str,
}

/// The words of a language.
pub fn policy_texts(language: Language) -> &'static PolicyTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

/// What a link of the map says: its place and its number.
pub fn cell_label(place: &str, number: usize, measure: &str, language: Language) -> String {
    [place, ": ", &format::whole(number as u64, language), " (", measure, ")"].concat()
}

static VI: PolicyTexts = PolicyTexts {
    title: "Cung và cầu",
    lead: "Năng lực của các viện và nhu cầu đã công bố gặp nhau ở đâu, theo chuyên ngành và ngành kinh tế. Bấm vào một con số để xem danh sách phía sau.",
    rows: "Hàng",
    fields: "Bảy lĩnh vực",
    all_subfields: "Mọi chuyên ngành",
    subfields_of: "Chuyên ngành: ",
    systems: "Hệ thống",
    parents: "Cơ quan chủ quản",
    provinces: "Tỉnh, thành phố",
    measure: "Con số",
    measures: ["Năng lực", "Năng lực nguồn nêu rõ", "Nhu cầu", "Nhu cầu chưa ai đáp ứng tốt"],
    demand_served: "Nhu cầu mà các viện này đáp ứng tốt",
    no_row: "Chưa rõ",
    no_industry: "Không ghi ngành",
    all: "Tất cả",
    note: "Một năng lực được tính ở mọi chuyên ngành và mọi ngành mà nó nêu; cột và hàng “Tất cả” chỉ tính mỗi năng lực, mỗi nhu cầu một lần. Chuyên ngành của nhu cầu được suy ra từ câu chữ. Mức đáp ứng tính theo cả câu tiếng Việt lẫn câu tiếng Anh của nhu cầu, lấy kết quả tốt hơn. Số nhu cầu còn ít: hãy đọc như các ví dụ, không phải thống kê thị trường.",
    keys: "Dùng phím mũi tên để đi giữa các ô, Enter để mở danh sách.",
    legend: "Màu theo con số",
    table: "Bảng số liệu",
    columns: [
        "Nguồn nêu rõ",
        "Nguồn nêu chung",
        "Chưa kiểm chứng",
        "Năng lực",
        "Nhu cầu",
        "Chưa ai đáp ứng tốt",
    ],
    behind: "Danh sách: ",
    supply: "Năng lực",
    demand: "Nhu cầu",
    nothing: "Không có.",
    close: "Đóng danh sách",
    csv_heads: [
        "hang_ma",
        "hang",
        "nganh_ma",
        "nganh",
        "nguon_neu_ro",
        "nguon_neu_chung",
        "chua_kiem_chung",
        "nhu_cau",
        "chua_ai_dap_ung_tot",
    ],
    csv: "Lưu CSV",
    svg: "Lưu SVG",
    png: "Lưu PNG",
    source: "Nguồn: Nhịp Cầu, dữ liệu ngày ",
};

static EN: PolicyTexts = PolicyTexts {
    title: "Supply and demand",
    lead: "Where the capabilities of the institutes and the published needs meet, by sub-field and industry. Open a figure to see the list behind it.",
    rows: "Rows",
    fields: "Seven fields",
    all_subfields: "All sub-fields",
    subfields_of: "Sub-fields: ",
    systems: "Systems",
    parents: "Parent bodies",
    provinces: "Provinces",
    measure: "Figure",
    measures: [
        "Capabilities",
        "Capabilities stated by a source",
        "Needs",
        "Needs nobody serves well",
    ],
    demand_served: "Needs that these institutes serve well",
    no_row: "Not known",
    no_industry: "No industry named",
    all: "All",
    note: "A capability counts in each sub-field and each industry that it names; “All” counts each capability and each need once. The sub-field of a need is inferred from its words. Service is worked out from both wordings of a need; the better result counts. There are few needs so far: read them as examples, not as market statistics.",
    keys: "Arrow keys move between the cells, Enter opens the list.",
    legend: "Color by number",
    table: "The numbers as a table",
    columns: [
        "Stated",
        "Field stated",
        "Not verified",
        "Capabilities",
        "Needs",
        "Nobody serves it well",
    ],
    behind: "List: ",
    supply: "Capabilities",
    demand: "Needs",
    nothing: "None.",
    close: "Close the list",
    csv_heads: [
        "row_id",
        "row",
        "industry_id",
        "industry",
        "stated",
        "field_stated",
        "not_verified",
        "needs",
        "not_served_well",
    ],
    csv: "Save CSV",
    svg: "Save SVG",
    png: "Save PNG",
    source: "Source: Nhịp Cầu, data of ",
};
