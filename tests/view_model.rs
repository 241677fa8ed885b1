//! From a small catalog to what stands on the screen.
//!
//! 1. A card says who, how good, why, and what is missing.
//! 2. The numbers of the bar and of the explanation add up.
//! 3. Filters let through what they say, and their counts are those of the other groups.
//! 4. What an institute did not say is shown as not known, what was inferred is marked.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod catalog;

use catalog::catalog;
use expect_test::{Expect, expect};
use nhip_cau::address_state::{Filters, VisitorState};
use nhip_cau::view_model::card::{CardContext, CardView, card};
use nhip_cau::view_model::explanation::{ExplanationView, explanation};
use nhip_cau::view_model::filters::{FilterIndex, Masks};
use nhip_cau::view_model::institute::institute;
use nhip_cau::view_model::results::{Results, counts, results};
use nhip_cau::view_model::{start, wishes};
use nhipcau_matching::{Index, Ranking, documents, rank};
use nhipcau_profile::{Catalog, Language};

struct Screen {
    catalog: Catalog,
    index: Index,
    facts: FilterIndex,
    visitor: VisitorState,
    ranking: Ranking,
}

impl Screen {
    fn new(text: &str) -> Screen {
        let catalog = catalog();
        let index = Index::build(documents(&catalog), &catalog.vocabulary);
        let visitor = VisitorState { text: text.into(), ..VisitorState::default() };
        let ranking = rank(&index, &visitor.need(), &visitor.engine_weights(), 2026);
        Screen { facts: FilterIndex::build(&catalog), catalog, index, visitor, ranking }
    }

    fn results(&self, masks: Masks) -> Results {
        results(&self.ranking, &self.index, &self.facts, masks)
    }

    fn context(&self, language: Language) -> CardContext<'_> {
        CardContext {
            catalog: &self.catalog,
            index: &self.index,
            ranking: &self.ranking,
            language,
            link_language: None,
        }
    }

    fn cards(&self, language: Language) -> Vec<CardView> {
        let results = self.results(Masks::default());
        let cards = results.institutes.iter().enumerate();
        cards
            .filter_map(|(idx, entry)| card(entry, Some(idx + 1), self.context(language)))
            .collect()
    }

    fn first_explanation(&self) -> Option<ExplanationView> {
        let results = self.results(Masks::default());
        let entry = results.institutes.first()?;
        explanation(entry, &self.visitor.need(), self.context(Language::Vietnamese))
    }
}

fn render(card: &CardView) -> String {
    let lines = card.capabilities.iter().map(|line| {
        let published = line.published.as_ref().map(|p| format!(" ({}; {:?})", p.text, p.inferred));
        format!(
            "  [{}] {}{}",
            line.standing.slug,
            line.title.plain(),
            published.unwrap_or_default()
        )
    });
    let because: String = card.because.iter().map(|piece| piece.text.as_str()).collect();
    format!(
        "{}. {} | {} | {} | {}\n{}\n  because {because}; missing {:?}\n",
        card.rank,
        card.name.plain(),
        card.place,
        card.href,
        card.confidence,
        lines.collect::<Vec<_>>().join("\n"),
        card.missing,
    )
}

#[track_caller]
fn check_cards(text: &str, language: Language, expected: Expect) {
    let cards = Screen::new(text).cards(language);
    expected.assert_eq(&cards.iter().map(render).collect::<String>());
}

