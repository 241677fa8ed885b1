//! Counts of the data-and-method page.

use super::card::{StandingView, standing};
use super::slugs::band_word;
use crate::address_state::default_weights;
use crate::i18n::method::{Checked, band_promise, checked, citation, method_texts};
use crate::i18n::{format, sentences, texts};
use nhipcau_matching::{BAND_SHARES, Band, Knobs, Part};
use nhipcau_profile::{Catalog, Language, Standing};
use std::collections::BTreeSet;

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodView {
    /// Number and what it counts.
    pub figures: Vec<(String, &'static str)>,
    /// Each standing, what it means, and how many capabilities have it.
    pub standings: Vec<(StandingView, &'static str, String)>,
    /// Each part's name and default weight.
    pub weights: Vec<(&'static str, String)>,
    /// Each band, and what its name promises.
    pub bands: Vec<(&'static str, String)>,
    /// How sure the data is, in sentences with counts.
    pub checked: Vec<String>,
    /// The line to cite it by.
    pub citation: String,
    /// Date of the data.
    pub date: String,
    /// Version of the data.
    pub version: String,
    /// Licence of the data.
    pub license: String,
}

/// Counts the catalog.
pub fn method(catalog: &Catalog, version: &str, language: Language) -> MethodView {
    let t = method_texts(language);
    let whole = |n: usize| format::whole(n as u64, language);
    let count =
        |standing: Standing| catalog.capabilities().filter(|(_, c)| c.standing == standing).count();
    let evidence = || catalog.capabilities().flat_map(|(_, c)| &c.evidence);
    let meanings = [
        (Standing::Stated, t.stated),
        (Standing::General, t.general),
        (Standing::Unverified, t.unverified),
        (Standing::Inferred, t.inferred),
    ];
    let weights = default_weights();
    MethodView {
        figures: vec![
            (whole(catalog.institutes.len()), t.institutes),
            (whole(catalog.capabilities().count()), t.capabilities),
            (whole(evidence().count()), t.evidence),
            (whole(evidence().filter(|e| e.year.is_some()).count()), t.evidence_dated),
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
        bands: bands(language),
        checked: checked(&counted(catalog), language),
        citation: citation(
            version,
            &format::date(&catalog.site.data_date),
            &catalog.site.license,
            &catalog.site.base_url,
            language,
        ),
        date: format::date(&catalog.site.data_date),
        version: version.to_owned(),
        license: catalog.site.license.clone(),
    }
}

/// The bands, best first, with the scores and shares that the engine ships.
fn bands(language: Language) -> Vec<(&'static str, String)> {
    let bands = [Band::Possible, Band::Good, Band::Strong];
    let promises = Knobs::default().bands.into_iter().zip(BAND_SHARES);
    let line = |(band, (score, share)): (Band, (f64, f64))| {
        (band_word(band, texts(language)), band_promise(score, share, language))
    };
    bands.into_iter().zip(promises).map(line).rev().collect()
}

fn counted(catalog: &Catalog) -> Checked {
    let levels = || catalog.capabilities().filter_map(|(_, own)| own.readiness.as_ref());
    let evidence = catalog.capabilities().flat_map(|(_, own)| &own.evidence);
    let sources = catalog.institutes.iter().flat_map(|own| &own.sources);
    let sources = sources.chain(catalog.capabilities().flat_map(|(_, own)| &own.sources));
    let addresses: BTreeSet<&str> = sources.filter_map(|own| own.url.as_deref()).collect();
    Checked {
        confirmed: catalog.institutes.iter().filter(|own| own.confirmed_on.is_some()).count(),
        readiness: (
            levels().count(),
            levels().filter(|level| level.standing != Standing::Stated).count(),
        ),
        undated: evidence.filter(|own| own.year.is_none()).count(),
        former: catalog.capabilities().filter(|(_, own)| own.published_as.is_some()).count(),
        sources: addresses.len(),
    }
}
