//! Orders that another program made, in TREC form: `need Q0 capability rank score name`, one a line.
//!
//! Orders are fused by reciprocal ranks: each gives 1 / (60 + rank), and the sums decide (Cormack, Clarke and Büttcher,
//! *Reciprocal rank fusion outperforms Condorcet*, SIGIR 2009).
//!
//! ```
//! use nhipcau_cli::runs::fuse;
//! let orders: [&[&str]; 2] = [&["a", "b", "c"], &["c", "a"]];
//! assert_eq!(fuse(&orders), ["a", "c", "b"]);
//! ```

use crate::failure::Failure;
use crate::needs::text_of;
use std::collections::BTreeMap;

/// Capabilities by need, best first.
pub type Run = BTreeMap<String, Vec<String>>;

/// Rank at which a place is worth half of the first one, less one.
const RANK_OFFSET: f64 = 60.0;

/// The orders of a file, or everything that is wrong with it. Lines of a need stand in the order of its ranks.
pub fn parse(name: &str, bytes: &[u8]) -> Result<Run, Failure> {
    let mut run = Run::new();
    let mut problems = Vec::new();
    for (line_idx, line) in text_of(name, bytes)?.lines().enumerate() {
        let parts: Vec<&str> = line.split_whitespace().collect();
        match parts.as_slice() {
            [] => {}
            [need, _, capability, _, _, _] => {
                run.entry((*need).to_owned()).or_default().push((*capability).to_owned());
            }
            _ => problems.push(format!(
                "{name}:{}: six words are expected; write `need Q0 capability rank score name`",
                line_idx + 1
            )),
        }
    }
    if problems.is_empty() { Ok(run) } else { Err(Failure(problems.join("\nerror: "))) }
}

/// One order of several, best first, ties in order of id.
pub fn fuse<S: AsRef<str>>(orders: &[&[S]]) -> Vec<String> {
    let mut scores: BTreeMap<&str, f64> = BTreeMap::new();
    for order in orders {
        for (place, id) in order.iter().enumerate() {
            *scores.entry(id.as_ref()).or_default() += 1.0 / (RANK_OFFSET + place as f64 + 1.0);
        }
    }
    let mut fused: Vec<(&str, f64)> = scores.into_iter().collect();
    fused.sort_by(|one, other| other.1.total_cmp(&one.1).then_with(|| one.0.cmp(other.0)));
    fused.into_iter().map(|(id, _)| id.to_owned()).collect()
}
