//! What a candidate lacks and what would change it, in words.
//!
//! The core gives typed gaps and steps; here each becomes a line of one language, with the names of the vocabulary and the
//! record's own figures. Invariant: nothing is added and nothing left out; the numbers are those of the core.

use super::requirements::fit_remark;
use super::slugs::{band_word, evidence_word, standing_idx, standing_name};
use super::text::bare;
use crate::i18n::fit::{self, StepWords, WishWord, fit_texts};
use crate::i18n::{sentences, texts};
use nhipcau_matching::{
    Candidate, FacetWeight, Gap, GapKind, Importance, Lift, Need, ReadinessWindow, Requirement,
    Side, Step, WhatIf, Wish, propose_facets,
};
use nhipcau_profile::{Bilingual, Capability, Catalog, Language, Standing};
use nhipcau_text::{find_words, to_exact};

/// Below this a gain is shown as none: it would round to zero.
const LEAST_WORTH: f64 = 0.05;

/// A gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapView {
    /// Class modifier of its importance.
    pub slug: &'static str,
    /// Its importance in a word.
    pub importance: &'static str,
    /// What is missing.
    pub what: String,
    /// What is known of it instead; empty where nothing is.
    pub detail: String,
    /// What closing it would add, as `+3,2`; empty where that is nothing or cannot be said.
    pub worth: String,
}

/// What one side could change.
#[derive(Clone, Debug, PartialEq)]
pub struct LiftView {
    /// Whose change it is.
    pub side: &'static str,
    /// The steps joined, or why there are none.
    pub what: String,
    /// What they give; empty where there are none.
    pub result: String,
    /// What to say before them where they are not enough.
    pub remark: &'static str,
    /// Whether they are enough.
    pub is_enough: bool,
    /// The visitor's need after the change, where it is the visitor's.
    pub need: Option<Need>,
}

/// What would change the band of a candidate.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIfView {
    /// The band aimed at, or that there is none above.
    pub title: String,
    /// The two sides.
    pub lifts: Vec<LiftView>,
    /// How many changes were tried; empty where none was.
    pub how: String,
}

/// What gaps are named with.
#[derive(Clone, Copy)]
pub struct GapContext<'a> {
    /// The catalog.
    pub catalog: &'a Catalog,
    /// The capability.
    pub capability: &'a Capability,
    /// The need.
    pub need: &'a Need,
    /// Its numbers and standards.
    pub requirements: &'a [Requirement],
    /// The reader's language.
    pub language: Language,
}

