//! The words of the touch screen.

use nhipcau_profile::Language;

/// The strings of the kiosk; sentences with numbers are functions below.
pub struct KioskTexts {
    /// Title of the tab.
    pub title: &'static str,
    /// The question of the first screens.
    pub question: &'static str,
    /// Asks to begin.
    pub touch: &'static str,
    /// What is given in return.
    pub promise: &'static str,
    /// Above the examples.
    pub examples: &'static str,
    /// Below the question.
    pub doors_hint: &'static str,
    /// Name of the first door.
    pub door_fields: &'static str,
    /// What it leads to.
    pub door_fields_hint: &'static str,
    /// Name of the second door.
    pub door_typing: &'static str,
    /// What it leads to.
    pub door_typing_hint: &'static str,
    /// Name of the third door.
    pub door_examples: &'static str,
    /// What it leads to.
    pub door_examples_hint: &'static str,
    /// Heading.
    pub fields_title: &'static str,
    /// Heading.
    pub families_title: &'static str,
    /// Heading.
    pub amounts_title: &'static str,
    /// Below it.
    pub amounts_hint: &'static str,
    /// No value was set.
    pub not_stated: &'static str,
    /// Button.
    pub less: &'static str,
    /// Button.
    pub more: &'static str,
    /// A quantity.
    pub temperature: &'static str,
    /// A quantity.
    pub output: &'static str,
    /// A quantity.
    pub flow: &'static str,
    /// A quantity.
    pub share: &'static str,
    /// Heading.
    pub typing_title: &'static str,
    /// Label of the box.
    pub typing_label: &'static str,
    /// In the empty box.
    pub typing_placeholder: &'static str,
    /// Label of the row of words.
    pub suggestions: &'static str,
    /// Heading.
    pub examples_title: &'static str,
    /// Heading.
    pub results_title: &'static str,
    /// Heading where nothing fits.
    pub nearest_title: &'static str,
    /// Below it.
    pub nearest_hint: &'static str,
    /// Where not a word was found.
    pub nothing_hint: &'static str,
    /// Before the need.
    pub your_need: &'static str,
    /// Before the reasons.
    pub because: &'static str,
    /// Before what was not found.
    pub missing: &'static str,
    /// After a number.
    pub points: &'static str,
    /// Heading.
    pub contact: &'static str,
    /// Where nothing of it is known.
    pub no_contact: &'static str,
    /// Term.
    pub address: &'static str,
    /// Term.
    pub phone: &'static str,
    /// Term.
    pub email: &'static str,
    /// Term.
    pub website: &'static str,
    /// Term.
    pub stand: &'static str,
    /// Term.
    pub slot: &'static str,
    /// Value.
    pub no_slot: &'static str,
    /// Below a QR code.
    pub card_qr: &'static str,
    /// Below a QR code.
    pub slot_qr: &'static str,
    /// Mark of the demonstration fair.
    pub sample: &'static str,
    /// Heading.
    pub evidence: &'static str,
    /// Value.
    pub no_evidence: &'static str,
    /// Button.
    pub takeaway: &'static str,
    /// Heading.
    pub takeaway_title: &'static str,
    /// Below it.
    pub takeaway_hint: &'static str,
    /// Where the need was too long.
    pub takeaway_cut: &'static str,
    /// What the code is.
    pub takeaway_alt: &'static str,
    /// Before the short code.
    pub code_title: &'static str,
    /// Button.
    pub print: &'static str,
    /// Button.
    pub show_results: &'static str,
    /// Button.
    pub back: &'static str,
    /// Button.
    pub finish: &'static str,
    /// Button.
    pub text_size: &'static str,
    /// Button.
    pub contrast: &'static str,
    /// Button.
    pub read_aloud: &'static str,
    /// Button.
    pub stop_reading: &'static str,
    /// Button.
    pub page_up: &'static str,
    /// Button.
    pub page_down: &'static str,
    /// Label of the group of these buttons.
    pub comfort: &'static str,
    /// Heading of the warning.
    pub still_there: &'static str,
    /// Button of the warning.
    pub stay: &'static str,
    /// Key.
    pub space: &'static str,
    /// Key.
    pub erase: &'static str,
    /// Key.
    pub shift: &'static str,
    /// Key.
    pub digits: &'static str,
    /// Key.
    pub letters: &'static str,
    /// Label of the keys that choose how tones are typed.
    pub method: &'static str,
    /// Name.
    pub method_direct: &'static str,
    /// Name.
    pub method_plain: &'static str,
    /// Label of the tone keys.
    pub tones: &'static str,
    /// Key.
    pub tone_grave: &'static str,
    /// Key.
    pub tone_hook: &'static str,
    /// Key.
    pub tone_tilde: &'static str,
    /// Key.
    pub tone_acute: &'static str,
    /// Key.
    pub tone_dot: &'static str,
    /// While the catalog loads.
    pub loading: &'static str,
    /// Where it did not come.
    pub trouble: &'static str,
}

