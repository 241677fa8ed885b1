//! The tables of `nhipcau calibrate`, in Markdown.

use super::{Kept, ScoredNeed, false_strong, fit, kept};
use crate::judged::{JudgedSet, N_FOLDS};
use crate::markdown::{row, section};
use crate::measures::wilson;
use nhipcau_matching::BAND_SHARES;

const NAMES: [&str; 3] = ["possible", "good", "strong"];

/// Everything that the command prints.
pub(super) fn page(sets: &[JudgedSet], needs: &[ScoredNeed], shipped: [f64; 3]) -> String {
    let all: Vec<&ScoredNeed> = needs.iter().collect();
    let fitted = fit(&all);
    let sections = [
        section("Fitted on all needs, and shipped", &thresholds(fitted, shipped)),
        section("Fitted on four folds, held on the fifth", &folds(needs)),
        section("Held out, by set", &held_out(sets, needs)),
        section("Shipped bands on all needs", &reliability(sets, needs, shipped)),
    ];
    sections.join("\n")
}

fn thresholds(fitted: [f64; 3], shipped: [f64; 3]) -> Vec<Vec<String>> {
    let mut rows = vec![row(&["band", "useful at its lowest score, %", "fitted", "shipped"])];
    for (band_idx, name) in NAMES.iter().enumerate() {
        let share = format!("{:.0}", 100.0 * BAND_SHARES[band_idx]);
        let scores = [fitted, shipped].map(|bands| format!("{:.1}", bands[band_idx]));
        rows.push(row(&[name, &share, &scores[0], &scores[1]]));
    }
    rows
}

/// The bands fitted without each fold.
fn by_fold(needs: &[ScoredNeed]) -> Vec<(Vec<&ScoredNeed>, [f64; 3])> {
    let fold = |fold| {
        let (held, others): (Vec<&ScoredNeed>, Vec<&ScoredNeed>) =
            needs.iter().partition(|need| need.fold == fold);
        (held, fit(&others))
    };
    (0..N_FOLDS).map(fold).collect()
}

fn folds(needs: &[ScoredNeed]) -> Vec<Vec<String>> {
    let mut rows = vec![row(&["fold", "scores", "possible", "good", "strong", "false strong"])];
    for (fold, (held, bands)) in by_fold(needs).into_iter().enumerate() {
        let scores = bands.map(|score| format!("{score:.1}")).join(" ");
        let of_fold = kept(held.iter().copied(), bands);
        let mut cells = outcome(&(fold + 1).to_string(), of_fold, false_strong(held, bands));
        cells.insert(1, scores);
        rows.push(cells);
    }
    rows
}

fn held_out(sets: &[JudgedSet], needs: &[ScoredNeed]) -> Vec<Vec<String>> {
    let folds = by_fold(needs);
    by_set(sets, |is_member| {
        let (mut sum, mut strong) = ([Kept::default(); 3], (0, 0));
        for (held, bands) in &folds {
            let members = || held.iter().copied().filter(|need| is_member(need));
            for (sum, kept) in sum.iter_mut().zip(kept(members(), *bands)) {
                sum.add(kept);
            }
            let (n_strong, n) = false_strong(members(), *bands);
            strong = (strong.0 + n_strong, strong.1 + n);
        }
        (sum, strong)
    })
}

fn reliability(sets: &[JudgedSet], needs: &[ScoredNeed], bands: [f64; 3]) -> Vec<Vec<String>> {
    by_set(sets, |is_member| {
        let members = || needs.iter().filter(|need| is_member(need));
        (kept(members(), bands), false_strong(members(), bands))
    })
}

type Outcome = ([Kept; 3], (usize, usize));

/// A row for each set and one for all.
fn by_set(
    sets: &[JudgedSet],
    of: impl Fn(&dyn Fn(&ScoredNeed) -> bool) -> Outcome,
) -> Vec<Vec<String>> {
    let mut rows = vec![row(&["set", "possible", "good", "strong", "false strong"])];
    for (set_idx, set) in sets.iter().enumerate() {
        let (kept, strong) = of(&|need| need.set_idx == set_idx);
        rows.push(outcome(&set.name, kept, strong));
    }
    let (kept, strong) = of(&|_| true);
    rows.push(outcome("together", kept, strong));
    rows
}

fn outcome(name: &str, kept: [Kept; 3], (n_strong, n): (usize, usize)) -> Vec<String> {
    let mut cells = vec![name.to_owned()];
    cells.extend(kept.map(|Kept { n_useful, n }| share(n_useful, n)));
    cells.push(share(n_strong, n));
    cells
}

/// `12 of 40: 30 % (18 to 45)`.
fn share(n_hits: usize, n: usize) -> String {
    let (low, high) = wilson(n_hits, n);
    let percent = 100.0 * n_hits as f64 / n.max(1) as f64;
    format!("{n_hits} of {n}: {percent:.0} % ({:.0} to {:.0})", 100.0 * low, 100.0 * high)
}
