//! Words beside the QR code of a printed sheet.

use nhipcau_profile::Language;

/// The words.
pub struct SheetCodeTexts {
    /// What the code is.
    pub name: &'static str,
    /// What it opens.
    pub opens: &'static str,
    /// What to say where the need was too long for it.
    pub cut: &'static str,
}

/// The words of a language.
pub fn sheet_code_texts(language: Language) -> &'static SheetCodeTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

static VI: SheetCodeTexts = SheetCodeTexts {
    name: "Mã QR mở lại nội dung này",
    opens: "Quét để mở lại trên Nhịp Cầu.",
    cut: " Nhu cầu dài nên mã chỉ chứa phần đầu.",
};

static EN: SheetCodeTexts = SheetCodeTexts {
    name: "QR code that opens this again",
    opens: "Scan to open it again on Nhịp Cầu.",
    cut: " The need is long; the code holds its beginning.",
};
