//! 1. files that nobody should be hurt by are refused with reasons or read exactly as they are, within 200 ms;
//! 2. what this device stored comes back.

#[path = "hostile/files.rs"]
mod files;

use files::{HostileFile, hostile_files};
use nhipcau_profile::{
    FileProblemKind, Institute, InstituteDraft, MAX_FILE_LEN, read_profile, read_stored,
    write_profile,
};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

const BOUND: Duration = Duration::from_millis(200);

#[test]
fn every_hostile_file_is_refused_with_reasons_or_kept_as_it_is() {
    let files = hostile_files();
    assert!(files.len() >= 200, "{} files", files.len());
    let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
    for HostileFile { name, bytes } in &files {
        let start = Instant::now();
        let read = read_profile(bytes);
        assert!(start.elapsed() < BOUND, "{name}: {:?}", start.elapsed());
        match read {
            Ok(draft) => {
                assert!(name.starts_with("kept"), "{name} was read");
                assert_eq!(
                    read_profile(write_profile(&draft).as_bytes()).as_ref(),
                    Ok(&draft),
                    "{name}"
                );
            }
            Err(problems) => {
                assert!(name.starts_with("refused"), "{name}: {problems:?}");
                assert!((1..=100).contains(&problems.len()), "{name}: {} reasons", problems.len());
                for problem in &problems {
                    *reasons.entry(name_of(&problem.kind)).or_default() += 1;
                }
            }
        }
    }
    // Every kind of reason is reached.
    assert_eq!(reasons.len(), 14, "{reasons:?}");
}

#[test]
fn what_this_device_stored_comes_back_even_where_it_could_not_be_handed_over() {
    let mut draft = InstituteDraft::new("a");
    draft.institute.name.vi = "Viện\u{200b}".into();
    draft.institute.summary.vi = "a".repeat(MAX_FILE_LEN);
    let text = write_profile(&draft);
    assert!(matches!(
        read_profile(text.as_bytes()).unwrap_err()[0].kind,
        FileProblemKind::TooLarge { .. }
    ));
    assert_eq!(read_stored(text.as_bytes()), Ok(draft));
}

#[test]
fn a_base_of_another_institute_is_refused() {
    let other = Institute { id: "b".into(), ..Institute::default() };
    let mut draft = InstituteDraft::of(&other, "1a2b3c4d");
    draft.institute.id = "a".into();
    let problems = read_profile(write_profile(&draft).as_bytes()).unwrap_err();
    assert_eq!(problems[0].path.to_string(), "base.institute.id");
    assert_eq!(problems[0].kind, FileProblemKind::DamagedBase);
}

fn name_of(kind: &FileProblemKind) -> &'static str {
    match kind {
        FileProblemKind::TooLarge { .. } => "too large",
        FileProblemKind::NotUtf8 => "not UTF-8",
        FileProblemKind::NotJson { is_cut_off: true, .. } => "cut off",
        FileProblemKind::NotJson { .. } => "not JSON",
        FileProblemKind::NotAProfile => "not a profile",
        FileProblemKind::NewerFormat { .. } => "newer",
        FileProblemKind::UnknownKey(_) => "unknown key",
        FileProblemKind::DuplicateKey(_) => "key twice",
        FileProblemKind::WrongType { .. } => "wrong type",
        FileProblemKind::UnknownWord { .. } => "unknown word",
        FileProblemKind::TooLong { .. } => "too long",
        FileProblemKind::TooMany { .. } => "too many",
        FileProblemKind::ForbiddenCharacter(_) => "character",
        FileProblemKind::DamagedBase => "base",
    }
}
