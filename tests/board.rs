//! The demand board.
//!
//! 1. Each need says who serves it, by the same points as its match.
//! 2. Filters narrow; what the engine must work out passes until it has.
//! 3. The better wording of a need counts, so every reader sees the same counts; a card says where it is not the own one.
//! 4. An institute's page lists the needs that it could meet, with the words that were found.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod catalog;

use catalog::catalog;
use expect_test::expect;
use nhip_cau::address_state::VisitorState;
use nhip_cau::view_model::board::{BoardView, Query, board, met_by};
use nhip_cau::view_model::market::{Answer, Service, answer, visitor};
use nhipcau_matching::{Index, documents, group_by_institute, rank};
use nhipcau_profile::{Bilingual, Catalog, Language, Need};

fn demand() -> Catalog {
    let mut catalog = catalog();
    catalog.needs[0].text = Bilingual::new("Men kết tinh cho gốm sứ", "Crystalline glaze");
    catalog.needs.push(Need {
        id: "need-2".into(),
        text: Bilingual::new("Thuê ca sĩ hát tiệc", "A singer for a party"),
        field: "digital".into(),
        ..Need::default()
    });
    catalog
}

fn answers(catalog: &Catalog) -> Vec<Answer> {
    let index = Index::build(documents(catalog), &catalog.vocabulary);
    let one = |need| answer(&index, catalog, need, 2026);
    catalog.needs.iter().map(one).collect()
}

fn shown(view: &[(&str, &str)]) -> BoardView {
    let catalog = demand();
    let mut visitor = VisitorState::default();
    for (key, value) in view {
        visitor.set_view(key, value);
    }
    board(&catalog, Some(&answers(&catalog)), &Query::of(&visitor), Language::Vietnamese, None)
}

#[track_caller]
fn check(view: &[(&str, &str)], expected: &[&str]) {
    let ids: Vec<String> = shown(view).needs.into_iter().map(|need| need.id).collect();
    assert_eq!(ids, expected);
}

#[test]
fn a_card_says_who_serves_the_need() {
    let view = shown(&[]);
    assert_eq!(view.services, Some([0, 1, 1]));
    let first = &view.needs[0];
    expect![[r#"
        /#n=Men%20k%E1%BA%BFt%20tinh%20cho%20g%E1%BB%91m%20s%E1%BB%A9 Some("partly") Some("Gốm kỹ thuật và thủy tinh")
        Viện Sành sứ Men kết tinh cho gốm sứ mỹ nghệ /#n=Men%20k%E1%BA%BFt%20tinh%20cho%20g%E1%BB%91m%20s%E1%BB%A9&o=cigi"#]]
    .assert_eq(&format!(
        "{} {:?} {:?}\n{} {} {}",
        first.href,
        first.service.map(|service| service.0),
        first.subfield,
        first.served_by[0].name.plain(),
        first.served_by[0].capability.plain(),
        first.served_by[0].href,
    ));
    assert!(view.needs[1].served_by.is_empty());
}

#[test]
fn the_points_are_those_of_the_match() {
    let catalog = demand();
    let index = Index::build(documents(&catalog), &catalog.vocabulary);
    let asked = visitor(&catalog.needs[0], Language::Vietnamese);
    let ranking = rank(&index, &asked.need(), &asked.engine_weights(), 2026);
    let first = &group_by_institute(&index, &ranking.candidates)[0];
    let served = &answers(&catalog)[0].served_by[0];
    assert_eq!(
        (served.institute.as_str(), served.points),
        (first.institute.as_str(), (first.score + 0.5) as u32)
    );
}

#[test]
fn the_better_wording_of_a_need_counts_for_every_reader() {
    let mut catalog = demand();
    // Only the Vietnamese wording names what the institute has.
    catalog.needs[0].text = Bilingual::new("Men kết tinh cho gốm sứ", "Something shiny");
    let answers = answers(&catalog);
    assert_eq!(answers[0].served_by[0].wording, Language::Vietnamese);
    let shown = |language| board(&catalog, Some(&answers), &Query::default(), language, None);
    let [vi, en] = Language::ALL.map(shown);
    assert_eq!((vi.services, vi.services), (en.services, Some([0, 1, 1])));
    let [own, other] = [&vi, &en].map(|view| view.needs[0].served_by[0].clone());
    assert_eq!((own.points, own.wording), (other.points, None));
    assert_eq!(other.wording, Some("by the Vietnamese wording"));
    // The link leads to the match that says these points.
    assert!(own.href == other.href && own.href.contains("Men%20k"), "{}", other.href);
    let met = met_by(&catalog.institutes[0], &catalog, &answers, Language::English, None);
    assert!(met[0].text.iter().all(|piece| !piece.is_found), "{:?}", met[0].text);
    assert_eq!(met[0].wording, Some("by the Vietnamese wording"));
}

#[test]
fn filters_narrow_the_board() {
    check(&[("vq", "ket tinh")], &["need-1"]);
    check(&[("vf", "digital")], &["need-2"]);
    check(&[("vt", "unmet")], &["need-2"]);
    check(&[("vu", "M04")], &["need-1"]);
    check(&[("vb", "ordered-task")], &[]);
}

#[test]
fn what_is_not_worked_out_yet_passes_and_says_nothing() {
    let mut visitor = VisitorState::default();
    visitor.set_view("vt", "unmet");
    let view = board(&demand(), None, &Query::of(&visitor), Language::English, None);
    assert_eq!((view.needs.len(), view.services), (2, None));
    assert!(view.needs.iter().all(|need| need.service.is_none()));
}

#[test]
fn an_institute_sees_the_needs_that_it_could_meet() {
    let catalog = demand();
    let answers = answers(&catalog);
    assert_eq!(answers[1].service, Service::Unmet);
    let met = met_by(&catalog.institutes[0], &catalog, &answers, Language::Vietnamese, None);
    assert_eq!(met.len(), 1);
    let marked: Vec<&str> = met[0]
        .text
        .iter()
        .filter(|piece| piece.is_found)
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(marked, ["Men kết tinh cho gốm sứ"]);
    assert_eq!((met[0].place, met[0].anchor.as_str()), (1, "cigi-glaze"));
}
