//! What is drawn, decided here and handed to components as plain strings, numbers and flags.
//!
//! Invariant: pure functions of catalog, ranking, visitor state and language; the same input gives the same view on
//! every device, so whole screens are tested natively.

pub mod balance;
pub mod bar;
pub mod board;
pub mod card;
pub mod changes;
pub mod chips;
pub mod clarity;
pub mod compare;
pub mod contact;
pub mod csv;
pub mod directory;
pub mod evidence;
pub mod explanation;
pub mod filters;
pub mod find;
pub mod fit;
pub mod gaps;
pub mod heat;
pub mod institute;
pub mod map;
pub mod market;
pub mod method;
pub(crate) mod order;
pub mod palette;
pub mod picture;
pub mod policy;
pub mod requirements;
pub mod results;
pub mod slugs;
pub mod start;
pub mod team;
pub mod text;
pub mod vcard;
pub mod wishes;
