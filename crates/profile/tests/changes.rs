//! 1. the difference names the field, and what it was and is;
//! 2. entries of lists are followed through removal, correction and change of place;
//! 3. merging keeps both sides, and tells where they want different things.

use expect_test::{Expect, expect};
use nhipcau_profile::{
    Bilingual, BilingualList, Capability, Change, ChangeKind, Evidence, Institute, Readiness,
    Value, difference, merge,
};

fn capability(id: &str, title: &str) -> Capability {
    Capability { id: id.into(), title: Bilingual::new(title, ""), ..Capability::default() }
}

fn institute() -> Institute {
    let evidence = |text: &str, year| Evidence {
        text: Bilingual::new(text, ""),
        year: Some(year),
        ..Evidence::default()
    };
    let dryer = Capability {
        subfields: vec!["B03".into(), "M01".into()],
        keywords: BilingualList { vi: vec!["sấy".into(), "lúa".into()], en: vec![] },
        readiness: Some(Readiness { level: 7, ..Readiness::default() }),
        evidence: vec![
            evidence("đã chuyển giao cho ba hợp tác xã", 2019),
            evidence("giải thưởng của tỉnh", 2020),
        ],
        ..capability("dryer", "Máy sấy lúa")
    };
    Institute {
        id: "example".into(),
        founded: Some(1993),
        capabilities: vec![dryer, capability("kiln", "Lò nung"), capability("press", "Máy ép")],
        ..Institute::default()
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Absent => "-".into(),
        Value::Flag(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::List(entries) => format!("{} entries", entries.len()),
        Value::Table(fields) => fields
            .iter()
            .map(|(key, value)| format!("{key}={}", shown(value)))
            .collect::<Vec<_>>()
            .join(" "),
    }
}

fn line(Change { path, subject, kind, before, after }: &Change) -> String {
    let subject = subject.as_deref().unwrap_or("-");
    match kind {
        ChangeKind::Moved(from) => format!("{subject} {path}: moved from {from}"),
        kind => format!("{subject} {path}: {kind:?} {} -> {}", shown(before), shown(after)),
    }
}

#[track_caller]
fn check_difference(edit: impl FnOnce(&mut Institute), expected: Expect) {
    let (before, mut after) = (institute(), institute());
    edit(&mut after);
    let lines: Vec<String> = difference(&before, &after).iter().map(line).collect();
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn changed_fields_are_named_with_both_values() {
    check_difference(
        |institute| {
            institute.founded = None;
            institute.name.vi = "Viện Ví dụ".into();
            institute.capabilities[0].title.vi = "Máy sấy".into();
            institute.capabilities[0].readiness =
                Some(Readiness { level: 8, ..Readiness::default() });
            institute.capabilities[2].confirmed_on = Some("2026-11-26".into());
        },
        expect![[r"
            - name: Added - -> vi=Viện Ví dụ
            - founded: Removed 1993 -> -
            dryer capabilities[0].title.vi: Changed Máy sấy lúa -> Máy sấy
            dryer capabilities[0].readiness.level: Changed 7 -> 8
            press capabilities[2].confirmed_on: Added - -> 2026-11-26"]],
    );
}

#[test]
fn entries_are_followed_wherever_they_go() {
    check_difference(
        |institute| {
            institute.capabilities[0].evidence.remove(1);
            institute.capabilities[0].evidence[0].text.vi =
                "đã chuyển giao cho bốn hợp tác xã".into();
            institute.capabilities[0].subfields.swap(0, 1);
            institute.capabilities[0].keywords.vi[1] = "thóc".into();
            institute.capabilities.swap(1, 2);
            institute.capabilities.insert(0, capability("mill", "Máy xay"));
        },
        expect![[r"
            mill capabilities[0]: Added - -> id=mill title=vi=Máy xay standing=unverified
            dryer capabilities[1].subfields[1]: moved from 0
            dryer capabilities[1].keywords.vi[1]: Removed lúa -> -
            dryer capabilities[1].keywords.vi[1]: Added - -> thóc
            dryer capabilities[1].evidence[1]: Removed kind=statement text=vi=giải thưởng của tỉnh year=2020 -> -
            dryer capabilities[1].evidence[0].text.vi: Changed đã chuyển giao cho ba hợp tác xã -> đã chuyển giao cho bốn hợp tác xã
            kiln capabilities[3]: moved from 1"]],
    );
}

#[track_caller]
fn check_merge(
    ours: impl FnOnce(&mut Institute),
    theirs: impl FnOnce(&mut Institute),
    expected: Expect,
) {
    let base = institute();
    let (mut our_side, mut their_side) = (institute(), institute());
    ours(&mut our_side);
    theirs(&mut their_side);
    let merged = merge(&base, &our_side, &their_side);
    let changes = difference(&base, &merged.record);
    let conflicts = merged.conflicts.iter().map(|conflict| {
        let [base, ours, theirs] = [&conflict.base, &conflict.ours, &conflict.theirs].map(shown);
        let subject = conflict.subject.as_deref().unwrap_or("-");
        format!("CONFLICT {subject} {}: {base} -> {ours} or {theirs}", conflict.path)
    });
    let lines: Vec<String> = changes.iter().map(line).chain(conflicts).collect();
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn both_sides_are_kept_where_they_do_not_meet() {
    check_merge(
        |ours| {
            ours.founded = Some(1994);
            ours.capabilities[0].keywords.vi.push("thóc".into());
            ours.capabilities.push(capability("pump", "Bơm"));
        },
        |theirs| {
            theirs.staff = Some(300);
            theirs.capabilities[0].keywords.vi.remove(0);
            theirs.capabilities.remove(1);
            theirs.capabilities.insert(0, capability("mill", "Máy xay"));
        },
        expect![[r"
            - founded: Changed 1993 -> 1994
            - staff: Added - -> 300
            kiln capabilities[1]: Removed id=kiln title=vi=Lò nung standing=unverified -> -
            mill capabilities[0]: Added - -> id=mill title=vi=Máy xay standing=unverified
            dryer capabilities[1].keywords.vi[0]: Removed sấy -> -
            dryer capabilities[1].keywords.vi[1]: Added - -> thóc
            pump capabilities[3]: Added - -> id=pump title=vi=Bơm standing=unverified"]],
    );
}

#[test]
fn what_both_changed_differently_is_left_to_the_curator() {
    check_merge(
        |ours| {
            ours.founded = Some(1994);
            ours.capabilities[0].readiness = Some(Readiness { level: 8, ..Readiness::default() });
            ours.capabilities.remove(2);
            ours.capabilities[1].title.vi = "Lò nung tuy-nen".into();
        },
        |theirs| {
            theirs.founded = Some(1995);
            theirs.capabilities[0].readiness = Some(Readiness {
                level: 7,
                basis: Bilingual::new("đã thử", ""),
                ..Readiness::default()
            });
            theirs.capabilities[2].title.vi = "Máy ép viên".into();
            theirs.capabilities.remove(1);
        },
        expect![[r"
            - founded: Changed 1993 -> 1994
            press capabilities[2]: Removed id=press title=vi=Máy ép standing=unverified -> -
            dryer capabilities[0].readiness.level: Changed 7 -> 8
            kiln capabilities[1].title.vi: Changed Lò nung -> Lò nung tuy-nen
            CONFLICT - founded: 1993 -> 1994 or 1995
            CONFLICT dryer capabilities[0].readiness: level=7 standing=unverified -> level=8 standing=unverified or level=7 standing=unverified basis=vi=đã thử
            CONFLICT press capabilities[1]: id=press title=vi=Máy ép standing=unverified -> - or id=press title=vi=Máy ép viên standing=unverified
            CONFLICT kiln capabilities[1]: id=kiln title=vi=Lò nung standing=unverified -> id=kiln title=vi=Lò nung tuy-nen standing=unverified or -"]],
    );
}

#[test]
fn what_both_did_alike_is_done_once() {
    let edit = |institute: &mut Institute| {
        institute.capabilities.push(capability("pump", "Bơm"));
        institute.capabilities.remove(0);
        institute.summary = Bilingual::new("Tóm tắt", "Summary");
    };
    check_merge(
        edit,
        edit,
        expect![[r"
        - summary: Added - -> vi=Tóm tắt en=Summary
        dryer capabilities[0]: Removed id=dryer title=vi=Máy sấy lúa subfields=2 entries keywords=vi=2 entries standing=unverified readiness=level=7 standing=unverified evidence=2 entries -> -
        pump capabilities[2]: Added - -> id=pump title=vi=Bơm standing=unverified"]],
    );
}
