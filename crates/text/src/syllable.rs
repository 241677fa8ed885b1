//! Which folded words can be Vietnamese syllables.
//!
//! Tells a toneless Vietnamese need from an English one: nearly every Vietnamese word fits an onset and a rhyme of the
//! tables, few English ones do. Invariant: a fixed table, no statistics.

const ONSETS: [&str; 27] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h",
    "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

const RHYMES: [&str; 82] = [
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec",
    "em", "en", "eng", "eo", "ep", "et", "eu", "ech", "enh", "i", "ia", "ich", "iec", "iem", "ien",
    "ieng", "iep", "iet", "ieu", "im", "in", "inh", "ip", "it", "iu", "o", "oa", "oac", "oach",
    "oai", "oam", "oan", "oang", "oanh", "oat", "oay", "oc", "oe", "oi", "om", "on", "ong", "op",
    "ot", "u", "ua", "uan", "uat", "uc", "ue", "ui", "um", "un", "ung", "uo", "uoc", "uoi", "uom",
    "uon", "uong", "uop", "uot", "up", "ut", "uu", "uy", "uyen",
];

const MORE_RHYMES: [&str; 17] = [
    "y", "yen", "yeu", "yet", "yem", "uyet", "uych", "uynh", "uya", "uay", "uang", "uau", "uou",
    "uyt", "oen", "oet", "ooc",
];

/// Whether a folded word can be one Vietnamese syllable.
///
/// ```
/// assert!(nhipcau_text::is_vietnamese_syllable("nghien"));
/// assert!(!nhipcau_text::is_vietnamese_syllable("drying"));
/// ```
pub fn is_vietnamese_syllable(folded: &str) -> bool {
    ONSETS.iter().any(|onset| {
        folded
            .strip_prefix(onset)
            .is_some_and(|rhyme| RHYMES.contains(&rhyme) || MORE_RHYMES.contains(&rhyme))
    }) || folded == "gi"
}
