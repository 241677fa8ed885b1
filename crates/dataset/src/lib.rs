//! The bundled file: a catalog written to bytes and opened from bytes, in three tiers.
//!
//! The *search* tier holds what a first ranking and the first screen need; the *knowledge* tier makes the ranking
//! better (problems in factory language, English descriptions, wording of the evidence, thesaurus); the *details* tier holds what a reader opens later (addresses,
//! summaries, sources). Each is [`HEADER_LEN`] bytes of header (magic, format, tier, version of the data, checksum of the payload) and the payload (see `record`), so the same catalog always gives the same bytes and a broken download is noticed
//! before anything of it is shown.
//!
//! ```
//! use nhipcau_dataset::{open_details, open_knowledge, open_search, write_details, write_knowledge, write_search};
//! use nhipcau_profile::Catalog;
//! let catalog = Catalog::default();
//! let mut opened = open_search(&write_search(&catalog)).unwrap();
//! open_knowledge(&write_knowledge(&catalog)).unwrap().fill(&mut opened).unwrap();
//! open_details(&write_details(&catalog)).unwrap().fill(&mut opened).unwrap();
//! assert_eq!(opened, catalog);
//! ```
//!
//! Invariant: no bytes make this crate panic, hang or reserve more memory than a small multiple of their own size.

mod details;
mod editions;
mod forms;
mod knowledge;
mod record;

pub use details::Details;
pub use knowledge::Knowledge;

use nhipcau_profile::{Catalog, Edition, TaskForm};
use record::{Reader, Record};
use std::fmt;

/// Version of the format; a reader refuses every other one.
pub const FORMAT: u16 = 3;
/// Bytes before the payload.
pub const HEADER_LEN: usize = MAGIC.len() + 2 + 1 + VERSION_LEN + 8;
/// Files above this are refused unread.
pub const MAX_LEN: usize = 64 << 20;

const MAGIC: &[u8; 8] = b"NHIPCAU\n";
/// Bytes of the version of the data, the same in all tiers of a catalog.
const VERSION_LEN: usize = 4;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tier {
    Search = 1,
    Details = 2,
    Knowledge = 3,
    Forms = 4,
    Editions = 5,
}

/// Why a file was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// Not a file of this project, or cut off in its header.
    NotADataset,
    /// Written by another version.
    Format {
        /// The version in the file.
        found: u16,
    },
    /// Another tier was given.
    Tier,
    /// Larger than [`MAX_LEN`].
    TooLarge,
    /// The payload is not the one that was written.
    Damaged,
    /// Details of another catalog than the one to fill.
    Mismatch,
}

impl fmt::Display for OpenError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OpenError::NotADataset => {
                write!(formatter, "not a dataset of this project; run `nhipcau build`")
            }
            OpenError::Format { found } => {
                write!(
                    formatter,
                    "dataset format {found}, this build reads {FORMAT}; run `nhipcau build`"
                )
            }
            OpenError::Tier => {
                write!(
                    formatter,
                    "this is another tier of the dataset; give search, knowledge and details each its own file"
                )
            }
            OpenError::TooLarge => {
                write!(formatter, "dataset larger than {MAX_LEN} bytes; it is not opened")
            }
            OpenError::Damaged => write!(formatter, "dataset damaged on its way; load it again"),
            OpenError::Mismatch => {
                write!(formatter, "details belong to another catalog; load both files again")
            }
        }
    }
}

impl std::error::Error for OpenError {}

/// The search tier of a catalog.
pub fn write_search(catalog: &Catalog) -> Vec<u8> {
    let mut rest = details::without_details(catalog);
    drop(Knowledge::take_from(&mut rest));
    frame(Tier::Search, version(catalog), &rest)
}

/// The knowledge tier of a catalog.
pub fn write_knowledge(catalog: &Catalog) -> Vec<u8> {
    frame(Tier::Knowledge, version(catalog), &Knowledge::take_from(&mut catalog.clone()))
}

/// The details tier of a catalog.
pub fn write_details(catalog: &Catalog) -> Vec<u8> {
    frame(Tier::Details, version(catalog), &details::Details::of(catalog))
}

