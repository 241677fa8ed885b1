//! From a team to what stands on the screen:
//! 1. sentences stand in the order of the need, members with the leading one first;
//! 2. a cell names the capability that earned it; a sentence that nobody covers says so.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod catalog;

use expect_test::{Expect, expect};
use nhip_cau::view_model::team::team_view;
use nhipcau_matching::{Band, Coverage, Index, Member, Need, Team, documents, propose_facets};
use nhipcau_profile::Language;
use std::fmt::Write;

#[track_caller]
fn check_team(language: Language, expected: Expect) {
    let catalog = catalog::catalog();
    let index = Index::build(documents(&catalog), &catalog.vocabulary);
    let text = "Men gốm bị rạn. Cần tuyển cao lanh. Trồng nấm linh chi.";
    let need = Need { text: text.to_owned(), ..Need::default() };
    let position = |id: &str| index.documents().iter().position(|own| own.id == id).unwrap_or(0);
    let covered = |id: &str, band| Some(Coverage { document_idx: position(id), score: 50.0, band });
    let member = |institute: &str, coverage: Vec<Option<Coverage>>, covers: Vec<usize>| Member {
        institute: institute.to_owned(),
        coverage,
        covers,
        gain: 0.164,
    };
    let team = Team {
        facets: propose_facets(text),
        members: vec![
            member("cigi", vec![covered("cigi-glaze", Band::Strong), None, None], vec![0]),
            member("ims", vec![None, covered("ims-kaolin", Band::Possible), None], vec![1]),
        ],
        uncovered: vec![2],
        worth: 0.33,
        worth_alone: 0.17,
    };
    let view = team_view(&team, &need, &catalog, &index, language);
    let mut drawn = format!("{}\n", view.summary);
    for member in view.members {
        let leads = if member.leads { "*" } else { " " };
        let _ =
            writeln!(drawn, "{leads} {} | {} | {}", member.name.plain(), member.place, member.why);
    }
    for row in view.rows {
        let _ = write!(drawn, "{}{}", row.sentence, if row.is_open { " | open" } else { "" });
        for cell in row.cells.into_iter().flatten() {
            let best = if cell.is_best { " (best)" } else { "" };
            let _ = write!(drawn, " | {}: {}{best}", cell.band.1, cell.title.plain());
        }
        drawn.push('\n');
    }
    expected.assert_eq(&drawn);
}

#[test]
fn a_team_in_vietnamese() {
    check_team(
        Language::Vietnamese,
        expect![[r#"
        2 viện cùng đáp ứng được 2 trong 3 ý.
        * Viện Sành sứ | Bộ Công Thương · Hà Nội | Đáp ứng tốt nhất 1 ý. Không có viện này, nhóm mất 16 % độ phủ.
          Viện Khoa học vật liệu | Viện Hàn lâm · Hà Nội | Đáp ứng tốt nhất 1 ý. Không có viện này, nhóm mất 16 % độ phủ.
        Men gốm bị rạn | Rất phù hợp: Men kết tinh cho gốm sứ mỹ nghệ (best)
        Cần tuyển cao lanh | Có thể phù hợp: Tuyển cao lanh cho gốm (best)
        Trồng nấm linh chi | open
    "#]],
    );
}

#[test]
fn a_team_in_english() {
    check_team(
        Language::English,
        expect![[r#"
        2 institutes together cover 2 of 3 sentences.
        * Ceramics Institute | Ministry of Industry and Trade · Hanoi | Covers one sentence best. Without it the team loses 16 % of its coverage.
          Institute of Materials Science | Academy · Hanoi | Covers one sentence best. Without it the team loses 16 % of its coverage.
        Men gốm bị rạn | Very good fit: Crystalline glaze for art ceramics (best)
        Cần tuyển cao lanh | Possible fit: Kaolin beneficiation for ceramics (best)
        Trồng nấm linh chi | open
    "#]],
    );
}
