//! Reading aloud, where the device has a voice for the language.

use super::listen::{listen, property};
use crate::kiosk::voice::Voice;
use wasm_bindgen::{JsCast, JsValue};

fn synthesis() -> Option<web_sys::SpeechSynthesis> {
    web_sys::window()?.speech_synthesis().ok()
}

/// The voices of the device; browsers find them some time after the page has loaded.
pub(crate) fn voices() -> Vec<Voice> {
    let Some(synthesis) = synthesis() else { return Vec::new() };
    let voice = |own: JsValue| {
        let is = |name: &str| property(&own, name).is_some_and(|value| value.is_truthy());
        let tag = property(&own, "lang").and_then(|tag| tag.as_string()).unwrap_or_default();
        Voice { tag, is_local: is("localService"), is_default: is("default") }
    };
    synthesis.get_voices().iter().map(voice).collect()
}

/// Calls `handler` whenever the device finds other voices.
pub(crate) fn on_voices(handler: impl Fn() + 'static) {
    if let Some(synthesis) = synthesis() {
        listen(synthesis.unchecked_ref(), "voiceschanged", move |_| handler());
    }
}

/// Reads the text of an element with a voice, and nothing that was being read before.
pub(crate) fn read(selector: &str, tag: &str, voice_idx: usize) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.query_selector(selector).ok().flatten());
    let text = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    let Some((synthesis, text)) = synthesis().zip(text.map(|element| element.inner_text())) else {
        return;
    };
    synthesis.cancel();
    if let Ok(utterance) = web_sys::SpeechSynthesisUtterance::new_with_text(&text) {
        let voice = synthesis.get_voices().get(voice_idx as u32);
        utterance.set_lang(tag);
        if voice.is_object() {
            utterance.set_voice(Some(voice.unchecked_ref()));
        }
        synthesis.speak(&utterance);
    }
}

/// Is silent.
pub(crate) fn stop() {
    if let Some(synthesis) = synthesis() {
        synthesis.cancel();
    }
}
