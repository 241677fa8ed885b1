//! `nhipcau merge`: profile files of institutes become part of the data.
//!
//! Invariant: all files of a call are merged or none is; nothing is written that `nhipcau check` would refuse.

use crate::arguments::MergeArguments;
use crate::describe::{self, changes, counted, file_problem};
use crate::failure::Failure;
use crate::files::write_all;
use crate::handover::{self, BaseOrigin, Preference};
use crate::letter::{self, letter};
use crate::load::{Loaded, Located, load};
use crate::source::{Kind, SourceFile, read_folder};
use crate::today::today;
use crate::{Console, Status, render};
use nhipcau_profile::{Conflict, Institute, InstituteDraft, Severity, difference, read_profile};
use std::fs;
use std::path::Path;

/// Runs the command.
pub fn run(arguments: &MergeArguments, console: &mut Console<'_>) -> Result<Status, Failure> {
    let mut desk = Desk::open(arguments)?;
    let drafts = read_all(arguments, console)?;
    let mut n_conflicts = 0;
    let mut letters = Vec::new();
    for (path, draft) in &drafts {
        let merged = desk.merge(draft);
        n_conflicts += merged.conflicts.len();
        console.say(&report(path, draft, &merged))?;
        letters.push(desk.letter(&merged));
    }
    if n_conflicts > 0 && arguments.preference().is_none() {
        let what = counted(n_conflicts, "conflict");
        console.warn(&format!(
            "{what}: nothing was written; change the data to what is right and merge again with --ours, or take the file's values with --theirs"
        ))?;
        return Ok(Status::Problems);
    }
    desk.check(console)?;
    if arguments.dry_run {
        console.say("dry run: nothing was written\n")?;
    } else {
        for path in desk.write()? {
            console.say(&format!("wrote {}\n", path.display()))?;
        }
    }
    console.say(&format!("\n{}", letters.join("\n")))?;
    Ok(Status::Success)
}

/// All drafts, or every reason why files cannot be read.
fn read_all<'a>(
    arguments: &'a MergeArguments,
    console: &mut Console<'_>,
) -> Result<Vec<(&'a Path, InstituteDraft)>, Failure> {
    let (mut drafts, mut n_unread) = (Vec::new(), 0);
    for path in &arguments.files {
        let bytes = fs::read(path)
            .map_err(|error| Failure::file(path, &error, "name a profile file of an institute"))?;
        match read_profile(&handover::composed(&bytes)) {
            Ok(draft) => drafts.push((path.as_path(), draft)),
            Err(problems) => {
                n_unread += 1;
                for problem in problems {
                    console.warn(&format!("{}: {}", path.display(), file_problem(&problem)))?;
                }
            }
        }
    }
    match n_unread {
        0 => Ok(drafts),
        count => Err(Failure(format!(
            "{} could not be read; nothing was written",
            counted(count, "file")
        ))),
    }
}

/// The data folder while files are merged into it.
struct Desk<'a> {
    arguments: &'a MergeArguments,
    date: String,
    files: Vec<SourceFile>,
    loaded: Loaded,
    /// Ids of institutes whose file is another one now.
    touched: Vec<String>,
}

/// What became of one file.
struct MergedFile {
    origin: BaseOrigin,
    before: Option<Institute>,
    after: Institute,
    conflicts: Vec<Conflict>,
}

