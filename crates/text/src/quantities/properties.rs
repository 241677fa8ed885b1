//! What a quantity is a quantity of: `độ ẩm`, `capacity`, `COD`.
//!
//! The same thing said in different words gets one name, so that a wish for `năng suất` meets a figure for `capacity`. Words
//! without such a name are none: that a saving and a yield are both percentages must not make them comparable.

use super::lexemes::{Kind, Lexeme, same_word};

/// Name, and the phrases for it in exact form.
pub(super) const PROPERTIES: &[(&str, &[&str])] = &[
    (
        "capacity",
        &[
            "công suất",
            "năng suất",
            "năng lực",
            "sản lượng",
            "lưu lượng",
            "capacity",
            "throughput",
            "output",
            "flow rate",
            "rate",
            "power",
        ],
    ),
    ("moisture", &["độ ẩm", "hàm ẩm", "thủy phần", "ẩm", "moisture", "humidity"]),
    ("temperature", &["nhiệt độ", "nhiệt", "temperature"]),
    ("purity", &["độ tinh khiết", "tinh khiết", "độ sạch", "purity", "cleanness"]),
    ("accuracy", &["độ chính xác", "chính xác", "accuracy"]),
    ("error", &["sai số", "dung sai", "sai lệch", "error", "tolerance"]),
    ("efficiency", &["hiệu suất", "hiệu quả", "efficiency"]),
    ("recovery", &["thực thu", "thu hồi", "recovery"]),
    ("hardness", &["độ cứng", "hardness"]),
    ("strength", &["độ bền", "kéo đứt", "giới hạn chảy", "cường độ", "strength"]),
    ("pressure", &["áp suất", "áp lực", "pressure"]),
    ("thickness", &["độ dày", "chiều dày", "dày", "thickness", "thick"]),
    ("depth", &["chiều sâu", "độ sâu", "sâu", "depth"]),
    ("service-life", &["tuổi thọ", "thời gian sử dụng", "service life", "lifetime"]),
    ("shelf-life", &["hạn dùng", "hạn sử dụng", "bảo quản", "shelf life"]),
    ("particle-size", &["cỡ hạt", "kích thước hạt", "hạt", "particle size", "grain size"]),
    ("resolution", &["độ phân giải", "phân giải", "resolution"]),
    ("speed", &["tốc độ", "vận tốc", "speed"]),
    ("voltage", &["điện áp", "voltage"]),
    ("salt-spray", &["phun muối", "sương muối", "salt spray"]),
    ("content", &["hàm lượng", "nồng độ", "content", "concentration"]),
    ("breakage", &["độ vỡ", "tỉ lệ vỡ", "vỡ", "breakage"]),
    ("impurity", &["tạp chất", "impurities", "impurity"]),
    ("germination", &["nảy mầm", "germination"]),
    ("survival", &["tỉ lệ sống", "sống sót", "survival"]),
    ("noise", &["độ ồn", "tiếng ồn", "noise"]),
    ("batch", &["mẻ", "quy mô mẻ", "batch", "batch size"]),
    ("ph", &["ph"]),
    ("ammonium", &["amoni", "amoniac", "ammonia", "ammonium"]),
    ("ethanol", &["ethanol", "etanol"]),
    ("lead", &["chì", "lead", "pb"]),
    ("arsenic", &["asen", "arsenic", "as"]),
    ("chloride", &["clorua", "chloride"]),
    ("fluoride", &["flo", "fluoride"]),
    ("iron", &["sắt", "iron", "fe"]),
    ("manganese", &["mangan", "manganese", "mn"]),
    ("sulfur", &["lưu huỳnh", "sulfur", "sulphur"]),
    ("ash", &["độ tro", "ash"]),
    ("dust", &["bụi", "dust"]),
];

/// The usual Vietnamese name of a property; its own name where it has none.
pub fn property_name(property: &str) -> &str {
    let entry = PROPERTIES.iter().find(|(name, _)| *name == property);
    entry.and_then(|(_, phrases)| phrases.first()).copied().unwrap_or(property)
}

/// The property that a run of words ends with (or, read forward, begins with); `last` is the position of its nearest word.
pub(super) fn nearest_property(text: &str, words: &[&Lexeme], backward: bool) -> Option<String> {
    let n_words = words.len();
    for distance in 0..n_words {
        let mut found: Option<(usize, &str)> = None;
        for &(name, phrases) in PROPERTIES {
            for phrase in phrases {
                let n = phrase.split(' ').count();
                if distance + n > n_words {
                    continue;
                }
                let start = if backward { n_words - distance - n } else { distance };
                let is_here = phrase
                    .split(' ')
                    .zip(&words[start..])
                    .all(|(expected, lexeme)| lexeme.is_word(expected));
                if is_here && found.is_none_or(|(longest, _)| n > longest) {
                    found = Some((n, name));
                }
            }
        }
        if let Some((_, name)) = found {
            return Some(name.to_owned());
        }
        let lexeme = words[if backward { n_words - 1 - distance } else { distance }];
        if let Some(code) = code(text, lexeme) {
            return Some(code);
        }
    }
    None
}

/// COD, BOD5, SiO2, CH4: a word with two capitals, or a capital and a digit, names a substance or a parameter.
fn code(text: &str, lexeme: &Lexeme) -> Option<String> {
    let Kind::Word(word) = &lexeme.kind else { return None };
    let written = &text[lexeme.span.clone()];
    let n_capitals = written.chars().filter(char::is_ascii_uppercase).count();
    let has_digit = written.bytes().any(|byte| byte.is_ascii_digit());
    let is_code = written.is_ascii()
        && written.len() <= 6
        && (n_capitals >= 2 || (n_capitals == 1 && has_digit));
    let is_element = written.len() <= 2
        && n_capitals == 1
        && written.starts_with(|first: char| first.is_ascii_uppercase())
        && ELEMENTS.contains(&word.as_str());
    (is_code || is_element).then(|| {
        // Elements that have a word of their own meet it.
        let own =
            PROPERTIES.iter().find(|entry| entry.1.iter().any(|phrase| same_word(word, phrase)));
        own.map_or_else(|| word.clone(), |entry| entry.0.to_owned())
    })
}

/// Symbols of elements that needs and limits name, in lower case.
const ELEMENTS: [&str; 24] = [
    "hg", "cd", "pb", "as", "cr", "ni", "cu", "zn", "fe", "mn", "sn", "al", "au", "ag", "mg", "si",
    "s", "p", "n", "k", "b", "c", "co", "ti",
];
