//! A QR code as one drawing (ISO/IEC 18004, level M), with the light border that the standard asks for.
//!
//! ```
//! let code = nhip_cau::qr::qr_code("https://nhipcau.example.vn/").expect("short enough");
//! assert_eq!(code.side, 29 + 8);
//! assert!(code.path.starts_with("M4 4h1v1h-1z"));
//! ```
//!
//! Invariant: every dark module is one unit square of the path, and none stands in the border.

use fast_qr::{ECL, QRBuilder};

/// Light modules around a code.
const QUIET: usize = 4;

/// A code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    /// Modules of a side, with the border.
    pub side: usize,
    /// The dark modules, as the `d` of an SVG path in units of modules.
    pub path: String,
}

impl QrCode {
    /// The `viewBox` of its drawing.
    pub fn view_box(&self) -> String {
        let side = self.side.to_string();
        ["0 0 ", &side, " ", &side].concat()
    }
}

/// The code of a text; `None` where it is too long for one.
pub fn qr_code(content: &str) -> Option<QrCode> {
    let code = QRBuilder::new(content.as_bytes()).ecl(ECL::M).build().ok()?;
    let mut path = String::new();
    for y in 0..code.size {
        for x in (0..code.size).filter(|&x| code[y][x].value()) {
            let place = ["M", &(x + QUIET).to_string(), " ", &(y + QUIET).to_string()].concat();
            path.push_str(&place);
            path.push_str("h1v1h-1z");
        }
    }
    Some(QrCode { side: code.size + 2 * QUIET, path })
}
