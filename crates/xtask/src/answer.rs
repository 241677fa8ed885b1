//! Decides how a request is answered: which file, in which encoding, with which headers.
//!
//! Pure: the site and the question in, the answer out. The connections are in [`server`](crate::server).

use crate::fingerprint;
use crate::finish::Files;
use crate::headers;
use crate::programs;
use crate::project::extension;
use nhipcau_http::{Answer, Question};
use std::borrow::Cow;

/// The page for an address that is no file and no route.
const NOT_FOUND: &str = "<!doctype html>\n<html lang=\"vi\"><meta charset=\"utf-8\"><title>404</title>\n\
    <h1>Không có trang này</h1><p><a href=\"/\">Về trang đầu</a></p>\n\
    <div lang=\"en\"><h2>There is no such page</h2><p><a href=\"/?lang=en\">Go to the first page</a></p></div></html>\n";

type Headers = Vec<(Cow<'static, str>, String)>;

/// What to send back.
pub(crate) fn answer(files: &Files, question: &Question<'_>) -> Answer {
    let owned = |(name, value): (&'static str, String)| (Cow::Borrowed(name), value);
    let mut headers: Headers = headers::security().into_iter().map(owned).collect();
    let plain = |status, mut headers: Headers, text: &str| {
        headers.push(("Content-Type".into(), "text/plain; charset=utf-8".to_owned()));
        Answer { status, headers, body: text.as_bytes().to_vec() }
    };
    if !matches!(question.method, "GET" | "HEAD") {
        headers.push(("Allow".into(), "GET, HEAD".to_owned()));
        return plain(405, headers, "405: only GET and HEAD\n");
    }
    let Some(path) = site_path(question.url) else {
        return plain(400, headers, "400: not a path of this site\n");
    };
    let path = if is_route(&path) { programs::answering(&path).page_file() } else { path };
    let Some(bytes) = files.get(&path).filter(|_| !is_internal(&path)) else {
        headers.push(("Content-Type".into(), headers::media_type("404.html").to_owned()));
        headers.push(("Cache-Control".into(), headers::cache_control("404.html").to_owned()));
        return Answer { status: 404, headers, body: NOT_FOUND.as_bytes().to_vec() };
    };
    let encoding = pick_encoding(question.accept_encoding, |suffix| {
        files.contains_key(&format!("{path}.{suffix}"))
    });
    let (tag, body) = match encoding {
        Some(Encoding { name, suffix }) => {
            headers.push(("Content-Encoding".into(), name.to_owned()));
            (
                format!("\"{}-{suffix}\"", fingerprint::short(bytes)),
                &files[&format!("{path}.{suffix}")],
            )
        }
        None => (format!("\"{}\"", fingerprint::short(bytes)), bytes),
    };
    headers.push(("Content-Type".into(), headers::media_type(&path).to_owned()));
    headers.push(("Cache-Control".into(), headers::cache_control(&path).to_owned()));
    headers.extend(headers::any_origin(&path).map(owned));
    headers.push(("Vary".into(), "Accept-Encoding".to_owned()));
    headers.push(("ETag".into(), tag.clone()));
    let same =
        question.if_none_match.split(',').any(|known| known.trim().trim_start_matches("W/") == tag);
    if same {
        return Answer { status: 304, headers, body: Vec::new() };
    }
    Answer { status: 200, headers, body: body.clone() }
}

/// The path inside the site that a URL asks for, or `None` for one that climbs or is no path at all.
fn site_path(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = percent_decode(path)?;
    let climbs = path.split(['/', '\\']).any(|name| name == "..") || path.contains('\0');
    if climbs { None } else { Some(path) }
}

fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// A page of the app rather than a file: no dot in its last name.
fn is_route(path: &str) -> bool {
    !path.rsplit('/').next().unwrap_or_default().contains('.') && !is_internal(path)
}

/// Files for hosts, and the compressed neighbours: never served under their own name.
fn is_internal(path: &str) -> bool {
    matches!(path, "_headers" | "_redirects") || matches!(extension(path), "br" | "gz")
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Encoding {
    name: &'static str,
    suffix: &'static str,
}

/// The best encoding that the browser accepts and that is there: brotli before gzip, whatever weights it gives them.
fn pick_encoding(accept: &str, is_there: impl Fn(&str) -> bool) -> Option<Encoding> {
    let accepted = |name: &str| {
        accept.split(',').any(|item| {
            let mut pieces = item.split(';').map(str::trim);
            let named =
                pieces.next().is_some_and(|given| given.eq_ignore_ascii_case(name) || given == "*");
            let refused = pieces
                .filter_map(|piece| piece.strip_prefix("q="))
                .any(|weight| weight.parse() == Ok(0.0_f32));
            named && !refused
        })
    };
    [Encoding { name: "br", suffix: "br" }, Encoding { name: "gzip", suffix: "gz" }]
        .into_iter()
        .find(|encoding| accepted(encoding.name) && is_there(encoding.suffix))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Files {
        [
            "index.html",
            "catalog.html",
            "index.html.br",
            "app-0123456789abcdef.js",
            "app-0123456789abcdef.js.gz",
            "_headers",
        ]
        .iter()
        .map(|path| ((*path).to_owned(), path.as_bytes().to_vec()))
        .collect()
    }

    fn get(url: &str, accept_encoding: &str) -> Answer {
        answer(&site(), &Question { method: "GET", url, accept_encoding, if_none_match: "" })
    }

    fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
        answer.headers.iter().find(|(given, _)| *given == name).map_or("", |(_, value)| value)
    }

    #[test]
    fn routes_get_the_page_and_missing_files_get_404() {
        for (url, status) in [
            ("/", 200),
            ("/institutes/ims", 200),
            ("/?q=v%E1%BA%ADt#x", 200),
            ("/app-0123456789abcdef.js", 200),
            ("/app-old.js", 404),
            ("/_headers", 404),
            ("/index.html.br", 404),
            ("/../Cargo.toml", 400),
            ("/%2e%2e/Cargo.toml", 400),
            ("/%zz", 400),
            ("http://elsewhere/", 400),
        ] {
            assert_eq!(get(url, "").status, status, "{url}");
        }
    }

    #[test]
    fn other_methods_are_refused_and_every_answer_is_strict() {
        let question =
            Question { method: "POST", url: "/", accept_encoding: "", if_none_match: "" };
        let refused = answer(&site(), &question);
        assert_eq!((refused.status, header(&refused, "Allow")), (405, "GET, HEAD"));
        for answer in [refused, get("/", "br"), get("/no.js", "")] {
            assert!(header(&answer, "Content-Security-Policy").starts_with("default-src 'none'"));
            assert_eq!(header(&answer, "X-Content-Type-Options"), "nosniff");
        }
    }

    #[test]
    fn the_encoding_is_the_best_that_is_accepted_and_there() {
        let both = |_: &str| true;
        for (accept, name) in [
            ("gzip, deflate, br", Some("br")),
            ("gzip;q=1.0, br;q=0.5", Some("br")),
            ("gzip, br;q=0", Some("gzip")),
            ("*", Some("br")),
            ("identity", None),
            ("", None),
        ] {
            assert_eq!(pick_encoding(accept, both).map(|encoding| encoding.name), name, "{accept}");
        }
        assert_eq!(get("/app-0123456789abcdef.js", "br, gzip").body, b"app-0123456789abcdef.js.gz");
    }

    #[test]
    fn the_same_bytes_are_not_sent_twice() {
        let first = get("/", "br");
        let question = Question {
            method: "GET",
            url: "/",
            accept_encoding: "br",
            if_none_match: header(&first, "ETag"),
        };
        assert_eq!(answer(&site(), &question).status, 304);
        let plain = Question { accept_encoding: "", ..question };
        assert_eq!(answer(&site(), &plain).status, 200);
    }
}
