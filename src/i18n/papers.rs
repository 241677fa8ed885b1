//! Words of the papers: the frame around all of them; each paper has a file of its own.

mod absorption;
mod checklist;
mod letter;
mod negotiation;
mod proposal;
mod summary;
mod training;

pub use absorption::{AbsorptionTexts, absorption_texts};
pub use checklist::{ChecklistTexts, checklist_texts};
pub use letter::{LetterTexts, letter_texts};
pub use negotiation::{NegotiationTexts, negotiation_texts};
pub use proposal::{ProposalTexts, not_measured, proposal_texts};
pub use summary::{SummaryTexts, summary_texts};
pub use training::{TrainingTexts, training_texts};

use super::format;
use crate::papers::Kind;
use crate::papers::disclosure::Share;
use nhipcau_profile::Language;

/// The frame.
#[allow(missing_docs, reason = "each name says what it holds")]
pub struct PapersTexts {
    pub nav_label: &'static str,
    pub back: &'static str,
    pub opening: &'static str,
    pub form_title: &'static str,
    pub sheet_title: &'static str,
    pub kept_note: &'static str,
    pub kept_failed: &'static str,
    pub partner: &'static str,
    pub partner_none: &'static str,
    pub partner_hint: &'static str,
    pub no_need: &'static str,
    pub no_need_link: &'static str,
    pub sender: &'static str,
    pub sender_lead: &'static str,
    pub company: &'static str,
    pub company_hint: &'static str,
    pub company_blank: &'static str,
    pub address: &'static str,
    pub address_blank: &'static str,
    pub signer: &'static str,
    pub signer_hint: &'static str,
    pub signer_blank: &'static str,
    pub contact: &'static str,
    pub contact_hint: &'static str,
    pub contact_blank: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
    pub mail: &'static str,
    pub mail_long: &'static str,
    pub print: &'static str,
    pub word: &'static str,
    pub word_failed: &'static str,
    pub saved: &'static str,
    pub clear: &'static str,
    pub cleared: &'static str,
    pub undo: &'static str,
    pub reset: &'static str,
    pub edited: &'static str,
    pub by_visitor: &'static str,
    pub by_catalog: &'static str,
    pub by_nobody: &'static str,
    pub share_title: &'static str,
    pub share_full: &'static str,
    pub share_blurred: &'static str,
    pub share_field: &'static str,
    pub fate_title: &'static str,
    pub fate_leaves: &'static str,
    pub fate_blurred: &'static str,
    pub fate_stays: &'static str,
    pub fate_note: &'static str,
    pub made_with: &'static str,
    pub source: &'static str,
}

/// The strings of a language.
pub fn papers_texts(language: Language) -> &'static PapersTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

static VI: PapersTexts = PapersTexts {
    nav_label: "Giấy tờ",
    back: "Về kết quả",
    opening: "Đang mở giấy tờ",
    form_title: "Điền thông tin",
    sheet_title: "Bản xem trước",
    kept_note: "Những gì bạn điền chỉ được giữ trên máy này. Không có gì tự gửi đi.",
    kept_failed: "Trình duyệt không giữ được bản nháp (hết chỗ hoặc đang ở chế độ riêng tư). Hãy chép hoặc tải về trước khi đóng trang.",
    partner: "Gửi tới",
    partner_none: "Chưa chọn viện",
    partner_hint: "Các viện phù hợp nhất với nhu cầu, theo kết quả tìm kiếm",
    no_need: "Chưa có nhu cầu nào để soạn sẵn. Bạn vẫn có thể tự điền.",
    no_need_link: "Mô tả nhu cầu trước",
    sender: "Doanh nghiệp",
    sender_lead: "Điền một lần, dùng cho mọi giấy tờ trên máy này.",
    company: "Tên doanh nghiệp",
    company_hint: "",
    company_blank: "tên doanh nghiệp",
    address: "Địa chỉ",
    address_blank: "địa chỉ",
    signer: "Người ký",
    signer_hint: "Họ tên và chức vụ",
    signer_blank: "người ký",
    contact: "Liên hệ",
    contact_hint: "Điện thoại hoặc thư điện tử của doanh nghiệp",
    contact_blank: "điện thoại, thư điện tử",
    copy: "Chép nội dung",
    copied: "Đã chép nội dung.",
    copy_failed: "Trình duyệt không cho chép. Hãy bôi đen bản xem trước rồi chép.",
    mail: "Mở bằng thư điện tử",
    mail_long: "Thư dài nên đã được chép sẵn: hãy dán vào cửa sổ thư vừa mở.",
    print: "In hoặc lưu PDF",
    word: "Tải tệp Word",
    word_failed: "Chưa tạo được tệp Word. Hãy nối mạng rồi thử lại, hoặc chép nội dung.",
    saved: "Đã lưu tệp vào mục tải về.",
    clear: "Xóa bản nháp",
    cleared: "Đã xóa bản nháp này khỏi máy.",
    undo: "Hoàn tác",
    reset: "Lấy lại lời soạn sẵn",
    edited: "đã sửa",
    by_visitor: "Lời của bạn",
    by_catalog: "Từ danh mục",
    by_nobody: "Chỗ cần điền",
    share_title: "Chia sẻ nhu cầu đến đâu",
    share_full: "Nguyên văn",
    share_blurred: "Làm mờ số liệu",
    share_field: "Chỉ nêu chuyên ngành",
    fate_title: "Lời nào của bạn rời khỏi máy",
    fate_leaves: "đi cùng giấy tờ",
    fate_blurred: "làm mờ",
    fate_stays: "ở lại trên máy",
    fate_note: "Chỉ khi chính bạn chép, gửi, in hoặc tải về thì giấy tờ mới rời khỏi máy.",
    made_with: "Soạn bằng Nhịp Cầu",
    source: "Nguồn",
};

