//! Words of the sheet of one candidate: what is missing, what would change it.

use super::pair::pair_texts;
use super::{format, texts};
use nhipcau_matching::{Fact, Importance, Side};
use nhipcau_profile::Language::{self, English, Vietnamese};

pair_texts! {
    /// Strings of the sheet.
    FitTexts, fit_texts {
        kind: "Phiếu ứng viên", "Candidate sheet";
        back: "Về kết quả", "Back to the results";
        for_need: "Cho nhu cầu", "For the need";
        no_need: "Chưa mở nhu cầu nào, nên phiếu chỉ nêu những gì hồ sơ còn thiếu. Hãy mô tả nhu cầu ở trang đầu rồi mở lại phiếu từ kết quả.",
            "No need is open, so the sheet tells only what the record lacks. Describe a need on the first page and open the sheet from the results.";
        unknown: "Không có năng lực nào mang mã này trong dữ liệu", "No capability of this id is in the data";
        loading: "Đang mở phiếu ứng viên", "Opening the candidate sheet";
        short: "Tóm tắt", "In short";
        checks: "Từng điều bạn cần", "What you asked for, one by one";
        checks_none: "Nhu cầu chưa nêu điều kiện hay con số nào để so từng điều.", "The need names no condition and no number to compare one by one.";
        gaps: "Còn thiếu gì", "What is missing";
        gaps_lead: "Việc quan trọng đứng trước. Số bên phải là điểm sẽ tăng nếu viện bổ sung được điều đó, do máy tính lại chứ không ước chừng.",
            "The most important first. The number at the right is what closing the gap would add, scored anew and not estimated.";
        gaps_none: "Không tìm thấy điều gì còn thiếu.", "Nothing was found missing.";
        gap: "Điều còn thiếu", "Gap";
        gain: "Nếu bổ sung", "If closed";
        change: "Điều gì sẽ thay đổi kết quả", "What would change it";
        change_visitor: "Phía bạn", "On your side";
        change_institute: "Phía viện", "On the institute's side";
        change_top: "Ứng viên này đã ở mức cao nhất.", "This candidate is of the highest band already.";
        change_nothing: "Trong những điều được xét, không có thay đổi nào làm tăng điểm.", "Of what was considered, no change raises the score.";
        change_short: "Không có một hay hai thay đổi nào đủ để lên mức này. Gần nhất là:", "No change of one or two steps reaches it. The closest is:";
        only_if_true: "Chỉ làm khi điều đó đúng với thực tế.", "Only where it is true.";
        try_it: "Thử với thay đổi này", "Try it with this change";
        points: "Điểm từ đâu ra", "Where the points come from";
        ways: "Đi tiếp", "Ways on";
        to_institute: "Xem trang của viện", "The institute's page";
        to_letter: "Viết thư cho viện", "Write the letter";
        to_compare: "So sánh với ứng viên khác", "Compare with other candidates";
        print: "In phiếu", "Print the sheet";
        copy: "Chép liên kết", "Copy link";
        copied: "Đã chép liên kết, trong đó có nhu cầu của bạn.", "The link was copied; it contains your need.";
        copy_failed: "Trình duyệt không cho chép. Hãy chép địa chỉ trên thanh địa chỉ.", "The browser did not allow copying. Copy the address from the address bar.";
        met: "đạt", "met";
        near: "gần đạt", "nearly met";
        unknown_fit: "chưa rõ", "not known";
        violated: "không đạt", "not met";
        answered: "có đáp ứng", "answered";
        unanswered: "chưa đáp ứng", "not answered";
        readiness_unknown: "chưa nêu mức sẵn sàng", "readiness is not stated";
        readiness_inferred: "mức này do biên tập suy luận, viện chưa nêu", "the editor inferred the level; the institute has not stated it";
        proof_missing: "Chưa có chuyển giao, ứng dụng hay thử nghiệm tại doanh nghiệp", "No transfer, use or trial at an enterprise is on record";
        never_confirmed: "Viện chưa tự xác nhận thông tin này", "The institute has not confirmed this itself";
        not_found: "không thấy trong hồ sơ", "not found in the record";
        not_answered: "chưa được đáp ứng", "is not answered";
        and: " và ", " and ";
        source_line: "Nhịp Cầu · chấm điểm trên máy của bạn · dữ liệu ", "Nhịp Cầu · scored on your device · data ";
    }
}

