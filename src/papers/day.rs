//! Days of the calendar, counted without a clock.
//!
//! Days are numbered from 1970-01-01 by the era arithmetic of the proleptic Gregorian calendar (Howard Hinnant,
//! *chrono-compatible low-level date algorithms*). Invariant: `Day::from_number(day.number()) == day`.

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// Year, 1 to 9999.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u32,
    /// Day of the month, 1 to 31.
    pub day: u32,
}

impl Day {
    /// Reads `2026-11-26`.
    ///
    /// ```
    /// use nhip_cau::papers::day::Day;
    /// assert_eq!(Day::parse("2024-02-29").map(|day| day.after(1).iso()), Some("2024-03-01".into()));
    /// assert_eq!(Day::parse("2026-02-29"), None);
    /// ```
    pub fn parse(iso: &str) -> Option<Day> {
        let mut parts = iso.splitn(3, '-');
        let mut next = |len: usize| {
            let part = parts.next()?;
            let is_number = part.len() == len && part.bytes().all(|byte| byte.is_ascii_digit());
            part.parse::<u32>().ok().filter(|_| is_number)
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        let parsed = Day { year: year as i32, month, day };
        (year > 0 && Day::from_number(parsed.number()) == parsed).then_some(parsed)
    }

    /// `2026-11-26`.
    pub fn iso(self) -> String {
        let Day { year, month, day } = self;
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// Days since 1970-01-01.
    pub fn number(self) -> i64 {
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day with this number.
    pub fn from_number(number: i64) -> Day {
        let days = number + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = year + era * 400 + i64::from(month <= 2);
        Day { year: year as i32, month: month as u32, day: day as u32 }
    }

    /// So many days later.
    #[must_use]
    pub fn after(self, days: i64) -> Day {
        Day::from_number(self.number() + days)
    }

    /// The same day, or the Monday after it where it is a Saturday or Sunday.
    #[must_use]
    pub fn or_next_workday(self) -> Day {
        // 1970-01-01 was a Thursday.
        match (self.number() + 3).rem_euclid(7) {
            5 => self.after(2),
            6 => self.after(1),
            _ => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_days_have_their_numbers() {
        for (iso, number) in [("1970-01-01", 0), ("2000-03-01", 11_017), ("2026-11-26", 20_783)] {
            assert_eq!(Day::parse(iso).map(Day::number), Some(number), "{iso}");
        }
        for wrong in ["2026-13-01", "2026-1-1", "0000-01-01", "+026-01-01", "2026-11-26x", ""] {
            assert_eq!(Day::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_weekend_moves_to_monday() {
        let moved = |iso: &str| Day::parse(iso).map(|day| day.or_next_workday().iso());
        assert_eq!(moved("2026-11-28").as_deref(), Some("2026-11-30"));
        assert_eq!(moved("2026-11-29").as_deref(), Some("2026-11-30"));
        assert_eq!(moved("2026-11-27").as_deref(), Some("2026-11-27"));
    }

    proptest! {
        #[test]
        fn numbers_and_days_go_both_ways(number in -700_000_i64..2_900_000) {
            let day = Day::from_number(number);
            prop_assert_eq!(day.number(), number);
            prop_assert!(Day::from_number(number + 1) > day);
            if day.year > 0 {
                prop_assert_eq!(Day::parse(&day.iso()), Some(day));
            }
        }
    }
}
