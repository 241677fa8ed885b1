//! The methods beside ours: plain ones, runs of other programs, and the engine without each part.

use crate::ablation::{AblatedEngine, Ablation, ids};
use crate::baselines::{Baseline, BaselineIndex};
use crate::engine::Engine;
use crate::failure::Failure;
use crate::judged::{JudgedNeed, JudgedSet};
use crate::runs::{self, Run, fuse};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::rc::Rc;

type Order<'a> = Box<dyn Fn(&JudgedSet, &JudgedNeed) -> Vec<String> + 'a>;

/// Something that answers a need with an order of capabilities.
pub(super) struct Method<'a> {
    pub name: String,
    order: Order<'a>,
}

impl<'a> Method<'a> {
    fn new(name: &str, order: impl Fn(&JudgedSet, &JudgedNeed) -> Vec<String> + 'a) -> Method<'a> {
        Method { name: name.to_owned(), order: Box::new(order) }
    }

    pub(super) fn ids(&self, set: &JudgedSet, judged: &JudgedNeed) -> Vec<String> {
        (self.order)(set, judged)
    }
}

/// All methods but ours.
pub(super) struct Methods<'a> {
    pub rivals: Vec<Method<'a>>,
    pub parts: Vec<Method<'a>>,
}

impl<'a> Methods<'a> {
    /// Builds what they need; `folder` holds runs as `<set>/<method>.trec`.
    pub(super) fn prepare(
        engine: &'a Engine,
        sets: &[JudgedSet],
        folder: Option<&Path>,
    ) -> Result<Methods<'a>, Failure> {
        let documents = engine.index.documents();
        let build = |baseline: &Baseline| Rc::new(BaselineIndex::build(*baseline, documents));
        let baselines: Vec<Rc<BaselineIndex>> = Baseline::ALL.iter().map(build).collect();
        let mut rivals = Vec::new();
        for (baseline, index) in Baseline::ALL.iter().zip(&baselines) {
            let index = index.clone();
            rivals.push(Method::new(baseline.name(), move |_, judged| plain(&index, judged)));
        }
        rivals.push(ablated(engine, Ablation::AllButWords));
        let mut parts: Vec<Method<'a>> =
            Ablation::PARTS.iter().map(|ablation| ablated(engine, *ablation)).collect();
        let pairs = baselines[baselines.len() - 1].clone();
        for (name, run) in folder.map_or(Ok(Vec::new()), |folder| read_runs(folder, sets))? {
            let (alone, fused, ours) = (Rc::new(run), pairs.clone(), format!("with {name}"));
            let run = alone.clone();
            rivals.push(Method::new(&name, move |set, judged| run.of(set, judged).to_vec()));
            let run = alone.clone();
            rivals.push(Method::new(&format!("{name} + BM25"), move |set, judged| {
                fuse(&[run.of(set, judged), &plain(&fused, judged)])
            }));
            parts.push(Method::new(&ours, move |set, judged| {
                let ours = ids(&engine.index, &engine.rank(&judged.need.need));
                fuse(&[alone.of(set, judged), &ours])
            }));
        }
        Ok(Methods { rivals, parts })
    }

    pub(super) fn n_methods(&self) -> usize {
        self.rivals.len() + self.parts.len()
    }
}

fn ablated<'a>(engine: &Engine, ablation: Ablation) -> Method<'a> {
    let without = AblatedEngine::without(engine, ablation);
    Method::new(ablation.name(), move |_, judged| without.ids(&judged.need.need))
}

fn plain(index: &BaselineIndex, judged: &JudgedNeed) -> Vec<String> {
    index.rank(&judged.need.need.text).into_iter().map(str::to_owned).collect()
}

/// One method's runs by set.
#[derive(Default)]
struct SetRuns(BTreeMap<String, Run>);

impl SetRuns {
    fn of(&self, set: &JudgedSet, judged: &JudgedNeed) -> &[String] {
        let run = self.0.get(&set.name).and_then(|run| run.get(&judged.need.id));
        run.map_or(&[], Vec::as_slice)
    }
}

/// The runs of a folder by the name of the method; a method must have run on every set.
fn read_runs(folder: &Path, sets: &[JudgedSet]) -> Result<Vec<(String, SetRuns)>, Failure> {
    let mut found: BTreeMap<String, SetRuns> = BTreeMap::new();
    for set in sets {
        let folder = folder.join(&set.name);
        let remedy = "run `cargo xtask relevance`, which makes the runs, or leave out --runs";
        let entries = fs::read_dir(&folder);
        let entries = entries.map_err(|error| Failure::file(&folder, &error, remedy))?;
        let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "trec"));
        for path in paths {
            let bytes = fs::read(&path).map_err(|error| Failure::file(&path, &error, remedy))?;
            let run = runs::parse(&path.display().to_string(), &bytes)?;
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            found.entry(name).or_default().0.insert(set.name.clone(), run);
        }
    }
    let partial = found.iter().find(|(_, runs)| runs.0.len() < sets.len());
    if let Some((name, _)) = partial {
        let folder = folder.display();
        return Err(Failure(format!(
            "{folder}: `{name}` did not run on every set; add <set>/{name}.trec for the others"
        )));
    }
    Ok(found.into_iter().collect())
}
