//! Every word that a person reads, in both languages.
//!
//! Fixed strings are fields of [`Texts`]; sentences with numbers and names are functions of [`sentences`]; numbers and
//! dates are written by [`format`]. Invariant: no text for people stands anywhere else in `src`.

pub mod board;
pub mod changes;
pub mod clarity;
pub mod coach;
pub mod collation;
pub mod compare;
pub mod contact;
pub mod directory;
pub mod editor;
mod en;
pub mod export;
pub mod fair_code;
pub mod fit;
pub mod format;
pub mod guide;
pub mod keep;
pub mod kiosk;
pub mod labels;
pub mod method;
pub(crate) mod pair;
pub mod palette;
pub mod papers;
pub mod policy;
pub mod problems;
pub mod refuse;
pub mod release;
pub mod requirements;
pub mod sentences;
pub mod sheet_code;
pub mod staff;
pub mod team;
mod texts;
mod vi;

pub use texts::Texts;

use nhipcau_profile::Language;

/// The strings of a language.
pub fn texts(language: Language) -> &'static Texts {
    match language {
        Language::Vietnamese => &vi::VI,
        Language::English => &en::EN,
    }
}
