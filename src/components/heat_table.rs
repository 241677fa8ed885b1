//! The heat map as a table whose figures are links, and the same figures by standing below it.
//!
//! One figure is in the order of the tab key; arrow keys move among them, as in a grid.

use super::el::{el, group, words};
use crate::i18n::policy::{cell_label, policy_texts};
use crate::platform::focus;
use crate::view_model::policy::{Cell, Head, Measure, PolicyView, step};
use leptos::prelude::*;
use nhipcau_profile::Language;

/// Where a figure leads to.
#[derive(Clone, Copy)]
pub(crate) struct HeatLinks {
    /// The address of the list behind a row and a column.
    pub(crate) href: Callback<(String, String), String>,
    /// Called when it is followed.
    pub(crate) on_open: Callback<()>,
}

/// The heat map.
pub(crate) fn heat_table(
    view: &PolicyView,
    measure: Measure,
    links: HeatLinks,
    language: Language,
) -> AnyView {
    let t = policy_texts(language);
    let name = t.measures[Measure::ALL.iter().position(|own| *own == measure).unwrap_or_default()];
    let column = |head: &Head| {
        let name = el("span", "heat-table__upward", [words(head.name.clone())]);
        view! { <th class="heat-table__column" scope="col">{name}</th> }.into_any()
    };
    let all = Head { id: String::new(), name: t.all.to_owned() };
    let mut is_first = true;
    let mut row = |head: &Head, sum: &Cell, cells: &[Cell]| {
        let title = view! { <th class="heat-table__row" scope="row">{head.name.clone()}</th> };
        let mut children = vec![title.into_any()];
        let columns = std::iter::once(&all).chain(&view.columns);
        for (column, cell) in columns.zip(std::iter::once(sum).chain(cells)) {
            let names = [&head.name, &column.name].map(String::as_str).join(" × ");
            let number = measure.of(cell);
            let label = cell_label(&names, number, name, language);
            let href = links.href.run((head.id.clone(), column.id.clone()));
            children.push(figure(number, label, href, is_first, links.on_open));
            is_first = false;
        }
        group("tr", "heat-table__line", children)
    };
    let mut body = vec![row(&all, &view.total, &view.column_sums)];
    for (idx, head) in view.rows.iter().enumerate() {
        body.push(row(head, &view.row_sums[idx], &view.cells[idx]));
    }
    view! {
        <div class="heat-scroll" role="region" aria-label=t.title tabindex="0">
            <table class="heat-table" role="grid" aria-label=name on:keydown=move_focus>
                <thead>
                    <tr>
                        <td class="heat-table__corner"></td>
                        {column(&all)}
                        {view.columns.iter().map(column).collect_view()}
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Classes of the steps of color.
pub(crate) const HEAT: [&str; 6] = [
    "heat heat--0",
    "heat heat--1",
    "heat heat--2",
    "heat heat--3",
    "heat heat--4",
    "heat heat--5",
];

fn figure(
    number: usize,
    label: String,
    href: String,
    is_first: bool,
    on_open: Callback<()>,
) -> AnyView {
    let shown = if number == 0 { "·".to_owned() } else { number.to_string() };
    let index = if is_first { "0" } else { "-1" };
    view! {
        <td>
            <a
                class=HEAT[step(number)]
                href=href
                tabindex=index
                aria-label=label
                on:click=move |_| on_open.run(())
            >
                {shown}
            </a>
        </td>
    }
    .into_any()
}

fn move_focus(event: leptos::ev::KeyboardEvent) {
    let (down, right) = match event.key().as_str() {
        "ArrowUp" => (-1, 0),
        "ArrowDown" => (1, 0),
        "ArrowLeft" => (0, -1),
        "ArrowRight" => (0, 1),
        "Home" => (0, -1000),
        "End" => (0, 1000),
        _ => return,
    };
    if focus::step_in_table(down, right) {
        event.prevent_default();
    }
}

/// The figures of each row by standing.
pub(crate) fn numbers(view: &PolicyView, links: HeatLinks, language: Language) -> AnyView {
    let t = policy_texts(language);
    let row = |head: &Head, cell: &Cell| {
        let [stated, general, unverified] = cell.supply;
        let supply = stated + general + unverified;
        let numbers = [stated, general, unverified, supply, cell.demand, cell.unmet];
        let href = links.href.run((head.id.clone(), String::new()));
        let on_open = links.on_open;
        let label = [t.behind, &head.name].concat();
        let mut cells = vec![
            view! { <th class="numbers__row" scope="row">{head.name.clone()}</th> }.into_any(),
        ];
        for (idx, number) in numbers.into_iter().enumerate() {
            let label = cell_label(&label, number, t.columns[idx], language);
            let link = view! {
                <a href=href.clone() aria-label=label on:click=move |_| on_open.run(())>
                    {number}
                </a>
            };
            let shown = if number == 0 { words("0") } else { link.into_any() };
            cells.push(el("td", "numbers__cell", [shown]));
        }
        group("tr", "numbers__line", cells)
    };
    let all = Head { id: String::new(), name: t.all.to_owned() };
    let mut body = vec![row(&all, &view.total)];
    body.extend(view.rows.iter().zip(&view.row_sums).map(|(head, sum)| row(head, sum)));
    let heads = t.columns.map(|name| view! { <th class="numbers__head" scope="col">{name}</th> });
    view! {
        <div class="numbers-scroll" role="region" aria-label=t.table tabindex="0">
            <table class="numbers">
                <thead>
                    <tr>
                        <td></td>
                        {heads.into_iter().collect_view()}
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}
