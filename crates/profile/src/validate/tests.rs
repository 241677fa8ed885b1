//! 1. every error code can be reached, and says where;
//! 2. a full record has no problem;
//! 3. all problems are returned, errors first;
//! 4. addresses, dates and characters that could harm a reader are refused.

use super::*;
use crate::{
    Advantage, Capability, Concept, Evidence, Field, Figure, Industry, InstituteDraft, Mode,
    Province, Readiness, Standing, Subfield, Training, is_own_statement,
};
use expect_test::{Expect, expect};

fn vocabulary() -> Vocabulary {
    let name = || Bilingual::new("tên", "name");
    Vocabulary {
        fields: vec![Field {
            id: "materials".into(),
            name: name(),
            subfields: vec![Subfield { id: "M01".into(), name: name(), ..Subfield::default() }],
            ..Field::default()
        }],
        industries: vec![Industry { id: "mining".into(), name: name(), ..Industry::default() }],
        modes: vec![Mode { id: "testing".into(), name: name(), ..Mode::default() }],
        provinces: vec![Province { id: "ha-noi".into(), name: name(), ..Province::default() }],
        ..Vocabulary::default()
    }
}

fn full() -> Institute {
    let text = || Bilingual::new("chữ", "words");
    let sources = || vec![Source { url: Some("https://example.vn/a".into()), text: None }];
    Institute {
        id: "ims".into(),
        name: text(),
        parent: text(),
        summary: text(),
        province: Some("ha-noi".into()),
        address: Some("18 Hoàng Quốc Việt".into()),
        website: Some("https://example.vn".into()),
        sources: sources(),
        former_names: vec![FormerName {
            id: "itt".into(),
            name: text(),
            sources: sources(),
            ..FormerName::default()
        }],
        capabilities: vec![Capability {
            id: "ims-steel".into(),
            title: text(),
            description: text(),
            problems: BilingualList { vi: vec!["gãy".into()], en: vec!["it breaks".into()] },
            keywords: BilingualList { vi: vec!["thép".into()], en: vec!["steel".into()] },
            figures: vec![Figure { name: text(), value: 58.0, ..Figure::default() }],
            subfields: vec!["M01".into()],
            industries: vec!["mining".into()],
            modes: vec!["testing".into()],
            readiness: Some(Readiness {
                level: 7,
                standing: Standing::Inferred,
                basis: text(),
                ..Readiness::default()
            }),
            evidence: vec![Evidence {
                text: text(),
                from: Some(2019),
                year: Some(2020),
                ..Evidence::default()
            }],
            published_as: Some("itt".into()),
            confirmed_on: Some("2025-03".into()),
            sources: sources(),
            ..Capability::default()
        }],
        ..Institute::default()
    }
}

