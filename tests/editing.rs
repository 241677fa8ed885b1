//! Editing without a browser:
//!
//! 1. a change keeps the shape of a tree, and the record reads back what was put;
//! 2. steps back and forward lead to the same trees;
//! 3. a step of typing ends at a pause or at another field;
//! 4. two pages never overwrite each other, whatever the order of events;
//! 5. what is told to be saved is in the store.

use nhip_cau::editing::history::{History, MAX_STEPS, PAUSE_MS};
use nhip_cau::editing::tree::{Edit, apply, text_at};
use nhipcau_profile::{Institute, Path, Record, Value};
use proptest::prelude::*;

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn name() -> Path {
    Path::default().key("name").key("vi")
}

fn evidence() -> Path {
    Path::default().key("capabilities").index(0).key("evidence")
}

#[test]
fn a_tree_reads_back_as_the_record() {
    let mut tree = Institute::default().to_value();
    let edits = [
        Edit::Set(name(), text("Viện Cơ học")),
        Edit::Insert(Path::default().key("capabilities"), 9, Value::Table(vec![])),
        Edit::Insert(evidence(), 0, Value::Table(vec![])),
        Edit::Set(evidence().index(0).key("year"), Value::Number(2019.0)),
        Edit::Insert(evidence(), 0, Value::Table(vec![])),
        Edit::Move(evidence(), 1, 0),
        Edit::Set(Path::default().key("no such field"), text("x")),
        Edit::Remove(evidence(), 7),
    ];
    for edit in &edits {
        apply(&mut tree, &Institute::SHAPE, edit);
    }
    let institute = Institute::from_value(tree.clone());
    assert_eq!(institute.name.vi, "Viện Cơ học");
    let years: Vec<Option<u16>> =
        institute.capabilities[0].evidence.iter().map(|evidence| evidence.year).collect();
    assert_eq!(years, [Some(2019), None]);
    apply(&mut tree, &Institute::SHAPE, &Edit::Set(name(), text("")));
    assert_eq!(Institute::from_value(tree).name.vi, "");
}

#[test]
fn typing_is_one_step_until_a_pause() {
    let mut history = History::new(Institute::default().to_value());
    let mut type_at = |text: &str, ms: f64| {
        history.edit(&Institute::SHAPE, &Edit::Set(name(), Value::Text(text.into())), ms);
    };
    type_at("V", 0.0);
    type_at("Vi", 100.0);
    type_at("Viện", 100.0 + PAUSE_MS);
    assert!(history.undo());
    assert_eq!(text_at(history.now(), &name()), "Vi");
    assert!(history.undo());
    assert_eq!(text_at(history.now(), &name()), "");
    assert!(!history.undo());
    assert!(history.redo() && history.redo() && !history.redo());
    assert_eq!(text_at(history.now(), &name()), "Viện");
}

#[test]
fn no_more_steps_than_the_limit_are_kept() {
    let mut history = History::new(Institute::default().to_value());
    for step in 0..=MAX_STEPS {
        let next = Edit::Set(name(), Value::Text(step.to_string()));
        history.edit(&Institute::SHAPE, &next, step as f64 * 2.0 * PAUSE_MS);
    }
    let n_back = std::iter::from_fn(|| history.undo().then_some(())).count();
    assert_eq!((n_back, text_at(history.now(), &name())), (MAX_STEPS, "0"));
}

proptest! {
    #[test]
    fn forward_undoes_back(edits in proptest::collection::vec((0..3_usize, "[a-c]{0,2}", 0.0..5_000.0_f64), 1..40)) {
        let fields = ["vi", "en"];
        let mut history = History::new(Institute::default().to_value());
        let mut at = 0.0;
        for (kind, word, pause) in edits {
            at += pause;
            let edit = match kind {
                2 => Edit::Insert(Path::default().key("capabilities"), 0, Value::Table(vec![])),
                field => Edit::Set(Path::default().key("name").key(fields[field]), Value::Text(word)),
            };
            history.edit(&Institute::SHAPE, &edit, at);
        }
        let end = history.now().clone();
        let mut n_back = 0;
        while history.undo() {
            n_back += 1;
        }
        prop_assert_eq!(history.now(), &Institute::default().to_value());
        for _ in 0..n_back {
            prop_assert!(history.redo());
        }
        prop_assert_eq!(history.now(), &end);
    }
}

