//! Rules for knowledge that need the engine's eyes: labels and problem statements as a search would see them.
//!
//! Beside the rules of `nhipcau_profile`: a label must hold a word, a concept should be touched by some capability or need,
//! capabilities of one institute should differ, a statement must not say in nearly the same words what another one says, nor only repeat its title.
//!
//! Two statements are near duplicates when their sets of words have a Jaccard similarity of [`TOO_SIMILAR`] or more. Pairs are
//! found by their rarest words (prefix filtering; Bayardo, Ma and Srikant, *Scaling up all pairs similarity search*, WWW
//! 2007), so the work stays small.
//!
//! Invariant: every problem names a value of the catalog; the order follows the catalog.

use crate::lexicon::{LabelForm, Lexicon};
use crate::likeness::near_duplicates;
use crate::{Knobs, documents};
use nhipcau_profile::{Capability, Catalog, Concept, Language, Path, Problem, ProblemKind};
use nhipcau_text::{is_english_stopword, is_vietnamese_stopword, stem_english, tokenize};
use std::collections::{BTreeMap, BTreeSet};

/// Jaccard similarity from which two statements say the same.
const TOO_SIMILAR: f64 = 0.6;

/// Every problem of the knowledge in a catalog, each with the position of its institute, or `None` for the vocabulary.
pub fn review(catalog: &Catalog) -> Vec<(Option<usize>, Problem)> {
    let mut problems: Vec<(Option<usize>, Problem)> =
        review_concepts(catalog).into_iter().map(|problem| (None, problem)).collect();
    for language in Language::ALL {
        review_statements(catalog, language, &mut problems);
    }
    for (institute_idx, institute) in catalog.institutes.iter().enumerate() {
        let alike = near_duplicates(institute).into_iter();
        problems.extend(alike.map(|problem| (Some(institute_idx), problem)));
    }
    problems
}

fn review_concepts(catalog: &Catalog) -> Vec<Problem> {
    let concepts = &catalog.vocabulary.concepts;
    let touched = touched_concepts(catalog);
    let mut owners: BTreeMap<(Language, String), usize> = BTreeMap::new();
    let mut problems = Vec::new();
    for (concept_idx, concept) in concepts.iter().enumerate() {
        let path = Path::default().key("concepts").index(concept_idx);
        for language in Language::ALL {
            for label in concept.labels(language) {
                let kind = label_problem(concepts, &mut owners, concept_idx, language, label);
                problems.extend(kind.map(|kind| Problem { path: path.clone(), kind }));
            }
        }
        if !touched.contains(&concept_idx) {
            problems.push(Problem { path, kind: ProblemKind::UntouchedConcept });
        }
    }
    problems
}

fn label_problem(
    concepts: &[Concept],
    owners: &mut BTreeMap<(Language, String), usize>,
    concept_idx: usize,
    language: Language,
    label: &str,
) -> Option<ProblemKind> {
    let words = words_of(label, language);
    if words.is_empty() {
        return Some(ProblemKind::LabelWithoutWords(label.to_owned()));
    }
    let owner = *owners.entry((language, words.join(" "))).or_insert(concept_idx);
    let other = || ProblemKind::SharedLabel(label.to_owned(), concepts[owner].id.clone());
    (owner != concept_idx).then(other)
}

/// Concepts with a label in some capability or need, and those that lead to one: they do their work in needs yet to come.
fn touched_concepts(catalog: &Catalog) -> BTreeSet<usize> {
    let lexicon = Lexicon::build(&catalog.vocabulary.concepts, &Knobs::default());
    let mut touched = BTreeSet::new();
    let mut touch = |text: &str, language: Language| {
        let found = lexicon.find(&tokenize(text), LabelForm::of(language));
        touched.extend(found.into_iter().map(|found| found.concept_idx));
    };
    for text in documents(catalog).iter().flat_map(|document| &document.texts) {
        touch(&text.text, text.language);
    }
    for need in &catalog.needs {
        for language in Language::ALL {
            touch(need.text.in_language(language), language);
        }
    }
    let leads_on = |concept_idx: &usize| {
        let mut relations = lexicon.relations(*concept_idx).iter();
        relations.any(|relation| touched.contains(&relation.concept_idx))
    };
    (0..catalog.vocabulary.concepts.len()).filter(leads_on).collect()
}

/// A statement with its place.
struct Statement<'a> {
    institute_idx: usize,
    path: Path,
    capability: &'a Capability,
    /// Rarest first.
    words: Vec<String>,
}

fn review_statements(
    catalog: &Catalog,
    language: Language,
    problems: &mut Vec<(Option<usize>, Problem)>,
) {
    let mut statements = statements(catalog, language);
    sort_by_rarity(&mut statements);
    let mut by_rare_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (statement_idx, statement) in statements.iter().enumerate() {
        let rare = &statement.words[..rare_len(statement.words.len())];
        let near =
            rare.iter().flat_map(|word| by_rare_word.get(word.as_str()).into_iter().flatten());
        let twin = near
            .copied()
            .find(|&other| jaccard(&statement.words, &statements[other].words) >= TOO_SIMILAR);
        let kind = match twin {
            Some(other) => {
                Some(ProblemKind::NearDuplicateStatement(statements[other].capability.id.clone()))
            }
            None => {
                repeats_title(statement, language).then_some(ProblemKind::StatementRepeatsTitle)
            }
        };
        let problem = kind.map(|kind| Problem { path: statement.path.clone(), kind });
        problems.extend(problem.map(|problem| (Some(statement.institute_idx), problem)));
        for word in rare {
            by_rare_word.entry(word).or_default().push(statement_idx);
        }
    }
}

