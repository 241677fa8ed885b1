//! Numbers with their units, as needs and limits are written: `≥ 2,5 tấn/giờ`, `độ ẩm dưới 12 %`, `from 5 to 10 t/h`.
//!
//! A quantity is an interval in the base unit of its dimension, with the property that it belongs to and whether the words
//! around it ask for it (`cần`, `không quá`) or describe what is there (`đầu vào`, `hiện`). Numbers without a unit, a property
//! and a comparison say nothing and are left out: counts, years, names of models.
//!
//! Worked example: `độ ẩm < 12 %` is moisture, at most 0.12 of the whole, asked for.
//!
//! Invariant: spans lie in the text, in order, and do not overlap; `low ≤ high`.

mod lexemes;
mod phrases;
mod properties;
mod standards;
mod units;

pub use properties::property_name;
pub use standards::{StandardReference, standards};
pub use units::{Dimension, Measure, unit};

use lexemes::{Kind, Lexeme, lexemes};
use phrases::{ASKING, COMPARISONS, COMPARISONS_AFTER, DESCRIBING, FILLERS, SCALES};
use std::ops::Range;

/// How a value is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparison {
    /// Exactly.
    Equal,
    /// Roughly.
    About,
    /// This or more.
    AtLeast,
    /// This or less.
    AtMost,
    /// Between two values.
    Range,
}

/// A number with its unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Bytes of the text, from the comparison to the unit.
    pub span: Range<usize>,
    /// How it is meant.
    pub comparison: Comparison,
    /// Lower end in the base unit; minus infinity for [`Comparison::AtMost`].
    pub low: f64,
    /// Upper end in the base unit; infinity for [`Comparison::AtLeast`].
    pub high: f64,
    /// What is measured.
    pub dimension: Dimension,
    /// Name of the property, the same in both languages: `moisture`, `capacity`, `cod`.
    pub property: Option<String>,
    /// Whether it is asked for; else it describes what is there.
    pub is_wanted: bool,
}

/// Every quantity of a text, in order.
///
/// ```
/// use nhipcau_text::{Comparison, quantities};
/// let text = "máy sấy ≥ 2,5 tấn/giờ, độ ẩm ra dưới 12 %";
/// let found = quantities(text);
/// assert_eq!(&text[found[0].span.clone()], "≥ 2,5 tấn/giờ");
/// assert_eq!((found[1].comparison, found[1].high), (Comparison::AtMost, 0.12));
/// assert_eq!(found[1].property.as_deref(), Some("moisture"));
/// ```
pub fn quantities(text: &str) -> Vec<Quantity> {
    let lexemes = lexemes(text);
    let taken: Vec<Range<usize>> = standards(text).into_iter().map(|entry| entry.span).collect();
    let is_free = |span: &Range<usize>| {
        taken.iter().all(|other| span.end <= other.start || other.end <= span.start)
    };
    let mut found = Vec::new();
    let mut next = 0;
    while next < lexemes.len() {
        let parser = Parser { text, lexemes: &lexemes };
        match parser.quantity(next) {
            Some((quantity, end)) if is_free(&quantity.span) => {
                found.push(quantity);
                next = end;
            }
            _ => next += 1,
        }
    }
    found
}

/// The property that a name stands for, such as the name of a figure: `công suất dây chuyền (chè tươi)` is `capacity`.
pub fn property(name: &str) -> Option<String> {
    let lexemes = lexemes(name);
    let words: Vec<&Lexeme> = lexemes
        .iter()
        .take_while(|lexeme| !lexeme.is_sign("(["))
        .filter(|lexeme| is_word(lexeme))
        .collect();
    properties::nearest_property(name, &words, false)
}

fn is_word(lexeme: &Lexeme) -> bool {
    matches!(lexeme.kind, Kind::Word(_))
}

/// Most words of a clause that are looked at on each side of a number.
const REACH: usize = 7;

struct Parser<'a> {
    text: &'a str,
    lexemes: &'a [Lexeme],
}

