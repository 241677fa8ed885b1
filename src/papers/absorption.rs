//! The absorption check: eight questions about the enterprise, a result, and what to prepare.
//!
//! Two points for yes, one for partly: 0 to 5 of 16 is "prepare first", 6 to 11 "begin small", 12 and more "ready". The
//! bounds are thirds of the scale, a reminder and no accepted measure; the sheet says so.
//!
//! Invariant: the training plan takes its topics from here: see [`topics`].

use super::drafts::Drafts;
use super::form::{Ask, Form, Input};
use super::letter::{file_name, foot};
use super::sheet::{Block, Runs, Sheet, filled, said, text_of, typed};
use super::{Desk, Kind, Paper};
use crate::i18n::papers::{AbsorptionTexts, absorption_texts};
use nhipcau_profile::Language;

/// Values of the answers, in the order of their words; the first is none.
pub const ANSWERS: [&str; 4] = ["", "yes", "partly", "no"];

/// Points of an answer; `None` where there is none.
fn points(answer: &str) -> Option<u32> {
    match answer {
        "yes" => Some(2),
        "partly" => Some(1),
        "no" => Some(0),
        _ => None,
    }
}

fn key(question_idx: usize) -> String {
    ["q", &(question_idx + 1).to_string()].concat()
}

/// What to learn or prepare: the topics of the questions that were not answered with yes.
pub fn topics(drafts: &Drafts, language: Language) -> Vec<&'static str> {
    let questions = absorption_texts(language).questions.iter().enumerate();
    let is_open = |idx: usize| {
        let answer = drafts.get(Kind::Absorption.slug(), &key(idx)).unwrap_or_default();
        points(answer).is_some_and(|points| points < 2)
    };
    questions.filter(|(idx, _)| is_open(*idx)).map(|(_, question)| question.training).collect()
}

/// The span of readiness that suits what was answered, lowest and highest level; `None` while a question is open.
pub fn readiness_window(drafts: &Drafts) -> Option<(u8, u8)> {
    let answers = (0..8).map(|idx| points(drafts.get(Kind::Absorption.slug(), &key(idx))?));
    let sum = answers.sum::<Option<u32>>()?;
    Some(([8, 6, 4][level(sum)], 9))
}

fn level(sum: u32) -> usize {
    usize::from(sum >= 6) + usize::from(sum >= 12)
}

/// The check.
pub fn absorption(desk: Desk<'_>) -> Paper {
    let t = absorption_texts(desk.language);
    let mut form = Form::new(desk.drafts, Kind::Absorption.slug().to_owned());
    form.section(t.section, t.section_lead);
    let mut answers: Vec<String> = Vec::new();
    for (idx, question) in t.questions.iter().enumerate() {
        let options = ANSWERS.iter().zip(t.answers);
        let options = options.map(|(value, name)| ((*value).to_owned(), name.to_owned()));
        let input = Input::Choice(options.collect());
        let ask = Ask { key: &key(idx), label: question.ask, hint: question.hint, input };
        answers.push(text_of(&form.ask(ask, Vec::new())));
    }
    let sheet = Sheet {
        name: file_name(desk, Kind::Absorption.slug()),
        blocks: blocks(t, &answers, &topics(desk.drafts, desk.language)),
        foot: foot(desk, desk.language),
    };
    Paper { sections: form.finish(), sheet, remarks: Vec::new() }
}

fn blocks(t: &AbsorptionTexts, answers: &[String], topics: &[&str]) -> Vec<Block> {
    let known: Vec<u32> = answers.iter().filter_map(|answer| points(answer)).collect();
    let sum: u32 = known.iter().sum();
    let mut blocks = vec![
        Block::Title(t.title.to_owned()),
        Block::Subtitle(filled(t.score, [vec![said(sum.to_string())]])),
        Block::Heading(vec![said(t.result)]),
    ];
    let n_open = answers.len() - known.len();
    if n_open > 0 {
        blocks.push(Block::Note(filled(t.unanswered, [vec![said(n_open.to_string())]])));
    }
    if !known.is_empty() {
        let level = level(sum);
        let text = [t.levels[level], ". ", t.advice[level], " ", t.windows[level]].concat();
        blocks.push(Block::Paragraph(vec![said(text)]));
    }
    blocks.push(Block::Heading(vec![said(t.to_do)]));
    if topics.is_empty() {
        blocks.push(Block::Paragraph(vec![said(t.nothing_to_do)]));
    }
    blocks.extend(topics.iter().map(|topic| Block::Item(vec![said(*topic)])));
    blocks.push(Block::Heading(vec![said(t.answered)]));
    let mut rows: Vec<Vec<Runs>> = vec![vec![vec![said(t.question)], vec![said(t.answer)]]];
    for (question, answer) in t.questions.iter().zip(answers) {
        let idx = ANSWERS.iter().position(|own| own == answer).unwrap_or_default();
        let shown = if idx == 0 { said(t.answers[0]) } else { typed(t.answers[idx]) };
        rows.push(vec![vec![said(question.ask)], vec![shown]]);
    }
    blocks.push(Block::Table(rows));
    blocks.push(Block::Note(vec![said(t.note)]));
    blocks
}
