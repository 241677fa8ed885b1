//! A paper: its form, what of the need it shares, the sheet, and the ways to take it along.

use super::sheet_code::sheet_code;
use crate::address_state::{Place, VisitorState};
use crate::components::button::{QUIET, word_button};
use crate::components::choice::Select;
use crate::components::disclosure_preview::disclosure_preview;
use crate::components::el::{blank, el, group, nothing, plain, words};
use crate::components::load_state::LoadState;
use crate::components::notice::{Notice, Urgency};
use crate::components::paper_form::{Change, FormActions, paper_form};
use crate::components::paper_sheet::{paper_sheet, sheet_legend};
use crate::components::qr_code::QrView;
use crate::i18n::papers::{
    PapersTexts, blanks, own_words, paper_name, papers_texts, proposal_texts, search_with,
    training_texts,
};
use crate::papers::case::Case;
use crate::papers::day::Day;
use crate::papers::disclosure::disclose;
use crate::papers::drafts::OWN;
use crate::papers::{
    Desk, Kind, PARTNERS, Paper, absorption, calendar, code, letter, paper, training, word,
};
use crate::platform::word as word_script;
use crate::platform::{address, clipboard, clock, download, print};
use crate::route::Route;
use crate::state::App;
use crate::state::catalog::Engine;
use crate::state::papers::PapersContext;
use crate::state::shared::Shared;
use crate::view_model::text::bare;
use leptos::prelude::*;
use leptos::task::spawn_local;
use nhipcau_matching::{Ranking, ReadinessWindow, rank};
use nhipcau_profile::{Catalog, Language};

/// Most bytes of a link that mail programs open unharmed.
const MAX_MAIL_LINK: usize = 1900;

/// What the page is drawn from.
#[derive(Clone, Copy)]
struct Sources {
    app: App,
    papers: PapersContext,
    kind: Kind,
    language: Language,
    t: &'static PapersTexts,
    ranking: Memo<Option<Shared<Ranking>>>,
}

/// The page of a paper.
pub(crate) fn paper_page(app: App, kind: Kind, language: Language) -> AnyView {
    let papers = use_context::<PapersContext>().unwrap_or_else(PapersContext::start);
    let t = papers_texts(language);
    let ranking = Memo::new(move |_| ranking(app));
    let sources = Sources { app, papers, kind, language, t, ranking };
    let paper = Memo::new(move |_| sources.with(|desk| paper(kind, desk)));
    if kind == Kind::Proposal {
        papers.load_forms();
    }
    let is_there = Memo::new(move |_| {
        let has_form = kind != Kind::Proposal || papers.forms.with(|forms| !forms.is_empty());
        has_form && paper.with(Option::is_some)
    });
    let body = move || {
        if is_there.get() {
            return desk(sources, paper);
        }
        if kind == Kind::Proposal && papers.forms_failed.get() {
            let retry = Callback::new(move |()| papers.load_forms());
            let p = proposal_texts(language);
            let text = p.failed.to_owned();
            return view! { <Notice urgency=Urgency::Error text action=(p.retry, retry)/> }
                .into_any();
        }
        view! { <LoadState share=None language/> }.into_any()
    };
    let [_, title, lead] = paper_name(kind, language);
    view! {
        <main class="page paper-page" id="main" tabindex="-1">
            {(move || back_link(sources)).into_any()}
            {(move || nav(sources)).into_any()}
            <h1 class="page__title" tabindex="-1">{title}</h1>
            <p class="page__lead">{lead}</p>
            {body}
        </main>
    }
    .into_any()
}

fn ranking(app: App) -> Option<Shared<Ranking>> {
    let engine = app.catalog.engine.get()?;
    let visitor = app.place.place.with(|place| place.visitor.clone());
    if visitor.asks_nothing() {
        return None;
    }
    let weights = visitor.engine_weights();
    Some(Shared::new(rank(&engine.index, &visitor.need(), &weights, clock::year())))
}

