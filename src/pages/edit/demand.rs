//! The demand mirror: what the market asks in the fields of the institute, beside what the institute offers.

use crate::components::el::{blank, el, group, link, modified, nothing, plain, words};
use crate::components::form::Form;
use crate::editing::coach::NeedPlace;
use crate::editing::demand::{Balance, balance, fields, is_unserved, needs};
use crate::pages::edit_page::heading;
use crate::state::coach::Coach;
use crate::view_model::market::match_href;
use crate::view_model::text::bare;
use leptos::prelude::*;
use nhipcau_profile::{Need, Vocabulary};

/// Needs and rows that are listed at most.
const MAX_NEEDS: usize = 30;
const MAX_ROWS: usize = 16;
/// Measures of the picture, in its own units.
const WIDTH: f64 = 720.0;
const ROW: f64 = 34.0;
const HEAD: f64 = 26.0;
/// Half of the room for a name in the middle.
const NAME: f64 = 130.0;
/// Room for the number at the end of a bar.
const NUMBER: f64 = 30.0;

pub(crate) fn demand(form: Form) -> AnyView {
    let Some(coach) = use_context::<Coach>() else { return nothing() };
    coach.want();
    let body = move || body(form, coach);
    vec![el("p", "page__lead", [words(form.t.demand_lead)]), body.into_any()].into_any()
}

fn body(form: Form, coach: Coach) -> AnyView {
    let t = form.t;
    let (Some(places), Some(catalog), Some(checked)) =
        (coach.now.get(), form.app.catalog.catalog.get(), form.draft.checked.get())
    else {
        return view! { <p class="coach coach--working" role="status">{t.coach_working}</p> }
            .into_any();
    };
    let institute = &checked.draft.institute;
    let mut rows = balance(institute, &catalog.needs, &places, &catalog.vocabulary);
    rows.truncate(MAX_ROWS);
    let own_fields = fields(institute, &catalog.vocabulary);
    let listed = needs(&catalog.needs, &places, &own_fields);
    if rows.is_empty() && listed.is_empty() {
        return plain("p", vec![words(t.demand_none)]);
    }
    let item = |need_idx: &usize| need_item(form, &catalog.needs[*need_idx], &places[*need_idx]);
    let items = listed.iter().take(MAX_NEEDS).map(item).collect();
    vec![
        heading(t.demand_chart),
        picture(form, &rows, &catalog.vocabulary),
        table(form, &rows, &catalog.vocabulary),
        heading(t.demand),
        group("ol", "coach-list", items),
    ]
    .into_any()
}

fn name(form: Form, vocabulary: &Vocabulary, row: &Balance) -> String {
    let found = vocabulary.subfield(&row.subfield);
    found.map_or_else(String::new, |(_, subfield)| bare(&subfield.name, form.language))
}

/// Two axes from the middle: to the left what is asked, to the right what is offered.
fn picture(form: Form, rows: &[Balance], vocabulary: &Vocabulary) -> AnyView {
    let t = form.t;
    let most = rows.iter().map(|row| row.n_needs.max(row.n_capabilities)).max().unwrap_or(1).max(1);
    let scale = (WIDTH / 2.0 - NAME - NUMBER) / most as f64;
    let height = HEAD + ROW * rows.len() as f64;
    let middle = WIDTH / 2.0;
    let mut shapes = vec![
        text(middle - NAME, 14.0, "balance__axis balance__axis--asked", t.demand_asked.to_owned()),
        text(
            middle + NAME,
            14.0,
            "balance__axis balance__axis--offered",
            t.demand_offered.to_owned(),
        ),
    ];
    for (row_idx, row) in rows.iter().enumerate() {
        let top = HEAD + ROW * row_idx as f64;
        shapes.extend(row_shapes(row, &name(form, vocabulary, row), top, scale));
    }
    let view_box = ["0 0 ", &WIDTH.to_string(), " ", &height.to_string()].concat();
    view! {
        <div class="balance" tabindex="0" role="group" aria-label=t.demand_chart>
            <svg class="balance__picture" viewBox=view_box role="img" aria-label=t.demand_chart>{shapes}</svg>
            <p class="balance__legend">
                <span class="balance__key balance__key--asked"></span>{t.demand_served}
                <span class="balance__key balance__key--unserved"></span>{t.demand_unserved}
                <span class="balance__key balance__key--offered"></span>{t.demand_offered}
            </p>
        </div>
    }
    .into_any()
}

