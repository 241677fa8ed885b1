//! The need-clarity meter: one quiet line, and what to tap.

use super::button::word_button;
use super::el::{blank, el, group, words};
use crate::i18n::clarity::ClarityTexts;
use crate::view_model::clarity::{ClarityView, FactView};
use leptos::prelude::*;
use nhipcau_matching::Answer;

/// The meter; `None` given to `on_answer` means that the visitor wants to write.
pub(crate) fn clarity_meter(
    view: ClarityView,
    t: &'static ClarityTexts,
    on_answer: Callback<Option<Answer>>,
) -> AnyView {
    let button = |label: String, answer: Option<Answer>| {
        let act = Callback::new(move |()| on_answer.run(answer.clone()));
        word_button("clarity__answer", label, act)
    };
    let fact = |own: FactView| {
        let mut children = vec![el("span", "clarity__fact", [words(own.name)]), blank()];
        if own.answers.is_empty() {
            children.push(button(t.write.to_owned(), None));
        }
        children.extend(own.answers.into_iter().map(|(label, answer)| button(label, Some(answer))));
        group("li", "clarity__row", children)
    };
    let mut children = vec![el("p", "clarity__sentence", [words(view.sentence)])];
    if !view.facts.is_empty() {
        children.push(group("ul", "clarity__facts", view.facts.into_iter().map(fact).collect()));
    }
    group("div", "clarity", children)
}
