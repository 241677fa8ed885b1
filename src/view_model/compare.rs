//! Two to four candidates side by side, and the list of candidates that a visitor keeps.
//!
//! A candidate is an institute or one of its capabilities. Both stand in one table: the facts of a column are those of its
//! capability, or those of all capabilities of its institute taken together. Where a need is open, its points come first.
//!
//! Invariant: each row has a cell for each column; a row without any value is left out; the best value is marked only where
//! values differ.

use super::card::{CardContext, dots, found_words, missing, place_line};
use super::directory::standing_column;
use super::evidence::shortened;
use super::gaps::{GapContext, readiness_words};
use super::slugs::{band_word, governance_word};
use super::text::{TextView, bare, text};
use crate::address_state::link;
use crate::i18n::compare::compare_texts;
use crate::i18n::directory::directory_texts;
use crate::i18n::{format, sentences, texts};
use crate::kept::MAX_COMPARED;
use crate::route::Route;
use nhipcau_matching::{Candidate, GapKind, Importance, Part, Question, gaps, group_by_institute};
use nhipcau_profile::{Bilingual, Capability, Catalog, Institute, Language, Standing};

/// Gaps that a cell names.
const MAX_GAPS: usize = 3;

/// A candidate of the catalog.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The institute.
    pub institute: &'a Institute,
    /// The capability, where it is one.
    pub capability: Option<&'a Capability>,
}

impl<'a> Entry<'a> {
    /// The candidate with this id.
    pub fn find(catalog: &'a Catalog, id: &str) -> Option<Entry<'a>> {
        let own = |capability: &&Capability| capability.id == id;
        let by_capability = catalog.institutes.iter().find_map(|institute| {
            let capability = institute.capabilities.iter().find(own)?;
            Some(Entry { institute, capability: Some(capability) })
        });
        let by_institute = || Some(Entry { institute: catalog.institute(id)?, capability: None });
        by_capability.or_else(by_institute)
    }

    /// What it can do: the one capability, or all of the institute.
    fn capabilities(&self) -> &'a [Capability] {
        match self.capability {
            Some(capability) => std::slice::from_ref(capability),
            None => &self.institute.capabilities,
        }
    }
}

/// The head of a column, and an entry of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnView {
    /// Id.
    pub id: String,
    /// Id of the institute.
    pub institute: String,
    /// The institute.
    pub name: TextView,
    /// The capability, where it is one.
    pub capability: Option<TextView>,
    /// Where to read on.
    pub href: String,
    /// Parent body and province.
    pub place: String,
    /// Website, e-mail and telephone, as far as they are known.
    pub contact: Vec<String>,
}

/// One value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CellView {
    /// The value; empty means "not known".
    pub text: String,
    /// Whether it is the best of its row.
    pub is_best: bool,
}

/// A criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowView {
    /// Its name.
    pub term: String,
    /// A value for each column.
    pub cells: Vec<CellView>,
    /// Whether the values differ.
    pub differs: bool,
}

/// The table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompareView {
    /// Columns.
    pub columns: Vec<ColumnView>,
    /// How each does for the need; empty where none is open.
    pub need: Vec<RowView>,
    /// What each is.
    pub facts: Vec<RowView>,
    /// Ids that the catalog does not know.
    pub unknown: Vec<String>,
}

/// The entry of a list for an id.
pub fn column(
    catalog: &Catalog,
    id: &str,
    language: Language,
    link_language: Option<Language>,
) -> Option<ColumnView> {
    let Entry { institute, capability } = Entry::find(catalog, id)?;
    let mut href = link(&Route::Institute(institute.id.clone()), link_language);
    if let Some(capability) = capability {
        href.push('#');
        href.push_str(&capability.id);
    }
    let web = institute.website.as_deref().map(shortened);
    let contact = [web, institute.email.clone(), institute.phone.clone()];
    Some(ColumnView {
        id: id.to_owned(),
        institute: institute.id.clone(),
        name: text(&institute.name, language),
        capability: capability.map(|capability| text(&capability.title, language)),
        href,
        place: place_line(institute, catalog, language),
        contact: contact.into_iter().flatten().collect(),
    })
}

