//! Numbers that a visitor sets with two buttons: a quantity with its unit, a ladder of values, and the words of the need.
//!
//! A ladder is fine where needs are small and coarse where they are large, so that every value of practice is a few touches
//! away. Worked example: the fourth touch on "+" of the temperature says `nhiệt độ 100 °C`.
//! Invariant: a ladder rises; the words hold a number and a unit that the engine reads.

use crate::i18n::kiosk::KioskTexts;

/// A quantity that can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Temperature of the process.
    Temperature,
    /// Output by mass.
    Output,
    /// Volume flow.
    Flow,
    /// Moisture or concentration.
    Share,
}

/// All quantities, in the order of the screen.
pub const QUANTITIES: [Quantity; 4] =
    [Quantity::Temperature, Quantity::Output, Quantity::Flow, Quantity::Share];

/// How many steps there are above "not stated", for every quantity.
pub const N_STEPS: usize = 14;

impl Quantity {
    /// The values, rising.
    pub fn ladder(self) -> [u32; N_STEPS] {
        match self {
            Quantity::Temperature => {
                [25, 40, 60, 100, 150, 200, 300, 400, 600, 800, 1000, 1200, 1400, 1600]
            }
            Quantity::Output => {
                [10, 20, 50, 100, 200, 300, 500, 750, 1000, 2000, 3000, 5000, 10_000, 20_000]
            }
            Quantity::Flow => [1, 2, 5, 10, 20, 30, 50, 100, 150, 200, 300, 500, 1000, 2000],
            Quantity::Share => [1, 2, 5, 10, 12, 15, 20, 30, 40, 50, 60, 70, 80, 90],
        }
    }

    /// The unit.
    pub fn unit(self) -> &'static str {
        match self {
            Quantity::Temperature => "°C",
            Quantity::Output => "kg/h",
            Quantity::Flow => "m³/h",
            Quantity::Share => "%",
        }
    }

    /// Its name.
    pub fn name(self, t: &KioskTexts) -> &'static str {
        match self {
            Quantity::Temperature => t.temperature,
            Quantity::Output => t.output,
            Quantity::Flow => t.flow,
            Quantity::Share => t.share,
        }
    }

    fn idx(self) -> usize {
        QUANTITIES.iter().position(|&other| other == self).unwrap_or(0)
    }
}

/// What was set: for each quantity the step of its ladder, 0 for "not stated".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amounts([u8; QUANTITIES.len()]);

impl Amounts {
    /// One touch: up or down a step, no further than the ends.
    pub fn step(&mut self, quantity: Quantity, up: bool) {
        let step = &mut self.0[quantity.idx()];
        *step = if up { (*step + 1).min(N_STEPS as u8) } else { step.saturating_sub(1) };
    }

    /// The value that was set.
    pub fn value(&self, quantity: Quantity) -> Option<u32> {
        let step = usize::from(self.0[quantity.idx()]);
        quantity.ladder().get(step.checked_sub(1)?).copied()
    }

    /// The words for the need: `nhiệt độ 100 °C; công suất 500 kg/h`; empty where nothing was set.
    pub fn words(&self, t: &KioskTexts) -> String {
        let mut words = String::new();
        for quantity in QUANTITIES {
            if let Some(value) = self.value(quantity) {
                if !words.is_empty() {
                    words.push_str("; ");
                }
                let name = quantity.name(t).to_lowercase();
                for part in [&*name, " ", &value.to_string(), " ", quantity.unit()] {
                    words.push_str(part);
                }
            }
        }
        words
    }
}
