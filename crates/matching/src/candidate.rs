//! The answer: candidates with every point accounted for.
//!
//! Invariant: a candidate's score is the sum of its contributions' points, added in order; nothing else changes it but
//! the named gates, which are already in the points and listed.

use crate::{Basis, Fit, Requirement};
use std::ops::Range;
use std::sync::Arc;

/// A part of the score. The order is the order on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Words of the need in the capability's texts.
    Text,
    /// Sub-fields, wished for or those that the words of the need point to, and likeness to the best texts.
    Topic,
    /// Numbers and standards.
    Numbers,
    /// Industry.
    Sector,
    /// Technology readiness.
    Readiness,
    /// Mode of cooperation.
    Mode,
    /// Evidence that it worked.
    Evidence,
    /// Place.
    Reach,
}

impl Part {
    /// All parts, in order.
    pub const ALL: [Part; 8] = [
        Part::Text,
        Part::Topic,
        Part::Numbers,
        Part::Sector,
        Part::Readiness,
        Part::Mode,
        Part::Evidence,
        Part::Reach,
    ];

    /// Position in [`Part::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }
}

/// Which text of a capability a word was found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextField {
    /// Title.
    Title,
    /// Situations in factory language.
    Problems,
    /// Keywords.
    Keywords,
    /// Description.
    Description,
    /// Evidence, figures and standards.
    Evidence,
    /// Names of its sub-fields.
    Topic,
}

impl TextField {
    /// All fields, in order.
    pub const ALL: [TextField; 6] = [
        TextField::Title,
        TextField::Problems,
        TextField::Keywords,
        TextField::Description,
        TextField::Evidence,
        TextField::Topic,
    ];
}

/// How a word of the need came to a word of the capability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// The same word, maybe in another English form.
    Exact,
    /// The need was typed without tone marks.
    Toneless,
    /// The need held raw Telex or VNI keystrokes.
    Telex,
    /// The need's word is taken for a slip of the keyboard.
    Typo,
    /// Another word or the other language's word for the same concept of the thesaurus.
    Synonym,
    /// A narrower concept than the need's.
    Narrower,
    /// A broader concept than the need's.
    Broader,
    /// A concept related to the need's.
    Related,
}

/// Why points were given.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// A word or a pair of neighboring words.
    Word {
        /// Where in the need's text, first occurrence.
        need_span: Range<usize>,
        /// The word as the catalog writes it, such as `vật liệu` or `drying`.
        word: Arc<str>,
        /// The field that gives most of it.
        field: TextField,
        /// How it was found.
        origin: Origin,
    },
    /// A sub-field that was wished for, or that the words point to.
    Subfield {
        /// Sub-field code of the capability.
        id: Arc<str>,
        /// Whether the visitor wished for it (else the words point to it).
        wished: bool,
        /// Whether it is the very sub-field (else a neighbor in the same field).
        same: bool,
    },
    /// Its texts are like those of a good answer.
    Similar {
        /// Capability id of the good answer that it is most like.
        id: Arc<str>,
    },
    /// A number or standard that the need asks for.
    Requirement {
        /// Position in [`Ranking::requirements`].
        requirement_idx: usize,
        /// How the capability stands to it.
        fit: Fit,
        /// What that rests on; `None` where nothing is stated.
        basis: Option<Basis>,
    },
    /// The industry fits.
    Industry {
        /// Industry id of the capability.
        id: Arc<str>,
        /// Whether it is the very industry (else of the same group).
        same: bool,
    },
    /// The readiness level fits, or how far it is off.
    Readiness {
        /// Level of the capability; `None` where unknown (a low prior is given).
        level: Option<u8>,
    },
    /// The mode is offered.
    Mode {
        /// Mode id.
        id: Arc<str>,
    },
    /// Nothing is known on the capability's side: a low prior instead of zero.
    Unknown,
    /// A piece of evidence.
    Evidence {
        /// Position in the capability's list of evidence.
        evidence_idx: usize,
    },
    /// The institute confirmed the offer; what that adds fades with the years.
    Confirmed {
        /// In this year.
        year: u16,
    },
    /// Same province, or not.
    Province {
        /// Whether it is the wished one.
        same: bool,
    },
}

