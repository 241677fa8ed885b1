//! The editing of a profile, without a browser: changes, undo, saving, what a form holds.
//!
//! A draft is edited as a tree of plain values ([`tree`]), so that one form draws every field and every change is a value
//! at a path. [`history`] takes steps back; [`store`] decides when to save and which of two open pages may; [`form`] lists
//! the fields; [`coach`], [`advice`] and [`demand`] tell what a change does for being found; [`freshness`] what was last confirmed when.
//!
//! Invariant: no clock and no browser; times and outcomes are arguments.

pub mod advice;
pub mod coach;
pub mod demand;
pub mod form;
pub mod freshness;
pub mod history;
pub mod paste;
pub mod store;
pub mod tree;
