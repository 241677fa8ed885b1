//! A short label of a toneless need is doubted where function words may stand; a long one is not.

use super::*;
use crate::fixture::titles;
use expect_test::{Expect, expect};
use nhipcau_profile::{Bilingual, Concept, Vocabulary};

const LABELS: [&str; 2] = ["la de", "la de tần số"];
const TEXTS: [&str; 4] =
    ["máy la de tần số cao", "là để dùng", "là để bán, là để cho", "đó là để thử tần số"];

fn index() -> Index {
    let concept = |label: &&str| Concept {
        id: label.replace(' ', "-"),
        prefer: Bilingual { vi: (*label).to_owned(), en: String::new() },
        ..Concept::default()
    };
    let concepts = LABELS.iter().map(concept).collect();
    let vocabulary = Vocabulary { concepts, ..Vocabulary::default() };
    titles(&TEXTS.map(|text| (text, Language::Vietnamese)), &vocabulary)
}

/// The concepts found in a need, with the strength of each.
#[track_caller]
fn check(text: &str, expected: Expect) {
    let (index, need) = (index(), Need { text: text.to_owned(), ..Need::default() });
    let units = understand(&index, &need, &weighted_facets(&need)).units;
    let shown = |unit: &Unit| {
        let best = unit.alternatives[0];
        format!("{} {:.2}", &text[unit.span.clone()], best.strength)
    };
    let found: Vec<String> = units.iter().filter(|unit| unit.is_concept).map(shown).collect();
    expected.assert_eq(&found.join(", "));
}

#[test]
fn a_label_with_marks_is_certain() {
    check("cắt bằng la de", expect!["la de 0.70"]);
}

#[test]
fn a_short_label_may_be_function_words() {
    check("cat bang la de", expect!["la de 0.25"]);
}

#[test]
fn a_long_label_is_not_met_by_chance() {
    check("la de tan so", expect!["la de 0.63, la de tan so 0.63"]);
}
