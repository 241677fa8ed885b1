//! Text of the data as it is drawn: in pieces, with found words marked, and with its language where that is not the page's.

use nhipcau_profile::{Bilingual, Language, Shown};

/// A stretch of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Whether it is a word that was found.
    pub is_found: bool,
}

/// A text of the data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextView {
    /// Its pieces, in order.
    pub pieces: Vec<Piece>,
    /// Its language, where it had to fall back to the other one, so that a language mark is due.
    pub foreign: Option<Language>,
}

impl TextView {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The plain text.
    pub fn plain(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }
}

/// A text in the reader's language, else in the other one.
pub fn text(text: &Bilingual, language: Language) -> TextView {
    marked(text, &[], language)
}

/// The same, with found words marked.
pub fn marked(text: &Bilingual, words: &[&str], language: Language) -> TextView {
    let shown = text.shown_in(language);
    TextView { pieces: pieces(shown.text, words), foreign: foreign(shown) }
}

/// A plain text of no particular language.
pub fn plain(text: &str) -> TextView {
    TextView { pieces: pieces(text, &[]), foreign: None }
}

/// The shown text alone, where no mark can stand, such as in an option of a list.
pub fn bare(text: &Bilingual, language: Language) -> String {
    text.shown_in(language).text.to_owned()
}

fn foreign(shown: Shown<'_>) -> Option<Language> {
    shown.is_fallback.then_some(shown.language)
}

fn pieces(text: &str, words: &[&str]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut add = |text: &str, is_found: bool| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), is_found });
        }
    };
    if !words.is_empty() {
        for range in nhipcau_text::find_words(text, words) {
            let (Some(before), Some(found)) = (text.get(at..range.start), text.get(range.clone()))
            else {
                continue;
            };
            add(before, false);
            add(found, true);
            at = range.end;
        }
    }
    add(text.get(at..).unwrap_or_default(), false);
    pieces
}
