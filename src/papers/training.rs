//! The training plan: sessions from the chosen capability, its gaps and the absorption check, with days.
//!
//! Invariant: sessions fall on workdays unless the visitor says otherwise; a session whose title was emptied is in neither
//! the sheet nor the calendar.

use super::absorption::topics;
use super::calendar::Appointment;
use super::case::Case;
use super::day::Day;
use super::form::{Ask, Form, Input};
use super::letter::{file_name, foot};
use super::number::parse_number;
use super::sheet::{Block, Runs, Sheet, filled, listed, said, text_of};
use super::{Desk, Kind, Paper};
use crate::i18n::format;
use crate::i18n::papers::{TrainingTexts, training_texts};
use crate::view_model::text::bare;
use nhipcau_profile::{Capability, Institute};

/// Days until the first session, and between two.
const LEAD_DAYS: i64 = 14;
const INTERVAL_DAYS: i64 = 7;
/// Hours of a session, and when it begins, in minutes after midnight.
const HOURS: f64 = 3.0;
const STARTS: u32 = 8 * 60 + 30;
/// Most courses that are named.
const N_COURSES: usize = 6;

/// The plan.
pub fn training(desk: Desk<'_>) -> Paper {
    let t = training_texts(desk.language);
    let mut form = Form::new(desk.drafts, desk.case.scope(Kind::Training.slug()));
    let plan = Plan::ask(&mut form, desk, t);
    let mut blocks = vec![Block::Title(t.title.to_owned())];
    for partner in &desk.case.partners {
        let name = vec![listed(bare(&partner.institute.name, desk.language))];
        blocks.push(Block::Pair(t.with.to_owned(), name));
    }
    if !text_of(&plan.place).is_empty() {
        blocks.push(Block::Pair(t.place.to_owned(), plan.place.clone()));
    }
    blocks.push(Block::Heading(vec![said(t.sessions)]));
    let mut rows = vec![[t.number, t.day, t.topic].map(|name| vec![said(name)]).to_vec()];
    for (idx, session) in plan.sessions.iter().enumerate() {
        let day = said(format::date(&session.day.iso()));
        rows.push(vec![vec![said((idx + 1).to_string())], vec![day], session.title.clone()]);
    }
    blocks.push(Block::Table(rows));
    blocks.push(Block::Note(vec![said(t.note)]));
    blocks.push(Block::Heading(vec![said(t.courses)]));
    blocks.push(courses(desk, t));
    let sheet = Sheet {
        name: file_name(desk, Kind::Training.slug()),
        blocks,
        foot: foot(desk, desk.language),
    };
    let has_check = desk.drafts.holds(Kind::Absorption.slug());
    let remarks = (!has_check).then(|| t.check_first.to_owned()).into_iter().collect();
    Paper { sections: form.finish(), sheet, remarks }
}

/// The sessions as appointments.
pub fn appointments(desk: Desk<'_>) -> Vec<Appointment> {
    let t = training_texts(desk.language);
    let scope = desk.case.scope(Kind::Training.slug());
    let plan = Plan::ask(&mut Form::new(desk.drafts, scope.clone()), desk, t);
    let with = desk.case.partner().map(|own| bare(&own.institute.name, desk.language));
    let appointment = |session: &Session| Appointment {
        id: [&scope, "-", &session.key].concat(),
        day: session.day,
        starts: STARTS,
        minutes: plan.minutes,
        title: text_of(&session.title),
        text: [with.as_deref().unwrap_or_default(), "\n", t.note].concat().trim().to_owned(),
        place: text_of(&plan.place),
    };
    plan.sessions.iter().map(appointment).collect()
}

struct Session {
    key: String,
    title: Runs,
    day: Day,
}

struct Plan {
    place: Runs,
    minutes: u32,
    sessions: Vec<Session>,
}

