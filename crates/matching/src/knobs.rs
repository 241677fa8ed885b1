//! Everything that can be turned in the engine, with its effect at both ends.
//!
//! Invariant: the shipped values are [`Knobs::default`]; visitors move [`Weights`] only.

use crate::candidate::{Band, Part, TextField};

/// What the names of the bands promise: of the first three results of a need at the lowest score of possible, good, strong,
/// at least this share was useful in the judged sets. `nhipcau calibrate` fits the scores to it.
pub const BAND_SHARES: [f64; 3] = [0.25, 0.5, 0.75];

/// Importance of the parts of the score, each 0 to 1; they need not add up to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights(pub [f64; 8]);

impl Weights {
    /// The weight of a part.
    pub fn of(&self, part: Part) -> f64 {
        self.0[part.index()]
    }
}

impl Default for Weights {
    fn default() -> Weights {
        // Text, topic, numbers, sector, readiness, mode, evidence, reach.
        Weights([0.50, 0.34, 0.10, 0.09, 0.09, 0.06, 0.08, 0.04])
    }
}

/// The engine's knobs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Knobs {
    /// How fast repeated mentions stop helping. At 0 one mention equals twenty; at 2 repetition keeps paying. BM25's k1.
    pub saturation: f64,
    /// What one mention is worth in each field, in the order of [`TextField::ALL`]. At 0 a field is not searched; there is
    /// no upper end. Lengths of fields do not count, so that taking a matched word out of a text can never raise its rank.
    pub boosts: [f64; 6],
    /// Worth of a pair of neighboring Vietnamese syllables. At 0 `vật liệu` is no more than `vật` and `liệu` apart,
    /// at 1 single syllables hardly count beside pairs.
    pub pair: f64,
    /// Worth of a pair of neighboring English words beside a single one. At 0 order does not matter.
    pub english_pair: f64,
    /// Worth of a toned term that was found from a toneless word. At 0 toneless needs find nothing, at 1 `ga` is as good
    /// a proof of `gà` as of `ga`.
    pub toneless: f64,
    /// How much a known pair of neighbors says about which toned word a toneless one is, beside how often the word occurs.
    /// At 0 the most frequent reading is believed wherever it stands, at 1,000 every pair that the catalog happens to have.
    pub neighbor: f64,
    /// How little a doubtful reading counts beside the likeliest: the power of the ratio of their probabilities. At 0 all
    /// readings count alike, at 1 in proportion.
    pub doubt: f64,
    /// How much a syllable loses that mostly stands in a pair which the need has, too. At 0 a compound counts with its
    /// syllables, at 1 only as a pair.
    pub compound: f64,
    /// Worth of a word that is taken for a slip of the keyboard. At 0 slips find nothing, at 1 they are as good as the word.
    pub typo: f64,
    /// Worth of another word for the same concept. At 0 the thesaurus is off, at 1 a synonym is as good as the word itself.
    pub synonym: f64,
    /// Worth of a narrower concept than the need's; two steps down count its square. At 0 a need for pumps finds no slurry pump.
    pub narrower: f64,
    /// Worth of a broader concept than the need's. At 1 a need for slurry pumps is content with any pump.
    pub broader: f64,
    /// Worth of a related concept. At 1 a symptom is as good as its cure, and much that is merely near comes up.
    pub related: f64,
    /// Raw points of a concept for each word of its label in the need, beside those of the words themselves.
    pub concept: f64,
    /// Raw text points at which the text part stands at one half, for a need with little to understand.
    pub half_way: f64,
    /// What is added to that for each point that the need could have earned: at 0 a long need is sure of itself by its
    /// length, at 1 every word has to be answered.
    pub half_way_share: f64,
    /// How many of the best texts tell the topics of a need.
    pub n_topic_documents: usize,
    /// Share of the topic part that likeness to the best texts gives; the rest is the sub-fields'. At 0 a capability is never
    /// lifted for being like a good answer, at 1 sub-fields do not count where there are words.
    pub kin: f64,
    /// How many of the best texts lift those like them.
    pub n_kin_documents: usize,
    /// Scores from which a candidate is possible, good, strong: what `nhipcau calibrate` fits, to be set anew with every change
    /// of the order. Lower ones promise more than [`BAND_SHARES`]; higher ones hide what is useful.
    pub bands: [f64; 3],
}

impl Knobs {
    pub(crate) fn boost(&self, field: TextField) -> f64 {
        self.boosts[field as usize]
    }
}

impl Knobs {
    /// The band of a score.
    pub(crate) fn band(&self, score: f64) -> Band {
        let [possible, good, strong] = self.bands;
        match score {
            score if score >= strong => Band::Strong,
            score if score >= good => Band::Good,
            score if score >= possible => Band::Possible,
            _ => Band::Weak,
        }
    }

    /// How likely a candidate of such a score is useful, 0 to 1, as the bands promise: straight lines from nothing at 0
    /// over [`BAND_SHARES`] at the bands' lowest scores to certainty at 100.
    pub(crate) fn usefulness(&self, score: f64) -> f64 {
        let ([possible, good, strong], [few, half, most]) = (self.bands, BAND_SHARES);
        let points = [(0.0, 0.0), (possible, few), (good, half), (strong, most), (100.0, 1.0)];
        let mut lines = points.iter().zip(&points[1..]);
        let on_line = |((from, low), (to, high)): (&(f64, f64), &(f64, f64))| {
            (score <= *to).then(|| low + (high - low) * (score - from) / (to - from))
        };
        lines.find_map(on_line).unwrap_or(1.0)
    }
}

impl Default for Knobs {
    fn default() -> Knobs {
        Knobs {
            saturation: 2.0,
            // Title, problems, keywords, description, evidence, topic.
            boosts: [2.0, 1.0, 1.0, 1.0, 0.5, 0.3],
            pair: 0.5,
            english_pair: 0.5,
            toneless: 0.9,
            neighbor: 300.0,
            doubt: 0.7,
            compound: 0.7,
            typo: 0.6,
            synonym: 0.7,
            narrower: 0.5,
            broader: 0.3,
            related: 0.25,
            concept: 1.0,
            half_way: 6.0,
            half_way_share: 0.2,
            n_topic_documents: 10,
            kin: 0.59,
            n_kin_documents: 6,
            bands: [22.0, 29.5, 40.0],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usefulness_rises_over_what_the_bands_promise() {
        let knobs = Knobs::default();
        for (score, share) in knobs.bands.into_iter().zip(BAND_SHARES) {
            assert!((knobs.usefulness(score) - share).abs() < 1e-9);
        }
        let ends = [0.0, 100.0, 120.0].map(|score| knobs.usefulness(score).to_string());
        assert_eq!(ends, ["0", "1", "1"]);
        let rises = |score: i32| {
            knobs.usefulness(f64::from(score)) < knobs.usefulness(f64::from(score + 1))
        };
        assert!((0..100).all(rises));
    }
}
