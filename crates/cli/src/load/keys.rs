//! The keys that a table of a file may have, taken from the records themselves.

use super::NeedsFile;
use crate::locate::Step;
use crate::source::Kind;
use nhipcau_profile::{
    Advantage, Bilingual, Capability, Code, Concept, Evidence, Field, Figure, FormItem, FormerName,
    Industry, Institute, LocalReadinessTerm, Mode, Need, Province, Readiness, ReadinessLevel,
    RefusalReason, Site, Source, Subfield, TaskForm, Training, Vocabulary,
};
use serde::Serialize;

/// The keys that the table at this path may have.
pub(super) fn known_in(kind: Kind, table: &[Step]) -> Vec<String> {
    let name = table.iter().rev().find_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Index(_) => None,
    });
    match (name, kind) {
        (None, Kind::Site) => keys_of::<Site>(),
        (None, Kind::Vocabulary) => keys_of::<Vocabulary>(),
        (None, Kind::Institute) => keys_of::<Institute>(),
        (None, Kind::Form) => keys_of::<TaskForm>(),
        (Some("items"), Kind::Form) => keys_of::<FormItem>(),
        (None, Kind::Needs) => keys_of::<NeedsFile>(),
        (Some("capabilities"), _) => keys_of::<Capability>(),
        (Some("former_names"), _) => keys_of::<FormerName>(),
        (Some("sources" | "source"), _) => keys_of::<Source>(),
        (Some("evidence"), _) => keys_of::<Evidence>(),
        (Some("figures"), _) => keys_of::<Figure>(),
        (Some("advantages"), _) => keys_of::<Advantage>(),
        (Some("training"), _) => keys_of::<Training>(),
        (Some("readiness"), _) => keys_of::<Readiness>(),
        (Some("needs"), _) => keys_of::<Need>(),
        (Some("fields"), _) => keys_of::<Field>(),
        (Some("subfields"), _) => keys_of::<Subfield>(),
        (Some("industries"), _) => keys_of::<Industry>(),
        (Some("modes"), _) => keys_of::<Mode>(),
        (Some("levels"), _) => keys_of::<ReadinessLevel>(),
        (Some("local_terms"), _) => keys_of::<LocalReadinessTerm>(),
        (Some("provinces"), _) => keys_of::<Province>(),
        (Some("refusals"), _) => keys_of::<RefusalReason>(),
        (Some("concepts"), _) => keys_of::<Concept>(),
        (Some("codes"), _) => keys_of::<Code>(),
        (Some(_), _) => keys_of::<Bilingual>(),
    }
}

/// The keys under which a record is written.
fn keys_of<T: Serialize + Default>() -> Vec<String> {
    match serde_json::to_value(T::default()) {
        Ok(serde_json::Value::Object(record)) => record.into_iter().map(|(key, _)| key).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_those_of_the_record() {
        assert!(known_in(Kind::Institute, &[]).contains(&"governance".to_owned()));
        let path = [Step::Key("capabilities".into()), Step::Index(3), Step::Key("title".into())];
        assert_eq!(known_in(Kind::Institute, &path), ["en", "vi"]);
        assert_eq!(known_in(Kind::Needs, &[]), ["needs"]);
    }
}
