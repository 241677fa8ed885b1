//! The one set of rules for records: the curator's check, the bundle builder and the editor all call these functions.
//!
//! Every problem is returned, never only the first. Errors are what a catalog cannot carry: a missing id, title, field
//! or source, a value that is not in the vocabulary, a text or address that could harm a reader. All else that is
//! missing is a warning, which lowers completeness and is shown as "unknown".
//!
//! ```
//! use nhipcau_profile::{validate_institute, Institute, Vocabulary};
//! let problems = validate_institute(&Institute::default(), &Vocabulary::default());
//! assert!(problems.iter().any(|problem| problem.kind.code() == "E001" && problem.path.to_string() == "id"));
//! ```
//!
//! Invariant: pure, and independent of the order in which records are read.

mod capability;
mod concepts;
mod draft;

pub use draft::{MAX_CONFIRMATION_AGE, is_older, validate_draft};

use crate::limits::{self, Found, is_forbidden};
use crate::{
    Bilingual, BilingualList, Catalog, FormerName, Institute, Language, Need, Path, Problem,
    ProblemKind, Record, Source, TaskForm, Vocabulary, VocabularyKind,
};
use std::collections::{BTreeMap, BTreeSet};

/// Years that a record can mean.
const YEARS: std::ops::RangeInclusive<u16> = 1850..=2100;
/// Land and claimed seas of Vietnam, generously: degrees north, degrees east.
const LATITUDES: std::ops::RangeInclusive<f64> = 6.0..=24.0;
const LONGITUDES: std::ops::RangeInclusive<f64> = 101.0..=118.0;

/// Every problem of one institute and its capabilities.
pub fn validate_institute(institute: &Institute, vocabulary: &Vocabulary) -> Vec<Problem> {
    let mut check = Check::new(vocabulary);
    let root = Path::default();
    check.id(&root.key("id"), &institute.id);
    check.title(&root.key("name"), &institute.name);
    check.texts(
        &root,
        &[
            ("parent", &institute.parent),
            ("summary", &institute.summary),
            ("contact_office", &institute.contact_office),
        ],
    );
    check.optional_text(&root.key("note"), institute.note.as_ref());
    check.optional_text(&root.key("staff_note"), institute.staff_note.as_ref());
    check.term(&root.key("province"), VocabularyKind::Province, institute.province.as_deref());
    check.email(&root.key("email"), institute.email.as_deref());
    check.address(&root.key("website"), institute.website.as_deref());
    check.year(&root.key("founded"), institute.founded);
    check.date(&root.key("confirmed_on"), institute.confirmed_on.as_deref());
    check.place(institute);
    check.sources(&root.key("sources"), &institute.sources);
    for (key, known) in [
        ("summary", !institute.summary.is_empty()),
        ("province", institute.province.is_some()),
        ("address", institute.address.is_some()),
        ("website", institute.website.is_some()),
    ] {
        check.known(&root.key(key), known);
    }
    for (former_idx, former) in institute.former_names.iter().enumerate() {
        check.former_name(&root.key("former_names").index(former_idx), former);
    }
    for (capability_idx, capability) in institute.capabilities.iter().enumerate() {
        check.capability(&root.key("capabilities").index(capability_idx), capability, institute);
    }
    check.limits(institute);
    check.finish()
}

/// Every problem of one need of the demand board.
pub fn validate_need(need: &Need, vocabulary: &Vocabulary) -> Vec<Problem> {
    let mut check = Check::new(vocabulary);
    let root = Path::default();
    check.id(&root.key("id"), &need.id);
    check.title(&root.key("text"), &need.text);
    check.optional_text(&root.key("note"), need.note.as_ref());
    if need.field.is_empty() {
        check.report(&root.key("field"), ProblemKind::MissingField);
    } else {
        check.term(&root.key("field"), VocabularyKind::Field, Some(&need.field));
    }
    check.term(
        &root.key("industry"),
        VocabularyKind::Industry,
        Some(&need.industry).filter(|id| !id.is_empty()).map(String::as_str),
    );
    check.term(
        &root.key("mode"),
        VocabularyKind::Mode,
        Some(&need.mode).filter(|id| !id.is_empty()).map(String::as_str),
    );
    check.sources(&root.key("sources"), &need.sources);
    check.characters(&root.key("text"), &need.text);
    check.finish()
}

