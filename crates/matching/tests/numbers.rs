//! Numbers and standards of a need against what capabilities state:
//! 1. met, near, unknown and violated, across units, with what they rest on;
//! 2. met never scores below near, near never below unknown, unknown never below violated;
//! 3. a must that a figure contradicts is a named gate; without must it only lowers;
//! 4. a switched-off number does not count, one that describes what is there neither;
//! 5. the points add up; 6. a figure of another property or dimension says nothing;
//! 7. a fresh confirmation lifts, an old one less, none costs nothing; evidence of a stated offer counts most;
//! 8. stating a fact never lowers the confidence, and words alone are not confidence.

use nhipcau_matching::{
    Candidate, Document, DocumentText, FacetWeight, Fit, Gate, Index, Need, Part, Reason,
    TextField, Weights, document, rank,
};
use nhipcau_profile::{
    Bilingual, Capability, Evidence, EvidenceKind, Figure, FigureOperator, Institute, Language,
    Readiness, Standing, Vocabulary,
};
use proptest::prelude::*;

fn capability(figures: Vec<Figure>, standards: &[&str]) -> Capability {
    Capability {
        id: "dryer".into(),
        title: Bilingual::new("máy sấy lúa", "rice dryer"),
        figures,
        standards: standards.iter().map(|&name| name.into()).collect(),
        standing: Standing::Stated,
        ..Capability::default()
    }
}

fn figure(
    name: &str,
    operator: FigureOperator,
    value: f64,
    max: Option<f64>,
    unit: &str,
) -> Figure {
    Figure {
        name: Bilingual::new(name, ""),
        operator,
        value,
        max,
        unit: unit.into(),
        ..Figure::default()
    }
}

fn candidate_of(capability: &Capability, need: &Need) -> Candidate {
    let own = document(&Institute::default(), capability, &Vocabulary::default());
    // Something that does not fit, so that words weigh.
    let other = Document {
        id: "other".into(),
        texts: vec![DocumentText {
            field: TextField::Title,
            language: Language::Vietnamese,
            text: "men gốm".into(),
        }],
        ..Document::default()
    };
    let index = Index::build(vec![own, other], &Vocabulary::default());
    let candidates = rank(&index, need, &Weights::default(), 2026).candidates;
    candidates.into_iter().find(|candidate| candidate.document_idx == 0).expect("it is listed")
}

fn need(text: &str) -> Need {
    Need { text: text.into(), ..Need::default() }
}

#[track_caller]
fn check(text: &str, capability: &Capability, expected: &[(Fit, bool)]) {
    let candidate = candidate_of(capability, &need(text));
    let mut fits: Vec<(usize, Fit, bool)> = candidate
        .contributions
        .iter()
        .filter_map(|contribution| match &contribution.reason {
            Reason::Requirement { requirement_idx, fit, basis } => {
                Some((*requirement_idx, *fit, basis.is_some()))
            }
            _ => None,
        })
        .collect();
    fits.sort();
    let fits: Vec<(Fit, bool)> = fits.into_iter().map(|(_, fit, basis)| (fit, basis)).collect();
    assert_eq!(fits, expected, "{text}");
}

#[test]
fn figures_are_compared_across_units() {
    let own = capability(
        vec![
            figure("công suất", FigureOperator::Equal, 2.0, None, "t/h"),
            figure("độ ẩm sau sấy", FigureOperator::Range, 12.0, Some(14.0), "%"),
            figure("độ chính xác", FigureOperator::AtLeast, 98.0, None, "%"),
        ],
        &["TCVN 6477:2016"],
    );
    for (asked, fit) in [
        ("công suất ≥ 40 tấn/ngày", Fit::Met),
        ("công suất 2 tấn/giờ", Fit::Met),
        ("cần 1.900 kg/h", Fit::Met),
        ("công suất tối thiểu 2,3 tấn/giờ", Fit::Near),
        ("at least 3 t/h", Fit::Violated),
        ("độ ẩm dưới 13 %", Fit::Met),
        ("độ ẩm không quá 10 %", Fit::Near),
        ("độ ẩm không quá 5 %", Fit::Violated),
        ("độ chính xác ≥ 95 %", Fit::Met),
        ("theo TCVN 6477:2016", Fit::Met),
        ("theo TCVN 6477", Fit::Met),
        ("theo TCVN 6477:2020", Fit::Near),
    ] {
        check(&format!("máy sấy lúa, {asked}"), &own, &[(fit, true)]);
    }
    for asked in
        ["công suất ≥ 40 kW", "nhiệt độ ≤ 60 °C", "tạp chất < 3 %", "theo ISO 9001", "≥ 5 mm"]
    {
        check(&format!("máy sấy lúa, {asked}"), &own, &[(Fit::Unknown, false)]);
    }
    check("máy sấy lúa, lúa đầu vào 30 tấn/ngày", &own, &[]);
}

