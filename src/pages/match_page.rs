//! The home page: a need, what was understood of it, conditions, results.

use super::fair_code::fair_code;
use super::results_section::results_section;
use super::start_section::start_section;
use crate::address_state::link;
use crate::components::facet_list::FacetList;
use crate::components::load_state::LoadState;
use crate::components::need_box::NeedBox;
use crate::components::notice::{Notice, Urgency};
use crate::components::understood_chips::UnderstoodChips;
use crate::components::wishes_panel::{Wish, WishesPanel};
use crate::i18n::texts;
use crate::platform::focus;
use crate::route::Route;
use crate::state::MatchApp;
use crate::state::catalog::Tier;
use crate::state::derived::Answer;
use crate::state::loading;
use crate::state::shared::Shared;
use crate::view_model::{chips, wishes};
use leptos::prelude::*;
use nhipcau_matching::{ReadinessWindow, Wishes};
use nhipcau_profile::Language;

/// A change by so many bytes at once is pasted, not typed: the whole list follows it.
const PASTED: usize = 16;

/// The page.
pub(crate) fn match_page(app: MatchApp, language: Language) -> AnyView {
    let t = texts(language);
    let place = app.place;
    let input = move |text: String| {
        app.ui.toast.set(None);
        let old = app.matching.text.with_untracked(String::len);
        if text.len().abs_diff(old) < PASTED {
            app.ui.typed(old);
        } else {
            app.ui.settle();
        }
        place.edit(|visitor| visitor.text = text);
    };
    let clear = move |()| {
        app.ui.commit_with_undo(place, t.cleared, |visitor| {
            visitor.text.clear();
            visitor.facet_weights.clear();
            visitor.muted_words.clear();
            visitor.open_card = None;
        });
        focus::first("#need");
    };
    view! {
        <main class="match-page" id="main" tabindex="-1">
            <h1 class="match-page__title" tabindex="-1">{t.need_question}</h1>
            <NeedBox t text=app.matching.text on_input=input on_clear=clear/>
            {fair_code(app, language)}
            {understood(app, language)}
            {facets(app, language)}
            {wishes_section(app, language)}
            {move || loading_section(app, language)}
            {start_section(app, language)}
            {results_section(app, language)}
        </main>
    }
    .into_any()
}

/// The words that were understood, each a chip that can be switched off.
pub(super) fn understood(app: MatchApp, language: Language) -> AnyView {
    let t = texts(language);
    let answer = app.matching.answer;
    let need = app.matching.need;
    let all = app.ui.all_chips;
    let has_text = Memo::new(move |_| {
        answer.with(Option::is_some) && app.matching.text.with(|text| !text.trim().is_empty())
    });
    let words = Memo::new(move |_| {
        answer.with(|answer| {
            let shown = |answer: &Shared<Answer>| {
                need.with(|need| chips::understood(&need.text, &answer.ranking, all.get()))
            };
            answer.as_ref().map(shown).unwrap_or_default()
        })
    });
    let n_hidden = Memo::new(move |_| {
        answer.with(|answer| answer.as_ref().map_or(0, |a| chips::n_hidden(&a.ranking)))
    });
    let is_empty = Memo::new(move |_| words.with(Vec::is_empty));
    let muted = Memo::new(move |_| need.with(|need| need.muted_words.clone()));
    let toggle = move |word: String| {
        app.place.commit(|visitor| {
            let on = !visitor.muted_words.contains(&word);
            wishes::toggle(&mut visitor.muted_words, &word, on);
        });
    };
    (move || match (has_text.get(), is_empty.get()) {
        (false, _) => ().into_any(),
        (true, true) => view! {
            <section class="understood-chips">
                <p class="understood-chips__nothing">{t.understood_nothing}</p>
            </section>
        }
        .into_any(),
        (true, false) => {
            view! { <UnderstoodChips t language words muted n_hidden all on_toggle=toggle/> }
                .into_any()
        }
    })
    .into_any()
}

