//! The commands by which the curator keeps the data current.

use crate::handover::Preference;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Arguments of `nhipcau merge`.
#[derive(Debug, Args)]
pub struct MergeArguments {
    /// Profile files that institutes handed over
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Folder with site.toml, vocabulary/, institutes/ and needs/
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
    /// Folder to write institutes/<id>.toml into [default: the folder of --data]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Show what would change, write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Where both sides changed the same value, keep the catalog's
    #[arg(long, conflicts_with = "theirs")]
    pub ours: bool,
    /// Where both sides changed the same value, take the file's
    #[arg(long)]
    pub theirs: bool,
    /// The day of the hand-over, ISO 8601 [default: today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub date: Option<String>,
}

/// Arguments of `nhipcau draft`.
#[derive(Debug, Args)]
pub struct DraftArguments {
    /// The institute's id
    pub id: String,
    /// File to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Folder with site.toml, vocabulary/, institutes/ and needs/
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
}

/// Arguments of `nhipcau feedback`.
#[derive(Debug, Args)]
pub struct FeedbackArguments {
    /// Files that enterprises sent back
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Only the offers of this institute
    #[arg(long, value_name = "ID")]
    pub institute: Option<String>,
    /// Folder with site.toml, vocabulary/, institutes/ and needs/
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
}

/// Arguments of `nhipcau diff`.
#[derive(Debug, Args)]
pub struct DiffArguments {
    /// The state before: a data folder, a folder of bundled files, or a git revision
    pub old: String,
    /// The state after: the same
    #[arg(default_value = "data")]
    pub new: String,
    /// How to print
    #[arg(long, value_enum, default_value_t = ChangeFormat::Text)]
    pub format: ChangeFormat,
    /// The folder whose git revisions are meant
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
}

/// How `nhipcau diff` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ChangeFormat {
    /// For people: a line a change
    Text,
    /// For the application and other programs
    Json,
}

/// Arguments of `nhipcau schema`.
#[derive(Debug, Args)]
pub struct SchemaArguments {
    /// Which files
    #[arg(value_enum, default_value_t = FileKind::Profile)]
    pub kind: FileKind,
}

/// A kind of file that the site reads and writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FileKind {
    /// What an institute hands over
    Profile,
    /// What an enterprise sends back
    Feedback,
}

/// Arguments of `nhipcau links`.
#[derive(Debug, Args)]
pub struct LinksArguments {
    /// Only the addresses of this institute or need
    #[arg(long, value_name = "ID")]
    pub of: Option<String>,
    /// Ask nobody, look only at how addresses are written
    #[arg(long)]
    pub offline: bool,
    /// Seconds that an address has to answer
    #[arg(long, value_name = "SECONDS", default_value_t = 10)]
    pub timeout: u32,
    /// Folder with site.toml, vocabulary/, institutes/ and needs/
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
}

/// Arguments of `nhipcau stale`.
#[derive(Debug, Args)]
pub struct StaleArguments {
    /// Age from which a confirmation or evidence is old: 24m, 2y
    #[arg(long, value_name = "AGE", default_value = "24m", value_parser = months)]
    pub older_than: u32,
    /// Only this institute
    #[arg(long, value_name = "ID")]
    pub of: Option<String>,
    /// List every capability that should be asked about
    #[arg(long)]
    pub each: bool,
    /// The day from which ages are counted, ISO 8601 [default: today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub today: Option<String>,
    /// Folder with site.toml, vocabulary/, institutes/ and needs/
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
}

/// An age in months or years.
fn months(text: &str) -> Result<u32, String> {
    let age = |suffix: char, months: u32| {
        let count: u32 = text.strip_suffix(suffix)?.parse().ok()?;
        count.checked_mul(months)
    };
    age('m', 1).or_else(|| age('y', 12)).ok_or_else(|| "write the age as 24m or 2y".to_owned())
}

impl MergeArguments {
    /// Whose value stays, if that was said.
    pub fn preference(&self) -> Option<Preference> {
        match (self.ours, self.theirs) {
            (true, _) => Some(Preference::Ours),
            (_, true) => Some(Preference::Theirs),
            _ => None,
        }
    }
}

