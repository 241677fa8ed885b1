//! The programs of the site: which page file and which wasm answer which address.
//!
//! A visitor who types a need does not wait for the code of an editor, so the app is cut into programs with a page file
//! of their own: `/edit/ims` is answered with `profile.html`. All page files are made from `index.html`: the head is the
//! same, and where the match page has its box, the others only say that they open.
//!
//! Invariant: the first name of a path decides its program, as in `src/route.rs`.

use crate::failure::{Failure, Result};

/// One program.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Program {
    /// Its page file without the extension.
    pub(crate) page: &'static str,
    /// What its files are called on the host.
    pub(crate) name: &'static str,
    /// The binary of the root package.
    pub(crate) binary: &'static str,
    /// First names of the paths that it answers; the first program answers every other path.
    pub(crate) paths: &'static [&'static str],
    /// Whether it has a panic hook, so that its panics must keep their words.
    pub(crate) hears_panics: bool,
}

/// All programs; the first one answers what no other does.
pub(crate) const PROGRAMS: [Program; 5] = [
    Program { page: "index", name: "app", binary: "nhip-cau", paths: &[], hears_panics: false },
    Program {
        page: "catalog",
        name: "catalog",
        binary: "catalog",
        paths: &[
            "institutes",
            "compare",
            "fit",
            "team",
            "shortlist",
            "needs",
            "policy",
            "method",
            "changes",
            "guide",
        ],
        hears_panics: false,
    },
    Program {
        page: "papers",
        name: "papers",
        binary: "papers",
        paths: &["papers"],
        hears_panics: false,
    },
    Program {
        page: "profile",
        name: "profile",
        binary: "profile",
        paths: &["edit"],
        hears_panics: true,
    },
    Program {
        page: "kiosk",
        name: "kiosk",
        binary: "kiosk",
        paths: &["kiosk"],
        hears_panics: false,
    },
];

impl Program {
    /// The program with this name.
    pub(crate) fn named(name: &str) -> Option<Program> {
        PROGRAMS.into_iter().find(|program| program.name == name)
    }

    /// `index.html`.
    pub(crate) fn page_file(self) -> String {
        [self.page, ".html"].concat()
    }

    /// The style sheet of its pages, below `style/`.
    pub(crate) fn style_file(self) -> String {
        let name = if self.page == "index" { "main" } else { self.page };
        [name, ".css"].concat()
    }

    /// What trunk calls its loader and its wasm (`filehash = false`).
    pub(crate) fn trunk_files(self) -> (String, String) {
        ([self.binary, ".js"].concat(), [self.binary, "_bg.wasm"].concat())
    }

    /// A pattern for hosts: the paths that it answers, from the slash on.
    pub(crate) fn path_pattern(self) -> String {
        format!("^/({})(/|$)", self.paths.join("|"))
    }

    /// The page that trunk reads: `index.html`, for another program with its binary, its style and an empty page that
    /// says it opens.
    pub(crate) fn source_page(self, index: &str) -> Result<String> {
        let mut page = index.to_owned();
        if self.page == "index" {
            return Ok(page);
        }
        replace(&mut page, "data-bin=\"nhip-cau\"", &format!("data-bin=\"{}\"", self.binary))?;
        replace(&mut page, "href=\"/style.css\"", &format!("href=\"/{}.css\"", self.page))?;
        let (before, rest) = cut(&page, "<title", "</title>")?;
        page = format!("{before}<title>Nhịp Cầu</title>{rest}");
        let status = element(&page, "<div class=\"boot-status\"", "</div>")?;
        let script_needed = element(&page, "<noscript>", "</noscript>")?;
        let (before, rest) = cut(&page, "<main", "</main>")?;
        Ok(format!("{before}<main class=\"page\">{status}{script_needed}</main>{rest}"))
    }
}

/// The program that answers a path (without the leading slash).
pub(crate) fn answering(path: &str) -> Program {
    let first = path.split('/').next().unwrap_or_default();
    let found = PROGRAMS.into_iter().find(|program| program.paths.contains(&first));
    found.unwrap_or(PROGRAMS[0])
}

fn replace(page: &mut String, old: &str, new: &str) -> Result {
    if !page.contains(old) {
        return Err(Failure::new(format!("index.html has no `{old}`")));
    }
    *page = page.replace(old, new);
    Ok(())
}

fn bounds(page: &str, start: &str, end: &str) -> Result<(usize, usize)> {
    let found = page.find(start).and_then(|from| {
        let to = page[from..].find(end)?;
        Some((from, from + to + end.len()))
    });
    found.ok_or_else(|| Failure::new(format!("index.html has no `{start}` … `{end}`")))
}

fn cut<'a>(page: &'a str, start: &str, end: &str) -> Result<(&'a str, &'a str)> {
    let (from, to) = bounds(page, start, end)?;
    Ok((&page[..from], &page[to..]))
}

fn element<'a>(page: &'a str, start: &str, end: &str) -> Result<&'a str> {
    let (from, to) = bounds(page, start, end)?;
    Ok(&page[from..to])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::{Project, read_text};

    #[test]
    fn the_first_name_of_a_path_decides() {
        for (path, page) in [
            ("", "index"),
            ("institutes/ims", "catalog"),
            ("needs", "catalog"),
            ("papers/letter", "papers"),
            ("edit", "profile"),
            ("kiosk", "kiosk"),
            ("institutesx", "index"),
            ("nowhere/edit", "index"),
        ] {
            assert_eq!(answering(path).page, page, "{path}");
        }
    }

    #[test]
    fn the_app_knows_the_same_paths() {
        let route = read_text(&Project::locate().at("src/route.rs")).expect("route.rs");
        for program in PROGRAMS {
            for path in program.paths {
                assert!(route.contains(&format!("\"{path}\"")), "src/route.rs has no {path}");
            }
        }
    }

    #[test]
    fn the_other_pages_are_made_from_the_first() {
        let index = read_text(&Project::locate().at("index.html")).expect("index.html");
        let profile = Program::named("profile").expect("profile");
        let page = profile.source_page(&index).expect("page");
        for part in ["data-bin=\"profile\"", "href=\"/profile.css\"", "boot-status", "<noscript>"] {
            assert!(page.contains(part), "{part} in {page}");
        }
        assert!(!page.contains("need-box") && page.contains("site-header__name"), "{page}");
    }
}
