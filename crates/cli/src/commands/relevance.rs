//! `nhipcau relevance`: every method beside ours on every judged set, as the tables of docs/relevance.md.
//!
//! Invariant: the tables depend on data, needs and runs alone; what depends on the machine (seconds) goes to the remarks.

mod methods;
mod tables;

use crate::ablation::ids;
use crate::arguments::{RelevanceArguments, Twin};
use crate::engine::Engine;
use crate::failure::Failure;
use crate::judged::{JudgedNeed, JudgedSet, judged_sets};
use crate::measures::{Measures, measure};
use crate::progress::Progress;
use crate::{Console, Status};
use methods::{Method, Methods};
use nhipcau_matching::Band;
use std::time::{Duration, Instant};

/// What a method reached on each need of a set, in the order of the needs.
struct Scored {
    name: String,
    measures: Vec<Measures>,
}

/// Everything that was measured on one set.
struct SetOutcome<'a> {
    set: &'a JudgedSet,
    ours: Scored,
    /// Bands of our best candidates.
    best: Vec<Option<Band>>,
    rivals: Vec<Scored>,
    /// Ours without each part, and with what could be added.
    parts: Vec<Scored>,
    twins: Vec<TwinOutcome>,
}

/// nDCG@10 of each need with tones or marks: as typed, and rewritten.
struct TwinOutcome {
    twin: Twin,
    pairs: Vec<(f64, f64)>,
}

/// Runs the command.
pub fn run(arguments: &RelevanceArguments, console: &mut Console<'_>) -> Result<Status, Failure> {
    let sets = judged_sets(&arguments.sets)?;
    let engine = Engine::open(&arguments.data, arguments.year)?;
    let methods = Methods::prepare(&engine, &sets, arguments.runs.as_deref())?;
    let n_needs: usize = sets.iter().map(|set| set.needs.len()).sum();
    let n_steps = n_needs * (methods.n_methods() + 1 + Twin::ALL.len());
    let mut progress = Progress::new("measured", n_steps, arguments.progress);
    let mut clock = Clock::default();
    let outcomes: Vec<SetOutcome<'_>> = sets
        .iter()
        .map(|set| set_outcome(&engine, set, &methods, &mut clock, &mut || progress.step()))
        .collect();
    progress.finish();
    console.warn(&clock.remark())?;
    console.say(&tables::page(&outcomes))?;
    Ok(Status::Success)
}

fn set_outcome<'a>(
    engine: &Engine,
    set: &'a JudgedSet,
    methods: &Methods<'_>,
    clock: &mut Clock,
    step: &mut dyn FnMut(),
) -> SetOutcome<'a> {
    let mut best = Vec::new();
    let mut ours = Vec::new();
    for judged in &set.needs {
        let ranking = clock.time(|| engine.rank(&judged.need.need));
        best.push(ranking.candidates.first().map(|candidate| candidate.band));
        ours.push(measured(&ids(&engine.index, &ranking), judged));
        step();
    }
    let mut scored = |method: &Method<'_>| {
        let mut measures = Vec::new();
        for judged in &set.needs {
            measures.push(measured(&method.ids(set, judged), judged));
            step();
        }
        Scored { name: method.name.clone(), measures }
    };
    let rivals = methods.rivals.iter().map(&mut scored).collect();
    let parts = methods.parts.iter().map(&mut scored).collect();
    let twins = Twin::ALL.map(|twin| twin_outcome(engine, set, &ours, twin, step)).into();
    let ours = Scored { name: "nhipcau".to_owned(), measures: ours };
    SetOutcome { set, ours, best, rivals, parts, twins }
}

fn twin_outcome(
    engine: &Engine,
    set: &JudgedSet,
    ours: &[Measures],
    twin: Twin,
    step: &mut dyn FnMut(),
) -> TwinOutcome {
    let mut pairs = Vec::new();
    for (judged, ours) in set.needs.iter().zip(ours) {
        if let Some((typed, rewritten)) = ours.ndcg.zip(judged.twin(twin)) {
            let found = ids(&engine.index, &engine.rank(&rewritten.need.need));
            pairs.extend(measured(&found, judged).ndcg.map(|ndcg| (typed, ndcg)));
        }
        step();
    }
    TwinOutcome { twin, pairs }
}

fn measured(ids: &[String], judged: &JudgedNeed) -> Measures {
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    measure(&ids, &judged.grades)
}

/// How long the engine takes for a need.
#[derive(Default)]
struct Clock {
    times: Vec<Duration>,
}

impl Clock {
    fn time<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let done = work();
        self.times.push(start.elapsed());
        done
    }

    fn remark(mut self) -> String {
        self.times.sort_unstable();
        let n_needs = self.times.len();
        let at = |share: usize| {
            let time = self.times.get((n_needs * share / 100).min(n_needs.saturating_sub(1)));
            time.copied().unwrap_or_default().as_secs_f64() * 1000.0
        };
        format!(
            "one need takes the engine {:.2} ms (median of {n_needs}), {:.2} ms (95th percentile)",
            at(50),
            at(95)
        )
    }
}
