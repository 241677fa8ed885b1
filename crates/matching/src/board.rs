//! Needs asked in reverse: which of the published needs a capability, an institute or a draft meets, and which needs nobody
//! meets.
//!
//! A board asks every need of a list once and keeps who answers it, so that the same ranking serves the demand board ("who
//! serves this"), an institute's page ("needs that it could meet"), the policy view (unmet needs) and the coach of a profile,
//! which asks the same board of an index that holds the draft. The explanation of an entry is that of the ranking itself:
//! asking the need again gives the same points.
//!
//! Worked example: of 69 needs, `board.entries_of(&index, "cigi")` lists those where a capability of `cigi` is at least
//! "possible", the best place first; `board.answers(3)[0]` is whoever serves the fourth need best.
//!
//! Invariants: a board depends on the index, the needs and the year alone; entries are in order of place, then score, then need.

use crate::{Band, Index, Need, Weights, in_order, rank};

/// Somebody who answers a need.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BoardAnswer {
    /// Position of the capability among the documents.
    pub document_idx: usize,
    /// Place in the ranking of capabilities, from 1.
    pub place: usize,
    /// Score, 0 to 100.
    pub score: f64,
    /// Its band.
    pub band: Band,
}

/// A need that a capability meets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BoardEntry {
    /// Position of the need in the list.
    pub need_idx: usize,
    /// Who answers it.
    pub answer: BoardAnswer,
}

/// How well a need is served by the catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Served {
    /// Nobody is even possible.
    Nobody,
    /// The best is possible, no more.
    Weakly,
    /// The best is good or strong.
    Well,
}

/// A list of needs, asked one at a time so that a page can go on between two of them.
#[derive(Clone, Debug, Default)]
pub struct Board {
    answers: Vec<Vec<BoardAnswer>>,
}

impl Board {
    /// Asks all needs.
    pub fn of(index: &Index, needs: &[Need], year: u16) -> Board {
        let mut board = Board::default();
        while board.ask_next(index, needs, year) {}
        board
    }

    /// Asks the next need; `false` once all are asked.
    pub fn ask_next(&mut self, index: &Index, needs: &[Need], year: u16) -> bool {
        let Some(need) = needs.get(self.answers.len()) else { return false };
        let candidates = rank(index, need, &Weights::default(), year).candidates;
        let answers = candidates.iter().enumerate().map(|(idx, candidate)| BoardAnswer {
            document_idx: candidate.document_idx,
            place: idx + 1,
            score: candidate.score,
            band: candidate.band,
        });
        self.answers.push(answers.collect());
        true
    }

    /// How many needs were asked.
    pub fn n_asked(&self) -> usize {
        self.answers.len()
    }

    /// Who answers a need, best first; empty where it was not asked yet.
    pub fn answers(&self, need_idx: usize) -> &[BoardAnswer] {
        self.answers.get(need_idx).map(Vec::as_slice).unwrap_or_default()
    }

    /// How well a need is served.
    pub fn served(&self, need_idx: usize) -> Served {
        match self.answers(need_idx).first().map(|best| best.band) {
            None | Some(Band::Weak) => Served::Nobody,
            Some(Band::Possible) => Served::Weakly,
            Some(Band::Good | Band::Strong) => Served::Well,
        }
    }

    /// The needs for which `is_own` holds of a capability that is at least possible: each with its best own capability.
    pub fn entries(&self, is_own: impl Fn(usize) -> bool) -> Vec<BoardEntry> {
        let mut entries = Vec::new();
        for (need_idx, answers) in self.answers.iter().enumerate() {
            let own = answers.iter().find(|answer| is_own(answer.document_idx));
            if let Some(&answer) = own.filter(|answer| answer.band >= Band::Possible) {
                entries.push(BoardEntry { need_idx, answer });
            }
        }
        in_order(entries, &|one, other| {
            let (own, others) = (&one.answer, &other.answer);
            let by_place = own.place.cmp(&others.place);
            by_place
                .then_with(|| others.score.total_cmp(&own.score))
                .then_with(|| one.need_idx.cmp(&other.need_idx))
        })
    }

    /// The needs that an institute could meet.
    pub fn entries_of(&self, index: &Index, institute: &str) -> Vec<BoardEntry> {
        self.entries(|document_idx| index.documents()[document_idx].institute == institute)
    }

    /// In how many needs something of `is_own` stands among the first `n` places.
    pub fn n_within(&self, n: usize, is_own: impl Fn(usize) -> bool) -> usize {
        let has_own = |answers: &&Vec<BoardAnswer>| {
            answers.iter().take(n).any(|answer| is_own(answer.document_idx))
        };
        self.answers.iter().filter(has_own).count()
    }
}
