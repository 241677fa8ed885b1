//! Reading aloud, where the device has a voice for the language.

use wasm_bindgen::JsCast;

fn synthesis() -> Option<web_sys::SpeechSynthesis> {
    web_sys::window()?.speech_synthesis().ok()
}

/// Whether there is a voice; browsers find their voices some time after the page has loaded.
pub(crate) fn has_voice(tag: &str) -> bool {
    let Some(synthesis) = synthesis() else { return false };
    synthesis.get_voices().iter().any(|voice| {
        let voice = voice.dyn_into::<web_sys::SpeechSynthesisVoice>();
        voice.is_ok_and(|voice| voice.lang().starts_with(tag))
    })
}

/// Reads the text of an element, and nothing that was being read before.
pub(crate) fn read(selector: &str, tag: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.query_selector(selector).ok().flatten());
    let text = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    let Some((synthesis, text)) = synthesis().zip(text.map(|element| element.inner_text())) else {
        return;
    };
    synthesis.cancel();
    if let Ok(utterance) = web_sys::SpeechSynthesisUtterance::new_with_text(&text) {
        utterance.set_lang(tag);
        synthesis.speak(&utterance);
    }
}

/// Is silent.
pub(crate) fn stop() {
    if let Some(synthesis) = synthesis() {
        synthesis.cancel();
    }
}
