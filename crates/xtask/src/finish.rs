//! From what trunk leaves to what a host serves: every file named by its own content, every reference rewritten.
//!
//! Trunk hashes some names, and the loader script by the hash of another file, so that equal names may hold different
//! bytes (trunk issue 1028). Here a name *is* its bytes.
//! Invariant: same input, same output, to the byte; a name that appears in a file that is kept for ever is itself hashed.

use crate::failure::{Failure, Result};
use crate::fingerprint::{hashed_name, integrity, short};
use crate::headers;
use crate::offline;
use crate::programs::Program;
use crate::project::extension;
use crate::script;
use std::collections::BTreeMap;

/// The files of a site, by path from its root.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The script that starts every program; other scripts of `public/` are libraries, small already.
const BOOT: &str = "boot.js";

/// What trunk calls the page of a program.
const TRUNK_PAGE: &str = "page.html";

/// The tier of the data that the first answer needs; the others may follow. The app finds each by its `data-tier`.
const FIRST_TIER: &str = "search";

/// Tiers that only some pages of one program need: they are named there, and loaded when they are asked for.
const ON_DEMAND: [(&str, &str); 2] = [("forms", "papers"), ("changes", "catalog")];

/// A script that a program's pages load when something asks for it: the one that writes Word files.
const SCRIPTS_ON_DEMAND: [(&str, &str); 1] = [("word", "papers")];

/// What the site gives to others: these keep their names, so that links to them keep working.
const OPEN_DATA: &str = "open-data/";

/// Data that is asked for by names that do not change.
const KEPT_NAMES: [&str; 2] = [OPEN_DATA, "fairs/"];

/// The program whose pages name the open data.
const OPEN_DATA_PROGRAM: &str = "catalog";

/// What the site is made from.
pub(crate) struct Parts {
    /// The programs of the site.
    pub(crate) programs: Vec<ProgramParts>,
    /// `public/`.
    pub(crate) public: Files,
    /// The tiers of the data, `search.bin` among them, and the open data.
    pub(crate) data: Files,
}

/// What a program is made from.
pub(crate) struct ProgramParts {
    /// Which one.
    pub(crate) program: Program,
    /// Trunk's output, its page among it.
    pub(crate) files: Files,
    /// The style of its pages.
    pub(crate) style: String,
}

/// Puts the finished site together.
pub(crate) fn finish(parts: Parts) -> Result<Files> {
    let Parts { programs, public, data } = parts;
    let (open, data): (Files, Files) =
        data.into_iter().partition(|(path, _)| KEPT_NAMES.iter().any(|it| path.starts_with(it)));
    let mut site = Site { files: open, ..Site::default() };

    // From the leaves to the root: a file is named after the files that it mentions.
    for (path, bytes) in public {
        if path == offline::WORKER {
            site.worker = Some(text_of(&path, bytes)?);
        } else if extension(&path) == "js" {
            // A script may name one that comes before it; no other file of `public/` names another.
            let text = site.rewrite(&text_of(&path, bytes)?);
            let text = if path == BOOT { script::minify(&text) } else { text };
            site.add_hashed(&path, &path, text.into_bytes());
        } else if extension(&path) == "woff2" {
            site.add_hashed(&path, &path, bytes);
        } else {
            site.files.insert(path, bytes);
        }
    }
    site.tiers = data.keys().map(|path| path.trim_end_matches(".bin").to_owned()).collect();
    site.tiers.sort_by_key(|tier| tier != FIRST_TIER);
    if site.tiers.first().is_none_or(|tier| tier != FIRST_TIER) {
        return Err(Failure::new(format!("the data has no {FIRST_TIER}.bin")));
    }
    for (path, bytes) in data {
        site.add_hashed(&path, &path, bytes);
    }
    let pages =
        programs.into_iter().map(|parts| site.add_program(parts)).collect::<Result<Vec<_>>>()?;
    let release = site.release(&pages);
    for UnfinishedPage { program, text, wasm_size } in pages {
        let page = site.finish_page(program, &text, wasm_size, &release)?;
        site.files.insert(program.page_file(), page.into_bytes());
    }
    if let Some(source) = &site.worker {
        let worker = offline::worker(source, &release, &site.files)?;
        site.files.insert(offline::WORKER.to_owned(), worker.into_bytes());
    }
    Ok(site.files)
}