fn facets(app: MatchApp, language: Language) -> AnyView {
    let t = texts(language);
    let text = app.matching.text;
    let need = app.matching.need;
    let sentences = Memo::new(move |_| text.with(|text| chips::sentences(text)));
    let has_sentences = Memo::new(move |_| sentences.with(|sentences| !sentences.is_empty()));
    let in_address = app.place.place.with_untracked(|place| place.language);
    let weigh = move |(facet_idx, weight)| {
        app.place.commit(|visitor| {
            chips::set_facet_weight(&mut visitor.facet_weights, facet_idx, weight);
        });
    };
    (move || {
        has_sentences.get().then(|| {
            let team = link(&Route::Team, in_address);
            view! { <FacetList t sentences need on_weigh=weigh team/> }.into_any()
        })
    })
    .into_any()
}

fn wishes_section(app: MatchApp, language: Language) -> AnyView {
    let t = texts(language);
    let need = app.matching.need;
    let catalog = app.catalog.catalog;
    let engine = app.catalog.engine;
    // The lists do not depend on the details, so the arrival of the details does not redraw the form.
    let choices = Callback::new(move |()| {
        engine.track();
        let catalog = catalog.get_untracked();
        catalog.map(|catalog| wishes::choices(&catalog, language)).unwrap_or_default()
    });
    let wished = Memo::new(move |_| need.with(|need| need.wishes.clone()));
    let chips = Callback::new(move |()| {
        engine.track();
        let catalog = catalog.get_untracked();
        let wished = wished.get();
        catalog.map(|catalog| wishes::chosen(&wished, &catalog, language)).unwrap_or_default()
    });
    let remove = move |chosen| {
        if let Some(catalog) = catalog.get_untracked() {
            app.place.commit(|visitor| wishes::remove(&mut visitor.wishes, &chosen, &catalog));
        }
    };
    let clear = move |()| {
        app.ui.commit_with_undo(app.place, t.conditions_cleared, |visitor| {
            visitor.wishes = Wishes::default();
        });
    };
    let wish = move |wish| app.place.commit(|visitor| set_wish(&mut visitor.wishes, wish));
    view! {
        <WishesPanel
            t
            language
            is_open=app.ui.wishes_open
            choices
            wishes=wished
            chips
            on_wish=wish
            on_remove=remove
            on_clear=clear
        />
    }
    .into_any()
}

fn set_wish(wishes: &mut Wishes, wish: Wish) {
    let window = wishes.readiness.unwrap_or(ReadinessWindow { min: 1, max: 9 });
    match wish {
        Wish::Subfield(id, on) => wishes::toggle(&mut wishes.subfields, &id, on),
        Wish::Mode(id, on) => wishes::toggle(&mut wishes.modes, &id, on),
        Wish::AddIndustry(id) if id.is_empty() => {}
        Wish::AddIndustry(id) => wishes::toggle(&mut wishes.industries, &id, true),
        Wish::Exclude(id) if id.is_empty() => {}
        Wish::Exclude(id) => wishes::toggle(&mut wishes.excluded_institutes, &id, true),
        Wish::Province(id) => wishes.province = (!id.is_empty()).then_some(id),
        Wish::MinLevel(level) => {
            let min = level.parse().unwrap_or(1);
            wishes.readiness = narrowed(min, window.max.max(min));
        }
        Wish::MaxLevel(level) => {
            let max = level.parse().unwrap_or(9);
            wishes.readiness = narrowed(window.min.min(max), max);
        }
    }
}

/// A window of all levels is no wish.
fn narrowed(min: u8, max: u8) -> Option<ReadinessWindow> {
    (min > 1 || max < 9).then_some(ReadinessWindow { min, max })
}

fn loading_section(app: MatchApp, language: Language) -> Option<AnyView> {
    let t = texts(language);
    match app.catalog.search.get() {
        Tier::Ready => None,
        Tier::Waiting => Some(view! { <LoadState share=None language/> }.into_any()),
        Tier::Coming(share) => Some(view! { <LoadState share=Some(share) language/> }.into_any()),
        Tier::Failed(error) => {
            let retry = Callback::new(move |()| loading::load(app.catalog, app.place));
            let text = error.sentence(t).to_owned();
            Some(view! { <Notice urgency=Urgency::Error text action=(t.retry, retry)/> }.into_any())
        }
    }
}