/// Two pages, one store, one lock: a model of the browser that delivers what is under way in any order.
mod two_pages {
    use nhip_cau::editing::store::{DraftStore, Effect, Event, Message, Trouble};
    use proptest::prelude::*;

    /// A draft is the list of the edits that it holds.
    type Draft = Vec<u32>;

    #[derive(Default)]
    struct Page {
        store: DraftStore,
        draft: Draft,
        /// Effects that the browser has not come to yet.
        under_way: Vec<Task>,
    }

    #[derive(Clone, Debug)]
    enum Task {
        Due,
        Write(u64, Draft),
        Load,
        Hear(Message),
        Steal,
        Lost,
    }

    #[derive(Default)]
    struct Browser {
        pages: [Page; 2],
        holder: Option<usize>,
        generation: u64,
        stored: Draft,
        aside: Vec<Draft>,
        n_edits: u32,
        quota_is_full: bool,
    }

    impl Browser {
        fn open() -> Browser {
            let mut browser = Browser { holder: Some(0), ..Browser::default() };
            browser.event(0, Event::Granted);
            browser.event(1, Event::Opened);
            browser
        }

        fn event(&mut self, page_idx: usize, event: Event) {
            let effects = self.pages[page_idx].store.on(event);
            for effect in effects {
                let page = &mut self.pages[page_idx];
                match effect {
                    Effect::Schedule(_) => page.under_way.push(Task::Due),
                    Effect::Write { expected } => {
                        page.under_way.push(Task::Write(expected, page.draft.clone()));
                    }
                    Effect::SetAside => self.aside.push(page.draft.clone()),
                    Effect::Load => page.under_way.push(Task::Load),
                    Effect::Say(message) => {
                        self.pages[1 - page_idx].under_way.push(Task::Hear(message));
                    }
                    Effect::Steal(_) => page.under_way.push(Task::Steal),
                }
            }
        }

        fn edit(&mut self, page_idx: usize) {
            if self.pages[page_idx].store.can_edit() {
                self.n_edits += 1;
                self.pages[page_idx].draft.push(self.n_edits);
                self.event(page_idx, Event::Edited);
            }
        }

        fn deliver(&mut self, page_idx: usize, which: usize) {
            let under_way = &mut self.pages[page_idx].under_way;
            if under_way.is_empty() {
                return;
            }
            let task = under_way.remove(which % under_way.len());
            match task {
                Task::Due => self.event(page_idx, Event::Due),
                Task::Hear(message) => self.event(page_idx, Event::Heard(message)),
                Task::Lost => self.event(page_idx, Event::Lost),
                Task::Load => {
                    self.pages[page_idx].draft.clone_from(&self.stored);
                    let generation = self.generation;
                    self.event(page_idx, Event::Loaded(generation));
                }
                Task::Steal => {
                    // The shell keeps the loss of a lock that the page took from itself; another one it hears of first.
                    while let Some(lost) = self.pages[page_idx]
                        .under_way
                        .iter()
                        .position(|task| matches!(task, Task::Lost))
                    {
                        self.pages[page_idx].under_way.remove(lost);
                        self.event(page_idx, Event::Lost);
                    }
                    if let Some(before) = self.holder.replace(page_idx)
                        && before != page_idx
                    {
                        self.pages[before].under_way.push(Task::Lost);
                    }
                    self.event(page_idx, Event::Granted);
                }
                Task::Write(expected, draft) => self.write(page_idx, expected, draft),
            }
        }

        fn write(&mut self, page_idx: usize, expected: u64, draft: Draft) {
            if self.quota_is_full {
                return self.event(page_idx, Event::Failed(Trouble::Full));
            }
            if expected != self.generation {
                return self.event(page_idx, Event::Conflict);
            }
            assert!(draft.starts_with(&self.stored), "{draft:?} over {:?}", self.stored);
            self.generation += 1;
            self.stored = draft;
            let generation = self.generation;
            self.event(page_idx, Event::Written(generation));
        }