/// The table of these candidates, at most four; `asked` holds the need and its ranking, where one is open.
pub fn compare(
    ids: &[String],
    catalog: &Catalog,
    asked: Option<(CardContext<'_>, &Question<'_>)>,
    language: Language,
    link_language: Option<Language>,
) -> CompareView {
    let mut view = CompareView::default();
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for id in ids.iter().take(MAX_COMPARED) {
        match (Entry::find(catalog, id), column(catalog, id, language, link_language)) {
            (Some(entry), Some(column)) => {
                entries.push(entry);
                view.columns.push(column);
            }
            _ => view.unknown.push(id.clone()),
        }
    }
    if let Some((context, question)) = asked {
        view.need = need_rows(&entries, context, question);
    }
    view.facts = fact_rows(&entries, catalog, language);
    view
}

/// A value, and the number by which it is better than another.
type Value = (String, Option<f64>);

fn row(term: impl Into<String>, values: Vec<Value>) -> Option<RowView> {
    if values.iter().all(|(text, _)| text.is_empty()) {
        return None;
    }
    let differs = values.iter().any(|(text, _)| *text != values[0].0);
    let best = values.iter().filter_map(|value| value.1).fold(f64::NEG_INFINITY, f64::max);
    let is_best = |number: Option<f64>| differs && number.is_some_and(|number| number >= best);
    let cells =
        values.into_iter().map(|(text, number)| CellView { is_best: is_best(number), text });
    Some(RowView { term: term.into(), cells: cells.collect(), differs })
}

/// What a need gives a column: points, and the candidate that they rest on.
struct Fit<'a> {
    score: f64,
    candidate: &'a Candidate,
}

// tidy: long because it is the list of criteria, each a few lines.
fn need_rows(
    entries: &[Entry<'_>],
    context: CardContext<'_>,
    question: &Question<'_>,
) -> Vec<RowView> {
    let language = context.language;
    let t = texts(language);
    let c = compare_texts(language);
    let groups = group_by_institute(context.index, &context.ranking.candidates);
    let ranked = |id: &str| {
        let is_own = |candidate: &&Candidate| {
            context.index.documents().get(candidate.document_idx).is_some_and(|own| own.id == id)
        };
        context.ranking.candidates.iter().find(is_own)
    };
    let fit = |entry: &Entry<'_>| {
        if let Some(capability) = entry.capability {
            let candidate = ranked(&capability.id)?;
            return Some(Fit { score: candidate.score, candidate });
        }
        let own = groups.iter().find(|group| group.institute == entry.institute.id)?;
        Some(Fit { score: own.score, candidate: own.candidates.first()? })
    };
    let fits: Vec<Option<Fit<'_>>> = entries.iter().map(fit).collect();
    let of = |value: &dyn Fn(&Fit<'_>) -> Value| -> Vec<Value> {
        let none = || (c.no_points.to_owned(), None);
        fits.iter().map(|fit| fit.as_ref().map_or_else(none, value)).collect()
    };
    let mut rows = vec![
        row(c.points, of(&|fit| (((fit.score + 0.5) as u32).to_string(), Some(fit.score)))),
        row(c.fit, of(&|fit| (band_word(fit.candidate.band, t).to_owned(), None))),
        row(
            t.confidence_label,
            of(&|fit| {
                let n = dots(fit.candidate.confidence);
                ([&n.to_string(), "/4"].concat(), Some(f64::from(n)))
            }),
        ),
        row(
            c.best_capability,
            of(&|fit| {
                let own = context.capability(fit.candidate);
                (own.map(|(_, own)| bare(&own.title, language)).unwrap_or_default(), None)
            }),
        ),
        row(c.found, of(&|fit| (distinct(&found_words(fit.candidate)), None))),
        row(
            c.missing,
            of(&|fit| {
                let missing = missing(&[fit.candidate], context.ranking).join(", ");
                (if missing.is_empty() { c.none_missing.to_owned() } else { missing }, None)
            }),
        ),
        row(c.gaps, of(&|fit| (gap_line(fit.candidate, context, question), None))),
    ];
    for part in Part::ALL {
        let points = |fit: &Fit<'_>| {
            fit.candidate.parts.iter().find(|own| own.part == part).map(|own| own.points)
        };
        if fits.iter().flatten().any(|fit| points(fit).is_some()) {
            let name = [c.of_which, sentences::part_name(part, language)].concat();
            rows.push(row(
                name,
                of(&|fit| {
                    let points = points(fit).unwrap_or_default();
                    (format::decimal(points, 1, language), Some(points))
                }),
            ));
        }
    }
    rows.into_iter().flatten().collect()
}

