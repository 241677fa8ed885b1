//! The need-clarity meter: what would change the first three, as things to tap.
//!
//! Invariant: tapping an answer asks exactly what was tried, so the first three change as they did in the trial.

use super::wishes::chosen;
use crate::address_state::VisitorState;
use crate::i18n::clarity::{clarity_texts, fact, level};
use nhipcau_matching::{Answer, Clarity, ClarityLevel, Suggestion, Wishes};
use nhipcau_profile::{Catalog, Language};

/// Answers of one fact that are shown.
const MAX_SHOWN: usize = 3;

/// A fact that would change the first three.
#[derive(Clone, Debug, PartialEq)]
pub struct FactView {
    /// Its name.
    pub name: String,
    /// Answers that bring another institute into the first three; none where it has to be written.
    pub answers: Vec<(String, Answer)>,
}

/// The meter.
#[derive(Clone, Debug, PartialEq)]
pub struct ClarityView {
    /// What it says.
    pub sentence: &'static str,
    /// At most two facts.
    pub facts: Vec<FactView>,
}

/// Draws the meter; `None` where there is nothing to say but what the page says already.
pub fn clarity_view(
    clarity: &Clarity,
    catalog: &Catalog,
    language: Language,
) -> Option<ClarityView> {
    let fact = |own: &Suggestion| {
        let telling = own.answers.iter().filter(|tried| tried.n_new > 0).take(MAX_SHOWN);
        let named = telling.filter_map(|tried| {
            Some((label(&tried.answer, catalog, language)?, tried.answer.clone()))
        });
        FactView { name: fact(&own.fact, language), answers: named.collect() }
    };
    let facts: Vec<FactView> = clarity.missing.iter().map(fact).collect();
    let is_said = clarity.level == ClarityLevel::Clear || !facts.is_empty();
    let sentence = level(clarity.level, clarity_texts(language));
    is_said.then_some(ClarityView { sentence, facts })
}

fn label(answer: &Answer, catalog: &Catalog, language: Language) -> Option<String> {
    match answer {
        Answer::Word(word) => Some(word.to_string()),
        Answer::Wish(wish) => {
            let mut wishes = Wishes::default();
            wish.add_to(&mut wishes);
            chosen(&wishes, catalog, language).pop().map(|(_, label)| label)
        }
        Answer::Figure(_) => None,
    }
}

/// Gives an answer.
pub fn give(visitor: &mut VisitorState, answer: &Answer) {
    match answer {
        Answer::Wish(wish) => wish.add_to(&mut visitor.wishes),
        Answer::Word(word) => visitor.text = [visitor.text.trim_end(), " ", word].concat(),
        Answer::Figure(_) => {}
    }
}
