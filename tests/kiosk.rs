//! The decisions of the kiosk, without a browser.
//!
//! 1. Idle: nobody is wiped before the idle time and the warning have passed since the last act, everybody is after it.
//! 2. A visit: the path without typing takes four choices; a wiped visit is a new one.
//! 3. Settings: what was printed is read back, and nothing out of range gets in.
//! 4. Takeaway: the link reads back to the same need within its limit; codes survive bad typing.
//! 5. A fair's file, contacts and meetings; counters hold no text.

use expect_test::{Expect, expect};
use nhip_cau::address_state::parse_fragment;
use nhip_cau::kiosk::amount::{Amounts, N_STEPS, QUANTITIES, Quantity};
use nhip_cau::kiosk::calendar::{contact_card, meeting};
use nhip_cau::kiosk::counters::Counters;
use nhip_cau::kiosk::fair::{Fair, Slot};
use nhip_cau::kiosk::idle::{Idle, Presence, Times};
use nhip_cau::kiosk::suggest::Labels;
use nhip_cau::kiosk::venue::{Paper, Venue};
use nhip_cau::kiosk::visit::{MAX_TYPED, Screen, Visit};
use nhip_cau::takeaway::{MAX_LINK, ShortCode, link};
use nhipcau_matching::{Need, Wishes};
use nhipcau_profile::{Bilingual, Concept, Field, Institute, Language, Subfield, Vocabulary};
use proptest::prelude::*;

fn both(vi: &str, en: &str) -> Bilingual {
    Bilingual { vi: vi.into(), en: en.into() }
}

fn vocabulary() -> Vocabulary {
    let subfield = |id: &str, vi: &str, en: &str| Subfield {
        id: id.into(),
        name: both(vi, en),
        ..Subfield::default()
    };
    let concept = |vi: &str| Concept { prefer: both(vi, vi), ..Concept::default() };
    Vocabulary {
        fields: vec![Field {
            id: "materials".into(),
            letter: "M".into(),
            subfields: vec![subfield("M04", "Gốm kỹ thuật", "Technical ceramics")],
            ..Field::default()
        }],
        concepts: ["lò nung", "công nghệ lọc", "sấy lạnh", "sấy"].map(concept).to_vec(),
        ..Vocabulary::default()
    }
}

proptest! {
    #[test]
    fn nobody_is_gone_early_and_everybody_late(
        idle_s in 1_u32..600, warning_s in 1_u32..600, acts in prop::collection::vec(0.0..300_000.0_f64, 0..20), wait in 0.0..2_000_000.0_f64,
    ) {
        let times = Times { idle_s, warning_s };
        let mut idle = Idle::new(times, 0.0);
        let mut now = 0.0_f64;
        for pause in acts {
            now += pause;
            if idle.presence(now) == Presence::Gone {
                return Ok(());
            }
            idle.act(now);
            // A clock that runs backwards takes nothing away.
            idle.act(now - 1e6);
        }
        let (idle_ms, warning_ms) = (f64::from(idle_s) * 1000.0, f64::from(warning_s) * 1000.0);
        match idle.presence(now + wait) {
            Presence::Here => prop_assert!(wait < idle_ms + 1e-3),
            Presence::Warned { seconds_left } => {
                prop_assert!(wait > idle_ms - 1e-3 && wait < idle_ms + warning_ms + 1e-3);
                prop_assert!((1..=warning_s).contains(&seconds_left));
            }
            Presence::Gone => prop_assert!(wait > idle_ms + warning_ms - 1e-3),
        }
    }

    #[test]
    fn settings_come_back(stand in "[A-Z]{1,3}-?[0-9]{1,4}", idle_s in 1_u32..=600, pin in "[0-9]{4,8}", counts: bool) {
        let venue = Venue {
            stand, pin, counts, fair: "demo".into(), base_url: "http://192.168.1.5:8080".into(), paper: Paper::Roll,
            language: Language::English, times: Times { idle_s, warning_s: 5 },
        };
        prop_assert_eq!(Venue::parse(&venue.print()), venue);
    }

    #[test]
    fn hostile_settings_and_addresses_change_nothing_out_of_range(lines in "\\PC{0,200}", query in "\\PC{0,200}") {
        let mut venue = Venue::parse(&lines);
        venue.apply_query(&query);
        prop_assert_eq!(Venue::parse(&venue.print()), venue);
    }

    #[test]
    fn a_link_fits_and_reads_back(text in "[a-zđấệịưởợ0-9 ,.]{0,700}", vietnamese: bool) {
        let language = if vietnamese { Language::Vietnamese } else { Language::English };
        let wishes = Wishes { subfields: vec!["M04".into()], ..Wishes::default() };
        let need = Need { text: text.trim().to_owned(), wishes, ..Need::default() };
        let link = link("https://nhipcau.example.vn", &need, language, "328b4cc4");
        prop_assert!(link.url.len() <= MAX_LINK);
        let (state, notices) = parse_fragment(link.url.split_once('#').expect("fragment").1);
        prop_assert!(notices.is_empty());
        prop_assert_eq!(state.view("vd"), "328b4cc4");
        prop_assert_eq!(&state.need().wishes, &need.wishes);
        prop_assert_eq!(link.is_cut, state.text != need.text);
        prop_assert!(need.text.starts_with(&state.text));
        prop_assert!(need.text.chars().count() > 300 || !link.is_cut);
    }

    #[test]
    fn codes_come_back_however_they_are_typed(idxs in prop::collection::vec(0_usize..4095, 1..=3), version in "[0-9a-f]{8}") {
        let code = ShortCode::new(&version, &idxs).expect("code");
        let printed = code.print();
        prop_assert_eq!(printed.len(), 14);
        let sloppy = printed.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        let read = ShortCode::read(&sloppy).expect("read");
        prop_assert_eq!(&read.capabilities, &idxs);
        prop_assert!(read.is_of(&version) && !read.is_of("00000-"));
    }

    #[test]
    fn any_text_is_read_as_a_code_a_fair_or_a_counter_without_a_panic(text in "\\PC{0,60}") {
        let _ = ShortCode::read(&text);
        let _ = Fair::parse(&["fair\tx\tsample\t30\n", &text].concat());
        let counters = Counters::parse(&text);
        prop_assert_eq!(Counters::parse(&counters.print()), counters);
    }
}