        fn check(&self) {
            for page in &self.pages {
                let is_kept = |edit: &u32| {
                    self.stored.contains(edit)
                        || self.aside.iter().any(|draft| draft.contains(edit))
                };
                if page.store.is_saved() {
                    assert!(page.draft.iter().all(is_kept), "{:?} not in the store", page.draft);
                }
            }
            let known = |edit: &u32| {
                self.stored.contains(edit)
                    || self.aside.iter().any(|draft| draft.contains(edit))
                    || self.pages.iter().any(|page| page.draft.contains(edit))
            };
            assert!((1..=self.n_edits).all(|edit| known(&edit)), "an edit is nowhere");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn never_overwrite(steps in proptest::collection::vec((0..2_usize, 0..9_usize, 0..8_usize), 1..120)) {
            let mut browser = Browser::open();
            for (page_idx, action, which) in steps {
                match action {
                    0..=2 => browser.edit(page_idx),
                    3 => browser.event(page_idx, Event::TakeOver),
                    4 => browser.event(page_idx, Event::Leaving),
                    5 if which == 0 => browser.quota_is_full = !browser.quota_is_full,
                    _ => browser.deliver(page_idx, which),
                }
                browser.check();
            }
            // In the end everything that is under way comes, and nothing is left unsaved.
            browser.quota_is_full = false;
            for _ in 0..400 {
                for page_idx in 0..2 {
                    browser.deliver(page_idx, 0);
                    browser.check();
                }
            }
            prop_assert!(browser.pages.iter().all(|page| page.store.is_saved()));
            prop_assert!(browser.pages.iter().filter(|page| page.store.is_editor()).count() == 1);
        }
    }
}

mod forms {
    use nhip_cau::editing::form::{
        CAPABILITY, CONTACT, Control, FORMER, FieldSpec, IDENTITY, shape_of,
    };
    use nhip_cau::editing::freshness::{confirmed, statements};
    use nhip_cau::i18n::labels::Label;
    use nhipcau_profile::{Capability, Evidence, Institute, Language, Record, Shape};

    fn follow(fields: &[FieldSpec], shape: &Shape) {
        for field in fields {
            let found = shape_of(shape, field.key);
            let found = found.unwrap_or_else(|| panic!("no field `{}`", field.key));
            match (field.control, &found) {
                (Control::Table(inner), _) => follow(inner, &found),
                (Control::Entries(entries), Shape::List(one)) => follow(entries.fields, one),
                (Control::Entries(_), other) => panic!("`{}` is {other:?}", field.key),
                _ => {}
            }
        }
    }

    #[test]
    fn every_field_of_the_form_is_a_field_of_the_record() {
        for fields in [IDENTITY, CONTACT, FORMER] {
            follow(fields, &Institute::SHAPE);
        }
        for fields in CAPABILITY {
            follow(fields, &Capability::SHAPE);
        }
    }

    #[test]
    fn every_field_has_a_name_in_both_languages() {
        for label in Label::ALL {
            for language in Language::ALL {
                assert!(!label.words(language).label.is_empty(), "{label:?}");
            }
        }
    }

    #[test]
    fn the_oldest_statements_come_first_and_a_whole_takes_its_parts_along() {
        let evidence = |date: &str| Evidence {
            confirmed_on: Some(date.to_owned()).filter(|date| !date.is_empty()),
            ..Evidence::default()
        };
        let institute = Institute {
            confirmed_on: Some("2026-01-01".into()),
            capabilities: vec![Capability {
                confirmed_on: Some("2020-05-01".into()),
                evidence: vec![evidence(""), evidence("2026-10-01")],
                ..Capability::default()
            }],
            ..Institute::default()
        };
        let tree = institute.to_value();
        let listed = |tree| -> Vec<(String, String, bool)> {
            let all = statements(tree, "2026-11-26").into_iter();
            all.map(|own| (own.path.to_string(), own.date, own.is_old)).collect()
        };
        let row = |path: &str, date: &str, is_old| (path.to_owned(), date.to_owned(), is_old);
        assert_eq!(
            listed(&tree),
            [
                row("capabilities[0]", "2020-05-01", true),
                row("capabilities[0].evidence[0]", "2020-05-01", true),
                row("", "2026-01-01", false),
                row("capabilities[0].evidence[1]", "2026-10-01", false),
            ]
        );
        let whole = statements(&tree, "2026-11-26")[0].path.clone();
        let after = confirmed(&tree, &[whole], "2026-11-26");
        assert!(listed(&after).iter().all(|(_, _, is_old)| !is_old));
    }
}
