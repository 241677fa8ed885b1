//! Telex and VNI, the keystrokes by which Vietnamese text is typed: `vaatj lieeuj` and `va65t lie65u` are vật liệu.
//!
//! Raw keystrokes reach a search box when the input method is off. Whether a word *is* raw keystrokes cannot be seen from the
//! word alone (`mart`, `CO2`), so this module only translates; the engine decodes a word when the raw one is unknown to
//! the catalog and the decoded one is known. Invariant: `from_telex(&to_telex(word)) == Some(word)` for every toned
//! syllable, and so for VNI.

use crate::letters::{join_vowel, split_vowel};
use crate::to_exact;

pub(crate) const TONE_KEYS: [(char, usize); 5] = [('f', 1), ('r', 2), ('x', 3), ('s', 4), ('j', 5)];
/// VNI's digits for the same tones, in the same order.
const VNI_TONE_KEYS: [char; 5] = ['2', '3', '4', '1', '5'];

/// Keys for the twelve shapes in the order of the alphabet table, for đ, and for the tones.
struct Keys {
    shapes: [&'static str; 12],
    bar: &'static str,
    tones: [char; 5],
}

/// The Telex keystrokes of a text; the tone key stands at the end of its word, as most people type it.
///
/// ```
/// assert_eq!(nhipcau_text::to_telex("Vật liệu dẻo"), "vaatj lieeuj deor");
/// ```
pub fn to_telex(text: &str) -> String {
    let shapes = ["a", "aw", "aa", "e", "ee", "i", "o", "oo", "ow", "u", "uw", "y"];
    to_keys(text, &Keys { shapes, bar: "dd", tones: TONE_KEYS.map(|(key, _)| key) })
}

/// The VNI keystrokes of a text, tones at the end likewise.
///
/// ```
/// assert_eq!(nhipcau_text::to_vni("Vật liệu điện"), "va6t5 lie6u5 d9ie6n5");
/// ```
pub fn to_vni(text: &str) -> String {
    let shapes = ["a", "a8", "a6", "e", "e6", "i", "o", "o6", "o7", "u", "u7", "y"];
    to_keys(text, &Keys { shapes, bar: "d9", tones: VNI_TONE_KEYS })
}

fn to_keys(text: &str, scheme: &Keys) -> String {
    let mut keys = String::with_capacity(text.len() * 2);
    let mut pending_tone = None;
    for letter in to_exact(text).chars() {
        if !letter.is_alphanumeric() {
            keys.extend(pending_tone.take());
            keys.push(letter);
        } else if let Some((shape, tone)) = split_vowel(letter) {
            keys.push_str(scheme.shapes[shape]);
            let tone_key = tone.checked_sub(1).map(|tone| scheme.tones[tone]);
            pending_tone = tone_key.or(pending_tone);
        } else if letter == 'đ' {
            keys.push_str(scheme.bar);
        } else {
            keys.push(letter);
        }
    }
    keys.extend(pending_tone);
    keys
}

/// The word that raw keystrokes mean, in exact form; `None` when they hold no Telex key or more than one tone.
///
/// ```
/// assert_eq!(nhipcau_text::from_telex("vaatj").as_deref(), Some("vật"));
/// assert_eq!(nhipcau_text::from_telex("van"), None);
/// ```
pub fn from_telex(word: &str) -> Option<String> {
    let mut letters: Vec<char> = Vec::with_capacity(word.len());
    let mut tone = None;
    let mut is_telex = false;
    for key in word.chars() {
        if !key.is_ascii_lowercase() {
            return None;
        }
        let has_vowel = letters.iter().any(|&letter| split_vowel(letter).is_some());
        let tone_of_key =
            TONE_KEYS.iter().find(|(candidate, _)| *candidate == key).map(|(_, tone)| *tone);
        if let Some(new_tone) = tone_of_key.filter(|_| has_vowel) {
            if tone.replace(new_tone).is_some() {
                return None;
            }
            is_telex = true;
        } else if reshape(&mut letters, key) {
            is_telex = true;
        } else {
            letters.push(key);
        }
    }
    if let Some(tone) = tone {
        let vowel_idx = tone_position(&letters)?;
        let (shape, _) = split_vowel(letters[vowel_idx])?;
        letters[vowel_idx] = join_vowel(shape, tone);
    }
    is_telex.then(|| to_exact(&letters.iter().collect::<String>()))
}

/// The word that raw VNI keystrokes mean, in exact form; `None` without a digit, or when a digit has nothing to change.
///
/// ```
/// assert_eq!(nhipcau_text::from_vni("sa6y1").as_deref(), Some("sấy"));
/// assert_eq!(nhipcau_text::from_vni("ip65"), None);
/// ```
pub fn from_vni(word: &str) -> Option<String> {
    // Each digit becomes the Telex key of the same effect.
    let mut keys = String::with_capacity(word.len());
    for key in word.chars() {
        let has_vowel = keys.chars().any(|letter| split_vowel(letter).is_some());
        keys.push(match key {
            '0'..='8' if !has_vowel => return None,
            '6' => keys.chars().rev().find(|letter| matches!(letter, 'a' | 'e' | 'o'))?,
            '7' | '8' => 'w',
            '9' => 'd',
            _ => {
                let tone = VNI_TONE_KEYS.iter().position(|&digit| digit == key);
                tone.map_or(key, |tone| TONE_KEYS[tone].0)
            }
        });
    }
    from_telex(&keys).filter(|_| keys != word)
}

/// Applies a doubling or `w` to the letters typed so far; false when the key is a letter of its own.
fn reshape(letters: &mut [char], key: char) -> bool {
    let find = |wanted: &[char]| letters.iter().rposition(|letter| wanted.contains(letter));
    let changed = match key {
        'd' => find(&['d']).filter(|&position| position == 0).map(|position| (position, 'đ')),
        'a' => find(&['a']).map(|position| (position, 'â')),
        'e' => find(&['e']).map(|position| (position, 'ê')),
        'o' => find(&['o']).map(|position| (position, 'ô')),
        'w' => {
            // `uow` is ươ: both letters change.
            if let Some(position) = letters.windows(2).position(|pair| pair == ['u', 'o'])
                && !letters[..position].ends_with(&['q'])
            {
                letters[position] = 'ư';
                letters[position + 1] = 'ơ';
                return true;
            }
            find(&['a', 'o', 'u']).map(|position| {
                let shaped = match letters[position] {
                    'a' => 'ă',
                    'o' => 'ơ',
                    _ => 'ư',
                };
                (position, shaped)
            })
        }
        _ => None,
    };
    // Doubling works on the vowel group only: `ata` is not `ât`-like in the middle of an English word with two groups.
    match changed {
        Some((position, shaped)) => {
            letters[position] = shaped;
            true
        }
        None => false,
    }
}

/// Where the tone goes: a shaped vowel, else the vowel before a final consonant, else the first of two, skipping qu/gi.
pub(crate) fn tone_position(letters: &[char]) -> Option<usize> {
    let is_vowel = |letter: char| split_vowel(letter).is_some();
    let mut vowels: Vec<usize> =
        (0..letters.len()).filter(|&position| is_vowel(letters[position])).collect();
    if vowels.len() > 1 && matches!(letters, ['q', 'u', ..] | ['g', 'i', ..]) {
        vowels.remove(0);
    }
    let last = *vowels.last()?;
    if vowels.windows(2).any(|pair| pair[1] != pair[0] + 1) {
        return None;
    }
    if let Some(&shaped) = vowels.iter().rev().find(|&&position| !letters[position].is_ascii()) {
        return Some(shaped);
    }
    let has_final_consonant = last + 1 < letters.len();
    match (vowels.len(), has_final_consonant) {
        (1, _) | (2, true) => Some(last),
        (2, false) => Some(vowels[0]),
        _ => Some(vowels[1]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokenize;

    #[test]
    fn keystrokes_come_back_to_the_words() {
        let text = "nghiên cứu vật liệu chịu mài mòn, đường ống nước thải, giữ độ ẩm, quý hiếm, hoà tan, thuỷ sản, \
                    khuôn đúc, nguyên liệu, sấy khô, bột giấy, chuyển giao, ngoài trời, gìn giữ, người, rượu, tưới tiêu";
        for token in tokenize(text) {
            if crate::has_tone_or_mark(&token.exact) {
                let keys = [to_telex(&token.exact), to_vni(&token.exact)];
                let decoded = [from_telex(&keys[0]), from_vni(&keys[1])];
                let expected = [Some(token.exact.clone()), Some(token.exact.clone())];
                assert_eq!(decoded, expected, "{keys:?}");
            }
        }
    }

    #[test]
    fn both_ways_to_type_are_decoded() {
        for (keys, word) in [
            ("vaajt", "vật"),
            ("ddieenj", "điện"),
            ("duongwf", "dường"),
            ("thuyr", "thủy"),
            ("uowns", "ướn"),
        ] {
            assert_eq!(from_telex(keys).as_deref(), Some(word), "{keys}");
        }
        for (keys, word) in
            [("va65t", "vật"), ("may61", "mấy"), ("nu7o7c1", "nước"), ("d9ie6n5", "điện")]
        {
            assert_eq!(from_vni(keys).as_deref(), Some(word), "{keys}");
        }
        assert_eq!([from_telex("pump"), from_telex("masss")], [None, None]);
        for word in ["v2o5", "pm10", "tcvn6477", "ip65", "maays", "5kg"] {
            assert_eq!(from_vni(word), None, "{word}");
        }
    }
}
