//! The gap card: what a candidate lacks for a need, as typed values.
//!
//! A refusal often comes weeks later as "too early" or "does not say whether". Here every such reason is told at once: what
//! contradicts the need, what is missing, what nobody stated. Where the institute could close a gap by one [`Step`], the
//! engine scores the document as it then would be, and the gap carries the points.
//!
//! Worked example: a need wishes for readiness 7 to 9; the record infers level 5. The gap is `Readiness { stated: Some((5,
//! Inferred)), steps: 2 }`, its step is to state level 7, and its worth is what the score rises by then.
//!
//! Invariants: a met requirement, an offered mode, a sentence that was answered is never a gap; the order is by importance,
//! then worth, then kind; the worth is `after − before`, both from [`crate::Search::score`].

use crate::{
    Basis, Candidate, Document, FacetWeight, Fact, Fit, Question, Ranking, ReadinessWindow, Reason,
    RequirementKind, Step, UnderstoodWord, Wish, in_order, known_facts,
};
use nhipcau_profile::{EvidenceKind, Language, Standing};
use nhipcau_text::{TypedLanguage, guess_language, tokenize};
use std::ops::Range;
use std::sync::Arc;

/// Words of the need that are named at most.
const MAX_WORDS: usize = 3;

/// How much a gap matters; the order is from most to least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Importance {
    /// A must that is not answered or that a figure contradicts: it holds the candidate back.
    Blocking,
    /// Asked for, and stated otherwise or not answered.
    Missing,
    /// Asked for, and nothing or not enough is stated.
    Unknown,
    /// Not asked for, but a buyer would want to know.
    Unasked,
}

/// What is lacking.
#[derive(Clone, Debug, PartialEq)]
pub enum GapKind {
    /// A sentence of the need of which nothing was found.
    Facet {
        /// Position of the sentence.
        facet_idx: usize,
        /// How much it counts.
        weight: FacetWeight,
    },
    /// A number or standard that is not met, or of which nothing is stated.
    Requirement {
        /// Position in [`Ranking::requirements`].
        requirement_idx: usize,
        /// How the capability stands to it.
        fit: Fit,
        /// What that rests on.
        basis: Option<Basis>,
    },
    /// Readiness below the wished window, not known, or only inferred.
    Readiness {
        /// What is stated, with its standing.
        stated: Option<(u8, Standing)>,
        /// What is wished for.
        wanted: ReadinessWindow,
        /// Levels that are missing; 0 where the level is enough but inferred, or not known.
        steps: u8,
    },
    /// A wish that is not offered; `stated` tells whether the record names others, else it names none.
    Wish {
        /// The wish.
        wish: Wish,
        /// Whether others are stated.
        stated: bool,
    },
    /// A word of the need that the capability does not hold.
    Word {
        /// Where in the need's text, first occurrence.
        need_span: Range<usize>,
        /// As the catalog writes it.
        word: Arc<str>,
    },
    /// No transfer, use or trial is on record; the best that is.
    Proof {
        /// The strongest kind of evidence on record.
        best: Option<EvidenceKind>,
    },
    /// The institute has not confirmed the offer.
    Unconfirmed {
        /// How the offer is known.
        standing: Standing,
    },
    /// Something that a buyer would ask about and nothing is stated of.
    Fact(Fact),
}

/// Something that a candidate lacks.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// What.
    pub kind: GapKind,
    /// How much it matters.
    pub importance: Importance,
    /// What would close it, where one step of the institute does.
    pub step: Option<Step>,
    /// What that step would be worth in points.
    pub worth: Option<f64>,
}

/// What a candidate lacks with its worth, the most important first; `ranking` is the one that it comes from.
pub fn gap_card(question: &Question<'_>, ranking: &Ranking, candidate: &Candidate) -> Vec<Gap> {
    let mut gaps = gaps(question, ranking, candidate);
    for gap in &mut gaps {
        let after = |step| question.after(candidate.document_idx, std::slice::from_ref(step)).score;
        gap.worth = gap.step.as_ref().map(|step| after(step) - candidate.score);
    }
    let worth = |gap: &Gap| gap.worth.unwrap_or(0.0);
    in_order(gaps, &|one, other| {
        one.importance.cmp(&other.importance).then_with(|| worth(other).total_cmp(&worth(one)))
    })
}

