//! Units with what they measure and their size in the base unit of that.

use super::lexemes::same_word;

/// What an atom of a unit measures; the base unit is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Nothing: a bare number.
    Plain,
    /// Share of a whole: 1.
    Ratio,
    /// Things: one.
    Piece,
    /// Kilogram.
    Mass,
    /// Meter.
    Length,
    /// Square meter.
    Area,
    /// Cubic meter.
    Volume,
    /// Second.
    Time,
    /// Degree Celsius.
    Temperature,
    /// Pascal.
    Pressure,
    /// Watt.
    Power,
    /// Joule.
    Energy,
    /// Volt.
    Voltage,
    /// Ampere.
    Current,
    /// Hertz.
    Frequency,
    /// Newton.
    Force,
    /// Rockwell C.
    RockwellHardness,
    /// Vickers.
    VickersHardness,
    /// Brinell.
    BrinellHardness,
    /// Shore A.
    ShoreHardness,
    /// Colony-forming unit.
    Colony,
    /// Decibel.
    Loudness,
    /// Dong.
    Dong,
    /// United States dollar.
    Dollar,
    /// Bit a second.
    DataRate,
}

/// What a quantity measures: an atom, or one atom per another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dimension {
    /// Above the line.
    pub of: Measure,
    /// Below the line; [`Measure::Plain`] where there is none.
    pub per: Measure,
}

impl Dimension {
    /// No unit at all.
    pub const PLAIN: Dimension = Dimension { of: Measure::Plain, per: Measure::Plain };

    /// Whether it is so much a time: what lines and plants are sized by.
    pub fn is_throughput(self) -> bool {
        let is_amount = matches!(
            self.of,
            Measure::Mass | Measure::Volume | Measure::Piece | Measure::Area | Measure::Length
        );
        is_amount && self.per == Measure::Time
    }
}

const DAY: f64 = 86_400.0;
const YEAR: f64 = 365.0 * DAY;
const LITER: f64 = 1e-3;

/// Symbol or word in exact form, measure, size in the base unit.
pub(super) const UNITS: &[(&str, Measure, f64)] = &[
    ("%", Measure::Ratio, 1e-2),
    ("‰", Measure::Ratio, 1e-3),
    ("ppm", Measure::Ratio, 1e-6),
    ("ppb", Measure::Ratio, 1e-9),
    ("kg", Measure::Mass, 1.0),
    ("kí", Measure::Mass, 1.0),
    ("kilogram", Measure::Mass, 1.0),
    ("g", Measure::Mass, 1e-3),
    ("gam", Measure::Mass, 1e-3),
    ("gram", Measure::Mass, 1e-3),
    ("mg", Measure::Mass, 1e-6),
    ("µg", Measure::Mass, 1e-9),
    ("ug", Measure::Mass, 1e-9),
    ("t", Measure::Mass, 1e3),
    ("tấn", Measure::Mass, 1e3),
    ("ton", Measure::Mass, 1e3),
    ("tonne", Measure::Mass, 1e3),
    ("tạ", Measure::Mass, 1e2),
    ("m", Measure::Length, 1.0),
    ("mét", Measure::Length, 1.0),
    ("meter", Measure::Length, 1.0),
    ("metre", Measure::Length, 1.0),
    ("km", Measure::Length, 1e3),
    ("cm", Measure::Length, 1e-2),
    ("mm", Measure::Length, 1e-3),
    ("milimét", Measure::Length, 1e-3),
    ("µm", Measure::Length, 1e-6),
    ("um", Measure::Length, 1e-6),
    ("micron", Measure::Length, 1e-6),
    ("nm", Measure::Length, 1e-9),
    ("m2", Measure::Area, 1.0),
    ("cm2", Measure::Area, 1e-4),
    ("km2", Measure::Area, 1e6),
    ("ha", Measure::Area, 1e4),
    ("hecta", Measure::Area, 1e4),
    ("héc", Measure::Area, 1e4),
    ("hectare", Measure::Area, 1e4),
    ("m3", Measure::Volume, 1.0),
    ("nm3", Measure::Volume, 1.0),
    ("khối", Measure::Volume, 1.0),
    ("l", Measure::Volume, LITER),
    ("lít", Measure::Volume, LITER),
    ("liter", Measure::Volume, LITER),
    ("litre", Measure::Volume, LITER),
    ("ml", Measure::Volume, 1e-6),
    ("s", Measure::Time, 1.0),
    ("giây", Measure::Time, 1.0),
    ("second", Measure::Time, 1.0),
    ("min", Measure::Time, 60.0),
    ("phút", Measure::Time, 60.0),
    ("minute", Measure::Time, 60.0),
    ("h", Measure::Time, 3600.0),
    ("giờ", Measure::Time, 3600.0),
    ("hour", Measure::Time, 3600.0),
    ("hr", Measure::Time, 3600.0),
    ("ngày", Measure::Time, DAY),
    ("day", Measure::Time, DAY),
    ("tuần", Measure::Time, 7.0 * DAY),
    ("week", Measure::Time, 7.0 * DAY),
    ("tháng", Measure::Time, YEAR / 12.0),
    ("month", Measure::Time, YEAR / 12.0),
    ("năm", Measure::Time, YEAR),
    ("year", Measure::Time, YEAR),
    ("yr", Measure::Time, YEAR),
    ("°c", Measure::Temperature, 1.0),
    ("oc", Measure::Temperature, 1.0),
    ("pa", Measure::Pressure, 1.0),
    ("kpa", Measure::Pressure, 1e3),
    ("mpa", Measure::Pressure, 1e6),
    ("gpa", Measure::Pressure, 1e9),
    ("bar", Measure::Pressure, 1e5),
    ("atm", Measure::Pressure, 101_325.0),
    ("w", Measure::Power, 1.0),
    ("kw", Measure::Power, 1e3),
    ("mw", Measure::Power, 1e6),
    ("kva", Measure::Power, 1e3),
    ("mva", Measure::Power, 1e6),
    ("j", Measure::Energy, 1.0),
    ("kj", Measure::Energy, 1e3),
    ("mj", Measure::Energy, 1e6),
    ("wh", Measure::Energy, 3.6e3),
    ("kwh", Measure::Energy, 3.6e6),
    ("mwh", Measure::Energy, 3.6e9),
    ("kcal", Measure::Energy, 4184.0),
    ("v", Measure::Voltage, 1.0),
    ("kv", Measure::Voltage, 1e3),
    ("mv", Measure::Voltage, 1e-3),
    ("a", Measure::Current, 1.0),
    ("hz", Measure::Frequency, 1.0),
    ("khz", Measure::Frequency, 1e3),
    ("mhz", Measure::Frequency, 1e6),
    ("ghz", Measure::Frequency, 1e9),
    ("rpm", Measure::Frequency, 1.0 / 60.0),
    ("n", Measure::Force, 1.0),
    ("kn", Measure::Force, 1e3),
    ("hrc", Measure::RockwellHardness, 1.0),
    ("hv", Measure::VickersHardness, 1.0),
    ("hb", Measure::BrinellHardness, 1.0),
    ("shore", Measure::ShoreHardness, 1.0),
    ("cfu", Measure::Colony, 1.0),
    ("db", Measure::Loudness, 1.0),
    ("vnd", Measure::Dong, 1.0),
    ("đ", Measure::Dong, 1.0),
    ("đồng", Measure::Dong, 1.0),
    ("usd", Measure::Dollar, 1.0),
    ("mbps", Measure::DataRate, 1e6),
    ("gbps", Measure::DataRate, 1e9),
];

