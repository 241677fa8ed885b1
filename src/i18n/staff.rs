//! The words of the staff panel of the touch screen.

use super::format;
use crate::kiosk::content::Refusal;
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
    pub source: &'static str,
    /// Value.
    pub source_shipped: &'static str,
    /// Value.
    pub source_taken: &'static str,
    /// Value.
    pub source_outdated: &'static str,
    /// Value.
    pub source_unusable: &'static str,
    /// Term.
    pub release: &'static str,
    /// Term.
    pub offline: &'static str,
    /// Button.
    pub update: &'static str,
    /// After it.
    pub no_update: &'static str,
    /// Heading.
    pub new_data: &'static str,
    /// Below it.
    pub new_data_hint: &'static str,
    /// Button.
    pub choose_folder: &'static str,
    /// Button.
    pub choose_files: &'static str,
    /// Label.
    pub address: &'static str,
    /// Button.
    pub load_address: &'static str,
    /// While a folder is read.
    pub checking: &'static str,
    /// Button.
    pub go_back: &'static str,
    /// After it.
    pub went_back: &'static str,
    /// Button.
    pub restart: &'static str,
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
    pub export_code: &'static str,
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
    source: "Nguồn",
    source_shipped: "kèm phần mềm",
    source_taken: "từ thư mục đã nhận",
    source_outdated: "kèm phần mềm; dữ liệu đã nhận nay cũ hơn",
    source_unusable: "kèm phần mềm; dữ liệu đã nhận không mở được",
    release: "Bản phần mềm",
    offline: "Dùng khi mất mạng",
    update: "Cập nhật ngay",
    no_update: "Đây là bản mới nhất có thể tải.",
    new_data: "Dữ liệu mới",
    new_data_hint: "Thư mục \u{201c}content\u{201d} của USB, hoặc đường dẫn của thư mục đó trên chính trang này; trang khác thì trình duyệt không được đọc. Mọi tệp được kiểm tra trước khi dùng.",
    choose_folder: "Chọn thư mục",
    choose_files: "Chọn các tệp",
    address: "Đường dẫn trên trang này",
    load_address: "Tải từ đường dẫn",
    checking: "Đang kiểm tra…",
    go_back: "Quay lại dữ liệu trước",
    went_back: "Đã quay lại dữ liệu trước. Có hiệu lực khi khởi động lại màn hình.",
    restart: "Khởi động lại màn hình",
    test: "Tự kiểm tra",
    clean: "Lau màn hình (30 giây)",
    cleaning: "Đang lau màn hình",
    counters: "Số đếm",
    export: "Xuất số đếm ra tệp",
    export_code: "Hiện mã QR",
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
    source: "Source",
    source_shipped: "came with the program",
    source_taken: "taken from a folder",
    source_outdated: "came with the program; what was taken is older now",
    source_unusable: "came with the program; what was taken did not open",
    release: "Release",
    offline: "Works offline",
    update: "Update now",
    no_update: "This is the newest release that can be had.",
    new_data: "New data",
    new_data_hint: "The folder \u{201c}content\u{201d} of a USB stick, or the path of such a folder on this site; browsers do not let the screen read another site. Every file is checked before anything is used.",
    choose_folder: "Choose a folder",
    choose_files: "Choose files",
    address: "Path on this site",
    load_address: "Load from the path",
    checking: "Checking…",
    go_back: "Back to the data before",
    went_back: "Back to the data before, from the next start of the screen on.",
    restart: "Restart the screen",
    test: "Self-test",
    clean: "Clean the screen (30 seconds)",
    cleaning: "The screen is being cleaned",
    counters: "Counters",
    export: "Export as a file",
    export_code: "Show as a QR code",
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

/// How old data is, after its date.
pub fn days_old(days: i64, language: Language) -> String {
    let count = days.max(0).to_string();
    match (language, days) {
        (Language::Vietnamese, ..=0) => "(hôm nay)".to_owned(),
        (Language::English, ..=0) => "(today)".to_owned(),
        (Language::Vietnamese, _) => ["(", &count, " ngày trước)"].concat(),
        (Language::English, 1) => "(1 day ago)".to_owned(),
        (Language::English, _) => ["(", &count, " days ago)"].concat(),
    }
}

