//! Changes and conflicts in English, one line each.

use nhipcau_profile::{Change, ChangeKind, Conflict, Path, Step, Value};

/// Characters of a value that are shown in a line.
const MAX_SHOWN: usize = 120;

/// `ims-dryer title.vi: "Máy sấy" -> "Máy sấy lúa"`.
pub fn change(change: &Change) -> String {
    let place = place(&change.path, change.subject.as_deref());
    let (before, after) = (shown(&change.before), shown(&change.after));
    match change.kind {
        ChangeKind::Added => format!("+ {place}: {after}"),
        ChangeKind::Removed => format!("- {place}: {before}"),
        ChangeKind::Changed => format!("~ {place}: {before} -> {after}"),
        ChangeKind::Moved(from) => {
            format!("~ {place}: moved from place {} of its list", from + 1)
        }
    }
}

/// `! founded: was 1993; the catalog has 1994, the file 1995`.
pub fn conflict(conflict: &Conflict) -> String {
    let place = place(&conflict.path, conflict.subject.as_deref());
    let [base, ours, theirs] = [&conflict.base, &conflict.ours, &conflict.theirs].map(shown);
    format!("! {place}: was {base}; the catalog has {ours}, the file has {theirs}")
}

/// The path from the record with an id on, which is easier to find than a position.
fn place(path: &Path, subject: Option<&str>) -> String {
    let Some(subject) = subject else { return path.to_string() };
    let is_index = |step: &Step| matches!(step, Step::Index(_));
    let rest = path.0.iter().position(is_index).map_or(&[][..], |at| &path.0[at + 1..]);
    if rest.is_empty() { subject.to_owned() } else { format!("{subject} {}", Path(rest.to_vec())) }
}

fn shown(value: &Value) -> String {
    let text = plain(value);
    let short: String = text.chars().take(MAX_SHOWN).collect();
    if short.len() < text.len() { short + "…" } else { text }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Absent => "nothing".to_owned(),
        Value::Flag(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => format!("\"{}\"", text.escape_debug()),
        Value::List(entries) => entries.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::Table(fields) => {
            let is_pair = fields.iter().all(|(key, _)| matches!(*key, "vi" | "en"));
            // What a record is called says more than its other fields.
            let named = ["title", "name", "claim", "text"].iter().find_map(|key| value.get(key));
            match named {
                Some(name) => plain(name),
                None if is_pair => {
                    fields.iter().map(|(_, value)| plain(value)).collect::<Vec<_>>().join(" / ")
                }
                None => {
                    let field = |(key, value): &(&str, Value)| format!("{key} {}", plain(value));
                    fields.iter().map(field).collect::<Vec<_>>().join(", ")
                }
            }
        }
    }
}
