//! Words of the absorption check: eight questions, what each is for, and what to learn where the answer is no.

use nhipcau_profile::Language;

/// A question.
#[allow(missing_docs, reason = "each name says what it holds")]
pub struct Question {
    pub ask: &'static str,
    pub hint: &'static str,
    /// What to do or learn about it.
    pub training: &'static str,
}

/// The check.
#[allow(missing_docs, reason = "each name says what it holds")]
pub struct AbsorptionTexts {
    pub title: &'static str,
    pub section: &'static str,
    pub section_lead: &'static str,
    pub answers: [&'static str; 4],
    pub result: &'static str,
    pub score: &'static str,
    pub unanswered: &'static str,
    pub levels: [&'static str; 3],
    pub advice: [&'static str; 3],
    pub windows: [&'static str; 3],
    pub to_do: &'static str,
    pub nothing_to_do: &'static str,
    pub answered: &'static str,
    pub question: &'static str,
    pub answer: &'static str,
    pub note: &'static str,
    pub questions: [Question; 8],
}

/// The strings of a language.
pub fn absorption_texts(language: Language) -> &'static AbsorptionTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

static VI: AbsorptionTexts = AbsorptionTexts {
    title: "Tự đánh giá khả năng tiếp nhận công nghệ",
    section: "Tám câu hỏi",
    section_lead: "Trả lời cho việc đang tính làm, không phải cho cả doanh nghiệp. Câu trả lời chỉ ở trên máy này.",
    answers: ["Chưa trả lời", "Có", "Có một phần", "Chưa"],
    result: "Kết quả",
    score: "{} trên 16 điểm",
    unanswered: "Còn {} câu chưa trả lời; kết quả dưới đây là tạm tính.",
    levels: ["Nên chuẩn bị thêm", "Nên bắt đầu bằng thử nghiệm nhỏ", "Sẵn sàng tiếp nhận"],
    advice: [
        "Nên mời tư vấn khảo sát và đào tạo trước; tìm công nghệ đã chạy ổn định ở nơi khác.",
        "Nên thử trên một công đoạn hoặc một mẻ, có viện kèm, rồi mới đầu tư.",
        "Có thể bàn thẳng vào chuyển giao, kể cả công nghệ cần hoàn thiện thêm cùng viện.",
    ],
    windows: [
        "Mức sẵn sàng công nghệ nên tìm: 8 đến 9.",
        "Mức sẵn sàng công nghệ nên tìm: 6 đến 9.",
        "Mức sẵn sàng công nghệ nên tìm: 4 đến 9.",
    ],
    to_do: "Việc nên chuẩn bị",
    nothing_to_do: "Không có việc nào từ các câu đã trả lời.",
    answered: "Câu trả lời",
    question: "Câu hỏi",
    answer: "Trả lời",
    note: "Mỗi câu “có” được 2 điểm, “có một phần” được 1 điểm. Thang điểm là cách nhắc việc, không phải chuẩn đánh giá.",
    questions: [
        Question {
            ask: "Có người được giao chịu trách nhiệm về công nghệ này không?",
            hint: "Một kỹ sư hoặc tổ trưởng nắm được công đoạn.",
            training: "Đào tạo người phụ trách công nghệ",
        },
        Question {
            ask: "Có mặt bằng, điện, nước, khí nén… đủ cho thiết bị mới không?",
            hint: "",
            training: "Khảo sát mặt bằng và hạ tầng lắp đặt",
        },
        Question {
            ask: "Có đo được chất lượng đầu vào và đầu ra tại chỗ không?",
            hint: "Dụng cụ đo hoặc phòng thử nghiệm, tự có hay thuê.",
            training: "Đào tạo đo kiểm, lấy mẫu và đọc kết quả",
        },
        Question {
            ask: "Có ghi chép số liệu sản xuất hiện tại không?",
            hint: "Sản lượng, tỷ lệ lỗi, tiêu hao trong ít nhất ba tháng.",
            training: "Lập số liệu nền của công đoạn hiện tại",
        },
        Question {
            ask: "Có kinh phí cho cả thử nghiệm và đào tạo, không chỉ mua máy?",
            hint: "",
            training: "Lập dự toán gồm thử nghiệm, đào tạo, dự phòng",
        },
        Question {
            ask: "Sản phẩm có tiêu chuẩn, quy chuẩn phải đạt và đã biết là gì không?",
            hint: "TCVN, QCVN, tiêu chuẩn của khách hàng.",
            training: "Đào tạo tiêu chuẩn và quy chuẩn áp dụng",
        },
        Question {
            ask: "Có người bảo trì được thiết bị điện, cơ, điều khiển không?",
            hint: "",
            training: "Đào tạo vận hành an toàn và bảo trì",
        },
        Question {
            ask: "Lãnh đạo đã thống nhất về cách trả tiền, bảo mật và quyền sở hữu kết quả chưa?",
            hint: "",
            training: "Tìm hiểu hợp đồng chuyển giao và sở hữu trí tuệ",
        },
    ],
};

static EN: AbsorptionTexts = AbsorptionTexts {
    title: "Can we absorb the technology?",
    section: "Eight questions",
    section_lead: "Answer for what you are planning, not for the whole enterprise. The answers stay on this device.",
    answers: ["Not answered", "Yes", "Partly", "Not yet"],
    result: "Result",
    score: "{} of 16 points",
    unanswered: "{} questions are not answered yet; what follows is provisional.",
    levels: ["Prepare first", "Begin with a small trial", "Ready to take over"],
    advice: [
        "Have the site surveyed and staff trained first; look for technology that already runs elsewhere.",
        "Try one step or one batch with the institute at hand, then invest.",
        "You can talk about the transfer itself, even of technology that is still to be finished together.",
    ],
    windows: [
        "Technology readiness to look for: 8 to 9.",
        "Technology readiness to look for: 6 to 9.",
        "Technology readiness to look for: 4 to 9.",
    ],
    to_do: "What to prepare",
    nothing_to_do: "Nothing follows from the answers so far.",
    answered: "Answers",
    question: "Question",
    answer: "Answer",
    note: "A “yes” gives 2 points, “partly” gives 1. The scale is a reminder, not an accepted measure.",
    questions: [
        Question {
            ask: "Is somebody in charge of this technology?",
            hint: "An engineer or foreman who knows the process.",
            training: "Training of the person in charge",
        },
        Question {
            ask: "Is there room, power, water, compressed air… for new equipment?",
            hint: "",
            training: "Survey of site and utilities",
        },
        Question {
            ask: "Can you measure the quality of input and output on site?",
            hint: "Instruments or a laboratory, your own or hired.",
            training: "Measuring, sampling and reading results",
        },
        Question {
            ask: "Do you keep figures of today's production?",
            hint: "Output, defects, consumption over at least three months.",
            training: "Baseline figures of today's process",
        },
        Question {
            ask: "Is there money for trials and training too, not only for the machine?",
            hint: "",
            training: "A budget with trials, training and reserve",
        },
        Question {
            ask: "Do you know which standards and regulations the product must meet?",
            hint: "TCVN, QCVN, standards of customers.",
            training: "Standards and regulations that apply",
        },
        Question {
            ask: "Can somebody maintain electrical, mechanical and control equipment?",
            hint: "",
            training: "Safe operation and maintenance",
        },
        Question {
            ask: "Has the management agreed on payment, confidentiality and ownership of results?",
            hint: "",
            training: "Transfer contracts and intellectual property",
        },
    ],
};
