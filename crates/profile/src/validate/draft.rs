//! Rules for a draft: those of every record, and those that need to know what day it is.

use super::validate_institute;
use crate::{InstituteDraft, Path, Problem, ProblemKind, Record, Value, Vocabulary};

/// Months after which a confirmation is too old to be relied on.
pub const MAX_CONFIRMATION_AGE: u32 = 24;

/// Every problem that the draft's institute would have in the catalog if it were handed over `today` (ISO 8601), and every
/// confirmation that is in the future or older than [`MAX_CONFIRMATION_AGE`]. Paths lead into the draft's institute.
pub fn validate_draft(
    draft: &InstituteDraft,
    vocabulary: &Vocabulary,
    today: &str,
) -> Vec<Problem> {
    let mut problems = validate_institute(&draft.handed_over(today), vocabulary);
    let mut found = Vec::new();
    confirmations(&draft.institute.to_value(), &Path::default(), "", &mut found);
    for Confirmation { path, date, latest } in found {
        let kind = if date.as_str() > today {
            ProblemKind::FutureDate(date)
        } else if is_older(&latest, today, MAX_CONFIRMATION_AGE) {
            ProblemKind::OldConfirmation(date)
        } else {
            continue;
        };
        problems.push(Problem { path, kind });
    }
    problems.sort_by_key(|problem| problem.kind.severity());
    problems
}

/// Whether a date is more than so many whole months before `today`; a date without day or month counts as its last one.
///
/// ```
/// use nhipcau_profile::is_older;
/// assert!(is_older("2024-10-31", "2026-11-26", 24));
/// assert!(!is_older("2024-11", "2026-11-26", 24));
/// assert!(!is_older("2024", "2026-11-26", 24));
/// ```
pub fn is_older(date: &str, today: &str, months: u32) -> bool {
    match (month_number(date), month_number(today)) {
        (Some(then), Some(now)) => now.saturating_sub(then) > months,
        _ => false,
    }
}

/// Months since the year 0.
fn month_number(date: &str) -> Option<u32> {
    let mut parts = date.split('-');
    let year: u32 = parts.next()?.parse().ok()?;
    let month: u32 = parts.next().map_or(Some(12), |month| month.parse().ok())?;
    // A year that nobody writes does not overflow.
    Some(year.min(9_999) * 12 + month.min(12))
}

/// A date on which something was confirmed.
struct Confirmation {
    path: Path,
    /// As it is written there.
    date: String,
    /// The same, or the date on which what it belongs to was confirmed as a whole, if that is later.
    latest: String,
}

/// Every date on which something was confirmed, and where it stands.
fn confirmations(value: &Value, path: &Path, around: &str, found: &mut Vec<Confirmation>) {
    match value {
        Value::Table(fields) => {
            let own = value.get("confirmed_on").and_then(Value::as_text);
            // The institute's own facts are confirmed apart from its capabilities.
            let latest = own.unwrap_or_default().max(around).to_owned();
            if let Some(date) = own {
                let (path, date) = (path.key("confirmed_on"), date.to_owned());
                found.push(Confirmation { path, date, latest: latest.clone() });
            }
            for (key, value) in fields {
                let around = if *key == "capabilities" { "" } else { &latest };
                confirmations(value, &path.key(key), around, found);
            }
        }
        Value::List(entries) => {
            for (entry_idx, entry) in entries.iter().enumerate() {
                confirmations(entry, &path.index(entry_idx), around, found);
            }
        }
        _ => {}
    }
}
