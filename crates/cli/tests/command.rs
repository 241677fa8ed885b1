//! The program as it is run at the desk: what it prints, where, and with which exit status.
//!
//! 1. exit statuses are 0, 1 and 2 as documented, and a failure prints nothing on standard output;
//! 2. bad input is blamed by file and line, with what to do, all of it at once;
//! 3. `match` reads `id`, `text` and wishes and nothing else; 4. scores never rise along a TREC run;
//! 5. JSON accounts for every point; 6. `build` gives the same bytes every time and writes nothing on errors;
//! 7. twins find answers too, and the tables say so;
//! 8. `match --why` names gaps, the change that reaches the next band with its score, and how clear the need is.

#![allow(clippy::unwrap_used, reason = "what cannot be run or read fails the test")]

mod support;

use expect_test::{Expect, expect};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use support::{nhipcau, nhipcau_with, out, project, scratch, small_data};

/// Standard error of a run that must fail with status 2 and print nothing else.
#[track_caller]
fn check_failure(arguments: &[&str], input: &[u8], expected: Expect) {
    let output = nhipcau_with(arguments, input);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    expected.assert_eq(&String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_shipped_data_is_clean() {
    let text = out(&nhipcau(&["check"]));
    let last = text.lines().last().unwrap();
    assert!(last.contains(": 0 errors, ") && last.contains("; completeness "), "{last}");
    assert!(text.contains("warning[W101]: ") && text.contains("missing in Vietnamese"), "{text}");
    let listed = out(&nhipcau(&["check", "--warnings"]));
    assert!(listed.contains(": warning[W102]: `"), "warnings are listed when asked for");
}

#[test]
fn errors_in_the_data_are_status_1() {
    let data = small_data("check-errors", "err/institutes/terms.toml");
    let output = nhipcau(&["check", "--data", data.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout).unwrap();
    let place = data.join("institutes/terms.toml");
    let line =
        "19:3: error[E007]: industry `minning` is not in the vocabulary; did you mean `mining`?";
    assert!(text.contains(&format!("{}:{line}\n", place.display())), "{text}");
    let last = text.lines().last().unwrap();
    expect!["1 institute, 1 capability, 2 needs: 7 errors, 15 warnings; completeness 26 %"]
        .assert_eq(last);
}

#[test]
fn bad_usage_is_status_2() {
    for arguments in
        [&["chek"][..], &[], &["match"], &["build"], &["match", "a", "--format", "xml"]]
    {
        let output = nhipcau(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty());
    }
    for arguments in
        [&["--help"][..], &["--version"], &["check", "--help"], &["evaluate", "--help"]]
    {
        assert_eq!(nhipcau(arguments).status.code(), Some(0), "{arguments:?}");
    }
}

#[test]
fn what_cannot_be_read_is_named_with_what_to_do() {
    check_failure(
        &["check", "--data", "nowhere"],
        b"",
        expect![[r"
            error: nowhere/site.toml: not found; name the folder that holds site.toml, vocabulary/, institutes/ and needs/ with --data
        "]],
    );
    check_failure(
        &["match", "--needs", "nowhere.jsonl"],
        b"",
        expect![[r"
            error: nowhere.jsonl: not found; name a file that can be read, or - for standard input
        "]],
    );
    check_failure(
        &["match", " "],
        b"",
        expect![[r#"
            error: the need is empty; write it between quotes, such as nhipcau match "máy sấy hạt điều"
        "#]],
    );
}

#[test]
fn every_bad_line_of_a_batch_is_blamed_before_anything_is_printed() {
    let lines = concat!(
        "{\"id\": \"a\", \"text\": \"máy sấy\"}\n",
        "not json\n",
        "\n",
        "{\"id\": \"a\", \"text\": \"máy hàn\"}\n",
        "{\"id\": \"b\"}\n",
        "{\"text\": \"máy hàn\"}\n",
        "{\"id\": \"c\", \"text\": 5}\n",
        "{\"id\": \"d\", \"text\": \"x\", \"wishes\": {\"readiness\": [9, 1]}}\n",
    );
    check_failure(
        &["match", "--needs", "-"],
        lines.as_bytes(),
        expect![[r#"
            error: standard input:2: not JSON: expected ident at column 2; write one object a line, such as {"id": "n1", "text": "máy sấy hạt điều"}
            error: standard input:4: the id `a` stands on line 1 already; give each need its own
            error: standard input:5: the text is missing; add "text": "…" with the need in words
            error: standard input:6: the id is missing; add "id": "n1"
            error: standard input:7: invalid type: integer `5`, expected a string near column 21; write {"id": "n1", "text": "máy sấy hạt điều"}
            error: standard input:8: readiness [9, 1] is no span of levels; write [min, max] from 1 to 9
        "#]],
    );
    check_failure(
        &["match", "--needs", "-"],
        b"{\"id\": \"a\", \"text\": \"x\"}\n{\"id\": \"b\", \"text\": \"\xff\"}\n",
        expect![[r"
            error: standard input:2: not UTF-8 text; save the file as UTF-8
        "]],
    );
    check_failure(
        &["match", "--needs", "-"],
        b"\n",
        expect![[r#"
            error: standard input: no needs; write one object a line, such as {"id": "n1", "text": "máy sấy hạt điều"}
        "#]],
    );
}

#[test]
fn bad_judgments_are_blamed_by_line() {
    let folder = scratch("bad-qrels");
    let (needs, qrels) = (folder.join("needs.jsonl"), folder.join("qrels.txt"));
    fs::write(&needs, "{\"id\": \"a\", \"text\": \"máy sấy\"}\n").unwrap();
    fs::write(&qrels, "a 0 x 3\na 0 y 4\na 0 x 1\na 0\n").unwrap();
    let output = nhipcau(&[
        "evaluate",
        "--needs",
        needs.to_str().unwrap(),
        "--qrels",
        qrels.to_str().unwrap(),
    ]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    let text =
        String::from_utf8(output.stderr).unwrap().replace(qrels.to_str().unwrap(), "qrels.txt");
    expect![[r"
        error: qrels.txt:2: `4` is no grade; use 0 to 3
        error: qrels.txt:3: `x` is judged twice for `a`; keep one line
        error: qrels.txt:4: four words are expected; write `need 0 capability grade`
    "]]
    .assert_eq(&text);
}

#[test]
fn only_id_text_and_wishes_are_read() {
    let judged = project().join("tests/relevance/dev/needs.jsonl");
    let (mut bare, mut full) = (Vec::new(), Vec::new());
    for (line_idx, line) in fs::read_to_string(judged).unwrap().lines().take(12).enumerate() {
        let read: Value = serde_json::from_str(line).unwrap();
        let wishes = serde_json::json!({"industries": ["mining"], "readiness": [5, 9]});
        let mut need = serde_json::json!({"id": read["id"], "text": read["text"]});
        if line_idx % 2 == 1 {
            need["wishes"] = wishes;
        }
        bare.push(need.to_string());
        need["gloss_en"] = "gas sensor, methane, mine".into();
        need["slices"] = serde_json::json!({"not": "even a list"});
        need["lang"] = 7.into();
        need["grades"] = serde_json::json!({"imsat-backfill": 3});
        need["year"] = Value::Null;
        need["facet_weights"] = serde_json::json!(["must"]);
        full.push(need.to_string());
    }
    let (bare, full) = (bare.join("\n"), full.join("\n"));
    for format in ["json", "trec", "table"] {
        let arguments = ["match", "--needs", "-", "--format", format];
        let (bare, full) =
            (nhipcau_with(&arguments, bare.as_bytes()), nhipcau_with(&arguments, full.as_bytes()));
        assert!(!out(&bare).is_empty());
        assert_eq!(out(&bare), out(&full));
    }
}

#[test]
fn wishes_change_the_order_and_unknown_ones_are_remarked() {
    let plain = nhipcau_with(
        &["match", "--needs", "-", "--format", "trec"],
        b"{\"id\": \"a\", \"text\": \"pump\"}",
    );
    let wish = b"{\"id\": \"a\", \"text\": \"pump\", \"wishes\": {\"industries\": [\"minning\"], \"excluded_institutes\": [\"ims\"], \"province\": \"ha-noi\"}}";
    let wished = nhipcau_with(&["match", "--needs", "-", "--format", "trec"], wish);
    assert_ne!(out(&plain), out(&wished));
    let remark = String::from_utf8(wished.stderr).unwrap();
    assert!(remark.contains("industry `minning`, which the vocabulary does not have"), "{remark}");
}

#[test]
fn a_trec_run_is_in_order_and_complete() {
    let needs = some_judged_needs("trec");
    let needs = ["--needs", needs.to_str().unwrap()];
    let run = out(&nhipcau(&[&["match", "--format", "trec", "--top", "7"], &needs[..]].concat()));
    let mut last: Option<(String, usize, f64)> = None;
    for line in run.lines() {
        let parts: Vec<&str> = line.split(' ').collect();
        let [need, "Q0", _, rank, score, "nhipcau"] = parts.as_slice() else { panic!("{line}") };
        let (rank, score): (usize, f64) = (rank.parse().unwrap(), score.parse().unwrap());
        match &last {
            Some((before, place, high)) if before == need => {
                assert!(rank == place + 1 && score <= *high, "{line}");
            }
            _ => assert_eq!(rank, 1, "{line}"),
        }
        assert!(rank <= 7 && score > 0.0, "{line}");
        last = Some(((*need).to_owned(), rank, score));
    }
    assert!(last.is_some());
}

#[test]
fn json_accounts_for_every_point() {
    let answer = nhipcau_with(
        &["match", "-", "--format", "json", "--top", "5"],
        "nước thải dệt nhuộm còn màu".as_bytes(),
    );
    let answer: Value = serde_json::from_str(&out(&answer)).unwrap();
    let candidates = answer["candidates"].as_array().unwrap();
    assert_eq!(candidates.len(), 5);
    for candidate in candidates {
        let sum_of = |list: &str| -> f64 {
            candidate[list]
                .as_array()
                .unwrap()
                .iter()
                .map(|entry| entry["points"].as_f64().unwrap())
                .sum()
        };
        let score = candidate["score"].as_f64().unwrap();
        assert!(
            (sum_of("contributions") - score).abs() < 1e-9
                && (sum_of("parts") - score).abs() < 1e-9
        );
    }
    assert_eq!(candidates[0]["contributions"][0]["reason"]["kind"], "word");
}

#[test]
fn nothing_in_common_is_said_honestly() {
    let text = out(&nhipcau(&["match", "qwxz"]));
    expect![[r"
        need: qwxz
        nothing fits; say it with other words, or name the product and the trouble with it
    "]]
    .assert_eq(&text);
}

#[test]
fn a_build_is_the_same_every_time() {
    let folder = scratch("build");
    let files = ["search.bin", "knowledge.bin", "details.bin"];
    let build = |name: &str| {
        let target = folder.join(name);
        let text = out(&nhipcau(&["build", "--out", target.to_str().unwrap()]));
        let open: Vec<PathBuf> = fs::read_dir(target.join("open-data"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        assert_eq!(open.len(), 10, "{open:?}");
        let n_fairs = fs::read_dir(target.join("fairs")).unwrap().count();
        assert_eq!(text.matches("data version").count(), 6 + n_fairs + open.len());
        assert_eq!(fs::read_dir(&target).unwrap().count(), 8, "nothing else is left");
        let tiers = files.map(|file| fs::read(target.join(file)).unwrap());
        let names = ["catalog.json", "catalog.jsonld", "capabilities.csv", "datapackage.json"];
        let open = names.map(|name| fs::read(target.join("open-data").join(name)).unwrap());
        (tiers, open)
    };
    let first = build("one");
    assert_eq!(first, build("two"));
    assert_eq!(first, build("one"), "files that are there are replaced");
    let ([search, knowledge, details], _) = first;
    assert!(nhipcau_dataset::open_search(&search).is_ok());
    assert!(nhipcau_dataset::open_knowledge(&knowledge).is_ok());
    assert!(nhipcau_dataset::open_details(&details).is_ok());
}

#[test]
fn a_build_of_wrong_data_writes_nothing() {
    let data = small_data("build-errors", "err/institutes/terms.toml");
    let target = data.join("out");
    let output =
        nhipcau(&["build", "--data", data.to_str().unwrap(), "--out", target.to_str().unwrap()]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    assert!(String::from_utf8(output.stderr).unwrap().ends_with("nothing was written\n"));
    assert!(!target.exists());
    let output = nhipcau(&["match", "thép", "--data", data.to_str().unwrap()]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
}

/// A file with every eighth of the judged needs, so that the slow run without optimization stays short.
fn some_judged_needs(name: &str) -> PathBuf {
    let all = fs::read_to_string(project().join("tests/relevance/dev/needs.jsonl")).unwrap();
    let path = scratch(name).join("needs.jsonl");
    fs::write(&path, all.lines().step_by(8).collect::<Vec<_>>().join("\n")).unwrap();
    path
}

#[test]
fn judged_needs_are_measured_with_twins_and_baselines() {
    let needs = some_judged_needs("evaluate");
    let evaluate = |more: &[&str]| {
        let files = [
            "evaluate",
            "--needs",
            needs.to_str().unwrap(),
            "--qrels",
            "tests/relevance/dev/qrels.txt",
        ];
        nhipcau(&[&files, more].concat())
    };
    let plain = evaluate(&["--baselines", "--folds", "--each"]);
    assert!(String::from_utf8_lossy(&plain.stderr).contains("with grades not among the needs"));
    let text = out(&plain);
    for expected in
        ["title substring", "BM25 words", "BM25 folded, pairs", "fold 5", "first useful"]
    {
        assert!(text.contains(expected), "{expected} in\n{text}");
    }
    assert_eq!(text, out(&evaluate(&["--baselines", "--folds", "--each"])), "intervals repeat");
    assert!(
        out(&evaluate(&["--twin", "toneless"])).contains(" of 11 matched without tone marks\n")
    );
    assert!(out(&evaluate(&["--twin", "telex"])).contains(" of 11 matched as Telex keystrokes\n"));
}

/// A folder of sets with one set of some needs, and a run of another program that finds one right answer.
fn some_judged_set(name: &str) -> (PathBuf, PathBuf) {
    let needs = some_judged_needs(name);
    let (sets, runs) = (needs.with_file_name("sets"), needs.with_file_name("runs"));
    fs::create_dir_all(sets.join("some")).unwrap();
    fs::create_dir_all(runs.join("some")).unwrap();
    fs::copy(&needs, sets.join("some/needs.jsonl")).unwrap();
    let qrels = project().join("tests/relevance/dev/qrels.txt");
    fs::copy(&qrels, sets.join("some/qrels.txt")).unwrap();
    let best = fs::read_to_string(qrels).unwrap();
    let best = best.lines().find(|line| line.ends_with(" 3")).unwrap();
    let words: Vec<&str> = best.split(' ').collect();
    let run = format!("{} Q0 {} 1 0.9 guess\n", words[0], words[2]);
    fs::write(runs.join("some/guess.trec"), run).unwrap();
    (sets, runs)
}

#[test]
fn every_method_and_every_part_has_its_row() {
    let (sets, runs) = some_judged_set("relevance");
    let (sets, runs) = (sets.to_str().unwrap(), runs.to_str().unwrap());
    // Of the small data, because every part taken away is an index built.
    let data = small_data("relevance-data", "ok/institutes/full.toml");
    let data = data.to_str().unwrap();
    let text = out(&nhipcau(&["relevance", "--sets", sets, "--runs", runs, "--data", data]));
    for expected in [
        "| BM25 words | some | ",
        "| guess + BM25 | ",
        "| with guess | ",
        "| without topics | some | ",
        "| Telex | some | ",
    ] {
        assert!(text.contains(expected), "{expected} in\n{text}");
    }
    let output = nhipcau(&["relevance", "--sets", runs]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    assert!(
        String::from_utf8(output.stderr).unwrap().contains("no folder in it has a needs.jsonl")
    );
}

#[test]
fn bands_are_fitted_and_held_against_each_fold() {
    let (sets, _) = some_judged_set("calibrate");
    let data = small_data("calibrate-data", "ok/institutes/full.toml");
    let arguments =
        ["calibrate", "--sets", sets.to_str().unwrap(), "--data", data.to_str().unwrap()];
    let text = out(&nhipcau(&arguments));
    for expected in ["| strong | 75 | ", "\n| 5 | ", "| together | "] {
        assert!(text.contains(expected), "{expected} in\n{text}");
    }
}

#[test]
fn texts_for_other_programs_are_those_of_the_engine() {
    let data = small_data("texts", "ok/institutes/full.toml");
    let text = out(&nhipcau(&["texts", "--data", data.to_str().unwrap()]));
    let fields: Vec<String> = text
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|text| {
            format!("{}.{}", text["field"].as_str().unwrap(), text["language"].as_str().unwrap())
        })
        .collect();
    expect![[r"title.vi title.en problems.vi problems.en keywords.vi keywords.en description.vi description.en evidence.vi evidence.en evidence.vi evidence.en topic.vi topic.en"]]
        .assert_eq(&fields.join(" "));
}

#[test]
fn why_names_gaps_and_changes_and_clarity() {
    let need = "máy sấy nông sản ≥ 2 tấn/giờ";
    let line = out(&nhipcau(&["match", need, "--why", "--top", "4", "--format", "json"]));
    let answer: Value = serde_json::from_str(&line).unwrap();
    let levels = ["clear", "could be clearer", "too vague"];
    assert!(levels.contains(&answer["clarity"]["level"].as_str().unwrap()), "{line}");
    let bands = ["weak", "possible", "good", "strong"];
    let place = |band: &Value| bands.iter().position(|own| Some(*own) == band.as_str());
    let mut n_enough = 0;
    for candidate in answer["candidates"].as_array().unwrap() {
        let score = candidate["score"].as_f64().unwrap();
        let what_if = &candidate["what_if"];
        assert_eq!(what_if["target"].is_null(), candidate["band"] == "strong", "{candidate}");
        for lift in [&what_if["visitor"], &what_if["institute"]] {
            if lift["enough"] == true {
                n_enough += 1;
                assert!(place(&lift["band"]) > place(&candidate["band"]), "{lift}");
                assert!(lift["score"].as_f64().unwrap() > score, "{lift}");
            }
        }
        assert!(!candidate["gaps"].as_array().unwrap().is_empty(), "{candidate}");
    }
    assert!(n_enough > 0, "{line}");
    let table = out(&nhipcau(&["match", need, "--why", "--top", "1"]));
    assert!(table.contains("\nthe need is ") && table.contains("\n  unknown  "), "{table}");
    assert!(!out(&nhipcau(&["match", need, "--top", "1"])).contains("the need is "));
    assert!(out(&nhipcau(&["match", "--help"])).contains("--why"));
}
