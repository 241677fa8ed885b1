//! Candidates side by side.
//!
//! 1. Institutes and capabilities stand in one table; each row has a cell for each column.
//! 2. Differences and best values are marked, best values only where values differ.
//! 3. With a need, the points are those of the match.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod catalog;

use catalog::catalog;
use expect_test::{Expect, expect};
use nhip_cau::kept;
use nhip_cau::view_model::card::CardContext;
use nhip_cau::view_model::compare::{CompareView, RowView, compare};
use nhipcau_matching::{Index, Need, Question, Weights, documents, rank};
use nhipcau_profile::Language;
use proptest::prelude::*;

fn compared(need: &str, ids: &str) -> CompareView {
    let catalog = catalog();
    let index = Index::build(documents(&catalog), &catalog.vocabulary);
    let need = Need { text: need.into(), ..Need::default() };
    let weights = Weights::default();
    let question = Question::new(&index, &need, &weights, 2026);
    let ranking = rank(&index, &need, &weights, 2026);
    let language = Language::Vietnamese;
    let context = CardContext {
        catalog: &catalog,
        index: &index,
        ranking: &ranking,
        language,
        link_language: None,
    };
    let asked = (!need.text.is_empty()).then_some((context, &question));
    compare(&kept::ids(ids), &catalog, asked, language, None)
}

fn render(row: &RowView) -> String {
    let cell =
        |(text, is_best): (&str, bool)| if is_best { format!("*{text}*") } else { text.to_owned() };
    let cells: Vec<String> = row.cells.iter().map(|own| cell((&own.text, own.is_best))).collect();
    format!("{} {}: {}\n", if row.differs { "|" } else { " " }, row.term, cells.join(" / "))
}

#[track_caller]
fn check(need: &str, ids: &str, expected: Expect) {
    let view = compared(need, ids);
    expected.assert_eq(&view.need.iter().chain(&view.facts).map(render).collect::<String>());
}

#[test]
fn institutes_and_capabilities_stand_side_by_side() {
    check(
        "",
        "cigi,ims-kaolin",
        expect![[r#"
        | Cơ quan chủ quản: Bộ Công Thương / Viện Hàn lâm
        | Loại hình: Trực thuộc bộ / Đơn vị thuộc Viện Hàn lâm
          Tỉnh, thành phố: Hà Nội / Hà Nội
        | Năng lực đã ghi: *1 nguồn nêu rõ* / nguồn nêu chung
        | Chuyên ngành: Gốm kỹ thuật và thủy tinh / Vật liệu xây dựng
        | Hình thức hợp tác: Chuyển giao công nghệ / 
        | Mức sẵn sàng: *TRL 6 (suy ra)* / 
        | Bằng chứng: *1, mới nhất 2008* / 
          Viện xác nhận ngày: Viện chưa tự xác nhận các thông tin này / Viện chưa tự xác nhận các thông tin này
    "#]],
    );
}

#[test]
fn a_need_brings_its_points() {
    check(
        "men kết tinh cho gốm",
        "cigi,ims",
        expect![[r#"
            | Điểm: *27* / 2
            | Mức phù hợp: Có thể phù hợp / Gần nhất
            | Độ tin cậy: *3/4* / 1/4
            | Năng lực phù hợp nhất: Men kết tinh cho gốm sứ mỹ nghệ / Tuyển cao lanh cho gốm
            | Từ tìm thấy: men, tinh, kết, men kết, kết tinh / gốm, cho gốm
            | Từ chưa tìm thấy: không thiếu từ nào / men kết, tinh
              Còn thiếu gì: không thiếu điều kiện nào / không thiếu điều kiện nào
            | trong đó: Từ ngữ: *12,6* / 1,2
            | trong đó: Chuyên ngành: *14,1* / 1,0
            | trong đó: Bằng chứng: *0,3* / 0,0
            | Cơ quan chủ quản: Bộ Công Thương / Viện Hàn lâm
            | Loại hình: Trực thuộc bộ / Đơn vị thuộc Viện Hàn lâm
              Tỉnh, thành phố: Hà Nội / Hà Nội
            | Năng lực đã ghi: *1 nguồn nêu rõ* / 1 nguồn nêu chung
            | Chuyên ngành: Gốm kỹ thuật và thủy tinh / Vật liệu xây dựng
            | Hình thức hợp tác: Chuyển giao công nghệ / 
            | Mức sẵn sàng: *TRL 6 (suy ra)* / 
            | Bằng chứng: *1, mới nhất 2008* / 
              Viện xác nhận ngày: Viện chưa tự xác nhận các thông tin này / Viện chưa tự xác nhận các thông tin này
        "#]],
    );
}

#[test]
fn unknown_ids_are_named_and_four_are_enough() {
    let view = compared("", "cigi,nobody,ims,ims-kaolin,cigi-glaze");
    assert_eq!(view.unknown, ["nobody"]);
    assert_eq!(
        view.columns.iter().map(|own| own.id.as_str()).collect::<Vec<_>>(),
        ["cigi", "ims", "ims-kaolin"]
    );
}

proptest! {
    #[test]
    fn what_is_kept_is_read_back(text in "[a-z\n -]{0,80}") {
        let list = kept::parse(&text, kept::is_candidate);
        prop_assert_eq!(kept::parse(&kept::print(&list), kept::is_candidate), list.clone());
        prop_assert_eq!(kept::ids(&list.join(",")), list);
    }

    #[test]
    fn a_toggle_twice_changes_nothing(text in "([a-c]{1,2}\n){0,5}", id in "[a-c]{1,2}") {
        let list = kept::parse(&text, kept::is_candidate);
        let mut twice = kept::toggled(&kept::toggled(&list, &id), &id);
        twice.sort();
        let mut sorted = list;
        sorted.sort();
        prop_assert_eq!(twice, sorted);
    }
}
