//! Everything that a visitor set, and its form in an address.
//!
//! The path names the page, the query holds `lang` only, and the fragment, which no server sees, holds the rest:
//!
//! | key | holds | example |
//! |---|---|---|
//! | `n` | the need | `n=s%E1%BA%A5y%20ca%20cao` |
//! | `k` | the need, packed for a QR code; read, never written | `k=UxNo` |
//! | `f` | weights of its sentences: `m`ust, `n`ormal, n`i`ce, `o`ff | `f=nmi` |
//! | `x` | words switched off | `x=kho,lanh` |
//! | `s` `i` `m` `p` `e` | wished sub-fields, industries, modes, province; excluded institutes | `s=M04,M05` |
//! | `r` | wished readiness, lowest and highest level | `r=6-9` |
//! | `w` | weights of the eight parts in percent; of seven, without numbers, in older addresses | `w=50,34,10,9,9,6,8,4` |
//! | `qf` `qm` `qs` `qp` `qr` `qt` | filters: field, mode, system, province, readiness, standing | `qs=vast` |
//! | `o` | the institute whose explanation is open | `o=ims` |
//! | `v…` | what a page beside the match page shows: two to eight letters that begin with `v`, free text | `vc=ims-01,ie-03` |
//!
//! Invariant: [`parse_fragment`] never fails and never panics; `parse_fragment(&print_fragment(&state)).0 == state` for
//! every state that is [`VisitorState::normalized`].

mod fragment;
pub(crate) mod percent;

pub use fragment::{parse_fragment, print_fragment};

use crate::route::Route;
use crate::view_model::slugs;
use nhipcau_matching::{FacetWeight, Need, Weights, Wishes, in_order};
use nhipcau_profile::{Catalog, Language};

/// Characters of a need that an address may bring; more is cut, with a notice.
pub const MAX_NEED_CHARS: usize = 8000;
/// Entries of one list that an address may bring.
pub const MAX_ENTRIES: usize = 128;
/// Characters of one value of a page that an address may bring.
pub const MAX_VIEW_CHARS: usize = 2000;

/// Key of the candidates that are chosen to compare: ids of institutes or capabilities. It goes along to every page.
pub const COMPARED: &str = "vc";

/// Weights of the parts in percent, as the engine ships them.
pub fn default_weights() -> [u8; 8] {
    Weights::default().0.map(|weight| (weight * 100.0 + 0.5) as u8)
}

/// What narrows the list of results without changing any score. An empty list lets everything pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Field ids.
    pub fields: Vec<String>,
    /// Mode ids.
    pub modes: Vec<String>,
    /// System slugs, see [`crate::view_model::slugs`].
    pub systems: Vec<String>,
    /// Province ids.
    pub provinces: Vec<String>,
    /// `stated`, `inferred` or `unknown`.
    pub readiness: Vec<String>,
    /// Standing slugs.
    pub standings: Vec<String>,
}

impl Filters {
    /// Whether everything passes.
    pub fn is_empty(&self) -> bool {
        *self == Filters::default()
    }

