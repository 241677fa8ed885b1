//! What a paper is about: the need, and the candidates that were chosen for it.
//!
//! Invariant: everything in it is in the catalog or was set by the visitor; a candidate that is not in the catalog is left out.

use crate::address_state::VisitorState;
use crate::view_model::card::{found_words, missing};
use nhipcau_matching::{Band, Candidate, Index, InstituteCandidate, Ranking, group_by_institute};
use nhipcau_profile::{Bilingual, Capability, Catalog, Institute};

/// Most candidates on one paper.
pub const MAX_PARTNERS: usize = 4;
/// How many are proposed to choose from.
const N_PROPOSED: usize = 8;
/// Most institutes of the ranking that a paper lists.
pub const N_RANKED: usize = 10;
/// How many of the nearest are listed where nothing fits.
const N_NEAREST: usize = 3;

/// A candidate.
#[derive(Clone, Debug)]
pub struct Partner<'a> {
    /// The institute.
    pub institute: &'a Institute,
    /// The capability that was chosen, or the institute's best one for the need.
    pub capability: Option<&'a Capability>,
    /// Words of the need that were found in it.
    pub found: Vec<String>,
    /// Words of the need that were not.
    pub missing: Vec<String>,
}

/// An institute of the ranking, by its best capability.
#[derive(Clone, Debug)]
pub struct Ranked<'a> {
    /// The institute.
    pub institute: &'a Institute,
    /// Its best capability for the need.
    pub capability: &'a Capability,
    /// Points of the institute, rounded.
    pub points: u32,
    /// How well the capability fits.
    pub band: Band,
    /// Whether it is only among the nearest, because nothing fits.
    pub is_weak: bool,
    /// Words of the need that were found in it.
    pub found: Vec<String>,
    /// Words of the need that were not.
    pub missing: Vec<String>,
}

/// Need and candidates.
#[derive(Clone, Debug)]
pub struct Case<'a> {
    /// The catalog.
    pub catalog: &'a Catalog,
    /// Version of the data.
    pub version: &'a str,
    /// What the visitor set.
    pub visitor: &'a VisitorState,
    /// Chosen candidates.
    pub partners: Vec<Partner<'a>>,
    /// Candidates to choose from: the best capability of each institute, best first.
    pub proposed: Vec<(&'a Institute, &'a Capability)>,
    /// The ranking as the match page lists it, at most [`N_RANKED`]; the nearest few where nothing fits.
    pub ranked: Vec<Ranked<'a>>,
    /// Names of the sub-fields of the need: those wished for, else the two that were found most.
    pub subfields: Vec<&'a Bilingual>,
}

impl<'a> Case<'a> {
    /// The case of a need; `chosen` is the value of [`super::PARTNERS`].
    pub fn new(
        catalog: &'a Catalog,
        version: &'a str,
        visitor: &'a VisitorState,
        index: &Index,
        ranking: Option<&Ranking>,
        chosen: &str,
    ) -> Case<'a> {
        let of = |candidate: &Candidate| {
            let id = &index.documents().get(candidate.document_idx)?.id;
            catalog.capabilities().find(|(_, capability)| capability.id == *id)
        };
        let institutes = ranking
            .map(|ranking| group_by_institute(index, &ranking.candidates))
            .unwrap_or_default();
        let best = institutes.iter().filter_map(|entry| entry.candidates.first());
        let fits = |candidate: &&Candidate| candidate.band >= Band::Possible;
        let proposed = best.filter(fits).take(N_PROPOSED).filter_map(of).collect();
        let ranked = ranked(&institutes, ranking, &of);
        let partner = |id: &str| partner(catalog, index, ranking, id);
        let partners = chosen.split(',').filter_map(partner).take(MAX_PARTNERS).collect();
        let wished = &visitor.wishes.subfields;
        let found = ranking.map(|ranking| ranking.topics.as_slice()).unwrap_or_default();
        let ids: Vec<&str> = if wished.is_empty() {
            found.iter().take(2).map(|(id, _)| &**id).collect()
        } else {
            wished.iter().map(String::as_str).collect()
        };
        let subfields = ids
            .into_iter()
            .filter_map(|id| catalog.vocabulary.subfield(id))
            .map(|(_, subfield)| &subfield.name)
            .collect();
        Case { catalog, version, visitor, partners, proposed, ranked, subfields }
    }

    /// The need as typed, without blanks around it.
    pub fn need(&self) -> &'a str {
        self.visitor.text.trim()
    }

    /// The first candidate.
    pub fn partner(&self) -> Option<&Partner<'a>> {
        self.partners.first()
    }

    /// Where a paper of this kind to this candidate is kept.
    pub fn scope(&self, slug: &str) -> String {
        match self.partner() {
            Some(partner) => [slug, ":", &partner.institute.id].concat(),
            None => slug.to_owned(),
        }
    }
}

/// The institutes of a ranking that fit; the nearest few where none does.
fn ranked<'a>(
    institutes: &[InstituteCandidate],
    ranking: Option<&Ranking>,
    of: &dyn Fn(&Candidate) -> Option<(&'a Institute, &'a Capability)>,
) -> Vec<Ranked<'a>> {
    let Some(ranking) = ranking else { return Vec::new() };
    let line = |entry: &InstituteCandidate| {
        let best = entry.candidates.first()?;
        let (institute, capability) = of(best)?;
        Some(Ranked {
            institute,
            capability,
            points: (entry.score + 0.5) as u32,
            band: best.band,
            is_weak: best.band < Band::Possible,
            found: words_found(best),
            missing: missing(&[best], ranking),
        })
    };
    let lines = institutes.iter().filter_map(line);
    let fitting: Vec<Ranked<'a>> =
        lines.clone().filter(|own| !own.is_weak).take(N_RANKED).collect();
    if fitting.is_empty() { lines.take(N_NEAREST).collect() } else { fitting }
}

/// The first words that were found, none of them part of another.
fn words_found(candidate: &Candidate) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in found_words(candidate) {
        if words.len() < 4 && !words.iter().any(|told| told.contains(word)) {
            words.push(word.to_owned());
        }
    }
    words
}

/// The candidate with the id of a capability, of an institute, or of a unit that was merged into one.
fn partner<'a>(
    catalog: &'a Catalog,
    index: &Index,
    ranking: Option<&Ranking>,
    id: &str,
) -> Option<Partner<'a>> {
    let own = catalog.capabilities().find(|(_, capability)| capability.id == id);
    let institute = own.map(|(institute, _)| institute).or_else(|| catalog.institute(id))?;
    let candidate = ranking.and_then(|ranking| {
        ranking.candidates.iter().find(|candidate| {
            index.documents().get(candidate.document_idx).is_some_and(|document| match own {
                Some((_, capability)) => document.id == capability.id,
                None => document.institute == institute.id,
            })
        })
    });
    let best = || {
        let id = &index.documents().get(candidate?.document_idx)?.id;
        institute.capabilities.iter().find(|capability| capability.id == *id)
    };
    let capability = own.map(|(_, capability)| capability).or_else(best);
    Some(Partner {
        institute,
        capability,
        found: candidate.map(words_found).unwrap_or_default(),
        missing: candidate.zip(ranking).map(|(own, all)| missing(&[own], all)).unwrap_or_default(),
    })
    .map(|mut own: Partner<'a>| {
        // Nobody is asked whether they have experience with "kg" or "c".
        let tells = |word: &String| word.chars().count() > 2 && nhipcau_text::unit(word).is_none();
        own.missing.retain(tells);
        own
    })
}