#[track_caller]
fn check(change: impl FnOnce(&mut Institute), expected: Expect) {
    let mut institute = full();
    change(&mut institute);
    let lines: Vec<String> = validate_institute(&institute, &vocabulary())
        .iter()
        .map(|problem| format!("{} {} {:?}", problem.kind.code(), problem.path, problem.kind))
        .collect();
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn a_full_record_has_no_problem() {
    check(|_| {}, expect![""]);
}

#[test]
fn identity_must_be_there_and_well_formed() {
    check(
        |institute| {
            institute.id = "Ims 2".into();
            institute.name = Bilingual::default();
            institute.sources.clear();
            institute.capabilities[0].id.clear();
        },
        expect![[r#"
            E002 id MalformedId("Ims 2")
            E004 name MissingTitle
            E006 sources MissingSource
            E001 capabilities[0].id MissingId"#]],
    );
}

#[test]
fn terms_must_be_in_the_vocabulary() {
    check(
        |institute| {
            institute.province = Some("hanoi".into());
            let capability = &mut institute.capabilities[0];
            capability.subfields = vec![];
            capability.industries = vec!["mining".into(), "minning".into()];
            capability.modes = vec!["test".into()];
            capability.published_as = Some("iet".into());
        },
        expect![[r#"
            E007 province UnknownTerm(Province, "hanoi")
            E005 capabilities[0].subfields MissingField
            E007 capabilities[0].industries[1] UnknownTerm(Industry, "minning")
            E007 capabilities[0].modes[0] UnknownTerm(Mode, "test")
            E007 capabilities[0].published_as UnknownTerm(FormerName, "iet")"#]],
    );
}

#[test]
fn numbers_and_dates_must_be_possible() {
    check(
        |institute| {
            institute.founded = Some(19);
            institute.latitude = Some(105.0);
            institute.former_names[0].until = Some("15/3/2025".into());
            let capability = &mut institute.capabilities[0];
            capability.readiness = Some(Readiness { level: 10, ..Readiness::default() });
            capability.evidence[0].year = Some(2018);
            capability.figures = vec![Figure {
                name: Bilingual::new("a", "a"),
                value: 3.0,
                max: Some(2.0),
                ..Figure::default()
            }];
        },
        expect![[r#"
            E009 founded ImplausibleYear(19)
            E014 latitude ImplausiblePlace
            E013 former_names[0].until MalformedDate("15/3/2025")
            E008 capabilities[0].readiness.level ReadinessOutOfRange(10)
            E010 capabilities[0].figures[0].max ReversedRange
            E010 capabilities[0].evidence[0].year ReversedRange"#]],
    );
}

#[test]
fn harmful_text_and_addresses_are_refused() {
    check(
        |institute| {
            institute.website = Some("javascript:alert(1)".into());
            institute.sources[0].url = Some("https://good.vn@evil.example/".into());
            institute.capabilities[0].title.vi = "thép\u{202e}".into();
        },
        expect![[r#"
            E011 website UnsafeAddress("javascript:alert(1)")
            E011 sources[0].url UnsafeAddress("https://good.vn@evil.example/")
            E012 capabilities[0].title.vi ForbiddenCharacter('\u{202e}')"#]],
    );
}

#[test]
fn limits_hold_for_every_text_number_and_list() {
    check(
        |institute| {
            institute.email = Some("office".into());
            institute.name.vi = "a".repeat(501);
            let capability = &mut institute.capabilities[0];
            capability.standards = vec!["ISO\u{200b}".into()];
            capability.industries = vec!["mining".into(); 201];
            capability.advantages = vec![Advantage {
                claim: Bilingual::new("tiết kiệm điện", "saves electricity"),
                value: Some(f64::NAN),
                ..Advantage::default()
            }];
            capability.training = vec![Training::default()];
        },
        expect![[r#"
            E027 email MalformedEmail("office")
            E025 capabilities[0].advantages[0].value NotANumber
            E004 capabilities[0].training[0].title MissingTitle
            E019 name.vi TooLong(500)
            E024 capabilities[0].industries TooMany(200)
            E012 capabilities[0].standards[0] ForbiddenCharacter('\u{200b}')
            W102 capabilities[0].advantages[0].comparator Unknown"#]],
    );
}

#[test]
fn a_draft_is_judged_as_it_would_be_published_today() {
    let mut draft = InstituteDraft::of(&full(), "1a2b3c4d");
    // The institute itself is the source of what it adds.
    draft.institute.capabilities.push(Capability {
        id: "ims-new".into(),
        sources: vec![],
        confirmed_on: Some("2026-11-27".into()),
        ..full().capabilities.remove(0)
    });
    draft.institute.confirmed_on = Some("2024-10".into());
    draft.institute.capabilities[0].confirmed_on = Some("2024-11-01".into());
    draft.institute.capabilities[0].evidence[0].confirmed_on = Some("2019".into());
    let problems = validate_draft(&draft, &vocabulary(), "2026-11-26");
    let lines: Vec<String> = problems
        .iter()
        .map(|problem| format!("{} {}", problem.kind.code(), problem.path))
        .collect();
    expect![[r"
        E026 capabilities[1].confirmed_on
        W107 confirmed_on"]]
    .assert_eq(&lines.join("\n"));
    let handed_over = draft.handed_over("2026-11-26");
    let cited =
        |sources: &[Source]| sources.iter().filter(|source| is_own_statement(source)).count();
    assert_eq!(cited(&handed_over.sources), 1);
    assert_eq!(cited(&handed_over.former_names[0].sources), 0);
    assert_eq!(handed_over.capabilities.iter().map(|it| cited(&it.sources)).sum::<usize>(), 2);
}

#[test]
fn what_is_unknown_is_a_warning_that_lowers_completeness() {
    check(
        |institute| {
            institute.website = None;
            let capability = &mut institute.capabilities[0];
            capability.description.en.clear();
            capability.keywords = BilingualList::default();
            capability.readiness = None;
            capability.figures.clear();
            capability.problems.en.clear();
            let completeness = capability.completeness();
            assert_eq!((completeness.known, completeness.of), (9, 15));
        },
        expect![[r"
            W102 website Unknown
            W101 capabilities[0].description MissingLanguage(English)
            W101 capabilities[0].problems MissingLanguage(English)
            W102 capabilities[0].keywords Unknown
            W102 capabilities[0].readiness Unknown
            W102 capabilities[0].figures Unknown"]],
    );
}

#[test]
fn the_thesaurus_has_no_dangling_reference_circle_or_orphan() {
    let concept = |id: &str, broader: &[&str], related: &[&str]| Concept {
        id: id.into(),
        prefer: Bilingual::new("nhãn", "label"),
        broader: broader.iter().map(|&id| id.into()).collect(),
        related: related.iter().map(|&id| id.into()).collect(),
        subfields: vec!["M01".into()],
        ..Concept::default()
    };
    let concepts = vec![
        concept("pump", &["machine"], &[]),
        concept("machine", &["pump"], &["valve"]),
        concept("glaze", &[], &[]),
    ];
    let problems = validate_vocabulary(&Vocabulary { concepts, ..vocabulary() });
    let lines: Vec<String> = problems
        .iter()
        .map(|problem| format!("{} {}", problem.kind.code(), problem.path))
        .collect();
    expect![[r"
        E015 concepts[0].broader
        E007 concepts[1].related[0]
        E015 concepts[1].broader
        W103 concepts[2]"]]
    .assert_eq(&lines.join("\n"));
}

#[test]
fn the_same_id_twice_is_found_across_the_collection() {
    let mut second = full();
    second.id = "itt".into();
    second.former_names.clear();
    let catalog = Catalog { institutes: vec![full(), second], ..Catalog::default() };
    let found: Vec<String> = validate_catalog(&catalog)
        .iter()
        .map(|(owner, problem)| format!("{owner} {}", problem.path))
        .collect();
    assert_eq!(found, ["itt id", "itt capabilities[0].id"]);
}
