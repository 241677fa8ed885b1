//! One TOML file: parsed with its spans, read into a record, and asked where a value stands.

use super::{Located, keys};
use crate::describe::{Finding, Wanted, WrongType, nearest};
use crate::locate::{self, Step};
use crate::source::SourceFile;
use serde::Serialize;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue, Deserializer};

/// A parsed file.
pub(super) struct Document<'a> {
    file: &'a SourceFile,
    text: &'a str,
    /// What was read, without the values of wrong type.
    pub(super) tree: DeTable<'a>,
    /// Paths of values that were taken out.
    removed: Vec<Vec<Step>>,
    /// Paths of lists that entries were taken out of.
    thinned: Vec<Vec<Step>>,
    /// Whether the syntax is broken, so that nothing else is said about this file.
    is_broken: bool,
}

impl<'a> Document<'a> {
    pub(super) fn parse(file: &'a SourceFile, problems: &mut Vec<Located>) -> Document<'a> {
        let mut document = Document {
            file,
            text: "",
            tree: DeTable::new(),
            removed: Vec::new(),
            thinned: Vec::new(),
            is_broken: false,
        };
        let bytes = file.bytes.as_slice();
        match std::str::from_utf8(bytes) {
            Ok(text) => document.text = text,
            Err(error) => {
                // What stands before the first wrong byte is text, and gives the place.
                document.text =
                    std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
                document.is_broken = true;
                problems.push(document.located(error.valid_up_to(), Vec::new(), Finding::NotUtf8));
                return document;
            }
        }
        let (tree, errors) = DeTable::parse_recoverable(document.text);
        document.tree = tree.into_inner();
        document.is_broken = !errors.is_empty();
        for error in errors {
            let at = error.span().map_or(0, |span| span.start);
            problems.push(document.located(
                at,
                Vec::new(),
                Finding::Syntax(error.message().to_owned()),
            ));
        }
        document
    }

    /// The record of this file; values of the wrong type are reported and left out, unknown keys are reported.
    pub(super) fn read<T>(&mut self, problems: &mut Vec<Located>) -> T
    where
        T: DeserializeOwned + Serialize + Default,
    {
        loop {
            let mut ignored = Vec::new();
            let whole = Spanned::new(0..self.text.len(), self.tree.clone());
            let read = serde_ignored::deserialize(Deserializer::from(whole), |path| {
                ignored.push(locate::ignored_steps(&path));
            });
            let found = match &read {
                Err(error) => Some(self.wrong_type(error)),
                Ok(record) => self.list_for_table(record),
            };
            let (path, wrong) = match (found, read) {
                (Some(found), _) => found,
                (None, read) => {
                    for path in ignored {
                        self.report_unknown_key(path, problems);
                    }
                    return read.unwrap_or_default();
                }
            };
            if !self.is_broken {
                let at = locate::span_of(&self.tree, &path).start;
                problems.push(self.located(at, path.clone(), Finding::WrongType(wrong)));
            }
            if !self.take_out(path) {
                self.is_broken = true;
                return T::default();
            }
        }
    }

    /// The place and nature of what the deserializer refused.
    fn wrong_type(&self, error: &toml::de::Error) -> (Vec<Step>, WrongType) {
        let path = error.span().and_then(|span| locate::path_to(&self.tree, &span));
        let mut path = path.unwrap_or_default();
        let found = locate::value_at(&self.tree, &path).map(Spanned::get_ref);
        let wrong = WrongType::from_message(found, error.message());
        if let (Wanted::List, Some((Step::Index(_), list))) = (&wrong.wanted, path.split_last()) {
            // No list holds lists, but the two lists of a text's languages are accepted in this form.
            let found = locate::value_at(&self.tree, list).map(Spanned::get_ref);
            let wrong = WrongType::new(found, Wanted::BilingualList);
            path.pop();
            return (path, wrong);
        }
        (path, wrong)
    }

    /// A list that was taken for a table, value by value: valid to the deserializer, but not how records are written.
    fn list_for_table(&self, record: &impl Serialize) -> Option<(Vec<Step>, WrongType)> {
        let record = serde_json::to_value(record).ok()?;
        let found = |(key, value): (&Spanned<DeString<'_>>, &Spanned<DeValue<'_>>)| {
            let key = key.get_ref().to_string();
            let inner = record.get(&key)?;
            list_for_table(value.get_ref(), inner, &[Step::Key(key)])
        };
        self.tree.iter().find_map(found)
    }

    /// Takes a value out, and remembers what will be missing because of that; whether it was there.
    fn take_out(&mut self, mut path: Vec<Step>) -> bool {
        let is_out = locate::remove(&mut self.tree, &path);
        if let Some(Step::Index(_)) = path.last() {
            path.pop();
            self.thinned.push(path);
        } else {
            self.removed.push(path);
        }
        is_out
    }

    /// An institute's file has the name of its id.
    pub(super) fn check_file_name(&self, id: &str, problems: &mut Vec<Located>) {
        let name = self
            .file
            .path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        if !id.is_empty() && id != name && !self.is_broken {
            let path = vec![Step::Key("id".to_owned())];
            let at = locate::span_of(&self.tree, &path).start;
            problems.push(self.located(at, path, Finding::FileName { id: id.to_owned(), name }));
        }
    }

    /// Whether a problem at this path is only the echo of one that was reported before.
    pub(super) fn is_excused(&self, path: &[Step]) -> bool {
        self.is_broken
            || self.removed.iter().any(|removed| path.starts_with(removed))
            || self.thinned.iter().any(|thinned| path == thinned)
    }

    /// A problem at this byte of the file.
    pub(super) fn located(&self, at: usize, path: Vec<Step>, finding: Finding) -> Located {
        let (line, column) = locate::line_column(self.text, at);
        Located { file: self.file.path.clone(), line, column, path, finding }
    }

    fn report_unknown_key(&self, path: Vec<Step>, problems: &mut Vec<Located>) {
        let (Some(Step::Key(key)), false) = (path.last().cloned(), self.is_broken) else { return };
        let at = locate::key_span(&self.tree, &path)
            .unwrap_or_else(|| locate::span_of(&self.tree, &path))
            .start;
        let known = keys::known_in(self.file.kind, &path[..path.len() - 1]);
        let names: Vec<&str> = known.iter().map(String::as_str).collect();
        let suggestion = nearest(&key, &names).map(str::to_owned);
        let known = if suggestion.is_some() { Vec::new() } else { known };
        problems.push(self.located(at, path, Finding::UnknownKey { key, suggestion, known }));
    }
}

fn list_for_table(
    value: &DeValue<'_>,
    record: &serde_json::Value,
    path: &[Step],
) -> Option<(Vec<Step>, WrongType)> {
    use serde_json::Value;
    let below = |step: Step, value: &Spanned<DeValue<'_>>, record| {
        list_for_table(value.get_ref(), record, &[path, &[step]].concat())
    };
    match (value, record) {
        (DeValue::Array(_), Value::Object(table)) => {
            let wanted = match table.get("vi") {
                Some(Value::String(_)) => Wanted::Bilingual,
                Some(Value::Array(_)) => Wanted::BilingualList,
                _ => Wanted::Table,
            };
            Some((path.to_vec(), WrongType::new(Some(value), wanted)))
        }
        (DeValue::Array(values), Value::Array(records)) => {
            let mut entries = values.iter().zip(records).enumerate();
            entries.find_map(|(entry_idx, (value, record))| {
                below(Step::Index(entry_idx), value, record)
            })
        }
        (DeValue::Table(values), Value::Object(records)) => {
            values.iter().find_map(|(key, value)| {
                let key = key.get_ref().to_string();
                let record = records.get(&key)?;
                below(Step::Key(key), value, record)
            })
        }
        _ => None,
    }
}
