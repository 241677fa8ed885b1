//! Words of the command palette.

use nhipcau_profile::Language;

/// The words.
pub struct PaletteTexts {
    /// Commands
    pub title: &'static str,
    /// What to type
    pub label: &'static str,
    /// Nothing was found
    pub empty: &'static str,
    /// The link was copied.
    pub copied: &'static str,
}

/// The words of a language.
pub fn palette_texts(language: Language) -> &'static PaletteTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

static VI: PaletteTexts = PaletteTexts {
    title: "Đi tới hoặc làm ngay",
    label: "Gõ tên trang, tên viện hoặc việc cần làm; có thể gõ không dấu",
    empty: "Không có lệnh nào mang tên này.",
    copied: "Đã chép liên kết tới trang đang xem, kể cả nhu cầu nếu đang mở.",
};

static EN: PaletteTexts = PaletteTexts {
    title: "Go to a page or do something",
    label: "Type the name of a page, an institute or an action; tone marks are not needed",
    empty: "No command has this name.",
    copied: "The link to this page was copied, with your need if one is open.",
};
