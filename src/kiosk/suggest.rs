//! Words that the visitor may mean, from the first letters: labels of the thesaurus in the language of the screen.
//!
//! Letters are compared without marks, so that `say` finds sấy before the tone is typed, and a phrase is found by the
//! beginning of any of its words. Worked example: `lo` offers lò nung before công nghệ lọc.
//! Invariant: a pure function of the labels and the text; the order is by how early the letters stand, then by length,
//! then by the label.

use nhipcau_profile::{Language, Vocabulary};

/// How many words are offered.
pub const N_SUGGESTIONS: usize = 4;

/// The labels of a language, made ready once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels(Vec<(String, String)>);

impl Labels {
    /// The preferred labels of all concepts.
    pub fn new(vocabulary: &Vocabulary, language: Language) -> Labels {
        let labels = vocabulary.concepts.iter().filter_map(|concept| {
            let label = concept.prefer.in_language(language);
            (!label.is_empty()).then(|| (nhipcau_text::fold(label), label.to_owned()))
        });
        Labels(labels.collect())
    }

    /// What may be meant by the last word of the text; nothing after a space.
    pub fn suggest(&self, text: &str) -> Vec<String> {
        let begun = nhipcau_text::fold(&text[last_word_start(text)..]);
        if begun.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(usize, usize, &str)> = Vec::new();
        for (folded, label) in &self.0 {
            if let Some(place) = folded.split(' ').position(|word| word.starts_with(&begun)) {
                found.push((place, label.len(), label));
            }
        }
        found.sort_unstable();
        found.dedup();
        found.into_iter().take(N_SUGGESTIONS).map(|(_, _, label)| label.to_owned()).collect()
    }
}

/// Where the word begins that is being typed.
pub fn last_word_start(text: &str) -> usize {
    let letters = text.char_indices().rev().take_while(|(_, letter)| letter.is_alphanumeric());
    letters.last().map_or(text.len(), |(at, _)| at)
}