const VI: KioskTexts = KioskTexts {
    title: "Nhịp Cầu · màn hình chạm",
    question: "Doanh nghiệp của bạn đang cần giải quyết việc gì?",
    touch: "Chạm vào màn hình để bắt đầu",
    promise: "Chưa đến một phút: các viện phù hợp, kèm lý do, mang về bằng mã QR.",
    examples: "Ví dụ, màn hình này trả lời được",
    doors_hint: "Chọn một cách. Mọi điều bạn nhập sẽ được xoá khi bạn kết thúc.",
    door_fields: "Chọn theo lĩnh vực",
    door_fields_hint: "Không cần gõ, năm lần chạm",
    door_typing: "Gõ nhu cầu",
    door_typing_hint: "Bàn phím tiếng Việt và tiếng Anh",
    door_examples: "Xem nhu cầu mẫu",
    door_examples_hint: "Bắt đầu từ nhu cầu của người khác",
    fields_title: "Nhu cầu thuộc lĩnh vực nào?",
    families_title: "Vấn đề thuộc nhóm nào?",
    amounts_title: "Có con số nào không?",
    amounts_hint: "Bỏ qua cũng được. Con số giúp xếp hạng sát hơn.",
    not_stated: "không nêu",
    less: "Giảm",
    more: "Tăng",
    temperature: "Nhiệt độ",
    output: "Công suất",
    flow: "Lưu lượng",
    share: "Độ ẩm hoặc nồng độ",
    typing_title: "Mô tả nhu cầu bằng lời của bạn",
    typing_label: "Nhu cầu",
    typing_placeholder: "Ví dụ: sấy cà phê, 500 kg/h",
    suggestions: "Từ gợi ý",
    examples_title: "Chọn một nhu cầu gần với bạn",
    results_title: "Viện phù hợp",
    nearest_title: "Chưa có viện nào phù hợp rõ",
    nearest_hint: "Đây là những viện gần nhất, cùng điều còn thiếu.",
    nothing_hint: "Không thấy từ nào trong danh mục. Hãy quay lại và mô tả theo cách khác, hoặc chọn theo lĩnh vực.",
    your_need: "Nhu cầu",
    because: "Vì",
    missing: "Chưa thấy",
    points: "điểm",
    contact: "Liên hệ",
    no_contact: "Dữ liệu chưa có địa chỉ liên hệ của viện này.",
    address: "Địa chỉ",
    phone: "Điện thoại",
    email: "Thư điện tử",
    website: "Trang mạng",
    stand: "Gian hàng",
    slot: "Lịch hẹn còn trống",
    no_slot: "Hãy hỏi tại gian hàng",
    card_qr: "Quét để lưu danh bạ",
    slot_qr: "Quét để thêm vào lịch",
    sample: "Dữ liệu hội chợ mẫu, không có thật",
    evidence: "Bằng chứng",
    no_evidence: "Chưa có bằng chứng nào được ghi nhận.",
    takeaway: "Mang về điện thoại",
    takeaway_title: "Quét mã để mang kết quả về",
    takeaway_hint: "Điện thoại mở lại đúng bảng xếp hạng này. Nhu cầu nằm trong mã, không gửi lên máy chủ nào.",
    takeaway_cut: "Nhu cầu quá dài cho một mã: phần cuối được bỏ bớt.",
    takeaway_alt: "Mã QR của kết quả",
    code_title: "Không quét được? Gõ mã này vào ô nhu cầu trên trang",
    print: "In kết quả",
    show_results: "Xem kết quả",
    back: "Quay lại",
    finish: "Kết thúc",
    text_size: "Cỡ chữ",
    contrast: "Tương phản",
    read_aloud: "Đọc to",
    stop_reading: "Ngừng đọc",
    page_up: "Lên",
    page_down: "Xuống",
    comfort: "Hiển thị và ngôn ngữ",
    still_there: "Bạn còn ở đó không?",
    stay: "Tôi vẫn ở đây",
    space: "Dấu cách",
    erase: "Xoá",
    shift: "Hoa",
    digits: "123",
    letters: "ABC",
    method: "Cách gõ dấu",
    method_direct: "Phím dấu",
    method_plain: "English",
    tones: "Dấu thanh",
    tone_grave: "Dấu huyền",
    tone_hook: "Dấu hỏi",
    tone_tilde: "Dấu ngã",
    tone_acute: "Dấu sắc",
    tone_dot: "Dấu nặng",
    loading: "Đang chuẩn bị danh mục",
    trouble: "Chưa mở được danh mục. Màn hình sẽ tự thử lại.",
};

