//! A contact and a meeting as the short texts that telephones know: vCard (RFC 6350) and iCalendar (RFC 5545).
//!
//! Only institutional facts are written, never a person's. Times are those of the fair's place, Vietnam, seven hours before
//! UTC all year. Invariant: a value cannot add a line: line ends, commas and semicolons are escaped.

use super::fair::{Fair, Slot};
use crate::view_model::text::bare;
use nhipcau_profile::{Institute, Language};

/// The contact of an institute.
pub fn contact_card(institute: &Institute, language: Language) -> String {
    let name = escaped(bare(&institute.name, language));
    let mut lines = vec![
        "BEGIN:VCARD".to_owned(),
        "VERSION:4.0".to_owned(),
        ["FN:", &name].concat(),
        ["ORG:", &name].concat(),
        "KIND:org".to_owned(),
    ];
    let mut add = |key: &str, value: &Option<String>| {
        if let Some(value) = value {
            lines.push([key, &escaped(value)].concat());
        }
    };
    add("TEL:", &institute.phone);
    add("EMAIL:", &institute.email);
    add("URL:", &institute.website);
    let address = institute.address.as_ref().map(|address| [";;", address, ";;;;"].concat());
    if let Some(address) = address {
        let parts: Vec<String> = address.split(';').map(escaped).collect();
        lines.push(["ADR:", &parts.join(";")].concat());
    }
    lines.push("END:VCARD\r\n".to_owned());
    lines.join("\r\n")
}

/// A meeting at a stand.
pub fn meeting(
    fair: &Fair,
    institute: &Institute,
    stand: &str,
    slot: &Slot,
    language: Language,
) -> String {
    let summary = [&bare(&institute.name, language), " · ", &bare(&fair.name, language)].concat();
    let place = [stand, ", ", &bare(&fair.venue, language)].concat();
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//nhip-cau//kiosk//VI".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        ["UID:", &fair.id, "-", &institute.id, "-", &slot.utc_start(), "@nhip-cau"].concat(),
        ["DTSTAMP:", &slot.utc_start()].concat(),
        ["DTSTART:", &slot.utc_start()].concat(),
        ["DTEND:", &slot.utc_end()].concat(),
        ["SUMMARY:", &escaped(&summary)].concat(),
        ["LOCATION:", &escaped(&place)].concat(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR\r\n".to_owned(),
    ];
    lines.join("\r\n")
}

fn escaped(value: impl AsRef<str>) -> String {
    let mut out = String::new();
    for letter in value.as_ref().chars() {
        match letter {
            '\\' | ',' | ';' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\r' => {}
            other => out.push(other),
        }
    }
    out
}
