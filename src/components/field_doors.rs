//! The fields as doors.

use super::button::button;
use super::el::{el, group, titled, words};
use super::text::text;
use crate::i18n::Texts;
use crate::view_model::start::DoorView;
use leptos::prelude::*;

/// The doors.
#[component]
pub(crate) fn FieldDoors(
    /// Strings.
    t: &'static Texts,
    /// The fields.
    doors: Vec<DoorView>,
    /// Called with the chosen field's id.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let item = move |door: DoorView| {
        let id = door.id;
        let choose = Callback::new(move |()| on_choose.run(id.clone()));
        let name = el("span", "field-doors__name", [text(door.name)]);
        let count = el("span", "field-doors__count", [words(door.count)]);
        let content = vec![name, count].into_any();
        el("li", "field-doors__item", [button("field-doors__door", content, None, choose)])
    };
    let list = group("ul", "field-doors__list", doors.into_iter().map(item).collect());
    titled("field-doors", "field-doors__title", "doors", t.doors_title, vec![list])
}
