//! What the market asks in the fields of an institute, and what the institute offers there.
//!
//! Invariant: a need counts for the sub-field that its words point to, as the engine worked it out; counts are of the
//! needs and capabilities that are there, never estimates.

use super::coach::NeedPlace;
use nhipcau_matching::Band;
use nhipcau_profile::{Institute, Need, Vocabulary};

/// A sub-field with what is asked and what is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// Sub-field code.
    pub subfield: String,
    /// Needs that point to it.
    pub n_needs: usize,
    /// Of these, needs that nobody serves well.
    pub n_unserved: usize,
    /// Capabilities of the institute in it.
    pub n_capabilities: usize,
}

/// Whether nobody serves a need well.
pub fn is_unserved(place: &NeedPlace) -> bool {
    place.best.is_none_or(|best| best < Band::Good)
}

/// The fields of an institute: those of the sub-fields of its capabilities.
pub fn fields<'a>(institute: &Institute, vocabulary: &'a Vocabulary) -> Vec<&'a str> {
    let has =
        |id: &str| institute.capabilities.iter().any(|own| own.subfields.iter().any(|s| s == id));
    let fields = vocabulary.fields.iter();
    let own = fields.filter(|field| field.subfields.iter().any(|subfield| has(&subfield.id)));
    own.map(|field| field.id.as_str()).collect()
}

/// Needs of these fields: those that nobody serves well first, then by the points of the institute.
pub fn needs(needs: &[Need], places: &[NeedPlace], fields: &[&str]) -> Vec<usize> {
    let mut own: Vec<usize> = (0..needs.len().min(places.len()))
        .filter(|&need_idx| fields.contains(&needs[need_idx].field.as_str()))
        .collect();
    own.sort_by_key(|&need_idx| {
        let place = &places[need_idx];
        (!is_unserved(place), u32::MAX - place.points, need_idx)
    });
    own
}

/// Every sub-field that is asked for in these fields or offered by the institute: the offered ones first, the most asked or
/// offered of each first.
pub fn balance(
    institute: &Institute,
    needs: &[Need],
    places: &[NeedPlace],
    vocabulary: &Vocabulary,
) -> Vec<Balance> {
    let fields = fields(institute, vocabulary);
    let mut rows: Vec<Balance> = Vec::new();
    for (field, subfield) in vocabulary.subfields() {
        if !fields.contains(&field.id.as_str()) {
            continue;
        }
        let asked = needs.iter().zip(places).filter(|(need, place)| {
            need.field == field.id && place.subfield.as_deref() == Some(subfield.id.as_str())
        });
        let asked: Vec<&NeedPlace> = asked.map(|(_, place)| place).collect();
        let offers = |own: &&nhipcau_profile::Capability| own.subfields.contains(&subfield.id);
        let row = Balance {
            subfield: subfield.id.clone(),
            n_needs: asked.len(),
            n_unserved: asked.iter().filter(|place| is_unserved(place)).count(),
            n_capabilities: institute.capabilities.iter().filter(offers).count(),
        };
        if row.n_needs + row.n_capabilities > 0 {
            rows.push(row);
        }
    }
    rows.sort_by_key(|row| {
        let both = row.n_needs + row.n_capabilities;
        (row.n_capabilities == 0, usize::MAX - both)
    });
    rows
}
