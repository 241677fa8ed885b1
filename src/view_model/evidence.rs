//! Evidence and sources.

use super::order::sort_short;
use super::slugs::evidence_word;
use super::text::{TextView, marked, plain, text};
use crate::i18n::texts;
use nhipcau_profile::{Evidence, Language, Source};

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceView {
    /// Year or span of years, where stated.
    pub years: Option<String>,
    /// Kind.
    pub kind: &'static str,
    /// The statement.
    pub text: TextView,
}

/// One source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceView {
    /// Address, only ever `http` or `https`.
    pub url: Option<String>,
    /// What is read.
    pub text: TextView,
}

/// Evidence, dated first and newest first.
pub fn evidence(list: &[Evidence], words: &[&str], language: Language) -> Vec<EvidenceView> {
    dated(list, words, language, years)
}

/// The same, with what each is dated by.
pub fn dated(
    list: &[Evidence],
    words: &[&str],
    language: Language,
    date: impl Fn(&Evidence) -> Option<String>,
) -> Vec<EvidenceView> {
    let mut sorted: Vec<&Evidence> = list.iter().collect();
    sort_short(&mut sorted, |one, other| one.year < other.year);
    let view = |evidence: &Evidence| EvidenceView {
        years: date(evidence),
        kind: evidence_word(evidence.kind, texts(language)),
        text: marked(&evidence.text, words, language),
    };
    sorted.into_iter().map(view).collect()
}

/// `2008`, or `1993–1997`.
pub fn years(evidence: &Evidence) -> Option<String> {
    let year = evidence.year?.to_string();
    Some(match evidence.from {
        Some(from) => [from.to_string(), year].join("–"),
        None => year,
    })
}

/// Sources; an address that is neither `http` nor `https` is shown as text.
pub fn sources(list: &[Source], language: Language) -> Vec<SourceView> {
    list.iter().filter_map(|entry| source(entry, language)).collect()
}

fn source(source: &Source, language: Language) -> Option<SourceView> {
    let url = source.url.as_deref();
    let scheme = url.and_then(|url| url.strip_prefix("https://").or(url.strip_prefix("http://")));
    let shown = match (&source.text, scheme.or(url)) {
        (Some(words), _) if !words.is_empty() => text(words, language),
        (_, Some(address)) => plain(&shortened(address)),
        (_, None) => return None,
    };
    Some(SourceView { url: scheme.and(url).map(str::to_owned), text: shown })
}

/// An address short enough for a line.
pub fn shortened(address: &str) -> String {
    let address = address.strip_suffix('/').unwrap_or(address);
    match address.char_indices().nth(56) {
        Some((cut, _)) => [&address[..cut], "…"].concat(),
        None => address.to_owned(),
    }
}
