//! Composes Vietnamese as it is typed, a key at a time, for the keyboard that a touch screen draws.
//!
//! A key changes the last word of the text: it shapes a vowel, sets the tone, or is a letter of its own. A key that is
//! pressed again takes its effect back and stays as a letter, so that English can be typed too (`boxx` is box). The tone
//! moves with the word: hòa and `n` give hoàn.
//!
//! Two crates do this; one states no licence in its package, the other brings rules for whole dictionaries. The alphabet
//! table is here already, so the composer is these lines.
//!
//! Invariants: nothing before the last word changes; the same keys give the same text; typing `to_telex(text)` gives `text`
//! back for every Vietnamese text in exact form.

use crate::letters::{join_vowel, split_vowel};
use crate::telex::{TONE_KEYS, tone_position};

/// How keys are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TypingMethod {
    /// Letters shape and tone: `vaatj` is vật.
    #[default]
    Telex,
    /// Digits shape and tone: `va65t` is vật.
    Vni,
    /// Marked letters have keys of their own; a tone key is the combining mark of the tone.
    Direct,
    /// Every key is itself.
    Plain,
}

/// The combining marks of the five tones, in the order of the alphabet table; what tone keys of [`TypingMethod::Direct`]
/// send.
pub const TONE_MARKS: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

/// The letters that ASCII lacks, without a tone, for keys of their own.
pub const MARKED_LETTERS: &str = "ăâđêôơư";

/// Tones of the VNI digits 1 to 5.
const VNI_TONES: [usize; 5] = [4, 1, 2, 3, 5];

/// The text after a key.
///
/// ```
/// use nhipcau_text::{TypingMethod, press};
/// let typed = "vaatj lieeuj".chars().fold(String::new(), |text, key| press(&text, key, TypingMethod::Telex));
/// assert_eq!(typed, "vật liệu");
/// ```
pub fn press(text: &str, key: char, method: TypingMethod) -> String {
    let start = text
        .char_indices()
        .rev()
        .take_while(|(_, letter)| letter.is_alphabetic())
        .last()
        .map_or(text.len(), |(at, _)| at);
    let (before, last) = text.split_at(start);
    let composed = Word::parse(last).and_then(|word| word.pressed(key, method));
    let mut out = before.to_owned();
    if let Some(word) = composed {
        out.push_str(&word);
    } else {
        out.push_str(last);
        out.extend((!TONE_MARKS.contains(&key)).then_some(key));
    }
    out
}

/// What a key does.
#[derive(Clone, Copy, PartialEq)]
enum Effect {
    Tone(usize),
    /// From one of these shapes to the one beside it.
    Shape(&'static [(char, char)]),
    Bar,
    Letter,
}

const CIRCUMFLEX: [(char, char); 3] = [('a', 'â'), ('e', 'ê'), ('o', 'ô')];
const HORN: [(char, char); 2] = [('o', 'ơ'), ('u', 'ư')];
const BREVE: [(char, char); 1] = [('a', 'ă')];
const TELEX_W: [(char, char); 3] = [('a', 'ă'), ('o', 'ơ'), ('u', 'ư')];

fn effect(key: char, method: TypingMethod) -> Effect {
    match (method, key) {
        (TypingMethod::Telex, 'a') => Effect::Shape(&CIRCUMFLEX[0..1]),
        (TypingMethod::Telex, 'e') => Effect::Shape(&CIRCUMFLEX[1..2]),
        (TypingMethod::Telex, 'o') => Effect::Shape(&CIRCUMFLEX[2..3]),
        (TypingMethod::Telex, 'w') => Effect::Shape(&TELEX_W),
        (TypingMethod::Telex, 'd') | (TypingMethod::Vni, '9') => Effect::Bar,
        (TypingMethod::Telex, 'z') | (TypingMethod::Vni, '0') => Effect::Tone(0),
        (TypingMethod::Telex, _) => {
            let tone = TONE_KEYS.iter().find(|(candidate, _)| *candidate == key);
            tone.map_or(Effect::Letter, |&(_, tone)| Effect::Tone(tone))
        }
        (TypingMethod::Vni, '1'..='5') => Effect::Tone(VNI_TONES[key as usize - '1' as usize]),
        (TypingMethod::Vni, '6') => Effect::Shape(&CIRCUMFLEX),
        (TypingMethod::Vni, '7') => Effect::Shape(&HORN),
        (TypingMethod::Vni, '8') => Effect::Shape(&BREVE),
        (TypingMethod::Direct, _) => {
            let tone = TONE_MARKS.iter().position(|&mark| mark == key);
            tone.map_or(Effect::Letter, |tone| Effect::Tone(tone + 1))
        }
        _ => Effect::Letter,
    }
}

/// The word that is being typed: letters without a tone in lower case, which of them are upper case, and the tone.
struct Word {
    letters: Vec<char>,
    is_upper: Vec<bool>,
    tone: usize,
}

impl Word {
    /// `None` for a word with letters of other alphabets or with two tones.
    fn parse(text: &str) -> Option<Word> {
        let mut word = Word { letters: Vec::new(), is_upper: Vec::new(), tone: 0 };
        for letter in text.chars() {
            let mut lower = letter.to_lowercase();
            let (one, rest) = (lower.next()?, lower.next());
            let (shaped, tone) = match split_vowel(one) {
                Some((shape, tone)) => (join_vowel(shape, 0), tone),
                None if one.is_ascii() || one == 'đ' => (one, 0),
                None => return None,
            };
            if rest.is_some() || (tone > 0 && word.tone > 0) {
                return None;
            }
            word.tone = word.tone.max(tone);
            word.is_upper.push(one != letter);
            word.letters.push(shaped);
        }
        Some(word)
    }