/// Points, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    /// The part that they belong to.
    pub part: Part,
    /// Points, 0 to 100.
    pub points: f64,
    /// Why.
    pub reason: Reason,
}

/// One part of a candidate's score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PartScore {
    /// Which part.
    pub part: Part,
    /// Its share of the score, 0 to 1; the shares of the parts in use add up to 1.
    pub weight: f64,
    /// How well the capability does in it, 0 to 1.
    pub value: f64,
    /// Sum of its contributions.
    pub points: f64,
    /// Whether both sides say something about it.
    pub known: bool,
}

/// Something named that holds a candidate back.
#[derive(Clone, Debug, PartialEq)]
pub enum Gate {
    /// A sentence marked "must" of which no word was found.
    MustUnanswered {
        /// Position of the sentence.
        facet_idx: usize,
        /// What the points were multiplied by.
        factor: f64,
    },
    /// A number in a sentence marked "must" that a stated figure contradicts.
    RequirementViolated {
        /// Position in [`Ranking::requirements`].
        requirement_idx: usize,
        /// What the points were multiplied by.
        factor: f64,
    },
}

impl Gate {
    /// What the points were multiplied by.
    pub fn factor(&self) -> f64 {
        match self {
            Gate::MustUnanswered { factor, .. } | Gate::RequirementViolated { factor, .. } => {
                *factor
            }
        }
    }
}

/// How good a candidate is, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// Below "possible": shown only as nearest.
    Weak,
    /// Worth a look.
    Possible,
    /// Good.
    Good,
    /// Contact first.
    Strong,
}

/// A capability with its score.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Position among the documents of the index.
    pub document_idx: usize,
    /// 0 to 100: the sum of the contributions.
    pub score: f64,
    /// Band of the score.
    pub band: Band,
    /// How much a buyer would want to know is known, 0 to 1; see [`crate::known_facts`].
    pub confidence: f64,
    /// The parts in use, in order.
    pub parts: Vec<PartScore>,
    /// Every point, strongest first within its part.
    pub contributions: Vec<Contribution>,
    /// What holds it back.
    pub gates: Vec<Gate>,
    /// Positions of the need's sentences of which something was found.
    pub facets_met: Vec<usize>,
}

/// An institute with its candidates, best first.
#[derive(Clone, Debug, PartialEq)]
pub struct InstituteCandidate {
    /// Institute id.
    pub institute: String,
    /// Points of the best capability plus [`InstituteCandidate::breadth`].
    pub score: f64,
    /// What its further capabilities add.
    pub breadth: f64,
    /// Its candidates, best first, at least one.
    pub candidates: Vec<Candidate>,
}

/// What the engine understood of the need: shown as a chip that can be switched off.
#[derive(Clone, Debug, PartialEq)]
pub struct UnderstoodWord {
    /// Where in the need's text, first occurrence.
    pub need_span: Range<usize>,
    /// The word as the catalog writes it.
    pub word: Arc<str>,
    /// How it was found.
    pub origin: Origin,
    /// How much it can weigh: inverse document frequency.
    pub weight: f64,
    /// Number of capabilities that have it.
    pub n_documents: usize,
    /// Whether the visitor switched it off.
    pub muted: bool,
}

/// The answer to a need.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranking {
    /// Capabilities with any points, best first; ties in order of id.
    pub candidates: Vec<Candidate>,
    /// What was understood, in order of the need.
    pub understood: Vec<UnderstoodWord>,
    /// Words that no capability has, in order of the need: held against every candidate. Vietnamese syllables are not among
    /// them, because one that no trade writes is hardly a word of a trade (`giùm`).
    pub unknown: Arc<Vec<UnderstoodWord>>,
    /// Numbers and standards that the need asks for, in order of its text, switched-off ones included.
    pub requirements: Vec<Requirement>,
    /// Sub-fields that the words point to, with their share, strongest first; empty when sub-fields were wished for.
    pub topics: Vec<(Arc<str>, f64)>,
}
