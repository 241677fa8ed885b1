//! Needs of a batch: one JSON object a line.
//!
//! Only `id`, `text` and `wishes` are read. Everything else that a file of judged needs may hold (what is meant, in which
//! slice it is, how it was graded) stays unread, so that no answer can leak into a ranking.
//!
//! ```
//! let needs = nhipcau_cli::needs::parse("needs.jsonl", b"{\"id\": \"n1\", \"text\": \"m\xc3\xa1y s\xe1\xba\xa5y\", \"grade\": 3}\n");
//! assert_eq!(needs.unwrap()[0].need.text, "máy sấy");
//! ```

use crate::failure::Failure;
use nhipcau_matching::{Need, ReadinessWindow, Wishes};
use nhipcau_profile::Vocabulary;
use serde::Deserialize;
use serde_json::error::Category;
use std::collections::{BTreeMap, BTreeSet};

/// A need with its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchNeed {
    /// Id, unique in its batch, without blanks.
    pub id: String,
    /// What is asked.
    pub need: Need,
}

#[derive(Deserialize)]
struct Line {
    id: Option<String>,
    text: Option<String>,
    wishes: Option<WishesLine>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct WishesLine {
    subfields: Option<Vec<String>>,
    industries: Option<Vec<String>>,
    modes: Option<Vec<String>>,
    readiness: Option<(u8, u8)>,
    province: Option<String>,
    excluded_institutes: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct SlicesLine {
    id: String,
    #[serde(default)]
    slices: Vec<String>,
}

/// All needs of a file, or everything that is wrong with it.
pub fn parse(name: &str, bytes: &[u8]) -> Result<Vec<BatchNeed>, Failure> {
    let mut needs = Vec::new();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut problems = Vec::new();
    for (line_no, line) in lines(name, bytes)? {
        let need = parse_line(line).and_then(|need| match seen.insert(need.id.clone(), line_no) {
            Some(first) => Err(format!(
                "the id `{}` stands on line {first} already; give each need its own",
                need.id
            )),
            None => Ok(need),
        });
        match need {
            Ok(need) => needs.push(need),
            Err(problem) => problems.push(format!("{name}:{line_no}: {problem}")),
        }
    }
    if problems.is_empty() && needs.is_empty() {
        problems.push(format!("{name}: no needs; write one object a line, such as {EXAMPLE}"));
    }
    if problems.is_empty() { Ok(needs) } else { Err(Failure(problems.join("\nerror: "))) }
}

/// The slices of each need, for measuring; a line without them has none.
pub fn parse_slices(name: &str, bytes: &[u8]) -> Result<BTreeMap<String, Vec<String>>, Failure> {
    let mut slices = BTreeMap::new();
    for (line_no, line) in lines(name, bytes)? {
        let read: SlicesLine = serde_json::from_str(line).map_err(|error| {
            Failure(format!(
                "{name}:{line_no}: {}; write \"slices\": [\"short\", …]",
                json_problem(&error)
            ))
        })?;
        slices.insert(read.id, read.slices);
    }
    Ok(slices)
}

/// Wishes that name nothing in the vocabulary and so match nothing, in words.
pub fn unknown_wishes(needs: &[BatchNeed], vocabulary: &Vocabulary) -> Vec<String> {
    let mut remarks = Vec::new();
    for BatchNeed { id, need } in needs {
        let wishes = &need.wishes;
        let mut remark = |kind: &str, wish: &String, known: bool| {
            if !known {
                remarks.push(format!(
                    "need `{id}` wishes for the {kind} `{wish}`, which the vocabulary does not have"
                ));
            }
        };
        wishes
            .subfields
            .iter()
            .for_each(|wish| remark("sub-field", wish, vocabulary.subfield(wish).is_some()));
        wishes
            .industries
            .iter()
            .for_each(|wish| remark("industry", wish, vocabulary.industry(wish).is_some()));
        wishes.modes.iter().for_each(|wish| remark("mode", wish, vocabulary.mode(wish).is_some()));
        wishes
            .province
            .iter()
            .for_each(|wish| remark("province", wish, vocabulary.province(wish).is_some()));
    }
    remarks.into_iter().collect::<BTreeSet<_>>().into_iter().collect()
}

/// A text that is not UTF-8 is refused with the line that is wrong.
pub(crate) fn text_of<'b>(name: &str, bytes: &'b [u8]) -> Result<&'b str, Failure> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        // What stands before the first wrong byte is text.
        let before = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
        let line_no = before.matches('\n').count() + 1;
        Failure(format!("{name}:{line_no}: not UTF-8 text; save the file as UTF-8"))
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

const EXAMPLE: &str = r#"{"id": "n1", "text": "máy sấy hạt điều"}"#;

/// Lines that are not blank, with their numbers from 1.
fn lines<'b>(
    name: &str,
    bytes: &'b [u8],
) -> Result<impl Iterator<Item = (usize, &'b str)>, Failure> {
    let lines = text_of(name, bytes)?.lines().enumerate();
    Ok(lines
        .map(|(line_idx, line)| (line_idx + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty()))
}

fn parse_line(line: &str) -> Result<BatchNeed, String> {
    let line: Line = serde_json::from_str(line).map_err(|error| json_problem(&error))?;
    let id = line.id.ok_or("the id is missing; add \"id\": \"n1\"")?;
    if id.is_empty()
        || id.contains(|character: char| character.is_whitespace() || character.is_control())
    {
        return Err(format!(
            "the id `{id}` is empty or has blanks; use letters, digits and hyphens"
        ));
    }
    let text =
        line.text.ok_or("the text is missing; add \"text\": \"…\" with the need in words")?;
    let wishes = line.wishes.map_or_else(|| Ok(Wishes::default()), wishes)?;
    if text.trim().is_empty() && wishes.is_empty() {
        return Err("the text is empty; write the need in words".to_owned());
    }
    Ok(BatchNeed { id, need: Need { text, wishes, ..Need::default() } })
}

fn wishes(line: WishesLine) -> Result<Wishes, String> {
    let readiness = match line.readiness {
        Some((min, max)) if min < 1 || max > 9 || min > max => {
            return Err(format!(
                "readiness [{min}, {max}] is no span of levels; write [min, max] from 1 to 9"
            ));
        }
        window => window.map(|(min, max)| ReadinessWindow { min, max }),
    };
    Ok(Wishes {
        subfields: line.subfields.unwrap_or_default(),
        industries: line.industries.unwrap_or_default(),
        modes: line.modes.unwrap_or_default(),
        readiness,
        province: line.province,
        excluded_institutes: line.excluded_institutes.unwrap_or_default(),
    })
}

fn json_problem(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let what = message.split(" at line ").next().unwrap_or_default();
    match error.classify() {
        Category::Data => format!("{what} near column {}; write {EXAMPLE}", error.column()),
        _ => format!(
            "not JSON: {what} at column {}; write one object a line, such as {EXAMPLE}",
            error.column()
        ),
    }
}