/// Forms to fill in, of the same version as the catalog that they are published with.
pub fn write_forms(catalog: &Catalog, forms: &[TaskForm]) -> Vec<u8> {
    frame(Tier::Forms, version(catalog), &forms.to_vec())
}

/// Opens what [`write_forms`] wrote.
pub fn open_forms(bytes: &[u8]) -> Result<Vec<TaskForm>, OpenError> {
    unframe(Tier::Forms, bytes)
}

/// What changed from version to version, published with this catalog.
pub fn write_editions(catalog: &Catalog, editions: &[Edition]) -> Vec<u8> {
    frame(Tier::Editions, version(catalog), &editions.to_vec())
}

/// Opens what [`write_editions`] wrote.
pub fn open_editions(bytes: &[u8]) -> Result<Vec<Edition>, OpenError> {
    unframe(Tier::Editions, bytes)
}

/// Opens a search tier: a catalog whose knowledge and details are still empty.
pub fn open_search(bytes: &[u8]) -> Result<Catalog, OpenError> {
    unframe(Tier::Search, bytes)
}

/// Opens a details tier, to be filled into the catalog that it was written with.
pub fn open_details(bytes: &[u8]) -> Result<Details, OpenError> {
    unframe(Tier::Details, bytes)
}

/// Opens a knowledge tier, to be filled into the catalog that it was written with.
pub fn open_knowledge(bytes: &[u8]) -> Result<Knowledge, OpenError> {
    unframe(Tier::Knowledge, bytes)
}

/// The version of the data that a file of any tier belongs to: eight hexadecimal digits that change whenever anything in the
/// catalog does.
pub fn data_version(bytes: &[u8]) -> Option<String> {
    let start = MAGIC.len() + 2 + 1;
    let version = bytes.get(start..start + VERSION_LEN)?.first_chunk::<VERSION_LEN>()?;
    Some(format!("{:08x}", u32::from_be_bytes(*version)))
}

fn encode<T: Record>(content: &T) -> Vec<u8> {
    let mut bytes = Vec::new();
    content.write(&mut bytes);
    bytes
}

fn version(catalog: &Catalog) -> u32 {
    let hash = checksum(&encode(catalog));
    (hash >> 32) as u32 ^ hash as u32
}

fn frame<T: Record>(tier: Tier, version: u32, content: &T) -> Vec<u8> {
    let payload = encode(content);
    let mut bytes = Vec::with_capacity(HEADER_LEN + payload.len());
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&FORMAT.to_le_bytes());
    bytes.push(tier as u8);
    bytes.extend_from_slice(&version.to_be_bytes());
    bytes.extend_from_slice(&checksum(&payload).to_be_bytes());
    bytes.extend_from_slice(&payload);
    bytes
}

fn unframe<T: Record>(tier: Tier, bytes: &[u8]) -> Result<T, OpenError> {
    if bytes.len() > MAX_LEN {
        return Err(OpenError::TooLarge);
    }
    let rest = bytes.strip_prefix(MAGIC).ok_or(OpenError::NotADataset)?;
    let (format, rest) = rest.split_first_chunk::<2>().ok_or(OpenError::NotADataset)?;
    let found = u16::from_le_bytes(*format);
    if found != FORMAT {
        return Err(OpenError::Format { found });
    }
    let (found_tier, rest) = rest.split_first().ok_or(OpenError::NotADataset)?;
    if *found_tier != tier as u8 {
        return Err(OpenError::Tier);
    }
    let (_, rest) = rest.split_first_chunk::<VERSION_LEN>().ok_or(OpenError::NotADataset)?;
    let (expected, payload) = rest.split_first_chunk::<8>().ok_or(OpenError::NotADataset)?;
    if checksum(payload) != u64::from_be_bytes(*expected) {
        return Err(OpenError::Damaged);
    }
    let mut reader = Reader::new(payload);
    let content = T::read(&mut reader);
    if reader.is_done() { Ok(content) } else { Err(OpenError::Damaged) }
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo): notices damage; it is no defense against forgery, which the page's own
/// content hash is.
fn checksum(payload: &[u8]) -> u64 {
    payload.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests;
