//! A data folder opened for matching.

use crate::describe::counted;
use crate::failure::Failure;
use crate::load::load;
use crate::source::read_folder;
use nhipcau_matching::{Index, Need, Ranking, Weights, documents, rank};
use nhipcau_profile::{Catalog, Severity};
use std::path::Path;

/// A catalog without errors, indexed.
pub struct Engine {
    /// The catalog.
    pub catalog: Catalog,
    /// Its capabilities, searchable.
    pub index: Index,
    /// Today's year, for the age of evidence.
    pub year: u16,
}

impl Engine {
    /// Opens a data folder; `year` is that of the data if it is not given.
    pub fn open(data: &Path, year: Option<u16>) -> Result<Engine, Failure> {
        let loaded = load(&read_folder(data)?);
        let n_errors = loaded.n_problems(Severity::Error);
        if n_errors > 0 {
            let (data, errors) = (data.display(), counted(n_errors, "error"));
            return Err(Failure(format!(
                "{data} has {errors}; run `nhipcau check --data {data}` and mend them"
            )));
        }
        let catalog = loaded.catalog;
        let stated = catalog.site.data_date.get(..4).and_then(|year| year.parse().ok());
        let year = year.or(stated).ok_or_else(|| {
            let stated = &catalog.site.data_date;
            Failure(format!("data_date `{stated}` in site.toml is not a date; write it as 2026-11-23 or give --year"))
        })?;
        let index = Index::build(documents(&catalog), &catalog.vocabulary);
        Ok(Engine { catalog, index, year })
    }

    /// The answer to a need, with the weights that visitors start with.
    pub fn rank(&self, need: &Need) -> Ranking {
        rank(&self.index, need, &Weights::default(), self.year)
    }
}
