//! The words of the team page.

use super::format;
use nhipcau_profile::Language;

/// Strings of the team page.
#[derive(Debug)]
pub struct TeamTexts {
    /// The team for this need
    pub title: &'static str,
    /// Back to the results
    pub back: &'static str,
    /// Sentence of the need
    pub column_sentence: &'static str,
    /// Covers best
    pub best: &'static str,
    /// Nobody covers this
    pub nobody: &'static str,
    /// Has nothing for this
    pub none: &'static str,
    /// Who is in it, and why
    pub members: &'static str,
    /// Leads
    pub leads: &'static str,
    /// Joins
    pub joins: &'static str,
    /// What nobody covers
    pub uncovered_title: &'static str,
    /// What can be done about it
    pub uncovered_way: &'static str,
    /// No institute covers any sentence
    pub empty: &'static str,
    /// A team needs several sentences
    pub too_short: &'static str,
    /// Nothing was asked
    pub no_need: &'static str,
    /// How a team is found
    pub how: &'static str,
    /// Copy link
    pub copy: &'static str,
    /// Print
    pub print: &'static str,
    /// The link was copied
    pub copied: &'static str,
    /// It could not be copied
    pub copy_failed: &'static str,
}

static VI: TeamTexts = TeamTexts {
    title: "Nhóm viện cho nhu cầu này",
    back: "Về kết quả",
    column_sentence: "Từng ý của nhu cầu",
    best: "đáp ứng tốt nhất",
    nobody: "Chưa viện nào đáp ứng",
    none: "không có năng lực phù hợp",
    members: "Ai tham gia, vì sao",
    leads: "Chủ trì",
    joins: "Phối hợp",
    uncovered_title: "Ý chưa viện nào đáp ứng",
    uncovered_way: "Hãy diễn đạt lại ý này, hoặc mang nó đi đề xuất thành nhiệm vụ khoa học và công nghệ.",
    empty: "Chưa viện nào trong danh mục đáp ứng được ý nào của nhu cầu này.",
    too_short: "Nhóm viện chỉ có nghĩa khi nhu cầu có ít nhất hai ý. Hãy viết mỗi ý thành một câu hoặc một dòng, rồi quay lại đây.",
    no_need: "Chưa có nhu cầu nào. Hãy mô tả nhu cầu ở trang đầu, mỗi ý một câu.",
    how: "Mỗi câu được hỏi riêng. Mọi tổ hợp không quá ba viện đều được xét; tổ hợp phủ được nhiều nhất được chọn, và viện nào chỉ thêm chưa đến một phần hai mươi thì không đưa vào.",
    copy: "Chép liên kết",
    print: "In",
    copied: "Đã chép liên kết.",
    copy_failed: "Trình duyệt không cho chép. Hãy chép địa chỉ trên thanh địa chỉ.",
};

static EN: TeamTexts = TeamTexts {
    title: "The team for this need",
    back: "Back to the results",
    column_sentence: "Sentences of the need",
    best: "covers it best",
    nobody: "No institute covers this yet",
    none: "nothing that fits",
    members: "Who is in it, and why",
    leads: "Leads",
    joins: "Joins",
    uncovered_title: "What no institute covers",
    uncovered_way: "Say it in other words, or take it further as a proposal for a research task.",
    empty: "No institute of the catalog covers any sentence of this need.",
    too_short: "A team makes sense for a need of at least two sentences. Write each wish as a sentence or a line of its own, then come back.",
    no_need: "There is no need yet. Describe it on the first page, one wish a sentence.",
    how: "Each sentence is asked by itself. Every set of at most three institutes is tried; the one that covers most is shown, and nobody is in it who adds less than a twentieth.",
    copy: "Copy link",
    print: "Print",
    copied: "The link was copied.",
    copy_failed: "The browser did not allow copying. Copy the address from the address bar.",
};

/// The strings of a language.
pub fn team_texts(language: Language) -> &'static TeamTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

/// "Together they cover 3 of 4 sentences; alone the best one covers less."
pub fn summary(n_members: usize, n_covered: usize, n_facets: usize, language: Language) -> String {
    let whole = |n: usize| format::whole(n as u64, language);
    let (members, covered, facets) = (whole(n_members), whole(n_covered), whole(n_facets));
    match (language, n_members) {
        (Language::Vietnamese, 1) => {
            format!(
                "Một viện đáp ứng được {covered} trong {facets} ý; thêm viện khác không phủ thêm được bao nhiêu."
            )
        }
        (Language::Vietnamese, _) => {
            format!("{members} viện cùng đáp ứng được {covered} trong {facets} ý.")
        }
        (Language::English, 1) => {
            format!(
                "One institute covers {covered} of {facets} sentences; no other adds much to it."
            )
        }
        (Language::English, _) => {
            format!("{members} institutes together cover {covered} of {facets} sentences.")
        }
    }
}

/// Why a member is in the team: what it covers and what the team would lose.
pub fn why(n_covers: usize, gain: f64, language: Language) -> String {
    let n = format::whole(n_covers as u64, language);
    let lost = format::percent((gain * 100.0 + 0.5).floor() / 100.0, language);
    match (language, n_covers) {
        (Language::Vietnamese, _) => {
            format!("Đáp ứng tốt nhất {n} ý. Không có viện này, nhóm mất {lost} độ phủ.")
        }
        (Language::English, 1) => {
            format!("Covers one sentence best. Without it the team loses {lost} of its coverage.")
        }
        (Language::English, _) => {
            format!("Covers {n} sentences best. Without it the team loses {lost} of its coverage.")
        }
    }
}
