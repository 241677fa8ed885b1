//! What the screen shows while nobody is there: needs that no institute serves well, and examples with how many fit.
//!
//! Both come from the engine, as on the demand board. Which unmet needs are shown goes on with each turn and begins elsewhere each
//! day. Worked example: of five unmet needs, two are shown; the next turn shows the following two.
//! Invariants: a pure function; a need that is served well is never among the unmet; no text is longer than a line or two.

use crate::view_model::market::{Answer, Service, need_text};
use crate::view_model::order::sort_short;
use crate::view_model::start::examples;
use nhipcau_profile::{Catalog, Language};

/// How many unmet needs are shown at a time.
pub const N_UNMET: usize = 2;
/// How many examples.
pub const N_EXAMPLES: usize = 3;
/// The longest need that is read in passing, in characters.
const MAX_CHARS: usize = 120;

/// A need as an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Its text.
    pub text: String,
    /// How many institutes fit; unknown until the needs were ranked.
    pub n_fitting: Option<usize>,
}

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Poster {
    /// Needs that nobody serves well.
    pub unmet: Vec<String>,
    /// How many such needs there are on the board.
    pub n_unmet: usize,
    /// Needs that institutes serve.
    pub examples: Vec<Example>,
}

/// The poster of a turn, from the answers to the needs where they are there.
pub fn poster(
    catalog: &Catalog,
    answers: Option<&[Answer]>,
    language: Language,
    turn: usize,
) -> Poster {
    let pairs = || catalog.needs.iter().zip(answers.unwrap_or_default());
    let mut unmet: Vec<(Service, &str)> = Vec::new();
    for (need, answer) in pairs().filter(|(_, answer)| answer.service != Service::Served) {
        unmet.push((answer.service, need_text(need, language)));
    }
    let n_unmet = unmet.len();
    unmet.retain(|(_, text)| is_short(text));
    sort_short(&mut unmet, |one, other| one.0 > other.0);
    let fitting = |text: &str| {
        let found = pairs().find(|(need, _)| need_text(need, language) == text);
        found.map(|(_, answer)| answer.served_by.len())
    };
    let mut shown: Vec<Example> = Vec::new();
    for text in examples(catalog, language).into_iter().filter(|text| is_short(text)) {
        shown.push(Example { n_fitting: fitting(&text), text });
    }
    // What nobody serves stands above already.
    shown.retain(|example| example.n_fitting != Some(0));
    let unmet = in_turn(&unmet, turn * N_UNMET, N_UNMET);
    Poster {
        unmet: unmet.into_iter().map(|(_, text)| text.to_owned()).collect(),
        n_unmet,
        examples: in_turn(&shown, turn * N_EXAMPLES, N_EXAMPLES),
    }
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= MAX_CHARS
}

/// So many of a list, from a place on, going round; each at most once.
fn in_turn<T: Clone>(list: &[T], from: usize, n: usize) -> Vec<T> {
    let start = from.checked_rem(list.len()).unwrap_or(0);
    list.iter().cycle().skip(start).take(n.min(list.len())).cloned().collect()
}
