//! The place: page, language and everything that the visitor set, mirrored in the address.
//!
//! Typing replaces the address after a pause; a decision (a wish, a filter, a page) adds a step to the history.
//! Invariant: whatever the address says after "back" is what the app shows.

use super::catalog::CatalogContext;
use super::settings;
use crate::address_state::{AddressNotice, Place, VisitorState, drop_unknown};
use crate::platform::address::{self, RawAddress};
use crate::platform::timer::{self, Timer};
use crate::platform::{focus, page, storage};
use crate::route::{Program, Route, is_id};
use crate::takeaway::DATA_VERSION;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// How long typing must rest before the address is written.
const PAUSE_MS: i32 = 400;

/// Owner of the place.
#[derive(Clone, Copy)]
pub(crate) struct PlaceContext {
    pub(crate) place: RwSignal<Place>,
    /// What was wrong with the address.
    pub(crate) notices: RwSignal<Vec<AddressNotice>>,
    /// The program that runs: a link to a page of another one is left to the browser.
    program: Program,
    pending: StoredValue<Option<Timer>>,
}

impl PlaceContext {
    /// The place that the address names; `typed` is what stood in the box before the program ran.
    pub(crate) fn start(program: Program, typed: String) -> PlaceContext {
        let (mut place, notices) = parse(&address::read());
        if !typed.is_empty() {
            place.visitor.text = typed;
        }
        let context = PlaceContext {
            place: RwSignal::new(place),
            notices: RwSignal::new(notices),
            program,
            pending: StoredValue::new(None),
        };
        context.schedule();
        context
    }

    /// The place as it is, but for the text of the need, to be read alone: an edit of it would be written into the address.
    pub(crate) fn apart(self, text: &str) -> PlaceContext {
        let mut place = self.place.get_untracked();
        text.clone_into(&mut place.visitor.text);
        PlaceContext { place: RwSignal::new(place), ..self }
    }

    /// Follows the history, the links and the fragment.
    pub(crate) fn listen(self, catalog: CatalogContext) {
        address::own_scroll_restoration();
        address::keep_scroll_positions();
        address::on_change(move |raw, scroll| self.restore(&raw, scroll, catalog));
        address::on_link(move |raw| self.follow(&raw));
    }

    /// Changes what the visitor set, as typing does.
    pub(crate) fn edit(self, change: impl FnOnce(&mut VisitorState)) {
        self.place.update(|place| change(&mut place.visitor));
        self.schedule();
    }

    /// Changes what the visitor set by a decision that "back" takes back.
    pub(crate) fn commit(self, change: impl FnOnce(&mut VisitorState)) {
        self.flush();
        let before = self.place.with_untracked(|place| place.visitor.clone());
        self.place.update(|place| change(&mut place.visitor));
        if self.place.with_untracked(|place| place.visitor != before) {
            self.push();
        }
    }

    /// Goes to an address of this site, as a link would.
    pub(crate) fn visit(self, url: &str) {
        let (path, fragment) = url.split_once('#').unwrap_or((url, ""));
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let raw = RawAddress::of(path, query, fragment);
        if !self.follow(&raw) {
            address::go(url);
        }
    }

    /// What the visitor set, now.
    pub(crate) fn visitor(self) -> VisitorState {
        self.place.with_untracked(|place| place.visitor.clone())
    }

    /// Takes out what the catalog does not know, with a notice.
    pub(crate) fn check_against(self, context: CatalogContext) {
        let Some(catalog) = context.catalog.get_untracked() else { return };
        let mut visitor = self.visitor();
        let mut unknown = drop_unknown(&mut visitor, &catalog);
        // A code from a fair names the data that it was made with; said once, it is of no more use.
        let made_with = visitor.view(DATA_VERSION).to_owned();
        let own =
            context.engine.with_untracked(|engine| engine.as_ref().map(|e| e.version.clone()));
        if !made_with.is_empty() {
            visitor.set_view(DATA_VERSION, "");
            self.edit(|own| own.set_view(DATA_VERSION, ""));
            unknown.extend((own.as_ref() != Some(&made_with)).then_some(AddressNotice::OtherData));
        }
        if !unknown.is_empty() {
            self.notices.update(|notices| notices.extend(unknown));
            self.edit(|own| *own = visitor);
        }
    }

    fn schedule(self) {
        self.cancel();
        let timer = timer::after(PAUSE_MS, move || self.write());
        self.pending.set_value(Some(timer));
    }

    fn cancel(self) -> bool {
        let pending = self.pending.get_value();
        self.pending.set_value(None);
        pending.inspect(|timer| timer.cancel()).is_some()
    }

    fn flush(self) {
        if self.cancel() {
            self.write();
        }
    }

    fn write(self) {
        self.pending.set_value(None);
        address::replace(&self.place.with_untracked(Place::href));
    }

    fn push(self) {
        address::push(&self.place.with_untracked(Place::href));
    }

    fn restore(self, raw: &RawAddress, scroll: f64, catalog: CatalogContext) {
        self.cancel();
        let (place, notices) = parse(raw);
        let old = self.place.get_untracked();
        if place.route != old.route {
            focus::first_soon("h1");
        }
        self.notices.set(notices);
        self.place.set(place);
        self.check_against(catalog);
        address::scroll_to(scroll);
    }

    /// Follows a link of this site; `false` leaves it to the browser.
    fn follow(self, raw: &RawAddress) -> bool {
        let (place, notices) = parse(raw);
        let old = self.place.get_untracked();
        if !raw.fragment.contains('=') && is_id(&raw.fragment) && place.route == old.route {
            return focus::first(&["#", &raw.fragment].concat());
        }
        if matches!(&place.route, Route::NotFound(path) if path.contains('.')) {
            return false;
        }
        self.flush();
        let mut visitor = place.visitor.followed_from(&old.visitor);
        if place.route == old.route && raw.fragment.is_empty() && !raw.query.is_empty() {
            // Another language of the same page.
            visitor.view.clone_from(&old.visitor.view);
        }
        let language = place.language.or(old.language);
        if let Some(chosen) = place.language {
            storage::write(storage::keys::LANGUAGE, Some(chosen.tag()));
        }
        let is_new_page = place.route != old.route;
        let next = Place { route: place.route, language, visitor };
        if next.route.program().is_some_and(|program| program != self.program) {
            address::go(&next.href());
            return true;
        }
        self.notices.set(notices);
        self.place.set(next);
        self.push();
        if is_new_page {
            address::scroll_to(0.0);
            focus::first_soon("h1");
        }
        true
    }
}

fn parse(raw: &RawAddress) -> (Place, Vec<AddressNotice>) {
    Place::parse(&raw.path, &raw.query, &raw.fragment)
}

/// The language to show: that of the address, else the kept one, else Vietnamese.
#[derive(Clone, Copy)]
pub(crate) struct LanguageContext(pub(crate) Memo<Language>);

impl LanguageContext {
    pub(crate) fn new(place: PlaceContext) -> LanguageContext {
        let kept = settings::kept_language();
        let language = Memo::new(move |_| place.place.with(|place| place.language).unwrap_or(kept));
        Effect::new(move || page::set_language(language.get().tag()));
        LanguageContext(language)
    }
}
