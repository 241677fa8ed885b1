//! A team, on a small catalog: it covers the sentences that it says, and names those that nobody covers.

use nhipcau_matching::{FacetWeight, Index, Need, Weights, documents, team};
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
