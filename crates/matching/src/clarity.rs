//! How clear a need is, and which missing fact would change the first three.
//!
//! No checklist: a fact is worth naming if the answer matters. For every fact that the need leaves open, the answers that the
//! leading candidates suggest (their industries, modes, provinces, levels, figures, and the words that tell them apart) are
//! tried: the catalog is ranked as if the visitor had given the answer, and the institutes are counted that come into the
//! first three. The expected number over the answers, each as likely as the leaders that suggest it, is the fact's worth.
//!
//! Worked example: of the ten leaders of `máy sấy` six dry farm produce, three wood, one medicine. `nông sản` brings one other
//! institute into the first three, `gỗ` two, `dược liệu` three: (6·1 + 3·2 + 1·3) / 10 = 1.5 of three.
//!
//! Invariants: the same need and catalog give the same answer; at most [`MAX_TRIED`] rankings; a fact that is named has an
//! answer that brings another institute into the first three; giving that answer does just this.

use crate::index::Term;
use crate::{
    Candidate, Document, Index, Need, Ranking, ReadinessWindow, Requirement, RequirementKind,
    Search, Weights, Wish, Wishes, group_by_institute, in_order,
};
use nhipcau_text::{Comparison, Quantity};
use std::sync::Arc;

/// Candidates whose records suggest answers.
const N_LEADERS: usize = 10;
/// Answers to one fact that are tried.
const MAX_ANSWERS: usize = 4;
/// Rankings at most.
pub const MAX_TRIED: usize = 6 * MAX_ANSWERS;
/// Facts that are named at most.
const MAX_NAMED: usize = 2;
/// Institutes that a visitor calls first.
const FIRST: usize = 3;
/// Expected newcomers among the first three from which a need could be clearer, and from which it is too vague.
const COULD_BE_CLEARER: f64 = 0.5;
const TOO_VAGUE: f64 = 1.5;

/// A fact that a need leaves open.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MissingFact {
    /// A word for the product or the process.
    Word,
    /// The industry.
    Sector,
    /// A figure of this property.
    Figure(Arc<str>),
    /// How ready it has to be.
    Readiness,
    /// How to work together.
    Mode,
    /// The province.
    Place,
}

/// What a visitor could answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A wish.
    Wish(Wish),
    /// A number, asked for as the leaders state it.
    Figure(Quantity),
    /// A word to add to the text.
    Word(Arc<str>),
}

/// An answer, and what it does to the first three.
#[derive(Clone, Debug, PartialEq)]
pub struct TriedAnswer {
    /// The fact that it names.
    pub fact: MissingFact,
    /// The answer.
    pub answer: Answer,
    /// How many of the leaders suggest it.
    pub n_leaders: usize,
    /// How many institutes it brings into the first three.
    pub n_new: usize,
}

/// A fact that would change the first three.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The fact.
    pub fact: MissingFact,
    /// Expected number of institutes that come into the first three.
    pub n_expected: f64,
    /// Answers that were tried, the likeliest first.
    pub answers: Vec<TriedAnswer>,
}

/// How clear a need is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClarityLevel {
    /// The answer could be anything.
    TooVague,
    /// A fact would change some of it.
    CouldBeClearer,
    /// Nothing that could be asked changes the first three much.
    Clear,
}

/// The verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Clarity {
    /// In one word.
    pub level: ClarityLevel,
    /// The one or two facts whose answer would change the first three most.
    pub missing: Vec<Suggestion>,
}

/// How clear a need is: every answer tried.
pub fn clarity(search: &Search<'_>, need: &Need, weights: &Weights, year: u16) -> Clarity {
    let ranking = search.rank(&need.wishes, weights, year);
    let first = first_three(search.index(), &ranking);
    let mut tried = open_answers(search, need, &ranking);
    for answer in &mut tried {
        answer.n_new = n_new(search, need, weights, year, &answer.answer, &first);
    }
    verdict(&tried)
}

/// The institutes that come first.
pub fn first_three(index: &Index, ranking: &Ranking) -> Vec<String> {
    let groups = group_by_institute(index, &ranking.candidates).into_iter();
    groups.take(FIRST).map(|group| group.institute).collect()
}

