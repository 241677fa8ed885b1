//! The screens without a keyboard: the doors, fields, families of problems, numbers, needs of others.

use super::frame::{title, waiting};
use super::tile;
use crate::components::button::button;
use crate::components::el::{el, group, words};
use crate::i18n::kiosk::{KioskTexts, kiosk_texts};
use crate::i18n::{format, sentences};
use crate::kiosk::amount::{QUANTITIES, Quantity};
use crate::kiosk::visit::{Screen, Visit};
use crate::state::kiosk::Kiosk;
use crate::view_model::start;
use crate::view_model::text::bare;
use leptos::prelude::*;
use nhipcau_profile::Catalog;

/// The question and the three ways to answer it.
pub(super) fn doors(kiosk: Kiosk, t: &'static KioskTexts) -> AnyView {
    let door = |name: &str, hint: &str, act: fn(Kiosk)| {
        tile("kiosk-tile kiosk-tile--door", name.to_owned(), hint.to_owned(), move || act(kiosk))
    };
    let doors = vec![
        door(t.door_fields, t.door_fields_hint, |kiosk| kiosk.go(Screen::Fields)),
        door(t.door_typing, t.door_typing_hint, |kiosk| {
            kiosk.change(Visit::begin_typing);
            kiosk.go(Screen::Typing);
        }),
        door(t.door_examples, t.door_examples_hint, |kiosk| kiosk.go(Screen::Examples)),
    ];
    let children = vec![
        title(t.question),
        el("p", "kiosk__lead", [words(t.doors_hint)]),
        group("div", "kiosk-doors", doors),
    ];
    children.into_any()
}

/// A heading over tiles that are made from the catalog.
fn tiles(
    kiosk: Kiosk,
    t: &'static KioskTexts,
    heading: &'static str,
    make: impl Fn(&Catalog) -> Vec<AnyView>,
) -> AnyView {
    let list = match kiosk.app.catalog.catalog.get() {
        Some(catalog) => group("div", "kiosk-tiles", make(&catalog)),
        None => waiting(kiosk, t),
    };
    vec![title(heading), list].into_any()
}

/// The fields.
pub(super) fn fields(kiosk: Kiosk, t: &'static KioskTexts) -> AnyView {
    tiles(kiosk, t, t.fields_title, move |catalog| {
        let language = kiosk.language.get_untracked();
        let doors = start::doors(catalog, language);
        let one = |door: start::DoorView| {
            let id = door.id.clone();
            tile("kiosk-tile", door.name.plain(), door.count, move || {
                kiosk.change(|visit| visit.choose_field(id.clone()));
            })
        };
        doors.into_iter().map(one).collect()
    })
}

/// The families of problems of the field: its sub-fields, those first that most capabilities belong to.
pub(super) fn families(kiosk: Kiosk, t: &'static KioskTexts) -> AnyView {
    tiles(kiosk, t, t.families_title, move |catalog| {
        let language = kiosk.language.get_untracked();
        let chosen = kiosk.visit.with_untracked(|visit| visit.field.clone());
        let field =
            catalog.vocabulary.fields.iter().find(|field| Some(&field.id) == chosen.as_ref());
        let one = |subfield: &nhipcau_profile::Subfield| {
            let id = subfield.id.clone();
            let n = catalog.capabilities().filter(|(_, c)| c.subfields.contains(&id)).count();
            let count = sentences::n_capabilities(n, language);
            let tile = tile("kiosk-tile", bare(&subfield.name, language), count, move || {
                kiosk.count("subfield", &id);
                kiosk.change(|visit| visit.choose_family(id.clone()));
            });
            (n > 0).then_some(tile)
        };
        field.map(|field| field.subfields.iter().filter_map(one).collect()).unwrap_or_default()
    })
}

/// Numbers, by two buttons each.
pub(super) fn amounts(kiosk: Kiosk, t: &'static KioskTexts) -> AnyView {
    let rows = QUANTITIES.into_iter().map(|quantity| stepper(kiosk, t, quantity)).collect();
    let children = vec![
        title(t.amounts_title),
        el("p", "kiosk__lead", [words(t.amounts_hint)]),
        group("div", "kiosk-steppers", rows),
    ];
    children.into_any()
}

fn stepper(kiosk: Kiosk, t: &'static KioskTexts, quantity: Quantity) -> AnyView {
    let name = quantity.name(t);
    let step = |word: &str, sign: &'static str, up: bool| {
        let read = [word, ": ", name].concat();
        let act = move || kiosk.change(|visit| visit.amounts.step(quantity, up));
        button("kiosk-stepper__button", words(sign), Some(read), Callback::new(move |()| act()))
    };
    let language = kiosk.language.get_untracked();
    let value = move || match kiosk.visit.with(|visit| visit.amounts.value(quantity)) {
        Some(value) => [&format::whole(value.into(), language), " ", quantity.unit()].concat(),
        None => kiosk_texts(language).not_stated.to_owned(),
    };
    view! {
        <div class="kiosk-stepper">
            <span class="kiosk-stepper__name">{name}</span>
            {step(t.less, "−", false)}
            <output class="kiosk-stepper__value">{value}</output>
            {step(t.more, "+", true)}
        </div>
    }
    .into_any()
}

/// Needs of others, to start from.
pub(super) fn examples(kiosk: Kiosk, t: &'static KioskTexts) -> AnyView {
    tiles(kiosk, t, t.examples_title, move |catalog| {
        let texts = start::examples(catalog, kiosk.language.get_untracked());
        let one = |text: String| {
            let shown = text.clone();
            tile("kiosk-tile kiosk-tile--example", shown, String::new(), move || {
                kiosk.change(|visit| visit.take_example(text.clone()));
            })
        };
        texts.into_iter().map(one).collect()
    })
}
