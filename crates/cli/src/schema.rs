//! The published JSON Schemas of the files that the site reads and writes, made from the shapes by which it reads them.
//!
//! A schema says what a file looks like; whether its content may be published is said by the rules of `profile`.
//!
//! Invariant: a file that the site writes keeps to its schema. The reader refuses more (invisible characters, keys that stand
//! twice, a base that does not fit its hash) and takes `null` for what is left out.

use nhipcau_profile::{
    FEEDBACK_SCHEMA_ID, FEEDBACK_SHAPE, FILE_SHAPE, FORMAT_VERSION, MAX_ENTRIES, SCHEMA_ID, Shape,
    max_chars,
};
use serde_json::{Map, Value as Json, json};

/// The schema of profile files.
pub fn profile() -> Json {
    let mut schema = file_schema(SCHEMA_ID, "Profile of an institute", &FILE_SHAPE);
    schema["required"] = json!(["format_version", "institute"]);
    schema["properties"]["base"]["required"] = json!(["data_version", "hash", "institute"]);
    schema["properties"]["base"]["properties"]["hash"]["pattern"] = json!("^[0-9a-f]{16}$");
    // An institute stands twice in a file and once in its schema.
    let institute = schema["properties"]["institute"].take();
    let reference = json!({"$ref": "#/$defs/institute"});
    schema["properties"]["institute"] = reference.clone();
    schema["properties"]["base"]["properties"]["institute"] = reference;
    schema["$defs"] = json!({"institute": institute});
    schema
}

/// The schema of feedback files.
pub fn feedback() -> Json {
    let mut schema =
        file_schema(FEEDBACK_SCHEMA_ID, "Why offers were decided against", &FEEDBACK_SHAPE);
    schema["required"] = json!(["format_version", "refusals"]);
    schema
}

fn file_schema(id: &str, title: &str, shape: &Shape) -> Json {
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": id,
        "title": title,
    });
    if let (Json::Object(schema), Json::Object(content)) = (&mut schema, of_shape(shape, "", 0)) {
        schema.extend(content);
    }
    schema["properties"]["$schema"] = json!({"const": id});
    schema["properties"]["format_version"] = json!({"const": FORMAT_VERSION});
    schema
}

/// What a value at `key` must be; `around` is the most characters of the text that it belongs to.
fn of_shape(shape: &Shape, key: &str, around: usize) -> Json {
    let max = max_chars(key, around);
    match shape {
        Shape::Flag => json!({"type": "boolean"}),
        Shape::Number => json!({"type": "number"}),
        Shape::Whole(max) => json!({"type": "integer", "minimum": 0, "maximum": max}),
        Shape::Text => json!({"type": "string", "maxLength": max}),
        Shape::Choice(words) => json!({"enum": words}),
        Shape::List(shape) => {
            let items = of_shape(shape, "", max);
            json!({"type": "array", "maxItems": MAX_ENTRIES, "items": items})
        }
        Shape::Table(fields) => {
            let property = |field: &nhipcau_profile::ValueField| {
                (field.key.to_owned(), of_shape(&field.shape, field.key, max))
            };
            let properties: Map<String, Json> = fields.iter().map(property).collect();
            json!({"type": "object", "additionalProperties": false, "properties": properties})
        }
    }
}
