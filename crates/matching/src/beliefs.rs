//! How far each toned reading of a toneless word is believed.
//!
//! `may say` may be máy sấy, mây say or may sảy. The catalog itself says how often each word and each pair of neighbors
//! occurs, so a need typed without marks is read as by a small language model: a reading's belief is the probability that
//! it stands there, given everything to its left and right (the forward–backward algorithm; Baum and others, 1970). The
//! chance of a word after another is mixed of the pair's own share and the word's, so that an unseen pair is not impossible.
//! No single path is chosen: a reading that stays in doubt counts a little. Function words (`em`, `là`) are rarer in the
//! catalog than in what people type, so each counts as in one of [`FUNCTION_WORD`] documents at least.
//!
//! Worked example: in `dau phong`, đậu phộng is a known pair; đậu and phộng are believed, dấu and phòng hardly.
//!
//! Invariant: the beliefs in the readings of a word add up to 1; words with marks have one reading; maps are looked into, never walked.

use crate::Index;
use nhipcau_profile::Language;
use nhipcau_text::{Token, has_tone_or_mark, toned_stopwords};

/// What each known pair counts less than it was seen (absolute discounting; Ney, Essen and Kneser, 1994).
const DISCOUNT: f64 = 0.3;

/// Of so many needs at least one has a certain function word.
const FUNCTION_WORD: f64 = 6.0;

/// A reading of a word: the term, and the probability that it is meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Belief {
    /// `None` for a function word that the catalog lacks.
    pub term_idx: Option<usize>,
    pub probability: f64,
}

/// What a word may be, before its neighbors are asked.
struct Candidate {
    term_idx: Option<usize>,
    /// How many documents have it, or would if they were needs.
    share: f64,
}

impl Candidate {
    fn is(&self, index: &Index, word: &str) -> bool {
        self.term_idx.is_some_and(|term_idx| *index.terms[term_idx].word == *word)
    }
}

/// The readings of each token; none for what the catalog does not know.
pub(crate) fn beliefs(index: &Index, tokens: &[Token]) -> Vec<Vec<Belief>> {
    let words: Vec<Vec<Candidate>> = tokens.iter().map(|token| candidates(index, token)).collect();
    let pairs: Vec<Vec<Pair>> = (0..tokens.len())
        .map(|second| match second.checked_sub(1).filter(|_| tokens[second].joined) {
            Some(first) => pairs(index, tokens, &words, first, second),
            None => Vec::new(),
        })
        .collect();
    let forward = pass(index, &words, &pairs, false);
    let backward = pass(index, &words, &pairs, true);
    let belief = |position: usize| {
        let both: Vec<f64> = forward[position]
            .iter()
            .zip(&backward[position])
            .zip(&words[position])
            // Both passes hold the word's own share.
            .map(|((left, right), candidate)| left * right / candidate.share)
            .collect();
        let total: f64 = both.iter().sum();
        let found = words[position].iter().zip(both);
        found
            .map(|(candidate, both)| Belief {
                term_idx: candidate.term_idx,
                probability: both / total,
            })
            .collect()
    };
    (0..tokens.len()).map(belief).collect()
}

/// A pair that the catalog has: readings of both words, and how many of the documents with one have the pair.
struct Pair {
    first: usize,
    second: usize,
    n_documents: f64,
}

fn candidates(index: &Index, token: &Token) -> Vec<Candidate> {
    let of_term = |term_idx: usize| Candidate {
        term_idx: Some(term_idx),
        share: index.terms[term_idx].postings.len() as f64,
    };
    if has_tone_or_mark(&token.exact) {
        return index.term(Language::Vietnamese, &token.exact).map(of_term).into_iter().collect();
    }
    let terms = index.terms_folded(&token.folded);
    let mut found: Vec<Candidate> = terms.iter().copied().map(of_term).collect();
    let least = index.documents().len() as f64 / FUNCTION_WORD;
    for word in toned_stopwords(&token.folded) {
        match found.iter_mut().find(|candidate| candidate.is(index, word)) {
            Some(known) => known.share = known.share.max(least),
            None => found.push(Candidate { term_idx: None, share: least }),
        }
    }
    found
}

