//! The clock.

/// Today's year.
pub(crate) fn year() -> u16 {
    js_sys::Date::new_0().get_full_year() as u16
}

/// Today on this device: year, month (1 to 12), day of the month.
pub(crate) fn year_month_day() -> (i32, u32, u32) {
    let now = js_sys::Date::new_0();
    (now.get_full_year() as i32, now.get_month() + 1, now.get_date())
}

/// Year, month, day and minutes since midnight now, in a place that is so many minutes before UTC.
pub(crate) fn at_offset(minutes: i32) -> (u16, u8, u8, u16) {
    let there = js_sys::Date::new_0().get_time() + f64::from(minutes) * 60_000.0;
    let there = js_sys::Date::new(&there.into());
    let date = (there.get_utc_full_year() as u16, there.get_utc_month() as u8 + 1);
    let time = there.get_utc_hours() * 60 + there.get_utc_minutes();
    (date.0, date.1, there.get_utc_date() as u8, time as u16)
}

/// Milliseconds that only ever grow.
pub(crate) fn now_ms() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |performance| performance.now())
}

/// Days since 1970.
pub(crate) fn day_number() -> usize {
    (js_sys::Date::now() / 86_400_000.0) as usize
}

/// Milliseconds since 1970.
pub(crate) fn epoch_ms() -> f64 {
    js_sys::Date::now()
}

/// Today's date, ISO 8601, where the visitor is.
pub(crate) fn today() -> String {
    let now = js_sys::Date::new_0();
    let two = |number: u32| format!("{number:02}");
    [now.get_full_year().to_string(), two(now.get_month() + 1), two(now.get_date())].join("-")
}

/// Date and time of day of a moment, ISO 8601, where the visitor is.
pub(crate) fn moment(epoch_ms: f64) -> (String, String) {
    let moment = js_sys::Date::new(&epoch_ms.into());
    let two = |number: u32| format!("{number:02}");
    let date =
        [moment.get_full_year().to_string(), two(moment.get_month() + 1), two(moment.get_date())];
    (date.join("-"), [two(moment.get_hours()), two(moment.get_minutes())].join(":"))
}
