//! Words of the summary of results.

use nhipcau_profile::Language;

/// The summary.
#[allow(missing_docs, reason = "each name says what it holds")]
pub struct SummaryTexts {
    pub title: &'static str,
    pub section: &'static str,
    pub n_listed: &'static str,
    pub need: &'static str,
    pub nothing: &'static str,
    pub ranked: &'static str,
    pub place: &'static str,
    pub who: &'static str,
    pub fit: &'static str,
    pub found: &'static str,
    pub missing: &'static str,
    pub told: &'static str,
    pub no_evidence: &'static str,
    pub contact: &'static str,
    pub no_contact: &'static str,
    pub remark: &'static str,
    pub remark_hint: &'static str,
    pub remark_blank: &'static str,
}

/// The strings of a language.
pub fn summary_texts(language: Language) -> &'static SummaryTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

static VI: SummaryTexts = SummaryTexts {
    title: "Kết quả tìm đối tác nghiên cứu",
    section: "Bản tóm tắt",
    n_listed: "Số viện trong bảng",
    need: "Nhu cầu",
    nothing: "Chưa có năng lực nào trong danh mục thật sự phù hợp với nhu cầu này. Dưới đây là những năng lực gần nhất, nếu có.",
    ranked: "Các viện phù hợp nhất",
    place: "TT",
    who: "Viện và năng lực",
    fit: "Mức phù hợp",
    found: "Khớp ở",
    missing: "Chưa thấy",
    told: "Bằng chứng và liên hệ",
    no_evidence: "Chưa ghi bằng chứng",
    contact: "Liên hệ",
    no_contact: "chưa rõ",
    remark: "Nhận xét và đề nghị",
    remark_hint: "Chọn viện nào, vì sao, bước tiếp theo và ai làm.",
    remark_blank: "nhận xét và đề nghị",
};

static EN: SummaryTexts = SummaryTexts {
    title: "Research partners found",
    section: "The summary",
    n_listed: "Institutes in the table",
    need: "Need",
    nothing: "No capability in the catalog really fits this need. The nearest ones follow, if there are any.",
    ranked: "Institutes that fit best",
    place: "No.",
    who: "Institute and capability",
    fit: "Fit",
    found: "Found",
    missing: "Not found",
    told: "Evidence and contact",
    no_evidence: "No evidence is recorded",
    contact: "Contact",
    no_contact: "not known",
    remark: "Remarks and recommendation",
    remark_hint: "Which institute, why, what comes next and who does it.",
    remark_blank: "remarks and recommendation",
};
