//! `nhipcau calibrate`: the scores from which a candidate is called possible, good and strong.
//!
//! A band is a promise: of the first three results of a need, those that a visitor looks at, the stated share
//! ([`BAND_SHARES`]) was useful at the band's lowest score. Further down the list the same score is worth less. The
//! share as a function of the score is fitted by isotonic regression ([`isotonic`]), each set counting the same; strong
//! is raised further until at most [`MAX_FALSE_STRONG`] of the needs without an answer are promised one. Every fold of
//! needs is judged by bands fitted on the four others.
//!
//! Invariant: the same needs and the same engine give the same bands.

pub mod isotonic;
mod tables;

use crate::arguments::CalibrateArguments;
use crate::engine::Engine;
use crate::failure::Failure;
use crate::judged::{JudgedSet, fold_of, judged_sets};
use crate::{Console, Status};
use isotonic::{Sample, lowest_reaching};
use nhipcau_matching::BAND_SHARES;

/// Largest share of needs without an answer whose best candidate may be called strong.
pub const MAX_FALSE_STRONG: f64 = 0.05;
/// Results of a need that the promise is about.
const N_SHOWN: usize = 3;
/// Band scores are multiples of this.
const STEP: f64 = 0.5;

/// A judged need with the scores of its first candidates.
#[derive(Clone, Debug)]
pub struct ScoredNeed {
    /// Position of its set.
    pub set_idx: usize,
    /// Its part in cross-validation.
    pub fold: u64,
    /// Whether any capability has a grade.
    pub has_answer: bool,
    /// Score and usefulness of each candidate, best first.
    pub candidates: Vec<(f64, bool)>,
}

impl ScoredNeed {
    fn best(&self) -> f64 {
        self.candidates.first().map_or(0.0, |(score, _)| *score)
    }
}

/// Runs the command.
pub fn run(arguments: &CalibrateArguments, console: &mut Console<'_>) -> Result<Status, Failure> {
    let sets = judged_sets(&arguments.sets)?;
    let engine = Engine::open(&arguments.data, arguments.year)?;
    let needs = scored_needs(&engine, &sets);
    console.say(&tables::page(&sets, &needs, engine.index.knobs().bands))?;
    Ok(Status::Success)
}

/// Matches every need of every set.
pub fn scored_needs(engine: &Engine, sets: &[JudgedSet]) -> Vec<ScoredNeed> {
    let documents = engine.index.documents();
    let mut needs = Vec::new();
    for (set_idx, set) in sets.iter().enumerate() {
        for judged in &set.needs {
            let ranking = engine.rank(&judged.need.need);
            let candidates = ranking.candidates.iter().take(N_SHOWN).map(|candidate| {
                (candidate.score, judged.is_useful(&documents[candidate.document_idx].id))
            });
            needs.push(ScoredNeed {
                set_idx,
                fold: fold_of(&judged.need.id),
                has_answer: judged.has_answer(),
                candidates: candidates.collect(),
            });
        }
    }
    needs
}

/// The scores from which a candidate is possible, good, strong; a share that is never reached gives 100.
pub fn fit(needs: &[&ScoredNeed]) -> [f64; 3] {
    let n_of_set = |set_idx: usize| needs.iter().filter(|need| need.set_idx == set_idx).count();
    let mut samples = Vec::new();
    for need in needs {
        let weight = 1.0 / n_of_set(need.set_idx) as f64;
        let sample = |&(score, is_useful)| Sample { score, is_useful, weight };
        samples.extend(need.candidates.iter().map(sample));
    }
    let mut bands =
        BAND_SHARES.map(|share| round_up(lowest_reaching(&mut samples, share).unwrap_or(100.0)));
    bands[2] = bands[2].max(round_up(least_honest(needs)));
    bands
}

/// The lowest score that few enough needs without an answer reach.
fn least_honest(needs: &[&ScoredNeed]) -> f64 {
    let without = needs.iter().filter(|need| !need.has_answer);
    let mut best: Vec<f64> = without.map(|need| need.best()).collect();
    best.sort_unstable_by(|one, other| other.total_cmp(one));
    let n_allowed = (MAX_FALSE_STRONG * best.len() as f64) as usize;
    // Just above the first that is not allowed any more.
    best.get(n_allowed).map_or(0.0, |score| score + STEP / 100.0)
}

fn round_up(score: f64) -> f64 {
    libm::ceil(score / STEP) * STEP
}

/// Candidates of a band, and how many of them are useful.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Useful ones.
    pub n_useful: usize,
    /// All of them.
    pub n: usize,
}

impl Kept {
    fn add(&mut self, other: Kept) {
        self.n_useful += other.n_useful;
        self.n += other.n;
    }
}

/// What each band holds on these needs.
pub fn kept<'n>(needs: impl IntoIterator<Item = &'n ScoredNeed>, bands: [f64; 3]) -> [Kept; 3] {
    let mut kept = [Kept::default(); 3];
    for (score, is_useful) in needs.into_iter().flat_map(|need| need.candidates.iter().copied()) {
        if let Some(band_idx) = bands.iter().rposition(|from| score >= *from) {
            kept[band_idx].add(Kept { n_useful: usize::from(is_useful), n: 1 });
        }
    }
    kept
}

/// How many needs without an answer have a candidate called strong, of how many.
pub fn false_strong<'n>(
    needs: impl IntoIterator<Item = &'n ScoredNeed>,
    bands: [f64; 3],
) -> (usize, usize) {
    let without = needs.into_iter().filter(|need| !need.has_answer);
    without.fold((0, 0), |(n_strong, n), need| {
        (n_strong + usize::from(need.best() >= bands[2]), n + 1)
    })
}
