//! The proposal of a task, for a need that no institute answers ready-made: the items come from a form of the data.
//!
//! An item begins with the words of its form, whose `{slots}` are filled from the need and the candidates; a line whose slot
//! is empty is left out. An item that should hold figures and holds none, or holds words that measure nothing ("cải
//! thiện"), is remarked upon: the forms' own guides send such proposals back.
//!
//! Worked example: `Lĩnh vực: {subfields}.` becomes `Lĩnh vực: Gốm kỹ thuật và thủy tinh.`, or nothing.
//! Invariant: what is shared of the need follows [`Share`], as in the letter.

use super::absorption::topics;
use super::disclosure::{Share, disclose, outgoing};
use super::form::{Ask, Form, Input, or_blank};
use super::letter::{Sender, file_name, foot, lines_of, share_in};
use super::sheet::{Block, Runs, Sheet, known, listed, said, text_of, typed};
use super::{Desk, Kind, Paper};
use crate::i18n::papers::{ProposalTexts, dateline, not_measured, papers_texts, proposal_texts};
use crate::view_model::text::bare;
use nhipcau_profile::{Bilingual, FormItem, Language, TaskForm};
use nhipcau_text::{fold, quantities, sentences};

/// Most rows of a table.
const MAX_ROWS: usize = 5;
/// Most characters of the first sentence of a need in a title.
const MAX_TITLE: usize = 140;
/// Words that measure nothing, without marks; from the guides of proposal forms.
const VAGUE: [&str; 8] =
    ["cai thien", "tot hon", "nang cao", "phu hop hon", "hien dai", "improve", "better", "enhance"];

/// The proposal on this form.
pub fn proposal(desk: Desk<'_>, form: &TaskForm) -> Paper {
    let (t, ui) = (proposal_texts(desk.language), papers_texts(desk.language));
    let slug = Kind::Proposal.slug();
    let mut fields = Form::new(desk.drafts, slug.to_owned());
    let sender = Sender::ask(&mut fields, ui);
    fields.section(t.section, "");
    let slots = Slots { desk, sender: &sender };
    let shown = |text: &Bilingual| bare(text, desk.language);
    let motto = shown(&form.motto);
    let mut blocks: Vec<Block> = motto.lines().map(|line| Block::Motto(line.to_owned())).collect();
    blocks.push(Block::Title(shown(&form.title)));
    let mut remarks = Vec::new();
    for item in &form.items {
        let label = [&item.number, ". ", &shown(&item.label)].concat();
        blocks.push(Block::Heading(vec![said(label.clone())]));
        let start = blocks.len();
        blocks.extend(ask_item(&mut fields, item, &label, &slots, t));
        let text: String =
            blocks[start..].iter().flat_map(Block::lines).flatten().map(|run| run.text).collect();
        if item.measured && !is_measured(&text) {
            remarks.push(not_measured(&item.number, desk.language));
        }
    }
    blocks.push(Block::Dateline(vec![said(dateline(desk.today, desk.language))]));
    blocks.push(sender.signature(ui));
    blocks.push(Block::Note(vec![
        said(shown(&form.basis)),
        said([" (", t.version, " ", &form.version, ")"].concat()),
    ]));
    let sheet = Sheet { name: file_name(desk, slug), blocks, foot: foot(desk, desk.language) };
    Paper { sections: fields.finish(), sheet, remarks }
}

/// Asks for an item, and gives what of it stands on the sheet.
fn ask_item(
    fields: &mut Form<'_>,
    item: &FormItem,
    label: &str,
    slots: &Slots<'_>,
    t: &ProposalTexts,
) -> Vec<Block> {
    let language = slots.desk.language;
    let hint = bare(&item.hint, language);
    if !item.columns.is_empty() {
        return vec![ask_table(fields, item, label, slots, t)];
    }
    if !item.options.is_empty() {
        let names = item.options.iter().map(|option| bare(option, language));
        let options = names.map(|name| (name.clone(), name)).collect();
        let input = Input::Choice(options);
        let begin = vec![listed(slots.proposed_option(item))];
        let chosen = fields.ask(Ask { key: &item.id, label, hint: &hint, input }, begin);
        return vec![Block::Paragraph(chosen)];
    }
    let begin = slots.filled(&bare(&item.begin, language));
    let asked = Ask { key: &item.id, label, hint: &hint, input: Input::Area };
    let runs = or_blank(fields.ask(asked, begin), t.blank);
    let lines = lines_of(&runs);
    if lines.len() > 1 {
        return lines.into_iter().map(Block::Item).collect();
    }
    lines.into_iter().map(Block::Paragraph).collect()
}

/// Asks for the rows of a table, one at first.
fn ask_table(
    fields: &mut Form<'_>,
    item: &FormItem,
    label: &str,
    slots: &Slots<'_>,
    t: &ProposalTexts,
) -> Block {
    let language = slots.desk.language;
    let counts = (1..=MAX_ROWS).map(|n| (n.to_string(), n.to_string())).collect();
    let key = [&item.id, "-rows"].concat();
    let ask = Ask { key: &key, label, hint: t.rows, input: Input::Choice(counts) };
    let figures = slots.figures();
    let usual = figures.len().clamp(1, MAX_ROWS).to_string();
    let n_rows = text_of(&fields.ask(ask, vec![said(usual)])).parse().unwrap_or(1);
    let names: Vec<String> = item.columns.iter().map(|column| bare(column, language)).collect();
    let mut rows: Vec<Vec<Runs>> = vec![names.iter().map(|name| vec![said(name)]).collect()];
    for row_idx in 0..MAX_ROWS.min(n_rows) {
        let cell = |(column_idx, name): (usize, &String)| {
            let number = [(row_idx + 1).to_string(), (column_idx + 1).to_string()].join("-");
            let key = [&item.id, "-", &number].concat();
            let label = [&(row_idx + 1).to_string(), ". ", name].concat();
            let figure = figures.get(row_idx).filter(|_| column_idx == 2);
            let begin = figure.map(|figure| vec![typed(figure)]).unwrap_or_default();
            fields.ask(Ask { key: &key, label: &label, hint: "", input: Input::Line }, begin)
        };
        rows.push(names.iter().enumerate().map(cell).collect());
    }
    Block::Table(rows)
}

