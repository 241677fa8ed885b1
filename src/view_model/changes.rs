//! The list of changes: what each version of the data did to which institute.
//!
//! Fields are named as the editor of a profile names them. Where many capabilities of an institute changed in the same way,
//! they are counted instead of named. Worked example: "8 capabilities: added Problems it solves".
//!
//! Invariant: each record of an edition has one entry; what is no longer in the catalog has no link.

use super::market::match_href;
use super::text::{TextView, bare, text};
use crate::address_state::link;
use crate::editing::form::label_of;
use crate::i18n::changes::{changes_texts, kind_word, list_name, n_subjects};
use crate::i18n::format;
use crate::route::Route;
use nhipcau_profile::{Catalog, Edition, FieldNews, Language, ListNews, RecordNews};

/// Most capabilities that are named in one line.
const MAX_NAMED: usize = 3;
/// What was done, in order of display.
const KINDS: [&str; 4] = ["added", "changed", "moved", "removed"];

/// The page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangesView {
    /// Whether the data is newer than the first edition.
    pub is_behind: bool,
    /// Editions, newest first.
    pub editions: Vec<EditionView>,
}

/// A version of the data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditionView {
    /// Its version, also the anchor.
    pub version: String,
    /// Its date.
    pub date: String,
    /// The version before.
    pub before: String,
    /// Institutes.
    pub institutes: Vec<RecordView>,
    /// Needs.
    pub needs: Vec<RecordView>,
    /// Lists of the vocabulary, a line each.
    pub vocabulary: Vec<String>,
}

/// A record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordView {
    /// Its name.
    pub name: TextView,
    /// Where it stands; none where it is gone.
    pub href: Option<String>,
    /// What happened to it: `added`, `removed` or `changed`, and in words.
    pub kind: (String, &'static str),
    /// What changed in it.
    pub lines: Vec<String>,
}

/// The page of these editions; `version` is that of the catalog.
pub fn changes(
    catalog: &Catalog,
    version: &str,
    editions: &[Edition],
    language: Language,
    link_language: Option<Language>,
) -> ChangesView {
    let institute = |news: &RecordNews| {
        let own = catalog.institutes.iter().find(|own| own.id == news.id);
        let href = own.map(|own| link(&Route::Institute(own.id.clone()), link_language));
        record(news, href, catalog, language)
    };
    let need = |news: &RecordNews| {
        let own = catalog.needs.iter().find(|own| own.id == news.id);
        let href = own.map(|own| match_href(own, None, language, link_language));
        record(news, href, catalog, language)
    };
    let edition = |own: &Edition| EditionView {
        version: own.version.clone(),
        date: format::date(&own.date),
        before: own.before.clone(),
        institutes: own.institutes.iter().map(institute).collect(),
        needs: own.needs.iter().map(need).collect(),
        vocabulary: own.vocabulary.iter().map(|list| list_line(list, language)).collect(),
    };
    ChangesView {
        is_behind: editions.first().is_some_and(|newest| newest.version != version),
        editions: editions.iter().map(edition).collect(),
    }
}

fn record(
    news: &RecordNews,
    href: Option<String>,
    catalog: &Catalog,
    language: Language,
) -> RecordView {
    RecordView {
        name: text(&news.name, language),
        href,
        kind: (news.kind.clone(), kind_word(&news.kind, language)),
        lines: lines(news, catalog, language),
    }
}

/// Fields and what happened to each.
type Happened<'a> = Vec<(&'a str, &'a str)>;

/// Who changed in which way: subjects with the same changes share a line.
fn lines(news: &RecordNews, catalog: &Catalog, language: Language) -> Vec<String> {
    let mut subjects: Vec<(&str, Happened<'_>)> = Vec::new();
    for FieldNews { subject, key, kind } in &news.fields {
        let what = (key.as_str(), kind.as_str());
        match subjects.iter_mut().find(|(own, _)| own == subject) {
            Some((_, all)) => all.push(what),
            None => subjects.push((subject, vec![what])),
        }
    }
    let mut groups: Vec<(Vec<&str>, Happened<'_>)> = Vec::new();
    for (subject, all) in subjects {
        let same = groups.iter_mut().find(|(who, what)| !who[0].is_empty() && *what == all);
        match same.filter(|_| !subject.is_empty()) {
            Some((who, _)) => who.push(subject),
            None => groups.push((vec![subject], all)),
        }
    }
    let line = |(who, what): (Vec<&str>, Happened<'_>)| {
        let who = match who.as_slice() {
            [""] => changes_texts(language).own_facts.to_owned(),
            few if few.len() <= MAX_NAMED => {
                let names: Vec<String> =
                    few.iter().map(|id| subject_name(id, &news.id, catalog, language)).collect();
                names.join("; ")
            }
            many => n_subjects(many.len(), language),
        };
        [who, ": ".to_owned(), what_happened(&what, language)].concat()
    };
    groups.into_iter().map(line).collect()
}

/// The name of a capability or a former name; its id where the catalog no longer has it.
fn subject_name(id: &str, institute: &str, catalog: &Catalog, language: Language) -> String {
    let named = || {
        let institute = catalog.institutes.iter().find(|own| own.id == institute)?;
        let capability = institute.capabilities.iter().find(|own| own.id == id);
        let former = || institute.former_names.iter().find(|own| own.id == id);
        capability.map(|own| &own.title).or_else(|| former().map(|own| &own.name))
    };
    named().map_or_else(|| id.to_owned(), |name| bare(name, language))
}

/// "added Evidence, Figures; changed Title"; the word alone where the whole of it came or went.
fn what_happened(what: &[(&str, &str)], language: Language) -> String {
    let of = |kind: &&str| {
        let keys: Vec<&str> =
            what.iter().filter(|(_, own)| own == kind).map(|(key, _)| *key).collect();
        let word = kind_word(kind, language);
        match keys.as_slice() {
            [] => None,
            [""] => Some(word.to_owned()),
            keys => {
                let keys = keys.iter().copied().filter(|key| !key.is_empty());
                let name = |key| label_of(key).map_or(key, |label| label.words(language).label);
                let names: Vec<&str> = keys.map(name).collect();
                Some([word, " ", &names.join(", ")].concat())
            }
        }
    };
    KINDS.iter().filter_map(of).collect::<Vec<_>>().join("; ")
}

fn list_line(news: &ListNews, language: Language) -> String {
    let counts = [("added", news.added), ("changed", news.changed), ("removed", news.removed)];
    let count = |(kind, n): (&str, u32)| {
        [kind_word(kind, language), " ", &format::whole(u64::from(n), language)].concat()
    };
    let told: Vec<String> = counts.into_iter().filter(|(_, n)| *n > 0).map(count).collect();
    [list_name(&news.list, language), ": ", &told.join(", ")].concat()
}