fn row_shapes(row: &Balance, name: &str, top: f64, scale: f64) -> [AnyView; 6] {
    let middle = WIDTH / 2.0;
    let asked = row.n_needs as f64 * scale;
    let unserved = row.n_unserved as f64 * scale;
    let offered = row.n_capabilities as f64 * scale;
    let asked_end = middle - NAME - asked;
    let number = "balance__number balance__number--asked";
    [
        text(middle, top + 18.0, "balance__name", shortened(name)),
        bar(asked_end, top, asked, "balance__bar balance__bar--asked"),
        bar(middle - NAME - unserved, top, unserved, "balance__bar balance__bar--unserved"),
        bar(middle + NAME, top, offered, "balance__bar balance__bar--offered"),
        text(asked_end - 6.0, top + 19.0, number, row.n_needs.to_string()),
        text(
            middle + NAME + offered + 6.0,
            top + 19.0,
            "balance__number",
            row.n_capabilities.to_string(),
        ),
    ]
}

fn text(x: f64, y: f64, class: &'static str, content: String) -> AnyView {
    view! { <text class=class x=x.to_string() y=y.to_string()>{content}</text> }.into_any()
}

fn bar(x: f64, top: f64, width: f64, class: &'static str) -> AnyView {
    let y = (top + 7.0).to_string();
    view! { <rect class=class x=x.to_string() y=y width=width.to_string() height="14" rx="2"></rect> }.into_any()
}

/// As much of a name as the middle has room for.
fn shortened(name: &str) -> String {
    const MOST: usize = 34;
    if name.chars().count() <= MOST {
        return name.to_owned();
    }
    let cut: String = name.chars().take(MOST - 1).collect();
    [cut.trim_end(), "…"].concat()
}

fn table(form: Form, rows: &[Balance], vocabulary: &Vocabulary) -> AnyView {
    let t = form.t;
    let cell = |tag: &'static str, text: String| plain(tag, vec![words(text)]);
    let row = |row: &Balance| {
        let name = name(form, vocabulary, row);
        plain(
            "tr",
            vec![
                view! { <th scope="row">{name}</th> }.into_any(),
                cell("td", row.n_needs.to_string()),
                cell("td", row.n_unserved.to_string()),
                cell("td", row.n_capabilities.to_string()),
            ],
        )
    };
    let head = [t.demand_subfield, t.demand_asked, t.demand_unserved, t.demand_offered];
    let head = head.map(|text| view! { <th scope="col">{text}</th> }.into_any());
    let head = plain("thead", vec![plain("tr", head.into())]);
    let body = plain("tbody", rows.iter().map(row).collect());
    let summary = plain("summary", vec![words(t.demand_table)]);
    plain("details", vec![summary, group("table", "balance-table", vec![head, body])])
}

fn need_item(form: Form, need: &Need, place: &NeedPlace) -> AnyView {
    let t = form.t;
    let in_address = form.app.place.place.with_untracked(|place| place.language);
    let href = match_href(need, Some(&form.draft.id.get_untracked()), form.language, in_address);
    let text = link(href, words(bare(&need.text, form.language)));
    let (slug, word) =
        if is_unserved(place) { ("unmet", t.demand_unserved) } else { ("served", t.demand_served) };
    let own = match place.place {
        Some(own) if place.is_possible => [t.demand_own_place, " ", &own.to_string()].concat(),
        _ => t.coach_not_listed.to_owned(),
    };
    let line = vec![modified("span", "service", slug, vec![words(word)]), blank(), words(own)];
    let children = vec![el("p", "coach-list__need", [text]), group("p", "coach-list__place", line)];
    group("li", "coach-list__item", children)
}
