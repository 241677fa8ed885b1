//! Compresses files ahead of time, as small as they get, so that a server only has to pick one.

use crate::failure::{Failure, Result};
use crate::fingerprint;
use crate::project::{Project, write_file};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

/// Files below this size stay as they are: a second file costs more than the bytes it saves.
const WORTH_COMPRESSING: usize = 256;
/// Brotli's best quality and its largest standard window.
const BROTLI_QUALITY: i32 = 11;
const BROTLI_WINDOW: i32 = 24;

/// Whether a file of this name shrinks. Fonts (woff2) and photographs are compressed already.
pub(crate) fn is_compressible(path: &str) -> bool {
    let extension = path.rsplit('.').next().unwrap_or_default();
    matches!(
        extension,
        "html"
            | "css"
            | "js"
            | "wasm"
            | "bin"
            | "svg"
            | "txt"
            | "json"
            | "webmanifest"
            | "xml"
            | "csv"
            | "jsonld"
            | "md"
    )
}

/// The `.br` and `.gz` neighbours of every file that shrinks. Two threads, and a cache by content: only what changed
/// since the last build is compressed again.
pub(crate) fn neighbours(
    project: &Project,
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<BTreeMap<String, Vec<u8>>> {
    let cache = project.work("compressed")?;
    let work: Vec<(&String, &Vec<u8>, Encoding)> = files
        .iter()
        .filter(|(path, bytes)| is_compressible(path) && bytes.len() >= WORTH_COMPRESSING)
        .flat_map(|(path, bytes)| [(path, bytes, Encoding::Brotli), (path, bytes, Encoding::Gzip)])
        .collect();
    let n_threads = std::thread::available_parallelism().map_or(1, usize::from);
    let results = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..n_threads)
            .map(|thread_idx| {
                let (work, cache) = (&work, &cache);
                scope.spawn(move || {
                    let share = work.iter().skip(thread_idx).step_by(n_threads);
                    share
                        .map(|(path, bytes, encoding)| {
                            Ok((encoding.path(path), encoding.cached(cache, bytes)?))
                        })
                        .collect::<Result<Vec<_>>>()
                })
            })
            .collect();
        let join = |thread: std::thread::ScopedJoinHandle<'_, _>| {
            thread.join().unwrap_or_else(|_| Err(Failure::new("compression stopped")))
        };
        threads.into_iter().map(join).collect::<Result<Vec<_>>>()
    })?;
    Ok(results.into_iter().flatten().collect())
}

#[derive(Clone, Copy)]
enum Encoding {
    Brotli,
    Gzip,
}

impl Encoding {
    fn suffix(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    fn path(self, path: &str) -> String {
        format!("{path}.{}", self.suffix())
    }

    fn cached(self, cache: &Path, bytes: &[u8]) -> Result<Vec<u8>> {
        let path = cache.join(self.path(&fingerprint::hex(bytes)));
        if let Ok(present) = fs::read(&path) {
            return Ok(present);
        }
        let compressed = match self {
            Self::Brotli => brotli(bytes),
            Self::Gzip => gzip(bytes),
        };
        let compressed =
            compressed.map_err(|error| Failure::new(format!("compression: {error}")))?;
        write_file(&path, &compressed)?;
        Ok(compressed)
    }
}

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_encodings_give_the_bytes_back_and_are_deterministic() {
        let bytes = "vật liệu, vật liệu, vật liệu".repeat(40).into_bytes();
        let mut opened = Vec::new();
        let compressed = brotli(&bytes).expect("brotli");
        brotli::BrotliDecompress(&mut &compressed[..], &mut opened).expect("open brotli");
        assert_eq!(opened, bytes);
        assert_eq!(brotli(&bytes).expect("brotli"), compressed);
        let mut opened = Vec::new();
        let compressed = gzip(&bytes).expect("gzip");
        flate2::read::GzDecoder::new(&compressed[..]).read_to_end(&mut opened).expect("open gzip");
        assert_eq!(opened, bytes);
        assert_eq!(gzip(&bytes).expect("gzip"), compressed);
    }

    #[test]
    fn what_is_compressed_already_is_left_alone() {
        assert!(
            is_compressible("app_bg-0.wasm")
                && is_compressible("search-0.bin")
                && is_compressible("index.html")
        );
        assert!(!is_compressible("fonts/a.woff2") && !is_compressible("photo.png"));
    }
}
