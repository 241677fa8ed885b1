//! What the kiosk knows: the venue, the visit, whether the visitor is there, and the ranking of the visitor's need.
//!
//! Invariant: everything of a visitor is in `visit` or derived from it; [`Kiosk::finish`] replaces it, and nothing of a
//! visit is ever written to the address, the history or a store.

use super::App;
use super::catalog::{Engine, Tier};
use super::content::ContentContext;
use super::lasting::Lasting;
use super::loading;
use super::market::Market;
use super::shared::Shared;
use crate::kiosk::counters::Counters;
use crate::kiosk::fair::Fair;
use crate::kiosk::idle::{Idle, Presence, Times};
use crate::kiosk::retry::Retries;
use crate::kiosk::suggest::Labels;
use crate::kiosk::venue::Venue;
use crate::kiosk::visit::{Screen, TEXT_SIZES, Visit};
use crate::kiosk::voice::{Voice, voice_for};
use crate::platform::{address, clock, fetch, page, release, speech, storage, timer};
use crate::view_model::card::CardContext;
use crate::view_model::filters::Masks;
use crate::view_model::results::{Results, results};
use crate::view_model::slugs::band_slug;
use leptos::prelude::*;
use leptos::task::spawn_local;
use nhipcau_matching::{Band, Need, Ranking, Weights, rank};
use nhipcau_profile::{Catalog, Language};
use std::ops::Deref;

/// How often the clock of the visit is looked at.
const TICK_MS: i32 = 250;

/// How long the needs of others are shown before the next ones.
const TURN_MS: i32 = 9000;

/// How often `public/boot.js` hears that the program runs.
const BEAT_MS: i32 = 5000;

/// When the staff panel closes by itself: a folder takes time to find.
const STAFF_TIMES: Times = Times { idle_s: 180, warning_s: 1 };

/// The ranking of a need.
pub(crate) struct Answer {
    pub(crate) need: Need,
    pub(crate) ranking: Ranking,
    pub(crate) results: Results,
    pub(crate) engine: Shared<Engine>,
    pub(crate) catalog: Shared<Catalog>,
}

impl Answer {
    /// What cards are made from.
    pub(crate) fn context(&self, language: Language) -> CardContext<'_> {
        CardContext {
            catalog: &self.catalog,
            index: &self.engine.index,
            ranking: &self.ranking,
            language,
            link_language: None,
        }
    }
}

/// What of the staff panel is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Staff {
    #[default]
    Closed,
    /// Asks for the PIN; holds the digits so far, and whether the last ones were wrong.
    Pin(String, bool),
    Panel,
    /// The screen takes no touch for so many seconds.
    Cleaning(u32),
}

