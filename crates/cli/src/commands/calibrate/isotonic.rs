//! Isotonic regression: the best fit of a share that never falls as the score rises.
//!
//! Pool adjacent violators (Ayer et al., *An empirical distribution function for sampling with incomplete information*, 1955):
//! neighbors whose shares fall are merged until none does. Worked example: useful at 10, not at 20, useful at 30 and 40
//! gives one half up to 20 and 1 from 30.
//!
//! Invariant: samples of the same score share one value; the order of the samples changes nothing.

/// A result: its score, whether it was useful, how much it counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// Points.
    pub score: f64,
    /// Whether it was useful.
    pub is_useful: bool,
    /// Above 0.
    pub weight: f64,
}

/// Scores that share a value.
struct Block {
    lowest: f64,
    useful: f64,
    weight: f64,
}

impl Block {
    fn share(&self) -> f64 {
        self.useful / self.weight
    }
}

/// The lowest score at which the fitted share is at least `share`. Sorts the samples by score.
pub fn lowest_reaching(samples: &mut [Sample], share: f64) -> Option<f64> {
    samples.sort_by(|one, other| {
        one.score.total_cmp(&other.score).then(one.is_useful.cmp(&other.is_useful))
    });
    let mut blocks: Vec<Block> = Vec::new();
    for sample in samples.iter() {
        let useful = if sample.is_useful { sample.weight } else { 0.0 };
        let mut block = Block { lowest: sample.score, useful, weight: sample.weight };
        while let Some(below) = blocks.pop_if(|below| {
            below.share() >= block.share() || below.lowest.total_cmp(&block.lowest).is_eq()
        }) {
            block.lowest = below.lowest;
            block.useful += below.useful;
            block.weight += below.weight;
        }
        blocks.push(block);
    }
    blocks.iter().find(|block| block.share() >= share).map(|block| block.lowest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(samples: &[(f64, bool)], share: f64, expected: Option<f64>) {
        let sample = |&(score, is_useful)| Sample { score, is_useful, weight: 1.0 };
        let mut forth: Vec<Sample> = samples.iter().map(sample).collect();
        let mut back: Vec<Sample> = samples.iter().rev().map(sample).collect();
        assert_eq!(lowest_reaching(&mut forth, share), expected);
        assert_eq!(lowest_reaching(&mut back, share), expected);
    }

    #[test]
    fn falling_neighbors_are_merged() {
        let samples = [(10.0, true), (20.0, false), (30.0, true), (40.0, true)];
        check(&samples, 0.5, Some(10.0));
        check(&samples, 0.51, Some(30.0));
        check(&samples[..2], 0.51, None);
        check(&[], 0.5, None);
    }

    #[test]
    fn equal_scores_share_one_value() {
        check(&[(10.0, false), (10.0, true), (10.0, false), (20.0, true)], 0.4, Some(20.0));
    }
}
