//! What a visitor carries home from a kiosk: a link that reopens the ranking, short enough for a QR code, and a code of
//! twelve letters for who cannot scan.
//!
//! The link is that of the match page, with the need packed (`k`, see [`nhipcau_text::pack`]) and the version of the data
//! that it was ranked with (`vd`), so that a phone with other data can say so. Worked example: a need of 94 characters
//! makes a link of 165 bytes.
//!
//! Invariants: a link has at most [`MAX_LINK`] bytes; what does not fit is cut at a word and said to be cut; the fragment
//! reads back to the same need.

use crate::address_state::{VisitorState, print_fragment};
use crate::route::Route;
use nhipcau_matching::Need;
use nhipcau_profile::Language;
use nhipcau_text::{from_base64url, pack, to_base64url, unpack};

/// Longest link, in bytes: a QR code of level M that a telephone reads from a metre away.
pub const MAX_LINK: usize = 600;

/// The view key of the data version.
pub const DATA_VERSION: &str = "vd";

/// A link to carry home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The whole address.
    pub url: String,
    /// Whether the end of the need was left out.
    pub is_cut: bool,
}

/// The link to the match of a need.
pub fn link(base_url: &str, need: &Need, language: Language, data_version: &str) -> Link {
    let state = VisitorState {
        text: need.text.clone(),
        facet_weights: need.facet_weights.clone(),
        muted_words: need.muted_words.clone(),
        wishes: need.wishes.clone(),
        ..VisitorState::default()
    };
    page_link(base_url, &Route::Match, &state, language, data_version)
}

/// The link to a page as the visitor set it.
pub fn page_link(
    base_url: &str,
    route: &Route,
    visitor: &VisitorState,
    language: Language,
    data_version: &str,
) -> Link {
    let mut state = VisitorState { text: String::new(), ..visitor.clone() };
    state.set_view(DATA_VERSION, data_version);
    let tail = print_fragment(&state.normalized());
    let start = [base_url, &route.path(), "?lang=", language.tag(), "#"].concat();
    let whole = |text: &str| match text {
        "" => [&start, tail.as_str()].concat(),
        text => [&start, "k=", &packed(text), "&", &tail].concat(),
    };
    let mut text = visitor.text.trim();
    let n_bytes = text.len();
    let mut url = whole(text);
    while url.len() > MAX_LINK && !text.is_empty() {
        text = without_last_word(text);
        url = whole(text);
    }
    Link { url, is_cut: text.len() < n_bytes }
}

/// A need as the value of the key `k`.
pub fn packed(text: &str) -> String {
    to_base64url(&pack(text))
}

/// The need of a value of the key `k`.
pub fn unpacked(value: &str) -> Option<String> {
    unpack(&from_base64url(value)?)
}

fn without_last_word(text: &str) -> &str {
    let text = text.trim_end();
    text.rfind(char::is_whitespace).map_or("", |at| text[..at].trim_end())
}

/// Longest code: twelve letters of five bits.
const N_LETTERS: usize = 12;
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const VERSION_BITS: u32 = 20;
const CAPABILITY_BITS: u32 = 12;
/// How many capabilities a code names.
pub const N_IN_CODE: usize = 3;

/// What a code says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortCode {
    /// The first bits of the data version.
    version: u32,
    /// Positions of capabilities in the catalog of that version.
    pub capabilities: Vec<usize>,
}

impl ShortCode {
    /// The code of up to three capabilities; `None` where there is none, or the catalog is too large for one.
    pub fn new(data_version: &str, capabilities: &[usize]) -> Option<ShortCode> {
        let fits = capabilities.iter().all(|&idx| idx + 1 < 1 << CAPABILITY_BITS);
        let capabilities = capabilities.iter().copied().take(N_IN_CODE).collect::<Vec<_>>();
        let version = version_bits(data_version)?;
        (fits && !capabilities.is_empty()).then_some(ShortCode { version, capabilities })
    }

    /// In groups of four: letters and digits that cannot be mistaken for each other.
    pub fn print(&self) -> String {
        let mut bits = u64::from(self.version);
        for place in 0..N_IN_CODE {
            let code = self.capabilities.get(place).map_or(0, |idx| *idx as u64 + 1);
            bits = bits << CAPABILITY_BITS | code;
        }
        bits = bits << 4 | check_digit(bits);
        let mut text = String::new();
        for place in (0..N_LETTERS).rev() {
            text.push(char::from(LETTERS[(bits >> (5 * place) & 31) as usize]));
            if place > 0 && place % 4 == 0 {
                text.push('-');
            }
        }
        text
    }

    /// Reads what somebody typed: any case, with or without hyphens, O for 0 and I or L for 1.
    pub fn read(text: &str) -> Option<ShortCode> {
        let mut bits = 0_u64;
        let mut n_letters = 0;
        for letter in text.chars().filter(|letter| !matches!(letter, '-' | ' ')) {
            let letter = match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let digit = LETTERS.iter().position(|&known| char::from(known) == letter)?;
            n_letters += 1;
            if n_letters > N_LETTERS {
                return None;
            }
            bits = bits << 5 | digit as u64;
        }
        let content = bits >> 4;
        if n_letters < N_LETTERS || bits & 15 != check_digit(content) {
            return None;
        }
        let mask = (1 << CAPABILITY_BITS) - 1;
        let places = (0..N_IN_CODE as u32).rev().map(|place| content >> (CAPABILITY_BITS * place));
        let capabilities =
            places.filter_map(|code| ((code & mask) as usize).checked_sub(1)).collect::<Vec<_>>();
        let version = (content >> (CAPABILITY_BITS * N_IN_CODE as u32)) as u32;
        (!capabilities.is_empty()).then_some(ShortCode { version, capabilities })
    }

    /// Whether the positions are those of this data.
    pub fn is_of(&self, data_version: &str) -> bool {
        version_bits(data_version) == Some(self.version)
    }
}

fn version_bits(data_version: &str) -> Option<u32> {
    let digits = data_version.get(..VERSION_BITS as usize / 4)?;
    u32::from_str_radix(digits, 16).ok()
}

/// Four bits that notice nineteen of twenty mistyped letters.
fn check_digit(mut bits: u64) -> u64 {
    let mut sum = 7_u64;
    while bits > 0 {
        sum = (sum * 5 + bits % 32) % 13;
        bits /= 32;
    }
    sum
}