static EN: PapersTexts = PapersTexts {
    nav_label: "Papers",
    back: "Back to the results",
    opening: "Opening the papers",
    form_title: "Fill in",
    sheet_title: "Preview",
    kept_note: "What you fill in is kept on this device only. Nothing is sent by itself.",
    kept_failed: "The browser could not keep the draft (no room, or private mode). Copy or save it before you close the page.",
    partner: "Addressed to",
    partner_none: "No institute chosen yet",
    partner_hint: "The institutes that fit the need best, by the search results",
    no_need: "There is no need yet to start from. You can still fill in everything yourself.",
    no_need_link: "Describe the need first",
    sender: "Your enterprise",
    sender_lead: "Filled in once, used in every paper on this device.",
    company: "Name of the enterprise",
    company_hint: "",
    company_blank: "name of the enterprise",
    address: "Address",
    address_blank: "address",
    signer: "Signed by",
    signer_hint: "Name and position",
    signer_blank: "who signs",
    contact: "Contact",
    contact_hint: "Telephone or e-mail of the enterprise",
    contact_blank: "telephone, e-mail",
    copy: "Copy the text",
    copied: "Text copied.",
    copy_failed: "The browser does not allow copying. Select the preview and copy it.",
    mail: "Open in e-mail",
    mail_long: "The letter is long, so it was copied: paste it into the mail window that just opened.",
    print: "Print or save as PDF",
    word: "Save a Word file",
    word_failed: "The Word file could not be made. Connect to the network and try again, or copy the text.",
    saved: "Saved to your downloads.",
    clear: "Delete the draft",
    cleared: "This draft was deleted from the device.",
    undo: "Undo",
    reset: "Back to the prepared words",
    edited: "edited",
    by_visitor: "Your words",
    by_catalog: "From the catalog",
    by_nobody: "To be filled in",
    share_title: "How much of the need to share",
    share_full: "In full",
    share_blurred: "Figures blurred",
    share_field: "Sub-field only",
    fate_title: "Which of your words leave the device",
    fate_leaves: "goes with the paper",
    fate_blurred: "blurred",
    fate_stays: "stays on the device",
    fate_note: "The paper leaves the device only when you copy, send, print or save it yourself.",
    made_with: "Made with Nhịp Cầu",
    source: "Source",
};

/// A level of sharing, in words.
pub fn share_name(share: Share, language: Language) -> &'static str {
    let t = papers_texts(language);
    match share {
        Share::Full => t.share_full,
        Share::Blurred => t.share_blurred,
        Share::FieldOnly => t.share_field,
    }
}

