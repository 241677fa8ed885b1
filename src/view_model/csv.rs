//! Tables as CSV that a spreadsheet opens and never runs.
//!
//! RFC 4180: fields in quotes where they need them, lines end with CR LF; a byte order mark, so that Vietnamese letters are
//! read as such. A field that a spreadsheet would take for a formula begins with an apostrophe (OWASP, *CSV injection*).
//!
//! ```
//! use nhip_cau::view_model::csv::csv;
//! assert_eq!(csv(&[vec!["=1+1".into(), "a \"b\", c".into()]]), "\u{feff}'=1+1,\"a \"\"b\"\", c\"\r\n");
//! ```
//!
//! Invariant: reading it back gives the same rows and fields, but for the apostrophe.

/// The rows as a file.
pub fn csv(rows: &[Vec<String>]) -> String {
    let mut out = String::from("\u{feff}");
    for row in rows {
        for (field_idx, field) in row.iter().enumerate() {
            if field_idx > 0 {
                out.push(',');
            }
            push_field(&mut out, field);
        }
        out.push_str("\r\n");
    }
    out
}

fn push_field(out: &mut String, field: &str) {
    let is_formula = field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let needs_quotes = field.contains(['"', ',', '\r', '\n']);
    if needs_quotes {
        out.push('"');
    }
    if is_formula {
        out.push('\'');
    }
    if needs_quotes {
        out.push_str(&field.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(field);
    }
}
