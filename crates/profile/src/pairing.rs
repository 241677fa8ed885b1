//! Which entry of a list is which entry of another state of the same list.
//!
//! Entries with an id are the same if the id is. Of the others, equal ones are paired first, then those that share most of
//! their words, so that a corrected year or a mended sentence is seen as a change and not as a removal and an addition.
//!
//! Invariant: every entry is in at most one pair; the result depends on the two lists alone.

use crate::Value;
use std::collections::BTreeSet;

/// Two entries with at least this share of common words are the same one, changed.
const ALIKE: f64 = 0.4;

/// For each entry of `after` the position in `before` of the entry that it was.
pub(crate) fn pair(before: &[Value], after: &[Value]) -> Vec<Option<usize>> {
    let mut pairs: Vec<Option<usize>> = vec![None; after.len()];
    let mut free: BTreeSet<usize> = (0..before.len()).collect();
    for is_same in [has_same_id, PartialEq::eq] {
        for (pair, entry) in pairs.iter_mut().zip(after).filter(|(pair, _)| pair.is_none()) {
            let found = free.iter().copied().find(|&idx| is_same(&before[idx], entry));
            *pair = found.filter(|idx| free.remove(idx));
        }
    }
    let words_before: Vec<BTreeSet<&str>> = before.iter().map(words).collect();
    for (pair, entry) in pairs.iter_mut().zip(after).filter(|(pair, _)| pair.is_none()) {
        let words = words(entry);
        let likeness = |idx: usize| share_of_common(&words_before[idx], &words);
        let free_alike = free.iter().copied().filter(|&idx| id(&before[idx]).is_none());
        let found = free_alike
            .max_by(|&one, &other| likeness(one).total_cmp(&likeness(other)).then(other.cmp(&one)));
        let is_alike = |idx: &usize| id(entry).is_none() && likeness(*idx) >= ALIKE;
        *pair = found.filter(is_alike).filter(|idx| free.remove(idx));
    }
    pairs
}

/// The paired entries of `after` that left their order: all but a longest run that kept it.
pub(crate) fn moved(pairs: &[Option<usize>]) -> BTreeSet<usize> {
    let kept: Vec<(usize, usize)> = pairs
        .iter()
        .enumerate()
        .filter_map(|(after_idx, before_idx)| before_idx.map(|before_idx| (after_idx, before_idx)))
        .collect();
    // Longest increasing run by length of the best run that ends at each entry; lists are short.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::with_capacity(kept.len());
    for (entry_idx, (_, before_idx)) in kept.iter().enumerate() {
        let best = (0..entry_idx)
            .filter(|&earlier| kept[earlier].1 < *before_idx)
            .max_by_key(|&earlier| (runs[earlier].0, std::cmp::Reverse(earlier)));
        runs.push((best.map_or(1, |earlier| runs[earlier].0 + 1), best));
    }
    let mut moved: BTreeSet<usize> = kept.iter().map(|(after_idx, _)| *after_idx).collect();
    let mut at = (0..runs.len()).max_by_key(|&idx| (runs[idx].0, std::cmp::Reverse(idx)));
    while let Some(entry_idx) = at {
        moved.remove(&kept[entry_idx].0);
        at = runs[entry_idx].1;
    }
    moved
}

/// The id of an entry, if it has one.
pub(crate) fn id(entry: &Value) -> Option<&str> {
    entry.get("id").and_then(Value::as_text)
}

fn has_same_id(one: &Value, other: &Value) -> bool {
    id(one).is_some() && id(one) == id(other)
}

/// The words of an entry. Single words have to be equal to be the same entry: a keyword is not mended, it is another one.
fn words(entry: &Value) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    collect_words(entry, &mut found);
    found
}

fn collect_words<'a>(value: &'a Value, found: &mut BTreeSet<&'a str>) {
    match value {
        Value::Text(text) => found.extend(text.split_whitespace()),
        Value::List(entries) => entries.iter().for_each(|entry| collect_words(entry, found)),
        Value::Table(fields) => fields.iter().for_each(|(_, value)| collect_words(value, found)),
        Value::Absent | Value::Flag(_) | Value::Number(_) => {}
    }
}

fn share_of_common(one: &BTreeSet<&str>, other: &BTreeSet<&str>) -> f64 {
    let n_common = one.intersection(other).count();
    n_common as f64 / (one.len() + other.len() - n_common).max(1) as f64
}
