//! The fragment of an address, written and read.

use super::percent::{decode, encode_into, shortened};
use super::{
    AddressNotice, MAX_ENTRIES, MAX_NEED_CHARS, MAX_VIEW_CHARS, VisitorState, default_weights,
    is_view_key,
};
use crate::route::is_id;
use nhipcau_matching::{FacetWeight, Part, ReadinessWindow};

/// The canonical fragment, without `#`; empty when nothing was set.
pub fn print_fragment(state: &VisitorState) -> String {
    let mut out = String::new();
    if !state.text.is_empty() {
        key(&mut out, "n");
        encode_into(&mut out, &state.text);
    }
    if !state.facet_weights.is_empty() {
        key(&mut out, "f");
        out.extend(state.facet_weights.iter().map(|&weight| facet_letter(weight)));
    }
    list(&mut out, "x", &state.muted_words);
    let wishes = &state.wishes;
    list(&mut out, "s", &wishes.subfields);
    list(&mut out, "i", &wishes.industries);
    list(&mut out, "m", &wishes.modes);
    if let Some(window) = wishes.readiness {
        key(&mut out, "r");
        out.push_str(&window.min.to_string());
        out.push('-');
        out.push_str(&window.max.to_string());
    }
    if let Some(province) = &wishes.province {
        key(&mut out, "p");
        encode_into(&mut out, province);
    }
    list(&mut out, "e", &wishes.excluded_institutes);
    if state.weights != default_weights() {
        list(&mut out, "w", &state.weights.map(|percent| percent.to_string()));
    }
    for (name, values) in state.filters.lists() {
        list(&mut out, name, values);
    }
    if let Some(open) = &state.open_card {
        key(&mut out, "o");
        encode_into(&mut out, open);
    }
    for (name, value) in &state.view {
        key(&mut out, name);
        encode_into(&mut out, value);
    }
    out
}

fn key(out: &mut String, name: &str) {
    if !out.is_empty() {
        out.push('&');
    }
    out.push_str(name);
    out.push('=');
}

fn list(out: &mut String, name: &str, values: &[String]) {
    for (value_idx, value) in values.iter().enumerate() {
        if value_idx == 0 {
            key(out, name);
        } else {
            out.push(',');
        }
        encode_into(out, value);
    }
}

fn facet_letter(weight: FacetWeight) -> char {
    match weight {
        FacetWeight::Must => 'm',
        FacetWeight::Normal => 'n',
        FacetWeight::Nice => 'i',
        FacetWeight::Off => 'o',
    }
}

fn facet_weight(letter: char) -> Option<FacetWeight> {
    [FacetWeight::Must, FacetWeight::Normal, FacetWeight::Nice, FacetWeight::Off]
        .into_iter()
        .find(|&weight| facet_letter(weight) == letter)
}

/// Reads a fragment (without `#`). What cannot be used is left out and noticed.
pub fn parse_fragment(fragment: &str) -> (VisitorState, Vec<AddressNotice>) {
    let mut reader = Reader::default();
    for pair in fragment.split('&').filter(|pair| !pair.is_empty()) {
        match pair.split_once('=') {
            Some((name, value)) => reader.read(name, value),
            None => reader.notice(AddressNotice::UnknownKey(shortened(pair))),
        }
    }
    (reader.state.normalized(), reader.notices)
}

#[derive(Default)]
struct Reader {
    state: VisitorState,
    notices: Vec<AddressNotice>,
}

impl Reader {
    fn read(&mut self, name: &str, value: &str) {
        match name {
            "n" => self.state.text = self.need(value),
            "k" => self.state.text = self.packed_need(value),
            "f" => self.state.facet_weights = self.facets(value),
            "x" => self.state.muted_words = self.words(value),
            "s" => self.state.wishes.subfields = self.ids(value),
            "i" => self.state.wishes.industries = self.ids(value),
            "m" => self.state.wishes.modes = self.ids(value),
            "e" => self.state.wishes.excluded_institutes = self.ids(value),
            "p" => self.state.wishes.province = self.ids(value).pop(),
            "o" => self.state.open_card = self.ids(value).pop(),
            "r" => self.state.wishes.readiness = self.readiness(value),
            "w" => self.state.weights = self.weights(value),
            _ if is_view_key(name) => self.page(name, value),
            _ => self.filter(name, value),
        }
    }

