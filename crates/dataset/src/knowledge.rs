//! What makes the ranking better: problems in factory language, English descriptions, the wording of the evidence, how an
//! offer works and what comes with it, and the thesaurus. (Most visitors read Vietnamese: its descriptions come with the search tier, and stand in until these arrive.)
//!
//! It is loaded right after the search tier, so that the first result does not wait for it. Invariant: as for details,
//! taking out and filling in gives back the catalog.

use crate::OpenError;
use crate::record::record;
use nhipcau_profile::{
    Advantage, Bilingual, BilingualList, Capability, Catalog, Concept, Training,
};
use std::mem::take;

/// The knowledge tier, in the order of the catalog that it was written with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Knowledge {
    capabilities: Vec<String>,
    problems: Vec<BilingualList>,
    english_descriptions: Vec<String>,
    evidence: Vec<Vec<Bilingual>>,
    offers: Vec<Offer>,
    concepts: Vec<Concept>,
}

/// How an offer works and what comes with it.
#[derive(Clone, Debug, Default, PartialEq)]
struct Offer {
    how_it_works: Bilingual,
    advantages: Vec<Advantage>,
    equipment: Vec<Bilingual>,
    training: Vec<Training>,
}

record!(Knowledge { capabilities, problems, english_descriptions, evidence, offers, concepts });
record!(Offer { how_it_works, advantages, equipment, training });

impl Knowledge {
    /// Takes the knowledge out of a catalog.
    pub(crate) fn take_from(catalog: &mut Catalog) -> Knowledge {
        let mut knowledge =
            Knowledge { concepts: take(&mut catalog.vocabulary.concepts), ..Knowledge::default() };
        for capability in
            catalog.institutes.iter_mut().flat_map(|institute| &mut institute.capabilities)
        {
            knowledge.capabilities.push(capability.id.clone());
            knowledge.problems.push(take(&mut capability.problems));
            knowledge.english_descriptions.push(take(&mut capability.description.en));
            knowledge.evidence.push(
                capability.evidence.iter_mut().map(|evidence| take(&mut evidence.text)).collect(),
            );
            knowledge.offers.push(Offer::take_from(capability));
        }
        knowledge
    }

    /// Puts the knowledge into the catalog that it was written with; a catalog with other capabilities is left untouched.
    pub fn fill(self, catalog: &mut Catalog) -> Result<(), OpenError> {
        if !self.fits(catalog) {
            return Err(OpenError::Mismatch);
        }
        let capabilities =
            catalog.institutes.iter_mut().flat_map(|institute| &mut institute.capabilities);
        let texts = self.problems.into_iter().zip(self.english_descriptions).zip(self.evidence);
        let texts = texts.zip(self.offers);
        for (capability, (((problems, description), texts), offer)) in capabilities.zip(texts) {
            offer.fill(capability);
            capability.problems = problems;
            capability.description.en = description;
            for (evidence, text) in capability.evidence.iter_mut().zip(texts) {
                evidence.text = text;
            }
        }
        catalog.vocabulary.concepts = self.concepts;
        Ok(())
    }

    fn fits(&self, catalog: &Catalog) -> bool {
        let ids = catalog.capabilities().map(|(_, capability)| &capability.id);
        let n_texts = catalog.capabilities().map(|(_, capability)| capability.evidence.len());
        ids.eq(&self.capabilities)
            && self.problems.len() == self.capabilities.len()
            && self.english_descriptions.len() == self.capabilities.len()
            && self.offers.len() == self.capabilities.len()
            && n_texts.eq(self.evidence.iter().map(Vec::len))
    }
}

impl Offer {
    fn take_from(capability: &mut Capability) -> Offer {
        Offer {
            how_it_works: take(&mut capability.how_it_works),
            advantages: take(&mut capability.advantages),
            equipment: take(&mut capability.equipment),
            training: take(&mut capability.training),
        }
    }

    fn fill(self, capability: &mut Capability) {
        capability.how_it_works = self.how_it_works;
        capability.advantages = self.advantages;
        capability.equipment = self.equipment;
        capability.training = self.training;
    }
}
