//! The tables of `nhipcau evaluate`.

use super::Outcome;
use crate::arguments::{EvaluateArguments, Twin};
use crate::baselines::Baseline;
use crate::columns::{Align, columns};
use crate::describe::counted;
use crate::judged::{JudgedNeed, N_FOLDS, fold_of};
use crate::measures::{Estimate, Measures, estimate};
use nhipcau_matching::Band;
use std::collections::BTreeSet;

/// Everything that the command prints.
pub(super) fn report(
    judged: &[JudgedNeed],
    outcomes: &[Outcome],
    arguments: &EvaluateArguments,
    n_twins: Option<usize>,
) -> String {
    let twins = n_twins.zip(arguments.twin).map(|(n_twins, twin)| {
        let name = match twin {
            Twin::Toneless => "without tone marks",
            Twin::Telex => "as Telex keystrokes",
            Twin::Vni => "as VNI keystrokes",
        };
        format!("{} of {} matched {name}\n", counted(n_twins, "need"), judged.len())
    });
    let sections = [
        twins,
        arguments.each.then(|| each(judged, outcomes)),
        Some(measures_table(judged, outcomes, arguments.folds)),
        false_strong(judged, outcomes),
    ];
    sections.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// One line a need: id, nDCG@10, rank of the first useful answer, band of the best candidate, text.
fn each(judged: &[JudgedNeed], outcomes: &[Outcome]) -> String {
    let mut rows =
        vec![["need", "nDCG@10", "first useful", "best", "text"].map(str::to_owned).to_vec()];
    for (judged, outcome) in judged.iter().zip(outcomes) {
        let text: String = judged.need.need.text.split_whitespace().collect::<Vec<_>>().join(" ");
        rows.push(vec![
            judged.need.id.clone(),
            outcome.measures.ndcg.map_or("-".to_owned(), |ndcg| format!("{ndcg:.3}")),
            outcome.measures.first_useful.map_or("-".to_owned(), |rank| rank.to_string()),
            outcome.best.map_or("-".to_owned(), |band| format!("{band:?}").to_lowercase()),
            text.chars().take(60).collect(),
        ]);
    }
    columns(&rows, &[Align::Left, Align::Right, Align::Right, Align::Left, Align::Left])
}

/// A row for each group of needs and method.
fn measures_table(judged: &[JudgedNeed], outcomes: &[Outcome], with_folds: bool) -> String {
    let heads = [
        "slice",
        "method",
        "n",
        "nDCG@10",
        "n useful",
        "MRR",
        "success@1",
        "success@3",
        "recall@20",
    ];
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    for (name, is_member) in groups(judged, with_folds) {
        let members: Vec<&Outcome> = judged
            .iter()
            .zip(outcomes)
            .filter(|(judged, _)| is_member(judged))
            .map(|(_, outcome)| outcome)
            .collect();
        if members.iter().all(|outcome| outcome.measures.ndcg.is_none()) {
            continue;
        }
        rows.push(row(&name, "nhipcau", &members, |outcome| &outcome.measures));
        let n_baselines = outcomes.first().map_or(0, |outcome| outcome.baselines.len());
        for (baseline_idx, baseline) in Baseline::ALL.iter().enumerate().take(n_baselines) {
            rows.push(row(&name, baseline.name(), &members, |outcome| {
                &outcome.baselines[baseline_idx]
            }));
        }
    }
    let mut aligns = vec![Align::Left, Align::Left];
    aligns.resize(heads.len(), Align::Right);
    columns(&rows, &aligns)
}

type Group<'a> = (String, Box<dyn Fn(&JudgedNeed) -> bool + 'a>);

/// All needs, each slice, and each fold if wanted.
fn groups(judged: &[JudgedNeed], with_folds: bool) -> Vec<Group<'_>> {
    let slices: BTreeSet<&String> = judged.iter().flat_map(|judged| &judged.slices).collect();
    let mut groups: Vec<Group<'_>> = vec![("all".to_owned(), Box::new(|_| true))];
    for slice in slices {
        groups.push((slice.clone(), Box::new(move |judged| judged.slices.contains(slice))));
    }
    for fold in 0..if with_folds { N_FOLDS } else { 0 } {
        groups.push((
            format!("fold {}", fold + 1),
            Box::new(move |judged| fold_of(&judged.need.id) == fold),
        ));
    }
    groups
}

fn row(
    group: &str,
    method: &str,
    members: &[&Outcome],
    of: impl Fn(&Outcome) -> &Measures,
) -> Vec<String> {
    let estimate_of = |pick: fn(&Measures) -> Option<f64>| {
        estimate(&members.iter().filter_map(|outcome| pick(of(outcome))).collect::<Vec<f64>>())
    };
    let ndcg = estimate_of(|measures| measures.ndcg);
    let reciprocal_rank = estimate_of(|measures| measures.reciprocal_rank);
    let count = |estimate: Option<Estimate>| estimate.map_or(0, |estimate| estimate.n).to_string();
    vec![
        group.to_owned(),
        method.to_owned(),
        count(ndcg),
        cell(ndcg),
        count(reciprocal_rank),
        cell(reciprocal_rank),
        cell(estimate_of(|measures| measures.success_1)),
        cell(estimate_of(|measures| measures.success_3)),
        cell(estimate_of(|measures| measures.recall_20)),
    ]
}

fn cell(estimate: Option<Estimate>) -> String {
    estimate.map_or("-".to_owned(), |Estimate { mean, low, high, .. }| {
        format!("{mean:.3} [{low:.2} {high:.2}]")
    })
}

/// What is said to needs that nothing answers: it should be little.
fn false_strong(judged: &[JudgedNeed], outcomes: &[Outcome]) -> Option<String> {
    let without: Vec<&Outcome> = judged
        .iter()
        .zip(outcomes)
        .filter(|(judged, _)| !judged.has_answer())
        .map(|(_, outcome)| outcome)
        .collect();
    if without.is_empty() {
        return None;
    }
    let share = |band: Band| {
        let n_called = without.iter().filter(|outcome| outcome.best >= Some(band)).count();
        format!("{n_called} ({} %)", n_called * 100 / without.len())
    };
    Some(format!(
        "{} without any grade: best candidate called strong for {}, good or strong for {}\n",
        counted(without.len(), "need"),
        share(Band::Strong),
        share(Band::Good),
    ))
}
