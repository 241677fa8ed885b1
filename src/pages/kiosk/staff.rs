//! The panel of the staff: the PIN, the settings of the stand, the state of the machine, cleaning, counters.
//!
//! It lies over whatever is on the screen, and closes by itself when nobody touches it. The PIN keeps visitors out, not
//! whoever owns the machine.

use super::frame::toggle;
use super::staff_content::{new_data, source_name};
use super::takeaway::code_figure;
use crate::components::button::word_button;
use crate::components::el::{el, group, plain, words};
use crate::i18n::format;
use crate::i18n::kiosk::own_name;
use crate::i18n::staff::{StaffTexts, days_old, staff_texts};
use crate::kiosk::content::days_between;
use crate::kiosk::counters::Counters;
use crate::kiosk::venue::{FIRST_PIN, Paper, Venue};
use crate::platform::{clock, download, page, release, storage, timer};
use crate::state::catalog::Tier;
use crate::state::kiosk::{Kiosk, Staff};
use leptos::prelude::*;
use nhipcau_profile::Language;

/// For how long the screen takes no touch while it is wiped.
const CLEANING_S: u32 = 30;

/// Draws what of the panel is open.
pub(super) fn panel(kiosk: Kiosk, language: Language) -> Option<AnyView> {
    let t = staff_texts(language);
    let body = match kiosk.staff.get() {
        Staff::Closed => return None,
        Staff::Pin(digits, is_wrong) => pin(kiosk, t, &digits, is_wrong),
        Staff::Panel => settings(kiosk, t, language),
        Staff::Cleaning(seconds) => cleaning(t, seconds),
    };
    Some(
        view! {
            <div class="kiosk-staff" role="dialog" aria-modal="true" aria-label=t.title>
                <div class="kiosk-staff__box">{body}</div>
            </div>
        }
        .into_any(),
    )
}

/// A button that ends the panel and whatever visit is below it.
pub(super) fn closing(kiosk: Kiosk, word: &'static str) -> AnyView {
    let act = Callback::new(move |()| kiosk.finish());
    word_button("kiosk-button", word, act)
}

fn pin(kiosk: Kiosk, t: &'static StaffTexts, digits: &str, is_wrong: bool) -> AnyView {
    let typed = digits.to_owned();
    let press = move |digit: char| {
        let mut digits = typed.clone();
        digits.push(digit);
        let pin = kiosk.venue.with_untracked(|venue| venue.pin.clone());
        match () {
            () if digits == pin => kiosk.open_panel(),
            () if digits.len() >= pin.len() => kiosk.staff.set(Staff::Pin(String::new(), true)),
            () => kiosk.staff.set(Staff::Pin(digits, false)),
        }
    };
    let key = |digit: char| {
        let press = press.clone();
        let act = Callback::new(move |()| press(digit));
        word_button("kiosk-key", digit.to_string(), act)
    };
    let keys = "1234567890".chars().map(key).collect();
    let dots = "●".repeat(digits.len());
    vec![
        el("h2", "kiosk-staff__title", [words([t.title, " · ", t.pin].concat())]),
        el("p", "kiosk-staff__digits", [words(dots)]),
        el("p", "kiosk-staff__message", [words(if is_wrong { t.wrong } else { "" })]),
        group("div", "kiosk-staff__keys", keys),
        closing(kiosk, t.close),
    ]
    .into_any()
}

/// The settings as they are being changed.
fn settings(kiosk: Kiosk, t: &'static StaffTexts, language: Language) -> AnyView {
    let draft = RwSignal::new(kiosk.venue.get_untracked());
    let saved = RwSignal::new(false);
    let save = Callback::new(move |()| {
        // Written and read back: what is out of range does not get in.
        let venue = Venue::parse(&draft.get_untracked().print());
        kiosk.set_venue(venue.clone());
        draft.set(venue);
        saved.set(true);
    });
    let note = move || if saved.get() { t.saved } else { "" };
    let has_first_pin = move || kiosk.venue.with(|venue| venue.pin == FIRST_PIN);
    let first_pin = move || if has_first_pin() { t.first_pin } else { "" };
    vec![
        el("h2", "kiosk-staff__title", [words(t.title)]),
        view! { <p class="kiosk-staff__message">{first_pin}</p> }.into_any(),
        fields(draft, t),
        choices(draft, t),
        group(
            "div",
            "kiosk-staff__row",
            vec![
                word_button("kiosk-button kiosk-button--primary", t.save, save),
                closing(kiosk, t.close),
            ],
        ),
        view! { <p class="kiosk-staff__message" role="status">{note}</p> }.into_any(),
        machine(kiosk, t, language),
        new_data(kiosk, t, language),
        counted(kiosk, t),
    ]
    .into_any()
}