    /// The word after a key; `None` where the key does nothing to it and is no letter.
    fn pressed(mut self, key: char, method: TypingMethod) -> Option<String> {
        let lower = key.to_lowercase().next().unwrap_or(key);
        let has_vowel = self.letters.iter().any(|&letter| split_vowel(letter).is_some());
        let again = match effect(lower, method) {
            Effect::Tone(tone) if has_vowel && self.can_be_toned() => {
                let again = tone == self.tone;
                self.tone = if again { 0 } else { tone };
                again
            }
            Effect::Shape(pairs) => match self.reshape(pairs) {
                Some(again) => again,
                None if lower == 'w' && !has_vowel => {
                    self.push('ư', key != lower);
                    false
                }
                None => true,
            },
            Effect::Bar => match self.letters.first() {
                Some('d') => {
                    self.letters[0] = 'đ';
                    false
                }
                Some('đ') => {
                    self.letters[0] = 'd';
                    true
                }
                _ => true,
            },
            Effect::Tone(_) | Effect::Letter => true,
        };
        if again {
            if TONE_MARKS.contains(&key) {
                return Some(self.write());
            }
            if !key.is_alphabetic() {
                return Some(self.write() + &key.to_string());
            }
            self.push_toned(lower, key != lower)?;
        }
        Some(self.write())
    }

    /// No syllable ends in these letters: the word is of another language, or a tone was taken back.
    fn can_be_toned(&self) -> bool {
        let is_foreign = |letter: &char| "bdfjlqrsvwxz".contains(*letter);
        !self.letters.last().is_some_and(is_foreign) && tone_position(&self.letters).is_some()
    }

    fn push(&mut self, letter: char, is_upper: bool) {
        self.letters.push(letter);
        self.is_upper.push(is_upper);
    }

    /// A letter of its own, with the tone that it may bring.
    fn push_toned(&mut self, letter: char, is_upper: bool) -> Option<()> {
        let (shaped, tone) = match split_vowel(letter) {
            Some((shape, tone)) => (join_vowel(shape, 0), tone),
            None => (letter, 0),
        };
        if tone > 0 && self.tone > 0 {
            return None;
        }
        self.tone = self.tone.max(tone);
        self.push(shaped, is_upper);
        Some(())
    }

    /// Shapes the last vowel that one of the pairs names; true where it was so shaped already and is plain again, `None`
    /// where there is none.
    fn reshape(&mut self, pairs: &[(char, char)]) -> Option<bool> {
        let last = self.letters.iter().rposition(|letter| {
            pairs.iter().any(|(plain, shaped)| {
                letter == plain || letter == shaped || same_base(*letter, *plain)
            })
        })?;
        // `uow` is ươ: both letters change, but not after q.
        let before = last.checked_sub(1);
        let pair = before.map(|before| (self.letters[before], self.letters[last]));
        let after_q = last >= 2 && self.letters[last - 2] == 'q';
        if pairs.len() > 1 && !after_q && pairs.contains(&('u', 'ư')) {
            match pair {
                Some(('u' | 'ư', 'o' | 'ô')) => {
                    (self.letters[last - 1], self.letters[last]) = ('ư', 'ơ');
                    return Some(false);
                }
                Some(('ư', 'ơ')) => {
                    (self.letters[last - 1], self.letters[last]) = ('u', 'o');
                    return Some(true);
                }
                Some(('u', 'a')) if last + 1 == self.letters.len() => {
                    self.letters[last - 1] = 'ư';
                    return Some(false);
                }
                Some(('ư', 'a')) => {
                    self.letters[last - 1] = 'u';
                    return Some(true);
                }
                _ => {}
            }
        }
        let (plain, shaped) = pairs.iter().find(|(plain, shaped)| {
            let letter = self.letters[last];
            letter == *shaped || same_base(letter, *plain)
        })?;
        let again = self.letters[last] == *shaped;
        self.letters[last] = if again { *plain } else { *shaped };
        Some(again)
    }

