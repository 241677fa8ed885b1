//! Words of the comparison and of the list of kept candidates.

use nhipcau_profile::Language;

/// The words.
pub struct CompareTexts {
    /// Compare
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// Criterion
    pub criterion: &'static str,
    /// For the need
    pub for_need: &'static str,
    /// Facts
    pub facts: &'static str,
    /// Points
    pub points: &'static str,
    /// No word is missing
    pub none_missing: &'static str,
    /// How it fits
    pub fit: &'static str,
    /// Best capability
    pub best_capability: &'static str,
    /// Words that were found
    pub found: &'static str,
    /// Words that were not found
    pub missing: &'static str,
    /// What is missing beside words
    pub gaps: &'static str,
    /// Nothing that was asked for is missing
    pub no_gaps: &'static str,
    /// "of which "
    pub of_which: &'static str,
    /// No word fits
    pub no_points: &'static str,
    /// Capabilities
    pub capabilities: &'static str,
    /// Sub-fields
    pub subfields: &'static str,
    /// ", newest "
    pub newest: &'static str,
    /// Not known
    pub unknown: &'static str,
    /// Add a kept candidate
    pub add: &'static str,
    /// Choose
    pub choose: &'static str,
    /// Take out of the comparison
    pub remove: &'static str,
    /// How differences and best values are marked.
    pub legend: &'static str,
    /// Choose at least two.
    pub too_few: &'static str,
    /// Where to choose.
    pub too_few_hint: &'static str,
    /// Without a need
    pub no_need: &'static str,
    /// Ids that are not in the data
    pub gone: &'static str,
    /// Copy link
    pub share: &'static str,
    /// The link was copied; it contains your need.
    pub shared: &'static str,
    /// Kept candidates
    pub list_title: &'static str,
    /// What the page is for.
    pub list_lead: &'static str,
    /// Nothing is kept
    pub list_empty: &'static str,
    /// How to keep something.
    pub list_empty_hint: &'static str,
    /// Clear
    pub list_clear: &'static str,
    /// The list was cleared.
    pub list_cleared: &'static str,
    /// Copy link to this list
    pub list_share: &'static str,
    /// The link was copied; it holds the list alone.
    pub list_shared: &'static str,
    /// This list came with a link.
    pub list_came: &'static str,
    /// Keep all of it on this device
    pub list_keep: &'static str,
    /// The list was kept on this device.
    pub list_kept: &'static str,
    /// Show my own list
    pub list_own: &'static str,
    /// Institutes
    pub to_institutes: &'static str,
    /// Find a partner
    pub to_match: &'static str,
}

/// The words of a language.
pub fn compare_texts(language: Language) -> &'static CompareTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

/// "12 candidates".
pub fn n_candidates(n: usize, language: Language) -> String {
    let n_text = n.to_string();
    match language {
        Language::Vietnamese => [&n_text, " ứng viên"].concat(),
        Language::English => {
            [n_text.as_str(), if n == 1 { " candidate" } else { " candidates" }].concat()
        }
    }
}

static VI: CompareTexts = CompareTexts {
    title: "So sánh",
    lead: "Đặt hai đến bốn ứng viên cạnh nhau, theo nhu cầu đang mở và theo thông tin đã ghi.",
    criterion: "Tiêu chí",
    for_need: "Theo nhu cầu",
    facts: "Thông tin đã ghi",
    points: "Điểm",
    none_missing: "không thiếu từ nào",
    fit: "Mức phù hợp",
    best_capability: "Năng lực phù hợp nhất",
    found: "Từ tìm thấy",
    missing: "Từ chưa tìm thấy",
    gaps: "Còn thiếu gì",
    no_gaps: "không thiếu điều kiện nào",
    of_which: "trong đó: ",
    no_points: "không khớp",
    capabilities: "Năng lực đã ghi",
    subfields: "Chuyên ngành",
    newest: ", mới nhất ",
    unknown: "chưa rõ",
    add: "Thêm từ danh sách đã lưu",
    choose: "Chọn",
    remove: "Bỏ khỏi so sánh",
    legend: "Vạch ở đầu hàng: các giá trị khác nhau. Chữ đậm: giá trị tốt nhất của hàng.",
    too_few: "Hãy chọn ít nhất hai ứng viên để so sánh",
    too_few_hint: "Bấm “So sánh” ở kết quả tìm kiếm, ở danh sách các viện, hoặc ở một năng lực trong trang của viện.",
    no_need: "Chưa mở nhu cầu nào, nên bảng chỉ so sánh thông tin đã ghi.",
    gone: "Không có trong dữ liệu hiện nay: ",
    share: "Chép liên kết",
    shared: "Đã chép liên kết, trong đó có nhu cầu của bạn nếu đang mở.",
    list_title: "Danh sách đã lưu",
    list_lead: "Những viện và năng lực bạn đã lưu. Danh sách nằm trên máy này; bạn có thể chia sẻ bằng liên kết.",
    list_empty: "Chưa lưu ứng viên nào",
    list_empty_hint: "Bấm “Lưu vào danh sách” ở kết quả tìm kiếm, ở danh sách các viện hoặc ở trang của viện.",
    list_clear: "Xóa danh sách",
    list_cleared: "Đã xóa danh sách.",
    list_share: "Chép liên kết tới danh sách",
    list_shared: "Đã chép liên kết; liên kết chỉ chứa danh sách, không chứa nhu cầu.",
    list_came: "Danh sách này đến từ một liên kết được chia sẻ; danh sách trên máy bạn không thay đổi.",
    list_keep: "Lưu tất cả vào máy này",
    list_kept: "Đã lưu danh sách vào máy này.",
    list_own: "Xem danh sách của tôi",
    to_institutes: "Xem các viện",
    to_match: "Tìm đối tác",
};

static EN: CompareTexts = CompareTexts {
    title: "Compare",
    lead: "Two to four candidates side by side, for the need that is open and by what is recorded.",
    criterion: "Criterion",
    for_need: "For the need",
    facts: "What is recorded",
    points: "Points",
    none_missing: "none is missing",
    fit: "Fit",
    best_capability: "Best capability",
    found: "Words found",
    missing: "Words not found",
    gaps: "What is missing",
    no_gaps: "no condition is missing",
    of_which: "of which: ",
    no_points: "no match",
    capabilities: "Recorded capabilities",
    subfields: "Sub-fields",
    newest: ", newest ",
    unknown: "not known",
    add: "Add a kept candidate",
    choose: "Choose",
    remove: "Take out of the comparison",
    legend: "A rule at the left of a row: its values differ. Bold: the best value of its row.",
    too_few: "Choose at least two candidates to compare",
    too_few_hint: "Press “Compare” at a search result, in the list of institutes, or at a capability on an institute's page.",
    no_need: "No need is open, so the table compares what is recorded only.",
    gone: "Not in the data today: ",
    share: "Copy link",
    shared: "The link was copied; it contains your need, if one is open.",
    list_title: "Kept candidates",
    list_lead: "Institutes and capabilities that you kept. The list stays on this device; it can be shared by a link.",
    list_empty: "Nothing is kept yet",
    list_empty_hint: "Press “Keep” at a search result, in the list of institutes, or on an institute's page.",
    list_clear: "Clear the list",
    list_cleared: "The list was cleared.",
    list_share: "Copy a link to this list",
    list_shared: "The link was copied; it holds the list alone, not your need.",
    list_came: "This list came with a shared link; the list on your device is unchanged.",
    list_keep: "Keep all of it on this device",
    list_kept: "The list was kept on this device.",
    list_own: "Show my own list",
    to_institutes: "See the institutes",
    to_match: "Find a partner",
};
