//! Files that the page gives to the visitor.

use super::timer;
use crate::view_model::picture::{FONT, Picture, Shape, number};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// How long the browser has to begin reading the file before its address is taken back.
const KEEP_MS: i32 = 30_000;

/// Saves a text as a file; `false` where the browser does not allow it.
pub(crate) fn save(name: &str, media_type: &str, text: &str) -> bool {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options);
    blob.is_ok_and(|blob| save_blob(name, &blob).is_some())
}

/// Paints a drawing, twice as fine as its pixels, and saves it as a PNG.
pub(crate) fn save_png(name: &str, picture: &Picture) -> Option<()> {
    const FINE: f64 = 2.0;
    let document = web_sys::window()?.document()?;
    let canvas = document.create_element("canvas").ok()?;
    let canvas = canvas.dyn_into::<web_sys::HtmlCanvasElement>().ok()?;
    canvas.set_width((picture.width * FINE) as u32);
    canvas.set_height((picture.height * FINE) as u32);
    let context = canvas.get_context("2d").ok()??;
    let context = context.dyn_into::<web_sys::CanvasRenderingContext2d>().ok()?;
    context.scale(FINE, FINE).ok()?;
    picture.shapes.iter().for_each(|shape| paint(&context, shape));
    let name = name.to_owned();
    let done = Closure::once_into_js(move |blob: Option<web_sys::Blob>| {
        if let Some(blob) = blob {
            let _ = save_blob(&name, &blob);
        }
    });
    canvas.to_blob(done.unchecked_ref()).ok()
}

fn paint(context: &web_sys::CanvasRenderingContext2d, shape: &Shape) {
    match shape {
        Shape::Rect { x, y, width, height, fill } => {
            context.set_fill_style_str(fill);
            context.fill_rect(*x, *y, *width, *height);
        }
        Shape::Text { x, y, text, size, fill, bold, anchor, upward } => {
            let weight = if *bold { "600 " } else { "400 " };
            context.set_font(&[weight, &number(*size), "px ", FONT].concat());
            context.set_fill_style_str(fill);
            context.set_text_align(if *anchor == "middle" { "center" } else { anchor });
            context.save();
            let _ = context.translate(*x, *y);
            if *upward {
                let _ = context.rotate(-std::f64::consts::FRAC_PI_2);
            }
            let _ = context.fill_text(text, 0.0, 0.0);
            context.restore();
        }
    }
}

/// Saves a blob as a file.
pub(crate) fn save_blob(name: &str, blob: &web_sys::Blob) -> Option<()> {
    let url = web_sys::Url::create_object_url_with_blob(blob).ok()?;
    let document = web_sys::window()?.document()?;
    let anchor = document.create_element("a").ok()?;
    let anchor = anchor.dyn_into::<web_sys::HtmlAnchorElement>().ok()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    timer::after(KEEP_MS, move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    });
    Some(())
}
