//! The one place for English sentences about problems: what is wrong; what to do.
//!
//! Lower case, no full stop, values between backticks, the fix in the sentence.

pub mod changes;
mod file_problem;
mod wrong_type;

pub use file_problem::file_problem;
pub use wrong_type::{Wanted, WrongType};

use crate::load::Located;
use crate::locate::{Shown, Step};
use nhipcau_profile::{Language, MAX_CONFIRMATION_AGE, ProblemKind, Severity, VocabularyKind};

/// What is wrong with a file: a rule for records, or one of those that only files have.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// Bytes that are not text.
    NotUtf8,
    /// Not TOML; the parser's words.
    Syntax(String),
    /// A value of another type than its key has.
    WrongType(WrongType),
    /// A key that nothing reads.
    UnknownKey {
        /// The key.
        key: String,
        /// A key that is probably meant.
        suggestion: Option<String>,
        /// All keys of that table, if none is near.
        known: Vec<String>,
    },
    /// An institute's id and the name of its file differ.
    FileName {
        /// The id.
        id: String,
        /// The name of the file without `.toml`.
        name: String,
    },
    /// A rule for records, with the vocabulary's nearest value where one is unknown.
    Rule(ProblemKind, Option<String>),
}

impl Finding {
    /// Stable code, `E…` or `W…`.
    pub fn code(&self) -> &'static str {
        match self {
            Finding::NotUtf8 | Finding::Syntax(_) => "E020",
            Finding::WrongType(_) => "E021",
            Finding::UnknownKey { .. } => "E022",
            Finding::FileName { .. } => "E023",
            Finding::Rule(kind, _) => kind.code(),
        }
    }

    /// Whether it keeps the data from being built.
    pub fn severity(&self) -> Severity {
        match self {
            Finding::Rule(kind, _) => kind.severity(),
            _ => Severity::Error,
        }
    }
}

/// The line that is printed: `data/institutes/ims.toml:14:9: error[E007]: what; what to do`.
pub fn line(problem: &Located) -> String {
    let severity = match problem.finding.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let Located { file, line, column, finding, path } = problem;
    format!(
        "{}:{line}:{column}: {severity}[{}]: {}",
        file.display(),
        finding.code(),
        sentence(finding, path)
    )
}

fn sentence(finding: &Finding, path: &[Step]) -> String {
    match finding {
        Finding::NotUtf8 => "not UTF-8 text; save the file as UTF-8".to_owned(),
        Finding::Syntax(message) => syntax(message),
        Finding::WrongType(wrong) => wrong.sentence(path),
        Finding::UnknownKey { key, suggestion: Some(name), .. } => {
            format!("nothing reads the key `{key}`; did you mean `{name}`?")
        }
        Finding::UnknownKey { key, known, .. } => {
            let names: Vec<&str> = known.iter().map(String::as_str).collect();
            let remedy = if names.len() > MAX_LISTED {
                "see data/README.md for the keys of a record".to_owned()
            } else {
                format!("use {}", listed(&names, "or"))
            };
            format!("nothing reads the key `{key}`; remove it or {remedy}")
        }
        Finding::FileName { id, name } => {
            format!(
                "the id `{id}` does not fit the file name `{name}.toml`; name the file `{id}.toml`"
            )
        }
        Finding::Rule(kind, suggestion) => rule(kind, suggestion.as_deref(), path),
    }
}

/// The parser's words, with the usual cause where there is one.
fn syntax(message: &str) -> String {
    let remedy = match message {
        _ if message.contains("duplicate key") => "keep one of the two",
        _ if message.contains("float") || message.contains("must be quoted") => {
            "put a text between quotes, write a number with digits"
        }
        _ => "mend this line and check again",
    };
    format!("not TOML: {message}; {remedy}")
}

