//! The directory: one filtered set of institutes, shown as a list and on the map.
//!
//! What is filtered stands in the address: `vq` words, `vf` field, `vs` system, `vm` mode, `vp` province, `vo` order, `vv`
//! list or map. Counts beside the provinces are those of the other filters, so that a second choice never shows zero.
//!
//! Invariant: list and map are made of the same entries.

use super::find::Finder;
use super::map::outlines;
use super::order::sort_short;
use super::slugs::{SYSTEMS, system_idx, system_name};
use super::text::{TextView, bare, text};
use crate::address_state::{VisitorState, link};
use crate::i18n::collation::compare;
use crate::i18n::directory::directory_texts;
use crate::i18n::texts;
use crate::route::Route;
use nhipcau_profile::{Catalog, Institute, Language, Standing};

/// Keys of the address.
pub mod keys {
    /// Words.
    pub const WORDS: &str = "vq";
    /// Field.
    pub const FIELD: &str = "vf";
    /// System.
    pub const SYSTEM: &str = "vs";
    /// Mode.
    pub const MODE: &str = "vm";
    /// Province.
    pub const PROVINCE: &str = "vp";
    /// Order.
    pub const ORDER: &str = "vo";
    /// List or map.
    pub const VIEW: &str = "vv";
}

/// The value of [`keys::ORDER`] for the number of capabilities.
pub const BY_CAPABILITIES: &str = "capabilities";
/// The value of [`keys::ORDER`] for the province.
pub const BY_PROVINCE: &str = "province";

/// What is asked of the directory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: String,
    field: String,
    system: String,
    mode: String,
    province: String,
    order: String,
}

impl Query {
    /// Reads it from what the visitor set.
    pub fn of(visitor: &VisitorState) -> Query {
        let own = |key: &str| visitor.view(key).to_owned();
        Query {
            words: own(keys::WORDS),
            field: own(keys::FIELD),
            system: own(keys::SYSTEM),
            mode: own(keys::MODE),
            province: own(keys::PROVINCE),
            order: own(keys::ORDER),
        }
    }

    /// Whether anything narrows the set.
    pub fn narrows(&self) -> bool {
        let parts = [&self.words, &self.field, &self.system, &self.mode, &self.province];
        parts.into_iter().any(|part| !part.trim().is_empty())
    }
}

/// One institute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryView {
    /// Id.
    pub id: String,
    /// Address of its page.
    pub href: String,
    /// Name.
    pub name: TextView,
    /// Abbreviation.
    pub abbreviation: Option<String>,
    /// Parent body and province.
    pub place: String,
    /// A former name that the words of the query found.
    pub former: Option<String>,
    /// Fields that it works in.
    pub fields: String,
    /// Number of capabilities.
    pub n_capabilities: usize,
    /// Capabilities by standing: stated, general, unverified or inferred.
    pub standings: [usize; 3],
    /// Whether it no longer exists.
    pub is_closed: bool,
}

/// A province with what is there.
#[derive(Clone, Debug, PartialEq)]
pub struct ProvinceView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Institutes that pass the other filters.
    pub n_institutes: usize,
    /// Their capabilities.
    pub n_capabilities: usize,
    /// Its middle on the map.
    pub middle: Option<(u32, u32)>,
    /// Whether it is the one asked for.
    pub is_chosen: bool,
}

/// The directory.
#[derive(Clone, Debug, PartialEq)]
pub struct DirectoryView {
    /// Institutes that pass, in order.
    pub entries: Vec<EntryView>,
    /// Institutes in all.
    pub n_all: usize,
    /// Capabilities of those that pass.
    pub n_capabilities: usize,
    /// All provinces in the order of their names.
    pub provinces: Vec<ProvinceView>,
}

/// The directory of a query; `link_language` is the language that the address names.
pub fn directory(
    catalog: &Catalog,
    query: &Query,
    language: Language,
    link_language: Option<Language>,
) -> DirectoryView {
    let finder = Finder::new(&query.words);
    let passing: Vec<&Institute> = catalog
        .institutes
        .iter()
        .filter(|institute| passes_but_province(institute, query, &finder, catalog))
        .collect();
    let in_province = |institute: &&&Institute| {
        query.province.is_empty() || institute.province.as_deref() == Some(&query.province)
    };
    let mut shown: Vec<&Institute> = passing.iter().filter(in_province).copied().collect();
    sort(&mut shown, &query.order, catalog, language);
    let entry =
        |institute: &&Institute| entry(institute, &finder, catalog, language, link_language);
    DirectoryView {
        n_capabilities: shown.iter().map(|institute| institute.capabilities.len()).sum(),
        entries: shown.iter().map(entry).collect(),
        n_all: catalog.institutes.len(),
        provinces: provinces(&passing, query, catalog, language),
    }
}

fn passes_but_province(
    institute: &Institute,
    query: &Query,
    finder: &Finder,
    catalog: &Catalog,
) -> bool {
    let has_field = |id: &String| {
        catalog.vocabulary.subfield(id).is_some_and(|(field, _)| field.id == query.field)
    };
    let capabilities = &institute.capabilities;
    (query.system.is_empty() || SYSTEMS[system_idx(institute.system)] == query.system)
        && (query.field.is_empty()
            || capabilities.iter().any(|c| c.subfields.iter().any(has_field)))
        && (query.mode.is_empty() || capabilities.iter().any(|c| c.modes.contains(&query.mode)))
        && (finder.finds(&names(institute)) || found_former(institute, finder).is_some())
}

