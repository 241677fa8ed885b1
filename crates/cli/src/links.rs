//! The addresses that the data cites: what is odd about how they are written, and whether they still answer.
//!
//! Answers are fetched by `curl`, which is on every desk, so that this program carries no network code of its own. One
//! address of a host is asked at a time.
//!
//! Invariant: only `http` and `https` addresses that the rules of records take are ever asked.

use nhipcau_profile::{Catalog, Path, Record, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use std::sync::Mutex;
use std::thread;

/// Hosts that are asked at the same time.
const N_WORKERS: usize = 8;
/// Hosts that are tried before it is said that there is no network.
const N_PROBES: usize = 3;

/// An address and where it is cited.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// The address.
    pub url: String,
    /// Id of the institute or need.
    pub owner: String,
    /// Where in that record.
    pub path: Path,
}

/// Every address of the data, in order of its record.
pub fn links(catalog: &Catalog) -> Vec<Link> {
    let mut links = Vec::new();
    for institute in &catalog.institutes {
        collect(&institute.to_value(), &institute.id, &Path::default(), &mut links);
    }
    for need in &catalog.needs {
        collect(&need.to_value(), &need.id, &Path::default(), &mut links);
    }
    links
}

fn collect(value: &Value, owner: &str, path: &Path, links: &mut Vec<Link>) {
    match value {
        Value::Table(fields) => {
            for (key, value) in fields {
                let path = path.key(key);
                match value {
                    Value::Text(url) if matches!(*key, "url" | "website") => {
                        links.push(Link { url: url.clone(), owner: owner.to_owned(), path });
                    }
                    value => collect(value, owner, &path, links),
                }
            }
        }
        Value::List(entries) => {
            for (entry_idx, entry) in entries.iter().enumerate() {
                collect(entry, owner, &path.index(entry_idx), links);
            }
        }
        _ => {}
    }
}

/// What is odd about how addresses are written, one line each.
pub fn oddities(links: &[Link]) -> Vec<String> {
    let mut found = Vec::new();
    let mut forms: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let mut seen: BTreeSet<(&str, Vec<nhipcau_profile::Step>, &str)> = BTreeSet::new();
    for Link { url, owner, path } in links {
        forms.entry(plain(url)).or_default().insert(url);
        let mut list = path.0.clone();
        list.truncate(list.len().saturating_sub(2));
        if !seen.insert((owner, list, url)) {
            found.push(format!("{owner} {path}: {url} is cited twice in the same list"));
        }
    }
    for forms in forms.values().filter(|forms| forms.len() > 1) {
        let forms: Vec<&str> = forms.iter().copied().collect();
        found.push(format!("the same page in several forms: {}", forms.join(" and ")));
    }
    let n_plain = links.iter().filter(|link| link.url.starts_with("http://")).count();
    if n_plain > 0 {
        found.push(format!("{n_plain} addresses begin with http:// instead of https://"));
    }
    found
}

/// An address without what is often written in two ways.
fn plain(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    rest.split('#').next().unwrap_or(rest).trim_end_matches('/').to_owned()
}

/// What an address answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It answers.
    Fine,
    /// It leads somewhere else for good.
    Moved(String),
    /// There is no such page any more; the status.
    Gone(u16),
    /// The host refuses or fails; the status.
    Refused(u16),
    /// Nothing answers; in the words of curl.
    Silent(String),
}

/// Why nothing could be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoAnswers {
    /// curl is not on this machine.
    NoCurl,
    /// The hosts that were tried first cannot be reached at all.
    NoNetwork,
}

/// Asks every address once.
pub fn ask(links: &[Link], timeout: u32) -> Result<BTreeMap<String, Answer>, NoAnswers> {
    let mut hosts: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for Link { url, .. } in links.iter().filter(|link| link.url.starts_with("http")) {
        hosts.entry(host(url)).or_default().insert(url);
    }
    Command::new("curl").arg("--version").output().map_err(|_| NoAnswers::NoCurl)?;
    let probes: Vec<&str> =
        hosts.values().filter_map(|urls| urls.first().copied()).take(N_PROBES).collect();
    let is_silent = |url: &&str| matches!(answer(url, timeout), Answer::Silent(_));
    if !probes.is_empty() && probes.iter().all(is_silent) {
        return Err(NoAnswers::NoNetwork);
    }
    let queue = Mutex::new(hosts.into_values());
    let answers = Mutex::new(BTreeMap::new());
    thread::scope(|scope| {
        for _ in 0..N_WORKERS {
            scope.spawn(|| {
                // The queue and the answers are plain data: whoever panicked with the lock left them whole.
                let next =
                    || queue.lock().unwrap_or_else(std::sync::PoisonError::into_inner).next();
                while let Some(urls) = next() {
                    for url in urls {
                        let answer = answer(url, timeout);
                        let mut answers =
                            answers.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                        answers.insert(url.to_owned(), answer);
                    }
                }
            });
        }
    });
    Ok(answers.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner))
}

fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

/// What an address answers; a host that does not like the short question is asked the long one.
fn answer(url: &str, timeout: u32) -> Answer {
    match fetch(url, timeout, &["--head"]) {
        Answer::Refused(_) | Answer::Gone(_) => fetch(url, timeout, &["--range", "0-0"]),
        answer => answer,
    }
}

fn fetch(url: &str, timeout: u32, how: &[&str]) -> Answer {
    let timeout = timeout.to_string();
    let output = Command::new("curl")
        .args(["--silent", "--location", "--max-redirs", "5", "--proto", "=http,https"])
        .args(["--max-time", &timeout, "--output", NOWHERE])
        .args(["--write-out", "%{http_code}\n%{url_effective}\n%{errormsg}\n"])
        .args(how)
        .args(["--url", url])
        .output();
    match output {
        Ok(output) => verdict(url, &String::from_utf8_lossy(&output.stdout)),
        Err(error) => Answer::Silent(error.to_string()),
    }
}

const NOWHERE: &str = if cfg!(windows) { "NUL" } else { "/dev/null" };

/// What three lines of curl mean: status, address at the end, error.
fn verdict(url: &str, lines: &str) -> Answer {
    let mut lines = lines.lines();
    let status: u16 = lines.next().and_then(|line| line.parse().ok()).unwrap_or(0);
    let end = lines.next().unwrap_or_default();
    let error = lines.next().unwrap_or_default();
    match status {
        0 => {
            Answer::Silent(if error.is_empty() { "no answer".to_owned() } else { error.to_owned() })
        }
        404 | 410 => Answer::Gone(status),
        200..=299 if plain(end) == plain(url) => Answer::Fine,
        200..=299 => Answer::Moved(end.to_owned()),
        _ => Answer::Refused(status),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_lines_of_curl_have_a_meaning() {
        let check = |lines: &str| verdict("http://a.vn/b", lines);
        assert_eq!(check("200\nhttp://a.vn/b\n\n"), Answer::Fine);
        assert_eq!(check("206\nhttps://www.a.vn/b/\n\n"), Answer::Fine);
        assert_eq!(check("200\nhttps://a.vn/\n\n"), Answer::Moved("https://a.vn/".into()));
        assert_eq!(check("404\nhttp://a.vn/b\n\n"), Answer::Gone(404));
        assert_eq!(check("503\nhttp://a.vn/b\n\n"), Answer::Refused(503));
        let silent = "Could not resolve host: a.vn";
        assert_eq!(
            check(&format!("000\nhttp://a.vn/b\n{silent}\n")),
            Answer::Silent(silent.into())
        );
        assert_eq!(check(""), Answer::Silent("no answer".into()));
    }
}
