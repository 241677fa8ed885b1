//! Capabilities of one institute that read nearly alike: often one that was entered twice.
//!
//! Two are alike when, in a language that both have, title, description and keywords share most of their words. Different
//! institutes may well offer the same; that is what comparing is for.
//!
//! Invariant: the later one of a pair is named, once, with the id of the earlier one.

use crate::review::{jaccard, words_of};
use nhipcau_profile::{Capability, Institute, Language, Path, Problem, ProblemKind};
use std::collections::BTreeSet;

/// Jaccard similarity from which two capabilities read alike.
const TOO_ALIKE: f64 = 0.6;

/// A warning for every capability that reads nearly like an earlier one of the same institute; for the editor, too.
///
/// ```
/// use nhipcau_matching::near_duplicates;
/// use nhipcau_profile::{Bilingual, Capability, Institute};
/// let capability = |id: &str, title: &str| Capability {
///     id: id.into(),
///     title: Bilingual::new(title, ""),
///     ..Capability::default()
/// };
/// let capabilities = vec![capability("a", "Máy sấy lúa tĩnh"), capability("b", "máy sấy lúa, tĩnh")];
/// let found = near_duplicates(&Institute { capabilities, ..Institute::default() });
/// assert_eq!((found[0].path.to_string(), found[0].kind.code()), ("capabilities[1].title".to_owned(), "W106"));
/// ```
pub fn near_duplicates(institute: &Institute) -> Vec<Problem> {
    let words: Vec<[Vec<String>; 2]> = institute
        .capabilities
        .iter()
        .map(|capability| Language::ALL.map(|language| content(capability, language)))
        .collect();
    let is_alike = |one: usize, other: usize| {
        words[one].iter().zip(&words[other]).any(|(one, other)| jaccard(one, other) >= TOO_ALIKE)
    };
    let mut problems = Vec::new();
    for later in 0..words.len() {
        if let Some(earlier) = (0..later).find(|&earlier| is_alike(earlier, later)) {
            let path = Path::default().key("capabilities").index(later).key("title");
            let other = institute.capabilities[earlier].id.clone();
            problems.push(Problem { path, kind: ProblemKind::NearDuplicateCapability(other) });
        }
    }
    problems
}

/// The words that say what an offer is, each once.
fn content(capability: &Capability, language: Language) -> Vec<String> {
    let texts = [&capability.title, &capability.description].map(|text| text.in_language(language));
    let keywords = capability.keywords.in_language(language).iter().map(String::as_str);
    let words: BTreeSet<String> =
        texts.into_iter().chain(keywords).flat_map(|text| words_of(text, language)).collect();
    words.into_iter().collect()
}
