//! What is missing, what would change it, what would make a need clearer, over small random catalogs:
//! 1. an index with one more text scores as one that is built anew, to the bit;
//! 2. a gap that is closed raises the score by the points announced, and is no gap any more;
//! 3. the change that is told gives its score and band to whoever ranks anew, and no smaller one that was considered does;
//! 4. a fact that is named changes the first three as announced, within the bound of rankings.

use nhipcau_matching::{
    Answer, Band, Candidate, ClarityLevel, Document, DocumentText, FacetWeight, GapKind, Index,
    Lift, MAX_TRIED, Need, Question, Ranking, ReadinessWindow, Revision, Search, Side, Step,
    TextField, Weights, Wishes, clarity, considered, document, first_three, gap_card, open_answers,
    rank, what_if,
};
use nhipcau_profile::{
    Bilingual, BilingualList, Capability, Concept, Evidence, EvidenceKind, Figure, FigureOperator,
    Institute, Language, Readiness, Standing, Vocabulary,
};
use proptest::prelude::*;
use proptest::sample::{Index as Pick, select};

const YEAR: u16 = 2026;
const WORDS: [&str; 12] =
    ["máy", "sấy", "vật", "liệu", "nước", "thải", "gốm", "men", "thép", "hạt", "điều", "lúa"];
const NUMBERS: [&str; 5] =
    ["", ", công suất 2 tấn/giờ", ", độ ẩm dưới 12 %", ", theo TCVN 6477:2016", ", dryer 40 kg"];
const STANDINGS: [Standing; 4] =
    [Standing::Stated, Standing::General, Standing::Unverified, Standing::Inferred];

fn vocabulary() -> Vocabulary {
    let concept = |id: &str, vi: &str, en: &str, broader: &str| Concept {
        id: id.into(),
        prefer: Bilingual::new(vi, en),
        other: BilingualList { vi: vec![], en: vec![format!("{en} unit")] },
        broader: [broader].iter().filter(|id| !id.is_empty()).map(|id| (*id).into()).collect(),
        ..Concept::default()
    };
    Vocabulary {
        concepts: vec![
            concept("drying", "sấy", "drying", ""),
            concept("dryer", "máy sấy", "dryer", "drying"),
            concept("glaze", "men gốm", "glaze", ""),
            concept("effluent", "nước thải", "waste water", ""),
        ],
        ..Vocabulary::default()
    }
}

fn phrase(max: usize) -> impl Strategy<Value = String> {
    proptest::collection::vec(select(&WORDS[..]), 1..max).prop_map(|words| words.join(" "))
}

fn ids(of: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    proptest::sample::subsequence(of, 0..=of.len())
        .prop_map(|ids| ids.into_iter().map(str::to_owned).collect())
}

fn figure(name: &str, value: f64, unit: &str) -> Figure {
    let name = Bilingual::new(name, "");
    Figure { name, operator: FigureOperator::Equal, value, unit: unit.into(), ..Figure::default() }
}

fn capabilities() -> impl Strategy<Value = Vec<Capability>> {
    let codes = (
        proptest::option::of((1..=9_u8, select(&STANDINGS[..]))),
        ids(&["testing", "training", "licence"]),
        ids(&["mining", "food"]),
        select(&STANDINGS[..]),
        proptest::option::of(2000..2026_u16),
        0..4_u8,
    );
    let entry = (phrase(5), phrase(9), codes);
    proptest::collection::vec(entry, 2..9).prop_map(|entries| {
        entries.into_iter().enumerate().map(|(idx, entry)| capability(idx, entry)).collect()
    })
}

/// Readiness, modes, industries, standing, year of its evidence, number of figures.
type Codes = (Option<(u8, Standing)>, Vec<String>, Vec<String>, Standing, Option<u16>, u8);

fn capability(idx: usize, (title, description, codes): (String, String, Codes)) -> Capability {
    let (readiness, modes, industries, standing, year, n_figures) = codes;
    let readiness =
        readiness.map(|(level, standing)| Readiness { level, standing, ..Readiness::default() });
    let evidence =
        |year| Evidence { kind: EvidenceKind::Task, year: Some(year), ..Evidence::default() };
    let figures = [figure("công suất", 1.7, "t/h"), figure("độ ẩm", 20.0, "%")];
    Capability {
        id: format!("c{idx}"),
        title: Bilingual::new(title, "rice dryer"),
        description: Bilingual::new(description, ""),
        subfields: vec![["M01", "B01"][idx % 2].into()],
        readiness,
        modes,
        industries,
        standing,
        evidence: year.into_iter().map(evidence).collect(),
        figures: figures.into_iter().take(usize::from(n_figures)).collect(),
        ..Capability::default()
    }
}

