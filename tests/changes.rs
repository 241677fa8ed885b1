//! The list of changes.
//!
//! 1. Fields are named in the reader's language; capabilities that changed alike share a line.
//! 2. What is no longer in the catalog is told without a link.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod catalog;

use catalog::catalog;
use expect_test::{Expect, expect};
use nhip_cau::view_model::changes::{RecordView, changes};
use nhipcau_profile::{Bilingual, Edition, FieldNews, Language, ListNews, RecordNews};

fn field(line: &str) -> FieldNews {
    let [subject, key, kind] = [0, 1, 2].map(|n| line.split('/').nth(n).unwrap_or_default());
    FieldNews { subject: subject.into(), key: key.into(), kind: kind.into() }
}

fn record(id: &str, kind: &str, fields: &[&str]) -> RecordNews {
    let fields = fields.iter().map(|line| field(line)).collect();
    RecordNews { id: id.into(), name: Bilingual::new(id, id), kind: kind.into(), fields }
}

fn edition() -> Edition {
    let alike = ["a/problems/added", "b/problems/added", "c/problems/added", "d/problems/added"];
    let own =
        ["/founded/changed", "cigi-glaze/evidence/added", "cigi-glaze/title/changed", "x//removed"];
    Edition {
        version: "0123abcd".into(),
        date: "2026-11-23".into(),
        before: "00000000".into(),
        institutes: vec![
            record("cigi", "changed", &[&own[..], &alike[..]].concat()),
            record("gone", "removed", &[]),
        ],
        needs: vec![record("need-1", "added", &[])],
        vocabulary: vec![ListNews { list: "concepts".into(), added: 1200, ..ListNews::default() }],
    }
}

#[track_caller]
fn check(language: Language, expected: Expect) {
    let view = changes(&catalog(), "0123abcd", &[edition()], language, None);
    let told = |own: &RecordView| {
        let head =
            [own.kind.1, own.name.plain().as_str(), own.href.as_deref().unwrap_or("-")].join(" ");
        [vec![head], own.lines.clone()].concat().join("\n  ")
    };
    let own = &view.editions[0];
    let mut lines: Vec<String> = own.institutes.iter().chain(&own.needs).map(told).collect();
    lines.extend(own.vocabulary.clone());
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn an_edition_says_what_happened_to_whom() {
    check(
        Language::Vietnamese,
        expect![[r#"
        sửa cigi /institutes/cigi
          Thông tin của viện: sửa Năm thành lập
          Men kết tinh cho gốm sứ mỹ nghệ: thêm Bằng chứng; sửa Tên năng lực
          x: bỏ
          4 năng lực: thêm Vấn đề giải quyết được
        bỏ gone -
        thêm need-1 /#n=Men%20g%E1%BB%91m%20b%E1%BB%8B%20r%E1%BA%A1n
        khái niệm của bộ từ đồng nghĩa: thêm 1.200"#]],
    );
    check(
        Language::English,
        expect![[r#"
        changed cigi /institutes/cigi
          Facts of the institute: changed Year of foundation
          Crystalline glaze for art ceramics: added Evidence; changed Title
          x: removed
          4 capabilities: added Problems it solves
        removed gone -
        added need-1 /#n=Crackled%20glaze
        concepts of the thesaurus: added 1,200"#]],
    );
}

#[test]
fn data_that_is_newer_than_the_list_is_said_to_be() {
    let behind = |version: &str| {
        changes(&catalog(), version, &[edition()], Language::English, None).is_behind
    };
    assert!(behind("ffffffff") && !behind("0123abcd"));
    assert!(!changes(&catalog(), "ffffffff", &[], Language::English, None).is_behind);
}
