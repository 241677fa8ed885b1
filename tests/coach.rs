//! What an institute is told about being found.
//!
//! 1. A fact that lifts is proposed with the place that it brings; one that is stated already is not.
//! 2. A figure that the need contradicts is told and nothing better is proposed.
//! 3. The picture of the market keeps within its frame.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod catalog;

use catalog::catalog;
use expect_test::{Expect, expect};
use nhip_cau::editing::advice::{Lift, lifts};
use nhip_cau::editing::coach::ask;
use nhip_cau::editing::demand::Balance;
use nhip_cau::i18n::coach;
use nhip_cau::view_model::balance::{BalanceShape, balance_picture};
use nhip_cau::view_model::market::Asking;
use nhipcau_matching::{Index, documents};
use nhipcau_profile::{
    Bilingual, Capability, Catalog, Figure, FigureOperator, Institute, Language, Need,
};

const NEED: &str = "Cần sấy gốm, nhiệt độ sấy dưới 50 °C theo TCVN 7483";

/// The catalog with a third institute whose offer for [`NEED`] this changes, and rivals that say a little more.
fn with_dryer(change: impl Fn(&mut Capability)) -> Catalog {
    let mut catalog = catalog();
    let dryer = |id: &str, title: &str| Capability {
        id: id.into(),
        title: Bilingual::new(title, ""),
        description: Bilingual::new("Sấy gốm ở nhiệt độ thấp.", ""),
        subfields: vec!["M05".into()],
        ..Capability::default()
    };
    let mut own = dryer("dry-own", "Lò sấy");
    change(&mut own);
    let mut rival = dryer("dry-rival", "Lò sấy gốm");
    rival.subfields = vec!["M04".into()];
    rival.modes = vec!["technology-transfer".into()];
    for (id, capability) in [("dry", own), ("rival", rival)] {
        let capabilities = vec![capability];
        catalog.institutes.push(Institute { id: id.into(), capabilities, ..Institute::default() });
    }
    catalog
}

#[track_caller]
fn check(change: impl Fn(&mut Capability), expected: Expect) {
    let catalog = with_dryer(change);
    let index = Index::build(documents(&catalog), &catalog.vocabulary);
    let (vocabulary, language) = (&catalog.vocabulary, Language::English);
    let asking = Asking { index: &index, vocabulary, language, year: 2026 };
    let need = Need {
        text: Bilingual::new(NEED, ""),
        field: "materials".into(),
        mode: "technology-transfer".into(),
        ..Need::default()
    };
    let place = ask(asking, &need, "dry");
    let lifts = lifts(asking, &need, &place, "dry");
    let line =
        |lift: &Lift| format!("{:?} {}\n", lift.fact, coach::lift(lift.now, lift.then, language));
    let told: String = lifts.iter().map(line).collect();
    let told = format!("{} now at {:?}\n{told}", place.capability, place.stand.place);
    expected.assert_eq(&told);
}

fn figure(value: f64) -> Figure {
    Figure {
        name: Bilingual::new("nhiệt độ sấy", "drying temperature"),
        operator: FigureOperator::Equal,
        value,
        unit: "°C".into(),
        ..Figure::default()
    }
}

#[test]
fn facts_that_are_not_stated_are_proposed_with_the_place_that_they_bring() {
    check(
        |_| {},
        expect![[r#"
            dry-own now at Some(2)
            Number("dưới 50 °C") → place 1 instead of 2
            Number("TCVN 7483") → place 1 instead of 2
            Readiness → place 1 instead of 2
            Subfield("M04") → found, at place 1 instead of 2
        "#]],
    );
}

#[test]
fn what_is_stated_is_not_proposed_again() {
    check(
        |own| {
            own.figures.push(figure(45.0));
            own.standards.push("TCVN 7483".into());
            own.modes.push("technology-transfer".into());
            own.confirmed_on = Some("2026-03-01".into());
        },
        expect![[r#"
            dry-own now at Some(1)
        "#]],
    );
}

#[test]
fn a_figure_that_does_not_answer_the_need_is_told_and_not_bettered() {
    check(
        |own| own.figures.push(figure(90.0)),
        expect![[r#"
            dry-own now at Some(2)
            Contradiction("dưới 50 °C") → place 
            Mode("technology-transfer") → place 2 instead of 3
            Readiness → place 1 instead of 2
            Subfield("M04") → place 1 instead of 2
        "#]],
    );
}

#[test]
fn the_picture_keeps_within_its_frame() {
    let row = |n_needs, n_unserved, n_capabilities| Balance {
        subfield: "M04".into(),
        n_needs,
        n_unserved,
        n_capabilities,
    };
    let (many, few) = (row(1200, 3, 0), row(0, 0, 2));
    let names = ["Gốm kỹ thuật, thủy tinh và vật liệu chịu lửa", "Xi măng"];
    let rows = [(names[0].to_owned(), &many), (names[1].to_owned(), &few)];
    let picture = balance_picture(&rows, "asked", "offered");
    let drawn = picture.shapes.iter().map(|shape| match shape {
        BalanceShape::Text { x, y, text, .. } => format!("{x:.0},{y:.0} {text}\n"),
        BalanceShape::Bar { x, y, width, .. } => format!("{x:.0},{y:.0} bar of {width:.1}\n"),
    });
    expect![[r#"
        0 0 720 94
        230,14 asked
        490,14 offered
        360,45 Gốm kỹ thuật, thủy tinh và vật li…
        30,33 bar of 200.0
        230,33 bar of 0.5
        490,33 bar of 0.0
        24,45 1200
        496,45 0
        360,79 Xi măng
        230,67 bar of 0.0
        230,67 bar of 0.0
        490,67 bar of 0.3
        224,79 0
        496,79 2
    "#]]
    .assert_eq(&(picture.view_box.clone() + "\n" + &drawn.collect::<String>()));
}
