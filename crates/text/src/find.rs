//! Where the words of an explanation stand in a text that is shown.

use crate::{Token, fold, stem_english, tokenize};
use std::ops::Range;

/// Byte ranges of `text` where one of `words` stands (each a word, or several with blanks between), in any case, tone
/// placement or English form; sorted, not overlapping.
///
/// ```
/// let text = "Sấy và bảo quản: drying lines";
/// let found: Vec<&str> = nhipcau_text::find_words(text, &["bảo quản", "dry"]).into_iter().map(|at| &text[at]).collect();
/// assert_eq!(found, ["bảo quản", "drying"]);
/// ```
pub fn find_words(text: &str, words: &[&str]) -> Vec<Range<usize>> {
    let tokens = tokenize(text);
    let keys: Vec<(String, String)> =
        tokens.iter().map(|token| (token.exact.clone(), key(token))).collect();
    let mut spans: Vec<Range<usize>> = Vec::new();
    for span in words.iter().flat_map(|word| find_phrase(&tokens, &keys, word)) {
        // A handful of spans: putting each in its place is as fast as a sort, which would weigh kilobytes in the browser.
        let place =
            spans.partition_point(|other| (other.start, span.end) < (span.start, other.end));
        spans.insert(place, span);
    }
    merge(spans)
}

/// Toned words must agree with their tones; plain ones by stem.
fn find_phrase(tokens: &[Token], keys: &[(String, String)], phrase: &str) -> Vec<Range<usize>> {
    let wanted = tokenize(phrase);
    if wanted.is_empty() || tokens.len() < wanted.len() {
        return Vec::new();
    }
    let agrees = |position: usize, word: &Token| {
        let (exact, stem) = &keys[position];
        *exact == word.exact || (exact.is_ascii() && *stem == key(word) && word.exact.is_ascii())
    };
    (0..=tokens.len() - wanted.len())
        .filter(|&start| {
            wanted.iter().enumerate().all(|(offset, word)| agrees(start + offset, word))
        })
        .map(|start| tokens[start].span.start..tokens[start + wanted.len() - 1].span.end)
        .collect()
}

fn key(token: &Token) -> String {
    stem_english(&fold(&token.exact))
}

fn merge(spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}
