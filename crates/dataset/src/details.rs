//! What a reader opens after the first result, split from the catalog and filled back into it.
//!
//! Of the needs only the examples travel with the search tier, of the vocabulary only names: the details bring both whole.
//!
//! Invariant: `without_details` and [`Details::of`] together hold every value of the catalog, so filling gives back the
//! catalog that was split.

use crate::OpenError;
use crate::record::record;
use nhipcau_profile::{
    Bilingual, Capability, Catalog, FormerName, Institute, Mode, Need, Source, Vocabulary,
};
use std::mem::take;

/// The details tier, in the order of the catalog that it was written with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Details {
    institutes: Vec<InstituteDetails>,
    needs: Vec<Need>,
    vocabulary: Vocabulary,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct InstituteDetails {
    id: String,
    address: Option<String>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    website: Option<String>,
    contact_office: Bilingual,
    email: Option<String>,
    phone: Option<String>,
    founded: Option<u16>,
    staff: Option<u32>,
    staff_note: Option<Bilingual>,
    summary: Bilingual,
    note: Option<Bilingual>,
    unverified: Vec<String>,
    sources: Vec<Source>,
    former_names: Vec<FormerNameDetails>,
    capabilities: Vec<CapabilityDetails>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct FormerNameDetails {
    basis: Bilingual,
    summary: Bilingual,
    sources: Vec<Source>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct CapabilityDetails {
    readiness_basis: Bilingual,
    intellectual_property: Option<Bilingual>,
    note: Option<Bilingual>,
    sources: Vec<Source>,
}

record!(Details { institutes, needs, vocabulary });
record!(InstituteDetails {
    id,
    address,
    latitude,
    longitude,
    website,
    contact_office,
    email,
    phone,
    founded,
    staff,
    staff_note,
    summary,
    note,
    unverified,
    sources,
    former_names,
    capabilities,
});
record!(FormerNameDetails { basis, summary, sources });
record!(CapabilityDetails { readiness_basis, intellectual_property, note, sources });

/// The catalog with every detail taken out.
pub(crate) fn without_details(catalog: &Catalog) -> Catalog {
    let mut rest = catalog.clone();
    rest.institutes.iter_mut().for_each(|institute| drop(take_institute(institute)));
    rest.needs.retain(|need| need.example);
    for need in &mut rest.needs {
        need.note = None;
        need.sources.clear();
    }
    strip_vocabulary(&mut rest.vocabulary);
    rest
}

impl Details {
    pub(crate) fn of(catalog: &Catalog) -> Details {
        let mut whole = catalog.clone();
        Details {
            institutes: whole.institutes.iter_mut().map(take_institute).collect(),
            needs: whole.needs,
            vocabulary: Vocabulary { concepts: Vec::new(), ..whole.vocabulary },
        }
    }

    /// Puts the details into the catalog that they were written with; a catalog with other institutes is left untouched.
    pub fn fill(self, catalog: &mut Catalog) -> Result<(), OpenError> {
        let same_shape = self.institutes.len() == catalog.institutes.len()
            && self
                .institutes
                .iter()
                .zip(&catalog.institutes)
                .all(|(details, institute)| details.fits(institute));
        if !same_shape {
            return Err(OpenError::Mismatch);
        }
        for (details, institute) in self.institutes.into_iter().zip(&mut catalog.institutes) {
            details.fill(institute);
        }
        catalog.needs = self.needs;
        let concepts = take(&mut catalog.vocabulary.concepts);
        catalog.vocabulary = Vocabulary { concepts, ..self.vocabulary };
        Ok(())
    }
}

impl InstituteDetails {
    fn fits(&self, institute: &Institute) -> bool {
        self.id == institute.id
            && self.former_names.len() == institute.former_names.len()
            && self.capabilities.len() == institute.capabilities.len()
    }

    fn fill(self, institute: &mut Institute) {
        institute.address = self.address;
        institute.latitude = self.latitude;
        institute.longitude = self.longitude;
        institute.website = self.website;
        institute.contact_office = self.contact_office;
        institute.email = self.email;
        institute.phone = self.phone;
        institute.founded = self.founded;
        institute.staff = self.staff;
        institute.staff_note = self.staff_note;
        institute.summary = self.summary;
        institute.note = self.note;
        institute.unverified = self.unverified;
        institute.sources = self.sources;
        for (details, former) in self.former_names.into_iter().zip(&mut institute.former_names) {
            former.basis = details.basis;
            former.summary = details.summary;
            former.sources = details.sources;
        }
        for (details, capability) in self.capabilities.into_iter().zip(&mut institute.capabilities)
        {
            if let Some(readiness) = &mut capability.readiness {
                readiness.basis = details.readiness_basis;
            }
            capability.intellectual_property = details.intellectual_property;
            capability.note = details.note;
            capability.sources = details.sources;
        }
    }
}

fn take_institute(institute: &mut Institute) -> InstituteDetails {
    InstituteDetails {
        id: institute.id.clone(),
        address: institute.address.take(),
        latitude: institute.latitude.take(),
        longitude: institute.longitude.take(),
        website: institute.website.take(),
        contact_office: take(&mut institute.contact_office),
        email: institute.email.take(),
        phone: institute.phone.take(),
        founded: institute.founded.take(),
        staff: institute.staff.take(),
        staff_note: institute.staff_note.take(),
        summary: take(&mut institute.summary),
        note: institute.note.take(),
        unverified: take(&mut institute.unverified),
        sources: take(&mut institute.sources),
        former_names: institute.former_names.iter_mut().map(take_former_name).collect(),
        capabilities: institute.capabilities.iter_mut().map(take_capability).collect(),
    }
}

fn take_former_name(former: &mut FormerName) -> FormerNameDetails {
    FormerNameDetails {
        basis: take(&mut former.basis),
        summary: take(&mut former.summary),
        sources: take(&mut former.sources),
    }
}

fn take_capability(capability: &mut Capability) -> CapabilityDetails {
    CapabilityDetails {
        readiness_basis: capability
            .readiness
            .as_mut()
            .map(|readiness| take(&mut readiness.basis))
            .unwrap_or_default(),
        intellectual_property: capability.intellectual_property.take(),
        note: capability.note.take(),
        sources: take(&mut capability.sources),
    }
}

/// Leaves ids and names, by which records are shown and compared.
fn strip_vocabulary(vocabulary: &mut Vocabulary) {
    for subfield in vocabulary.fields.iter_mut().flat_map(|field| &mut field.subfields) {
        subfield.codes.clear();
    }
    for industry in &mut vocabulary.industries {
        industry.codes.clear();
    }
    for mode in &mut vocabulary.modes {
        *mode = Mode { id: take(&mut mode.id), name: take(&mut mode.name), ..Mode::default() };
    }
    for level in &mut vocabulary.levels {
        level.proof = Bilingual::default();
    }
    for reason in &mut vocabulary.refusals {
        reason.advice = Bilingual::default();
    }
    for province in &mut vocabulary.provinces {
        province.former.clear();
    }
    vocabulary.local_terms.clear();
}
