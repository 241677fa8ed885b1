//! A capability as the engine sees it: texts to index and codes to compare.
//!
//! Invariant: everything that the engine knows of a capability is in its [`Document`]; it never looks into the catalog.

use crate::{DocumentFigure, DocumentStandard, TextField};
use nhipcau_profile::{
    Bilingual, BilingualList, Capability, Catalog, Evidence, EvidenceKind, Figure, FigureOperator,
    Institute, Language, Standing, Vocabulary,
};
use nhipcau_text::{Comparison, Quantity, property, standards, unit};
use std::sync::Arc;

/// A text of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentText {
    /// Which field.
    pub field: TextField,
    /// Which language.
    pub language: Language,
    /// The text.
    pub text: String,
}

/// A capability as the engine sees it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Capability id.
    pub id: String,
    /// Institute id.
    pub institute: String,
    /// Texts.
    pub texts: Vec<DocumentText>,
    /// Sub-field codes, the most fitting first.
    pub subfields: Vec<Arc<str>>,
    /// Industry ids.
    pub industries: Vec<Arc<str>>,
    /// Mode ids.
    pub modes: Vec<Arc<str>>,
    /// Readiness level and its standing.
    pub readiness: Option<(u8, Standing)>,
    /// Province id of the institute.
    pub province: Option<String>,
    /// Evidence: kind and year.
    pub evidence: Vec<(EvidenceKind, Option<u16>)>,
    /// Standing of the whole offer.
    pub standing: Standing,
    /// Figures with a property and a unit that can be compared.
    pub figures: Vec<DocumentFigure>,
    /// Standards that its own list, title, keywords, description or evidence name.
    pub standards: Vec<DocumentStandard>,
    /// Year in which the institute last confirmed it.
    pub confirmed: Option<u16>,
}

/// The documents of a catalog, in catalog order.
pub fn documents(catalog: &Catalog) -> Vec<Document> {
    catalog
        .capabilities()
        .map(|(institute, capability)| document(institute, capability, &catalog.vocabulary))
        .collect()
}

/// One capability as the engine sees it: for a draft that is not in the catalog yet.
pub fn document(
    institute: &Institute,
    capability: &Capability,
    vocabulary: &Vocabulary,
) -> Document {
    let mut texts = Vec::new();
    push(&mut texts, TextField::Title, &capability.title);
    push_list(&mut texts, TextField::Problems, &capability.problems);
    push_list(&mut texts, TextField::Keywords, &capability.keywords);
    push(&mut texts, TextField::Description, &capability.description);
    push(&mut texts, TextField::Description, &capability.how_it_works);
    for claim in capability.advantages.iter().map(|advantage| &advantage.claim) {
        push(&mut texts, TextField::Description, claim);
    }
    let titles = capability.training.iter().map(|training| &training.title);
    for offer in capability.equipment.iter().chain(titles) {
        push(&mut texts, TextField::Description, offer);
    }
    for evidence in &capability.evidence {
        push(&mut texts, TextField::Evidence, &evidence.text);
    }
    for standard in &capability.standards {
        push(&mut texts, TextField::Evidence, &Bilingual::new(standard, standard));
    }
    for id in &capability.subfields {
        if let Some((_, subfield)) = vocabulary.subfield(id) {
            push(&mut texts, TextField::Topic, &subfield.name);
        }
    }
    let standards = named_standards(&texts);
    let shared = |ids: &[String]| ids.iter().map(|id| Arc::from(id.as_str())).collect();
    Document {
        id: capability.id.clone(),
        institute: institute.id.clone(),
        texts,
        subfields: shared(&capability.subfields),
        industries: shared(&capability.industries),
        modes: shared(&capability.modes),
        readiness: capability
            .readiness
            .as_ref()
            .map(|readiness| (readiness.level, readiness.standing)),
        province: institute.province.clone(),
        evidence: capability
            .evidence
            .iter()
            .map(|evidence| (evidence.kind, year_of(evidence, capability)))
            .collect(),
        standing: capability.standing,
        figures: figures(&capability.figures),
        standards,
        confirmed: year(capability.confirmed_on.as_deref()),
    }
}

