//! What the form of a profile holds: fields in the order in which they are asked, and how each is filled in.
//!
//! The lists name fields of the records by their keys; a test follows each through the record's shape, so that a field
//! that is renamed there cannot be lost here. Labels are words of [`Label`].

use crate::i18n::labels::Label;
use nhipcau_profile::{
    Advantage, Capability, Evidence, Figure, FormerName, Language, Readiness, Record, Shape,
    Source, Standing, Training, Value,
};

/// How a field is filled in.
#[derive(Clone, Copy, Debug)]
pub enum Control {
    /// One line of text, with the kind of keyboard that a phone shows.
    Line(&'static str),
    /// A line in each language.
    Pair,
    /// A paragraph in each language.
    PairParagraph,
    /// Lines in each language, an entry a line.
    PairLines,
    /// Lines, an entry a line.
    Lines,
    /// A whole number.
    Whole,
    /// A number.
    Decimal,
    /// A number of degrees.
    Degrees,
    /// One word of the closed list that the shape names, without those of the second list.
    Choice(Words, &'static [&'static str]),
    /// One of the provinces.
    Province,
    /// One of the institute's former names.
    Former,
    /// One of the readiness levels.
    Level,
    /// Some of the sub-fields.
    Subfields,
    /// Some of the industries.
    Industries,
    /// Some of the modes of cooperation.
    Modes,
    /// A day, with a button for today.
    Date,
    /// Fields of a record inside the record.
    Table(&'static [FieldSpec]),
    /// Entries of a list, each with these fields; without fields each is a [`Control::Pair`].
    Entries(&'static EntriesSpec),
}

/// Where the words of a choice come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// Systems.
    System,
    /// Kinds of governance.
    Governance,
    /// Kinds of evidence.
    EvidenceKind,
    /// Meanings of a number.
    Operator,
    /// Kinds of capability.
    Kind,
}

/// One field.
#[derive(Clone, Copy, Debug)]
pub struct FieldSpec {
    /// Its key in the record.
    pub key: &'static str,
    /// What it is called.
    pub label: Label,
    /// How it is filled in.
    pub control: Control,
}

/// A list of records.
#[derive(Debug)]
pub struct EntriesSpec {
    /// What one entry is called.
    pub one: Label,
    /// Its fields.
    pub fields: &'static [FieldSpec],
    /// A new entry.
    pub fresh: fn() -> Value,
}

/// Kinds of capability, in order of display.
pub const KINDS: [&str; 12] = [
    "technology",
    "process",
    "product",
    "equipment",
    "testing",
    "consulting",
    "service",
    "survey",
    "software",
    "dataset",
    "policy",
    "training",
];

const fn field(key: &'static str, label: Label, control: Control) -> FieldSpec {
    FieldSpec { key, label, control }
}

const CONFIRMED: FieldSpec = field("confirmed_on", Label::ConfirmedOn, Control::Date);
const TEXT: Control = Control::Line("text");

/// Who the institute is.
pub static IDENTITY: &[FieldSpec] = &[
    field("name", Label::InstituteName, Control::Pair),
    field("abbreviation", Label::Abbreviation, TEXT),
    field("summary", Label::Summary, Control::PairParagraph),
    field("system", Label::System, Control::Choice(Words::System, &[])),
    field("governance", Label::Governance, Control::Choice(Words::Governance, &[])),
    field("parent", Label::Parent, Control::Pair),
    field("founded", Label::Founded, Control::Whole),
    field("staff", Label::Staff, Control::Whole),
    field("staff_note", Label::StaffNote, Control::Pair),
    field("note", Label::Note, Control::PairParagraph),
    field("sources", Label::Sources, Control::Entries(&SOURCES)),
    CONFIRMED,
];

/// How an enterprise reaches it.
pub static CONTACT: &[FieldSpec] = &[
    field("contact_office", Label::ContactOffice, Control::Pair),
    field("email", Label::Email, Control::Line("email")),
    field("phone", Label::Phone, Control::Line("tel")),
    field("website", Label::Website, Control::Line("url")),
    field("address", Label::Address, TEXT),
    field("province", Label::Province, Control::Province),
    field("latitude", Label::Latitude, Control::Degrees),
    field("longitude", Label::Longitude, Control::Degrees),
];

/// Earlier names.
pub static FORMER: &[FieldSpec] =
    &[field("former_names", Label::FormerNames, Control::Entries(&FORMER_NAMES))];

/// One capability, in groups.
pub static CAPABILITY: &[&[FieldSpec]] = &[
    &[
        field("title", Label::Title, Control::Pair),
        field("kind", Label::Kind, Control::Choice(Words::Kind, &[])),
        field("description", Label::Description, Control::PairParagraph),
        field("problems", Label::Problems, Control::PairLines),
        field("keywords", Label::Keywords, Control::PairLines),
    ],
    &[
        field("subfields", Label::Subfields, Control::Subfields),
        field("industries", Label::Industries, Control::Industries),
        field("modes", Label::Modes, Control::Modes),
    ],
    &[
        field("readiness", Label::Readiness, Control::Table(READINESS)),
        field("figures", Label::Figures, Control::Entries(&FIGURES)),
        field("standards", Label::Standards, Control::Lines),
        field("advantages", Label::Advantages, Control::Entries(&ADVANTAGES)),
        field("how_it_works", Label::HowItWorks, Control::PairParagraph),
    ],
    &[
        field("evidence", Label::Evidence, Control::Entries(&EVIDENCE)),
        field("intellectual_property", Label::IntellectualProperty, Control::PairParagraph),
        field("sources", Label::Sources, Control::Entries(&SOURCES)),
    ],
    &[
        field("equipment", Label::Equipment, Control::Entries(&EQUIPMENT)),
        field("training", Label::Training, Control::Entries(&TRAINING)),
        field("published_as", Label::PublishedAs, Control::Former),
        field("note", Label::Note, Control::PairParagraph),
        CONFIRMED,
    ],
];

static SOURCES: EntriesSpec =
    EntriesSpec { one: Label::Source, fields: SOURCE, fresh: || Source::default().to_value() };
static SOURCE: &[FieldSpec] = &[
    field("url", Label::SourceUrl, Control::Line("url")),
    field("text", Label::SourceText, Control::Pair),
];
static FORMER_NAMES: EntriesSpec = EntriesSpec {
    one: Label::FormerName,
    fields: &[
        field("name", Label::FormerName, Control::Pair),
        field("abbreviation", Label::Abbreviation, TEXT),
        field("until", Label::FormerUntil, TEXT),
        field("basis", Label::FormerBasis, Control::Pair),
        field("summary", Label::FormerSummary, Control::PairParagraph),
        field("sources", Label::Sources, Control::Entries(&SOURCES)),
    ],
    // The form gives it an id of its own.
    fresh: || {
        FormerName { id: "new".to_owned(), standing: Standing::Stated, ..FormerName::default() }
            .to_value()
    },
};
static READINESS: &[FieldSpec] = &[
    field("level", Label::Level, Control::Level),
    field("basis", Label::ReadinessBasis, Control::Pair),
    CONFIRMED,
];
static FIGURES: EntriesSpec = EntriesSpec {
    one: Label::Figure,
    fields: &[
        field("name", Label::FigureName, Control::Pair),
        field("operator", Label::Operator, Control::Choice(Words::Operator, &[])),
        field("value", Label::Value, Control::Decimal),
        field("max", Label::Max, Control::Decimal),
        field("unit", Label::Unit, TEXT),
        CONFIRMED,
    ],
    fresh: || without(Figure::default().to_value(), "value"),
};
static ADVANTAGES: EntriesSpec = EntriesSpec {
    one: Label::Advantage,
    fields: &[
        field("claim", Label::Claim, Control::Pair),
        field("operator", Label::Operator, Control::Choice(Words::Operator, &["range"])),
        field("value", Label::Value, Control::Decimal),
        field("unit", Label::Unit, TEXT),
        field("comparator", Label::Comparator, Control::Pair),
        CONFIRMED,
    ],
    fresh: || Advantage::default().to_value(),
};
static EVIDENCE: EntriesSpec = EntriesSpec {
    one: Label::EvidenceItem,
    fields: &[
        field("kind", Label::EvidenceKind, Control::Choice(Words::EvidenceKind, &[])),
        field("text", Label::EvidenceText, Control::PairParagraph),
        field("from", Label::From, Control::Whole),
        field("year", Label::Year, Control::Whole),
        field("source", Label::EvidenceSource, Control::Table(SOURCE)),
        CONFIRMED,
    ],
    fresh: || Evidence::default().to_value(),
};
static EQUIPMENT: EntriesSpec =
    EntriesSpec { one: Label::EquipmentItem, fields: &[], fresh: || Value::Table(Vec::new()) };
static TRAINING: EntriesSpec = EntriesSpec {
    one: Label::TrainingItem,
    fields: &[
        field("title", Label::TrainingTitle, Control::Pair),
        field("audience", Label::Audience, Control::Pair),
        field("hours", Label::Hours, Control::Whole),
        field("certificate", Label::Certificate, Control::Pair),
        CONFIRMED,
    ],
    fresh: || Training::default().to_value(),
};

/// A new capability: what the institute itself states.
pub fn fresh_capability(id: &str) -> Value {
    Capability {
        id: id.to_owned(),
        kind: KINDS[0].to_owned(),
        standing: Standing::Stated,
        ..Capability::default()
    }
    .to_value()
}

/// The standing of a readiness level that the institute itself states.
pub fn stated() -> Value {
    Readiness { standing: Standing::Stated, ..Readiness::default() }
        .to_value()
        .get("standing")
        .cloned()
        .unwrap_or_default()
}

fn without(table: Value, key: &str) -> Value {
    match table {
        Value::Table(fields) => {
            Value::Table(fields.into_iter().filter(|(own, _)| *own != key).collect())
        }
        other => other,
    }
}

/// The shape of a field of a record; `None` where the record has no such field.
pub fn shape_of(shape: &Shape, key: &str) -> Option<Shape> {
    let Shape::Table(fields) = shape else { return None };
    fields.iter().find(|field| field.key == key).map(|field| field.shape)
}

/// What a person calls the field with this key, wherever it stands.
pub fn label_of(key: &str) -> Option<Label> {
    let lists = [IDENTITY, CONTACT, FORMER].into_iter().chain(CAPABILITY.iter().copied());
    lists.into_iter().find_map(|fields| label_in(fields, key))
}

fn label_in(fields: &'static [FieldSpec], key: &str) -> Option<Label> {
    let own = fields.iter().find(|field| field.key == key).map(|field| field.label);
    own.or_else(|| {
        fields.iter().find_map(|field| match field.control {
            Control::Table(fields) => label_in(fields, key),
            Control::Entries(entries) => label_in(entries.fields, key),
            _ => None,
        })
    })
}

/// A whole number as people type it; blanks and separators of thousands are taken out.
pub fn whole_of(text: &str) -> Option<u32> {
    let digits: String =
        text.chars().filter(|letter| !matches!(letter, ' ' | '\u{a0}' | '.' | ',')).collect();
    digits.parse().ok()
}

/// A number as a reader of the language writes it: `1.234,5` in Vietnamese, `1,234.5` in English. The other language's
/// decimal sign is understood where it cannot separate thousands.
///
/// ```
/// use nhip_cau::editing::form::decimal_of;
/// use nhipcau_profile::Language::{English, Vietnamese};
/// assert_eq!(decimal_of("1.250", Vietnamese), Some(1250.0));
/// assert_eq!(decimal_of("21,047", Vietnamese), Some(21.047));
/// assert_eq!(decimal_of("12.5", Vietnamese), Some(12.5));
/// assert_eq!(decimal_of("1,250.5", English), Some(1250.5));
/// assert_eq!(decimal_of("12 mg", English), None);
/// ```
pub fn decimal_of(text: &str, language: Language) -> Option<f64> {
    let plain: String = text.trim().chars().filter(|c| !matches!(c, ' ' | '\u{a0}')).collect();
    let plain = plain.replace('\u{2212}', "-");
    let is_plain = plain.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-'));
    if !is_plain || plain.is_empty() {
        return None;
    }
    let (point, group) = match language {
        Language::Vietnamese => (',', '.'),
        Language::English => ('.', ','),
    };
    let groups: Vec<&str> = plain.split(point).next().unwrap_or_default().split(group).collect();
    let is_grouped = groups.len() > 1 && groups[1..].iter().all(|digits| digits.len() == 3);
    let number = if is_grouped || plain.contains(point) {
        plain.replace(group, "").replace(point, ".")
    } else {
        plain.replace(group, ".")
    };
    number.parse().ok().filter(|number: &f64| number.is_finite())
}

/// The same for degrees, which have no thousands: either sign is the decimal one.
pub fn degrees_of(text: &str) -> Option<f64> {
    text.trim().replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite())
}

/// A number as it stands in a field: all its decimals, no separators of thousands.
pub fn typed(number: f64, language: Language) -> String {
    let text = number.to_string();
    match language {
        Language::Vietnamese => text.replace('.', ","),
        Language::English => text,
    }
}
