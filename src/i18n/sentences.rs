//! Sentences that hold numbers and names.

use super::{format, requirements, texts};
use crate::address_state::AddressNotice;
use Language::{English, Vietnamese};
use nhipcau_matching::{Origin, Part, Reason, TextField};
use nhipcau_profile::{Bilingual, Catalog, Language};

fn counted(n: usize, one: &str, many: &str, language: Language) -> String {
    let noun = if n == 1 { one } else { many };
    [&format::whole(n as u64, language), " ", noun].concat()
}

/// "12 institutes".
pub fn n_institutes(n: usize, language: Language) -> String {
    match language {
        Vietnamese => counted(n, "viện", "viện", language),
        English => counted(n, "institute", "institutes", language),
    }
}

/// "31 capabilities".
pub fn n_capabilities(n: usize, language: Language) -> String {
    match language {
        Vietnamese => counted(n, "năng lực", "năng lực", language),
        English => counted(n, "capability", "capabilities", language),
    }
}

/// What follows the number of institutes in the line above the results.
pub fn fitting(n: usize, language: Language) -> &'static str {
    match (language, n) {
        (Vietnamese, _) => " viện phù hợp · ",
        (English, 1) => " institute fits · ",
        (English, _) => " institutes fit · ",
    }
}

/// What follows the number of capabilities there.
pub fn capabilities_noun(n: usize, language: Language) -> &'static str {
    match (language, n) {
        (Vietnamese, _) => " năng lực",
        (English, 1) => " capability",
        (English, _) => " capabilities",
    }
}

/// Institutes and capabilities that fit, for a screen reader.
pub fn results_announcement(institutes: usize, capabilities: usize, language: Language) -> String {
    let whole = |n: usize| format::whole(n as u64, language);
    [
        whole(institutes).as_str(),
        fitting(institutes, language),
        &whole(capabilities),
        capabilities_noun(capabilities, language),
    ]
    .concat()
}

/// The status where nothing fits well.
pub fn no_match_line(nearest: usize, language: Language) -> String {
    match (language, nearest) {
        (Vietnamese, 0) => "Chưa tìm thấy viện nào".to_owned(),
        (English, 0) => "No institute was found".to_owned(),
        (Vietnamese, n) => format!("Chưa có viện thật sự phù hợp · {n} viện gần nhất"),
        (English, n) => format!("No strong match · the nearest {n}"),
    }
}

/// What lies below the list.
pub fn more_weak(n: usize, language: Language) -> String {
    let institutes = n_institutes(n, language);
    match language {
        Vietnamese => format!("Còn {institutes} chỉ chạm tới một phần nhỏ của nhu cầu."),
        English => format!("{institutes} more touch only a small part of the need."),
    }
}

/// "Show 10 more".
pub fn show_more(left: usize, language: Language) -> String {
    match language {
        Vietnamese => format!("{} (còn {left})", texts(language).show_more),
        English => format!("{} ({left} left)", texts(language).show_more),
    }
}

/// Title of the browser's tab.
pub fn page_title(page: &str, language: Language) -> String {
    [page, " · ", texts(language).site_name].concat()
}

/// What was wrong with an address.
pub fn address_notice(notice: &AddressNotice, language: Language) -> String {
    let t = texts(language);
    match (notice, language) {
        (AddressNotice::TooLong, _) => t.notice_too_long.to_owned(),
        (AddressNotice::Malformed, _) => t.notice_malformed.to_owned(),
        (AddressNotice::OtherData, _) => other_data(language).to_owned(),
        (AddressNotice::UnknownValue(value), Vietnamese) => {
            format!("Địa chỉ có giá trị “{value}” không dùng được; giá trị này đã được bỏ qua.")
        }
        (AddressNotice::UnknownValue(value), English) => {
            format!("The address holds “{value}”, which means nothing here; it was left out.")
        }
        (AddressNotice::UnknownKey(value), Vietnamese) => {
            format!("Địa chỉ có phần “{value}” không dùng được; phần này đã được bỏ qua.")
        }
        (AddressNotice::UnknownKey(value), English) => {
            format!("The address has a part “{value}”, which means nothing here; it was left out.")
        }
        (AddressNotice::OutOfRange(value), Vietnamese) => {
            format!("Số “{value}” trong địa chỉ nằm ngoài khoảng cho phép; số này đã được bỏ qua.")
        }
        (AddressNotice::OutOfRange(value), English) => {
            format!("The number “{value}” in the address is out of range; it was left out.")
        }
    }
}

fn other_data(language: Language) -> &'static str {
    match language {
        Vietnamese => {
            "Mã này được tạo với phiên bản dữ liệu khác; thứ hạng ở đây có thể khác trên màn hình hội chợ."
        }
        English => {
            "This code was made with another version of the data; the order here may differ from that on the fair's screen."
        }
    }
}

