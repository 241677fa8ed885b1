//! The picture of what the market asks and an institute offers: a row a sub-field, bars to both sides of its name.
//!
//! Worked example: with at most 4 needs or capabilities in any row, a bar of 2 takes half of the room beside the names; of
//! the needs, those that nobody serves well lie next to the name.
//!
//! Invariant: nothing leaves the picture, however long the names and however large the counts.

use crate::editing::demand::Balance;

/// Measures of the picture, in its own units.
const WIDTH: f64 = 720.0;
const ROW: f64 = 34.0;
const HEAD: f64 = 26.0;
/// Half of the room for a name in the middle.
const NAME: f64 = 130.0;
/// Letters of a name for which that is room.
const NAME_LETTERS: usize = 34;
/// Room for the number at the end of a bar, and its distance from the bar.
const NUMBER: f64 = 30.0;
const GAP: f64 = 6.0;
const BAR: f64 = 14.0;
/// From the top of a row to its bar and to the foot of its letters.
const BAR_TOP: f64 = 7.0;
const LETTERS_FOOT: f64 = 19.0;

/// Something to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum BalanceShape {
    /// A text at a point.
    Text {
        /// Across.
        x: f64,
        /// Down, to the foot of the letters.
        y: f64,
        /// Class.
        class: &'static str,
        /// The text.
        text: String,
    },
    /// A bar.
    Bar {
        /// Across, to its left end.
        x: f64,
        /// Down, to its top.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// Class.
        class: &'static str,
    },
}

/// The picture.
#[derive(Clone, Debug, PartialEq)]
pub struct BalancePicture {
    /// What an SVG's `viewBox` says.
    pub view_box: String,
    /// In order of drawing.
    pub shapes: Vec<BalanceShape>,
}

/// Draws the rows with their names; `asked` and `offered` name the two sides.
pub fn balance_picture(rows: &[(String, &Balance)], asked: &str, offered: &str) -> BalancePicture {
    let counts = rows.iter().map(|(_, row)| row.n_needs.max(row.n_capabilities));
    let most = counts.max().unwrap_or(1).max(1);
    let scale = (WIDTH / 2.0 - NAME - NUMBER) / most as f64;
    let height = HEAD + ROW * rows.len() as f64;
    let (left, right) = (WIDTH / 2.0 - NAME, WIDTH / 2.0 + NAME);
    let mut shapes = vec![
        text(left, BAR, "balance__axis balance__axis--asked", asked),
        text(right, BAR, "balance__axis balance__axis--offered", offered),
    ];
    for (row_idx, (name, row)) in rows.iter().enumerate() {
        let top = HEAD + ROW * row_idx as f64;
        let [n_asked, unserved, n_offered] =
            [row.n_needs, row.n_unserved, row.n_capabilities].map(|n| n as f64 * scale);
        let number = |x: f64, class, n: usize| text(x, top + LETTERS_FOOT, class, &n.to_string());
        let bar = |x: f64, width: f64, class| BalanceShape::Bar {
            x,
            y: top + BAR_TOP,
            width,
            height: BAR,
            class,
        };
        let asked_number = "balance__number balance__number--asked";
        shapes.extend([
            text(WIDTH / 2.0, top + LETTERS_FOOT, "balance__name", &shortened(name)),
            bar(left - n_asked, n_asked, "balance__bar balance__bar--asked"),
            bar(left - unserved, unserved, "balance__bar balance__bar--unserved"),
            bar(right, n_offered, "balance__bar balance__bar--offered"),
            number(left - n_asked - GAP, asked_number, row.n_needs),
            number(right + n_offered + GAP, "balance__number", row.n_capabilities),
        ]);
    }
    BalancePicture {
        view_box: ["0 0 ", &WIDTH.to_string(), " ", &height.to_string()].concat(),
        shapes,
    }
}

fn text(x: f64, y: f64, class: &'static str, text: &str) -> BalanceShape {
    BalanceShape::Text { x, y, class, text: text.to_owned() }
}

/// As much of a name as the middle has room for.
fn shortened(name: &str) -> String {
    if name.chars().count() <= NAME_LETTERS {
        return name.to_owned();
    }
    let cut: String = name.chars().take(NAME_LETTERS - 1).collect();
    [cut.trim_end(), "…"].concat()
}
