//! A fair: where which institute stands, and when somebody is there to talk.
//!
//! The file is written by `nhipcau build` from `data/fairs/<id>.toml`, one fact a line with tabs (⇥), so that reading it costs the page
//! next to nothing:
//!
//! ```text
//! fair ⇥ demo ⇥ sample ⇥ 30
//! name ⇥ Hội chợ mẫu ⇥ Sample fair
//! venue ⇥ Nhà triển lãm mẫu ⇥ Sample hall
//! stand ⇥ ims ⇥ A12
//! slot ⇥ ims ⇥ 2026-12-03T09:00
//! ```
//!
//! Invariant: `Fair::parse` never panics and leaves out every line that it does not understand.

use nhipcau_profile::Bilingual;

/// A time at which somebody is at the stand, in the fair's own clock.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    /// Year, month, day.
    date: (u16, u8, u8),
    /// Minutes since midnight.
    start: u16,
    /// Length in minutes.
    minutes: u16,
}

/// Vietnam is seven hours before UTC.
const OFFSET_MINUTES: i32 = 7 * 60;
const DAY_MINUTES: i32 = 24 * 60;

impl Slot {
    /// Reads `2026-12-03T09:00`.
    pub fn parse(text: &str, minutes: u16) -> Option<Slot> {
        let (date, time) = text.split_once('T')?;
        let mut date = date.split('-');
        let year: u16 = date.next()?.parse().ok()?;
        let month: u8 = date.next()?.parse().ok()?;
        let day: u8 = date.next()?.parse().ok()?;
        let (hour, minute) = time.split_once(':')?;
        let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
        let is_day = (1..=12).contains(&month) && day >= 1 && day <= month_days(year, month);
        let is_valid = is_day && date.next().is_none() && hour < 24 && minute < 60;
        is_valid.then_some(Slot { date: (year, month, day), start: hour * 60 + minute, minutes })
    }

    /// `9:00, 3/12`.
    pub fn words(&self) -> String {
        let (_, month, day) = self.date;
        let minute = self.start % 60;
        let zero = if minute < 10 { "0" } else { "" };
        let hour = (self.start / 60).to_string();
        [&hour, ":", zero, &minute.to_string(), ", ", &day.to_string(), "/", &month.to_string()]
            .concat()
    }

    /// `20261203T020000Z`.
    pub fn utc_start(&self) -> String {
        self.utc(0)
    }

    /// When it ends.
    pub fn utc_end(&self) -> String {
        self.utc(i32::from(self.minutes))
    }

    /// Whether it begins at this time or later: year, month, day, minutes since midnight in the fair's clock.
    pub fn is_after(&self, now: (u16, u8, u8, u16)) -> bool {
        let (year, month, day, minutes) = now;
        (self.date, self.start) >= ((year, month, day), minutes)
    }

    fn utc(&self, plus: i32) -> String {
        let mut minutes = i32::from(self.start) + plus - OFFSET_MINUTES;
        let (mut year, mut month, mut day) = self.date;
        while minutes < 0 {
            minutes += DAY_MINUTES;
            (year, month, day) = day_before(year, month, day);
        }
        while minutes >= DAY_MINUTES {
            minutes -= DAY_MINUTES;
            (year, month, day) = day_after(year, month, day);
        }
        format!("{year:04}{month:02}{day:02}T{:02}{:02}00Z", minutes / 60, minutes % 60)
    }
}

fn month_days(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn day_before(year: u16, month: u8, day: u8) -> (u16, u8, u8) {
    match (month, day) {
        (1, 1) => (year - 1, 12, 31),
        (_, 1) => (year, month - 1, month_days(year, month - 1)),
        _ => (year, month, day - 1),
    }
}

fn day_after(year: u16, month: u8, day: u8) -> (u16, u8, u8) {
    if day < month_days(year, month) {
        (year, month, day + 1)
    } else if month < 12 {
        (year, month + 1, 1)
    } else {
        (year + 1, 1, 1)
    }
}

/// Who stands where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exhibitor {
    /// Institute id.
    pub institute: String,
    /// Stand number.
    pub stand: String,
    /// Free times, in order.
    pub slots: Vec<Slot>,
}

/// A fair.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fair {
    /// Slug.
    pub id: String,
    /// Whether it is made up, to show how a fair looks.
    pub is_sample: bool,
    /// Name.
    pub name: Bilingual,
    /// Place.
    pub venue: Bilingual,
    /// Who stands where.
    pub exhibitors: Vec<Exhibitor>,
}

impl Fair {
    /// Reads the file of a fair; `None` where its first line is not that of one.
    pub fn parse(text: &str) -> Option<Fair> {
        let mut lines = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
        let (mut fair, minutes) = match lines.next()?.as_slice() {
            ["fair", id, kind, minutes] => {
                let id = (*id).to_owned();
                let fair = Fair { id, is_sample: *kind == "sample", ..Fair::default() };
                (fair, minutes.parse().ok()?)
            }
            _ => return None,
        };
        for line in lines {
            match line.as_slice() {
                ["name", vi, en] => fair.name = Bilingual { vi: (*vi).into(), en: (*en).into() },
                ["venue", vi, en] => fair.venue = Bilingual { vi: (*vi).into(), en: (*en).into() },
                ["stand", institute, stand] => fair.exhibitors.push(Exhibitor {
                    institute: (*institute).to_owned(),
                    stand: (*stand).to_owned(),
                    slots: Vec::new(),
                }),
                ["slot", institute, time] => fair.add_slot(institute, Slot::parse(time, minutes)),
                _ => {}
            }
        }
        Some(fair)
    }

    fn add_slot(&mut self, institute: &str, slot: Option<Slot>) {
        let exhibitor = self.exhibitors.iter_mut().find(|other| other.institute == institute);
        if let (Some(exhibitor), Some(slot)) = (exhibitor, slot) {
            exhibitor.slots.push(slot);
            exhibitor.slots.sort();
        }
    }

    /// Where an institute stands.
    pub fn exhibitor(&self, institute: &str) -> Option<&Exhibitor> {
        self.exhibitors.iter().find(|exhibitor| exhibitor.institute == institute)
    }
}
