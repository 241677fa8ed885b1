//! Supply and demand: the heat map, the numbers below it, and the list behind each figure.

use super::directory_page::select;
use crate::components::button::{QUIET, word_button};
use crate::components::el::{anchor, blank, el, group, nothing, plain, words};
use crate::components::heat_table::{HEAT, HeatLinks, heat_table, numbers};
use crate::components::loading::with_details;
use crate::components::page_frame::page_frame;
use crate::components::standing_mark::standing_mark;
use crate::components::text::text;
use crate::components::working::working;
use crate::i18n::board::board_texts;
use crate::i18n::contact::contact_texts;
use crate::i18n::policy::{PolicyTexts, policy_texts};
use crate::i18n::{format, texts};
use crate::platform::{download, focus, print};
use crate::state::App;
use crate::state::market::Market;
use crate::state::shared::Shared;
use crate::view_model::csv::csv;
use crate::view_model::heat::heat_map;
use crate::view_model::picture::Picture;
use crate::view_model::policy::{
    BehindView, DemandView, Measure, PolicyView, Rows, SupplyView, behind, export_rows, policy,
};
use crate::view_model::text::bare;
use leptos::prelude::*;
use nhipcau_profile::{Catalog, Language};

/// Keys of the address: rows, measure, the figure whose list is open.
const KEYS: [&str; 3] = ["vr", "vx", "vl"];
/// Between row and column of a figure.
const TIE: char = '~';

/// The page.
pub(crate) fn policy_page(app: App, market: Market, language: Language) -> AnyView {
    let t = policy_texts(language);
    market.want();
    let draw = Callback::new(move |()| content(app, market, language));
    let body = with_details(app, language, draw);
    page_frame("page policy", t.title, t.lead, body)
}

/// What the page is made from.
#[derive(Clone, Copy)]
struct Sources {
    app: App,
    market: Market,
    /// Rows and measure as the address names them: the table is drawn anew when these change, not when a list opens.
    shown: Memo<String>,
    view: Memo<Option<Shared<PolicyView>>>,
    language: Language,
}

fn content(app: App, market: Market, language: Language) -> AnyView {
    let t = policy_texts(language);
    let Some(catalog) = app.catalog.catalog.get_untracked() else { return nothing() };
    let shown = Memo::new(move |_| {
        let view = |key: &str| app.place.place.with(|place| place.visitor.view(key).to_owned());
        [view(KEYS[0]), view(KEYS[1])].join("/")
    });
    let view = Memo::new(move |_| {
        shown.track();
        let catalog = app.catalog.catalog.get()?;
        let answers = market.answers.get();
        let answers = answers.as_ref().map(|answers| answers.as_slice());
        Some(Shared::new(policy(&catalog, answers, &rows(app), language)))
    });
    let sources = Sources { app, market, shown, view, language };
    let is_working = Memo::new(move |_| market.answers.with(Option::is_none));
    let n_needs = catalog.needs.len();
    let note = move || {
        shown.track();
        let by_institution = rows(app).are_institutions();
        let more = [t.measures[2], " = ", t.demand_served, "."].concat();
        if by_institution { more } else { String::new() }
    };
    view! {
        {controls(app, &catalog, language)}
        {move || is_working.get().then(|| working(board_texts(language).working, market.n_done, n_needs))}
        <div class="policy__bar">{exports(sources)}</div>
        {legend(t)}
        {move || map_of(sources)}
        <p class="policy__note">{t.keys}</p>
        {move || list_of(sources)}
        <p class="policy__note">{t.note} " " {note}</p>
        <h2 class="policy__heading">{t.table}</h2>
        {move || table_of(sources)}
    }
    .into_any()
}

/// What stands in the rows; untracked, see [`Sources::shown`].
fn rows(app: App) -> Rows {
    app.place.place.with_untracked(|place| Rows::parse(place.visitor.view(KEYS[0])))
}

/// What the colors show; untracked, see [`Sources::shown`].
fn measure(app: App) -> Measure {
    app.place.place.with_untracked(|place| Measure::parse(place.visitor.view(KEYS[1])))
}

fn controls(app: App, catalog: &Catalog, language: Language) -> AnyView {
    let t = policy_texts(language);
    let mut rows: Vec<(String, String)> = Vec::new();
    for field in &catalog.vocabulary.fields {
        rows.push((field.id.clone(), [t.subfields_of, &bare(&field.name, language)].concat()));
    }
    for (id, name) in [
        ("all", t.all_subfields),
        ("system", t.systems),
        ("parent", t.parents),
        ("province", t.provinces),
    ] {
        rows.push((id.to_owned(), name.to_owned()));
    }
    let measures = Measure::ALL.iter().zip(t.measures).skip(1);
    let measures = measures.map(|(own, name)| (own.slug().to_owned(), name.to_owned())).collect();
    let children = [
        select(app, KEYS[0], t.rows, t.fields, rows),
        select(app, KEYS[1], t.measure, t.measures[0], measures),
    ];
    el("div", "controls", children)
}

