//! 1. the published schemas are those of this build;
//! 2. another validator takes what we write, and refuses what the reader refuses for its types and keys;
//! 3. files of every format version are read as they were meant;
//! 4. whatever a profile can say has its place in the open data.

#![allow(clippy::unwrap_used, reason = "what cannot be read fails the test")]

mod support;

use boon::{Compiler, SchemaIndex, Schemas};
use nhipcau_cli::{open_data, schema};
use nhipcau_profile::{Catalog, Feedback, Refusal, read_profile, write_feedback, write_profile};
use serde_json::{Value, json};
use std::fs;
use support::{nhipcau, out, project};

#[test]
fn the_published_schemas_are_those_of_this_build() {
    for (name, schema) in [("profile", schema::profile()), ("feedback", schema::feedback())] {
        let path = project().join(format!("public/schemas/{name}-v1.schema.json"));
        let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
        expect_test::expect_file![path].assert_eq(&text);
    }
}

fn compiled(schema: Value) -> (Schemas, SchemaIndex) {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("schema.json", schema).unwrap();
    let index = compiler.compile("schema.json", &mut schemas).unwrap();
    (schemas, index)
}

#[test]
fn another_validator_takes_what_we_write() {
    let (schemas, index) = compiled(schema::profile());
    for id in ["chemistry", "ims", "vpi"] {
        let text = out(&nhipcau(&["draft", id]));
        schemas.validate(&serde_json::from_str(&text).unwrap(), index).unwrap();
    }
    let (schemas, index) = compiled(schema::feedback());
    let refusals = vec![Refusal { reason: "too-early".into(), ..Refusal::default() }];
    let text = write_feedback(&Feedback { refusals, ..Feedback::default() });
    schemas.validate(&serde_json::from_str(&text).unwrap(), index).unwrap();
}

#[test]
fn another_validator_refuses_what_the_reader_refuses() {
    let (schemas, index) = compiled(schema::profile());
    let good = json!({"format_version": 1, "institute": {"id": "a", "founded": 1993, "name": {"vi": "a"}}});
    assert!(schemas.validate(&good, index).is_ok());
    for (pointer, value) in [
        ("/format_version", json!(2)),
        ("/institute", json!([])),
        ("/institute/founded", json!(-1)),
        ("/institute/founded", json!(65_536)),
        ("/institute/founded", json!("1993")),
        ("/institute/name", json!("a")),
        ("/institute/name/vi", json!("a".repeat(501))),
        ("/institute/name", json!({"fr": "a"})),
        ("/institute/id", json!(["a"])),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).unwrap() = value;
        assert!(schemas.validate(&bad, index).is_err(), "{bad}");
        assert!(read_profile(bad.to_string().as_bytes()).is_err(), "{bad}");
    }
}

#[test]
fn files_of_every_version_are_read_as_they_were_meant() {
    let folder = project().join("tests/profile/golden");
    for version in 1..=nhipcau_profile::FORMAT_VERSION {
        let text = fs::read_to_string(folder.join(format!("v{version}.json"))).unwrap();
        let newest = expect_test::expect_file![folder.join(format!("v{version}.newest.json"))];
        newest.assert_eq(&write_profile(&read_profile(text.as_bytes()).unwrap()));
    }
}

#[test]
fn a_full_profile_keeps_to_the_schema_of_the_open_data() {
    let text = fs::read(project().join("tests/profile/golden/v1.json")).unwrap();
    let institutes = vec![read_profile(&text).unwrap().institute];
    let files = open_data::files(&Catalog { institutes, ..Catalog::default() }, "00000000", &[]);
    let json = |name: &str| -> Value {
        let (_, bytes) = files.iter().find(|(path, _)| path.ends_with(name)).unwrap();
        serde_json::from_slice(bytes).unwrap()
    };
    let (schemas, index) = compiled(json("catalog.schema.json"));
    let mut catalog = json("catalog.json");
    // A catalog without a site has no facts of it to describe.
    catalog.as_object_mut().unwrap().remove("site");
    schemas.validate(&catalog, index).map_err(|error| error.to_string()).unwrap();
}
