//! Words of the list of changes.

use super::format;
use nhipcau_profile::Language;

/// The words.
pub struct ChangesTexts {
    /// Changes of the data
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// No version was published before this one.
    pub none: &'static str,
    /// The list could not be loaded.
    pub failed: &'static str,
    /// Try again
    pub retry: &'static str,
    /// The data on this page is newer than the list.
    pub newer: &'static str,
    /// The same list for programs
    pub file: &'static str,
    /// Version
    pub version: &'static str,
    /// the version before
    pub before: &'static str,
    /// Institutes, needs, vocabulary
    pub parts: [&'static str; 3],
    /// Facts of the institute itself
    pub own_facts: &'static str,
    /// Nothing of a kind that a reader sees
    pub nothing: &'static str,
}

/// The words of a language.
pub fn changes_texts(language: Language) -> &'static ChangesTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

static VI: ChangesTexts = ChangesTexts {
    title: "Thay đổi của dữ liệu",
    lead: "Mỗi phiên bản dữ liệu thêm, sửa, bỏ điều gì, theo từng viện.",
    none: "Chưa có phiên bản nào được ghi lại thay đổi.",
    failed: "Chưa tải được danh sách thay đổi.",
    retry: "Thử lại",
    newer: "Dữ liệu đang dùng mới hơn phiên bản ghi sau cùng ở đây; thay đổi từ đó sẽ được ghi ở lần công bố tới.",
    file: "Toàn bộ thay đổi, kèm giá trị trước và sau, để máy đọc",
    version: "Phiên bản",
    before: "so với phiên bản",
    parts: ["Viện", "Nhu cầu", "Bộ từ vựng"],
    own_facts: "Thông tin của viện",
    nothing: "Không có thay đổi nào trong danh mục.",
};

static EN: ChangesTexts = ChangesTexts {
    title: "Changes of the data",
    lead: "What each version of the data added, changed and removed, institute by institute.",
    none: "No version has a list of changes yet.",
    failed: "The list of changes could not be loaded.",
    retry: "Try again",
    newer: "The data in use is newer than the last version listed here; what changed since is listed with the next publication.",
    file: "All changes with the values before and after, for programs",
    version: "Version",
    before: "since version",
    parts: ["Institutes", "Needs", "Vocabulary"],
    own_facts: "Facts of the institute",
    nothing: "Nothing changed in the catalog.",
};

/// What happened, as a word: added, removed, changed, moved.
pub fn kind_word(kind: &str, language: Language) -> &'static str {
    match (kind, language) {
        ("added", Language::Vietnamese) => "thêm",
        ("added", Language::English) => "added",
        ("removed", Language::Vietnamese) => "bỏ",
        ("removed", Language::English) => "removed",
        ("moved", Language::Vietnamese) => "đổi chỗ",
        ("moved", Language::English) => "moved",
        (_, Language::Vietnamese) => "sửa",
        (_, Language::English) => "changed",
    }
}

/// What a list of the vocabulary is called.
pub fn list_name(list: &str, language: Language) -> &str {
    match (list, language) {
        ("fields", Language::Vietnamese) => "lĩnh vực",
        ("fields", Language::English) => "fields",
        ("industries", Language::Vietnamese) => "ngành",
        ("industries", Language::English) => "industries",
        ("modes", Language::Vietnamese) => "hình thức hợp tác",
        ("modes", Language::English) => "modes of cooperation",
        ("levels", Language::Vietnamese) => "mức sẵn sàng",
        ("levels", Language::English) => "readiness levels",
        ("local_terms", Language::Vietnamese) => "cách gọi mức sẵn sàng trong nước",
        ("local_terms", Language::English) => "local words for readiness",
        ("provinces", Language::Vietnamese) => "tỉnh, thành phố",
        ("provinces", Language::English) => "provinces",
        ("refusals", Language::Vietnamese) => "lý do từ chối",
        ("refusals", Language::English) => "reasons for deciding against an offer",
        ("concepts", Language::Vietnamese) => "khái niệm của bộ từ đồng nghĩa",
        ("concepts", Language::English) => "concepts of the thesaurus",
        (other, _) => other,
    }
}

/// "8 capabilities".
pub fn n_subjects(n: usize, language: Language) -> String {
    let n = format::whole(n as u64, language);
    match language {
        Language::Vietnamese => [&n, " năng lực"].concat(),
        Language::English => [&n, " capabilities"].concat(),
    }
}
