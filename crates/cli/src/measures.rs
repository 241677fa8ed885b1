//! How good an order is: nDCG@10, reciprocal rank, success, recall, and how sure of it one can be.
//!
//! nDCG uses gain 2^grade − 1 and discount log2(rank + 1) over needs that have any grade; the others ask for a useful
//! answer (grade 2 or 3) over needs that have one. Intervals are percentiles of 2,000 resamples of the needs, drawn by a
//! small generator with a fixed seed, so that the same order always gives the same line.
//!
//! ```
//! use nhipcau_cli::measures::measure;
//! let grades = [("a".to_owned(), 3), ("b".to_owned(), 2)].into();
//! assert_eq!(measure(&["a", "b"], &grades).ndcg, Some(1.0));
//! ```

use crate::qrels::{Grades, USEFUL_GRADE};

const NDCG_DEPTH: usize = 10;
const RECALL_DEPTH: usize = 20;
const N_RESAMPLES: usize = 2000;
const SEED: u64 = 0x6e68_6970_6361_7521;

/// The measures of one need; `None` where a measure does not apply to it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measures {
    /// nDCG@10, if any capability has a grade.
    pub ndcg: Option<f64>,
    /// 1 / rank of the first useful answer, 0 if it was not found, if there is one.
    pub reciprocal_rank: Option<f64>,
    /// Whether the first is useful, as 0 or 1.
    pub success_1: Option<f64>,
    /// Whether one of the first three is useful, as 0 or 1.
    pub success_3: Option<f64>,
    /// Share of the useful ones among the first twenty.
    pub recall_20: Option<f64>,
    /// Rank of the first useful answer.
    pub first_useful: Option<usize>,
}

/// Measures an order of capability ids against the grades of its need.
pub fn measure(ranked: &[&str], grades: &Grades) -> Measures {
    let grade = |id: &str| grades.get(id).copied().unwrap_or(0);
    let is_useful = |id: &&str| grade(id) >= USEFUL_GRADE;
    let n_useful = grades.values().filter(|grade| **grade >= USEFUL_GRADE).count();
    let first_useful = ranked.iter().position(is_useful).map(|place| place + 1);
    let useful = |value: f64| (n_useful > 0).then_some(value);
    let within =
        |depth: usize| useful(f64::from(u8::from(first_useful.is_some_and(|rank| rank <= depth))));
    let n_found = ranked.iter().take(RECALL_DEPTH).filter(|id| is_useful(id)).count();
    let mut ideal: Vec<u8> = grades.values().copied().collect();
    ideal.sort_unstable_by(|one, other| other.cmp(one));
    let ideal = gain(ideal.into_iter());
    Measures {
        ndcg: (ideal > 0.0).then(|| gain(ranked.iter().map(|id| grade(id))) / ideal),
        reciprocal_rank: useful(first_useful.map_or(0.0, |rank| 1.0 / rank as f64)),
        success_1: within(1),
        success_3: within(3),
        recall_20: useful(n_found as f64 / n_useful.max(1) as f64),
        first_useful,
    }
}

/// Discounted cumulative gain of the first ten grades.
fn gain(grades: impl Iterator<Item = u8>) -> f64 {
    let gain = |(place, grade): (usize, u8)| {
        f64::from((1_u32 << grade) - 1) / libm::log2(place as f64 + 2.0)
    };
    // Not `sum`, whose nothing is -0.
    grades.take(NDCG_DEPTH).enumerate().map(gain).fold(0.0, |sum, gain| sum + gain)
}

/// A mean and where it could as well have been.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// Number of needs.
    pub n: usize,
    /// Mean over them.
    pub mean: f64,
    /// Lower end of the 95 % interval.
    pub low: f64,
    /// Upper end of the 95 % interval.
    pub high: f64,
}

/// The mean of some values with its bootstrap interval; `None` of no values.
pub fn estimate(values: &[f64]) -> Option<Estimate> {
    if values.is_empty() {
        return None;
    }
    let mut generator = SplitMix(SEED);
    let mean_of_resample = |_| {
        let sum: f64 = (0..values.len()).map(|_| values[generator.below(values.len())]).sum();
        sum / values.len() as f64
    };
    let mut means: Vec<f64> = (0..N_RESAMPLES).map(mean_of_resample).collect();
    means.sort_unstable_by(f64::total_cmp);
    let cut = N_RESAMPLES / 40;
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    Some(Estimate { n: values.len(), mean, low: means[cut], high: means[N_RESAMPLES - 1 - cut] })
}

