//! Two to four candidates side by side.

use super::board_page::copy;
use super::sheet_code::sheet_code;
use crate::address_state::{COMPARED, Place, link};
use crate::components::button::{QUIET, button, word_button};
use crate::components::choice::Select;
use crate::components::el::{anchor, el, group, nothing, plain, words};
use crate::components::keep::{choose, compared, letter_link};
use crate::components::loading::loading_state;
use crate::components::notice::{Notice, Urgency};
use crate::components::page_frame::page_frame;
use crate::components::qr_code::qr_code;
use crate::components::text::text;
use crate::i18n::compare::{CompareTexts, compare_texts};
use crate::i18n::texts;
use crate::kept::{self, MAX_COMPARED};
use crate::platform::{clock, focus, print};
use crate::route::Route;
use crate::state::App;
use crate::state::catalog::Tier;
use crate::view_model::card::CardContext;
use crate::view_model::compare::{CellView, ColumnView, CompareView, RowView, column, compare};
use leptos::prelude::*;
use nhipcau_matching::Question;
use nhipcau_profile::Language;

/// The page.
pub(crate) fn compare_page(app: App, language: Language) -> AnyView {
    let t = compare_texts(language);
    let tier = Memo::new(move |_| match app.catalog.search.get() {
        Tier::Ready if app.catalog.engine.with(Option::is_none) => Tier::Waiting,
        own => own,
    });
    let body = move || match loading_state(app, tier.get(), language) {
        Some(state) => state,
        None => view(app, language).map_or_else(nothing, |view| content(app, view, language)),
    };
    page_frame("page compare", t.title, t.lead, body.into_any())
}

fn view(app: App, language: Language) -> Option<CompareView> {
    let (catalog, engine) = (app.catalog.catalog.get()?, app.catalog.engine.get()?);
    let ids = compared(app);
    let place = app.place.place.get();
    let visitor = &place.visitor;
    if visitor.asks_nothing() {
        return Some(compare(&ids, &catalog, None, language, place.language));
    }
    let (need, weights) = (visitor.need(), visitor.engine_weights());
    let question = Question::new(&engine.index, &need, &weights, clock::year());
    let ranking = question.search.rank(&need.wishes, &weights, question.year);
    let index = &engine.index;
    let link_language = place.language;
    let context =
        CardContext { catalog: &catalog, index, ranking: &ranking, language, link_language };
    Some(compare(&ids, &catalog, Some((context, &question)), language, link_language))
}

fn content(app: App, view: CompareView, language: Language) -> AnyView {
    let t = compare_texts(language);
    let gone = (!view.unknown.is_empty()).then(|| {
        let text = [t.gone, &view.unknown.join(", ")].concat();
        view! { <Notice urgency=Urgency::Warning text/> }.into_any()
    });
    let n = view.columns.len();
    let mut children = vec![gone.into_any(), need_line(app, t)];
    if n < 2 {
        children.push(too_few(app, t));
    }
    if n > 0 {
        children.push(bar(app, n, language));
        children.push(table(app, view, language));
        children.push(el("p", "compare__legend", [words(t.legend)]));
        let visitor = app.place.visitor();
        children.extend(sheet_code(app, &Route::Compare, &visitor, language).map(qr_code));
    } else {
        children.push(adder(app, language));
    }
    children.into_any()
}

/// The need that the points are for, with the way back to its results.
fn need_line(app: App, t: &'static CompareTexts) -> AnyView {
    let place = app.place.place.get_untracked();
    if place.visitor.asks_nothing() {
        return el("p", "compare__need", [words(t.no_need)]);
    }
    let typed = place.visitor.text.trim().to_owned();
    let href = Place { route: Route::Match, ..place }.href();
    let title = plain("b", vec![words([t.for_need, ": "].concat())]);
    el("p", "compare__need", [title, anchor("", href, words(typed))])
}

fn too_few(app: App, t: &'static CompareTexts) -> AnyView {
    let in_address = app.place.place.with_untracked(|place| place.language);
    let to =
        |route: Route, name: &'static str| anchor("button", link(&route, in_address), words(name));
    let ways = [to(Route::Institutes, t.to_institutes), to(Route::Shortlist, t.list_title)];
    let title = plain("b", vec![words(t.too_few)]);
    let children = [
        plain("p", vec![title]),
        plain("p", vec![words(t.too_few_hint)]),
        el("p", "compare__ways", ways),
    ];
    el("div", "empty", children)
}

