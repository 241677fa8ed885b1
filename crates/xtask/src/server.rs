//! A small static server for `dist/`: what a good host does, and nothing else.
//!
//! The site is held in memory, so a rebuild cannot be seen half-way and no request can reach another file.
//! [`answer`](crate::answer) decides and is pure; `nhipcau-http` moves the bytes.

use crate::answer::answer;
use crate::bundle::{self, Draft};
use crate::failure::{Failure, Result};
use crate::fingerprint;
use crate::finish::Files;
use crate::process::Toolbox;
use crate::project::{Project, extension, files_below, read_bytes};
use crate::setup::{self, Purpose};
use nhipcau_http::Answer;
use std::net::TcpListener;
use std::sync::{Arc, RwLock};
use std::thread;
use std::time::Duration;

/// The ports tried in turn when none is named.
const PORTS: std::ops::RangeInclusive<u16> = 8080..=8099;
/// How often `--watch` looks for changes.
const WATCH_EVERY: Duration = Duration::from_secs(1);

/// How `serve` was called.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct ServeOptions {
    /// The port, or `None` for the first free one.
    pub(crate) port: Option<u16>,
    /// Whether to set up and build first.
    pub(crate) build: bool,
    /// Whether to build again when a source changes.
    pub(crate) watch: bool,
    /// Whether, and of what, to build a draft.
    pub(crate) draft: Option<Draft>,
}

impl Default for ServeOptions {
    fn default() -> Self {
        Self { port: None, build: true, watch: false, draft: None }
    }
}

/// Sets up, builds, and serves until interrupted.
pub(crate) fn serve(project: &Project, tools: &Toolbox, options: ServeOptions) -> Result {
    if options.build {
        setup::setup(project, tools, Purpose::Build)?;
        bundle::build(project, tools, options.draft)?;
    }
    let running = start(project, options.port)?;
    println!("serving {}", running.address);
    loop {
        thread::sleep(WATCH_EVERY);
        if options.watch && changed(project, tools, &running.sources) {
            match bundle::build(project, tools, options.draft).and_then(|_| load(project)) {
                Ok(site) => {
                    running.replace(site);
                    println!("serving {}", running.address);
                }
                Err(failure) => eprintln!("error: {failure}"),
            }
        }
    }
}

/// Whether the sources differ from those seen last time; a failed build is not repeated until something changes.
fn changed(project: &Project, tools: &Toolbox, seen: &RwLock<String>) -> bool {
    let Ok(now) = fingerprint::of_sources(project, tools) else { return false };
    let Ok(mut seen) = seen.write() else { return false };
    let is_first = seen.is_empty();
    let differs = *seen != now;
    *seen = now;
    differs && !is_first
}

/// A server that answers on its own threads for as long as the process lives.
pub(crate) struct Running {
    /// Where it answers, with the slash at the end.
    pub(crate) address: String,
    site: Arc<RwLock<Files>>,
    sources: RwLock<String>,
}

impl Running {
    fn replace(&self, site: Files) {
        if let Ok(mut current) = self.site.write() {
            *current = site;
        }
    }
}

/// Serves what is in `dist/` now.
pub(crate) fn start(project: &Project, port: Option<u16>) -> Result<Running> {
    let site = Arc::new(RwLock::new(load(project)?));
    let listener = listen(port)?;
    let port = listener.local_addr().map_err(|error| Failure::new(error.to_string()))?.port();
    let served = Arc::clone(&site);
    thread::spawn(move || {
        let error = nhipcau_http::serve(listener, move |question| match served.read() {
            Ok(files) => answer(&files, question),
            Err(_) => Answer { status: 500, ..Answer::default() },
        });
        eprintln!("error: the server did not start: {error}\n  run by hand: cargo xtask serve");
    });
    Ok(Running { address: format!("http://127.0.0.1:{port}/"), site, sources: RwLock::default() })
}

fn load(project: &Project) -> Result<Files> {
    let dist = project.dist();
    let mut files = Files::new();
    for path in files_below(&dist)? {
        let bytes = read_bytes(&dist.join(&path))?;
        files.insert(path, bytes);
    }
    if files.keys().any(|path| extension(path) == "html") {
        return Ok(files);
    }
    Err(Failure::new("dist/ holds no site").by_hand("cargo xtask build"))
}

fn listen(port: Option<u16>) -> Result<TcpListener> {
    if let Some(port) = port {
        return TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
            Failure::new(format!("port {port}: {error}")).by_hand("cargo xtask serve")
        });
    }
    let mut ports = PORTS;
    ports.find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok()).ok_or_else(|| {
        Failure::new("every port from 8080 to 8099 is taken")
            .by_hand("cargo xtask serve --port 9000")
    })
}
