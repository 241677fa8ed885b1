//! Supply and demand.
//!
//! 1. Sums count each capability and each need once.
//! 2. The list behind a figure has as many entries as the figure says, for every figure of every table.
//! 3. Files are read back as they were written and hold no formula.
#![cfg(not(target_arch = "wasm32"))]

mod catalog;

use catalog::catalog;
use nhip_cau::view_model::csv::csv;
use nhip_cau::view_model::heat::heat_map;
use nhip_cau::view_model::market::{Answer, answer};
use nhip_cau::view_model::policy::{Measure, NONE, Rows, behind, export_rows, policy};
use nhipcau_matching::{Index, documents};
use nhipcau_profile::{Catalog, Industry, Language};
use proptest::prelude::*;

const VI: Language = Language::Vietnamese;

fn market() -> (Catalog, Vec<Answer>) {
    let mut catalog = catalog();
    for id in ["ceramics", "chemicals"] {
        catalog.vocabulary.industries.push(Industry { id: id.into(), ..Industry::default() });
    }
    catalog.institutes[0].capabilities[0].industries = vec!["ceramics".into(), "chemicals".into()];
    catalog.institutes[0].capabilities[0].subfields.push("M05".into());
    catalog.needs[0].industry = "ceramics".into();
    let index = Index::build(documents(&catalog), &catalog.vocabulary);
    let answers = catalog.needs.iter().map(|need| answer(&index, &catalog, need, 2026)).collect();
    (catalog, answers)
}

#[test]
fn sums_count_each_once() {
    let (catalog, answers) = market();
    let view = policy(&catalog, Some(&answers), &Rows::AllSubfields, VI);
    let columns: Vec<&str> = view.columns.iter().map(|own| own.id.as_str()).collect();
    assert_eq!(columns, ["ceramics", "chemicals", NONE]);
    assert_eq!(view.total.supply, [1, 1, 0]);
    assert_eq!((view.total.demand, view.total.unmet), (1, 1));
    let m05 = view.rows.iter().position(|row| row.id == "M05").expect("M05");
    assert_eq!(view.row_sums[m05].supply, [1, 1, 0]);
    assert_eq!(Measure::Supply.of(&view.cells[m05][0]), 1);
}

#[test]
fn the_list_behind_each_figure_is_as_long_as_it_says() {
    let (catalog, answers) = market();
    for rows in ["", "materials", "all", "system", "parent", "province", "nothing"].map(Rows::parse)
    {
        let view = policy(&catalog, Some(&answers), &rows, VI);
        let check = |row: &str, column: &str, cell| {
            let list = behind(&catalog, Some(&answers), &rows, (row, column), VI, None);
            assert_eq!(list.supply.len(), Measure::Supply.of(cell), "{rows:?} {row} {column}");
            assert_eq!(list.demand.len(), cell.demand, "{rows:?} {row} {column}");
        };
        check("", "", &view.total);
        for (row_idx, row) in view.rows.iter().enumerate() {
            check(&row.id, "", &view.row_sums[row_idx]);
            for (column_idx, column) in view.columns.iter().enumerate() {
                check(&row.id, &column.id, &view.cells[row_idx][column_idx]);
                check("", &column.id, &view.column_sums[column_idx]);
            }
        }
    }
}

#[test]
fn the_drawing_holds_every_number_and_escapes_text() {
    let (mut catalog, answers) = market();
    catalog.vocabulary.industries[0].name.vi = "Gốm <&> sứ".into();
    let view = policy(&catalog, Some(&answers), &Rows::Fields, VI);
    let svg = heat_map(&view, Measure::Supply, "a < b", "source").svg();
    assert!(svg.contains("Gốm &lt;&amp;&gt; sứ") && svg.contains("<title>a &lt; b</title>"));
    assert_eq!(svg.matches("<rect").count(), 1 + view.rows.len() * view.columns.len());
}

#[test]
fn the_file_has_a_line_for_each_figure() {
    let (catalog, answers) = market();
    let view = policy(&catalog, Some(&answers), &Rows::Fields, Language::English);
    let rows = export_rows(&view, Language::English);
    assert!(rows.iter().all(|row| row.len() == 9));
    assert_eq!(rows[1][..2], ["", "All"]);
}

/// Reads RFC 4180 back.
fn parse(file: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut letters = file.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        let row = rows.last_mut().expect("a row");
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                row.last_mut().expect("a field").push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\r' if !quoted => {}
            '\n' if !quoted => rows.push(vec![String::new()]),
            _ => row.last_mut().expect("a field").push(letter),
        }
    }
    rows.pop();
    rows
}

proptest! {
    #[test]
    fn a_file_is_read_back_and_holds_no_formula(rows in proptest::collection::vec(proptest::collection::vec("[=+@\"',a\r\n-]{0,5}", 2), 1..4)) {
        let read = parse(&csv(&rows));
        prop_assert_eq!(read.len(), rows.len());
        for (read, written) in read.iter().flatten().zip(rows.iter().flatten()) {
            prop_assert!(!read.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{read}");
            prop_assert!(read == written || read.strip_prefix('\'') == Some(written));
        }
    }
}
