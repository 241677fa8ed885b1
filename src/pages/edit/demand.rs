//! The demand mirror: what the market asks in the fields of the institute, beside what the institute offers.

use crate::components::el::{blank, el, group, link, modified, nothing, plain, words};
use crate::components::form::Form;
use crate::editing::coach::NeedPlace;
use crate::editing::demand::{Balance, balance, fields, is_unserved, needs};
use crate::pages::edit_page::heading;
use crate::state::coach::Coach;
use crate::view_model::balance::{BalanceShape, balance_picture};
use crate::view_model::market::match_href;
use crate::view_model::text::bare;
use leptos::prelude::*;
use nhipcau_profile::{Need, Vocabulary};

/// Needs and rows that are listed at most.
const MAX_NEEDS: usize = 30;
const MAX_ROWS: usize = 16;

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
    let named: Vec<(String, &Balance)> =
        rows.iter().map(|row| (name(form, vocabulary, row), row)).collect();
    let picture = balance_picture(&named, t.demand_asked, t.demand_offered);
    let shapes: Vec<AnyView> = picture.shapes.into_iter().map(shape).collect();
    view! {
        <div class="balance" tabindex="0" role="group" aria-label=t.demand_chart>
            <svg class="balance__picture" viewBox=picture.view_box role="img" aria-label=t.demand_chart>{shapes}</svg>
            <p class="balance__legend">
                <span class="balance__key balance__key--asked"></span>{t.demand_served}
                <span class="balance__key balance__key--unserved"></span>{t.demand_unserved}
                <span class="balance__key balance__key--offered"></span>{t.demand_offered}
            </p>
        </div>
    }
    .into_any()
}

fn shape(shape: BalanceShape) -> AnyView {
    match shape {
        BalanceShape::Text { x, y, class, text } => {
            view! { <text class=class x=x.to_string() y=y.to_string()>{text}</text> }.into_any()
        }
        BalanceShape::Bar { x, y, width, height, class } => view! {
            <rect class=class x=x.to_string() y=y.to_string() width=width.to_string() height=height.to_string() rx="2"></rect>
        }
        .into_any(),
    }
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
    let own = match place.stand.place {
        Some(own) if place.stand.is_possible => {
            [t.demand_own_place, " ", &own.to_string()].concat()
        }
        _ => t.coach_not_listed.to_owned(),
    };
    let line = vec![modified("span", "service", slug, vec![words(word)]), blank(), words(own)];
    let children = vec![el("p", "coach-list__need", [text]), group("p", "coach-list__place", line)];
    group("li", "coach-list__item", children)
}
