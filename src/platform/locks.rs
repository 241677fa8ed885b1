//! Locks that the pages of this site share (Web Locks), and messages between them (BroadcastChannel).
//!
//! Both are reached by name where web-sys has no stable interface. A browser without locks grants every request; the
//! database still refuses to overwrite what a page has not seen.

use super::listen::{listen, property};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// How a lock is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// Only if nobody holds it.
    IfFree,
    /// Whenever it becomes free.
    Wait,
    /// Now, whoever holds it.
    Steal,
}

/// What became of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LockEvent {
    Granted,
    /// Another page holds it.
    Busy,
    /// Another page took it.
    Lost,
}

thread_local! {
    /// Functions that give back the locks that are held.
    static HELD: RefCell<Vec<js_sys::Function>> = const { RefCell::new(Vec::new()) };
}

/// Asks for a lock; `on_event` hears what becomes of it until it is lost or given back, and says of a granted one whether
/// it is still wanted.
pub(crate) fn request(
    name: &str,
    manner: Manner,
    on_event: impl Fn(LockEvent) -> bool + Clone + 'static,
) {
    let Some((locks, function)) = lock_function() else {
        if manner != Manner::Wait {
            super::timer::after(0, move || {
                on_event(LockEvent::Granted);
            });
        }
        return;
    };
    let options = js_sys::Object::new();
    let key = match manner {
        Manner::IfFree => "ifAvailable",
        Manner::Steal => "steal",
        Manner::Wait => "mode",
    };
    let value = if manner == Manner::Wait { "exclusive".into() } else { JsValue::TRUE };
    let _ = js_sys::Reflect::set(&options, &key.into(), &value);
    let hear = on_event.clone();
    let hold = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if lock.is_null() {
            hear(LockEvent::Busy);
            return JsValue::UNDEFINED;
        }
        if !hear(LockEvent::Granted) {
            return JsValue::UNDEFINED;
        }
        js_sys::Promise::new(&mut |resolve, _| HELD.with_borrow_mut(|held| held.push(resolve)))
            .into()
    });
    let promise = function.call3(&locks, &name.into(), &options, &hold);
    let Some(promise) = promise.ok().and_then(|it| it.dyn_into::<js_sys::Promise>().ok()) else {
        on_event(LockEvent::Granted);
        return;
    };
    wasm_bindgen_futures::spawn_local(async move {
        if wasm_bindgen_futures::JsFuture::from(promise).await.is_err() {
            on_event(LockEvent::Lost);
        }
    });
}

/// Gives back every lock of this page.
pub(crate) fn release_all() {
    for resolve in HELD.with_borrow_mut(std::mem::take) {
        let _ = resolve.call0(&JsValue::NULL);
    }
}

fn lock_function() -> Option<(JsValue, js_sys::Function)> {
    let navigator = web_sys::window()?.navigator();
    let locks = property(&navigator, "locks").filter(JsValue::is_object)?;
    let function = property(&locks, "request")?.dyn_into().ok()?;
    Some((locks, function))
}

/// A channel to the other pages of this site.
#[derive(Clone)]
pub(crate) struct Channel(Option<web_sys::BroadcastChannel>);

impl Channel {
    /// Opens a channel; `on_message` hears what other pages say.
    pub(crate) fn open(name: &str, on_message: impl Fn(&str) + 'static) -> Channel {
        let channel = web_sys::BroadcastChannel::new(name).ok();
        if let Some(channel) = &channel {
            listen(channel, "message", move |event| {
                let data =
                    event.dyn_ref::<web_sys::MessageEvent>().map(web_sys::MessageEvent::data);
                if let Some(text) = data.and_then(|data| data.as_string()) {
                    on_message(&text);
                }
            });
        }
        Channel(channel)
    }

    /// Says something to the other pages.
    pub(crate) fn say(&self, text: &str) {
        if let Some(channel) = &self.0 {
            let _ = channel.post_message(&text.into());
        }
    }
}
