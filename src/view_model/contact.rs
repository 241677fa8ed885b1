//! How to reach an institute where its sources name no e-mail and no telephone.

use super::text::bare;
use crate::i18n::contact::contact_texts;
use nhipcau_profile::{Institute, Language};

/// A way to ask: what to do, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayView {
    /// What to do.
    pub text: String,
    /// Address to open.
    pub url: Option<String>,
}

/// The ways that are left, the nearest first; none where an e-mail or a telephone is known.
pub fn ways(institute: &Institute, language: Language) -> Vec<WayView> {
    let t = contact_texts(language);
    let mut ways = Vec::new();
    if institute.email.is_some() || institute.phone.is_some() {
        return ways;
    }
    let is_address = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
    if let Some(url) = institute.website.as_ref().filter(is_address) {
        ways.push(WayView { text: t.ask_website.to_owned(), url: Some(url.clone()) });
    }
    if institute.address.is_some() {
        ways.push(WayView { text: t.ask_address.to_owned(), url: None });
    }
    if !institute.parent.is_empty() {
        let parent = bare(&institute.parent, language);
        ways.push(WayView { text: [t.ask_parent, &parent].concat(), url: None });
    }
    ways
}