/// The year of a day, ISO 8601.
fn year(day: Option<&str>) -> Option<u16> {
    day?.get(..4)?.parse().ok()
}

/// The year from which a piece of evidence ages. What lasts, such as use in a factory, is as old as its last confirmation; a
/// patent or an award is as old as it is, however often that is confirmed.
fn year_of(evidence: &Evidence, capability: &Capability) -> Option<u16> {
    let stated = evidence.year.or(evidence.from);
    match evidence.kind {
        EvidenceKind::Use
        | EvidenceKind::Service
        | EvidenceKind::Accreditation
        | EvidenceKind::Cooperation => {
            stated.max(year(capability.confirmed(evidence.confirmed_on.as_deref())))
        }
        _ => stated,
    }
}

fn figures(figures: &[Figure]) -> Vec<DocumentFigure> {
    let figure = |(figure_idx, figure): (usize, &Figure)| {
        let quantity = quantity(figure)?;
        Some(DocumentFigure { figure_idx, quantity })
    };
    figures.iter().enumerate().filter_map(figure).collect()
}

/// A figure as a quantity; `None` when its property or unit has no name here, so that nothing can be compared with it.
pub(crate) fn quantity(figure: &Figure) -> Option<Quantity> {
    let property = property(&figure.name.vi).or_else(|| property(&figure.name.en))?;
    let (dimension, size) = unit(&figure.unit)?;
    let value = figure.value * size;
    let (comparison, low, high) = match figure.operator {
        FigureOperator::Equal => (Comparison::Equal, value, value),
        FigureOperator::About => (Comparison::About, value, value),
        FigureOperator::AtLeast => (Comparison::AtLeast, value, f64::INFINITY),
        FigureOperator::AtMost => (Comparison::AtMost, f64::NEG_INFINITY, value),
        FigureOperator::Range => {
            (Comparison::Range, value, figure.max.map_or(value, |max| max * size))
        }
    };
    let property = Some(property);
    Some(Quantity { span: 0..0, comparison, low, high, dimension, property, is_wanted: false })
}

/// Standards in the texts of a record, each document once.
fn named_standards(texts: &[DocumentText]) -> Vec<DocumentStandard> {
    let mut named: Vec<DocumentStandard> = Vec::new();
    // What an editor wrote of situations is no statement about the capability.
    for text in texts.iter().filter(|text| text.field != TextField::Problems) {
        for reference in standards(&text.text) {
            let is_new = named.iter().all(|entry| {
                !(entry.reference.is_same_document(&reference)
                    && entry.reference.year == reference.year)
            });
            if is_new {
                let name = Arc::from(&text.text[reference.span.clone()]);
                named.push(DocumentStandard { name, reference });
            }
        }
    }
    named
}

fn push(texts: &mut Vec<DocumentText>, field: TextField, text: &Bilingual) {
    for language in Language::ALL {
        let text = text.in_language(language);
        if !text.is_empty() {
            texts.push(DocumentText { field, language, text: text.to_owned() });
        }
    }
}

fn push_list(texts: &mut Vec<DocumentText>, field: TextField, list: &BilingualList) {
    for language in Language::ALL {
        for entry in list.in_language(language) {
            texts.push(DocumentText { field, language, text: entry.clone() });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: EvidenceKind, by_itself: Option<&str>, whole: Option<&str>, expected: u16) {
        let day = |day: Option<&str>| day.map(str::to_owned);
        let confirmed_on = day(by_itself);
        let evidence = Evidence { kind, year: Some(2012), confirmed_on, ..Evidence::default() };
        let capability = Capability { confirmed_on: day(whole), ..Capability::default() };
        assert_eq!(year_of(&evidence, &capability), Some(expected));
    }

    #[test]
    fn what_lasts_is_as_old_as_its_last_confirmation_and_without_one_as_old_as_it_says() {
        check(EvidenceKind::Use, None, None, 2012);
        check(EvidenceKind::Use, Some("2026-03-01"), None, 2026);
        check(EvidenceKind::Use, Some("2010-03-01"), None, 2012);
        check(EvidenceKind::Use, Some("2020-03-01"), Some("2025-01-01"), 2025);
        check(EvidenceKind::Award, Some("2026-03-01"), Some("2026-03-01"), 2012);
    }
}
