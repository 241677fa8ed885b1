//! A value of another type than its key has: what it is, what belongs there, and how to write that.

use super::{listed, nearest};
use crate::locate::{Shown, Step};
use toml::de::DeValue;

/// What belongs to a key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wanted {
    /// A text.
    Text,
    /// `true` or `false`.
    Flag,
    /// A number with or without decimals.
    Number,
    /// A whole number from 0 to a highest one, if that is small.
    Whole(Option<u16>),
    /// A list.
    List,
    /// `.vi` and `.en`.
    Bilingual,
    /// `.vi` and `.en`, lists each.
    BilingualList,
    /// One of these words; empty if they are not told.
    Choice(Vec<String>),
    /// A table.
    Table,
}

/// A value of the wrong type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WrongType {
    found: &'static str,
    /// The value, if it is a text.
    text: Option<String>,
    /// What belongs there.
    pub wanted: Wanted,
}

impl WrongType {
    /// A value and what belongs in its place.
    pub fn new(found: Option<&DeValue<'_>>, wanted: Wanted) -> WrongType {
        let text = found.and_then(DeValue::as_str).map(str::to_owned);
        WrongType { found: found.map_or("something else", name_of), text, wanted }
    }

    /// From the value and what the deserializer said.
    pub fn from_message(found: Option<&DeValue<'_>>, message: &str) -> WrongType {
        let expected = message.split_once("expected ").map_or(message, |(_, expected)| expected);
        let wanted = match expected {
            _ if message.starts_with("unknown variant") => {
                Wanted::Choice(expected.split('`').skip(1).step_by(2).map(str::to_owned).collect())
            }
            "a string" => Wanted::Text,
            "a boolean" => Wanted::Flag,
            "f64" => Wanted::Number,
            "u8" => Wanted::Whole(Some(u8::MAX.into())),
            "u16" => Wanted::Whole(Some(u16::MAX)),
            "u32" => Wanted::Whole(None),
            "a sequence" => Wanted::List,
            "struct Bilingual" => Wanted::Bilingual,
            "struct BilingualList" => Wanted::BilingualList,
            _ if message.contains("string or table") => Wanted::Choice(Vec::new()),
            _ => Wanted::Table,
        };
        let wrong = WrongType::new(found, wanted);
        let is_too_large =
            message.starts_with("invalid value") && found.is_some_and(DeValue::is_integer);
        if is_too_large { WrongType { found: "a number out of range", ..wrong } } else { wrong }
    }

    /// What is wrong; what to do.
    pub(super) fn sentence(&self, path: &[Step]) -> String {
        let place = match path.split_last() {
            Some((Step::Index(_), list)) => format!("an entry of `{}`", Shown(list)),
            _ => format!("`{}`", Shown(path)),
        };
        format!("{place} is {} where {} belongs; {}", self.found(), self.belonging(), self.remedy())
    }

    fn found(&self) -> String {
        match (&self.wanted, &self.text) {
            (Wanted::Choice(_), Some(text)) => format!("`{text}`"),
            _ => self.found.to_owned(),
        }
    }

    fn belonging(&self) -> String {
        match &self.wanted {
            Wanted::Text => "a text".to_owned(),
            Wanted::Flag => "`true` or `false`".to_owned(),
            Wanted::Number => "a number".to_owned(),
            Wanted::Whole(Some(max)) => format!("a whole number from 0 to {max}"),
            Wanted::Whole(None) => "a whole number from 0 up".to_owned(),
            Wanted::List => "a list".to_owned(),
            Wanted::Bilingual => "a text in two languages".to_owned(),
            Wanted::BilingualList => "a list in each language".to_owned(),
            Wanted::Choice(_) => "a word of its list".to_owned(),
            Wanted::Table => "a table".to_owned(),
        }
    }

    fn remedy(&self) -> String {
        let is_text = self.text.is_some();
        let fixed = match &self.wanted {
            Wanted::Text if self.found == DATE => "put the date between quotes",
            Wanted::Text if self.found == LIST => "write one text between quotes",
            Wanted::Text => "put it between quotes",
            Wanted::Flag => "write it without quotes",
            Wanted::Number if is_text => {
                "write it without quotes, with a point before the decimals"
            }
            Wanted::Number => "write digits, with a point before the decimals",
            Wanted::Whole(_) if is_text => "write it without quotes",
            Wanted::Whole(_) => "correct it or leave it out",
            Wanted::List => "put it between [ and ]",
            Wanted::Bilingual => "write `.vi = \"…\"` and `.en = \"…\"` after the key",
            Wanted::BilingualList => "write `.vi = [\"…\"]` and `.en = [\"…\"]` after the key",
            Wanted::Choice(words) if !words.is_empty() => return self.choice(words),
            Wanted::Choice(_) | Wanted::Table => "see data/README.md for how a record looks",
        };
        fixed.to_owned()
    }

    fn choice(&self, words: &[String]) -> String {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match nearest(self.text.as_deref().unwrap_or_default(), &words) {
            Some(word) => format!("did you mean `{word}`?"),
            None => format!("write {}", listed(&words, "or")),
        }
    }
}

const DATE: &str = "a date";
const LIST: &str = "a list";

fn name_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with decimals",
        DeValue::Boolean(_) => "`true` or `false`",
        DeValue::Datetime(_) => DATE,
        DeValue::Array(_) => LIST,
        DeValue::Table(_) => "a table",
    }
}
