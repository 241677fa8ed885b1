//! 1. operators in signs and words of both languages, with and without marks; 2. numbers with comma, dot, thousands and scale;
//! 3. ranges; 4. units and their sizes; 5. properties; 6. what is asked for and what is there; 7. what is no quantity;
//! 8. no text panics, spans are in order; 9. a converted unit is the same quantity.

use super::*;
use expect_test::{Expect, expect};
use proptest::prelude::*;

#[track_caller]
fn check(text: &str, expected: Expect) {
    let line = |quantity: &Quantity| {
        let Quantity { span, low, high, dimension, property, is_wanted, .. } = quantity;
        let per = if dimension.per == Measure::Plain {
            String::new()
        } else {
            format!("/{:?}", dimension.per)
        };
        let asked = if *is_wanted { "" } else { " (there)" };
        let property = property.as_deref().unwrap_or("?");
        format!(
            "{}: {property} {low:.5}..{high:.5} {:?}{per}{asked}",
            &text[span.clone()],
            dimension.of
        )
    };
    let shown: Vec<String> = quantities(text).iter().map(line).collect();
    expected.assert_eq(&shown.join("\n"));
}

#[test]
fn operators_in_signs_and_words() {
    check("công suất ≥ 2 tấn/giờ", expect!["≥ 2 tấn/giờ: capacity 0.55556..inf Mass/Time"]);
    check(
        "cong suat toi thieu 2 tan/gio",
        expect!["toi thieu 2 tan/gio: capacity 0.55556..inf Mass/Time"],
    );
    check(
        "at least 2 t/h, moisture below 12%, no more than 5 ppm Pb",
        expect![[r"
        at least 2 t/h: capacity 0.55556..inf Mass/Time
        below 12%: moisture -inf..0.12000 Ratio
        no more than 5 ppm: lead -inf..0.00000 Ratio"]],
    );
    check(
        "độ ẩm không quá 12 %, nhiệt độ dưới 60 độ C, tuổi thọ từ 15 năm trở lên",
        expect![[r"
            không quá 12 %: moisture -inf..0.12000 Ratio
            dưới 60 độ C: temperature -inf..60.00000 Temperature
            15 năm trở lên: service-life 473040000.00000..inf Time"]],
    );
    check(
        "accuracy >= 98 %, error <= 0.5 mm",
        expect![[r"
        >= 98 %: accuracy 0.98000..inf Ratio
        <= 0.5 mm: error -inf..0.00050 Length"]],
    );
}

#[test]
fn numbers_with_comma_dot_and_scale() {
    check(
        "nhiệt độ 1.050 °C và 1.234,5 °C, 2,5 °C, 0,125 mm, 1,440 h",
        expect![[r"
        1.050 °C: temperature 1050.00000..1050.00000 Temperature (there)
        1.234,5 °C: temperature 1234.50000..1234.50000 Temperature (there)
        2,5 °C: temperature 2.50000..2.50000 Temperature (there)
        0,125 mm: ? 0.00013..0.00013 Length (there)
        1,440 h: ? 5184000.00000..5184000.00000 Time (there)"]],
    );
    check(
        "giá dưới 1,5 triệu đồng/tấn, kinh phí < 300 triệu đồng",
        expect![[r"
        dưới 1,5 triệu đồng/tấn: ? -inf..1500.00000 Dong/Mass
        < 300 triệu đồng: ? -inf..300000000.00000 Dong"]],
    );
}

#[test]
fn ranges() {
    check(
        "từ 5 đến 10 tấn/ngày; 38–42 HRC; between 20 and 40 °C; 65 ± 5 Shore A; 20 °C đến 30 °C",
        expect![[r"
            từ 5 đến 10 tấn/ngày: capacity 0.05787..0.11574 Mass/Time
            38–42 HRC: hardness 38.00000..42.00000 RockwellHardness (there)
            between 20 and 40 °C: temperature 20.00000..40.00000 Temperature (there)
            65 ± 5 Shore A: hardness 60.00000..70.00000 ShoreHardness (there)
            20 °C đến 30 °C: temperature 20.00000..30.00000 Temperature (there)"]],
    );
}

#[test]
fn properties_meet_in_both_languages() {
    check(
        "COD ≤ 75 mg/l, amoni ≤ 5 mg/l, As < 0,01 mg/l, SiO2 35%",
        expect![[r"
        ≤ 75 mg/l: cod -inf..0.07500 Mass/Volume
        ≤ 5 mg/l: ammonium -inf..0.00500 Mass/Volume
        < 0,01 mg/l: arsenic -inf..0.00001 Mass/Volume
        35%: sio2 0.35000..0.35000 Ratio (there)"]],
    );
    check(
        "yêu cầu độ dày màng khô ≤ 320 µm, phun muối ≥ 1.440 giờ",
        expect![[r"
        ≤ 320 µm: thickness -inf..0.00032 Length
        ≥ 1.440 giờ: salt-spray 5184000.00000..inf Time"]],
    );
    check(
        "≥ 600 nắp/phút, 800 bags an hour, 2.000 chai/giờ",
        expect![[r"
        ≥ 600 nắp/phút: capacity 10.00000..inf Piece/Time
        800 bags an hour: capacity 0.22222..0.22222 Piece/Time
        2.000 chai/giờ: capacity 0.55556..0.55556 Piece/Time"]],
    );
    for (name, expected) in [
        ("công suất dây chuyền (chè tươi)", Some("capacity")),
        ("capacity of the larger model", Some("capacity")),
        ("COD after Biomix2 treatment", Some("cod")),
        ("độ tinh khiết", Some("purity")),
        ("kinh phí dự án", None),
    ] {
        assert_eq!(property(name).as_deref(), expected, "{name}");
    }
}

#[test]
fn what_is_there_is_not_asked_for() {
    check(
        "COD đầu vào khoảng 1.800 mg/l, hiện chạy 30 tấn/ngày, cần đạt 50 mg/l",
        expect![[r"
            khoảng 1.800 mg/l: cod 1.80000..1.80000 Mass/Volume (there)
            30 tấn/ngày: capacity 0.34722..0.34722 Mass/Time (there)
            50 mg/l: ? 0.05000..0.05000 Mass/Volume"]],
    );
}

#[test]
fn names_counts_and_unknown_units_are_none() {
    check(
        "mạng 5G, in 3D, thép 40CrNiMo, năm 2024, RS-485, 12 công nhân, C5, 10^4 tế bào/l",
        expect![[""]],
    );
    check("QCVN 40:2011/BTNMT, TCVN 6477:2016, 12 m3/ha/năm, 5 W/m.K, 200 mm/24 h", expect![[""]]);
}

#[test]
fn standards_with_parts_years_and_issuers() {
    let text = "QCVN 62-MT:2016/BTNMT, ISO/IEC 17025:2017, EN ISO 15614-1, ASTM B117, IEC 60079-1, tiêu chuẩn GMP và ISO 9001. en 5, Reach";
    let shown: Vec<String> = standards(text)
        .iter()
        .map(|entry| {
            format!(
                "{} = {} {} {:?}",
                &text[entry.span.clone()],
                entry.body,
                entry.number,
                entry.year
            )
        })
        .collect();
    expect![[r"
        QCVN 62-MT:2016/BTNMT = qcvn 62-mt Some(2016)
        ISO/IEC 17025:2017 = iso 17025 Some(2017)
        EN ISO 15614-1 = iso 15614-1 None
        ASTM B117 = astm b117 None
        IEC 60079-1 = iec 60079-1 None
        GMP = gmp  None
        ISO 9001 = iso 9001 None"]]
    .assert_eq(&shown.join("\n"));
    let one = |text: &str| standards(text).remove(0);
    assert!(one("ISO 12944").is_same_document(&one("ISO 12944-5:2019")));
    assert!(!one("ISO 12944").is_same_document(&one("ISO 1294")));
}

#[test]
fn tables_are_in_exact_form() {
    let phrases = COMPARISONS.iter().chain(COMPARISONS_AFTER).map(|entry| entry.0);
    let words = SCALES.iter().map(|scale| scale.0).chain(ASKING).chain(DESCRIBING).chain(FILLERS);
    let properties = properties::PROPERTIES.iter().flat_map(|entry| entry.1.iter().copied());
    for phrase in
        phrases.chain(words).chain(properties).chain(units::UNITS.iter().map(|unit| unit.0))
    {
        assert_eq!(crate::to_exact(phrase), phrase);
    }
}

#[test]
fn units_convert() {
    for (one, other) in [
        ("1 tấn/giờ", "24 tấn/ngày"),
        ("1 m3/h", "1000 l/h"),
        ("10 mg/kg", "10 ppm"),
        ("1 MPa", "10 bar"),
        ("1%", "10000 ppm"),
    ] {
        let (one, other) = (quantities(one).remove(0), quantities(other).remove(0));
        assert_eq!(one.dimension, other.dimension);
        assert!((one.low - other.low).abs() <= 1e-9 * one.low.abs(), "{one:?} {other:?}");
    }
}

#[test]
fn a_name_may_follow_a_digit() {
    assert_eq!(standards("Ủ:0VietGAP"), super::standards::named("Ủ:0VietGAP"));
    assert_eq!(standards("0VietGAP").len(), 1);
}

proptest! {
    #[test]
    fn no_text_panics_and_spans_are_in_order(text in "([0-9.,/%°±<≥ -]|tấn|giờ|kg|từ|đến|ISO|độ|\\PC){0,40}") {
        let mut last_end = 0;
        for quantity in quantities(&text) {
            prop_assert!(quantity.span.start >= last_end && text.get(quantity.span.clone()).is_some());
            prop_assert!(quantity.low <= quantity.high);
            last_end = quantity.span.end;
        }
        for standard in standards(&text) {
            prop_assert!(text.get(standard.span).is_some());
        }
    }

    #[test]
    fn no_standard_is_lost_by_the_first_look(text in "((ạ|-|/|\\(|Đ|É)?(ISO|Iso|EN|TCVN|QCĐP|VietGAP|RoHS|GMP|astm|Bs|Ủ)[ :-]?[0-9B]{0,4}[ ,.]?){0,6}|\\PC{0,30}") {
        prop_assert_eq!(standards(&text), super::standards::named(&text));
    }

    #[test]
    fn a_number_is_read_as_it_is_written(whole in 0..1_000_000_u32, thousandths in 1..10_u32) {
        let text = format!("nhiệt độ {whole},{thousandths} °C");
        let found = quantities(&text).remove(0);
        prop_assert!((found.low - (f64::from(whole) + f64::from(thousandths) / 10.0)).abs() < 1e-6);
    }
}
