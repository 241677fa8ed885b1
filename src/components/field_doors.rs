//! The fields as doors.

use super::button::button;
use super::el::{el, words};
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
    view! {
        <section class="field-doors" aria-labelledby="doors">
            <h2 class="field-doors__title" id="doors">{t.doors_title}</h2>
            <ul class="field-doors__list">{doors.into_iter().map(item).collect_view()}</ul>
        </section>
    }
    .into_any()
}
