//! The draft that is edited: what [`crate::editing`] decides, done with the browser's store, locks and messages.
//!
//! One draft is open at a time. What comes late, from a draft that was left meanwhile, is recognized by its session number
//! and dropped. Invariant: content changes only through [`DraftContext::edit`] and its like, which the store hears of.

mod status;
mod storing;

pub(crate) use status::{Checked, Phase, Status};

use super::App;
use super::catalog::Tier;
use super::shared::Shared;
use crate::editing::freshness;
use crate::editing::history::History;
use crate::editing::store::{DraftStore, Event, Trouble};
use crate::editing::tree::{self, Edit};
use crate::platform::database::{self, Failure};
use crate::platform::locks::{self, Channel, LockEvent, Manner};
use crate::platform::timer::{self, Timer};
use crate::platform::{clock, download, page};
use leptos::prelude::*;
use leptos::task::spawn_local;
use nhipcau_matching::review;
use nhipcau_profile::{
    Base, Catalog, Institute, InstituteDraft, Path, Problem, Record, Step, Value, validate_draft,
    write_profile,
};
use std::cell::RefCell;
use std::ops::Deref;
use std::sync::Arc;

/// How long typing rests before the draft is checked.
const SETTLE_MS: i32 = 300;
/// How often a version is kept while editing.
const VERSION_MS: f64 = 300_000.0;

