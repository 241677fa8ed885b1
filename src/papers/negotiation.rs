//! The negotiation sheet: three approaches side by side from the visitor's own figures, and the room between them.
//!
//! Invariant: no figure is prepared for the visitor; what was not filled in is said to be missing, never guessed.

use super::form::{Ask, Form, Input};
use super::letter::{file_name, foot};
use super::number::parse_number;
use super::sheet::{Bar, Block, Runs, Sheet, filled, listed, said, text_of, typed};
use super::valuation::{Cost, Income, Span, market, widest};
use super::{Desk, Paper};
use crate::i18n::format;
use crate::i18n::papers::{NegotiationTexts, negotiation_texts};
use crate::view_model::text::bare;
use nhipcau_profile::Language;

/// How far each figure is moved where the visitor did not say.
const USUAL_RANGE: f64 = 20.0;
/// Deals to compare with.
const N_DEALS: usize = 3;

/// The sheet.
pub fn negotiation(desk: Desk<'_>) -> Paper {
    let t = negotiation_texts(desk.language);
    let form = Form::new(desk.drafts, desk.case.scope("negotiation"));
    let mut figures = Figures { form, t, language: desk.language, remarks: Vec::new() };
    let cost = figures.cost();
    let deals = figures.deals();
    let royalty = figures.royalty();
    let gain = figures.gain(royalty.1);
    figures.form.section(t.range, "");
    let share = figures.ask("range", t.range_field, t.range_hint, t.percent);
    let share = (share.unwrap_or(USUAL_RANGE) / 100.0).clamp(0.0, 0.9);
    let values = Values { cost, deals, royalty: royalty.0, gain, share };
    let Figures { form, mut remarks, .. } = figures;
    remarks.push(t.caution.to_owned());
    let sheet = Sheet {
        name: file_name(desk, "negotiation"),
        blocks: values.blocks(desk, t),
        foot: foot(desk, desk.language),
    };
    Paper { sections: form.finish(), sheet, remarks }
}

/// Fields of numbers, with what could not be read.
struct Figures<'a> {
    form: Form<'a>,
    t: &'static NegotiationTexts,
    language: Language,
    remarks: Vec<String>,
}

impl Figures<'_> {
    fn ask(&mut self, key: &str, label: &str, hint: &str, unit: &'static str) -> Option<f64> {
        let ask = Ask { key, label, hint, input: Input::Number(unit) };
        let text = text_of(&self.form.ask(ask, Vec::new()));
        let number = parse_number(&text, self.language);
        if number.is_none() && !text.trim().is_empty() {
            let words = filled(self.t.unreadable, [vec![typed(label)]]);
            self.remarks.push(text_of(&words));
        }
        number
    }

    fn share(&mut self, key: &str, label: &str, hint: &str) -> Option<f64> {
        self.ask(key, label, hint, self.t.percent).map(|percent| percent / 100.0)
    }

    fn cost(&mut self) -> Option<Cost> {
        let t = self.t;
        self.form.section(t.cost, t.cost_lead);
        let spent = self.ask("spent", t.spent, t.spent_hint, t.money);
        let age = self.ask("age", t.age, "", t.years_unit).unwrap_or_default();
        let inflation = self.share("inflation", t.inflation, "").unwrap_or_default();
        let obsolescence =
            self.share("obsolescence", t.obsolescence, t.obsolescence_hint).unwrap_or_default();
        let margin = self.share("margin", t.margin, "").unwrap_or_default();
        spent.map(|spent| Cost { spent, inflation, age, obsolescence, margin })
    }

    fn deals(&mut self) -> Vec<(f64, f64)> {
        let t = self.t;
        self.form.section(t.market, t.market_lead);
        let mut deals = Vec::new();
        for number in 1..=N_DEALS {
            let number = number.to_string();
            let name = |template: &str| text_of(&filled(template, [vec![said(&number)]]));
            let hint = if number == "1" { t.adjustment_hint } else { "" };
            let price = self.ask(&["price-", &number].concat(), &name(t.price), "", t.money);
            let key = ["adjustment-", &number].concat();
            let adjustment = self.share(&key, &name(t.adjustment), hint).unwrap_or_default();
            deals.extend(price.map(|price| (price, adjustment)));
        }
        deals
    }

    /// The royalty, and the frame (growth, years, discount rate, tax) that the gain shares.
    fn royalty(&mut self) -> (Option<Income>, Option<Income>) {
        let t = self.t;
        self.form.section(t.income, t.income_lead);
        let first = self.ask("revenue", t.revenue, "", t.money_a_year);
        let rate = self.share("royalty", t.royalty, t.royalty_hint);
        let years = self.ask("years", t.years, "", t.years_unit);
        let discount = self.share("discount", t.discount, t.discount_hint);
        let growth = self.share("growth", t.growth, "").unwrap_or_default();
        let tax = self.share("tax", t.tax, "").unwrap_or_default();
        let frame = years.zip(discount).map(|(years, discount)| Income {
            growth,
            years,
            discount,
            tax,
            ..Income::default()
        });
        let royalty = frame.zip(first.zip(rate));
        (royalty.map(|(frame, (first, rate))| Income { first, rate, ..frame }), frame)
    }

    fn gain(&mut self, frame: Option<Income>) -> Option<Income> {
        let t = self.t;
        self.form.section(t.buyer, t.buyer_lead);
        let first = self.ask("gain", t.gain, t.gain_hint, t.money_a_year);
        let investment = self.ask("investment", t.investment, "", t.money).unwrap_or_default();
        let rate = self.share("success", t.success, "").unwrap_or(1.0);
        frame.zip(first).map(|(frame, first)| Income { first, rate, investment, ..frame })
    }
}

