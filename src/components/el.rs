//! Plain elements by function.
//!
//! `view!` makes a type for every shape of a subtree, about a kilobyte of wasm each. Where a subtree holds nothing but
//! text and elements, these functions draw it with one type for all, which also redraws it with the least writing
//! ([`super::plain_element`]).

use super::plain_element::{Attributes, PlainElement};
use leptos::prelude::*;

/// An element with a class.
pub(crate) fn el<const N: usize>(
    tag: &'static str,
    class: &'static str,
    children: [AnyView; N],
) -> AnyView {
    group(tag, class, children.into())
}

/// An element with a class and as many children as there are.
pub(crate) fn group(tag: &'static str, class: &'static str, children: Vec<AnyView>) -> AnyView {
    with(tag, vec![("class", class.into())], children)
}

/// An element with a class made of a block's name and a modifier, such as `band band--good`.
pub(crate) fn modified(
    tag: &'static str,
    block: &'static str,
    modifier: &str,
    children: Vec<AnyView>,
) -> AnyView {
    with(tag, vec![("class", [block, " ", block, "--", modifier].concat().into())], children)
}

/// An element without a class.
pub(crate) fn plain(tag: &'static str, children: Vec<AnyView>) -> AnyView {
    with(tag, Vec::new(), children)
}

/// An element with any attributes.
pub(crate) fn with(tag: &'static str, attributes: Attributes, children: Vec<AnyView>) -> AnyView {
    PlainElement { tag, attributes, children }.into_any()
}

/// A section with its heading, which gives it its name; the heading has the id `id`.
pub(crate) fn titled(
    class: &'static str,
    title_class: &'static str,
    id: &'static str,
    title: &'static str,
    rest: Vec<AnyView>,
) -> AnyView {
    let heading = vec![("class", title_class.into()), ("id", id.into())];
    let mut children = vec![with("h2", heading, vec![words(title)])];
    children.extend(rest);
    with("section", vec![("class", class.into()), ("aria-labelledby", id.into())], children)
}

/// A list that is read out with its name.
pub(crate) fn named_list(class: &'static str, name: &'static str, items: Vec<AnyView>) -> AnyView {
    with("ul", vec![("class", class.into()), ("aria-label", name.into())], items)
}

/// Fields of a form that belong together, with what they are called.
pub(crate) fn fieldset(
    class: &'static str,
    legend_class: &'static str,
    legend: impl Into<String>,
    fields: Vec<AnyView>,
) -> AnyView {
    let mut children = vec![el("legend", legend_class, [words(legend)])];
    children.extend(fields);
    group("fieldset", class, children)
}

/// Words.
pub(crate) fn words(text: impl Into<String>) -> AnyView {
    let text: String = text.into();
    text.into_any()
}

/// A blank between two inline elements.
pub(crate) fn blank() -> AnyView {
    words(" ")
}

/// Nothing.
pub(crate) fn nothing() -> AnyView {
    words("")
}

/// A link within the site.
pub(crate) fn anchor(class: &'static str, href: String, children: AnyView) -> AnyView {
    with("a", vec![("class", class.into()), ("href", href.into())], vec![children])
}

/// A link to another site or another program.
pub(crate) fn link(url: String, children: AnyView) -> AnyView {
    with("a", vec![("href", url.into()), ("rel", "noopener".into())], vec![children])
}

/// What is drawn for each key, in their order; what is drawn for a key stays for as long as the key is there.
pub(crate) fn keyed(
    keys: impl Fn() -> Vec<String> + Send + Sync + 'static,
    draw: impl Fn(String) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let keys: Callback<(), Vec<String>> = Callback::new(move |()| keys());
    let draw: Callback<String, AnyView> = Callback::new(draw);
    let each = move || keys.run(());
    view! {
        <For each key=String::clone let:key>
            {draw.run(key)}
        </For>
    }
    .into_any()
}

/// The mark of a value that is inferred or unverified.
pub(crate) fn inferred(mark: Option<&'static str>) -> AnyView {
    mark.map_or_else(nothing, |mark| el("span", "inferred", [words(mark)]))
}
