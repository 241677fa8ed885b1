//! The catalog as tables: RFC 4180, UTF-8 with a byte order mark, safe to open in a spreadsheet.
//!
//! * The mark (`EF BB BF`) is there because Excel reads UTF-8 as a legacy code page without it and breaks every
//!   Vietnamese letter; readers that do not want it use the encoding `utf-8-sig`.
//! * A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP ASVS 5.0, 1.2.10).
//! * Lists are joined by `"; "`. Lines end in CR LF.
//!
//! Invariant: every row has as many cells as the head; no cell begins with a character that starts a formula.

use nhipcau_profile::{Catalog, Source};
use serde::Serialize;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// What a spreadsheet may read as the beginning of a formula, full-width forms included.
const STARTS_A_FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A table under way.
struct Table {
    text: String,
}

impl Table {
    fn new(head: &[&str]) -> Table {
        let mut table = Table { text: BYTE_ORDER_MARK.to_owned() };
        table.row(head.iter().map(|&name| name.to_owned()));
        table
    }

    fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        for (cell_idx, cell) in cells.into_iter().enumerate() {
            if cell_idx > 0 {
                self.text.push(',');
            }
            self.text.push_str(&quoted(&safe(&cell)));
        }
        self.text.push_str("\r\n");
    }

    fn finish(self) -> Vec<u8> {
        self.text.into_bytes()
    }
}

/// The cell as no spreadsheet computes it.
fn safe(cell: &str) -> String {
    if cell.starts_with(STARTS_A_FORMULA) { ["'", cell].concat() } else { cell.to_owned() }
}

fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', '\r', '\n']) || cell.starts_with(' ') || cell.ends_with(' ') {
        ["\"", &cell.replace('"', "\"\""), "\""].concat()
    } else {
        cell.to_owned()
    }
}

fn optional<T: ToString>(value: Option<&T>) -> String {
    value.map(T::to_string).unwrap_or_default()
}

fn joined(values: &[String]) -> String {
    values.join("; ")
}

