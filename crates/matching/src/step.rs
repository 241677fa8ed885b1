//! One thing that could be otherwise, on the visitor's side or on the institute's.
//!
//! A step is applied to the need or to the document, and the engine scores what comes out; nothing about its effect is
//! guessed. Worked example: `Step::Offer(Wish::Mode("testing"))` adds a mode to the document, `Step::Drop` of the same wish
//! takes it out of the need; both can lift a candidate, and only a new score says how far.
//!
//! Invariant: a step changes one side only; applying it twice is applying it once, except for [`Step::Say`] and [`Step::Prove`].

use crate::{
    Basis, Document, DocumentFigure, DocumentStandard, DocumentText, FacetWeight, Fit, Need,
    ReadinessWindow, Requirement, RequirementKind, TextField, Wishes,
};
use nhipcau_profile::{EvidenceKind, Language, Standing};
use std::sync::Arc;

/// One wish by its code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wish {
    /// A sub-field.
    Subfield(Arc<str>),
    /// An industry.
    Industry(Arc<str>),
    /// A mode of cooperation.
    Mode(Arc<str>),
    /// A readiness window.
    Readiness(ReadinessWindow),
    /// A province.
    Province(Arc<str>),
}

impl Wish {
    /// Wishes for it, beside what is wished for already.
    pub fn add_to(&self, wishes: &mut Wishes) {
        let list = match self {
            Wish::Subfield(_) => &mut wishes.subfields,
            Wish::Industry(_) => &mut wishes.industries,
            Wish::Mode(_) => &mut wishes.modes,
            Wish::Readiness(window) => return wishes.readiness = Some(*window),
            Wish::Province(id) => return wishes.province = Some(id.to_string()),
        };
        if let Some(id) = self.id().filter(|id| !list.iter().any(|own| **own == ***id)) {
            list.push(id.to_string());
        }
    }

    /// Wishes for it no longer.
    fn take_from(&self, wishes: &mut Wishes) {
        let list = match self {
            Wish::Subfield(_) => &mut wishes.subfields,
            Wish::Industry(_) => &mut wishes.industries,
            Wish::Mode(_) => &mut wishes.modes,
            Wish::Readiness(_) => return wishes.readiness = None,
            Wish::Province(_) => return wishes.province = None,
        };
        if let Some(id) = self.id() {
            list.retain(|own| **own != **id);
        }
    }

    fn id(&self) -> Option<&Arc<str>> {
        match self {
            Wish::Subfield(id) | Wish::Industry(id) | Wish::Mode(id) | Wish::Province(id) => {
                Some(id)
            }
            Wish::Readiness(_) => None,
        }
    }
}

/// Who would have to do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The visitor, by asking otherwise.
    Visitor,
    /// The institute, by what it states or does.
    Institute,
}

/// One thing that could be otherwise.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// The visitor names a fact that the capability fits.
    Name(Wish),
    /// The visitor gives up a wish.
    Drop(Wish),
    /// The visitor is content with a lower readiness.
    Lower {
        /// The lowest level that is enough.
        min: u8,
    },
    /// The visitor no longer insists on a sentence.
    Soften {
        /// Position of the sentence.
        facet_idx: usize,
    },
    /// The institute confirms the offer as its own, this year.
    Confirm,
    /// The institute states a readiness level.
    Ready {
        /// What is stated so far.
        from: Option<(u8, Standing)>,
        /// The level.
        level: u8,
    },
    /// The institute states a figure or standard that meets a requirement.
    Meet {
        /// Position in [`crate::Ranking::requirements`].
        requirement_idx: usize,
        /// How the capability stands to it so far.
        from: Fit,
    },
    /// The institute offers a mode, or serves an industry, that is wished for.
    Offer(Wish),
    /// The institute shows a dated piece of evidence of this year.
    Prove {
        /// Of which kind.
        kind: EvidenceKind,
    },
    /// The institute describes the capability with a word of the need, as a keyword.
    Say {
        /// The word.
        word: Arc<str>,
        /// The language that it is in.
        language: Language,
    },
}

