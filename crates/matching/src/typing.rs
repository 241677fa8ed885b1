//! Reads what was typed before it is understood: raw keystrokes are decoded, slips of the keyboard mended.
//!
//! Both happen only to words that the catalog does not know, and only where the result is one that it knows: `sa6y1` is
//! sấy, `corossion` is corrosion. A word of five letters may be one edit away, one of nine letters two, the first letter being
//! right; an edit is a letter too many, too few, wrong, or two that changed places. A Vietnamese syllable is short, and
//! most slips in it make another syllable, so it is mended only where it makes a pair that several documents know with its neighbor: `máy sáy` is
//! máy sấy, `nuoc thia` is nước thải, and `gáo` alone stays gáo.
//!
//! Invariant: a word that the catalog, the thesaurus or the list of function words knows is left as typed.

use crate::index::term_key;
use crate::lexicon::LabelForm;
use crate::{Index, Origin};
use nhipcau_profile::Language;
use nhipcau_text::{
    Token, TokenKind, TypedLanguage, from_telex, from_vni, guess_language, has_tone_or_mark,
    is_english_stopword, is_toneless_stopword, is_vietnamese_stopword, is_vietnamese_syllable,
    to_folded, tokenize,
};
use std::cmp::Reverse;

/// Letters from which one edit is allowed, and two.
const MENDABLE: [usize; 2] = [5, 9];
/// Documents that have the pair which a syllable is mended for: one may be chance, `vác tay` is not vân tay.
const SURE_PAIR: usize = 2;
/// Longer words are no words.
const LONGEST: usize = 24;

/// The tokens of a need as they are read, how each came about, and the language.
pub(crate) fn read(index: &Index, text: &str) -> (Vec<Token>, Vec<Origin>, TypedLanguage) {
    let (mut tokens, mut origins): (Vec<Token>, Vec<Origin>) =
        tokenize(text).into_iter().map(|token| decoded(index, token)).unzip();
    let language = guess_language(&tokens);
    mend(index, &mut tokens, &mut origins, language);
    (tokens, origins, language)
}

/// A word of raw keystrokes is read as Telex or VNI when the catalog knows the decoded word and not the raw one.
fn decoded(index: &Index, mut token: Token) -> (Token, Origin) {
    let has_digit = token.exact.bytes().any(|byte| byte.is_ascii_digit());
    let is_candidate =
        token.kind == TokenKind::Word && token.exact.is_ascii() && token.exact.len() >= 2;
    let is_known = is_vietnamese_syllable(&token.exact)
        || is_english_stopword(&token.exact)
        || (has_digit && index.term(Language::Vietnamese, &token.exact).is_some())
        || is_english(index, &token);
    let decode = if has_digit { from_vni } else { from_telex };
    if is_candidate
        && !is_known
        && let Some(word) = decode(&token.exact)
        && (index.term(Language::Vietnamese, &word).is_some() || is_vietnamese_stopword(&word))
    {
        token.folded = to_folded(&word);
        token.exact = word;
        return (token, Origin::Telex);
    }
    (token, Origin::Exact)
}

fn is_english(index: &Index, token: &Token) -> bool {
    term_key(token, Language::English)
        .is_some_and(|key| index.term(Language::English, &key).is_some())
}

/// Puts a known word in the place of each unknown one that is a slip of it.
fn mend(index: &Index, tokens: &mut [Token], origins: &mut [Origin], language: TypedLanguage) {
    let unknown: Vec<usize> =
        (0..tokens.len()).filter(|&at| !is_known(index, &tokens[at], language)).collect();
    if unknown.is_empty() {
        return;
    }
    let forms = LabelForm::of_need(language);
    let labels: Vec<_> = forms.iter().flat_map(|form| index.lexicon.find(tokens, *form)).collect();
    for at in unknown {
        if labels.iter().any(|found| found.range.contains(&at)) {
            continue;
        }
        if let Some(word) = meant(index, tokens, at, language) {
            tokens[at].folded = to_folded(word);
            tokens[at].exact = match language {
                TypedLanguage::TonelessVietnamese => tokens[at].folded.clone(),
                _ => word.to_owned(),
            };
            origins[at] = Origin::Typo;
        }
    }
}

