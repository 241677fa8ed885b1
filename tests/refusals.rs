//! What an enterprise decides against:
//!
//! 1. an offer has one reason, the last; the same reason again takes it back;
//! 2. what is stored is hostile until parsed;
//! 3. the file that is handed over is read back by the rules of the desk, and says nothing else.
#![cfg(not(target_arch = "wasm32"))]

use nhip_cau::kept::{MAX_KEPT, parse, print};
use nhip_cau::refusals::{chosen, feedback, is_refusal, reason_of};
use nhipcau_profile::{read_feedback, write_feedback};
use proptest::prelude::*;

const DAY: &str = "2026-11-27";

#[test]
fn the_file_is_read_back_and_says_nothing_else() {
    let kept = chosen(&[], "cigi", "cigi-glaze", "too-early", DAY);
    let kept = chosen(&kept, "ims", "", "has-partner", DAY);
    let kept = chosen(&kept, "cigi", "cigi-glaze", "price-or-terms", DAY);
    let file = write_feedback(&feedback(&kept, "1a2b3c4d"));
    let read = read_feedback(file.as_bytes());
    let told: Vec<[String; 5]> = read
        .map(|own| own.refusals)
        .unwrap_or_default()
        .into_iter()
        .map(|own| [own.institute, own.capability, own.reason, own.note, own.on])
        .collect();
    let row = |words: [&str; 5]| words.map(str::to_owned);
    assert_eq!(
        told,
        [
            row(["ims", "", "has-partner", "", DAY]),
            row(["cigi", "cigi-glaze", "price-or-terms", "", DAY]),
        ]
    );
}

#[test]
fn stored_text_that_is_no_entry_is_left_out() {
    let hostile = [
        "cigi cigi-glaze too-early",
        "cigi cigi-glaze too-early 2026-11-27 more",
        "<b> cigi-glaze too-early 2026-11-27",
        "cigi cigi-glaze too-early 2026/11/27",
        "  too-early 2026-11-27",
        "cigi cigi-glaze too-early 2026-11-2七",
        "",
    ];
    for line in hostile {
        assert!(!is_refusal(line), "{line}");
    }
    let stored = hostile.join("\n") + "\ncigi  too-early 2026-11-27";
    assert_eq!(parse(&stored, is_refusal), ["cigi  too-early 2026-11-27"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn an_offer_has_the_reason_of_its_last_tap(taps in proptest::collection::vec((0..80_usize, 0..3_usize), 1..200)) {
        let reasons = ["too-early", "has-partner", "out-of-scope"];
        let mut kept = Vec::new();
        for (offer, reason) in taps {
            let (offer, reason) = (["a", &offer.to_string()].concat(), reasons[reason]);
            let before = reason_of(&kept, "cigi", &offer).map(str::to_owned);
            kept = chosen(&kept, "cigi", &offer, reason, DAY);
            let expected = (before.as_deref() != Some(reason)).then_some(reason);
            prop_assert_eq!(reason_of(&kept, "cigi", &offer), expected);
            prop_assert!(kept.len() <= MAX_KEPT);
            prop_assert_eq!(parse(&print(&kept), is_refusal), kept.clone());
        }
    }
}