/// The word that a choice has in JSON.
fn slug<T: Serialize>(choice: T) -> String {
    let value = serde_json::to_value(choice).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

fn sources(sources: &[Source]) -> String {
    let words = |source: &Source| {
        let text = source.text.as_ref().map(|text| text.vi.clone());
        source.url.clone().or(text).unwrap_or_default()
    };
    joined(&sources.iter().map(words).collect::<Vec<_>>())
}

/// `institutes.csv`.
pub(super) fn institutes(catalog: &Catalog) -> Vec<u8> {
    let mut table = Table::new(&[
        "id",
        "name_vi",
        "name_en",
        "abbreviation",
        "system",
        "governance",
        "parent_vi",
        "parent_en",
        "closed",
        "province",
        "address",
        "latitude",
        "longitude",
        "website",
        "email",
        "phone",
        "founded",
        "staff",
        "former_names",
        "n_capabilities",
        "unverified",
        "confirmed_on",
        "sources",
    ]);
    for institute in &catalog.institutes {
        let former: Vec<String> =
            institute.former_names.iter().map(|former| former.name.vi.clone()).collect();
        table.row([
            institute.id.clone(),
            institute.name.vi.clone(),
            institute.name.en.clone(),
            institute.abbreviation.clone().unwrap_or_default(),
            slug(institute.system),
            slug(institute.governance),
            institute.parent.vi.clone(),
            institute.parent.en.clone(),
            institute.closed.to_string(),
            institute.province.clone().unwrap_or_default(),
            institute.address.clone().unwrap_or_default(),
            optional(institute.latitude.as_ref()),
            optional(institute.longitude.as_ref()),
            institute.website.clone().unwrap_or_default(),
            institute.email.clone().unwrap_or_default(),
            institute.phone.clone().unwrap_or_default(),
            optional(institute.founded.as_ref()),
            optional(institute.staff.as_ref()),
            joined(&former),
            institute.capabilities.len().to_string(),
            joined(&institute.unverified),
            institute.confirmed_on.clone().unwrap_or_default(),
            sources(&institute.sources),
        ]);
    }
    table.finish()
}

/// `capabilities.csv`.
pub(super) fn capabilities(catalog: &Catalog) -> Vec<u8> {
    let mut table = Table::new(&[
        "id",
        "institute",
        "title_vi",
        "title_en",
        "description_vi",
        "description_en",
        "kind",
        "subfields",
        "industries",
        "modes",
        "readiness_level",
        "readiness_standing",
        "standing",
        "evidence_level",
        "standards",
        "published_as",
        "confirmed_on",
        "sources",
    ]);
    for (institute, capability) in catalog.capabilities() {
        let readiness = capability.readiness.as_ref();
        table.row([
            capability.id.clone(),
            institute.id.clone(),
            capability.title.vi.clone(),
            capability.title.en.clone(),
            capability.description.vi.clone(),
            capability.description.en.clone(),
            capability.kind.clone(),
            joined(&capability.subfields),
            joined(&capability.industries),
            joined(&capability.modes),
            optional(readiness.map(|readiness| &readiness.level)),
            readiness.map(|readiness| slug(readiness.standing)).unwrap_or_default(),
            slug(capability.standing),
            capability.evidence_level.clone().unwrap_or_default(),
            joined(&capability.standards),
            capability.published_as.clone().unwrap_or_default(),
            capability.confirmed_on.clone().unwrap_or_default(),
            sources(&capability.sources),
        ]);
    }
    table.finish()
}

/// `evidence.csv`.
pub(super) fn evidence(catalog: &Catalog) -> Vec<u8> {
    let mut table =
        Table::new(&["capability", "institute", "kind", "from", "year", "text_vi", "text_en"]);
    for (institute, capability) in catalog.capabilities() {
        for evidence in &capability.evidence {
            table.row([
                capability.id.clone(),
                institute.id.clone(),
                slug(evidence.kind),
                optional(evidence.from.as_ref()),
                optional(evidence.year.as_ref()),
                evidence.text.vi.clone(),
                evidence.text.en.clone(),
            ]);
        }
    }
    table.finish()
}

/// `needs.csv`.
pub(super) fn needs(catalog: &Catalog) -> Vec<u8> {
    let mut table = Table::new(&[
        "id", "text_vi", "text_en", "industry", "field", "mode", "basis", "note_vi", "note_en",
        "sources",
    ]);
    for need in &catalog.needs {
        let note = need.note.clone().unwrap_or_default();
        table.row([
            need.id.clone(),
            need.text.vi.clone(),
            need.text.en.clone(),
            need.industry.clone(),
            need.field.clone(),
            need.mode.clone(),
            slug(need.basis),
            note.vi,
            note.en,
            sources(&need.sources),
        ]);
    }
    table.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use nhipcau_profile::{Bilingual, Need};
    use proptest::prelude::*;

    /// The rows of a file, read by another program's rules.
    fn read(bytes: &[u8]) -> Vec<Vec<String>> {
        let text = bytes.strip_prefix(BYTE_ORDER_MARK.as_bytes()).expect("a byte order mark");
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text);
        let row = |row: ::csv::Result<::csv::StringRecord>| {
            row.expect("a row").iter().map(str::to_owned).collect()
        };
        reader.records().map(row).collect()
    }

    fn with_text(text: &str) -> Catalog {
        let need = Need { text: Bilingual::new(text, ""), ..Need::default() };
        Catalog { needs: vec![need], ..Catalog::default() }
    }

    #[test]
    fn a_formula_is_shown_and_not_computed() {
        for formula in ["=HYPERLINK(\"x\")", "+1", "-1+2", "@SUM(A1)", "\t=1", "＝1"] {
            let rows = read(&needs(&with_text(formula)));
            assert_eq!(rows[1][1], format!("'{formula}"));
        }
        assert_eq!(read(&needs(&with_text("5 = 5")))[1][1], "5 = 5");
    }

    proptest! {
        #[test]
        fn every_text_comes_back_from_its_cell(text in "\\PC{0,40}|[\",\r\n='a ]{0,12}") {
            let rows = read(&needs(&with_text(&text)));
            prop_assert_eq!(rows.len(), 2);
            prop_assert_eq!(rows[0].len(), rows[1].len());
            let cell = &rows[1][1];
            let marked = format!("'{text}");
            prop_assert!(*cell == text || *cell == marked, "{:?}", cell);
            prop_assert!(!cell.starts_with(STARTS_A_FORMULA));
        }
    }
}
