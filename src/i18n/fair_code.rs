//! What is said of a code from a kiosk.

use nhipcau_profile::Language;

/// The strings of the notice.
pub struct FairCodeTexts {
    /// It is such a code.
    pub found: &'static str,
    /// Opens what it names.
    pub open: &'static str,
    /// It was made with other data.
    pub other_data: &'static str,
}

const VI: FairCodeTexts = FairCodeTexts {
    found: "Đây là mã từ màn hình hội chợ.",
    open: "Mở các năng lực trong mã",
    other_data: "Đây là mã từ màn hình hội chợ, tạo với phiên bản dữ liệu khác. Hãy quét mã QR, hoặc mô tả lại nhu cầu.",
};

const EN: FairCodeTexts = FairCodeTexts {
    found: "This is a code from a fair's screen.",
    open: "Open the capabilities that it names",
    other_data: "This is a code from a fair's screen, made with another version of the data. Scan the QR code, or describe the need again.",
};

/// The strings of a language.
pub fn fair_code_texts(language: Language) -> &'static FairCodeTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}