/// A page whose files have their names, waiting for the release that all pages name.
struct UnfinishedPage {
    program: Program,
    text: String,
    wasm_size: usize,
}

fn take(files: &mut Files, path: &str) -> Result<Vec<u8>> {
    files.remove(path).ok_or_else(|| {
        let present: Vec<&str> = files.keys().map(String::as_str).collect();
        Failure::new(format!("trunk wrote no {path}, only {}", present.join(", ")))
    })
}

fn take_text(files: &mut Files, path: &str) -> Result<String> {
    let bytes = take(files, path)?;
    text_of(path, bytes)
}

fn text_of(path: &str, bytes: Vec<u8>) -> Result<String> {
    String::from_utf8(bytes).map_err(|_| Failure::new(format!("{path} is not UTF-8")))
}

#[derive(Default)]
struct Site {
    files: Files,
    /// The tiers of the data, the first one first.
    tiers: Vec<String>,
    /// The source of the service worker, where the site has one.
    worker: Option<String>,
    /// The name in the sources to the name on the host.
    renamed: BTreeMap<String, String>,
}

impl Site {
    fn add_hashed(&mut self, source: &str, path: &str, bytes: Vec<u8>) {
        let hashed = hashed_name(path, &bytes);
        self.renamed.insert(source.to_owned(), hashed.clone());
        self.files.insert(hashed, bytes);
    }

    fn add_program(&mut self, parts: ProgramParts) -> Result<UnfinishedPage> {
        let ProgramParts { program, mut files, style } = parts;
        let text = take_text(&mut files, TRUNK_PAGE)?;
        let (js, wasm) = program.trunk_files();
        let loader = take_text(&mut files, &js)?;
        let bytes = take(&mut files, &wasm)?;
        let wasm_size = bytes.len();
        let name = program.name;
        let css = if program.page == "index" { "style" } else { program.page };
        let css = [css, ".css"].concat();
        self.add_hashed(&css, &css, self.rewrite(&style).into_bytes());
        self.add_hashed(&wasm, &format!("{name}_bg.wasm"), bytes);
        self.add_hashed(
            &js,
            &format!("{name}.js"),
            script::minify(&self.rewrite(&loader)).into_bytes(),
        );
        self.files.extend(files);
        Ok(UnfinishedPage { program, text, wasm_size })
    }

    fn rewrite(&self, text: &str) -> String {
        rewrite_references(text, &self.renamed)
    }

    fn name(&self, source: &str) -> Result<&str> {
        let missing = || Failure::new(format!("the site has no {source}"));
        self.renamed.get(source).map(String::as_str).ok_or_else(missing)
    }