#[test]
fn a_card_says_who_and_why() {
    check_cards(
        "men gốm bị rạn",
        Language::Vietnamese,
        expect![[r#"
            1. Viện Sành sứ | Bộ Công Thương · Hà Nội | /institutes/cigi | Độ tin cậy 3 trên 4
              [stated] Men kết tinh cho gốm sứ mỹ nghệ
              because men, men gốm, nhiệm vụ nghiên cứu 2008; missing []
            2. Viện Khoa học vật liệu | Viện Hàn lâm · Hà Nội | /institutes/ims | Độ tin cậy 1 trên 4
              [general] Tuyển cao lanh cho gốm (công bố dưới tên Viện Kỹ thuật nhiệt đới; Some("việc kế thừa là suy luận, chưa có văn bản"))
              because gốm; missing ["men"]
        "#]],
    );
    check_cards(
        "crackle glaze",
        Language::English,
        expect![[r#"
            1. Ceramics Institute | Ministry of Industry and Trade · Hanoi | /institutes/cigi | Confidence 3 of 4
              [stated] Crystalline glaze for art ceramics
              because glaze, crackle, research task 2008; missing []
        "#]],
    );
}

#[test]
fn the_bar_adds_up_to_the_points_shown() {
    for card in Screen::new("men gốm nung").cards(Language::Vietnamese) {
        let parts: u32 = card.bar.segments.iter().map(|segment| segment.points).sum();
        assert_eq!(parts, card.bar.sum, "{}", card.id);
    }
}

#[test]
fn the_rows_of_an_explanation_add_up() {
    let explanation = Screen::new("men gốm nung").first_explanation().expect("a result");
    let number = |text: &str| text.replace(',', ".").parse::<f64>().expect("a number");
    let total: f64 = explanation.parts.iter().map(|part| number(&part.points)).sum();
    assert!((total - number(&explanation.sum)).abs() < 0.3, "{total} is {}", explanation.sum);
    for part in &explanation.parts {
        let rows: f64 = part.rows.iter().map(|row| number(&row.points)).sum();
        assert!(
            (rows - number(&part.points)).abs() < 0.06 * part.rows.len() as f64 + 0.06,
            "{}",
            part.name
        );
    }
}

#[test]
fn a_filter_lets_through_what_it_says_and_keeps_its_own_counts() {
    let screen = Screen::new("men gốm nung");
    let all = screen.results(Masks::default());
    let filters = Filters { systems: vec!["vast".into()], ..Filters::default() };
    let some = screen.results(screen.facts.masks(&filters));
    assert!(some.institutes.iter().all(|entry| entry.institute == "ims"));
    let counts = |masks: Masks| counts(&screen.ranking, &screen.facts, masks)[2].clone();
    let own = counts(screen.facts.masks(&filters));
    assert_eq!(counts(Masks::default()), own, "the group's own filter does not change its counts");
    assert!(all.institutes.len() >= some.institutes.len());
    let nobody = Filters { provinces: vec!["khanh-hoa".into()], ..Filters::default() };
    assert!(screen.results(screen.facts.masks(&nobody)).institutes.is_empty());
}

#[test]
fn a_need_that_nothing_answers_gives_at_most_three_nearest() {
    let results = Screen::new("bóng đá").results(Masks::default());
    assert!(results.is_nearest && results.institutes.len() <= 3);
}

#[test]
fn a_former_id_leads_to_todays_unit_and_inference_stays_marked() {
    let view = institute(&catalog(), "itt", Language::Vietnamese).expect("a page");
    expect![[r#"
        Some("Viện Kỹ thuật nhiệt đới nay thuộc Viện Khoa học vật liệu.")"#]]
    .assert_eq(&format!("{:?}", view.led_here));
    assert_eq!(view.former_names[0].inferred, Some("suy ra"));
    assert!(view.facts.iter().any(|fact| fact.value.is_empty()), "unknown values are shown");
}

#[test]
fn a_text_that_is_missing_falls_back_with_its_language() {
    let view = institute(&catalog(), "cigi", Language::English).expect("a page");
    assert_eq!(view.groups[0].1[0].description.foreign, Some(Language::Vietnamese));
}

#[test]
fn a_door_shows_as_one_chip() {
    let catalog = catalog();
    let mut own = VisitorState::default();
    own.wishes.subfields = vec!["M04".into(), "M05".into()];
    let chips = wishes::chosen(&own.wishes, &catalog, Language::Vietnamese);
    expect![[r#"[(WholeField("materials"), "Lĩnh vực Vật liệu mới")]"#]]
        .assert_eq(&format!("{chips:?}"));
    wishes::remove(&mut own.wishes, &chips[0].0, &catalog);
    assert!(own.wishes.is_empty());
}

#[test]
fn examples_are_the_same_needs_in_both_languages() {
    let catalog = catalog();
    assert_eq!(start::examples(&catalog, Language::Vietnamese), ["Men gốm bị rạn"]);
    assert_eq!(start::examples(&catalog, Language::English), ["Crackled glaze"]);
}
