//! The results: filters beside, cards in order, or the page of "no strong match".

use crate::address_state::{Filters, Place, VisitorState, default_weights};
use crate::components::button::{QUIET, word_button};
use crate::components::el::{el, keyed, words};
use crate::components::explanation::explanation;
use crate::components::filters::{FilterPanel, Switched, active_filters as active_chips};
use crate::components::keep::{keep_buttons, letter_link};
use crate::components::no_strong_match::{NoStrongMatch, Way};
use crate::components::result_card::{CardActions, ResultCard};
use crate::components::results_bar::{ResultsBar, ResultsLine};
use crate::components::weights_panel::WeightsPanel;
use crate::i18n::{sentences, texts};
use crate::platform::{address, clipboard, dialog, focus, print};
use crate::state::MatchApp;
use crate::state::catalog::Tier;
use crate::view_model::results::PAGE;
use crate::view_model::{filters, wishes};
use leptos::prelude::*;
use leptos::task::spawn_local;
use nhipcau_matching::Wishes;
use nhipcau_profile::Language;

/// Id of the filters' dialog on a narrow window.
const SHEET: &str = "sheet";

/// Everything below the box, once something is asked.
pub(crate) fn results_section(app: MatchApp, language: Language) -> AnyView {
    let is_asked = Memo::new(move |_| app.matching.results.with(Option::is_some));
    let is_shown =
        Memo::new(move |was| is_asked.get() && (was == Some(&true) || app.ui.is_framed()));
    (move || is_shown.get().then(|| results(app, language))).into_any()
}

fn results(app: MatchApp, language: Language) -> AnyView {
    let t = texts(language);
    let results = app.matching.results;
    let is_nearest =
        Memo::new(move |_| results.with(|results| results.as_ref().is_some_and(|r| r.is_nearest)));
    let was_settled = Memo::new(move |was| was.copied().unwrap_or_default() || app.ui.is_settled());
    let sheet_open = RwSignal::new(false);
    let list = move || {
        if is_nearest.get() { nearest(app, language) } else { list(app, language) }
    };
    view! {
        <div class="match-page__results">
            <aside class="match-page__side" aria-label=t.filters_title>
                {move || was_settled.get().then(|| panel(app, language, "filters"))}
            </aside>
            <section class="match-page__list" aria-label=t.results_title>
                {bar(app, language, sheet_open)}
                {move || app.ui.weights_open.get().then(|| weights(app, language))}
                {active_filters(app, language)}
                {list}
            </section>
        </div>
        {sheet(app, language, sheet_open)}
    }
    .into_any()
}

fn switch_filter(app: MatchApp) -> Callback<Switched> {
    Callback::new(move |(group, value, on): Switched| {
        app.place.commit(|visitor| {
            if let Some((_, list)) = visitor.filters.lists_mut().into_iter().nth(group) {
                wishes::toggle(list, &value, on);
            }
        });
    })
}

fn clear_filters(app: MatchApp, language: Language) -> Callback<()> {
    Callback::new(move |()| {
        let t = texts(language);
        app.ui.commit_with_undo(app.place, t.filters_cleared, |visitor| {
            visitor.filters = Filters::default();
        });
    })
}

fn panel(app: MatchApp, language: Language, title_id: &'static str) -> Option<AnyView> {
    let (engine, catalog) =
        (app.catalog.engine.get_untracked()?, app.catalog.catalog.get_untracked()?);
    let groups = engine.facts.groups(&catalog, language);
    let panel = view! {
        <FilterPanel
            t=texts(language)
            title_id
            groups
            counts=app.matching.counts
            chosen=app.matching.filters
            on_switch=switch_filter(app)
            on_clear=clear_filters(app, language)
        />
    };
    Some(panel.into_any())
}

