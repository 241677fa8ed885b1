//! Records are the same after a way through JSON or TOML, whatever they hold.

use nhipcau_cli::render;
use nhipcau_profile::{
    Bilingual, BilingualList, Capability, Evidence, EvidenceKind, Figure, FigureOperator,
    Institute, Readiness, Record, Source, Standing, System, write_value,
};
use proptest::prelude::*;
use serde_json::Value as Json;

fn text() -> impl Strategy<Value = String> {
    // Any character, quotes, backslashes and controls among them.
    proptest::collection::vec(any::<char>(), 0..8)
        .prop_map(|characters| characters.into_iter().collect())
}

fn bilingual() -> impl Strategy<Value = Bilingual> {
    (text(), text()).prop_map(|(vi, en)| Bilingual { vi, en })
}

fn figure() -> impl Strategy<Value = Figure> {
    let operator = prop_oneof![
        Just(FigureOperator::Equal),
        Just(FigureOperator::About),
        Just(FigureOperator::AtLeast),
        Just(FigureOperator::AtMost),
        Just(FigureOperator::Range),
    ];
    (bilingual(), operator, -1e9..1e9_f64, proptest::option::of(-1e9..1e9_f64), text()).prop_map(
        |(name, operator, value, max, unit)| Figure {
            name,
            operator,
            value,
            max,
            unit,
            ..Figure::default()
        },
    )
}

fn capability() -> impl Strategy<Value = Capability> {
    let lists = (proptest::collection::vec(text(), 0..3), proptest::collection::vec(text(), 0..3))
        .prop_map(|(vi, en)| BilingualList { vi, en });
    let readiness = (any::<u8>(), bilingual()).prop_map(|(level, basis)| Readiness {
        level,
        basis,
        standing: Standing::Inferred,
        ..Readiness::default()
    });
    let evidence = (bilingual(), proptest::option::of(any::<u16>())).prop_map(|(text, year)| {
        Evidence { kind: EvidenceKind::Pilot, text, year, ..Evidence::default() }
    });
    (
        text(),
        bilingual(),
        lists,
        proptest::option::of(readiness),
        proptest::collection::vec(figure(), 0..3),
        proptest::collection::vec(evidence, 0..3),
        proptest::option::of(bilingual()),
    )
        .prop_map(|(id, title, problems, readiness, figures, evidence, note)| Capability {
            id,
            title,
            keywords: problems.clone(),
            problems,
            readiness,
            figures,
            evidence,
            note,
            ..Capability::default()
        })
}

fn institute() -> impl Strategy<Value = Institute> {
    let source = (proptest::option::of(text()), proptest::option::of(bilingual()));
    (
        text(),
        bilingual(),
        proptest::option::of(-180.0..180.0_f64),
        any::<bool>(),
        proptest::collection::vec(source.prop_map(|(url, text)| Source { url, text }), 0..3),
        proptest::collection::vec(capability(), 0..3),
    )
        .prop_map(|(id, name, latitude, closed, sources, capabilities)| Institute {
            id,
            name,
            latitude,
            closed,
            sources,
            capabilities,
            system: System::ScienceTechnology,
            ..Institute::default()
        })
}

/// JSON without what says nothing, all numbers alike.
fn plain(json: Json) -> Json {
    match json {
        Json::Number(number) => number.as_f64().into(),
        Json::Array(entries) => entries.into_iter().map(plain).collect(),
        Json::Object(fields) => {
            let fields = fields.into_iter().map(|(key, value)| (key, plain(value)));
            let says_nothing = |value: &Json| match value {
                Json::Null | Json::Bool(false) => true,
                Json::String(text) => text.is_empty(),
                Json::Array(entries) => entries.is_empty(),
                Json::Object(fields) => fields.is_empty(),
                _ => false,
            };
            Json::Object(fields.filter(|(_, value)| !says_nothing(value)).collect())
        }
        other => other,
    }
}

proptest! {
    #[test]
    fn the_listed_fields_are_those_of_serde(institute in institute()) {
        let listed: Json = serde_json::from_str(&write_value(&institute.to_value())).expect("JSON");
        prop_assert_eq!(plain(listed), plain(serde_json::to_value(&institute).expect("plain data")));
    }

    #[test]
    fn a_record_survives_json(institute in institute()) {
        let text = serde_json::to_string(&institute).expect("plain data");
        let read: Institute = serde_json::from_str(&text).expect("what was written");
        prop_assert_eq!(&read, &institute);
        prop_assert_eq!(serde_json::to_string(&read).expect("plain data"), text);
    }

    #[test]
    fn a_record_survives_its_file(institute in institute()) {
        // There and back once, because a file does not tell `Some` of nothing from `None`.
        let institute = Institute::from_value(institute.to_value());
        let text = render::institute(&institute);
        let read: Institute = toml::from_str(&text).expect(&text);
        prop_assert_eq!(&read, &institute);
        let mut changed = institute.clone();
        changed.capabilities.reverse();
        changed.founded = Some(1993);
        let text = render::blocks::update(&text, &institute, &changed);
        let read: Institute = toml::from_str(&text).expect(&text);
        prop_assert_eq!(&read, &changed);
    }
}
