//! From a need and a candidate to the papers that are handed over.
//!
//! 1. A letter says what is needed, why this institute, and asks for what the catalog does not know.
//! 2. What is shared follows the chosen level; a field that was typed in is left alone.
//! 3. A sheet says the same as plain text and as a Word file.
//! 4. The absorption check feeds the training plan; the negotiation sheet guesses nothing; the checklist goes on.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod catalog;

use catalog::catalog;
use expect_test::{Expect, expect};
use nhip_cau::address_state::{VisitorState, print_fragment};
use nhip_cau::papers::case::Case;
use nhip_cau::papers::day::Day;
use nhip_cau::papers::drafts::{Drafts, OWN};
use nhip_cau::papers::proposal::is_measured;
use nhip_cau::papers::sheet::Origin;
use nhip_cau::papers::word::word_source;
use nhip_cau::papers::{Desk, Kind, Paper, absorption, code, letter, paper};
use nhipcau_matching::{Index, documents, rank};
use nhipcau_profile::{Bilingual, FormItem, Language, TaskForm};

const TODAY: Day = Day { year: 2026, month: 11, day: 26 };

fn made(kind: Kind, need: &str, chosen: &str, drafts: &Drafts, language: Language) -> Paper {
    let catalog = catalog();
    let index = Index::build(documents(&catalog), &catalog.vocabulary);
    let visitor = VisitorState { text: need.into(), ..VisitorState::default() };
    let ranking = rank(&index, &visitor.need(), &visitor.engine_weights(), 2026);
    let case = Case::new(&catalog, "0123abcd", &visitor, &index, Some(&ranking), chosen);
    paper(kind, Desk { case: &case, drafts, language, today: TODAY, form: Some(&task_form()) })
}

fn task_form() -> TaskForm {
    let item = |id: &str, begin: &str| FormItem {
        id: id.into(),
        number: "1".into(),
        label: Bilingual::new(id, id),
        begin: Bilingual::new(begin, begin),
        ..FormItem::default()
    };
    TaskForm {
        id: "task".into(),
        version: "1".into(),
        title: Bilingual::new("Phiếu", "Form"),
        items: vec![
            item("title", "Giải quyết: {first}"),
            item("field", "Lĩnh vực: {subfields}.\nNgành: {industries}."),
            FormItem { measured: true, ..item("target", "Chỉ tiêu: {figures}. {unknown}") },
            FormItem {
                columns: vec![Bilingual::new("Tên", "Name"); 3],
                measured: true,
                ..item("products", "")
            },
        ],
        ..TaskForm::default()
    }
}

#[track_caller]
fn check(paper: &Paper, expected: Expect) {
    expected.assert_eq(&paper.sheet.plain_text());
}

const NEED: &str = "Men gốm bị rạn, lò 1250 °C";

