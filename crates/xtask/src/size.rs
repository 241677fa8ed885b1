//! The bytes of the first load, as a browser receives them, against the limits of `size-budget.toml`.

use crate::failure::{Failure, Result};
use crate::project::{Project, files_below, read_text};
use std::collections::BTreeMap;
use std::fs;

/// What the first load consists of, by the beginning and the end of a file's name.
const FIRST_LOAD: [(&str, &str, &str); 6] = [
    ("html", "index", ".html"),
    ("css", "style-", ".css"),
    ("js", "app-", ".js"),
    ("boot", "boot-", ".js"),
    ("wasm", "app_bg-", ".wasm"),
    ("search", "search-", ".bin"),
];
/// What may follow after the first answer, and what the other programs add to it when they are opened.
const LATER: [(&str, &str, &str); 13] = [
    ("knowledge", "knowledge-", ".bin"),
    ("details", "details-", ".bin"),
    ("fonts", "fonts/", ".woff2"),
    ("catalog", "catalog_bg-", ".wasm"),
    ("catalog_css", "catalog-", ".css"),
    ("papers", "papers_bg-", ".wasm"),
    ("papers_css", "papers-", ".css"),
    ("word", "word-", ".js"),
    ("word_library", "vendor/docx-", ".js"),
    ("profile", "profile_bg-", ".wasm"),
    ("profile_css", "profile-", ".css"),
    ("kiosk", "kiosk_bg-", ".wasm"),
    ("kiosk_css", "kiosk-", ".css"),
];

/// The row that sums up [`FIRST_LOAD`].
const SUM: &str = "first_load";

/// Prints the table; fails above a limit.
pub(crate) fn size(project: &Project) -> Result {
    let rows = measure(project)?;
    let limits = parse_budget(&read_text(&project.at("size-budget.toml"))?)?;
    println!("{:<12} {:>9} {:>9} {:>9}", "part", "raw", "sent", "limit");
    for (name, size) in &rows {
        let limit = limits.get(*name).map(u64::to_string).unwrap_or_default();
        println!("{name:<12} {:>9} {:>9} {limit:>9}", size.raw, size.sent);
    }
    let sent: BTreeMap<&str, u64> = rows.iter().map(|(name, size)| (*name, size.sent)).collect();
    let problems = compare(&sent, &limits);
    if problems.is_empty() { Ok(()) } else { Err(Failure::new(problems.join("\n       "))) }
}

#[derive(Debug, Clone, Copy, Default)]
struct Size {
    /// As it is on disk.
    raw: u64,
    /// As it goes over the wire: the brotli neighbour where there is one.
    sent: u64,
}

fn measure(project: &Project) -> Result<Vec<(&'static str, Size)>> {
    let dist = project.dist();
    let paths = files_below(&dist)?;
    if paths.is_empty() {
        return Err(Failure::new("dist/ holds no site").by_hand("cargo xtask build"));
    }
    let bytes = |path: &str| fs::metadata(dist.join(path)).map(|file| file.len()).ok();
    let of = |start: &str, end: &str| {
        let mut size = Size::default();
        for path in paths.iter().filter(|path| path.starts_with(start) && path.ends_with(end)) {
            let raw = bytes(path).unwrap_or_default();
            size.raw += raw;
            size.sent += bytes(&format!("{path}.br")).unwrap_or(raw);
        }
        size
    };
    let mut rows: Vec<(&str, Size)> =
        FIRST_LOAD.iter().map(|(name, start, end)| (*name, of(start, end))).collect();
    let sum = rows.iter().fold(Size::default(), |sum, (_, size)| Size {
        raw: sum.raw + size.raw,
        sent: sum.sent + size.sent,
    });
    rows.push((SUM, sum));
    rows.extend(LATER.iter().map(|(name, start, end)| (*name, of(start, end))));
    Ok(rows)
}

/// Reads `name = 300_000` lines: all the TOML that a list of limits needs.
fn parse_budget(text: &str) -> Result<BTreeMap<String, u64>> {
    let mut limits = BTreeMap::new();
    for (line_idx, line) in text.lines().enumerate() {
        let line = line.split('#').next().unwrap_or_default().trim();
        if line.is_empty() {
            continue;
        }
        let parsed = line.split_once('=').and_then(|(name, number)| {
            let number = number.trim().replace('_', "").parse().ok()?;
            Some((name.trim().to_owned(), number))
        });
        let (name, limit) = parsed.ok_or_else(|| {
            Failure::new(format!(
                "size-budget.toml:{}: expected `name = 300_000`, found `{line}`",
                line_idx + 1
            ))
        })?;
        limits.insert(name, limit);
    }
    Ok(limits)
}

/// Every part above its limit, and every limit on a part that does not exist.
fn compare(sent: &BTreeMap<&str, u64>, limits: &BTreeMap<String, u64>) -> Vec<String> {
    limits
        .iter()
        .filter_map(|(name, limit)| match sent.get(name.as_str()) {
            None => Some(format!("size-budget.toml limits `{name}`, which is no part of the site")),
            Some(bytes) if bytes > limit => Some(format!(
                "{name} is {bytes} bytes, {} above its limit of {limit}",
                bytes - limit
            )),
            Some(_) => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_names_numbers_and_comments() {
        let limits = parse_budget("# bytes\nwasm = 220_000 # brotli\n\nfirst_load = 300000\n")
            .expect("budget");
        assert_eq!(
            limits,
            BTreeMap::from([("wasm".to_owned(), 220_000), ("first_load".to_owned(), 300_000)])
        );
        assert!(parse_budget("wasm = much").is_err());
    }

    #[test]
    fn above_the_limit_fails_and_at_the_limit_passes() {
        let limits = BTreeMap::from([("wasm".to_owned(), 100), ("warp".to_owned(), 1)]);
        assert_eq!(
            compare(&BTreeMap::from([("wasm", 100), ("warp", 1)]), &limits),
            Vec::<String>::new()
        );
        let problems = compare(&BTreeMap::from([("wasm", 103)]), &limits);
        assert_eq!(problems.len(), 2);
        assert!(problems[1].contains("3 above"), "{problems:?}");
    }
}
