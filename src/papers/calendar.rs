//! Appointments as an iCalendar file (RFC 5545).
//!
//! Times are those of Vietnam, with the time zone written out (UTC+7 all year). Lines are folded at 75 bytes between
//! characters. Invariant: the same appointments give the same bytes; no text can end a line or open a property.

use super::day::Day;

/// The media type of the file.
pub const MEDIA: &str = "text/calendar;charset=utf-8";

/// An appointment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// What tells it from all others, the same each time the file is written.
    pub id: String,
    /// Day.
    pub day: Day,
    /// Minutes since midnight.
    pub starts: u32,
    /// How long, in minutes.
    pub minutes: u32,
    /// What.
    pub title: String,
    /// More.
    pub text: String,
    /// Where.
    pub place: String,
}

const HEAD: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Nhip Cau//Training plan//VI\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n\
BEGIN:VTIMEZONE\r\nTZID:Asia/Ho_Chi_Minh\r\nBEGIN:STANDARD\r\nDTSTART:19750613T000000\r\nTZOFFSETFROM:+0700\r\nTZOFFSETTO:+0700\r\nTZNAME:+07\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// The file; `today` is the day on which it is written.
pub fn calendar(appointments: &[Appointment], today: Day) -> String {
    let mut out = HEAD.to_owned();
    for own in appointments {
        line(&mut out, "BEGIN", "VEVENT");
        line(&mut out, "UID", &[&escaped(&own.id), "@nhipcau"].concat());
        line(&mut out, "DTSTAMP", &[&basic(today), "T000000Z"].concat());
        let time =
            format!("{}T{:02}{:02}00", basic(own.day), own.starts / 60 % 24, own.starts % 60);
        line(&mut out, "DTSTART;TZID=Asia/Ho_Chi_Minh", &time);
        line(&mut out, "DURATION", &format!("PT{}M", own.minutes.max(1)));
        line(&mut out, "SUMMARY", &escaped(&own.title));
        for (name, text) in [("DESCRIPTION", &own.text), ("LOCATION", &own.place)] {
            if !text.is_empty() {
                line(&mut out, name, &escaped(text));
            }
        }
        line(&mut out, "END", "VEVENT");
    }
    out.push_str("END:VCALENDAR\r\n");
    out
}

fn basic(day: Day) -> String {
    day.iso().replace('-', "")
}

/// TEXT of RFC 5545, 3.3.11; control characters mean nothing in it.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Writes a property, folded (RFC 5545, 3.1).
fn line(out: &mut String, name: &str, value: &str) {
    let mut len = 0;
    for c in [name, ":", value].concat().chars() {
        if len + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            len = 1;
        }
        out.push(c);
        len += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const DAY: Day = Day { year: 2026, month: 12, day: 1 };

    fn titled(title: &str) -> String {
        let own = Appointment {
            id: "a".into(),
            day: DAY,
            starts: 510,
            minutes: 180,
            title: title.into(),
            text: String::new(),
            place: String::new(),
        };
        calendar(&[own], DAY)
    }

    /// Reads back what RFC 5545 says a reader sees.
    fn summary(file: &str) -> String {
        let unfolded = file.replace("\r\n ", "");
        let line = unfolded.split("\r\n").find_map(|line| line.strip_prefix("SUMMARY:"));
        let mut out = String::new();
        let mut chars = line.unwrap_or_default().chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => out.push(chars.next().map_or(' ', |c| if c == 'n' { '\n' } else { c })),
                c => out.push(c),
            }
        }
        out
    }

    #[test]
    fn an_appointment_has_its_time_in_vietnam() {
        let file = titled("Vận hành");
        assert!(
            file.contains(
                "\r\nDTSTART;TZID=Asia/Ho_Chi_Minh:20261201T083000\r\nDURATION:PT180M\r\n"
            ),
            "{file}"
        );
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_the_title_comes_back(title in "(?s)[\\PC\n]{0,120}") {
            let file = titled(&title);
            prop_assert!(file.ends_with("END:VCALENDAR\r\n"));
            for line in file.split("\r\n") {
                prop_assert!(line.len() <= 75, "{line}");
                prop_assert!(!line.contains('\n'));
            }
            prop_assert_eq!(summary(&file), title);
        }
    }
}
