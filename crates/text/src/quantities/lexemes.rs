//! Words, numbers and signs of a text: like tokens, but nothing that stands between words is lost.

use crate::letters::{fold_letter, is_combining};
use crate::to_exact;
use std::ops::Range;

/// What a lexeme is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// In exact form; superscript digits are plain ones.
    Word(String),
    Number(f64),
    Sign(char),
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lexeme {
    pub kind: Kind,
    pub span: Range<usize>,
}

impl Lexeme {
    /// Whether it is this word; a word typed without marks stands for the marked one.
    pub(super) fn is_word(&self, expected: &str) -> bool {
        match &self.kind {
            Kind::Word(word) => same_word(word, expected),
            _ => false,
        }
    }

    pub(super) fn is_sign(&self, signs: &str) -> bool {
        matches!(self.kind, Kind::Sign(sign) if signs.contains(sign))
    }
}

/// Whether a typed word is the expected one, marks left out or not; both in exact form. A lone `d` is no `đ`.
pub(super) fn same_word(typed: &str, expected: &str) -> bool {
    typed == expected
        || (typed.len() > 1
            && typed.is_ascii()
            && !expected.is_ascii()
            && typed.chars().eq(expected.chars().map(fold_letter)))
}

/// The lexemes of a text, in order; blanks only separate.
pub(super) fn lexemes(text: &str) -> Vec<Lexeme> {
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(character) = text[start..].chars().next() {
        let end = start + lexeme_len(&text[start..], character);
        let part = &text[start..end];
        let kind = if character.is_ascii_digit() {
            Kind::Number(number(part))
        } else if end - start > character.len_utf8() || character.is_alphabetic() {
            Kind::Word(to_exact(part).replace('²', "2").replace('³', "3").replace('º', "°"))
        } else {
            Kind::Sign(character)
        };
        if character == '\n' || !character.is_whitespace() {
            found.push(Lexeme { kind, span: start..end });
        }
        start = end;
    }
    found
}

fn lexeme_len(rest: &str, first: char) -> usize {
    let mut characters = rest.char_indices().skip(1).peekable();
    if first.is_ascii_digit() {
        let bytes = rest.as_bytes();
        let goes_on = |&position: &usize| {
            let next_is_digit = bytes.get(position + 1).is_some_and(u8::is_ascii_digit);
            match bytes.get(position) {
                Some(b',' | b'.') => next_is_digit,
                byte => byte.is_some_and(u8::is_ascii_digit),
            }
        };
        return (1..=rest.len()).find(|position| !goes_on(position)).unwrap_or(rest.len());
    }
    let is_degree = matches!(first, '°' | 'º');
    if !first.is_alphabetic() && !is_degree {
        return first.len_utf8();
    }
    let is_part = |character: char| character.is_alphanumeric() || is_combining(character);
    characters.find(|(_, character)| !is_part(*character)).map_or(rest.len(), |(end, _)| end)
}

/// Reads `2,5`, `2.5`, `1.800`, `1,800`, `1.234,5`: a lone separator before exactly three digits groups thousands, unless
/// a zero stands before it.
fn number(digits: &str) -> f64 {
    let separators: Vec<usize> =
        digits.match_indices([',', '.']).map(|(position, _)| position).collect();
    let decimal = match separators[..] {
        [] => None,
        [one] => {
            let groups = digits.len() - one == 4 && one <= 3 && !digits.starts_with('0');
            (!groups).then_some(one)
        }
        [.., before, last] => {
            let differ = digits.as_bytes()[before] != digits.as_bytes()[last];
            differ.then_some(last)
        }
    };
    // By hand: the library's reader of decimals, right to the last of any number of digits, is 20 KB of tables in the wasm.
    let (mut value, mut scale) = (0.0, 1.0);
    for (position, character) in digits.char_indices() {
        if let Some(digit) = character.to_digit(10) {
            value = value * 10.0 + f64::from(digit);
            if decimal.is_some_and(|mark| position > mark) {
                scale *= 10.0;
            }
        }
    }
    value / scale
}
