//! The address holds everything that a visitor set.
//!
//! 1. What was printed is read back the same.
//! 2. Any text is read without a panic, and printing what was read is canonical.
//! 3. What cannot be used is left out and named.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

use expect_test::{Expect, expect};
use nhip_cau::address_state::{
    AddressNotice, Filters, MAX_NEED_CHARS, Place, VisitorState, parse_fragment, print_fragment,
};
use nhip_cau::route::Route;
use nhipcau_matching::{FacetWeight, ReadinessWindow, Wishes};
use nhipcau_profile::Language;
use proptest::prelude::*;

#[track_caller]
fn check_notices(fragment: &str, expected: Expect) {
    let (state, notices) = parse_fragment(fragment);
    expected.assert_eq(&format!("#{}\n{notices:?}", print_fragment(&state)));
}

#[test]
fn a_full_address_is_readable_and_canonical() {
    let state = VisitorState {
        text: "sấy cá, 20 t/ngày".into(),
        facet_weights: vec![FacetWeight::Must, FacetWeight::Off],
        muted_words: vec!["cá, khô".into()],
        wishes: Wishes {
            subfields: vec!["M04".into(), "M05".into()],
            readiness: Some(ReadinessWindow { min: 6, max: 9 }),
            province: Some("ha-noi".into()),
            ..Wishes::default()
        },
        weights: [60, 14, 10, 9, 9, 6, 8, 4],
        filters: Filters { systems: vec!["vast".into()], ..Filters::default() },
        open_card: Some("ims".into()),
        view: Vec::new(),
    };
    let place = Place { route: Route::Match, language: Some(Language::English), visitor: state };
    expect![
        "/?lang=en#n=s%E1%BA%A5y%20c%C3%A1%2C%2020%20t%2Fng%C3%A0y&f=mo&x=c%C3%A1%2C%20kh%C3%B4&s=M04,M05&r=6-9&p=ha-noi&w=60,14,10,9,9,6,8,4&qs=vast&o=ims"
    ]
    .assert_eq(&place.href());
}

#[test]
fn an_address_of_before_there_were_numbers_is_read() {
    let weights = |fragment: &str| Place::parse("/", "", fragment).0.visitor.weights;
    assert_eq!(weights("n=men&w=60,14,9,9,6,8,4"), [60, 14, 10, 9, 9, 6, 8, 4]);
    assert_eq!(weights("n=men&w=60,14,0,9,9,6,8,4"), [60, 14, 0, 9, 9, 6, 8, 4]);
}

#[test]
fn an_empty_state_leaves_the_address_bare() {
    assert_eq!(Place::default().href(), "/");
}

#[test]
fn every_page_carries_the_need_but_the_touch_screen() {
    let mut visitor = VisitorState { text: "men".into(), ..VisitorState::default() };
    visitor.set_view("vc", "ims-01,ie-03");
    let mut place = Place { route: Route::Institute("ims".into()), language: None, visitor };
    assert_eq!(place.href(), "/institutes/ims#n=men&vc=ims-01%2Cie-03");
    assert_eq!(Place::parse("/institutes/ims", "", "n=men&vc=ims-01%2Cie-03").0, place);
    place.route = Route::Kiosk;
    assert_eq!(place.href(), "/kiosk");
}

#[test]
fn a_link_that_only_says_what_to_show_keeps_the_need() {
    let before = parse_fragment("n=men&s=M04&vc=ims-01&vq=old").0;
    let followed = |fragment: &str| {
        print_fragment(&parse_fragment(fragment).0.followed_from(&before).normalized())
    };
    assert_eq!(followed(""), "n=men&s=M04&vc=ims-01");
    assert_eq!(followed("vq=x"), "n=men&s=M04&vc=ims-01&vq=x");
    assert_eq!(followed("n=gang"), "n=gang&vc=ims-01");
    assert_eq!(followed("vc=ie-03"), "n=men&s=M04&vc=ie-03");
}

#[test]
fn a_place_on_a_page_is_no_fault_of_the_address() {
    let (place, notices) = Place::parse("/institutes/ims", "", "ims-01");
    assert_eq!((place.visitor, notices), (VisitorState::default(), vec![]));
}