// tidy: long because it holds one sentence for each rule.
fn rule(kind: &ProblemKind, suggestion: Option<&str>, path: &[Step]) -> String {
    let shown = Shown(path);
    match kind {
        ProblemKind::MissingId => {
            "the id is missing; add `id = \"…\"`, which never changes afterwards".to_owned()
        }
        ProblemKind::MalformedId(id) => {
            format!(
                "the id `{id}` is not well formed; use lower-case letters, digits and single hyphens"
            )
        }
        ProblemKind::DuplicateId(id) => {
            format!("the id `{id}` is used twice; give this record one of its own")
        }
        ProblemKind::MissingTitle => {
            format!("`{shown}` is missing in both languages; add `.vi` or `.en`")
        }
        ProblemKind::MissingField => {
            format!("`{shown}` is missing; add it from data/vocabulary/fields.toml")
        }
        ProblemKind::MissingSource => format!("`{shown}` names no source; add a `url` or a `text`"),
        ProblemKind::UnknownTerm(list, id) => unknown_term(*list, id, suggestion),
        ProblemKind::ReadinessOutOfRange(level) => {
            format!("there is no readiness level {level}; use 1 to 9")
        }
        ProblemKind::ImplausibleYear(year) => {
            format!("the year {year} cannot be meant; correct it or leave it out")
        }
        ProblemKind::ReversedRange => {
            format!("`{shown}` ends before it begins; exchange the two values")
        }
        ProblemKind::UnsafeAddress(address) => format!(
            "`{address}` is not an address that a reader can open; begin with https:// or http://, without user name, \
             blanks and quotes"
        ),
        ProblemKind::ForbiddenCharacter(character) => format!(
            "`{shown}` holds the invisible or control character U+{:04X}; type the text again without it",
            u32::from(*character)
        ),
        ProblemKind::MalformedDate(date) => {
            format!("`{date}` is not a date; write 2025, 2025-03 or 2025-03-15")
        }
        ProblemKind::ImplausiblePlace => {
            "the place lies outside Vietnam; check that latitude and longitude are not exchanged"
                .to_owned()
        }
        ProblemKind::TooLong(max) => {
            format!("`{shown}` has more than {max} characters; say it shorter")
        }
        ProblemKind::TooMany(max) => {
            format!("`{shown}` has more than {max} entries; keep the best ones")
        }
        ProblemKind::NotANumber => {
            format!("`{shown}` is no number; write digits, with a point before the decimals")
        }
        ProblemKind::FutureDate(date) => {
            format!("`{date}` is after today; nothing can be confirmed in advance")
        }
        ProblemKind::MalformedEmail(email) => {
            format!("`{email}` is not an e-mail address; write name@host, the institution's own")
        }
        ProblemKind::OldConfirmation(date) => format!(
            "`{shown}` is of {date}, more than {MAX_CONFIRMATION_AGE} months ago; ask the institute whether it still holds"
        ),
        ProblemKind::MissingLanguage(language) => {
            let (name, tag) = (language_name(*language), language.tag());
            format!(
                "`{shown}` is missing in {name}; add `.{tag}`, readers see the other language until then"
            )
        }
        ProblemKind::ConceptCycle
        | ProblemKind::LabelWithoutWords(_)
        | ProblemKind::NearDuplicateStatement(_)
        | ProblemKind::NearDuplicateCapability(_)
        | ProblemKind::StatementRepeatsTitle
        | ProblemKind::OrphanConcept
        | ProblemKind::SharedLabel(..)
        | ProblemKind::UntouchedConcept => knowledge_rule(kind, &shown),
        ProblemKind::Unknown => format!("`{shown}` is not known; add it when a source states it"),
    }
}

