//! An institute and what it can do.
//!
//! Each statement carries its [`Standing`]: whether a cited page names it (stated), names only the field or department
//! (general), was written from general knowledge (unverified), or was worked out by the editor (inferred). Invariant:
//! an inferred value never loses that mark on its way to the screen, because it is part of the value's type.

use crate::{Bilingual, BilingualList};
use serde::{Deserialize, Serialize};

/// How far a statement can be trusted.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// A cited page names it.
    Stated,
    /// A cited page names the field or department; the wording is the editor's.
    General,
    /// From general knowledge; no page was found.
    #[default]
    Unverified,
    /// Worked out by the editor from other facts.
    Inferred,
}

/// Where a statement comes from: an address, words, or an address with a remark.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Source {
    /// An `http` or `https` address that a reader can open.
    pub url: Option<String>,
    /// What the source is, where there is no address or more must be said.
    pub text: Option<Bilingual>,
}

/// The family that an institute belongs to.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum System {
    /// Vietnam Academy of Science and Technology.
    #[default]
    Vast,
    /// Ministry of Industry and Trade, its equitized institutes, and those of its corporations.
    IndustryTrade,
    /// Ministry of Science and Technology.
    ScienceTechnology,
}

/// Who runs an institute.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Governance {
    /// A unit of the academy.
    #[default]
    Academy,
    /// Directly under a ministry.
    Ministry,
    /// A joint-stock company since equitization.
    Equitized,
    /// Under a state corporation.
    Corporation,
    /// None of these.
    Other,
}

/// An earlier unit that lives on in today's institute, or an earlier name of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FormerName {
    /// Slug of the earlier unit; capabilities refer to it in `published_as`.
    pub id: String,
    /// The earlier name.
    pub name: Bilingual,
    /// The earlier abbreviation.
    pub abbreviation: Option<String>,
    /// When the name ended: `2025`, `2025-03` or `2025-03-15`.
    pub until: Option<String>,
    /// The decision or the reasoning behind the succession.
    pub basis: Bilingual,
    /// Whether a document states the succession or the editor inferred it.
    pub standing: Standing,
    /// What the earlier unit said of itself.
    pub summary: Bilingual,
    /// Where its facts come from.
    pub sources: Vec<Source>,
}

/// Kind of a piece of evidence; the order is by how much it says about use in practice.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceKind {
    /// Transferred, licensed or sold.
    Transfer,
    /// Installed or applied in production.
    Use,
    /// Tried at an enterprise.
    Pilot,
    /// A finished, accepted or ordered research task.
    Task,
    /// A patent or utility solution.
    Patent,
    /// A standard met or written.
    Standard,
    /// An accreditation such as ISO/IEC 17025.
    Accreditation,
    /// A prize.
    Award,
    /// Another named project.
    Project,
    /// A cooperation agreement.
    Cooperation,
    /// A line of research or a publication.
    Research,
    /// A service offered.
    Service,
    /// The unit says that it does this.
    #[default]
    Statement,
}

/// One dated statement that speaks for a capability.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Evidence {
    /// What kind of statement it is.
    pub kind: EvidenceKind,
    /// The statement.
    pub text: Bilingual,
    /// First year, where the statement names a span.
    pub from: Option<u16>,
    /// The last or only year stated.
    pub year: Option<u16>,
    /// Where this statement comes from, if not from the sources of the whole capability.
    pub source: Option<Source>,
    /// When the institute last confirmed this statement by itself: an ISO 8601 date.
    pub confirmed_on: Option<String>,
}

/// How a [`Figure`]'s value is meant.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum FigureOperator {
    /// Exactly.
    #[default]
    #[serde(rename = "=")]
    Equal,
    /// Roughly.
    #[serde(rename = "about")]
    About,
    /// At least.
    #[serde(rename = ">=")]
    AtLeast,
    /// At most.
    #[serde(rename = "<=")]
    AtMost,
    /// From `value` to `max`.
    #[serde(rename = "range")]
    Range,
}

/// A quantity that the sources state about a capability.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Figure {
    /// What is measured.
    pub name: Bilingual,
    /// How the value is meant.
    pub operator: FigureOperator,
    /// The value, or the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    pub max: Option<f64>,
    /// The unit's symbol, such as `t/h`, `mg/L` or `%`; empty for a count.
    pub unit: String,
    /// When the institute last confirmed this figure by itself: an ISO 8601 date.
    pub confirmed_on: Option<String>,
}

/// What an offer does better than what is in use: "saves electricity, at least 30 %, against a resistance dryer".
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Advantage {
    /// What is better.
    pub claim: Bilingual,
    /// How the value is meant; a range is not one of them.
    pub operator: FigureOperator,
    /// By how much, where that is stated.
    pub value: Option<f64>,
    /// The unit's symbol, such as `%`; empty for a count.
    pub unit: String,
    /// What it is compared with.
    pub comparator: Bilingual,
    /// When the institute last confirmed this advantage by itself: an ISO 8601 date.
    pub confirmed_on: Option<String>,
}

/// A course or an instruction on the spot that comes with an offer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Training {
    /// What is taught.
    pub title: Bilingual,
    /// For whom.
    pub audience: Bilingual,
    /// How long, in hours of teaching.
    pub hours: Option<u16>,
    /// What a participant gets at the end.
    pub certificate: Bilingual,
    /// When the institute last confirmed this offer by itself: an ISO 8601 date.
    pub confirmed_on: Option<String>,
}

