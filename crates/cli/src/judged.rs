//! Judged needs: what was asked, in which slices it is measured, and which capabilities answer it.
//!
//! A set is a folder with `needs.jsonl` and `qrels.txt`; a folder of sets is `tests/relevance`, with `dev` and `own`.
//!
//! Invariant: the engine is given a need's text and wishes; slices and grades stay on the measuring side.

use crate::arguments::Twin;
use crate::failure::Failure;
use crate::needs::{self, BatchNeed};
use crate::qrels::{self, Grades, USEFUL_GRADE};
use nhipcau_text::{has_tone_or_mark, to_exact, to_folded, to_telex, to_vni};
use std::fs;
use std::path::Path;

/// Parts that the needs are split into for cross-validation.
pub const N_FOLDS: u64 = 5;

const REMEDY: &str = "give a folder of judged sets such as tests/relevance";

/// A need with its grades and slices.
#[derive(Clone, Debug)]
pub struct JudgedNeed {
    /// Id and text.
    pub need: BatchNeed,
    /// Slices that it belongs to.
    pub slices: Vec<String>,
    /// Grades by capability id.
    pub grades: Grades,
}

impl JudgedNeed {
    /// Whether any capability has a grade.
    pub fn has_answer(&self) -> bool {
        self.grades.values().any(|grade| *grade > 0)
    }

    /// Whether a capability is a useful answer.
    pub fn is_useful(&self, capability: &str) -> bool {
        self.grades.get(capability).is_some_and(|grade| *grade >= USEFUL_GRADE)
    }

    /// The same need typed otherwise; `None` when it has neither tone nor mark.
    pub fn twin(&self, twin: Twin) -> Option<JudgedNeed> {
        let text = twin_of(&self.need.need.text, twin)?;
        let mut rewritten = self.clone();
        rewritten.need.need.text = text;
        Some(rewritten)
    }
}

/// Needs that were judged together.
#[derive(Clone, Debug)]
pub struct JudgedSet {
    /// Name of its folder.
    pub name: String,
    /// Its needs, in the order of the file.
    pub needs: Vec<JudgedNeed>,
}

/// Every set of a folder, in order of name.
pub fn judged_sets(folder: &Path) -> Result<Vec<JudgedSet>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::file(folder, &error, REMEDY))?;
    let mut folders: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.join("needs.jsonl").is_file())
        .collect();
    folders.sort();
    if folders.is_empty() {
        let folder = folder.display();
        return Err(Failure(format!("{folder}: no folder in it has a needs.jsonl; {REMEDY}")));
    }
    folders.iter().map(|folder| judged_set(folder)).collect()
}

fn judged_set(folder: &Path) -> Result<JudgedSet, Failure> {
    let read = |name: &str| {
        let path = folder.join(name);
        let bytes = fs::read(&path).map_err(|error| Failure::file(&path, &error, REMEDY))?;
        Ok((path.display().to_string(), bytes))
    };
    let ((name, bytes), (qrels_name, qrels_bytes)) = (read("needs.jsonl")?, read("qrels.txt")?);
    Ok(JudgedSet {
        name: folder.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        needs: judged_needs(&name, &bytes, &qrels_name, &qrels_bytes)?,
    })
}

/// Joins needs, slices and grades.
pub fn judged_needs(
    name: &str,
    bytes: &[u8],
    qrels_name: &str,
    qrels_bytes: &[u8],
) -> Result<Vec<JudgedNeed>, Failure> {
    let needs = needs::parse(name, bytes)?;
    let mut slices = needs::parse_slices(name, bytes)?;
    let mut qrels = qrels::parse(qrels_name, qrels_bytes)?;
    let judged = needs.into_iter().map(|need| JudgedNeed {
        slices: slices.remove(&need.id).unwrap_or_default(),
        grades: qrels.remove(&need.id).unwrap_or_default(),
        need,
    });
    Ok(judged.collect())
}

/// A text typed otherwise; `None` when it has neither tone nor mark.
pub fn twin_of(text: &str, twin: Twin) -> Option<String> {
    let exact = to_exact(text);
    has_tone_or_mark(&exact).then(|| match twin {
        Twin::Toneless => to_folded(&exact),
        Twin::Telex => to_telex(text),
        Twin::Vni => to_vni(text),
    })
}

/// The fold of a need depends on its id only (FNV-1a), so that new needs move no old one.
pub fn fold_of(id: &str) -> u64 {
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    (hash >> 32) % N_FOLDS
}