/// Symbols that are too short for running text, but clear in a field for units.
const FIELD_UNITS: &[(&str, Measure, f64)] =
    &[("d", Measure::Time, DAY), ("y", Measure::Time, YEAR)];

/// Measure and size of a word; English plurals too.
pub(super) fn atom(word: &str) -> Option<(Measure, f64)> {
    let find = |word: &str| {
        let entry = UNITS.iter().find(|entry| entry.0 == word);
        let entry = entry.or_else(|| UNITS.iter().find(|entry| same_word(word, entry.0)));
        entry.map(|&(_, measure, size)| (measure, size))
    };
    find(word).or_else(|| {
        let singular = word.strip_suffix('s').filter(|singular| singular.len() >= 3)?;
        find(singular).filter(|_| word.is_ascii())
    })
}

/// One measure per another; equal ones are a share.
pub(super) fn quotient(of: (Measure, f64), per: (Measure, f64)) -> (Dimension, f64) {
    let size = of.1 / per.1;
    if of.0 == per.0 {
        return (Dimension { of: Measure::Ratio, per: Measure::Plain }, size);
    }
    (Dimension { of: of.0, per: per.0 }, size)
}

/// Dimension and size of the unit of a figure, such as `t/h` or `mg/L`; an empty unit is a bare number.
///
/// ```
/// use nhipcau_text::unit;
/// let (dimension, size) = unit("kg/h").unwrap();
/// assert_eq!(unit("t/d").unwrap().0, dimension);
/// assert!((size * 3600.0 - 1.0).abs() < 1e-12);
/// assert_eq!(unit("furlong"), None);
/// ```
pub fn unit(symbol: &str) -> Option<(Dimension, f64)> {
    let symbol = crate::to_exact(symbol.trim()).replace('²', "2").replace('³', "3");
    if symbol.is_empty() {
        return Some((Dimension::PLAIN, 1.0));
    }
    let part = |part: &str| {
        let in_field = FIELD_UNITS.iter().find(|entry| entry.0 == part);
        in_field.map(|&(_, measure, size)| (measure, size)).or_else(|| atom(part))
    };
    match symbol.split_once('/') {
        Some((of, per)) => Some(quotient(part(of.trim())?, part(per.trim())?)),
        None => part(&symbol).map(|(of, size)| (Dimension { of, per: Measure::Plain }, size)),
    }
}