/// An old name leads to today's unit.
pub fn former_name_notice(old: &str, new: &str, language: Language) -> String {
    match language {
        Vietnamese => format!("{old} nay thuộc {new}."),
        English => format!("{old} is part of {new} today."),
    }
}

/// Under which name a capability was published.
pub fn published_as(name: &str, language: Language) -> String {
    match language {
        Vietnamese => format!("công bố dưới tên {name}"),
        English => format!("published as {name}"),
    }
}

/// Confidence in words: "3 of 4".
pub fn confidence(dots: u8, language: Language) -> String {
    match language {
        Vietnamese => format!("Độ tin cậy {dots} trên 4"),
        English => format!("Confidence {dots} of 4"),
    }
}

/// "68 points".
pub fn n_points(points: u32, language: Language) -> String {
    match language {
        Vietnamese => format!("{points} điểm"),
        English if points == 1 => "1 point".to_owned(),
        English => format!("{points} points"),
    }
}

/// `50 % × 0,71`, with the factors of gates behind it.
pub fn arithmetic(weight: f64, value: f64, factors: &[f64], language: Language) -> String {
    let mut line =
        [format::percent(weight, language), format::decimal(value, 2, language)].join(" × ");
    for &factor in factors {
        line.push_str(" × ");
        line.push_str(&format::decimal(factor, 2, language));
    }
    line
}

/// What stands beside "Sum": the points of the parts, and what they are rounded to.
pub fn sum_of(points: &[f64], rounded: u32, language: Language) -> String {
    let parts: Vec<String> = points.iter().map(|&p| format::decimal(p, 1, language)).collect();
    let sum = parts.join(" + ");
    match language {
        Vietnamese => format!("{sum}, làm tròn còn {rounded}"),
        English => format!("{sum}, rounded to {rounded}"),
    }
}

/// Title of an explanation.
pub fn why_points(points: u32, language: Language) -> String {
    match language {
        Vietnamese => format!("Vì sao {points} điểm"),
        English => format!("Why {}", n_points(points, language)),
    }
}

/// Name of the button that shows the lighter words.
pub fn more_words(n: usize, language: Language) -> String {
    match language {
        Vietnamese => format!("thêm {n} từ"),
        English => format!("{n} more"),
    }
}

/// `35,4 điểm`.
pub fn decimal_points(points: f64, language: Language) -> String {
    [&format::decimal(points, 1, language), " ", texts(language).points].concat()
}

/// What a sentence marked as must does to the points.
pub fn gate(sentence: &str, factor: f64, language: Language) -> String {
    let factor = format::decimal(factor, 2, language);
    match language {
        Vietnamese => {
            format!("Câu bắt buộc “{sentence}” chưa được đáp ứng: điểm nhân với {factor}.")
        }
        English => {
            format!("The must sentence “{sentence}” is not answered: points times {factor}.")
        }
    }
}

/// What was found, before the words of a card's reason.
pub fn because(language: Language) -> &'static str {
    match language {
        Vietnamese => "Vì: ",
        English => "Because: ",
    }
}

/// What was not found, before the words that are missing.
pub fn missing(language: Language) -> &'static str {
    match language {
        Vietnamese => "Thiếu: ",
        English => "Missing: ",
    }
}

/// "TRL 7", with the mark of an inferred value left to the caller.
pub fn readiness_level(level: u8) -> String {
    format!("TRL {level}")
}

/// "TRL 6–9".
pub fn readiness_window(min: u8, max: u8) -> String {
    if min == max { readiness_level(min) } else { format!("TRL {min}–{max}") }
}

/// All sub-fields of a field at once.
pub fn whole_field(field: &str, language: Language) -> String {
    match language {
        Vietnamese => format!("Lĩnh vực {field}"),
        English => format!("Field: {field}"),
    }
}

/// An institute that is not to be proposed.
pub fn without(institute: &str, language: Language) -> String {
    match language {
        Vietnamese => format!("trừ {institute}"),
        English => format!("without {institute}"),
    }
}

/// Name of the button that takes a condition away.
pub fn remove(what: &str, language: Language) -> String {
    match language {
        Vietnamese => format!("Bỏ {what}"),
        English => format!("Remove {what}"),
    }
}

/// Name of a stepper's button.
pub fn step(part: &str, up: bool, language: Language) -> String {
    match (language, up) {
        (Vietnamese, true) => format!("Tăng {part}"),
        (Vietnamese, false) => format!("Giảm {part}"),
        (English, true) => format!("More {part}"),
        (English, false) => format!("Less {part}"),
    }
}

/// The part's name.
pub fn part_name(part: Part, language: Language) -> &'static str {
    let t = texts(language);
    match part {
        Part::Text => t.part_text,
        Part::Topic => t.part_topic,
        Part::Numbers => t.part_numbers,
        Part::Sector => t.part_sector,
        Part::Readiness => t.part_readiness,
        Part::Mode => t.part_mode,
        Part::Evidence => t.part_evidence,
        Part::Reach => t.part_reach,
    }
}

