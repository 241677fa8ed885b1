//! Bytes of unknown origin become a draft, or the list of all reasons why they cannot.

use super::migrate::{MIGRATIONS, migrate};
use super::node::Node;
use super::{FEEDBACK_SHAPE, FILE_SHAPE, FORMAT_VERSION, MAX_FILE_LEN};
use crate::draft::Base;
use crate::limits::{self, Found, MAX_ENTRIES};
use crate::value::{Field, Fields, Shape, take};
use crate::{Feedback, Institute, InstituteDraft, Path, Record, Value};
use std::collections::BTreeSet;

/// More problems than this are not listed: the file is of another kind.
const MAX_PROBLEMS: usize = 100;
/// How much is read at most.
#[derive(Clone, Copy)]
struct Budget {
    /// Bytes.
    len: usize,
    /// Entries of all lists together: many small ones cost more than their bytes.
    n_entries: usize,
}

/// For files of others. The largest profile of today's catalog has a tenth of these entries.
const HANDED_OVER: Budget = Budget { len: MAX_FILE_LEN, n_entries: 20_000 };
/// For what this device wrote itself, which must come back even if it became too large to hand over.
const STORED: Budget = Budget { len: 16 * MAX_FILE_LEN, n_entries: 400_000 };
/// Characters of a foreign key or word that are repeated to the reader.
const MAX_QUOTED: usize = 60;

/// One reason why a file is not read, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct FileProblem {
    /// Where in the file; empty for the file itself.
    pub path: Path,
    /// What.
    pub kind: FileProblemKind,
}

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq)]
pub enum FileProblemKind {
    /// More bytes than [`MAX_FILE_LEN`].
    TooLarge {
        /// Bytes of the file.
        len: usize,
    },
    /// Bytes that are not UTF-8 text.
    NotUtf8,
    /// Not JSON, nested too deeply, a number that cannot be, or cut off.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// Whether the text ends too early.
        is_cut_off: bool,
    },
    /// JSON, but not a file of this kind: it names another schema or no `format_version`.
    NotAProfile,
    /// A version that this build does not know.
    NewerFormat {
        /// The version of the file.
        found: u32,
    },
    /// A key that no record has.
    UnknownKey(String),
    /// A key that stands twice in the same table.
    DuplicateKey(String),
    /// A value of another kind than belongs there; the word says what was found.
    WrongType {
        /// `nothing`, `flag`, `number`, `text`, `list` or `table`.
        found: &'static str,
        /// What belongs there.
        wanted: Wanted,
    },
    /// A word that its closed list does not have.
    UnknownWord {
        /// The word.
        word: String,
        /// The list.
        known: &'static [&'static str],
    },
    /// A text with more characters than its field takes.
    TooLong {
        /// Most characters.
        max: usize,
    },
    /// A list with more entries than is taken.
    TooMany {
        /// Most entries.
        max: usize,
    },
    /// A control, bidirectional or invisible character, or marks heaped on one letter.
    ForbiddenCharacter(char),
    /// The record of the base is not the one that its hash names, or is of another institute.
    DamagedBase,
}

/// What belongs to a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// `true` or `false`.
    Flag,
    /// A number.
    Number,
    /// A whole number from 0 to this one.
    Whole(u32),
    /// A text.
    Text,
    /// A list.
    List,
    /// A table.
    Table,
}

/// Reads a file that somebody handed over. Texts are expected in composed form (NFC), which the shells see to.
pub fn read_profile(bytes: &[u8]) -> Result<InstituteDraft, Vec<FileProblem>> {
    let draft = read_draft(bytes, HANDED_OVER)?;
    if draft.base.as_ref().is_some_and(|base| base.institute.id != draft.institute.id) {
        let path = Path::default().key("base").key("institute").key("id");
        return Err(vec![FileProblem { path, kind: FileProblemKind::DamagedBase }]);
    }
    let base = draft.base.iter().map(|base| (Path::default().key("base"), &base.institute));
    let institutes = base.chain([(Path::default(), &draft.institute)]);
    let problems = institutes
        .flat_map(|(path, institute)| beyond_limits(institute, &path.key("institute")))
        .take(MAX_PROBLEMS)
        .collect::<Vec<_>>();
    if problems.is_empty() { Ok(draft) } else { Err(problems) }
}