/// The filters as a sheet, drawn only while it is open.
fn sheet(app: MatchApp, language: Language, is_open: RwSignal<bool>) -> AnyView {
    let t = texts(language);
    let close = Callback::new(|()| dialog::close(SHEET));
    view! {
        <dialog
            class="dialog dialog--sheet"
            id=SHEET
            aria-labelledby="filters-sheet"
            on:close=move |_| is_open.set(false)
        >
            <div class="dialog__head">
                {word_button("dialog__close button", t.filters_close, close)}
            </div>
            <div class="dialog__body">
                {move || is_open.get().then(|| panel(app, language, "filters-sheet"))}
            </div>
        </dialog>
    }
    .into_any()
}

fn bar(app: MatchApp, language: Language, sheet_open: RwSignal<bool>) -> AnyView {
    let t = texts(language);
    let matching = app.matching;
    let line = Callback::new(move |()| match (matching.answer.get(), matching.results.get()) {
        (Some(answer), Some(results)) => ResultsLine {
            n_institutes: if results.is_nearest { 0 } else { results.institutes.len() },
            n_capabilities: results.n_capabilities,
            ms: answer.ms,
        },
        _ => ResultsLine::default(),
    });
    let n_filters = Memo::new(move |_| {
        matching.filters.with(|filters| filters.lists().iter().map(|(_, list)| list.len()).sum())
    });
    let open_filters = move |()| {
        sheet_open.set(true);
        dialog::open(SHEET);
    };
    let copy = move |()| copy_link(app, language, app.place.place.with_untracked(Place::href));
    let on_print = move |()| {
        app.ui.settle();
        print::print_soon();
    };
    view! {
        <ResultsBar
            t
            language
            line
            n_filters
            weights_open=app.ui.weights_open
            on_filters=open_filters
            on_copy=copy
            on_print
        />
    }
    .into_any()
}

fn copy_link(app: MatchApp, language: Language, href: String) {
    let t = texts(language);
    spawn_local(async move {
        let copied = clipboard::copy(&[address::origin(), href].concat()).await;
        app.ui.say(if copied { t.link_copied } else { t.copy_failed });
    });
}

fn weights(app: MatchApp, language: Language) -> AnyView {
    let weigh = move |(part_idx, weight): (usize, u8)| {
        app.place.edit(|visitor| {
            visitor.weights[part_idx] = weight;
            if visitor.weights == [0; 8] {
                visitor.weights[part_idx] = 1;
            }
        });
    };
    let reset = move |()| app.place.commit(|visitor| visitor.weights = default_weights());
    view! {
        <WeightsPanel
            t=texts(language)
            language
            weights=app.matching.weights
            on_weigh=weigh
            on_reset=reset
        />
    }
    .into_any()
}

fn active_filters(app: MatchApp, language: Language) -> AnyView {
    (move || {
        let filters = app.matching.filters.get();
        let catalog = app.catalog.catalog.get_untracked().filter(|_| !filters.is_empty())?;
        let chips = filters::chosen(&filters, &catalog, language);
        let clear = clear_filters(app, language);
        Some(active_chips(texts(language), language, chips, switch_filter(app), clear))
    })
    .into_any()
}

fn list(app: MatchApp, language: Language) -> AnyView {
    let results = app.matching.results;
    let need = app.matching.need;
    let limit = app.matching.limit;
    let show_more = Callback::new(move |()| {
        app.ui.shown.set((need.get_untracked(), limit.get_untracked() + PAGE));
    });
    let rest = move || {
        let results = results.get()?;
        let n_left = results.institutes.len().saturating_sub(limit.get());
        if n_left > 0 {
            let name = sentences::show_more(n_left, language);
            Some(el("p", "result-list__more", [word_button("button", name, show_more)]))
        } else if results.n_weak > 0 {
            let note = sentences::more_weak(results.n_weak, language);
            Some(el("p", "result-list__note", [words(note)]))
        } else {
            None
        }
    };
    view! {
        {card_list(app, language)}
        {rest}
    }
    .into_any()
}

