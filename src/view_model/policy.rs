//! Supply and demand: how many capabilities and needs meet in each sub-field and industry, for who plans research.
//!
//! A capability counts in each sub-field and each industry that it names, so the sums of rows and columns count each once and
//! are smaller than what stands in them added up. A need states its field and industry; its sub-field is worked out from its
//! words. Beside a system, a parent body or a province stand the needs that its institutes serve.
//!
//! The address holds `vr` the rows, `vx` the measure, `vl` the figure whose list is open: `row~column`, either may be empty.
//!
//! Invariant: the list behind a figure has as many entries as the figure says.

use super::card::{StandingView, standing};
use super::directory::standing_column;
use super::market::{Answer, Service, match_href};
use super::slugs::{SYSTEMS, system_idx, system_name};
use super::text::{TextView, bare, text};
use crate::address_state::link;
use crate::i18n::collation::compare;
use crate::i18n::policy::policy_texts;
use crate::i18n::texts;
use crate::route::Route;
use nhipcau_matching::Band;
use nhipcau_profile::{Capability, Catalog, Institute, Language, Need};

/// The row or column of what names none.
pub const NONE: &str = "none";

/// What stands in the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// The seven fields.
    #[default]
    Fields,
    /// The sub-fields of one field.
    Subfields(String),
    /// Every sub-field.
    AllSubfields,
    /// The systems.
    Systems,
    /// Parent bodies.
    Parents,
    /// Provinces with institutes.
    Provinces,
}

impl Rows {
    /// Reads the value of `vr`.
    pub fn parse(value: &str) -> Rows {
        match value {
            "" => Rows::Fields,
            "all" => Rows::AllSubfields,
            "system" => Rows::Systems,
            "parent" => Rows::Parents,
            "province" => Rows::Provinces,
            field => Rows::Subfields(field.to_owned()),
        }
    }

    /// Whether the rows are institutions, beside which stand the needs that they serve.
    pub fn are_institutions(&self) -> bool {
        matches!(self, Rows::Systems | Rows::Parents | Rows::Provinces)
    }
}

/// What the colors show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// Capabilities.
    #[default]
    Supply,
    /// Capabilities that a source states.
    Stated,
    /// Needs.
    Demand,
    /// Needs that nobody serves well.
    Unmet,
}

impl Measure {
    /// All, in order of display.
    pub const ALL: [Measure; 4] =
        [Measure::Supply, Measure::Stated, Measure::Demand, Measure::Unmet];

    /// Its name in an address.
    pub fn slug(self) -> &'static str {
        match self {
            Measure::Supply => "",
            Measure::Stated => "stated",
            Measure::Demand => "demand",
            Measure::Unmet => "unmet",
        }
    }

    /// Reads the value of `vx`.
    pub fn parse(value: &str) -> Measure {
        Measure::ALL.into_iter().find(|own| own.slug() == value).unwrap_or_default()
    }

    /// Its number in a cell.
    pub fn of(self, cell: &Cell) -> usize {
        match self {
            Measure::Supply => cell.supply.iter().sum(),
            Measure::Stated => cell.supply[0],
            Measure::Demand => cell.demand,
            Measure::Unmet => cell.unmet,
        }
    }
}

/// Counts of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Capabilities by standing: stated, general, unverified or inferred.
    pub supply: [usize; 3],
    /// Needs.
    pub demand: usize,
    /// Needs that nobody serves well.
    pub unmet: usize,
}

/// A row or a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
}

/// The table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PolicyView {
    /// Rows.
    pub rows: Vec<Head>,
    /// Columns: industries.
    pub columns: Vec<Head>,
    /// Cells by row and column.
    pub cells: Vec<Vec<Cell>>,
    /// What stands in a row, each counted once.
    pub row_sums: Vec<Cell>,
    /// What stands in a column, each counted once.
    pub column_sums: Vec<Cell>,
    /// Everything, each counted once.
    pub total: Cell,
}