/// New data was taken.
pub fn taken(version: &str, date: &str, language: Language) -> String {
    match language {
        Language::Vietnamese => [
            "Đã nhận dữ liệu ngày ",
            date,
            ", phiên bản ",
            version,
            ". Có hiệu lực khi khởi động lại màn hình.",
        ]
        .concat(),
        Language::English => [
            "Data of ",
            date,
            ", version ",
            version,
            ", was taken. It is used from the next start of the screen on.",
        ]
        .concat(),
    }
}

/// Why new data was not taken, and what to do.
pub fn refused(refusal: &Refusal, language: Language) -> String {
    let (why, stays) = match language {
        Language::Vietnamese => (refused_vi(refusal), " Dữ liệu đang dùng vẫn giữ nguyên."),
        Language::English => (refused_en(refusal), " The data in use stays."),
    };
    [&why, stays].concat()
}

fn refused_vi(refusal: &Refusal) -> String {
    let sentence = match refusal {
        Refusal::NoList => {
            "Ở đây không có tệp SHA256SUMS.txt: hãy chọn thư mục \u{201c}content\u{201d}."
        }
        Refusal::NotContent => "Tệp SHA256SUMS.txt ở đây không phải danh sách dữ liệu Nhịp Cầu.",
        Refusal::TooLarge => "Dữ liệu lớn hơn 32 MB nên không được đọc.",
        Refusal::Mixed => "Các tệp thuộc những phiên bản khác nhau. Hãy chép lại cả thư mục.",
        Refusal::NewerFormat => "Dữ liệu này cần phần mềm mới hơn. Hãy cập nhật phần mềm trước.",
        Refusal::OlderFormat => "Dữ liệu này làm cho phần mềm cũ hơn. Hãy lấy bản dữ liệu mới.",
        Refusal::OtherSite => {
            "Địa chỉ này không thuộc trang đang mở, nên không được đọc. Hãy ghi đường dẫn như /content/, hoặc chọn thư mục."
        }
        Refusal::NotKept => "Trình duyệt không lưu được dữ liệu. Hãy kiểm tra chỗ trống trên máy.",
        Refusal::Missing(path) => return ["Thiếu tệp ", path, ". Hãy chép lại thư mục."].concat(),
        Refusal::Damaged(path) => {
            return ["Tệp ", path, " đã hỏng. Hãy chép lại thư mục."].concat();
        }
        Refusal::OlderData(theirs, ours) => {
            let (theirs, ours) = (format::date(theirs), format::date(ours));
            return ["Dữ liệu này (", &theirs, ") cũ hơn dữ liệu đang dùng (", &ours, ")."]
                .concat();
        }
    };
    sentence.to_owned()
}

fn refused_en(refusal: &Refusal) -> String {
    let sentence = match refusal {
        Refusal::NoList => {
            "There is no file SHA256SUMS.txt: choose the folder \u{201c}content\u{201d}."
        }
        Refusal::NotContent => "The file SHA256SUMS.txt there is not a list of Nhịp Cầu data.",
        Refusal::TooLarge => "The data is larger than 32 MB and is not read.",
        Refusal::Mixed => "The files are of different versions. Copy the whole folder again.",
        Refusal::NewerFormat => "This data needs a newer program. Update the program first.",
        Refusal::OlderFormat => "This data was made for an older program. Get newer data.",
        Refusal::OtherSite => {
            "That address is not on this site, so it cannot be read. Write a path such as /content/, or choose a folder."
        }
        Refusal::NotKept => {
            "The browser could not keep the data. Check the free space of the machine."
        }
        Refusal::Missing(path) => {
            return ["The file ", path, " is missing. Copy the folder again."].concat();
        }
        Refusal::Damaged(path) => {
            return ["The file ", path, " is damaged. Copy the folder again."].concat();
        }
        Refusal::OlderData(theirs, ours) => {
            let (theirs, ours) = (format::date(theirs), format::date(ours));
            return ["This data (", &theirs, ") is older than what is in use (", &ours, ")."]
                .concat();
        }
    };
    sentence.to_owned()
}
