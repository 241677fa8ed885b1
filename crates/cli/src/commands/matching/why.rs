//! `--why`: how clear the need is, what each candidate lacks, and what would change its band.
//!
//! Invariant: everything is computed by `nhipcau_matching`; here it is only given words, in [`table`] and in [`json`].

pub(super) mod json;
pub(super) mod table;

use crate::engine::Engine;
use nhipcau_matching::{
    Answer, Clarity, ClarityLevel, Fact, Gap, Importance, MissingFact, Need, Question, Ranking,
    Side, Weights, WhatIf, Wish, clarity, gap_card, what_if,
};

/// The answers of one need.
pub(super) struct Why {
    clarity: Clarity,
    /// Of the first candidates, in their order.
    candidates: Vec<(Vec<Gap>, WhatIf)>,
}

impl Why {
    /// Asks the engine about the first `top` candidates.
    pub(super) fn of(engine: &Engine, need: &Need, ranking: &Ranking, top: usize) -> Why {
        let weights = Weights::default();
        let question = Question::new(&engine.index, need, &weights, engine.year);
        let explained = ranking.candidates.iter().take(top).map(|candidate| {
            let gaps = gap_card(&question, ranking, candidate);
            let what_if = what_if(&question, candidate, &gaps);
            (gaps, what_if)
        });
        Why {
            candidates: explained.collect(),
            clarity: clarity(&question.search, need, &weights, engine.year),
        }
    }
}

fn level_name(level: ClarityLevel) -> &'static str {
    match level {
        ClarityLevel::TooVague => "too vague",
        ClarityLevel::CouldBeClearer => "could be clearer",
        ClarityLevel::Clear => "clear",
    }
}

fn missing_name(fact: &MissingFact) -> &'static str {
    match fact {
        MissingFact::Word => "word",
        MissingFact::Sector => "industry",
        MissingFact::Figure(_) => "figure",
        MissingFact::Readiness => "readiness",
        MissingFact::Mode => "mode",
        MissingFact::Place => "province",
    }
}

fn fact_name(fact: Fact) -> &'static str {
    match fact {
        Fact::Offer => "offer",
        Fact::Numbers => "figures",
        Fact::Readiness => "readiness",
        Fact::Evidence => "evidence",
        Fact::Sector => "industry",
        Fact::Mode => "mode",
        Fact::Place => "province",
    }
}

fn importance_name(importance: Importance) -> &'static str {
    match importance {
        Importance::Blocking => "blocking",
        Importance::Missing => "missing",
        Importance::Unknown => "unknown",
        Importance::Unasked => "unasked",
    }
}

fn side_name(side: Side) -> &'static str {
    match side {
        Side::Visitor => "visitor",
        Side::Institute => "institute",
    }
}

fn wish_name(wish: &Wish) -> String {
    match wish {
        Wish::Subfield(id) => format!("sub-field {id}"),
        Wish::Industry(id) => format!("industry {id}"),
        Wish::Mode(id) => format!("mode {id}"),
        Wish::Province(id) => format!("province {id}"),
        Wish::Readiness(window) => format!("readiness {} to {}", window.min, window.max),
    }
}

fn answer_name(answer: &Answer) -> String {
    match answer {
        Answer::Wish(wish) => wish_name(wish),
        Answer::Word(word) => format!("word `{word}`"),
        Answer::Figure(quantity) => {
            let property = quantity.property.as_deref().unwrap_or("number");
            let value = if quantity.low.is_finite() { quantity.low } else { quantity.high };
            format!("{property} {value} in base units")
        }
    }
}
