//! Bytes over the network, with progress.

use super::listen::property;
use gloo_net::http::Request;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Why nothing came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FetchError {
    /// The device has no network.
    Offline,
    /// The server could not be reached, or broke off.
    Network,
    /// The server answered with this status.
    Status(u16),
    /// The answer was empty.
    Empty,
}

/// A file of the page's own release, named by an element `[data-tier=…]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tier {
    url: String,
    n_bytes: Option<usize>,
}

/// The file of a tier; `None` when the page does not name it.
pub(crate) fn tier(name: &str) -> Option<Tier> {
    let selector = ["[data-tier=", name, "]"].concat();
    let element = web_sys::window()?.document()?.query_selector(&selector).ok()??;
    let url = element.get_attribute("href")?;
    let n_bytes = element.get_attribute("data-size").and_then(|size| size.parse().ok());
    Some(Tier { url, n_bytes })
}

/// Loads a file; `progress` hears the share that has come, where the size is known.
pub(crate) async fn bytes(tier: &Tier, progress: &dyn Fn(f64)) -> Result<Vec<u8>, FetchError> {
    let response = Request::get(&tier.url).send().await.map_err(|_| unreachable_kind())?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let expected = tier.n_bytes.or_else(|| plain_length(&response));
    let body = match response.body() {
        Some(body) => read_stream(&body, expected, progress).await,
        None => response.binary().await.ok(),
    };
    match body {
        None => Err(unreachable_kind()),
        Some(bytes) if bytes.is_empty() => Err(FetchError::Empty),
        Some(bytes) => Ok(bytes),
    }
}

/// The length of the body as it will be read: a compressed answer tells another length.
fn plain_length(response: &gloo_net::http::Response) -> Option<usize> {
    let headers = response.headers();
    if headers.get("content-encoding").is_some() {
        return None;
    }
    headers.get("content-length")?.parse().ok()
}

async fn read_stream(
    body: &web_sys::ReadableStream,
    expected: Option<usize>,
    progress: &dyn Fn(f64),
) -> Option<Vec<u8>> {
    let reader: web_sys::ReadableStreamDefaultReader = body.get_reader().dyn_into().ok()?;
    let mut bytes = Vec::with_capacity(expected.unwrap_or(0).min(16 << 20));
    loop {
        let chunk = JsFuture::from(reader.read()).await.ok()?;
        if property(&chunk, "done")?.is_truthy() {
            return Some(bytes);
        }
        let chunk: js_sys::Uint8Array = property(&chunk, "value")?.dyn_into().ok()?;
        bytes.extend_from_slice(&chunk.to_vec());
        if let Some(expected) = expected.filter(|&expected| expected > 0) {
            progress((bytes.len() as f64 / expected as f64).min(1.0));
        }
    }
}

fn unreachable_kind() -> FetchError {
    if super::network::is_online() { FetchError::Network } else { FetchError::Offline }
}

/// A small text of this site; `None` where it did not come.
pub(crate) async fn text(url: &str) -> Option<String> {
    let response = Request::get(url).send().await.ok()?;
    if response.ok() { response.text().await.ok() } else { None }
}

/// The bytes of a file of this site by its address, as it is there now; `None` where it did not come or is longer than
/// `max_bytes`.
pub(crate) async fn file(url: &str, max_bytes: usize) -> Option<Vec<u8>> {
    let response = Request::get(url).send().await.ok()?;
    let is_short = plain_length(&response).is_none_or(|length| length <= max_bytes);
    if !response.ok() || !is_short {
        return None;
    }
    response.binary().await.ok().filter(|bytes| bytes.len() <= max_bytes)
}
