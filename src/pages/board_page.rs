//! The demand board.

use super::directory_page::{own, select, set};
use crate::address_state::{Place, VisitorState, parse_fragment, print_fragment};
use crate::components::button::{QUIET, word_button};
use crate::components::el::{
    anchor, blank, el, group, modified, named_list, nothing, plain, words,
};
use crate::components::loading::with_details;
use crate::components::need_card::need_card;
use crate::components::page_frame::page_frame;
use crate::components::search_box::search_box;
use crate::components::working::working;
use crate::i18n::board::{board_texts, found};
use crate::i18n::texts;
use crate::papers::Kind;
use crate::platform::{address, clipboard, focus, print};
use crate::route::Route;
use crate::state::App;
use crate::state::kept::Kept;
use crate::state::market::Market;
use crate::state::shared::Shared;
use crate::view_model::board::{BASES, BoardView, KEYS, NeedView, Query, basis_slug, board};
use crate::view_model::market::Service;
use crate::view_model::text::bare;
use leptos::prelude::*;
use leptos::task::spawn_local;
use nhipcau_profile::{Catalog, Language};

/// How many needs are drawn at first, and added by "show more".
const PAGE: usize = 20;

/// The page. The needs come with the details.
pub(crate) fn board_page(app: App, market: Market, language: Language) -> AnyView {
    let t = board_texts(language);
    market.want();
    let draw = Callback::new(move |()| content(app, market, language));
    let body = with_details(app, language, draw);
    let content = vec![own_needs(app, market.own, language), body];
    page_frame("page board", t.title, t.lead, content.into_any())
}

fn content(app: App, market: Market, language: Language) -> AnyView {
    let t = board_texts(language);
    let Some(catalog) = app.catalog.catalog.get_untracked() else { return nothing() };
    let n_all = catalog.needs.len();
    let query = Memo::new(move |_| app.place.place.with(|place| Query::of(&place.visitor)));
    let view = Memo::new(move |_| {
        let catalog = app.catalog.catalog.get()?;
        let answers = market.answers.get();
        let answers = answers.as_ref().map(|answers| answers.as_slice());
        let in_address = app.place.place.with(|place| place.language);
        query.with(|query| Some(Shared::new(board(&catalog, answers, query, language, in_address))))
    });
    // How many cards are drawn for which query; all of them on paper.
    let shown = RwSignal::new((Query::default(), PAGE));
    let limit = Memo::new(move |_| {
        shown.with(|(of, n)| if query.with(|query| query == of) { *n } else { PAGE })
    });
    let show = Callback::new(move |n: usize| {
        if let Some(query) = query.try_get_untracked() {
            shown.set((query, n));
        }
    });
    print::before(move || {
        if query.try_get_untracked().is_some() {
            show.run(usize::MAX);
        }
    });
    let is_working = Memo::new(move |_| market.answers.with(Option::is_none));
    let count = move || {
        view.with(|view| view.as_ref().map(|view| found(view.needs.len(), view.n_all, language)))
    };
    view! {
        {controls(app, &catalog, language)}
        <div class="directory__bar">
            <h2 class="directory__count"><span role="status">{count}</span></h2>
            {move || query.with(Query::narrows).then(|| clear(app, language))}
            {word_button(QUIET, t.share, share(app, language))}
            {word_button(QUIET, texts(language).print, Callback::new(|()| print::print_soon()))}
        </div>
        {move || is_working.get().then(|| working(t.working, market.n_done, n_all))}
        {move || view.get().map(|view| services(app, &view, language))}
        {move || view.get().map(|view| list(app, &view, (limit.get(), show), language))}
    }
    .into_any()
}

fn controls(app: App, catalog: &Catalog, language: Language) -> AnyView {
    let t = board_texts(language);
    let vocabulary = &catalog.vocabulary;
    let named = |id: &String, name| (id.clone(), bare(name, language));
    let is_used = |used: &dyn Fn(&nhipcau_profile::Need) -> bool| catalog.needs.iter().any(used);
    let fields = vocabulary.fields.iter().map(|f| named(&f.id, &f.name)).collect();
    let subfields = vocabulary.subfields().map(|(_, s)| named(&s.id, &s.name)).collect();
    let industries =
        vocabulary.industries.iter().filter(|i| is_used(&|need| need.industry == i.id));
    let modes = vocabulary.modes.iter().filter(|m| is_used(&|need| need.mode == m.id));
    let bases = BASES.iter().zip(t.bases);
    let services = Service::ALL.iter().zip(t.services);
    let lists: [Vec<(String, String)>; 6] = [
        fields,
        subfields,
        industries.map(|i| named(&i.id, &i.name)).collect(),
        modes.map(|m| named(&m.id, &m.name)).collect(),
        bases.map(|(basis, name)| (basis_slug(*basis).to_owned(), name.to_owned())).collect(),
        services.map(|(own, name)| (own.slug().to_owned(), name.to_owned())).collect(),
    ];
    let type_words = Callback::new(move |typed: String| {
        app.place.edit(|visitor| visitor.set_view(KEYS[0], &typed));
    });
    let mut children = vec![search_box("board-words", t.search, own(app, KEYS[0]), type_words)];
    for (idx, options) in lists.into_iter().enumerate() {
        children.push(select(app, KEYS[idx + 1], t.filters[idx], t.all, options));
    }
    view! { <form class="controls" role="search" on:submit=|event| event.prevent_default()>{children}</form> }
        .into_any()
}

