//! The checklist: fourteen steps of a transfer, ticked on the device.
//!
//! Invariant: the steps keep their numbers, so that ticks of an earlier release still mean the same.

use super::form::{Ask, Form, Input};
use super::letter::{file_name, foot};
use super::sheet::{Block, Runs, Sheet, filled, listed, said, text_of};
use super::{Desk, Kind, Paper};
use crate::i18n::papers::checklist_texts;
use crate::view_model::text::bare;

/// The checklist.
pub fn checklist(desk: Desk<'_>) -> Paper {
    let t = checklist_texts(desk.language);
    let slug = Kind::Checklist.slug();
    let mut form = Form::new(desk.drafts, desk.case.scope(slug));
    form.section(t.section, t.section_lead);
    let head = [t.step, t.work, t.done, t.note].map(|name| vec![said(name)]).to_vec();
    let mut rows: Vec<Vec<Runs>> = vec![head];
    let (mut n_done, mut next) = (0, None);
    for (idx, [name, hint]) in t.steps.into_iter().enumerate() {
        let number = (idx + 1).to_string();
        let label = [&number, ". ", name].concat();
        let key = ["s", &number].concat();
        let ask = Ask { key: &key, label: &label, hint, input: Input::Tick };
        let is_done = !text_of(&form.ask(ask, Vec::new())).is_empty();
        let note_label = text_of(&filled(t.note_of, [vec![said(&number)]]));
        let note_key = [&key, "-note"].concat();
        // A note is asked for once its step is ticked, so that the list stays short.
        let note = if is_done {
            let ask = Ask { key: &note_key, label: &note_label, hint: "", input: Input::Line };
            form.ask(ask, Vec::new())
        } else {
            Vec::new()
        };
        n_done += usize::from(is_done);
        if !is_done && next.is_none() {
            next = Some(name);
        }
        let mark = if is_done { "☑" } else { "☐" };
        rows.push(vec![vec![said(number)], vec![said(name)], vec![said(mark)], note]);
    }
    let mut blocks = vec![Block::Title(t.title.to_owned())];
    if let Some(partner) = desk.case.partner() {
        let name = vec![listed(bare(&partner.institute.name, desk.language))];
        blocks.push(Block::Pair(t.with.to_owned(), name));
    }
    let progress = [&n_done.to_string(), " / ", &t.steps.len().to_string()].concat();
    blocks.push(Block::Pair(t.progress.to_owned(), vec![said(progress)]));
    blocks.push(Block::Pair(t.next.to_owned(), vec![said(next.unwrap_or(t.all_done))]));
    blocks.push(Block::Table(rows));
    let sheet = Sheet { name: file_name(desk, slug), blocks, foot: foot(desk, desk.language) };
    Paper { sections: form.finish(), sheet, remarks: Vec::new() }
}
