//! When a visitor has left: time without an act, a warning with a countdown, the end of the visit.
//!
//! ```
//! use nhip_cau::kiosk::idle::{Idle, Presence, Times};
//! let mut idle = Idle::new(Times { idle_s: 60, warning_s: 30 }, 0.0);
//! assert_eq!(idle.presence(59_999.0), Presence::Here);
//! assert_eq!(idle.presence(60_000.0), Presence::Warned { seconds_left: 30 });
//! idle.act(80_000.0);
//! assert_eq!(idle.presence(139_999.0), Presence::Here);
//! assert_eq!(idle.presence(170_000.0), Presence::Gone);
//! ```
//!
//! Invariants: nobody is gone before the idle time and the warning have passed since the last act; everybody is gone after
//! it; an act at any time before is heard; a clock that runs backwards ends no visit.

/// The times of a venue, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// Without an act, before the warning.
    pub idle_s: u32,
    /// Between the warning and the end.
    pub warning_s: u32,
}

impl Default for Times {
    fn default() -> Times {
        Times { idle_s: 60, warning_s: 30 }
    }
}

/// Whether the visitor is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Acted a short while ago.
    Here,
    /// Is asked, with so many seconds to answer.
    Warned {
        /// Whole seconds, never 0.
        seconds_left: u32,
    },
    /// Has left.
    Gone,
}

/// The clock of a visit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Idle {
    times: Times,
    last_act_ms: f64,
}

impl Idle {
    /// A visit that begins now.
    pub fn new(times: Times, now_ms: f64) -> Idle {
        Idle { times, last_act_ms: now_ms }
    }

    /// The visitor did something.
    pub fn act(&mut self, now_ms: f64) {
        self.last_act_ms = self.last_act_ms.max(now_ms);
    }

    /// Whether the visitor is there at this time.
    pub fn presence(&self, now_ms: f64) -> Presence {
        let idle = f64::from(self.times.idle_s) * 1000.0;
        let end = idle + f64::from(self.times.warning_s) * 1000.0;
        let passed = now_ms - self.last_act_ms;
        if passed >= end {
            Presence::Gone
        } else if passed >= idle {
            let seconds_left = begun((end - passed) / 1000.0).max(1);
            Presence::Warned { seconds_left }
        } else {
            Presence::Here
        }
    }
}

/// Seconds that have begun.
fn begun(seconds: f64) -> u32 {
    let whole = seconds as u32;
    if f64::from(whole) < seconds { whole + 1 } else { whole }
}
