//! Forms that institutions ask for, as data: circulars change faster than programs.
//!
//! A form is a list of numbered items. An item is a text (with the words that it begins with), a choice, or a table.
//! Invariant: an item's id keeps its meaning from version to version, so that a draft survives a new circular.

use crate::Bilingual;
use serde::{Deserialize, Serialize};

/// An item of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FormItem {
    /// Slug; drafts are kept under it.
    pub id: String,
    /// Number as printed, such as `8.3`.
    pub number: String,
    /// Its name.
    pub label: Bilingual,
    /// What belongs there.
    pub hint: Bilingual,
    /// What it begins with; `{slots}` are filled from the need, see `nhip_cau::papers::proposal`.
    pub begin: Bilingual,
    /// What can be chosen, where it is a choice.
    pub options: Vec<Bilingual>,
    /// Columns, where it is a table.
    pub columns: Vec<Bilingual>,
    /// Whether it should hold figures.
    pub measured: bool,
}

/// A form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskForm {
    /// Slug; the name of its file.
    pub id: String,
    /// Changes whenever the items do.
    pub version: String,
    /// Title.
    pub title: Bilingual,
    /// What stands above the title, line by line.
    pub motto: Bilingual,
    /// What the items are taken from, and what to check.
    pub basis: Bilingual,
    /// The items, in order.
    pub items: Vec<FormItem>,
}
