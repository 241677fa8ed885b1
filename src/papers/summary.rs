//! The summary of results: one sheet that shows a chief which institutes fit, why, and what is missing.
//!
//! Worked example: of twelve institutes the best five stand in a table with their points and the words of the need that
//! were found and not found; for the best three follow evidence and contact.
//!
//! Invariant: order, points and bands are those of the match page; where nothing fits, the sheet says so first.

use super::case::Ranked;
use super::disclosure::{Share, disclose, outgoing};
use super::form::{Ask, Form, Input, or_blank};
use super::letter::{Sender, file_name, foot, share_in};
use super::sheet::{Block, Runs, Sheet, known, listed, said, text_of, typed};
use super::{Desk, Paper};
use crate::i18n::papers::{SummaryTexts, dateline, papers_texts, summary_texts};
use crate::i18n::{sentences, texts};
use crate::view_model::slugs::band_word;
use crate::view_model::text::bare;
use nhipcau_profile::Institute;

/// How many institutes the table may hold, the first one unless the visitor chose another.
const N_LISTED: [&str; 3] = ["5", "3", "10"];
/// For how many evidence and contact follow.
const N_TOLD: usize = 3;

/// The summary.
pub fn summary(desk: Desk<'_>) -> Paper {
    let (t, own) = (summary_texts(desk.language), papers_texts(desk.language));
    let mut form = Form::new(desk.drafts, "summary".to_owned());
    let sender = Sender::ask(&mut form, own);
    form.section(t.section, "");
    let options = N_LISTED.map(|n| (n.to_owned(), n.to_owned())).to_vec();
    let ask = Ask { key: "n", label: t.n_listed, hint: "", input: Input::Choice(options) };
    let chosen = text_of(&form.ask(ask, vec![said(N_LISTED[0])]));
    let n_listed = chosen.parse().unwrap_or(0).clamp(1, super::case::N_RANKED);
    let ask = Ask { key: "remark", label: t.remark, hint: t.remark_hint, input: Input::Area };
    let remark = form.ask(ask, Vec::new());

    let mut blocks = vec![
        Block::Title(t.title.to_owned()),
        Block::Subtitle(vec![said(dateline(desk.today, desk.language))]),
        Block::Heading(vec![said(t.need)]),
        Block::Paragraph(need(desk, t)),
    ];
    let listed: Vec<&Ranked<'_>> = desk.case.ranked.iter().take(n_listed).collect();
    if listed.first().is_none_or(|best| best.is_weak) {
        blocks.push(Block::Paragraph(vec![said(t.nothing)]));
    }
    if !listed.is_empty() {
        blocks.push(Block::Heading(vec![said(t.ranked)]));
        blocks.push(Block::Table(rows(desk, &listed, t)));
        blocks.push(Block::Heading(vec![said(t.told)]));
        blocks.extend(listed.iter().take(N_TOLD).map(|own| told(desk, own, t)));
    }
    blocks.push(Block::Heading(vec![said(t.remark)]));
    blocks.push(Block::Paragraph(or_blank(remark, t.remark_blank)));
    blocks.push(sender.signature(own));
    let sheet = Sheet { name: file_name(desk, "summary"), blocks, foot: foot(desk, desk.language) };
    Paper { sections: form.finish(), sheet, remarks: Vec::new() }
}

/// The need as far as it is shared.
fn need(desk: Desk<'_>, t: &SummaryTexts) -> Runs {
    let case = desk.case;
    if share_in(desk.drafts) == Share::FieldOnly {
        let names: Vec<String> =
            case.subfields.iter().map(|name| bare(name, desk.language)).collect();
        return or_blank(known(vec![typed(names.join(", "))]), t.need);
    }
    let parts = disclose(case.need(), share_in(desk.drafts), desk.language);
    or_blank(known(vec![typed(outgoing(case.need(), &parts))]), t.need)
}

fn rows(desk: Desk<'_>, ranked: &[&Ranked<'_>], t: &SummaryTexts) -> Vec<Vec<Runs>> {
    let is_full = share_in(desk.drafts) == Share::Full;
    let mut head = vec![t.place, t.who, t.fit];
    if is_full {
        head.extend([t.found, t.missing]);
    }
    let mut rows: Vec<Vec<Runs>> = vec![head.into_iter().map(|name| vec![said(name)]).collect()];
    for (idx, own) in ranked.iter().enumerate() {
        let name = bare(&own.institute.name, desk.language);
        let title = bare(&own.capability.title, desk.language);
        let band = band_word(own.band, texts(desk.language));
        let points = sentences::n_points(own.points, desk.language);
        let mut row: Vec<Runs> = vec![
            vec![said((idx + 1).to_string())],
            vec![listed([&name, "\n", &title].concat())],
            vec![said([band, "\n", &points].concat())],
        ];
        if is_full {
            let words = |words: &[String]| vec![said(words.join(", "))];
            row.extend([words(&own.found), words(&own.missing)]);
        }
        rows.push(row);
    }
    rows
}

/// The best evidence of a candidate, and how to reach its institute.
fn told(desk: Desk<'_>, own: &Ranked<'_>, t: &SummaryTexts) -> Block {
    let language = desk.language;
    let best = own.capability.evidence.iter().min_by_key(|e| (e.kind, e.year.is_none()));
    let evidence = best.map_or_else(|| t.no_evidence.to_owned(), |best| bare(&best.text, language));
    let evidence = [evidence.trim_end_matches('.'), ". "].concat();
    let contact = [t.contact, ": ", &contact(own.institute, t)].concat();
    let name = bare(&own.institute.name, language);
    Block::Pair(name, vec![listed(evidence), listed(contact)])
}

fn contact(institute: &Institute, t: &SummaryTexts) -> String {
    let ways = [&institute.email, &institute.phone, &institute.website];
    let ways: Vec<&str> = ways.into_iter().flatten().map(String::as_str).collect();
    if ways.is_empty() { t.no_contact.to_owned() } else { ways.join(", ") }
}
