//! New data for a touch screen, from a folder: whole, checked and not older than what is in use, or not taken at all.
//!
//! A folder of content is what `nhipcau build --out` writes, and `content/` on the stick of `nhipcau pack`: the tiers of the
//! data, the files of fairs, and [`LIST`], which names each with the hash of its bytes as `sha256sum` does:
//!
//! ```text
//! 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  search.bin
//! ```
//!
//! Names beside those that a touch screen needs are passed over. Worked example: a folder whose `details.bin` was cut off on its
//! way is refused as `Damaged("details.bin")`, and nothing of it is kept.
//!
//! Invariants: a pure function of the files; what it accepts opens as a catalog; no name leads out of the folder.

use nhipcau_dataset::{FORMAT, OpenError, open_details, open_knowledge, open_search};
use nhipcau_profile::Catalog;
use sha2::{Digest, Sha256};

/// The list in a folder of content.
pub const LIST: &str = "SHA256SUMS.txt";

/// The longest list that is read, in bytes.
pub const MAX_LIST: usize = 64 << 10;

/// The most that the files of a folder may hold together, in bytes.
pub const MAX_BYTES: usize = 32 << 20;

/// What has to be there, in the order in which it is opened.
pub const TIERS: [&str; 3] = ["search.bin", "knowledge.bin", "details.bin"];

const FAIRS: &str = "fairs/";

/// Why a folder was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The folder, or the address, has no list.
    NoList,
    /// The list is not one of content.
    NotContent,
    /// A file that the list names is not there.
    Missing(String),
    /// More than [`MAX_BYTES`].
    TooLarge,
    /// The bytes of a file are not those that the list names.
    Damaged(String),
    /// Files of different versions lie together.
    Mixed,
    /// Made for a newer program than this one.
    NewerFormat,
    /// Made for an older program than this one.
    OlderFormat,
    /// Older than what is in use: their date and ours.
    OlderData(String, String),
    /// The address is not one of this site.
    OtherSite,
    /// The browser did not keep it.
    NotKept,
}

/// A file that the list names, with the hash of its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Path in the folder.
    pub path: String,
    hash: Vec<u8>,
}

/// Content that was checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// Version of its data.
    pub version: String,
    /// Date of its data, ISO 8601.
    pub date: String,
    /// Path and bytes of each file.
    pub files: Vec<(String, Vec<u8>)>,
}

impl Content {
    /// A file by its path.
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.iter().find(|(own, _)| own == path).map(|(_, bytes)| bytes.as_slice())
    }

    /// The file of a fair.
    pub fn fair(&self, id: &str) -> Option<&str> {
        std::str::from_utf8(self.file(&[FAIRS, id, ".txt"].concat())?).ok()
    }
}

/// Which of the files of a folder, given by their paths, is the list: the one beside a search tier that lies least deep.
pub fn list_among(paths: &[&str]) -> Option<usize> {
    let mut best: Option<(usize, &str)> = None;
    for (path_idx, path) in paths.iter().enumerate() {
        let Some(folder) = path.strip_suffix(LIST).filter(|own| is_folder(own)) else { continue };
        let has_data = place_among(paths, folder, TIERS[0]).is_some();
        if has_data && best.is_none_or(|(_, other)| folder.len() < other.len()) {
            best = Some((path_idx, folder));
        }
    }
    best.map(|(path_idx, _)| path_idx)
}

/// Where a file of a folder stands among paths. Files that were chosen one by one have no folder, and are found by their names.
pub fn place_among(paths: &[&str], folder: &str, path: &str) -> Option<usize> {
    let own = |found: &str| found.strip_prefix(folder) == Some(path);
    let by_path = paths.iter().position(|found| own(found));
    by_path.or_else(|| {
        let name = path.rsplit('/').next().filter(|_| folder.is_empty())?;
        paths.iter().position(|found| *found == name)
    })
}

fn is_folder(prefix: &str) -> bool {
    prefix.is_empty() || prefix.ends_with('/')
}

/// The files of a list that a touch screen needs.
pub fn listed(list: &str) -> Result<Vec<Listed>, Refusal> {
    let mut found = Vec::new();
    for line in list.lines().filter(|line| !line.is_empty()) {
        let (hash, path) = line.split_once("  ").ok_or(Refusal::NotContent)?;
        let hash = bytes_of_hex(hash).ok_or(Refusal::NotContent)?;
        if is_needed(path) {
            found.push(Listed { path: path.to_owned(), hash });
        }
    }
    let has = |tier: &&str| found.iter().any(|own| own.path == **tier);
    if TIERS.iter().all(has) { Ok(found) } else { Err(Refusal::NotContent) }
}

fn is_needed(path: &str) -> bool {
    let fair = path.strip_prefix(FAIRS).and_then(|name| name.strip_suffix(".txt"));
    TIERS.contains(&path) || fair.is_some_and(crate::route::is_id)
}