/// Reads what this device itself stored: the same, but a text that is too long or holds a forbidden character is still given
/// back, to be mended in the form.
pub fn read_stored(bytes: &[u8]) -> Result<InstituteDraft, Vec<FileProblem>> {
    read_draft(bytes, STORED)
}

fn read_draft(bytes: &[u8], budget: Budget) -> Result<InstituteDraft, Vec<FileProblem>> {
    let schemas = "urn:nhipcau:profile:";
    let (mut reader, mut fields) = Reader::read(bytes, budget, schemas, &FILE_SHAPE)?;
    let draft = InstituteDraft {
        base: reader.base(take(&mut fields, "base")),
        institute: Institute::from_value(take(&mut fields, "institute")),
    };
    if reader.problems.is_empty() { Ok(draft) } else { Err(reader.problems) }
}

/// Reads what an enterprise sent back.
pub fn read_feedback(bytes: &[u8]) -> Result<Feedback, Vec<FileProblem>> {
    let schemas = "urn:nhipcau:feedback:";
    let (reader, fields) = Reader::read(bytes, HANDED_OVER, schemas, &FEEDBACK_SHAPE)?;
    if !reader.problems.is_empty() {
        return Err(reader.problems);
    }
    let feedback = Feedback::from_value(Value::Table(fields));
    let problems = beyond_limits(&feedback, &Path::default());
    if problems.is_empty() { Ok(feedback) } else { Err(problems) }
}

fn beyond_limits(record: &impl Record, path: &Path) -> Vec<FileProblem> {
    let found = limits::check(&record.to_value(), path).into_iter().take(MAX_PROBLEMS);
    found.map(|(path, found)| FileProblem { path, kind: found.into() }).collect()
}

fn parse(bytes: &[u8], max_len: usize) -> Result<Node, FileProblemKind> {
    if bytes.len() > max_len {
        return Err(FileProblemKind::TooLarge { len: bytes.len() });
    }
    // Some editors put a byte order mark before UTF-8.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| FileProblemKind::NotUtf8)?;
    serde_json::from_str(text).map_err(|error| FileProblemKind::NotJson {
        line: error.line(),
        column: error.column(),
        is_cut_off: error.is_eof(),
    })
}

/// The version of a file of the kind whose schemas are named so; a file may leave the name of its schema out.
fn version_of(file: &Node, schemas: &str) -> Result<u32, FileProblemKind> {
    let Node::Table(fields) = file else { return Err(FileProblemKind::NotAProfile) };
    let schema = fields.iter().find(|(key, _)| key == "$schema");
    if let Some((_, Node::Text(schema))) = schema
        && !schema.starts_with(schemas)
    {
        return Err(FileProblemKind::NotAProfile);
    }
    let version = fields.iter().find(|(key, _)| key == "format_version");
    match version {
        Some((_, Node::Number(number))) if number.fract() == 0.0 && *number >= 1.0 => {
            // Beyond the largest number the cast gives the largest.
            let found = *number as u32;
            if found > FORMAT_VERSION {
                return Err(FileProblemKind::NewerFormat { found });
            }
            Ok(found)
        }
        _ => Err(FileProblemKind::NotAProfile),
    }
}

struct Reader {
    /// Entries of lists that may still be built.
    n_entries: usize,
    problems: Vec<FileProblem>,
}

impl Reader {
    /// The fields of a file of this kind, and what is wrong with them.
    fn read(
        bytes: &[u8],
        budget: Budget,
        schemas: &str,
        shape: &Shape,
    ) -> Result<(Reader, Fields), Vec<FileProblem>> {
        let problem = |kind| vec![FileProblem { path: Path::default(), kind }];
        let file = parse(bytes, budget.len).map_err(problem)?;
        let version = version_of(&file, schemas).map_err(problem)?;
        let mut reader = Reader { n_entries: budget.n_entries, problems: Vec::new() };
        match reader.value(migrate(file, version, MIGRATIONS), shape, &Path::default()) {
            Value::Table(fields) => Ok((reader, fields)),
            _ => Err(reader.problems),
        }
    }

