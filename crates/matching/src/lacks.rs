//! The words of a need that candidates do not hold.
//!
//! Cards, comparisons, letters and gap cards tell them, so they are decided here. A word lacks where nothing that was
//! found stands at its place; a number or standard is told as such, not word by word. A pair says more than its syllables:
//! `cao lanh`, not `cao` and `lanh`. What no capability at all says lacks everywhere and weighs most.
//!
//! Worked example: "lò nung cao lanh" against a candidate with `lò nung` lacks `cao lanh`; against two of which the other says
//! `cao lanh` it lacks nothing.
//!
//! Invariant: no lack overlaps another, nor what any of the candidates was found by; the heaviest comes first.

use crate::{Candidate, Origin, Ranking, Reason, UnderstoodWord, in_order};
use nhipcau_text::is_vietnamese_stopword;
use std::ops::Range;

impl Ranking {
    /// Words of the need that none of the candidates holds, the heaviest first, one for each place.
    pub fn lacks(&self, candidates: &[&Candidate]) -> Vec<&UnderstoodWord> {
        let mut told: Vec<&Range<usize>> =
            self.requirements.iter().map(|asked| &asked.need_span).collect();
        for contribution in candidates.iter().flat_map(|candidate| &candidate.contributions) {
            if let Reason::Word { need_span, .. } = &contribution.reason {
                told.push(need_span);
            }
        }
        let typed = [Origin::Exact, Origin::Toneless, Origin::Telex];
        // Nobody describes a capability by `cần đạt`.
        let is_telling = |word: &str| !word.split(' ').any(is_vietnamese_stopword);
        let is_open = |word: &&UnderstoodWord| {
            !word.muted && typed.contains(&word.origin) && is_telling(&word.word)
        };
        let words = self.understood.iter().chain(&*self.unknown).filter(is_open);
        let words: Vec<&UnderstoodWord> = words.collect();
        let heaviest_first =
            |one: &&UnderstoodWord, other: &&UnderstoodWord| other.weight.total_cmp(&one.weight);
        let mut lacks = Vec::new();
        for word in in_order(words.clone(), &heaviest_first) {
            let free = words.iter().filter(|own| is_free(&told, &own.need_span));
            let around = free.filter(|own| holds(&own.need_span, &word.need_span));
            if let Some(&whole) = around.max_by_key(|own| own.need_span.len()) {
                told.push(&whole.need_span);
                lacks.push(whole);
            }
        }
        lacks
    }
}

fn is_free(told: &[&Range<usize>], own: &Range<usize>) -> bool {
    told.iter().all(|span| span.end <= own.start || own.end <= span.start)
}

fn holds(span: &Range<usize>, part: &Range<usize>) -> bool {
    span.start <= part.start && part.end <= span.end
}

#[cfg(test)]
mod tests {
    //! A pair lacks before its syllables, what another candidate says is no lack, what nobody says is one unless it is a
    //! Vietnamese syllable, numbers are told as numbers, and nothing overlaps.

    use super::*;
    use crate::fixture::titles;
    use crate::{Need, Weights, rank};
    use expect_test::{Expect, expect};
    use nhipcau_profile::{Language, Vocabulary};
    use proptest::prelude::*;

    const TEXTS: [(&str, Language); 5] = [
        ("lò nung gốm", Language::Vietnamese),
        ("khai thác cao lanh", Language::Vietnamese),
        ("tầng cao, thanh lanh lảnh", Language::Vietnamese),
        ("packaging film", Language::English),
        ("cassava starch", Language::English),
    ];

    fn ranking(text: &str) -> Ranking {
        let index = titles(&TEXTS, &Vocabulary::default());
        let need = Need { text: text.to_owned(), ..Need::default() };
        rank(&index, &need, &Weights::default(), 2026)
    }

    /// What the first `n` candidates lack together.
    #[track_caller]
    fn check(text: &str, n: usize, expected: Expect) {
        let ranking = ranking(text);
        let first: Vec<&Candidate> = ranking.candidates.iter().take(n).collect();
        let words: Vec<&str> = ranking.lacks(&first).iter().map(|lack| &*lack.word).collect();
        expected.assert_eq(&words.join(", "));
    }

    #[test]
    fn a_pair_lacks_before_its_syllables() {
        check("lò nung gốm, cao lanh", 1, expect!["cao lanh"]);
    }

    #[test]
    fn what_another_candidate_says_is_no_lack() {
        check("lò nung gốm, cao lanh", 2, expect![""]);
    }

    #[test]
    fn what_no_capability_says_lacks_first() {
        check(
            "biodegradable packaging film from cassava starch",
            1,
            expect!["biodegradable, cassava starch"],
        );
    }

    #[test]
    fn an_unknown_syllable_is_no_word_of_a_trade() {
        check("xem giùm lò nung gốm", 1, expect![""]);
    }

    #[test]
    fn a_number_is_told_as_such() {
        check("lò nung gốm 1.200 °C, cao lanh", 1, expect!["cao lanh"]);
    }

    proptest! {
        #[test]
        fn nothing_overlaps(words in proptest::collection::vec("lò|nung|gốm|cao|lanh|tầng|from|film|starch|quartz|5 kg", 1..9), n in 0_usize..4) {
            let ranking = ranking(&words.join(" "));
            let first: Vec<&Candidate> = ranking.candidates.iter().take(n).collect();
            let lacks = ranking.lacks(&first);
            let found = first.iter().flat_map(|own| &own.contributions).filter_map(|own| match &own.reason {
                Reason::Word { need_span, .. } => Some(need_span),
                _ => None,
            });
            let mut told: Vec<&Range<usize>> = found.collect();
            for lack in lacks {
                prop_assert!(is_free(&told, &lack.need_span), "{:?} is told", lack);
                told.push(&lack.need_span);
            }
        }
    }
}
