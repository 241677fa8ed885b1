//! What a technology may be worth, by three approaches, from the visitor's own figures.
//!
//! * **Cost** (what it would cost to make it again): `C · (1 + i)^a · (1 − o) · (1 + m)` with the money spent `C`, inflation `i`
//!   over `a` years, obsolescence `o` and margin `m`.
//! * **Market** (what was paid for the like): prices `P · (1 + d)`, each adjusted by `d` for scale, age and scope; the span
//!   from the lowest to the highest, and their mean.
//! * **Income** (what it brings): relief from royalty, `Σ R·(1+g)^(t−1) · ρ · (1−τ) / (1+r)^t` over `n` years with revenue `R`,
//!   growth `g`, royalty rate `ρ`, tax `τ` and discount rate `r`; and for the buyer the present value of the gain,
//!   `Σ G·(1+g)^(t−1) · (1−τ) · p / (1+r)^t − I`, with chance of success `p` and investment `I`: more than that is too dear.
//!
//! Formulas: International Valuation Standards, IVS 210 *Intangible Assets*; the same approaches are those of Vietnam's
//! valuation standard for intangible assets (Circular 37/2024/TT-BTC) and of Joint Circular 39/2014/TTLT-BKHCN-BTC.
//! Worked example: 10,000 a year for 5 years, no growth, royalty 4 %, tax 20 %, discount 12 %: 320 · 3.6048 = 1,153.5.
//!
//! Invariant: finite for every input within [`clamped`]'s bounds; low ≤ base ≤ high.

/// A value and the span that it lies in.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Span {
    /// Lower end.
    pub low: f64,
    /// With the figures as given.
    pub base: f64,
    /// Upper end.
    pub high: f64,
}

/// Figures of the cost approach; shares of one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cost {
    /// Money spent.
    pub spent: f64,
    /// Inflation a year.
    pub inflation: f64,
    /// Years since.
    pub age: f64,
    /// What of it is out of date.
    pub obsolescence: f64,
    /// Margin of the maker.
    pub margin: f64,
}

/// Figures of the income approach; shares of one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Income {
    /// Revenue (or gain) of the first year.
    pub first: f64,
    /// Growth a year.
    pub growth: f64,
    /// Royalty rate (or chance of success).
    pub rate: f64,
    /// Years.
    pub years: f64,
    /// Discount rate.
    pub discount: f64,
    /// Tax.
    pub tax: f64,
    /// Investment before the first year.
    pub investment: f64,
}

/// A figure within bounds that keep every result finite; what is no number counts as the lower bound.
pub fn clamped(value: f64, low: f64, high: f64) -> f64 {
    if value.is_nan() { low } else { value.clamp(low, high) }
}

/// `base^n` for a whole `n` of at most 100, by multiplication: the same on every device.
fn power(base: f64, n: u32) -> f64 {
    (0..n.min(100)).fold(1.0, |product, _| product * base)
}

impl Cost {
    /// The value by the cost approach.
    pub fn value(self) -> f64 {
        let age = clamped(self.age, 0.0, 60.0);
        let whole = age as u32;
        let inflation = clamped(self.inflation, 0.0, 1.0);
        // A part of a year counts in proportion.
        let grown = power(1.0 + inflation, whole) * (1.0 + inflation * (age - f64::from(whole)));
        clamped(self.spent, 0.0, 1e12)
            * grown
            * (1.0 - clamped(self.obsolescence, 0.0, 1.0))
            * (1.0 + clamped(self.margin, 0.0, 10.0))
    }

    /// The value when each figure is `share` lower or higher, one at a time.
    pub fn sensitivity(self, share: f64) -> Vec<(usize, Span)> {
        let with = |idx: usize, factor: f64| {
            let mut own = self;
            match idx {
                0 => own.spent *= factor,
                1 => own.age *= factor,
                _ => own.obsolescence *= factor,
            }
            own.value()
        };
        (0..3)
            .map(|idx| (idx, ordered(with(idx, 1.0 - share), self.value(), with(idx, 1.0 + share))))
            .collect()
    }
}

impl Income {
    /// The value by the income approach.
    pub fn value(self) -> f64 {
        let growth = 1.0 + clamped(self.growth, -1.0, 1.0);
        let discount = 1.0 + clamped(self.discount, 0.0, 2.0);
        let kept = clamped(self.rate, 0.0, 1.0) * (1.0 - clamped(self.tax, 0.0, 1.0));
        let years = clamped(self.years, 0.0, 50.0);
        let whole = years as u32;
        let year = |t: u32| power(growth, t) / power(discount, t + 1);
        let sum: f64 = (0..whole).map(year).sum();
        let part = (years - f64::from(whole)) * year(whole);
        clamped(self.first, 0.0, 1e12) * kept * (sum + part) - clamped(self.investment, 0.0, 1e12)
    }

    /// The value when first year, rate, years and discount rate are `share` lower or higher, one at a time.
    pub fn sensitivity(self, share: f64) -> Vec<(usize, Span)> {
        let with = |idx: usize, factor: f64| {
            let mut own = self;
            match idx {
                0 => own.first *= factor,
                1 => own.rate *= factor,
                2 => own.years *= factor,
                _ => own.discount *= factor,
            }
            own.value()
        };
        (0..4)
            .map(|idx| (idx, ordered(with(idx, 1.0 - share), self.value(), with(idx, 1.0 + share))))
            .collect()
    }