fn documents(capabilities: &[Capability]) -> Vec<Document> {
    let institute = |idx: usize| Institute {
        id: format!("i{}", idx % 5),
        province: (!idx.is_multiple_of(3)).then(|| "hue".into()),
        ..Institute::default()
    };
    let mut documents: Vec<Document> = capabilities
        .iter()
        .enumerate()
        .map(|(idx, own)| document(&institute(idx), own, &vocabulary()))
        .collect();
    // Something that does not fit, so that words weigh.
    documents.extend((0..30).map(|idx| Document {
        id: format!("z{idx}"),
        institute: "z".into(),
        texts: vec![said(&format!("dịch vụ khác {idx}"), Language::Vietnamese)],
        ..Document::default()
    }));
    documents
}

fn said(text: &str, language: Language) -> DocumentText {
    DocumentText { field: TextField::Keywords, language, text: text.into() }
}

fn need() -> impl Strategy<Value = Need> {
    let weights = select(vec![FacetWeight::Must, FacetWeight::Normal, FacetWeight::Nice]);
    let wishes = (
        ids(&["testing", "training"]),
        ids(&["food"]),
        proptest::option::of(6..=9_u8),
        any::<bool>(),
        any::<bool>(),
    );
    (
        phrase(6),
        phrase(4),
        select(&NUMBERS[..]),
        proptest::collection::vec(weights, 0..3),
        wishes,
        any::<bool>(),
    )
        .prop_map(|(first, second, numbers, facet_weights, wishes, is_toneless)| {
            let (modes, industries, min, is_near, is_wished) = wishes;
            let text = format!("{first}{numbers}. {second}");
            let wishes = Wishes {
                modes,
                industries,
                readiness: min.map(|min| ReadinessWindow { min, max: 9 }),
                province: is_near.then(|| "hue".into()),
                ..Wishes::default()
            };
            Need {
                text: if is_toneless { nhipcau_text::fold(&text) } else { text },
                facet_weights,
                muted_words: vec![],
                wishes: if is_wished { wishes } else { Wishes::default() },
            }
        })
}

/// What is ranked from documents as they are, with a new index.
fn anew(documents: Vec<Document>, need: &Need) -> (Index, Ranking) {
    let index = Index::build(documents, &vocabulary());
    let ranking = rank(&index, need, &Weights::default(), YEAR);
    (index, ranking)
}

/// The candidate after steps, from scratch: changed documents, a new index, a new ranking.
fn really(documents: &[Document], need: &Need, document_idx: usize, steps: &[Step]) -> (u64, Band) {
    let index = Index::build(documents.to_vec(), &vocabulary());
    let requirements = Search::new(&index, need).requirements().to_vec();
    let (mut need, mut changed) = (need.clone(), documents.to_vec());
    for step in steps {
        step.change_need(&mut need);
        step.change_document(&mut changed[document_idx], &requirements, YEAR);
    }
    let (_, ranking) = anew(changed, &need);
    let own = ranking.candidates.iter().find(|own| own.document_idx == document_idx);
    own.map_or((0.0_f64.to_bits(), Band::Weak), |own| (own.score.to_bits(), own.band))
}

fn size(steps: &[Step]) -> (u8, usize) {
    (steps.iter().map(Step::size).sum(), steps.len())
}

/// Every step and pair that was considered; two that change a text are no pair.
fn changes(steps: &[Step]) -> Vec<Vec<Step>> {
    let is_textual = |step: &Step| matches!(step, Step::Say { .. } | Step::Soften { .. });
    let mut changes: Vec<Vec<Step>> = steps.iter().map(|step| vec![step.clone()]).collect();
    for (at, one) in steps.iter().enumerate() {
        for other in steps[at + 1..].iter().filter(|other| !(is_textual(one) && is_textual(other)))
        {
            changes.push(vec![one.clone(), other.clone()]);
        }
    }
    changes
}