impl Step {
    /// Whose step it is.
    pub fn side(&self) -> Side {
        match self {
            Step::Name(_) | Step::Drop(_) | Step::Lower { .. } | Step::Soften { .. } => {
                Side::Visitor
            }
            _ => Side::Institute,
        }
    }

    /// How much is asked of whoever takes it: 1 to say what is so already, more for giving up what was insisted on, and most
    /// for what has to be developed or proved first.
    pub fn size(&self) -> u8 {
        match self {
            // From laboratory to market takes years, a level at a time.
            Step::Ready { from: Some((stated, Standing::Stated)), level } => {
                1 + 2 * level.saturating_sub(*stated)
            }
            Step::Meet { from: Fit::Violated, .. } => 4,
            Step::Prove { .. } => 3,
            Step::Meet { from: Fit::Near, .. } | Step::Soften { .. } => 2,
            _ => 1,
        }
    }

    /// Whether the text has to be searched anew.
    pub(crate) fn is_textual(&self) -> bool {
        matches!(self, Step::Soften { .. } | Step::Say { .. })
    }

    /// Changes a need; steps of the institute change nothing.
    pub fn change_need(&self, need: &mut Need) {
        let wishes = &mut need.wishes;
        match self {
            Step::Name(wish) => wish.add_to(wishes),
            Step::Drop(wish) => wish.take_from(wishes),
            Step::Lower { min } => {
                if let Some(window) = &mut wishes.readiness {
                    window.min = window.min.min(*min);
                }
            }
            Step::Soften { facet_idx } => {
                let weight = need.facet_weights.get_mut(*facet_idx);
                if let Some(weight) = weight.filter(|weight| **weight == FacetWeight::Must) {
                    *weight = FacetWeight::Normal;
                }
            }
            _ => {}
        }
    }

    /// Changes a document; steps of the visitor change nothing. `requirements` are those of the need, `year` is today's.
    pub fn change_document(
        &self,
        document: &mut Document,
        requirements: &[Requirement],
        year: u16,
    ) {
        match self {
            Step::Confirm => {
                document.standing = Standing::Stated;
                document.confirmed = Some(year);
            }
            Step::Ready { level, .. } => document.readiness = Some((*level, Standing::Stated)),
            Step::Meet { requirement_idx, .. } => {
                if let Some(requirement) = requirements.get(*requirement_idx) {
                    meet(requirement, document);
                }
            }
            Step::Offer(Wish::Mode(id)) => document.modes.push(id.clone()),
            Step::Offer(Wish::Industry(id)) => document.industries.push(id.clone()),
            Step::Prove { kind } => document.evidence.push((*kind, Some(year))),
            Step::Say { word, language } => document.texts.push(said(word, *language)),
            _ => {}
        }
    }
}

/// A word as a keyword.
pub(crate) fn said(word: &str, language: Language) -> DocumentText {
    DocumentText { field: TextField::Keywords, language, text: word.to_owned() }
}

/// States the very thing that is asked for: in the place of the figure that is compared now, or beside the others.
fn meet(requirement: &Requirement, document: &mut Document) {
    match &requirement.kind {
        RequirementKind::Quantity(wanted) => {
            let quantity = wanted.clone();
            let compared = match requirement.fit(document).1 {
                Some(Basis::Figure { figure_idx }) => {
                    document.figures.iter_mut().find(|own| own.figure_idx == figure_idx)
                }
                _ => None,
            };
            if let Some(figure) = compared {
                figure.quantity = quantity;
            } else {
                let last = document.figures.iter().map(|own| own.figure_idx).max();
                let figure_idx = last.map_or(0, |last| last + 1);
                document.figures.push(DocumentFigure { figure_idx, quantity });
            }
        }
        RequirementKind::Standard(reference) => {
            let name = Arc::from(requirement.words.as_str());
            document.standards.push(DocumentStandard { name, reference: reference.clone() });
        }
    }
}
