//! 1. splitting and filling gives back the catalog;
//! 2. same catalog, same bytes;
//! 3. no bytes panic: arbitrary, cut off, changed;
//! 4. the header tells wrong files apart;
//! 5. details and knowledge of another catalog change nothing.

use super::*;
use nhipcau_profile::{
    Bilingual, BilingualList, Capability, Concept, Evidence, FormerName, Institute, Need,
    Readiness, Source, Vocabulary,
};
use proptest::prelude::*;

fn bilingual() -> impl Strategy<Value = Bilingual> {
    ("[a-zà-ỹ ]{0,12}", "[a-z ]{0,12}").prop_map(|(vi, en)| Bilingual { vi, en })
}

fn sources() -> impl Strategy<Value = Vec<Source>> {
    let source =
        (proptest::option::of("https://[a-z]{1,8}\\.vn"), proptest::option::of(bilingual()));
    proptest::collection::vec(source.prop_map(|(url, text)| Source { url, text }), 0..3)
}

fn capability() -> impl Strategy<Value = Capability> {
    let evidence = (bilingual(), proptest::option::of(any::<u16>()))
        .prop_map(|(text, year)| Evidence { text, year, ..Evidence::default() });
    let readiness = (1..=9_u8, bilingual()).prop_map(|(level, basis)| Readiness {
        level,
        basis,
        ..Readiness::default()
    });
    (
        "[a-z-]{1,9}",
        bilingual(),
        proptest::collection::vec(evidence, 0..3),
        proptest::option::of(readiness),
        proptest::option::of(bilingual()),
        sources(),
    )
        .prop_map(|(id, title, evidence, readiness, note, sources)| Capability {
            id,
            evidence,
            readiness,
            intellectual_property: note.clone(),
            note,
            problems: BilingualList { vi: vec![title.vi.clone()], en: vec![] },
            title,
            sources,
            ..Capability::default()
        })
}

fn institute() -> impl Strategy<Value = Institute> {
    let former = (bilingual(), bilingual(), sources()).prop_map(|(name, basis, sources)| {
        FormerName { name, basis, sources, ..FormerName::default() }
    });
    (
        "[a-z-]{1,9}",
        bilingual(),
        proptest::option::of("[a-z ]{0,9}"),
        proptest::option::of(-90.0..90.0_f64),
        proptest::collection::vec(former, 0..3),
        proptest::collection::vec(capability(), 0..4),
    )
        .prop_map(|(id, summary, address, latitude, former_names, capabilities)| Institute {
            id,
            name: summary.clone(),
            summary,
            address,
            latitude,
            former_names,
            capabilities,
            ..Institute::default()
        })
}

fn catalog() -> impl Strategy<Value = Catalog> {
    let need = (bilingual(), sources()).prop_map(|(text, sources)| Need {
        text,
        sources,
        ..Need::default()
    });
    (proptest::collection::vec(institute(), 0..4), proptest::collection::vec(need, 0..3)).prop_map(
        |(institutes, needs)| {
            let concepts = vec![Concept { id: "glaze".into(), ..Concept::default() }; needs.len()];
            let vocabulary = Vocabulary { concepts, ..Vocabulary::default() };
            Catalog { institutes, needs, vocabulary, ..Catalog::default() }
        },
    )
}

proptest! {
    #[test]
    fn splitting_and_filling_gives_back_the_catalog(catalog in catalog()) {
        let search = write_search(&catalog);
        let (knowledge, details) = (write_knowledge(&catalog), write_details(&catalog));
        prop_assert_eq!(&search, &write_search(&catalog));
        let mut opened = open_search(&search).expect("search tier");
        open_knowledge(&knowledge).expect("knowledge tier").fill(&mut opened).expect("same catalog");
        open_details(&details).expect("details tier").fill(&mut opened).expect("same catalog");
        prop_assert_eq!(opened, catalog);
    }

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(open_search(&bytes).is_err());
        let mut framed = frame(Tier::Search, 0, &Catalog::default())[..HEADER_LEN].to_vec();
        framed.extend_from_slice(&bytes);
        let sum = checksum(&bytes).to_be_bytes();
        framed[HEADER_LEN - 8..HEADER_LEN].copy_from_slice(&sum);
        // A right checksum over arbitrary bytes reaches the decoder itself.
        let _ = open_search(&framed);
        framed[MAGIC.len() + 2] = Tier::Details as u8;
        let _ = open_details(&framed);
        framed[MAGIC.len() + 2] = Tier::Knowledge as u8;
        let _ = open_knowledge(&framed);
    }

    #[test]
    fn a_cut_or_changed_file_is_noticed(catalog in catalog(), at in any::<prop::sample::Index>(), bit in 0..8_u8) {
        let bytes = write_search(&catalog);
        let at = at.index(bytes.len());
        prop_assert!(open_search(&bytes[..at]).is_err());
        // The version is a name, not content.
        if !(HEADER_LEN - 8 - VERSION_LEN..HEADER_LEN - 8).contains(&at) {
            let mut changed = bytes;
            changed[at] ^= 1 << bit;
            prop_assert!(open_search(&changed).is_err());
        }
    }
}

#[test]
fn the_header_tells_wrong_files_apart() {
    let catalog = Catalog::default();
    let mut other_format = write_search(&catalog);
    other_format[MAGIC.len()] = 9;
    assert_eq!(open_search(b"<!doctype html>"), Err(OpenError::NotADataset));
    assert_eq!(open_search(&other_format), Err(OpenError::Format { found: 9 }));
    assert_eq!(open_search(&write_details(&catalog)), Err(OpenError::Tier));
}

#[test]
fn details_of_another_catalog_change_nothing() {
    let catalog = Catalog {
        institutes: vec![Institute { id: "a".into(), ..Institute::default() }],
        ..Catalog::default()
    };
    let other = Catalog {
        institutes: vec![Institute { id: "b".into(), ..Institute::default() }],
        ..Catalog::default()
    };
    let mut opened = open_search(&write_search(&catalog)).expect("search tier");
    let details = open_details(&write_details(&other)).expect("details tier");
    assert_eq!(details.fill(&mut opened), Err(OpenError::Mismatch));
    let capability = Capability::default();
    let more = Institute { capabilities: vec![capability], ..Institute::default() };
    let other = Catalog { institutes: vec![more], ..Catalog::default() };
    let knowledge = open_knowledge(&write_knowledge(&other)).expect("knowledge tier");
    assert_eq!(knowledge.fill(&mut opened), Err(OpenError::Mismatch));
    assert_eq!(opened, catalog);
}

#[test]
fn the_data_version_follows_the_content() {
    let changed = Catalog { needs: vec![Need::default()], ..Catalog::default() };
    let (one, two) =
        (data_version(&write_search(&Catalog::default())), data_version(&write_search(&changed)));
    assert_eq!(one.as_ref().map(String::len), Some(8));
    assert_eq!(one, data_version(&write_details(&Catalog::default())));
    assert_ne!(one, two);
    assert_eq!(data_version(b"short"), None);
}
