//! Telex, the keystrokes by which most Vietnamese text is typed: `vaatj lieeuj` is vật liệu.
//!
//! Raw keystrokes reach a search box when the input method is off. Whether a word *is* raw Telex cannot be seen from the
//! word alone (`mart`, `box`), so this module only translates; the engine decodes a word when the raw one is unknown to
//! the catalog and the decoded one is known. Invariant: `from_telex(&to_telex(word)) == Some(word)` for every toned syllable.

use crate::letters::{join_vowel, split_vowel};
use crate::to_exact;

pub(crate) const TONE_KEYS: [(char, usize); 5] = [('f', 1), ('r', 2), ('x', 3), ('s', 4), ('j', 5)];
/// Keys for the twelve shapes, in the order of the alphabet table.
const SHAPE_KEYS: [&str; 12] = ["a", "aw", "aa", "e", "ee", "i", "o", "oo", "ow", "u", "uw", "y"];

/// The keystrokes of a text; the tone key stands at the end of its word, as most people type it.
///
/// ```
/// assert_eq!(nhipcau_text::to_telex("Vật liệu dẻo"), "vaatj lieeuj deor");
/// ```
pub fn to_telex(text: &str) -> String {
    let mut keys = String::with_capacity(text.len() * 2);
    let mut pending_tone = None;
    for letter in to_exact(text).chars() {
        if !letter.is_alphanumeric() {
            keys.extend(pending_tone.take());
            keys.push(letter);
        } else if let Some((shape, tone)) = split_vowel(letter) {
            keys.push_str(SHAPE_KEYS[shape]);
            let tone_key =
                TONE_KEYS.iter().find(|(_, candidate)| *candidate == tone).map(|(key, _)| *key);
            pending_tone = tone_key.or(pending_tone);
        } else if letter == 'đ' {
            keys.push_str("dd");
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
                assert_eq!(
                    from_telex(&to_telex(&token.exact)).as_ref(),
                    Some(&token.exact),
                    "{}",
                    to_telex(&token.exact)
                );
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
        assert_eq!(from_telex("pump"), None);
        assert_eq!(from_telex("masss"), None);
    }
}
