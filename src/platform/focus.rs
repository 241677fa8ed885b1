//! Where the keyboard is.

use wasm_bindgen::JsCast;

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Focuses the first element of a selector; `false` where there is none.
pub(crate) fn first(selector: &str) -> bool {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    match element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        Some(element) => element.focus().is_ok(),
        None => false,
    }
}

/// Focuses an element of a selector after the page has been drawn anew.
pub(crate) fn first_soon(selector: &'static str) {
    super::timer::after(0, move || {
        first(selector);
    });
}

/// Moves the focus by so many among the elements of a selector; `false` where none of them has it.
pub(crate) fn step_among(selector: &str, by: i32) -> bool {
    let Some((list, active)) = document().and_then(|document| {
        Some((document.query_selector_all(selector).ok()?, document.active_element()?))
    }) else {
        return false;
    };
    let n = list.length();
    let holds = |idx: &u32| list.item(*idx).is_some_and(|node| node.contains(Some(&active)));
    let Some(at) = (0..n).find(holds) else { return false };
    let next = (i64::from(at) + i64::from(by)).clamp(0, i64::from(n) - 1) as u32;
    let element = list.item(next).and_then(|node| node.dyn_into::<web_sys::HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// Moves the focus among the links of a table, so many rows down and columns to the right, as far as there are any; the
/// link that has it is the one that the tab key finds. `false` where the focus is in no table.
pub(crate) fn step_in_table(down: i32, right: i32) -> bool {
    moved_in_table(down, right).is_some()
}

fn moved_in_table(down: i32, right: i32) -> Option<()> {
    let active = document()?.active_element()?;
    let row = active.closest("tr").ok()??;
    let rows = row.parent_element()?.children();
    let links = row.query_selector_all("td > a").ok()?;
    let own = (0..links.length())
        .find(|idx| links.item(*idx).is_some_and(|node| node.contains(Some(&active))))?;
    let at = (0..rows.length())
        .find(|idx| rows.item(*idx).is_some_and(|other| other.is_same_node(Some(&row))))?;
    let within = |at: u32, by: i32, n: u32| {
        (i64::from(at) + i64::from(by)).clamp(0, i64::from(n).max(1) - 1) as u32
    };
    let row = rows.item(within(at, down, rows.length()))?;
    let links = row.query_selector_all("td > a").ok()?;
    let next = links.item(within(own, right, links.length()))?;
    let next = next.dyn_into::<web_sys::HtmlElement>().ok()?;
    let _ = active.set_attribute("tabindex", "-1");
    let _ = next.set_attribute("tabindex", "0");
    next.focus().ok()
}

/// Presses the element with this id, as a click does.
pub(crate) fn press(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|own| own.dyn_into::<web_sys::HtmlElement>().ok()) {
        element.click();
    }
}

/// Whether the page has a button with this name.
pub(crate) fn has_button(name: &str) -> bool {
    button(name).is_some()
}

/// Presses the button of the page with this name.
pub(crate) fn press_button(name: &str) {
    if let Some(button) = button(name) {
        button.click();
    }
}

fn button(name: &str) -> Option<web_sys::HtmlElement> {
    let all = document()?.query_selector_all("main .button").ok()?;
    let mut buttons = (0..all.length()).filter_map(|idx| all.item(idx));
    let own = buttons.find(|own| own.text_content().is_some_and(|text| text.trim() == name))?;
    own.dyn_into().ok()
}

/// Takes the focus away from whatever has it.
pub(crate) fn leave() {
    let active = document().and_then(|document| document.active_element());
    if let Some(element) =
        active.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let _ = element.blur();
    }
}

/// Text of the box with this id.
pub(crate) fn value_of(id: &str) -> Option<String> {
    let element = document()?.get_element_by_id(id)?;
    element.dyn_into::<web_sys::HtmlTextAreaElement>().ok().map(|area| area.value())
}

/// Focuses the element with this id after the page has been drawn anew.
pub(crate) fn id_soon(id: String) {
    super::timer::after(30, move || {
        first(&["#", &id].concat());
    });
}

/// Whether a field of a form has it.
pub(crate) fn is_in_field() -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|active| active.matches("input, textarea, select").unwrap_or(false))
}

/// Focuses the field with this id after the page has been drawn anew: its first control where it is a group.
pub(crate) fn field_soon(id: String) {
    super::timer::after(60, move || {
        let own = ["#", &id].concat();
        let control = [own.as_str(), "-vi"].concat();
        if !first(&control) {
            first(&own);
        }
    });
}
