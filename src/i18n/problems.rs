//! Sentences about what is wrong with a draft or a file: they say what to do.

use super::editor::editor_texts;
use super::format;
use Language::{English, Vietnamese};
use nhipcau_profile::{FileProblemKind, Language, ProblemKind, VocabularyKind, Wanted};

// tidy: long because it is one list of sentences, a rule each.
/// The sentence of a problem of a record; `label` is what the field is called.
#[allow(clippy::too_many_lines, reason = "one list of sentences, a rule each")]
pub fn problem(kind: &ProblemKind, label: &str, language: Language) -> String {
    let own = |vi: &str, en: &str| match language {
        Vietnamese => vi.to_owned(),
        English => en.to_owned(),
    };
    let with = |before: [&str; 2], value: &str, after: [&str; 2]| {
        let at = usize::from(language == English);
        [before[at], value, after[at]].concat()
    };
    match kind {
        ProblemKind::MissingId | ProblemKind::MalformedId(_) => own(
            "Mã chỉ gồm chữ thường không dấu, số và gạch nối",
            "Use lower-case letters, digits and hyphens for the id",
        ),
        ProblemKind::DuplicateId(id) => with(
            ["Mã “", "The id “"],
            id,
            ["” đã được dùng; hãy dùng mã khác", "” is taken; use another one"],
        ),
        ProblemKind::MissingTitle => with(
            ["Nhập ", "Enter "],
            &lower_first(label),
            [" bằng tiếng Việt hoặc tiếng Anh", " in Vietnamese or English"],
        ),
        ProblemKind::MissingField => {
            own("Chọn ít nhất một lĩnh vực chuyên môn", "Choose at least one sub-field")
        }
        ProblemKind::MissingSource => own("Nêu ít nhất một nguồn", "Name at least one source"),
        ProblemKind::UnknownTerm(list, value) => unknown_term(*list, value, language),
        ProblemKind::ReadinessOutOfRange(_) => {
            own("Chọn mức từ 1 đến 9", "Choose a level from 1 to 9")
        }
        ProblemKind::ImplausibleYear(year) => with(
            ["Kiểm tra lại năm “", "Check the year “"],
            &year.to_string(),
            ["”: cần từ 1850 đến 2100", "”: it must be 1850 to 2100"],
        ),
        ProblemKind::ReversedRange => {
            own("Số sau phải lớn hơn hoặc bằng số trước", "The end must not be before the start")
        }
        ProblemKind::UnsafeAddress(_) => own(
            "Nhập địa chỉ trang đầy đủ, bắt đầu bằng https://, không có dấu cách",
            "Enter a whole address that begins with https:// and has no blanks",
        ),
        ProblemKind::ForbiddenCharacter(character) => with(
            ["Bỏ ký tự ẩn hoặc ký tự điều khiển U+", "Take out the hidden or control character U+"],
            &format!("{:04X}", u32::from(*character)),
            ["; dán lại dưới dạng văn bản thường", "; paste as plain text"],
        ),
        ProblemKind::MalformedDate(_) => own(
            "Nhập ngày dạng năm, năm-tháng hoặc năm-tháng-ngày, ví dụ 2025-03-15",
            "Enter a year, year-month or year-month-day, such as 2025-03-15",
        ),
        ProblemKind::ImplausiblePlace => own(
            "Kiểm tra lại tọa độ: điểm này nằm ngoài Việt Nam",
            "Check the coordinates: the place is outside Vietnam",
        ),
        ProblemKind::NearDuplicateStatement(id) => with(
            [
                "Câu này gần giống một câu của năng lực “",
                "This is nearly a statement of the capability “",
            ],
            id,
            ["”; hãy nói một tình huống khác", "”; tell another situation"],
        ),
        ProblemKind::StatementRepeatsTitle => own(
            "Câu này chỉ lặp lại tên năng lực; hãy kể tình huống của người đang gặp khó",
            "This only repeats the title; tell the situation of who has the problem",
        ),
        ProblemKind::TooLong(max) => with(
            ["Rút gọn còn không quá ", "Shorten to at most "],
            &format::whole(*max as u64, language),
            [" ký tự", " characters"],
        ),
        ProblemKind::TooMany(max) => {
            with(["Bớt còn không quá ", "Keep at most "], &max.to_string(), [" mục", " entries"])
        }
        ProblemKind::NotANumber => editor_texts(language).number_wanted.to_owned(),
        ProblemKind::FutureDate(_) => {
            own("Ngày xác nhận không thể ở tương lai", "The confirmation cannot be in the future")
        }
        ProblemKind::MalformedEmail(_) => own(
            "Nhập địa chỉ thư dạng ten@vien.vn",
            "Enter an e-mail address like name@institute.vn",
        ),
        ProblemKind::MissingLanguage(Vietnamese) => {
            own("Thêm bản tiếng Việt", "Add the Vietnamese text")
        }
        ProblemKind::MissingLanguage(English) => own("Thêm bản tiếng Anh", "Add the English text"),
        ProblemKind::Unknown => own(
            "Nên điền: giúp được tìm thấy và tin cậy hơn",
            "Fill this in: it helps to be found and trusted",
        ),
        ProblemKind::NearDuplicateCapability(id) => with(
            ["Năng lực này gần giống “", "This capability is nearly “"],
            id,
            ["”; hãy gộp lại hoặc nói rõ chỗ khác nhau", "”; merge them, or say how they differ"],
        ),
        ProblemKind::OldConfirmation(date) => with(
            ["Xác nhận lần cuối ngày ", "Last confirmed on "],
            &format::date(date),
            [", đã quá hai năm", ", over two years ago"],
        ),
        // Of the vocabulary, which no officer edits.
        ProblemKind::ConceptCycle
        | ProblemKind::LabelWithoutWords(_)
        | ProblemKind::OrphanConcept
        | ProblemKind::SharedLabel(..)
        | ProblemKind::UntouchedConcept => String::new(),
    }
}