/// Whether a text holds a figure and no word that measures nothing.
pub fn is_measured(text: &str) -> bool {
    let folded = fold(text);
    text.contains(|c: char| c.is_ascii_digit()) && !VAGUE.iter().any(|word| folded.contains(word))
}

/// What the slots of a form are filled with.
struct Slots<'a> {
    desk: Desk<'a>,
    sender: &'a Sender,
}

impl Slots<'_> {
    /// The template, line by line; a line with an empty slot is left out.
    fn filled(&self, template: &str) -> Runs {
        let lines = template.lines().filter_map(|line| self.line(line));
        lines.collect::<Vec<Runs>>().join(&said("\n"))
    }

    fn line(&self, mut rest: &str) -> Option<Runs> {
        let mut runs = Vec::new();
        while let Some((before, after)) = rest.split_once('{') {
            let (slot, after) = after.split_once('}')?;
            let value = known(self.value(slot));
            if value.is_empty() {
                return None;
            }
            // A sentence that ends already is not ended twice.
            let ends = text_of(&value).ends_with(['.', '…']);
            runs.push(said(before));
            runs.extend(value);
            rest = if ends { after.trim_start_matches('.') } else { after };
        }
        runs.push(said(rest));
        Some(known(runs))
    }

    fn value(&self, slot: &str) -> Runs {
        let (desk, case) = (self.desk, self.desk.case);
        let language = desk.language;
        let vocabulary = &case.catalog.vocabulary;
        let wishes = &case.visitor.wishes;
        let own = |names: Vec<String>| vec![typed(names.join(", "))];
        match slot {
            "company" => {
                or_blank(self.sender.company.clone(), papers_texts(language).company_blank)
            }
            "address" => {
                or_blank(self.sender.address.clone(), papers_texts(language).address_blank)
            }
            "need" => vec![typed(self.need())],
            "first" => vec![typed(self.first())],
            "figures" => own(self.figures()),
            "subfields" => own(case.subfields.iter().map(|name| bare(name, language)).collect()),
            "industries" => {
                let known = wishes.industries.iter().filter_map(|id| vocabulary.industry(id));
                own(known.map(|own| bare(&own.name, language).to_lowercase()).collect())
            }
            "modes" => {
                let known = wishes.modes.iter().filter_map(|id| vocabulary.mode(id));
                own(known.map(|own| bare(&own.name, language).to_lowercase()).collect())
            }
            "partners" => {
                let names = case.partners.iter().map(|own| bare(&own.institute.name, language));
                vec![listed(names.collect::<Vec<_>>().join("; "))]
            }
            "nearest" => {
                let nearest = case.proposed.iter().take(3);
                let names: Vec<String> =
                    nearest.map(|own| name_both(own.0, own.1, language)).collect();
                vec![listed(names.join("; "))]
            }
            "topics" => vec![said(topics(desk.drafts, language).join("; ").to_lowercase())],
            _ => Vec::new(),
        }
    }

    /// The need as far as it is shared.
    fn need(&self) -> String {
        let need = self.desk.case.need();
        let share = share_in(self.desk.drafts);
        outgoing(need, &disclose(need, share, self.desk.language))
    }

    /// Its first sentence, or the sub-fields where no word is shared.
    fn first(&self) -> String {
        let need = self.need();
        let span = sentences(&need).into_iter().next();
        let first = span.and_then(|span| need.get(span)).unwrap_or_default();
        let first = first.trim().trim_end_matches('.');
        if first.is_empty() {
            let names = self.desk.case.subfields.iter();
            return names.map(|name| bare(name, self.desk.language)).collect::<Vec<_>>().join(", ");
        }
        match first.char_indices().nth(MAX_TITLE) {
            Some((cut, _)) => [&first[..cut], "…"].concat(),
            None => first.to_owned(),
        }
    }

    /// The figures of the need, as typed, where it is shared in full.
    fn figures(&self) -> Vec<String> {
        if share_in(self.desk.drafts) != Share::Full {
            return Vec::new();
        }
        let need = self.desk.case.need();
        let spans = quantities(need).into_iter().filter_map(|own| need.get(own.span));
        spans.map(str::to_owned).collect()
    }

    /// From readiness 6 on a task is a pilot production, before that research: the second and first option of the form.
    fn proposed_option(&self, item: &FormItem) -> String {
        let capability = self.desk.case.partner().and_then(|partner| partner.capability);
        let level = capability.and_then(|own| own.readiness.as_ref()).map(|own| own.level);
        let option = item.options.get(usize::from(level.is_some_and(|level| level >= 6)));
        option.or(item.options.first()).map(|own| bare(own, self.desk.language)).unwrap_or_default()
    }
}

fn name_both(
    institute: &nhipcau_profile::Institute,
    capability: &nhipcau_profile::Capability,
    language: Language,
) -> String {
    [&bare(&capability.title, language), " (", &bare(&institute.name, language), ")"].concat()
}
