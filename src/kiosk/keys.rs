//! The keys of the keyboard on the screen, row by row.
//!
//! Letters stand as on every keyboard in Vietnam; the mark keys add a row with the letters that ASCII lacks and a row of
//! tones. Invariant: every letter of both alphabets and every unit of the field can be typed.

use nhipcau_text::{MARKED_LETTERS, TypingMethod};

/// Whether a public screen refuses a key of a keyboard that is plugged in: the function keys, and every shortcut but those that
/// edit a text.
pub fn is_refused(key: &str, has_modifier: bool) -> bool {
    let is_function =
        key.strip_prefix('F').is_some_and(|n| n.parse::<u8>().is_ok_and(|n| (1..=24).contains(&n)));
    let edits = ["a", "v", "x", "z", "backspace", "delete", "arrowleft", "arrowright"];
    let is_shortcut = has_modifier && !edits.iter().any(|own| key.eq_ignore_ascii_case(own));
    is_function || is_shortcut
}

/// Letters.
const LETTERS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
/// Digits and signs.
const DIGITS: [&str; 3] = ["1234567890", "-/.,:;()%", "+=<>\"'&?"];

/// The rows of letters of a method, above the bar of special keys.
pub fn letter_rows(method: TypingMethod, is_upper: bool) -> Vec<Vec<char>> {
    let mut rows: Vec<Vec<char>> = Vec::new();
    match method {
        TypingMethod::Direct => rows.push(MARKED_LETTERS.chars().collect()),
        TypingMethod::Vni => rows.push(DIGITS[0].chars().collect()),
        TypingMethod::Telex | TypingMethod::Plain => {}
    }
    rows.extend(LETTERS.iter().map(|row| row.chars().collect()));
    if is_upper {
        for letter in rows.iter_mut().flatten() {
            *letter = letter.to_uppercase().next().unwrap_or(*letter);
        }
    }
    rows
}

/// The rows of digits and signs.
pub fn digit_rows() -> Vec<Vec<char>> {
    DIGITS.iter().map(|row| row.chars().collect()).collect()
}