fn fields(draft: RwSignal<Venue>, t: &'static StaffTexts) -> AnyView {
    type Read = fn(&Venue) -> String;
    type Write = fn(&mut Venue, String);
    let rows: [(&'static str, Read, Write); 6] = [
        (t.stand, |v| v.stand.clone(), |v, text| v.stand = text),
        (t.fair, |v| v.fair.clone(), |v, text| v.fair = text),
        (t.base, |v| v.base_url.clone(), |v, text| v.base_url = text),
        (
            t.idle,
            |v| v.times.idle_s.to_string(),
            |v, text| {
                v.times.idle_s = text.parse().unwrap_or(v.times.idle_s);
            },
        ),
        (
            t.warning,
            |v| v.times.warning_s.to_string(),
            |v, text| {
                v.times.warning_s = text.parse().unwrap_or(v.times.warning_s);
            },
        ),
        (
            t.new_pin,
            |_| String::new(),
            |v, text| {
                if !text.is_empty() {
                    v.pin = text;
                }
            },
        ),
    ];
    let row = |(label, read, write): (&'static str, Read, Write)| {
        let value = draft.with_untracked(read);
        let set = move |event| draft.update(|venue| write(venue, event_target_value(&event)));
        view! {
            <label class="kiosk-staff__field">
                <span class="kiosk-staff__label">{label}</span>
                <input class="kiosk-staff__input" autocomplete="off" value=value on:input=set/>
            </label>
        }
        .into_any()
    };
    group("div", "kiosk-staff__fields", rows.into_iter().map(row).collect())
}

fn choices(draft: RwSignal<Venue>, t: &'static StaffTexts) -> AnyView {
    let line = |label: &'static str, buttons: Vec<AnyView>| {
        let label = el("span", "kiosk-staff__label", [words(label)]);
        let buttons = group("div", "kiosk__group", buttons);
        el("div", "kiosk-staff__choice", [label, buttons])
    };
    let languages = Language::ALL.into_iter().map(|own| {
        let is_on = move || draft.with(|venue| venue.language == own);
        toggle(words(own_name(own)), None, None, is_on, move || draft.update(|v| v.language = own))
    });
    let papers = Paper::ALL.into_iter().zip([t.paper_none, t.paper_a4, t.paper_roll]);
    let papers = papers.map(|(own, name)| {
        let is_on = move || draft.with(|venue| venue.paper == own);
        toggle(words(name), None, None, is_on, move || draft.update(|v| v.paper = own))
    });
    let counts = [(true, t.yes), (false, t.no)].into_iter().map(|(own, name)| {
        let is_on = move || draft.with(|venue| venue.counts == own);
        toggle(words(name), None, None, is_on, move || draft.update(|v| v.counts = own))
    });
    let lines = vec![
        line(t.language, languages.collect()),
        line(t.paper, papers.collect()),
        line(t.counts, counts.collect()),
    ];
    group("div", "kiosk-staff__choices", lines)
}

/// The state of the machine, drawn anew when it changes; what is typed beside it stays.
fn facts(kiosk: Kiosk, t: &'static StaffTexts, language: Language) -> AnyView {
    let fact = |term: &'static str, value: String| {
        let children = vec![plain("dt", vec![words(term)]), plain("dd", vec![words(value)])];
        group("div", "kiosk-facts__row", children)
    };
    let date = kiosk.app.catalog.catalog.with(|catalog| {
        catalog.as_ref().map(|catalog| catalog.site.data_date.clone()).unwrap_or_default()
    });
    let age = days_between(&date, &clock::today()).map(|days| days_old(days, language));
    let date = [&format::date(&date), " ", age.as_deref().unwrap_or_default()].concat();
    let yes_no = |is: bool| if is { t.yes } else { t.no }.to_owned();
    let rows = vec![
        fact(t.version, kiosk.data_version()),
        fact(t.date, date),
        fact(t.source, source_name(kiosk.content.source.get(), t).to_owned()),
        fact(t.release, page::release()),
        fact(t.offline, yes_no(release::is_kept())),
    ];
    group("dl", "kiosk-facts", rows)
}

