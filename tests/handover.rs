//! From the editor to the catalog and back: a need that failed finds the institute after its edit was handed over and merged.
//!
//! The browser's part is in `tests/browser/profile.spec.mjs`, the curator's command in `crates/cli`.

#[path = "catalog/mod.rs"]
mod catalog;

use catalog::catalog;
use nhip_cau::editing::coach::{Stand, ask, hypothetical, lifted, terms};
use nhip_cau::editing::tree::{Edit, apply};
use nhip_cau::view_model::market::Asking;
use nhipcau_matching::{Index, documents};
use nhipcau_profile::{
    Bilingual, BilingualList, Capability, Catalog, Concept, Institute, InstituteDraft, Language,
    Need, Path, Record, Standing, merge, read_profile, validate_institute, write_profile,
};

const NEED: &str = "Vỏ tàu bị hà bám, cần lớp phủ chống hà";
const TODAY: &str = "2026-11-26";

fn index(catalog: &Catalog) -> Index {
    Index::build(documents(catalog), &catalog.vocabulary)
}

fn need(text: &str) -> Need {
    Need { text: Bilingual::new(text, ""), ..Need::default() }
}

fn asking<'a>(index: &'a Index, catalog: &'a Catalog) -> Asking<'a> {
    Asking { index, vocabulary: &catalog.vocabulary, language: Language::Vietnamese, year: 2026 }
}

fn edited(published: &Institute) -> InstituteDraft {
    let mut draft = InstituteDraft::of(published, "1a2b3c4d");
    let coating = Capability {
        id: [&published.id, "-coating"].concat(),
        title: Bilingual::new("Lớp phủ chống hà cho vỏ tàu", "Antifouling coating for hulls"),
        description: Bilingual::new("Sơn phủ vỏ tàu.", "A coating for hulls."),
        subfields: vec!["M05".into()],
        kind: "technology".into(),
        standing: Standing::Stated,
        ..Capability::default()
    };
    let mut tree = draft.institute.to_value();
    let list = Path::default().key("capabilities");
    apply(&mut tree, &Institute::SHAPE, &Edit::Insert(list, usize::MAX, coating.to_value()));
    draft.institute = Institute::from_value(tree);
    draft
}

#[test]
fn a_need_that_failed_finds_the_institute_after_the_merge() {
    let mut catalog = catalog();
    let id = catalog.institutes[1].id.clone();
    assert!(!ask(asking(&index(&catalog), &catalog), &need(NEED), &id).is_found());

    let draft = edited(&catalog.institutes[1]);
    let institute = draft.handed_over(TODAY);
    let file = write_profile(&InstituteDraft { base: draft.base, institute });

    // Meanwhile the curator has changed something else.
    catalog.institutes[1].founded = Some(1993);
    let received = read_profile(file.as_bytes()).unwrap();
    let base = received.base.unwrap().institute;
    let merged = merge(&base, &catalog.institutes[1], &received.institute);
    assert!(merged.conflicts.is_empty());
    assert_eq!(merged.record.founded, Some(1993));
    let is_error = |problem: &&nhipcau_profile::Problem| {
        problem.path.to_string().contains("coating") && problem.kind.code().starts_with('E')
    };
    assert_eq!(validate_institute(&merged.record, &catalog.vocabulary).iter().find(is_error), None);

    catalog.institutes[1] = merged.record;
    let index = index(&catalog);
    let place = ask(asking(&index, &catalog), &need(NEED), &id);
    assert!(place.is_found());
    assert_eq!(place.capability, [&id, "-coating"].concat());
}

#[test]
fn terms_of_the_field_lift_the_place_and_words_of_a_complaint_are_not_named() {
    let mut catalog = catalog();
    catalog.vocabulary.concepts = vec![Concept {
        id: "glaze".into(),
        prefer: Bilingual::new("men gốm", "glaze"),
        other: BilingualList { vi: vec!["lớp phủ".into()], en: vec![] },
        ..Concept::default()
    }];
    let text = "Khó bán vì lớp phủ xấu";
    let found = terms(text, &[0..8, 13..23], &catalog.vocabulary.concepts, Language::Vietnamese);
    assert_eq!(found, ["lớp phủ"]);

    let id = catalog.institutes[1].id.clone();
    let mut all = documents(&catalog);
    let own = all.iter().find(|document| document.institute == id).unwrap();
    let next = hypothetical(own, 0, &["lớp phủ chống hà".to_owned()], Language::Vietnamese);
    all.push(next);
    let index = Index::build(all, &catalog.vocabulary);
    let stand = |need_idx| lifted(asking(&index, &catalog), &need(NEED), need_idx, &id);
    assert_eq!(stand(0).place, Some(1));
    assert_eq!(stand(1), Stand::default());
}
