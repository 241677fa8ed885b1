//! The first letter: who we are, what we need, why you, what we ask, what we propose.
//!
//! Worked example: for a capability whose readiness was inferred, the letter asks for the proof that belongs to that level.
//! Invariant: at [`Share::FieldOnly`] no word of the need stands on the sheet unless the visitor typed it there.

use super::disclosure::{Share, disclose, outgoing};
use super::drafts::{Drafts, OWN};
use super::form::{Ask, Form, Input, or_blank};
use super::sheet::{Block, Run, Runs, Sheet, filled, known, listed, said, text_of, typed};
use super::{Desk, Paper};
use crate::address_state::percent::encode_into;
use crate::i18n::papers::{
    LetterTexts, PapersTexts, dateline, foot_line, letter_texts, papers_texts,
};
use crate::i18n::{format, texts};
use crate::view_model::text::bare;
use nhipcau_profile::{Bilingual, Language, Standing};

/// Field of the language of the letter.
const LANGUAGE: &str = "language";
/// Field of what is shared; all papers share it.
pub const SHARE: &str = "share";

/// The letter.
pub fn letter(desk: Desk<'_>) -> Paper {
    let (ui, own) = (letter_texts(desk.language), papers_texts(desk.language));
    let mut form = Form::new(desk.drafts, desk.case.scope("letter"));
    let sender = Sender::ask(&mut form, own);
    form.section(ui.section, ui.section_lead);
    let written = ask_language(&mut form, desk.language, ui);
    let words = Words { desk, t: letter_texts(written), language: written, sender: &sender };
    let area = |key, label, hint| Ask { key, label, hint, input: Input::Area };
    let line = Ask { key: "subject", label: ui.subject, hint: "", input: Input::Line };
    let subject = form.ask(line, words.subject());
    let about = form.ask(area("about", ui.about, ui.about_hint), words.about());
    let need = form.ask(area("need", ui.need, ui.need_hint), words.need());
    let why = form.ask(area("why", ui.why, ""), words.why());
    let asked = area("questions", ui.questions, ui.questions_hint);
    let questions = form.ask(asked, words.questions());
    let request = form.ask(area("request", ui.request, ""), vec![said(words.t.request_of)]);

    let to = or_blank(words.addressee(), words.t.to_blank);
    let mut blocks = vec![
        Block::Dateline(vec![said(dateline(desk.today, written))]),
        Block::Heading(subject.clone()),
        Block::Paragraph(filled(words.t.to, [to])),
    ];
    let texts = [about, need, why].into_iter().filter(|runs| !text_of(runs).trim().is_empty());
    blocks.extend(texts.map(Block::Paragraph));
    let lines = lines_of(&questions);
    if !lines.is_empty() {
        blocks.push(Block::Paragraph(vec![said(words.t.ask_lead)]));
        blocks.extend(lines.into_iter().map(Block::Item));
    }
    blocks.push(Block::Paragraph(request));
    blocks.push(Block::Paragraph(vec![said(words.t.closing)]));
    blocks.push(sender.signature(papers_texts(written)));
    let sheet = Sheet { name: file_name(desk, "letter"), blocks, foot: foot(desk, written) };
    Paper { sections: form.finish(), sheet, remarks: remarks(desk, ui) }
}

/// The subject of the letter as it stands on its sheet.
pub fn subject_of(sheet: &Sheet) -> String {
    let heading = sheet.blocks.iter().find_map(|block| match block {
        Block::Heading(runs) => Some(text_of(runs)),
        _ => None,
    });
    heading.unwrap_or_default()
}

/// What is shared, as the visitor chose.
pub fn share_in(drafts: &Drafts) -> Share {
    Share::from_slug(drafts.get(OWN, SHARE).unwrap_or_default())
}

/// A link that opens the letter in a mail program (RFC 6068).
pub fn mail_link(to: &str, subject: &str, body: &str) -> String {
    let mut link = "mailto:".to_owned();
    link.push_str(to);
    for (name, text) in [("?subject=", subject), ("&body=", body)] {
        if !text.is_empty() {
            link.push_str(name);
            encode_into(&mut link, &text.replace('\n', "\r\n"));
        }
    }
    link
}

/// Who sends.
pub(super) struct Sender {
    pub(super) company: Runs,
    pub(super) address: Runs,
    pub(super) signer: Runs,
    pub(super) contact: Runs,
}

