//! What keeps a touch screen going without a network, without a browser.
//!
//! 1. New data: what is whole, of one version, readable and not older is taken; anything else is refused with its reason, and no
//!    bytes make it panic.
//! 2. Folders and addresses: the list is found wherever the folder was chosen; no address of another site is one.
//! 3. Trying again, reading aloud, keys, the poster, counters.

use nhip_cau::i18n::staff::refused;
use nhip_cau::kiosk::content::{
    Content, LIST, Refusal, checked, days_between, folder_on_site, list_among, listed, outlives,
    place_among,
};
use nhip_cau::kiosk::counters::Counters;
use nhip_cau::kiosk::keys::is_refused;
use nhip_cau::kiosk::poster::{N_EXAMPLES, N_UNMET, poster};
use nhip_cau::kiosk::retry::{N_TRIES, REST_MS, Retries, WITHIN_MS};
use nhip_cau::kiosk::voice::{Voice, voice_for};
use nhip_cau::view_model::market::{Answer, Served, Service};
use nhipcau_dataset::{FORMAT, write_details, write_knowledge, write_search};
use nhipcau_matching::Band;
use nhipcau_profile::{Bilingual, Catalog, Field, Language, Need};
use proptest::prelude::*;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

fn catalog(date: &str) -> Catalog {
    let mut catalog = Catalog::default();
    date.clone_into(&mut catalog.site.data_date);
    catalog
}

