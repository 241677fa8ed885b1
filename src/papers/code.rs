//! What the QR code of a printed paper opens.
//!
//! A paper for the visitor's own desk opens itself again. A letter goes to somebody else, so its code opens the match with
//! the explanation of the addressee. Where a paper shares less than the whole need, it has no code: the code would carry
//! the very words that stay on the device.
//!
//! Invariant: nothing that the visitor typed into a form is in the code, and nothing chosen for another page.

use super::case::Case;
use super::disclosure::Share;
use super::{Kind, PARTNERS, letter};
use crate::address_state::VisitorState;
use crate::papers::drafts::Drafts;
use crate::route::Route;

/// The page and the state that the code opens; `None` where the paper has none.
pub fn code(kind: Kind, case: &Case<'_>, drafts: &Drafts) -> Option<(Route, VisitorState)> {
    if kind.carries_the_need() && letter::share_in(drafts) != Share::Full {
        return None;
    }
    let partners = case.visitor.view(PARTNERS).to_owned();
    let mut visitor = VisitorState { view: Vec::new(), open_card: None, ..case.visitor.clone() };
    if kind == Kind::Letter {
        visitor.open_card = case.partner().map(|partner| partner.institute.id.clone());
        return Some((Route::Match, visitor));
    }
    visitor.set_view(PARTNERS, &partners);
    Some((Route::Paper(kind.slug().to_owned()), visitor))
}
