//! Standards and regulations that a text names: `TCVN 6477:2016`, `QCVN 40:2011/BTNMT`, `ISO/IEC 17025`, `ASTM B117`, `GMP`.

use super::lexemes::{Kind, Lexeme, lexemes};
use crate::letters::lower;
use std::ops::Range;

/// Bodies whose documents are numbered.
const BODIES: [&str; 21] = [
    "tcvn", "qcvn", "tccs", "iso", "iec", "astm", "en", "din", "jis", "asme", "api", "gost",
    "aatcc", "bs", "aoac", "ul", "ieee", "itu", "aws", "qcđp", "qcdp",
];
/// Schemes that have no number.
const SCHEMES: [&str; 9] =
    ["gmp", "haccp", "rohs", "vietgap", "globalgap", "halal", "vilas", "reach", "brc"];

/// A standard, regulation or scheme that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardReference {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// Body or scheme in lower case; of joint bodies the first, such as `iso` of ISO/IEC.
    pub body: String,
    /// Number without the year, in lower case, such as `6477`, `62-mt` or `b117`; empty for a scheme.
    pub number: String,
    /// Year of the edition.
    pub year: Option<u16>,
}

impl StandardReference {
    /// Whether both are the same document, whatever the edition; a number covers its parts.
    pub fn is_same_document(&self, other: &StandardReference) -> bool {
        let covers = |whole: &str, part: &str| {
            part.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        self.body == other.body
            && (covers(&self.number, &other.number) || covers(&other.number, &self.number))
    }
}

/// Every standard that a text names, in order.
///
/// ```
/// let text = "đạt QCVN 40:2011/BTNMT cột A, ISO 12944 và GMP";
/// let found = nhipcau_text::standards(text);
/// let shown: Vec<&str> = found.iter().map(|entry| &text[entry.span.clone()]).collect();
/// assert_eq!(shown, ["QCVN 40:2011/BTNMT", "ISO 12944", "GMP"]);
/// assert_eq!((found[0].number.as_str(), found[0].year), ("40", Some(2011)));
/// ```
pub fn standards(text: &str) -> Vec<StandardReference> {
    if may_name_any(text) { named(text) } else { Vec::new() }
}

/// The same without looking first whether there may be any.
pub(super) fn named(text: &str) -> Vec<StandardReference> {
    let lexemes = lexemes(text);
    let mut found: Vec<StandardReference> = Vec::new();
    for position in 0..lexemes.len() {
        let is_inside =
            found.last().is_some_and(|last| last.span.end > lexemes[position].span.start);
        if !is_inside {
            found.extend(standard(text, &lexemes, position));
        }
    }
    found
}

/// Whether a word of the text begins as a name does, which few texts have: reading all lexemes of all texts for that took a
/// tenth of the building of an index.
fn may_name_any(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_ascii_alphabetic());
    let begins = |word: &str, name: &str| {
        let n_same = name.len().min(2);
        word.get(..n_same).is_some_and(|start| start.eq_ignore_ascii_case(&name[..n_same]))
    };
    words.any(|word| {
        word.starts_with(|letter: char| letter.is_ascii_uppercase())
            && BODIES.iter().chain(&SCHEMES).any(|name| begins(word, name))
    })
}

fn standard(text: &str, lexemes: &[Lexeme], start: usize) -> Option<StandardReference> {
    let Kind::Word(word) = &lexemes[start].kind else { return None };
    // `reach`, `en` and the like are words too; a name of a standard begins with a capital.
    if !text[lexemes[start].span.clone()].starts_with(is_capital) {
        return None;
    }
    if SCHEMES.contains(&word.as_str()) {
        let is_shouted = text[lexemes[start].span.clone()].chars().nth(1).is_some_and(is_capital);
        let span = lexemes[start].span.clone();
        let named =
            StandardReference { span, body: word.clone(), number: String::new(), year: None };
        return (is_shouted || matches!(word.as_str(), "vietgap" | "globalgap" | "halal" | "rohs"))
            .then_some(named);
    }
    let (mut body, mut next) = (word.as_str(), start + 1);
    if !BODIES.contains(&body) {
        return None;
    }
    // Joint bodies: ISO/IEC 17025, EN ISO 15614.
    loop {
        let slash = usize::from(lexemes.get(next).is_some_and(|lexeme| lexeme.is_sign("/")));
        match lexemes.get(next + slash).map(|lexeme| &lexeme.kind) {
            Some(Kind::Word(other)) if BODIES.contains(&other.as_str()) => {
                body = if slash == 0 { other } else { body };
                next += slash + 1;
            }
            _ => break,
        }
    }
    numbered(text, lexemes, body.to_owned(), start, next)
}

fn is_capital(letter: char) -> bool {
    lower(letter) != letter
}

/// The number after the body: `6477`, `B117`, `62-MT`, then `:2016`, then `/BTNMT`.
fn numbered(
    text: &str,
    lexemes: &[Lexeme],
    body: String,
    start: usize,
    mut next: usize,
) -> Option<StandardReference> {
    let slice = |position: usize| &text[lexemes[position].span.clone()];
    let touches = |position: usize| {
        position > 0
            && position < lexemes.len()
            && lexemes[position].span.start == lexemes[position - 1].span.end
    };
    let first = lexemes.get(next)?;
    let begins = match &first.kind {
        Kind::Number(_) => true,
        Kind::Word(word) => word.is_ascii() && word.bytes().any(|byte| byte.is_ascii_digit()),
        Kind::Sign(_) => false,
    };
    if !begins {
        return None;
    }
    let small = |position: usize| slice(position).chars().map(lower);
    let mut number: String = small(next).collect();
    next += 1;
    while touches(next)
        && (matches!(lexemes[next].kind, Kind::Word(_))
            || (lexemes[next].is_sign("-–") && touches(next + 1)))
    {
        number.extend(small(next).map(|letter| if letter == '–' { '-' } else { letter }));
        next += 1;
        if touches(next) && number.ends_with('-') {
            number.extend(small(next));
            next += 1;
        }
    }
    let mut year = None;
    if touches(next) && lexemes[next].is_sign(":") && touches(next + 1) {
        year = slice(next + 1).parse().ok().filter(|year| (1900..2100).contains(year));
        next += if year.is_some() { 2 } else { 0 };
    }
    // `/BTNMT`: the ministry that issued it.
    let is_issuer = touches(next)
        && lexemes[next].is_sign("/")
        && touches(next + 1)
        && matches!(lexemes[next + 1].kind, Kind::Word(_));
    next += if is_issuer { 2 } else { 0 };
    let span = lexemes[start].span.start..lexemes[next - 1].span.end;
    Some(StandardReference { span, body, number, year })
}
