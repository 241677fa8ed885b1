//! What can be wrong with a record, as data. Shells turn it into sentences; the rules are in `validate.rs`.
//!
//! A problem says *where* (a [`Path`] into the record, such as `capabilities[2].subfields[0]`) and *what*
//! ([`ProblemKind`], which carries the offending value). Codes are stable: `E…` keeps a record out of the catalog,
//! `W…` lowers its completeness.

use crate::Language;
use std::fmt;

/// One step into a record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// A named value.
    Key(&'static str),
    /// A position in a list, from 0.
    Index(usize),
}

/// Where in a record: steps from its root.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(pub Vec<Step>);

impl Path {
    /// This path and a named value in it.
    #[must_use]
    pub fn key(&self, key: &'static str) -> Path {
        self.step(Step::Key(key))
    }

    /// This path and a position in it.
    #[must_use]
    pub fn index(&self, index: usize) -> Path {
        self.step(Step::Index(index))
    }

    fn step(&self, step: Step) -> Path {
        let mut steps = self.0.clone();
        steps.push(step);
        Path(steps)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (step_idx, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if step_idx == 0 => write!(formatter, "{key}")?,
                Step::Key(key) => write!(formatter, ".{key}")?,
                Step::Index(index) => write!(formatter, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// Whether a problem keeps a record out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The record is not published.
    Error,
    /// The record is published, less complete.
    Warning,
}

/// Which list of the vocabulary a value should be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VocabularyKind {
    /// Fields.
    Field,
    /// Sub-fields.
    Subfield,
    /// Industries.
    Industry,
    /// Modes of cooperation.
    Mode,
    /// Provinces.
    Province,
    /// Former names of the same institute.
    FormerName,
    /// Concepts of the thesaurus.
    Concept,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    /// No id.
    MissingId,
    /// An id that is not lower-case letters, digits and single hyphens.
    MalformedId(String),
    /// The same id twice; the value is the id.
    DuplicateId(String),
    /// No name or title in either language.
    MissingTitle,
    /// No field (of a need) or sub-field (of a capability).
    MissingField,
    /// No source.
    MissingSource,
    /// A value that its vocabulary does not have.
    UnknownTerm(VocabularyKind, String),
    /// A readiness level outside 1 to 9.
    ReadinessOutOfRange(u8),
    /// A year that cannot be meant.
    ImplausibleYear(u16),
    /// A span or range whose end is before its start.
    ReversedRange,
    /// An address that is not plain `http` or `https` with a host and without a user name.
    UnsafeAddress(String),
    /// A control, bidirectional or invisible character in a text.
    ForbiddenCharacter(char),
    /// Not an ISO 8601 date.
    MalformedDate(String),
    /// Coordinates outside Vietnam's seas and land.
    ImplausiblePlace,
    /// A concept that is, over some steps, broader than itself.
    ConceptCycle,
    /// A label without a word that a search could find.
    LabelWithoutWords(String),
    /// A problem statement in nearly the words of another one; the value is the id of that one's capability.
    NearDuplicateStatement(String),
    /// A problem statement that only repeats the title.
    StatementRepeatsTitle,
    /// A text with more characters than this.
    TooLong(usize),
    /// A list with more entries than this.
    TooMany(usize),
    /// A number that is none.
    NotANumber,
    /// A date after today.
    FutureDate(String),
    /// Not an e-mail address.
    MalformedEmail(String),
    /// A text that is there in one language only; the value is the missing language.
    MissingLanguage(Language),
    /// Nothing is known about something that a reader or the engine uses; the path says what.
    Unknown,
    /// A concept without any relation to another.
    OrphanConcept,
    /// A label that another concept has too; label and id of the other concept.
    SharedLabel(String, String),
    /// A concept that no capability and no need touches.
    UntouchedConcept,
    /// A capability in nearly the words of another one; the value is that one's id.
    NearDuplicateCapability(String),
    /// A confirmation that is too old to be relied on; the value is its date.
    OldConfirmation(String),
}

impl ProblemKind {
    /// Stable code, `E…` or `W…`.
    pub fn code(&self) -> &'static str {
        match self {
            ProblemKind::MissingId => "E001",
            ProblemKind::MalformedId(_) => "E002",
            ProblemKind::DuplicateId(_) => "E003",
            ProblemKind::MissingTitle => "E004",
            ProblemKind::MissingField => "E005",
            ProblemKind::MissingSource => "E006",
            ProblemKind::UnknownTerm(..) => "E007",
            ProblemKind::ReadinessOutOfRange(_) => "E008",
            ProblemKind::ImplausibleYear(_) => "E009",
            ProblemKind::ReversedRange => "E010",
            ProblemKind::UnsafeAddress(_) => "E011",
            ProblemKind::ForbiddenCharacter(_) => "E012",
            ProblemKind::MalformedDate(_) => "E013",
            ProblemKind::ImplausiblePlace => "E014",
            ProblemKind::ConceptCycle => "E015",
            ProblemKind::LabelWithoutWords(_) => "E016",
            ProblemKind::NearDuplicateStatement(_) => "E017",
            ProblemKind::StatementRepeatsTitle => "E018",
            ProblemKind::TooLong(_) => "E019",
            ProblemKind::TooMany(_) => "E024",
            ProblemKind::NotANumber => "E025",
            ProblemKind::FutureDate(_) => "E026",
            ProblemKind::MalformedEmail(_) => "E027",
            ProblemKind::MissingLanguage(_) => "W101",
            ProblemKind::Unknown => "W102",
            ProblemKind::OrphanConcept => "W103",
            ProblemKind::SharedLabel(..) => "W104",
            ProblemKind::UntouchedConcept => "W105",
            ProblemKind::NearDuplicateCapability(_) => "W106",
            ProblemKind::OldConfirmation(_) => "W107",
        }
    }

    /// Whether it keeps the record out.
    pub fn severity(&self) -> Severity {
        if self.code().starts_with('E') { Severity::Error } else { Severity::Warning }
    }
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where in the record.
    pub path: Path,
    /// What.
    pub kind: ProblemKind,
}
