//! 1. a draft survives its file, and the file is the same every time;
//! 2. the difference is empty exactly when nothing differs;
//! 3. merging with an unchanged side gives the other side, and two sides that agree are not in conflict;
//! 4. changes to different fields never collide;
//! 5. no bytes panic, and a file that was cut or changed is not read as something else.

mod support;

use nhipcau_profile::{difference, merge, read_profile, read_stored, write_profile};
use proptest::prelude::*;
use support::{draft, edited, institute};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_draft_survives_its_file(draft in draft()) {
        let text = write_profile(&draft);
        let read = read_stored(text.as_bytes());
        prop_assert_eq!(read.as_ref(), Ok(&draft));
        prop_assert_eq!(read.map(|draft| write_profile(&draft)), Ok(text));
    }

    #[test]
    fn the_difference_is_empty_exactly_when_nothing_differs(one in institute(), other in institute()) {
        prop_assert_eq!(difference(&one, &one), vec![]);
        prop_assert_eq!(difference(&one, &other).is_empty(), one == other);
    }

    #[test]
    fn merging_with_an_unchanged_side_gives_the_other(base in institute(), side in institute()) {
        let (ours, theirs, both) = (merge(&base, &side, &base), merge(&base, &base, &side), merge(&base, &side, &side));
        for merged in [ours, theirs, both] {
            prop_assert!(merged.conflicts.is_empty());
            prop_assert_eq!(&merged.record, &side);
        }
    }

    #[test]
    fn changes_to_different_fields_never_collide(
        base in institute(), other in institute(), one in any::<prop::sample::Index>(), two in any::<prop::sample::Index>()
    ) {
        let ours = edited(&base, &other, one);
        let theirs = edited(&base, &other, two);
        let merged = merge(&base, &ours, &theirs);
        prop_assert!(merged.conflicts.is_empty(), "{:?}", merged.conflicts);
        prop_assert_eq!(&merged.record, &edited(&ours, &other, two));
    }

    #[test]
    fn any_three_records_merge_to_something(base in institute(), ours in institute(), theirs in institute()) {
        let merged = merge(&base, &ours, &theirs);
        let taken_again = merge(&base, &merged.record, &theirs);
        // What was taken is not taken twice.
        prop_assert!(taken_again.record.capabilities.len() <= merged.record.capabilities.len());
    }

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(read_profile(&bytes).is_err());
    }

    #[test]
    fn a_cut_file_is_refused(draft in draft(), at in any::<prop::sample::Index>()) {
        let text = write_profile(&draft);
        let at = at.index(text.trim_end().len());
        prop_assert!(read_profile(&text.as_bytes()[..at]).is_err());
    }
}
