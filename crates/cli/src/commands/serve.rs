//! `nhipcau serve`: a finished site on this machine alone, with the headers and routes that its own files name.
//!
//! A folder on a USB stick needs no web server of the venue: the site brings `_headers` and `_redirects`, and this server
//! does what they say. Invariant: it listens on the loopback address only, and answers with files of the folder only.

use crate::arguments::ServeArguments;
use crate::failure::Failure;
use crate::{Console, Status};
use nhipcau_http::{Answer, Question};
use std::collections::BTreeMap;
use std::fs;
use std::net::TcpListener;
use std::path::Path;

const REMEDY: &str = "name a folder made by `nhipcau pack` or `cargo xtask build`";

/// Serves until it is interrupted.
pub fn run(arguments: &ServeArguments, console: &mut Console<'_>) -> Result<Status, Failure> {
    let site = Site::read(&arguments.folder)?;
    let listener = TcpListener::bind(("127.0.0.1", arguments.port)).map_err(|error| {
        Failure(format!("port {}: {error}; choose another one with --port", arguments.port))
    })?;
    let port = listener.local_addr().map_or(arguments.port, |address| address.port());
    console.say(&format!("serving http://127.0.0.1:{port}/\n"))?;
    let error = nhipcau_http::serve(listener, move |question| answer(&site, question));
    Err(Failure(format!("the server did not start: {error}; try again")))
}

/// A site in memory: nothing outside the folder can be asked for.
#[derive(Debug, Default)]
pub struct Site {
    files: BTreeMap<String, Vec<u8>>,
    /// Headers of every answer.
    headers: Vec<(String, String)>,
    /// First names of paths, and the page that answers them.
    pages: Vec<(String, String)>,
}

impl Site {
    /// Reads a folder.
    pub fn read(folder: &Path) -> Result<Site, Failure> {
        let mut files = BTreeMap::new();
        read_into(folder, "", &mut files)?;
        if !files.contains_key("index.html") {
            return Err(Failure(format!("{}: holds no index.html; {REMEDY}", folder.display())));
        }
        let text = |name: &str| {
            let bytes = files.get(name).map(Vec::as_slice).unwrap_or_default();
            String::from_utf8_lossy(bytes).into_owned()
        };
        let (headers, pages) = (common_headers(&text("_headers")), routes(&text("_redirects")));
        Ok(Site { files, headers, pages })
    }

    /// The file that answers an address, with its name.
    pub fn answer(&self, url: &str) -> Option<(&str, &[u8])> {
        let path = url.split(['?', '#']).next()?.trim_start_matches('/');
        let last = path.rsplit('/').next().unwrap_or_default();
        let name = if last.contains('.') { path } else { self.page(path) };
        let is_internal = name.starts_with('_');
        let found = self.files.get_key_value(name).filter(|_| !is_internal)?;
        Some((found.0, found.1))
    }

    fn page(&self, path: &str) -> &str {
        let first = path.split('/').next().unwrap_or_default();
        let page = self.pages.iter().find(|(name, _)| name == first);
        page.map_or("index.html", |(_, page)| page)
    }
}

fn read_into(
    folder: &Path,
    prefix: &str,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> Result<(), Failure> {
    let failed = |error| Failure::file(folder, &error, REMEDY);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let path = entry.path();
        if path.is_dir() {
            read_into(&path, &format!("{name}/"), files)?;
        } else {
            let bytes = fs::read(&path).map_err(|error| Failure::file(&path, &error, REMEDY))?;
            files.insert(name, bytes);
        }
    }
    Ok(())
}

/// The headers below `/*`. Strict transport is for hosts with TLS.
fn common_headers(text: &str) -> Vec<(String, String)> {
    let block = text.lines().skip_while(|line| *line != "/*").skip(1);
    let lines = block.take_while(|line| line.starts_with("  "));
    lines
        .filter_map(|line| line.trim().split_once(": "))
        .filter(|(name, _)| *name != "Strict-Transport-Security")
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// The lines `/edit /profile.html 200`.
fn routes(text: &str) -> Vec<(String, String)> {
    let page = |line: &str| {
        let mut words = line.split_whitespace();
        let (from, to) = (words.next()?.strip_prefix('/')?, words.next()?.strip_prefix('/')?);
        let is_plain = !from.contains(['*', '/']);
        is_plain.then(|| (from.to_owned(), to.to_owned()))
    };
    text.lines().filter_map(page).collect()
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

fn answer(site: &Site, question: &Question<'_>) -> Answer {
    let is_reading = matches!(question.method, "GET" | "HEAD");
    let found = site.answer(question.url).filter(|_| is_reading);
    let (status, name, body) = match found {
        Some((name, bytes)) => (200, name, bytes.to_vec()),
        None if is_reading => (404, "404.txt", b"404\n".to_vec()),
        None => (405, "405.txt", b"405: only GET and HEAD\n".to_vec()),
    };
    let own = [("Content-Type", media_type(name)), ("Cache-Control", "no-cache")];
    let own = own.map(|(name, value)| (name.into(), value.to_owned()));
    let shared = site.headers.iter().map(|(name, value)| (name.clone().into(), value.clone()));
    Answer { status, headers: shared.chain(own).collect(), body }
}
