//! Why a handed-over file is not read, in English: what is wrong; what to do.

use super::{listed, nearest};
use nhipcau_profile::{FileProblem, FileProblemKind, MAX_FILE_LEN, Wanted};

/// One line without the name of the file.
pub fn file_problem(problem: &FileProblem) -> String {
    let place = problem.path.to_string();
    let place = if place.is_empty() { String::new() } else { format!("{place}: ") };
    format!("{place}{}", sentence(&problem.kind))
}

fn sentence(kind: &FileProblemKind) -> String {
    match kind {
        FileProblemKind::TooLarge { len } => format!(
            "{len} bytes are more than the {MAX_FILE_LEN} of a profile; ask for a file written by the editor"
        ),
        FileProblemKind::NotUtf8 => "not UTF-8 text; ask for the file as it was exported".to_owned(),
        FileProblemKind::NotJson { line, column, is_cut_off: true } => {
            format!("the text ends too early at {line}:{column}; ask for the whole file")
        }
        FileProblemKind::NotJson { line, column, .. } => {
            format!("not JSON at {line}:{column}; ask for the file as it was exported")
        }
        FileProblemKind::NotAProfile => {
            "not a file of this kind: it names another schema or no `format_version`; ask for a file exported by the site".to_owned()
        }
        FileProblemKind::NewerFormat { found } => {
            format!("format version {found} is newer than this program; bring the program up to date")
        }
        FileProblemKind::UnknownKey(key) => format!("nothing reads the key `{key}`; remove it"),
        FileProblemKind::DuplicateKey(key) => format!("the key `{key}` stands twice; keep one"),
        FileProblemKind::WrongType { found, wanted } => {
            format!("{} stands where {} belongs", found_name(found), wanted_name(*wanted))
        }
        FileProblemKind::UnknownWord { word, known } => match nearest(word, known) {
            Some(near) => format!("`{word}` is not in its list; did you mean `{near}`?"),
            None => format!("`{word}` is not in its list; write {}", listed(known, "or")),
        },
        FileProblemKind::TooLong { max } => format!("more than {max} characters; say it shorter"),
        FileProblemKind::TooMany { max } => format!("more than {max} entries; keep the best ones"),
        FileProblemKind::ForbiddenCharacter(character) => format!(
            "holds the invisible or control character U+{:04X}; type the text again without it",
            u32::from(*character)
        ),
        FileProblemKind::DamagedBase => {
            "the record that the draft started from was changed by hand; ask for the file as it was exported".to_owned()
        }
    }
}

fn found_name(found: &str) -> &'static str {
    match found {
        "flag" => "`true` or `false`",
        "number" => "a number",
        "text" => "a text",
        "list" => "a list",
        "table" => "a table",
        _ => "nothing",
    }
}

fn wanted_name(wanted: Wanted) -> String {
    match wanted {
        Wanted::Flag => "`true` or `false`".to_owned(),
        Wanted::Number => "a number".to_owned(),
        Wanted::Whole(max) => format!("a whole number from 0 to {max}"),
        Wanted::Text => "a text".to_owned(),
        Wanted::List => "a list".to_owned(),
        Wanted::Table => "a table".to_owned(),
    }
}