impl Parser<'_> {
    fn at(&self, position: usize) -> Option<&Lexeme> {
        self.lexemes.get(position)
    }

    fn is_word(&self, position: usize, expected: &str) -> bool {
        self.at(position).is_some_and(|lexeme| lexeme.is_word(expected))
    }

    fn is_phrase(&self, start: usize, phrase: &str) -> bool {
        phrase.split(' ').enumerate().all(|(offset, word)| self.is_word(start + offset, word))
    }

    fn touches(&self, position: usize) -> bool {
        let before = position.checked_sub(1).and_then(|before| self.at(before));
        before
            .zip(self.at(position))
            .is_some_and(|(before, here)| before.span.end == here.span.start)
    }

    /// The quantity whose first number stands at a position, and the position after it.
    fn quantity(&self, position: usize) -> Option<(Quantity, usize)> {
        let (first, after_first) = self.value(position)?;
        let before = (position > 0).then(|| &self.lexemes[position - 1]);
        let is_name = self.touches(position)
            && before.is_some_and(|lexeme| is_word(lexeme) || lexeme.is_sign("-/.:^"));
        if is_name {
            return None;
        }
        let unit_of_first = self.unit(after_first);
        let (second, mut end) =
            self.second(position, unit_of_first.map_or(after_first, |unit| unit.1));
        let unit = if second.is_some() { self.unit(end).or(unit_of_first) } else { unit_of_first };
        let ((dimension, size), after_unit) = match (unit, second) {
            (Some((unit, after)), None) => (unit, after),
            (Some((unit, after)), Some(_)) => (unit, after.max(end)),
            (None, _) => ((Dimension::PLAIN, 1.0), end),
        };
        if self.goes_on(after_unit) {
            return None;
        }
        end = after_unit;
        let (named, mut start) = self.comparison(position);
        let mut comparison = named.unwrap_or(Comparison::Equal);
        for &(phrase, after) in COMPARISONS_AFTER {
            if self.is_phrase(end, phrase) {
                comparison = after;
                end += phrase.split(' ').count();
            }
        }
        let (mut low, mut high) = (first * size, first * size);
        match second {
            Some(Second::To(value)) if value > first => {
                (comparison, high) = (Comparison::Range, value * size);
                start = start.min(self.range_word(position));
            }
            Some(Second::PlusMinus(value)) => {
                (comparison, low, high) =
                    (Comparison::Range, (first - value) * size, (first + value) * size);
            }
            Some(Second::To(_)) => return None,
            None if comparison == Comparison::AtLeast => high = f64::INFINITY,
            None if comparison == Comparison::AtMost => low = f64::NEG_INFINITY,
            None => {}
        }
        let property = self.property(start, end, dimension);
        let is_telling = dimension != Dimension::PLAIN
            || (property.is_some() && (named.is_some() || second.is_some()));
        let quantity = Quantity {
            span: self.lexemes[start].span.start..self.lexemes[end - 1].span.end,
            is_wanted: self.is_wanted(start, comparison, property.as_deref(), dimension),
            comparison,
            low,
            high,
            dimension,
            property,
        };
        is_telling.then_some((quantity, end))
    }

    /// A number with the word for its scale: `1,5 triệu`.
    fn value(&self, position: usize) -> Option<(f64, usize)> {
        let Kind::Number(value) = self.at(position)?.kind else { return None };
        let is_power = self.at(position + 1).is_some_and(|lexeme| lexeme.is_sign("^"));
        if is_power {
            return None;
        }
        let scale = SCALES.iter().find(|scale| self.is_word(position + 1, scale.0));
        Some(scale.map_or((value, position + 1), |scale| (value * scale.1, position + 2)))
    }

    /// The other end of a range, after the first number and its unit.
    fn second(&self, position: usize, after: usize) -> (Option<Second>, usize) {
        let Some(lexeme) = self.at(after) else { return (None, after) };
        let is_plus_minus = lexeme.is_sign("±");
        let is_to = lexeme.is_sign("-–—~")
            || ["đến", "tới", "to"].iter().any(|word| lexeme.is_word(word))
            || (lexeme.is_word("and") && position > 0 && self.is_word(position - 1, "between"));
        match self.value(after + 1) {
            Some((value, end)) if is_plus_minus => (Some(Second::PlusMinus(value)), end),
            Some((value, end)) if is_to => (Some(Second::To(value)), end),
            _ => (None, after),
        }
    }

    /// Position of the word that opens a range, or the given one.
    fn range_word(&self, position: usize) -> usize {
        let opens = position > 0
            && ["từ", "from", "between"].iter().any(|word| self.is_word(position - 1, word));
        position - usize::from(opens)
    }

    /// Dimension, size and the position after a unit.
    fn unit(&self, position: usize) -> Option<((Dimension, f64), usize)> {
        let (of, after) = self.atom(position)?;
        let plain = |of: (Measure, f64)| (Dimension { of: of.0, per: Measure::Plain }, of.1);
        match self.per(after) {
            Some((per, end)) => Some((units::quotient(of?, per), end)),
            None => of.filter(|of| of.0 != Measure::Piece).map(|of| (plain(of), after)),
        }
    }

    /// What stands above the line. Unknown words are pieces of something, if a time follows: `chai/giờ`, `bags an hour`.
    fn atom(&self, position: usize) -> Option<(Option<(Measure, f64)>, usize)> {
        let lexeme = self.at(position)?;
        let word = match &lexeme.kind {
            Kind::Sign(sign @ ('%' | '‰')) => {
                return Some((units::atom(sign.encode_utf8(&mut [0; 4])), position + 1));
            }
            Kind::Word(word) => word,
            _ => return None,
        };
        if self.is_phrase(position, "độ c") {
            return Some((Some((Measure::Temperature, 1.0)), position + 2));
        }
        if self.is_phrase(position, "phần trăm") {
            return Some((Some((Measure::Ratio, 0.01)), position + 2));
        }
        // 5G and 3D are names, 5 g is a mass.
        let is_shouted = word.len() == 1
            && self.touches(position)
            && self.text[lexeme.span.clone()].starts_with(|first: char| "GTHMSN".contains(first));
        if let Some(found) = units::atom(word).filter(|_| !is_shouted) {
            let shore =
                usize::from(found.0 == Measure::ShoreHardness && self.is_word(position + 1, "a"));
            let american =
                usize::from(self.is_word(position, "us") && self.is_word(position + 1, "cents"));
            return Some((Some(found), position + 1 + shore + american));
        }
        (1..=2)
            .map(|n_words| position + n_words)
            .take_while(|&end| self.lexemes.get(end - 1).is_some_and(is_word))
            .find(|&end| self.per(end).is_some_and(|(per, _)| per.0 == Measure::Time))
            .map(|end| (Some((Measure::Piece, 1.0)), end))
    }

    /// What stands below the line, and the position after it.
    fn per(&self, position: usize) -> Option<((Measure, f64), usize)> {
        let lexeme = self.at(position)?;
        let opens = lexeme.is_sign("/")
            || ["mỗi", "một", "per", "a", "an"].iter().any(|word| lexeme.is_word(word));
        let Kind::Word(word) = &self.at(position + 1).filter(|_| opens)?.kind else { return None };
        units::atom(word).map(|per| (per, position + 2))
    }

    /// Whether the unit is more than is understood: `m3/ha/năm`, `W/m.K`, `mm/24 h`.
    fn goes_on(&self, position: usize) -> bool {
        let Some(lexeme) = self.at(position) else { return false };
        let next_touches = self.touches(position + 1);
        (lexeme.is_sign("/^") && position + 1 < self.lexemes.len())
            || (lexeme.is_sign(".·*") && next_touches && self.touches(position))
    }

    /// The comparison before a number, and the position where it starts.
    fn comparison(&self, position: usize) -> (Option<Comparison>, usize) {
        let mut end = position;
        while end > 0 && FILLERS.iter().any(|word| self.is_word(end - 1, word)) {
            end -= 1;
        }
        if end == 0 {
            return (None, position);
        }
        let last = &self.lexemes[end - 1];
        let two = |signs: &str, start: usize| {
            let first = end.checked_sub(2).and_then(|before| self.at(before));
            if first.is_some_and(|lexeme| lexeme.is_sign(signs)) { end - 2 } else { start }
        };
        match last.kind {
            Kind::Sign('≥' | '>') => return (Some(Comparison::AtLeast), end - 1),
            Kind::Sign('≤' | '<') => return (Some(Comparison::AtMost), end - 1),
            Kind::Sign('~' | '≈') => return (Some(Comparison::About), end - 1),
            Kind::Sign('=') => {
                let start = two("<>", end - 1);
                return match self.lexemes[start].kind {
                    Kind::Sign('>') => (Some(Comparison::AtLeast), start),
                    Kind::Sign('<') => (Some(Comparison::AtMost), start),
                    _ => (Some(Comparison::Equal), start),
                };
            }
            _ => {}
        }
        let mut best: Option<(usize, Comparison)> = None;
        for &(phrase, comparison) in COMPARISONS {
            let n_words = phrase.split(' ').count();
            let fits = n_words <= end && self.is_phrase(end - n_words, phrase);
            if fits && best.is_none_or(|(longest, _)| n_words > longest) {
                best = Some((n_words, comparison));
            }
        }
        best.map_or((None, position), |(n_words, comparison)| (Some(comparison), end - n_words))
    }

    /// The words of the clause before a position, the nearest last.
    fn before(&self, position: usize) -> Vec<&Lexeme> {
        let is_inside = |lexeme: &&Lexeme| {
            is_word(lexeme) || lexeme.is_sign(":=") && lexeme.kind != Kind::Sign('\n')
        };
        let mut words: Vec<&Lexeme> = self.lexemes[..position]
            .iter()
            .rev()
            .take_while(is_inside)
            .filter(|lexeme| is_word(lexeme))
            .take(REACH)
            .collect();
        words.reverse();
        words
    }

    fn property(&self, start: usize, end: usize, dimension: Dimension) -> Option<String> {
        let before = self.before(start);
        let after: Vec<&Lexeme> =
            self.lexemes[end..].iter().take_while(|lexeme| is_word(lexeme)).take(3).collect();
        properties::nearest_property(self.text, &before, true)
            .or_else(|| properties::nearest_property(self.text, &after, false))
            .or_else(|| implied(dimension).map(str::to_owned))
    }

    fn is_wanted(
        &self,
        start: usize,
        comparison: Comparison,
        property: Option<&str>,
        dimension: Dimension,
    ) -> bool {
        let before = self.before(start);
        let says = |phrases: &[&str]| {
            phrases.iter().any(|phrase| {
                let words: Vec<&str> = phrase.split(' ').collect();
                before.windows(words.len()).any(|window| {
                    window.iter().zip(&words).all(|(lexeme, word)| lexeme.is_word(word))
                })
            })
        };
        if says(&DESCRIBING) {
            return false;
        }
        let is_bound = matches!(comparison, Comparison::AtLeast | Comparison::AtMost);
        let is_size = property == Some("capacity") && dimension.is_throughput();
        is_bound || says(&ASKING) || is_size
    }
}

#[derive(Clone, Copy)]
enum Second {
    To(f64),
    PlusMinus(f64),
}

/// The property that a unit alone tells.
fn implied(dimension: Dimension) -> Option<&'static str> {
    match dimension.of {
        _ if dimension.is_throughput() && dimension.of != Measure::Length => Some("capacity"),
        Measure::Temperature => Some("temperature"),
        Measure::RockwellHardness
        | Measure::VickersHardness
        | Measure::BrinellHardness
        | Measure::ShoreHardness => Some("hardness"),
        Measure::Power if dimension.per == Measure::Plain => Some("capacity"),
        Measure::Voltage => Some("voltage"),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
