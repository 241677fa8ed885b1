//! What is recognized in a text that is pasted: figures with their units, and standards.
//!
//! ```
//! use nhip_cau::editing::paste::recognized;
//! use nhipcau_profile::FigureOperator;
//! let found = recognized("Máy sấy ≥ 2,5 tấn/giờ, đạt TCVN 8793:2011");
//! let figure = &found.figures[0].1;
//! assert_eq!((figure.operator, figure.value, figure.unit.as_str()), (FigureOperator::AtLeast, 2.5, "tấn/giờ"));
//! assert_eq!(found.standards, ["TCVN 8793:2011"]);
//! ```
//!
//! Invariant: numbers are those of the text, never converted; what they measure is for the officer to say.

use super::form::decimal_of;
use nhipcau_profile::{Figure, FigureOperator, Language};
use nhipcau_text::{Comparison, TypedLanguage, guess_language, quantities, standards};

/// More of either is not a text but a table.
const MAX_FOUND: usize = 40;

/// What was recognized.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recognized {
    /// The words of the text, and the figure that they state.
    pub figures: Vec<(String, Figure)>,
    /// Standards as they are written.
    pub standards: Vec<String>,
    /// The language of the text.
    pub language: Language,
}

/// Reads a text.
pub fn recognized(text: &str) -> Recognized {
    let language = match guess_language(&nhipcau_text::tokenize(text)) {
        TypedLanguage::English => Language::English,
        _ => Language::Vietnamese,
    };
    let mut found = Recognized { language, ..Recognized::default() };
    for quantity in quantities(text).into_iter().take(MAX_FOUND) {
        let Some(words) = text.get(quantity.span) else { continue };
        if let Some(figure) = figure(words, quantity.comparison, language) {
            found.figures.push((words.to_owned(), figure));
        }
    }
    for standard in standards(text).into_iter().take(MAX_FOUND) {
        let Some(words) = text.get(standard.span) else { continue };
        if !found.standards.iter().any(|known| known == words) {
            found.standards.push(words.to_owned());
        }
    }
    found
}

fn figure(words: &str, comparison: Comparison, language: Language) -> Option<Figure> {
    let is_number = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    let mut numbers: Vec<f64> = Vec::new();
    let mut end = 0;
    let mut start = None;
    for (at, letter) in words.char_indices().chain([(words.len(), ' ')]) {
        match (is_number(letter), start) {
            (true, None) if letter.is_ascii_digit() => start = Some(at),
            (false, Some(from)) => {
                let digits = words.get(from..at)?.trim_end_matches(['.', ',']);
                // A digit in the unit, as in `m3`, follows a letter.
                let before = words[..from].chars().next_back();
                if !before.is_some_and(char::is_alphabetic) {
                    numbers.extend(decimal_of(digits, language));
                    end = at;
                }
                start = None;
            }
            _ => {}
        }
    }
    let operator = match comparison {
        Comparison::Equal => FigureOperator::Equal,
        Comparison::About => FigureOperator::About,
        Comparison::AtLeast => FigureOperator::AtLeast,
        Comparison::AtMost => FigureOperator::AtMost,
        Comparison::Range => FigureOperator::Range,
    };
    Some(Figure {
        operator,
        value: *numbers.first()?,
        max: numbers.get(1).copied().filter(|_| operator == FigureOperator::Range),
        unit: words.get(end..)?.trim().to_owned(),
        ..Figure::default()
    })
}