    fn report(&mut self, path: &Path, kind: FileProblemKind) -> Value {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(FileProblem { path: path.clone(), kind });
        }
        Value::Absent
    }

    fn value(&mut self, node: Node, shape: &Shape, path: &Path) -> Value {
        match (shape, node) {
            (_, Node::Null) => Value::Absent,
            (Shape::Flag, Node::Flag(flag)) => Value::Flag(flag),
            (Shape::Number, Node::Number(number)) => Value::Number(number),
            (Shape::Whole(max), Node::Number(number))
                if number.fract() == 0.0 && (0.0..=f64::from(*max)).contains(&number) =>
            {
                Value::Number(number)
            }
            (Shape::Text, Node::Text(text)) => Value::Text(text),
            (Shape::Choice(words), Node::Text(word)) => self.word(word, words, path),
            (Shape::List(_), Node::List(entries)) if entries.len() > self.n_entries => {
                self.report(path, FileProblemKind::TooMany { max: MAX_ENTRIES })
            }
            (Shape::List(shape), Node::List(entries)) => {
                self.n_entries -= entries.len();
                let entries = entries.into_iter().enumerate();
                let entry = |(entry_idx, entry)| self.entry(entry, shape, &path.index(entry_idx));
                Value::List(entries.map(entry).collect())
            }
            (Shape::Table(fields), Node::Table(nodes)) => self.table(nodes, fields, path),
            (shape, node) => {
                let wanted = Wanted::of(shape);
                self.report(path, FileProblemKind::WrongType { found: node.name(), wanted })
            }
        }
    }

    /// An entry of a list has to be something.
    fn entry(&mut self, node: Node, shape: &Shape, path: &Path) -> Value {
        if node == Node::Null {
            let (found, wanted) = (node.name(), Wanted::of(shape));
            return self.report(path, FileProblemKind::WrongType { found, wanted });
        }
        self.value(node, shape, path)
    }

    fn word(&mut self, word: String, known: &'static [&'static str], path: &Path) -> Value {
        if known.contains(&word.as_str()) {
            return Value::Text(word);
        }
        self.report(path, FileProblemKind::UnknownWord { word: quoted(&word), known })
    }

    fn table(
        &mut self,
        nodes: Vec<(String, Node)>,
        fields: &'static [Field],
        path: &Path,
    ) -> Value {
        let mut values = Vec::new();
        let mut seen = BTreeSet::new();
        for (key, node) in nodes {
            match fields.iter().find(|field| field.key == key) {
                None => drop(self.report(path, FileProblemKind::UnknownKey(quoted(&key)))),
                Some(field) if !seen.insert(field.key) => {
                    drop(self.report(path, FileProblemKind::DuplicateKey(quoted(&key))));
                }
                Some(field) => {
                    values.push((field.key, self.value(node, &field.shape, &path.key(field.key))));
                }
            }
        }
        Value::Table(values)
    }

    fn base(&mut self, base: Value) -> Option<Base> {
        let Value::Table(mut fields) = base else { return None };
        let hash = String::from_value(take(&mut fields, "hash"));
        let base = Base {
            data_version: String::from_value(take(&mut fields, "data_version")),
            institute: Institute::from_value(take(&mut fields, "institute")),
        };
        if self.problems.is_empty() && base.hash() != hash {
            self.report(&Path::default().key("base"), FileProblemKind::DamagedBase);
        }
        Some(base)
    }
}

impl Wanted {
    fn of(shape: &Shape) -> Wanted {
        match shape {
            Shape::Flag => Wanted::Flag,
            Shape::Number => Wanted::Number,
            Shape::Whole(max) => Wanted::Whole(*max),
            Shape::Text | Shape::Choice(_) => Wanted::Text,
            Shape::List(_) => Wanted::List,
            Shape::Table(_) => Wanted::Table,
        }
    }
}

impl From<Found> for FileProblemKind {
    fn from(found: Found) -> FileProblemKind {
        match found {
            Found::TooLong { max } => FileProblemKind::TooLong { max },
            Found::TooMany { max } => FileProblemKind::TooMany { max },
            Found::ForbiddenCharacter(character) => FileProblemKind::ForbiddenCharacter(character),
        }
    }
}

/// As much of a foreign text as is shown to a reader, without what could disturb the line that it is shown in.
fn quoted(text: &str) -> String {
    text.chars().filter(|character| !limits::is_forbidden(*character)).take(MAX_QUOTED).collect()
}