/// Any of the first candidates.
fn chosen(ranking: &Ranking, pick: Pick) -> Option<&Candidate> {
    let n = ranking.candidates.len().min(6);
    (n > 0).then(|| &ranking.candidates[pick.index(n)])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn one_more_text_is_as_if_built_anew(
        capabilities in capabilities(), need in need(), pick in any::<Pick>(), words in phrase(4),
        language in select(vec![Language::Vietnamese, Language::English]), is_new in any::<bool>(),
    ) {
        let documents = documents(&capabilities);
        let document_idx = pick.index(documents.len());
        let words = if is_new { format!("{words} bơm bùn drying units") } else { words };
        let text = said(&words, language);
        let before = Index::build(documents.clone(), &vocabulary());
        let mut changed = documents;
        changed[document_idx].texts.push(text.clone());
        let need = Need { text: format!("{} bom bun unit, bơm bùn", need.text), ..need };
        let (index, expected) = anew(changed, &need);
        let unchanged = rank(&before, &need, &Weights::default(), YEAR);
        let mut revision = Revision::of(&before);
        for _ in 0..2 {
            let mut found = None;
            revision.with_text(document_idx, text.clone(), &mut |revised| {
                found = Some((rank(revised, &need, &Weights::default(), YEAR), revised.documents().to_vec()));
            });
            let (ranking, documents) = found.expect("it was visited");
            prop_assert_eq!(&ranking, &expected);
            prop_assert_eq!(documents, index.documents());
        }
        // Without a word that nobody says, the copy is as before.
        revision.with_text(document_idx, said(",", language), &mut |same| {
            assert_eq!(rank(same, &need, &Weights::default(), YEAR), unchanged);
        });
    }

    #[test]
    fn a_closed_gap_gives_what_it_announced(
        capabilities in capabilities(), need in need(), pick in any::<Pick>(),
    ) {
        let documents = documents(&capabilities);
        let (index, ranking) = anew(documents.clone(), &need);
        let weights = Weights::default();
        let question = Question::new(&index, &need, &weights, YEAR);
        let Some(candidate) = chosen(&ranking, pick) else { return Ok(()) };
        let gaps = gap_card(&question, &ranking, candidate);
        prop_assert!(gaps.is_sorted_by_key(|gap| gap.importance));
        for gap in &gaps {
            let Some((step, worth)) = gap.step.as_ref().zip(gap.worth) else { continue };
            let (after, _) = really(&documents, &need, candidate.document_idx, std::slice::from_ref(step));
            prop_assert_eq!((f64::from_bits(after) - candidate.score).to_bits(), worth.to_bits(), "{:?}", gap);
            let mut changed = documents.clone();
            step.change_document(&mut changed[candidate.document_idx], question.search.requirements(), YEAR);
            let (index, ranking) = anew(changed, &need);
            let question = Question::new(&index, &need, &weights, YEAR);
            let own = ranking.candidates.iter().find(|own| own.document_idx == candidate.document_idx);
            let left = gap_card(&question, &ranking, own.expect("it is listed still"));
            let is_same = |left: &GapKind| match (left, &gap.kind) {
                (GapKind::Requirement { requirement_idx: one, .. }, GapKind::Requirement { requirement_idx: other, .. }) => one == other,
                (one, other) => one == other,
            };
            prop_assert!(!left.iter().any(|left| is_same(&left.kind)), "{:?} is left of {:?}", gap, left);
        }
    }

    #[test]
    fn the_change_that_is_told_is_true_and_the_smallest(
        capabilities in capabilities(), need in need(), pick in any::<Pick>(),
    ) {
        let documents = documents(&capabilities);
        let (index, ranking) = anew(documents.clone(), &need);
        let weights = Weights::default();
        let question = Question::new(&index, &need, &weights, YEAR);
        let Some(candidate) = chosen(&ranking, pick) else { return Ok(()) };
        let gaps = gap_card(&question, &ranking, candidate);
        let found = what_if(&question, candidate, &gaps);
        prop_assert_eq!(found.target.is_none(), candidate.band == Band::Strong);
        let Some(target) = found.target else { return Ok(()) };
        for (side, lift) in [(Side::Visitor, &found.visitor), (Side::Institute, &found.institute)] {
            let steps = considered(&question, candidate, &gaps, side);
            prop_assert!(steps.iter().all(|step| step.side() == side));
            let gives = |steps: &[Step]| really(&documents, &need, candidate.document_idx, steps);
            if let Some(Lift { steps, score, band, is_enough }) = lift {
                prop_assert_eq!(gives(steps), (score.to_bits(), *band));
                prop_assert_eq!(*is_enough, *band >= target);
                prop_assert!(*score > candidate.score);
            }
            let told = lift.as_ref().filter(|lift| lift.is_enough).map(|lift| size(&lift.steps));
            for change in changes(&steps) {
                let is_smaller = told.is_none_or(|told| size(&change) < told);
                if is_smaller {
                    let (score, band) = gives(&change);
                    prop_assert!(band < target, "{:?} is enough, told was {:?}", change, lift);
                    let most = lift.as_ref().map_or(candidate.score, |lift| lift.score);
                    prop_assert!(told.is_some() || f64::from_bits(score) <= most);
                }
            }
        }
    }

    #[test]
    fn a_named_fact_changes_the_first_three_as_announced(capabilities in capabilities(), need in need()) {
        let documents = documents(&capabilities);
        let (index, ranking) = anew(documents, &need);
        let weights = Weights::default();
        let search = Search::new(&index, &need);
        let found = clarity(&search, &need, &weights, YEAR);
        prop_assert!(open_answers(&search, &need, &ranking).len() <= MAX_TRIED);
        prop_assert!(found.missing.len() <= 2);
        prop_assert_eq!(&found, &clarity(&search, &need, &weights, YEAR));
        prop_assert!(found.level != ClarityLevel::Clear || found.missing.is_empty());
        let before = first_three(&index, &ranking);
        for suggestion in &found.missing {
            prop_assert!(suggestion.answers.iter().any(|answer| answer.n_new > 0));
            for tried in &suggestion.answers {
                let mut answered = need.clone();
                match &tried.answer {
                    Answer::Wish(wish) => wish.add_to(&mut answered.wishes),
                    Answer::Word(word) => answered.text = format!("{} {word}", need.text.trim_end()),
                    Answer::Figure(_) => continue,
                }
                let after = first_three(&index, &rank(&index, &answered, &weights, YEAR));
                let n_new = after.iter().filter(|own| !before.contains(own)).count();
                prop_assert_eq!(n_new, tried.n_new, "{:?}", tried);
            }
        }
    }
}
