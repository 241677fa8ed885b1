//! The Vietnamese alphabet: composing, lower case, tone placement, folding.
//!
//! A vowel letter is a *shape* (one of twelve: a ă â e ê i o ô ơ u ư y) with a *tone* (six, level first). Unicode has a
//! letter for each of the 72 pairs, and also base letters with combining marks; both are brought to the former. A
//! full normalization library would cost 70 KB of the page, and the alphabet is closed, so the table is written here and
//! checked against such a library in the tests.
//!
//! Two spellings of one syllable are made one: the tone of open `oa oe uy` stands on the first vowel (hòa, not hoà), and
//! a lone final `y` after h k l m s t is `i` (kỹ and kĩ, công ty and công ti).
//!
//! Invariant: `to_exact` is idempotent, and equal for composed and decomposed input.

/// The twelve vowel shapes with their six tones: level, grave, hook, tilde, acute, dot below.
const VOWELS: [[char; 6]; 12] = [
    ['a', 'à', 'ả', 'ã', 'á', 'ạ'],
    ['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'],
    ['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'],
    ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'],
    ['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'],
    ['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'],
    ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'],
    ['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'],
    ['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'],
    ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'],
    ['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'],
    ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'],
];

/// Plain letter of each shape.
const PLAIN: [char; 12] = ['a', 'a', 'a', 'e', 'e', 'i', 'o', 'o', 'o', 'u', 'u', 'y'];

/// Shape and tone of a composed lower-case vowel.
pub(crate) fn split_vowel(letter: char) -> Option<(usize, usize)> {
    if letter.is_ascii() {
        let shape = PLAIN.iter().position(|&plain| plain == letter)?;
        return Some((shape, 0));
    }
    VOWELS.iter().enumerate().find_map(|(shape, tones)| {
        tones.iter().position(|&candidate| candidate == letter).map(|tone| (shape, tone))
    })
}

/// The composed letter of a shape and a tone.
pub(crate) fn join_vowel(shape: usize, tone: usize) -> char {
    VOWELS[shape][tone]
}

/// Whether a character is a combining mark that may follow a Latin letter.
pub(crate) fn is_combining(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}

/// What a combining mark does to a vowel, if it is one that Vietnamese uses.
fn apply_mark(letter: char, mark: char) -> Option<char> {
    let (shape, tone) = split_vowel(letter)?;
    let with_tone = |tone| Some(join_vowel(shape, tone));
    let with_shape = |shape| Some(join_vowel(shape, tone));
    match (mark, PLAIN[shape]) {
        ('\u{300}', _) => with_tone(1),
        ('\u{309}', _) => with_tone(2),
        ('\u{303}', _) => with_tone(3),
        ('\u{301}', _) => with_tone(4),
        ('\u{323}', _) => with_tone(5),
        ('\u{306}', 'a') => with_shape(1),
        ('\u{302}', 'a') => with_shape(2),
        ('\u{302}', 'e') => with_shape(4),
        ('\u{302}', 'o') => with_shape(7),
        ('\u{31b}', 'o') => with_shape(8),
        ('\u{31b}', 'u') => with_shape(10),
        _ => None,
    }
}

/// The small letter of a Latin, Greek or Cyrillic capital; every other character stays. The library's tables for all scripts
/// would be 12 KB of the page.
///
/// ```
/// assert_eq!("ĐẦU Tư Ω".chars().map(nhipcau_text::lower).collect::<String>(), "đầu tư ω");
/// ```
pub fn lower(letter: char) -> char {
    let code = u32::from(letter);
    let small = match code {
        // A block of capitals before its block of small letters: ASCII, Latin-1, Greek, Cyrillic, full width.
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => {
            code + 32
        }
        0xff21..=0xff3a => code + 32,
        0x400..=0x40f => code + 80,
        // Capital and small letter in turn, the capital even, or odd.
        0x100..=0x12f | 0x132..=0x137 | 0x14a..=0x177 | 0x1a0..=0x1a5 => code | 1,
        0x1e00..=0x1e95 | 0x1ea0..=0x1eff | 0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f => {
            code | 1
        }
        0x139..=0x148 | 0x179..=0x17e | 0x1af..=0x1b0 | 0x1cd..=0x1dc => (code + 1) & !1,
        _ => match letter {
            'İ' => 'i',
            'Ÿ' => 'ÿ',
            // Signs of units that are letters: ohm, kelvin, ångström.
            '\u{2126}' => 'ω',
            '\u{212a}' => 'k',
            '\u{212b}' => 'å',
            _ => letter,
        }
        .into(),
    };
    char::from_u32(small).unwrap_or(letter)
}

/// Lower case, composed, one tone placement and one y/i spelling for every word of a text; other characters are kept.
pub fn to_exact(text: &str) -> String {
    let mut exact = String::with_capacity(text.len());
    let mut word: Vec<char> = Vec::new();
    for character in text.chars().map(lower) {
        if is_combining(character) {
            if let Some(last) = word.last_mut()
                && let Some(composed) = apply_mark(*last, character)
            {
                *last = composed;
            }
        } else if character.is_alphanumeric() {
            word.push(character);
        } else {
            flush_word(&mut word, &mut exact);
            exact.push(character);
        }
    }
    flush_word(&mut word, &mut exact);
    exact
}

