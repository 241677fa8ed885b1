//! Words that the visitor may mean, from the first letters: labels of the thesaurus in the language of the screen.
//!
//! Letters are compared without marks, so that `say` finds sấy before the tone is typed, and a phrase is found by the
//! beginning of any of its words. What many capabilities are about is asked for more often, so it is offered first: then
//! two letters and the word are three touches. Worked example: `lo` offers lò nung before công nghệ lọc.
//! Invariant: a pure function of the labels and the text; the order is by whether the letters begin the label, then by the
//! number of capabilities, then by length, then by the label.

use nhipcau_profile::{Language, Vocabulary};
use std::cmp::Reverse;

/// How many words are offered.
pub const N_SUGGESTIONS: usize = 4;

/// The labels of a language, made ready once, in the order in which they are offered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels(Vec<Label>);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Label {
    n_capabilities: Reverse<usize>,
    len: usize,
    text: String,
    folded: String,
}

impl Labels {
    /// The preferred labels of all concepts; `n_capabilities` of a concept's position says how many are about it.
    pub fn new(
        vocabulary: &Vocabulary,
        language: Language,
        n_capabilities: impl Fn(usize) -> usize,
    ) -> Labels {
        let label = |(concept_idx, label): (usize, &str)| Label {
            n_capabilities: Reverse(n_capabilities(concept_idx)),
            len: label.len(),
            text: label.to_owned(),
            folded: nhipcau_text::fold(label),
        };
        let preferred = vocabulary.concepts.iter().map(|it| it.prefer.in_language(language));
        let named = preferred.enumerate().filter(|(_, label)| !label.is_empty());
        let mut labels: Vec<Label> = named.map(label).collect();
        labels.sort_unstable();
        labels.dedup_by(|one, other| one.text == other.text);
        Labels(labels)
    }

    /// What may be meant by the last word of the text; nothing after a space.
    pub fn suggest(&self, text: &str) -> Vec<String> {
        let begun = nhipcau_text::fold(&text[last_word_start(text)..]);
        if begun.is_empty() {
            return Vec::new();
        }
        let is_begun = |label: &&Label| label.folded.starts_with(&begun);
        let goes_on = |label: &&Label| {
            !is_begun(label) && label.folded.split(' ').any(|word| word.starts_with(&begun))
        };
        let found = self.0.iter().filter(is_begun).chain(self.0.iter().filter(goes_on));
        found.take(N_SUGGESTIONS).map(|label| label.text.clone()).collect()
    }
}

/// Where the word begins that is being typed.
pub fn last_word_start(text: &str) -> usize {
    let letters = text.char_indices().rev().take_while(|(_, letter)| letter.is_alphanumeric());
    letters.last().map_or(text.len(), |(at, _)| at)
}
