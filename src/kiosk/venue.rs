//! What the staff of a stand set: the one thing that a kiosk remembers.
//!
//! Kept as lines `key=value`, so that it can be read aloud over the telephone and an older program leaves out what it does
//! not know. An address such as `/kiosk?stand=A12&fair=demo` sets the same keys.
//! Invariant: nothing of a visitor is in it; `Venue::parse(&venue.print()) == venue`; a value out of range is left out.

use super::idle::Times;
use nhipcau_profile::Language;

/// What may be printed at the stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// There is no printer.
    #[default]
    None,
    /// Sheets.
    A4,
    /// A roll of 80 mm.
    Roll,
}

impl Paper {
    /// All of them, in the order of the staff panel.
    pub const ALL: [Paper; 3] = [Paper::None, Paper::A4, Paper::Roll];

    /// Name in the settings, and on the document.
    pub fn slug(self) -> &'static str {
        match self {
            Paper::None => "none",
            Paper::A4 => "a4",
            Paper::Roll => "roll",
        }
    }
}

/// The settings of a stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Venue {
    /// Stand number, as on the signs.
    pub stand: String,
    /// Id of the fair, empty for none.
    pub fair: String,
    /// Language of a new visit.
    pub language: Language,
    /// When a visitor has left.
    pub times: Times,
    /// Where a phone opens the result; empty for the address that the site was published under.
    pub base_url: String,
    /// What may be printed.
    pub paper: Paper,
    /// Whether visits are counted, without any text.
    pub counts: bool,
    /// Digits that open the staff panel.
    pub pin: String,
}

/// The PIN of a kiosk that nobody has set up; the runbook says to change it.
pub const FIRST_PIN: &str = "2468";

impl Default for Venue {
    fn default() -> Venue {
        Venue {
            stand: String::new(),
            fair: String::new(),
            language: Language::Vietnamese,
            times: Times::default(),
            base_url: String::new(),
            paper: Paper::None,
            counts: false,
            pin: FIRST_PIN.to_owned(),
        }
    }
}

impl Venue {
    /// Reads kept lines.
    pub fn parse(lines: &str) -> Venue {
        let mut venue = Venue::default();
        for (key, value) in lines.lines().filter_map(|line| line.split_once('=')) {
            venue.set(key, value);
        }
        venue
    }

    /// Reads what an address sets.
    pub fn apply_query(&mut self, query: &str) {
        for (key, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            if matches!(key, "stand" | "fair" | "lang") {
                self.set(key, value);
            }
        }
    }

    /// The lines to keep.
    pub fn print(&self) -> String {
        let Times { idle_s, warning_s } = self.times;
        let (idle_s, warning_s) = (idle_s.to_string(), warning_s.to_string());
        let pairs = [
            ("stand", &*self.stand),
            ("fair", &self.fair),
            ("lang", self.language.tag()),
            ("idle", &idle_s),
            ("warning", &warning_s),
            ("base", &self.base_url),
            ("paper", self.paper.slug()),
            ("counts", if self.counts { "on" } else { "off" }),
            ("pin", &self.pin),
        ];
        pairs.iter().map(|(key, value)| [key, "=", value, "\n"].concat()).collect()
    }

    fn set(&mut self, key: &str, value: &str) {
        match key {
            "stand" if is_stand(value) => value.clone_into(&mut self.stand),
            "fair" if value.is_empty() || crate::route::is_id(value) => {
                value.clone_into(&mut self.fair);
            }
            "lang" => self.language = Language::from_tag(value).unwrap_or(self.language),
            "idle" => set_seconds(&mut self.times.idle_s, value),
            "warning" => set_seconds(&mut self.times.warning_s, value),
            "base" if value.is_empty() || is_base_url(value) => {
                value.trim_end_matches('/').clone_into(&mut self.base_url);
            }
            "paper" => {
                let paper = Paper::ALL.into_iter().find(|paper| paper.slug() == value);
                self.paper = paper.unwrap_or(self.paper);
            }
            "counts" => self.counts = value == "on",
            "pin" if is_pin(value) => value.clone_into(&mut self.pin),
            _ => {}
        }
    }
}

/// Whether this can be the number of a stand: letters, digits, `-`, `.`, at most 12.
pub fn is_stand(text: &str) -> bool {
    text.chars().count() <= 12
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.'))
}

/// Four to eight digits.
pub fn is_pin(text: &str) -> bool {
    (4..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// An address that a phone can open: scheme and host, at most 120 characters, without a need or anything else behind it.
pub fn is_base_url(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let plain =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':' | b'/');
    host.is_some_and(|host| !host.is_empty() && text.len() <= 120 && host.bytes().all(plain))
}

fn set_seconds(seconds: &mut u32, value: &str) {
    if let Ok(value @ 1..=600) = value.parse() {
        *seconds = value;
    }
}
