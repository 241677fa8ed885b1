//! The tables of `nhipcau relevance`, in Markdown.

use super::{Scored, SetOutcome, TwinOutcome};
use crate::arguments::Twin;
use crate::judged::{JudgedNeed, N_FOLDS, fold_of};
use crate::markdown::{row, section};
use crate::measures::{Estimate, Measures, estimate, wilson};
use nhipcau_matching::Band;
use std::collections::BTreeSet;

/// Everything that the command prints.
pub(super) fn page(outcomes: &[SetOutcome<'_>]) -> String {
    let mut sections = vec![
        section("Beside other methods", &overall(outcomes)),
        section("What each part adds", &parts(outcomes)),
        section("Twins", &twins(outcomes)),
        section("No shared word, no answer", &promises(outcomes)),
    ];
    for outcome in outcomes {
        let SetOutcome { set, ours, rivals, parts, .. } = outcome;
        let name = &set.name;
        let with_ours =
            |others: &[Scored]| slices(outcome, &others.iter().chain([ours]).collect::<Vec<_>>());
        sections.push(section(&format!("By slice: {name}, other methods"), &with_ours(rivals)));
        sections.push(section(&format!("By slice: {name}, without each part"), &with_ours(parts)));
    }
    sections.join("\n")
}

/// All measures of every method over each whole set.
fn overall(outcomes: &[SetOutcome<'_>]) -> Vec<Vec<String>> {
    let mut rows =
        vec![row(&["method", "set", "n", "nDCG@10", "MRR", "success@1", "success@3", "recall@20"])];
    for outcome in outcomes {
        for Scored { name, measures } in outcome.rivals.iter().chain([&outcome.ours]) {
            let all = |pick: fn(&Measures) -> Option<f64>| {
                estimate(&measures.iter().filter_map(pick).collect::<Vec<f64>>())
            };
            let ndcg = all(|measures| measures.ndcg);
            let mut row = vec![name.clone(), outcome.set.name.clone(), n_of(ndcg), cell(ndcg)];
            row.push(cell(all(|measures| measures.reciprocal_rank)));
            row.push(cell(all(|measures| measures.success_1)));
            row.push(cell(all(|measures| measures.success_3)));
            row.push(cell(all(|measures| measures.recall_20)));
            rows.push(row);
        }
    }
    rows
}

/// What ours loses without each part, need by need, over all needs and in each fold.
fn parts(outcomes: &[SetOutcome<'_>]) -> Vec<Vec<String>> {
    let mut rows = vec![row(&["engine", "set", "nDCG@10", "ours is better by", "by fold"])];
    for outcome in outcomes {
        for Scored { name, measures } in &outcome.parts {
            let ndcg: Vec<f64> = measures.iter().filter_map(|measures| measures.ndcg).collect();
            let paired = paired(outcome, measures);
            let differences: Vec<f64> = paired.iter().map(|(_, difference)| *difference).collect();
            let of_fold = |fold| {
                let held = paired.iter().filter(|(of, _)| *of == fold);
                estimate(&held.map(|(_, difference)| *difference).collect::<Vec<f64>>())
            };
            let by_fold = (0..N_FOLDS).map(|fold| {
                of_fold(fold).map_or("-".to_owned(), |fold| format!("{:+.3}", fold.mean))
            });
            rows.push(vec![
                name.clone(),
                outcome.set.name.clone(),
                cell(estimate(&ndcg)),
                signed(estimate(&differences)),
                by_fold.collect::<Vec<String>>().join(" "),
            ]);
        }
    }
    rows
}

/// The fold of each need, and by how much ours is better.
fn paired(outcome: &SetOutcome<'_>, others: &[Measures]) -> Vec<(u64, f64)> {
    let ours = outcome.ours.measures.iter().zip(others).zip(&outcome.set.needs);
    ours.filter_map(|((ours, other), judged)| {
        let (ours, other) = ours.ndcg.zip(other.ndcg)?;
        Some((fold_of(&judged.need.id), ours - other))
    })
    .collect()
}

/// How much is lost by typing otherwise, by set and over the needs of all sets together.
fn twins(outcomes: &[SetOutcome<'_>]) -> Vec<Vec<String>> {
    let mut rows = vec![row(&["twin", "set", "n", "as typed", "rewritten", "lost, %"])];
    let mut together = Twin::ALL.map(|twin| (twin, Vec::new()));
    for outcome in outcomes {
        for TwinOutcome { twin, pairs } in &outcome.twins {
            rows.push(twin_row(*twin, &outcome.set.name, pairs));
            let all = together.iter_mut().filter(|(own, _)| own == twin);
            all.for_each(|(_, all)| all.extend(pairs));
        }
    }
    rows.extend(together.map(|(twin, pairs)| twin_row(twin, "together", &pairs)));
    rows
}

/// `pairs` holds nDCG@10 as typed and rewritten.
fn twin_row(twin: Twin, set: &str, pairs: &[(f64, f64)]) -> Vec<String> {
    let name = match twin {
        Twin::Toneless => "toneless",
        Twin::Telex => "Telex",
        Twin::Vni => "VNI",
    };
    let of = |pick: fn(&(f64, f64)) -> f64| estimate(&pairs.iter().map(pick).collect::<Vec<f64>>());
    let (typed, lost) = (of(|pair| pair.0), of(|pair| pair.0 - pair.1));
    let percent = typed.zip(lost).map_or("-".to_owned(), |(typed, lost)| {
        let [mean, low, high] =
            [lost.mean, lost.low, lost.high].map(|value| 100.0 * value / typed.mean);
        format!("{mean:.1} ({low:.1} {high:.1})")
    });
    let rewritten = cell(of(|pair| pair.1));
    vec![name.to_owned(), set.to_owned(), n_of(typed), cell(typed), rewritten, percent]
}

/// What is asked of the engine beside a good order.
fn promises(outcomes: &[SetOutcome<'_>]) -> Vec<Vec<String>> {
    let mut rows =
        vec![row(&["set", "no shared word, share of all", "n", "called strong", "good or strong"])];
    let mut together = Vec::new();
    for outcome in outcomes {
        let all = ndcg_of(outcome, &outcome.ours, &|_| true);
        let apart = ndcg_of(outcome, &outcome.ours, &|judged| {
            judged.slices.iter().any(|slice| slice == "no-shared-word")
        });
        let share = estimate(&apart).zip(estimate(&all)).map_or("-".to_owned(), |(apart, all)| {
            format!("{:.0} %", 100.0 * apart.mean / all.mean)
        });
        let judged = outcome.set.needs.iter().zip(&outcome.best);
        let without: Vec<Option<Band>> =
            judged.filter(|(judged, _)| !judged.has_answer()).map(|(_, best)| *best).collect();
        together.extend(without.iter().copied());
        rows.push(promise(&outcome.set.name, share, &without));
    }
    rows.push(promise("together", "-".to_owned(), &together));
    rows
}

fn promise(set: &str, share: String, without: &[Option<Band>]) -> Vec<String> {
    let called = |band: Band| {
        let n_called = without.iter().filter(|best| **best >= Some(band)).count();
        let (low, high) = wilson(n_called, without.len());
        format!("{n_called} ({:.0} to {:.0} %)", 100.0 * low, 100.0 * high)
    };
    let n = without.len().to_string();
    vec![set.to_owned(), share, n, called(Band::Strong), called(Band::Good)]
}

/// nDCG@10 of every method in every slice.
fn slices(outcome: &SetOutcome<'_>, methods: &[&Scored]) -> Vec<Vec<String>> {
    let names: BTreeSet<&String> =
        outcome.set.needs.iter().flat_map(|judged| &judged.slices).collect();
    let mut rows = vec![row(&["slice", "n"])];
    rows[0].extend(methods.iter().map(|method| method.name.clone()));
    let mut push = |name: &str, is_member: &dyn Fn(&JudgedNeed) -> bool| {
        let cells = |method: &&Scored| estimate(&ndcg_of(outcome, method, is_member));
        let estimates: Vec<Option<Estimate>> = methods.iter().map(cells).collect();
        if let Some(first) = estimates.first().filter(|first| first.is_some()) {
            let mut row = vec![name.to_owned(), n_of(*first)];
            row.extend(estimates.into_iter().map(cell));
            rows.push(row);
        }
    };
    push("all", &|_| true);
    for name in names {
        push(name, &|judged| judged.slices.contains(name));
    }
    rows
}

fn ndcg_of(
    outcome: &SetOutcome<'_>,
    method: &Scored,
    is_member: &dyn Fn(&JudgedNeed) -> bool,
) -> Vec<f64> {
    let needs = outcome.set.needs.iter().zip(&method.measures);
    needs.filter(|(judged, _)| is_member(judged)).filter_map(|(_, found)| found.ndcg).collect()
}

fn n_of(estimate: Option<Estimate>) -> String {
    estimate.map_or(0, |estimate| estimate.n).to_string()
}

fn cell(estimate: Option<Estimate>) -> String {
    estimate.map_or("-".to_owned(), |Estimate { mean, low, high, .. }| {
        format!("{mean:.3} ({low:.2} {high:.2})")
    })
}

fn signed(estimate: Option<Estimate>) -> String {
    estimate.map_or("-".to_owned(), |Estimate { mean, low, high, .. }| {
        format!("{mean:+.3} ({low:+.3} {high:+.3})")
    })
}