// tidy: long because the letter stands in it in both languages.
#[test]
fn a_letter_says_what_is_needed_and_asks_for_what_is_not_known() {
    let paper = made(Kind::Letter, NEED, "cigi-glaze", &Drafts::default(), Language::Vietnamese);
    check(
        &paper,
        expect![[r#"
        ngày 26 tháng 11 năm 2026

        Đề nghị trao đổi về Men kết tinh cho gốm sứ mỹ nghệ

        Kính gửi: Viện Sành sứ

        Chúng tôi là [tên doanh nghiệp].

        Chúng tôi đang cần giải quyết việc sau: Men gốm bị rạn, lò 1250 °C

        Qua danh mục công khai, chúng tôi được biết Viện có năng lực “Men kết tinh cho gốm sứ mỹ nghệ”. Danh mục ghi nhận: Đề tài cấp Bộ hoàn thành năm 2008. Các điểm khớp với nhu cầu của chúng tôi: men, lò, men gốm.

        Kính đề nghị Viện cho biết:

        - Công nghệ hiện ở mức sẵn sàng nào, đã có nơi nào áp dụng trong sản xuất chưa?
        - Tình trạng sở hữu trí tuệ và hình thức chuyển giao mà Viện đề nghị?
        - Có thể thử trước với mẫu của chúng tôi không, thời gian và chi phí dự kiến bao nhiêu?

        Nếu nội dung phù hợp, đề nghị Viện bố trí một buổi trao đổi trực tuyến hoặc tại Viện trong hai tuần tới. Chúng tôi sẵn sàng ký thỏa thuận bảo mật trước khi trao đổi chi tiết.

        Trân trọng cảm ơn.

        [tên doanh nghiệp]
        [người ký]
        [điện thoại, thư điện tử]
    "#]],
    );
    assert_eq!(paper.sheet.n_blanks(), 4);
    let english = made(Kind::Letter, NEED, "cigi", &Drafts::default(), Language::English);
    check(
        &english,
        expect![[r#"
        26 November 2026

        Request to talk about: Crystalline glaze for art ceramics

        To: Ceramics Institute

        We are [name of the enterprise].

        This is what we need to solve: Men gốm bị rạn, lò 1250 °C

        A public catalog lists your capability “Crystalline glaze for art ceramics”. It records: Ministry task finished in 2008. It meets our need in: men, lò, men gốm.

        Could you tell us:

        - What is the technology's readiness level today, and is it used in production anywhere?
        - Who holds the intellectual property, and which form of transfer do you propose?
        - Could it first be tried on our samples, and at roughly what time and cost?

        If this is of interest, we would be glad of a meeting, online or at the institute, within the next two weeks. We are ready to sign a confidentiality agreement before going into detail.

        Yours faithfully,

        [name of the enterprise]
        [who signs]
        [telephone, e-mail]
    "#]],
    );
}

#[test]
fn below_in_full_the_words_of_the_need_stay() {
    let mut drafts = Drafts::default();
    drafts.set(OWN, letter::SHARE, Some("blurred"));
    let blurred =
        made(Kind::Letter, NEED, "cigi", &drafts, Language::Vietnamese).sheet.plain_text();
    assert!(blurred.contains("lò 1.000–2.000 °C") && !blurred.contains("1250"), "{blurred}");
    drafts.set(OWN, letter::SHARE, Some("field"));
    let field = made(Kind::Letter, NEED, "cigi", &drafts, Language::Vietnamese).sheet.plain_text();
    assert!(field.contains("Gốm kỹ thuật và thủy tinh") && !field.contains("bị rạn"), "{field}");
}

#[test]
fn what_was_typed_is_left_alone() {
    let mut drafts = Drafts::default();
    drafts.set("letter:cigi", "need", Some("Tự viết"));
    drafts.set(OWN, "company", Some("Công ty Gốm A"));
    drafts.set(OWN, letter::SHARE, Some("field"));
    let paper = made(Kind::Letter, NEED, "cigi", &drafts, Language::Vietnamese);
    let own: Vec<String> = paper
        .sheet
        .runs()
        .into_iter()
        .filter(|run| run.origin == Origin::Visitor)
        .map(|run| run.text)
        .collect();
    assert_eq!(own, ["Công ty Gốm A", "Tự viết", "Công ty Gốm A"]);
    let field = paper.sections.iter().flat_map(|own| &own.fields).find(|own| own.key == "need");
    assert!(field.is_some_and(|field| field.is_edited));
}

#[test]
fn a_mail_link_holds_the_letter() {
    let link = letter::mail_link("a@b.vn", "Đề nghị", "Một\nhai & ba");
    assert_eq!(
        link,
        "mailto:a@b.vn?subject=%C4%90%E1%BB%81%20ngh%E1%BB%8B&body=M%E1%BB%99t%0D%0Ahai%20%26%20ba"
    );
}

#[test]
fn the_source_of_a_word_file_holds_every_word_of_the_sheet_in_order() {
    for kind in Kind::ALL {
        let paper = made(kind, NEED, "cigi", &Drafts::default(), Language::Vietnamese);
        let source = word_source(&paper.sheet, Language::Vietnamese);
        let mut rest = source.as_str();
        for run in paper.sheet.runs().iter().filter(|run| run.text != " | ") {
            let text = run.text.replace('\n', "\\n").replace('"', "\\\"");
            let at = rest.find(&text);
            assert!(at.is_some(), "{text:?} of {kind:?} in {rest}");
            rest = &rest[at.unwrap_or_default() + text.len()..];
        }
    }
}

#[test]
fn the_code_of_a_printed_paper_carries_no_more_than_the_paper() {
    let catalog = catalog();
    let index = Index::build(documents(&catalog), &catalog.vocabulary);
    let mut visitor = VisitorState { text: NEED.into(), ..VisitorState::default() };
    visitor.set_view("vp", "cigi");
    visitor.set_view("vc", "cigi,ims");
    let case = Case::new(&catalog, "0123abcd", &visitor, &index, None, "cigi");
    let opened = |kind, share: &str| {
        let mut drafts = Drafts::default();
        drafts.set(OWN, letter::SHARE, Some(share));
        let (route, visitor) = code::code(kind, &case, &drafts)?;
        Some([route.path(), "#".into(), print_fragment(&visitor)].concat())
    };
    let need = print_fragment(&VisitorState { text: NEED.into(), ..VisitorState::default() });
    assert_eq!(opened(Kind::Letter, "full"), Some(format!("/#{need}&o=cigi")));
    assert_eq!(opened(Kind::Checklist, "field"), Some(format!("/papers/checklist#{need}&vp=cigi")));
    for share in ["blurred", "field"] {
        assert_eq!((opened(Kind::Letter, share), opened(Kind::Proposal, share)), (None, None));
    }
}

#[test]
fn a_summary_lists_what_the_match_lists_and_says_when_nothing_fits() {
    let made = |need: &str, language| {
        made(Kind::Summary, need, "", &Drafts::default(), language).sheet.plain_text()
    };
    expect![[r#"
        Kết quả tìm đối tác nghiên cứu

        ngày 26 tháng 11 năm 2026

        Nhu cầu

        Men kết tinh bị rạn, lò 1250 °C

        Các viện phù hợp nhất

        TT | Viện và năng lực | Mức phù hợp | Khớp ở | Chưa thấy
        1 | Viện Sành sứ
        Men kết tinh cho gốm sứ mỹ nghệ | Có thể phù hợp
        26 điểm | men, tinh, kết, lò | 

        Bằng chứng và liên hệ

        Viện Sành sứ: Đề tài cấp Bộ hoàn thành năm 2008. Liên hệ: chưa rõ

        Nhận xét và đề nghị

        [nhận xét và đề nghị]

        [tên doanh nghiệp]
        [người ký]
        [điện thoại, thư điện tử]
    "#]]
    .assert_eq(&made("Men kết tinh bị rạn, lò 1250 °C", Language::Vietnamese));
    let nothing = made("A singer for a party", Language::English);
    assert!(nothing.contains("No capability in the catalog really fits"), "{nothing}");
}

#[test]
fn a_summary_that_shares_less_names_no_word_of_the_need() {
    let mut drafts = Drafts::default();
    drafts.set(OWN, letter::SHARE, Some("field"));
    let text = made(Kind::Summary, NEED, "", &drafts, Language::Vietnamese).sheet.plain_text();
    for word in NEED.split_whitespace().filter(|word| word.chars().count() > 4) {
        assert!(!text.contains(word), "{word} in {text}");
    }
}

fn answered(answers: &[&str]) -> Drafts {
    let mut drafts = Drafts::default();
    for (idx, answer) in answers.iter().enumerate() {
        drafts.set("absorption", &format!("q{}", idx + 1), Some(answer));
    }
    drafts
}

#[test]
fn an_absorption_check_adds_up_and_feeds_the_training_plan() {
    let drafts = answered(&["yes", "yes", "no", "partly", "yes", "yes", "yes", "yes"]);
    let check = made(Kind::Absorption, NEED, "cigi", &drafts, Language::Vietnamese);
    let text = check.sheet.plain_text();
    assert!(text.contains("13 trên 16 điểm") && text.contains("Sẵn sàng tiếp nhận"), "{text}");
    assert_eq!(absorption::readiness_window(&drafts), Some((4, 9)));
    assert_eq!(absorption::readiness_window(&answered(&["no"])), None);
    let plan = made(Kind::Training, NEED, "cigi", &drafts, Language::Vietnamese);
    let text = plan.sheet.plain_text();
    for topic in absorption::topics(&drafts, Language::Vietnamese) {
        assert!(text.contains(topic), "{topic} in {text}");
    }
    assert!(plan.remarks.is_empty(), "{:?}", plan.remarks);
}

#[test]
fn a_session_without_a_title_is_in_neither_plan_nor_calendar() {
    let mut drafts = Drafts::default();
    drafts.set("training:cigi", "t1", Some(""));
    drafts.set("training:cigi", "t2-day", Some("2027-01-30"));
    let plan = made(Kind::Training, NEED, "cigi", &drafts, Language::Vietnamese);
    check(
        &plan,
        expect![[r#"
            Kế hoạch đào tạo và chuẩn bị tiếp nhận

            Đơn vị phối hợp: Viện Sành sứ

            Các buổi

            Buổi | Ngày | Nội dung
            1 | 24/12/2026 | Đánh giá cuối khóa và kế hoạch chạy thử
            2 | 30/01/2027 | Thực hành vận hành trên nguyên liệu của doanh nghiệp

            Ngày giờ là đề xuất để hai bên bàn, chưa được viện xác nhận.

            Đào tạo mà các viện trong danh mục nêu

            Các viện gần nhất với nhu cầu chưa nêu hoạt động đào tạo nào trong danh mục; hãy hỏi trực tiếp.
        "#]],
    );
}

// tidy: long because the whole sheet stands in it.
#[test]
fn a_negotiation_sheet_says_what_is_missing_and_what_lies_between() {
    let empty = made(Kind::Negotiation, NEED, "cigi", &Drafts::default(), Language::Vietnamese);
    assert_eq!(empty.sheet.plain_text().matches("chưa đủ số liệu").count(), 4);
    let mut drafts = Drafts::default();
    for (field, text) in [
        ("spent", "1.000"),
        ("price-1", "2.000"),
        ("adjustment-1", "-25"),
        ("revenue", "10.000"),
        ("royalty", "4"),
        ("years", "5"),
        ("discount", "12"),
        ("tax", "20"),
        ("gain", "mười"),
    ] {
        drafts.set("negotiation:cigi", field, Some(text));
    }
    let paper = made(Kind::Negotiation, NEED, "cigi", &drafts, Language::Vietnamese);
    assert!(paper.remarks[0].contains("Lợi ích tăng thêm năm đầu"), "{:?}", paper.remarks);
    drafts.set("negotiation:cigi", "gain", Some("1.500,5"));
    let paper = made(Kind::Negotiation, NEED, "cigi", &drafts, Language::Vietnamese);
    check(
        &paper,
        expect![[r#"
        Bảng tính giá chuyển giao công nghệ

        Công nghệ: Men kết tinh cho gốm sứ mỹ nghệ
        Bên giao: Viện Sành sứ
        Đơn vị tính: triệu đồng

        Kết quả

        Cách tiếp cận | Thấp | Cơ sở | Cao
        Cách tiếp cận từ chi phí | 800 | 1.000 | 1.200
        Cách tiếp cận từ thị trường | 1.500 | 1.500 | 1.500
        Cách tiếp cận từ thu nhập: tiền bản quyền | 923 | 1.154 | 1.384
        Lợi ích của bên nhận | 3.462 | 4.327 | 5.193

        Vùng thương lượng

        Giữa mức sàn theo chi phí (1.000) và mức trần theo lợi ích của bên nhận (4.327). Điểm giữa: 2.664.

        Ở điểm giữa, trả hết theo doanh thu thì tỷ lệ bản quyền tương đương là 9,2 %.

        Độ nhạy: Cách tiếp cận từ thu nhập: tiền bản quyền

        Doanh thu năm đầu nhờ công nghệ: 923 – 1.384
        Tỷ lệ bản quyền trên doanh thu: 923 – 1.384
        Thời hạn: 972 – 1.316
        Tỷ suất chiết khấu: 1.088 – 1.226

        Độ nhạy: Lợi ích của bên nhận

        Lợi ích tăng thêm năm đầu: 3.462 – 5.193
        Khả năng thành công: 3.462 – 4.327
        Thời hạn: 3.646 – 4.935
        Tỷ suất chiết khấu: 4.082 – 4.597

        Cách tính

        - Chi phí: chi phí đã bỏ ra × (1 + lạm phát)^số năm × (1 − phần lỗi thời) × (1 + lợi nhuận).
        - Thị trường: giá từng thương vụ × (1 + điều chỉnh); thấp nhất, trung bình, cao nhất.
        - Bản quyền: tổng các năm của doanh thu × tỷ lệ × (1 − thuế) ÷ (1 + chiết khấu)^năm.
        - Lợi ích bên nhận: tổng các năm của lợi ích × (1 − thuế) × khả năng thành công ÷ (1 + chiết khấu)^năm, trừ đầu tư.

        Theo ba cách tiếp cận của chuẩn mực thẩm định giá quốc tế IVS 210 về tài sản vô hình và chuẩn mực thẩm định giá Việt Nam về tài sản vô hình (Thông tư 37/2024/TT-BTC). Hãy kiểm tra văn bản còn hiệu lực trước khi viện dẫn.

        Bảng này tính từ số liệu do bạn điền, để chuẩn bị thương lượng. Đây không phải chứng thư thẩm định giá.
    "#]],
    );
}

#[test]
fn a_checklist_names_the_next_step() {
    let mut drafts = Drafts::default();
    drafts.set("checklist:cigi", "s1", Some("1"));
    let text = made(Kind::Checklist, NEED, "cigi", &drafts, Language::English).sheet.plain_text();
    assert!(
        text.contains("Progress: 1 / 14\nNext step: Sign a confidentiality agreement"),
        "{text}"
    );
    assert_eq!(text.matches('☐').count(), 13);
}

#[test]
fn a_proposal_begins_with_the_words_of_its_form() {
    let need = "Men gốm bị rạn. Nung ở 1250 °C, mỗi mẻ ≥ 300 kg";
    let paper = made(Kind::Proposal, need, "cigi", &Drafts::default(), Language::Vietnamese);
    check(
        &paper,
        expect![[r#"
            Phiếu

            1. title

            Giải quyết: Men gốm bị rạn

            1. field

            Lĩnh vực: Gốm kỹ thuật và thủy tinh, Vật liệu xây dựng.

            1. target

            [điền mục này]

            1. products

            Tên | Tên | Tên
             |  | 1250 °C
             |  | ≥ 300 kg

            ngày 26 tháng 11 năm 2026

            [tên doanh nghiệp]
            [người ký]
            [điện thoại, thư điện tử]

             (mẫu phiên bản 1)
        "#]],
    );
    assert_eq!(paper.remarks.len(), 1, "{:?}", paper.remarks);
    let mut drafts = Drafts::default();
    drafts.set("proposal", "target", Some("Giảm rạn 50 %"));
    drafts.set(OWN, letter::SHARE, Some("field"));
    let paper = made(Kind::Proposal, need, "cigi", &drafts, Language::Vietnamese);
    let text = paper.sheet.plain_text();
    assert!(text.contains("Giải quyết: Gốm kỹ thuật") && !text.contains("300"), "{text}");
}

#[test]
fn words_that_measure_nothing_are_found_without_marks_too() {
    assert!(is_measured("giảm 30 % điện"));
    for vague in ["cải thiện 30 %", "Nâng cao chất lượng, 5 mẫu", "chất lượng cao", "better by 5 %"]
    {
        assert!(!is_measured(vague), "{vague}");
    }
}
