//! From the files of a data folder to a catalog, with every problem found on the way and where it stands.
//!
//! Nothing stops at the first problem: a value of the wrong type is reported, taken out, and the rest of its record is
//! read on; a file with a syntax error gives what could be read of it, so that other files are not blamed for its gaps.
//!
//! Invariant: the rules for records are those of `nhipcau_profile`; here are only those that a file adds (syntax, types,
//! unknown keys, file names).

mod document;
mod keys;

use crate::describe::{Finding, nearest};
use crate::locate::{self, Step};
use crate::source::{Kind, SourceFile};
use document::Document;
use nhipcau_matching::review;
use nhipcau_profile::{
    Catalog, Institute, Need, Problem, ProblemKind, Severity, Site, TaskForm, Vocabulary,
    VocabularyKind, validate_catalog, validate_form, validate_institute, validate_need,
    validate_vocabulary,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A problem and its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Located {
    /// The file.
    pub file: PathBuf,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// Where in the record: `capabilities[2].title`.
    pub path: Vec<Step>,
    /// What is wrong.
    pub finding: Finding,
}

/// A catalog and everything that is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// What could be read; whole if there are no errors.
    pub catalog: Catalog,
    /// Forms to fill in, in order of their ids.
    pub forms: Vec<TaskForm>,
    /// All problems in order of file, line and column.
    pub problems: Vec<Located>,
}

impl Loaded {
    /// Number of problems of this severity.
    pub fn n_problems(&self, severity: Severity) -> usize {
        self.problems.iter().filter(|problem| problem.finding.severity() == severity).count()
    }
}

/// The file format of `needs/*.toml`.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct NeedsFile {
    needs: Vec<Need>,
}

/// Reads and judges all files together.
pub fn load(files: &[SourceFile]) -> Loaded {
    let mut loader = Loader::default();
    for file in files {
        loader.add(file);
    }
    loader.judge();
    loader.finish()
}

/// Where an entry of a list came from: document and position in it.
type Origin = (usize, usize);

#[derive(Default)]
struct Loader<'a> {
    documents: Vec<Document<'a>>,
    catalog: Catalog,
    /// Forms, each with its document.
    forms: Vec<(TaskForm, usize)>,
    problems: Vec<Located>,
    institute_documents: Vec<usize>,
    /// Entries of the vocabulary's lists and of `needs`, by the name of the list.
    origins: BTreeMap<&'static str, Vec<Origin>>,
}

impl<'a> Loader<'a> {
    fn add(&mut self, file: &'a SourceFile) {
        let mut document = Document::parse(file, &mut self.problems);
        let document_idx = self.documents.len();
        match file.kind {
            Kind::Site => self.catalog.site = document.read::<Site>(&mut self.problems),
            Kind::Vocabulary => {
                let part = document.read::<Vocabulary>(&mut self.problems);
                self.merge(part, document_idx);
            }
            Kind::Institute => {
                let institute = document.read::<Institute>(&mut self.problems);
                document.check_file_name(&institute.id, &mut self.problems);
                self.catalog.institutes.push(institute);
                self.institute_documents.push(document_idx);
            }
            Kind::Form => {
                let form = document.read::<TaskForm>(&mut self.problems);
                document.check_file_name(&form.id, &mut self.problems);
                self.forms.push((form, document_idx));
            }
            Kind::Needs => {
                let part = document.read::<NeedsFile>(&mut self.problems);
                self.remember("needs", part.needs.len(), document_idx);
                self.catalog.needs.extend(part.needs);
            }
        }
        self.documents.push(document);
    }

    fn merge(&mut self, part: Vocabulary, document_idx: usize) {
        let Vocabulary {
            fields,
            industries,
            modes,
            levels,
            local_terms,
            provinces,
            refusals,
            concepts,
        } = part;
        self.remember("fields", fields.len(), document_idx);
        self.remember("industries", industries.len(), document_idx);
        self.remember("modes", modes.len(), document_idx);
        self.remember("levels", levels.len(), document_idx);
        self.remember("local_terms", local_terms.len(), document_idx);
        self.remember("provinces", provinces.len(), document_idx);
        self.remember("refusals", refusals.len(), document_idx);
        self.remember("concepts", concepts.len(), document_idx);
        let whole = &mut self.catalog.vocabulary;
        whole.fields.extend(fields);
        whole.industries.extend(industries);
        whole.modes.extend(modes);
        whole.levels.extend(levels);
        whole.local_terms.extend(local_terms);
        whole.provinces.extend(provinces);
        whole.refusals.extend(refusals);
        whole.concepts.extend(concepts);
    }

    fn remember(&mut self, list: &'static str, n_entries: usize, document_idx: usize) {
        self.origins
            .entry(list)
            .or_default()
            .extend((0..n_entries).map(|entry_idx| (document_idx, entry_idx)));
    }

