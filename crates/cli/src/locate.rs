//! Where in a TOML file a value stands: from a path into a record to a line and a column, and back from a span to a path.
//!
//! A value that is missing has no place of its own; the place of the table that lacks it is given instead, because that
//! is where the editor has to add it.
//!
//! Invariant: the spans of a parsed document are those of its text, also after values were taken out of it.

use std::fmt;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// One step into a document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// A named value.
    Key(String),
    /// A position in a list, from 0.
    Index(usize),
}

/// The steps of a path into a record.
pub fn steps(path: &nhipcau_profile::Path) -> Vec<Step> {
    let step = |step: &nhipcau_profile::Step| match step {
        nhipcau_profile::Step::Key(key) => Step::Key((*key).to_owned()),
        nhipcau_profile::Step::Index(index) => Step::Index(*index),
    };
    path.0.iter().map(step).collect()
}

/// The steps to a key that was not asked for.
pub fn ignored_steps(path: &serde_ignored::Path<'_>) -> Vec<Step> {
    use serde_ignored::Path;
    let (parent, step) = match path {
        Path::Root => return Vec::new(),
        Path::Seq { parent, index } => (parent, Some(Step::Index(*index))),
        Path::Map { parent, key } => (parent, Some(Step::Key(key.clone()))),
        Path::Some { parent }
        | Path::NewtypeStruct { parent }
        | Path::NewtypeVariant { parent } => (parent, None),
    };
    let mut steps = ignored_steps(parent);
    steps.extend(step);
    steps
}

