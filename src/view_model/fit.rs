//! The sheet of one candidate for one need: in one line, point by point, and to the last number.
//!
//! The sheet of a capability is drawn for the capability alone: what its institute's others would add is left out, so its
//! points are those of the capability. Without a need it tells what the record lacks.
//!
//! Invariant: points, gaps and changes are those of the engine for this need; a check is met exactly where the engine gives
//! the whole of it.

use super::card::{CardContext, CardView, card};
use super::compare::Entry;
use super::explanation::{ExplanationView, explanation};
use super::gaps::{GapContext, GapView, WhatIfView, readiness_words};
use super::requirements::fit_remark;
use super::text::{TextView, text};
use crate::i18n::fit::{self, fit_texts};
use nhipcau_matching::{
    Candidate, Document, Fit, Gap, InstituteCandidate, Question, Ranking, Reason, WhatIf, Wish,
    gap_card, what_if,
};
use nhipcau_profile::{Catalog, Language, Standing};
use std::sync::Arc;

/// One thing that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckView {
    /// Class modifier: `met`, `near`, `unknown`, `violated`.
    pub slug: &'static str,
    /// How the capability stands to it, in a word.
    pub word: &'static str,
    /// What was asked for.
    pub what: String,
    /// What that rests on; empty where there is nothing to add.
    pub remark: String,
}

/// The sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct FitView {
    /// Title of the capability.
    pub title: TextView,
    /// Institute id.
    pub institute: String,
    /// Who, how good, why in one line, and the bar; `None` where nothing is asked.
    pub card: Option<CardView>,
    /// Name of the institute.
    pub name: TextView,
    /// Everything that was asked for, one by one.
    pub checks: Vec<CheckView>,
    /// The points to the last number; `None` where nothing is asked.
    pub explanation: Option<ExplanationView>,
}

/// What the engine says of one candidate at once.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// The candidate.
    pub candidate: Candidate,
    /// The ranking that it stands in.
    pub ranking: Ranking,
}

/// What takes the engine longer, because it scores some hundred candidates that might be.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// What the candidate lacks.
    pub gaps: Vec<Gap>,
    /// What would change its band.
    pub what_if: WhatIf,
}

/// The part of the sheet that is drawn from it.
#[derive(Clone, Debug, PartialEq)]
pub struct WeighedView {
    /// What is missing.
    pub gaps: Vec<GapView>,
    /// What would change it; `None` where nothing is asked.
    pub what_if: Option<WhatIfView>,
}

/// Asks the engine about one capability; `None` where the index does not hold it.
pub fn explained(question: &Question<'_>, capability: &str) -> Option<Explained> {
    let documents = question.index.documents();
    let document_idx = documents.iter().position(|own| own.id == capability)?;
    let Question { search, need, weights, year, .. } = question;
    let ranking = search.rank(&need.wishes, weights, *year);
    let own = &documents[document_idx];
    let candidate = search.score(document_idx, own, &need.wishes, weights, *year);
    Some(Explained { candidate, ranking })
}

/// Asks what it lacks and what would change it.
pub fn weighed(question: &Question<'_>, explained: &Explained) -> Weighed {
    let Explained { candidate, ranking } = explained;
    let gaps = gap_card(question, ranking, candidate);
    let what_if = what_if(question, candidate, &gaps);
    Weighed { gaps, what_if }
}

/// Draws what it lacks and what would change it.
pub fn weighed_view(
    weighed: &Weighed,
    explained: &Explained,
    question: &Question<'_>,
    catalog: &Catalog,
    language: Language,
) -> Option<WeighedView> {
    let Explained { candidate, ranking } = explained;
    let own = question.index.documents().get(candidate.document_idx)?;
    let capability = Entry::find(catalog, &own.id)?.capability?;
    let (need, requirements) = (question.need, &ranking.requirements[..]);
    let named = GapContext { catalog, capability, need, requirements, language };
    let is_asked = !candidate.parts.is_empty();
    Some(WeighedView {
        gaps: named.gaps(&weighed.gaps),
        what_if: is_asked.then(|| named.what_if(candidate, &weighed.what_if)),
    })
}