impl<'a> Desk<'a> {
    fn open(arguments: &'a MergeArguments) -> Result<Desk<'a>, Failure> {
        let files = read_folder(&arguments.data)?;
        let loaded = load(&files);
        if loaded.n_problems(Severity::Error) > 0 {
            let what = "the data has errors; run `nhipcau check`, mend them, then merge";
            return Err(Failure(what.to_owned()));
        }
        let date = arguments.date.clone().unwrap_or_else(today);
        Ok(Desk { arguments, date, files, loaded, touched: Vec::new() })
    }

    fn merge(&mut self, draft: &InstituteDraft) -> MergedFile {
        let id = &draft.institute.id;
        let institutes = &mut self.loaded.catalog.institutes;
        let position = institutes.iter().position(|institute| &institute.id == id);
        let before = position.map(|idx| institutes[idx].clone());
        let preference = self.arguments.preference().unwrap_or(Preference::Ours);
        let merged = handover::merged(draft, before.as_ref(), &self.date, preference);
        match position {
            Some(idx) => institutes[idx] = merged.record.clone(),
            None => institutes.push(merged.record.clone()),
        }
        self.put(before.as_ref(), &merged.record);
        let origin = handover::base_origin(draft, before.as_ref(), &self.arguments.data);
        MergedFile { origin, before, after: merged.record, conflicts: merged.conflicts }
    }

    /// The new text of an institute's file, beside the other files of the folder.
    fn put(&mut self, before: Option<&Institute>, after: &Institute) {
        let name = format!("{}.toml", after.id);
        let is_it = |file: &&mut SourceFile| {
            file.kind == Kind::Institute
                && file.path.file_name().is_some_and(|it| it == name.as_str())
        };
        match (self.files.iter_mut().find(is_it), before) {
            (Some(file), Some(before)) => {
                let text = String::from_utf8_lossy(&file.bytes).into_owned();
                file.bytes = render::blocks::update(&text, before, after).into_bytes();
            }
            _ => self.files.push(SourceFile {
                path: self.arguments.data.join("institutes").join(name),
                kind: Kind::Institute,
                bytes: render::institute(after).into_bytes(),
            }),
        }
        self.touched.push(after.id.clone());
    }

    /// Whether the folder would pass the check, and would be read as what was merged.
    fn check(&self, console: &mut Console<'_>) -> Result<(), Failure> {
        let written = load(&self.files);
        let is_error = |problem: &&Located| problem.finding.severity() == Severity::Error;
        for problem in written.problems.iter().filter(is_error) {
            console.warn(&describe::line(problem))?;
        }
        let n_errors = written.n_problems(Severity::Error);
        if n_errors > 0 {
            let what = counted(n_errors, "error");
            return Err(Failure(format!(
                "{what} in what would be written; nothing was written, ask the institute to mend them"
            )));
        }
        let is_read_back = |id: &String| {
            let of = |catalog: &nhipcau_profile::Catalog| {
                catalog.institutes.iter().find(|institute| &institute.id == id).cloned()
            };
            of(&written.catalog) == of(&self.loaded.catalog)
        };
        match self.touched.iter().find(|id| !is_read_back(id)) {
            None => Ok(()),
            Some(id) => Err(Failure(format!(
                "the file of `{id}` would not be read as what was merged; nothing was written, bring its file into the form of data/README.md"
            ))),
        }
    }

    fn write(&self) -> Result<Vec<std::path::PathBuf>, Failure> {
        let out = self.arguments.out.as_ref().unwrap_or(&self.arguments.data);
        let bytes_of = |id: &String| {
            let path = Path::new("institutes").join(format!("{id}.toml"));
            let file = self.files.iter().find(|file| file.path.ends_with(&path))?;
            Some((path.to_string_lossy().into_owned(), file.bytes.clone()))
        };
        let mut ids = self.touched.clone();
        ids.sort_unstable();
        ids.dedup();
        let files: Vec<(String, Vec<u8>)> = ids.iter().filter_map(bytes_of).collect();
        write_all(out, &files, "choose a folder that can be written with --out")?;
        Ok(files.iter().map(|(name, _)| out.join(name)).collect())
    }

    fn letter(&self, merged: &MergedFile) -> String {
        let before = merged.before.clone().unwrap_or_default();
        let kept = self.arguments.preference() == Some(Preference::Ours);
        let about = letter::Merged {
            institute: &merged.after,
            changes: &difference(&before, &merged.after),
            n_undecided: if kept { merged.conflicts.len() } else { 0 },
            date: &self.date,
        };
        letter(&about, &self.loaded.catalog.site)
    }
}

/// What a file changes, and where it collides.
fn report(path: &Path, draft: &InstituteDraft, merged: &MergedFile) -> String {
    let before = merged.before.clone().unwrap_or_default();
    let changes = difference(&before, &merged.after);
    let mut lines = vec![format!("{}: {}", path.display(), origin(draft, merged))];
    lines.extend(changes.iter().map(|change| format!("  {}", changes::change(change))));
    lines.extend(merged.conflicts.iter().map(|it| format!("  {}", changes::conflict(it))));
    lines.push(format!(
        "  {}, {}",
        counted(changes.len(), "change"),
        counted(merged.conflicts.len(), "conflict")
    ));
    lines.join("\n") + "\n"
}

fn origin(draft: &InstituteDraft, merged: &MergedFile) -> String {
    let id = &draft.institute.id;
    let version = draft.base.as_ref().map_or("", |base| base.data_version.as_str());
    if merged.before.is_none() {
        return format!("`{id}` is new in the catalog");
    }
    match &merged.origin {
        BaseOrigin::Catalog => format!("`{id}`, which did not change since the draft began"),
        BaseOrigin::History(revision) => {
            format!(
                "`{id}`, begun with data version {version} (revision {})",
                &revision[..revision.len().min(12)]
            )
        }
        BaseOrigin::File => format!(
            "`{id}`, begun with data version {version}, which is not in the history of this folder; the file's own copy is used, look twice"
        ),
        BaseOrigin::Missing => {
            format!("`{id}`, without the record that it began with; every difference is a conflict")
        }
    }
}
