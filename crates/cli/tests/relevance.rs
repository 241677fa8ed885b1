//! The floor of the order's quality on the judged needs, which only rises, and the promise of the bands.

#![allow(clippy::unwrap_used, reason = "judged needs that cannot be read fail the test")]

use nhipcau_cli::commands::calibrate::{MAX_FALSE_STRONG, false_strong, kept, scored_needs};
use nhipcau_cli::commands::evaluate::outcomes;
use nhipcau_cli::engine::Engine;
use nhipcau_cli::judged::{judged_needs, judged_sets};
use nhipcau_matching::BAND_SHARES;
use std::fs;
use std::path::Path;

#[track_caller]
fn check_floor(set: &str, n_needs: usize, floor: f64) {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let read = |name: &str| fs::read(project.join("tests/relevance").join(set).join(name)).unwrap();
    let judged =
        judged_needs("needs.jsonl", &read("needs.jsonl"), "qrels.txt", &read("qrels.txt")).unwrap();
    let engine = Engine::open(&project.join("data"), None).unwrap();
    let gains: Vec<f64> = outcomes(&engine, &judged, false, || {})
        .iter()
        .filter_map(|outcome| outcome.measures.ndcg)
        .collect();
    let mean = gains.iter().sum::<f64>() / gains.len() as f64;
    assert_eq!(gains.len(), n_needs);
    assert!(mean >= floor, "nDCG@10 {mean:.3} is below {floor:.3}; see `nhipcau evaluate --each`");
}

#[test]
fn the_order_stays_above_its_floor_on_the_development_needs() {
    check_floor("dev", 77, 0.71);
}

#[test]
fn the_order_stays_above_its_floor_on_our_own_needs() {
    check_floor("own", 330, 0.85);
}

/// Of the first three results of a need, each set counting the same, as `nhipcau calibrate` says.
#[test]
fn bands_hold_what_their_names_promise() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let sets = judged_sets(&project.join("tests/relevance")).unwrap();
    let engine = Engine::open(&project.join("data"), None).unwrap();
    let (needs, bands) = (scored_needs(&engine, &sets), engine.index.knobs().bands);
    let (n_strong, n) = false_strong(&needs, bands);
    assert!(n_strong as f64 <= MAX_FALSE_STRONG * n as f64, "{n_strong} of {n} are false strong");
    for (band_idx, promised) in BAND_SHARES.into_iter().enumerate() {
        let share = |set_idx: usize| {
            let of_set = needs.iter().filter(|need| need.set_idx == set_idx);
            let kept = kept(of_set, bands)[band_idx];
            kept.n_useful as f64 / kept.n as f64
        };
        let share = (0..sets.len()).map(share).sum::<f64>() / sets.len() as f64;
        assert!(share >= promised, "band {band_idx} holds {share:.2}; run `nhipcau calibrate`");
    }
}