fn clear(app: App, language: Language) -> AnyView {
    let t = board_texts(language);
    let clear = Callback::new(move |()| {
        app.ui.commit_with_undo(app.place, t.cleared, |visitor| {
            for key in KEYS {
                visitor.set_view(key, "");
            }
        });
        focus::first_soon("#board-words");
    });
    word_button(QUIET, t.clear, clear)
}

/// Copies the address without the visitor's own need: the view is shared, not what is typed elsewhere.
fn share(app: App, language: Language) -> Callback<()> {
    Callback::new(move |()| {
        let mut place = app.place.place.get_untracked();
        let view = std::mem::take(&mut place.visitor.view);
        place.visitor = VisitorState { view, ..VisitorState::default() };
        copy(app, place.href(), board_texts(language).shared, language);
    })
}

/// Copies an address of this site, and says so.
pub(crate) fn copy(app: App, href: String, done: &'static str, language: Language) {
    spawn_local(async move {
        let copied = clipboard::copy(&[address::origin(), href].concat()).await;
        app.ui.say(if copied { done } else { texts(language).copy_failed });
    });
}

/// How many needs are served, in part, or by nobody; each number is a filter.
fn services(app: App, view: &BoardView, language: Language) -> AnyView {
    let t = board_texts(language);
    let Some(counts) = view.services else { return nothing() };
    let item = |idx: usize| {
        let slug = Service::ALL[idx].slug();
        let is_on = app.place.visitor().view(KEYS[6]) == slug;
        let act = set(app, KEYS[6]);
        let value = if is_on { "" } else { slug };
        let pressed = if is_on { "true" } else { "false" };
        let name = modified("span", "service", slug, vec![words(t.services[idx])]);
        let number = el("b", "services__number", [words(counts[idx].to_string())]);
        let go = move |_| {
            act.run(value.to_owned());
            focus::first_soon(".services__button");
        };
        let button = view! {
            <button class="services__button" type="button" aria-pressed=pressed on:click=go>
                {number}
                {name}
            </button>
        };
        el("li", "services__item", [button.into_any()])
    };
    let items: Vec<AnyView> = (0..3).map(item).collect();
    let note = el("p", "services__note", [words(t.services_note)]);
    [named_list("services", t.services_label, items), note].into_any()
}

fn list(
    app: App,
    view: &BoardView,
    (limit, show): (usize, Callback<usize>),
    language: Language,
) -> AnyView {
    let t = board_texts(language);
    if view.needs.is_empty() {
        let title = plain("b", vec![words(t.empty)]);
        return el(
            "div",
            "empty",
            [plain("p", vec![title]), plain("p", vec![words(t.empty_hint)])],
        );
    }
    let n_left = view.needs.len().saturating_sub(limit);
    let cards = view.needs.iter().take(limit).map(|need| card(app, need.clone(), language));
    let cards = group("ol", "needs", cards.collect());
    if n_left == 0 {
        return cards;
    }
    let more = Callback::new(move |()| {
        show.run(limit + PAGE);
        focus::first_soon(".needs__more .button");
    });
    let name = [t.more, " (", &n_left.to_string(), ")"].concat();
    vec![cards, el("p", "needs__more", [word_button("button", name, more)])].into_any()
}

fn card(app: App, need: NeedView, language: Language) -> AnyView {
    let is_unmet = need.service.is_some_and(|(slug, _)| slug != "served");
    let paper = Kind::from_slug("proposal").filter(|_| is_unmet).map(|kind| {
        let fragment = need.href.split_once('#').map(|(_, own)| own).unwrap_or_default();
        let (visitor, _) = parse_fragment(fragment);
        let language = app.place.place.with_untracked(|place| place.language);
        Place { route: Route::Paper(kind.slug().to_owned()), language, visitor }.href()
    });
    need_card(need, board_texts(language), paper, language)
}

/// Needs of the visitor that stand on this device alone, and the offer to save the one that is open.
fn own_needs(app: App, kept: Kept, language: Language) -> AnyView {
    let t = board_texts(language);
    let open = app.place.visitor();
    let own = VisitorState { view: Vec::new(), open_card: None, ..open.clone() };
    let fragment = print_fragment(&own.normalized());
    let can_save = !open.asks_nothing();
    let save = Callback::new(move |()| {
        let next = kept.toggled(&fragment);
        if next.len() > kept.entries.with_untracked(Vec::len) {
            kept.replace(next);
        }
        app.ui.say(t.own_saved);
    });
    let items = move || {
        let entries = kept.entries.get();
        if entries.is_empty() && !can_save {
            return None;
        }
        let item = |entry: String| own_need(app, kept, entry, language);
        let mut children = vec![
            el("h2", "own-needs__title", [words(t.own_title)]),
            el("p", "own-needs__note", [words(t.own_note)]),
            group("ul", "plain-list", entries.into_iter().map(item).collect()),
        ];
        if can_save {
            children.push(word_button("button", t.own_save, save));
        }
        Some(group("section", "own-needs", children))
    };
    items.into_any()
}

fn own_need(app: App, kept: Kept, entry: String, language: Language) -> AnyView {
    let t = board_texts(language);
    let (visitor, _) = parse_fragment(&entry);
    let typed = visitor.text.trim();
    let shown = if typed.is_empty() { t.own_wordless } else { typed }.to_owned();
    let in_address = app.place.place.with_untracked(|place| place.language);
    let href = Place { route: Route::Match, language: in_address, visitor }.href();
    let delete = Callback::new(move |()| {
        app.ui.replace_with_undo(kept, t.own_deleted, kept.toggled(&entry));
        focus::first_soon("h1");
    });
    let link = anchor("", href, words(shown));
    el("li", "plain-list__item", [link, blank(), word_button(QUIET, t.own_delete, delete)])
}
