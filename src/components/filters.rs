//! Filters with live counts, and chips of the active ones.

use super::button::{QUIET, word_button};
use super::chip::removable_chip;
use super::choice::Choice;
use super::el::{el, fieldset, named_list, plain, with, words};
use crate::address_state::Filters;
use crate::i18n::Texts;
use crate::view_model::filters::{FilterGroupView, GroupCounts};
use leptos::prelude::*;
use nhipcau_profile::Language;

/// A filter that was switched: group, value, on or off.
pub(crate) type Switched = (usize, String, bool);

/// The groups of options.
#[component]
pub(crate) fn FilterPanel(
    /// Strings.
    t: &'static Texts,
    /// Tells two panels on one page apart.
    title_id: &'static str,
    /// Groups.
    groups: Vec<FilterGroupView>,
    /// Counts.
    counts: Memo<GroupCounts>,
    /// What is chosen.
    chosen: Memo<Filters>,
    /// Called when an option is switched.
    #[prop(into)]
    on_switch: Callback<Switched>,
    /// Called when all are to be switched off.
    #[prop(into)]
    on_clear: Callback<()>,
) -> impl IntoView {
    let group = move |(group_idx, group): (usize, FilterGroupView)| {
        let options = group.options.into_iter().enumerate().map(|(option_idx, (value, label))| {
            let count = Memo::new(move |_| {
                counts.with(|counts| counts[group_idx].get(option_idx).copied().unwrap_or(0))
            });
            let own = value.clone();
            let on = Memo::new(move |_| {
                chosen.with(|filters| filters.lists()[group_idx].1.contains(&own))
            });
            let switch = move |now: bool| on_switch.run((group_idx, value.clone(), now));
            view! { <Choice label on count on_toggle=switch/> }.into_any()
        });
        fieldset("filters__group", "filters__legend", group.title, options.collect())
    };
    let is_empty = Memo::new(move |_| chosen.with(Filters::is_empty));
    let clear = move || (!is_empty.get()).then(|| word_button(QUIET, t.clear_all, on_clear));
    let heading = vec![("class", "filters__title".into()), ("id", title_id.into())];
    let heading = with("h2", heading, vec![words(t.filters_title)]);
    let mut children = vec![el("div", "filters__head", [heading, clear.into_any()])];
    children.extend(groups.into_iter().enumerate().map(group));
    let section = vec![("class", "filters".into()), ("aria-labelledby", title_id.into())];
    with("section", section, children)
}

/// Chips of the active filters: group, value and label of each.
pub(crate) fn active_filters(
    t: &'static Texts,
    language: Language,
    chips: Vec<(usize, String, String)>,
    on_switch: Callback<Switched>,
    on_clear: Callback<()>,
) -> AnyView {
    let mut items = vec![el("li", "active-filters__label", [words(t.filters_active), words(":")])];
    items.extend(chips.into_iter().map(|(group, value, label)| {
        let remove = Callback::new(move |()| on_switch.run((group, value.clone(), false)));
        removable_chip(label, language, remove)
    }));
    items.push(plain("li", vec![word_button(QUIET, t.clear_all, on_clear)]));
    named_list("active-filters", t.filters_active, items)
}
