//! Laws of the engine, over small random catalogs:
//! 1. the points of a candidate add up to its score, and whole points to the rounded score;
//! 2. the order of documents changes nothing;
//! 3. taking a matched word out of a text never raises the text part of its document;
//! 4. between otherwise equal documents the typed tone wins, and a toneless need finds both;
//! 5. candidates are in order, and no part exceeds its share.

use nhipcau_matching::{
    Candidate, Document, DocumentText, FacetWeight, Index, Need, Part, Ranking, ReadinessWindow,
    TextField, Weights, Wishes, rank, round_points,
};
use nhipcau_profile::{EvidenceKind, Language, Standing, Vocabulary};
use proptest::prelude::*;

const WORDS: [&str; 12] =
    ["máy", "sấy", "vật", "liệu", "nước", "thải", "gốm", "men", "thép", "hạt", "điều", "lúa"];

fn document(id: &str, institute: &str, title: &str, description: &str) -> Document {
    let text = |field, text: &str| DocumentText {
        field,
        language: Language::Vietnamese,
        text: text.to_owned(),
    };
    Document {
        id: id.to_owned(),
        institute: institute.to_owned(),
        texts: vec![text(TextField::Title, title), text(TextField::Description, description)],
        standing: Standing::Stated,
        ..Document::default()
    }
}

fn phrase(max: usize) -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(&WORDS[..]), 1..max)
        .prop_map(|words| words.join(" "))
}

fn documents() -> impl Strategy<Value = Vec<Document>> {
    let codes = (
        0..3_usize,
        0..3_usize,
        proptest::option::of(1..=9_u8),
        proptest::option::of(2000..2026_u16),
    );
    proptest::collection::vec((phrase(5), phrase(12), codes), 1..9).prop_map(|entries| {
        let documents =
            entries.into_iter().enumerate().map(|(idx, (title, description, codes))| {
                let (subfield, mode, level, year) = codes;
                let mut entry =
                    document(&format!("c{idx}"), &format!("i{}", idx % 3), &title, &description);
                entry.subfields = vec![["M01", "M02", "B01"][subfield].into()];
                entry.modes =
                    if mode == 2 { vec![] } else { vec![["testing", "training"][mode].into()] };
                entry.industries = if mode == 1 { vec![] } else { vec!["mining".into()] };
                entry.readiness = level.map(|level| (level, Standing::Inferred));
                entry.evidence = vec![(EvidenceKind::Use, year), (EvidenceKind::Award, None)];
                entry
            });
        documents.collect()
    })
}

fn need() -> impl Strategy<Value = Need> {
    let facets = proptest::collection::vec(
        proptest::sample::select(vec![
            FacetWeight::Must,
            FacetWeight::Normal,
            FacetWeight::Nice,
            FacetWeight::Off,
        ]),
        0..3,
    );
    (phrase(8), phrase(6), facets, 0..8_u8).prop_map(|(first, second, facet_weights, wished)| {
        Need {
            text: format!("{first}. {second}"),
            facet_weights,
            muted_words: vec![],
            wishes: Wishes {
                subfields: if wished & 1 > 0 { vec!["M01".into()] } else { vec![] },
                modes: if wished & 2 > 0 {
                    vec!["testing".into(), "training".into()]
                } else {
                    vec![]
                },
                industries: if wished & 2 > 0 { vec!["mining".into()] } else { vec![] },
                readiness: (wished & 4 > 0).then_some(ReadinessWindow { min: 6, max: 9 }),
                ..Wishes::default()
            },
        }
    })
}

fn ranking(documents: Vec<Document>, need: &Need) -> (Index, Ranking) {
    let index = Index::build(documents, &Vocabulary::default());
    let ranking = rank(&index, need, &Weights::default(), 2026);
    (index, ranking)
}

fn text_value(documents: Vec<Document>, need: &Need, id: &str) -> f64 {
    let (index, ranking) = ranking(documents, need);
    let is_wanted = |candidate: &&Candidate| index.documents()[candidate.document_idx].id == id;
    let candidate = ranking.candidates.iter().find(is_wanted);
    let text = candidate
        .and_then(|candidate| candidate.parts.iter().find(|part| part.part == Part::Text).copied());
    text.map_or(0.0, |part| part.value)
}

