//! Numbers as people type them into a form.

use nhipcau_profile::Language;

/// Reads `1.250`, `12,5` (Vietnamese) or `1,250`, `12.5` (English); blanks group too. A separator of thousands that is not
/// before three digits is taken for the decimal sign: everybody types `1.5` at times.
///
/// ```
/// use nhip_cau::papers::number::parse_number;
/// use nhipcau_profile::Language::{English, Vietnamese};
/// assert_eq!(parse_number("1.250,5", Vietnamese), Some(1250.5));
/// assert_eq!(parse_number("1,250.5", English), Some(1250.5));
/// assert_eq!(parse_number("1.5", Vietnamese), Some(1.5));
/// assert_eq!(parse_number("mười", Vietnamese), None);
/// ```
pub fn parse_number(text: &str, language: Language) -> Option<f64> {
    let (group, decimal) = match language {
        Language::Vietnamese => ('.', ','),
        Language::English => (',', '.'),
    };
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (whole, fraction) = plain.split_once(decimal).unwrap_or((&plain, ""));
    let groups: Vec<&str> = whole.split(group).collect();
    let is_grouped = groups[1..].iter().all(|own| own.len() == 3);
    let text = match groups.as_slice() {
        _ if is_grouped => [&groups.concat(), ".", fraction].concat(),
        [one, two] if fraction.is_empty() => [one, ".", two].concat(),
        _ => return None,
    };
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '\u{2212}');
    let text = text.replace('\u{2212}', "-");
    if !text.chars().all(is_number) || !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    text.trim_end_matches('.').parse().ok()
}