fn unknown_term(list: VocabularyKind, value: &str, language: Language) -> String {
    let at = usize::from(language == English);
    let name = match list {
        VocabularyKind::Field => ["lĩnh vực", "fields"],
        VocabularyKind::Subfield => ["lĩnh vực chuyên môn", "sub-fields"],
        VocabularyKind::Industry => ["ngành", "industries"],
        VocabularyKind::Mode => ["hình thức hợp tác", "modes of cooperation"],
        VocabularyKind::Province => ["tỉnh, thành phố", "provinces"],
        VocabularyKind::FormerName => ["tên cũ của viện", "former names of the institute"],
        VocabularyKind::Concept => ["từ điển", "thesaurus"],
    }[at];
    match language {
        Vietnamese => ["“", value, "” không có trong danh sách ", name, "; hãy chọn lại"].concat(),
        English => ["“", value, "” is not in the list of ", name, "; choose again"].concat(),
    }
}

/// The sentence of a reason why a file is not read; `place` is where in it.
pub fn file_problem(kind: &FileProblemKind, place: &str, language: Language) -> String {
    let at = usize::from(language == English);
    let pick = |pair: [&str; 2]| pair[at].to_owned();
    let sentence = match kind {
        FileProblemKind::TooLarge { len } => [
            pick(["Tệp quá lớn (", "The file is too large ("]),
            format::whole((len / 1024) as u64, language),
            pick([" KB); tệp hồ sơ không quá 512 KB", " KB); a profile file has at most 512 KB"]),
        ]
        .concat(),
        FileProblemKind::NotUtf8 => pick([
            "Tệp không phải văn bản UTF-8; hãy chọn tệp .json đã tải từ trang này",
            "The file is not UTF-8 text; choose a .json file downloaded from this site",
        ]),
        FileProblemKind::NotJson { line, column, is_cut_off } => {
            let what = if *is_cut_off {
                pick(["Tệp bị cắt ở dòng ", "The file is cut off at line "])
            } else {
                pick(["Tệp không phải JSON hợp lệ ở dòng ", "The file is not valid JSON at line "])
            };
            [what, line.to_string(), pick([", cột ", ", column "]), column.to_string()].concat()
        }
        FileProblemKind::NotAProfile => pick([
            "Tệp này không phải hồ sơ năng lực; hãy chọn tệp .json đã tải từ trang này",
            "This is not a profile file; choose a .json file downloaded from this site",
        ]),
        FileProblemKind::NewerFormat { .. } => pick([
            "Tệp do phiên bản mới hơn tạo ra; hãy tải lại trang rồi mở lại tệp",
            "The file was made by a newer version; reload the page, then open it again",
        ]),
        FileProblemKind::UnknownKey(key) => {
            [pick(["Mục lạ “", "An unknown key “"]), key.clone(), "”".to_owned()].concat()
        }
        FileProblemKind::DuplicateKey(key) => {
            [pick(["Mục “", "The key “"]), key.clone(), pick(["” có hai lần", "” stands twice"])]
                .concat()
        }
        FileProblemKind::WrongType { wanted, .. } => {
            [pick(["Cần ", "Expected "]), wanted_word(*wanted, language).to_owned()].concat()
        }
        FileProblemKind::UnknownWord { word, .. } => {
            [pick(["Từ lạ “", "An unknown word “"]), word.clone(), "”".to_owned()].concat()
        }
        FileProblemKind::TooLong { max } => problem(&ProblemKind::TooLong(*max), "", language),
        FileProblemKind::TooMany { max } => problem(&ProblemKind::TooMany(*max), "", language),
        FileProblemKind::ForbiddenCharacter(character) => {
            problem(&ProblemKind::ForbiddenCharacter(*character), "", language)
        }
        FileProblemKind::DamagedBase => pick([
            "Bản gốc trong tệp đã bị sửa; hãy tải lại tệp từ trang này",
            "The original record in the file was altered; download the file again from this site",
        ]),
    };
    if place.is_empty() { sentence } else { [place, ": ", &sentence].concat() }
}

fn wanted_word(wanted: Wanted, language: Language) -> &'static str {
    let words = match wanted {
        Wanted::Flag => ["đúng hoặc sai", "true or false"],
        Wanted::Number => ["một số", "a number"],
        Wanted::Whole(_) => ["một số nguyên", "a whole number"],
        Wanted::Text => ["một đoạn chữ", "a text"],
        Wanted::List => ["một danh sách", "a list"],
        Wanted::Table => ["một nhóm mục", "a table"],
    };
    words[usize::from(language == English)]
}

/// A label inside a sentence: its first letter is small, unless the word is an abbreviation.
fn lower_first(label: &str) -> String {
    let mut letters = label.chars();
    match letters.next() {
        Some(first) if !letters.clone().next().is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}