fn flush_word(word: &mut Vec<char>, exact: &mut String) {
    unify_tone_placement(word);
    unify_final_y(word);
    exact.extend(word.drain(..));
}

/// Moves the tone of a final `oa`, `oe` or `uy` to its first vowel, as in hòa, khỏe, thủy.
fn unify_tone_placement(word: &mut [char]) {
    let [.., before, first, second] = word else {
        if let [first, second] = word {
            move_tone(None, first, second);
        }
        return;
    };
    move_tone(Some(*before), first, second);
}

fn move_tone(before: Option<char>, first: &mut char, second: &mut char) {
    let (Some((first_shape, 0)), Some((second_shape, tone @ 1..))) =
        (split_vowel(*first), split_vowel(*second))
    else {
        return;
    };
    let rhyme = (join_vowel(first_shape, 0), join_vowel(second_shape, 0));
    // In `quý` the u belongs to the consonant.
    let is_open_pair =
        matches!(rhyme, ('o', 'a' | 'e')) || (rhyme == ('u', 'y') && before != Some('q'));
    if is_open_pair {
        *first = join_vowel(first_shape, tone);
        *second = join_vowel(second_shape, 0);
    }
}

/// Writes a lone final `y` as `i`: kỹ → kĩ, ty → ti, quy stays.
fn unify_final_y(word: &mut [char]) {
    if let [consonant, last] = word
        && matches!(consonant, 'h' | 'k' | 'l' | 'm' | 's' | 't')
        && let Some((11, tone)) = split_vowel(*last)
    {
        *last = join_vowel(5, tone);
    }
}

/// A text in exact form without marks: only plain letters remain of Vietnamese ones.
pub fn to_folded(exact: &str) -> String {
    exact.chars().map(fold_letter).collect()
}

pub(crate) fn fold_letter(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    match split_vowel(letter) {
        Some((shape, _)) => PLAIN[shape],
        None => match letter {
            'đ' => 'd',
            'ä' | 'å' => 'a',
            'ö' | 'ø' => 'o',
            'ü' | 'û' => 'u',
            'ñ' => 'n',
            'ç' => 'c',
            'ë' => 'e',
            'î' | 'ï' => 'i',
            other => other,
        },
    }
}

/// Whether a word in exact form has a tone, a vowel mark or đ.
pub fn has_tone_or_mark(exact: &str) -> bool {
    exact
        .chars()
        .any(|letter| letter == 'đ' || (!letter.is_ascii() && split_vowel(letter).is_some()))
}

#[cfg(test)]
mod tests {
    //! 1. composing agrees with Unicode normalization for all 72 vowels; 2. idempotent; 3. NFC and NFD agree;
    //! 4. both tone placements and y/i spellings meet.

    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn every_vowel_is_composed_as_unicode_composes_it() {
        for letter in VOWELS.iter().flatten() {
            let decomposed: String = letter.to_string().nfd().collect();
            assert_eq!(to_exact(&format!("b{decomposed}n")), format!("b{letter}n"));
        }
    }

    #[test]
    fn small_letters_are_those_of_unicode() {
        let written = |letter: &char| {
            let code = u32::from(*letter);
            code < 0x180 || (0x1e00..0x1f00).contains(&code) || (0x400..0x4c0).contains(&code)
        };
        for letter in '\0'..=char::MAX {
            let own = lower(letter);
            let theirs = letter.to_lowercase().next().unwrap_or(letter);
            assert!(
                own == theirs || (own == letter && !written(&letter)) || letter == 'ẞ',
                "{letter}"
            );
        }
    }

    #[test]
    fn both_placements_and_spellings_meet() {
        for (one, other) in [
            ("hoà", "hòa"),
            ("khoẻ", "khỏe"),
            ("thuỷ", "thủy"),
            ("THUỶ", "thủy"),
            ("oà", "òa"),
            ("kỹ", "kĩ"),
            ("công ty", "công ti"),
        ] {
            assert_eq!(to_exact(one), to_exact(other));
        }
        assert_eq!(to_exact("quý toàn thúy"), "quý toàn thúy");
        assert_eq!(to_folded("đường ống"), "duong ong");
    }

    proptest! {
        #[test]
        fn exact_form_is_idempotent_and_blind_to_composition(text in "\\PC{0,24}|[a-zà-ỹ ]{0,24}") {
            let exact = to_exact(&text);
            prop_assert_eq!(&to_exact(&exact), &exact);
            let composed: String = text.nfc().collect();
            let decomposed: String = text.nfd().collect();
            // Hangul and other scripts decompose in ways that are none of ours; the law is for Latin text.
            if text.chars().all(|c| c.is_ascii() || split_vowel(c).is_some()) {
                prop_assert_eq!(to_exact(&composed), to_exact(&decomposed));
            }
        }
    }
}