    /// The lists in the order of their keys.
    pub fn lists_mut(&mut self) -> [(&'static str, &mut Vec<String>); 6] {
        [
            ("qf", &mut self.fields),
            ("qm", &mut self.modes),
            ("qs", &mut self.systems),
            ("qp", &mut self.provinces),
            ("qr", &mut self.readiness),
            ("qt", &mut self.standings),
        ]
    }

    /// The lists in the order of their keys.
    pub fn lists(&self) -> [(&'static str, &Vec<String>); 6] {
        [
            ("qf", &self.fields),
            ("qm", &self.modes),
            ("qs", &self.systems),
            ("qp", &self.provinces),
            ("qr", &self.readiness),
            ("qt", &self.standings),
        ]
    }
}

/// Everything that a visitor set: the need, its conditions, and what the page beside it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitorState {
    /// The need as typed.
    pub text: String,
    /// Weights of its sentences; missing ones are normal.
    pub facet_weights: Vec<FacetWeight>,
    /// Words switched off.
    pub muted_words: Vec<String>,
    /// Wishes.
    pub wishes: Wishes,
    /// Weights of the parts in percent.
    pub weights: [u8; 8],
    /// Filters.
    pub filters: Filters,
    /// Institute whose explanation is open.
    pub open_card: Option<String>,
    /// What the page shows, by keys that begin with `v`; each page knows its own and ignores the rest.
    pub view: Vec<(String, String)>,
}

impl Default for VisitorState {
    fn default() -> VisitorState {
        VisitorState {
            text: String::new(),
            facet_weights: Vec::new(),
            muted_words: Vec::new(),
            wishes: Wishes::default(),
            weights: default_weights(),
            filters: Filters::default(),
            open_card: None,
            view: Vec::new(),
        }
    }
}

impl VisitorState {
    /// What a page reads of its own: the value of a key that begins with `v`; empty where there is none.
    pub fn view(&self, key: &str) -> &str {
        let found = self.view.iter().find(|(own, _)| own == key);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// Sets what a page shows; an empty value takes the key out.
    pub fn set_view(&mut self, key: &str, value: &str) {
        self.view.retain(|(own, _)| own != key);
        if !value.is_empty() {
            self.view.push((key.to_owned(), value.to_owned()));
        }
    }

    /// What a link leads to: its own state, or, where it names nothing but what the page shows, that beside the need
    /// that is already there. What is chosen to compare goes along unless the link chooses anew.
    #[must_use]
    pub fn followed_from(mut self, before: &VisitorState) -> VisitorState {
        let view = std::mem::take(&mut self.view);
        if self == VisitorState::default() {
            self = VisitorState { view: Vec::new(), ..before.clone() };
        }
        self.view = view;
        if self.view(COMPARED).is_empty() {
            self.set_view(COMPARED, before.view(COMPARED));
        }
        self
    }

    /// What the engine is asked.
    pub fn need(&self) -> Need {
        Need {
            text: self.text.clone(),
            facet_weights: self.facet_weights.clone(),
            muted_words: self.muted_words.clone(),
            wishes: self.wishes.clone(),
        }
    }

    /// The weights as the engine takes them.
    pub fn engine_weights(&self) -> Weights {
        if self.weights == default_weights() {
            return Weights::default();
        }
        Weights(self.weights.map(|percent| f64::from(percent) / 100.0))
    }

    /// Whether there is nothing to rank by.
    pub fn asks_nothing(&self) -> bool {
        self.text.trim().is_empty() && !self.wishes.asks_something()
    }

    /// The same state as an address can hold it: no more than the limits, no doubles, no trailing normal weights.
    #[must_use]
    pub fn normalized(mut self) -> VisitorState {
        if let Some((cut, _)) = self.text.char_indices().nth(MAX_NEED_CHARS) {
            self.text.truncate(cut);
        }
        self.facet_weights.truncate(MAX_ENTRIES);
        while self.facet_weights.last() == Some(&FacetWeight::Normal) {
            self.facet_weights.pop();
        }
        if self.weights == [0; 8] {
            self.weights = default_weights();
        }
        keep_first_of_each(&mut self.muted_words);
        let wishes = &mut self.wishes;
        for list in [
            &mut wishes.subfields,
            &mut wishes.industries,
            &mut wishes.modes,
            &mut wishes.excluded_institutes,
        ] {
            keep_first_of_each(list);
        }
        for (_, list) in self.filters.lists_mut() {
            keep_first_of_each(list);
        }
        self.view.retain(|(key, value)| is_view_key(key) && !value.is_empty());
        for (_, value) in &mut self.view {
            if let Some((cut, _)) = value.char_indices().nth(MAX_VIEW_CHARS) {
                value.truncate(cut);
            }
        }
        self.view = in_order(self.view, &|one: &(String, String), other| one.cmp(other));
        self.view.dedup_by(|next, kept| next.0 == kept.0);
        self
    }
}

/// Whether a wish gives the engine something to rank by; an exclusion alone does not.
pub trait AsksSomething {
    /// See the trait.
    fn asks_something(&self) -> bool;
}

impl AsksSomething for Wishes {
    fn asks_something(&self) -> bool {
        !self.subfields.is_empty()
            || !self.industries.is_empty()
            || !self.modes.is_empty()
            || self.readiness.is_some()
            || self.province.is_some()
    }
}

/// Whether a key belongs to a page: `v` and one to seven more small letters.
pub(crate) fn is_view_key(key: &str) -> bool {
    (2..=8).contains(&key.len())
        && key.starts_with('v')
        && key.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn keep_first_of_each(list: &mut Vec<String>) {
    let mut kept: Vec<String> = Vec::with_capacity(list.len().min(MAX_ENTRIES));
    for entry in list.drain(..) {
        if kept.len() < MAX_ENTRIES && !kept.contains(&entry) {
            kept.push(entry);
        }
    }
    *list = kept;
}

/// Something in an address that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressNotice {
    /// A value that means nothing here was left out.
    UnknownValue(String),
    /// A part of the address that means nothing here was left out.
    UnknownKey(String),
    /// The need was longer than [`MAX_NEED_CHARS`] and was cut, or a list was too long.
    TooLong,
    /// Bytes that are no text were replaced.
    Malformed,
    /// The address was made with another version of the data, so that the ranking may differ.
    OtherData,
    /// A number outside its range was left out.
    OutOfRange(String),
}

/// A whole address: page, language and what the visitor set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Page.
    pub route: Route,
    /// Language, where the address names one.
    pub language: Option<Language>,
    /// What the visitor set.
    pub visitor: VisitorState,
}

impl Place {
    /// Reads path, query (without `?`) and fragment (without `#`).
    pub fn parse(path: &str, query: &str, fragment: &str) -> (Place, Vec<AddressNotice>) {
        let route = Route::parse(path);
        // Beside the match page a fragment without `=` is a place on the page.
        let is_anchor = route != Route::Match && !fragment.contains('=');
        let (visitor, mut notices) = parse_fragment(if is_anchor { "" } else { fragment });
        let tag = query.split('&').find_map(|pair| pair.strip_prefix("lang="));
        let language = tag.and_then(Language::from_tag);
        if let (Some(tag), None) = (tag, language) {
            notices.push(AddressNotice::UnknownValue(percent::shortened(tag)));
        }
        (Place { route, language, visitor }, notices)
    }