/// The step of color of a number, 0 for none to 5 for sixteen and more.
pub fn step(number: usize) -> usize {
    match number {
        0 => 0,
        1 => 1,
        2..=3 => 2,
        4..=7 => 3,
        8..=15 => 4,
        _ => 5,
    }
}

/// The table of these rows; `answers` stand in the order of the needs, none while they are worked out.
pub fn policy(
    catalog: &Catalog,
    answers: Option<&[Answer]>,
    rows: &Rows,
    language: Language,
) -> PolicyView {
    let mut view = PolicyView { rows: row_heads(catalog, rows, language), ..PolicyView::default() };
    view.columns = column_heads(catalog, language);
    let (n_rows, n_columns) = (view.rows.len(), view.columns.len());
    view.cells = vec![vec![Cell::default(); n_columns]; n_rows];
    view.row_sums = vec![Cell::default(); n_rows];
    view.column_sums = vec![Cell::default(); n_columns];
    for (institute, capability) in catalog.capabilities() {
        let column = standing_column(capability.standing);
        let own = capability_rows(institute, capability, catalog, rows);
        view.count(&own, &capability_columns(capability), &|cell| cell.supply[column] += 1);
    }
    for (need_idx, need) in catalog.needs.iter().enumerate() {
        let answer = answers.and_then(|answers| answers.get(need_idx));
        let is_unmet = answer.is_some_and(|answer| answer.service != Service::Served);
        let own = need_rows(need, answer, catalog, rows);
        view.count(&own, &need_columns(need), &|cell| {
            cell.demand += 1;
            cell.unmet += usize::from(is_unmet);
        });
    }
    view.drop_empty(rows);
    view
}

impl PolicyView {
    fn count(&mut self, rows: &[String], columns: &[String], add: &dyn Fn(&mut Cell)) {
        let own = |heads: &[Head], ids: &[String]| -> Vec<usize> {
            (0..heads.len()).filter(|&idx| ids.contains(&heads[idx].id)).collect()
        };
        let (rows, columns) = (own(&self.rows, rows), own(&self.columns, columns));
        for &row in &rows {
            add(&mut self.row_sums[row]);
            for &column in &columns {
                add(&mut self.cells[row][column]);
            }
        }
        if !rows.is_empty() {
            add(&mut self.total);
            for &column in &columns {
                add(&mut self.column_sums[column]);
            }
        }
    }

    /// Leaves out industries, and among all sub-fields those, where nothing stands.
    fn drop_empty(&mut self, rows: &Rows) {
        let empty = Cell::default();
        for column in (0..self.columns.len()).rev() {
            if self.column_sums[column] == empty {
                self.columns.remove(column);
                self.column_sums.remove(column);
                for row in &mut self.cells {
                    row.remove(column);
                }
            }
        }
        for row in (0..self.rows.len()).rev() {
            let can_go = self.rows[row].id == NONE || *rows == Rows::AllSubfields;
            if can_go && self.row_sums[row] == empty {
                self.rows.remove(row);
                self.row_sums.remove(row);
                self.cells.remove(row);
            }
        }
    }

    /// The position of a row and a column by their ids.
    pub fn name_of(&self, row: &str, column: &str) -> String {
        let of = |heads: &[Head], id: &str| {
            heads.iter().find(|head| head.id == id).map(|head| head.name.clone())
        };
        let names = [of(&self.rows, row), of(&self.columns, column)];
        names.into_iter().flatten().collect::<Vec<_>>().join(" × ")
    }
}

fn head(id: &str, name: String) -> Head {
    Head { id: id.to_owned(), name }
}