#[test]
fn a_must_that_a_figure_contradicts_is_a_named_gate() {
    let own = capability(vec![figure("công suất", FigureOperator::Equal, 1.0, None, "t/h")], &[]);
    let mut asked = need("máy sấy lúa. Công suất ít nhất 5 tấn/giờ");
    let open = candidate_of(&own, &asked);
    assert!(open.gates.is_empty());
    asked.facet_weights = vec![FacetWeight::Normal, FacetWeight::Must];
    let gates = candidate_of(&own, &asked).gates;
    let is_named =
        |gate: &Gate| matches!(gate, Gate::RequirementViolated { requirement_idx: 0, .. });
    assert!(gates.iter().any(is_named), "{gates:?}");
    asked.facet_weights = vec![FacetWeight::Normal, FacetWeight::Off];
    assert!(candidate_of(&own, &asked).parts.iter().all(|part| part.part != Part::Numbers));
    asked.facet_weights.clear();
    asked.muted_words = vec!["ít nhất 5 tấn/giờ".into()];
    assert!(candidate_of(&own, &asked).parts.iter().all(|part| part.part != Part::Numbers));
}

#[test]
fn confirmations_lift_and_fade_and_none_costs_nothing() {
    let score = |confirmed_on: Option<&str>, standing| {
        let own = Capability {
            confirmed_on: confirmed_on.map(String::from),
            standing,
            evidence: vec![Evidence {
                kind: EvidenceKind::Use,
                year: Some(2024),
                ..Evidence::default()
            }],
            ..capability(vec![], &[])
        };
        candidate_of(&own, &need("máy sấy lúa")).score
    };
    let by_age: Vec<f64> = [Some("2026-05-01"), Some("2024-05-01"), Some("2018"), None]
        .into_iter()
        .map(|day| score(day, Standing::Stated))
        .collect();
    assert!(by_age.windows(2).all(|pair| pair[0] > pair[1]), "{by_age:?}");
    let by_standing: Vec<f64> =
        [Standing::Stated, Standing::General, Standing::Unverified, Standing::Inferred]
            .into_iter()
            .map(|standing| score(None, standing))
            .collect();
    assert!(by_standing.windows(2).all(|pair| pair[0] > pair[1]), "{by_standing:?}");
}

#[test]
fn words_alone_are_no_confidence_and_facts_are() {
    let asked = need("máy sấy lúa");
    let mut own = capability(vec![], &[]);
    own.standing = Standing::Unverified;
    let mut before = candidate_of(&own, &asked).confidence;
    assert!(before < 0.1, "{before}");
    let facts: [fn(&mut Capability); 6] = [
        |own| own.standing = Standing::Stated,
        |own| own.modes = vec!["testing".into()],
        |own| {
            own.readiness =
                Some(Readiness { level: 7, standing: Standing::Inferred, ..Readiness::default() });
        },
        |own| {
            own.readiness =
                Some(Readiness { level: 7, standing: Standing::Stated, ..Readiness::default() });
        },
        |own| own.figures = vec![figure("công suất", FigureOperator::Equal, 1.0, None, "t/h")],
        |own| {
            own.evidence = vec![Evidence {
                kind: EvidenceKind::Transfer,
                year: Some(2024),
                ..Evidence::default()
            }];
        },
    ];
    for state in facts {
        state(&mut own);
        let after = candidate_of(&own, &asked).confidence;
        assert!(after > before, "{after} {before}");
        before = after;
    }
    assert!(before <= 1.0);
}

proptest! {
    #[test]
    fn better_fits_never_score_less_and_points_add_up(
        asked in 1..100_u32, stated in 1..100_u32, at_most in any::<bool>(), must in any::<bool>(),
    ) {
        let sign = if at_most { "≤" } else { "≥" };
        let mut need = need(&format!("máy sấy lúa. Độ ẩm {sign} {asked} %"));
        if must {
            need.facet_weights = vec![FacetWeight::Normal, FacetWeight::Must];
        }
        let score = |value: Option<u32>| {
            let figure = |value: u32| figure("độ ẩm", FigureOperator::Equal, f64::from(value), None, "%");
            candidate_of(&capability(value.map(figure).into_iter().collect(), &[]), &need)
        };
        let unknown = score(None);
        let own = score(Some(stated));
        let fit = own.contributions.iter().find_map(|contribution| match contribution.reason {
            Reason::Requirement { fit, .. } => Some(fit),
            _ => None,
        });
        let best = score(Some(asked));
        match fit.expect("a fit") {
            Fit::Met => prop_assert!((own.score - best.score).abs() < 1e-9),
            Fit::Near => prop_assert!(own.score < best.score && own.score > unknown.score),
            Fit::Unknown => prop_assert!(false, "a figure of the property is comparable"),
            Fit::Violated => prop_assert!(own.score < unknown.score),
        }
        for candidate in [unknown, own, best] {
            let sum: f64 = candidate.contributions.iter().map(|contribution| contribution.points).sum();
            prop_assert_eq!(sum.to_bits(), candidate.score.to_bits());
        }
    }
}