fn bytes_of_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> =
        text.chars().map(|digit| digit.to_digit(16).map(|value| value as u8)).collect();
    let bytes: Vec<u8> = digits?.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect();
    (text.len() == 64 && bytes.len() == 32).then_some(bytes)
}

/// Checks the bytes of what was listed, given in the same order, against the list, against each other, and against the date of
/// the data in use.
pub fn checked(
    listed: &[Listed],
    files: Vec<Vec<u8>>,
    date_in_use: &str,
) -> Result<Content, Refusal> {
    if files.iter().map(Vec::len).sum::<usize>() > MAX_BYTES {
        return Err(Refusal::TooLarge);
    }
    if let Some(missing) = listed.get(files.len()) {
        return Err(Refusal::Missing(missing.path.clone()));
    }
    for (own, bytes) in listed.iter().zip(&files) {
        if Sha256::digest(bytes)[..] != own.hash[..] {
            return Err(Refusal::Damaged(own.path.clone()));
        }
    }
    let files = listed.iter().map(|own| own.path.clone()).zip(files).collect();
    let mut content = Content { files, ..Content::default() };
    let catalog = opened(&content)?;
    content.version =
        nhipcau_dataset::data_version(tier(&content, 0)?).ok_or(Refusal::NotContent)?;
    content.date = catalog.site.data_date;
    // ISO dates are in the order of their letters.
    if content.date.as_str() < date_in_use {
        return Err(Refusal::OlderData(content.date, date_in_use.to_owned()));
    }
    Ok(content)
}

fn tier(content: &Content, idx: usize) -> Result<&[u8], Refusal> {
    content.file(TIERS[idx]).ok_or_else(|| Refusal::Missing(TIERS[idx].to_owned()))
}

/// The catalog of all tiers, as the program will open it.
fn opened(content: &Content) -> Result<Catalog, Refusal> {
    let tiers = [tier(content, 0)?, tier(content, 1)?, tier(content, 2)?];
    let versions = tiers.map(nhipcau_dataset::data_version);
    let mut catalog = open_search(tiers[0]).map_err(|error| refusal(error, 0))?;
    let knowledge = open_knowledge(tiers[1]).map_err(|error| refusal(error, 1))?;
    let details = open_details(tiers[2]).map_err(|error| refusal(error, 2))?;
    if versions.iter().any(|version| *version != versions[0]) {
        return Err(Refusal::Mixed);
    }
    knowledge.fill(&mut catalog).map_err(|error| refusal(error, 1))?;
    details.fill(&mut catalog).map_err(|error| refusal(error, 2))?;
    Ok(catalog)
}

fn refusal(error: OpenError, tier_idx: usize) -> Refusal {
    match error {
        OpenError::Format { found } if found > FORMAT => Refusal::NewerFormat,
        OpenError::Format { .. } => Refusal::OlderFormat,
        OpenError::Mismatch => Refusal::Mixed,
        OpenError::TooLarge => Refusal::TooLarge,
        OpenError::NotADataset | OpenError::Tier | OpenError::Damaged => {
            Refusal::Damaged(TIERS[tier_idx].to_owned())
        }
    }
}

/// Whether kept data of this date is still the one to use beside the data that came with the program.
pub fn outlives(kept_date: &str, shipped_search: &[u8]) -> bool {
    open_search(shipped_search).is_ok_and(|shipped| kept_date >= shipped.site.data_date.as_str())
}

/// The folder that an address names on this site, with a slash at both ends; `None` for any other address, which the rules of
/// the page do not let it read.
pub fn folder_on_site(address: &str, origin: &str) -> Option<String> {
    let address = address.trim();
    let path = address.strip_prefix(origin).unwrap_or(address);
    let path = path.strip_suffix(LIST).unwrap_or(path);
    let names: Vec<&str> = path.strip_prefix('/')?.trim_end_matches('/').split('/').collect();
    let is_name = |name: &&str| {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        !name.is_empty() && !name.starts_with('.') && name.bytes().all(plain)
    };
    names.iter().all(is_name).then(|| ["/", &names.join("/"), "/"].concat())
}

/// Whole days from one ISO date to another; `None` where one of them is no date.
pub fn days_between(from: &str, to: &str) -> Option<i64> {
    Some(day_number(to)? - day_number(from)?)
}

/// Days since 1970-01-01 (algorithm `days_from_civil`, Howard Hinnant).
fn day_number(iso: &str) -> Option<i64> {
    let mut parts = iso.splitn(3, '-').map(str::parse::<i64>);
    let (year, month, day) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let year = if month <= 2 { year - 1 } else { year };
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    Some(
        year.div_euclid(400) * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year
            - 719_468,
    )
}