/// The same without the worth: for those who only name it.
pub fn gaps(question: &Question<'_>, ranking: &Ranking, candidate: &Candidate) -> Vec<Gap> {
    let Some(document) = question.index.documents().get(candidate.document_idx) else {
        return Vec::new();
    };
    let finder = Finder { question, ranking, candidate, document };
    let mut gaps = finder.facets();
    gaps.extend(finder.requirements());
    gaps.extend(finder.readiness());
    gaps.extend(finder.wishes());
    gaps.extend(finder.words());
    gaps.extend(finder.unasked());
    in_order(gaps, &|one: &Gap, other| one.importance.cmp(&other.importance))
}

struct Finder<'a> {
    question: &'a Question<'a>,
    ranking: &'a Ranking,
    candidate: &'a Candidate,
    document: &'a Document,
}

fn gap(kind: GapKind, importance: Importance, step: Option<Step>) -> Gap {
    Gap { kind, importance, step, worth: None }
}

impl Finder<'_> {
    /// Sentences of which nothing was found, where there are several. One that the catalog knows no word of says nothing
    /// about anybody; of `cần đạt TCVN 6477` the standard is told, and `đạt` is no lack.
    fn facets(&self) -> Vec<Gap> {
        let facets = self.question.search.facets();
        let mut gaps = Vec::new();
        for (facet_idx, facet) in facets.iter().enumerate() {
            let is_open = facet.weight != FacetWeight::Off
                && !self.candidate.facets_met.contains(&facet_idx)
                && (facets.len() > 1 || facet.weight == FacetWeight::Must);
            let has_number =
                self.ranking.requirements.iter().any(|asked| asked.facet_idx == facet_idx);
            let is_own = |word: &&UnderstoodWord| {
                let is_enough = word.n_documents > 0 && (!has_number || word.word.contains(' '));
                is_enough && facet.span.contains(&word.need_span.start)
            };
            let heaviest = self.lacks().into_iter().find(is_own);
            if let (true, Some(word)) = (is_open, heaviest) {
                let importance = match facet.weight {
                    FacetWeight::Must => Importance::Blocking,
                    _ => Importance::Missing,
                };
                let kind = GapKind::Facet { facet_idx, weight: facet.weight };
                gaps.push(gap(kind, importance, Some(self.say(word))));
            }
        }
        gaps
    }

    fn requirements(&self) -> Vec<Gap> {
        let requirements = self.question.search.requirements();
        let mut gaps = Vec::new();
        for contribution in &self.candidate.contributions {
            let Reason::Requirement { requirement_idx, fit, basis } = &contribution.reason else {
                continue;
            };
            let Some(requirement) = requirements.get(*requirement_idx) else { continue };
            let importance = match fit {
                Fit::Met => continue,
                Fit::Violated if requirement.weight == FacetWeight::Must => Importance::Blocking,
                Fit::Violated => Importance::Missing,
                Fit::Near | Fit::Unknown => Importance::Unknown,
            };
            let can_be_met = match &requirement.kind {
                RequirementKind::Quantity(wanted) => wanted.property.is_some(),
                RequirementKind::Standard(_) => true,
            };
            let meet = Step::Meet { requirement_idx: *requirement_idx, from: *fit };
            let (requirement_idx, fit, basis) = (*requirement_idx, *fit, basis.clone());
            let kind = GapKind::Requirement { requirement_idx, fit, basis };
            gaps.push(gap(kind, importance, can_be_met.then_some(meet)));
        }
        gaps
    }

    fn readiness(&self) -> Option<Gap> {
        let wanted = self.question.need.wishes.readiness?;
        let stated = self.document.readiness;
        let level = stated.map_or(wanted.min, |(level, _)| level.max(wanted.min));
        let steps = stated.map_or(0, |(own, _)| wanted.min.saturating_sub(own));
        let is_stated = stated.is_some_and(|(_, standing)| standing == Standing::Stated);
        if steps == 0 && is_stated {
            return None;
        }
        let importance = if steps > 0 { Importance::Missing } else { Importance::Unknown };
        let kind = GapKind::Readiness { stated, wanted, steps };
        Some(gap(kind, importance, Some(Step::Ready { from: stated, level })))
    }

    /// Modes one by one, because each counts; of industries and sub-fields one is enough.
    fn wishes(&self) -> Vec<Gap> {
        let (wishes, own) = (&self.question.need.wishes, self.document);
        let mut gaps = Vec::new();
        let mut add = |wish: Wish, stated: bool, can_be_said: bool| {
            let importance = if stated { Importance::Missing } else { Importance::Unknown };
            let step = can_be_said.then(|| Step::Offer(wish.clone()));
            gaps.push(gap(GapKind::Wish { wish, stated }, importance, step));
        };
        let holds = |list: &[Arc<str>], id: &String| list.iter().any(|own| **own == **id);
        for id in wishes.modes.iter().filter(|id| !holds(&own.modes, id)) {
            add(Wish::Mode(Arc::from(id.as_str())), !own.modes.is_empty(), true);
        }
        let lacks = |list: &[Arc<str>], wished: &[String]| {
            let has_any = wished.iter().any(|id| holds(list, id));
            wished.first().filter(|_| !has_any).map(|id| Arc::from(id.as_str()))
        };
        if let Some(id) = lacks(&own.industries, &wishes.industries) {
            add(Wish::Industry(id), !own.industries.is_empty(), true);
        }
        if let Some(id) = lacks(&own.subfields, &wishes.subfields) {
            add(Wish::Subfield(id), !own.subfields.is_empty(), false);
        }
        if let Some(id) = wishes.province.as_ref().filter(|id| own.province.as_ref() != Some(id)) {
            add(Wish::Province(Arc::from(id.as_str())), own.province.is_some(), false);
        }
        gaps
    }

    /// The heaviest words that were not found, of sentences that were answered otherwise.
    fn words(&self) -> Vec<Gap> {
        let facets = self.question.search.facets();
        let is_single = facets.len() < 2;
        let is_answered = |word: &&UnderstoodWord| {
            let own = facets.iter().position(|facet| facet.span.contains(&word.need_span.start));
            is_single || own.is_some_and(|own| self.candidate.facets_met.contains(&own))
        };
        let words = self.lacks().into_iter().filter(is_answered).take(MAX_WORDS);
        let word_gap = |word: &UnderstoodWord| {
            let kind = GapKind::Word { need_span: word.need_span.clone(), word: word.word.clone() };
            gap(kind, Importance::Unknown, Some(self.say(word)))
        };
        words.map(word_gap).collect()
    }

    fn lacks(&self) -> Vec<&UnderstoodWord> {
        self.ranking.lacks(&[self.candidate])
    }

    fn say(&self, word: &UnderstoodWord) -> Step {
        let language = match guess_language(&tokenize(&self.question.need.text)) {
            TypedLanguage::English => Language::English,
            TypedLanguage::Vietnamese | TypedLanguage::TonelessVietnamese => Language::Vietnamese,
        };
        Step::Say { word: word.word.clone(), language }
    }

    /// What a buyer would ask about and the need does not.
    fn unasked(&self) -> Vec<Gap> {
        let own = self.document;
        let mut gaps = Vec::new();
        let is_proof = |kind: EvidenceKind| {
            matches!(kind, EvidenceKind::Transfer | EvidenceKind::Use | EvidenceKind::Pilot)
        };
        let best = own.evidence.iter().map(|(kind, _)| *kind).min();
        if !best.is_some_and(is_proof) {
            let prove = Step::Prove { kind: EvidenceKind::Pilot };
            gaps.push(gap(GapKind::Proof { best }, Importance::Unasked, Some(prove)));
        }
        if own.standing != Standing::Stated || own.confirmed.is_none() {
            let kind = GapKind::Unconfirmed { standing: own.standing };
            gaps.push(gap(kind, Importance::Unasked, Some(Step::Confirm)));
        }
        let wishes = &self.question.need.wishes;
        for (fact, known) in known_facts(own, &[]) {
            let is_open = known <= 0.0
                && match fact {
                    // Told above.
                    Fact::Offer | Fact::Evidence => false,
                    Fact::Numbers => self.question.search.requirements().is_empty(),
                    Fact::Readiness => wishes.readiness.is_none(),
                    Fact::Sector => wishes.industries.is_empty(),
                    Fact::Mode => wishes.modes.is_empty(),
                    Fact::Place => wishes.province.is_none(),
                };
            if is_open {
                gaps.push(gap(GapKind::Fact(fact), Importance::Unasked, None));
            }
        }
        gaps
    }
}