fn statements(catalog: &Catalog, language: Language) -> Vec<Statement<'_>> {
    let mut statements = Vec::new();
    for (institute_idx, institute) in catalog.institutes.iter().enumerate() {
        for (capability_idx, capability) in institute.capabilities.iter().enumerate() {
            let list = Path::default()
                .key("capabilities")
                .index(capability_idx)
                .key("problems")
                .key(language.tag());
            for (text_idx, text) in capability.problems.in_language(language).iter().enumerate() {
                let words: BTreeSet<String> = words_of(text, language).into_iter().collect();
                let words = words.into_iter().collect();
                statements.push(Statement {
                    institute_idx,
                    path: list.index(text_idx),
                    capability,
                    words,
                });
            }
        }
    }
    statements
}

fn sort_by_rarity(statements: &mut [Statement<'_>]) {
    let mut frequencies: BTreeMap<String, usize> = BTreeMap::new();
    for word in statements.iter().flat_map(|statement| &statement.words) {
        *frequencies.entry(word.clone()).or_default() += 1;
    }
    for statement in statements {
        statement.words.sort_by_key(|word| (frequencies.get(word).copied(), word.clone()));
    }
}

/// Of two sets that are too similar, this many of the rarest words must meet.
fn rare_len(n_words: usize) -> usize {
    let shared_at_least = libm::ceil(TOO_SIMILAR * n_words as f64) as usize;
    (n_words + 1 - shared_at_least).min(n_words)
}

pub(crate) fn jaccard(one: &[String], other: &[String]) -> f64 {
    let n_shared = one.iter().filter(|word| other.contains(word)).count();
    n_shared as f64 / (one.len() + other.len() - n_shared).max(1) as f64
}

/// Whether every telling word of a statement stands in the title.
fn repeats_title(statement: &Statement<'_>, language: Language) -> bool {
    let title = words_of(statement.capability.title.in_language(language), language);
    let is_function_word = |word: &String| match language {
        Language::Vietnamese => is_vietnamese_stopword(word),
        Language::English => is_english_stopword(word),
    };
    statement.words.iter().filter(|word| !is_function_word(word)).all(|word| title.contains(word))
}

pub(crate) fn words_of(text: &str, language: Language) -> Vec<String> {
    let key = |word: &str| match language {
        Language::Vietnamese => word.to_owned(),
        Language::English => stem_english(word),
    };
    tokenize(text).iter().map(|token| key(&token.exact)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use nhipcau_profile::{Bilingual, BilingualList, Institute};

    fn check(problems: &[&str], concepts: Vec<Concept>) -> Vec<String> {
        let capability = |id: &str, statements: &[&str]| Capability {
            id: id.into(),
            title: match id {
                "one" => Bilingual::new("lò nung gốm", "kiln"),
                _ => Bilingual::new("máy sấy lúa", "rice dryer"),
            },
            problems: BilingualList {
                vi: statements.iter().map(|&text| text.into()).collect(),
                en: vec![],
            },
            ..Capability::default()
        };
        let (first, rest) = problems.split_first().unwrap();
        let mut catalog = Catalog::default();
        catalog.vocabulary.concepts = concepts;
        catalog.institutes = vec![Institute {
            capabilities: vec![capability("one", &[first]), capability("two", rest)],
            ..Institute::default()
        }];
        review(&catalog)
            .iter()
            .map(|(_, problem)| format!("{} {}", problem.kind.code(), problem.path))
            .collect()
    }

    #[test]
    fn statements_that_say_the_same_or_only_the_title_are_refused() {
        let found = check(
            &[
                "mưa dầm, lúa gặt về không phơi được, để hai ngày là lên mầm",
                "mưa dầm, lúa gặt về không phơi được, để ba ngày là lên mầm",
                "cần máy sấy lúa",
                "trấu đốt khói mù cả xóm, hàng xáo chê gạo gãy",
            ],
            vec![],
        );
        assert_eq!(
            found,
            ["E017 capabilities[1].problems.vi[0]", "E018 capabilities[1].problems.vi[1]"]
        );
    }

    #[test]
    fn labels_must_hold_words_and_belong_to_one_concept() {
        let concept = |id: &str, vi: &str, en: &str| Concept {
            id: id.into(),
            prefer: Bilingual::new(vi, en),
            ..Concept::default()
        };
        let concepts = vec![
            concept("dryer", "máy sấy", "dryer"),
            concept("drying", "sấy khô", "dryers"),
            concept("none", "—", "haze"),
        ];
        let found = check(&["lúa ướt vào máy sấy của hợp tác xã thì tắc"], concepts);
        assert_eq!(
            found,
            ["W104 concepts[1]", "E016 concepts[2]", "W105 concepts[2]"].map(String::from).to_vec()
        );
    }
}
