//! The vCard of an institute.
//!
//! 1. It holds what the institution publishes, in both languages.
//! 2. No text of the data breaks a line or a value; lines are folded at 75 octets between characters.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod catalog;

use catalog::catalog;
use expect_test::expect;
use nhip_cau::view_model::vcard::vcard;
use nhipcau_profile::{Catalog, Language};
use proptest::prelude::*;

fn card(catalog: &Catalog) -> String {
    vcard(&catalog.institutes[0], catalog, Language::Vietnamese)
}

#[test]
fn it_holds_what_the_institution_publishes() {
    let mut catalog = catalog();
    catalog.site.base_url = "https://nhipcau.example".into();
    let institute = &mut catalog.institutes[0];
    institute.abbreviation = Some("CIGI".into());
    institute.address = Some("Số 1, ngõ 2; Hà Nội".into());
    institute.website = Some("https://cigi.example".into());
    institute.email = Some("info@cigi.example".into());
    institute.phone = Some("024 3836 4440".into());
    institute.unverified = vec!["address".into(), "founded".into()];
    expect![[r#"
        BEGIN:VCARD
        VERSION:4.0
        KIND:org
        FN;LANGUAGE=vi;ALTID=1:Viện Sành sứ
        FN;LANGUAGE=en;ALTID=1:Ceramics Institute
        ORG:Bộ Công Thương;Viện Sành sứ
        NICKNAME:CIGI
        ADR;TYPE=work:;;Số 1\, ngõ 2\; Hà Nội;Hà Nội;;;Việt Nam
        TEL;TYPE=work;VALUE=text:024 3836 4440
        EMAIL;TYPE=work:info@cigi.example
        URL;TYPE=work:https://cigi.example
        NOTE:Chưa có nguồn xác nhận: Địa chỉ\, Năm thành lập
        SOURCE:https://nhipcau.example/institutes/cigi
        END:VCARD
    "#]]
    .assert_eq(&card(&catalog).replace("\r\n", "\n"));
}

/// Undoes folding, and checks what every reader of the format relies on.
fn unfolded(card: &str) -> Vec<String> {
    assert!(card.ends_with("\r\n") && !card.replace("\r\n", "").contains(['\r', '\n']));
    assert!(card.split("\r\n").all(|line| line.len() <= 75), "{card}");
    card.replace("\r\n ", "").lines().map(str::to_owned).collect()
}

proptest! {
    #[test]
    fn any_text_stays_inside_its_value(name in ".{1,200}", address in "\\PC{0,100}|[\r\n;,\\\\: ]{0,20}", mail in ".{0,40}") {
        let mut catalog = catalog();
        catalog.institutes[0].name.vi = name;
        catalog.institutes[0].address = Some(address);
        catalog.institutes[0].email = Some(mail);
        let lines = unfolded(&card(&catalog));
        let names: Vec<&str> = lines.iter().map(|line| line.split([':', ';']).next().unwrap_or("")).collect();
        let known = ["BEGIN", "VERSION", "KIND", "FN", "ORG", "NICKNAME", "ADR", "TEL", "EMAIL", "URL", "GEO", "NOTE", "SOURCE", "END"];
        prop_assert!(names.iter().all(|name| known.contains(name)), "{:?}", names);
        prop_assert_eq!(names.iter().filter(|name| **name == "END").count(), 1);
        let address = lines.iter().find(|line| line.starts_with("ADR")).cloned().unwrap_or_default();
        let plain = address.replace("\\\\", "").replace("\\;", "");
        prop_assert_eq!(plain.matches(';').count(), 7, "seven parts and one parameter: {}", plain);
    }
}
