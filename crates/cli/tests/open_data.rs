//! The open data of the shipped catalog.
//!
//! 1. `catalog.json` keeps to its schema, and the schema names no choice that the types do not have;
//! 2. every `@id` that the linked data refers to is described in it; 3. tables have a row for each record.

#![allow(clippy::unwrap_used, reason = "what cannot be read fails the test")]

use nhipcau_cli::{editions, load, open_data, source};
use nhipcau_profile::{
    Advantage, Capability, Catalog, Evidence, Figure, FormerName, Institute, Need, Readiness,
    Severity, Site, Training, Vocabulary,
};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

fn catalog() -> Catalog {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let loaded = load::load(&source::read_folder(&data).unwrap());
    assert_eq!(loaded.n_problems(Severity::Error), 0);
    loaded.catalog
}

fn file(name: &str) -> Vec<u8> {
    let path = ["open-data/", name].concat();
    let files = open_data::files(&catalog(), "0123abcd", &[]);
    files.into_iter().find(|(own, _)| *own == path).unwrap().1
}

fn json(name: &str) -> Value {
    serde_json::from_slice(&file(name)).unwrap()
}

/// The part of JSON Schema that our schema uses; what it does not know fails the test. Patterns are left to the
/// independent validator of the browser suite.
fn complaints(value: &Value, schema: &Value, root: &Value, path: &str, out: &mut Vec<String>) {
    for (word, asked) in schema.as_object().unwrap() {
        let is_kept = match word.as_str() {
            "$ref" => {
                let pointer = asked.as_str().unwrap().trim_start_matches('#');
                complaints(value, root.pointer(pointer).unwrap(), root, path, out);
                true
            }
            "type" => match asked.as_str().unwrap() {
                "object" => value.is_object(),
                "array" => value.is_array(),
                "string" => value.is_string(),
                "integer" => value.is_u64(),
                "number" => value.is_number(),
                other => panic!("type {other}"),
            },
            "properties" => {
                for (key, own) in value.as_object().into_iter().flatten() {
                    match asked.get(key) {
                        Some(schema) => {
                            complaints(own, schema, root, &format!("{path}/{key}"), out);
                        }
                        None => out.push(format!("{path}/{key} is not in the schema")),
                    }
                }
                true
            }
            "items" => {
                for (idx, own) in value.as_array().into_iter().flatten().enumerate() {
                    complaints(own, asked, root, &format!("{path}/{idx}"), out);
                }
                true
            }
            "required" => asked
                .as_array()
                .unwrap()
                .iter()
                .all(|key| value.get(key.as_str().unwrap()).is_some()),
            "enum" => asked.as_array().unwrap().contains(value),
            "const" => asked == value,
            "minLength" => value.as_str().is_none_or(|text| !text.is_empty()),
            "minItems" => value.as_array().is_none_or(|list| !list.is_empty()),
            "minProperties" => value.as_object().is_none_or(|record| !record.is_empty()),
            "minimum" => value.as_f64() >= asked.as_f64(),
            "maximum" => value.as_f64() <= asked.as_f64(),
            "$schema" | "$defs" | "title" | "description" | "additionalProperties" | "pattern" => {
                true
            }
            other => panic!("{other} is new: teach it to this test"),
        };
        if !is_kept {
            out.push(format!("{path}: {word} {asked}"));
        }
    }
}

#[test]
fn the_catalog_keeps_to_its_schema() {
    let schema = json("catalog.schema.json");
    let mut out = Vec::new();
    complaints(&json("catalog.json"), &schema, &schema, "", &mut out);
    assert!(out.is_empty(), "{out:#?}");
    let mut wrong = json("catalog.json");
    wrong["institutes"][0]["system"] = "elsewhere".into();
    wrong["institutes"][1]["motto"] = "x".into();
    complaints(&wrong, &schema, &schema, "", &mut out);
    assert_eq!(out.len(), 2, "{out:#?}");
}