fn nearest(app: MatchApp, language: Language) -> AnyView {
    let t = texts(language);
    let visitor = app.place.visitor();
    let has_nearest = app
        .matching
        .results
        .with_untracked(|results| results.as_ref().is_some_and(|r| !r.institutes.is_empty()));
    let mut ways: Vec<Way> = Vec::new();
    if !visitor.filters.is_empty() {
        ways.push((
            t.no_match_remove_filters,
            t.no_match_filters_hint,
            clear_filters(app, language),
        ));
    }
    if !visitor.wishes.is_empty() {
        let remove = Callback::new(move |()| {
            app.ui.commit_with_undo(app.place, t.conditions_cleared, |visitor| {
                visitor.wishes = Wishes::default();
            });
        });
        ways.push((t.no_match_remove_conditions, t.no_match_conditions_hint, remove));
    }
    let edit = Callback::new(move |()| {
        focus::first("#need");
    });
    ways.push((t.no_match_edit, t.no_match_words, edit));
    let fields = Callback::new(move |()| {
        app.ui.commit_with_undo(app.place, t.cleared, |visitor| *visitor = VisitorState::default());
    });
    ways.push((t.no_match_fields, t.no_match_fields_hint, fields));
    view! {
        <NoStrongMatch t ways has_nearest>{card_list(app, language)}</NoStrongMatch>
    }
    .into_any()
}

fn card_list(app: MatchApp, language: Language) -> AnyView {
    let cards = app.matching.cards;
    let ids = Memo::new(move |_| {
        cards.with(|cards| cards.iter().map(|card| card.id.clone()).collect::<Vec<_>>())
    });
    let actions = actions(app, language);
    let list = keyed(move || ids.get(), move |id| result_card(app, language, id, actions));
    el("ol", "result-list", [list])
}

fn result_card(app: MatchApp, language: Language, id: String, actions: CardActions) -> AnyView {
    let t = texts(language);
    let cards = app.matching.cards;
    let own = id.clone();
    let card =
        Memo::new(move |_| cards.with(|cards| cards.iter().find(|card| card.id == own).cloned()));
    let own = id.clone();
    let is_open =
        Memo::new(move |_| app.matching.open_card.with(|open| *open == Some(own.clone())));
    let details = move || match app.catalog.details.get() {
        Tier::Ready => None,
        Tier::Failed(_) => Some(t.details_failed),
        Tier::Waiting | Tier::Coming(_) => Some(t.details_loading),
    };
    let why = move || app.matching.explanation().map(|view| explanation(view, "h4", details(), t));
    let name = card.with_untracked(|card| card.as_ref().map(|card| card.name.plain()));
    let keep = keep_buttons(app.app, language, &id, &name.unwrap_or_default());
    let letter = letter_link(app.app, language, &id, QUIET);
    let keep = [keep, letter].into_any();
    view! { <ResultCard t language id card is_open explanation=why keep actions/> }.into_any()
}

fn actions(app: MatchApp, language: Language) -> CardActions {
    let t = texts(language);
    CardActions {
        why: Callback::new(move |id: String| {
            app.place.commit(|visitor| {
                let is_open = visitor.open_card.as_ref() == Some(&id);
                visitor.open_card = (!is_open).then_some(id);
            });
        }),
        copy: Callback::new(move |id: String| {
            let mut place = app.place.place.get_untracked();
            place.visitor.open_card = Some(id);
            copy_link(app, language, place.href());
        }),
        exclude: Callback::new(move |id: String| {
            app.ui.commit_with_undo(app.place, t.excluded_done, |visitor| {
                wishes::toggle(&mut visitor.wishes.excluded_institutes, &id, true);
                if visitor.open_card.as_ref() == Some(&id) {
                    visitor.open_card = None;
                }
            });
            focus::first_soon(".result-card__link");
        }),
    }
}