/// Draws the sheet.
pub fn fit_view(
    explained: &Explained,
    question: &Question<'_>,
    catalog: &Catalog,
    language: Language,
    link_language: Option<Language>,
) -> Option<FitView> {
    let (index, need) = (question.index, question.need);
    let Explained { candidate, ranking } = explained;
    let context = CardContext { catalog, index, ranking, language, link_language };
    let (institute, capability) = context.capability(candidate)?;
    let entry = InstituteCandidate {
        institute: institute.id.clone(),
        score: candidate.score,
        breadth: 0.0,
        candidates: vec![candidate.clone()],
    };
    let requirements = &ranking.requirements;
    let named = GapContext { catalog, capability, need, requirements, language };
    let is_asked = !candidate.parts.is_empty();
    Some(FitView {
        title: text(&capability.title, language),
        institute: institute.id.clone(),
        name: text(&institute.name, language),
        card: card(&entry, None, context).filter(|_| is_asked),
        checks: checks(explained, &named, &index.documents()[candidate.document_idx]),
        explanation: explanation(&entry, need, context).filter(|_| is_asked),
    })
}

fn check(fit: Fit, what: String, remark: String, language: Language) -> CheckView {
    let t = fit_texts(language);
    let (slug, word) = match fit {
        Fit::Met => ("met", t.met),
        Fit::Near => ("near", t.near),
        Fit::Unknown => ("unknown", t.unknown_fit),
        Fit::Violated => ("violated", t.violated),
    };
    CheckView { slug, word, what, remark }
}

/// Sentences, numbers and standards, wishes.
fn checks(explained: &Explained, named: &GapContext<'_>, own: &Document) -> Vec<CheckView> {
    let (language, t) = (named.language, fit_texts(named.language));
    let candidate = &explained.candidate;
    let mut checks = Vec::new();
    let n_facets = nhipcau_matching::propose_facets(&named.need.text).len();
    for facet_idx in (0..n_facets).filter(|_| n_facets > 1) {
        let (fit, word) = if candidate.facets_met.contains(&facet_idx) {
            (Fit::Met, t.answered)
        } else {
            (Fit::Unknown, t.unanswered)
        };
        let own = check(fit, named.facet(facet_idx), String::new(), language);
        checks.push(CheckView { word, ..own });
    }
    for contribution in &candidate.contributions {
        if let Reason::Requirement { requirement_idx, fit, basis } = &contribution.reason {
            let words = named.requirements.get(*requirement_idx).map(|own| own.words.clone());
            let remark = fit_remark(*fit, basis.as_ref(), named.capability, language);
            checks.push(check(*fit, words.unwrap_or_default(), remark, language));
        }
    }
    for (wish, fit) in wished(named, own) {
        let remark = match (&wish, own.readiness) {
            (Wish::Readiness(_), Some((level, standing))) => {
                readiness_words(level, standing, language)
            }
            _ => String::new(),
        };
        checks.push(check(fit, named.wish(&wish), remark, language));
    }
    checks
}

/// Each wish and how the document stands to it.
fn wished(named: &GapContext<'_>, own: &Document) -> Vec<(Wish, Fit)> {
    let wishes = &named.need.wishes;
    let mut found = Vec::new();
    let fit = |is_met: bool, is_stated: bool| match (is_met, is_stated) {
        (true, _) => Fit::Met,
        (false, true) => Fit::Violated,
        (false, false) => Fit::Unknown,
    };
    let mut each = |ids: &[String], stated: &[Arc<str>], wish: fn(Arc<str>) -> Wish| {
        for id in ids {
            let is_met = stated.iter().any(|own| **own == **id);
            found.push((wish(id.as_str().into()), fit(is_met, !stated.is_empty())));
        }
    };
    each(&wishes.subfields, &own.subfields, Wish::Subfield);
    each(&wishes.industries, &own.industries, Wish::Industry);
    each(&wishes.modes, &own.modes, Wish::Mode);
    if let Some(window) = wishes.readiness {
        let fit = match own.readiness {
            None => Fit::Unknown,
            Some((level, _)) if level < window.min => Fit::Violated,
            Some((level, standing)) if level > window.max || standing != Standing::Stated => {
                Fit::Near
            }
            Some(_) => Fit::Met,
        };
        found.push((Wish::Readiness(window), fit));
    }
    if let Some(id) = &wishes.province {
        let is_met = own.province.as_ref() == Some(id);
        let wish = Wish::Province(id.as_str().into());
        found.push((wish, fit(is_met, own.province.is_some())));
    }
    found
}

/// The line below the title of the need.
pub fn source_line(version: &str, language: Language) -> String {
    [fit::fit_texts(language).source_line, version].concat()
}
