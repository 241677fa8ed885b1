//! Words and numbers of a text, each with its place.
//!
//! A Vietnamese word is written as separate syllables, and no dictionary is complete, so a token is a syllable and the
//! engine pairs neighbors. `joined` says whether a token follows its predecessor with nothing but blanks, a hyphen or a
//! slash between, so that a pair never crosses a comma or a sentence.
//! Digits with a comma or dot between are one number; letters and digits written together stay one word (CO2, TiO2, m3),
//! but a number followed by a unit is split (10kg → 10, kg).

use crate::letters::is_combining;
use crate::{
    TypedLanguage, has_tone_or_mark, is_english_stopword, is_vietnamese_syllable, to_exact,
    to_folded,
};
use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, maybe with digits.
    Word,
    /// Digits, maybe with comma or dot.
    Number,
}

/// A word or number of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Lower case, composed, one tone placement.
    pub exact: String,
    /// The same without any mark.
    pub folded: String,
    /// Bytes of the text.
    pub span: Range<usize>,
    /// Whether only blanks, a hyphen or a slash separate it from the token before.
    pub joined: bool,
}

/// The tokens of a text, in order.
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut joined = false;
    let mut rest = text.char_indices().peekable();
    while let Some(&(start, character)) = rest.peek() {
        if !character.is_alphanumeric() {
            joined &= character.is_whitespace() && character != '\n'
                || matches!(character, '-' | '/' | '–');
            rest.next();
            continue;
        }
        let end = run_end(text, start);
        while rest.peek().is_some_and(|&(position, _)| position < end) {
            rest.next();
        }
        for span in split_run(text, start..end) {
            tokens.push(token(text, span, joined && !tokens.is_empty()));
            joined = true;
        }
    }
    tokens
}

/// End of the run of letters, marks, digits, and commas or dots between digits that begins at `start`.
fn run_end(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut before_is_digit = false;
    let mut characters = text[start..].chars().peekable();
    while let Some(character) = characters.next() {
        let next_is_digit = characters.peek().is_some_and(char::is_ascii_digit);
        let is_decimal_mark = matches!(character, ',' | '.') && before_is_digit && next_is_digit;
        if !(character.is_alphanumeric() || is_combining(character) || is_decimal_mark) {
            break;
        }
        before_is_digit = character.is_ascii_digit();
        end += character.len_utf8();
    }
    end
}

/// A run that begins with a number and goes on with two or more letters is a number and a unit.
fn split_run(text: &str, span: Range<usize>) -> Vec<Range<usize>> {
    let run = &text[span.clone()];
    let number_len =
        run.find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.'))).unwrap_or(run.len());
    let unit_len = run[number_len..].chars().count();
    if number_len == 0 || unit_len < 2 {
        return vec![span];
    }
    let middle = span.start + number_len;
    vec![span.start..middle, middle..span.end]
}

fn token(text: &str, span: Range<usize>, joined: bool) -> Token {
    let exact = to_exact(&text[span.clone()]);
    let folded = to_folded(&exact);
    let kind =
        if exact.chars().any(char::is_alphabetic) { TokenKind::Word } else { TokenKind::Number };
    Token { kind, exact, folded, span, joined }
}

/// The language that a tokenized text is typed in.
///
/// One marked word in eight, and one in three of those that could be Vietnamese syllables, decide for Vietnamese; of a need
/// with fewer, the marks are taken for slips (`nuoc thải chan nuoi`: most words are typed without). Otherwise words with digits and short codes (kg, ppm, COD) say nothing;
/// of the rest, the text is toneless Vietnamese when more than half could be Vietnamese syllables and fewer than one in
/// six is an English function word.
pub fn guess_language(tokens: &[Token]) -> TypedLanguage {
    let is_telling = |token: &&Token| {
        let is_code =
            token.folded.len() <= 3 || token.folded.bytes().any(|byte| byte.is_ascii_digit());
        token.kind == TokenKind::Word
            && (!is_code
                || is_vietnamese_syllable(&token.folded)
                || is_english_stopword(&token.exact))
    };
    let words: Vec<&Token> = tokens.iter().filter(is_telling).collect();
    let n_marked = words.iter().filter(|token| has_tone_or_mark(&token.exact)).count();
    let n_syllables = words.iter().filter(|token| is_vietnamese_syllable(&token.folded)).count();
    if n_marked > 0 && n_marked * 8 >= words.len() && n_marked * 3 >= n_syllables {
        return TypedLanguage::Vietnamese;
    }
    let is_english = |token: &&&Token| {
        is_english_stopword(&token.exact) && !is_vietnamese_syllable(&token.folded)
    };
    let n_english = words.iter().filter(is_english).count();
    if n_syllables * 2 > words.len() && n_english * 6 <= words.len() {
        TypedLanguage::TonelessVietnamese
    } else {
        TypedLanguage::English
    }
}

#[cfg(test)]
mod tests {
    //! 1. spans are right; 2. numbers and units; 3. pairs do not cross punctuation; 4. language of a need; 5. no text panics.

    use super::*;
    use expect_test::{Expect, expect};
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: Expect) {
        let shown: Vec<String> = tokenize(text)
            .iter()
            .map(|token| {
                let glue = if token.joined { "+" } else { "" };
                format!("{glue}{}/{}", token.exact, token.folded)
            })
            .collect();
        expected.assert_eq(&shown.join(" "));
    }

    #[test]
    fn tone_marks_fold_but_the_exact_form_is_kept() {
        check("Vật liệu", expect!["vật/vat +liệu/lieu"]);
    }

    #[test]
    fn numbers_keep_their_decimals_and_lose_their_units() {
        check(
            "≥ 2,5 tấn/giờ, 10kg, 35HRC",
            expect!["2,5/2,5 +tấn/tan +giờ/gio 10/10 +kg/kg 35/35 +hrc/hrc"],
        );
        check("CO2 TiO2 3D 5G m3", expect!["co2/co2 +tio2/tio2 +3d/3d +5g/5g +m3/m3"]);
    }

    #[test]
    fn pairs_do_not_cross_a_comma_or_a_line() {
        check("bơm, van\nnano-curcumin", expect!["bơm/bom van/van nano/nano +curcumin/curcumin"]);
    }

    #[test]
    fn the_language_of_a_need_is_seen() {
        for (text, expected) in [
            ("Máy sấy hạt điều", TypedLanguage::Vietnamese),
            ("may say hat dieu bi am moc", TypedLanguage::TonelessVietnamese),
            ("nuoc thai det nhuom COD cao", TypedLanguage::TonelessVietnamese),
            (
                "chiet curcuminoid tu nghe, ethanol < 5.000 ppm, chi < 1 ppm",
                TypedLanguage::TonelessVietnamese,
            ),
            (
                "Our coal stockpile smoulders and we need a safer way to store it",
                TypedLanguage::English,
            ),
            ("corrosion of pump housing", TypedLanguage::English),
            ("xu ly nuoc thai chăn nuoi lon", TypedLanguage::TonelessVietnamese),
            ("lốp cao su", TypedLanguage::Vietnamese),
            ("Solar farm in Đồng Nai loses a third of its output to dust", TypedLanguage::English),
        ] {
            assert_eq!(guess_language(&tokenize(text)), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn spans_lie_in_the_text_in_order(text in "\\PC{0,60}") {
            let mut last_end = 0;
            for token in tokenize(&text) {
                prop_assert!(token.span.start >= last_end && text.get(token.span.clone()).is_some());
                last_end = token.span.end;
            }
        }
    }
}
