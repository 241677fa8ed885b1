//! The editor of one institute's profile: parts, bar, and what stands in the way of editing.

use super::edit::{
    capability, check, coach, demand, freshness, overview, section_title, transfer, versions,
};
use crate::address_state::Place;
use crate::components::button::{QUIET, word_button};
use crate::components::el::{el, group, plain, words};
use crate::components::form::Form;
use crate::components::load_state::LoadState;
use crate::components::notice::{Notice, Urgency};
use crate::editing::form::{CONTACT, FORMER, IDENTITY};
use crate::editing::store::{Event, Trouble};
use crate::editing::tree::text_at;
use crate::i18n::editor::{EditorTexts, editor_texts};
use crate::i18n::format;
use crate::platform::{address, clock, download, focus};
use crate::route::Route;
use crate::state::App;
use crate::state::draft::{DraftContext, Phase, file_name};
use leptos::prelude::*;
use nhipcau_profile::{Institute, Language, Path, Record, write_profile};

/// A part of the editor, as the address names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Section {
    #[default]
    Overview,
    Identity,
    Contact,
    Former,
    Capability(String),
    Coach,
    Demand,
    Freshness,
    Check,
    Transfer,
    Versions,
}

/// Keys of the part and of the capability in the address.
const PART: &str = "vs";
const CAPABILITY: &str = "vx";

impl Section {
    /// The parts that have a name of their own, in order of display.
    pub(crate) const NAMED: [Section; 9] = [
        Section::Overview,
        Section::Identity,
        Section::Contact,
        Section::Former,
        Section::Coach,
        Section::Demand,
        Section::Freshness,
        Section::Check,
        Section::Versions,
    ];

    fn slug(&self) -> &'static str {
        match self {
            Section::Overview => "",
            Section::Identity => "identity",
            Section::Contact => "contact",
            Section::Former => "former",
            Section::Capability(_) => "capability",
            Section::Coach => "coach",
            Section::Demand => "demand",
            Section::Freshness => "fresh",
            Section::Check => "check",
            Section::Transfer => "open",
            Section::Versions => "versions",
        }
    }

    fn of(place: &Place) -> Section {
        let slug = place.visitor.view(PART);
        if slug == "capability" {
            return Section::Capability(place.visitor.view(CAPABILITY).to_owned());
        }
        let named = Section::NAMED.into_iter().chain([Section::Transfer]);
        named.into_iter().find(|section| section.slug() == slug).unwrap_or_default()
    }

    /// Names this part in an address.
    pub(super) fn go(&self, place: &mut Place) {
        let id = if let Section::Capability(id) = self { id } else { "" };
        place.visitor.set_view(PART, self.slug());
        place.visitor.set_view(CAPABILITY, id);
    }
}

impl Form {
    /// The address of a part.
    pub(crate) fn href(self, section: &Section) -> String {
        let mut place = self.app.place.place.get_untracked();
        section.go(&mut place);
        place.href()
    }

    /// Goes to a part, and to a field of it.
    pub(crate) fn go(self, section: &Section, field: Option<String>) {
        let mut place = self.app.place.place.get_untracked();
        section.go(&mut place);
        self.app.place.commit(|visitor| *visitor = place.visitor);
        if let Some(id) = field {
            focus::id_soon(id);
        }
    }

    /// The name of the institute as it is in the draft.
    pub(crate) fn name(self) -> String {
        self.draft.content.track();
        let name = Path::default().key("name");
        self.draft.with(|tree| {
            let of = |language: Language| text_at(tree, &name.key(language.tag())).to_owned();
            let own = of(self.language);
            let own = if own.is_empty() { of(self.language.other()) } else { own };
            if own.is_empty() { self.t.new_institute.to_owned() } else { own }
        })
    }
}

/// The page.
pub(crate) fn edit_page(app: App, draft: DraftContext, id: &str, language: Language) -> AnyView {
    draft.open(id);
    let form = Form { app, draft, language, t: editor_texts(language) };
    let phase = Memo::new(move |_| draft.phase.get());
    let body = move || match phase.get() {
        Phase::Ready => editor(form),
        Phase::Opening => opening(form),
        other => in_the_way(form, other),
    };
    view! { <main class="page edit-page" id="main" tabindex="-1">{body}</main> }.into_any()
}