fn legend(t: &'static PolicyTexts) -> AnyView {
    let step = |(step, name): (usize, &'static str)| {
        let class = HEAT[step];
        vec![el("span", class, [words(name)]), blank()].into_any()
    };
    let steps = ["0", "1", "2–3", "4–7", "8–15", "16+"].into_iter().enumerate().map(step);
    let mut children = vec![words([t.legend, ":"].concat()), blank()];
    children.extend(steps);
    group("p", "policy__legend", children)
}

/// The address of the list behind a figure.
fn links(sources: Sources) -> HeatLinks {
    let app = sources.app;
    let place = app.place.place.get_untracked();
    sources.shown.track();
    HeatLinks {
        href: Callback::new(move |(row, column): (String, String)| {
            let mut place = place.clone();
            place
                .visitor
                .set_view(KEYS[2], &[row.as_str(), column.as_str()].join(&TIE.to_string()));
            place.href()
        }),
        on_open: Callback::new(|()| focus::first_soon("#behind")),
    }
}

fn map_of(sources: Sources) -> Option<AnyView> {
    let view = sources.view.get()?;
    Some(heat_table(&view, measure(sources.app), links(sources), sources.language))
}

fn table_of(sources: Sources) -> Option<AnyView> {
    let view = sources.view.get()?;
    Some(numbers(&view, links(sources), sources.language))
}

fn list_of(sources: Sources) -> Option<AnyView> {
    let Sources { app, market, view, language, .. } = sources;
    let t = policy_texts(language);
    let opened = app.place.place.with(|place| place.visitor.view(KEYS[2]).to_owned());
    let (row, column) = opened.split_once(TIE)?;
    let catalog = app.catalog.catalog.get()?;
    let answers = market.answers.get();
    let answers = answers.as_ref().map(|answers| answers.as_slice());
    let in_address = app.place.place.with_untracked(|place| place.language);
    let list = behind(&catalog, answers, &rows(app), (row, column), language, in_address);
    let name = view.get()?.name_of(row, column);
    let name = if name.is_empty() { t.all.to_owned() } else { name };
    let close = Callback::new(move |()| {
        app.place.commit(|visitor| visitor.set_view(KEYS[2], ""));
        focus::first_soon(".heat-table a");
    });
    let title = [t.behind, &name].concat();
    Some(
        view! {
            <section class="behind" aria-labelledby="behind">
                <h2 class="behind__title" id="behind" tabindex="-1">{title}</h2>
                {word_button(QUIET, t.close, close)}
                {lists(list, t)}
            </section>
        }
        .into_any(),
    )
}

fn lists(list: BehindView, t: &'static PolicyTexts) -> AnyView {
    let supply = |own: SupplyView| {
        let title = anchor("", own.href, text(own.title));
        let institute = el("span", "behind__institute", [words(own.institute)]);
        el(
            "li",
            "plain-list__item",
            [standing_mark(own.standing), blank(), title, blank(), institute],
        )
    };
    let demand = |own: DemandView| {
        let need = anchor("", own.href, text(own.text));
        el("li", "plain-list__item", [need])
    };
    let part = |title: &'static str, items: Vec<AnyView>| {
        let n = [title, " (", &items.len().to_string(), ")"].concat();
        let list = if items.is_empty() {
            el("p", "unknown", [words(t.nothing)])
        } else {
            group("ul", "plain-list", items)
        };
        el("div", "behind__part", [plain("h3", vec![words(n)]), list])
    };
    let parts = [
        part(t.supply, list.supply.into_iter().map(supply).collect()),
        part(t.demand, list.demand.into_iter().map(demand).collect()),
    ];
    el("div", "behind__parts", parts)
}

fn exports(sources: Sources) -> AnyView {
    let Sources { app, view, language, .. } = sources;
    let t = policy_texts(language);
    let picture = move || -> Option<Picture> {
        let measure = measure(app);
        let name = Measure::ALL.iter().position(|own| *own == measure).unwrap_or_default();
        let title = [t.title, ": ", t.measures[name]].concat();
        let date = app.catalog.catalog.get_untracked()?.site.data_date.clone();
        let version = app.catalog.engine.get_untracked()?.version.clone();
        let source = [t.source, &format::date(&date), " · ", &version].concat();
        Some(heat_map(&*view.get_untracked()?, measure, &title, &source))
    };
    let say = move |saved: bool| {
        let c = contact_texts(language);
        app.ui.say(if saved { c.saved } else { c.not_saved });
    };
    let save_csv = Callback::new(move |()| {
        let Some(view) = view.get_untracked() else { return };
        let file = csv(&export_rows(&view, language));
        say(download::save("nhip-cau-cung-cau.csv", "text/csv;charset=utf-8", &file));
    });
    let save_svg = Callback::new(move |()| {
        let saved = picture().is_some_and(|picture| {
            download::save("nhip-cau-cung-cau.svg", "image/svg+xml", &picture.svg())
        });
        say(saved);
    });
    let save_png = Callback::new(move |()| {
        let saved = picture()
            .is_some_and(|own| download::save_png("nhip-cau-cung-cau.png", &own).is_some());
        say(saved);
    });
    let children = vec![
        word_button("button", t.csv, save_csv),
        word_button("button", t.svg, save_svg),
        word_button("button", t.png, save_png),
        word_button(QUIET, texts(language).print, Callback::new(|()| print::print_soon())),
    ];
    children.into_any()
}
