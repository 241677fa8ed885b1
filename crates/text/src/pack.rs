//! A text in few bytes, for a QR code: one byte a Vietnamese letter, one for each of 61 frequent pieces.
//!
//! UTF-8 needs three bytes for `ấ`; here every lower-case letter is one byte, and the pieces that needs and titles of this
//! field repeat most (`ng `, `liệu`, ` and `) are one byte each. `Sấy cà phê` is 11 bytes instead of 14.
//!
//! | bytes | meaning |
//! |---|---|
//! | `20`–`7e`, `0a` | themselves |
//! | `80`–`c2` | the 67 lower-case letters that ASCII lacks, by the order of the alphabet table, đ last |
//! | `c3`–`ff` | the pieces of [`PIECES`] |
//! | `01` | the next letter is upper case |
//! | `02` | one character in UTF-8 follows |
//!
//! Invariants: `unpack(&pack(text)) == Some(text)` for every text; `unpack` never panics; the tables never change, because
//! codes that were printed hold them.

use crate::letters::{join_vowel, lower};

const FIRST_LETTER: u8 = 0x80;
const FIRST_PIECE: u8 = 0xc3;
const UPPER: u8 = 0x01;
const VERBATIM: u8 = 0x02;

/// Chosen greedily by the bytes that they save over the demand board and the titles of the capabilities.
const PIECES: [&str; 61] = [
    "ng ", " and ", " t", " c", "n ", "t ", "ng", "er", "nh", " s", "ti", "an", "al", "ro", " for",
    "es", " m", " p", " v", "hi", " h", " l", "en", "in", "ic", " b", "ch", " đ", "liệu", "at",
    " kh", " d", "on", "re", " gi", "or", "ar", "as", " n", "qu", "ed", "it", "e ", "is", "ology",
    "ho", "ra", "el", "of", "iệ", "hẩm", "uy", " f", "ur", "te", "om", "ac", "dustr", ", ", "duc",
    "ước",
];

/// The text in few bytes.
///
/// ```
/// let bytes = nhipcau_text::pack("Sấy cà phê");
/// assert!(bytes.len() <= 11);
/// assert_eq!(nhipcau_text::unpack(&bytes).as_deref(), Some("Sấy cà phê"));
/// ```
pub fn pack(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let piece = PIECES
            .iter()
            .enumerate()
            .filter(|(_, piece)| rest.starts_with(**piece))
            .max_by_key(|(_, piece)| piece.chars().count());
        if let Some((piece_idx, piece)) = piece {
            bytes.push(FIRST_PIECE + piece_idx as u8);
            rest = &rest[piece.len()..];
        } else {
            pack_letter(letter, &mut bytes);
            rest = &rest[letter.len_utf8()..];
        }
    }
    bytes
}