    fn finish_page(
        &self,
        program: Program,
        page: &str,
        wasm_size: usize,
        release: &str,
    ) -> Result<String> {
        let (js, _) = program.trunk_files();
        let loader = self.name(&js)?;
        let mut head = vec![format!(
            "<link rel=\"modulepreload\" href=\"/{loader}\" integrity=\"{}\">",
            integrity(&self.files[loader])
        )];
        for tier in &self.tiers {
            let path = self.name(&format!("{tier}.bin"))?;
            // boot.js asks for these, as soon as the first page is painted and as soon as the program runs: earlier, they would
            // take their share of the line from what the page is drawn with.
            let soon = match tier.as_str() {
                FIRST_TIER => " data-soon=\"preload\"",
                own => match ON_DEMAND.iter().find(|(tier, _)| *tier == own) {
                    Some((_, name)) if *name == program.name => "",
                    Some(_) => continue,
                    None => " data-soon=\"prefetch\"",
                },
            };
            let size = self.files[path].len();
            head.push(format!(
                "<link rel=\"alternate\"{soon} as=\"fetch\" crossorigin href=\"/{path}\" data-tier=\"{tier}\" data-size=\"{size}\">"
            ));
        }
        for (script, _) in SCRIPTS_ON_DEMAND.iter().filter(|(_, name)| *name == program.name) {
            let path = self.name(&format!("{script}.js"))?;
            head.push(format!(
                "<link rel=\"alternate\" type=\"text/javascript\" href=\"/{path}\" data-script=\"{script}\">"
            ));
        }
        if program.name == OPEN_DATA_PROGRAM {
            head.extend(self.open_data_links());
        }
        head.push(format!("<meta name=\"release\" content=\"{release}\">\n"));
        let policy = format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
            headers::content_security_policy_meta()
        );
        let page = without_comments(&self.rewrite(page));
        let mut orders = format!("data-wasm-size=\"{wasm_size}\"");
        if self.worker.is_some() {
            orders = format!("{orders} data-worker=\"/{}\"", offline::WORKER);
        }
        let page = page.replace("data-wasm-size=\"\"", &orders);
        let page = insert(&page, "<meta charset=\"utf-8\">", &policy, true)?;
        let page = insert(&page, "</head>", &head.join("\n"), false)?;
        Ok(without_blank_lines(&page))
    }

    /// What the data-and-method page offers to load, with sizes; programs that look for the data find it here too.
    fn open_data_links(&self) -> Vec<String> {
        let open = self.files.iter().filter(|(path, _)| path.starts_with(OPEN_DATA));
        let link = |(path, bytes): (&String, &Vec<u8>)| {
            let media = headers::media_type(path).split(';').next().unwrap_or_default();
            format!(
                "<link rel=\"alternate\" type=\"{media}\" href=\"/{path}\" data-open-data=\"{}\">",
                bytes.len()
            )
        };
        open.map(link).collect()
    }

    /// One hash of everything; of the pages, which hold it, as they are without it.
    fn release(&self, pages: &[UnfinishedPage]) -> String {
        let line = |path: &str, bytes: &[u8]| format!("{path} {}\n", short(bytes));
        let mut list: String = self.files.iter().map(|(path, bytes)| line(path, bytes)).collect();
        for page in pages {
            list.push_str(&line(page.program.page, page.text.as_bytes()));
        }
        list.push_str(self.worker.as_deref().unwrap_or_default());
        short(list.as_bytes())
    }
}

fn insert(page: &str, mark: &str, text: &str, after: bool) -> Result<String> {
    let at = page.find(mark).ok_or_else(|| Failure::new(format!("index.html has no `{mark}`")))?;
    let at = if after { at + mark.len() } else { at };
    Ok(format!("{}{}{text}{}", &page[..at], if after { "\n" } else { "" }, &page[at..]))
}

