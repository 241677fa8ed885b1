//! Catalogs of short titles, for the tests of this crate.

use crate::{Document, DocumentText, Index, TextField};
use nhipcau_profile::{Language, Standing, Vocabulary};

/// An index of one stated capability for each title, in their order, all of one institute.
pub(crate) fn titles(titles: &[(&str, Language)], vocabulary: &Vocabulary) -> Index {
    let document = |(position, (title, language)): (usize, &(&str, Language))| Document {
        id: format!("c{position}"),
        institute: "a".into(),
        texts: vec![DocumentText {
            field: TextField::Title,
            language: *language,
            text: (*title).to_owned(),
        }],
        standing: Standing::Stated,
        ..Document::default()
    };
    Index::build(titles.iter().enumerate().map(document).collect(), vocabulary)
}