fn pack_letter(letter: char, bytes: &mut Vec<u8>) {
    if matches!(letter, ' '..='~' | '\n') {
        bytes.push(letter as u8);
    } else if let Some(code) = letter_code(letter) {
        bytes.push(code);
    } else if let Some(code) = lower_of(letter).and_then(letter_code) {
        bytes.extend([UPPER, code]);
    } else {
        bytes.push(VERBATIM);
        bytes.extend(letter.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

/// The lower case of a letter, where that is one letter which goes back to it.
fn lower_of(letter: char) -> Option<char> {
    let one = lower(letter);
    (one != letter && letter_code(one).is_some() && upper_of(one) == letter).then_some(one)
}

/// The capital of one of [`letters`]. In Latin-1 it stands 32 before the small letter, in the blocks after it right before;
/// the library's tables for all scripts would be 12 KB of the wasm.
fn upper_of(letter: char) -> char {
    let distance = if letter <= 'ÿ' { 32 } else { 1 };
    char::from_u32(u32::from(letter) - distance).unwrap_or(letter)
}

fn letter_code(letter: char) -> Option<u8> {
    letters().position(|candidate| candidate == letter).map(|idx| FIRST_LETTER + idx as u8)
}

/// The 67 lower-case letters that ASCII lacks.
fn letters() -> impl Iterator<Item = char> {
    let vowels = (0..12).flat_map(|shape| (0..6).map(move |tone| join_vowel(shape, tone)));
    vowels.filter(|letter| !letter.is_ascii()).chain(['đ'])
}

/// The text of packed bytes; `None` where they were not made by [`pack`].
pub fn unpack(bytes: &[u8]) -> Option<String> {
    let mut text = String::with_capacity(bytes.len() * 2);
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        match byte {
            b' '..=b'~' | b'\n' => text.push(char::from(byte)),
            UPPER => {
                text.push(upper_of(letters().nth(index(*bytes.get(at)?, FIRST_LETTER)?)?));
                at += 1;
            }
            VERBATIM => {
                let letter = verbatim(bytes.get(at..)?)?;
                text.push(letter);
                at += letter.len_utf8();
            }
            FIRST_PIECE.. => text.push_str(PIECES.get(index(byte, FIRST_PIECE)?)?),
            FIRST_LETTER.. => text.push(letters().nth(index(byte, FIRST_LETTER)?)?),
            _ => return None,
        }
    }
    Some(text)
}

fn index(byte: u8, first: u8) -> Option<usize> {
    byte.checked_sub(first).map(usize::from)
}

fn verbatim(bytes: &[u8]) -> Option<char> {
    (1..=4.min(bytes.len())).find_map(|n| std::str::from_utf8(&bytes[..n]).ok()?.chars().next())
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Bytes as letters that an address may hold (RFC 4648, section 5, without padding).
pub fn to_base64url(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 4 / 3 + 3);
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        let bits = bits << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            text.push(char::from(DIGITS[(bits >> (18 - 6 * place) & 63) as usize]));
        }
    }
    text
}

/// The bytes of [`to_base64url`]; `None` for anything else.
pub fn from_base64url(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut n_bits) = (0_u32, 0);
    for letter in text.bytes() {
        let digit = DIGITS.iter().position(|&digit| digit == letter)?;
        bits = bits << 6 | digit as u32;
        n_bits += 6;
        if n_bits >= 8 {
            n_bits -= 8;
            bytes.push((bits >> n_bits) as u8);
            bits &= (1 << n_bits) - 1;
        }
    }
    (bits == 0 && n_bits < 6).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_need_takes_little_more_than_half_of_its_utf8() {
        let need = "Nước thải dệt nhuộm có màu, COD cao; cần công nghệ xử lý rẻ, dễ vận hành, nhiệt độ 40 °C";
        let bytes = pack(need);
        assert_eq!(unpack(&bytes).as_deref(), Some(need));
        assert!(bytes.len() * 5 < need.len() * 3, "{} of {}", bytes.len(), need.len());
    }

    #[test]
    fn every_letter_and_piece_comes_back_alone() {
        for letter in letters() {
            for text in [letter.to_string(), letter.to_uppercase().to_string()] {
                assert_eq!(unpack(&pack(&text)), Some(text));
            }
        }
        for piece in PIECES {
            assert_eq!(unpack(&pack(piece)).as_deref(), Some(piece));
            assert_eq!(pack(piece).len(), 1, "{piece}");
        }
        assert_eq!(letters().count(), 67);
    }

    #[test]
    fn what_was_not_packed_is_refused() {
        for bytes in [&[0x03][..], &[UPPER], &[UPPER, b'a'], &[VERBATIM, 0xff], &[0x7f]] {
            assert_eq!(unpack(bytes), None, "{bytes:?}");
        }
        for text in ["A", "ab=", "a+b/", "AB"] {
            assert_eq!(from_base64url(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_text_comes_back(text in "\\PC{0,80}") {
            prop_assert_eq!(unpack(&pack(&text)), Some(text));
        }

        #[test]
        fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            let _ = unpack(&bytes);
            prop_assert_eq!(from_base64url(&to_base64url(&bytes)), Some(bytes));
        }
    }
}
