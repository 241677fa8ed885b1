//! Words of the checklist: fourteen steps from a request to the closing of a contract.

use nhipcau_profile::Language;

/// The checklist.
#[allow(missing_docs, reason = "each name says what it holds")]
pub struct ChecklistTexts {
    pub title: &'static str,
    pub section: &'static str,
    pub section_lead: &'static str,
    pub with: &'static str,
    pub progress: &'static str,
    pub next: &'static str,
    pub all_done: &'static str,
    pub step: &'static str,
    pub work: &'static str,
    pub done: &'static str,
    pub note: &'static str,
    pub note_of: &'static str,
    /// Name of a step, and what to see to.
    pub steps: [[&'static str; 2]; 14],
}

/// The strings of a language.
pub fn checklist_texts(language: Language) -> &'static ChecklistTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

static VI: ChecklistTexts = ChecklistTexts {
    title: "Mười bốn bước từ kết nối đến nghiệm thu",
    section: "Các bước",
    section_lead: "Đánh dấu bước đã xong. Thứ tự là thông lệ; hai bên có thể gộp hoặc bỏ bước.",
    with: "Đối tác",
    progress: "Tiến độ",
    next: "Bước tiếp theo",
    all_done: "đã xong cả mười bốn bước",
    step: "Bước",
    work: "Việc",
    done: "Xong",
    note: "Ghi chú",
    note_of: "Ghi chú bước {}",
    steps: [
        ["Gửi yêu cầu", "Thư nêu việc cần giải quyết và điều muốn hỏi."],
        ["Ký thỏa thuận bảo mật", "Trước khi đưa số liệu, mẫu, bản vẽ."],
        ["Đề nghị chào giải pháp và giá", "Nêu yêu cầu đo được và hạn trả lời."],
        [
            "Nhận đề xuất kỹ thuật, tài chính",
            "Đối chiếu từng yêu cầu; hỏi bằng chứng của mức sẵn sàng.",
        ],
        ["Thương lượng", "Giá, cách trả, mốc, quyền với cải tiến."],
        ["Kiểm tra pháp lý", "Quyền sở hữu của bên giao; hợp đồng có phải đăng ký không."],
        ["Ký hợp đồng", "Bản giấy hoặc điện tử; phụ lục kỹ thuật kèm theo."],
        ["Tạm ứng", "Theo mốc, có bảo lãnh nếu cần."],
        ["Chạy thử", "Với nguyên liệu của doanh nghiệp; ghi biên bản số đo."],
        ["Bàn giao thiết bị", "Kiểm đủ danh mục, chứng từ, bảo hành."],
        ["Đào tạo", "Người vận hành, người bảo trì, người đo kiểm."],
        ["Bàn giao tài liệu kỹ thuật", "Quy trình, bản vẽ, phần mềm, công thức theo hợp đồng."],
        ["Nghiệm thu", "Đối chiếu chỉ tiêu đã ký; ghi phần còn thiếu và hạn khắc phục."],
        ["Thanh lý, theo dõi sau bàn giao", "Thanh toán cuối; hẹn ngày xem lại kết quả."],
    ],
};

static EN: ChecklistTexts = ChecklistTexts {
    title: "Fourteen steps from contact to acceptance",
    section: "The steps",
    section_lead: "Tick what is done. The order is customary; steps can be joined or left out.",
    with: "Partner",
    progress: "Progress",
    next: "Next step",
    all_done: "all fourteen steps are done",
    step: "Step",
    work: "What",
    done: "Done",
    note: "Note",
    note_of: "Note on step {}",
    steps: [
        ["Send the request", "A letter with what is needed and what to ask."],
        [
            "Sign a confidentiality agreement",
            "Before figures, samples or drawings are handed over.",
        ],
        ["Call for proposal and price", "State what can be measured, and a date for the answer."],
        [
            "Receive the technical and financial proposal",
            "Check each requirement; ask for proof of readiness.",
        ],
        ["Negotiate", "Price, way of payment, milestones, rights to improvements."],
        ["Legal check", "What the transferor owns; whether the contract must be registered."],
        ["Sign the contract", "On paper or electronically, with the technical annex."],
        ["Advance payment", "By milestones, guaranteed where needed."],
        ["Trial run", "With your own material; record what is measured."],
        ["Take over the equipment", "Check the list, the documents, the warranty."],
        ["Training", "Those who operate, maintain and measure."],
        [
            "Take over the technical documents",
            "Procedures, drawings, software, formulas as agreed.",
        ],
        ["Acceptance", "Against the figures in the contract; record what is missing and by when."],
        ["Close and follow up", "Last payment; a day to look at the results again."],
    ],
};