fn names(institute: &Institute) -> [&str; 4] {
    let abbreviation = institute.abbreviation.as_deref().unwrap_or_default();
    [&institute.name.vi, &institute.name.en, abbreviation, &institute.id]
}

/// The former name that the words find, where today's does not hold them.
fn found_former<'a>(
    institute: &'a Institute,
    finder: &Finder,
) -> Option<&'a nhipcau_profile::FormerName> {
    if finder.is_empty() || finder.finds(&names(institute)) {
        return None;
    }
    institute.former_names.iter().find(|former| {
        let abbreviation = former.abbreviation.as_deref().unwrap_or_default();
        finder.finds(&[&former.name.vi, &former.name.en, abbreviation, &former.id])
    })
}

fn sort(list: &mut [&Institute], order: &str, catalog: &Catalog, language: Language) {
    let name = |institute: &Institute| bare(&institute.name, language);
    let province = |institute: &Institute| {
        let own = institute.province.as_ref().and_then(|id| catalog.vocabulary.province(id));
        own.map(|province| bare(&province.name, language))
    };
    sort_short(list, |one, other| {
        let first = match order {
            BY_CAPABILITIES => other.capabilities.len().cmp(&one.capabilities.len()),
            BY_PROVINCE => match (province(one), province(other)) {
                (Some(one), Some(other)) => compare(&one, &other),
                (one, other) => other.is_some().cmp(&one.is_some()),
            },
            _ => std::cmp::Ordering::Equal,
        };
        first
            .then_with(|| compare(&name(one), &name(other)))
            .then_with(|| one.id.cmp(&other.id))
            .is_gt()
    });
}

fn entry(
    institute: &Institute,
    finder: &Finder,
    catalog: &Catalog,
    language: Language,
    link_language: Option<Language>,
) -> EntryView {
    let mut standings = [0; 3];
    for capability in &institute.capabilities {
        standings[standing_column(capability.standing)] += 1;
    }
    EntryView {
        id: institute.id.clone(),
        href: link(&Route::Institute(institute.id.clone()), link_language),
        name: text(&institute.name, language),
        abbreviation: institute.abbreviation.clone(),
        place: super::card::place_line(institute, catalog, language),
        former: found_former(institute, finder).map(|former| bare(&former.name, language)),
        fields: fields(institute, catalog, language),
        n_capabilities: institute.capabilities.len(),
        standings,
        is_closed: institute.closed,
    }
}

/// Column of a standing where three are counted: what the editor inferred counts as not verified.
pub fn standing_column(standing: Standing) -> usize {
    match standing {
        Standing::Stated => 0,
        Standing::General => 1,
        Standing::Unverified | Standing::Inferred => 2,
    }
}

fn fields(institute: &Institute, catalog: &Catalog, language: Language) -> String {
    let works_in = |field: &&nhipcau_profile::Field| {
        institute.capabilities.iter().any(|capability| {
            capability.subfields.iter().any(|id| field.subfields.iter().any(|own| own.id == *id))
        })
    };
    let own = catalog.vocabulary.fields.iter().filter(works_in);
    own.map(|field| bare(&field.name, language)).collect::<Vec<_>>().join(" · ")
}

fn provinces(
    passing: &[&Institute],
    query: &Query,
    catalog: &Catalog,
    language: Language,
) -> Vec<ProvinceView> {
    let province = |province: &nhipcau_profile::Province| {
        let own = passing.iter().filter(|i| i.province.as_deref() == Some(&province.id));
        ProvinceView {
            name: bare(&province.name, language),
            n_institutes: own.clone().count(),
            n_capabilities: own.map(|institute| institute.capabilities.len()).sum(),
            middle: outlines().find(|own| own.id == province.id).map(|own| (own.x, own.y)),
            is_chosen: query.province == province.id,
            id: province.id.clone(),
        }
    };
    let mut list: Vec<ProvinceView> = catalog.vocabulary.provinces.iter().map(province).collect();
    sort_short(&mut list, |one, other| compare(&one.name, &other.name).is_gt());
    list
}

/// The province of one institute, as the map shows it.
pub fn province_of(
    institute: &Institute,
    catalog: &Catalog,
    language: Language,
) -> Option<ProvinceView> {
    let province = institute.province.clone().unwrap_or_default();
    let query = Query { province, ..Query::default() };
    provinces(&[institute], &query, catalog, language).into_iter().find(|own| own.is_chosen)
}

/// A list to choose from: value and label.
pub type Options = Vec<(String, String)>;

/// The lists of fields, systems, modes, provinces and orders.
pub fn options(catalog: &Catalog, language: Language) -> [Options; 5] {
    let t = texts(language);
    let d = directory_texts(language);
    let vocabulary = &catalog.vocabulary;
    let mut provinces: Options =
        vocabulary.provinces.iter().map(|p| (p.id.clone(), bare(&p.name, language))).collect();
    sort_short(&mut provinces, |one, other| compare(&one.1, &other.1).is_gt());
    let systems = SYSTEMS.iter().enumerate();
    [
        vocabulary.fields.iter().map(|f| (f.id.clone(), bare(&f.name, language))).collect(),
        systems.map(|(idx, slug)| ((*slug).to_owned(), system_name(idx, t).to_owned())).collect(),
        vocabulary.modes.iter().map(|m| (m.id.clone(), bare(&m.name, language))).collect(),
        provinces,
        vec![
            (BY_CAPABILITIES.to_owned(), d.by_capabilities.to_owned()),
            (BY_PROVINCE.to_owned(), d.by_province.to_owned()),
        ],
    ]
}
