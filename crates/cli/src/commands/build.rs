//! `nhipcau build`: checks the data and writes the tiers of the bundled file, the open data beside them, and the list of all with
//! their hashes, so that a touch screen takes the folder as new data.
//!
//! Invariant: all files are written whole or none is, and the same data gives the same bytes.

use crate::arguments::BuildArguments;
use crate::commands::check;
use crate::describe;
use crate::editions;
use crate::failure::Failure;
use crate::fairs;
use crate::files::write_all;
use crate::load::load;
use crate::open_data;
use crate::source::read_folder;
use crate::sums;
use crate::{Console, Status};
use nhipcau_dataset::{
    data_version, write_details, write_editions, write_forms, write_knowledge, write_search,
};
use nhipcau_profile::Severity;

const REMEDY: &str = "choose a folder that can be written with --out";

/// Runs the command.
pub fn run(arguments: &BuildArguments, console: &mut Console<'_>) -> Result<Status, Failure> {
    let loaded = load(&read_folder(&arguments.data)?);
    if loaded.n_problems(Severity::Error) > 0 {
        let is_error =
            |problem: &&crate::load::Located| problem.finding.severity() == Severity::Error;
        for problem in loaded.problems.iter().filter(is_error) {
            console.warn(&describe::line(problem))?;
        }
        console.warn(&format!("{}\nnothing was written", check::summary(&loaded)))?;
        return Ok(Status::Problems);
    }
    let fairs = fairs::read(&arguments.data, &loaded.catalog)?;
    if !fairs.problems.is_empty() {
        console.warn(&format!("{}\nnothing was written", fairs.problems.join("\n")))?;
        return Ok(Status::Problems);
    }
    let editions = editions::read(&arguments.data)?;
    let search = write_search(&loaded.catalog);
    let version = data_version(&search).unwrap_or_default();
    let mut files = vec![
        ("search.bin", search),
        ("knowledge.bin", write_knowledge(&loaded.catalog)),
        ("details.bin", write_details(&loaded.catalog)),
        ("forms.bin", write_forms(&loaded.catalog, &loaded.forms)),
        ("changes.bin", write_editions(&loaded.catalog, &editions.list)),
    ];
    files.extend(open_data::files(&loaded.catalog, &version, &editions.full));
    files.extend(fairs.files.iter().map(|(path, bytes)| (path.as_str(), bytes.clone())));
    let list = sums::list(files.iter().map(|(path, bytes)| (*path, bytes.as_slice())));
    files.push((sums::CONTENT_LIST, list.into_bytes()));
    write_all(&arguments.out, &files, REMEDY)?;
    let line = |(name, bytes): &(&str, Vec<u8>)| {
        let path = arguments.out.join(name);
        format!("{}: {} bytes, data version {version}\n", path.display(), bytes.len())
    };
    console.say(&files.iter().map(line).collect::<Vec<_>>().concat())?;
    Ok(Status::Success)
}
