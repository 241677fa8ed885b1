//! Which words of the visitor leave the device, and which do not.
//!
//! At [`Share::Full`] every word leaves. At [`Share::Blurred`] figures become the span that they lie in (`150 m³/h` leaves as
//! `100–200 m³/h`), and addresses and telephone numbers stay. At [`Share::FieldOnly`] no word leaves: the paper names the
//! sub-field alone. Numbers of standards (`TCVN 13754:2023`) and numbers that are part of a word (`CO2`, `PM2.5`) are no
//! figures of the visitor and leave as they are.
//!
//! Worked example: `lò 1250 °C, tel. 0912 345 678` blurred leaves as `lò 1.000–2.000 °C, tel. …`.
//!
//! Invariant: the parts cover the text, in order, without gaps; two figures of the same span leave the same.

use crate::i18n::format;
use nhipcau_profile::Language;
use std::ops::Range;

/// How much of a need is shared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Share {
    /// As typed.
    #[default]
    Full,
    /// Figures as spans; no addresses.
    Blurred,
    /// The sub-field alone.
    FieldOnly,
}

impl Share {
    /// All levels, the most open one first.
    pub const ALL: [Share; 3] = [Share::Full, Share::Blurred, Share::FieldOnly];

    /// Its name in the store.
    pub fn slug(self) -> &'static str {
        match self {
            Share::Full => "full",
            Share::Blurred => "blurred",
            Share::FieldOnly => "field",
        }
    }

    /// The level with this name.
    pub fn from_slug(slug: &str) -> Share {
        Share::ALL.into_iter().find(|share| share.slug() == slug).unwrap_or_default()
    }
}

/// What happens to a stretch of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It leaves as it is.
    Leaves,
    /// This leaves in its place.
    Blurred(String),
    /// It stays on the device.
    Stays,
}

/// A stretch of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// What happens to it.
    pub fate: Fate,
}

/// What of a text leaves.
pub fn disclose(text: &str, share: Share, language: Language) -> Vec<Part> {
    let mut parts = Vec::new();
    match share {
        _ if text.is_empty() => {}
        Share::Full => parts.push(Part { span: 0..text.len(), fate: Fate::Leaves }),
        Share::FieldOnly => parts.push(Part { span: 0..text.len(), fate: Fate::Stays }),
        Share::Blurred => {
            let mut at = 0;
            for part in secrets(text, language) {
                if part.span.start > at {
                    parts.push(Part { span: at..part.span.start, fate: Fate::Leaves });
                }
                at = part.span.end;
                parts.push(part);
            }
            if at < text.len() {
                parts.push(Part { span: at..text.len(), fate: Fate::Leaves });
            }
        }
    }
    parts
}

/// The text as it leaves.
pub fn outgoing(text: &str, parts: &[Part]) -> String {
    let mut out = String::new();
    let leaves_anything = parts.iter().any(|part| part.fate != Fate::Stays);
    for part in parts {
        match &part.fate {
            Fate::Leaves => out.push_str(text.get(part.span.clone()).unwrap_or_default()),
            Fate::Blurred(span) => out.push_str(span),
            Fate::Stays if leaves_anything => out.push('…'),
            Fate::Stays => {}
        }
    }
    out
}

/// How many stretches of each fate there are: leaves, blurred, stays.
pub fn counts(parts: &[Part]) -> [usize; 3] {
    let count =
        |is_meant: fn(&Fate) -> bool| parts.iter().filter(|part| is_meant(&part.fate)).count();
    [
        count(|fate| *fate == Fate::Leaves),
        count(|fate| matches!(fate, Fate::Blurred(_))),
        count(|fate| *fate == Fate::Stays),
    ]
}

