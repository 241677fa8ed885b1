//! Offers that an enterprise decided against, kept on its own device until it hands them over.
//!
//! An entry is one line: institute, capability (empty for the institute as a whole), reason and day, with a blank between
//! them. Stored text is hostile until parsed: what is no entry is left out.
//!
//! ```
//! use nhip_cau::refusals::{chosen, reason_of};
//! let kept = chosen(&[], "cigi", "cigi-glaze", "too-early", "2026-11-27");
//! assert_eq!(kept, ["cigi cigi-glaze too-early 2026-11-27"]);
//! assert_eq!(reason_of(&kept, "cigi", "cigi-glaze"), Some("too-early"));
//! assert!(chosen(&kept, "cigi", "cigi-glaze", "too-early", "2026-11-28").is_empty());
//! ```
//!
//! Invariants: an offer has at most one reason; nothing is kept of the enterprise or of its need.

use crate::kept::MAX_KEPT;
use crate::route::is_id;
use nhipcau_profile::{Feedback, Refusal};

/// Whether a line is an entry.
pub fn is_refusal(line: &str) -> bool {
    parts(line).is_some()
}

fn parts(line: &str) -> Option<[&str; 4]> {
    let mut words = line.split(' ');
    let own = [words.next()?, words.next()?, words.next()?, words.next()?];
    let [institute, capability, reason, day] = own;
    let is_day = day.len() == 10
        && day.bytes().enumerate().all(|(idx, byte)| {
            if matches!(idx, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() }
        });
    let is_entry = words.next().is_none()
        && is_id(institute)
        && (capability.is_empty() || is_id(capability))
        && is_id(reason)
        && is_day;
    is_entry.then_some(own)
}

fn is_of(line: &str, institute: &str, capability: &str) -> bool {
    parts(line).is_some_and(|own| own[0] == institute && own[1] == capability)
}

/// The reason that was chosen for an offer.
pub fn reason_of<'a>(kept: &'a [String], institute: &str, capability: &str) -> Option<&'a str> {
    let line = kept.iter().find(|line| is_of(line, institute, capability))?;
    parts(line).map(|own| own[2])
}

/// The list with a reason chosen for an offer; choosing the same again takes it back. The oldest goes where there is no room.
pub fn chosen(
    kept: &[String],
    institute: &str,
    capability: &str,
    reason: &str,
    day: &str,
) -> Vec<String> {
    let is_same = reason_of(kept, institute, capability) == Some(reason);
    let mut next: Vec<String> =
        kept.iter().filter(|line| !is_of(line, institute, capability)).cloned().collect();
    if !is_same {
        next.push([institute, capability, reason, day].join(" "));
    }
    let n_over = next.len().saturating_sub(MAX_KEPT);
    next.drain(..n_over);
    next
}

/// The file that is handed over.
pub fn feedback(kept: &[String], data_version: &str) -> Feedback {
    let refusal = |[institute, capability, reason, on]: [&str; 4]| Refusal {
        institute: institute.to_owned(),
        capability: capability.to_owned(),
        reason: reason.to_owned(),
        note: String::new(),
        on: on.to_owned(),
    };
    let refusals = kept.iter().filter_map(|line| parts(line)).map(refusal).collect();
    Feedback { data_version: data_version.to_owned(), refusals }
}
