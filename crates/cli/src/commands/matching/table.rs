//! The answer for people at a terminal.

use crate::columns::{Align, columns};
use crate::engine::Engine;
use crate::needs::BatchNeed;
use nhipcau_matching::{Band, Candidate, Ranking, Reason};
use nhipcau_profile::Language;

const MAX_WORDS: usize = 10;

/// Rank, points, band, institute and capability, with the matched words below each.
pub(super) fn table(engine: &Engine, need: &BatchNeed, ranking: &Ranking, top: usize) -> String {
    let best = ranking.candidates.first().map(|candidate| candidate.band);
    let verdict = match best {
        None => {
            "nothing fits; say it with other words, or name the product and the trouble with it\n"
        }
        Some(Band::Weak) => "no strong match; the nearest are\n",
        Some(_) => "",
    };
    let rows: Vec<Vec<String>> = ranking
        .candidates
        .iter()
        .take(top)
        .enumerate()
        .flat_map(|(place, candidate)| rows(engine, place, candidate))
        .collect();
    let aligns = [Align::Right, Align::Right, Align::Left, Align::Left, Align::Left];
    format!("{}: {}\n{verdict}{}", need.id, one_line(&need.need.text), columns(&rows, &aligns))
}

fn rows(engine: &Engine, place: usize, candidate: &Candidate) -> [Vec<String>; 2] {
    let document = &engine.index.documents()[candidate.document_idx];
    let institute = engine.catalog.institute(&document.institute);
    let name = institute.map_or_else(String::new, |institute| {
        let name = || institute.name.shown_in(Language::Vietnamese).text.to_owned();
        institute.abbreviation.clone().unwrap_or_else(name)
    });
    let capability = institute.and_then(|institute| {
        institute.capabilities.iter().find(|capability| capability.id == document.id)
    });
    let title =
        capability.map_or("", |capability| capability.title.shown_in(Language::Vietnamese).text);
    let words = words(candidate);
    let reason = if words.is_empty() { "no word in common".to_owned() } else { words.join(" · ") };
    [
        vec![
            (place + 1).to_string(),
            format!("{:.1}", candidate.score),
            band_name(candidate.band).to_owned(),
            name,
            title.to_owned(),
        ],
        vec![String::new(), String::new(), String::new(), String::new(), reason],
    ]
}

/// Matched words, those with most points first.
fn words(candidate: &Candidate) -> Vec<&str> {
    let mut words: Vec<&str> = Vec::new();
    for contribution in &candidate.contributions {
        if let Reason::Word { word, .. } = &contribution.reason
            && !words.contains(&&**word)
        {
            words.push(word);
        }
    }
    words.truncate(MAX_WORDS);
    words
}

/// The name of a band in tables and in JSON.
pub(super) fn band_name(band: Band) -> &'static str {
    match band {
        Band::Strong => "strong",
        Band::Good => "good",
        Band::Possible => "possible",
        Band::Weak => "weak",
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
