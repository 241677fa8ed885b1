//! The words of the staff panel of the touch screen.

use nhipcau_profile::Language;

/// The strings of the panel.
pub struct StaffTexts {
    /// Heading.
    pub title: &'static str,
    /// Label.
    pub pin: &'static str,
    /// A wrong PIN.
    pub wrong: &'static str,
    /// While the first PIN is in use.
    pub first_pin: &'static str,
    /// Button.
    pub open: &'static str,
    /// Button.
    pub close: &'static str,
    /// Button.
    pub save: &'static str,
    /// After it.
    pub saved: &'static str,
    /// Label.
    pub stand: &'static str,
    /// Label.
    pub fair: &'static str,
    /// Label.
    pub language: &'static str,
    /// Label.
    pub idle: &'static str,
    /// Label.
    pub warning: &'static str,
    /// Label.
    pub base: &'static str,
    /// Label.
    pub paper: &'static str,
    /// Value.
    pub paper_none: &'static str,
    /// Value.
    pub paper_a4: &'static str,
    /// Value.
    pub paper_roll: &'static str,
    /// Label.
    pub counts: &'static str,
    /// Label.
    pub new_pin: &'static str,
    /// Heading.
    pub data: &'static str,
    /// Term.
    pub version: &'static str,
    /// Term.
    pub date: &'static str,
    /// Term.
    pub release: &'static str,
    /// Term.
    pub offline: &'static str,
    /// Button.
    pub update: &'static str,
    /// After it.
    pub no_update: &'static str,
    /// Button.
    pub test: &'static str,
    /// Button.
    pub clean: &'static str,
    /// While the screen takes no touch.
    pub cleaning: &'static str,
    /// Heading.
    pub counters: &'static str,
    /// Button.
    pub export: &'static str,
    /// Button.
    pub forget: &'static str,
    /// Value.
    pub yes: &'static str,
    /// Value.
    pub no: &'static str,
    /// Result of a test.
    pub passed: &'static str,
    /// Result of a test.
    pub failed: &'static str,
}

const VI: StaffTexts = StaffTexts {
    title: "Dành cho nhân viên",
    pin: "Mã PIN",
    wrong: "Mã chưa đúng. Hãy thử lại.",
    first_pin: "Màn hình đang dùng mã PIN ban đầu: hãy đổi.",
    open: "Mở",
    close: "Đóng",
    save: "Lưu",
    saved: "Đã lưu.",
    stand: "Số gian hàng",
    fair: "Mã hội chợ",
    language: "Ngôn ngữ ban đầu",
    idle: "Giây không chạm trước khi hỏi",
    warning: "Giây để trả lời",
    base: "Địa chỉ trang trong mã QR",
    paper: "Máy in",
    paper_none: "không có",
    paper_a4: "khổ A4",
    paper_roll: "cuộn 80 mm",
    counts: "Đếm lượt dùng (không lưu chữ nào)",
    new_pin: "Mã PIN mới (4 đến 8 chữ số)",
    data: "Dữ liệu",
    version: "Phiên bản",
    date: "Ngày dữ liệu",
    release: "Bản phần mềm",
    offline: "Dùng khi mất mạng",
    update: "Cập nhật ngay",
    no_update: "Đây là bản mới nhất có thể tải.",
    test: "Tự kiểm tra",
    clean: "Lau màn hình (30 giây)",
    cleaning: "Đang lau màn hình",
    counters: "Số đếm",
    export: "Xuất số đếm",
    forget: "Xoá số đếm",
    yes: "có",
    no: "không",
    passed: "đạt",
    failed: "không đạt",
};

const EN: StaffTexts = StaffTexts {
    title: "For the staff",
    pin: "PIN",
    wrong: "That PIN is wrong. Try again.",
    first_pin: "This screen still has the first PIN: change it.",
    open: "Open",
    close: "Close",
    save: "Save",
    saved: "Saved.",
    stand: "Stand number",
    fair: "Fair",
    language: "First language",
    idle: "Seconds without a touch before the question",
    warning: "Seconds to answer",
    base: "Address in the QR code",
    paper: "Printer",
    paper_none: "none",
    paper_a4: "A4",
    paper_roll: "80 mm roll",
    counts: "Count visits (no text is kept)",
    new_pin: "New PIN (4 to 8 digits)",
    data: "Data",
    version: "Version",
    date: "Date of the data",
    release: "Release",
    offline: "Works offline",
    update: "Update now",
    no_update: "This is the newest release that can be had.",
    test: "Self-test",
    clean: "Clean the screen (30 seconds)",
    cleaning: "The screen is being cleaned",
    counters: "Counters",
    export: "Export the counters",
    forget: "Erase the counters",
    yes: "yes",
    no: "no",
    passed: "passed",
    failed: "failed",
};

/// The strings of a language.
pub fn staff_texts(language: Language) -> &'static StaffTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}
