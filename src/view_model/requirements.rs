//! How a capability stands to the numbers and standards of a need.

use super::text::bare;
use crate::i18n::{format, requirements};
use nhipcau_matching::{Basis, Fit, Ranking};
use nhipcau_profile::{Capability, Figure, FigureOperator, Language};

/// A figure as a record states it: name, value, unit.
pub fn figure(figure: &Figure, language: Language) -> String {
    let number = |value: f64| format::number(value, language);
    let value = match (figure.operator, figure.max) {
        (FigureOperator::Range, Some(max)) => [number(figure.value), number(max)].join("–"),
        (FigureOperator::About, _) => ["≈ ", &number(figure.value)].concat(),
        (FigureOperator::AtLeast, _) => ["≥ ", &number(figure.value)].concat(),
        (FigureOperator::AtMost, _) => ["≤ ", &number(figure.value)].concat(),
        (FigureOperator::Equal | FigureOperator::Range, _) => number(figure.value),
    };
    let name = bare(&figure.name, language);
    [name.as_str(), ": ", &value, " ", &figure.unit].concat().trim_end().to_owned()
}

/// The words of a requirement as the need has them.
pub fn requirement_words(ranking: &Ranking, requirement_idx: usize) -> &str {
    ranking.requirements.get(requirement_idx).map(|entry| entry.words.as_str()).unwrap_or_default()
}

/// What a fit rests on, as the record states it.
pub fn stated(
    basis: Option<&Basis>,
    capability: &Capability,
    language: Language,
) -> Option<String> {
    match basis? {
        Basis::Figure { figure_idx } => {
            capability.figures.get(*figure_idx).map(|own| figure(own, language))
        }
        Basis::Standard { name } => Some(name.to_string()),
    }
}

/// How a capability stands to a requirement, with what that rests on.
pub fn fit_remark(
    fit: Fit,
    basis: Option<&Basis>,
    capability: &Capability,
    language: Language,
) -> String {
    let stated = stated(basis, capability, language);
    requirements::fit_remark(fit, stated.as_deref(), language)
}
