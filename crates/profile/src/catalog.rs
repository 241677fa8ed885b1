//! Everything that the application shows: institutes, vocabulary, needs, and the site's own facts.

use crate::{Bilingual, Capability, Institute, Need, Vocabulary};
use serde::{Deserialize, Serialize};

/// The site's own facts, from `data/site.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Site {
    /// Name of the product.
    pub name: Bilingual,
    /// Address under which it is published, without a trailing slash.
    pub base_url: String,
    /// Where institutes send their profile files.
    pub curator: String,
    /// Date of the data, ISO 8601.
    pub data_date: String,
    /// Licence of the data.
    pub license: String,
}

/// The whole collection, institutes and needs in order of their ids.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Catalog {
    /// The site's own facts.
    pub site: Site,
    /// The controlled vocabulary.
    pub vocabulary: Vocabulary,
    /// Institutes.
    pub institutes: Vec<Institute>,
    /// The demand board's seed.
    pub needs: Vec<Need>,
}

impl Catalog {
    /// The institute with this id, or with a former name of this id.
    pub fn institute(&self, id: &str) -> Option<&Institute> {
        self.institutes.iter().find(|institute| institute.id == id).or_else(|| {
            self.institutes
                .iter()
                .find(|institute| institute.former_names.iter().any(|f| f.id == id))
        })
    }

    /// Every capability with its institute, in catalog order.
    pub fn capabilities(&self) -> impl Iterator<Item = (&Institute, &Capability)> {
        self.institutes.iter().flat_map(|institute| {
            institute.capabilities.iter().map(move |capability| (institute, capability))
        })
    }
}