/// How many institutes an answer brings into the first three.
pub fn n_new(
    search: &Search<'_>,
    need: &Need,
    weights: &Weights,
    year: u16,
    answer: &Answer,
    first: &[String],
) -> usize {
    let mut wishes = need.wishes.clone();
    let ranking = match answer {
        Answer::Wish(wish) => {
            wish.add_to(&mut wishes);
            search.rank(&wishes, weights, year)
        }
        Answer::Figure(quantity) => search.asking(quantity.clone()).rank(&wishes, weights, year),
        Answer::Word(word) => {
            let text = [need.text.trim_end(), " ", word].concat();
            Search::new(search.index(), &Need { text, ..need.clone() }).rank(&wishes, weights, year)
        }
    };
    let now = first_three(search.index(), &ranking);
    now.iter().filter(|institute| !first.contains(institute)).count()
}

/// What the tried answers say.
pub fn verdict(tried: &[TriedAnswer]) -> Clarity {
    let mut found: Vec<Suggestion> = Vec::new();
    for answer in tried {
        match found.iter_mut().find(|own| own.fact == answer.fact) {
            Some(own) => own.answers.push(answer.clone()),
            None => found.push(Suggestion {
                fact: answer.fact.clone(),
                n_expected: 0.0,
                answers: vec![answer.clone()],
            }),
        }
    }
    for suggestion in &mut found {
        let n_leaders: usize = suggestion.answers.iter().map(|answer| answer.n_leaders).sum();
        let n_new: usize =
            suggestion.answers.iter().map(|answer| answer.n_leaders * answer.n_new).sum();
        suggestion.n_expected = n_new as f64 / n_leaders.max(1) as f64;
    }
    // Nothing leads: the need has to be said in other words.
    let most = found.iter().map(|own| own.n_expected).fold(0.0, f64::max);
    let level = match most {
        _ if tried.is_empty() => ClarityLevel::TooVague,
        most if most >= TOO_VAGUE => ClarityLevel::TooVague,
        most if most >= COULD_BE_CLEARER => ClarityLevel::CouldBeClearer,
        _ => ClarityLevel::Clear,
    };
    found.retain(|own| own.n_expected > 0.0 && level != ClarityLevel::Clear);
    let mut missing = in_order(found, &|one, other| other.n_expected.total_cmp(&one.n_expected));
    missing.truncate(MAX_NAMED);
    Clarity { level, missing }
}

/// The answers to try, in a fixed order, with nothing tried yet.
pub fn open_answers(search: &Search<'_>, need: &Need, ranking: &Ranking) -> Vec<TriedAnswer> {
    let index = search.index();
    let leaders = &ranking.candidates[..ranking.candidates.len().min(N_LEADERS)];
    let document = |candidate: &Candidate| &index.documents()[candidate.document_idx];
    let documents: Vec<&Document> = leaders.iter().map(document).collect();
    let mut answers = words(search, ranking, leaders);
    answers.extend(wishes(&documents, &need.wishes));
    answers.extend(figures(&documents, search.requirements()));
    answers
}

/// Counts what the leaders suggest: the likeliest answers first, equals in the order in which they come.
fn counted<T: PartialEq>(suggested: Vec<T>) -> Vec<(T, usize)> {
    let mut counts: Vec<(T, usize)> = Vec::new();
    for own in suggested {
        match counts.iter_mut().find(|(known, _)| *known == own) {
            Some((_, n)) => *n += 1,
            None => counts.push((own, 1)),
        }
    }
    let mut counts = in_order(counts, &|one, other| other.1.cmp(&one.1));
    counts.truncate(MAX_ANSWERS);
    counts
}

fn untried(fact: &MissingFact, suggested: Vec<Answer>) -> Vec<TriedAnswer> {
    let tried =
        |(answer, n_leaders)| TriedAnswer { fact: fact.clone(), answer, n_leaders, n_new: 0 };
    counted(suggested).into_iter().map(tried).collect()
}

