//! English word forms brought together by the Snowball stemmer (Porter, *An algorithm for suffix stripping*, 1980, revised).

use rust_stemmers::{Algorithm, Stemmer};

/// The stem of a lower-case English word; words of other alphabets, short ones and those with digits stay as they are.
///
/// ```
/// assert_eq!(nhipcau_text::stem_english("drying"), nhipcau_text::stem_english("dry"));
/// assert_eq!(nhipcau_text::stem_english("fertilisers"), nhipcau_text::stem_english("fertilizer"));
/// assert_eq!(nhipcau_text::stem_english("TiO2"), "TiO2");
/// ```
pub fn stem_english(word: &str) -> String {
    if word.len() < 3 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let word = americanize(word);
    let stem = Stemmer::create(Algorithm::English).stem(&word).into_owned();
    // Snowball writes dried as dri but dry as dry; one form for both.
    match stem.strip_suffix('i') {
        Some(root) if root.len() >= 2 => [root, "y"].concat(),
        _ => stem,
    }
}

/// British spellings and their American ones, at the end of a word or anywhere in it. A wrong hit does no harm: texts and
/// needs are treated alike.
const ENDINGS: [(&str, &str); 12] = [
    ("isation", "ization"),
    ("isations", "izations"),
    ("ised", "ized"),
    ("ising", "izing"),
    ("iser", "izer"),
    ("isers", "izers"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("our", "or"),
    ("ours", "ors"),
    ("tre", "ter"),
    ("bre", "ber"),
];
const PARTS: [(&str, &str); 4] =
    [("mould", "mold"), ("sulph", "sulf"), ("aluminium", "aluminum"), ("grey", "gray")];

fn americanize(word: &str) -> String {
    let ending = ENDINGS
        .iter()
        .find(|(british, _)| word.ends_with(british) && word.len() > british.len() + 2);
    let word = match ending {
        Some((british, american)) => replaced(word, word.len() - british.len(), british, american),
        None => word.to_owned(),
    };
    PARTS.iter().fold(word, |word, (british, american)| {
        // Byte by byte: the words are short, and the library's searcher is a kilobyte of wasm.
        let at = word.as_bytes().windows(british.len()).position(|own| own == british.as_bytes());
        match at {
            Some(at) => replaced(&word, at, british, american),
            None => word,
        }
    })
}

fn replaced(word: &str, at: usize, british: &str, american: &str) -> String {
    let (before, after) = (word.get(..at), word.get(at + british.len()..));
    [before.unwrap_or_default(), american, after.unwrap_or_default()].concat()
}
