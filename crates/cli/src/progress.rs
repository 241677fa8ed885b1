//! A line on standard error that says how far a long run is, once a second.

use std::io::{IsTerminal as _, Write as _, stderr};
use std::time::{Duration, Instant};

const PAUSE: Duration = Duration::from_secs(1);

/// Counts steps and speaks now and then.
pub struct Progress {
    what: &'static str,
    total: usize,
    done: usize,
    spoken: Instant,
    is_on: bool,
    is_terminal: bool,
}

impl Progress {
    /// Speaks if standard error is a terminal or `is_wanted`.
    pub fn new(what: &'static str, total: usize, is_wanted: bool) -> Progress {
        let is_terminal = stderr().is_terminal();
        Progress {
            what,
            total,
            done: 0,
            spoken: Instant::now(),
            is_on: is_wanted || is_terminal,
            is_terminal,
        }
    }

    /// One more is done.
    pub fn step(&mut self) {
        self.done += 1;
        if self.is_on && self.spoken.elapsed() >= PAUSE {
            self.spoken = Instant::now();
            self.speak();
        }
    }

    /// All is done: the line is cleared, or said for the last time where it cannot be.
    pub fn finish(self) {
        if self.is_on && self.is_terminal {
            eprint!("\r\u{1b}[K");
        } else if self.is_on {
            self.speak();
        }
    }

    fn speak(&self) {
        let Progress { what, total, done, .. } = self;
        let percent = done * 100 / (*total).max(1);
        if self.is_terminal {
            eprint!("\r{what}: {done} of {total} ({percent} %)");
            // A remark that cannot be shown is no reason to stop.
            let _ = stderr().flush();
        } else {
            eprintln!("{what}: {done} of {total} ({percent} %)");
        }
    }
}
