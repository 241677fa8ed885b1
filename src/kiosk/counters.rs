//! What is counted where the venue allows it: visits, screens, sub-fields, bands. Never a text, never a time.
//!
//! Invariants: names come from a closed set (screens, codes of the vocabulary, bands), so nothing that was typed can get in;
//! `Counters::parse(&counters.print()) == counters`; no cell of the exported table is a formula to a spreadsheet.

use std::collections::BTreeMap;

/// Counts by name, such as `visit`, `screen.results`, `subfield.M04`, `band.strong`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counters(BTreeMap<String, u32>);

impl Counters {
    /// Reads kept lines.
    pub fn parse(lines: &str) -> Counters {
        let read = |line: &str| {
            let (name, count) = line.split_once(',')?;
            is_name(name).then_some((name.to_owned(), count.parse().ok()?))
        };
        Counters(lines.lines().filter_map(read).collect())
    }

    /// Lines `name,count`.
    pub fn print(&self) -> String {
        let line = |(name, count): (&String, &u32)| [name, ",", &count.to_string(), "\n"].concat();
        self.0.iter().map(line).collect()
    }

    /// The table that is exported (RFC 4180): the lines below a head.
    pub fn table(&self) -> String {
        ["name,count\r\n", &self.print().replace('\n', "\r\n")].concat()
    }

    /// Counts one more of a kind; a name that is not of the closed shape is not counted.
    pub fn add(&mut self, kind: &str, name: &str) {
        let name = if name.is_empty() { kind.to_owned() } else { [kind, ".", name].concat() };
        if is_name(&name) {
            *self.0.entry(name).or_default() += 1;
        }
    }

    /// Whether nothing was counted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The counts, by name.
    pub fn rows(&self) -> impl Iterator<Item = (&str, u32)> {
        self.0.iter().map(|(name, count)| (name.as_str(), *count))
    }
}

fn is_name(name: &str) -> bool {
    name.len() <= 40
        && name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
}