/// Figures, addresses and telephone numbers, in order.
fn secrets(text: &str, language: Language) -> Vec<Part> {
    let standards = nhipcau_text::standards(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let word_len = rest.find(char::is_whitespace).unwrap_or(rest.len());
        if is_address(&rest[..word_len]) {
            found.push(Part { span: at..at + word_len, fate: Fate::Stays });
            at += word_len;
        } else if let Some(standard) =
            standards.iter().find(|entry| entry.span.start == at && entry.span.end > at)
        {
            at = standard.span.end;
        } else if rest.starts_with(|c: char| c.is_ascii_digit()) {
            let end = at + number_len(rest);
            if !is_inside_a_word(text, at) {
                found.push(figure(text, at, end, language));
            }
            at = found.last().map_or(end, |part| part.span.end.max(end));
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}

fn is_address(word: &str) -> bool {
    let is_mail =
        word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    is_mail
        || word.starts_with("http://")
        || word.starts_with("https://")
        || word.starts_with("www.")
}

/// Digits with their points, commas and, between groups of a telephone number, blanks.
fn number_len(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_digit = |idx: usize| bytes.get(idx).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while is_digit(end) || (matches!(bytes.get(end), Some(b'.' | b',')) && is_digit(end + 1)) {
        end += 1;
    }
    end
}

/// Whether a letter stands right before: `CO2`, `B52`, `x3`.
fn is_inside_a_word(text: &str, at: usize) -> bool {
    let mut before = text[..at].chars().rev();
    match before.next() {
        Some('.' | '-') => before.next().is_some_and(char::is_alphanumeric),
        Some(c) => c.is_alphabetic() || c == '_',
        None => false,
    }
}

/// A figure, a span of two figures, or a telephone number.
fn figure(text: &str, start: usize, end: usize, language: Language) -> Part {
    if let Some(end) = telephone_end(text, start) {
        return Part { span: start..end, fate: Fate::Stays };
    }
    let first = value(&text[start..end]);
    let (mut low, mut high) = (bucket(first).0, bucket(first).1);
    let mut end = end;
    let rest = &text[end..];
    let dash = rest.chars().next().filter(|c| matches!(c, '-' | '–' | '÷')).map(char::len_utf8);
    if let Some(dash) = dash.filter(|&dash| rest[dash..].starts_with(|c: char| c.is_ascii_digit()))
    {
        let second_end = end + dash + number_len(&rest[dash..]);
        let second = bucket(value(&text[end + dash..second_end]));
        (low, high) = (low.min(second.0), high.max(second.1));
        end = second_end;
    }
    let span = [format::number(low, language), format::number(high, language)].join("–");
    Part { span: start..end, fate: Fate::Blurred(span) }
}

/// Where a telephone number ends: nine to twelve digits in groups, beginning with 0 or after a plus.
fn telephone_end(text: &str, start: usize) -> Option<usize> {
    let (mut n_digits, mut end) = (0, start);
    for (idx, c) in text[start..].char_indices() {
        match c {
            '0'..='9' => {
                n_digits += 1;
                end = start + idx + 1;
            }
            ' ' | '.' | '-' => {}
            _ => break,
        }
    }
    let begins = text[start..].starts_with('0') || text[..start].ends_with('+');
    (begins && (9..=12).contains(&n_digits)).then_some(end)
}

/// The value of a number as written: a point or comma before exactly three digits groups thousands.
fn value(digits: &str) -> f64 {
    let groups: Vec<&str> = digits.split(['.', ',']).collect();
    let is_grouped = groups.len() > 1
        && groups[0].len() <= 3
        && groups[0] != "0"
        && groups[1..].iter().all(|group| group.len() == 3);
    let plain = if is_grouped || groups.len() > 2 { groups.concat() } else { groups.join(".") };
    plain.parse().unwrap_or(f64::MAX)
}

/// The span of 1, 2, 5, 10 … that a value lies in.
fn bucket(value: f64) -> (f64, f64) {
    const STEPS: [f64; 4] = [1.0, 2.0, 5.0, 10.0];
    if value <= 0.0 {
        return (0.0, 1.0);
    }
    let mut scale = 1.0;
    while value < scale && scale > 1e-3 {
        scale /= 10.0;
    }
    while value >= scale * 10.0 && scale < 1e15 {
        scale *= 10.0;
    }
    let step = STEPS.windows(2).find(|step| value < step[1] * scale);
    step.map_or((0.0, scale * 10.0), |step| {
        if value < scale { (0.0, scale) } else { (step[0] * scale, step[1] * scale) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Vietnamese};
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let parts = disclose(text, Share::Blurred, Vietnamese);
        assert_eq!(outgoing(text, &parts), expected);
    }

    #[test]
    fn figures_leave_as_the_span_that_they_lie_in() {
        check("công suất ≥ 150 m³/h", "công suất ≥ 100–200 m³/h");
        check("lò 1.250 °C", "lò 1.000–2.000 °C");
        check("100-150 hộ, 2,5 tấn/giờ", "100–200 hộ, 2–5 tấn/giờ");
        check("Cl⁻ < 0.01%", "Cl⁻ < 0,01–0,02%");
    }

    #[test]
    fn names_with_numbers_are_no_figures() {
        check("theo TCVN 13754:2023, CO2, PM2.5, H2S", "theo TCVN 13754:2023, CO2, PM2.5, H2S");
    }

    #[test]
    fn nobody_can_be_called_back() {
        check("gọi 0912 345 678 hoặc an@cty.vn nhé", "gọi … hoặc … nhé");
        check("xem https://cty.vn/x lò 7 mẻ", "xem … lò 5–10 mẻ");
    }

    #[test]
    fn the_field_alone_leaves_no_word() {
        let parts = disclose("bí mật 5", Share::FieldOnly, English);
        assert_eq!((outgoing("bí mật 5", &parts).as_str(), counts(&parts)), ("", [0, 0, 1]));
    }

    proptest! {
        #[test]
        fn the_parts_cover_the_text(text in "(?s)[0-9 .,@a\\-–+°éTCVN:]{0,40}|.{0,40}") {
            for share in Share::ALL {
                let parts = disclose(&text, share, English);
                let mut at = 0;
                for part in &parts {
                    prop_assert_eq!(part.span.start, at);
                    prop_assert!(text.get(part.span.clone()).is_some_and(|own| !own.is_empty()));
                    at = part.span.end;
                }
                prop_assert_eq!(at, text.len());
            }
            let full = disclose(&text, Share::Full, English);
            prop_assert_eq!(outgoing(&text, &full), text);
        }

        #[test]
        fn a_value_lies_in_its_span_and_all_of_a_span_leave_alike(value in 0.001_f64..1e9, share in 0.0_f64..1.0) {
            let (low, high) = bucket(value);
            prop_assert!(low <= value && value < high, "{low} {value} {high}");
            prop_assert!(low == 0.0 || high / low < 2.6);
            let other = low + (high - low) * share * 0.999;
            prop_assert!(low == 0.0 || bucket(other) == (low, high), "{low} {other} {high}");
        }
    }
}