proptest! {
    #[test]
    fn the_points_of_a_candidate_add_up(documents in documents(), need in need()) {
        let (_, ranking) = ranking(documents, &need);
        for candidate in &ranking.candidates {
            let points: Vec<f64> = candidate.contributions.iter().map(|contribution| contribution.points).collect();
            prop_assert_eq!(points.iter().sum::<f64>().to_bits(), candidate.score.to_bits());
            let whole: u32 = round_points(&points).iter().sum();
            prop_assert_eq!(whole, candidate.score.round() as u32);
            let by_part: f64 = candidate.parts.iter().map(|part| part.points).sum();
            prop_assert!((by_part - candidate.score).abs() < 1e-9);
            prop_assert!(candidate.score <= 100.0 + 1e-9 && candidate.confidence <= 1.0 + 1e-9);
            for part in &candidate.parts {
                prop_assert!(part.points <= 100.0 * part.weight + 1e-9, "{:?}", part);
            }
        }
        prop_assert!(ranking.candidates.windows(2).all(|pair| pair[0].score >= pair[1].score));
    }

    #[test]
    fn the_order_of_documents_changes_nothing(documents in documents(), need in need(), turn in 0..8_usize) {
        let ids = |(index, ranking): (Index, Ranking)| -> Vec<(String, u64)> {
            let id = |candidate: &Candidate| index.documents()[candidate.document_idx].id.clone();
            ranking.candidates.iter().map(|candidate| (id(candidate), candidate.score.to_bits())).collect()
        };
        let mut turned = documents.clone();
        turned.reverse();
        turned.rotate_left(turn % documents.len());
        prop_assert_eq!(ids(ranking(documents, &need)), ids(ranking(turned, &need)));
    }

    #[test]
    fn taking_a_matched_word_out_never_raises_the_text_part(
        documents in documents(), need in need(), which in any::<prop::sample::Index>(), word in any::<prop::sample::Index>(),
    ) {
        let document_idx = which.index(documents.len());
        let id = documents[document_idx].id.clone();
        let before = text_value(documents.clone(), &need, &id);
        let mut poorer = documents;
        let text = &mut poorer[document_idx].texts[1].text;
        let words: Vec<&str> = text.split(' ').collect();
        let gone = word.index(words.len());
        // A comma stands where the word was, so that its neighbors do not become a pair of their own.
        *text = words.iter().enumerate().map(|(idx, word)| if idx == gone { "," } else { word }).collect::<Vec<_>>().join(" ");
        prop_assert!(text_value(poorer, &need, &id) <= before + 1e-12);
    }
}

#[test]
fn the_typed_tone_wins() {
    let documents = || {
        vec![document("tone-flat", "a", "gạo", "xay"), document("tone-other", "b", "gáo", "xay")]
    };
    let best = |text: &str| {
        let need = Need { text: text.to_owned(), ..Need::default() };
        let (index, ranking) = ranking(documents(), &need);
        let ids: Vec<&str> = ranking
            .candidates
            .iter()
            .map(|candidate| index.documents()[candidate.document_idx].id.as_str())
            .collect();
        ids.join(" ")
    };
    assert_eq!(best("gạo"), "tone-flat");
    assert_eq!(best("gáo"), "tone-other");
    assert_eq!(best("gao"), "tone-flat tone-other");
    assert_eq!(best("gaoj xay"), "tone-flat tone-other");
}

#[test]
fn a_must_that_nobody_answers_is_named_and_halves_the_points() {
    let documents = vec![
        document("both", "a", "máy sấy", "hạt điều"),
        document("half", "b", "máy sấy", "lúa"),
        document("else", "c", "gốm", "men"),
    ];
    let mut need = Need { text: "máy sấy. hạt điều".into(), ..Need::default() };
    let score = |need: &Need| {
        let (index, ranking) = ranking(documents.clone(), need);
        let half = ranking
            .candidates
            .iter()
            .find(|candidate| index.documents()[candidate.document_idx].id == "half");
        half.map(|candidate| (candidate.score, candidate.gates.len())).unwrap_or_default()
    };
    let (open, no_gate) = score(&need);
    need.facet_weights = vec![FacetWeight::Normal, FacetWeight::Must];
    let (held_back, one_gate) = score(&need);
    assert_eq!((no_gate, one_gate), (0, 1));
    assert!((held_back - open / 2.0).abs() < 1e-9, "{held_back} {open}");
}

#[test]
fn nothing_understood_gives_nothing() {
    let (_, ranking) = ranking(
        vec![document("a", "a", "gốm", "men")],
        &Need { text: "xyz và của".into(), ..Need::default() },
    );
    assert!(ranking.candidates.is_empty() && ranking.understood.is_empty());
}