type Files = Vec<(&'static str, Vec<u8>)>;

fn files(catalog: &Catalog) -> Files {
    vec![
        ("search.bin", write_search(catalog)),
        ("knowledge.bin", write_knowledge(catalog)),
        ("details.bin", write_details(catalog)),
        ("fairs/demo.txt", b"fair\tdemo\tsample\t30\n".to_vec()),
    ]
}

fn list_of(files: &[(&str, Vec<u8>)]) -> String {
    let mut list = String::new();
    for (path, bytes) in files {
        for byte in Sha256::digest(bytes) {
            let _ = write!(list, "{byte:02x}");
        }
        let _ = writeln!(list, "  {path}");
    }
    list
}

/// What becomes of a folder with this list and these files, on a screen whose data is of 2026-11-23.
fn taken(list: &str, files: Files) -> Result<Content, Refusal> {
    let listed = listed(list)?;
    let mut bytes = Vec::new();
    for own in &listed {
        let found = files.iter().find(|(path, _)| *path == own.path);
        bytes.push(found.ok_or_else(|| Refusal::Missing(own.path.clone()))?.1.clone());
    }
    checked(&listed, bytes, "2026-11-23")
}

#[test]
fn whole_data_is_taken_with_its_fairs() {
    let good = files(&catalog("2026-12-01"));
    let list = list_of(&good) + &"0".repeat(64) + "  open-data/needs.csv\n";
    let content = taken(&list, good).expect("taken");
    assert_eq!((content.date.as_str(), content.version.len()), ("2026-12-01", 8));
    assert_eq!(content.fair("demo"), Some("fair\tdemo\tsample\t30\n"));
    assert_eq!(content.fair("other"), None);
}

#[test]
fn whatever_is_wrong_is_refused_with_its_reason() {
    let good = || files(&catalog("2026-12-01"));
    let resigned = |change: fn(&mut Files)| {
        let mut files = good();
        change(&mut files);
        taken(&list_of(&files), files)
    };
    let mut damaged = good();
    *damaged[2].1.last_mut().expect("bytes") ^= 1;
    assert_eq!(
        taken(&list_of(&good()), damaged),
        Err(Refusal::Damaged("details.bin".into())),
        "the bytes are not those of the list"
    );
    let cut = resigned(|files| files[1].1.truncate(24));
    assert_eq!(cut, Err(Refusal::Damaged("knowledge.bin".into())), "the list is of cut bytes");
    let mixed = resigned(|files| files[1].1 = write_knowledge(&catalog("2026-12-02")));
    assert_eq!(mixed, Err(Refusal::Mixed));
    let newer = resigned(|files| files[0].1[8..10].copy_from_slice(&(FORMAT + 1).to_le_bytes()));
    assert_eq!(newer, Err(Refusal::NewerFormat));
    let older = resigned(|files| files[0].1[8..10].copy_from_slice(&(FORMAT - 1).to_le_bytes()));
    assert_eq!(older, Err(Refusal::OlderFormat));
    let missing = taken(&list_of(&good()), good().into_iter().take(2).collect());
    assert_eq!(missing, Err(Refusal::Missing("details.bin".into())));
    let yesterday = files(&catalog("2026-11-22"));
    let refusal = taken(&list_of(&yesterday), yesterday).expect_err("older");
    assert_eq!(refusal, Refusal::OlderData("2026-11-22".into(), "2026-11-23".into()));
    let today = files(&catalog("2026-11-23"));
    assert!(taken(&list_of(&today), today).is_ok());
    for list in ["", "<!doctype html>", "0123  search.bin\n", &"0".repeat(64)] {
        assert_eq!(taken(list, good()), Err(Refusal::NotContent), "{list}");
    }
    let two = list_of(&good()[..2]);
    assert_eq!(taken(&two, good()), Err(Refusal::NotContent), "a tier is not listed");
}

#[test]
fn every_refusal_says_that_the_data_in_use_stays() {
    let refusals = [
        Refusal::NoList,
        Refusal::NotContent,
        Refusal::Missing("a".into()),
        Refusal::TooLarge,
        Refusal::Damaged("a".into()),
        Refusal::Mixed,
        Refusal::NewerFormat,
        Refusal::OlderFormat,
        Refusal::OlderData("2026-01-02".into(), "2026-02-03".into()),
        Refusal::OtherSite,
        Refusal::NotKept,
    ];
    for refusal in refusals {
        assert!(refused(&refusal, Language::English).ends_with("The data in use stays."));
        assert!(refused(&refusal, Language::Vietnamese).ends_with("vẫn giữ nguyên."));
    }
}

#[test]
fn the_list_is_found_wherever_the_folder_was_chosen() {
    let content = ["usb/content/SHA256SUMS.txt", "usb/content/search.bin"];
    let stick = [
        "usb/SHA256SUMS",
        "usb/site/a/SHA256SUMS.txt",
        content[1],
        "usb/x/content/search.bin",
        "usb/x/content/SHA256SUMS.txt",
        content[0],
    ];
    assert_eq!(list_among(&stick), Some(5), "the one that lies least deep, beside its data");
    assert_eq!(place_among(&stick, "usb/content/", "search.bin"), Some(2));
    let one_by_one = ["search.bin", "demo.txt", LIST];
    assert_eq!(list_among(&one_by_one), Some(2));
    assert_eq!(place_among(&one_by_one, "", "fairs/demo.txt"), Some(1));
    assert_eq!(list_among(&["search.bin", "xSHA256SUMS.txt"]), None);
}

#[test]
fn only_a_folder_of_this_site_is_asked_for() {
    let origin = "http://127.0.0.1:8321";
    for (address, folder) in [
        ("/content/", Some("/content/")),
        (" /a/b ", Some("/a/b/")),
        ("http://127.0.0.1:8321/content", Some("/content/")),
        ("/content/SHA256SUMS.txt", Some("/content/")),
        ("https://other.example/content/", None),
        ("//other.example/content/", None),
        ("http://127.0.0.1:8321.other.example/", None),
        ("/a/../b/", None),
        ("/a?b", None),
        ("content", None),
        ("", None),
    ] {
        assert_eq!(folder_on_site(address, origin).as_deref(), folder, "{address}");
    }
}

#[test]
fn a_release_with_newer_data_wins_over_what_was_taken() {
    let shipped = write_search(&catalog("2026-12-01"));
    assert!(outlives("2026-12-01", &shipped) && outlives("2027-01-01", &shipped));
    assert!(!outlives("2026-11-30", &shipped) && !outlives("2027-01-01", b"no data"));
}

#[test]
fn days_are_counted_over_months_and_leap_years() {
    for (from, to, days) in [
        ("2026-11-23", "2026-11-27", Some(4)),
        ("2028-02-28", "2028-03-01", Some(2)),
        ("2026-12-31", "2027-01-01", Some(1)),
        ("2026-11", "2026-11-27", None),
        ("soon", "2026-11-27", None),
    ] {
        assert_eq!(days_between(from, to), days, "{from} {to}");
    }
}

#[test]
fn the_voice_is_of_the_language_and_local_where_it_can_be() {
    let voice = |tag: &str, is_local, is_default| Voice { tag: tag.into(), is_local, is_default };
    let voices = [
        voice("en-US", true, true),
        voice("vi_VN", false, true),
        voice("vi-VN", true, false),
        voice("vie", true, true),
    ];
    let of = |n: usize, online| voice_for(&voices[..n], Language::Vietnamese, online);
    assert_eq!(of(4, true), Some(2));
    assert_eq!((of(2, true), of(2, false), of(1, true)), (Some(1), None, None));
    assert_eq!(voice_for(&voices, Language::English, false), Some(0));
}

#[test]
fn keys_that_open_something_are_refused_and_letters_are_not() {
    for (key, has_modifier) in
        [("p", true), ("F5", false), ("F11", false), ("s", true), ("Tab", true)]
    {
        assert!(is_refused(key, has_modifier), "{key}");
    }
    for (key, has_modifier) in [
        ("p", false),
        ("F", false),
        ("Enter", false),
        ("v", true),
        ("A", true),
        ("Backspace", true),
    ] {
        assert!(!is_refused(key, has_modifier), "{key}");
    }
}

#[test]
fn the_poster_shows_unmet_needs_above_examples_that_are_served() {
    let need = |id: &str, example| Need {
        id: id.into(),
        field: "f".into(),
        text: Bilingual { vi: id.into(), en: id.into() },
        example,
        ..Need::default()
    };
    let mut catalog = catalog("2026-12-01");
    catalog.vocabulary.fields = vec![Field { id: "f".into(), ..Field::default() }];
    catalog.needs = vec![
        need("partly", false),
        need("unmet", false),
        need("served", true),
        need("unmet example", true),
        need(&"long ".repeat(60), false),
    ];
    let served = Served {
        institute: "ims".into(),
        capability: "c".into(),
        points: 50,
        band: Band::Good,
        wording: Language::Vietnamese,
        found: Vec::new(),
    };
    let answer = |service, n: usize| Answer {
        service,
        served_by: vec![served.clone(); n],
        ..Answer::default()
    };
    let answers = [
        answer(Service::Partly, 1),
        answer(Service::Unmet, 0),
        answer(Service::Served, 2),
        answer(Service::Unmet, 0),
        answer(Service::Unmet, 0),
    ];
    let first = poster(&catalog, Some(&answers), Language::Vietnamese, 0);
    assert_eq!((first.n_unmet, first.unmet.len(), first.examples.len()), (4, N_UNMET, 1));
    assert_eq!(first.unmet, ["unmet", "unmet example"]);
    assert_eq!((first.examples[0].text.as_str(), first.examples[0].n_fitting), ("served", Some(2)));
    let second = poster(&catalog, Some(&answers), Language::Vietnamese, 1);
    assert_eq!(second.unmet, ["partly", "unmet"]);
    let before = poster(&catalog, None, Language::Vietnamese, 0);
    assert!(before.unmet.is_empty() && before.examples.len() <= N_EXAMPLES);
    assert_eq!(before.examples[0].n_fitting, None);
    assert_eq!(poster(&Catalog::default(), None, Language::English, 7).examples, []);
}

proptest! {
    #[test]
    fn it_tries_three_times_in_ten_minutes_and_no_more(steps in prop::collection::vec((any::<bool>(), 0.0_f64..60_000.0), 1..200)) {
        let mut retries = Retries::default();
        let (mut now, mut tried) = (0.0, Vec::new());
        for (has_failed, wait) in steps {
            now += wait;
            if retries.is_due(has_failed, now) {
                prop_assert!(has_failed);
                tried.push(now);
            }
        }
        for window in tried.windows(N_TRIES + 1) {
            prop_assert!(window[N_TRIES] - window[0] >= WITHIN_MS);
        }
        for pair in tried.windows(2) {
            prop_assert!(pair[1] - pair[0] >= REST_MS);
        }
    }

    #[test]
    fn hostile_lists_and_files_are_refused_without_a_panic(list in "\\PC{0,200}", bytes in prop::collection::vec(any::<u8>(), 0..300), at in 0_usize..2000, value: u8) {
        let _ = listed(&list);
        let mut files = files(&catalog("2026-12-01"));
        let place = at % files[0].1.len();
        files[0].1[place] = value;
        files[2].1.extend(&bytes);
        let _ = taken(&list_of(&files), files);
    }

    #[test]
    fn no_cell_of_the_exported_table_is_a_formula(kind in "\\PC{0,20}", name in "\\PC{0,20}", lines in "[-=+@a-z,0-9\n\t\r]{0,80}") {
        let mut counters = Counters::parse(&lines);
        counters.add(&kind, &name);
        let table = counters.table();
        for cell in table.split(['\r', '\n', ',']) {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t']), "{:?}", cell);
        }
        prop_assert!(table.starts_with("name,count\r\n"));
    }
}