impl Sender {
    pub(super) fn ask(form: &mut Form<'_>, t: &PapersTexts) -> Sender {
        form.section(t.sender, t.sender_lead);
        let mut ask = |key, label, hint| form.ask_own(Ask { key, label, hint, input: Input::Line });
        Sender {
            company: ask("company", t.company, t.company_hint),
            address: ask("address", t.address, ""),
            signer: ask("signer", t.signer, t.signer_hint),
            contact: ask("contact", t.contact, t.contact_hint),
        }
    }

    pub(super) fn signature(&self, t: &PapersTexts) -> Block {
        let mut lines = vec![
            or_blank(self.company.clone(), t.company_blank),
            or_blank(self.signer.clone(), t.signer_blank),
            or_blank(self.contact.clone(), t.contact_blank),
        ];
        lines.push(self.address.clone());
        lines.retain(|line| !text_of(line).is_empty());
        Block::Signature(lines)
    }
}

fn ask_language(form: &mut Form<'_>, reader: Language, t: &LetterTexts) -> Language {
    let names = texts(reader);
    let options = vec![
        ("vi".to_owned(), names.language_name_vi.to_owned()),
        ("en".to_owned(), names.language_name_en.to_owned()),
    ];
    let input = Input::Choice(options);
    let ask = Ask { key: LANGUAGE, label: t.letter_language, hint: "", input };
    let chosen = form.ask(ask, vec![said(reader.tag())]);
    Language::from_tag(&text_of(&chosen)).unwrap_or(reader)
}

/// The prepared words, in the language of the letter.
struct Words<'a> {
    desk: Desk<'a>,
    t: &'static LetterTexts,
    language: Language,
    sender: &'a Sender,
}

impl Words<'_> {
    fn shown(&self, text: &Bilingual) -> Run {
        listed(bare(text, self.language))
    }

    fn addressee(&self) -> Runs {
        let Some(partner) = self.desk.case.partner() else { return Vec::new() };
        let institute = partner.institute;
        let short = institute.abbreviation.as_ref().map(|short| [" (", short, ")"].concat());
        known(vec![self.shown(&institute.name), listed(short.unwrap_or_default())])
    }

    fn subject(&self) -> Runs {
        let capability = self.desk.case.partner().and_then(|partner| partner.capability);
        match capability {
            Some(capability) => filled(self.t.subject_of, [vec![self.shown(&capability.title)]]),
            None => vec![said(self.t.subject_plain)],
        }
    }

    fn about(&self) -> Runs {
        let company =
            or_blank(self.sender.company.clone(), papers_texts(self.language).company_blank);
        let case = self.desk.case;
        let industry = case.visitor.wishes.industries.first();
        match industry.and_then(|id| case.catalog.vocabulary.industry(id)) {
            Some(industry) => {
                let name = typed(bare(&industry.name, self.language).to_lowercase());
                filled(self.t.about_industry, [company, vec![name]])
            }
            None => filled(self.t.about_of, [company]),
        }
    }

    fn need(&self) -> Runs {
        let case = self.desk.case;
        let mut runs = match share_in(self.desk.drafts) {
            Share::FieldOnly if case.subfields.is_empty() => vec![said(self.t.need_field_plain)],
            Share::FieldOnly => {
                let names: Vec<String> =
                    case.subfields.iter().map(|name| bare(name, self.language)).collect();
                filled(self.t.need_field, [vec![typed(names.join(", "))]])
            }
            level => {
                let parts = disclose(case.need(), level, self.language);
                let words = known(vec![typed(outgoing(case.need(), &parts))]);
                filled(self.t.need_full, [or_blank(words, self.t.need_blank)])
            }
        };
        let modes: Vec<String> = case
            .visitor
            .wishes
            .modes
            .iter()
            .filter_map(|id| case.catalog.vocabulary.mode(id))
            .map(|mode| bare(&mode.name, self.language).to_lowercase())
            .collect();
        if !modes.is_empty() {
            runs.extend(filled(self.t.need_mode, [vec![typed(modes.join(", "))]]));
        }
        runs
    }

    fn why(&self) -> Runs {
        let Some(partner) = self.desk.case.partner() else {
            return Vec::new();
        };
        let Some(capability) = partner.capability else { return vec![said(self.t.why_plain)] };
        let mut runs = filled(self.t.why_of, [vec![self.shown(&capability.title)]]);
        if let Some(best) = capability.evidence.iter().min_by_key(|e| (e.kind, e.year.is_none())) {
            let words = bare(&best.text, self.language);
            let told = [words.trim_end_matches('.'), "."].concat();
            runs.extend(filled(self.t.why_evidence, [vec![listed(told)]]));
        }
        // Below "in full" the words of the need are not told by this way either.
        if !partner.found.is_empty() && share_in(self.desk.drafts) == Share::Full {
            let words = vec![listed(partner.found.join(", "))];
            runs.extend(filled(self.t.why_words, [words]));
        }
        runs
    }

    /// Questions, one a line: what the catalog does not know of the candidate.
    fn questions(&self) -> Runs {
        let Some(partner) = self.desk.case.partner() else {
            return vec![said([self.t.ask_rights, "\n", self.t.ask_start].concat())];
        };
        let mut lines: Vec<Runs> = Vec::new();
        match partner.capability.and_then(|capability| capability.readiness.as_ref()) {
            Some(readiness) if readiness.standing != Standing::Stated => {
                let level = listed(readiness.level.to_string());
                let known = self.desk.case.catalog.vocabulary.level(readiness.level);
                lines.push(match known {
                    Some(known) => {
                        let proof = vec![self.shown(&known.proof)];
                        filled(self.t.ask_level_inferred, [vec![level], proof])
                    }
                    None => vec![said(self.t.ask_level_unknown)],
                });
            }
            Some(_) => {}
            None => lines.push(vec![said(self.t.ask_level_unknown)]),
        }
        if !partner.missing.is_empty() && share_in(self.desk.drafts) == Share::Full {
            let words: Vec<String> =
                partner.missing.iter().map(|word| ["“", word, "”"].concat()).collect();
            lines.push(filled(self.t.ask_missing, [vec![typed(words.join(", "))]]));
        }
        lines.push(vec![said(self.t.ask_rights)]);
        lines.push(vec![said(self.t.ask_start)]);
        lines.join(&said("\n"))
    }
}

