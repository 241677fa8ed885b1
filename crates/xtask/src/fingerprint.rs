//! Content hashes: the names of files, and the one number that says whether a build is needed.

use crate::failure::Result;
use crate::process::{Toolbox, output};
use crate::project::{Project, files_below, read_bytes};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// How much of a hash goes into a file name: 64 bits, so that two files of a site never meet by chance.
const NAME_DIGITS: usize = 16;

/// Everything that the finished site is made from.
const SOURCES: [&str; 6] = ["src", "crates", "data", "style", "public", ".cargo"];
const SOURCE_FILES: [&str; 5] =
    ["index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock", "package-lock.json"];

/// SHA-256 in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    hex_of(&Sha256::digest(bytes))
}

fn hex_of(digest: &[u8]) -> String {
    digest.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The part of the hash that goes into a file name.
pub(crate) fn short(bytes: &[u8]) -> String {
    hex(bytes).chars().take(NAME_DIGITS).collect()
}

/// `app.js` with its content's hash: `app-0123456789abcdef.js`.
pub(crate) fn hashed_name(path: &str, bytes: &[u8]) -> String {
    let hash = short(bytes);
    let name_start = path.rfind('/').map_or(0, |slash| slash + 1);
    match path[name_start..].rfind('.') {
        Some(dot) => {
            let (stem, extension) = path.split_at(name_start + dot);
            format!("{stem}-{hash}{extension}")
        }
        None => format!("{path}-{hash}"),
    }
}

/// Whether the name of a file holds the hash of its content, so that it may be kept for ever.
pub(crate) fn is_hashed_name(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let Some((stem, _)) = name.rsplit_once('.') else { return false };
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        hash.len() == NAME_DIGITS
            && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// The `integrity` attribute of a file: SHA-256 in base 64.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", base64(&Sha256::digest(bytes)))
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte))
            << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place <= chunk.len() { digit as char } else { '=' });
        }
    }
    text
}

/// One number for the compiler and every source of the site: equal numbers, equal sites.
pub(crate) fn of_sources(project: &Project, tools: &Toolbox) -> Result<String> {
    let mut all = Sha256::new();
    let mut add = |path: &str, bytes: &[u8]| {
        all.update(path.as_bytes());
        all.update([0]);
        all.update(Sha256::digest(bytes));
    };
    add("rustc", output(tools.command("rustc").arg("-vV")).unwrap_or_default().as_bytes());
    for folder in SOURCES {
        for path in files_below(&project.at(folder))? {
            let path = format!("{folder}/{path}");
            add(&path, &read_bytes(&project.at(&path))?);
        }
    }
    for path in SOURCE_FILES {
        if project.at(path).is_file() {
            add(path, &read_bytes(&project.at(path))?);
        }
    }
    Ok(hex_of(&all.finalize()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_stands_before_the_extension_and_is_recognized_there() {
        let name = hashed_name("fonts/a-400.woff2", b"x");
        assert_eq!(name, "fonts/a-400-2d711642b726b044.woff2");
        assert!(is_hashed_name(&name));
        for plain in [
            "index.html",
            "fonts/a-400.woff2",
            "app-0123456789abcdeg.js",
            "robots.txt",
            "x-2d711642b726b044",
        ] {
            assert!(!is_hashed_name(plain), "{plain}");
        }
    }

    #[test]
    fn base64_pads_like_everybody_else() {
        for (bytes, text) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }
}