fn wishes(leaders: &[&Document], wished: &Wishes) -> Vec<TriedAnswer> {
    let mut answers = Vec::new();
    let mut ask = |fact: MissingFact, is_open: bool, of: &dyn Fn(&Document) -> Vec<Wish>| {
        if is_open {
            let suggested = leaders.iter().flat_map(|own| of(own)).map(Answer::Wish).collect();
            answers.extend(untried(&fact, suggested));
        }
    };
    let each =
        |ids: &[Arc<str>], wish: fn(Arc<str>) -> Wish| ids.iter().cloned().map(wish).collect();
    ask(MissingFact::Sector, wished.industries.is_empty(), &|own| {
        each(&own.industries, Wish::Industry)
    });
    ask(MissingFact::Readiness, wished.readiness.is_none(), &|own| {
        own.readiness.map(|(level, _)| Wish::Readiness(window(level))).into_iter().collect()
    });
    ask(MissingFact::Mode, wished.modes.is_empty(), &|own| each(&own.modes, Wish::Mode));
    ask(MissingFact::Place, wished.province.is_none(), &|own| {
        own.province.iter().map(|id| Wish::Province(id.as_str().into())).collect()
    });
    answers
}

/// The window that a visitor would choose around a level: to buy, to try, to research together.
fn window(level: u8) -> ReadinessWindow {
    let (min, max) = match level {
        8.. => (8, 9),
        6..8 => (6, 9),
        _ => (1, 5),
    };
    ReadinessWindow { min, max }
}

/// Values of the property that most leaders state and the need does not ask for.
fn figures(leaders: &[&Document], asked: &[Requirement]) -> Vec<TriedAnswer> {
    let is_asked = |property: &str| {
        asked.iter().any(|own| match &own.kind {
            RequirementKind::Quantity(wanted) => wanted.property.as_deref() == Some(property),
            RequirementKind::Standard(_) => false,
        })
    };
    let stated = leaders.iter().flat_map(|own| &own.figures).map(|figure| &figure.quantity);
    let named: Vec<(&str, &Quantity)> = stated
        .filter_map(|quantity| Some((quantity.property.as_deref()?, quantity)))
        .filter(|(property, _)| !is_asked(property))
        .collect();
    let counts = counted(named.iter().map(|(property, _)| *property).collect());
    let Some(&(property, n)) = counts.first() else { return Vec::new() };
    // One leader's figure is not what the others are asked by.
    if n < 2 {
        return Vec::new();
    }
    let own = named.iter().filter(|(name, _)| *name == property);
    let suggested = own.map(|(_, quantity)| Answer::Figure(wanted(quantity))).collect();
    untried(&MissingFact::Figure(Arc::from(property)), suggested)
}

/// What a visitor would ask for who has in mind what a record states: a capacity or more, anything else about so much.
fn wanted(stated: &Quantity) -> Quantity {
    let value = if stated.high.is_finite() { stated.high } else { stated.low };
    let mut wanted = stated.clone();
    (wanted.comparison, wanted.low, wanted.high) = if stated.property.as_deref() == Some("capacity")
    {
        (Comparison::AtLeast, value, f64::INFINITY)
    } else {
        (Comparison::About, value, value)
    };
    wanted.is_wanted = true;
    wanted
}

/// The concepts that tell the leaders apart: of each leader the one that it holds most of, unless the need has it already.
fn words(search: &Search<'_>, ranking: &Ranking, leaders: &[Candidate]) -> Vec<TriedAnswer> {
    let is_said = |term: &Term| {
        let is_own = |word: &str| ranking.understood.iter().any(|own| *own.word == *word);
        is_own(&term.word) || term.english_word.as_deref().is_some_and(is_own)
    };
    let half = leaders.len().div_ceil(2);
    let mut best: Vec<Option<(f64, &Term)>> = vec![None; leaders.len()];
    for term in search.index().concepts().iter().filter(|term| !is_said(term)) {
        let held = |candidate: &Candidate| {
            let own = candidate.document_idx as u32;
            let at = term.postings.binary_search_by_key(&own, |posting| posting.document_idx);
            at.ok().map(|at| term.postings[at].impact * term.idf)
        };
        let held: Vec<Option<f64>> = leaders.iter().map(held).collect();
        if held.iter().flatten().count() > half {
            continue;
        }
        for (best, held) in best.iter_mut().zip(held) {
            if let Some(held) = held
                && best.is_none_or(|(so_far, _)| held > so_far)
            {
                *best = Some((held, term));
            }
        }
    }
    let word = |(_, term): (f64, &Term)| Answer::Word(search.word(term));
    untried(&MissingFact::Word, best.into_iter().flatten().map(word).collect())
}
