//! The app in a real browser: it starts, takes over what was typed, and says what is missing.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The static page's box, with something typed in it.
fn shell() -> web_sys::Document {
    let document = web_sys::window().and_then(|window| window.document()).expect("a document");
    let root = document.create_element("div").expect("an element");
    root.set_id("app");
    let area = document.create_element("textarea").expect("an element");
    area.set_id("need");
    area.set_text_content(Some("men gốm"));
    root.append_child(&area).expect("a child");
    document.body().expect("a body").append_child(&root).expect("a child");
    document
}

#[wasm_bindgen_test]
async fn the_app_takes_over_the_typed_text_and_names_the_missing_data() {
    let document = shell();
    nhip_cau::start_match();
    let area = document.get_element_by_id("need").expect("the box");
    let area: web_sys::HtmlTextAreaElement = wasm_bindgen::JsCast::unchecked_into(area);
    assert_eq!(area.value(), "men gốm");
    assert_eq!(document.query_selector_all("h1").expect("a list").length(), 1);
    gloo_wait().await;
    let notice = document.query_selector(".notice--error").expect("a selector");
    assert!(notice.is_some(), "the missing data is told, with a way to try again");
}

/// Lets the tasks of the page run.
async fn gloo_wait() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let window = web_sys::window().expect("a window");
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 100);
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}