/// The draft, see the module: a handle that is copied into closures, so it is one address wide.
#[derive(Clone, Copy)]
pub(crate) struct DraftContext(&'static DraftState);

impl Deref for DraftContext {
    type Target = DraftState;

    fn deref(&self) -> &DraftState {
        self.0
    }
}

/// The state behind the handle; it lives as long as the page.
pub(crate) struct DraftState {
    app: App,
    pub(crate) id: RwSignal<String>,
    pub(crate) phase: RwSignal<Phase>,
    pub(crate) status: RwSignal<Status>,
    /// Grows with every change.
    pub(crate) content: RwSignal<u32>,
    /// Grows when fields must be filled anew: lists changed, or all of it was replaced.
    pub(crate) drawn: RwSignal<u32>,
    pub(crate) checked: RwSignal<Option<Shared<Checked>>>,
    /// Whether problems of empty fields are told, too.
    pub(crate) show_all: RwSignal<bool>,
    /// Texts in number fields that are no numbers.
    pub(crate) raw: RwSignal<Vec<(Path, String)>>,
    /// A file that was read elsewhere and is still to be looked at.
    pub(crate) pending: StoredValue<Option<InstituteDraft>>,
    history: StoredValue<Option<History>>,
    base: StoredValue<Option<Base>>,
    machine: StoredValue<DraftStore>,
    session: StoredValue<u32>,
    wants_catalog: RwSignal<bool>,
    /// Why nothing is stored, where that is so.
    lack: StoredValue<Option<Trouble>>,
    /// Whether another page holds the lock.
    is_busy: StoredValue<bool>,
    /// How often the lock was asked for, and with which of the requests this page holds it.
    n_requests: StoredValue<u32>,
    held: StoredValue<u32>,
    settle: StoredValue<Option<Timer>>,
    version_at: StoredValue<f64>,
    saved_at: StoredValue<Option<f64>>,
}

thread_local! {
    static CHANNEL: RefCell<Option<Channel>> = const { RefCell::new(None) };
    /// The draft as it is, for the box that is shown when the program fails.
    static LATEST: RefCell<Option<Latest>> = const { RefCell::new(None) };
}

/// A draft in parts that are cheap to keep at each letter.
struct Latest {
    id: String,
    base: Option<Base>,
    tree: Arc<Value>,
}

/// The draft as it was at the last change, as a file.
pub(crate) fn rescued() -> Option<(String, String)> {
    LATEST.with(|latest| {
        let latest = latest.try_borrow().ok()?;
        let Latest { id, base, tree } = latest.as_ref()?;
        let institute = Institute::from_value((**tree).clone());
        let draft = InstituteDraft { base: base.clone(), institute };
        Some((file_name(id), write_profile(&draft)))
    })
}

/// Name of the file of a draft.
pub(crate) fn file_name(id: &str) -> String {
    ["nhip-cau-", id, ".json"].concat()
}

impl DraftContext {
    pub(crate) fn new(app: App) -> DraftContext {
        let context = DraftContext(Box::leak(Box::new(DraftState {
            app,
            id: RwSignal::new(String::new()),
            phase: RwSignal::new(Phase::Opening),
            status: RwSignal::new(Status::default()),
            content: RwSignal::new(0),
            drawn: RwSignal::new(0),
            checked: RwSignal::new(None),
            show_all: RwSignal::new(false),
            raw: RwSignal::new(Vec::new()),
            pending: StoredValue::new(None),
            history: StoredValue::new(None),
            base: StoredValue::new(None),
            machine: StoredValue::new(DraftStore::default()),
            session: StoredValue::new(0),
            wants_catalog: RwSignal::new(false),
            lack: StoredValue::new(None),
            is_busy: StoredValue::new(false),
            n_requests: StoredValue::new(0),
            held: StoredValue::new(0),
            settle: StoredValue::new(None),
            version_at: StoredValue::new(0.0),
            saved_at: StoredValue::new(None),
        })));
        Effect::new(move || {
            let is_there = app.catalog.details.get() == Tier::Ready;
            if is_there && context.wants_catalog.get() {
                context.begin_from_catalog();
            }
        });
        page::on_leaving(move || context.event(Event::Leaving));
        page::ask_before_closing(move || !context.machine.with_value(DraftStore::is_saved));
        let channel = Channel::open("nhipcau.profiles", move |text| context.hear(text));
        CHANNEL.with_borrow_mut(|own| *own = Some(channel));
        context
    }

    /// Opens the draft of an institute; nothing where it is open already.
    pub(crate) fn open(self, id: &str) {
        if self.id.with_untracked(|own| own == id) && self.session.get_value() > 0 {
            return;
        }
        self.event(Event::Leaving);
        locks::release_all();
        self.session.update_value(|session| *session += 1);
        self.id.set(id.to_owned());
        self.machine.set_value(DraftStore::default());
        self.history.set_value(None);
        self.base.set_value(None);
        self.version_at.set_value(0.0);
        self.saved_at.set_value(None);
        self.is_busy.set_value(false);
        self.wants_catalog.set(false);
        self.checked.set(None);
        self.show_all.set(false);
        self.raw.set(Vec::new());
        self.phase.set(Phase::Opening);
        self.tell();
        let session = self.session.get_value();
        spawn_local(async move {
            let on_newer = move || {
                self.event(Event::Leaving);
                self.phase.set(Phase::Outdated);
            };
            let on_blocked = move || self.phase.set(Phase::Blocked);
            let outcome = database::open(on_newer, on_blocked).await;
            if session != self.session.get_value() {
                return;
            }
            match outcome {
                Ok(()) => self.start(),
                Err(Failure::Newer) => {
                    let text = database::draft_of_newer(&self.id.get_untracked()).await;
                    self.phase.set(Phase::Newer(text));
                }
                Err(Failure::NoStore) => self.start_without(Trouble::NoStore),
                Err(_) => self.start_without(Trouble::Unreadable),
            }
        });
    }

    fn start(self) {
        self.lack.set_value(None);
        self.event(Event::Opened);
        self.ask_for_lock(Manner::IfFree);
    }

    /// Editing goes on in memory, and that is told before the first letter.
    fn start_without(self, lack: Trouble) {
        self.lack.set_value(Some(lack));
        self.event(Event::Granted);
    }

    fn has_store(self) -> bool {
        self.lack.with_value(Option::is_none)
    }

    fn ask_for_lock(self, manner: Manner) {
        let name = ["nhipcau.profile.", &self.id.get_untracked()].concat();
        let session = self.session.get_value();
        let request = self.n_requests.get_value() + 1;
        self.n_requests.set_value(request);
        locks::request(&name, manner, move |event| {
            if session != self.session.get_value() {
                return false;
            }
            match event {
                LockEvent::Granted => {
                    self.held.set_value(request);
                    self.is_busy.set_value(false);
                    self.event(Event::Granted);
                }
                // A page that takes over from itself hears of it after its new lock: that is no loss.
                LockEvent::Lost if self.held.get_value() != request => {}
                LockEvent::Lost => {
                    self.is_busy.set_value(true);
                    self.event(Event::Lost);
                    self.ask_for_lock(Manner::Wait);
                }
                LockEvent::Busy => {
                    self.is_busy.set_value(true);
                    self.tell();
                    self.ask_for_lock(Manner::Wait);
                }
            }
            true
        });
    }

    /// Tells the state machine what happened and does what it says.
    pub(crate) fn event(self, event: Event) {
        let mut effects = Vec::new();
        self.machine.update_value(|machine| effects = machine.on(event));
        for effect in effects {
            self.act(effect);
        }
        self.tell();
    }

    /// Begins with the record of the catalog, or with an empty one.
    fn begin_from_catalog(self) {
        self.wants_catalog.set(false);
        let id = self.id.get_untracked();
        let (Some(catalog), Some(engine)) =
            (self.app.catalog.catalog.get_untracked(), self.app.catalog.engine.get_untracked())
        else {
            return;
        };
        let known = catalog.institutes.iter().find(|institute| institute.id == id);
        let mut draft = match known {
            Some(institute) => InstituteDraft::of(institute, &engine.version),
            None => InstituteDraft::new(&id),
        };
        if known.is_none() {
            let name = self.app.place.visitor().view(NEW_NAME).to_owned();
            draft.institute.name.vi = name;
        }
        self.adopt(draft);
    }

    /// Forgets what is stored and begins again from the catalog.
    pub(crate) fn start_again(self) {
        let id = self.id.get_untracked();
        spawn_local(async move {
            let _ = database::forget_draft(&id).await;
            self.id.set(String::new());
            self.open(&id);
        });
    }

    /// Notes the draft as it is now, for the case that the program fails.
    fn note_latest(self) {
        let tree = self.history.with_value(|history| history.as_ref().map(History::shared));
        let latest = tree.map(|tree| {
            let (id, base) = (self.id.get_untracked(), self.base.get_value());
            Latest { id, base, tree }
        });
        LATEST.with_borrow_mut(|own| *own = latest);
    }

    fn adopt(self, draft: InstituteDraft) {
        let tree = draft.institute.to_value();
        self.base.set_value(draft.base);
        let is_same = self
            .history
            .with_value(|history| history.as_ref().is_some_and(|own| *own.now() == tree));
        if !is_same {
            self.history.set_value(Some(History::new(tree)));
            self.raw.set(Vec::new());
        }
        self.note_latest();
        if self.phase.with_untracked(|phase| *phase != Phase::Ready) {
            self.phase.set(Phase::Ready);
        }
        self.redraw();
        self.check();
    }

    /// Has every field read its value anew, after a change that did not come from it.
    pub(crate) fn refill(self) {
        self.drawn.update(|n| *n += 1);
    }

    fn redraw(self) {
        self.content.update(|n| *n += 1);
        self.drawn.update(|n| *n += 1);
    }

    /// The draft as it is now.
    pub(crate) fn draft(self) -> Option<InstituteDraft> {
        let now = self.history.with_value(|history| history.as_ref().map(History::shared))?;
        let institute = Institute::from_value((*now).clone());
        Some(InstituteDraft { base: self.base.get_value(), institute })
    }

    /// Looks at the tree.
    pub(crate) fn with<T>(self, look: impl FnOnce(&Value) -> T) -> T {
        self.history
            .with_value(|history| look(history.as_ref().map_or(&Value::Absent, History::now)))
    }

    /// Changes the draft, unless this page may not.
    pub(crate) fn edit(self, edit: Edit) {
        let is_list = !matches!(edit, Edit::Set(..));
        self.change(is_list, |history| history.edit(&Institute::SHAPE, &edit, clock::now_ms()));
    }

    /// Puts a value at a path. What the officer states is no longer a value that no source has.
    pub(crate) fn set(self, path: &Path, value: Value) {
        self.edit(Edit::Set(path.clone(), value));
        let list = Path::default().key("unverified");
        let mut unverified = self.with(|tree| tree::texts_at(tree, &list));
        let n = unverified.len();
        unverified.retain(|key| !matches!(path.0.first(), Some(Step::Key(own)) if own == key));
        if unverified.len() < n {
            let rest = unverified.into_iter().map(Value::Text).collect();
            self.edit(Edit::Set(list, Value::List(rest)));
        }
    }

    /// Puts a text at a path; empty for none.
    pub(crate) fn set_text(self, path: &Path, text: &str) {
        self.set(path, Value::Text(page::composed(text)));
    }

    /// Puts another record in the place of this one; what was there is kept as a version.
    pub(crate) fn replace(self, institute: &Institute) {
        self.keep_version("before");
        let tree = institute.to_value();
        self.change(true, |history| history.replace(tree));
    }

    /// The same with the base of a file.
    pub(crate) fn replace_with(self, draft: InstituteDraft) {
        if self.status.with_untracked(|status| status.can_edit) {
            self.replace(&draft.institute);
            self.base.set_value(draft.base);
            self.note_latest();
        }
    }

    /// Confirms statements on a date, as one step.
    pub(crate) fn confirm(self, paths: &[Path], date: &str) {
        let tree = self.with(|tree| freshness::confirmed(tree, paths, date));
        self.change(true, |history| history.replace(tree));
    }

    /// A step back or forward.
    pub(crate) fn step(self, back: bool) {
        self.raw.set(Vec::new());
        self.change(true, |history| if back { history.undo() } else { history.redo() });
    }

    fn change(self, redraw: bool, act: impl FnOnce(&mut History) -> bool) {
        if !self.machine.with_value(DraftStore::can_edit) {
            return;
        }
        self.keep_version_now_and_then();
        let mut is_changed = false;
        self.history.update_value(|history| {
            is_changed = history.as_mut().is_some_and(act);
        });
        if !is_changed {
            return;
        }
        LATEST.with_borrow_mut(|latest| {
            let now = self.history.with_value(|history| history.as_ref().map(History::shared));
            if let (Some(latest), Some(now)) = (latest, now) {
                latest.tree = now;
            }
        });
        if redraw {
            self.redraw();
        } else {
            self.content.update(|n| *n += 1);
        }
        self.event(Event::Edited);
        if let Some(timer) = self.settle.get_value() {
            timer.cancel();
        }
        self.settle.set_value(Some(timer::after(SETTLE_MS, move || self.check())));
    }

    /// Checks the draft as it is now.
    pub(crate) fn check(self) {
        let Some(draft) = self.draft() else { return };
        let catalog = self.app.catalog.catalog.get_untracked();
        let problems = catalog.map(|catalog| {
            let mut problems = validate_draft(&draft, &catalog.vocabulary, &clock::today());
            problems.extend(doubles(&draft));
            problems
        });
        let checked = Checked { draft, problems: problems.unwrap_or_default() };
        self.checked.set(Some(Shared::new(checked)));
    }

    /// Gives the draft to the visitor as a file.
    pub(crate) fn download(self) {
        if let Some(draft) = self.draft() {
            let name = file_name(&self.id.get_untracked());
            download::save(&name, "application/json", &write_profile(&draft));
        }
    }

    fn tell(self) {
        let steps =
            self.history.with_value(|own| own.as_ref().map(History::steps)).unwrap_or_default();
        let machine = self.machine.get_value();
        let is_unsaved = !machine.is_saved();
        if self.app.ui.unsaved.get_untracked() != is_unsaved {
            self.app.ui.unsaved.set(is_unsaved);
        }
        self.status.update(|status| {
            let has_store = self.has_store();
            *status = Status {
                can_edit: machine.can_edit(),
                is_reader: !machine.is_editor() && self.is_busy.get_value(),
                is_saved: machine.is_saved() && has_store,
                saved_at: self.saved_at.get_value(),
                trouble: machine.trouble(),
                can_undo: steps.0,
                can_redo: steps.1,
                was_set_aside: status.was_set_aside,
            };
        });
    }

    /// Whether the catalog is newer than what the draft started from; tracked.
    pub(crate) fn is_older_than_catalog(self) -> bool {
        let engine = self.app.catalog.engine.get();
        let version = engine.map(|engine| engine.version.clone());
        self.base.with_value(|base| {
            base.as_ref().zip(version.as_ref()).is_some_and(|(base, now)| base.data_version != *now)
        })
    }

    /// The text at a path, tracked so that it is read again when fields are filled anew.
    pub(crate) fn text(self, path: &Path) -> String {
        self.drawn.track();
        self.with(|tree| tree::text_at(tree, path).to_owned())
    }
}

/// Key of the name of an institute that is being added.
pub(crate) const NEW_NAME: &str = "vname";

/// Statements and capabilities of the draft that say the same.
fn doubles(draft: &InstituteDraft) -> impl Iterator<Item = Problem> + use<> {
    let institutes = vec![draft.institute.clone()];
    let alone = Catalog { institutes, ..Catalog::default() };
    review(&alone).into_iter().map(|(_, problem)| problem)
}