impl GapContext<'_> {
    /// The gaps in words.
    pub fn gaps(&self, gaps: &[Gap]) -> Vec<GapView> {
        gaps.iter().map(|gap| self.gap(gap)).collect()
    }

    fn gap(&self, gap: &Gap) -> GapView {
        let language = self.language;
        let (what, detail) = self.kind(&gap.kind);
        GapView {
            slug: importance_slug(gap.importance),
            importance: fit::importance(gap.importance, language),
            what,
            detail,
            worth: gap
                .worth
                .filter(|worth| *worth >= LEAST_WORTH)
                .map(|worth| fit::worth(worth, language))
                .unwrap_or_default(),
        }
    }

    fn kind(&self, kind: &GapKind) -> (String, String) {
        let (language, t) = (self.language, fit_texts(self.language));
        match kind {
            GapKind::Facet { facet_idx, weight } => {
                let must = match weight {
                    FacetWeight::Must => texts(language).facet_must.to_owned(),
                    _ => String::new(),
                };
                (fit::quoted(&self.facet(*facet_idx), t.not_answered), must)
            }
            GapKind::Requirement { requirement_idx, fit, basis } => {
                let remark = fit_remark(*fit, basis.as_ref(), self.capability, language);
                (self.requirement(*requirement_idx).to_owned(), remark)
            }
            GapKind::Readiness { stated, wanted, steps } => {
                self.readiness(*stated, *wanted, *steps)
            }
            GapKind::Wish { wish, stated } => {
                (fit::wish_missing(&self.wish(wish), *stated, language), String::new())
            }
            GapKind::Word { word, .. } => {
                (fit::quoted(&self.spelled(word), t.not_found), String::new())
            }
            GapKind::Proof { best } => {
                let best = best.map(|kind| evidence_word(kind, texts(language)));
                let best = best.map(|kind| fit::best_evidence(kind, language));
                (t.proof_missing.to_owned(), best.unwrap_or_default())
            }
            GapKind::Unconfirmed { standing } => {
                let known = standing_name(standing_idx(*standing), texts(language));
                (t.never_confirmed.to_owned(), known.to_owned())
            }
            GapKind::Fact(fact) => (fit::not_stated(*fact, language).to_owned(), String::new()),
        }
    }

    fn readiness(
        &self,
        stated: Option<(u8, Standing)>,
        wanted: ReadinessWindow,
        steps: u8,
    ) -> (String, String) {
        let (language, t) = (self.language, fit_texts(self.language));
        let wished = sentences::readiness_window(wanted.min, wanted.max);
        let Some((level, standing)) = stated else {
            return (fit::readiness_open(t.readiness_unknown, &wished), String::new());
        };
        let own = readiness_words(level, standing, language);
        if steps == 0 {
            return (fit::readiness_open(&own, &wished), t.readiness_inferred.to_owned());
        }
        let proof = |level: u8| {
            let entry = self.catalog.vocabulary.level(level);
            let proof = entry.map(|entry| bare(&entry.proof, language)).unwrap_or_default();
            fit::level_with_proof(&sentences::readiness_level(level), &proof, language)
        };
        let levels: Vec<String> = (level + 1..=wanted.min).map(proof).collect();
        let detail = fit::levels_to_go(&levels, language);
        (fit::readiness_below(&own, &wished, language), detail)
    }

    /// What would change it, in words.
    pub fn what_if(&self, candidate: &Candidate, what_if: &WhatIf) -> WhatIfView {
        let (language, t) = (self.language, fit_texts(self.language));
        let Some(target) = what_if.target else {
            let title = t.change_top.to_owned();
            return WhatIfView { title, lifts: Vec::new(), how: String::new() };
        };
        let sides = [(Side::Visitor, &what_if.visitor), (Side::Institute, &what_if.institute)];
        WhatIfView {
            title: fit::to_reach(band_word(target, texts(language)), language),
            lifts: sides.map(|(side, lift)| self.lift(side, candidate, lift.as_ref())).into(),
            how: fit::tried(what_if.n_tried, language),
        }
    }

    fn lift(&self, side: Side, candidate: &Candidate, lift: Option<&Lift>) -> LiftView {
        let (language, t) = (self.language, fit_texts(self.language));
        let own = fit::side(side, language);
        let Some(lift) = lift else {
            return LiftView {
                side: own,
                what: t.change_nothing.to_owned(),
                result: String::new(),
                remark: "",
                is_enough: false,
                need: None,
            };
        };
        let steps: Vec<String> = lift.steps.iter().map(|step| self.step(step)).collect();
        let changed = || {
            let mut need = self.need.clone();
            lift.steps.iter().for_each(|step| step.change_need(&mut need));
            need
        };
        let band = band_word(lift.band, texts(language));
        LiftView {
            side: own,
            what: upper_first(&steps.join(t.and)),
            result: fit::result(candidate.score, lift.score, band, language),
            remark: if lift.is_enough { "" } else { t.change_short },
            is_enough: lift.is_enough,
            need: (side == Side::Visitor).then(changed),
        }
    }

    fn step(&self, step: &Step) -> String {
        let words = match step {
            Step::Name(wish) => StepWords::Name(self.wish(wish)),
            Step::Drop(wish) => StepWords::Drop(self.wish(wish)),
            Step::Lower { min } => StepWords::Lower(sentences::readiness_level(*min)),
            Step::Soften { facet_idx } => StepWords::Soften(self.facet(*facet_idx)),
            Step::Confirm => StepWords::Confirm,
            Step::Ready { from: Some((stated, Standing::Stated)), level } if level > stated => {
                StepWords::Raise(sentences::readiness_level(*level))
            }
            Step::Ready { level, .. } => StepWords::Ready(sentences::readiness_level(*level)),
            Step::Meet { requirement_idx, .. } => {
                StepWords::Meet(self.requirement(*requirement_idx).to_owned())
            }
            Step::Offer(wish) => StepWords::Offer(self.wish(wish)),
            Step::Prove { .. } => StepWords::Prove,
            Step::Say { word, .. } => StepWords::Say(self.spelled(word)),
        };
        fit::step(&words, self.language)
    }

    /// A wish by its kind and name.
    pub fn wish(&self, wish: &Wish) -> String {
        let vocabulary = &self.catalog.vocabulary;
        let named = |name: Option<&Bilingual>, id: &str| {
            name.map_or_else(|| id.to_owned(), |name| bare(name, self.language))
        };
        let (word, name) = match wish {
            Wish::Subfield(id) => {
                let found = vocabulary.subfield(id).map(|(_, own)| &own.name);
                (WishWord::Subfield, named(found, id))
            }
            Wish::Industry(id) => {
                (WishWord::Industry, named(vocabulary.industry(id).map(|own| &own.name), id))
            }
            Wish::Mode(id) => (WishWord::Mode, named(vocabulary.mode(id).map(|own| &own.name), id)),
            Wish::Province(id) => {
                (WishWord::Province, named(vocabulary.province(id).map(|own| &own.name), id))
            }
            Wish::Readiness(window) => {
                (WishWord::Readiness, sentences::readiness_window(window.min, window.max))
            }
        };
        fit::wish(word, &name, self.language)
    }

    /// A word as the need spells it, where the need has it, else as the index does: `công ty`, not `công ti`.
    fn spelled(&self, word: &str) -> String {
        let text = &self.need.text;
        let typed = find_words(text, &[word]).into_iter().filter_map(|span| text.get(span));
        let mut same = typed.filter(|typed| to_exact(typed) == *word);
        same.next().unwrap_or(word).to_owned()
    }

    /// A sentence of the need.
    pub fn facet(&self, facet_idx: usize) -> String {
        let facets = propose_facets(&self.need.text);
        let span = facets.get(facet_idx).map(|facet| facet.span.clone());
        span.and_then(|span| self.need.text.get(span)).unwrap_or_default().trim().to_owned()
    }

    fn requirement(&self, requirement_idx: usize) -> &str {
        self.requirements.get(requirement_idx).map(|own| own.words.as_str()).unwrap_or_default()
    }
}

/// A level, with a mark where it is not stated: `TRL 5 (suy luận)`.
pub fn readiness_words(level: u8, standing: Standing, language: Language) -> String {
    let level = sentences::readiness_level(level);
    match standing {
        Standing::Stated => level,
        _ => [level.as_str(), " (", texts(language).inferred_mark, ")"].concat(),
    }
}

fn importance_slug(importance: Importance) -> &'static str {
    match importance {
        Importance::Blocking => "blocking",
        Importance::Missing => "missing",
        Importance::Unknown => "unknown",
        Importance::Unasked => "unasked",
    }
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