/// A day such as 2026-11-26.
fn day(text: &str) -> Result<String, String> {
    let parts: Vec<&str> = text.split('-').collect();
    let is_number = |part: &str, len: usize, max: u32| {
        part.len() == len && part.parse().is_ok_and(|number: u32| (1..=max).contains(&number))
    };
    match parts.as_slice() {
        [year, month, day]
            if is_number(year, 4, 9_999) && is_number(month, 2, 12) && is_number(day, 2, 31) =>
        {
            Ok(text.to_owned())
        }
        _ => Err("write the day as 2026-11-26".to_owned()),
    }
}

pub(super) const MERGE_ABOUT: &str = "\
Merges profile files, as the editor exports them, into the data. What the institute
changed is the difference between its file and the record that its draft started from,
so work of others on the same record since then stays.

That record is looked for, by its hash, in the data as it is and in the git history of
the folder; the copy in the file is the last resort, and is told.

Every change is listed (+ added, - removed, ~ changed, ! conflict). What was added or
changed names the institute as its source, with the date, and counts as stated. The
sender's name is asked for nowhere and kept nowhere. At the end stands a letter to send
back, in both languages.";

pub(super) const MERGE_MORE: &str = "\
Examples:
  nhipcau merge --dry-run inbox/ims.json
  nhipcau merge inbox/*.json && git diff data
  nhipcau merge --ours inbox/ims.json      keep our values where both sides changed them

Exit status:
  0  merged, or would be (--dry-run)
  1  both sides changed the same values differently; nothing is written
  2  bad usage, a file that cannot be read, or a result that `check` would refuse;
     nothing is written";

pub(super) const DRAFT_ABOUT: &str = "\
Writes the profile file of an institute as it is in the data: what the editor would
export before anything was changed. An institute may open it in the editor, change it and
send it back; a program may do the same.";

pub(super) const DRAFT_MORE: &str = "\
Examples:
  nhipcau draft ims --out ims.json

Exit status:
  0  written
  2  bad usage, an unknown institute, data with errors, or a file that cannot be written";

pub(super) const FEEDBACK_ABOUT: &str = "\
Counts why enterprises decided against offers, from the files that they exported and sent
back: by institute, capability and reason, with what the institute can do about it. The
reasons are those of vocabulary/refusals.toml. A file says nothing about the enterprise.";

pub(super) const FEEDBACK_MORE: &str = "\
Examples:
  nhipcau feedback inbox/feedback-*.json
  nhipcau feedback --institute ims inbox/feedback-*.json

Exit status:
  0  counted
  2  bad usage, or a file that cannot be read; nothing is counted";

pub(super) const DIFF_ABOUT: &str = "\
Lists what changed between two states of the data: institutes and needs field by field
(+ added, - removed, ~ changed or moved), the vocabulary by id.

A state is a data folder, a folder with search.bin, knowledge.bin and details.bin, or a
git revision of the folder of --data.";

pub(super) const DIFF_MORE: &str = "\
Examples:
  nhipcau diff HEAD                         what is not committed yet
  nhipcau diff v1.0 v1.1 --format json > changes.json
  nhipcau diff /srv/nhipcau/data data       what publishing would change

Exit status:
  0  listed, even if nothing changed
  2  bad usage, or a state that cannot be read";

pub(super) const SCHEMA_ABOUT: &str = "\
Prints the JSON Schema (2020-12) of profile or feedback files. The site publishes both under
schemas/.";

pub(super) const SCHEMA_MORE: &str = "\
Examples:
  nhipcau schema > public/schemas/profile-v1.schema.json
  nhipcau schema feedback > public/schemas/feedback-v1.schema.json

Exit status:
  0  printed
  2  bad usage";

pub(super) const LINKS_ABOUT: &str = "\
Looks at every address that the data cites: how it is written (twice in a list, the same
page in several forms, http instead of https), and, by `curl`, whether it still answers.
Addresses that moved, are gone, refuse or are silent are listed with their record.";

pub(super) const LINKS_MORE: &str = "\
Examples:
  nhipcau links --of ims
  nhipcau links --offline

Exit status:
  0  all answer, or none was asked (--offline)
  1  some do not
  2  bad usage, or no curl
  3  there is no network: only how addresses are written was looked at";

pub(super) const STALE_ABOUT: &str = "\
Counts for each institute how many capabilities it confirmed of late, long ago and never,
and how many have no evidence younger than the same age. Those that it is most worth
asking come first.";

pub(super) const STALE_MORE: &str = "\
Examples:
  nhipcau stale
  nhipcau stale --older-than 1y --of ims --each

Exit status:
  0  counted
  2  bad usage, or the folder cannot be read";
