//! The browser. The only room that names `web_sys`, `js_sys` and `gloo_net`.
//!
//! Invariant: nothing here knows what an institute is, and no failure of the browser reaches a caller as a panic.

pub(crate) mod address;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod content_store;
pub(crate) mod database;
pub(crate) mod dialog;
pub(crate) mod download;
pub(crate) mod fetch;
pub(crate) mod file;
pub(crate) mod focus;
pub(crate) mod handoff;
pub(crate) mod keyboard;
pub(crate) mod listen;
pub(crate) mod locks;
pub(crate) mod network;
pub(crate) mod page;
pub(crate) mod presence;
pub(crate) mod print;
pub(crate) mod release;
pub(crate) mod rescue;
pub(crate) mod speech;
pub(crate) mod storage;
pub(crate) mod timer;
pub(crate) mod word;
