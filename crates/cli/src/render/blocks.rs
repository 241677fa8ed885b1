//! A changed record written back into its file: what did not change keeps its text, remarks and all.
//!
//! A file falls into blocks: the facts of the institute, and one block for each capability. A block whose record is the same
//! stays as it was typed; a changed one is written anew, under the remarks that stood in it.
//!
//! Invariant: reading the result gives the record that was written, and no remark is lost unless its capability is.

use super::{capability, facts, institute};
use nhipcau_profile::{Capability, Institute};

/// The text of `file`, which holds `before`, with `after` in its place.
pub fn update(file: &str, before: &Institute, after: &Institute) -> String {
    let Some(blocks) =
        split(file).filter(|blocks| blocks.capabilities.len() == before.capabilities.len())
    else {
        // Capabilities are written in another way than as blocks.
        return institute(after);
    };
    let head = if facts(before) == facts(after) {
        blocks.facts.trim_end().to_owned() + "\n"
    } else {
        rewritten(blocks.facts, &facts(after))
    };
    let mut parts = vec![head];
    parts.extend(after.capabilities.iter().map(|after| {
        let mut known = before.capabilities.iter().zip(&blocks.capabilities);
        match known.find(|(before, _)| before.id == after.id) {
            Some((before, block)) if before == after => block.trim_end().to_owned() + "\n",
            Some((_, block)) => rewritten(block, &capability(after)),
            None => capability(after),
        }
    }));
    parts.join("\n")
}

/// Whether a record's capabilities can be told apart by their ids, as writing them back needs.
pub fn has_distinct_ids(capabilities: &[Capability]) -> bool {
    let mut ids: Vec<&str> = capabilities.iter().map(|capability| capability.id.as_str()).collect();
    ids.sort_unstable();
    ids.windows(2).all(|pair| pair[0] != pair[1])
}

struct Blocks<'a> {
    facts: &'a str,
    capabilities: Vec<&'a str>,
}

/// The blocks of a file; remarks right above a header belong to its block.
fn split(file: &str) -> Option<Blocks<'_>> {
    let mut starts = Vec::new();
    let mut remark_start = None;
    let mut at = 0;
    for line in file.split_inclusive('\n') {
        let content = line.trim();
        if content == "[[capabilities]]" {
            starts.push(remark_start.unwrap_or(at));
        }
        remark_start = if content.starts_with('#') { remark_start.or(Some(at)) } else { None };
        at += line.len();
    }
    let facts = file.get(..starts.first().copied().unwrap_or(file.len()))?;
    let ends = starts.iter().skip(1).copied().chain([file.len()]);
    let blocks = starts.iter().zip(ends).map(|(&start, end)| file.get(start..end));
    Some(Blocks { facts, capabilities: blocks.collect::<Option<_>>()? })
}

/// A block written anew under the remarks of the old one.
fn rewritten(old: &str, new: &str) -> String {
    let remarks = remarks(old);
    // A remark that heads the file is set apart from what follows it.
    let is_apart =
        remarks.first().is_some_and(|first| old.starts_with(first)) && !new.starts_with("[[");
    let mut lines = remarks;
    if is_apart {
        lines.push("");
    }
    lines.push(new);
    lines.join("\n")
}

/// Every remark of a text, without what stands before it on its line.
fn remarks(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['#', '"', '\'']) {
        let from = &rest[at..];
        if from.starts_with('#') {
            let remark = from.lines().next().unwrap_or_default();
            found.push(remark.trim_end());
            rest = &from[remark.len()..];
        } else {
            rest = &from[string_len(from)..];
        }
    }
    found
}

/// Bytes of the string that a text begins with: basic or literal, on one line or over several.
fn string_len(text: &str) -> usize {
    let quote = &text[..1];
    let is_basic = quote == "\"";
    let triple = quote.repeat(3);
    let end = if text.starts_with(&triple) { triple.as_str() } else { quote };
    let mut at = end.len();
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with(end) {
            return at + end.len();
        }
        let is_escape = is_basic && rest.starts_with('\\');
        let mut characters = rest.chars();
        at += characters.next().map_or(1, char::len_utf8);
        if is_escape {
            at += characters.next().map_or(0, char::len_utf8);
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    //! 1. what did not change keeps its text; 2. remarks of what changed gather above it; 3. quotes hide no remark.

    use super::*;
    use nhipcau_profile::Bilingual;

    const FILE: &str = "# head\n\nid = \"a\" # never changes\nname.vi = \"#1 'x\" # the name\n\n# the first\n[[capabilities]]\nid   = 'one'\n\n[[capabilities]]\nid = \"two\" # two\ntitle.vi = \"\"\"a # b\"\"\"\n";

    fn before() -> Institute {
        let capability = |id: &str, title: &str| Capability {
            id: id.into(),
            title: Bilingual::new(title, ""),
            ..Capability::default()
        };
        Institute {
            id: "a".into(),
            name: Bilingual::new("#1 'x", ""),
            capabilities: vec![capability("one", ""), capability("two", "a # b")],
            ..Institute::default()
        }
    }

    #[test]
    fn what_did_not_change_keeps_its_text() {
        assert_eq!(update(FILE, &before(), &before()), FILE);
    }

    #[test]
    fn remarks_of_what_changed_gather_above_it() {
        let mut after = before();
        after.founded = Some(1993);
        after.capabilities[1].title.en = "b".into();
        let text = update(FILE, &before(), &after);
        expect_test::expect![[r##"
            # head
            # never changes
            # the name

            id = "a"
            name.vi = "#1 'x"
            system = "vast"
            governance = "academy"
            founded = 1993

            # the first
            [[capabilities]]
            id   = 'one'

            # two
            [[capabilities]]
            id = "two"
            title.vi = "a # b"
            title.en = "b"
            standing = "unverified"
        "##]]
        .assert_eq(&text);
    }
}
