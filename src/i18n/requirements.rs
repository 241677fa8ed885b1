//! Numbers and standards that a need asks for, in words.

use super::format;
use nhipcau_matching::Fit;
use nhipcau_profile::Language::{self, English, Vietnamese};

/// How a capability stands to a requirement, in a word.
pub fn fit_word(fit: Fit, language: Language) -> &'static str {
    match (language, fit) {
        (Vietnamese, Fit::Met) => "đạt",
        (Vietnamese, Fit::Near) => "gần đạt",
        (Vietnamese, Fit::Unknown) => "chưa rõ",
        (Vietnamese, Fit::Violated) => "không đạt",
        (English, Fit::Met) => "met",
        (English, Fit::Near) => "nearly met",
        (English, Fit::Unknown) => "not known",
        (English, Fit::Violated) => "not met",
    }
}

/// The same with what it rests on: a figure or standard as the record states it.
pub fn fit_remark(fit: Fit, stated: Option<&str>, language: Language) -> String {
    let word = fit_word(fit, language);
    match (stated, language) {
        (Some(stated), Vietnamese) => [word, "; hồ sơ ghi: ", stated].concat(),
        (Some(stated), English) => [word, "; the record states: ", stated].concat(),
        (None, Vietnamese) => [word, "; hồ sơ chưa nêu số liệu để so, tính mức thấp"].concat(),
        (None, English) => [word, "; the record states nothing to compare, a low value"].concat(),
    }
}

/// A must that a stated figure contradicts.
pub fn gate_violated(words: &str, factor: f64, language: Language) -> String {
    let factor = format::decimal(factor, 2, language);
    match language {
        Vietnamese => [
            "Yêu cầu bắt buộc “",
            words,
            "” trái với số liệu của hồ sơ: điểm nhân với ",
            &factor,
            ".",
        ]
        .concat(),
        English => [
            "The must requirement “",
            words,
            "” contradicts a figure of the record: points times ",
            &factor,
            ".",
        ]
        .concat(),
    }
}

/// The institute's confirmation as a reason, and what to say of its age.
pub fn confirmed(year: u16, language: Language) -> (String, String) {
    let year = year.to_string();
    match language {
        Vietnamese => (["viện xác nhận năm ", &year].concat(), "càng lâu càng ít điểm".to_owned()),
        English => (
            ["confirmed by the institute in ", &year].concat(),
            "counts less with the years".to_owned(),
        ),
    }
}
