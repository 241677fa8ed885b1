//! Plain elements by function.
//!
//! `view!` makes a type for every shape of a subtree, about a kilobyte of wasm each. Where a subtree holds nothing but
//! text and elements, these functions draw it with one type for all.

use leptos::html;
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
    element(tag).class(class).child(children).into_any()
}

/// An element with a class made of a block's name and a modifier, such as `band band--good`.
pub(crate) fn modified(
    tag: &'static str,
    block: &'static str,
    modifier: &str,
    children: Vec<AnyView>,
) -> AnyView {
    let class = [block, " ", block, "--", modifier].concat();
    element(tag).class(class).child(children).into_any()
}

/// An element without a class.
pub(crate) fn plain(tag: &'static str, children: Vec<AnyView>) -> AnyView {
    element(tag).child(children).into_any()
}

/// The tag is given in capitals, as the document tells it: when something is redrawn, tachys compares the two, and an
/// element whose tag seems to have changed is replaced with all that it holds, instead of being brought up to date.
fn element(tag: &'static str) -> html::HtmlElement<html::Custom<String>, (), ()> {
    html::custom(tag.to_ascii_uppercase())
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
    view! { <a class=class href=href>{children}</a> }.into_any()
}

/// A link to another site or another program.
pub(crate) fn link(url: String, children: AnyView) -> AnyView {
    view! { <a href=url rel="noopener">{children}</a> }.into_any()
}

/// The mark of a value that is inferred or unverified.
pub(crate) fn inferred(mark: Option<&'static str>) -> AnyView {
    mark.map_or_else(nothing, |mark| el("span", "inferred", [words(mark)]))
}