#[test]
fn most_mistyped_letters_of_a_code_are_noticed() {
    let printed = ShortCode::new("328b4cc4", &[12, 200, 342]).expect("code").print();
    let (mut n, mut n_noticed) = (0, 0);
    for at in (0..14).filter(|&at| printed.as_bytes()[at] != b'-') {
        for letter in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars() {
            let mut typed: Vec<char> = printed.chars().collect();
            if typed[at] != letter {
                typed[at] = letter;
                n += 1;
                n_noticed +=
                    usize::from(ShortCode::read(&typed.iter().collect::<String>()).is_none());
            }
        }
    }
    assert!(n_noticed * 10 >= n * 9, "{n_noticed} of {n}");
}

#[test]
fn the_path_without_typing_makes_a_need() {
    let mut visit = Visit::new(Language::Vietnamese);
    visit.go(Screen::Doors);
    visit.go(Screen::Fields);
    visit.choose_field("materials".into());
    visit.choose_family("M04".into());
    assert_eq!(visit.screen, Screen::Amounts);
    visit.amounts.step(Quantity::Temperature, true);
    let need = visit.need(&vocabulary());
    assert_eq!(need.text, "Gốm kỹ thuật; nhiệt độ 25 °C");
    assert_eq!(need.wishes.subfields, ["M04"]);
    visit.comfort.language = Language::English;
    assert_eq!(visit.need(&vocabulary()).text, "Technical ceramics; temperature 25 °C");
    visit.back();
    visit.back();
    assert_eq!(visit.screen, Screen::Fields);
}

#[test]
fn delete_takes_back_one_key_press() {
    let mut visit = Visit::new(Language::Vietnamese);
    for key in "vaatj".chars() {
        visit.press(key);
    }
    assert_eq!(visit.text, "vật");
    visit.erase();
    assert_eq!(visit.text, "vât");
    visit.complete("vật liệu");
    assert_eq!(visit.text, "vật liệu ");
    for _ in 0..6 {
        visit.erase();
    }
    assert_eq!(visit.text, "");
    for _ in 0..MAX_TYPED + 50 {
        visit.press('n');
    }
    assert_eq!(visit.text.chars().count(), MAX_TYPED);
}

#[test]
fn three_touches_find_a_word() {
    let labels = Labels::new(&vocabulary(), Language::Vietnamese, |_| 1);
    assert_eq!(labels.suggest("cần sa"), ["sấy", "sấy lạnh"]);
    assert_eq!(labels.suggest("lo"), ["lò nung", "công nghệ lọc"]);
    assert!(labels.suggest("sấy ").is_empty() && labels.suggest("").is_empty());
}