/// A path as the editor reads it: `capabilities[2].title.vi`.
pub struct Shown<'a>(pub &'a [Step]);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (step_idx, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if step_idx == 0 => write!(formatter, "{key}")?,
                Step::Key(key) => write!(formatter, ".{key}")?,
                Step::Index(index) => write!(formatter, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// The span of the value at `path`, or of the innermost table around it that exists; the start of the text for the root.
pub fn span_of(document: &DeTable<'_>, path: &[Step]) -> Range<usize> {
    let Some((Step::Key(first), rest)) = path.split_first() else { return 0..0 };
    let Some(mut value) = document.get(first.as_str()) else { return 0..0 };
    for step in rest {
        match child(value, step) {
            Some(inner) => value = inner,
            None => break,
        }
    }
    value.span()
}

/// The span of the key that ends `path`, where it is there.
pub fn key_span(document: &DeTable<'_>, path: &[Step]) -> Option<Range<usize>> {
    let (Step::Key(last), parents) = path.split_last()? else { return None };
    let table = if parents.is_empty() {
        document
    } else {
        value_at(document, parents)?.get_ref().as_table()?
    };
    table.get_key_value(last.as_str()).map(|(key, _)| key.span())
}

/// The value at exactly this path.
pub fn value_at<'d, 'i>(
    document: &'d DeTable<'i>,
    path: &[Step],
) -> Option<&'d Spanned<DeValue<'i>>> {
    let (Step::Key(first), rest) = path.split_first()? else { return None };
    rest.iter().try_fold(document.get(first.as_str())?, child)
}

/// The path to the innermost value with exactly this span.
pub fn path_to(document: &DeTable<'_>, span: &Range<usize>) -> Option<Vec<Step>> {
    document
        .iter()
        .find_map(|(key, value)| path_below(value, span, &[Step::Key(key.get_ref().to_string())]))
}

/// Takes the value at this path out of the document; whether it was there.
pub fn remove(document: &mut DeTable<'_>, path: &[Step]) -> bool {
    let Some((Step::Key(first), rest)) = path.split_first() else { return false };
    if rest.is_empty() {
        return document.remove(first.as_str()).is_some();
    }
    document.get_mut(first.as_str()).is_some_and(|value| remove_below(value, rest))
}

/// Line and column of a byte, both from 1; the column counts characters, as editors do.
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

fn child<'d, 'i>(value: &'d Spanned<DeValue<'i>>, step: &Step) -> Option<&'d Spanned<DeValue<'i>>> {
    match (value.get_ref(), step) {
        (DeValue::Table(table), Step::Key(key)) => table.get(key.as_str()),
        (DeValue::Array(array), Step::Index(index)) => array.get(*index),
        _ => None,
    }
}

fn remove_below(value: &mut Spanned<DeValue<'_>>, path: &[Step]) -> bool {
    match (value.get_mut(), path) {
        (DeValue::Table(table), [Step::Key(key)]) => table.remove(key.as_str()).is_some(),
        (DeValue::Array(array), [Step::Index(index)]) if *index < array.len() => {
            let rest = array.iter().enumerate().filter(|(value_idx, _)| value_idx != index);
            *array = rest.map(|(_, value)| value.clone()).collect();
            true
        }
        (DeValue::Table(table), [Step::Key(key), rest @ ..]) => {
            table.get_mut(key.as_str()).is_some_and(|inner| remove_below(inner, rest))
        }
        (DeValue::Array(array), [Step::Index(index), rest @ ..]) => {
            array.get_mut(*index).is_some_and(|inner| remove_below(inner, rest))
        }
        _ => false,
    }
}

fn path_below(
    value: &Spanned<DeValue<'_>>,
    span: &Range<usize>,
    path: &[Step],
) -> Option<Vec<Step>> {
    let below = |step: Step, inner| path_below(inner, span, &[path, &[step]].concat());
    let inner = match value.get_ref() {
        DeValue::Table(table) => {
            table.iter().find_map(|(key, inner)| below(Step::Key(key.get_ref().to_string()), inner))
        }
        DeValue::Array(array) => {
            array.iter().enumerate().find_map(|(index, inner)| below(Step::Index(index), inner))
        }
        _ => None,
    };
    inner.or_else(|| (value.span() == *span).then(|| path.to_vec()))
}

#[cfg(test)]
mod tests {
    //! 1. a value is found where it stands; 2. a missing one where its table begins; 3. from span to path and back;
    //! 4. columns count characters.

    use super::*;
    use expect_test::{Expect, expect};

    const TEXT: &str = "id = \"a\"\n[[capabilities]]\ntitle.vi = \"ạ\"\n\n[[capabilities]]\nsubfields = [\n  \"ế\", \"M1\",\n]\n";

    fn path(shown: &str) -> Vec<Step> {
        let step =
            |part: &str| part.parse().map_or_else(|_| Step::Key(part.to_owned()), Step::Index);
        shown.split(['.', '[', ']']).filter(|part| !part.is_empty()).map(step).collect()
    }

    #[track_caller]
    fn check(shown: &str, expected: Expect) {
        let document = DeTable::parse(TEXT).unwrap();
        let (line, column) = line_column(TEXT, span_of(document.get_ref(), &path(shown)).start);
        expected.assert_eq(&format!("{line}:{column}"));
    }

    #[test]
    fn values_are_found_where_they_stand() {
        check("id", expect!["1:6"]);
        check("capabilities[0].title", expect!["3:1"]);
        check("capabilities[0].title.vi", expect!["3:12"]);
        check("capabilities[1].subfields[1]", expect!["7:8"]);
    }

    #[test]
    fn missing_values_are_found_where_their_table_begins() {
        check("name", expect!["1:1"]);
        check("capabilities[0].id", expect!["2:1"]);
        check("capabilities[1].title.en", expect!["5:1"]);
        check("capabilities[1].subfields[9]", expect!["6:13"]);
    }

    #[test]
    fn a_span_leads_back_to_its_path() {
        let mut document = DeTable::parse(TEXT).unwrap().into_inner();
        let place = path("capabilities[1].subfields[0]");
        let found = path_to(&document, &span_of(&document, &place));
        assert_eq!(found.as_ref(), Some(&place));
        assert_eq!(Shown(&place).to_string(), "capabilities[1].subfields[0]");
        assert!(remove(&mut document, &place));
        assert_eq!(
            value_at(&document, &place).and_then(|value| value.get_ref().as_str()),
            Some("M1")
        );
        assert!(remove(&mut document, &path("capabilities")));
        assert!(!remove(&mut document, &place));
    }
}