/// The contexts of the kiosk: a handle that is copied into closures, so it is one address wide.
#[derive(Clone, Copy)]
pub(crate) struct Kiosk(&'static Contexts);

impl Deref for Kiosk {
    type Target = Contexts;

    fn deref(&self) -> &Contexts {
        self.0
    }
}

/// See [`Kiosk`]; they live as long as the page.
pub(crate) struct Contexts {
    pub(crate) app: App,
    pub(crate) venue: RwSignal<Venue>,
    pub(crate) visit: Lasting<Visit>,
    /// Seconds to answer, while the visitor is asked.
    pub(crate) warned: Lasting<Option<u32>>,
    pub(crate) staff: RwSignal<Staff>,
    pub(crate) fair: RwSignal<Option<Fair>>,
    pub(crate) counters: RwSignal<Counters>,
    pub(crate) language: Memo<Language>,
    pub(crate) answer: Memo<Option<Shared<Answer>>>,
    pub(crate) labels: Memo<Shared<Labels>>,
    /// Rises while nobody is there: which needs of others are shown.
    pub(crate) turn: Lasting<usize>,
    /// What the needs of others find.
    pub(crate) market: Market,
    /// Which data the screen runs on.
    pub(crate) content: ContentContext,
    /// The voices of the device.
    voices: RwSignal<Vec<Voice>>,
    idle: StoredValue<Idle>,
    retries: StoredValue<Retries>,
}

impl Kiosk {
    /// Reads the settings of the stand and begins to watch.
    pub(crate) fn start(app: App) -> Kiosk {
        let mut venue = storage::read(storage::keys::VENUE)
            .map(|lines| Venue::parse(&lines))
            .unwrap_or_default();
        let before = venue.clone();
        venue.apply_query(&address::first_query());
        if venue != before {
            storage::write(storage::keys::VENUE, Some(&venue.print()));
        }
        let visit = Lasting::new(Visit::new(venue.language));
        let language = Memo::new(move |_| visit.with(|visit| visit.comfort.language));
        let counters = storage::read(storage::keys::COUNTERS).unwrap_or_default();
        let idle = Idle::new(venue.times, clock::now_ms());
        let venue = RwSignal::new(venue);
        let kiosk = Kiosk(Box::leak(Box::new(Contexts {
            app,
            venue,
            visit,
            warned: Lasting::new(None),
            staff: RwSignal::new(Staff::Closed),
            fair: RwSignal::new(None),
            counters: RwSignal::new(Counters::parse(&counters)),
            language,
            answer: answer(app, visit),
            labels: labels(app, visit, language),
            turn: Lasting::new(clock::day_number()),
            market: Market::start(app),
            content: ContentContext::new(),
            voices: RwSignal::new(speech::voices()),
            idle: StoredValue::new(idle),
            retries: StoredValue::new(Retries::default()),
        })));
        kiosk.follow_comfort();
        kiosk.market.want();
        spawn_local(async move {
            kiosk.content.load(app).await;
            kiosk.load_fair();
        });
        speech::on_voices(move || kiosk.voices.set(speech::voices()));
        timer::every(TICK_MS, move || kiosk.tick());
        timer::every(BEAT_MS, page::beat);
        timer::every(TURN_MS, move || {
            if kiosk.visit.with_untracked(Visit::is_idle) {
                kiosk.turn.update(|turn| *turn = turn.wrapping_add(1));
            }
        });
        kiosk
    }

    /// Position of the voice that reads a language aloud; tracked.
    pub(crate) fn voice(self, language: Language) -> Option<usize> {
        let is_online = self.app.ui.online.get();
        self.voices.with(|voices| voice_for(voices, language, is_online))
    }

    /// Language, text size and contrast of the document are those of the visit.
    fn follow_comfort(self) {
        let comfort = Memo::new(move |_| self.visit.with(|visit| visit.comfort));
        Effect::new(move || {
            let comfort = comfort.get();
            page::set_language(comfort.language.tag());
            page::set_data("text-size", TEXT_SIZES[comfort.text_size.min(2)]);
            page::set_data("contrast", if comfort.high_contrast { "high" } else { "normal" });
        });
        Effect::new(move || page::set_data("paper", self.venue.with(|venue| venue.paper.slug())));
    }

    /// The fair's file, where the stand belongs to one.
    pub(crate) fn load_fair(self) {
        let id = self.venue.with_untracked(|venue| venue.fair.clone());
        self.fair.set(None);
        if id.is_empty() {
            return;
        }
        if let Some(text) = self.content.fair(&id) {
            self.fair.set(Fair::parse(&text));
            return;
        }
        spawn_local(async move {
            let file = fetch::text(&["/fairs/", &id, ".txt"].concat()).await;
            self.fair.set(file.and_then(|text| Fair::parse(&text)));
        });
    }

    /// The visitor did something.
    pub(crate) fn act(self) {
        let now = clock::now_ms();
        self.idle.update_value(|idle| idle.act(now));
        if self.warned.get_untracked().is_some() {
            self.warned.set(None);
        }
    }

    /// Changes the visit; another screen is counted, begins at its top, and ends what was being read.
    pub(crate) fn change(self, change: impl FnOnce(&mut Visit)) {
        let before = self.visit.with_untracked(|visit| visit.screen.clone());
        self.visit.update(change);
        let screen = self.visit.with_untracked(|visit| visit.screen.clone());
        if screen != before {
            speech::stop();
            self.count("screen", screen_name(&screen));
            if screen == Screen::Results {
                self.count("band", self.best_band().map_or("none", band_slug));
            }
            page::scroll_home();
        }
    }

    /// Goes to a screen.
    pub(crate) fn go(self, screen: Screen) {
        self.change(|visit| visit.go(screen));
    }

    /// The band of the first result.
    fn best_band(self) -> Option<Band> {
        let answer = self.answer.get_untracked()?;
        Some(answer.ranking.candidates.first()?.band)
    }

    /// The first touch: it begins a visit and does nothing else.
    pub(crate) fn begin(self) {
        let (now, times) = (clock::now_ms(), self.venue.with_untracked(|venue| venue.times));
        self.idle.set_value(Idle::new(times, now));
        self.count("visit", "");
        address::hold_back();
        self.go(Screen::Doors);
    }

    /// Ends the visit: nothing of it is left.
    pub(crate) fn finish(self) {
        let language = self.venue.with_untracked(|venue| venue.language);
        speech::stop();
        self.warned.set(None);
        self.staff.set(Staff::Closed);
        self.visit.set(Visit::new(language));
        address::replace("/kiosk");
        storage::forget_session();
        page::forget_input();
        self.renew();
    }

    /// Between two visits, takes a newer release, or data that waits for the next start.
    fn renew(self) {
        if self.content.is_due.get_untracked() {
            page::reload();
        } else if self.app.ui.update_ready.get_untracked() {
            release::apply_update();
        }
    }

    /// Tries again what did not come, after a rest.
    fn recover(self) {
        let has_failed = |tier: RwSignal<Tier>| matches!(tier.get_untracked(), Tier::Failed(_));
        let catalog = self.app.catalog;
        let (search, details) = (has_failed(catalog.search), has_failed(catalog.details));
        let mut is_due = false;
        self.retries.update_value(|own| is_due = own.is_due(search || details, clock::now_ms()));
        if is_due && search {
            self.app.load();
        } else if is_due {
            loading::load_details(catalog, self.app.place);
        }
    }

    fn tick(self) {
        self.recover();
        if self.staff_tick() {
            return;
        }
        if self.visit.with_untracked(Visit::is_idle) {
            self.renew();
            return;
        }
        match self.idle.get_value().presence(clock::now_ms()) {
            Presence::Here => {}
            Presence::Warned { seconds_left } => {
                if self.warned.get_untracked() != Some(seconds_left) {
                    self.warned.set(Some(seconds_left));
                }
            }
            Presence::Gone => self.finish(),
        }
    }

    /// The panel closes by itself when the staff has left; whether it is open.
    fn staff_tick(self) -> bool {
        if self.staff.with_untracked(|staff| *staff == Staff::Closed) {
            return false;
        }
        if self.idle.get_value().presence(clock::now_ms()) == Presence::Gone {
            self.finish();
        }
        true
    }

    /// Opens the staff panel's door.
    pub(crate) fn ask_pin(self) {
        let (now, times) = (clock::now_ms(), self.venue.with_untracked(|venue| venue.times));
        self.idle.set_value(Idle::new(times, now));
        self.warned.set(None);
        self.staff.set(Staff::Pin(String::new(), false));
    }

    /// Opens the staff panel.
    pub(crate) fn open_panel(self) {
        self.idle.set_value(Idle::new(STAFF_TIMES, clock::now_ms()));
        self.staff.set(Staff::Panel);
    }

    /// Keeps new settings.
    pub(crate) fn set_venue(self, venue: Venue) {
        storage::write(storage::keys::VENUE, Some(&venue.print()));
        let is_other_fair = self.venue.with_untracked(|before| before.fair != venue.fair);
        self.venue.set(venue);
        if is_other_fair {
            self.load_fair();
        }
    }

    /// Counts, where the venue allows it.
    pub(crate) fn count(self, kind: &str, name: &str) {
        if self.venue.with_untracked(|venue| venue.counts) {
            self.counters.update(|counters| counters.add(kind, name));
            let lines = self.counters.with_untracked(Counters::print);
            storage::write(storage::keys::COUNTERS, Some(&lines));
        }
    }

    /// Version of the data, empty before it is there.
    pub(crate) fn data_version(self) -> String {
        self.app
            .catalog
            .engine
            .with(|engine| engine.as_ref().map(|engine| engine.version.clone()).unwrap_or_default())
    }
}

fn screen_name(screen: &Screen) -> &'static str {
    match screen {
        Screen::Attract => "attract",
        Screen::Doors => "doors",
        Screen::Fields => "fields",
        Screen::Families => "families",
        Screen::Amounts => "amounts",
        Screen::Typing => "typing",
        Screen::Examples => "examples",
        Screen::Results => "results",
        Screen::Detail(_) => "detail",
        Screen::Takeaway => "takeaway",
    }
}