/// What was filled in.
struct Values {
    cost: Option<Cost>,
    deals: Vec<(f64, f64)>,
    royalty: Option<Income>,
    gain: Option<Income>,
    share: f64,
}

impl Values {
    fn blocks(&self, desk: Desk<'_>, t: &NegotiationTexts) -> Vec<Block> {
        let language = desk.language;
        let mut blocks = vec![Block::Title(t.title.to_owned())];
        if let Some(partner) = desk.case.partner() {
            if let Some(capability) = partner.capability {
                let title = vec![listed(bare(&capability.title, language))];
                blocks.push(Block::Pair(t.technology.to_owned(), title));
            }
            let name = vec![listed(bare(&partner.institute.name, language))];
            blocks.push(Block::Pair(t.owner.to_owned(), name));
        }
        blocks.push(Block::Pair(t.unit.to_owned(), vec![said(t.money)]));
        blocks.push(Block::Heading(vec![said(t.results)]));
        blocks.push(Block::Table(self.table(t, language)));
        blocks.push(Block::Heading(vec![said(t.zone)]));
        blocks.extend(self.zone(t, language).into_iter().map(Block::Paragraph));
        blocks.extend(self.bars(t, language));
        blocks.push(Block::Heading(vec![said(t.method)]));
        blocks.extend(t.formulas.map(|formula| Block::Item(vec![said(formula)])));
        blocks.push(Block::Note(vec![said(t.sources)]));
        blocks.push(Block::Note(vec![said(t.caution)]));
        blocks
    }

    fn table(&self, t: &NegotiationTexts, language: Language) -> Vec<Vec<Runs>> {
        let head = [t.approach, t.low, t.base, t.high].map(|name| vec![said(name)]).to_vec();
        let income = |own: Option<Income>| own.and_then(|own| widest(&own.sensitivity(self.share)));
        let cost = self.cost.and_then(|own| widest(&own.sensitivity(self.share)));
        let rows = [
            (t.cost, cost),
            (t.market, market(&self.deals)),
            (t.income, income(self.royalty)),
            (t.buyer, income(self.gain)),
        ];
        let row = |(name, span): (&str, Option<Span>)| match span {
            Some(Span { low, base, high }) => {
                let mut row = vec![vec![said(name)]];
                row.extend([low, base, high].map(|value| vec![said(money(value, language))]));
                row
            }
            None => {
                vec![vec![said(name)], vec![said("–")], vec![said(t.not_enough)], vec![said("–")]]
            }
        };
        std::iter::once(head).chain(rows.map(row)).collect()
    }

    /// Floor, ceiling and what lies between.
    fn zone(&self, t: &NegotiationTexts, language: Language) -> Vec<Runs> {
        let (Some(cost), Some(gain)) = (self.cost, self.gain) else {
            return vec![vec![said(t.zone_unknown)]];
        };
        let (floor, ceiling) = (cost.value(), gain.value());
        let shown = |value: f64| vec![said(money(value, language))];
        if floor > ceiling {
            return vec![filled(t.zone_none, [shown(floor), shown(ceiling)])];
        }
        let middle = f64::midpoint(floor, ceiling);
        let mut lines = vec![filled(t.zone_is, [shown(floor), shown(ceiling), shown(middle)])];
        if let Some(rate) = self.royalty.and_then(|royalty| royalty.rate_for(middle)) {
            lines.push(filled(t.rate_at, [vec![said(format::percent(rate, language))]]));
        }
        lines
    }

    fn bars(&self, t: &NegotiationTexts, language: Language) -> Vec<Block> {
        let royalty = (t.income, self.royalty, [t.revenue, t.royalty, t.years, t.discount]);
        let gain = (t.buyer, self.gain, [t.gain, t.success, t.years, t.discount]);
        let mut blocks = Vec::new();
        for (title, own, names) in [royalty, gain] {
            let Some(own) = own else { continue };
            let bar = |(idx, span): (usize, Span)| Bar {
                label: names.get(idx).copied().unwrap_or_default().to_owned(),
                low: span.low,
                base: span.base,
                high: span.high,
                ends: [money(span.low, language), money(span.high, language)],
            };
            blocks.push(Block::Heading(filled(t.sensitivity_of, [vec![said(title)]])));
            blocks.push(Block::Bars(own.sensitivity(self.share).into_iter().map(bar).collect()));
        }
        blocks
    }
}

/// Whole millions where the figure is large, one decimal where it is small.
fn money(value: f64, language: Language) -> String {
    format::decimal(value, u32::from(value.abs() < 100.0), language)
}
