//! What is left on the screen when the program itself has failed.
//!
//! A panic ends the program, but the page looks alive. The hook shows a plain box that needs no program: what happened,
//! a link that reloads the page, and a link that saves the draft as it was at the last keystroke.

use std::cell::RefCell;
use std::panic;

/// Words of the box.
#[derive(Clone, Copy)]
pub(crate) struct RescueWords {
    pub(crate) title: &'static str,
    pub(crate) text: &'static str,
    pub(crate) reload: &'static str,
    pub(crate) download: &'static str,
}

/// What the box offers to save: name of the file and its text.
type Draft = Option<(String, String)>;

thread_local! {
    static DRAFT: RefCell<fn() -> Draft> = const { RefCell::new(|| None) };
}

/// Shows the box when the program fails; `words` and `draft` are asked then.
pub(crate) fn on_panic(words: fn() -> RescueWords, draft: fn() -> Draft) {
    DRAFT.with_borrow_mut(|own| *own = draft);
    panic::set_hook(Box::new(move |info| {
        web_sys::console::error_1(&info.to_string().into());
        let draft = DRAFT.try_with(|own| own.try_borrow().ok().and_then(|own| own()));
        let _ = show(words(), draft.ok().flatten());
    }));
}

fn show(words: RescueWords, draft: Draft) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let element = |tag: &str, class: &str, text: Option<&str>| {
        let element = document.create_element(tag).ok()?;
        let _ = element.set_attribute("class", class);
        element.set_text_content(text);
        Some(element)
    };
    let overlay = element("div", "rescue", None)?;
    let _ = overlay.set_attribute("role", "alertdialog");
    let _ = overlay.set_attribute("aria-label", words.title);
    let panel = element("div", "rescue__panel", None)?;
    let _ = panel.append_child(&element("h2", "rescue__title", Some(words.title))?.into());
    let _ = panel.append_child(&element("p", "rescue__text", Some(words.text))?.into());
    let reload = element("a", "button button--primary", Some(words.reload))?;
    let _ = reload.set_attribute("href", "");
    let _ = panel.append_child(&reload.into());
    if let Some((name, text)) = draft
        && let Some(url) = super::file::address(&text, "application/json")
    {
        let save = element("a", "button", Some(words.download))?;
        let _ = save.set_attribute("href", &url);
        let _ = save.set_attribute("download", &name);
        let _ = panel.append_child(&save.into());
    }
    let _ = overlay.append_child(&panel.into());
    let body = document.body()?;
    // Whatever the program had still under way takes the focus from the box no more.
    let others = body.children();
    for other in (0..others.length()).filter_map(|idx| others.item(idx)) {
        let _ = other.set_attribute("inert", "");
    }
    body.append_child(&overlay.into()).ok()?;
    super::focus::first(".rescue a");
    Some(())
}
