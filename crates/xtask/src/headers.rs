//! The response headers, from one place: our own server sends them, and the files for common hosts are written from them.
//!
//! Invariant: the policy allows this origin and nothing else. `'wasm-unsafe-eval'` is what compiling wasm is called.

use crate::failure::Result;
use crate::fingerprint;
use crate::programs::{PROGRAMS, Program};
use crate::project::{Project, write_file};
use std::collections::BTreeMap;
use std::fmt::Write;

/// What the page may load and do.
const POLICY: [(&str, &str); 11] = [
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("worker-src", "'self'"),
    ("manifest-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    ("frame-ancestors", "'none'"),
];

/// Directives that a `<meta>` element cannot carry.
const HEADER_ONLY: [&str; 1] = ["frame-ancestors"];

/// Hashed files never change.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// Everything else is asked for again, and answered with 304 when it is the same.
const REVALIDATE: &str = "no-cache";

/// What the site gives to others: scripts of any origin may read it.
const OPEN_DATA: &str = "open-data/";
const ANY_ORIGIN: (&str, &str) = ("Access-Control-Allow-Origin", "*");

const REFUSED_FEATURES: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
     magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

/// The Content-Security-Policy as a header.
pub(crate) fn content_security_policy() -> String {
    policy(|_| true)
}

/// The Content-Security-Policy for the `<meta>` element: a copy for hosts that send no headers.
pub(crate) fn content_security_policy_meta() -> String {
    policy(|directive| !HEADER_ONLY.contains(&directive))
}

fn policy(allowed: impl Fn(&str) -> bool) -> String {
    let directives: Vec<String> = POLICY
        .iter()
        .filter(|(directive, _)| allowed(directive))
        .map(|(directive, sources)| format!("{directive} {sources}"))
        .collect();
    directives.join("; ")
}

/// The headers of every answer.
pub(crate) fn security() -> Vec<(&'static str, String)> {
    vec![
        ("Content-Security-Policy", content_security_policy()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ("Permissions-Policy", REFUSED_FEATURES.to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ]
}

/// Only over TLS: browsers ignore it elsewhere, so our own server leaves it out.
const STRICT_TRANSPORT: (&str, &str) =
    ("Strict-Transport-Security", "max-age=31536000; includeSubDomains");

fn on_hosts() -> Vec<(&'static str, String)> {
    let mut headers = security();
    headers.push((STRICT_TRANSPORT.0, STRICT_TRANSPORT.1.to_owned()));
    headers
}

/// How long a browser may keep `path`.
pub(crate) fn cache_control(path: &str) -> &'static str {
    if fingerprint::is_hashed_name(path) { FOREVER } else { REVALIDATE }
}

/// The header that lets others read `path`, where they may.
pub(crate) fn any_origin(path: &str) -> Option<(&'static str, String)> {
    path.starts_with(OPEN_DATA).then(|| (ANY_ORIGIN.0, ANY_ORIGIN.1.to_owned()))
}

/// The media type of a file, by its extension.
pub(crate) fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json",
        "jsonld" => "application/ld+json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// `dist/_headers` and `dist/_redirects`: Netlify, Cloudflare Pages and hosts like them.
pub(crate) fn static_host_files(files: &BTreeMap<String, Vec<u8>>) -> [(&'static str, String); 2] {
    let mut text = String::from("/*\n");
    for (name, value) in on_hosts() {
        let _ = writeln!(text, "  {name}: {value}");
    }
    // Named one by one: a pattern for hashed names is not the same on any two of these hosts.
    for path in files.keys().filter(|path| fingerprint::is_hashed_name(path)) {
        let _ = write!(text, "\n/{path}\n  Cache-Control: {FOREVER}\n");
    }
    let (name, value) = ANY_ORIGIN;
    let _ = write!(text, "\n/{OPEN_DATA}*\n  {name}: {value}\n");
    for path in files.keys().filter(|path| path.ends_with(".jsonld")) {
        let _ = write!(text, "\n/{path}\n  Content-Type: {}\n", media_type(path));
    }
    [("_headers", text), ("_redirects", redirects())]
}

fn redirects() -> String {
    let mut text = String::new();
    for program in PROGRAMS {
        for path in program.paths {
            let _ = writeln!(text, "/{path} /{0} 200\n/{path}/* /{0} 200", program.page_file());
        }
    }
    let _ = writeln!(text, "/* /{} 200", PROGRAMS[0].page_file());
    text
}

/// `deploy/nginx.conf`.
pub(crate) fn nginx() -> String {
    let mut text = String::from(
        "# Nhịp Cầu behind nginx. Written by `cargo xtask build` from crates/xtask/src/headers.rs: change it there.\n\
         # Copy dist/ to /srv/nhip-cau, this file to conf.d/, and add your certificate. For nginx 1.21 or newer, which knows wasm.\n\
         # Keep the hashed files of the last three releases on the server; upload index.html last.\n\n\
         map $uri $nhipcau_cache {\n",
    );
    let _ = writeln!(text, "  \"~-[0-9a-f]{{16}}\\.[a-z0-9]+$\" \"{FOREVER}\";");
    let _ = writeln!(text, "  default \"{REVALIDATE}\";\n}}\n");
    // nginx sends no header whose value is empty.
    let (name, value) = ANY_ORIGIN;
    let _ = writeln!(text, "map $uri $nhipcau_origin {{\n  \"~^/{OPEN_DATA}\" \"{value}\";");
    let _ = writeln!(text, "  default \"\";\n}}\n");
    text.push_str(
        "server {\n  listen 80;\n  root /srv/nhip-cau;\n  index index.html;\n\n  include mime.types;\n  \
         types {\n    application/manifest+json webmanifest;\n    application/ld+json jsonld;\n    text/csv csv;\n    text/markdown md;\n  }\n  \
         charset utf-8;\n  gzip_static on;\n  # brotli_static on;   # with the ngx_brotli module; the .br files are there\n\n",
    );
    let _ = writeln!(text, "  add_header Cache-Control $nhipcau_cache always;");
    let _ = writeln!(text, "  add_header {name} $nhipcau_origin always;");
    for (name, value) in on_hosts() {
        let _ = writeln!(text, "  add_header {name} \"{value}\" always;");
    }
    text.push_str("\n  location / {\n    try_files $uri /index.html;\n  }\n");
    text.push_str("  location ~ \\.[a-z0-9]+$ {\n    try_files $uri =404;\n  }\n");
    for program in &PROGRAMS[1..] {
        let (pattern, page) = (program.path_pattern(), program.page_file());
        let _ = writeln!(text, "  location ~ {pattern} {{\n    try_files $uri /{page};\n  }}");
    }
    text.push_str("}\n");
    text
}

/// `deploy/Caddyfile`.
pub(crate) fn caddy() -> String {
    let mut text = String::from(
        "# Nhịp Cầu behind Caddy. Written by `cargo xtask build` from crates/xtask/src/headers.rs: change it there.\n\
         # Copy dist/ to /srv/nhip-cau and put your host name in place of example.vn.\n\
         # Keep the hashed files of the last three releases on the server; upload index.html last.\n\n\
         example.vn {\n\troot * /srv/nhip-cau\n\n",
    );
    let _ = writeln!(text, "\t@hashed path_regexp -[0-9a-f]{{16}}\\.[a-z0-9]+$");
    let _ = writeln!(text, "\theader Cache-Control \"{REVALIDATE}\"");
    let _ = writeln!(text, "\theader @hashed Cache-Control \"{FOREVER}\"\n\theader {{");
    for (name, value) in on_hosts() {
        let _ = writeln!(text, "\t\t{name} \"{value}\"");
    }
    let (name, value) = ANY_ORIGIN;
    let _ = writeln!(text, "\t}}\n\theader /{OPEN_DATA}* {name} \"{value}\"");
    text.push_str("\n\ttry_files {path}\n");
    for program in &PROGRAMS[1..] {
        let Program { page, .. } = program;
        let _ = writeln!(text, "\t@{page} path_regexp {}", program.path_pattern());
        let _ = writeln!(text, "\trewrite @{page} /{page}.html");
    }
    text.push_str(
        "\t@route not path_regexp \\.[a-z0-9]+$\n\trewrite @route /index.html\n\
         \tfile_server {\n\t\tprecompressed br gzip\n\t}\n}\n",
    );
    text
}

/// Writes the header files that are kept in the repository.
pub(crate) fn write_deploy_files(project: &Project) -> Result {
    write_file(&project.at("deploy/nginx.conf"), nginx().as_bytes())?;
    write_file(&project.at("deploy/Caddyfile"), caddy().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_is_the_one_that_was_tried_in_browsers() {
        let header = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                      font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; \
                      form-action 'none'; frame-ancestors 'none'";
        assert_eq!(content_security_policy(), header);
        assert_eq!(content_security_policy_meta(), header.replace("; frame-ancestors 'none'", ""));
    }

    #[test]
    fn only_hashed_names_are_kept_for_ever() {
        for path in ["app-0123456789abcdef.js", "fonts/b-400-0123456789abcdef.woff2"] {
            assert_eq!(cache_control(path), FOREVER, "{path}");
        }
        for path in ["index.html", "robots.txt", "icons/icon.svg", "sw.js", "institutes/ims"] {
            assert_eq!(cache_control(path), REVALIDATE, "{path}");
        }
    }

    #[test]
    fn every_host_file_carries_every_header() {
        let files = BTreeMap::from([("app-0123456789abcdef.js".to_owned(), vec![])]);
        let [(_, netlify), _] = static_host_files(&files);
        for text in [netlify.as_str(), &nginx(), &caddy()] {
            for (name, value) in on_hosts() {
                assert!(text.contains(name) && text.contains(&value), "{name} in {text}");
            }
            assert!(text.contains(FOREVER));
        }
        assert!(netlify.contains("\n/app-0123456789abcdef.js\n"));
    }

    #[test]
    fn the_deploy_files_in_the_repository_are_current() {
        let project = Project::locate();
        for (path, expected) in [("deploy/nginx.conf", nginx()), ("deploy/Caddyfile", caddy())] {
            let present = crate::project::read_text(&project.at(path)).expect(path);
            assert!(present == expected, "{path} is old: run `cargo xtask build`");
        }
    }
}
