//! Percent-encoding of text in a fragment.
//!
//! Invariant: `decode(&encode(text)) == (text, true)` for every text; `decode` takes any text and never panics.

/// Letters and digits stay, everything else becomes `%XX` of its UTF-8 bytes.
pub(crate) fn encode_into(out: &mut String, text: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

/// The text, and whether it was well-formed; what is not is kept as it stands or replaced.
pub(crate) fn decode(encoded: &str) -> (String, bool) {
    let source = encoded.as_bytes();
    let mut bytes = Vec::with_capacity(source.len());
    let mut well_formed = true;
    let mut at = 0;
    while let Some(&byte) = source.get(at) {
        at += 1;
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        if let (Some(high), Some(low)) = (hex(source.get(at)), hex(source.get(at + 1))) {
            bytes.push(high << 4 | low);
            at += 2;
        } else {
            bytes.push(b'%');
            well_formed = false;
        }
    }
    match String::from_utf8(bytes) {
        Ok(text) => (text, well_formed),
        Err(error) => (String::from_utf8_lossy(error.as_bytes()).into_owned(), false),
    }
}

fn hex(byte: Option<&u8>) -> Option<u8> {
    char::from(*byte?).to_digit(16).map(|digit| digit as u8)
}

/// At most 40 characters of a value, to name it in a notice.
pub(crate) fn shortened(value: &str) -> String {
    let (decoded, _) = decode(value);
    match decoded.char_indices().nth(40) {
        Some((cut, _)) => [&decoded[..cut], "\u{2026}"].concat(),
        None => decoded,
    }
}