// tidy: long because it is a table of words.
/// Short name of a paper, its heading, and what it is for.
pub fn paper_name(kind: Kind, language: Language) -> [&'static str; 3] {
    match (kind, language) {
        (Kind::Summary, Language::Vietnamese) => [
            "Tóm tắt kết quả",
            "Tóm tắt kết quả để trình người quyết định",
            "Một trang cho người quyết định: viện nào phù hợp, vì sao, còn thiếu gì, liên hệ ở đâu và bạn đề nghị gì.",
        ],
        (Kind::Summary, Language::English) => [
            "Summary",
            "Summary of results for who decides",
            "One page for who decides: which institutes fit, why, what is missing, how to reach them, and what you recommend.",
        ],
        (Kind::Letter, Language::Vietnamese) => [
            "Thư ngỏ",
            "Thư đầu tiên gửi viện",
            "Một lá thư ngắn nêu việc cần giải quyết, vì sao chọn viện và những điều cần hỏi. Sửa tùy ý rồi tự gửi.",
        ],
        (Kind::Proposal, Language::Vietnamese) => [
            "Phiếu đề xuất",
            "Đề xuất nhiệm vụ khoa học và công nghệ",
            "Khi chưa viện nào có sẵn lời giải: biến nhu cầu thành đề xuất đặt hàng, với sản phẩm dạng I đến IV và chỉ tiêu đo được.",
        ],
        (Kind::Proposal, Language::English) => [
            "Task proposal",
            "Proposal of a science and technology task",
            "When no institute has the answer ready: turn the need into a task to be ordered, with products of types I to IV and targets that can be measured.",
        ],
        (Kind::Absorption, Language::Vietnamese) => [
            "Tự đánh giá",
            "Doanh nghiệp đã sẵn sàng tiếp nhận chưa?",
            "Tám câu hỏi về người, mặt bằng, đo kiểm, tiền và tiêu chuẩn. Kết quả gợi ý mức sẵn sàng công nghệ nên tìm và nội dung cần đào tạo.",
        ],
        (Kind::Absorption, Language::English) => [
            "Absorption check",
            "Is the enterprise ready for it?",
            "Eight questions about people, site, measuring, money and standards. The result suggests which readiness to look for and what to train.",
        ],
        (Kind::Negotiation, Language::Vietnamese) => [
            "Bảng thương lượng",
            "Công nghệ này đáng giá bao nhiêu?",
            "Ba cách tiếp cận đặt cạnh nhau từ số liệu của chính bạn, tính ngay trên máy, để biết mức sàn, mức trần và điều gì làm giá thay đổi nhiều nhất.",
        ],
        (Kind::Negotiation, Language::English) => [
            "Negotiation sheet",
            "What is this technology worth?",
            "Three approaches side by side from your own figures, calculated on your device: the floor, the ceiling, and what moves the price most.",
        ],
        (Kind::Training, Language::Vietnamese) => [
            "Kế hoạch đào tạo",
            "Kế hoạch đào tạo từ chỗ còn thiếu",
            "Các buổi có ngày giờ, đưa được vào lịch của mọi người.",
        ],
        (Kind::Training, Language::English) => [
            "Training plan",
            "A training plan from the gaps",
            "Sessions with days and times that go into everybody's calendar.",
        ],
        (Kind::Checklist, Language::Vietnamese) => [
            "Các bước tiếp theo",
            "Từ kết nối đến nghiệm thu",
            "Mười bốn bước của một vụ chuyển giao, đánh dấu ngay trên máy này.",
        ],
        (Kind::Checklist, Language::English) => [
            "Next steps",
            "From contact to acceptance",
            "Fourteen steps of a transfer, ticked on this device.",
        ],
        (Kind::Letter, Language::English) => [
            "First letter",
            "First letter to an institute",
            "A short letter: what is needed, why this institute, what to ask. Change anything, then send it yourself.",
        ],
    }
}

/// "3 places are still to be filled in."
pub fn blanks(n: usize, language: Language) -> String {
    match (language, n) {
        (_, 0) => String::new(),
        (Language::Vietnamese, n) => format!("Còn {n} chỗ cần điền, đánh dấu bằng ngoặc vuông."),
        (Language::English, 1) => {
            "One place is still to be filled in, in square brackets.".to_owned()
        }
        (Language::English, n) => {
            format!("{n} places are still to be filled in, in square brackets.")
        }
    }
}

/// "Your words on this sheet: 34."
pub fn own_words(n: usize, language: Language) -> String {
    let n = format::whole(n as u64, language);
    match language {
        Language::Vietnamese => format!("{n} tiếng do bạn viết"),
        Language::English => format!("{n} words written by you"),
    }
}

/// A link to the search with a span of readiness.
pub fn search_with(min: u8, max: u8, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("Tìm lại đối tác với mức sẵn sàng {min} đến {max}"),
        Language::English => format!("Search again with readiness {min} to {max}"),
    }
}

/// The line at the foot of every sheet.
pub fn foot_line(today: &str, data: &str, version: &str, language: Language) -> String {
    let made = papers_texts(language).made_with;
    match language {
        Language::Vietnamese => {
            format!("{made} ngày {today}. Dữ liệu ngày {data}, phiên bản {version}.")
        }
        Language::English => format!("{made} on {today}. Data of {data}, version {version}."),
    }
}

/// Place and date as letters begin: "Hà Nội, ngày 26 tháng 11 năm 2026".
pub fn dateline(day: crate::papers::day::Day, language: Language) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    match language {
        Language::Vietnamese => {
            format!("ngày {:02} tháng {:02} năm {}", day.day, day.month, day.year)
        }
        Language::English => {
            let month = MONTHS.get(day.month.wrapping_sub(1) as usize).unwrap_or(&"");
            format!("{} {month} {}", day.day, day.year)
        }
    }
}
