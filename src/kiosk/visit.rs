//! One visit: what the visitor sees, chose and typed. All that a wipe has to forget is in this one value.
//!
//! The path without typing is attract, doors, fields, families, amounts, results, takeaway: six touches from the first to
//! the QR code. "Back" takes back one screen; the need of a screen that was left stays until the visit ends.
//! Invariant: `Visit::new` is the only state that is left after a wipe, so nothing of a visitor can be forgotten there.

use super::amount::Amounts;
use crate::i18n::kiosk::kiosk_texts;
use crate::view_model::text::bare;
use nhipcau_matching::{Need, Wishes};
use nhipcau_profile::{Language, Vocabulary};
use nhipcau_text::TypingMethod;

/// A screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// Nobody is there.
    #[default]
    Attract,
    /// The question and the three ways to answer it.
    Doors,
    /// The fields of the vocabulary.
    Fields,
    /// The sub-fields of a field: families of problems.
    Families,
    /// Numbers, by two buttons each.
    Amounts,
    /// The keyboard.
    Typing,
    /// Needs of others, to start from.
    Examples,
    /// Institutes that fit.
    Results,
    /// One of them.
    Detail(String),
    /// What goes home.
    Takeaway,
}

/// Size of the text; each step is half as large again.
pub const TEXT_SIZES: [&str; 3] = ["1", "1.5", "2"];

/// Longest need that can be typed, in characters.
pub const MAX_TYPED: usize = 400;

/// How many key presses "delete" can take back exactly; before that it takes letters.
const MAX_UNDO: usize = 200;

/// What suits the visitor's eyes and language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comfort {
    /// Language.
    pub language: Language,
    /// Position in [`TEXT_SIZES`].
    pub text_size: usize,
    /// Black and white.
    pub high_contrast: bool,
    /// How keys are read.
    pub method: TypingMethod,
}

/// One visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// What is seen.
    pub screen: Screen,
    /// What was seen before, for "back".
    trail: Vec<Screen>,
    /// The field chosen.
    pub field: Option<String>,
    /// The sub-field chosen.
    pub subfield: Option<String>,
    /// The numbers set.
    pub amounts: Amounts,
    /// What was typed, or taken from an example.
    pub text: String,
    /// The texts before each key press.
    undo: Vec<String>,
    /// What suits the visitor.
    pub comfort: Comfort,
}

impl Visit {
    /// Nobody, in the language of the venue.
    pub fn new(language: Language) -> Visit {
        let method = TypingMethod::Telex;
        Visit {
            screen: Screen::Attract,
            trail: Vec::new(),
            field: None,
            subfield: None,
            amounts: Amounts::default(),
            text: String::new(),
            undo: Vec::new(),
            comfort: Comfort { language, text_size: 0, high_contrast: false, method },
        }
    }

    /// Whether nobody is there.
    pub fn is_idle(&self) -> bool {
        self.screen == Screen::Attract
    }

    /// Goes to a screen.
    pub fn go(&mut self, screen: Screen) {
        if self.screen != screen {
            let left = std::mem::replace(&mut self.screen, screen);
            if left != Screen::Attract {
                self.trail.push(left);
            }
        }
    }

    /// Goes back a screen; the first one is the doors.
    pub fn back(&mut self) {
        self.screen = self.trail.pop().unwrap_or(Screen::Doors);
    }

    /// Chooses a field; another one than before forgets what hung on it.
    pub fn choose_field(&mut self, id: String) {
        if self.field.as_ref() != Some(&id) {
            self.subfield = None;
        }
        self.field = Some(id);
        self.forget_typed();
        self.go(Screen::Families);
    }

    /// Chooses a family of problems.
    pub fn choose_family(&mut self, id: String) {
        self.subfield = Some(id);
        self.go(Screen::Amounts);
    }

    /// Starts from a need of somebody else.
    pub fn take_example(&mut self, text: String) {
        self.begin_typing();
        self.text = text;
        self.go(Screen::Results);
    }

    /// Opens the keyboard; a need is either chosen or typed.
    pub fn begin_typing(&mut self) {
        self.field = None;
        self.subfield = None;
        self.amounts = Amounts::default();
    }

    /// A key of the keyboard, or of one that is plugged in.
    pub fn press(&mut self, key: char) {
        let text = nhipcau_text::press(&self.text, key, self.comfort.method);
        self.write(text);
    }

    /// Puts a suggested word in the place of the one that was begun.
    pub fn complete(&mut self, word: &str) {
        let start = super::suggest::last_word_start(&self.text);
        let text = [&self.text[..start], word, " "].concat();
        self.write(text);
    }

    /// Writes a text that a key made, such as one with a unit behind it.
    pub fn append(&mut self, text: &str) {
        self.write(text.to_owned());
    }

    fn write(&mut self, text: String) {
        if text != self.text && text.chars().count() <= MAX_TYPED {
            if self.undo.len() == MAX_UNDO {
                self.undo.remove(0);
            }
            self.undo.push(std::mem::replace(&mut self.text, text));
        }
    }

    /// Takes the last key press back.
    pub fn erase(&mut self) {
        match self.undo.pop() {
            Some(before) => self.text = before,
            None => drop(self.text.pop()),
        }
    }

    /// Takes the whole text away; "delete" brings it back.
    pub fn erase_all(&mut self) {
        self.write(String::new());
    }

    fn forget_typed(&mut self) {
        self.text.clear();
        self.undo.clear();
    }

    /// Whether there is anything to rank by.
    pub fn asks_nothing(&self) -> bool {
        self.subfield.is_none() && self.text.trim().is_empty()
    }

    /// Whether a screen is seen that shows institutes.
    pub fn shows_results(&self) -> bool {
        matches!(self.screen, Screen::Results | Screen::Detail(_) | Screen::Takeaway)
    }

    /// The need: what was typed, or the family's name with the numbers.
    pub fn need(&self, vocabulary: &Vocabulary) -> Need {
        let language = self.comfort.language;
        let Some((_, subfield)) = self.subfield.as_ref().and_then(|id| vocabulary.subfield(id))
        else {
            return Need { text: self.text.trim().to_owned(), ..Need::default() };
        };
        let mut text = bare(&subfield.name, language);
        let amounts = self.amounts.words(kiosk_texts(language));
        if !amounts.is_empty() {
            text.push_str("; ");
            text.push_str(&amounts);
        }
        let wishes = Wishes { subfields: vec![subfield.id.clone()], ..Wishes::default() };
        Need { text, wishes, ..Need::default() }
    }
}
