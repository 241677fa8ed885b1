//! `nhipcau draft`: the profile file of an institute as the data has it.

use crate::arguments::DraftArguments;
use crate::describe::nearest;
use crate::failure::Failure;
use crate::files::write_all;
use crate::load::load;
use crate::source::read_folder;
use crate::{Console, Status};
use nhipcau_dataset::{data_version, write_search};
use nhipcau_profile::{InstituteDraft, Severity, write_profile};
use std::path::Path;

/// Runs the command.
pub fn run(arguments: &DraftArguments, console: &mut Console<'_>) -> Result<Status, Failure> {
    let loaded = load(&read_folder(&arguments.data)?);
    if loaded.n_problems(Severity::Error) > 0 {
        return Err(Failure("the data has errors; run `nhipcau check` and mend them".to_owned()));
    }
    let catalog = &loaded.catalog;
    let Some(institute) = catalog.institute(&arguments.id) else {
        let ids: Vec<&str> = catalog.institutes.iter().map(|it| it.id.as_str()).collect();
        let remedy = nearest(&arguments.id, &ids)
            .map_or("see data/institutes/ for the ids".to_owned(), |id| {
                format!("did you mean `{id}`?")
            });
        return Err(Failure(format!("no institute has the id `{}`; {remedy}", arguments.id)));
    };
    let version = data_version(&write_search(catalog)).unwrap_or_default();
    let text = write_profile(&InstituteDraft::of(institute, &version));
    match &arguments.out {
        None => console.say(&text)?,
        Some(path) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let folder = path.parent().unwrap_or(Path::new("."));
            write_all(folder, &[(name, text.into_bytes())], "choose another file with --out")?;
        }
    }
    Ok(Status::Success)
}