const EN: KioskTexts = KioskTexts {
    title: "Nhịp Cầu · touch screen",
    question: "What does your enterprise need to solve?",
    touch: "Touch the screen to begin",
    promise: "In under a minute: the institutes that fit, with reasons, to take home by QR code.",
    examples: "For example, this screen can answer",
    doors_hint: "Choose a way. All that you enter is erased when you finish.",
    door_fields: "Choose by field",
    door_fields_hint: "No typing, five touches",
    door_typing: "Type the need",
    door_typing_hint: "Vietnamese and English keyboard",
    door_examples: "See example needs",
    door_examples_hint: "Start from the need of somebody else",
    fields_title: "Which field is the need in?",
    families_title: "Which family of problems?",
    amounts_title: "Are there any numbers?",
    amounts_hint: "You can skip this. Numbers make the ranking sharper.",
    not_stated: "not stated",
    less: "Less",
    more: "More",
    temperature: "Temperature",
    output: "Output",
    flow: "Flow",
    share: "Moisture or concentration",
    typing_title: "Describe the need in your own words",
    typing_label: "Need",
    typing_placeholder: "For example: dry coffee, 500 kg/h",
    suggestions: "Suggested words",
    examples_title: "Choose a need close to yours",
    results_title: "Institutes that fit",
    nearest_title: "No institute fits clearly",
    nearest_hint: "These are the nearest, with what they lack.",
    nothing_hint: "Not a word of it is in the catalog. Go back and say it in another way, or choose by field.",
    your_need: "Need",
    because: "Because",
    missing: "Not found",
    points: "points",
    contact: "Contact",
    no_contact: "The data holds no contact of this institute yet.",
    address: "Address",
    phone: "Telephone",
    email: "E-mail",
    website: "Web site",
    stand: "Stand",
    slot: "Free slot",
    no_slot: "Ask at the stand",
    card_qr: "Scan to keep the contact",
    slot_qr: "Scan to add to your calendar",
    sample: "Sample fair, not a real one",
    evidence: "Evidence",
    no_evidence: "No evidence is recorded.",
    takeaway: "Take it on your phone",
    takeaway_title: "Scan to take the result with you",
    takeaway_hint: "Your phone reopens this very ranking. The need is in the code and is sent to no server.",
    takeaway_cut: "The need is too long for one code: its end was left out.",
    takeaway_alt: "QR code of the result",
    code_title: "Cannot scan? Type this code into the need box of",
    print: "Print the result",
    show_results: "Show results",
    back: "Back",
    finish: "Finish",
    text_size: "Text size",
    contrast: "Contrast",
    read_aloud: "Read aloud",
    stop_reading: "Stop reading",
    page_up: "Up",
    page_down: "Down",
    comfort: "Display and language",
    still_there: "Are you still there?",
    stay: "I am still here",
    space: "Space",
    erase: "Delete",
    shift: "Shift",
    digits: "123",
    letters: "ABC",
    method: "How marks are typed",
    method_direct: "Mark keys",
    method_plain: "English",
    tones: "Tones",
    tone_grave: "Grave",
    tone_hook: "Hook",
    tone_tilde: "Tilde",
    tone_acute: "Acute",
    tone_dot: "Dot below",
    loading: "Preparing the catalog",
    trouble: "The catalog could not be opened. The screen tries again by itself.",
};

/// The strings of a language.
pub fn kiosk_texts(language: Language) -> &'static KioskTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

/// Name of the site, the same in both languages.
pub const NAME: &str = "Nhịp Cầu";

/// Units on the keyboard, as they are typed.
pub const UNITS: [&str; 9] = ["°C", "%", "kg/h", "m³/h", "mg/L", "MPa", "mm", "kW", "tấn"];

/// A language in its own words.
pub fn own_name(language: Language) -> &'static str {
    match language {
        Language::Vietnamese => "Tiếng Việt",
        Language::English => "English",
    }
}

/// The countdown of the warning.
pub fn seconds_left(seconds: u32, language: Language) -> String {
    let seconds = seconds.to_string();
    match language {
        Language::Vietnamese => ["Màn hình sẽ xoá hết sau ", &seconds, " giây."].concat(),
        Language::English => ["The screen erases everything in ", &seconds, " seconds."].concat(),
    }
}

/// How many institutes fit a need.
pub fn n_fitting(n: usize, language: Language) -> String {
    let count = n.to_string();
    match (language, n) {
        (Language::Vietnamese, _) => [&count, " viện phù hợp"].concat(),
        (Language::English, 1) => "1 institute fits".to_owned(),
        (Language::English, _) => [&count, " institutes fit"].concat(),
    }
}

/// How many published needs nobody serves well, above some of them.
pub fn n_unmet(n: usize, language: Language) -> String {
    let count = n.to_string();
    match (language, n) {
        (Language::Vietnamese, _) => {
            ["Hôm nay còn ", &count, " nhu cầu chưa ai đáp ứng tốt"].concat()
        }
        (Language::English, 1) => "Today 1 need is not served well yet".to_owned(),
        (Language::English, _) => ["Today ", &count, " needs are not served well yet"].concat(),
    }
}

/// The stand of the kiosk, in its head.
pub fn at_stand(stand: &str, language: Language) -> String {
    [kiosk_texts(language).stand, " ", stand].concat()
}