fn row_heads(catalog: &Catalog, rows: &Rows, language: Language) -> Vec<Head> {
    let vocabulary = &catalog.vocabulary;
    let none = || head(NONE, policy_texts(language).no_row.to_owned());
    let mut heads: Vec<Head> = match rows {
        Rows::Fields => {
            vocabulary.fields.iter().map(|own| head(&own.id, bare(&own.name, language))).collect()
        }
        Rows::AllSubfields => vocabulary
            .subfields()
            .map(|(_, own)| head(&own.id, bare(&own.name, language)))
            .collect(),
        Rows::Subfields(field) => vocabulary
            .subfields()
            .filter(|(own, _)| own.id == *field)
            .map(|(_, own)| head(&own.id, bare(&own.name, language)))
            .collect(),
        Rows::Systems => {
            let names = SYSTEMS.iter().enumerate();
            names.map(|(idx, id)| head(id, system_name(idx, texts(language)).to_owned())).collect()
        }
        Rows::Parents => parents(catalog, language),
        Rows::Provinces => {
            let has =
                |id: &str| catalog.institutes.iter().any(|i| i.province.as_deref() == Some(id));
            let own = vocabulary.provinces.iter().filter(|own| has(&own.id));
            own.map(|own| head(&own.id, bare(&own.name, language))).collect()
        }
    };
    heads.push(none());
    heads
}

fn parents(catalog: &Catalog, language: Language) -> Vec<Head> {
    let mut heads: Vec<Head> = Vec::new();
    for institute in &catalog.institutes {
        let id = parent_id(institute);
        if id != NONE && heads.iter().all(|own| own.id != id) {
            heads.push(head(id, bare(&institute.parent, language)));
        }
    }
    super::order::sort_short(&mut heads, |one, other| compare(&one.name, &other.name).is_gt());
    heads
}

fn parent_id(institute: &Institute) -> &str {
    let parent = &institute.parent;
    [parent.vi.as_str(), &parent.en].into_iter().find(|name| !name.is_empty()).unwrap_or(NONE)
}

fn column_heads(catalog: &Catalog, language: Language) -> Vec<Head> {
    let industries = catalog.vocabulary.industries.iter();
    let mut heads: Vec<Head> =
        industries.map(|own| head(&own.id, bare(&own.name, language))).collect();
    heads.push(head(NONE, policy_texts(language).no_industry.to_owned()));
    heads
}

fn or_none(mut ids: Vec<String>) -> Vec<String> {
    if ids.is_empty() {
        ids.push(NONE.to_owned());
    }
    ids
}

fn capability_columns(capability: &Capability) -> Vec<String> {
    or_none(capability.industries.clone())
}

fn need_columns(need: &Need) -> Vec<String> {
    let own = Some(need.industry.clone()).filter(|id| !id.is_empty());
    or_none(own.into_iter().collect())
}

fn institution(institute: &Institute, rows: &Rows) -> String {
    match rows {
        Rows::Systems => SYSTEMS[system_idx(institute.system)].to_owned(),
        Rows::Parents => parent_id(institute).to_owned(),
        _ => institute.province.clone().unwrap_or_else(|| NONE.to_owned()),
    }
}

fn capability_rows(
    institute: &Institute,
    capability: &Capability,
    catalog: &Catalog,
    rows: &Rows,
) -> Vec<String> {
    match rows {
        Rows::Fields => {
            let field = |id: &String| Some(catalog.vocabulary.subfield(id)?.0.id.clone());
            or_none(capability.subfields.iter().filter_map(field).collect())
        }
        Rows::AllSubfields => or_none(capability.subfields.clone()),
        Rows::Subfields(_) => capability.subfields.clone(),
        Rows::Systems | Rows::Parents | Rows::Provinces => vec![institution(institute, rows)],
    }
}

