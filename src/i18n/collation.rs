//! The order of Vietnamese and English words in a list.
//!
//! Letters come first (a ă â b … d đ e ê … o ô ơ … u ư …), tones only where the letters are the same (level, grave, hook,
//! tilde, acute, dot below), capitals never. A browser's collator would ask the locale data of the device; this order is
//! the same everywhere.
//!
//! ```
//! use nhip_cau::i18n::collation::compare;
//! let mut names = ["Viện Ứng dụng", "Viện Địa lý", "Viện Dầu khí", "Viện Ô tô", "Viện ong"];
//! names.sort_by(|one, other| compare(one, other));
//! assert_eq!(names, ["Viện Dầu khí", "Viện Địa lý", "Viện ong", "Viện Ô tô", "Viện Ứng dụng"]);
//! ```
//!
//! Invariant: a total order that calls two texts equal only where they differ in nothing but case and signs between words.

use std::cmp::Ordering;

/// Letters in order; a vowel with its six tones stands as one row.
const LETTERS: [&str; 33] = [
    "aàảãáạ",
    "ăằẳẵắặ",
    "âầẩẫấậ",
    "b",
    "c",
    "d",
    "đ",
    "eèẻẽéẹ",
    "êềểễếệ",
    "f",
    "g",
    "h",
    "iìỉĩíị",
    "j",
    "k",
    "l",
    "m",
    "n",
    "oòỏõóọ",
    "ôồổỗốộ",
    "ơờởỡớợ",
    "p",
    "q",
    "r",
    "s",
    "t",
    "uùủũúụ",
    "ưừửữứự",
    "v",
    "w",
    "x",
    "yỳỷỹýỵ",
    "z",
];

/// Which of two names comes first.
pub fn compare(one: &str, other: &str) -> Ordering {
    let (one, other) = (weights(one), weights(other));
    let letters = |list: &[(u32, usize)]| list.iter().map(|weight| weight.0).collect::<Vec<_>>();
    let tones = |list: &[(u32, usize)]| list.iter().map(|weight| weight.1).collect::<Vec<_>>();
    letters(&one).cmp(&letters(&other)).then_with(|| tones(&one).cmp(&tones(&other)))
}

/// Place in the alphabet and tone of each letter. Words are parted by a zero, so that a short word comes first; digits
/// come before letters, letters of other alphabets behind.
fn weights(text: &str) -> Vec<(u32, usize)> {
    let mut weights: Vec<(u32, usize)> = Vec::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        let row = LETTERS.iter().enumerate().find_map(|(row, tones)| {
            tones.chars().position(|own| own == letter).map(|tone| (row as u32 + 100, tone))
        });
        let weight = match row {
            Some(weight) => weight,
            None if letter.is_ascii_digit() => (u32::from(letter), 0),
            None if letter.is_alphanumeric() => (u32::from(letter) + 200, 0),
            None => (0, 0),
        };
        if weight.0 != 0 || weights.last().is_some_and(|last| last.0 != 0) {
            weights.push(weight);
        }
    }
    if weights.last().is_some_and(|last| last.0 == 0) {
        weights.pop();
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check_order(words: &[&str]) {
        for (idx, one) in words.iter().enumerate() {
            for other in &words[idx + 1..] {
                assert_eq!(compare(one, other), Ordering::Less, "{one} < {other}");
                assert_eq!(compare(other, one), Ordering::Greater, "{other} > {one}");
            }
        }
    }

    #[test]
    fn letters_stand_in_the_order_of_the_alphabet() {
        check_order(&[
            "an", "ăn", "ân", "ba", "da", "đa", "em", "êm", "on", "ôn", "ơn", "un", "ưn", "ym",
        ]);
    }

    #[test]
    fn tones_decide_only_between_the_same_letters() {
        check_order(&["ma", "mà", "mả", "mã", "má", "mạ", "mai"]);
        check_order(&["Hạ Long", "Hà Nam", "Hà Nội"]);
    }

    #[test]
    fn words_count_one_by_one() {
        check_order(&["An Giang", "An Giang Bắc", "Anh Sơn"]);
        check_order(&["Viện 2", "Viện 9", "Viện A"]);
    }

    #[test]
    fn case_and_signs_between_words_do_not_count() {
        assert_eq!(compare("Bà Rịa - Vũng Tàu", "bà rịa vũng tàu"), Ordering::Equal);
    }

    proptest! {
        #[test]
        fn the_order_is_total(a in "[a-zàạăđêơư ]{0,6}", b in "[a-zàạăđêơư ]{0,6}", c in "[a-zàạăđêơư ]{0,6}") {
            prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
            if compare(&a, &b) != Ordering::Greater && compare(&b, &c) != Ordering::Greater {
                prop_assert_ne!(compare(&a, &c), Ordering::Greater);
            }
        }
    }
}