fn is_known(index: &Index, token: &Token, language: TypedLanguage) -> bool {
    let is_toneless = language == TypedLanguage::TonelessVietnamese;
    token.kind != TokenKind::Word
        || token.folded.bytes().any(|byte| !byte.is_ascii_lowercase())
        || index.term(Language::Vietnamese, &token.exact).is_some()
        || is_vietnamese_stopword(&token.exact)
        || is_english_stopword(&token.exact)
        || is_english(index, token)
        || (is_toneless
            && (is_toneless_stopword(&token.folded)
                || (!index.terms_folded(&token.folded).is_empty()
                    && !has_tone_or_mark(&token.exact))))
}

/// The word that an unknown one is a slip of: one that makes pairs with its neighbors first, then the nearest, then the
/// commonest.
fn meant<'a>(
    index: &'a Index,
    tokens: &[Token],
    at: usize,
    language: TypedLanguage,
) -> Option<&'a str> {
    let typed = &tokens[at];
    let before = at.checked_sub(1).filter(|_| typed.joined).map(|at| &tokens[at]);
    let after = tokens.get(at + 1).filter(|token| token.joined);
    let n_allowed = |len: usize| MENDABLE.iter().filter(|least| len >= **least).count();
    let is_syllable = language != TypedLanguage::English
        && (has_tone_or_mark(&typed.exact) || is_vietnamese_syllable(&typed.folded));
    let n_needed = if is_syllable { SURE_PAIR } else { 1 };
    let is_telling = |term_idx: &usize| {
        let pair = &index.terms[*term_idx];
        pair.postings.len() >= n_needed
            && pair.word.split(' ').all(|word| !is_vietnamese_stopword(word))
    };
    let is_pair = |one: [&str; 2], other: [&str; 2], edits: usize| {
        let pair = |form: usize| [one[form], " ", other[form]].concat();
        edits <= n_allowed(one[1].len() + other[1].len())
            && match language {
                TypedLanguage::English => false,
                TypedLanguage::Vietnamese => {
                    index.term(Language::Vietnamese, &pair(0)).as_ref().is_some_and(is_telling)
                }
                TypedLanguage::TonelessVietnamese => {
                    index.terms_folded(&pair(1)).iter().any(is_telling)
                }
            }
    };
    let alone = if is_syllable { 0 } else { n_allowed(typed.folded.len()) };
    let slip = |&term_idx: &usize| {
        let term = &index.terms[term_idx];
        let folded = to_folded(&term.word);
        let edits = edits(typed.folded.as_bytes(), folded.as_bytes())?;
        let word: [&str; 2] = [&term.word, &folded];
        let both = |token: &'_ Token| [token.exact.clone(), token.folded.clone()];
        let n_pairs = usize::from(
            before.map(both).is_some_and(|before| is_pair([&before[0], &before[1]], word, edits)),
        ) + usize::from(
            after.map(both).is_some_and(|after| is_pair(word, [&after[0], &after[1]], edits)),
        );
        (n_pairs > 0 || (1..=alone).contains(&edits)).then_some((
            Reverse(n_pairs),
            edits,
            Reverse(term.postings.len()),
            &*term.word,
        ))
    };
    let first = typed.folded.as_bytes().first()?;
    let found = index.words_with_initial(*first).iter().filter_map(slip);
    found.min().map(|(.., word)| word)
}

/// Edits between two words without marks, a swap of neighbors being one (Damerau, *A technique for computer detection and
/// correction of spelling errors*, CACM 1964); `None` for more than two.
fn edits(one: &[u8], other: &[u8]) -> Option<usize> {
    if one.len().abs_diff(other.len()) > MENDABLE.len() || one.len().max(other.len()) > LONGEST {
        return None;
    }
    let mut rows = [[0_u8; LONGEST + 1]; LONGEST + 1];
    for i in 0..=one.len() {
        for j in 0..=other.len() {
            rows[i][j] = if i == 0 || j == 0 {
                (i + j) as u8
            } else {
                let is_same = one[i - 1] == other[j - 1];
                let mut least = (rows[i - 1][j - 1] + u8::from(!is_same))
                    .min(rows[i - 1][j] + 1)
                    .min(rows[i][j - 1] + 1);
                if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                    least = least.min(rows[i - 2][j - 2] + 1);
                }
                least
            };
        }
    }
    Some(usize::from(rows[one.len()][other.len()])).filter(|&edits| edits <= MENDABLE.len())
}
