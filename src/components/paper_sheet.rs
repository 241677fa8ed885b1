//! The sheet of a paper, as it will be handed over; each stretch shows who wrote it.

use super::el::{blank, el, group, modified, plain, words};
use super::qr_code::{QrView, qr_code};
use crate::i18n::papers::PapersTexts;
use crate::papers::bars::{BarShape, Chart, chart};
use crate::papers::sheet::{Bar, Block, Origin, Run, Runs, Sheet};
use leptos::prelude::*;

/// The sheet; its code stands beside its foot.
pub(crate) fn paper_sheet(sheet: &Sheet, code: Option<QrView>) -> AnyView {
    let mut children: Vec<AnyView> = Vec::new();
    let mut items: Vec<AnyView> = Vec::new();
    let mut is_pair = false;
    for block in &sheet.blocks {
        let listed = match block {
            Block::Item(runs) => Some((false, el("li", "paper-sheet__item", [line(runs)]))),
            Block::Pair(term, runs) => Some((true, pair(term, runs))),
            _ => None,
        };
        if listed.as_ref().is_none_or(|(pair, _)| *pair != is_pair) {
            children.extend(list(std::mem::take(&mut items), is_pair));
        }
        match listed {
            Some((pair, item)) => {
                is_pair = pair;
                items.push(item);
            }
            None => children.push(single(block)),
        }
    }
    children.extend(list(items, is_pair));
    let foot =
        sheet.foot.iter().map(|text| el("p", "paper-sheet__foot-line", [words(text.clone())]));
    let mut foot = vec![plain("div", foot.collect())];
    foot.extend(code.map(qr_code));
    children.push(group("footer", "paper-sheet__foot", foot));
    group("article", "paper-sheet", children)
}

fn list(items: Vec<AnyView>, is_pair: bool) -> Option<AnyView> {
    let (tag, class) =
        if is_pair { ("dl", "paper-sheet__pairs") } else { ("ul", "paper-sheet__list") };
    (!items.is_empty()).then(|| group(tag, class, items))
}

fn pair(term: &str, runs: &Runs) -> AnyView {
    let term = el("dt", "paper-sheet__term", [words(term)]);
    el("div", "paper-sheet__pair", [term, el("dd", "paper-sheet__value", [line(runs)])])
}

fn single(block: &Block) -> AnyView {
    match block {
        Block::Motto(text) => el("p", "paper-sheet__motto", [words(text.clone())]),
        Block::Title(text) => el("h2", "paper-sheet__title", [words(text.clone())]),
        Block::Subtitle(runs) => el("p", "paper-sheet__subtitle", [line(runs)]),
        Block::Heading(runs) => el("h3", "paper-sheet__heading", [line(runs)]),
        Block::Dateline(runs) => el("p", "paper-sheet__dateline", [line(runs)]),
        Block::Note(runs) => el("p", "paper-sheet__note", [line(runs)]),
        Block::Table(rows) => table(rows),
        Block::Bars(spans) => bars(spans),
        Block::Signature(lines) => {
            let lines = lines.iter().map(|runs| el("p", "paper-sheet__signer", [line(runs)]));
            group("div", "paper-sheet__signature", lines.collect())
        }
        Block::Paragraph(runs) | Block::Item(runs) | Block::Pair(_, runs) => {
            el("p", "paper-sheet__text", [line(runs)])
        }
    }
}

fn table(rows: &[Vec<Runs>]) -> AnyView {
    let row = |(row_idx, row): (usize, &Vec<Runs>)| {
        let cell = |runs: &Runs| match row_idx {
            0 => view! { <th scope="col">{line(runs)}</th> }.into_any(),
            _ => plain("td", vec![line(runs)]),
        };
        plain("tr", row.iter().map(cell).collect())
    };
    let table = group("table", "paper-sheet__table", rows.iter().enumerate().map(row).collect());
    view! { <div class="paper-sheet__scroll" tabindex="0" role="group">{table}</div> }.into_any()
}

/// Spans as bars that meet at their common base, each with its ends in words.
fn bars(bars: &[Bar]) -> AnyView {
    let Chart { size: (width, height), bars, words } = chart(bars);
    let bar = |own: BarShape| {
        let [x, y, width, height] = own.rect;
        let [base, above, below] = own.base;
        let [(first, ends_at), (last, begins_at)] = own.ends;
        view! {
            <text class="bars__label" x="0" y=own.label.1>{own.label.0}</text>
            <rect class="bars__bar" x=x y=y width=width height=height></rect>
            <line class="bars__base" x1=base x2=base y1=above y2=below></line>
            <text class="bars__end" x=ends_at y=own.ends_y text-anchor="end">{first}</text>
            <text class="bars__end" x=begins_at y=own.ends_y>{last}</text>
        }
        .into_any()
    };
    let drawn = bars.into_iter().map(bar).collect::<Vec<_>>();
    let frame = format!("0 0 {width} {height}");
    view! { <svg class="bars" viewBox=frame role="img" aria-label=words>{drawn}</svg> }.into_any()
}

fn line(runs: &Runs) -> AnyView {
    runs.iter().map(stretch).collect::<Vec<_>>().into_any()
}

fn stretch(run: &Run) -> AnyView {
    let origin = match run.origin {
        Origin::Form => return words(run.text.clone()),
        Origin::Catalog => "catalog",
        Origin::Visitor => "visitor",
        Origin::Blank => "blank",
    };
    modified("span", "paper-sheet__by", origin, vec![words(run.text.clone())])
}

/// What the marks on the sheet mean.
pub(crate) fn sheet_legend(t: &'static PapersTexts) -> AnyView {
    let entry = |(origin, name): (&'static str, &'static str)| {
        let sample = modified("span", "paper-sheet__by", origin, vec![words(name)]);
        el("li", "paper-legend__item", [sample, blank()])
    };
    let entries =
        [("visitor", t.by_visitor), ("catalog", t.by_catalog), ("blank", t.by_nobody)].map(entry);
    el("ul", "paper-legend", entries)
}