/// Rules for the thesaurus and the problem statements.
fn knowledge_rule(kind: &ProblemKind, shown: &Shown<'_>) -> String {
    match kind {
        ProblemKind::ConceptCycle => {
            "this concept is, over some steps, broader than itself; take one `broader` out of the circle".to_owned()
        }
        ProblemKind::LabelWithoutWords(label) => {
            format!("the label `{label}` holds no word that a search could find; use letters")
        }
        ProblemKind::NearDuplicateStatement(other) => format!(
            "`{shown}` says nearly the same as a statement of `{other}`; tell another situation, or what is special here"
        ),
        ProblemKind::NearDuplicateCapability(other) => format!(
            "`{shown}` reads nearly like `{other}`; say what is different, or keep one of the two"
        ),
        ProblemKind::StatementRepeatsTitle => {
            format!("`{shown}` only repeats the title; tell the situation of somebody who does not know the title")
        }
        ProblemKind::OrphanConcept => {
            "this concept has no relation to another; add `broader` or `related`".to_owned()
        }
        ProblemKind::SharedLabel(label, other) => {
            format!("the label `{label}` also belongs to the concept `{other}`; keep it where it is meant, or merge the two")
        }
        ProblemKind::UntouchedConcept => {
            "no capability and no need touches this concept or one that it leads to; add the words that people use, or take it out".to_owned()
        }
        _ => String::new(),
    }
}

fn unknown_term(list: VocabularyKind, id: &str, suggestion: Option<&str>) -> String {
    let (name, place) = match list {
        VocabularyKind::Field => ("field", "the vocabulary"),
        VocabularyKind::Subfield => ("sub-field", "the vocabulary"),
        VocabularyKind::Industry => ("industry", "the vocabulary"),
        VocabularyKind::Mode => ("mode", "the vocabulary"),
        VocabularyKind::Province => ("province", "the vocabulary"),
        VocabularyKind::Concept => ("concept", "the thesaurus"),
        VocabularyKind::FormerName => ("former name", "`former_names` of this institute"),
    };
    let remedy = match (suggestion, list) {
        (Some(suggestion), _) => format!("did you mean `{suggestion}`?"),
        (None, VocabularyKind::FormerName) => "add it there or leave `published_as` out".to_owned(),
        (None, _) => "see data/vocabulary/ for the ids".to_owned(),
    };
    format!("{name} `{id}` is not in {place}; {remedy}")
}

/// The name that is near enough to be meant, the first of equally near ones.
pub fn nearest<'n>(word: &str, names: &[&'n str]) -> Option<&'n str> {
    let word = word.to_lowercase();
    let farthest = (word.chars().count() / 3).clamp(1, 3);
    let near =
        names.iter().map(|name| (strsim::damerau_levenshtein(&word, &name.to_lowercase()), *name));
    near.filter(|(distance, name)| *distance <= farthest && *distance < name.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// The English name of a language.
pub fn language_name(language: Language) -> &'static str {
    match language {
        Language::Vietnamese => "Vietnamese",
        Language::English => "English",
    }
}

/// A count and its noun: `1 need`, `3 needs`, `2 capabilities`.
pub fn counted(count: usize, noun: &str) -> String {
    match noun.strip_suffix('y') {
        _ if count == 1 => format!("1 {noun}"),
        Some(stem) => format!("{count} {stem}ies"),
        None => format!("{count} {noun}s"),
    }
}

/// More names than this are not listed.
const MAX_LISTED: usize = 8;

fn listed(names: &[&str], last: &str) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((end, rest)) if !rest.is_empty() => format!("{} {last} {end}", rest.join(", ")),
        _ => quoted.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_near_and_never_just_any() {
        let names = ["mining", "metallurgy", "M01", "M02"];
        assert_eq!(nearest("minning", &names), Some("mining"));
        assert_eq!(nearest("minign", &names), Some("mining"));
        assert_eq!(nearest("m01", &names), Some("M01"));
        assert_eq!(nearest("M03", &names), Some("M01"));
        assert_eq!(nearest("textiles", &names), None);
        assert_eq!(nearest("", &names), None);
    }

    #[test]
    fn counts_have_their_nouns() {
        let shown = [
            counted(1, "need"),
            counted(0, "need"),
            counted(2, "capability"),
            counted(1, "capability"),
        ];
        assert_eq!(shown, ["1 need", "0 needs", "2 capabilities", "1 capability"]);
    }
}
