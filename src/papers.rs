//! What a visitor can take from a result to a first contact and beyond: summary, letter, proposal, negotiation sheet, training
//! plan, absorption check, checklist.
//!
//! A paper is a form and a sheet made from it. Each field begins with words that follow from the need and the chosen
//! candidate; what the visitor types instead is kept as a [`drafts::Drafts`] on the device. The sheet knows of every
//! stretch of text who wrote it, so that the page can show which of the visitor's words it holds.
//!
//! ```
//! use nhip_cau::papers::Kind;
//! assert_eq!(Kind::from_slug("letter"), Some(Kind::Letter));
//! ```
//!
//! Invariant: pure; nothing here sends, stores or asks the clock. A field that was typed in is never overwritten.

pub mod absorption;
pub mod bars;
pub mod calendar;
pub mod case;
pub mod checklist;
pub mod code;
pub mod day;
pub mod disclosure;
pub mod drafts;
pub mod form;
pub mod letter;
pub mod negotiation;
pub mod number;
pub mod proposal;
pub mod sheet;
pub mod summary;
pub mod training;
pub mod valuation;
pub mod word;

use case::Case;
use day::Day;
use drafts::Drafts;
use form::Section;
use nhipcau_profile::{Language, TaskForm};
use sheet::Sheet;

/// A kind of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What was found, for who decides.
    Summary,
    /// Whether the enterprise can take a technology over.
    Absorption,
    /// The first letter to an institute.
    Letter,
    /// A task to be ordered.
    Proposal,
    /// Price of a transfer from the visitor's own figures.
    Negotiation,
    /// Sessions with days.
    Training,
    /// From a request to the closing of a contract.
    Checklist,
}

impl Kind {
    /// All kinds, in the order in which they are needed.
    pub const ALL: [Kind; 7] = [
        Kind::Summary,
        Kind::Letter,
        Kind::Proposal,
        Kind::Absorption,
        Kind::Negotiation,
        Kind::Training,
        Kind::Checklist,
    ];

    /// Its name in an address.
    pub fn slug(self) -> &'static str {
        match self {
            Kind::Summary => "summary",
            Kind::Absorption => "absorption",
            Kind::Letter => "letter",
            Kind::Proposal => "proposal",
            Kind::Negotiation => "negotiation",
            Kind::Training => "training",
            Kind::Checklist => "checklist",
        }
    }

    /// Where a paper of this kind is kept: those to an institute each for itself.
    pub fn scope(self, case: &Case<'_>) -> String {
        match self {
            Kind::Summary | Kind::Absorption | Kind::Proposal => self.slug().to_owned(),
            _ => case.scope(self.slug()),
        }
    }

    /// Whether words of the need stand on it.
    pub fn carries_the_need(self) -> bool {
        matches!(self, Kind::Summary | Kind::Letter | Kind::Proposal)
    }

    /// The kind with this name.
    pub fn from_slug(slug: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.slug() == slug)
    }
}

/// The key of an address under which the chosen candidates stand: ids of capabilities or institutes, joined by commas.
pub const PARTNERS: &str = "vp";

/// A form and what it gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paper {
    /// The form.
    pub sections: Vec<Section>,
    /// What is handed over.
    pub sheet: Sheet,
    /// What the visitor should know before handing it over.
    pub remarks: Vec<String>,
}

/// All that a paper is made from.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// Need and candidates.
    pub case: &'a Case<'a>,
    /// What the visitor typed.
    pub drafts: &'a Drafts,
    /// The reader's language.
    pub language: Language,
    /// Today.
    pub today: Day,
    /// The form of the proposal, once it is there.
    pub form: Option<&'a TaskForm>,
}

/// Makes a paper.
pub fn paper(kind: Kind, desk: Desk<'_>) -> Paper {
    match kind {
        Kind::Summary => summary::summary(desk),
        Kind::Absorption => absorption::absorption(desk),
        Kind::Letter => letter::letter(desk),
        Kind::Proposal => desk.form.map(|form| proposal::proposal(desk, form)).unwrap_or_default(),
        Kind::Negotiation => negotiation::negotiation(desk),
        Kind::Training => training::training(desk),
        Kind::Checklist => checklist::checklist(desk),
    }
}