/// The importance of a gap, in a word.
pub fn importance(importance: Importance, language: Language) -> &'static str {
    match (importance, language) {
        (Importance::Blocking, Vietnamese) => "cản trở",
        (Importance::Missing, Vietnamese) => "thiếu",
        (Importance::Unknown, Vietnamese) => "chưa rõ",
        (Importance::Unasked, Vietnamese) => "nên hỏi",
        (Importance::Blocking, English) => "holds it back",
        (Importance::Missing, English) => "missing",
        (Importance::Unknown, English) => "not known",
        (Importance::Unasked, English) => "worth asking",
    }
}

/// What a buyer would ask about and nothing is stated of.
pub fn not_stated(fact: Fact, language: Language) -> &'static str {
    match (fact, language) {
        (Fact::Numbers, Vietnamese) => "Hồ sơ không có số liệu nào",
        (Fact::Readiness, Vietnamese) => "Hồ sơ không nêu mức sẵn sàng",
        (Fact::Sector, Vietnamese) => "Hồ sơ không nêu ngành phục vụ",
        (Fact::Mode, Vietnamese) => "Hồ sơ không nêu hình thức hợp tác",
        (Fact::Place, Vietnamese) => "Hồ sơ không nêu tỉnh, thành phố",
        (Fact::Offer | Fact::Evidence, Vietnamese) => "Hồ sơ không nêu bằng chứng",
        (Fact::Numbers, English) => "The record states no figure",
        (Fact::Readiness, English) => "The record states no readiness",
        (Fact::Sector, English) => "The record states no industry",
        (Fact::Mode, English) => "The record states no mode of cooperation",
        (Fact::Place, English) => "The record states no province",
        (Fact::Offer | Fact::Evidence, English) => "The record states no evidence",
    }
}

/// "“sấy thăng hoa” is not answered."
pub fn quoted(words: &str, rest: &str) -> String {
    ["“", words, "” ", rest].concat()
}

/// Readiness below the wish: "TRL 5, you want TRL 7–9".
pub fn readiness_below(stated: &str, wanted: &str, language: Language) -> String {
    match language {
        Vietnamese => format!("Mới ở {stated}, bạn cần {wanted}"),
        English => format!("{stated} so far, you want {wanted}"),
    }
}

/// Readiness that is not known enough: "TRL 7–9: readiness is not stated".
pub fn readiness_open(state: &str, wanted: &str) -> String {
    [wanted, ": ", state].concat()
}

/// The levels to go, each with the proof to ask for.
pub fn levels_to_go(levels: &[String], language: Language) -> String {
    let n = levels.len();
    let all = levels.join("; ");
    match (language, n) {
        (Vietnamese, _) => format!("còn {n} bậc: {all}"),
        (English, 1) => format!("one level to go: {all}"),
        (English, _) => format!("{n} levels to go: {all}"),
    }
}

/// A level with its proof: "TRL 6 (proof: pilot record)".
pub fn level_with_proof(level: &str, proof: &str, language: Language) -> String {
    match (language, proof.is_empty()) {
        (_, true) => level.to_owned(),
        (Vietnamese, _) => format!("{level} (bằng chứng cần hỏi: {proof})"),
        (English, _) => format!("{level} (proof to ask for: {proof})"),
    }
}

/// What kind of wish is not offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WishWord {
    /// A sub-field.
    Subfield,
    /// An industry.
    Industry,
    /// A mode.
    Mode,
    /// A province.
    Province,
    /// Readiness.
    Readiness,
}

/// A wish by its kind and name: "industry: food".
pub fn wish(word: WishWord, name: &str, language: Language) -> String {
    let kind = match (word, language) {
        (WishWord::Subfield, Vietnamese) => "chuyên ngành ",
        (WishWord::Industry, Vietnamese) => "ngành ",
        (WishWord::Mode, Vietnamese) => "hình thức ",
        (WishWord::Province, Vietnamese) => "địa điểm ",
        (WishWord::Readiness, Vietnamese) => "mức sẵn sàng ",
        (WishWord::Subfield, English) => "sub-field: ",
        (WishWord::Industry, English) => "industry: ",
        (WishWord::Mode, English) => "mode: ",
        (WishWord::Province, English) => "place: ",
        (WishWord::Readiness, English) => "readiness: ",
    };
    [kind, name].concat()
}

/// A wish that the record does not hold; `stated` tells whether it names others.
pub fn wish_missing(wish: &str, stated: bool, language: Language) -> String {
    match (language, stated) {
        (Vietnamese, true) => format!("Hồ sơ nêu điều khác, không có {wish}"),
        (Vietnamese, false) => format!("Hồ sơ chưa nêu gì về {wish}"),
        (English, true) => format!("The record states another, not {wish}"),
        (English, false) => format!("The record states nothing on {wish}"),
    }
}

/// The strongest evidence that there is.
pub fn best_evidence(kind: &str, language: Language) -> String {
    match language {
        Vietnamese => format!("mạnh nhất hiện có: {kind}"),
        English => format!("the strongest so far: {kind}"),
    }
}