fn opening(form: Form) -> AnyView {
    view! {
        <h1 class="page__title" tabindex="-1">{form.t.opening}</h1>
        <LoadState share=None language=form.language/>
    }
    .into_any()
}

/// What keeps the draft from being opened, and how its text is saved all the same.
fn in_the_way(form: Form, phase: Phase) -> AnyView {
    let (t, draft) = (form.t, form.draft);
    let (title, text, raw) = match phase {
        Phase::Newer(raw) => (t.newer_title, t.newer_text, raw),
        Phase::Blocked => (t.blocked_title, t.blocked_text, None),
        Phase::Damaged(raw) => (t.damaged_title, t.damaged_text, Some(raw)),
        // What was typed just now may not have reached the store before the other page took it.
        _ => (t.newer_title, t.outdated_text, draft.draft().map(|own| write_profile(&own))),
    };
    let is_damaged = title == t.damaged_title;
    let mut buttons =
        vec![view! { <a class="button button--primary" href="">{t.reload}</a> }.into_any()];
    if let Some(raw) = raw {
        let name = file_name(&draft.id.get_untracked());
        let save = move |()| {
            download::save(&name, "application/json", &raw);
        };
        buttons.push(word_button("button", t.download_draft, Callback::new(save)));
    }
    if is_damaged {
        let again = Callback::new(move |()| draft.start_again());
        buttons.push(word_button("button", t.start_again, again));
    }
    view! {
        <h1 class="page__title" tabindex="-1">{title}</h1>
        <p class="page__lead">{text}</p>
        <div class="edit-page__actions">{buttons}</div>
    }
    .into_any()
}

fn editor(form: Form) -> AnyView {
    let section = Memo::new(move |_| form.app.place.place.with(Section::of));
    let is_first = StoredValue::new(true);
    Effect::new(move || {
        section.track();
        if !is_first.get_value() && !focus::is_in_field() {
            address::scroll_to(0.0);
            focus::first_soon("h1");
        }
        is_first.set_value(false);
    });
    let list = form.app.place.place.with_untracked(|place| {
        Place { route: Route::Profiles, language: place.language, ..Place::default() }.href()
    });
    let told = Memo::new(move |_| Told::now(form));
    let title = move || section_title(form, &section.get());
    let is_off = move || !form.draft.status.get().can_edit;
    view! {
        {move || back(form, &section.get(), list.clone())}
        {move || standing_notices(form, told.get())}
        <div class="edit-page__frame">
            {nav(form, section)}
            <div class="edit-page__body">
                <p class="edit-page__of">{move || form.name()}</p>
                <h1 class="page__title" tabindex="-1">{title}</h1>
                <fieldset class="edit-page__form" disabled=is_off>
                    {move || part(form, section.get())}
                </fieldset>
            </div>
        </div>
        {bar(form)}
    }
    .into_any()
}

/// The way back: from a part to the overview, from there to the list.
fn back(form: Form, section: &Section, list: String) -> AnyView {
    let (href, word) = match section {
        Section::Overview => (list, form.t.back_to_list),
        _ => (form.href(&Section::Overview), form.t.overview),
    };
    view! { <a class="page__back" href=href>{word}</a> }.into_any()
}

fn part(form: Form, section: Section) -> AnyView {
    let root = Path::default();
    let fields = |specs| group("div", "form", form.fields(specs, &root, &Institute::SHAPE));
    match section {
        Section::Overview => overview::overview(form),
        Section::Identity => fields(IDENTITY),
        Section::Contact => fields(CONTACT),
        Section::Former => fields(FORMER),
        Section::Capability(id) => capability::capability(form, id),
        Section::Check => check::check(form),
        Section::Transfer => transfer::transfer(form),
        Section::Versions => versions::versions(form),
        Section::Coach => coach::coach(form),
        Section::Demand => demand::demand(form),
        Section::Freshness => freshness::freshness(form),
    }
}

fn nav(form: Form, section: Memo<Section>) -> AnyView {
    let link = move |own: Section| {
        let name = section_title(form, &own);
        let href = form.href(&own);
        let is_overview = own == Section::Overview;
        let current = move || {
            let is_own = section.with(|now| {
                *now == own
                    || is_overview && matches!(now, Section::Capability(_) | Section::Transfer)
            });
            is_own.then_some("page")
        };
        view! { <li><a class="edit-nav__link" href=href aria-current=current>{name}</a></li> }
            .into_any()
    };
    let links = Section::NAMED.map(link).into_iter().collect::<Vec<AnyView>>();
    view! {
        <nav class="edit-nav" aria-label=form.t.nav>
            <ul class="edit-nav__list">{links}</ul>
        </nav>
    }
    .into_any()
}

