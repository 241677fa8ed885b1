//! The clock.

/// Today's year.
pub(crate) fn year() -> u16 {
    js_sys::Date::new_0().get_full_year() as u16
}

/// Milliseconds that only ever grow.
pub(crate) fn now_ms() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |performance| performance.now())
}
