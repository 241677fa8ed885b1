//! The optional conditions.

use super::button::{QUIET, toggle, word_button};
use super::chip::removable_chip;
use super::choice::{Choice, Select};
use super::el::{el, fieldset, named_list, plain, words};
use crate::i18n::Texts;
use crate::view_model::wishes::{Choice as Entry, Chosen, WishChoices};
use leptos::prelude::*;
use nhipcau_matching::Wishes;
use nhipcau_profile::Language;

/// A wish that was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    Subfield(String, bool),
    Mode(String, bool),
    AddIndustry(String),
    MinLevel(String),
    MaxLevel(String),
    Province(String),
    Exclude(String),
}

/// The disclosure, the chips of what is chosen, and the form.
#[component]
pub(crate) fn WishesPanel(
    /// Strings.
    t: &'static Texts,
    /// Language.
    language: Language,
    /// Whether the form is shown.
    is_open: RwSignal<bool>,
    /// Everything that can be wished for; asked when the form opens.
    choices: Callback<(), WishChoices>,
    /// What is wished for.
    wishes: Memo<Wishes>,
    /// Chips of it, tracked.
    chips: Callback<(), Vec<(Chosen, String)>>,
    /// Called when a wish is set.
    #[prop(into)]
    on_wish: Callback<Wish>,
    /// Called when one is taken away.
    #[prop(into)]
    on_remove: Callback<Chosen>,
    /// Called when all are taken away.
    #[prop(into)]
    on_clear: Callback<()>,
) -> impl IntoView {
    view! {
        <section class="wishes-panel" aria-labelledby="wishes">
            <div class="wishes-panel__head">
                <h2 class="wishes-panel__title" id="wishes">
                    {toggle(t.wishes_title, "wishes-body", is_open)}
                </h2>
                {move || chosen_chips(chips.run(()), t, language, on_remove, on_clear)}
            </div>
            <div class="wishes-panel__body" id="wishes-body" hidden=move || !is_open.get()>
                {move || {
                    is_open.get().then(|| form(&choices.run(()), t, wishes, on_wish))
                }}
            </div>
        </section>
    }
    .into_any()
}

fn chosen_chips(
    chips: Vec<(Chosen, String)>,
    t: &'static Texts,
    language: Language,
    on_remove: Callback<Chosen>,
    on_clear: Callback<()>,
) -> Option<AnyView> {
    if chips.is_empty() {
        return None;
    }
    let mut items: Vec<AnyView> = Vec::new();
    items.extend(chips.into_iter().map(|(chosen, label)| {
        removable_chip(label, language, Callback::new(move |()| on_remove.run(chosen.clone())))
    }));
    items.push(plain("li", vec![word_button(QUIET, t.clear_all, on_clear)]));
    Some(named_list("wishes-panel__chosen", t.wishes_chosen, items))
}

fn form(
    choices: &WishChoices,
    t: &'static Texts,
    wishes: Memo<Wishes>,
    on_wish: Callback<Wish>,
) -> AnyView {
    let field = move |(name, subfields): (String, Vec<Entry>)| {
        let boxes = boxes(subfields, wishes, |wishes| &wishes.subfields, Wish::Subfield, on_wish);
        let summary = el("summary", "wishes-panel__summary", [words(name)]);
        el("details", "wishes-panel__field", [summary, el("div", "wishes-panel__choices", [boxes])])
    };
    let modes = boxes(choices.modes.clone(), wishes, |wishes| &wishes.modes, Wish::Mode, on_wish);
    let subfields = choices.fields.iter().cloned().map(field).collect();
    let part = |class, legend, fields| fieldset(class, "wishes-panel__legend", legend, fields);
    let narrow = "wishes-panel__group";
    let wide = "wishes-panel__group wishes-panel__group--wide";
    vec![
        part(wide, t.wishes_subfields, subfields),
        part(narrow, t.wishes_modes, vec![modes]),
        part(narrow, t.wishes_readiness, vec![selects(choices, t, wishes, on_wish)]),
    ]
    .into_any()
}

fn boxes(
    entries: Vec<Entry>,
    wishes: Memo<Wishes>,
    list: fn(&Wishes) -> &Vec<String>,
    wish: fn(String, bool) -> Wish,
    on_wish: Callback<Wish>,
) -> AnyView {
    let entry = move |(id, label): Entry| {
        let own = id.clone();
        let on = Memo::new(move |_| wishes.with(|wishes| list(wishes).contains(&own)));
        let toggle = move |now: bool| on_wish.run(wish(id.clone(), now));
        view! { <Choice label on on_toggle=toggle/> }.into_any()
    };
    entries.into_iter().map(entry).collect_view().into_any()
}

fn selects(
    choices: &WishChoices,
    t: &'static Texts,
    wishes: Memo<Wishes>,
    on_wish: Callback<Wish>,
) -> AnyView {
    let level = move |read: fn(&nhipcau_matching::ReadinessWindow) -> u8, none: u8| {
        Memo::new(move |_| {
            let level = wishes.with(|wishes| wishes.readiness.as_ref().map(read));
            level.filter(|&level| level != none).map(|level| level.to_string()).unwrap_or_default()
        })
    };
    let province =
        Memo::new(move |_| wishes.with(|wishes| wishes.province.clone()).unwrap_or_default());
    let nothing = Memo::new(|_| String::new());
    let select =
        move |label, none, options: &Vec<Entry>, value: Memo<String>, wish: fn(String) -> Wish| {
            let choose = move |value: String| on_wish.run(wish(value));
            view! { <Select label none options=options.clone() value on_choose=choose/> }.into_any()
        };
    view! {
        <div class="wishes-panel__pair">
            {select(t.wishes_readiness_min, t.wishes_any, &choices.levels, level(|w| w.min, 1), Wish::MinLevel)}
            {select(t.wishes_readiness_max, t.wishes_any, &choices.levels, level(|w| w.max, 9), Wish::MaxLevel)}
        </div>
        {select(t.wishes_industries, t.wishes_add, &choices.industries, nothing, Wish::AddIndustry)}
        {select(t.wishes_province, t.wishes_any, &choices.provinces, province, Wish::Province)}
        {select(t.wishes_excluded, t.wishes_exclude_add, &choices.institutes, nothing, Wish::Exclude)}
    }
    .into_any()
}
