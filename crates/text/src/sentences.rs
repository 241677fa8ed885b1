//! A text cut into its sentences and bullets.

use std::ops::Range;

/// Byte ranges of the sentences and bullets that hold at least one letter, without surrounding blanks and bullet signs.
///
/// A full stop ends a sentence only before a blank or the end, so that `2.5` and `TCVN 6477:2016` stay whole.
///
/// ```
/// let text = "Nước thải đục. Cần rẻ;\n- dưới 2.5 mg/l";
/// let found: Vec<&str> = nhipcau_text::sentences(text).into_iter().map(|span| &text[span]).collect();
/// assert_eq!(found, ["Nước thải đục", "Cần rẻ", "dưới 2.5 mg/l"]);
/// ```
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut start = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((position, character)) = characters.next() {
        let before_blank = characters.peek().is_none_or(|(_, next)| next.is_whitespace());
        let ends = matches!(character, '\n' | ';')
            || (matches!(character, '.' | '!' | '?' | '…') && before_blank);
        if ends {
            push_trimmed(text, start..position, &mut spans);
            start = position + character.len_utf8();
        }
    }
    push_trimmed(text, start..text.len(), &mut spans);
    spans
}

fn push_trimmed(text: &str, span: Range<usize>, spans: &mut Vec<Range<usize>>) {
    let is_trim = |character: char| {
        character.is_whitespace()
            || matches!(character, '-' | '–' | '—' | '•' | '*' | '+' | '.' | ',' | '!' | '?' | ':')
    };
    let sentence = &text[span.clone()];
    let trimmed = sentence.trim_matches(is_trim);
    if trimmed.chars().any(char::is_alphabetic) {
        let start = span.start + (sentence.len() - sentence.trim_start_matches(is_trim).len());
        spans.push(start..start + trimmed.len());
    }
}