/// The state of the machine, and what can be done to it.
fn machine(kiosk: Kiosk, t: &'static StaffTexts, language: Language) -> AnyView {
    let outcome = RwSignal::new(String::new());
    let test = Callback::new(move |()| outcome.set(self_test(kiosk, t)));
    let update = Callback::new(move |()| {
        if kiosk.app.ui.update_ready.get_untracked() {
            release::apply_update();
        } else {
            outcome.set(t.no_update.to_owned());
            release::check_update();
        }
    });
    let clean = Callback::new(move |()| clean(kiosk, CLEANING_S));
    vec![
        el("h3", "kiosk-staff__heading", [words(t.data)]),
        (move || facts(kiosk, t, language)).into_any(),
        group(
            "div",
            "kiosk-staff__row",
            vec![
                word_button("kiosk-button", t.update, update),
                word_button("kiosk-button", t.test, test),
                word_button("kiosk-button", t.clean, clean),
            ],
        ),
        view! { <p class="kiosk-staff__message" role="status">{move || outcome.get()}</p> }
            .into_any(),
    ]
    .into_any()
}

/// What has to work on a good day, each with its result.
fn self_test(kiosk: Kiosk, t: &'static StaffTexts) -> String {
    let catalog = kiosk.app.catalog;
    let probe = "nhipcau.kiosk.probe";
    storage::write(probe, Some("1"));
    let is_stored = storage::read(probe).is_some();
    storage::write(probe, None);
    let fair = kiosk.venue.with_untracked(|venue| venue.fair.is_empty());
    let checks = [
        (
            t.data,
            catalog.search.get_untracked() == Tier::Ready
                && catalog.engine.with_untracked(Option::is_some),
        ),
        (t.save, is_stored),
        (t.offline, release::is_kept()),
        (t.fair, fair || kiosk.fair.with_untracked(Option::is_some)),
    ];
    let line = |(name, is_good): (&str, bool)| {
        [name, ": ", if is_good { t.passed } else { t.failed }].concat()
    };
    checks.into_iter().map(line).collect::<Vec<_>>().join(" · ")
}

/// Counts the seconds down, then opens the panel again.
fn clean(kiosk: Kiosk, seconds: u32) {
    kiosk.act();
    if seconds == 0 {
        kiosk.staff.set(Staff::Panel);
    } else {
        kiosk.staff.set(Staff::Cleaning(seconds));
        timer::after(1000, move || clean(kiosk, seconds - 1));
    }
}

fn cleaning(t: &'static StaffTexts, seconds: u32) -> AnyView {
    vec![
        el("h2", "kiosk-staff__title", [words(t.cleaning)]),
        el("p", "kiosk-staff__digits", [words(seconds.to_string())]),
    ]
    .into_any()
}

fn counted(kiosk: Kiosk, t: &'static StaffTexts) -> AnyView {
    let rows = move || {
        let row = |(name, count): (&str, u32)| {
            let children =
                vec![plain("dt", vec![words(name)]), plain("dd", vec![words(count.to_string())])];
            group("div", "kiosk-facts__row", children)
        };
        let rows = kiosk.counters.with(|counters| counters.rows().map(row).collect());
        group("dl", "kiosk-facts", rows)
    };
    // As a file, or as a code for the staff's telephone where the machine has no place for files.
    let exported = RwSignal::new(false);
    let show = Callback::new(move |()| exported.set(true));
    let save = Callback::new(move |()| {
        let name = ["nhip-cau-counters-", &clock::today(), ".csv"].concat();
        download::save(&name, "text/csv", &kiosk.counters.with_untracked(Counters::table));
    });
    let code = move || {
        exported.get().then(|| code_figure(&kiosk.counters.with(Counters::print), t.counters))
    };
    let forget = Callback::new(move |()| {
        kiosk.counters.set(Counters::default());
        storage::write(storage::keys::COUNTERS, None);
    });
    vec![
        el("h3", "kiosk-staff__heading", [words(t.counters)]),
        rows.into_any(),
        group(
            "div",
            "kiosk-staff__row",
            vec![
                word_button("kiosk-button", t.export, save),
                word_button("kiosk-button", t.export_code, show),
                word_button("kiosk-button", t.forget, forget),
            ],
        ),
        code.into_any(),
    ]
    .into_any()
}