/// The 95 % interval of a share (Wilson, *Probable inference*, 1927), good for few cases and for shares near 0 and 1.
pub fn wilson(n_hits: usize, n: usize) -> (f64, f64) {
    const Z: f64 = 1.959_964;
    if n == 0 {
        return (0.0, 1.0);
    }
    let (n, share) = (n as f64, n_hits as f64 / n as f64);
    let center = share + Z * Z / (2.0 * n);
    let spread = Z * libm::sqrt(share * (1.0 - share) / n + Z * Z / (4.0 * n * n));
    let scale = 1.0 + Z * Z / n;
    (((center - spread) / scale).max(0.0), ((center + spread) / scale).min(1.0))
}

/// SplitMix64 (Steele, Lea, Flood): enough for resampling, and the same everywhere.
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `end` − 1, every one as likely as the others to within 2^-64 · end.
    fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }
}

#[cfg(test)]
mod tests {
    //! 1. hand-computed values; 2. what does not apply is left out; 3. intervals are the same every time and hold the mean.

    use super::*;
    use expect_test::{Expect, expect};

    #[track_caller]
    fn check(ranked: &[&str], grades: &[(&str, u8)], expected: Expect) {
        let grades = grades.iter().map(|(id, grade)| ((*id).to_owned(), *grade)).collect();
        let found = measure(ranked, &grades);
        let shown =
            |value: Option<f64>| value.map_or("-".to_owned(), |value| format!("{value:.6}"));
        let values =
            [found.ndcg, found.reciprocal_rank, found.success_1, found.success_3, found.recall_20];
        expected.assert_eq(&format!("{} {:?}", values.map(shown).join(" "), found.first_useful));
    }

    #[test]
    fn values_are_those_computed_by_hand() {
        // Gains 1/log2(2) + 7/log2(4) = 4.5; ideal 7/log2(2) + 3/log2(3) + 1/log2(4) = 9.392789.
        let grades = [("a", 3), ("b", 2), ("c", 1)];
        check(
            &["c", "x", "a"],
            &grades,
            expect!["0.479091 0.333333 0.000000 1.000000 0.500000 Some(3)"],
        );
        check(
            &["a", "b", "c"],
            &grades,
            expect!["1.000000 1.000000 1.000000 1.000000 1.000000 Some(1)"],
        );
        check(&[], &grades, expect!["0.000000 0.000000 0.000000 0.000000 0.000000 None"]);
    }

    #[test]
    fn only_the_first_ten_count_for_ndcg_and_the_first_twenty_for_recall() {
        let ranked: Vec<String> = (0..30).map(|place| format!("x{place}")).collect();
        let ranked: Vec<&str> = ranked.iter().map(String::as_str).collect();
        // 7/log2(11) = 2.023453 of 7 + 7/log2(3) + 7/log2(4) = 14.916508; two of the three are among the first twenty.
        let grades = [("x9", 3), ("x19", 3), ("x20", 3)];
        check(&ranked, &grades, expect!["0.135652 0.100000 0.000000 0.000000 0.666667 Some(10)"]);
    }

    #[test]
    fn what_does_not_apply_is_left_out() {
        check(&["a"], &[], expect!["- - - - - None"]);
        check(&["a"], &[("a", 0)], expect!["- - - - - None"]);
        check(&["x", "a"], &[("a", 1)], expect!["0.630930 - - - - None"]);
    }

    #[test]
    fn intervals_hold_the_mean_and_repeat() {
        let values: Vec<f64> = (0..50).map(|place| f64::from(place % 2)).collect();
        let one = estimate(&values).unwrap();
        assert_eq!(Some(one), estimate(&values));
        // Standard error of a fair coin tossed 50 times: 0.0707, so about 0.5 ± 0.139.
        assert!((0.34..=0.38).contains(&one.low) && (0.62..=0.66).contains(&one.high), "{one:?}");
        assert_eq!(estimate(&[1.0, 1.0]), Some(Estimate { n: 2, mean: 1.0, low: 1.0, high: 1.0 }));
        assert_eq!(estimate(&[]), None);
    }
    #[test]
    fn shares_have_the_interval_that_wilson_gives() {
        let shown = |(low, high): (f64, f64)| format!("{low:.3} {high:.3}");
        assert_eq!(shown(wilson(1, 68)), "0.003 0.079");
        assert_eq!(shown(wilson(0, 0)), "0.000 1.000");
        assert_eq!(shown(wilson(10, 10)), "0.722 1.000");
    }
}
