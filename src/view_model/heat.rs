//! The heat map of supply and demand as a drawing of its own, for reports and slides.

use super::picture::{Picture, Shape};
use super::policy::{Measure, PolicyView, step};

/// Colors of the steps, light ground.
const FILLS: [&str; 6] = ["#f4f4ef", "#dceae9", "#b9d6d6", "#86b5b8", "#30747b", "#0b5c63"];
const INK: &str = "#13262b";
const MUTED: &str = "#4a5c60";
const PAPER: &str = "#ffffff";
/// Edge of a cell, room for the names of rows and columns, head and foot.
const EDGE: f64 = 30.0;
const LEFT: f64 = 300.0;
const TOP: f64 = 270.0;
const FOOT: f64 = 60.0;

/// The drawing; `title` stands above it, `source` below.
pub fn heat_map(view: &PolicyView, measure: Measure, title: &str, source: &str) -> Picture {
    let width = (LEFT + view.columns.len() as f64 * EDGE + 24.0).max(640.0);
    let height = TOP + view.rows.len() as f64 * EDGE + FOOT;
    let mut shapes = vec![Shape::Rect { x: 0.0, y: 0.0, width, height, fill: PAPER }];
    shapes.push(line(24.0, 40.0, title, 20.0, INK, true, "start"));
    for (column, head) in view.columns.iter().enumerate() {
        let x = LEFT + (column as f64 + 0.5) * EDGE + 4.0;
        shapes.push(Shape::Text {
            x,
            y: TOP - 8.0,
            text: shortened(&head.name, 30),
            size: 12.0,
            fill: INK,
            bold: false,
            anchor: "start",
            upward: true,
        });
    }
    for (row, head) in view.rows.iter().enumerate() {
        let y = TOP + row as f64 * EDGE;
        shapes.push(line(
            LEFT - 10.0,
            y + 20.0,
            &shortened(&head.name, 40),
            12.0,
            INK,
            false,
            "end",
        ));
        for (column, cell) in view.cells[row].iter().enumerate() {
            let x = LEFT + column as f64 * EDGE;
            let number = measure.of(cell);
            let step = step(number);
            let (width, height) = (EDGE - 2.0, EDGE - 2.0);
            shapes.push(Shape::Rect { x, y, width, height, fill: FILLS[step] });
            if number > 0 {
                let ink = if step > 3 { PAPER } else { INK };
                let middle = x + EDGE / 2.0 - 1.0;
                shapes.push(line(middle, y + 19.0, &number.to_string(), 12.0, ink, true, "middle"));
            }
        }
    }
    shapes.push(line(24.0, height - 24.0, source, 11.0, MUTED, false, "start"));
    Picture { width, height, title: title.to_owned(), shapes }
}

fn line(
    x: f64,
    y: f64,
    text: &str,
    size: f64,
    fill: &'static str,
    bold: bool,
    anchor: &'static str,
) -> Shape {
    Shape::Text { x, y, text: text.to_owned(), size, fill, bold, anchor, upward: false }
}

fn shortened(text: &str, n_letters: usize) -> String {
    match text.char_indices().nth(n_letters) {
        Some((cut, _)) => [text[..cut].trim_end(), "…"].concat(),
        None => text.to_owned(),
    }
}
