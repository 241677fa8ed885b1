//! What the engine understood, and the sentences that it proposes to weigh.

use super::order::sort_short;
use nhipcau_matching::{FacetWeight, Origin, Ranking, UnderstoodWord, propose_facets};
use nhipcau_text::to_exact;

/// How many chips are shown at first.
pub const N_CHIPS: usize = 12;

/// A word that was understood, as it is switched off and as it is shown: `công ti` is shown as `công ty` where that was
/// typed, and an English word in the form that was typed.
pub type Chip = (String, String);

/// The words to show, in the order of the need: the heaviest ones and those that were switched off; then its numbers and
/// standards, whose own words are not shown beside them.
pub fn understood(text: &str, ranking: &Ranking, all: bool) -> Vec<Chip> {
    let is_asked = |own: &UnderstoodWord| {
        let (span, mut asked) = (&own.need_span, ranking.requirements.iter());
        asked.any(|it| it.need_span.start <= span.start && span.end <= it.need_span.end)
    };
    let listed = || ranking.understood.iter().filter(|own| own.muted || !is_asked(own));
    let mut weights: Vec<f64> = listed().map(|word| word.weight).collect();
    sort_short(&mut weights, |one, other| one < other);
    let threshold = if all { None } else { weights.get(N_CHIPS - 1) };
    let mut words: Vec<Chip> = Vec::new();
    for understood in listed() {
        let is_heavy = threshold.is_none_or(|&threshold| understood.weight >= threshold);
        let is_new = !words.iter().any(|(word, _)| **word == *understood.word);
        if (is_heavy || understood.muted) && is_new {
            let word = understood.word.to_string();
            let typed = text.get(understood.need_span.clone());
            let is_form = |typed: &str| understood.origin == Origin::Exact && !typed.contains(' ');
            let typed = typed.filter(|typed| is_form(typed) || to_exact(typed) == word);
            let shown = typed.unwrap_or(&word).to_owned();
            words.push((word, shown));
        }
    }
    for requirement in &ranking.requirements {
        let own = &requirement.words;
        if !words.iter().any(|(word, _)| word == own) {
            words.push((own.clone(), own.clone()));
        }
    }
    words
}

/// Number of words that [`understood`] leaves out.
pub fn n_hidden(ranking: &Ranking) -> usize {
    understood("", ranking, true).len() - understood("", ranking, false).len()
}

/// The sentences of a need, where there are at least two.
pub fn sentences(text: &str) -> Vec<String> {
    let facets = propose_facets(text);
    if facets.len() < 2 {
        return Vec::new();
    }
    let sentence =
        |facet: &nhipcau_matching::Facet| text.get(facet.span.clone()).unwrap_or_default();
    facets.iter().map(|facet| sentence(facet).trim().to_owned()).collect()
}

/// Sets the weight of one sentence.
pub fn set_facet_weight(weights: &mut Vec<FacetWeight>, facet_idx: usize, weight: FacetWeight) {
    if weights.len() <= facet_idx {
        weights.resize(facet_idx + 1, FacetWeight::Normal);
    }
    weights[facet_idx] = weight;
    while weights.last() == Some(&FacetWeight::Normal) {
        weights.pop();
    }
}