/// What the officer must know before editing goes on.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Told {
    trouble: Option<Trouble>,
    is_reader: bool,
    was_set_aside: bool,
    is_older: bool,
}

impl Told {
    fn now(form: Form) -> Told {
        let status = form.draft.status.get();
        Told {
            trouble: status.trouble,
            is_reader: status.is_reader,
            was_set_aside: status.was_set_aside,
            is_older: form.draft.is_older_than_catalog(),
        }
    }
}

/// The same as notices, drawn when something of it changes, so that none is read out at each letter.
fn standing_notices(form: Form, told: Told) -> AnyView {
    let (t, draft) = (form.t, form.draft);
    let mut notices: Vec<AnyView> = Vec::new();
    let mut add = |urgency: Urgency, text: &str, action: Option<(&'static str, Callback<()>)>| {
        let text = text.to_owned();
        notices.push(match action {
            Some(action) => view! { <Notice urgency text action/> }.into_any(),
            None => view! { <Notice urgency text/> }.into_any(),
        });
    };
    if let Some(trouble) = told.trouble {
        let save = Callback::new(move |()| draft.download());
        let urgency = match trouble {
            Trouble::NoStore => Urgency::Warning,
            _ => Urgency::Error,
        };
        add(urgency, trouble_text(trouble, t), Some((t.download_draft, save)));
    }
    if told.is_reader {
        let take_over = Callback::new(move |()| draft.event(Event::TakeOver));
        add(Urgency::Warning, t.reader_text, Some((t.take_over, take_over)));
    }
    if told.was_set_aside {
        add(Urgency::Warning, t.set_aside, None);
    }
    if told.is_older {
        add(Urgency::Info, t.base_newer, None);
    }
    notices.into_any()
}

fn trouble_text(trouble: Trouble, t: &EditorTexts) -> &'static str {
    match trouble {
        Trouble::Full => t.trouble_full,
        Trouble::Unlike => t.trouble_unlike,
        Trouble::Failed => t.trouble_failed,
        Trouble::NoStore => t.trouble_no_store,
        Trouble::Unreadable => t.trouble_unreadable,
    }
}

/// The bar at the foot: saved or not, steps back and forward, the way on.
fn bar(form: Form) -> AnyView {
    let (t, draft) = (form.t, form.draft);
    let status = Memo::new(move |_| draft.status.get());
    let saved = move || {
        let status = status.get();
        let (class, text) = match (status.trouble, status.is_saved, status.saved_at) {
            (Some(_), false, _) => {
                ("edit-bar__state edit-bar__state--trouble", t.download_draft.to_owned())
            }
            (_, true, Some(at)) => (
                "edit-bar__state edit-bar__state--saved",
                [t.saved, " ", &clock::moment(at).1].concat(),
            ),
            (_, true, None) => ("edit-bar__state", t.unchanged.to_owned()),
            (_, false, _) => ("edit-bar__state", t.saving.to_owned()),
        };
        if status.trouble.is_some() && !status.is_saved {
            return word_button("button", text, Callback::new(move |()| draft.download()));
        }
        el("span", class, [words(text)])
    };
    let step = move |word: &'static str, back: bool| {
        let is_off = move || {
            let status = status.get();
            let can = if back { status.can_undo } else { status.can_redo };
            (!can).then_some("true")
        };
        let act = move |_| draft.step(back);
        view! {
            <button class=QUIET type="button" aria-disabled=is_off on:click=act>{word}</button>
        }
        .into_any()
    };
    let check = form.href(&Section::Check);
    view! {
        <div class="edit-bar">
            <div class="edit-bar__saved" role="status">{saved}</div>
            {step(t.undo, true)}
            {step(t.redo, false)}
            <a class="button button--primary edit-bar__check" href=check>{t.check}</a>
        </div>
    }
    .into_any()
}

/// A small head of a part of a page.
pub(crate) fn heading(text: impl Into<String>) -> AnyView {
    plain("h2", vec![words(text)])
}

/// The date and time of a moment, for people.
pub(crate) fn moment(at_ms: f64) -> String {
    let (date, time) = clock::moment(at_ms);
    [&time, " · ", &format::date(&date)].concat()
}
