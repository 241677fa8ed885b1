//! The directory of institutes and the map.
//!
//! 1. Institutes are found without tones, by abbreviation and by old names.
//! 2. List and map are one filtered set; counts of provinces are those of the other filters.
//! 3. The map has an outline for each of the 34 provinces, and both archipelagos.
#![cfg(not(target_arch = "wasm32"))]

mod catalog;

use catalog::catalog;
use nhip_cau::address_state::VisitorState;
use nhip_cau::view_model::directory::{DirectoryView, Query, directory};
use nhip_cau::view_model::map::{HOANG_SA, TRUONG_SA, outlines};
use nhipcau_profile::Language;

fn shown(view: &[(&str, &str)]) -> DirectoryView {
    let mut visitor = VisitorState::default();
    for (key, value) in view {
        visitor.set_view(key, value);
    }
    directory(&catalog(), &Query::of(&visitor), Language::Vietnamese, None)
}

#[track_caller]
fn check(view: &[(&str, &str)], expected: &[&str]) {
    let ids: Vec<String> = shown(view).entries.into_iter().map(|entry| entry.id).collect();
    assert_eq!(ids, expected);
}

#[test]
fn names_are_found_in_the_order_of_the_alphabet() {
    check(&[], &["ims", "cigi"]);
    check(&[("vq", "sanh su")], &["cigi"]);
    check(&[("vq", "SÀNH")], &["cigi"]);
    check(&[("vq", "materials inst")], &["ims"]);
    check(&[("vq", "không có")], &[]);
}

#[test]
fn an_old_name_finds_todays_unit_and_says_so() {
    let view = shown(&[("vq", "nhiet doi")]);
    assert_eq!(view.entries[0].id, "ims");
    assert_eq!(view.entries[0].former.as_deref(), Some("Viện Kỹ thuật nhiệt đới"));
    assert_eq!(shown(&[("vq", "vat lieu")]).entries[0].former, None);
}

#[test]
fn filters_narrow_list_and_map_alike() {
    check(&[("vs", "vast")], &["ims"]);
    check(&[("vm", "technology-transfer")], &["cigi"]);
    check(&[("vf", "materials")], &["ims", "cigi"]);
    check(&[("vf", "no-field")], &[]);
    check(&[("vp", "khanh-hoa")], &[]);
    let view = shown(&[("vp", "khanh-hoa"), ("vs", "vast")]);
    let counts: Vec<_> = view.provinces.iter().map(|p| (p.id.as_str(), p.n_institutes)).collect();
    assert_eq!(
        counts,
        [("ha-noi", 1), ("khanh-hoa", 0)],
        "the own filter does not change the counts"
    );
    assert!(view.provinces.iter().all(|province| province.middle.is_some()));
}

#[test]
fn the_map_holds_every_province_and_both_archipelagos() {
    let provinces = include_str!("../data/vocabulary/provinces.toml");
    let ids = provinces.lines().filter_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'));
    let all: Vec<&str> = ids.collect();
    assert_eq!(all.len(), 34);
    for id in all.into_iter().chain([HOANG_SA, TRUONG_SA]) {
        let outline = outlines().find(|own| own.id == id).expect(id);
        assert!(outline.path.starts_with('M') && outline.x > 0 && outline.y > 0, "{id}");
    }
    assert_eq!(outlines().count(), 36);
    assert_eq!(outlines().filter(nhip_cau::view_model::map::Outline::is_archipelago).count(), 2);
}