impl Plan {
    fn ask(form: &mut Form<'_>, desk: Desk<'_>, t: &TrainingTexts) -> Plan {
        form.section(t.frame, "");
        let first = desk.today.after(LEAD_DAYS).or_next_workday();
        let ask = Ask { key: "start", label: t.start, hint: "", input: Input::Date };
        let start = text_of(&form.ask(ask, vec![said(first.iso())]));
        let start = Day::parse(&start).unwrap_or(first);
        let mut number = |key: &str, label: &str, unit, usual: f64, most: f64| {
            let ask = Ask { key, label, hint: "", input: Input::Number(unit) };
            let begin = vec![said(format::number(usual, desk.language))];
            let text = text_of(&form.ask(ask, begin));
            parse_number(&text, desk.language).unwrap_or(usual).clamp(0.0, most)
        };
        let interval = number("interval", t.interval, t.days_unit, INTERVAL_DAYS as f64, 365.0);
        let hours = number("hours", t.hours, t.hours_unit, HOURS, 12.0);
        let ask = Ask { key: "place", label: t.place, hint: "", input: Input::Line };
        let place = form.ask(ask, Vec::new());
        form.section(t.sessions, t.sessions_lead);
        let mut sessions = Vec::new();
        for (idx, begin) in prepared(desk, t).into_iter().enumerate() {
            let number = vec![said((idx + 1).to_string())];
            let key = ["t", &(idx + 1).to_string()].concat();
            let label = text_of(&filled(t.session, [number.clone()]));
            let ask = Ask { key: &key, label: &label, hint: "", input: Input::Line };
            let title = form.ask(ask, begin);
            let planned = start.after(idx as i64 * interval as i64).or_next_workday();
            let label = text_of(&filled(t.session_day, [number]));
            let day_key = [&key, "-day"].concat();
            let ask = Ask { key: &day_key, label: &label, hint: "", input: Input::Date };
            let day = text_of(&form.ask(ask, vec![said(planned.iso())]));
            if !text_of(&title).trim().is_empty() {
                sessions.push(Session { key, title, day: Day::parse(&day).unwrap_or(planned) });
            }
        }
        sessions.sort_by_key(|session: &Session| session.day);
        Plan { place, minutes: (hours * 60.0) as u32, sessions }
    }
}

/// What the sessions are about, before the visitor changes it.
fn prepared(desk: Desk<'_>, t: &TrainingTexts) -> Vec<Runs> {
    let mut topics_of: Vec<Runs> = Vec::new();
    let partner = desk.case.partner();
    if let Some(capability) = partner.and_then(|partner| partner.capability) {
        let title = vec![listed(bare(&capability.title, desk.language))];
        topics_of.push(filled(t.introduction, [title]));
    }
    if let Some(partner) = partner.filter(|partner| !partner.missing.is_empty()) {
        topics_of.push(filled(t.gap, [vec![said(partner.missing.join(", "))]]));
    }
    topics_of.extend(topics(desk.drafts, desk.language).into_iter().map(|topic| vec![said(topic)]));
    topics_of.push(vec![said(t.operation)]);
    topics_of.push(vec![said(t.review)]);
    topics_of
}

/// Capabilities for training, of the chosen institutes first, then of those that fit the need.
fn courses(desk: Desk<'_>, t: &TrainingTexts) -> Block {
    let found = training_of(desk.case);
    if found.is_empty() {
        return Block::Paragraph(vec![said(t.courses_none)]);
    }
    let mut rows = vec![[t.course, t.institute].map(|name| vec![said(name)]).to_vec()];
    for (institute, capability) in found {
        let cells = [&capability.title, &institute.name];
        rows.push(cells.map(|text| vec![listed(bare(text, desk.language))]).to_vec());
    }
    Block::Table(rows)
}

fn training_of<'a>(case: &Case<'a>) -> Vec<(&'a Institute, &'a Capability)> {
    let chosen = case.partners.iter().map(|partner| partner.institute);
    let fitting = case.proposed.iter().map(|(institute, _)| *institute);
    let mut found: Vec<(&Institute, &Capability)> = Vec::new();
    for institute in chosen.chain(fitting) {
        let is_new = found.iter().all(|(own, _)| own.id != institute.id);
        let trains = |own: &&Capability| {
            own.kind == "training" || own.modes.iter().any(|mode| mode == "training")
        };
        if is_new {
            found.extend(
                institute.capabilities.iter().filter(trains).take(2).map(|c| (institute, c)),
            );
        }
    }
    found.truncate(N_COURSES);
    found
}
