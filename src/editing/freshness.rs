//! What was last confirmed when: every statement of a profile that has a date, the oldest first.
//!
//! Invariant: a statement is as fresh as its own date or that of the capability around it, whichever is later.

use super::tree::{at, len_at, put, text_at};
use nhipcau_profile::{Institute, MAX_CONFIRMATION_AGE, Path, Record, Value, is_older};

/// A statement that can be confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Where it stands.
    pub path: Path,
    /// When it was last confirmed; empty for never.
    pub date: String,
    /// Whether that is too long ago to be relied on, or never.
    pub is_old: bool,
}

/// Lists of a capability whose entries are confirmed one by one.
const LISTS: [&str; 4] = ["figures", "advantages", "evidence", "training"];

/// Every statement, the oldest first; those of one date in the order of the record.
pub fn statements(tree: &Value, today: &str) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    let mut add = |path: Path, around: &str| -> String {
        let own = text_at(tree, &path.key("confirmed_on"));
        let date = own.max(around).to_owned();
        let is_old = date.is_empty() || is_older(&date, today, MAX_CONFIRMATION_AGE);
        found.push(Statement { path, date: date.clone(), is_old });
        date
    };
    add(Path::default(), "");
    let capabilities = Path::default().key("capabilities");
    for capability_idx in 0..len_at(tree, &capabilities) {
        let capability = capabilities.index(capability_idx);
        let whole = add(capability.clone(), "");
        let readiness = capability.key("readiness");
        if at(tree, &readiness.0).is_some() {
            add(readiness, &whole);
        }
        for list in LISTS {
            let list = capability.key(list);
            for index in 0..len_at(tree, &list) {
                add(list.index(index), &whole);
            }
        }
    }
    found.sort_by(|one, other| one.date.cmp(&other.date));
    found
}

/// The tree with these statements confirmed on a date. A capability that is confirmed as a whole takes its statements along.
pub fn confirmed(tree: &Value, paths: &[Path], date: &str) -> Value {
    let mut tree = tree.clone();
    for path in paths {
        let path = path.key("confirmed_on");
        put(&mut tree, &Institute::SHAPE, &path.0, Value::Text(date.to_owned()));
    }
    tree
}