fn need_rows(need: &Need, answer: Option<&Answer>, catalog: &Catalog, rows: &Rows) -> Vec<String> {
    let subfield = || answer.and_then(|answer| answer.subfield.clone());
    match rows {
        Rows::Fields => vec![need.field.clone()],
        Rows::AllSubfields => or_none(subfield().into_iter().collect()),
        Rows::Subfields(field) if *field == need.field => or_none(subfield().into_iter().collect()),
        Rows::Subfields(_) => Vec::new(),
        Rows::Systems | Rows::Parents | Rows::Provinces => {
            let served = answer.map(|answer| answer.served_by.as_slice()).unwrap_or_default();
            let good = served.iter().filter(|own| own.band >= Band::Good);
            let institute = |id: &str| catalog.institutes.iter().find(|own| own.id == id);
            good.filter_map(|own| Some(institution(institute(&own.institute)?, rows))).collect()
        }
    }
}

/// A capability behind a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupplyView {
    /// Standing.
    pub standing: StandingView,
    /// Title.
    pub title: TextView,
    /// Where it stands.
    pub href: String,
    /// Its institute.
    pub institute: String,
}

/// A need behind a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemandView {
    /// The need.
    pub text: TextView,
    /// Its match.
    pub href: String,
    /// How well it is served, as a class modifier.
    pub service: Option<Service>,
}

/// The list behind a figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BehindView {
    /// Capabilities.
    pub supply: Vec<SupplyView>,
    /// Needs.
    pub demand: Vec<DemandView>,
}

/// What stands behind the figure of a row and a column; an empty id stands for all of them.
pub fn behind(
    catalog: &Catalog,
    answers: Option<&[Answer]>,
    rows: &Rows,
    (row, column): (&str, &str),
    language: Language,
    link_language: Option<Language>,
) -> BehindView {
    let known: Vec<String> =
        row_heads(catalog, rows, language).into_iter().map(|own| own.id).collect();
    let is_in = |rows: &[String], columns: &[String]| {
        let in_row = match row {
            "" => rows.iter().any(|own| known.contains(own)),
            row => rows.iter().any(|own| own == row),
        };
        in_row && (column.is_empty() || columns.iter().any(|own| own == column))
    };
    let mut view = BehindView::default();
    for (institute, capability) in catalog.capabilities() {
        let own = capability_rows(institute, capability, catalog, rows);
        if is_in(&own, &capability_columns(capability)) {
            let page = link(&Route::Institute(institute.id.clone()), link_language);
            view.supply.push(SupplyView {
                standing: standing(capability.standing, language),
                title: text(&capability.title, language),
                href: [page.as_str(), "#", &capability.id].concat(),
                institute: bare(&institute.name, language),
            });
        }
    }
    for (need_idx, need) in catalog.needs.iter().enumerate() {
        let answer = answers.and_then(|answers| answers.get(need_idx));
        if is_in(&need_rows(need, answer, catalog, rows), &need_columns(need)) {
            view.demand.push(DemandView {
                text: text(&need.text, language),
                href: match_href(need, None, language, link_language),
                service: answer.map(|answer| answer.service),
            });
        }
    }
    view
}

/// The table as rows of a file, a line a cell that is not empty, with the sums in front.
pub fn export_rows(view: &PolicyView, language: Language) -> Vec<Vec<String>> {
    let t = policy_texts(language);
    let mut out = vec![t.csv_heads.iter().map(|&own| own.to_owned()).collect::<Vec<_>>()];
    let all = Head { id: String::new(), name: t.all.to_owned() };
    let mut push = |row: &Head, column: &Head, cell: &Cell| {
        let numbers = [cell.supply[0], cell.supply[1], cell.supply[2], cell.demand, cell.unmet];
        let names = [&row.id, &row.name, &column.id, &column.name];
        let mut line: Vec<String> = names.into_iter().cloned().collect();
        line.extend(numbers.iter().map(ToString::to_string));
        out.push(line);
    };
    push(&all, &all, &view.total);
    for (row, sum) in view.rows.iter().zip(&view.row_sums) {
        push(row, &all, sum);
    }
    for (row, cells) in view.rows.iter().zip(&view.cells) {
        for (column, cell) in view.columns.iter().zip(cells) {
            if *cell != Cell::default() {
                push(row, column, cell);
            }
        }
    }
    out
}
