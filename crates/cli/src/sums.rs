//! Lists of files with the SHA-256 of their bytes, as `sha256sum -c` reads them.
//!
//! Invariant: a line for each file, in the order given; the list does not name itself.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The list in a folder of content, which a touch screen checks new data against.
pub const CONTENT_LIST: &str = "SHA256SUMS.txt";

/// The list of these files.
pub fn list<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> String {
    let mut list = String::new();
    for (path, bytes) in files {
        for byte in Sha256::digest(bytes) {
            let _ = write!(list, "{byte:02x}");
        }
        let _ = writeln!(list, "  {path}");
    }
    list
}
