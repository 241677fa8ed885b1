//! Needs in reverse, and teams, on a small catalog:
//! 1. an entry of the board is the place that the ranking gives;
//! 2. a need that nobody meets is served by nobody;
//! 3. a board asked in steps is the board asked at once;
//! 4. a team covers the sentences that it says, and names those that nobody covers.

use nhipcau_matching::{Board, FacetWeight, Index, Need, Served, Weights, documents, rank, team};
use nhipcau_profile::{Bilingual, Capability, Catalog, Institute};

const YEAR: u16 = 2026;

fn capability(id: &str, title: &str, description: &str) -> Capability {
    Capability {
        id: id.to_owned(),
        title: Bilingual { vi: title.to_owned(), en: String::new() },
        description: Bilingual { vi: description.to_owned(), en: String::new() },
        ..Capability::default()
    }
}

fn institute(id: &str, capabilities: Vec<Capability>) -> Institute {
    Institute { id: id.to_owned(), capabilities, ..Institute::default() }
}

fn index() -> Index {
    let institutes = vec![
        institute(
            "ceramics",
            vec![capability("c1", "men gốm sứ", "men gốm không rạn nứt khi nung")],
        ),
        institute(
            "energy",
            vec![capability(
                "e1",
                "lò nung tiết kiệm gas",
                "cải tạo lò nung gốm giảm tiêu hao khí gas",
            )],
        ),
        institute(
            "water",
            vec![capability("w1", "xử lý nước thải dệt nhuộm", "khử màu nước thải nhuộm")],
        ),
    ];
    // What is rare in a catalog weighs; among three capabilities nothing is.
    let others = (0..60)
        .map(|n| capability(&format!("o{n:02}"), &format!("dịch vụ khác {n}"), "tư vấn chung"));
    let institutes =
        institutes.into_iter().chain([institute("others", others.collect())]).collect();
    let catalog = Catalog { institutes, ..Catalog::default() };
    Index::build(documents(&catalog), &catalog.vocabulary)
}

fn need(text: &str) -> Need {
    Need { text: text.to_owned(), ..Need::default() }
}

#[test]
fn an_entry_of_the_board_is_the_place_of_the_ranking() {
    let index = index();
    let needs =
        [need("men gốm bị rạn nứt khi nung"), need("khử màu nước thải nhuộm"), need("trồng nấm")];
    let board = Board::of(&index, &needs, YEAR);
    for (need_idx, need) in needs.iter().enumerate() {
        let ranking = rank(&index, need, &Weights::default(), YEAR);
        let ranked: Vec<usize> = ranking.candidates.iter().map(|own| own.document_idx).collect();
        let answers: Vec<usize> =
            board.answers(need_idx).iter().map(|own| own.document_idx).collect();
        assert_eq!(answers, ranked, "{}", need.text);
    }
    assert_eq!(board.served(0), Served::Well);
    assert_eq!(board.served(2), Served::Nobody);
    let entries = board.entries_of(&index, "water");
    assert_eq!(
        entries.iter().map(|entry| (entry.need_idx, entry.answer.place)).collect::<Vec<_>>(),
        [(1, 1)]
    );
    assert_eq!(
        board.n_within(1, |document_idx| index.documents()[document_idx].institute == "ceramics"),
        1
    );
}

#[test]
fn a_board_asked_in_steps_is_the_board_asked_at_once() {
    let index = index();
    let needs = [need("men gốm"), need("nước thải")];
    let mut board = Board::default();
    assert!(board.ask_next(&index, &needs, YEAR));
    assert_eq!((board.n_asked(), board.answers(1)), (1, &[][..]));
    assert!(board.ask_next(&index, &needs, YEAR) && !board.ask_next(&index, &needs, YEAR));
    let whole = Board::of(&index, &needs, YEAR);
    assert_eq!((board.answers(0), board.answers(1)), (whole.answers(0), whole.answers(1)));
}

#[test]
fn a_team_covers_what_it_says_and_names_the_rest() {
    let index = index();
    let mut asked =
        need("Men gốm bị rạn nứt khi nung. Khử màu nước thải nhuộm. Trồng nấm linh chi.");
    let found = team(&index, &asked, &Weights::default(), YEAR).expect("a team");
    let names: Vec<&str> = found.members.iter().map(|member| &*member.institute).collect();
    assert_eq!(names, ["ceramics", "water"]);
    assert_eq!(found.members[0].covers, [0]);
    assert_eq!(found.members[1].covers, [1]);
    assert_eq!(found.uncovered, [2]);
    assert!(
        found.members.iter().all(|member| member.gain > 0.05) && found.worth > found.worth_alone
    );

    asked.facet_weights = vec![FacetWeight::Normal, FacetWeight::Off, FacetWeight::Off];
    assert_eq!(team(&index, &asked, &Weights::default(), YEAR), None, "one sentence needs no team");
    asked.facet_weights = vec![];
    asked.wishes.excluded_institutes = vec!["water".to_owned()];
    let found = team(&index, &asked, &Weights::default(), YEAR).expect("a team");
    assert_eq!(found.members.len(), 1);
    assert_eq!(found.uncovered, [1, 2]);
}
