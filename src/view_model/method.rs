//! Counts of the data-and-method page.

use super::card::{StandingView, standing};
use crate::address_state::default_weights;
use crate::i18n::{format, sentences, texts};
use nhipcau_matching::Part;
use nhipcau_profile::{Catalog, Language, Standing};

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodView {
    /// Number and what it counts.
    pub figures: Vec<(String, &'static str)>,
    /// Each standing, what it means, and how many capabilities have it.
    pub standings: Vec<(StandingView, &'static str, String)>,
    /// Each part's name and default weight.
    pub weights: Vec<(&'static str, String)>,
    /// Date of the data.
    pub date: String,
    /// Version of the data.
    pub version: String,
    /// Licence of the data.
    pub license: String,
}

/// Counts the catalog.
pub fn method(catalog: &Catalog, version: &str, language: Language) -> MethodView {
    let t = texts(language);
    let whole = |n: usize| format::whole(n as u64, language);
    let count =
        |standing: Standing| catalog.capabilities().filter(|(_, c)| c.standing == standing).count();
    let evidence = || catalog.capabilities().flat_map(|(_, c)| &c.evidence);
    let meanings = [
        (Standing::Stated, t.method_stated),
        (Standing::General, t.method_general),
        (Standing::Unverified, t.method_unverified),
        (Standing::Inferred, t.method_inferred),
    ];
    let weights = default_weights();
    MethodView {
        figures: vec![
            (whole(catalog.institutes.len()), t.method_institutes),
            (whole(catalog.capabilities().count()), t.method_capabilities),
            (whole(evidence().count()), t.method_evidence),
            (whole(evidence().filter(|e| e.year.is_some()).count()), t.method_evidence_dated),
        ],
        standings: meanings
            .into_iter()
            .map(|(kind, meaning)| {
                let n = sentences::n_capabilities(count(kind), language);
                (standing(kind, language), meaning, n)
            })
            .collect(),
        weights: Part::ALL
            .into_iter()
            .map(|part| {
                let share = f64::from(weights[part.index()]) / 100.0;
                (sentences::part_name(part, language), format::percent(share, language))
            })
            .collect(),
        date: format::date(&catalog.site.data_date),
        version: version.to_owned(),
        license: catalog.site.license.clone(),
    }
}
