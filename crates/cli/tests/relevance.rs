//! The floor of the order's quality on the judged needs; it only rises.

#![allow(clippy::unwrap_used, reason = "judged needs that cannot be read fail the test")]

use nhipcau_cli::commands::evaluate::{judged_needs, outcomes};
use nhipcau_cli::engine::Engine;
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
    check_floor("dev", 77, 0.67);
}

#[test]
fn the_order_stays_above_its_floor_on_our_own_needs() {
    check_floor("own", 330, 0.80);
}
