//! The wishes: what can be chosen, and chips of what was chosen.

use super::order::sort_short;
use super::text::bare;
use crate::i18n::sentences;
use nhipcau_matching::Wishes;
use nhipcau_profile::{Catalog, Field, Language};

/// Value and label of an option.
pub type Choice = (String, String);

/// Everything that can be wished for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WishChoices {
    /// Fields with their sub-fields.
    pub fields: Vec<(String, Vec<Choice>)>,
    /// Industries.
    pub industries: Vec<Choice>,
    /// Modes.
    pub modes: Vec<Choice>,
    /// Readiness levels.
    pub levels: Vec<Choice>,
    /// Provinces.
    pub provinces: Vec<Choice>,
    /// Institutes, by name.
    pub institutes: Vec<Choice>,
}

/// Lists everything that can be wished for.
pub fn choices(catalog: &Catalog, language: Language) -> WishChoices {
    let vocabulary = &catalog.vocabulary;
    let subfields = |field: &Field| {
        field.subfields.iter().map(|s| (s.id.clone(), bare(&s.name, language))).collect()
    };
    let named = catalog.institutes.iter().map(|institute| {
        let name = bare(&institute.name, language);
        (nhipcau_text::fold(&name), (institute.id.clone(), name))
    });
    let mut institutes: Vec<(String, Choice)> = named.collect();
    sort_short(&mut institutes, |one, other| one.0 > other.0);
    WishChoices {
        fields: vocabulary
            .fields
            .iter()
            .map(|field| (bare(&field.name, language), subfields(field)))
            .collect(),
        industries: vocabulary
            .industries
            .iter()
            .map(|industry| (industry.id.clone(), bare(&industry.name, language)))
            .collect(),
        modes: vocabulary
            .modes
            .iter()
            .map(|mode| (mode.id.clone(), bare(&mode.name, language)))
            .collect(),
        levels: vocabulary
            .levels
            .iter()
            .map(|level| {
                let name = bare(&level.name, language);
                (level.level.to_string(), [level.level.to_string(), name].join(" · "))
            })
            .collect(),
        provinces: vocabulary
            .provinces
            .iter()
            .map(|province| (province.id.clone(), bare(&province.name, language)))
            .collect(),
        institutes: institutes.into_iter().map(|(_, choice)| choice).collect(),
    }
}

/// One chosen condition, and how it is taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// All sub-fields of a field.
    WholeField(String),
    /// A sub-field.
    Subfield(String),
    /// An industry.
    Industry(String),
    /// A mode.
    Mode(String),
    /// Readiness.
    Readiness,
    /// The province.
    Province,
    /// An institute that is left out.
    Excluded(String),
}

/// Chips of what was chosen.
pub fn chosen(wishes: &Wishes, catalog: &Catalog, language: Language) -> Vec<(Chosen, String)> {
    let vocabulary = &catalog.vocabulary;
    let mut chips = Vec::new();
    for field in vocabulary.fields.iter().filter(|field| !field.subfields.is_empty()) {
        let own: Vec<_> =
            field.subfields.iter().filter(|s| wishes.subfields.contains(&s.id)).collect();
        if own.len() == field.subfields.len() && own.len() > 1 {
            let label = sentences::whole_field(&bare(&field.name, language), language);
            chips.push((Chosen::WholeField(field.id.clone()), label));
            continue;
        }
        for subfield in own {
            chips.push((Chosen::Subfield(subfield.id.clone()), bare(&subfield.name, language)));
        }
    }
    for industry in wishes.industries.iter().filter_map(|id| vocabulary.industry(id)) {
        chips.push((Chosen::Industry(industry.id.clone()), bare(&industry.name, language)));
    }
    for mode in wishes.modes.iter().filter_map(|id| vocabulary.mode(id)) {
        chips.push((Chosen::Mode(mode.id.clone()), bare(&mode.name, language)));
    }
    if let Some(window) = wishes.readiness {
        chips.push((Chosen::Readiness, sentences::readiness_window(window.min, window.max)));
    }
    if let Some(province) = wishes.province.as_ref().and_then(|id| vocabulary.province(id)) {
        chips.push((Chosen::Province, bare(&province.name, language)));
    }
    for institute in wishes.excluded_institutes.iter().filter_map(|id| catalog.institute(id)) {
        let label = sentences::without(&bare(&institute.name, language), language);
        chips.push((Chosen::Excluded(institute.id.clone()), label));
    }
    chips
}

/// Takes one condition away.
pub fn remove(wishes: &mut Wishes, chosen: &Chosen, catalog: &Catalog) {
    let vocabulary = &catalog.vocabulary;
    match chosen {
        Chosen::WholeField(id) => {
            let field = vocabulary.fields.iter().find(|field| field.id == *id);
            let holds = |code: &String| {
                field.is_some_and(|field| field.subfields.iter().any(|s| s.id == *code))
            };
            wishes.subfields.retain(|code| !holds(code));
        }
        Chosen::Subfield(id) => wishes.subfields.retain(|code| code != id),
        Chosen::Industry(id) => wishes.industries.retain(|industry| industry != id),
        Chosen::Mode(id) => wishes.modes.retain(|mode| mode != id),
        Chosen::Readiness => wishes.readiness = None,
        Chosen::Province => wishes.province = None,
        Chosen::Excluded(id) => wishes.excluded_institutes.retain(|institute| institute != id),
    }
}

/// Puts a value into a list or takes it out.
pub fn toggle(list: &mut Vec<String>, value: &str, on: bool) {
    list.retain(|entry| entry != value);
    if on {
        list.push(value.to_owned());
    }
}
