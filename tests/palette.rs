//! The command palette: every page and action, in both languages, found without tones.
#![cfg(not(target_arch = "wasm32"))]

mod catalog;

use catalog::catalog;
use nhip_cau::address_state::Place;
use nhip_cau::view_model::palette::{Deed, commands, found};
use nhipcau_profile::{Bilingual, Language};

/// What a page offers.
fn save() -> Bilingual {
    Bilingual::new("Lưu CSV", "Save CSV")
}

fn first(typed: &str, language: Language) -> Option<(String, Deed)> {
    let catalog = catalog();
    let all = commands(&Place::default(), Some(&catalog), &[save()], language);
    found(&all, typed).into_iter().next().map(|own| (own.name, own.deed))
}

#[track_caller]
fn check(typed: &str, name: &str, deed: Deed) {
    assert_eq!(first(typed, Language::Vietnamese), Some((name.to_owned(), deed)), "{typed}");
}

#[test]
fn commands_are_found_in_either_language_without_tones() {
    check("so sanh", "So sánh", Deed::Go("/compare".into()));
    check("compare", "So sánh", Deed::Go("/compare".into()));
    check("cung cau", "Cung và cầu", Deed::Go("/policy".into()));
    check("thay doi du lieu", "Thay đổi của dữ liệu", Deed::Go("/changes".into()));
    check("luu", "Lưu CSV", Deed::Press("Lưu CSV".into()));
    check("save csv", "Lưu CSV", Deed::Press("Lưu CSV".into()));
    check("toi", "Giao diện: Tối", Deed::Theme(2));
    check("english", "Ngôn ngữ: English", Deed::Go("/?lang=en".into()));
    check("sanh su", "Viện Sành sứ", Deed::Go("/institutes/cigi".into()));
    check("ceramics", "Viện Sành sứ", Deed::Go("/institutes/cigi".into()));
    assert_eq!(first("không có lệnh này", Language::English), None);
}

#[test]
fn both_languages_list_the_same_commands() {
    let names = |language| commands(&Place::default(), None, &[save()], language).len();
    assert_eq!(names(Language::Vietnamese), names(Language::English));
}

#[test]
fn a_chosen_capability_has_its_sheet() {
    let mut place = Place::default();
    place.visitor.set_view("vc", "cigi-glaze,ims");
    let all = commands(&place, Some(&catalog()), &[], Language::Vietnamese);
    let own = &found(&all, "phieu ung vien")[0];
    assert_eq!(own.name, "Phiếu ứng viên: Men kết tinh cho gốm sứ mỹ nghệ");
    assert!(matches!(&own.deed, Deed::Go(href) if href.starts_with("/fit/cigi-glaze#vc=")));
}