fn pairs(
    index: &Index,
    tokens: &[Token],
    words: &[Vec<Candidate>],
    first: usize,
    second: usize,
) -> Vec<Pair> {
    let folded = [&*tokens[first].folded, " ", &tokens[second].folded].concat();
    let reading = |position: usize, word: &str| {
        words[position].iter().position(|candidate| candidate.is(index, word))
    };
    let pair = |&term_idx: &usize| {
        let term = &index.terms[term_idx];
        let (one, other) = term.word.split_once(' ')?;
        Some(Pair {
            first: reading(first, one)?,
            second: reading(second, other)?,
            n_documents: term.postings.len() as f64,
        })
    };
    index.terms_folded(&folded).iter().filter_map(pair).collect()
}

/// One direction: for each word and reading, the chance of it and of what stands before it (behind it, if `backward`),
/// brought to a sum of 1 at each word.
fn pass(
    index: &Index,
    words: &[Vec<Candidate>],
    pairs: &[Vec<Pair>],
    backward: bool,
) -> Vec<Vec<f64>> {
    let n_words = words.len();
    let neighbor = index.knobs().neighbor * index.documents().len() as f64;
    let mut chances: Vec<Vec<f64>> = vec![Vec::new(); n_words];
    for step in 0..n_words {
        let position = if backward { n_words - 1 - step } else { step };
        let mut own: Vec<f64> = words[position].iter().map(|candidate| candidate.share).collect();
        let link = if backward { position + 1 } else { position };
        for pair in pairs.get(link).into_iter().flatten() {
            let (from, to, from_position) = if backward {
                (pair.second, pair.first, position + 1)
            } else {
                (pair.first, pair.second, position - 1)
            };
            let rarity = words[from_position][from].share;
            // A pair that was seen once may be chance: each counts a little less than it was seen.
            let seen = pair.n_documents - DISCOUNT;
            own[to] += neighbor * chances[from_position][from] * seen / rarity;
        }
        let total: f64 = own.iter().sum();
        chances[position] = own.into_iter().map(|chance| chance / total).collect();
    }
    chances
}

#[cfg(test)]
mod tests {
    //! 1. a pair decides; 2. without one the frequent reading leads; 3. beliefs add up to 1, whatever is typed.

    use super::*;
    use crate::fixture::titles;
    use expect_test::{Expect, expect};
    use nhipcau_profile::Vocabulary;
    use nhipcau_text::tokenize;
    use proptest::prelude::*;

    const TEXTS: [&str; 5] =
        ["máy sấy hạt điều", "nước mây", "dầu đậu phộng ép", "đầu phun, phòng", "máy ép dầu"];

    fn index() -> Index {
        titles(&TEXTS.map(|text| (text, Language::Vietnamese)), &Vocabulary::default())
    }

    #[track_caller]
    fn check(text: &str, expected: Expect) {
        let index = index();
        let shown = |beliefs: &Vec<Belief>| {
            let mut readings: Vec<String> = beliefs
                .iter()
                .map(|belief| {
                    let word = belief.term_idx.map_or("-", |idx| &index.terms[idx].word);
                    format!("{word} {:.0} %", 100.0 * belief.probability)
                })
                .collect();
            readings.sort();
            readings.join(", ")
        };
        let found: Vec<String> = beliefs(&index, &tokenize(text)).iter().map(shown).collect();
        expected.assert_eq(&found.join(" | "));
    }

    #[test]
    fn a_known_pair_decides() {
        check("may say", expect!["- 0 %, máy 100 %, mây 0 % | sấy 100 %"]);
        check("dau phong", expect!["- 0 %, dầu 0 %, đầu 0 %, đậu 99 % | phòng 0 %, phộng 100 %"]);
    }

    #[test]
    fn without_a_pair_the_frequent_word_leads() {
        check(
            "may, xyz dau",
            expect!["- 22 %, máy 52 %, mây 26 % |  | - 17 %, dầu 41 %, đầu 21 %, đậu 21 %"],
        );
    }

    #[test]
    fn a_marked_word_is_what_it_is() {
        check("đầu phong", expect!["đầu 100 % | phòng 50 %, phộng 50 %"]);
    }

    proptest! {
        #[test]
        fn beliefs_add_up(words in proptest::collection::vec("may|say|dau|phong|ep|nuoc|xyz|đậu|12", 0..9)) {
            let tokens = tokenize(&words.join(" "));
            for beliefs in beliefs(&index(), &tokens) {
                let total: f64 = beliefs.iter().map(|belief| belief.probability).sum();
                prop_assert!(beliefs.is_empty() || (total - 1.0).abs() < 1e-9);
            }
        }
    }
}
