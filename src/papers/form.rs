//! The form of a paper: fields with what they began with and what the visitor made of it.
//!
//! Invariant: the value of a field is what the visitor typed, else the words that it began with; a field that is emptied
//! stays empty.

use super::drafts::{Drafts, OWN};
use super::sheet::{Origin, Run, Runs, text_of, typed};

/// How a field is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// One line.
    Line,
    /// Several lines.
    Area,
    /// A number, with its unit.
    Number(&'static str),
    /// A day.
    Date,
    /// One of a few: value and label.
    Choice(Vec<(String, String)>),
    /// Done or not.
    Tick,
}

/// What to ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask<'a> {
    /// Name in the store.
    pub key: &'a str,
    /// Label.
    pub label: &'a str,
    /// What helps to fill it in.
    pub hint: &'a str,
    /// How.
    pub input: Input,
}

/// A field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Where its text is kept.
    pub scope: String,
    /// Name in the store.
    pub key: String,
    /// Label.
    pub label: String,
    /// What helps to fill it in.
    pub hint: String,
    /// How it is filled in.
    pub input: Input,
    /// What stands in it.
    pub value: String,
    /// Whether the visitor changed the words that it began with.
    pub is_edited: bool,
}

/// Fields that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Heading.
    pub title: String,
    /// What to know.
    pub lead: String,
    /// Fields.
    pub fields: Vec<Field>,
}

/// A form under way.
pub struct Form<'a> {
    drafts: &'a Drafts,
    scope: String,
    sections: Vec<Section>,
}

impl<'a> Form<'a> {
    /// An empty form whose texts are kept under `scope`.
    pub fn new(drafts: &'a Drafts, scope: String) -> Form<'a> {
        Form { drafts, scope, sections: Vec::new() }
    }

    /// Begins a section.
    pub fn section(&mut self, title: &str, lead: &str) {
        self.sections.push(Section { title: title.into(), lead: lead.into(), fields: Vec::new() });
    }

    /// Asks for something of this paper that begins with `begin`.
    pub fn ask(&mut self, ask: Ask<'_>, begin: Runs) -> Runs {
        let scope = self.scope.clone();
        self.ask_in(scope, ask, begin)
    }

    /// Asks for something that all papers share.
    pub fn ask_own(&mut self, ask: Ask<'_>) -> Runs {
        self.ask_in(OWN.to_owned(), ask, Vec::new())
    }

    /// What was typed into a field, without asking for it.
    pub fn typed(&self, key: &str) -> Option<&'a str> {
        self.drafts.get(&self.scope, key)
    }

    /// The sections.
    pub fn finish(self) -> Vec<Section> {
        self.sections
    }

    fn ask_in(&mut self, scope: String, ask: Ask<'_>, begin: Runs) -> Runs {
        let begin_text = text_of(&begin);
        let kept = self.drafts.get(&scope, ask.key);
        let value = kept.map_or(begin_text.clone(), str::to_owned);
        let is_edited = kept.is_some_and(|kept| kept != begin_text);
        let runs = if is_edited { vec![typed(value.clone())] } else { begin };
        if self.sections.is_empty() {
            self.section("", "");
        }
        if let Some(section) = self.sections.last_mut() {
            section.fields.push(Field {
                scope,
                key: ask.key.into(),
                label: ask.label.into(),
                hint: ask.hint.into(),
                input: ask.input,
                value,
                is_edited,
            });
        }
        runs
    }
}

/// The runs, or a place to fill in where they hold nothing.
pub fn or_blank(runs: Runs, what: &str) -> Runs {
    if text_of(&runs).trim().is_empty() {
        return vec![Run { text: ["[", what, "]"].concat(), origin: Origin::Blank }];
    }
    runs
}
