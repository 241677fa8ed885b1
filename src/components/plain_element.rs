//! An element that writes to the page only what changed.
//!
//! Views are erased to one type, for small wasm, and tachys then takes every attribute off an element and puts it back
//! whenever the element is redrawn; the browser finds style and place anew for what looks the same. Most of what follows
//! a keystroke is plain elements with text in them, so these have a type of their own that compares before it writes.
//!
//! Worked example: of a card whose points go from 41 to 43 the numbers and the lengths of the bar are written; its classes,
//! its links and its other texts are left alone.
//!
//! Invariant: after a redraw the page holds what a first drawing would hold.

use leptos::prelude::*;
use leptos::tachys::html::attribute::{Attribute, any_attribute::AnyAttribute};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{CastFrom, Rndr, types};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use std::borrow::Cow;

/// Names and values. A name that begins with two dashes is a custom property of the element's style.
pub(crate) type Attributes = Vec<(&'static str, Cow<'static, str>)>;

/// An element of text, plain elements and whatever else is given.
pub(crate) struct PlainElement {
    pub(crate) tag: &'static str,
    pub(crate) attributes: Attributes,
    pub(crate) children: Vec<AnyView>,
}

/// What stands in the page.
pub(crate) struct Drawn {
    element: types::Element,
    tag: &'static str,
    attributes: Attributes,
    children: Vec<<AnyView as Render>::State>,
}

impl Render for PlainElement {
    type State = Drawn;

    fn build(self) -> Drawn {
        let element = Rndr::create_element(self.tag, None);
        for (name, value) in &self.attributes {
            write(&element, name, value);
        }
        let children = self.children.into_iter().map(|child| appended(child, &element)).collect();
        Drawn { element, tag: self.tag, attributes: self.attributes, children }
    }

    fn rebuild(self, drawn: &mut Drawn) {
        if self.tag == drawn.tag {
            drawn.update_attributes(self.attributes);
            drawn.update_children(self.children);
        } else {
            let mut new = self.build();
            drawn.insert_before_this(&mut new);
            drawn.unmount();
            *drawn = new;
        }
    }
}

impl Drawn {
    fn update_attributes(&mut self, attributes: Attributes) {
        for new in attributes.iter().filter(|new| !self.attributes.contains(new)) {
            write(&self.element, new.0, &new.1);
        }
        for (name, _) in &self.attributes {
            if attributes.iter().all(|(new, _)| new != name) {
                take_off(&self.element, name);
            }
        }
        self.attributes = attributes;
    }

    fn update_children(&mut self, children: Vec<AnyView>) {
        for mut surplus in self.children.drain(children.len().min(self.children.len())..) {
            surplus.unmount();
        }
        for (idx, child) in children.into_iter().enumerate() {
            match self.children.get_mut(idx) {
                Some(old) => child.rebuild(old),
                None => self.children.push(appended(child, &self.element)),
            }
        }
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        Rndr::remove(&self.element);
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        Rndr::insert_node(parent, &self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = Rndr::get_parent(&self.element).and_then(types::Element::cast_from);
        parent.is_some_and(|parent| child.try_mount(&parent, Some(&self.element)))
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.element.clone()]
    }
}

fn appended(child: AnyView, element: &types::Element) -> <AnyView as Render>::State {
    let mut drawn = child.build();
    drawn.mount(element, None);
    drawn
}

fn write(element: &types::Element, name: &str, value: &str) {
    if name.starts_with("--") {
        Rndr::set_css_property(&Rndr::style(element), name, value);
    } else {
        Rndr::set_attribute(element, name, value);
    }
}

fn take_off(element: &types::Element, name: &str) {
    if name.starts_with("--") {
        Rndr::remove_css_property(&Rndr::style(element), name);
    } else {
        Rndr::remove_attribute(element, name);
    }
}

impl AddAnyAttr for PlainElement {
    type Output<NewAttribute: Attribute> = PlainElement;

    /// Attributes are given by name, so one of another kind is left out.
    fn add_any_attr<NewAttribute: Attribute>(self, _: NewAttribute) -> PlainElement {
        self
    }
}

/// What a view has to offer besides; the pages of this site are drawn in the browser alone, so nothing is written to HTML.
impl RenderHtml for PlainElement {
    type AsyncOutput = PlainElement;
    type Owned = PlainElement;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> PlainElement {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Drawn {
        self.build()
    }

    fn into_owned(self) -> PlainElement {
        self
    }
}