#[test]
fn what_many_capabilities_are_about_is_offered_first() {
    let vocabulary = vocabulary();
    let position = |label: &str| vocabulary.concepts.iter().position(|it| it.prefer.vi == label);
    let common = position("sấy lạnh").expect("a concept");
    let labels = Labels::new(&vocabulary, Language::Vietnamese, |idx| usize::from(idx == common));
    assert_eq!(labels.suggest("sa"), ["sấy lạnh", "sấy"]);
}

#[test]
fn numbers_climb_ladders_that_rise() {
    for quantity in QUANTITIES {
        assert!(quantity.ladder().windows(2).all(|pair| pair[0] < pair[1]), "{quantity:?}");
        let mut amounts = Amounts::default();
        amounts.step(quantity, false);
        assert_eq!(amounts.value(quantity), None);
        (0..N_STEPS + 5).for_each(|_| amounts.step(quantity, true));
        assert_eq!(amounts.value(quantity), quantity.ladder().last().copied());
    }
}

const FAIR: &str = "fair\tdemo\tsample\t30\nname\tHội chợ mẫu\tSample fair\nvenue\tNhà mẫu\tSample hall\n\
    stand\tims\tA12\nslot\tims\t2026-12-03T14:00\nslot\tims\t2026-12-01T06:45\nslot\tnobody\t2026-12-01T06:45\nslot\tims\tnoon\n";

#[track_caller]
fn check(text: &str, expected: Expect) {
    expected.assert_eq(&text.replace("\r\n", "\n"));
}

#[test]
fn a_meeting_is_told_in_utc_and_cannot_be_broken_by_a_name() {
    let fair = Fair::parse(FAIR).expect("fair");
    assert!(fair.is_sample);
    let exhibitor = fair.exhibitor("ims").expect("ims");
    assert_eq!(exhibitor.slots.len(), 2);
    let first = &exhibitor.slots[0];
    assert!(first.is_after((2026, 12, 1, 405)) && !first.is_after((2026, 12, 1, 406)));
    let institute =
        Institute { id: "ims".into(), name: both("Viện A; B,\nC", ""), ..Institute::default() };
    check(
        &meeting(&fair, &institute, "A12", first, Language::Vietnamese),
        expect![[r"
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//nhip-cau//kiosk//VI
            BEGIN:VEVENT
            UID:demo-ims-20261130T234500Z@nhip-cau
            DTSTAMP:20261130T234500Z
            DTSTART:20261130T234500Z
            DTEND:20261201T001500Z
            SUMMARY:Viện A\; B\,\nC · Hội chợ mẫu
            LOCATION:A12\, Nhà mẫu
            END:VEVENT
            END:VCALENDAR
        "]],
    );
}

#[test]
fn days_that_do_not_exist_are_no_slots() {
    for text in [
        "2026-02-29T09:00",
        "2026-13-01T09:00",
        "2026-12-03T24:00",
        "2026-12-03",
        "2026-12-03T09:60",
    ] {
        assert_eq!(Slot::parse(text, 30), None, "{text}");
    }
    let leap = Slot::parse("2028-03-01T05:00", 30).expect("slot");
    assert_eq!(
        (leap.utc_start(), leap.words()),
        ("20280229T220000Z".to_owned(), "5:00, 1/3".to_owned())
    );
}

#[test]
fn a_contact_holds_what_is_known_and_nothing_else() {
    let institute = Institute {
        id: "ims".into(),
        name: both("Viện Mẫu", "Sample Institute"),
        phone: Some("024 1234".into()),
        address: Some("1 Phố Mẫu, Hà Nội".into()),
        ..Institute::default()
    };
    check(
        &contact_card(&institute, Language::English),
        expect![[r"
            BEGIN:VCARD
            VERSION:4.0
            FN:Sample Institute
            ORG:Sample Institute
            KIND:org
            TEL:024 1234
            ADR:;;1 Phố Mẫu\, Hà Nội;;;;
            END:VCARD
        "]],
    );
}

#[test]
fn counters_take_names_and_no_text() {
    let mut counters = Counters::default();
    counters.add("visit", "");
    counters.add("subfield", "M04");
    counters.add("subfield", "M04");
    counters.add("need", "sấy cà phê");
    check(
        &counters.print(),
        expect![[r"
        subfield.M04,2
        visit,1
    "]],
    );
}