fn answer(app: App, visit: Lasting<Visit>) -> Memo<Option<Shared<Answer>>> {
    let need = Memo::new(move |_| {
        let catalog = app.catalog.catalog.get()?;
        visit.with(|visit| visit.shows_results().then(|| visit.need(&catalog.vocabulary)))
    });
    let year = clock::year();
    Memo::new(move |_| {
        let (need, engine) = (need.get()?, app.catalog.engine.get()?);
        let catalog = app.catalog.catalog.get_untracked()?;
        let ranking = rank(&engine.index, &need, &Weights::default(), year);
        let results = results(&ranking, &engine.index, &engine.facts, Masks::default());
        Some(Shared::new(Answer { need, ranking, results, engine, catalog }))
    })
}

/// The words to suggest, made only once somebody types.
fn labels(app: App, visit: Lasting<Visit>, language: Memo<Language>) -> Memo<Shared<Labels>> {
    let types = Memo::new(move |_| visit.with(|visit| visit.screen == Screen::Typing));
    Memo::new(move |_| {
        let labels = || {
            let (catalog, engine) = (app.catalog.catalog.get()?, app.catalog.engine.get()?);
            let n_capabilities = |concept_idx| engine.index.n_concept_documents(concept_idx);
            Some(Labels::new(&catalog.vocabulary, language.get(), n_capabilities))
        };
        Shared::new(types.get().then(labels).flatten().unwrap_or_default())
    })
}
