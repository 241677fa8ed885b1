//! Files that a visitor chooses.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A file that was chosen.
pub(crate) struct Chosen(web_sys::File);

impl Chosen {
    /// Its name.
    pub(crate) fn name(&self) -> String {
        self.0.name()
    }

    /// Its size in bytes, known before anything is read.
    pub(crate) fn len(&self) -> usize {
        self.0.size() as usize
    }

    /// Its bytes; `None` where the browser cannot read it.
    pub(crate) async fn bytes(&self) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(self.0.array_buffer()).await.ok()?;
        Some(js_sys::Uint8Array::new(&buffer).to_vec())
    }
}

/// The files of the input that an event comes from, each with its path in the folder that was chosen, or its name; the input is
/// emptied.
pub(crate) fn chosen_all(event: &web_sys::Event) -> Vec<(String, Chosen)> {
    let input = event.target().and_then(|own| own.dyn_into::<web_sys::HtmlInputElement>().ok());
    let list = input.as_ref().and_then(web_sys::HtmlInputElement::files);
    let mut files = Vec::new();
    for file in list.iter().flat_map(|list| (0..list.length()).filter_map(|idx| list.get(idx))) {
        // A file outside a folder has an empty one.
        let path = super::listen::property(&file, "webkitRelativePath")
            .and_then(|path| path.as_string())
            .filter(|path| !path.is_empty());
        files.push((path.unwrap_or_else(|| file.name()), Chosen(file)));
    }
    if let Some(input) = input {
        input.set_value("");
    }
    files
}

/// The file of the input that an event comes from; the input is emptied, so that the same file can be chosen again.
pub(crate) fn chosen(event: &web_sys::Event) -> Option<Chosen> {
    let input: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(Chosen(file))
}

/// The address of a text as a file, for as long as the page lives.
pub(crate) fn address(text: &str, kind: &str) -> Option<String> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    web_sys::Url::create_object_url_with_blob(&blob).ok()
}