fn without_comments(page: &str) -> String {
    let mut clean = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("<!--") {
        clean.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    clean + rest
}

fn without_blank_lines(page: &str) -> String {
    let lines: Vec<&str> = page.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
}

/// Replaces whole references only: the old name between quotes or in `url(…)`, with or without a leading `/` or `./`.
pub(crate) fn rewrite_references(text: &str, renamed: &BTreeMap<String, String>) -> String {
    let mut rewritten = text.to_owned();
    for (old, new) in renamed {
        for (open, close) in [("\"", "\""), ("'", "'"), ("(", ")")] {
            for root in ["/", "./", ""] {
                rewritten = rewritten.replace(
                    &format!("{open}{root}{old}{close}"),
                    &format!("{open}{root}{new}{close}"),
                );
            }
        }
    }
    rewritten
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(page: &str) -> Parts {
        let files = |list: &[(&str, &str)]| {
            list.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
        };
        let program = ProgramParts {
            program: crate::programs::PROGRAMS[0],
            files: files(&[
                ("page.html", page),
                ("nhip-cau.js", "new URL('nhip-cau_bg.wasm', import.meta.url)"),
                ("nhip-cau_bg.wasm", "wasm!"),
            ]),
            style: "@font-face{src:url(/fonts/b.woff2)}".to_owned(),
        };
        Parts {
            programs: vec![program],
            public: files(&[
                ("boot.js", "boot"),
                ("fonts/b.woff2", "font"),
                ("robots.txt", "robots"),
            ]),
            data: files(&[("details.bin", "d"), ("knowledge.bin", "k"), ("search.bin", "sss")]),
        }
    }

    const PAGE: &str = "<!doctype html><head><meta charset=\"utf-8\">\n<!-- gone -->\n<link rel=\"stylesheet\" href=\"/style.css\">\n\
        <script src=\"/boot.js\" data-js=\"/nhip-cau.js\" data-wasm=\"/nhip-cau_bg.wasm\" data-wasm-size=\"\"></script></head>";

    #[test]
    fn every_reference_names_a_file_that_is_there() {
        let site = finish(parts(PAGE)).expect("site");
        let page = String::from_utf8(site["index.html"].clone()).expect("text");
        let css = site.iter().find(|(path, _)| path.starts_with("style-")).expect("style");
        let text = page.clone() + &String::from_utf8_lossy(css.1);
        let mut n_references = 0;
        for reference in text.split(['"', '(', ')']).filter(|piece| piece.starts_with('/')) {
            assert!(site.contains_key(&reference[1..]), "{reference} in {:?}", site.keys());
            n_references += 1;
        }
        assert_eq!(n_references, 9);
        assert!(
            page.find("data-tier=\"search\" data-size=\"3\"") < page.find("data-tier=\"details\""),
            "{page}"
        );
        for (tier, when) in [("search", "preload"), ("details", "prefetch")] {
            let line = page.lines().find(|line| line.contains(&format!("data-tier=\"{tier}\"")));
            let soon = format!("data-soon=\"{when}\"");
            assert!(line.is_some_and(|line| line.contains(&soon)), "{tier}: {page}");
        }
        assert!(page.contains("data-wasm-size=\"5\"") && !page.contains("gone"), "{page}");
        assert!(
            !site.keys().any(|path| path == "boot.js" || path.contains("nhip-cau")),
            "{:?}",
            site.keys()
        );
        assert!(site.contains_key("robots.txt"));
    }

    #[test]
    fn the_same_parts_make_the_same_site_and_another_font_changes_every_name_above_it() {
        let (one, two) = (finish(parts(PAGE)).expect("one"), finish(parts(PAGE)).expect("two"));
        assert_eq!(one, two);
        let mut changed = parts(PAGE);
        changed.public.insert("fonts/b.woff2".to_owned(), b"another".to_vec());
        let three = finish(changed).expect("three");
        let style = |site: &Files| site.keys().find(|path| path.starts_with("style-")).cloned();
        assert_ne!(style(&one), style(&three));
        assert_ne!(one["index.html"], three["index.html"]);
    }

    #[test]
    fn open_data_keeps_its_names_and_is_named_by_the_catalog_program() {
        let mut parts = parts(PAGE);
        parts.data.insert("open-data/needs.csv".to_owned(), b"id".to_vec());
        parts.programs[0].program = Program { name: "catalog", ..crate::programs::PROGRAMS[0] };
        let site = finish(parts).expect("site");
        assert_eq!(site["open-data/needs.csv"], b"id");
        let page = String::from_utf8(site["index.html"].clone()).expect("text");
        let link = "<link rel=\"alternate\" type=\"text/csv\" href=\"/open-data/needs.csv\" data-open-data=\"2\">";
        assert!(page.contains(link), "{page}");
        assert!(!page.contains("data-tier=\"open-data"), "{page}");
    }

    #[test]
    fn only_whole_references_are_rewritten() {
        let renamed = BTreeMap::from([("a.css".to_owned(), "a-1.css".to_owned())]);
        let text = "\"/a.css\" 'a.css' url(/a.css) \"/x/a.css\" a.css \"/a.css.map\"";
        let expected = "\"/a-1.css\" 'a-1.css' url(/a-1.css) \"/x/a.css\" a.css \"/a.css.map\"";
        assert_eq!(rewrite_references(text, &renamed), expected);
    }

    /// What speaks before the wasm runs must not say it in other words than the app that takes over.
    #[test]
    fn the_static_page_speaks_as_the_app_does() {
        let project = crate::project::Project::locate();
        let text = |path: &str| crate::project::read_text(&project.at(path)).expect(path);
        let (page, vi, en) = (text("index.html"), text("src/i18n/vi.rs"), text("src/i18n/en.rs"));
        for class in ["match-page__title", "need-box__label", "need-box__hint"] {
            let line = page.lines().find(|line| line.contains(class)).expect(class);
            let english = line.split_once("data-en=\"").and_then(|(_, rest)| rest.split_once('"'));
            let (english, rest) = english.expect(class);
            let vietnamese =
                rest.split_once('>').and_then(|(_, rest)| rest.split_once('<')).expect(class).0;
            assert!(
                vi.contains(&format!("\"{vietnamese}\"")),
                "src/i18n/vi.rs does not say: {vietnamese}"
            );
            assert!(
                en.contains(&format!("\"{english}\"")),
                "src/i18n/en.rs does not say: {english}"
            );
        }
    }
}