#[test]
fn what_cannot_be_used_is_left_out_and_named() {
    check_notices(
        "z=1&n=men",
        expect![[r##"
        #n=men
        [UnknownKey("z")]"##]],
    );
    check_notices(
        "s=M04,<script>&r=0-12",
        expect![[r##"
        #s=M04
        [UnknownValue("<script>"), OutOfRange("0-12")]"##]],
    );
    check_notices(
        "w=1,2,300&f=mx",
        expect![[r##"
        #f=m
        [OutOfRange("1,2,300"), UnknownValue("mx")]"##]],
    );
    check_notices(
        "n=%C3%28%zz",
        expect![[r##"
        #n=%EF%BF%BD%28%25zz
        [Malformed]"##]],
    );
}

#[test]
fn a_need_that_is_too_long_is_cut_with_a_notice() {
    let (state, notices) = parse_fragment(&["n=", &"ấ".repeat(MAX_NEED_CHARS + 5)].concat());
    assert_eq!(state.text.chars().count(), MAX_NEED_CHARS);
    assert_eq!(notices, [AddressNotice::TooLong]);
}

#[test]
fn an_unknown_language_falls_back_with_a_notice() {
    let (place, notices) = Place::parse("/method", "lang=xx", "");
    assert_eq!((place.route, place.language), (Route::Method, None));
    assert_eq!(notices, [AddressNotice::UnknownValue("xx".into())]);
}

fn id() -> impl Strategy<Value = String> {
    "[A-Za-z0-9-]{1,12}"
}

fn ids() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(id(), 0..4)
}

fn facet() -> impl Strategy<Value = FacetWeight> {
    prop::sample::select(vec![
        FacetWeight::Must,
        FacetWeight::Normal,
        FacetWeight::Nice,
        FacetWeight::Off,
    ])
}

fn wishes() -> impl Strategy<Value = Wishes> {
    let readiness = prop::option::of((1_u8..=9, 0_u8..=8));
    (ids(), ids(), ids(), ids(), prop::option::of(id()), readiness).prop_map(
        |(subfields, industries, modes, excluded_institutes, province, readiness)| Wishes {
            subfields,
            industries,
            modes,
            readiness: readiness
                .map(|(min, span)| ReadinessWindow { min, max: (min + span).min(9) }),
            province,
            excluded_institutes,
        },
    )
}

fn filters() -> impl Strategy<Value = Filters> {
    (ids(), ids(), ids(), ids(), ids(), ids()).prop_map(
        |(fields, modes, systems, provinces, readiness, standings)| Filters {
            fields,
            modes,
            systems,
            provinces,
            readiness,
            standings,
        },
    )
}

prop_compose! {
    fn state()(
        text in "\\PC{0,80}",
        facet_weights in prop::collection::vec(facet(), 0..6),
        muted_words in prop::collection::vec("\\PC{1,12}", 0..4),
        wishes in wishes(),
        weights in prop::array::uniform8(0_u8..=100),
        filters in filters(),
        open_card in prop::option::of(id()),
        view in prop::collection::btree_map("v[a-z]{1,7}", "\\PC{1,20}", 0..3),
    ) -> VisitorState {
        let view = view.into_iter().collect();
        VisitorState { text, facet_weights, muted_words, wishes, weights, filters, open_card, view }
            .normalized()
    }
}

proptest! {
    #[test]
    fn what_was_printed_is_read_back(state in state()) {
        let (read, notices) = parse_fragment(&print_fragment(&state));
        prop_assert_eq!(&read, &state);
        prop_assert_eq!(notices, []);
    }

    #[test]
    fn any_text_is_read_and_becomes_canonical(fragment in "\\PC{0,120}") {
        let (read, _) = parse_fragment(&fragment);
        let printed = print_fragment(&read);
        let (again, notices) = parse_fragment(&printed);
        prop_assert_eq!(&again, &read);
        prop_assert_eq!(notices, []);
        prop_assert_eq!(print_fragment(&again), printed);
    }

    #[test]
    fn hostile_pairs_are_read(key in "[a-z]{0,3}", value in "[%&=,0-9a-f<>\"-]{0,60}") {
        let fragment = [key.as_str(), "=", &value].concat();
        let (read, _) = parse_fragment(&fragment);
        prop_assert_eq!(&parse_fragment(&print_fragment(&read)).0, &read);
    }

    #[test]
    fn any_path_is_a_page(path in "/\\PC{0,40}") {
        let route = Route::parse(&path);
        prop_assert_eq!(Route::parse(&route.path()), route);
    }
}