fn field_name(field: TextField, language: Language) -> &'static str {
    let t = texts(language);
    match field {
        TextField::Title => t.field_title,
        TextField::Problems => t.field_problems,
        TextField::Keywords => t.field_keywords,
        TextField::Description => t.field_description,
        TextField::Evidence => t.field_evidence,
        TextField::Topic => t.field_topic,
    }
}

/// What points were given for, and a remark on how.
pub fn reason_parts(
    reason: &Reason,
    catalog: &Catalog,
    evidence: impl Fn(usize) -> String,
    language: Language,
) -> (String, String) {
    let vocabulary = &catalog.vocabulary;
    let named = |name: Option<&Bilingual>, id: &str| match name {
        Some(name) => name.shown_in(language).text.to_owned(),
        None => id.to_owned(),
    };
    match reason {
        Reason::Word { word, field, origin, .. } => {
            (word.to_string(), word_remark(*field, *origin, language))
        }
        Reason::Subfield { id, wished, same } => {
            let subfield = vocabulary.subfield(id).map(|(_, subfield)| &subfield.name);
            (named(subfield, id), subfield_remark(*wished, *same, language).to_owned())
        }
        Reason::Similar { id } => {
            let title = catalog
                .capabilities()
                .find(|(_, capability)| *capability.id == **id)
                .map(|(_, capability)| &capability.title);
            let remark = match language {
                Vietnamese => "nội dung gần với năng lực hợp này",
                English => "its texts are like those of this good answer",
            };
            (named(title, id), remark.to_owned())
        }
        Reason::Industry { id, same } => {
            let remark = match (language, same) {
                (Vietnamese, true) => "cùng ngành",
                (Vietnamese, false) => "ngành gần",
                (English, true) => "the same industry",
                (English, false) => "a near industry",
            };
            (named(vocabulary.industry(id).map(|entry| &entry.name), id), remark.to_owned())
        }
        Reason::Readiness { level: Some(level) } => (readiness_level(*level), String::new()),
        Reason::Mode { id } => {
            let remark = match language {
                Vietnamese => "viện có nhận",
                English => "offered",
            };
            (named(vocabulary.mode(id).map(|entry| &entry.name), id), remark.to_owned())
        }
        Reason::Readiness { level: None } | Reason::Unknown => unknown_parts(language),
        Reason::Evidence { evidence_idx } => (evidence(*evidence_idx), String::new()),
        // Those who know the ranking say more; see `view_model::requirements`.
        Reason::Requirement { fit, .. } => {
            (requirements::fit_word(*fit, language).to_owned(), String::new())
        }
        Reason::Confirmed { year } => requirements::confirmed(*year, language),
        Reason::Province { same } => (province_reason(*same, language).to_owned(), String::new()),
    }
}

fn unknown_parts(language: Language) -> (String, String) {
    let (what, remark) = match language {
        Vietnamese => ("chưa rõ", "năng lực chưa nêu; tính mức thấp thay vì không điểm"),
        English => ("not known", "not stated for the capability; a low value instead of zero"),
    };
    (what.to_owned(), remark.to_owned())
}

fn province_reason(same: bool, language: Language) -> &'static str {
    match (language, same) {
        (Vietnamese, true) => "cùng tỉnh, thành phố",
        (Vietnamese, false) => "khác tỉnh, thành phố",
        (English, true) => "in the same province",
        (English, false) => "in another province",
    }
}

fn word_remark(field: TextField, origin: Origin, language: Language) -> String {
    let t = texts(language);
    let place = field_name(field, language);
    let mut remark = match language {
        Vietnamese => ["trong ", place].concat(),
        English => ["in the ", place].concat(),
    };
    let how = match origin {
        Origin::Exact => return remark,
        Origin::Toneless => t.origin_toneless,
        Origin::Telex => t.origin_telex,
        Origin::Typo => t.origin_typo,
        Origin::Synonym => t.origin_synonym,
        Origin::Narrower => t.origin_narrower,
        Origin::Broader => t.origin_broader,
        Origin::Related => t.origin_related,
    };
    remark.push_str(", ");
    remark.push_str(how);
    remark
}

fn subfield_remark(wished: bool, same: bool, language: Language) -> &'static str {
    match (language, wished, same) {
        (Vietnamese, true, true) => "đúng chuyên ngành bạn chọn",
        (Vietnamese, true, false) => "gần chuyên ngành bạn chọn",
        (Vietnamese, false, true) => "từ ngữ chỉ tới chuyên ngành này",
        (Vietnamese, false, false) => "cùng lĩnh vực với chuyên ngành mà từ ngữ chỉ tới",
        (English, true, true) => "the sub-field that you chose",
        (English, true, false) => "near the sub-field that you chose",
        (English, false, true) => "the words point to it",
        (English, false, false) => "in the field that the words point to",
    }
}
