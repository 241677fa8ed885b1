//! From a candidate to its sheet, and from a need to its clarity meter:
//! 1. the sheet names what was asked and how it stands, what is missing with its worth, and what would change it;
//! 2. without a need it tells only what the record lacks;
//! 3. trying the visitor's change gives the points that were announced;
//! 4. an answer of the meter asks exactly what was tried; 5. a chip shows a word as it was typed.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod catalog;

use catalog::catalog;
use expect_test::{Expect, expect};
use nhip_cau::address_state::VisitorState;
use nhip_cau::view_model::chips::understood;
use nhip_cau::view_model::clarity::{clarity_view, give};
use nhip_cau::view_model::fit::{FitView, WeighedView, explained, fit_view, weighed, weighed_view};
use nhipcau_matching::{
    Answer, Clarity, ClarityLevel, Index, MissingFact, Need, Question, ReadinessWindow, Suggestion,
    TriedAnswer, Weights, Wish, Wishes, documents, rank,
};
use nhipcau_profile::{Bilingual, Catalog, Language, ReadinessLevel};
use std::fmt::Write;

const YEAR: u16 = 2026;

/// The small catalog with proofs for the levels, and something that does not fit, so that words weigh.
fn large() -> Catalog {
    let mut catalog = catalog();
    catalog.vocabulary.levels = (1..=9)
        .map(|level| ReadinessLevel {
            level,
            proof: Bilingual::new(format!("bằng chứng {level}"), format!("proof {level}")),
            ..ReadinessLevel::default()
        })
        .collect();
    let mut others = catalog.institutes[1].clone();
    let other = others.capabilities[0].clone();
    others.id = "others".into();
    others.capabilities = (0..40)
        .map(|idx| {
            let mut own = other.clone();
            own.id = format!("other-{idx}");
            own.title = Bilingual::new(format!("dịch vụ khác {idx}"), "");
            own.description = Bilingual::default();
            own
        })
        .collect();
    catalog.institutes.push(others);
    catalog
}

fn need(text: &str) -> Need {
    let wishes = Wishes {
        modes: vec!["technology-transfer".into()],
        readiness: Some(ReadinessWindow { min: 8, max: 9 }),
        province: Some("khanh-hoa".into()),
        ..Wishes::default()
    };
    Need { text: text.into(), wishes, ..Need::default() }
}

fn sheet(need: &Need, capability: &str, language: Language) -> (FitView, WeighedView, f64) {
    let catalog = large();
    let index = Index::build(documents(&catalog), &catalog.vocabulary);
    let weights = Weights::default();
    let question = Question::new(&index, need, &weights, YEAR);
    let found = explained(&question, capability).expect("it is in the index");
    let view = fit_view(&found, &question, &catalog, language, None).expect("a sheet");
    let weighed = weighed(&question, &found);
    let missing = weighed_view(&weighed, &found, &question, &catalog, language);
    (view, missing.expect("a sheet"), found.candidate.score)
}

fn render(view: &FitView, missing: &WeighedView) -> String {
    let mut drawn = format!("{} | {}\n", view.title.plain(), view.name.plain());
    for own in &view.checks {
        let _ = writeln!(drawn, "[{}] {}: {} {}", own.slug, own.word, own.what, own.remark);
    }
    for own in &missing.gaps {
        let _ =
            writeln!(drawn, "- {}: {} ({}) {}", own.importance, own.what, own.detail, own.worth);
    }
    if let Some(what_if) = &missing.what_if {
        let _ = writeln!(drawn, "{}", what_if.title);
        for own in &what_if.lifts {
            let _ = writeln!(drawn, "  {}: {}{} / {}", own.side, own.remark, own.what, own.result);
        }
    }
    drawn
}

#[track_caller]
fn check(need: &Need, capability: &str, language: Language, expected: Expect) {
    let (view, missing, _) = sheet(need, capability, language);
    expected.assert_eq(&render(&view, &missing));
}

const TEXT: &str = "Men gốm bị rạn, nhiệt độ nung dưới 1200 °C. Công ty cần tuyển cao lanh.";

