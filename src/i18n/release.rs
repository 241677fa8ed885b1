//! What is said of a newer release.

use nhipcau_profile::Language;

/// The strings of the notice.
pub struct ReleaseTexts {
    /// A newer release waits.
    pub ready: &'static str,
    /// It waits for work that is not saved.
    pub waits: &'static str,
    /// Takes it.
    pub load: &'static str,
}

const VI: ReleaseTexts = ReleaseTexts {
    ready: "Đã có phiên bản mới. Nhu cầu của bạn được giữ nguyên khi tải lại.",
    waits: "Đã có phiên bản mới. Hãy lưu việc đang làm, rồi tải lại trang.",
    load: "Tải phiên bản mới",
};

const EN: ReleaseTexts = ReleaseTexts {
    ready: "A new version is ready. Your need stays when the page loads again.",
    waits: "A new version is ready. Save your work, then load the page again.",
    load: "Load the new version",
};

/// The strings of a language.
pub fn release_texts(language: Language) -> &'static ReleaseTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}