/// Every problem of a form: ids, both languages, no id twice.
pub fn validate_form(form: &TaskForm) -> Vec<Problem> {
    let vocabulary = Vocabulary::default();
    let mut check = Check::new(&vocabulary);
    let root = Path::default();
    check.id(&root.key("id"), &form.id);
    if form.version.is_empty() {
        check.report(&root.key("version"), ProblemKind::Unknown);
    }
    check.title(&root.key("title"), &form.title);
    check.texts(&root, &[("motto", &form.motto), ("basis", &form.basis)]);
    let mut seen = BTreeSet::new();
    for (item_idx, item) in form.items.iter().enumerate() {
        let path = root.key("items").index(item_idx);
        check.id(&path.key("id"), &item.id);
        if !seen.insert(item.id.clone()) {
            check.report(&path.key("id"), ProblemKind::DuplicateId(item.id.clone()));
        }
        check.title(&path.key("label"), &item.label);
        check.texts(&path, &[("hint", &item.hint), ("begin", &item.begin)]);
        for (list, texts) in [("options", &item.options), ("columns", &item.columns)] {
            for (text_idx, text) in texts.iter().enumerate() {
                check.title(&path.key(list).index(text_idx), text);
            }
        }
    }
    check.finish()
}

/// Every problem of the vocabulary itself.
pub fn validate_vocabulary(vocabulary: &Vocabulary) -> Vec<Problem> {
    let mut check = Check::new(vocabulary);
    let root = Path::default();
    let mut seen = BTreeSet::new();
    for (field_idx, field) in vocabulary.fields.iter().enumerate() {
        let path = root.key("fields").index(field_idx);
        check.vocabulary_entry(&path, &field.id, &field.name, &mut seen);
        for (subfield_idx, subfield) in field.subfields.iter().enumerate() {
            let path = path.key("subfields").index(subfield_idx);
            check.vocabulary_entry(&path, &subfield.id.to_lowercase(), &subfield.name, &mut seen);
        }
    }
    let mut seen = BTreeSet::new();
    for (industry_idx, industry) in vocabulary.industries.iter().enumerate() {
        check.vocabulary_entry(
            &root.key("industries").index(industry_idx),
            &industry.id,
            &industry.name,
            &mut seen,
        );
    }
    let mut seen = BTreeSet::new();
    for (mode_idx, mode) in vocabulary.modes.iter().enumerate() {
        check.vocabulary_entry(&root.key("modes").index(mode_idx), &mode.id, &mode.name, &mut seen);
    }
    for (province_idx, province) in vocabulary.provinces.iter().enumerate() {
        check.vocabulary_entry(
            &root.key("provinces").index(province_idx),
            &province.id,
            &province.name,
            &mut seen,
        );
    }
    let mut seen = BTreeSet::new();
    for (reason_idx, reason) in vocabulary.refusals.iter().enumerate() {
        let path = root.key("refusals").index(reason_idx);
        check.vocabulary_entry(&path, &reason.id, &reason.name, &mut seen);
        check.text(&path.key("advice"), &reason.advice);
    }
    for (level_idx, level) in vocabulary.levels.iter().enumerate() {
        let path = root.key("levels").index(level_idx);
        if !(1..=9).contains(&level.level) {
            check.report(&path.key("level"), ProblemKind::ReadinessOutOfRange(level.level));
        }
        check.title(&path.key("name"), &level.name);
    }
    concepts::check(&mut check, &vocabulary.concepts);
    check.finish()
}

/// Problems that only the whole collection shows: ids used twice. Each is given with the id of the record it is in.
pub fn validate_catalog(catalog: &Catalog) -> Vec<(String, Problem)> {
    let mut problems = Vec::new();
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    let mut claim = |owner: &'_ str, id: &'_ str, path: Path, taken: bool| {
        if taken && !id.is_empty() {
            problems.push((
                owner.to_owned(),
                Problem { path, kind: ProblemKind::DuplicateId(id.to_owned()) },
            ));
        }
    };
    for institute in &catalog.institutes {
        let taken = owners.insert(&institute.id, &institute.id).is_some();
        claim(&institute.id, &institute.id, Path::default().key("id"), taken);
        for (former_idx, former) in institute.former_names.iter().enumerate() {
            let taken = owners.insert(&former.id, &institute.id).is_some();
            claim(
                &institute.id,
                &former.id,
                Path::default().key("former_names").index(former_idx).key("id"),
                taken,
            );
        }
    }
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    for institute in &catalog.institutes {
        for (capability_idx, capability) in institute.capabilities.iter().enumerate() {
            let taken = owners.insert(&capability.id, &institute.id).is_some();
            let path = Path::default().key("capabilities").index(capability_idx).key("id");
            claim(&institute.id, &capability.id, path, taken);
        }
    }
    let mut needs = BTreeSet::new();
    for need in &catalog.needs {
        let taken = !needs.insert(need.id.as_str());
        claim(&need.id, &need.id, Path::default().key("id"), taken);
    }
    problems
}