#[test]
fn a_sheet_in_vietnamese() {
    check(
        &need(TEXT),
        "cigi-glaze",
        Language::Vietnamese,
        expect![[r#"
            Men kết tinh cho gốm sứ mỹ nghệ | Viện Sành sứ
            [met] có đáp ứng: Men gốm bị rạn, nhiệt độ nung dưới 1200 °C 
            [met] có đáp ứng: Công ty cần tuyển cao lanh 
            [unknown] chưa rõ: dưới 1200 °C chưa rõ; hồ sơ chưa nêu số liệu để so, tính mức thấp
            [met] đạt: hình thức Chuyển giao công nghệ 
            [violated] không đạt: mức sẵn sàng TRL 8–9 TRL 6 (suy ra)
            [violated] không đạt: địa điểm Khánh Hòa 
            - thiếu: Mới ở TRL 6 (suy ra), bạn cần TRL 8–9 (còn 2 bậc: TRL 7 (bằng chứng cần hỏi: bằng chứng 7); TRL 8 (bằng chứng cần hỏi: bằng chứng 8)) +3,7
            - thiếu: Hồ sơ nêu điều khác, không có địa điểm Khánh Hòa () 
            - chưa rõ: “tuyển cao” không thấy trong hồ sơ () +5,0
            - chưa rõ: dưới 1200 °C (chưa rõ; hồ sơ chưa nêu số liệu để so, tính mức thấp) +4,3
            - chưa rõ: “lanh” không thấy trong hồ sơ () +2,1
            - nên hỏi: Chưa có chuyển giao, ứng dụng hay thử nghiệm tại doanh nghiệp (mạnh nhất hiện có: Nhiệm vụ nghiên cứu) +0,6
            - nên hỏi: Viện chưa tự xác nhận thông tin này (Nguồn nêu rõ) +0,3
            - nên hỏi: Hồ sơ không nêu ngành phục vụ () 
            Để lên mức “Phù hợp”
              Phía bạn: Nêu chuyên ngành Gốm kỹ thuật và thủy tinh, nếu đúng với bạn / từ 29,1 lên 37,0 điểm: Phù hợp
              Phía viện: Nêu mức sẵn sàng TRL 8 / từ 29,1 lên 32,8 điểm: Phù hợp
        "#]],
    );
}

#[test]
fn a_sheet_in_english() {
    let need = need("crackle glaze. kaolin beneficiation according to ISO 9001");
    check(
        &need,
        "cigi-glaze",
        Language::English,
        expect![[r#"
            Crystalline glaze for art ceramics | Ceramics Institute
            [met] answered: crackle glaze 
            [unknown] not answered: kaolin beneficiation according to ISO 9001 
            [unknown] not known: ISO 9001 not known; the record states nothing to compare, a low value
            [met] met: mode: Technology transfer 
            [violated] not met: readiness: TRL 8–9 TRL 6 (inferred)
            [violated] not met: place: Khanh Hoa 
            - missing: “kaolin beneficiation according to ISO 9001” is not answered () +7.7
            - missing: TRL 6 (inferred) so far, you want TRL 8–9 (2 levels to go: TRL 7 (proof to ask for: proof 7); TRL 8 (proof to ask for: proof 8)) +3.7
            - missing: The record states another, not place: Khanh Hoa () 
            - not known: ISO 9001 (not known; the record states nothing to compare, a low value) +3.3
            - worth asking: No transfer, use or trial at an enterprise is on record (the strongest so far: Research task) +0.5
            - worth asking: The institute has not confirmed this itself (Stated by a source) +0.2
            - worth asking: The record states no industry () 
            To reach “Good fit”
              On your side: Name the sub-field: Technical ceramics and glass, if it is yours / from 25.7 to 33.8 points: Good fit
              On the institute's side: Describe the capability with the word “kaolin beneficiation” / from 25.7 to 33.3 points: Good fit
        "#]],
    );
}

#[test]
fn without_a_need_the_sheet_tells_what_the_record_lacks() {
    check(
        &Need::default(),
        "ims-kaolin",
        Language::Vietnamese,
        expect![[r#"
            Tuyển cao lanh cho gốm | Viện Khoa học vật liệu
            - nên hỏi: Chưa có chuyển giao, ứng dụng hay thử nghiệm tại doanh nghiệp () 
            - nên hỏi: Viện chưa tự xác nhận thông tin này (Nguồn nêu chung) 
            - nên hỏi: Hồ sơ không có số liệu nào () 
            - nên hỏi: Hồ sơ không nêu mức sẵn sàng () 
            - nên hỏi: Hồ sơ không nêu ngành phục vụ () 
            - nên hỏi: Hồ sơ không nêu hình thức hợp tác () 
        "#]],
    );
}

#[test]
fn the_visitors_change_gives_what_it_announced() {
    let (_, missing, before) = sheet(&need(TEXT), "cigi-glaze", Language::Vietnamese);
    let lift = &missing.what_if.expect("a change").lifts[0];
    let changed = lift.need.as_ref().expect("the visitor's need");
    let (_, _, after) = sheet(changed, "cigi-glaze", Language::Vietnamese);
    let shown = |points: f64| format!("{points:.1}").replace('.', ",");
    assert!(after > before);
    assert!(
        lift.result.contains(&shown(before)) && lift.result.contains(&shown(after)),
        "{lift:?}"
    );
}

#[test]
fn an_answer_of_the_meter_asks_what_was_tried() {
    let tried = |fact: MissingFact, answer: Answer, n_new| TriedAnswer {
        fact,
        answer,
        n_leaders: 2,
        n_new,
    };
    let word = tried(MissingFact::Word, Answer::Word("cao lanh".into()), 1);
    let mode = |n_new| {
        let wish = Wish::Mode("technology-transfer".into());
        tried(MissingFact::Mode, Answer::Wish(wish), n_new)
    };
    let suggestion = |answers: Vec<TriedAnswer>| Suggestion {
        fact: answers[0].fact.clone(),
        n_expected: 1.0,
        answers,
    };
    let clarity = |missing| Clarity { level: ClarityLevel::CouldBeClearer, missing };
    let found = clarity(vec![suggestion(vec![word]), suggestion(vec![mode(2), mode(0)])]);
    let view = clarity_view(&found, &catalog(), Language::Vietnamese).expect("a meter");
    let shown: Vec<String> = view
        .facts
        .iter()
        .map(|own| {
            let answers: Vec<&str> = own.answers.iter().map(|own| own.0.as_str()).collect();
            format!("{}: {}", own.name, answers.join(", "))
        })
        .collect();
    assert_eq!(shown, ["sản phẩm, công đoạn: cao lanh", "hình thức: Chuyển giao công nghệ"]);
    let mut visitor = VisitorState { text: "men gốm ".into(), ..VisitorState::default() };
    for (_, answer) in view.facts.iter().flat_map(|own| &own.answers) {
        give(&mut visitor, answer);
    }
    assert_eq!(visitor.text, "men gốm cao lanh");
    assert_eq!(visitor.wishes.modes, ["technology-transfer"]);
}

#[test]
fn a_chip_shows_a_word_as_it_was_typed() {
    let mut catalog = large();
    let keywords = &mut catalog.institutes[0].capabilities[0].keywords;
    keywords.vi.push("công ty".into());
    keywords.en.push("centrifuges".into());
    let index = Index::build(documents(&catalog), &catalog.vocabulary);
    let chips = |text: &str| {
        let need = Need { text: text.into(), ..Need::default() };
        let ranking = rank(&index, &need, &Weights::default(), YEAR);
        let chips = understood(text, &ranking, true).into_iter();
        chips.map(|(word, shown)| format!("{word}={shown}")).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(chips("công ty"), "công=công công ti=công ty ti=ty");
    assert_eq!(chips("cong ty"), "công=công công ti=công ti ti=ty");
    assert_eq!(chips("the centrifuge leaks"), "centrifuges=centrifuge");
}
