//! A drawing of rectangles and words, to be saved as SVG or painted to a PNG.
//!
//! Invariant: any text stays text in the SVG; both forms are made from the same shapes.

/// A shape; places and sizes in pixels from the top left.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rect {
        /// From the left.
        x: f64,
        /// From the top.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// Color.
        fill: &'static str,
    },
    /// A line of text.
    Text {
        /// From the left.
        x: f64,
        /// Base line, from the top.
        y: f64,
        /// The words.
        text: String,
        /// Size of the letters.
        size: f64,
        /// Color.
        fill: &'static str,
        /// Whether it is bold.
        bold: bool,
        /// `start`, `middle` or `end`.
        anchor: &'static str,
        /// Whether it runs upward.
        upward: bool,
    },
}

/// A drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// What it shows, for who does not see it.
    pub title: String,
    /// Shapes, the lowest first.
    pub shapes: Vec<Shape>,
}

/// Letters of the drawing.
pub const FONT: &str = "'Be Vietnam Pro', 'Noto Sans', 'Segoe UI', Arial, sans-serif";

impl Picture {
    /// The drawing as an SVG file.
    pub fn svg(&self) -> String {
        let [width, height] = [number(self.width), number(self.height)];
        let mut out = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ",
            &width,
            " ",
            &height,
            "\" width=\"",
            &width,
            "\" height=\"",
            &height,
            "\" font-family=\"",
            FONT,
            "\" role=\"img\">\n<title>",
            &escaped(&self.title),
            "</title>\n",
        ]
        .concat();
        for shape in &self.shapes {
            out.push_str(&element(shape));
            out.push('\n');
        }
        out.push_str("</svg>\n");
        out
    }
}

fn element(shape: &Shape) -> String {
    match shape {
        Shape::Rect { x, y, width, height, fill } => {
            let [x, y, width, height] = [x, y, width, height].map(|own| number(*own));
            [
                "<rect x=\"",
                &x,
                "\" y=\"",
                &y,
                "\" width=\"",
                &width,
                "\" height=\"",
                &height,
                "\" fill=\"",
                fill,
                "\"/>",
            ]
            .concat()
        }
        Shape::Text { x, y, text, size, fill, bold, anchor, upward } => {
            let [x, y, size] = [x, y, size].map(|own| number(*own));
            let weight = if *bold { "600" } else { "400" };
            let turn = ["\" transform=\"rotate(-90 ", &x, " ", &y, ")"].concat();
            [
                "<text x=\"",
                &x,
                "\" y=\"",
                &y,
                "\" font-size=\"",
                &size,
                "\" font-weight=\"",
                weight,
                "\" fill=\"",
                fill,
                "\" text-anchor=\"",
                anchor,
                if *upward { &turn } else { "" },
                "\">",
                &escaped(text),
                "</text>",
            ]
            .concat()
        }
    }
}

pub(crate) fn number(value: f64) -> String {
    let tenths = (value * 10.0 + 0.5) as i64;
    if tenths % 10 == 0 {
        return (tenths / 10).to_string();
    }
    [(tenths / 10).to_string(), (tenths % 10).to_string()].join(".")
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}