/// Collects problems while a record is walked.
struct Check<'a> {
    vocabulary: &'a Vocabulary,
    problems: Vec<Problem>,
}

impl<'a> Check<'a> {
    fn new(vocabulary: &'a Vocabulary) -> Check<'a> {
        Check { vocabulary, problems: Vec::new() }
    }

    fn finish(mut self) -> Vec<Problem> {
        self.problems.sort_by_key(|problem| problem.kind.severity());
        self.problems
    }

    fn report(&mut self, path: &Path, kind: ProblemKind) {
        self.problems.push(Problem { path: path.clone(), kind });
    }

    fn known(&mut self, path: &Path, known: bool) {
        if !known {
            self.report(path, ProblemKind::Unknown);
        }
    }

    fn id(&mut self, path: &Path, id: &str) {
        if id.is_empty() {
            self.report(path, ProblemKind::MissingId);
        } else if !is_slug(id) {
            self.report(path, ProblemKind::MalformedId(id.to_owned()));
        }
    }

    fn title(&mut self, path: &Path, title: &Bilingual) {
        if title.is_empty() {
            self.report(path, ProblemKind::MissingTitle);
        }
        self.text(path, title);
    }

    fn texts(&mut self, root: &Path, texts: &[(&'static str, &Bilingual)]) {
        for (key, text) in texts {
            self.text(&root.key(key), text);
        }
    }

    fn optional_text(&mut self, path: &Path, text: Option<&Bilingual>) {
        if let Some(text) = text {
            self.text(path, text);
        }
    }

    fn text(&mut self, path: &Path, text: &Bilingual) {
        if let Some(language) = text.missing_language() {
            self.report(path, ProblemKind::MissingLanguage(language));
        }
    }

    fn list(&mut self, path: &Path, list: &BilingualList) {
        let missing = match (list.vi.is_empty(), list.en.is_empty()) {
            (true, true) => return self.report(path, ProblemKind::Unknown),
            (true, false) => Language::Vietnamese,
            (false, true) => Language::English,
            (false, false) => return,
        };
        self.report(path, ProblemKind::MissingLanguage(missing));
    }

    /// Every text and list of the record, whatever its field.
    fn limits(&mut self, record: &impl Record) {
        for (path, found) in limits::check(&record.to_value(), &Path::default()) {
            let kind = match found {
                Found::TooLong { max } => ProblemKind::TooLong(max),
                Found::TooMany { max } => ProblemKind::TooMany(max),
                Found::ForbiddenCharacter(character) => ProblemKind::ForbiddenCharacter(character),
            };
            self.report(&path, kind);
        }
    }

    /// The characters of a text that no [`Check::limits`] goes over.
    fn characters(&mut self, path: &Path, text: &Bilingual) {
        for language in Language::ALL {
            self.plain(&path.key(language.tag()), text.in_language(language));
        }
    }

    fn plain(&mut self, path: &Path, text: &str) {
        if let Some(character) = text.chars().find(|&character| is_forbidden(character)) {
            self.report(path, ProblemKind::ForbiddenCharacter(character));
        }
    }

    fn number(&mut self, path: &Path, number: f64) {
        if !number.is_finite() {
            self.report(path, ProblemKind::NotANumber);
        }
    }

    fn email(&mut self, path: &Path, email: Option<&str>) {
        if let Some(email) = email.filter(|email| !is_email(email)) {
            self.report(path, ProblemKind::MalformedEmail(email.to_owned()));
        }
    }

    fn address(&mut self, path: &Path, address: Option<&str>) {
        if let Some(address) = address.filter(|address| !is_safe_address(address)) {
            self.report(path, ProblemKind::UnsafeAddress(address.to_owned()));
        }
    }

    fn year(&mut self, path: &Path, year: Option<u16>) {
        if let Some(year) = year.filter(|year| !YEARS.contains(year)) {
            self.report(path, ProblemKind::ImplausibleYear(year));
        }
    }

    fn date(&mut self, path: &Path, date: Option<&str>) {
        if let Some(date) = date.filter(|date| !is_iso_date(date)) {
            self.report(path, ProblemKind::MalformedDate(date.to_owned()));
        }
    }

    fn place(&mut self, institute: &Institute) {
        let outside = institute.latitude.is_some_and(|degrees| !LATITUDES.contains(&degrees))
            || institute.longitude.is_some_and(|degrees| !LONGITUDES.contains(&degrees));
        if outside {
            self.report(&Path::default().key("latitude"), ProblemKind::ImplausiblePlace);
        }
    }

    fn term(&mut self, path: &Path, kind: VocabularyKind, id: Option<&str>) {
        let Some(id) = id else { return };
        let known = match kind {
            VocabularyKind::Field => self.vocabulary.fields.iter().any(|field| field.id == id),
            VocabularyKind::Subfield => self.vocabulary.subfield(id).is_some(),
            VocabularyKind::Industry => self.vocabulary.industry(id).is_some(),
            VocabularyKind::Mode => self.vocabulary.mode(id).is_some(),
            VocabularyKind::Province => self.vocabulary.province(id).is_some(),
            VocabularyKind::Concept => {
                self.vocabulary.concepts.iter().any(|concept| concept.id == id)
            }
            VocabularyKind::FormerName => false,
        };
        if !known {
            self.report(path, ProblemKind::UnknownTerm(kind, id.to_owned()));
        }
    }

    fn terms(&mut self, path: &Path, kind: VocabularyKind, ids: &[String]) {
        for (id_idx, id) in ids.iter().enumerate() {
            self.term(&path.index(id_idx), kind, Some(id));
        }
    }

    fn sources(&mut self, path: &Path, sources: &[Source]) {
        if !sources.iter().any(|source| source.url.is_some() || source.text.is_some()) {
            self.report(path, ProblemKind::MissingSource);
        }
        for (source_idx, source) in sources.iter().enumerate() {
            self.source(&path.index(source_idx), source);
        }
    }

    fn source(&mut self, path: &Path, source: &Source) {
        self.address(&path.key("url"), source.url.as_deref());
        self.optional_text(&path.key("text"), source.text.as_ref());
    }

    fn former_name(&mut self, path: &Path, former: &FormerName) {
        self.id(&path.key("id"), &former.id);
        self.title(&path.key("name"), &former.name);
        self.text(&path.key("basis"), &former.basis);
        self.text(&path.key("summary"), &former.summary);
        self.date(&path.key("until"), former.until.as_deref());
        self.sources(&path.key("sources"), &former.sources);
    }

    fn vocabulary_entry(
        &mut self,
        path: &Path,
        id: &str,
        name: &Bilingual,
        seen: &mut BTreeSet<String>,
    ) {
        self.id(&path.key("id"), id);
        if !seen.insert(id.to_owned()) {
            self.report(&path.key("id"), ProblemKind::DuplicateId(id.to_owned()));
        }
        self.title(&path.key("name"), name);
        self.characters(&path.key("name"), name);
    }
}

/// Lower-case letters, digits and single hyphens between them.
fn is_slug(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    !id.is_empty() && id.split('-').all(|part| !part.is_empty() && part.bytes().all(plain))
}

/// An `http` or `https` address with a host, without user name, blanks, quotes or angle brackets.
fn is_safe_address(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))
    else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.contains('.')
        && !host.contains('@')
        && !rest.contains(|c: char| {
            c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\\')
        })
}

/// A name, `@` and a host, without blanks.
fn is_email(email: &str) -> bool {
    email.split_once('@').is_some_and(|(name, host)| {
        let is_plain = |part: &str| {
            !part.is_empty()
                && !part.contains(|c: char| c.is_whitespace() || "@<>\"(),;".contains(c))
        };
        is_plain(name) && is_plain(host) && host.contains('.')
    })
}

/// `2025`, `2025-03` or `2025-03-15`.
fn is_iso_date(date: &str) -> bool {
    let in_range = |part: &str, len: usize, range: std::ops::RangeInclusive<u16>| {
        part.len() == len && part.parse().is_ok_and(|number| range.contains(&number))
    };
    let parts: Vec<&str> = date.split('-').collect();
    (1..=3).contains(&parts.len())
        && in_range(parts[0], 4, YEARS)
        && parts.get(1).is_none_or(|month| in_range(month, 2, 1..=12))
        && parts.get(2).is_none_or(|day| in_range(day, 2, 1..=31))
}

#[cfg(test)]
mod tests;
