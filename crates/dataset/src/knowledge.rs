//! What the engine knows beyond the catalog's own words: factory-language problems and the thesaurus.
//!
//! It is loaded right after the search tier, so that the first result does not wait for it. Invariant: as for details,
//! taking out and filling in gives back the catalog.

use crate::OpenError;
use nhipcau_profile::{BilingualList, Catalog, Concept};
use serde::{Deserialize, Serialize};
use std::mem::take;

/// The knowledge tier, in the order of the catalog that it was written with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Knowledge {
    capabilities: Vec<String>,
    problems: Vec<BilingualList>,
    concepts: Vec<Concept>,
}

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
        }
        knowledge
    }

    /// Puts the knowledge into the catalog that it was written with; a catalog with other capabilities is left untouched.
    pub fn fill(self, catalog: &mut Catalog) -> Result<(), OpenError> {
        let ids = catalog.capabilities().map(|(_, capability)| &capability.id);
        if self.problems.len() != self.capabilities.len() || !ids.eq(&self.capabilities) {
            return Err(OpenError::Mismatch);
        }
        let capabilities =
            catalog.institutes.iter_mut().flat_map(|institute| &mut institute.capabilities);
        for (capability, problems) in capabilities.zip(self.problems) {
            capability.problems = problems;
        }
        catalog.vocabulary.concepts = self.concepts;
        Ok(())
    }
}
