//! `nhipcau evaluate`: how good the order is on judged needs, beside plain methods.

mod report;

use crate::arguments::{EvaluateArguments, Twin};
use crate::baselines::{Baseline, BaselineIndex};
use crate::commands::matching::read_input;
use crate::describe::counted;
use crate::engine::Engine;
use crate::failure::Failure;
use crate::judged::{JudgedNeed, judged_needs, twin_of};
use crate::measures::{Measures, measure};
use crate::progress::Progress;
use crate::qrels::{self, Grades};
use crate::{Console, Status};
use nhipcau_matching::{Band, Need};
use std::collections::{BTreeMap, BTreeSet};

/// How one need came out.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Our measures.
    pub measures: Measures,
    /// Band of our best candidate.
    pub best: Option<Band>,
    /// Measures of the baselines, in the order of [`Baseline::ALL`]; empty if they were not asked for.
    pub baselines: Vec<Measures>,
}

/// Runs the command.
pub fn run(arguments: &EvaluateArguments, console: &mut Console<'_>) -> Result<Status, Failure> {
    let (name, bytes) = read_input(&arguments.needs)?;
    let (qrels_name, qrels_bytes) = read_input(&arguments.qrels)?;
    let mut judged = judged_needs(&name, &bytes, &qrels_name, &qrels_bytes)?;
    let engine = Engine::open(&arguments.data, arguments.year)?;
    for remark in strangers(&engine, &judged, &qrels::parse(&qrels_name, &qrels_bytes)?) {
        console.warn(&format!("warning: {remark}"))?;
    }
    let n_twins = arguments.twin.map(|twin| turn_into_twins(&mut judged, twin));
    let mut progress = Progress::new("measured", judged.len(), arguments.progress);
    let outcomes = outcomes(&engine, &judged, arguments.baselines, || progress.step());
    progress.finish();
    console.say(&report::report(&judged, &outcomes, arguments, n_twins))?;
    Ok(Status::Success)
}

/// Measures every need.
pub fn outcomes(
    engine: &Engine,
    judged: &[JudgedNeed],
    with_baselines: bool,
    mut step: impl FnMut(),
) -> Vec<Outcome> {
    let wanted: &[Baseline] = if with_baselines { &Baseline::ALL } else { &[] };
    let documents = engine.index.documents();
    let baselines: Vec<BaselineIndex> =
        wanted.iter().map(|baseline| BaselineIndex::build(*baseline, documents)).collect();
    let mut outcome = |judged: &JudgedNeed| {
        let ranking = engine.rank(&judged.need.need);
        let ranked: Vec<&str> = ranking
            .candidates
            .iter()
            .map(|candidate| documents[candidate.document_idx].id.as_str())
            .collect();
        let rivals = baselines
            .iter()
            .map(|index| measure(&index.rank(&judged.need.need.text), &judged.grades));
        let outcome = Outcome {
            measures: measure(&ranked, &judged.grades),
            best: ranking.candidates.first().map(|candidate| candidate.band),
            baselines: rivals.collect(),
        };
        step();
        outcome
    };
    judged.iter().map(&mut outcome).collect()
}

/// Rewrites every need that has a tone or a mark, and returns how many had.
pub fn turn_into_twins(judged: &mut [JudgedNeed], twin: Twin) -> usize {
    let mut n_twins = 0;
    for Need { text, .. } in judged.iter_mut().map(|judged| &mut judged.need.need) {
        if let Some(rewritten) = twin_of(text, twin) {
            n_twins += 1;
            *text = rewritten;
        }
    }
    n_twins
}

/// Judgments that cannot count: for needs that are not asked, of capabilities that do not exist.
fn strangers(
    engine: &Engine,
    judged: &[JudgedNeed],
    qrels: &BTreeMap<String, Grades>,
) -> Vec<String> {
    let asked: BTreeSet<&str> = judged.iter().map(|judged| judged.need.id.as_str()).collect();
    let n_not_asked = qrels.keys().filter(|id| !asked.contains(id.as_str())).count();
    let known: BTreeSet<&str> =
        engine.index.documents().iter().map(|document| document.id.as_str()).collect();
    let unknown: BTreeSet<&str> = qrels
        .values()
        .flat_map(BTreeMap::keys)
        .map(String::as_str)
        .filter(|id| !known.contains(id))
        .collect();
    let mut remarks = Vec::new();
    if n_not_asked > 0 {
        remarks.push(format!(
            "{} with grades not among the needs; they are left out",
            counted(n_not_asked, "need")
        ));
    }
    if !unknown.is_empty() {
        let shown: Vec<&str> = unknown.iter().copied().take(5).collect();
        let counted = counted(unknown.len(), "capability");
        remarks.push(format!(
            "{counted} with grades not in the data, counted as never found: {}",
            shown.join(", ")
        ));
    }
    remarks
}