fn bar(app: App, n: usize, language: Language) -> AnyView {
    let t = compare_texts(language);
    let share = Callback::new(move |()| {
        copy(app, app.place.place.with_untracked(Place::href), t.shared, language);
    });
    let more = if n < MAX_COMPARED { adder(app, language) } else { nothing() };
    let children = [
        more,
        word_button(QUIET, t.share, share),
        word_button(QUIET, texts(language).print, Callback::new(|()| print::print_soon())),
    ];
    el("div", "compare__bar", children)
}

/// Kept candidates that are not in the table yet.
fn adder(app: App, language: Language) -> AnyView {
    let t = compare_texts(language);
    let options = move || {
        let catalog = app.catalog.catalog.get_untracked()?;
        let chosen = compared(app);
        let mut options = Vec::new();
        for id in app.shortlist.entries.get() {
            if let Some(own) =
                column(&catalog, &id, language, None).filter(|_| !chosen.contains(&id))
            {
                let capability = own.capability.map(|own| [" · ", &own.plain()].concat());
                options.push((id, [own.name.plain(), capability.unwrap_or_default()].concat()));
            }
        }
        let add = Callback::new(move |id: String| {
            if !id.is_empty() {
                choose(app, &id, language);
            }
        });
        let value = Memo::new(|_| String::new());
        (!options.is_empty()).then(|| {
            view! { <Select label=t.add none=t.choose options value on_choose=add/> }.into_any()
        })
    };
    options.into_any()
}

fn table(app: App, view: CompareView, language: Language) -> AnyView {
    let t = compare_texts(language);
    let n = view.columns.len();
    let heads = view.columns.into_iter().map(|own| head(app, own, language)).collect_view();
    let mut bodies = Vec::new();
    for (title, rows) in [(t.for_need, view.need), (t.facts, view.facts)] {
        if !rows.is_empty() {
            bodies.push(body(title, rows, n, t));
        }
    }
    view! {
        <div class="compare__scroll" role="region" aria-label=t.title tabindex="0">
            <table class="compare__table">
                <thead>
                    <tr>
                        <td class="compare__corner">{t.criterion}</td>
                        {heads}
                    </tr>
                </thead>
                {bodies}
            </table>
        </div>
    }
    .into_any()
}

fn head(app: App, own: ColumnView, language: Language) -> AnyView {
    let t = compare_texts(language);
    let id = own.id.clone();
    let name = [t.remove, ": ", &own.name.plain()].concat();
    let remove = Callback::new(move |()| {
        let next = kept::toggled(&kept::ids(app.place.visitor().view(COMPARED)), &id).join(",");
        app.place.commit(|visitor| visitor.set_view(COMPARED, &next));
        focus::first_soon("h1");
    });
    let mut children = vec![anchor("compare__name", own.href, text(own.name))];
    if let Some(capability) = own.capability {
        children.push(el("span", "compare__capability", [text(capability)]));
    }
    children.push(letter_link(app, language, &own.id, "compare__letter button button--quiet"));
    children.push(button("compare__remove button button--quiet", words("×"), Some(name), remove));
    view! { <th class="compare__head" scope="col">{children}</th> }.into_any()
}

fn body(title: &'static str, rows: Vec<RowView>, n: usize, t: &'static CompareTexts) -> AnyView {
    let row = |row: RowView| {
        let class = if row.differs { "compare__row compare__row--differs" } else { "compare__row" };
        let cell = |own: CellView| match (own.text.is_empty(), own.is_best) {
            (true, _) => el("td", "compare__cell unknown", [words(t.unknown)]),
            (_, true) => el("td", "compare__cell compare__cell--best", [words(own.text)]),
            (_, false) => el("td", "compare__cell", [words(own.text)]),
        };
        let cells = row.cells.into_iter().map(cell);
        let term = view! { <th class="compare__term" scope="row">{row.term}</th> }.into_any();
        let mut children = vec![term];
        children.extend(cells);
        group("tr", class, children)
    };
    let rows: Vec<AnyView> = rows.into_iter().map(row).collect();
    let span = (n + 1).to_string();
    view! {
        <tbody>
            <tr>
                <th class="compare__group" scope="rowgroup" colspan=span>{title}</th>
            </tr>
            {rows}
        </tbody>
    }
    .into_any()
}
