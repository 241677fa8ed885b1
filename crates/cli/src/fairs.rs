//! Fairs: `data/fairs/<id>.toml` in, the lines that the touch screen reads out.
//!
//! A fair names institutes of the catalog, their stands and the times at which somebody is there. Worked example: the
//! exhibitor `ims` at `A12` with the slot `2026-12-03T09:00` gives the lines `stand ims A12` and `slot ims
//! 2026-12-03T09:00`, with tabs. Invariant: what is written was checked; a tab or a line end cannot get into a field.

use crate::describe::nearest;
use crate::failure::Failure;
use nhipcau_profile::{Bilingual, Catalog};
use serde::Deserialize;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const REMEDY: &str = "name a folder that can be read with --data";

/// A fair as it is edited.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FairFile {
    id: String,
    #[serde(default)]
    sample: bool,
    name: Bilingual,
    venue: Bilingual,
    days: Vec<String>,
    hours: [String; 2],
    slot_minutes: u16,
    #[serde(default)]
    languages: Vec<String>,
    exhibitors: Vec<ExhibitorFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExhibitorFile {
    institute: String,
    stand: String,
    #[serde(default)]
    slots: Vec<String>,
}

/// The fairs of a data folder: files to write, and what is wrong, one sentence each.
#[derive(Debug, Default)]
pub struct Fairs {
    /// Path in the site, and content.
    pub files: Vec<(String, Vec<u8>)>,
    /// Problems with the path of their file.
    pub problems: Vec<String>,
}

/// Reads and judges all fairs; a data folder without fairs has none.
pub fn read(data: &Path, catalog: &Catalog) -> Result<Fairs, Failure> {
    let folder = data.join("fairs");
    let mut fairs = Fairs::default();
    if !folder.is_dir() {
        return Ok(fairs);
    }
    let failed = |error| Failure::file(&folder, &error, REMEDY);
    let mut paths = Vec::new();
    for entry in fs::read_dir(&folder).map_err(failed)? {
        paths.push(entry.map_err(failed)?.path());
    }
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    for path in paths {
        let text =
            fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error, REMEDY))?;
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        match judged(&text, &stem, catalog) {
            Ok(lines) => fairs.files.push((format!("fairs/{stem}.txt"), lines.into_bytes())),
            Err(problems) => fairs.problems.extend(
                problems.iter().map(|problem| format!("{}: error: {problem}", path.display())),
            ),
        }
    }
    Ok(fairs)
}

/// The lines of a fair, or everything that is wrong with it.
pub fn judged(text: &str, stem: &str, catalog: &Catalog) -> Result<String, Vec<String>> {
    let fair: FairFile = toml::from_str(text).map_err(|error| vec![error.to_string()])?;
    let problems = problems(&fair, stem, catalog);
    if problems.is_empty() { Ok(lines(&fair)) } else { Err(problems) }
}

fn problems(fair: &FairFile, stem: &str, catalog: &Catalog) -> Vec<String> {
    let mut problems = Vec::new();
    if fair.id != stem {
        problems.push(format!("the id `{}` is not the name of the file, `{stem}`", fair.id));
    }
    if !(5..=240).contains(&fair.slot_minutes) {
        problems.push(format!("slot_minutes is {}; write 5 to 240", fair.slot_minutes));
    }
    for language in fair.languages.iter().filter(|language| !["vi", "en"].contains(&&***language)) {
        problems.push(format!("the language `{language}` is neither `vi` nor `en`"));
    }
    let hours = [fair.name.vi.as_str(), &fair.name.en, &fair.venue.vi, &fair.venue.en];
    if hours.iter().any(|text| text.is_empty() || text.contains(['\t', '\n', '\r'])) {
        problems.push("name and venue need a text of one line in both languages".to_owned());
    }
    let ids: Vec<&str> = catalog.institutes.iter().map(|institute| institute.id.as_str()).collect();
    let mut seen: Vec<&str> = Vec::new();
    for exhibitor in &fair.exhibitors {
        let id = exhibitor.institute.as_str();
        if !ids.contains(&id) {
            let hint = nearest(id, &ids).map(|near| format!("; did you mean `{near}`?"));
            problems.push(format!("no institute has the id `{id}`{}", hint.unwrap_or_default()));
        }
        if seen.contains(&id) {
            problems.push(format!("`{id}` is named twice; write all its slots in one place"));
        }
        seen.push(id);
        if exhibitor.stand.is_empty() || exhibitor.stand.contains(['\t', '\n', '\r']) {
            problems.push(format!("the stand of `{id}` needs a text of one line"));
        }
        problems.extend(exhibitor.slots.iter().filter_map(|slot| wrong_slot(fair, id, slot)));
    }
    problems
}

/// A slot lies on a day of the fair and within its hours.
fn wrong_slot(fair: &FairFile, institute: &str, slot: &str) -> Option<String> {
    let is_time = |text: &str| {
        let digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        text.split_once(':').is_some_and(|(hour, minute)| {
            digits(hour) && digits(minute) && hour < "24" && minute < "60"
        })
    };
    let is_good = slot.split_once('T').is_some_and(|(day, time)| {
        let [open, close] = &fair.hours;
        let is_open = time >= open.as_str() && time < close.as_str();
        fair.days.iter().any(|own| own == day) && is_time(time) && is_open
    });
    (!is_good).then(|| {
        let [open, close] = &fair.hours;
        format!("the slot `{slot}` of `{institute}` is not within {open} and {close} of a day of the fair")
    })
}

fn lines(fair: &FairFile) -> String {
    let kind = if fair.sample { "sample" } else { "real" };
    let mut text = format!("fair\t{}\t{kind}\t{}\n", fair.id, fair.slot_minutes);
    for (key, value) in [("name", &fair.name), ("venue", &fair.venue)] {
        let _ = writeln!(text, "{key}\t{}\t{}", value.vi, value.en);
    }
    for exhibitor in &fair.exhibitors {
        let _ = writeln!(text, "stand\t{}\t{}", exhibitor.institute, exhibitor.stand);
        for slot in &exhibitor.slots {
            let _ = writeln!(text, "slot\t{}\t{slot}", exhibitor.institute);
        }
    }
    text
}
