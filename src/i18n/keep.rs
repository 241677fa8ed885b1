//! Words of the buttons that keep and compare candidates; every program that lists candidates carries them.

use nhipcau_profile::Language;

/// The words.
pub struct KeepTexts {
    /// Keep
    pub keep: &'static str,
    /// Kept
    pub kept: &'static str,
    /// Compare
    pub compare: &'static str,
    /// Chosen to compare
    pub chosen: &'static str,
    /// Choose none
    pub none: &'static str,
    /// Write a letter
    pub letter: &'static str,
    /// Taken out of what you kept.
    pub removed: &'static str,
    /// Choose at most four to compare.
    pub full: &'static str,
}

/// The words of a language.
pub fn keep_texts(language: Language) -> &'static KeepTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

static VI: KeepTexts = KeepTexts {
    keep: "Lưu vào danh sách",
    kept: "Đã lưu",
    compare: "So sánh",
    chosen: "Đang chọn để so sánh",
    none: "Bỏ chọn",
    letter: "Soạn thư",
    removed: "Đã bỏ khỏi danh sách đã lưu.",
    full: "So sánh được nhiều nhất bốn ứng viên. Hãy bỏ bớt một ứng viên trước.",
};

static EN: KeepTexts = KeepTexts {
    keep: "Keep",
    kept: "Kept",
    compare: "Compare",
    chosen: "Chosen to compare",
    none: "Choose none",
    letter: "Write a letter",
    removed: "Taken out of what you kept.",
    full: "At most four candidates can be compared. Take one out first.",
};
