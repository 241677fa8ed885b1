//! Filters: their options, what they let through, and the live counts beside them.
//!
//! A count says how many institutes would be listed with that option, the filters of the other groups applied
//! (disjunctive counts), so that a second choice in the same group never shows zero.

use super::slugs;
use super::text::bare;
use crate::address_state::Filters;
use crate::i18n::texts;
use nhipcau_profile::{Capability, Catalog, Institute, Language};

/// Number of groups.
pub const N_GROUPS: usize = 6;

/// Chosen options of each group, one bit each; zero lets everything through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Masks(pub [u64; N_GROUPS]);

/// Counts by group and option.
pub type GroupCounts = [Vec<usize>; N_GROUPS];

/// A group of options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterGroupView {
    /// Key in the address.
    pub key: &'static str,
    /// Title.
    pub title: &'static str,
    /// Value and label of each option, in order.
    pub options: Vec<(String, String)>,
}

/// What each capability offers to the filters.
#[derive(Clone, Debug, Default)]
pub struct FilterIndex {
    options: [Vec<String>; N_GROUPS],
    documents: Vec<Masks>,
    institute_idx: Vec<usize>,
    n_institutes: usize,
}

impl FilterIndex {
    /// Reads the catalog; capabilities in catalog order, which is the order of the index.
    pub fn build(catalog: &Catalog) -> FilterIndex {
        let own = |list: &[&str]| list.iter().map(|&slug| slug.to_owned()).collect();
        let vocabulary = &catalog.vocabulary;
        let in_use = |id: &str| {
            catalog.institutes.iter().any(|institute| institute.province.as_deref() == Some(id))
        };
        let provinces = vocabulary.provinces.iter().map(|province| province.id.clone());
        let mut index = FilterIndex {
            options: [
                vocabulary.fields.iter().map(|field| field.id.clone()).collect(),
                vocabulary.modes.iter().map(|mode| mode.id.clone()).collect(),
                own(&slugs::SYSTEMS),
                provinces.filter(|id| in_use(id)).collect(),
                own(&slugs::READINESS),
                own(&slugs::STANDINGS),
            ],
            n_institutes: catalog.institutes.len(),
            ..FilterIndex::default()
        };
        for (institute_idx, institute) in catalog.institutes.iter().enumerate() {
            for capability in &institute.capabilities {
                let masks = index.masks_of(institute, capability, catalog);
                index.documents.push(masks);
                index.institute_idx.push(institute_idx);
            }
        }
        index
    }

    fn masks_of(&self, institute: &Institute, capability: &Capability, catalog: &Catalog) -> Masks {
        let field_of = |id: &String| Some(&catalog.vocabulary.subfield(id)?.0.id);
        let mut masks = Masks::default();
        let fields = capability.subfields.iter().filter_map(field_of);
        fields.for_each(|id| masks.0[0] |= self.bit(0, id));
        capability.modes.iter().for_each(|id| masks.0[1] |= self.bit(1, id));
        masks.0[2] = 1 << slugs::system_idx(institute.system);
        masks.0[3] = institute.province.as_ref().map_or(0, |id| self.bit(3, id));
        masks.0[4] = 1 << slugs::readiness_idx(capability.readiness.as_ref());
        masks.0[5] = 1 << slugs::standing_idx(capability.standing);
        masks
    }

    fn bit(&self, group: usize, id: &str) -> u64 {
        let option_idx = self.options[group].iter().position(|option| option == id);
        option_idx.and_then(|idx| 1_u64.checked_shl(idx as u32)).unwrap_or(0)
    }

    /// The chosen options as bits. An option that no capability can have lets nothing through.
    pub fn masks(&self, filters: &Filters) -> Masks {
        let mut masks = Masks::default();
        for (group, (_, values)) in filters.lists().into_iter().enumerate() {
            for value in values {
                masks.0[group] |= self.bit(group, value);
            }
            if !values.is_empty() && masks.0[group] == 0 {
                masks.0[group] = 1 << 63;
            }
        }
        masks
    }

    /// Whether a capability passes.
    pub fn passes(&self, document_idx: usize, masks: Masks) -> bool {
        self.n_failed(document_idx, masks).is_some_and(|failed| failed == 0)
    }

    /// Bits of the groups that a capability does not pass.
    fn n_failed(&self, document_idx: usize, masks: Masks) -> Option<u8> {
        let document = self.documents.get(document_idx)?;
        let mut failed = 0;
        for group in 0..N_GROUPS {
            if masks.0[group] != 0 && masks.0[group] & document.0[group] == 0 {
                failed |= 1 << group;
            }
        }
        Some(failed)
    }

    /// Number of institutes for each option, among these capabilities.
    pub fn counts(&self, documents: &[usize], masks: Masks) -> GroupCounts {
        let mut seen = vec![Masks::default(); self.n_institutes];
        for &document_idx in documents {
            let Some(failed) = self.n_failed(document_idx, masks) else { continue };
            let institute = &mut seen[self.institute_idx[document_idx]];
            for group in 0..N_GROUPS {
                if failed & !(1 << group) == 0 {
                    institute.0[group] |= self.documents[document_idx].0[group];
                }
            }
        }
        std::array::from_fn(|group| {
            let count = |option_idx: usize| {
                seen.iter().filter(|masks| masks.0[group] >> option_idx & 1 == 1).count()
            };
            (0..self.options[group].len()).map(count).collect()
        })
    }

    /// The groups with their options, to be drawn.
    pub fn groups(&self, catalog: &Catalog, language: Language) -> Vec<FilterGroupView> {
        let t = texts(language);
        let titles = [
            t.filter_field,
            t.filter_mode,
            t.filter_system,
            t.filter_province,
            t.filter_readiness,
            t.filter_standing,
        ];
        let keys = Filters::default().lists().map(|(key, _)| key);
        (0..N_GROUPS)
            .map(|group| FilterGroupView {
                key: keys[group],
                title: titles[group],
                options: self.options[group]
                    .iter()
                    .map(|value| (value.clone(), option_label(group, value, catalog, language)))
                    .collect(),
            })
            .collect()
    }
}

/// Name of an option of a group.
pub fn option_label(group: usize, value: &str, catalog: &Catalog, language: Language) -> String {
    let t = texts(language);
    let vocabulary = &catalog.vocabulary;
    let position =
        |list: &[&str]| list.iter().position(|slug| *slug == value).unwrap_or(list.len());
    let name = match group {
        0 => vocabulary.fields.iter().find(|field| field.id == value).map(|field| &field.name),
        1 => vocabulary.mode(value).map(|mode| &mode.name),
        3 => vocabulary.province(value).map(|province| &province.name),
        2 => return slugs::system_name(position(&slugs::SYSTEMS), t).to_owned(),
        4 => return slugs::readiness_name(position(&slugs::READINESS), t).to_owned(),
        _ => return slugs::standing_name(position(&slugs::STANDINGS), t).to_owned(),
    };
    name.map_or_else(|| value.to_owned(), |name| bare(name, language))
}

/// Chips of the chosen filters: group, value, label.
pub fn chosen(
    filters: &Filters,
    catalog: &Catalog,
    language: Language,
) -> Vec<(usize, String, String)> {
    let mut chips = Vec::new();
    for (group, (_, values)) in filters.lists().into_iter().enumerate() {
        for value in values {
            chips.push((group, value.clone(), option_label(group, value, catalog, language)));
        }
    }
    chips
}
