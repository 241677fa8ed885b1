//! The controlled vocabulary: fields with sub-fields, industries, modes of cooperation, readiness levels, provinces.
//!
//! Codes of other classifications are always written with their scheme and version, because the same number means
//! different things in VSIC 2018 and VSIC 2025. Invariant: records refer to the vocabulary by id only.

use crate::{Bilingual, BilingualList, Language};
use serde::{Deserialize, Serialize};

/// A code of another classification.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Code {
    /// Such as `vsic`, `ipc`, `vn-st-fields`.
    pub scheme: String,
    /// Edition of the scheme, such as `2025`.
    pub version: String,
    /// The code itself.
    pub code: String,
}

/// One of the seven fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Field {
    /// Slug such as `materials`.
    pub id: String,
    /// The letter that its sub-field codes begin with.
    pub letter: String,
    /// Whether the programme of 2023 names it as a priority.
    pub priority: bool,
    /// Name.
    pub name: Bilingual,
    /// Its sub-fields.
    pub subfields: Vec<Subfield>,
}

/// A sub-field, the unit by which topics are compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Subfield {
    /// Code such as `M04`.
    pub id: String,
    /// Name.
    pub name: Bilingual,
    /// The same in other classifications.
    pub codes: Vec<Code>,
}

/// An industry that enterprises belong to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Industry {
    /// Slug such as `food-processing`.
    pub id: String,
    /// Name.
    pub name: Bilingual,
    /// Group slug; industries of one group are near to each other.
    pub group: String,
    /// Divisions of VSIC.
    pub codes: Vec<Code>,
}

/// A way to work together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Mode {
    /// Slug such as `technology-transfer`.
    pub id: String,
    /// Name.
    pub name: Bilingual,
    /// One sentence.
    pub description: Bilingual,
    /// The legal forms that it maps to.
    pub legal_forms: Vec<Bilingual>,
    /// The law that names them.
    pub source: String,
}

/// One level of technology readiness.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReadinessLevel {
    /// 1 to 9.
    pub level: u8,
    /// What it means.
    pub name: Bilingual,
    /// What to ask for as proof.
    pub proof: Bilingual,
}

/// A local phrase for a span of readiness levels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LocalReadinessTerm {
    /// Such as "sản xuất thử nghiệm".
    pub text: String,
    /// Lowest level.
    pub min: u8,
    /// Highest level.
    pub max: u8,
}

/// A province or city of the list in force since 2025-07-01.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Province {
    /// Slug such as `ha-noi`.
    pub id: String,
    /// Name.
    pub name: Bilingual,
    /// The former provinces that it was made of.
    pub former: Vec<String>,
    /// Archipelagos that belong to it.
    pub islands: Vec<String>,
}

/// A concept of the thesaurus: words that mean the same to a search, and its neighbors.
///
/// Relations are those of SKOS (W3C, *Simple Knowledge Organization System*): `broader` is written at the narrower
/// concept, `related` holds in both directions wherever it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Concept {
    /// Slug.
    pub id: String,
    /// Preferred labels.
    pub prefer: Bilingual,
    /// Other labels: synonyms, trade words, regional words, loans, abbreviations.
    pub other: BilingualList,
    /// Ids of broader concepts.
    pub broader: Vec<String>,
    /// Ids of related concepts.
    pub related: Vec<String>,
    /// Sub-field codes where it is at home.
    pub subfields: Vec<String>,
}

impl Concept {
    /// All labels of a language, the preferred one first.
    pub fn labels(&self, language: Language) -> impl Iterator<Item = &str> {
        let preferred = Some(self.prefer.in_language(language)).filter(|label| !label.is_empty());
        preferred.into_iter().chain(self.other.in_language(language).iter().map(String::as_str))
    }
}

/// A reason why an enterprise decides against an offer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RefusalReason {
    /// Slug such as `too-early`.
    pub id: String,
    /// What the enterprise taps on.
    pub name: Bilingual,
    /// What the institute can do about it.
    pub advice: Bilingual,
}

/// All lists together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Vocabulary {
    /// The seven fields, in display order.
    pub fields: Vec<Field>,
    /// Industries, in display order.
    pub industries: Vec<Industry>,
    /// Modes of cooperation, in display order.
    pub modes: Vec<Mode>,
    /// Readiness levels 1 to 9.
    pub levels: Vec<ReadinessLevel>,
    /// Local phrases for readiness.
    pub local_terms: Vec<LocalReadinessTerm>,
    /// The 34 provinces.
    pub provinces: Vec<Province>,
    /// Reasons for deciding against an offer, in display order.
    pub refusals: Vec<RefusalReason>,
    /// The thesaurus.
    pub concepts: Vec<Concept>,
}

impl Vocabulary {
    /// The sub-field with this code, with its field.
    pub fn subfield(&self, id: &str) -> Option<(&Field, &Subfield)> {
        self.subfields().find(|(_, subfield)| subfield.id == id)
    }

    /// Every sub-field with its field, in display order.
    pub fn subfields(&self) -> impl Iterator<Item = (&Field, &Subfield)> {
        self.fields
            .iter()
            .flat_map(|field| field.subfields.iter().map(move |subfield| (field, subfield)))
    }

    /// The industry with this id.
    pub fn industry(&self, id: &str) -> Option<&Industry> {
        self.industries.iter().find(|industry| industry.id == id)
    }

    /// The mode with this id.
    pub fn mode(&self, id: &str) -> Option<&Mode> {
        self.modes.iter().find(|mode| mode.id == id)
    }

    /// The readiness level with this number.
    pub fn level(&self, level: u8) -> Option<&ReadinessLevel> {
        self.levels.iter().find(|entry| entry.level == level)
    }

    /// The reason for deciding against an offer with this id.
    pub fn refusal(&self, id: &str) -> Option<&RefusalReason> {
        self.refusals.iter().find(|reason| reason.id == id)
    }

    /// The province with this id.
    pub fn province(&self, id: &str) -> Option<&Province> {
        self.provinces.iter().find(|province| province.id == id)
    }
}