/// The most important gaps of a candidate that the need asks about, beside words, which have a row of their own.
fn gap_line(candidate: &Candidate, context: CardContext<'_>, question: &Question<'_>) -> String {
    let Some((_, capability)) = context.capability(candidate) else { return String::new() };
    let CardContext { catalog, ranking, language, .. } = context;
    let (need, requirements) = (question.need, &ranking.requirements[..]);
    let named = GapContext { catalog, capability, need, requirements, language };
    let mut gaps = gaps(question, ranking, candidate);
    gaps.retain(|gap| {
        gap.importance != Importance::Unasked && !matches!(gap.kind, GapKind::Word { .. })
    });
    gaps.truncate(MAX_GAPS);
    let told: Vec<String> = named.gaps(&gaps).into_iter().map(|gap| gap.what).collect();
    if told.is_empty() { compare_texts(language).no_gaps.to_owned() } else { told.join("; ") }
}

/// The first five different words.
fn distinct(words: &[&str]) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for word in words {
        if kept.len() < 5 && !kept.contains(word) {
            kept.push(word);
        }
    }
    kept.join(", ")
}

// tidy: long because it is the list of all criteria, each a few lines.
fn fact_rows(entries: &[Entry<'_>], catalog: &Catalog, language: Language) -> Vec<RowView> {
    let t = texts(language);
    let c = compare_texts(language);
    let vocabulary = &catalog.vocabulary;
    let of =
        |value: &dyn Fn(&Entry<'_>) -> Value| -> Vec<Value> { entries.iter().map(value).collect() };
    let named =
        |name: Option<&Bilingual>| name.map(|name| bare(name, language)).unwrap_or_default();
    let listed = |ids: &dyn Fn(&Capability) -> &Vec<String>, name: &dyn Fn(&str) -> String| {
        of(&|entry| (listed(entry, ids, name), None))
    };
    let text_of = |own: &Option<String>| (own.clone().unwrap_or_default(), None);
    let rows = [
        row(t.fact_parent, of(&|e| (bare(&e.institute.parent, language), None))),
        row(
            t.fact_governance,
            of(&|e| (governance_word(e.institute.governance, t).to_owned(), None)),
        ),
        row(
            t.fact_province,
            of(&|e| {
                let own = e.institute.province.as_ref().and_then(|id| vocabulary.province(id));
                (named(own.map(|own| &own.name)), None)
            }),
        ),
        row(c.capabilities, of(&|e| standings(e, language))),
        row(
            c.subfields,
            listed(&|own| &own.subfields, &|id| {
                named(vocabulary.subfield(id).map(|(_, own)| &own.name))
            }),
        ),
        row(
            t.fact_industries,
            listed(&|own| &own.industries, &|id| {
                named(vocabulary.industry(id).map(|own| &own.name))
            }),
        ),
        row(
            t.fact_modes,
            listed(&|own| &own.modes, &|id| named(vocabulary.mode(id).map(|own| &own.name))),
        ),
        row(t.fact_readiness, of(&|e| readiness(e, language))),
        row(t.explanation_evidence, of(&|e| evidence(e, language))),
        row(t.fact_standards, listed(&|own| &own.standards, &|own| own.to_owned())),
        row(
            t.fact_founded,
            of(&|e| (e.institute.founded.map(|year| year.to_string()).unwrap_or_default(), None)),
        ),
        row(
            t.fact_staff,
            of(&|e| {
                (
                    e.institute
                        .staff
                        .map(|n| format::whole(u64::from(n), language))
                        .unwrap_or_default(),
                    None,
                )
            }),
        ),
        row(
            t.fact_website,
            of(&|e| (e.institute.website.as_deref().map(shortened).unwrap_or_default(), None)),
        ),
        row(t.fact_email, of(&|e| text_of(&e.institute.email))),
        row(t.fact_phone, of(&|e| text_of(&e.institute.phone))),
        row(
            t.fact_confirmed,
            of(&|e| {
                let own = match e.capability {
                    Some(capability) => &capability.confirmed_on,
                    None => &e.institute.confirmed_on,
                };
                (own.as_deref().map_or_else(|| t.fact_not_confirmed.to_owned(), format::date), None)
            }),
        ),
    ];
    rows.into_iter().flatten().collect()
}

/// Names of what the capabilities of a column list, in the order of their first mention, at most four, so that four columns stand on one sheet.
fn listed(
    entry: &Entry<'_>,
    ids: &dyn Fn(&Capability) -> &Vec<String>,
    name: &dyn Fn(&str) -> String,
) -> String {
    let mut names: Vec<String> = Vec::new();
    let mut n_more = 0;
    for id in entry.capabilities().iter().flat_map(ids) {
        let name = name(id);
        if name.is_empty() || names.contains(&name) {
            continue;
        }
        if names.len() < 4 { names.push(name) } else { n_more += 1 }
    }
    let mut line = names.join(", ");
    if n_more > 0 {
        line.push_str(", …");
    }
    line
}

fn standings(entry: &Entry<'_>, language: Language) -> Value {
    let t = directory_texts(language);
    let mut counts = [0; 3];
    for capability in entry.capabilities() {
        counts[standing_column(capability.standing)] += 1;
    }
    let names = [t.stated, t.general, t.unverified];
    let told: Vec<String> = (0..3)
        .filter(|&column| counts[column] > 0)
        .map(|column| match entry.capability {
            Some(_) => names[column].to_owned(),
            None => [counts[column].to_string().as_str(), " ", names[column]].concat(),
        })
        .collect();
    (told.join(" · "), Some(f64::from(counts[0])))
}

/// The highest level, and whether it is inferred.
fn readiness(entry: &Entry<'_>, language: Language) -> Value {
    let mut best: Option<(u8, bool)> = None;
    for own in entry.capabilities().iter().filter_map(|capability| capability.readiness.as_ref()) {
        let next = (own.level, own.standing == Standing::Stated);
        if best.is_none_or(|best| next > best) {
            best = Some(next);
        }
    }
    let Some((level, is_stated)) = best else { return (String::new(), None) };
    let standing = if is_stated { Standing::Stated } else { Standing::Inferred };
    (readiness_words(level, standing, language), Some(f64::from(level)))
}

/// How many pieces of evidence, and the newest year.
fn evidence(entry: &Entry<'_>, language: Language) -> Value {
    let all = entry.capabilities().iter().flat_map(|capability| &capability.evidence);
    let n = all.clone().count();
    let newest = all.filter_map(|own| own.year.or(own.from)).max();
    let told = match (n, newest) {
        (0, _) => String::new(),
        (_, None) => n.to_string(),
        (_, Some(year)) => {
            [&n.to_string(), compare_texts(language).newest, &year.to_string()].concat()
        }
    };
    (told, Some(n as f64))
}