    /// The address, from the path on. Every page carries the need, so that a reload and the way back keep it; the
    /// touch screen at a fair carries nothing.
    pub fn href(&self) -> String {
        let mut href = link(&self.route, self.language);
        if self.route != Route::Kiosk {
            let fragment = print_fragment(&self.visitor);
            if !fragment.is_empty() {
                href.push('#');
                href.push_str(&fragment);
            }
        }
        href
    }
}

/// A link to a page that keeps the language of the address.
pub fn link(route: &Route, language: Option<Language>) -> String {
    let mut href = route.path();
    if let Some(language) = language {
        href.push_str("?lang=");
        href.push_str(language.tag());
    }
    href
}

/// Takes out of `visitor` the ids that the catalog does not know; one notice for each.
pub fn drop_unknown(visitor: &mut VisitorState, catalog: &Catalog) -> Vec<AddressNotice> {
    let vocabulary = &catalog.vocabulary;
    let mut notices = Vec::new();
    let wishes = &mut visitor.wishes;
    retain(&mut wishes.subfields, &mut notices, |id| vocabulary.subfield(id).is_some());
    retain(&mut wishes.industries, &mut notices, |id| vocabulary.industry(id).is_some());
    retain(&mut wishes.modes, &mut notices, |id| vocabulary.mode(id).is_some());
    retain(&mut wishes.excluded_institutes, &mut notices, |id| catalog.institute(id).is_some());
    retain_one(&mut wishes.province, &mut notices, |id| vocabulary.province(id).is_some());
    retain_one(&mut visitor.open_card, &mut notices, |id| catalog.institute(id).is_some());
    let filters = &mut visitor.filters;
    retain(&mut filters.fields, &mut notices, |id| {
        vocabulary.fields.iter().any(|field| field.id == id)
    });
    retain(&mut filters.modes, &mut notices, |id| vocabulary.mode(id).is_some());
    retain(&mut filters.provinces, &mut notices, |id| vocabulary.province(id).is_some());
    retain(&mut filters.systems, &mut notices, |slug| slugs::SYSTEMS.contains(&slug));
    retain(&mut filters.readiness, &mut notices, |slug| slugs::READINESS.contains(&slug));
    retain(&mut filters.standings, &mut notices, |slug| slugs::STANDINGS.contains(&slug));
    notices
}

fn retain(list: &mut Vec<String>, notices: &mut Vec<AddressNotice>, known: impl Fn(&str) -> bool) {
    list.retain(|id| {
        let keep = known(id);
        if !keep {
            notices.push(AddressNotice::UnknownValue(id.clone()));
        }
        keep
    });
}

fn retain_one(
    value: &mut Option<String>,
    notices: &mut Vec<AddressNotice>,
    known: impl Fn(&str) -> bool,
) {
    if let Some(id) = value.take_if(|id| !known(id)) {
        notices.push(AddressNotice::UnknownValue(id));
    }
}
