//! The words of a need against the texts of all documents.
//!
//! Raw points of a document are the sum over units of `weight × strength × idf × impact` of the unit's best alternative;
//! the part's value is `raw / (raw + half way)`, so it grows without ever reaching 1 and does not depend on the other
//! documents. Half way rises with what the need could have earned: a long need has to be answered, not touched.
//!
//! Invariant: the hits of a document add up to its raw points, in order of the units.

use crate::units::{Alternative, Unit};
use crate::{Index, Knobs};

/// One unit found in one document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Hit {
    pub unit_idx: usize,
    pub term_idx: usize,
    pub alternative: Alternative,
    pub posting_idx: usize,
    pub raw: f64,
}

/// All hits, by document.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct TextPart {
    hits: Vec<Vec<Hit>>,
    raw: Vec<f64>,
    half_way: f64,
}

impl TextPart {
    pub(crate) fn of(index: &Index, units: &[Unit], ceiling: f64) -> TextPart {
        let n_documents = index.documents().len();
        let mut hits: Vec<Vec<Hit>> = vec![Vec::new(); n_documents];
        for unit_idx in (0..units.len())
            .filter(|&unit_idx| !units[unit_idx].muted && units[unit_idx].weight > 0.0)
        {
            collect(index, units, unit_idx, &mut hits);
        }
        let raw = hits.iter().map(|hits| hits.iter().map(|hit| hit.raw).sum()).collect();
        TextPart { hits, raw, half_way: half_way(index.knobs(), ceiling) }
    }

    pub(crate) fn hits(&self, document_idx: usize) -> &[Hit] {
        &self.hits[document_idx]
    }

    pub(crate) fn raw(&self, document_idx: usize) -> f64 {
        self.raw[document_idx]
    }

    /// 0 to 1.
    pub(crate) fn value(&self, document_idx: usize) -> f64 {
        let raw = self.raw[document_idx];
        if raw > 0.0 { raw / (raw + self.half_way) } else { 0.0 }
    }
}

fn half_way(knobs: &Knobs, ceiling: f64) -> f64 {
    knobs.half_way + knobs.half_way_share * ceiling
}

/// Adds the unit's best alternative to every document that has one. A concept counts once: what its words, and concepts
/// within its span, have earned in the document already is taken off.
fn collect(index: &Index, units: &[Unit], unit_idx: usize, hits: &mut [Vec<Hit>]) {
    let unit = &units[unit_idx];
    for &alternative in &unit.alternatives {
        let term = &index.terms[alternative.term_idx];
        for (posting_idx, posting) in term.postings.iter().enumerate() {
            let raw = unit.weight * alternative.strength * term.idf * posting.impact;
            let hit =
                Hit { unit_idx, term_idx: alternative.term_idx, alternative, posting_idx, raw };
            let hits = &mut hits[posting.document_idx as usize];
            match hits.last_mut() {
                Some(last) if last.unit_idx == unit_idx && last.raw >= raw => {}
                Some(last) if last.unit_idx == unit_idx => *last = hit,
                _ => hits.push(hit),
            }
        }
    }
    if unit.is_concept {
        for hits in hits {
            keep_excess(units, unit_idx, hits);
        }
    }
}

/// Takes off the last hit, if it is the unit's, what lies within the unit's span.
fn keep_excess(units: &[Unit], unit_idx: usize, hits: &mut Vec<Hit>) {
    let Some((last, before)) = hits.split_last_mut().filter(|(last, _)| last.unit_idx == unit_idx)
    else {
        return;
    };
    let span = &units[unit_idx].span;
    let is_within = |hit: &&Hit| {
        let inner = &units[hit.unit_idx].span;
        inner.start >= span.start && inner.end <= span.end
    };
    last.raw -= before.iter().filter(is_within).map(|hit| hit.raw).sum::<f64>();
    if last.raw <= 0.0 {
        hits.pop();
    }
}
