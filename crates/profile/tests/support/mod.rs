//! Records of any content, made from the shape that records have.

use nhipcau_profile::{Institute, InstituteDraft, Record, Shape, Value};
use proptest::prelude::*;

/// Texts that a person could have typed.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        1 => Just(String::new()),
        4 => "[a-zà-ỹ0-9 \"\\\\,=]{1,12}",
        2 => "(máy|lò|sấy|gốm|thép|nước|kiln|steel|dry)( (máy|lò|sấy|gốm|thép|nước|kiln|steel|dry)){0,3}",
    ]
}

/// Any value of this shape, as records write them: without what says nothing.
fn value(shape: &'static Shape) -> BoxedStrategy<Value> {
    match shape {
        Shape::Flag => any::<bool>().prop_map(Value::Flag).boxed(),
        Shape::Number => {
            prop_oneof![-1e9..1e9_f64, (0..1_000_u16).prop_map(|n| f64::from(n) / 10.0)]
                .prop_map(Value::Number)
                .boxed()
        }
        Shape::Whole(max) => (0..=*max).prop_map(|number| Value::Number(f64::from(number))).boxed(),
        Shape::Text => text().prop_map(Value::Text).boxed(),
        Shape::Choice(words) => {
            proptest::sample::select(*words).prop_map(|word| Value::Text(word.into())).boxed()
        }
        Shape::List(shape) => {
            proptest::collection::vec(value(shape), 0..4).prop_map(Value::List).boxed()
        }
        Shape::Table(fields) => fields
            .iter()
            .map(|field| {
                let content = proptest::option::weighted(0.6, value(&field.shape));
                content.prop_map(|content| (field.key, content.unwrap_or_default())).boxed()
            })
            .collect::<Vec<_>>()
            .prop_map(Value::Table)
            .boxed(),
    }
}

const INSTITUTE: &Shape = &Institute::SHAPE;

/// Any institute.
pub(crate) fn institute() -> impl Strategy<Value = Institute> {
    // There and back, so that `Some` of nothing is `None`.
    value(INSTITUTE)
        .prop_map(Institute::from_value)
        .prop_map(|it| Institute::from_value(it.to_value()))
}

/// Any draft.
pub(crate) fn draft() -> impl Strategy<Value = InstituteDraft> {
    (proptest::option::of(institute()), institute(), "[0-9a-f]{8}").prop_map(
        |(base, institute, data_version)| InstituteDraft {
            base: base.map(|institute| nhipcau_profile::Base { data_version, institute }),
            institute,
        },
    )
}

/// An institute with one part of it taken from another one: a plausible edit.
pub(crate) fn edited(
    institute: &Institute,
    other: &Institute,
    field: prop::sample::Index,
) -> Institute {
    let (Value::Table(mut fields), Shape::Table(known)) = (institute.to_value(), INSTITUTE) else {
        return institute.clone();
    };
    let key = known[field.index(known.len())].key;
    fields.retain(|(name, _)| *name != key);
    fields.extend(other.to_value().get(key).map(|value| (key, value.clone())));
    Institute::from_value(Value::Table(fields))
}
