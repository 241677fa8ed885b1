//! Labels and hints of the fields of a profile.

use nhipcau_profile::Language;

/// The words of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// What it is called.
    pub label: &'static str,
    /// What to write there; may be empty.
    pub hint: &'static str,
}

macro_rules! labels {
    ($($name:ident: $vi:literal, $vi_hint:literal; $en:literal, $en_hint:literal;)*) => {
        /// A field of a profile, by what a person calls it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Label {
            $(#[doc = $en] $name,)*
        }

        impl Label {
            /// All of them.
            pub const ALL: &[Label] = &[$(Label::$name),*];

            /// Its words in a language.
            pub fn words(self, language: Language) -> Words {
                match (self, language) {
                    $((Label::$name, Language::Vietnamese) => Words { label: $vi, hint: $vi_hint },
                    (Label::$name, Language::English) => Words { label: $en, hint: $en_hint },)*
                }
            }
        }
    };
}

labels! {
    InstituteName: "Tên viện", "Tên đầy đủ, đúng như trong quyết định thành lập."; "Name of the institute", "The full name as in the founding decision.";
    Abbreviation: "Tên viết tắt", "Chữ viết tắt đang dùng, ví dụ IMS."; "Abbreviation", "As in use, such as IMS.";
    System: "Thuộc hệ thống", ""; "System", "";
    Governance: "Loại hình quản lý", ""; "Governance", "";
    Parent: "Cơ quan chủ quản", ""; "Parent body", "";
    Founded: "Năm thành lập", "Bốn chữ số, ví dụ 1993."; "Year of foundation", "Four digits, such as 1993.";
    Staff: "Số cán bộ", ""; "Number of staff", "";
    StaffNote: "Ghi chú về số cán bộ", "Số của năm nào, tính những ai."; "Note on the number of staff", "Of which year, and who is counted.";
    Summary: "Giới thiệu", "Một đoạn: hướng chính, thế mạnh, phòng thí nghiệm đáng chú ý."; "About the institute", "One paragraph: main lines, strengths, notable laboratories.";
    Note: "Ghi chú cho người đọc", ""; "Remark for the reader", "";
    ContactOffice: "Bộ phận tiếp doanh nghiệp", "Tên phòng ban, không ghi tên cá nhân."; "Office that answers enterprises", "The office, never a person.";
    Email: "Thư điện tử của đơn vị", "Địa chỉ chung, không phải của cá nhân."; "Institutional e-mail", "A shared address, never a person's.";
    Phone: "Điện thoại của đơn vị", "Số tổng đài hoặc số của phòng."; "Institutional telephone", "The switchboard or the office.";
    Website: "Trang web", "Bắt đầu bằng https://"; "Web site", "Begins with https://";
    Address: "Địa chỉ", ""; "Address", "";
    Province: "Tỉnh, thành phố", "Theo danh sách 34 tỉnh, thành phố từ 01/7/2025."; "Province or city", "Of the 34 in force since 1 July 2025.";
    Latitude: "Vĩ độ", "Độ thập phân, ví dụ 21,047."; "Latitude", "Decimal degrees, such as 21.047.";
    Longitude: "Kinh độ", "Độ thập phân, ví dụ 105,801."; "Longitude", "Decimal degrees, such as 105.801.";
    Sources: "Nguồn", "Trang web hoặc văn bản mà người đọc kiểm chứng được."; "Sources", "Pages or documents that a reader can check.";
    Source: "Nguồn", ""; "Source", "";
    Figure: "Số liệu", ""; "Figure", "";
    Advantage: "Điểm hơn", ""; "Advantage", "";
    EvidenceItem: "Bằng chứng", ""; "Piece of evidence", "";
    TrainingItem: "Khóa đào tạo", ""; "Course", "";
    SourceUrl: "Địa chỉ trang", "Bắt đầu bằng https://"; "Address of the page", "Begins with https://";
    SourceText: "Nguồn là gì", "Khi không có địa chỉ trang, hoặc cần nói thêm."; "What the source is", "Where there is no address, or more must be said.";
    FormerNames: "Tên cũ và đơn vị đã sáp nhập", "Hợp đồng cũ vẫn tìm ra viện nhờ các tên này."; "Former names and merged units", "An old contract still finds the institute by these names.";
    FormerName: "Tên cũ", ""; "Former name", "";
    FormerUntil: "Dùng đến", "Năm, hoặc năm-tháng-ngày: 2025, 2025-03 hay 2025-03-15."; "Until", "A year or a date: 2025, 2025-03 or 2025-03-15.";
    FormerBasis: "Căn cứ", "Quyết định đổi tên hoặc sáp nhập."; "Basis", "The decision that renamed or merged it.";
    FormerSummary: "Đơn vị cũ làm gì", ""; "What the earlier unit did", "";
    Title: "Tên năng lực", "Nói điều viện làm được, như cách doanh nghiệp sẽ gọi."; "Title", "What the institute can do, as an enterprise would call it.";
    Kind: "Loại", ""; "Kind", "";
    Description: "Mô tả", "Một đoạn: đây là gì, khi nào nên tìm đến."; "Description", "One paragraph: what it is and when to ask for it.";
    HowItWorks: "Cách hoạt động", "Cho người đọc phải đánh giá được: nguyên lý, công đoạn chính."; "How it works", "For the reader who has to judge it: principle, main steps.";
    Problems: "Vấn đề giải quyết được", "Mỗi dòng một tình huống, theo lời của người đang gặp khó: “men gốm hay rạn sau nung”."; "Problems it solves", "One situation a line, in the words of who has it: “our glaze cracks after firing”.";
    Keywords: "Từ khóa", "Mỗi dòng một từ hoặc cụm từ mà người ta sẽ gõ."; "Keywords", "One word or phrase a line that people would type.";
    Subfields: "Lĩnh vực chuyên môn", "Chọn đúng nhất trước; nên chọn một đến ba."; "Sub-fields", "Choose the most fitting, one to three.";
    Industries: "Ngành áp dụng", "Những ngành đã dùng hoặc dùng được ngay."; "Industries", "Those that use it or could use it now.";
    Modes: "Hình thức hợp tác", "Chỉ chọn điều viện sẵn sàng làm."; "Modes of cooperation", "Only what the institute is ready to do.";
    Figures: "Số liệu", "Đại lượng đo được: công suất, nhiệt độ, độ chính xác… Máy so được với nhu cầu có số."; "Figures", "What was measured: capacity, temperature, accuracy. They are compared with needs that name numbers.";
    FigureName: "Đại lượng", "Ví dụ: nhiệt độ nung."; "Quantity", "Such as firing temperature.";
    Operator: "Nghĩa của số", ""; "How it is meant", "";
    Value: "Giá trị", "Chỉ số, ví dụ 1.250 hoặc 0,5."; "Value", "A number alone, such as 1,250 or 0.5.";
    Max: "Đến", "Chỉ điền khi là một khoảng."; "To", "Only for a range.";
    Unit: "Đơn vị", "Ký hiệu: °C, mg/L, t/h, %."; "Unit", "Its symbol: °C, mg/L, t/h, %.";
    Standards: "Tiêu chuẩn", "Mỗi dòng một tiêu chuẩn, ví dụ TCVN 13754:2023."; "Standards", "One a line, such as TCVN 13754:2023.";
    Advantages: "Điểm hơn", "Hơn cái gì, hơn bao nhiêu."; "Advantages", "Better than what, and by how much.";
    Claim: "Hơn ở điểm nào", "Ví dụ: tiết kiệm điện."; "What is better", "Such as: saves electricity.";
    Comparator: "So với", "Ví dụ: lò điện trở cùng công suất."; "Compared with", "Such as: a resistance kiln of the same capacity.";
    Readiness: "Mức sẵn sàng công nghệ (TRL)", ""; "Technology readiness (TRL)", "";
    Level: "Mức", "Theo ISO 16290, từ 1 đến 9."; "Level", "Of ISO 16290, 1 to 9.";
    ReadinessBasis: "Căn cứ của mức này", "Điều đã làm được: mẫu thử, dây chuyền pilot, hợp đồng."; "What it rests on", "What was done: prototype, pilot line, contract.";
    IntellectualProperty: "Sở hữu trí tuệ", "Bằng, đơn, bí quyết; số và năm."; "Intellectual property", "Patents, applications, know-how; numbers and years.";
    Equipment: "Thiết bị tại chỗ", "Thiết bị mà doanh nghiệp có thể nhờ dùng."; "Equipment on the spot", "What an enterprise can ask to use.";
    EquipmentItem: "Thiết bị", ""; "Equipment", "";
    Training: "Đào tạo kèm theo", ""; "Training that comes with it", "";
    TrainingTitle: "Nội dung", ""; "What is taught", "";
    Audience: "Cho ai", ""; "For whom", "";
    Hours: "Số giờ", ""; "Hours", "";
    Certificate: "Chứng nhận", ""; "Certificate", "";
    Evidence: "Bằng chứng", "Việc đã làm, có năm và nguồn: chuyển giao, thử nghiệm, nghiệm thu."; "Evidence", "What was done, with year and source: transfers, pilots, accepted tasks.";
    EvidenceKind: "Loại bằng chứng", ""; "Kind of evidence", "";
    EvidenceText: "Điều đã làm", ""; "What was done", "";
    From: "Từ năm", "Chỉ điền khi kéo dài nhiều năm."; "From year", "Only for a span of years.";
    Year: "Năm", "Năm làm, hoặc năm cuối."; "Year", "The year, or the last one.";
    EvidenceSource: "Nguồn riêng của bằng chứng này", ""; "Source of this evidence", "";
    PublishedAs: "Công bố dưới tên đơn vị", "Khi năng lực này từng đứng tên một đơn vị cũ."; "Published under the name of", "If it was published by an earlier unit.";
    ConfirmedOn: "Xác nhận còn đúng ngày", ""; "Confirmed on", "";
    Capability: "Năng lực", ""; "Capability", "";
    Standing: "Mức tin cậy", ""; "Standing", "";
}