    /// The royalty rate at which this value is the price; `None` where no rate up to one is.
    pub fn rate_for(self, price: f64) -> Option<f64> {
        let whole = Income { rate: 1.0, investment: 0.0, ..self }.value();
        let rate = price / whole;
        (whole > 0.0 && (0.0..=1.0).contains(&rate)).then_some(rate)
    }
}

fn ordered(one: f64, base: f64, other: f64) -> Span {
    Span { low: one.min(other).min(base), base, high: one.max(other).max(base) }
}

/// The widest span of a sensitivity.
pub fn widest(rows: &[(usize, Span)]) -> Option<Span> {
    let base = rows.first()?.1.base;
    let low = rows.iter().map(|(_, span)| span.low).fold(base, f64::min);
    let high = rows.iter().map(|(_, span)| span.high).fold(base, f64::max);
    Some(Span { low, base, high })
}

/// The span of prices that were paid, each with its adjustment.
pub fn market(deals: &[(f64, f64)]) -> Option<Span> {
    let prices: Vec<f64> = deals
        .iter()
        .map(|(price, adjustment)| {
            clamped(*price, 0.0, 1e12) * (1.0 + clamped(*adjustment, -1.0, 10.0))
        })
        .collect();
    let first = *prices.first()?;
    let low = prices.iter().copied().fold(first, f64::min);
    let high = prices.iter().copied().fold(first, f64::max);
    let mean = prices.iter().sum::<f64>() / prices.len() as f64;
    Some(Span { low, base: mean.clamp(low, high), high })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(one: f64, other: f64) -> bool {
        (one - other).abs() <= 1e-9 * (1.0 + one.abs().max(other.abs()))
    }

    #[test]
    fn the_worked_examples_come_out() {
        let royalty = Income {
            first: 10_000.0,
            rate: 0.04,
            years: 5.0,
            discount: 0.12,
            tax: 0.2,
            ..Income::default()
        };
        assert!((royalty.value() - 1153.5).abs() < 0.1, "{}", royalty.value());
        assert!(near(royalty.rate_for(royalty.value()).unwrap(), 0.04));
        let cost =
            Cost { spent: 1000.0, inflation: 0.05, age: 2.0, obsolescence: 0.3, margin: 0.1 };
        assert!((cost.value() - 848.925).abs() < 1e-9, "{}", cost.value());
        let span = market(&[(100.0, 0.1), (200.0, -0.5)]).unwrap();
        assert!(
            near(span.low, 100.0) && near(span.base, 105.0) && near(span.high, 110.0),
            "{span:?}"
        );
        assert_eq!(market(&[]), None);
    }

    fn income() -> impl Strategy<Value = Income> {
        (0.0..1e9, -0.5..0.5, 0.0..1.0, 0.0..40.0, 0.0..1.0, 0.0..1.0, 0.0..1e9).prop_map(
            |(first, growth, rate, years, discount, tax, investment)| Income {
                first,
                growth,
                rate,
                years,
                discount,
                tax,
                investment,
            },
        )
    }

    proptest! {
        #[test]
        fn more_revenue_more_value_dearer_money_less(own in income(), more in 1.0_f64..3.0) {
            let value = own.value();
            prop_assert!(value.is_finite());
            let exact = 1e-9 * (own.first * 1e4 + own.investment);
            let richer = Income { first: own.first * more, ..own }.value();
            prop_assert!(richer >= value - exact);
            let dearer = Income { discount: own.discount * more, ..own }.value();
            prop_assert!(dearer <= value + exact);
            let untaxed = Income { tax: 0.0, ..own }.value();
            prop_assert!(untaxed >= value - exact);
        }

        #[test]
        fn without_growth_and_interest_years_only_add_up(first in 0.0_f64..1e9, rate in 0.0_f64..1.0, years in 0.0_f64..50.0) {
            let own = Income { first, rate, years, ..Income::default() };
            prop_assert!(near(own.value(), first * rate * years));
        }

        #[test]
        fn spans_are_in_order(own in income(), spent in 0.0_f64..1e9, age in 0.0_f64..30.0, share in 0.0_f64..0.9) {
            let cost = Cost { spent, age, inflation: 0.04, obsolescence: 0.2, margin: 0.0 };
            let rows = [own.sensitivity(share), cost.sensitivity(share)].concat();
            for (_, span) in &rows {
                prop_assert!(span.low <= span.base && span.base <= span.high, "{span:?}");
            }
            prop_assert!(widest(&own.sensitivity(share)).is_some());
        }

        #[test]
        fn any_figure_is_taken(first in any::<f64>(), rate in any::<f64>(), years in any::<f64>(), discount in any::<f64>()) {
            let own = Income { first, rate, years, discount, ..Income::default() };
            prop_assert!(own.value().is_finite());
            let cost = Cost { spent: first, inflation: rate, age: years, obsolescence: discount, margin: first };
            prop_assert!(cost.value().is_finite());
        }
    }
}
