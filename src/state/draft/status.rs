//! What the screen knows of a draft beside its content.

use crate::editing::store::Trouble;
use nhipcau_profile::{InstituteDraft, Problem};

/// How far the opening of a draft is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Phase {
    #[default]
    Opening,
    Ready,
    /// A newer release made the database or the draft; its text, where it could be read.
    Newer(Option<String>),
    /// Another page holds an older release of the database open.
    Blocked,
    /// Another page brought a newer release while this one was open.
    Outdated,
    /// What is stored is no draft.
    Damaged(String),
}

/// What the bar of the editor tells.
#[allow(clippy::struct_excessive_bools, reason = "each is told by itself")]
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Status {
    pub(crate) can_edit: bool,
    /// Another page edits this draft.
    pub(crate) is_reader: bool,
    pub(crate) is_saved: bool,
    pub(crate) saved_at: Option<f64>,
    pub(crate) trouble: Option<Trouble>,
    pub(crate) can_undo: bool,
    pub(crate) can_redo: bool,
    /// Unsaved text was set aside because another page had saved.
    pub(crate) was_set_aside: bool,
}

/// A draft and what is wrong with it, once typing rests.
pub(crate) struct Checked {
    pub(crate) draft: InstituteDraft,
    pub(crate) problems: Vec<Problem>,
}
