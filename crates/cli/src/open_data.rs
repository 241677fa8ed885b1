//! The whole catalog as files that others can read: JSON with its schema, JSON-LD, CSV, and what they are.
//!
//! The names are stable, so that a link keeps working; the version and the date of the data stand inside. What is not
//! known is left out of JSON and is an empty cell of CSV, as in `data/`.
//!
//! ```
//! use nhipcau_cli::open_data;
//! use nhipcau_profile::Catalog;
//! let files = open_data::files(&Catalog::default(), "00000000", &[]);
//! assert!(files.iter().any(|(name, _)| *name == "open-data/catalog.json"));
//! ```
//!
//! Invariant: the same catalog gives the same bytes; nothing is in these files that is not in `data/`.

mod csv;
mod linked;

use crate::version_changes;
use nhipcau_profile::Catalog;
use serde_json::{Value, json};

/// Version of the form of `catalog.json`; it changes when a reader of the old form would misread the new one.
pub const FORMAT: u32 = 1;

/// What `catalog.json` keeps to, JSON Schema 2020-12.
const SCHEMA: &str = include_str!("open_data/catalog.schema.json");
const README: &str = include_str!("open_data/README.md");

/// The files by their paths from the root of the site. `version` is that of the data, see
/// [`nhipcau_dataset::data_version`]; `editions` is what changed, newest first, see [`crate::editions`].
pub fn files(catalog: &Catalog, version: &str, editions: &[Value]) -> Vec<(&'static str, Vec<u8>)> {
    let mut files = vec![
        ("open-data/catalog.json", pretty(&whole(catalog, version))),
        ("open-data/catalog.jsonld", pretty(&linked::graph(catalog, version))),
        ("open-data/catalog.schema.json", SCHEMA.as_bytes().to_vec()),
        ("open-data/institutes.csv", csv::institutes(catalog)),
        ("open-data/capabilities.csv", csv::capabilities(catalog)),
        ("open-data/evidence.csv", csv::evidence(catalog)),
        ("open-data/needs.csv", csv::needs(catalog)),
        ("open-data/changes.json", pretty(&changes(catalog, version, editions))),
    ];
    let package = pretty(&package(catalog, version, &files));
    files.push(("open-data/datapackage.json", package));
    files.push(("open-data/README.md", readme(catalog, version)));
    files
}

fn whole(catalog: &Catalog, version: &str) -> Value {
    let mut whole = json!({
        "$schema": "catalog.schema.json",
        "format": FORMAT,
        "version": version,
    });
    let content = serde_json::to_value(catalog).unwrap_or_default();
    if let (Value::Object(whole), Value::Object(content)) = (&mut whole, content) {
        whole.extend(content);
    }
    without_unknown(whole).unwrap_or_default()
}

/// What changed, version by version.
fn changes(catalog: &Catalog, version: &str, editions: &[Value]) -> Value {
    json!({
        "format": version_changes::FORMAT,
        "version": version,
        "date": catalog.site.data_date,
        "license": catalog.site.license,
        "editions": editions,
    })
}

/// Leaves out what is not known: `null`, empty text, empty list, empty record, and a mark that is not set.
fn without_unknown(value: Value) -> Option<Value> {
    match value {
        Value::Null | Value::Bool(false) => None,
        Value::String(text) => (!text.is_empty()).then_some(Value::String(text)),
        Value::Array(entries) => {
            let known: Vec<Value> = entries.into_iter().filter_map(without_unknown).collect();
            (!known.is_empty()).then_some(Value::Array(known))
        }
        Value::Object(entries) => {
            let known: serde_json::Map<String, Value> = entries
                .into_iter()
                .filter_map(|(key, value)| Some((key, without_unknown(value)?)))
                .collect();
            (!known.is_empty()).then_some(Value::Object(known))
        }
        known => Some(known),
    }
}

/// A data package as described by Frictionless Data: which files there are, under which license, of which day.
fn package(catalog: &Catalog, version: &str, files: &[(&'static str, Vec<u8>)]) -> Value {
    let resource = |(path, bytes): &(&'static str, Vec<u8>)| {
        let name = path.trim_start_matches("open-data/");
        let (format, media) = match name.rsplit('.').next() {
            Some("csv") => ("csv", "text/csv"),
            Some("jsonld") => ("jsonld", "application/ld+json"),
            _ => ("json", "application/json"),
        };
        json!({
            "name": name.replace('.', "-"),
            "path": name,
            "format": format,
            "mediatype": media,
            "encoding": "utf-8",
            "bytes": bytes.len(),
        })
    };
    let site = &catalog.site;
    json!({
        "name": "nhip-cau-catalog",
        "title": site.name.vi,
        "description": "Capabilities of research institutes of the Vietnam Academy of Science and Technology and of the \
            Industry and Trade sector, and published technology needs, each statement with its source and standing.",
        "version": version,
        "created": site.data_date,
        "homepage": site.base_url,
        "licenses": [{ "name": site.license, "path": license_address(&site.license) }],
        "resources": files.iter().map(resource).collect::<Vec<_>>(),
    })
}

/// Where a license can be read; empty for one that is not known here.
fn license_address(license: &str) -> &'static str {
    match license {
        "CC-BY-4.0" => "https://creativecommons.org/licenses/by/4.0/",
        "CC0-1.0" => "https://creativecommons.org/publicdomain/zero/1.0/",
        _ => "",
    }
}

fn readme(catalog: &Catalog, version: &str) -> Vec<u8> {
    let site = &catalog.site;
    README
        .replace("{name}", &site.name.vi)
        .replace("{version}", version)
        .replace("{date}", &site.data_date)
        .replace("{license}", &site.license)
        .replace("{license_address}", license_address(&site.license))
        .replace("{home}", &site.base_url)
        .into_bytes()
}

fn pretty(value: &Value) -> Vec<u8> {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text.into_bytes()
}