/// Runs split where their text breaks lines; empty lines are left out.
pub(super) fn lines_of(runs: &[Run]) -> Vec<Runs> {
    let mut lines: Vec<Runs> = vec![Vec::new()];
    for run in runs {
        for (piece_idx, piece) in run.text.split('\n').enumerate() {
            if piece_idx > 0 {
                lines.push(Vec::new());
            }
            if let Some(line) = lines.last_mut().filter(|_| !piece.trim().is_empty()) {
                line.push(Run { text: piece.to_owned(), origin: run.origin });
            }
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// The file's name: what it is, for whom, of which day.
pub fn file_name(desk: Desk<'_>, slug: &str) -> String {
    let partner = desk.case.partner().map(|partner| ["-", &partner.institute.id].concat());
    [slug, &partner.unwrap_or_default(), "-", &desk.today.iso()].concat()
}

/// The lines at the foot: day, data, pages of the candidates.
pub(super) fn foot(desk: Desk<'_>, language: Language) -> Vec<String> {
    let case = desk.case;
    let site = &case.catalog.site;
    let day = format::date(&desk.today.iso());
    let mut lines = vec![foot_line(&day, &format::date(&site.data_date), case.version, language)];
    for partner in &case.partners {
        let anchor = partner.capability.map(|capability| ["#", &capability.id].concat());
        let institute = &partner.institute.id;
        let address = [&site.base_url, "/institutes/", institute, &anchor.unwrap_or_default()];
        lines.push([papers_texts(language).source, ": ", &address.concat()].concat());
    }
    lines
}

fn remarks(desk: Desk<'_>, t: &LetterTexts) -> Vec<String> {
    let mut remarks = Vec::new();
    let Some(partner) = desk.case.partner() else { return remarks };
    let institute = partner.institute;
    if institute.email.is_none() {
        let parent = (!institute.parent.is_empty()).then(|| bare(&institute.parent, desk.language));
        let ways =
            [institute.website.clone(), institute.phone.clone(), institute.address.clone(), parent];
        let ways: Vec<String> = ways.into_iter().flatten().collect();
        remarks.push([t.no_email, " ", &ways.join(" · "), "."].concat());
    }
    if partner.capability.is_some_and(|capability| capability.published_as.is_some()) {
        remarks.push(t.inferred_succession.to_owned());
    }
    remarks
}