/// A field that is new in a record must be described before data uses it.
#[test]
fn the_schema_knows_every_field() {
    fn keys<T: Default + Serialize>() -> Vec<String> {
        let record = serde_json::to_value(T::default()).unwrap();
        record.as_object().unwrap().keys().cloned().collect()
    }
    let schema = json("catalog.schema.json");
    for (place, keys) in [
        ("/$defs/institute", keys::<Institute>()),
        ("/$defs/formerName", keys::<FormerName>()),
        ("/$defs/capability", keys::<Capability>()),
        ("/$defs/evidence", keys::<Evidence>()),
        ("/$defs/figure", keys::<Figure>()),
        ("/$defs/advantage", keys::<Advantage>()),
        ("/$defs/training", keys::<Training>()),
        ("/$defs/readiness", keys::<Readiness>()),
        ("/$defs/need", keys::<Need>()),
        ("/properties/vocabulary", keys::<Vocabulary>()),
        ("/properties/site", keys::<Site>()),
    ] {
        for key in keys {
            let own = schema.pointer(&format!("{place}/properties/{key}"));
            assert!(own.is_some(), "catalog.schema.json: {place} has no `{key}`");
        }
    }
}

#[test]
fn every_reference_of_the_linked_data_is_described() {
    let graph = json("catalog.jsonld");
    let nodes = graph["@graph"].as_array().unwrap();
    let ids: BTreeSet<&str> = nodes.iter().map(|node| node["@id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), nodes.len(), "an id stands twice");
    let mut n_offers = 0;
    for node in nodes {
        for offer in node["makesOffer"].as_array().into_iter().flatten() {
            assert!(ids.contains(offer["itemOffered"]["@id"].as_str().unwrap()));
            n_offers += 1;
        }
        if let Some(provider) = node.get("provider") {
            assert!(ids.contains(provider["@id"].as_str().unwrap()));
        }
    }
    assert_eq!(n_offers, catalog().capabilities().count());
}

#[test]
fn a_table_has_a_row_for_each_record() {
    let catalog = catalog();
    let evidence = catalog.capabilities().map(|(_, capability)| capability.evidence.len()).sum();
    for (name, n) in [
        ("institutes.csv", catalog.institutes.len()),
        ("capabilities.csv", catalog.capabilities().count()),
        ("evidence.csv", evidence),
        ("needs.csv", catalog.needs.len()),
    ] {
        let bytes = file(name);
        let mut reader = csv::Reader::from_reader(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap());
        assert_eq!(reader.records().map(Result::unwrap).count(), n, "{name}");
    }
}

#[test]
fn the_shipped_changes_follow_one_another_newest_first() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let editions = editions::read(&data).unwrap();
    assert_eq!(editions.list.len(), editions.full.len());
    assert!(!editions.list.is_empty());
    for pair in editions.list.windows(2) {
        assert_eq!(pair[0].before, pair[1].version, "a version between them has no list");
        assert!(pair[0].date >= pair[1].date);
    }
    for record in editions.list.iter().flat_map(|own| own.institutes.iter().chain(&own.needs)) {
        let kinds = record.fields.iter().map(|field| &field.kind).chain([&record.kind]);
        for kind in kinds {
            assert!(["added", "removed", "changed", "moved"].contains(&kind.as_str()), "{kind}");
        }
    }
}

#[test]
fn a_list_of_changes_of_another_form_is_named() {
    let data = Path::new(env!("CARGO_TARGET_TMPDIR")).join("editions");
    let folder = data.join("changes");
    std::fs::create_dir_all(&folder).unwrap();
    for (text, expected) in [
        ("{", "2026-12-01.json: EOF"),
        ("[]", "2026-12-01.json: invalid"),
        (
            "{\"format\": 9, \"from\": {\"data_version\": \"a\", \"data_date\": \"b\"}, \"to\": {\"data_version\": \"c\", \
             \"data_date\": \"d\"}, \"institutes\": [], \"needs\": [], \"vocabulary\": []}",
            "format 9, this build reads 1",
        ),
    ] {
        std::fs::write(folder.join("2026-12-01.json"), text).unwrap();
        let failure = editions::read(&data).unwrap_err().to_string();
        assert!(failure.contains(expected) && failure.contains("nhipcau diff"), "{failure}");
    }
}