/// Technology readiness of a capability.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Readiness {
    /// Level of ISO 16290, 1 to 9.
    pub level: u8,
    /// Whether the institute states it or the editor inferred it.
    pub standing: Standing,
    /// What it rests on.
    pub basis: Bilingual,
    /// When the institute last confirmed this level by itself: an ISO 8601 date.
    pub confirmed_on: Option<String>,
}

/// Something that an institute can do for an enterprise.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Capability {
    /// Slug, unique in the whole catalog and never reused.
    pub id: String,
    /// Title.
    pub title: Bilingual,
    /// One paragraph: what it is and when to ask for it.
    pub description: Bilingual,
    /// How it works, for the reader who has to judge it.
    pub how_it_works: Bilingual,
    /// What it does better than what is in use.
    pub advantages: Vec<Advantage>,
    /// Situations that would send someone to it, in the words of the people who have the problem; editorial.
    pub problems: BilingualList,
    /// What kind of offer it is: `technology`, `process`, `equipment`, `testing` and so on.
    pub kind: String,
    /// Sub-field codes of the vocabulary, the most fitting first.
    pub subfields: Vec<String>,
    /// Words that people search for.
    pub keywords: BilingualList,
    /// Industry ids of the vocabulary.
    pub industries: Vec<String>,
    /// Cooperation mode ids of the vocabulary.
    pub modes: Vec<String>,
    /// Technology readiness, where known or inferred.
    pub readiness: Option<Readiness>,
    /// Quantities that the sources state.
    pub figures: Vec<Figure>,
    /// Standards that the record names.
    pub standards: Vec<String>,
    /// Equipment on the spot that an enterprise can count on or ask to use.
    pub equipment: Vec<Bilingual>,
    /// What is taught along with it.
    pub training: Vec<Training>,
    /// Intellectual property, in words.
    pub intellectual_property: Option<Bilingual>,
    /// Dated statements that speak for it.
    pub evidence: Vec<Evidence>,
    /// How far the whole offer can be trusted.
    pub standing: Standing,
    /// How weak the evidence is, where it is weaker than a named result: `research-line`, `historical`, `planned` …
    pub evidence_level: Option<String>,
    /// What exactly is not verified.
    pub note: Option<Bilingual>,
    /// The earlier unit under whose name it was published: an id of the institute's former names.
    pub published_as: Option<String>,
    /// When the institute last confirmed it as a whole, with all its statements: an ISO 8601 date.
    pub confirmed_on: Option<String>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// How much of what the engine uses is known: `known` of `of` items.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Completeness {
    /// Items that are filled in.
    pub known: usize,
    /// Items that are looked at.
    pub of: usize,
}

impl Capability {
    /// When a statement of this capability was last confirmed: by itself, or with the whole capability if that was later.
    /// Dates of ISO 8601 are in order of their letters.
    pub fn confirmed<'a>(&'a self, by_itself: Option<&'a str>) -> Option<&'a str> {
        self.confirmed_on.as_deref().max(by_itself)
    }

    /// Whether it says anything in numbers: a figure, or an advantage with its value.
    pub fn has_numbers(&self) -> bool {
        !self.figures.is_empty() || self.advantages.iter().any(|it| it.value.is_some())
    }

    /// Counts the items that the engine uses and a reader looks for; a text counts once for each language.
    pub fn completeness(&self) -> Completeness {
        let items = [
            !self.title.vi.is_empty(),
            !self.title.en.is_empty(),
            !self.description.vi.is_empty(),
            !self.description.en.is_empty(),
            !self.problems.vi.is_empty(),
            !self.problems.en.is_empty(),
            !self.keywords.vi.is_empty(),
            !self.keywords.en.is_empty(),
            !self.subfields.is_empty(),
            !self.industries.is_empty(),
            !self.modes.is_empty(),
            self.readiness.is_some(),
            self.has_numbers(),
            !self.evidence.is_empty(),
            self.confirmed_on.is_some(),
        ];
        Completeness { known: items.iter().filter(|&&known| known).count(), of: items.len() }
    }
}

/// A research unit that exists today (or a closed one without a successor).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Institute {
    /// Slug; the name of its file.
    pub id: String,
    /// Full name.
    pub name: Bilingual,
    /// Abbreviation in use.
    pub abbreviation: Option<String>,
    /// The family that it belongs to.
    pub system: System,
    /// Who runs it.
    pub governance: Governance,
    /// The parent body.
    pub parent: Bilingual,
    /// Whether the unit no longer exists and has no known successor.
    pub closed: bool,
    /// Province id of the vocabulary.
    pub province: Option<String>,
    /// Postal address.
    pub address: Option<String>,
    /// Degrees north.
    pub latitude: Option<f64>,
    /// Degrees east.
    pub longitude: Option<f64>,
    /// Web site.
    pub website: Option<String>,
    /// The office that answers enterprises, never a person.
    pub contact_office: Bilingual,
    /// Institutional e-mail, never a person's.
    pub email: Option<String>,
    /// Institutional telephone, never a person's.
    pub phone: Option<String>,
    /// Year of foundation.
    pub founded: Option<u16>,
    /// Number of staff.
    pub staff: Option<u32>,
    /// Of which year and scope that number is.
    pub staff_note: Option<Bilingual>,
    /// One paragraph.
    pub summary: Bilingual,
    /// A remark for the reader.
    pub note: Option<Bilingual>,
    /// Names of values above that no cited page states.
    pub unverified: Vec<String>,
    /// Earlier names and merged units.
    pub former_names: Vec<FormerName>,
    /// When the institute last confirmed its own facts: an ISO 8601 date.
    pub confirmed_on: Option<String>,
    /// Where its facts come from.
    pub sources: Vec<Source>,
    /// What it can do.
    pub capabilities: Vec<Capability>,
}