    fn write(&self) -> String {
        let toned = (self.tone > 0).then(|| tone_position(&self.letters)).flatten();
        let mut out = String::with_capacity(self.letters.len() * 3);
        for (idx, (&letter, &is_upper)) in self.letters.iter().zip(&self.is_upper).enumerate() {
            let toned = toned == Some(idx);
            let written = match split_vowel(letter).filter(|_| toned) {
                Some((shape, _)) => join_vowel(shape, self.tone),
                None => letter,
            };
            if is_upper {
                out.extend(written.to_uppercase());
            } else {
                out.push(written);
            }
        }
        out
    }
}

/// Whether a shaped vowel stands on this plain letter, so that another shape may take the place of its own.
fn same_base(letter: char, plain: char) -> bool {
    crate::to_folded(&letter.to_string()) == plain.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{to_exact, to_telex};

    fn type_keys(keys: &str, method: TypingMethod) -> String {
        keys.chars().fold(String::new(), |text, key| press(&text, key, method))
    }

    #[track_caller]
    fn check(method: TypingMethod, cases: &[(&str, &str)]) {
        for (keys, text) in cases {
            assert_eq!(type_keys(keys, method), *text, "{keys}");
        }
    }

    const TEXT: &str = "nghiên cứu vật liệu chịu mài mòn, đường ống nước thải, giữ độ ẩm, quý hiếm, hòa tan, thủy sản, \
         khuôn đúc, nguyên liệu, sấy khô, bột giấy, chuyển giao, ngoài trời, gìn giữ, người, rượu, tưới tiêu, mưa, của, quả, mía";

    #[test]
    fn telex_composes_at_every_key() {
        check(
            TypingMethod::Telex,
            &[
                ("vaatj", "vật"),
                ("vaajt", "vật"),
                ("vataj", "vật"),
                ("ddieenj", "điện"),
                ("dieend", "điên"),
                ("nuwowcs", "nước"),
                ("nuowcs", "nước"),
                ("nuocws", "nước"),
                ("Vieetj Nam", "Việt Nam"),
                ("THAIR", "THẢI"),
                ("hoafn", "hoàn"),
                ("cuar", "của"),
                ("muwa", "mưa"),
                ("muaw", "mưa"),
                ("quar", "quả"),
                ("w", "ư"),
                ("tw", "tư"),
            ],
        );
    }

    #[test]
    fn a_key_pressed_again_is_a_letter() {
        check(
            TypingMethod::Telex,
            &[("boxx", "box"), ("asss", "ass"), ("ddd", "dd"), ("aaa", "aa"), ("uww", "uw")],
        );
    }

    #[test]
    fn vni_composes_by_digits_and_numbers_stay_numbers() {
        check(
            TypingMethod::Vni,
            &[
                ("va65t", "vật"),
                ("vat65", "vật"),
                ("d9ie6n5", "điện"),
                ("nuoc71", "nước"),
                ("a8n", "ăn"),
                ("45 tấn", "45 tấn"),
                ("m3", "m3"),
            ],
        );
    }

    #[test]
    fn direct_tone_keys_stand_on_the_right_vowel() {
        check(
            TypingMethod::Direct,
            &[("hoan\u{300}", "hoàn"), ("điên\u{323}", "điện"), ("\u{301}", "")],
        );
        check(TypingMethod::Plain, &[("vaatj 12", "vaatj 12")]);
    }

    #[test]
    fn the_keystrokes_of_a_text_give_it_back() {
        assert_eq!(type_keys(&to_telex(TEXT), TypingMethod::Telex), to_exact(TEXT));
    }

    #[test]
    fn nothing_before_the_last_word_changes() {
        for method in [TypingMethod::Telex, TypingMethod::Vni, TypingMethod::Direct] {
            for key in "aeodwsfrxjz0123456789 ,ă".chars().chain(TONE_MARKS) {
                let after = press("Ổ bi 6203, ngâm tẩm gỗ", key, method);
                assert!(after.starts_with("Ổ bi 6203, ngâm tẩm g"), "{key}: {after}");
            }
        }
    }
}
