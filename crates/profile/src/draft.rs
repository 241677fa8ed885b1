//! What an institute's officer edits: a record of the institute, and the record from which the editing started.
//!
//! A draft holds an ordinary [`Institute`], in which everything may be missing, so the editor, the coach and the curator's
//! desk look at it with the rules and the engine that they use for the catalog. The base makes a hand-over mergeable: what
//! the officer changed is the difference from the base, whatever has happened to the catalog since.
//!
//! ```
//! use nhipcau_profile::{Institute, InstituteDraft};
//! let published = Institute { id: "ims".into(), founded: Some(1993), ..Institute::default() };
//! let mut draft = InstituteDraft::of(&published, "1a2b3c4d");
//! assert!(!draft.is_changed());
//! draft.institute.founded = Some(1994);
//! assert!(draft.is_changed());
//! assert_eq!(draft.base.unwrap().institute.founded, Some(1993));
//! ```
//!
//! Invariant: nobody's name is in a draft; it says what the institute states and when, not who typed it.

use crate::json::institute_hash;
use crate::{Bilingual, Institute, Record, Source, Standing};

/// The record that a draft started from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Base {
    /// Version of the data that it was taken from, as the bundled files name it.
    pub data_version: String,
    /// The record itself.
    pub institute: Institute,
}

impl Base {
    /// The name of the record's content: sixteen hexadecimal digits, the same for equal records.
    pub fn hash(&self) -> String {
        institute_hash(&self.institute)
    }
}

/// An institute's profile while it is edited and handed over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InstituteDraft {
    /// Where the editing started; `None` for an institute that the catalog does not have.
    pub base: Option<Base>,
    /// The profile as it is now.
    pub institute: Institute,
}

impl InstituteDraft {
    /// A draft of an institute of the catalog, unchanged yet.
    pub fn of(institute: &Institute, data_version: &str) -> InstituteDraft {
        let base = Base { data_version: data_version.to_owned(), institute: institute.clone() };
        InstituteDraft { base: Some(base), institute: institute.clone() }
    }

    /// A draft of an institute that the catalog does not have.
    pub fn new(id: &str) -> InstituteDraft {
        let institute = Institute { id: id.to_owned(), ..Institute::default() };
        InstituteDraft { base: None, institute }
    }

    /// Whether anything differs from the base; a new institute always does.
    pub fn is_changed(&self) -> bool {
        self.base.as_ref().is_none_or(|base| base.institute != self.institute)
    }

    /// The record as it would be published on `date`: what the institute added, changed or confirmed names the institute
    /// itself as its source and counts as stated.
    pub fn handed_over(&self, date: &str) -> Institute {
        let nothing = Institute::default();
        let before = self.base.as_ref().map_or(&nothing, |base| &base.institute);
        let mut institute = self.institute.clone();
        state_facts(&mut institute, before, date);
        for former in &mut institute.former_names {
            if !before.former_names.contains(former) {
                cite(&mut former.sources, date);
            }
        }
        for capability in &mut institute.capabilities {
            let before = before.capabilities.iter().find(|before| before.id == capability.id);
            if before == Some(capability) {
                continue;
            }
            cite(&mut capability.sources, date);
            capability.standing = Standing::Stated;
            let before = before.and_then(|before| before.readiness.clone());
            if let Some(readiness) = capability.readiness.as_mut()
                && before.as_ref() != Some(readiness)
            {
                readiness.standing = Standing::Stated;
            }
        }
        institute
    }
}

/// The facts of an institute apart from its capabilities and former names.
fn state_facts(institute: &mut Institute, before: &Institute, date: &str) {
    let own_facts = |institute: &Institute| Institute {
        capabilities: Vec::new(),
        former_names: Vec::new(),
        ..institute.clone()
    };
    let (facts, facts_before) = (own_facts(institute), own_facts(before));
    if facts == facts_before {
        return;
    }
    cite(&mut institute.sources, date);
    let (values, values_before) = (facts.to_value(), facts_before.to_value());
    let is_confirmed = facts.confirmed_on != facts_before.confirmed_on;
    // What the institute says of itself is no longer unverified.
    institute.unverified.retain(|key| !is_confirmed && values.get(key) == values_before.get(key));
}

/// Names the institute's own statement of this date as a source, in the place of an earlier one.
pub fn cite(sources: &mut Vec<Source>, date: &str) {
    sources.retain(|source| !is_own_statement(source));
    sources.push(own_statement(date));
}

const OWN_STATEMENT: (&str, &str) =
    ("hồ sơ do viện cung cấp, ", "profile stated by the institute, ");

/// Leaves only the latest of several statements of the institute itself, as after two files that were handed over on two days.
pub fn keep_latest_statements(institute: &mut Institute) {
    let former = institute.former_names.iter_mut().map(|former| &mut former.sources);
    let capabilities = institute.capabilities.iter_mut().map(|it| &mut it.sources);
    for sources in [&mut institute.sources].into_iter().chain(former).chain(capabilities) {
        let own = sources.iter().filter(|source| is_own_statement(source));
        let latest = own.max_by_key(|source| source.text.as_ref().map(|text| text.en.clone()));
        let latest = latest.cloned();
        sources.retain(|source| !is_own_statement(source) || Some(source) == latest.as_ref());
    }
}

/// The source of what an institute says of itself in a profile file.
pub fn own_statement(date: &str) -> Source {
    let (vi, en) = OWN_STATEMENT;
    Source { url: None, text: Some(Bilingual::new(format!("{vi}{date}"), format!("{en}{date}"))) }
}

/// Whether a source is the institute's own statement.
pub fn is_own_statement(source: &Source) -> bool {
    source.text.as_ref().is_some_and(|text| text.en.starts_with(OWN_STATEMENT.1))
}

/// An id for a new record: the words in plain letters, digits and hyphens behind `prefix`, with a number where that is taken.
/// `words` are already without marks; what is no letter or digit ends a word.
///
/// ```
/// let id = nhipcau_profile::free_id("ims", "may say hat dieu", |id| id == "ims-may-say-hat-dieu");
/// assert_eq!(id, "ims-may-say-hat-dieu-2");
/// ```
pub fn free_id(prefix: &str, words: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let words = words.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).take(MAX_ID_WORDS);
    let parts: Vec<String> = [prefix]
        .into_iter()
        .filter(|prefix| !prefix.is_empty())
        .chain(words)
        .map(str::to_ascii_lowercase)
        .collect();
    let id = if parts.is_empty() { "new".to_owned() } else { parts.join("-") };
    let numbered = (2..).map(|number: u32| format!("{id}-{number}"));
    std::iter::once(id.clone()).chain(numbered).find(|id| !is_taken(id)).unwrap_or_default()
}

/// Words of a title that go into an id.
const MAX_ID_WORDS: usize = 6;