    fn page(&mut self, name: &str, value: &str) {
        let text = self.text(value);
        if text.chars().count() > MAX_VIEW_CHARS || self.state.view.len() == MAX_ENTRIES {
            self.notice(AddressNotice::TooLong);
        }
        if self.state.view.len() < MAX_ENTRIES {
            self.state.view.push((name.to_owned(), text));
        }
    }

    fn filter(&mut self, name: &str, value: &str) {
        let ids = self.ids(value);
        let known = self.state.filters.lists_mut().into_iter().find(|(key, _)| *key == name);
        match known {
            Some((_, list)) => *list = ids,
            None => self.notice(AddressNotice::UnknownKey(shortened(name))),
        }
    }

    fn notice(&mut self, notice: AddressNotice) {
        if self.notices.len() < 8 && !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    fn text(&mut self, value: &str) -> String {
        let (text, well_formed) = decode(value);
        if !well_formed {
            self.notice(AddressNotice::Malformed);
        }
        text
    }

    fn need(&mut self, value: &str) -> String {
        let text = self.text(value);
        if text.chars().count() > MAX_NEED_CHARS {
            self.notice(AddressNotice::TooLong);
        }
        text
    }

    /// The need as a kiosk's code brings it.
    fn packed_need(&mut self, value: &str) -> String {
        let text = crate::takeaway::unpacked(value);
        if text.is_none() {
            self.notice(AddressNotice::Malformed);
        }
        text.unwrap_or_default()
    }

    fn facets(&mut self, value: &str) -> Vec<FacetWeight> {
        let weights: Vec<_> = value.chars().take(MAX_ENTRIES).filter_map(facet_weight).collect();
        if weights.len() < value.chars().count() {
            self.notice(AddressNotice::UnknownValue(shortened(value)));
        }
        weights
    }

    fn words(&mut self, value: &str) -> Vec<String> {
        self.entries(value).into_iter().filter(|word| word.len() <= 400).collect()
    }

    fn ids(&mut self, value: &str) -> Vec<String> {
        let mut ids = self.entries(value);
        ids.retain(|id| {
            let keep = is_id(id);
            if !keep {
                self.notice(AddressNotice::UnknownValue(shortened(id)));
            }
            keep
        });
        ids
    }

    fn entries(&mut self, value: &str) -> Vec<String> {
        let mut entries: Vec<String> = Vec::new();
        for entry in value.split(',').filter(|entry| !entry.is_empty()) {
            if entries.len() == MAX_ENTRIES {
                self.notice(AddressNotice::TooLong);
                break;
            }
            let text = self.text(entry);
            entries.push(text);
        }
        entries
    }

    fn readiness(&mut self, value: &str) -> Option<ReadinessWindow> {
        let window = value
            .split_once('-')
            .and_then(|(min, max)| Some(ReadinessWindow { min: level(min)?, max: level(max)? }))
            .filter(|window| window.min <= window.max);
        if window.is_none() {
            self.notice(AddressNotice::OutOfRange(shortened(value)));
        }
        window
    }

    fn weights(&mut self, value: &str) -> [u8; 8] {
        let mut numbers: Vec<u8> = value.split(',').filter_map(percent).collect();
        let complete = numbers.len() == value.split(',').count();
        // Older addresses know nothing of numbers and standards.
        let own = Part::Numbers.index();
        if numbers.len() + 1 == Part::ALL.len() && numbers.iter().any(|&percent| percent > 0) {
            numbers.insert(own, default_weights()[own]);
        }
        match <[u8; 8]>::try_from(numbers) {
            Ok(weights) if complete && weights != [0; 8] => weights,
            _ => {
                self.notice(AddressNotice::OutOfRange(shortened(value)));
                default_weights()
            }
        }
    }
}

fn level(text: &str) -> Option<u8> {
    text.parse().ok().filter(|level| (1..=9).contains(level))
}

fn percent(text: &str) -> Option<u8> {
    text.parse().ok().filter(|percent| *percent <= 100)
}