impl Sources {
    /// Calls `make` with everything that a paper is made from; tracked.
    fn with<T>(self, make: impl FnOnce(Desk<'_>) -> T) -> Option<T> {
        let (catalog, engine): (Shared<Catalog>, Shared<Engine>) =
            (self.app.catalog.catalog.get()?, self.app.catalog.engine.get()?);
        let visitor: VisitorState = self.app.place.place.with(|place| place.visitor.clone());
        let ranking = self.ranking.get();
        let chosen = visitor.view(PARTNERS).to_owned();
        let case = Case::new(
            &catalog,
            &engine.version,
            &visitor,
            &engine.index,
            ranking.as_deref(),
            &chosen,
        );
        let (year, month, day) = clock::year_month_day();
        let today = Day { year, month, day };
        let language = self.language;
        let papers = self.papers;
        Some(papers.drafts.with(|drafts| {
            papers.forms.with(|forms| {
                let form = forms.first();
                make(Desk { case: &case, drafts, language, today, form })
            })
        }))
    }

    /// The address of another page beside this need and these candidates.
    fn href(self, route: Route) -> String {
        self.app.place.place.with(|place| {
            let visitor = place.visitor.clone();
            Place { route, language: place.language, visitor }.href()
        })
    }
}

fn back_link(sources: Sources) -> AnyView {
    let href = sources.href(Route::Match);
    view! { <a class="page__back" href=href>"← " {sources.t.back}</a> }.into_any()
}

fn nav(sources: Sources) -> AnyView {
    let item = |kind: Kind| {
        let href = sources.href(Route::Paper(kind.slug().to_owned()));
        let current = (kind == sources.kind).then_some("page");
        let [name, ..] = paper_name(kind, sources.language);
        let link = view! { <a class="paper-nav__link" href=href aria-current=current>{name}</a> };
        el("li", "paper-nav__item", [link.into_any()])
    };
    let items = group("ol", "paper-nav__list", Kind::ALL.into_iter().map(item).collect());
    view! { <nav class="paper-nav" aria-label=sources.t.nav_label>{items}</nav> }.into_any()
}

fn desk(sources: Sources, paper: Memo<Option<Paper>>) -> AnyView {
    let Sources { t, papers, .. } = sources;
    let on_change = Callback::new(move |(scope, key, text): Change| {
        papers.edit(&scope, &key, text.as_deref());
    });
    let form = vec![
        (move || notices(sources)).into_any(),
        partner(sources),
        sharing(sources),
        paper_form(FormActions { t, paper, on_change }),
        drafts_bar(sources),
    ];
    let code = paper_code(sources);
    let sheet = move || {
        paper.with(|paper| paper.as_ref().map(|paper| paper_sheet(&paper.sheet, code.get())))
    };
    let preview = vec![
        el("h2", "paper-page__heading", [words(t.sheet_title)]),
        actions(sources, paper),
        (move || search_again(sources)).into_any(),
        (move || remarks(sources, paper)).into_any(),
        sheet_legend(t),
        sheet.into_any(),
    ];
    view! {
        <div class="paper-page__columns">
            <section class="paper-page__form paper-form" aria-labelledby="paper-form-title">
                <h2 class="paper-page__heading" id="paper-form-title">{t.form_title}</h2>
                {form}
            </section>
            <section class="paper-page__preview" aria-label=t.sheet_title tabindex="0">
                {preview}
            </section>
        </div>
    }
    .into_any()
}

fn notices(sources: Sources) -> AnyView {
    let Sources { t, papers, app, .. } = sources;
    if !papers.is_kept.get() {
        let text = t.kept_failed.to_owned();
        return view! { <Notice urgency=Urgency::Warning text/> }.into_any();
    }
    if app.place.place.with(|place| place.visitor.asks_nothing()) {
        let href = sources.href(Route::Match);
        let link = view! { <a href=href>{t.no_need_link}</a> }.into_any();
        return el("p", "paper-form__lead", [words(t.no_need), blank(), link]);
    }
    nothing()
}

/// The choice of the addressee among the institutes that fit.
fn partner(sources: Sources) -> AnyView {
    let Sources { t, app, language, kind, .. } = sources;
    if matches!(kind, Kind::Summary | Kind::Absorption) {
        return nothing();
    }
    let options = Memo::new(move |_| {
        let list = sources.with(|desk| {
            let own = desk.case.partners.iter().map(|own| (own.institute, own.capability));
            let others = desk.case.proposed.iter().map(|(i, c)| (*i, Some(*c)));
            let mut options: Vec<(String, String)> = Vec::new();
            for (institute, capability) in own.chain(others) {
                let id = capability.map_or(&institute.id, |capability| &capability.id);
                if options.iter().all(|(own, _)| own != id) {
                    let title = capability.map(|c| [": ", &bare(&c.title, language)].concat());
                    let name = bare(&institute.name, language);
                    options.push((id.clone(), [name, title.unwrap_or_default()].concat()));
                }
            }
            options
        });
        list.unwrap_or_default()
    });
    let value = Memo::new(move |_| {
        let chosen = app.place.place.with(|place| place.visitor.view(PARTNERS).to_owned());
        let first = chosen.split(',').next().unwrap_or_default().to_owned();
        // An institute that was chosen as a whole stands in the list by its best capability.
        let shown = sources.with(|desk| {
            let own = desk.case.partner()?;
            Some(own.capability.map_or(&own.institute.id, |own| &own.id).clone())
        });
        shown.flatten().unwrap_or(first)
    });
    let choose = Callback::new(move |id: String| {
        app.place.commit(|visitor| visitor.set_view(PARTNERS, &id));
    });
    (move || {
        let options = options.get();
        (!options.is_empty()).then(|| {
            let select = view! {
                <Select label=t.partner none=t.partner_none options value on_choose=choose/>
            };
            el("div", "paper-form__partner", [select.into_any()])
        })
    })
    .into_any()
}

/// What of the need is shared, on papers that carry it.
fn sharing(sources: Sources) -> AnyView {
    let Sources { t, app, papers, language, kind, .. } = sources;
    if !kind.carries_the_need() {
        return nothing();
    }
    let share = Memo::new(move |_| papers.drafts.with(letter::share_in));
    let need = Memo::new(move |_| {
        let text = app.place.place.with(|place| place.visitor.text.trim().to_owned());
        let parts = disclose(&text, share.get(), language);
        (text, parts)
    });
    let on_share = Callback::new(move |chosen: crate::papers::disclosure::Share| {
        papers.edit(OWN, letter::SHARE, Some(chosen.slug()));
    });
    disclosure_preview(t, language, share, need, on_share)
}

fn drafts_bar(sources: Sources) -> AnyView {
    let Sources { t, app, papers, kind, .. } = sources;
    let clear = Callback::new(move |()| {
        if let Some(scope) = sources.with(|desk| kind.scope(desk.case)) {
            papers.clear(&scope);
            app.ui.say(t.cleared);
        }
    });
    let undo = Callback::new(move |()| papers.undo());
    let undo_button = move || papers.can_undo.get().then(|| word_button(QUIET, t.undo, undo));
    let buttons = vec![undo_button.into_any(), word_button(QUIET, t.clear, clear)];
    let note = el("p", "paper-form__hint", [words(t.kept_note)]);
    el("div", "paper-form__drafts", [note, plain("div", buttons)])
}

/// The way back to the search, with the readiness that suits the answers of the absorption check.
fn search_again(sources: Sources) -> AnyView {
    let Sources { app, papers, kind, language, .. } = sources;
    let window = papers.drafts.with(absorption::readiness_window);
    let Some((min, max)) = window.filter(|_| kind == Kind::Absorption) else { return nothing() };
    let href = app.place.place.with(|place| {
        let mut visitor = place.visitor.clone();
        visitor.wishes.readiness = Some(ReadinessWindow { min, max });
        Place { route: Route::Match, language: place.language, visitor }.href()
    });
    let name = search_with(min, max, language);
    el("p", "paper-page__again", [view! { <a href=href>{name}</a> }.into_any()])
}

fn remarks(sources: Sources, paper: Memo<Option<Paper>>) -> AnyView {
    let Sources { language, kind, .. } = sources;
    paper.with(|paper| {
        let Some(paper) = paper else { return nothing() };
        let own = kind.carries_the_need().then(|| own_words(paper.sheet.n_own_words(), language));
        let mut lines = vec![blanks(paper.sheet.n_blanks(), language)];
        lines.extend(paper.remarks.iter().cloned());
        lines.extend(own);
        lines.retain(|line| !line.is_empty());
        let line = |line: String| el("li", "paper-page__remark", [words(line)]);
        group("ul", "paper-page__remarks", lines.into_iter().map(line).collect())
    })
}

fn actions(sources: Sources, paper: Memo<Option<Paper>>) -> AnyView {
    let Sources { t, app, kind, .. } = sources;
    let text =
        move || paper.with_untracked(|paper| paper.as_ref().map(|paper| paper.sheet.plain_text()));
    let copy = Callback::new(move |()| {
        spawn_local(async move {
            let copied = clipboard::copy(&text().unwrap_or_default()).await;
            app.ui.say(if copied { t.copied } else { t.copy_failed });
        });
    });
    let mut buttons = Vec::new();
    if kind == Kind::Letter {
        let mail = Callback::new(move |()| mail(sources, paper));
        buttons.push(word_button("button button--primary", t.mail, mail));
    }
    if kind == Kind::Training {
        let save = Callback::new(move |()| save_calendar(sources));
        let name = training_texts(sources.language).calendar;
        buttons.push(word_button("button button--primary", name, save));
    }
    buttons.push(word_button("button", t.copy, copy));
    buttons.push(word_button("button", t.word, Callback::new(move |()| save_word(sources, paper))));
    buttons.push(word_button("button", t.print, Callback::new(|()| print::print_soon())));
    group("div", "paper-page__actions", buttons)
}

/// Saves the sheet as a Word file; the script that writes it is loaded with the first one.
fn save_word(sources: Sources, paper: Memo<Option<Paper>>) {
    let Sources { t, app, language, .. } = sources;
    let source = paper.with_untracked(|paper| {
        let sheet = &paper.as_ref()?.sheet;
        Some(([&sheet.name, ".docx"].concat(), word::word_source(sheet, language)))
    });
    let Some((name, source)) = source else { return };
    spawn_local(async move {
        let blob = word_script::file(&source).await;
        let saved = blob.and_then(|blob| download::save_blob(&name, &blob));
        app.ui.say(if saved.is_some() { t.saved } else { t.word_failed });
    });
}

/// The code of the printed sheet; it stays while the visitor types into the form.
fn paper_code(sources: Sources) -> Memo<Option<QrView>> {
    let Sources { app, kind, language, .. } = sources;
    let opened =
        Memo::new(move |_| sources.with(|desk| code::code(kind, desk.case, desk.drafts)).flatten());
    Memo::new(move |_| {
        opened.with(|opened| {
            let (route, visitor) = opened.as_ref()?;
            sheet_code(app, route, visitor, language)
        })
    })
}

/// Saves the sessions as a calendar.
fn save_calendar(sources: Sources) {
    let Sources { t, app, .. } = sources;
    let file = sources.with(|desk| {
        let text = calendar::calendar(&training::appointments(desk), desk.today);
        ([&letter::file_name(desk, "training"), ".ics"].concat(), text)
    });
    if let Some((name, text)) = file {
        let saved = download::save(&name, calendar::MEDIA, &text);
        app.ui.say(if saved { t.saved } else { t.copy_failed });
    }
}

/// Opens the letter in the mail program; what is too long for a link is copied, to be pasted there.
fn mail(sources: Sources, paper: Memo<Option<Paper>>) {
    let Sources { t, app, .. } = sources;
    let made = paper.with_untracked(|paper| {
        let sheet = &paper.as_ref()?.sheet;
        Some((letter::subject_of(sheet), sheet.plain_text()))
    });
    let Some((subject, body)) = made else { return };
    let to = sources.with(|desk| desk.case.partner().and_then(|own| own.institute.email.clone()));
    let to = to.flatten().unwrap_or_default();
    let link = letter::mail_link(&to, &subject, &body);
    if link.len() <= MAX_MAIL_LINK {
        address::go(&link);
        return;
    }
    spawn_local(async move {
        let copied = clipboard::copy(&body).await;
        app.ui.say(if copied { t.mail_long } else { t.copy_failed });
        address::go(&letter::mail_link(&to, &subject, ""));
    });
}
