//! An institute as a vCard, to be put into an address book (RFC 6350, version 4.0).
//!
//! Only what the institution publishes is in it, never a person. What is not verified is said in its note. Worked example:
//! the value `Viện A, B` is written `Viện A\, B`; a line of more than 75 octets goes on in the next one behind a blank.
//!
//! Invariants: each line ends with CR LF and holds at most 75 octets before it; no value of the data ends a line or begins a
//! property; unfolding and unescaping gives the values back.

use super::text::bare;
use crate::i18n::contact::contact_texts;
use crate::route::Route;
use nhipcau_profile::{Catalog, Institute, Language};

/// Octets of a line, without its end.
const LINE: usize = 75;

/// The vCard of an institute.
pub fn vcard(institute: &Institute, catalog: &Catalog, language: Language) -> String {
    let mut card = Card::default();
    card.line("BEGIN:VCARD");
    card.line("VERSION:4.0");
    card.line("KIND:org");
    for (own, name) in
        [(Language::Vietnamese, &institute.name.vi), (Language::English, &institute.name.en)]
    {
        if !name.is_empty() {
            card.text(&["FN;LANGUAGE=", own.tag(), ";ALTID=1"].concat(), name);
        }
    }
    let parent = bare(&institute.parent, language);
    let name = bare(&institute.name, language);
    let units = if parent.is_empty() { vec![name] } else { vec![parent, name] };
    card.list("ORG", &units);
    if let Some(short) = &institute.abbreviation {
        card.text("NICKNAME", short);
    }
    let province = institute.province.as_ref().and_then(|id| catalog.vocabulary.province(id));
    let province = province.map(|own| bare(&own.name, language)).unwrap_or_default();
    let street = institute.address.clone().unwrap_or_default();
    if !street.is_empty() || !province.is_empty() {
        let country = contact_texts(language).country.to_owned();
        let empty = String::new;
        card.list(
            "ADR;TYPE=work",
            &[empty(), empty(), street, province, empty(), empty(), country],
        );
    }
    if let Some(phone) = &institute.phone {
        card.text("TEL;TYPE=work;VALUE=text", phone);
    }
    if let Some(email) = &institute.email {
        card.text("EMAIL;TYPE=work", email);
    }
    let web = institute.website.as_deref().filter(|url| is_address(url));
    if let Some(web) = web {
        card.line(&["URL;TYPE=work:", web].concat());
    }
    if let (Some(latitude), Some(longitude)) = (institute.latitude, institute.longitude) {
        card.line(&["GEO:geo:", &degrees(latitude), ",", &degrees(longitude)].concat());
    }
    let note = note(institute, language);
    if !note.is_empty() {
        card.text("NOTE", &note);
    }
    let page =
        [&catalog.site.base_url, Route::Institute(institute.id.clone()).path().as_str()].concat();
    if is_address(&page) {
        card.line(&["SOURCE:", &page].concat());
    }
    card.line("END:VCARD");
    card.0
}

/// What a reader must know: which values no source states.
fn note(institute: &Institute, language: Language) -> String {
    if institute.unverified.is_empty() {
        return String::new();
    }
    let names =
        institute.unverified.iter().map(|name| super::institute::value_name(name, language));
    [contact_texts(language).vcard_unverified, &names.collect::<Vec<_>>().join(", ")].concat()
}

/// Whether a text is an address of the web that can stand in a line as it is.
fn is_address(url: &str) -> bool {
    (url.starts_with("https://") || url.starts_with("http://"))
        && url.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Degrees to a hundred-thousandth, about a meter.
fn degrees(value: f64) -> String {
    let scaled = (value.abs() * 100_000.0 + 0.5) as u64;
    let fraction = (scaled % 100_000 + 100_000).to_string();
    let sign = if value < 0.0 { "-" } else { "" };
    [sign, &(scaled / 100_000).to_string(), ".", &fraction[1..]].concat()
}

#[derive(Default)]
struct Card(String);

impl Card {
    /// A property whose value is one text.
    fn text(&mut self, property: &str, value: &str) {
        self.line(&[property, ":", &escaped(value)].concat());
    }

    /// A property whose value has parts.
    fn list(&mut self, property: &str, parts: &[String]) {
        let parts: Vec<String> = parts.iter().map(|part| escaped(part)).collect();
        self.line(&[property, ":", &parts.join(";")].concat());
    }

    /// A line, folded between characters.
    fn line(&mut self, line: &str) {
        let mut n_octets = 0;
        for letter in line.chars() {
            if n_octets + letter.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                n_octets = 1;
            }
            self.0.push(letter);
            n_octets += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A text as it stands in a value.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = '\0';
    for letter in text.chars() {
        match letter {
            '\\' | ',' | ';' => out.extend(['\\', letter]),
            '\n' if before == '\r' => {}
            '\n' | '\r' => out.push_str("\\n"),
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
        before = letter;
    }
    out
}
