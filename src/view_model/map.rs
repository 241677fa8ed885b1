//! The line drawing of Việt Nam: 34 provinces and the two archipelagos. Source and licence: `data/map/README.md`.
//!
//! Invariant: whatever is filtered, the map holds every outline, Hoàng Sa and Trường Sa among them.

/// The drawing, a line a province.
const MAP: &str = include_str!("../../data/map/vietnam.txt");
/// Window of the drawing.
pub const VIEW_BOX: &str = "0 0 812 873";
/// The archipelago of Đà Nẵng.
pub const HOANG_SA: &str = "hoang-sa";
/// The archipelago of Khánh Hòa.
pub const TRUONG_SA: &str = "truong-sa";

/// An outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outline {
    /// Province id, or the id of an archipelago.
    pub id: &'static str,
    /// Its middle, from the left.
    pub x: u32,
    /// Its middle, from the top.
    pub y: u32,
    /// SVG path; of an archipelago a stroke for each island.
    pub path: &'static str,
}

impl Outline {
    /// Whether it is one of the two archipelagos.
    pub fn is_archipelago(&self) -> bool {
        matches!(self.id, HOANG_SA | TRUONG_SA)
    }
}

/// All outlines.
pub fn outlines() -> impl Iterator<Item = Outline> {
    MAP.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut parts = line.splitn(4, ' ');
        Some(Outline {
            id: parts.next()?,
            x: parts.next()?.parse().ok()?,
            y: parts.next()?.parse().ok()?,
            path: parts.next()?,
        })
    })
}
