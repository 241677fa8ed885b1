//! Words of the proposal beside those of its form.

use nhipcau_profile::Language;

/// The proposal.
#[allow(missing_docs, reason = "each name says what it holds")]
pub struct ProposalTexts {
    pub section: &'static str,
    pub blank: &'static str,
    pub rows: &'static str,
    pub version: &'static str,
    pub loading: &'static str,
    pub failed: &'static str,
    pub retry: &'static str,
}

/// The strings of a language.
pub fn proposal_texts(language: Language) -> &'static ProposalTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

/// "Item 6 holds no figure yet."
pub fn not_measured(number: &str, language: Language) -> String {
    match language {
        Language::Vietnamese => format!(
            "Mục {number} chưa có con số đo được, hoặc còn từ chung chung (“cải thiện”, “tốt hơn”): nơi nhận thường trả lại."
        ),
        Language::English => format!(
            "Item {number} holds no figure yet, or a word that measures nothing (“improve”, “better”): such proposals are often sent back."
        ),
    }
}

static VI: ProposalTexts = ProposalTexts {
    section: "Các mục của phiếu",
    blank: "điền mục này",
    rows: "Số sản phẩm",
    version: "mẫu phiên bản",
    loading: "Đang mở mẫu phiếu",
    failed: "Chưa tải được mẫu phiếu. Những gì đã điền vẫn còn; hãy kiểm tra mạng rồi thử lại.",
    retry: "Thử lại",
};

static EN: ProposalTexts = ProposalTexts {
    section: "Items of the form",
    blank: "fill in this item",
    rows: "Number of products",
    version: "form version",
    loading: "Opening the form",
    failed: "The form could not be loaded. What you filled in is still there; check the network, then try again.",
    retry: "Try again",
};
