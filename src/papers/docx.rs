//! A sheet as a Word file: Office Open XML (ECMA-376), the parts that a word processor cannot do without.
//!
//! The file is a ZIP of stored entries (PKWARE APPNOTE 6.3.3, method 0) with a fixed time, so the same sheet gives the same
//! bytes; a page of text needs no compression. A4, margins of Decree 30/2020/ND-CP: 20 mm above and below, 30 mm left, 15 mm
//! right; Times New Roman 13 pt as that decree asks of administrative documents.
//!
//! Invariant: every text is escaped, control characters are left out, so the XML is well-formed whatever was typed.

use super::sheet::{Block, Origin, Run, Sheet};

/// The media type of the file.
pub const MEDIA: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
const DOCUMENT_HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#;
const DOCUMENT_FOOT: &str = r#"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>"#;

/// The file.
pub fn docx(sheet: &Sheet) -> Vec<u8> {
    let mut document = DOCUMENT_HEAD.to_owned();
    for block in &sheet.blocks {
        write_block(&mut document, block);
    }
    for line in &sheet.foot {
        paragraph(&mut document, "left", 19, Weight::Normal, &[run(line)]);
    }
    document.push_str(DOCUMENT_FOOT);
    zip(&[
        ("[Content_Types].xml", CONTENT_TYPES.as_bytes()),
        ("_rels/.rels", RELATIONS.as_bytes()),
        ("word/document.xml", document.as_bytes()),
    ])
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Normal,
    Bold,
}

/// Half points of the text.
const TEXT: u32 = 26;

fn run(text: &str) -> Run {
    Run { text: text.to_owned(), origin: Origin::Form }
}

fn write_block(out: &mut String, block: &Block) {
    let (align, size, weight) = match block {
        Block::Motto(_) => ("center", TEXT, Weight::Bold),
        Block::Title(_) => ("center", 32, Weight::Bold),
        Block::Subtitle(_) => ("center", TEXT, Weight::Normal),
        Block::Heading(_) => ("left", TEXT, Weight::Bold),
        Block::Dateline(_) | Block::Signature(_) => ("right", TEXT, Weight::Normal),
        Block::Note(_) => ("both", 22, Weight::Normal),
        Block::Paragraph(_) | Block::Item(_) | Block::Pair(..) | Block::Bars(_) => {
            ("both", TEXT, Weight::Normal)
        }
        Block::Table(rows) => return table(out, rows),
    };
    for (line_idx, line) in block.lines().into_iter().enumerate() {
        let mut runs = line;
        if let Block::Item(_) = block {
            runs.insert(0, run("– "));
        }
        let is_name = matches!(block, Block::Signature(_)) && line_idx == 0;
        paragraph(out, align, size, if is_name { Weight::Bold } else { weight }, &runs);
    }
}

fn table(out: &mut String, rows: &[Vec<Vec<Run>>]) {
    out.push_str("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        for piece in ["<w:", side, " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"]
        {
            out.push_str(piece);
        }
    }
    out.push_str("</w:tblBorders></w:tblPr><w:tblGrid>");
    let n_columns = rows.first().map_or(1, Vec::len);
    (0..n_columns).for_each(|_| out.push_str("<w:gridCol/>"));
    out.push_str("</w:tblGrid>");
    for (row_idx, row) in rows.iter().enumerate() {
        out.push_str("<w:tr>");
        for cell in row {
            out.push_str("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>");
            let weight = if row_idx == 0 { Weight::Bold } else { Weight::Normal };
            paragraph(out, "left", 22, weight, cell);
            out.push_str("</w:tc>");
        }
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
}

fn paragraph(out: &mut String, align: &str, size: u32, weight: Weight, runs: &[Run]) {
    for piece in ["<w:p><w:pPr><w:spacing w:after=\"120\"/><w:jc w:val=\"", align, "\"/></w:pPr>"] {
        out.push_str(piece);
    }
    let size = size.to_string();
    for run in runs {
        out.push_str("<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>");
        if weight == Weight::Bold {
            out.push_str("<w:b/>");
        }
        if run.origin == Origin::Blank {
            out.push_str("<w:highlight w:val=\"yellow\"/>");
        }
        for piece in ["<w:sz w:val=\"", &size, "\"/></w:rPr>"] {
            out.push_str(piece);
        }
        for (line_idx, line) in run.text.split('\n').enumerate() {
            if line_idx > 0 {
                out.push_str("<w:br/>");
            }
            out.push_str("<w:t xml:space=\"preserve\">");
            escape(out, line);
            out.push_str("</w:t>");
        }
        out.push_str("</w:r>");
    }
    out.push_str("</w:p>");
}

/// XML 1.0 takes neither control characters nor the two non-characters.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c < ' ' => {}
            c => out.push(c),
        }
    }
}

/// A ZIP of stored entries.
fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for (name, bytes) in entries {
        let offset = out.len() as u32;
        let mut head = Vec::new();
        // Version 2.0, UTF-8 names, stored, midnight of 1980-01-01.
        for field in [20_u16, 1 << 11, 0, 0, 0x21] {
            head.extend(field.to_le_bytes());
        }
        for field in [crc32(bytes), bytes.len() as u32, bytes.len() as u32] {
            head.extend(field.to_le_bytes());
        }
        head.extend((name.len() as u16).to_le_bytes());
        head.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&head);
        out.extend(name.as_bytes());
        out.extend(*bytes);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&head);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (n_entries, start) = (entries.len() as u16, out.len() as u32);
    out.extend(&directory);
    out.extend(b"PK\x05\x06\x00\x00\x00\x00");
    out.extend(n_entries.to_le_bytes());
    out.extend(n_entries.to_le_bytes());
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}

/// CRC-32 of ISO-HDLC, bit by bit: a page is small and a table would be larger than the code.
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for &byte in bytes {
        crc ^= u32::from(byte);
        for _ in 0..8 {
            crc = (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_known_one() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn typed_text_cannot_break_the_file() {
        let typed = vec![run("a<b>&\u{1}\u{ffff}\tc\nd]]>")];
        let sheet = Sheet { blocks: vec![Block::Paragraph(typed)], ..Sheet::default() };
        let bytes = docx(&sheet);
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains("a&lt;b&gt;&amp; c</w:t><w:br/><w:t xml:space=\"preserve\">d]]&gt;"));
        assert_eq!(bytes, docx(&sheet));
    }
}