    fn judge(&mut self) {
        let catalog = std::mem::take(&mut self.catalog);
        for problem in validate_vocabulary(&catalog.vocabulary) {
            self.report_listed(locate::steps(&problem.path), problem, &catalog.vocabulary);
        }
        for (institute_idx, institute) in catalog.institutes.iter().enumerate() {
            for problem in validate_institute(institute, &catalog.vocabulary) {
                let names = known_terms(&problem.kind, &catalog.vocabulary, Some(institute));
                self.report(
                    self.institute_documents[institute_idx],
                    locate::steps(&problem.path),
                    problem,
                    &names,
                );
            }
        }
        for (form, document_idx) in std::mem::take(&mut self.forms) {
            for problem in validate_form(&form) {
                self.report(document_idx, locate::steps(&problem.path), problem, &[]);
            }
            self.forms.push((form, document_idx));
        }
        for (need_idx, need) in catalog.needs.iter().enumerate() {
            for problem in validate_need(need, &catalog.vocabulary) {
                self.report_listed(
                    in_list("needs", need_idx, &problem),
                    problem,
                    &catalog.vocabulary,
                );
            }
        }
        for (institute_idx, problem) in review(&catalog) {
            let path = locate::steps(&problem.path);
            match institute_idx {
                None => self.report_listed(path, problem, &catalog.vocabulary),
                Some(idx) => self.report(self.institute_documents[idx], path, problem, &[]),
            }
        }
        for (owner, problem) in validate_catalog(&catalog) {
            self.report_duplicate(&catalog, &owner, problem);
        }
        self.catalog = catalog;
    }

    /// Reports a problem in a list that may be spread over several files.
    fn report_listed(&mut self, mut path: Vec<Step>, problem: Problem, vocabulary: &Vocabulary) {
        let names = known_terms(&problem.kind, vocabulary, None);
        let origin = match path.as_slice() {
            [Step::Key(list), Step::Index(entry_idx), ..] => {
                self.origins.get(list.as_str()).and_then(|origins| origins.get(*entry_idx)).copied()
            }
            _ => None,
        };
        let Some((document_idx, entry_idx)) = origin else { return };
        path[1] = Step::Index(entry_idx);
        self.report(document_idx, path, problem, &names);
    }

    /// Reports an id that was used before, at the last record that has it.
    fn report_duplicate(&mut self, catalog: &Catalog, owner: &str, problem: Problem) {
        let path = locate::steps(&problem.path);
        let mut needs = catalog.needs.iter().enumerate().filter(|(_, need)| need.id == owner);
        if problem.path.0.len() == 1 && needs.clone().count() > 1 {
            let Some((need_idx, _)) = needs.next_back() else { return };
            return self.report_listed(
                in_list("needs", need_idx, &problem),
                problem,
                &catalog.vocabulary,
            );
        }
        let ProblemKind::DuplicateId(id) = &problem.kind else { return };
        let holds = |&document_idx: &usize| {
            let value = locate::value_at(&self.documents[document_idx].tree, &path);
            value.and_then(|value| value.get_ref().as_str()) == Some(id.as_str())
        };
        let owners = catalog.institutes.iter().zip(&self.institute_documents);
        let mut documents = owners
            .filter(|(institute, _)| institute.id == owner)
            .map(|(_, document_idx)| *document_idx);
        if let Some(document_idx) = documents.rfind(holds) {
            self.report(document_idx, path, problem, &[]);
        }
    }

    fn report(&mut self, document_idx: usize, path: Vec<Step>, problem: Problem, names: &[&str]) {
        let document = &self.documents[document_idx];
        if document.is_excused(&path) {
            return;
        }
        let suggestion = match &problem.kind {
            ProblemKind::UnknownTerm(_, id) => nearest(id, names).map(str::to_owned),
            _ => None,
        };
        let span = locate::span_of(&document.tree, &path);
        self.problems.push(document.located(
            span.start,
            path,
            Finding::Rule(problem.kind, suggestion),
        ));
    }

    fn finish(self) -> Loaded {
        let Loader { mut catalog, mut problems, forms, .. } = self;
        let mut forms: Vec<TaskForm> = forms.into_iter().map(|(form, _)| form).collect();
        forms.sort_by(|one, other| one.id.cmp(&other.id));
        catalog.institutes.sort_by(|one, other| one.id.cmp(&other.id));
        catalog.needs.sort_by(|one, other| one.id.cmp(&other.id));
        problems
            .sort_by(|one, other| place_of(one).cmp(&place_of(other)).then_with(|| one.cmp(other)));
        problems.dedup();
        Loaded { catalog, forms, problems }
    }
}

/// Problems come in order of place; errors before warnings of the same place.
fn place_of(problem: &Located) -> (&Path, usize, usize, Severity) {
    (&problem.file, problem.line, problem.column, problem.finding.severity())
}

fn in_list(list: &str, entry_idx: usize, problem: &Problem) -> Vec<Step> {
    let mut path = vec![Step::Key(list.to_owned()), Step::Index(entry_idx)];
    path.extend(locate::steps(&problem.path));
    path
}

/// The ids that a value could have been.
fn known_terms<'v>(
    kind: &ProblemKind,
    vocabulary: &'v Vocabulary,
    institute: Option<&'v Institute>,
) -> Vec<&'v str> {
    let ProblemKind::UnknownTerm(kind, _) = kind else { return Vec::new() };
    match kind {
        VocabularyKind::Concept => {
            vocabulary.concepts.iter().map(|concept| concept.id.as_str()).collect()
        }
        VocabularyKind::Field => vocabulary.fields.iter().map(|field| field.id.as_str()).collect(),
        VocabularyKind::Subfield => {
            vocabulary.subfields().map(|(_, subfield)| subfield.id.as_str()).collect()
        }
        VocabularyKind::Industry => {
            vocabulary.industries.iter().map(|industry| industry.id.as_str()).collect()
        }
        VocabularyKind::Mode => vocabulary.modes.iter().map(|mode| mode.id.as_str()).collect(),
        VocabularyKind::Province => {
            vocabulary.provinces.iter().map(|province| province.id.as_str()).collect()
        }
        VocabularyKind::FormerName => institute
            .iter()
            .flat_map(|institute| &institute.former_names)
            .map(|former| former.id.as_str())
            .collect(),
    }
}
