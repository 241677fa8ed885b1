//! Why an enterprise decides against an offer: eight reasons, one tap, kept on its device and handed over as a file.

use super::button::{QUIET, disclosure, word_button};
use super::el::{anchor, el, group, link, nothing, plain, words};
use crate::address_state;
use crate::i18n::refuse::{n_reasons, refuse_texts};
use crate::platform::{clock, download, focus};
use crate::refusals::{chosen, feedback, reason_of};
use crate::route::Route;
use crate::state::App;
use crate::state::kept::Kept;
use crate::view_model::text::bare;
use leptos::prelude::*;
use nhipcau_profile::{Language, write_feedback};

/// The reasons on this device.
#[derive(Clone, Copy)]
pub(crate) struct Refusals(pub(crate) Kept);

/// An offer: ids of the institute and of its capability, which is empty for the institute as a whole.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Offer {
    pub(crate) institute: String,
    pub(crate) capability: String,
}

/// The disclosure with the reasons; what was chosen stands open.
pub(crate) fn refuse(app: App, offer: Offer, language: Language) -> AnyView {
    let t = refuse_texts(language);
    let Some(Refusals(kept)) = use_context::<Refusals>() else { return nothing() };
    let own = offer.clone();
    let reason = Memo::new(move |_| {
        kept.entries.with(|kept| {
            reason_of(kept, &own.institute, &own.capability).map(str::to_owned).unwrap_or_default()
        })
    });
    let is_open = RwSignal::new(!reason.get_untracked().is_empty());
    let place = if offer.capability.is_empty() { &offer.institute } else { &offer.capability };
    let id = ["refuse-", place].concat();
    let button = disclosure(
        t.open,
        id.clone(),
        Callback::new(move |()| is_open.get()),
        Callback::new(move |()| is_open.update(|open| *open = !*open)),
    );
    let body = move || is_open.get().then(|| reasons(app, kept, &offer, reason, language));
    view! {
        <div class="refuse">
            {button}
            <div class="refuse__body" id=id hidden=move || !is_open.get()>{body}</div>
        </div>
    }
    .into_any()
}

fn reasons(
    app: App,
    kept: Kept,
    offer: &Offer,
    reason: Memo<String>,
    language: Language,
) -> AnyView {
    let t = refuse_texts(language);
    let Some(catalog) = app.catalog.catalog.get_untracked() else { return nothing() };
    let choice = |known: &nhipcau_profile::RefusalReason| {
        let (id, offer) = (known.id.clone(), offer.clone());
        let own = id.clone();
        let is_on = move || if reason.with(|reason| *reason == own) { "true" } else { "false" };
        let choose = move |_| {
            let before = kept.fresh();
            let day = clock::today();
            let next = chosen(&before, &offer.institute, &offer.capability, &id, &day);
            let is_kept = reason_of(&next, &offer.institute, &offer.capability).is_some();
            kept.replace(next);
            app.ui.say(if is_kept { t.kept } else { t.taken_back });
        };
        let name = bare(&known.name, language);
        view! {
            <li>
                <button class="refuse__reason" type="button" aria-pressed=is_on on:click=choose>{name}</button>
            </li>
        }
        .into_any()
    };
    let choices = catalog.vocabulary.refusals.iter().map(choice).collect();
    let in_address = app.place.place.with_untracked(|place| place.language);
    let see = move || {
        let is_kept = reason.with(|reason| !reason.is_empty());
        let href = address_state::link(&Route::Shortlist, in_address);
        is_kept.then(|| el("p", "refuse__see", [anchor("", href, words(t.see))]))
    };
    vec![
        el("p", "refuse__question", [words(t.question)]),
        group("ul", "refuse__reasons", choices),
        see.into_any(),
    ]
    .into_any()
}

/// What is kept, and how it is handed over; nothing while nothing is kept.
pub(crate) fn refusals_sheet(app: App, language: Language) -> AnyView {
    let t = refuse_texts(language);
    let Some(Refusals(kept)) = use_context::<Refusals>() else { return nothing() };
    let save = Callback::new(move |()| {
        let version = app.catalog.engine.with_untracked(|engine| {
            engine.as_ref().map(|engine| engine.version.clone()).unwrap_or_default()
        });
        let text = write_feedback(&feedback(&kept.fresh(), &version));
        let name = ["nhip-cau-feedback-", &clock::today(), ".json"].concat();
        if download::save(&name, "application/json", &text) {
            app.ui.say(t.saved);
        }
    });
    let clear = Callback::new(move |()| {
        app.ui.replace_with_undo(kept, t.cleared, Vec::new());
        focus::first_soon("h1");
    });
    let sheet = move || {
        let n = kept.entries.with(Vec::len);
        if n == 0 {
            return nothing();
        }
        let curator = app.catalog.catalog.get().map(|catalog| catalog.site.curator.clone());
        let curator = curator.filter(|curator| !curator.is_empty());
        let send = curator.map(|curator| {
            let address = link(["mailto:", &curator].concat(), words(curator.clone()));
            plain("p", vec![words([t.send, " "].concat()), address])
        });
        let buttons = [word_button("button", t.save, save), word_button(QUIET, t.clear, clear)];
        let children = vec![
            plain("h2", vec![words(t.title)]),
            el("p", "refusals__lead", [words([&n_reasons(n, language), " ", t.lead].concat())]),
            el("div", "refusals__actions", buttons),
            send.into_any(),
        ];
        group("section", "refusals", children)
    };
    sheet.into_any()
}
