//! Fills in the service worker: which release it is, which files that release holds, which page answers which path.
//!
//! `public/sw.js` is written by hand and runs in browsers; only its three constants come from here. Every file is listed
//! with the hash of its bytes, so that a device either holds the whole release or nothing of it.
//! Invariant: the list names every file of the site that a page may ask for, and none that only a host reads.

use crate::failure::{Failure, Result};
use crate::fingerprint::integrity;
use crate::finish::Files;
use crate::programs::PROGRAMS;
use std::fmt::Write;

/// The worker, at the root of the site: what it may answer begins where it lies.
pub(crate) const WORKER: &str = "sw.js";

/// The worker of a release.
pub(crate) fn worker(source: &str, release: &str, files: &Files) -> Result<String> {
    let mut list = String::from("const FILES = {\n");
    for (path, bytes) in files.iter().filter(|(path, _)| is_kept(path)) {
        let _ = writeln!(list, "  \"/{path}\": \"{}\",", integrity(bytes));
    }
    list.push_str("};");
    let mut pages = format!("const PAGES = {{\n  \"\": \"/{}\",\n", PROGRAMS[0].page_file());
    for program in PROGRAMS {
        for path in program.paths {
            let _ = writeln!(pages, "  \"{path}\": \"/{}\",", program.page_file());
        }
    }
    pages.push_str("};");
    let mut text = source.to_owned();
    for (mark, filled) in [
        ("const RELEASE = \"\";", format!("const RELEASE = \"{release}\";")),
        ("const FILES = {};", list),
        ("const PAGES = {};", pages),
    ] {
        if !text.contains(mark) {
            return Err(Failure::new(format!("public/{WORKER} has no `{mark}`")));
        }
        text = text.replacen(mark, &filled, 1);
    }
    Ok(text)
}

/// Pictures for the shops of operating systems, files for robots, and the open data that only programs read, are asked for
/// by no page.
fn is_kept(path: &str) -> bool {
    let aside = ["screenshots/", "open-data/"].iter().any(|folder| path.starts_with(folder));
    path != WORKER && path != "robots.txt" && !aside
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "const RELEASE = \"\";\nconst FILES = {};\nconst PAGES = {};\n";

    fn files(paths: &[&str]) -> Files {
        paths.iter().map(|path| ((*path).to_owned(), path.as_bytes().to_vec())).collect()
    }

    #[test]
    fn the_worker_lists_what_pages_ask_for_with_its_hash() {
        let files = files(&["index.html", "robots.txt", "screenshots/a.png", "sw.js", "a-1.js"]);
        let worker = worker(SOURCE, "0123", &files).expect("worker");
        for part in ["RELEASE = \"0123\"", "\"/index.html\": \"sha256-", "\"/a-1.js\": \"sha256-"] {
            assert!(worker.contains(part), "{part} in {worker}");
        }
        for part in ["robots", "screenshots", "sw.js"] {
            assert!(!worker.contains(part), "{part} in {worker}");
        }
        assert!(worker.contains("\"edit\": \"/profile.html\""), "{worker}");
    }

    #[test]
    fn a_worker_without_its_marks_is_refused() {
        let failure = worker("const FILES = {};", "0123", &files(&[])).expect_err("refused");
        assert!(failure.to_string().contains("RELEASE"), "{failure}");
    }
}