/// A step of the visitor's or the institute's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepWords {
    /// Name a fact.
    Name(String),
    /// Give up a wish.
    Drop(String),
    /// Be content with a level.
    Lower(String),
    /// Not insist on a sentence.
    Soften(String),
    /// Confirm the offer.
    Confirm,
    /// State a level.
    Ready(String),
    /// Reach a level.
    Raise(String),
    /// State a figure or standard.
    Meet(String),
    /// Offer a wish.
    Offer(String),
    /// Show evidence.
    Prove,
    /// Use a word.
    Say(String),
}

/// What is to be done, as a sentence without its full stop.
pub fn step(step: &StepWords, language: Language) -> String {
    let (before, what, after) = match (step, language) {
        (StepWords::Name(what), Vietnamese) => ("nêu ", what.as_str(), ", nếu đúng với bạn"),
        (StepWords::Drop(what), Vietnamese) => ("bỏ điều kiện ", what.as_str(), ""),
        (StepWords::Lower(what), Vietnamese) => ("chấp nhận từ ", what.as_str(), " trở lên"),
        (StepWords::Soften(what), Vietnamese) => ("không bắt buộc ý “", what.as_str(), "”"),
        (StepWords::Confirm, Vietnamese) => ("xác nhận năng lực này là của mình", "", ""),
        (StepWords::Ready(what), Vietnamese) => ("nêu mức sẵn sàng ", what.as_str(), ""),
        (StepWords::Raise(what), Vietnamese) => ("phát triển tới ", what.as_str(), ""),
        (StepWords::Meet(what), Vietnamese) => ("chứng tỏ đạt “", what.as_str(), "”"),
        (StepWords::Offer(what), Vietnamese) => ("nhận ", what.as_str(), ""),
        (StepWords::Prove, Vietnamese) => {
            ("có một lần thử nghiệm tại doanh nghiệp, ghi rõ năm", "", "")
        }
        (StepWords::Say(what), Vietnamese) => ("dùng từ “", what.as_str(), "” khi mô tả năng lực"),
        (StepWords::Name(what), English) => ("name the ", what.as_str(), ", if it is yours"),
        (StepWords::Drop(what), English) => ("give up the ", what.as_str(), ""),
        (StepWords::Lower(what), English) => ("be content with ", what.as_str(), " or more"),
        (StepWords::Soften(what), English) => ("do not insist on “", what.as_str(), "”"),
        (StepWords::Confirm, English) => ("confirm this capability as its own", "", ""),
        (StepWords::Ready(what), English) => ("state readiness ", what.as_str(), ""),
        (StepWords::Raise(what), English) => ("develop it to ", what.as_str(), ""),
        (StepWords::Meet(what), English) => ("show that it meets “", what.as_str(), "”"),
        (StepWords::Offer(what), English) => ("offer the ", what.as_str(), ""),
        (StepWords::Prove, English) => ("show one trial at an enterprise, with its year", "", ""),
        (StepWords::Say(what), English) => {
            ("describe the capability with the word “", what.as_str(), "”")
        }
    };
    [before, what, after].concat()
}

/// Title of what would change it: the band aimed at.
pub fn to_reach(band: &str, language: Language) -> String {
    match language {
        Vietnamese => format!("Để lên mức “{band}”"),
        English => format!("To reach “{band}”"),
    }
}

/// What the change gives.
pub fn result(before: f64, after: f64, band: &str, language: Language) -> String {
    let number = |points| format::decimal(points, 1, language);
    let (before, after) = (number(before), number(after));
    let points = texts(language).points;
    match language {
        Vietnamese => format!("từ {before} lên {after} {points}: {band}"),
        English => format!("from {before} to {after} {points}: {band}"),
    }
}

/// How many changes were tried.
pub fn tried(n: usize, language: Language) -> String {
    let n_words = format::whole(n as u64, language);
    match language {
        Vietnamese => format!(
            "{n_words} thay đổi một hoặc hai bước đã được chấm điểm lại; thay đổi nhỏ nhất đủ để lên mức được nêu ở đây."
        ),
        English => format!(
            "{n_words} changes of one or two steps were scored anew; the smallest that is enough is told here."
        ),
    }
}

/// Whose change it is.
pub fn side(side: Side, language: Language) -> &'static str {
    let t = fit_texts(language);
    match side {
        Side::Visitor => t.change_visitor,
        Side::Institute => t.change_institute,
    }
}

/// `+3,2`, with the unit left to the column.
pub fn worth(points: f64, language: Language) -> String {
    ["+", &format::decimal(points, 1, language)].concat()
}
