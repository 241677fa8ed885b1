//! Numbers and dates as a reader of each language writes them.
//!
//! Invariant: the same value gives the same text on every device; no locale of the browser is asked.

use nhipcau_profile::Language;

/// A whole number in groups of three: `1.234` in Vietnamese, `1,234` in English.
pub fn whole(value: u64, language: Language) -> String {
    let separator = match language {
        Language::Vietnamese => '.',
        Language::English => ',',
    };
    let digits = value.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (digit_idx, digit) in digits.chars().enumerate() {
        if digit_idx > 0 && (digits.len() - digit_idx).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// A number with exactly `places` decimals (0 to 6): `1.234,5` in Vietnamese, `1,234.5` in English.
pub fn decimal(value: f64, places: u32, language: Language) -> String {
    let places = places.min(6);
    let scale = 10_u64.pow(places);
    let scaled = (value.abs() * scale as f64 + 0.5) as u64;
    let mut out = String::new();
    if value < 0.0 && scaled > 0 {
        out.push('\u{2212}');
    }
    out.push_str(&whole(scaled / scale, language));
    if places > 0 {
        out.push(match language {
            Language::Vietnamese => ',',
            Language::English => '.',
        });
        let fraction = (scaled % scale).to_string();
        (fraction.len()..places as usize).for_each(|_| out.push('0'));
        out.push_str(&fraction);
    }
    out
}

/// A number with as many decimals as it needs, at most three.
pub fn number(value: f64, language: Language) -> String {
    let thousandths = (value.abs() * 1000.0 + 0.5) as u64;
    let places = match thousandths {
        _ if thousandths.is_multiple_of(1000) => 0,
        _ if thousandths.is_multiple_of(100) => 1,
        _ if thousandths.is_multiple_of(10) => 2,
        _ => 3,
    };
    decimal(value, places, language)
}

/// A share of one as a percentage: `35 %`.
pub fn percent(share: f64, language: Language) -> String {
    let mut out = number((share * 1000.0 + 0.5).floor() / 10.0, language);
    out.push_str("\u{a0}%");
    out
}

/// A size as people read it: `27 KB`, `2,1 MB`; a thousand bytes are a kilobyte.
pub fn file_size(bytes: f64, language: Language) -> String {
    if bytes < 1e6 {
        return [&decimal((bytes / 1e3).max(1.0), 0, language), "\u{a0}KB"].concat();
    }
    [&decimal(bytes / 1e6, 1, language), "\u{a0}MB"].concat()
}

/// An ISO 8601 date, or a year or month of it, as `dd/mm/yyyy`; what is no date stays as it is.
pub fn date(iso: &str) -> String {
    let parts: Vec<&str> = iso.split('-').collect();
    let is_number =
        |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !parts.iter().all(is_number) {
        return iso.to_owned();
    }
    parts.into_iter().rev().collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Vietnamese};

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(decimal(1234.5, 1, Vietnamese), "1.234,5");
        assert_eq!(decimal(1234.5, 1, English), "1,234.5");
        assert_eq!(decimal(0.05, 2, English), "0.05");
        assert_eq!(decimal(-2.0, 0, English), "\u{2212}2");
        assert_eq!(number(2.25, Vietnamese), "2,25");
        assert_eq!(percent(0.354, Vietnamese), "35,4\u{a0}%");
        assert_eq!(file_size(2_135_362.0, Vietnamese), "2,1\u{a0}MB");
        assert_eq!(file_size(26_728.0, English), "27\u{a0}KB");
        assert_eq!(whole(1_234_567, Vietnamese), "1.234.567");
    }

    #[test]
    fn dates_are_written_day_first() {
        assert_eq!(date("2026-11-23"), "23/11/2026");
        assert_eq!(date("2025-03"), "03/2025");
        assert_eq!(date("soon"), "soon");
    }
}
