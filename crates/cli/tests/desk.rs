//! The curator's desk as it is worked at: profile files in, data out.
//!
//! 1. only what the institute changed is written; remarks and the work of others stay;
//! 2. the record that a draft began with is found in the data, in its history, or in the file;
//! 3. conflicts are told and nothing is written until they are decided;
//! 4. a file that cannot be read, or a result that `check` refuses, writes nothing;
//! 5. a dry run writes nothing; 6. the letter says what was taken;
//! 7. refusals are counted; 8. two states of the data are compared wherever they are kept;
//! 9. cited addresses are asked, and a missing network is told; 10. old confirmations are counted.

#![allow(clippy::unwrap_used, reason = "what cannot be run or read fails the test")]

mod support;

use expect_test::{Expect, expect};
use nhipcau_profile::{
    BilingualList, Feedback, InstituteDraft, Refusal, read_profile, write_feedback, write_profile,
};
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use support::{nhipcau, out, scratch, small_data};

const FULL: &str = "ok/institutes/full.toml";

fn git(folder: &Path, arguments: &[&str]) {
    let identity = ["-c", "user.name=curator", "-c", "user.email=curator@example.vn"];
    let output =
        Command::new("git").arg("-C").arg(folder).args(identity).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A data folder under git, and the draft of its institute.
fn desk(name: &str) -> (PathBuf, InstituteDraft) {
    let data = small_data(name, FULL);
    git(&data, &["init", "--quiet"]);
    commit(&data);
    let text = out(&nhipcau(&["draft", "full", "--data", data.to_str().unwrap()]));
    (data, read_profile(text.as_bytes()).unwrap())
}

fn commit(data: &Path) {
    git(data, &["add", "--all"]);
    git(data, &["commit", "--quiet", "--message", "data"]);
}

fn file(data: &Path) -> PathBuf {
    data.join("institutes/full.toml")
}

/// Exchanges a part of the institute's file, as somebody does who edits it.
fn edit(data: &Path, part: &str, replacement: &str) {
    let text = fs::read_to_string(file(data)).unwrap();
    assert!(text.contains(part), "{part}");
    fs::write(file(data), text.replacen(part, replacement, 1)).unwrap();
}

fn merge(data: &Path, draft: &InstituteDraft, options: &[&str]) -> Output {
    let profile = data.join("profile.json");
    fs::write(&profile, write_profile(draft)).unwrap();
    merge_file(data, &profile, options)
}

fn merge_file(data: &Path, profile: &Path, options: &[&str]) -> Output {
    let fixed = ["merge", "--data", data.to_str().unwrap()];
    let dated = ["--date", "2026-11-26"];
    let dated = if options.contains(&"--date") { &[][..] } else { &dated };
    nhipcau(&[&fixed[..], dated, options, &[profile.to_str().unwrap()]].concat())
}

/// What a run printed, without the letter and the places of this machine.
#[track_caller]
fn check(data: &Path, output: &Output, status: i32, expected: Expect) {
    let printed = [&output.stdout[..], &output.stderr[..]].concat();
    let text = String::from_utf8(printed).unwrap().replace(data.to_str().unwrap(), "DATA");
    assert_eq!(output.status.code(), Some(status), "{text}");
    let text =
        text.split_once("\n\nKính gửi").map_or(text.clone(), |(before, _)| before.to_owned());
    // Names of revisions depend on the clock.
    let text = match text.split_once("(revision ") {
        Some((before, after)) => {
            format!("{before}(revision …){}", &after[after.find(')').unwrap() + 1..])
        }
        None => text,
    };
    expected.assert_eq(&text);
}

#[test]
fn only_what_the_institute_changed_is_written() {
    let (data, mut draft) = desk("merge-plain");
    edit(&data, "staff = 120", "staff   =  120 # as printed");
    edit(&data, "[[capabilities]]", "# seen at the fair\n[[capabilities]]");
    let capability = &mut draft.institute.capabilities[0];
    capability.title.vi = "Thép chịu mài mòn cao".into();
    capability.confirmed_on = Some("2026-11-20".into());
    capability.readiness.as_mut().unwrap().level = 8;
    let before = fs::read_to_string(file(&data)).unwrap();
    check(
        &data,
        &merge(&data, &draft, &[]),
        0,
        expect![[r#"
            DATA/profile.json: `full`, which did not change since the draft began
              ~ full-steel title.vi: "Thép chịu mài mòn" -> "Thép chịu mài mòn cao"
              ~ full-steel confirmed_on: "2026-01" -> "2026-11-20"
              + full-steel sources[1]: "hồ sơ do viện cung cấp, 2026-11-26" / "profile stated by the institute, 2026-11-26"
              ~ full-steel readiness.level: 9 -> 8
              ~ full-steel readiness.standing: "inferred" -> "stated"
              5 changes, 0 conflicts
            wrote DATA/institutes/full.toml"#]],
    );
    let after = fs::read_to_string(file(&data)).unwrap();
    let changed: Vec<String> = after
        .lines()
        .filter(|line| !before.lines().any(|old| old == *line))
        .map(str::to_owned)
        .collect();
    expect![[r#"
        title.vi = "Thép chịu mài mòn cao"
        problems.vi = [
          "Búa nghiền mòn sau ba tuần",
        ]
        problems.en = [
          "Crusher hammers wear out in three weeks",
        ]
        confirmed_on = "2026-11-20"
        sources = [
          { text = { vi = "bài báo in", en = "printed article" } },
          { text = { vi = "hồ sơ do viện cung cấp, 2026-11-26", en = "profile stated by the institute, 2026-11-26" } },
        ]
        level = 8"#]].assert_eq(&changed.join("\n"));
    assert!(after.contains("# seen at the fair\n[[capabilities]]"));
    // Done once: the same file again changes nothing.
    let again = out(&merge(&data, &draft, &[]));
    assert!(again.contains("0 changes, 0 conflicts"), "{again}");
    // On a later day, too: the statement only gets younger.
    out(&merge(&data, &draft, &["--date", "2026-12-24"]));
    let after = fs::read_to_string(file(&data)).unwrap();
    let stated: Vec<&str> = after.matches("stated by the institute, 2026-1").collect();
    assert_eq!((stated.len(), after.contains("2026-12-24")), (1, true), "{after}");
}

#[test]
fn the_work_of_others_since_the_draft_began_stays() {
    let (data, mut draft) = desk("merge-history");
    edit(&data, "founded = 1970", "founded = 1971");
    edit(&data, "industries = [\"mining\", \"metallurgy\"]", "industries = [\"metallurgy\"]");
    commit(&data);
    draft.institute.capabilities[0].keywords.vi.push("gang".into());
    draft.institute.staff = Some(130);
    check(
        &data,
        &merge(&data, &draft, &["--dry-run"]),
        0,
        expect![[r#"
            DATA/profile.json: `full`, begun with data version 8851d264 (revision …)
              ~ staff: 120 -> 130
              + sources[1]: "hồ sơ do viện cung cấp, 2026-11-26" / "profile stated by the institute, 2026-11-26"
              + full-steel keywords.vi[1]: "gang"
              + full-steel sources[1]: "hồ sơ do viện cung cấp, 2026-11-26" / "profile stated by the institute, 2026-11-26"
              4 changes, 0 conflicts
            dry run: nothing was written"#]],
    );
    assert!(fs::read_to_string(file(&data)).unwrap().contains("founded = 1971\nstaff = 120\n"));
    out(&merge(&data, &draft, &[]));
    let text = fs::read_to_string(file(&data)).unwrap();
    assert!(text.contains("founded = 1971\nstaff = 130\n"), "{text}");
    assert!(text.contains("industries = [\"metallurgy\"]"), "{text}");
    let ours = out(&nhipcau(&["check", "--data", data.to_str().unwrap()]));
    assert!(ours.contains(": 0 errors, "), "{ours}");
}

#[test]
fn conflicts_wait_for_the_curator() {
    let (data, mut draft) = desk("merge-conflict");
    fs::remove_dir_all(data.join(".git")).unwrap();
    edit(&data, "founded = 1970", "founded = 1971");
    draft.institute.founded = Some(1972);
    draft.institute.staff = Some(130);
    let before = fs::read_to_string(file(&data)).unwrap();
    check(
        &data,
        &merge(&data, &draft, &[]),
        1,
        expect![[r#"
            DATA/profile.json: `full`, begun with data version 8851d264, which is not in the history of this folder; the file's own copy is used, look twice
              ~ staff: 120 -> 130
              + sources[1]: "hồ sơ do viện cung cấp, 2026-11-26" / "profile stated by the institute, 2026-11-26"
              ! founded: was 1970; the catalog has 1971, the file has 1972
              2 changes, 1 conflict
            1 conflict: nothing was written; change the data to what is right and merge again with --ours, or take the file's values with --theirs
        "#]],
    );
    assert_eq!(fs::read_to_string(file(&data)).unwrap(), before);
    out(&merge(&data, &draft, &["--ours"]));
    assert!(fs::read_to_string(file(&data)).unwrap().contains("founded = 1971\nstaff = 130\n"));
    out(&merge(&data, &draft, &["--theirs"]));
    assert!(fs::read_to_string(file(&data)).unwrap().contains("founded = 1972\nstaff = 130\n"));
}

#[test]
fn a_new_institute_gets_a_file_of_its_own() {
    let (data, draft) = desk("merge-new");
    let mut new = InstituteDraft::new("neu");
    new.institute.name.vi = "Viện Mới".into();
    let mut capability = draft.institute.capabilities[0].clone();
    (capability.id, capability.published_as) = ("neu-steel".into(), None);
    capability.sources.clear();
    capability.problems = BilingualList::default();
    new.institute.capabilities = vec![capability];
    let out_folder = data.join("out");
    let options = ["--out", out_folder.to_str().unwrap()];
    check(
        &data,
        &merge(&data, &new, &options),
        0,
        expect![[r#"
            DATA/profile.json: `neu` is new in the catalog
              + id: "neu"
              + name: "Viện Mới"
              + sources[0]: "hồ sơ do viện cung cấp, 2026-11-26" / "profile stated by the institute, 2026-11-26"
              + neu-steel: "Thép chịu mài mòn" / "Wear-resistant steel"
              4 changes, 0 conflicts
            wrote DATA/out/institutes/neu.toml"#]],
    );
    let text = fs::read_to_string(out_folder.join("institutes/neu.toml")).unwrap();
    assert!(text.contains("profile stated by the institute, 2026-11-26"), "{text}");
    assert!(!data.join("institutes/neu.toml").exists());
}

#[test]
fn what_cannot_be_read_or_published_writes_nothing() {
    let (data, mut draft) = desk("merge-bad");
    let before = fs::read_to_string(file(&data)).unwrap();
    draft.institute.capabilities[0].industries.push("minning".into());
    draft.institute.website = Some("javascript:alert(1)".into());
    check(
        &data,
        &merge(&data, &draft, &[]),
        2,
        expect![[r#"
        DATA/profile.json: `full`, which did not change since the draft began
          ~ website: "https://example.vn" -> "javascript:alert(1)"
          + sources[1]: "hồ sơ do viện cung cấp, 2026-11-26" / "profile stated by the institute, 2026-11-26"
          + full-steel industries[2]: "minning"
          + full-steel sources[1]: "hồ sơ do viện cung cấp, 2026-11-26" / "profile stated by the institute, 2026-11-26"
          4 changes, 0 conflicts
        DATA/institutes/full.toml:12:11: error[E011]: `javascript:alert(1)` is not an address that a reader can open; begin with https:// or http://, without user name, blanks and quotes
        DATA/institutes/full.toml:52:39: error[E007]: industry `minning` is not in the vocabulary; did you mean `mining`?
        error: 2 errors in what would be written; nothing was written, ask the institute to mend them
    "#]],
    );
    let bad = data.join("bad.json");
    let text = r#"{"format_version": 1, "institute": {"id": 7, "sytem": "vast", "name": {"vi": "a\u0000"}}}"#;
    fs::write(&bad, text).unwrap();
    check(
        &data,
        &merge_file(&data, &bad, &[]),
        2,
        expect![[r"
        DATA/bad.json: institute.id: a number stands where a text belongs
        DATA/bad.json: institute: nothing reads the key `sytem`; remove it
        error: 1 file could not be read; nothing was written
    "]],
    );
    fs::write(&bad, &text[..50]).unwrap();
    check(
        &data,
        &merge_file(&data, &bad, &[]),
        2,
        expect![[r"
        DATA/bad.json: the text ends too early at 1:50; ask for the whole file
        error: 1 file could not be read; nothing was written
    "]],
    );
    // A way out of the folder is no id.
    let outside = InstituteDraft::new("../../evil");
    assert_eq!(merge(&data, &outside, &[]).status.code(), Some(2));
    assert_eq!(fs::read_to_string(file(&data)).unwrap(), before);
    assert!(!data.join("../evil.toml").exists());
}

#[test]
fn the_letter_says_what_was_taken() {
    let (data, mut draft) = desk("merge-letter");
    edit(&data, "founded = 1970", "founded = 1971");
    draft.institute.founded = Some(1972);
    draft.institute.capabilities[0].keywords.vi.push("gang".into());
    draft.institute.capabilities[0].title.en = "Hard steel".into();
    let text = out(&merge(&data, &draft, &["--ours"]));
    expect![[r"
        Kính gửi Viện Ví dụ,

        Hồ sơ năng lực của Quý Viện đã được đưa vào dữ liệu Ví dụ ngày 2026-11-26: 1 mục thêm mới, 1 mục sửa, 0 mục bỏ.
        1 giá trị chưa đưa vào vì dữ liệu đã được sửa khác trong lúc Quý Viện soạn hồ sơ; chúng tôi sẽ trao đổi thêm.
        Những nội dung này được ghi là do Quý Viện cung cấp, kèm ngày; tên người gửi không được lưu lại.
        Sau lần cập nhật tới, xin Quý Viện xem lại tại https://example.vn/institutes/full và báo cho curator@example.vn nếu có chỗ chưa đúng.

        Dear Example Institute,

        Your profile was merged into the data of Example on 2026-11-26: 1 added, 1 changed, 0 removed.
        Values not taken over, because the data was changed otherwise while you edited: 1. We will come back to you about them.
        What it says is marked as stated by the institute, with the date; the name of the sender is not kept.
        After the next update, please look at https://example.vn/institutes/full and tell curator@example.vn what is not right.
    "]].assert_eq(text.split_once("\n\n").unwrap().1);
}

#[test]
fn refusals_are_counted_by_offer_and_reason() {
    let refusal = |capability: &str, reason: &str, note: &str| Refusal {
        institute: "ims".into(),
        capability: capability.into(),
        reason: reason.into(),
        note: note.into(),
        on: "2026-11-26".into(),
    };
    let refusals = vec![
        refusal("ims-nickel-recovery", "too-early", "chưa có nơi nào dùng"),
        refusal("ims-nickel-recovery", "price-or-terms", ""),
        refusal("ims-nickel-recovery", "price-or-terms", ""),
        refusal("ims-gone", "bored", ""),
    ];
    let feedback = Feedback { data_version: "1a2b3c4d".into(), refusals };
    let file = scratch("feedback").join("feedback.json");
    fs::write(&file, write_feedback(&feedback)).unwrap();
    let text = out(&nhipcau(&["feedback", file.to_str().unwrap()]));
    expect![[r#"
        4 refusals

        ims ims-gone: not in this catalog
          1  bored  not in the vocabulary

        ims ims-nickel-recovery: High-quality nickel recovery from electroplating waste
          2  Price or terms do not fit    Name lighter modes too, such as a trial batch, rent, advice, or payment by output.
          1  Too early, not ready to use  State the readiness level, where it was tried, which steps are missing and for how long; offer a joint trial.
          "chưa có nơi nào dùng" (too-early)
    "#]].assert_eq(&text);
    let profile = file.with_file_name("profile.json");
    fs::write(&profile, write_profile(&InstituteDraft::new("ims"))).unwrap();
    assert_eq!(nhipcau(&["feedback", profile.to_str().unwrap()]).status.code(), Some(2));
}

#[test]
fn two_states_are_compared_wherever_they_are_kept() {
    let (data, _) = desk("diff");
    let bundle = data.join("bundle");
    let folder = data.to_str().unwrap();
    out(&nhipcau(&["build", "--data", folder, "--out", bundle.to_str().unwrap()]));
    edit(&data, "founded = 1970", "founded = 1971");
    edit(
        &data,
        "[[capabilities.figures]]",
        "[[capabilities.figures]]\nname.vi = \"x\"\noperator = \"=\"\nvalue = 1\n\n[[capabilities.figures]]",
    );
    let lists = data.join("vocabulary/lists.toml");
    let text = fs::read_to_string(&lists).unwrap();
    fs::write(
        &lists,
        text + "\n[[modes]]\nid = \"new-mode\"\nname.vi = \"mới\"\nname.en = \"new\"\n",
    )
    .unwrap();
    let from_revision = out(&nhipcau(&["diff", "HEAD", folder, "--data", folder]));
    let from_bundle = out(&nhipcau(&["diff", bundle.to_str().unwrap(), folder]));
    assert_eq!(from_revision, from_bundle);
    expect![[r#"
        full (Example Institute): changed
          ~ founded: 1970 -> 1971
          + full-steel figures[0]: "x"
        modes `new-mode`: added
        1 institute, 0 needs, 1 vocabulary entry
    "#]]
    .assert_eq(&from_revision);
    let json = out(&nhipcau(&["diff", "HEAD", folder, "--data", folder, "--format", "json"]));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["institutes"][0]["changes"][0]["path"], "founded");
    assert_eq!(json["institutes"][0]["changes"][0]["after"], 1971);
    assert_ne!(json["from"]["data_version"], json["to"]["data_version"]);
    let nothing = out(&nhipcau(&["diff", folder, folder]));
    assert_eq!(nothing, "0 institutes, 0 needs, 0 vocabulary entries\n");
    let unknown = nhipcau(&["diff", "nowhere", folder, "--data", folder]);
    check(
        &data,
        &unknown,
        2,
        expect![[r"
        error: `nowhere` is no folder of data and no git revision of DATA; name a data folder, a folder of bundled files, or a git revision of --data
    "]],
    );
}

/// A host that knows one page, one that moved and one that is gone; its address.
fn host() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut line = String::new();
            // Whoever hangs up early gets no answer.
            let _ = BufReader::new(&stream).read_line(&mut line);
            let head = match line.split(' ').nth(1).unwrap_or_default() {
                "/fine" => "200 OK\r\n",
                "/moved" => "301 Moved Permanently\r\nLocation: /fine\r\n",
                "/gone" => "404 Not Found\r\n",
                _ => "500 Internal Server Error\r\n",
            };
            let _ = write!(stream, "HTTP/1.1 {head}Content-Length: 0\r\nConnection: close\r\n\r\n");
        }
    });
    address
}

#[test]
fn cited_addresses_are_asked() {
    let (data, _) = desk("links");
    let host = host();
    edit(&data, "https://example.vn\"", &format!("{host}/fine\""));
    edit(&data, "https://example.vn/gioi-thieu", &format!("{host}/moved"));
    edit(&data, "https://example.vn/lich-su", &format!("{host}/gone"));
    let asked = ["links", "--of", "full", "--data", data.to_str().unwrap()];
    let output = nhipcau(&asked);
    let text = String::from_utf8(output.stdout).unwrap().replace(&host, "HOST");
    assert_eq!(output.status.code(), Some(1), "{text}");
    expect![[r"
        3 addresses begin with http:// instead of https://
        3 links
        full sources[0].url: HOST/moved: moved to HOST/fine
        full former_names[0].sources[0].url: HOST/gone: gone (404)
        1 of 3 answer
    "]]
    .assert_eq(&text);
}

#[test]
fn a_missing_network_is_told_with_its_own_status() {
    let (data, _) = desk("links-no-network");
    // A port that was just given back answers nobody.
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    edit(&data, "https://example.vn\"", &format!("http://127.0.0.1:{port}\""));
    edit(&data, "https://example.vn/gioi-thieu", &format!("http://127.0.0.1:{port}/a"));
    edit(&data, "https://example.vn/lich-su", &format!("http://127.0.0.1:{port}/b"));
    let asked = ["links", "--of", "full", "--data", data.to_str().unwrap()];
    check(
        &data,
        &nhipcau(&asked),
        3,
        expect![[r"
        3 addresses begin with http:// instead of https://
        3 links
        there is no network here: the addresses were not asked, only how they are written was looked at
    "]],
    );
    let offline = [&asked[..], &["--offline"]].concat();
    assert_eq!(nhipcau(&offline).status.code(), Some(0));
}

#[test]
fn old_confirmations_are_counted() {
    let (data, _) = desk("stale");
    let folder = data.to_str().unwrap();
    let asked = ["stale", "--data", folder, "--today", "2026-11-26", "--each"];
    expect![[r"
        institute  confirmed  old  never  old evidence  newest evidence
        full               1    0      0             1             2021
        all                1    0      0             1

    "]]
    .assert_eq(&out(&nhipcau(&asked)));
    let strict = [&asked[..], &["--older-than", "9m"]].concat();
    expect![[r"
        institute  confirmed  old  never  old evidence  newest evidence
        full               0    1      0             1             2021
        all                0    1      0             1

        full-steel: confirmed 2026-01, evidence of 2021
    "]]
    .assert_eq(&out(&nhipcau(&strict)));
    assert_eq!(nhipcau(&["stale", "--older-than", "soon"]).status.code(), Some(2));
}
