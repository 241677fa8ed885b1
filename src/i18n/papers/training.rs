//! Words of the training plan.

use nhipcau_profile::Language;

/// The plan; `{}` is filled in.
#[allow(missing_docs, reason = "each name says what it holds")]
pub struct TrainingTexts {
    pub title: &'static str,
    pub with: &'static str,
    pub frame: &'static str,
    pub start: &'static str,
    pub interval: &'static str,
    pub days_unit: &'static str,
    pub hours: &'static str,
    pub hours_unit: &'static str,
    pub place: &'static str,
    pub sessions: &'static str,
    pub sessions_lead: &'static str,
    pub session: &'static str,
    pub session_day: &'static str,
    pub number: &'static str,
    pub day: &'static str,
    pub topic: &'static str,
    pub introduction: &'static str,
    pub gap: &'static str,
    pub operation: &'static str,
    pub review: &'static str,
    pub courses: &'static str,
    pub courses_none: &'static str,
    pub course: &'static str,
    pub institute: &'static str,
    pub note: &'static str,
    pub calendar: &'static str,
    pub check_first: &'static str,
}

/// The strings of a language.
pub fn training_texts(language: Language) -> &'static TrainingTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

static VI: TrainingTexts = TrainingTexts {
    title: "Kế hoạch đào tạo và chuẩn bị tiếp nhận",
    with: "Đơn vị phối hợp",
    frame: "Khung thời gian",
    start: "Ngày bắt đầu",
    interval: "Khoảng cách giữa hai buổi",
    days_unit: "ngày",
    hours: "Thời lượng mỗi buổi",
    hours_unit: "giờ",
    place: "Địa điểm",
    sessions: "Các buổi",
    sessions_lead: "Soạn từ năng lực đã chọn, từ chỗ còn thiếu và từ phiếu tự đánh giá. Xóa trắng tên buổi để bỏ buổi đó.",
    session: "Buổi {}",
    session_day: "Ngày của buổi {}",
    number: "Buổi",
    day: "Ngày",
    topic: "Nội dung",
    introduction: "Giới thiệu công nghệ: {}",
    gap: "Làm rõ phần danh mục chưa nêu: {}",
    operation: "Thực hành vận hành trên nguyên liệu của doanh nghiệp",
    review: "Đánh giá cuối khóa và kế hoạch chạy thử",
    courses: "Đào tạo mà các viện trong danh mục nêu",
    courses_none: "Các viện gần nhất với nhu cầu chưa nêu hoạt động đào tạo nào trong danh mục; hãy hỏi trực tiếp.",
    course: "Năng lực",
    institute: "Viện",
    note: "Ngày giờ là đề xuất để hai bên bàn, chưa được viện xác nhận.",
    calendar: "Tải lịch (.ics)",
    check_first: "Chưa có phiếu tự đánh giá khả năng tiếp nhận; trả lời tám câu ở đó thì kế hoạch sẽ sát hơn.",
};

static EN: TrainingTexts = TrainingTexts {
    title: "Plan of training and preparation",
    with: "Together with",
    frame: "Time frame",
    start: "First day",
    interval: "Time between sessions",
    days_unit: "days",
    hours: "Length of a session",
    hours_unit: "hours",
    place: "Place",
    sessions: "Sessions",
    sessions_lead: "Prepared from the chosen capability, from what is missing, and from your absorption check. Empty a title to drop the session.",
    session: "Session {}",
    session_day: "Day of session {}",
    number: "Session",
    day: "Day",
    topic: "Content",
    introduction: "Introduction to the technology: {}",
    gap: "Clarify what the catalog does not say: {}",
    operation: "Hands-on operation with your own material",
    review: "Final review, and plan of the trial run",
    courses: "Training named by institutes of the catalog",
    courses_none: "The institutes nearest to the need name no training in the catalog; ask them.",
    course: "Capability",
    institute: "Institute",
    note: "Days and times are a proposal to talk about; no institute has confirmed them.",
    calendar: "Save calendar (.ics)",
    check_first: "There is no absorption check yet; answer its eight questions and this plan comes closer to what you need.",
};
