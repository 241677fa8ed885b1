//! A capability as the engine sees it: texts to index and codes to compare.
//!
//! Invariant: everything that the engine knows of a capability is in its [`Document`]; it never looks into the catalog.

use crate::TextField;
use nhipcau_profile::{
    Bilingual, BilingualList, Capability, Catalog, EvidenceKind, Institute, Language, Standing,
    Vocabulary,
};
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
#[derive(Clone, Debug, PartialEq)]
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
}

/// The documents of a catalog, in catalog order.
pub fn documents(catalog: &Catalog) -> Vec<Document> {
    catalog
        .capabilities()
        .map(|(institute, capability)| document(institute, capability, &catalog.vocabulary))
        .collect()
}

fn document(institute: &Institute, capability: &Capability, vocabulary: &Vocabulary) -> Document {
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
            .map(|evidence| (evidence.kind, evidence.year.or(evidence.from)))
            .collect(),
        standing: capability.standing,
    }
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
