//! Where the bars of a sheet stand: spans around a common base, drawn to one scale.
//!
//! Each bar has a row: its name, under it the bar, at both sides of the bar its ends in words, and across it the base where
//! all bars meet. Worked example: of two bars from 0 to 10 and from 4 to 6 the first is as wide as the drawing allows, the
//! second a fifth of that, in its middle.
//!
//! Invariant: every number is finite, also where all spans are one point; no bar is thinner than a pixel.

use super::sheet::Bar;

/// Width of the drawing.
const WIDTH: f64 = 600.0;
/// Where the longest bar may begin and end: beside it stand its ends in words.
const SPAN: (f64, f64) = (90.0, 510.0);
/// Height of a row.
const ROW: f64 = 46.0;
/// Height of a bar.
const THICK: f64 = 14.0;
/// Room between a bar and the words beside it.
const GAP: f64 = 6.0;

/// The drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Width and height.
    pub size: (f64, f64),
    /// The bars, from the top.
    pub bars: Vec<BarShape>,
    /// All of it in words.
    pub words: String,
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct BarShape {
    /// Its name, and its base line.
    pub label: (String, f64),
    /// Left, top, width and height.
    pub rect: [f64; 4],
    /// The base: where it stands, and its upper and lower end.
    pub base: [f64; 3],
    /// The ends in words with their places: the first ends there, the second begins there.
    pub ends: [(String, f64); 2],
    /// The base line of the ends.
    pub ends_y: f64,
}

/// Lays the bars out.
pub fn chart(bars: &[Bar]) -> Chart {
    let (left, right) = SPAN;
    let low = bars.iter().map(|bar| bar.low).fold(f64::INFINITY, f64::min);
    let high = bars.iter().map(|bar| bar.high).fold(f64::NEG_INFINITY, f64::max);
    let at = |value: f64| {
        if high > low {
            left + (value - low) / (high - low) * (right - left)
        } else {
            f64::midpoint(left, right)
        }
    };
    let shape = |(bar_idx, bar): (usize, &Bar)| {
        let top = bar_idx as f64 * ROW;
        let (from, to) = (at(bar.low), at(bar.high));
        let [first, last] = bar.ends.clone();
        BarShape {
            label: (bar.label.clone(), top + THICK),
            rect: [from, top + 22.0, (to - from).max(1.0), THICK],
            base: [at(bar.base), top + 18.0, top + 40.0],
            ends: [(first, from - GAP), (last, to + GAP)],
            ends_y: top + 34.0,
        }
    };
    Chart {
        size: (WIDTH, ROW * bars.len() as f64),
        bars: bars.iter().enumerate().map(shape).collect(),
        words: bars.iter().map(Bar::words).collect::<Vec<_>>().join("; "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn bar(low: f64, base: f64, high: f64) -> Bar {
        let ends = [low.to_string(), high.to_string()];
        Bar { label: "doanh thu".into(), low, base, high, ends }
    }

    fn whole<const N: usize>(numbers: [f64; N]) -> [i64; N] {
        numbers.map(|number| number.round() as i64)
    }

    #[test]
    fn bars_share_a_scale_and_a_base() {
        let drawn = chart(&[bar(0.0, 5.0, 10.0), bar(4.0, 5.0, 6.0)]);
        assert_eq!(whole([drawn.size.0, drawn.size.1]), [600, 92]);
        let rects: Vec<[i64; 4]> = drawn.bars.iter().map(|bar| whole(bar.rect)).collect();
        assert_eq!(rects, [[90, 22, 420, 14], [258, 68, 84, 14]]);
        let bases: Vec<[i64; 3]> = drawn.bars.iter().map(|bar| whole(bar.base)).collect();
        assert_eq!(bases, [[300, 18, 40], [300, 64, 86]]);
        assert_eq!(drawn.words, "doanh thu: 0 – 10; doanh thu: 4 – 6");
    }

    #[test]
    fn spans_of_one_point_stand_in_the_middle() {
        assert_eq!(whole(chart(&[bar(7.0, 7.0, 7.0)]).bars[0].rect), [300, 22, 1, 14]);
    }

    proptest! {
        #[test]
        fn every_bar_stands_within_the_drawing(
            spans in prop::collection::vec((-1e9_f64..1e9, 0.0_f64..1e9, 0.0_f64..1e9), 0..6),
        ) {
            let bars: Vec<Bar> =
                spans.iter().map(|(low, to, on)| bar(*low, low + to, low + to + on)).collect();
            for shape in chart(&bars).bars {
                let [from, _, width, _] = shape.rect;
                prop_assert!(from >= SPAN.0 - 1e-6 && from + width <= SPAN.1 + 1.0 + 1e-6);
                prop_assert!(shape.base[0] >= from - 1e-6 && shape.base[0] <= from + width + 1e-6);
            }
        }
    }
}
