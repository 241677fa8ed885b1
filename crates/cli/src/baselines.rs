//! Plain methods to compare with: they read the same texts as the engine and know nothing else.
//!
//! BM25 in its usual form (Robertson and Zaragoza 2009; k1 1.2, b 0.75), flat: all texts of a capability in both languages
//! are one bag, without fields, codes, thesaurus or wishes.

use nhipcau_matching::{Document, TextField};
use nhipcau_text::{fold, tokenize};
use std::collections::{BTreeMap, BTreeSet};

const K1: f64 = 1.2;
const B: f64 = 0.75;

/// A plain method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Baseline {
    /// The whole need, without marks, is part of a title.
    TitleSubstring,
    /// BM25 on words as written.
    Words,
    /// BM25 on words without marks, and on pairs of neighbors.
    Pairs,
}

impl Baseline {
    /// All of them.
    pub const ALL: [Baseline; 3] = [Baseline::TitleSubstring, Baseline::Words, Baseline::Pairs];

    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Baseline::TitleSubstring => "title substring",
            Baseline::Words => "BM25 words",
            Baseline::Pairs => "BM25 folded, pairs",
        }
    }
}

/// A baseline over some documents.
pub struct BaselineIndex {
    baseline: Baseline,
    ids: Vec<String>,
    /// Folded titles, for [`Baseline::TitleSubstring`].
    titles: Vec<Vec<String>>,
    /// Documents and frequencies by term.
    postings: BTreeMap<String, Vec<(usize, f64)>>,
    lengths: Vec<f64>,
}

impl BaselineIndex {
    /// Indexes documents.
    pub fn build(baseline: Baseline, documents: &[Document]) -> BaselineIndex {
        let mut index = BaselineIndex {
            baseline,
            ids: documents.iter().map(|document| document.id.clone()).collect(),
            titles: Vec::new(),
            postings: BTreeMap::new(),
            lengths: Vec::new(),
        };
        for (document_idx, document) in documents.iter().enumerate() {
            let is_title = |field: TextField| field == TextField::Title;
            let titles = document
                .texts
                .iter()
                .filter(|text| is_title(text.field))
                .map(|text| fold(&text.text));
            index.titles.push(titles.collect());
            index.add(document_idx, document);
        }
        index
    }

    fn add(&mut self, document_idx: usize, document: &Document) {
        let mut frequencies: BTreeMap<String, f64> = BTreeMap::new();
        // The names of sub-fields are the editor's codes in words, not a text of the capability.
        for text in document.texts.iter().filter(|text| text.field != TextField::Topic) {
            for term in terms(self.baseline, &text.text) {
                *frequencies.entry(term).or_default() += 1.0;
            }
        }
        self.lengths.push(frequencies.values().sum());
        for (term, frequency) in frequencies {
            self.postings.entry(term).or_default().push((document_idx, frequency));
        }
    }

    /// Ids of the capabilities that the method finds, best first, ties in order of id.
    pub fn rank(&self, need: &str) -> Vec<&str> {
        let scores = match self.baseline {
            Baseline::TitleSubstring => self.substring_scores(need),
            Baseline::Words | Baseline::Pairs => self.bm25_scores(need),
        };
        let mut found: Vec<(f64, &str)> = scores
            .into_iter()
            .zip(self.ids.iter().map(String::as_str))
            .filter(|(score, _)| *score > 0.0)
            .collect();
        found.sort_by(|(score, id), (other_score, other_id)| {
            other_score.total_cmp(score).then_with(|| id.cmp(other_id))
        });
        found.into_iter().map(|(_, id)| id).collect()
    }

    fn substring_scores(&self, need: &str) -> Vec<f64> {
        let need = fold(need.trim());
        if need.is_empty() {
            return Vec::new();
        }
        let score = |titles: &Vec<String>| {
            f64::from(u8::from(titles.iter().any(|title| title.contains(&need))))
        };
        self.titles.iter().map(score).collect()
    }

    fn bm25_scores(&self, need: &str) -> Vec<f64> {
        let n_documents = self.ids.len() as f64;
        let average_length = self.lengths.iter().sum::<f64>() / n_documents.max(1.0);
        let mut scores = vec![0.0; self.ids.len()];
        let terms: BTreeSet<String> = terms(self.baseline, need).into_iter().collect();
        for postings in terms.iter().filter_map(|term| self.postings.get(term)) {
            let df = postings.len() as f64;
            let idf = libm::log(1.0 + (n_documents - df + 0.5) / (df + 0.5));
            for (document_idx, frequency) in postings {
                let length = 1.0 - B + B * self.lengths[*document_idx] / average_length;
                scores[*document_idx] += idf * frequency * (K1 + 1.0) / (frequency + K1 * length);
            }
        }
        scores
    }
}

fn terms(baseline: Baseline, text: &str) -> Vec<String> {
    let tokens = tokenize(text);
    if baseline == Baseline::Words {
        return tokens.into_iter().map(|token| token.exact).collect();
    }
    let pairs = tokens.windows(2).map(|pair| format!("{} {}", pair[0].folded, pair[1].folded));
    let mut terms: Vec<String> = pairs.collect();
    terms.extend(tokens.into_iter().map(|token| token.folded));
    terms
}

#[cfg(test)]
mod tests {
    use super::*;
    use nhipcau_matching::DocumentText;
    use nhipcau_profile::{Language, Standing};

    fn document(id: &str, title: &str) -> Document {
        let text = title.to_owned();
        Document {
            id: id.to_owned(),
            institute: "a".to_owned(),
            texts: vec![DocumentText {
                field: TextField::Title,
                language: Language::Vietnamese,
                text,
            }],
            standing: Standing::Stated,
            ..Document::default()
        }
    }

    #[track_caller]
    fn check(baseline: Baseline, need: &str, expected: &[&str]) {
        let documents = [
            document("dryer", "Máy sấy hạt điều"),
            document("glue", "Keo dán gỗ từ hạt điều, rẻ"),
            document("weld", "Máy hàn"),
        ];
        assert_eq!(BaselineIndex::build(baseline, &documents).rank(need), expected);
    }

    #[test]
    fn each_baseline_finds_what_it_can() {
        check(Baseline::TitleSubstring, "May say", &["dryer"]);
        check(Baseline::TitleSubstring, "máy sấy điều", &[]);
        check(Baseline::Words, "sấy hạt điều", &["dryer", "glue"]);
        check(Baseline::Words, "say hat dieu", &[]);
        check(Baseline::Pairs, "say hat dieu", &["dryer", "glue"]);
        check(Baseline::Words, "", &[]);
    }
}
