//! A profile's whole way on the curator's desk: a need that finds nothing, a draft that answers it, a merge, a new bundle, and the
//! need finds it.

#![allow(clippy::unwrap_used, reason = "what cannot be run or read fails the test")]

mod support;

use nhipcau_profile::{Bilingual, BilingualList, Capability, read_profile, write_profile};
use serde_json::Value;
use std::fs;
use support::{nhipcau, nhipcau_with, out, small_data};

const NEED: &str = "gỗ xẻ sấy hơi nước bị nứt đầu, muốn sấy chân không";

#[test]
fn what_an_institute_adds_is_found_after_the_merge() {
    let data = small_data("journey", "ok/institutes/full.toml");
    let folder = data.to_str().unwrap();
    let best = || -> Option<String> {
        let asked = ["match", "-", "--format", "json", "--top", "1", "--data", folder];
        let answer: Value =
            serde_json::from_str(&out(&nhipcau_with(&asked, NEED.as_bytes()))).unwrap();
        Some(answer["candidates"][0]["capability"].as_str()?.to_owned())
    };
    assert_ne!(best().as_deref(), Some("full-vacuum-kiln"));

    let profile = data.join("profile.json");
    out(&nhipcau(&["draft", "full", "--data", folder, "--out", profile.to_str().unwrap()]));
    let mut draft = read_profile(&fs::read(&profile).unwrap()).unwrap();
    draft.institute.capabilities.push(Capability {
        id: "full-vacuum-kiln".into(),
        title: Bilingual::new("Lò sấy gỗ chân không", "Vacuum kiln for timber"),
        how_it_works: Bilingual::new(
            "Nước bốc hơi ở 50 độ trong chân không.",
            "Water boils at 50 degrees in a vacuum.",
        ),
        problems: BilingualList {
            vi: vec!["gỗ xẻ bị nứt đầu sau ba tuần hong".into()],
            en: vec![],
        },
        subfields: vec!["M01".into()],
        ..Capability::default()
    });
    // As another program may write it: letters taken apart.
    let taken_apart = write_profile(&draft).replace("nứt", "nu\u{31b}\u{301}t");
    fs::write(&profile, taken_apart).unwrap();
    let bundle = data.join("bundle");
    out(&nhipcau(&["merge", "--data", folder, profile.to_str().unwrap()]));
    let text = fs::read_to_string(data.join("institutes/full.toml")).unwrap();
    assert!(text.contains("gỗ xẻ bị nứt đầu"), "letters are put together");
    out(&nhipcau(&["build", "--data", folder, "--out", bundle.to_str().unwrap()]));

    assert_eq!(best().as_deref(), Some("full-vacuum-kiln"));
    let changes = out(&nhipcau(&["diff", folder, bundle.to_str().unwrap()]));
    assert_eq!(changes, "0 institutes, 0 needs, 0 vocabulary entries\n");
}
