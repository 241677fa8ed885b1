//! Words of the data-and-method page.

use super::format;
use crate::i18n::texts;
use nhipcau_profile::Language;

/// The page.
#[allow(missing_docs, reason = "each name says what it holds")]
pub struct MethodTexts {
    pub title: &'static str,
    pub data_title: &'static str,
    pub institutes: &'static str,
    pub capabilities: &'static str,
    pub evidence: &'static str,
    pub evidence_dated: &'static str,
    pub needs: &'static str,
    pub date: &'static str,
    pub version: &'static str,
    pub standing_title: &'static str,
    pub stated: &'static str,
    pub general: &'static str,
    pub unverified: &'static str,
    pub inferred: &'static str,
    pub score_title: &'static str,
    pub score_1: &'static str,
    pub score_2: &'static str,
    pub score_3: &'static str,
    pub score_4: &'static str,
    pub why_title: &'static str,
    pub why_gaps: &'static str,
    pub why_change: &'static str,
    pub why_clarity: &'static str,
    pub weights_title: &'static str,
    pub privacy_title: &'static str,
    pub privacy: &'static str,
    pub missing: &'static str,
    pub lead: &'static str,
    pub date_title: &'static str,
    pub sources_title: &'static str,
    pub sources: &'static str,
    pub checked_title: &'static str,
    pub checked: &'static str,
    pub bands_title: &'static str,
    pub bands: &'static str,
    pub open_title: &'static str,
    pub open_lead: &'static str,
    pub open_missing: &'static str,
    pub cite_title: &'static str,
    pub cite_copied: &'static str,
    pub cite_copy: &'static str,
}

/// The strings of a language.
pub fn method_texts(language: Language) -> &'static MethodTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

static VI: MethodTexts = MethodTexts {
    title: "Dữ liệu và cách tính",
    data_title: "Dữ liệu có gì",
    institutes: "Viện và đơn vị",
    capabilities: "Năng lực",
    evidence: "Bằng chứng",
    evidence_dated: "trong đó có ghi năm",
    needs: "Nhu cầu mẫu",
    date: "Ngày dữ liệu",
    version: "Phiên bản dữ liệu",
    standing_title: "Mỗi thông tin đáng tin đến đâu",
    stated: "Một trang nguồn nêu đúng kết quả hoặc dịch vụ này.",
    general: "Nguồn chỉ nêu lĩnh vực hoặc phòng chuyên môn; câu chữ là của người biên soạn.",
    unverified: "Viết theo hiểu biết chung, chưa tìm thấy trang nguồn.",
    inferred: "Người biên soạn suy ra từ thông tin khác; luôn được ghi rõ là suy ra.",
    score_title: "Điểm được tính thế nào",
    score_1: "Mỗi năng lực được chấm theo tám phần: từ ngữ, chuyên ngành (và nội dung gần với những năng lực hợp nhất), ngành, mức sẵn sàng, hình thức, số liệu và tiêu chuẩn, bằng chứng, địa điểm. Mỗi phần có trọng số và giá trị từ 0 đến 1; điểm của phần là trọng số nhân giá trị nhân 100.",
    score_2: "Phần mà nhu cầu không nhắc tới thì không tính, và trọng số của các phần còn lại được chia lại cho đủ 100 %. Vì vậy một câu ngắn vẫn được chấm công bằng.",
    score_3: "Điểm của viện là điểm của năng lực tốt nhất cộng thêm một chút cho các năng lực kế tiếp, để viện lớn không thắng chỉ vì lớn. Điểm từng phần trên màn hình luôn cộng lại đúng bằng tổng điểm.",
    score_4: "Câu được đánh dấu bắt buộc mà không tìm thấy gì sẽ kéo điểm xuống, và điều đó được ghi ra. Không có gì khác âm thầm thay đổi điểm.",
    why_title: "Điều còn thiếu và điều sẽ thay đổi kết quả được tính thế nào",
    why_gaps: "Phiếu của mỗi ứng viên liệt kê những gì nhu cầu hỏi mà hồ sơ chưa đáp ứng: ý bắt buộc, con số và tiêu chuẩn, bậc sẵn sàng còn thiếu, hình thức, ngành, địa điểm, từ ngữ, rồi đến những điều người mua thường hỏi. Bên cạnh là số điểm sẽ tăng: máy chấm lại hồ sơ như thể viện đã bổ sung đúng điều đó, không ước chừng.",
    why_change: "Để biết điều gì đưa một ứng viên lên một mức, mọi thay đổi một bước và hai bước được chấm lại: phía bạn (nêu thêm một điều, bỏ một điều kiện, thôi bắt buộc một ý) và phía viện (xác nhận, nêu mức sẵn sàng, số liệu, hình thức, một từ). Thay đổi nhỏ nhất đủ để lên mức được nêu; nếu không có, trang nói là không có và cho biết thay đổi gần nhất.",
    why_clarity: "Để biết nhu cầu đã đủ rõ chưa, máy thử những câu trả lời mà mười ứng viên đầu gợi ra (ngành, mức sẵn sàng, hình thức, tỉnh, con số, từ ngữ) và xếp hạng lại với từng câu. Điều được hỏi là điều mà câu trả lời sẽ đưa viện khác vào ba vị trí đầu; nếu không câu nào làm được thì nhu cầu đã rõ.",
    weights_title: "Trọng số mặc định",
    privacy_title: "Nhu cầu của bạn ở đâu",
    privacy: "Việc so khớp chạy trong trình duyệt. Nhu cầu chỉ nằm trong phần sau dấu # của địa chỉ, phần mà máy chủ không nhận được. Nó chỉ rời máy khi chính bạn gửi liên kết đi.",
    missing: "Điều chưa biết được để trống và ghi là chưa rõ, không đoán.",
    lead: "Trang này cho biết dữ liệu có gì, lấy từ đâu, chắc đến mức nào và điểm được cộng ra sao.",
    date_title: "Dữ liệu ngày nào",
    sources_title: "Dữ liệu lấy từ đâu",
    sources: "Từ trang của các viện, báo chí và văn bản công khai; địa chỉ ghi bên cạnh từng mục. Câu chữ là của người biên soạn, viết lại từ nguồn, không chép nguyên văn.",
    checked_title: "Điều gì đã và chưa được kiểm chứng",
    checked: "Phần lớn nguồn có từ 2005 đến 2018. Việc một sản phẩm còn được làm, một bằng sáng chế còn hiệu lực hay một nhóm còn hoạt động thì chưa được kiểm tra; vì thế năm luôn được ghi ra.",
    bands_title: "Lời xếp loại hứa điều gì",
    bands: "Mỗi lời xếp loại là lời hứa về ba kết quả đầu: với những nhu cầu mà lời giải được chấm bằng cách đọc toàn bộ danh mục, từ mức điểm thấp nhất của mỗi lời, ít nhất chừng này phần kết quả là hữu ích. Dưới mức đó, trang nói thẳng là chưa có năng lực thật sự phù hợp và nêu những năng lực gần nhất.",
    open_title: "Tải dữ liệu",
    open_lead: "Toàn bộ danh mục, dùng lại được theo giấy phép. Tên tệp không đổi; phiên bản ghi bên trong.",
    open_missing: "Bản đang chạy này không kèm dữ liệu mở.",
    cite_title: "Trích dẫn",
    cite_copied: "Đã chép dòng trích dẫn.",
    cite_copy: "Chép dòng trích dẫn",
};

static EN: MethodTexts = MethodTexts {
    title: "Data and method",
    data_title: "What the data holds",
    institutes: "Institutes and units",
    capabilities: "Capabilities",
    evidence: "Pieces of evidence",
    evidence_dated: "of these with a year",
    needs: "Example needs",
    date: "Date of the data",
    version: "Version of the data",
    standing_title: "How far each statement can be trusted",
    stated: "A cited page names this very result or service.",
    general: "The source names only the field or department; the wording is the editor's.",
    unverified: "Written from general knowledge; no page was found.",
    inferred: "Worked out by the editor from other facts; always marked as inferred.",
    score_title: "How the score is made",
    score_1: "Each capability is judged in eight parts: words, topic (and texts like those of the best answers), industry, readiness, mode, numbers and standards, evidence, place. Each part has a weight and a value from 0 to 1; its points are weight times value times 100.",
    score_2: "A part that the need does not mention drops out, and the weights of the others are scaled to 100 % again. So a short phrase is judged fairly too.",
    score_3: "An institute's score is that of its best capability plus a little for the next ones, so that size alone does not win. The points on the screen always add up to the score.",
    score_4: "A sentence marked as must of which nothing is found pulls the points down, and that is written out. Nothing else changes the points silently.",
    why_title: "How what is missing and what would change it are found",
    why_gaps: "The sheet of a candidate lists what the need asks for and the record does not hold: must sentences, numbers and standards, levels of readiness to go, mode, industry, place, words, and then what a buyer would ask. Beside each stand the points that closing it would add: the record is scored anew as if the institute had added just that; nothing is estimated.",
    why_change: "To find what lifts a candidate one band, every change of one step and of two is scored: on your side (name a fact, give up a condition, no longer insist) and on the institute's (confirm, state readiness, a figure, a mode, a word). The smallest that is enough is told; where none is, the page says so and names the closest.",
    why_clarity: "To see whether a need is clear, the answers that the first ten candidates suggest (industry, readiness, mode, province, a figure, a word) are tried, and the catalog is ranked with each. A fact is asked for if its answer would bring another institute into the first three; if none would, the need is clear.",
    weights_title: "Default weights",
    privacy_title: "Where your need is",
    privacy: "Matching runs in the browser. The need stands only behind the # of the address, which no server receives. It leaves the device only when you send the link yourself.",
    missing: "What is not known stays empty and is shown as not known; nothing is guessed.",
    lead: "What the data holds, where it comes from, how sure it is, and how the points add up.",
    date_title: "Of which day the data is",
    sources_title: "Where the data comes from",
    sources: "From pages of the institutes, the press and public documents; the address stands beside each item. The wording is the editor's, written anew from the sources.",
    checked_title: "What is verified and what is not",
    checked: "Most sources date from 2005 to 2018. Whether a product is still made, a patent in force or a group at work was not checked; that is why years are always shown.",
    bands_title: "What the names of the bands promise",
    bands: "Each name is a promise about the first three results: on needs whose answers were judged by reading the whole catalog, from the lowest score of the name on, at least this share of the results was useful. Below that the page says that nothing really fits and names the nearest.",
    open_title: "Download the data",
    open_lead: "The whole catalog, to be used again under its license. File names stay; the version stands inside.",
    open_missing: "This build does not come with the open data.",
    cite_title: "How to cite",
    cite_copied: "Citation copied.",
    cite_copy: "Copy the citation",
};

/// What was counted about how sure the data is.
pub struct Checked {
    /// Institutes that confirmed their facts.
    pub confirmed: usize,
    /// Capabilities with a readiness level, and how many of these were inferred.
    pub readiness: (usize, usize),
    /// Pieces of evidence without a year.
    pub undated: usize,
    /// Capabilities published under the name of an earlier unit.
    pub former: usize,
    /// Addresses of sources; zero until they are loaded.
    pub sources: usize,
}

/// The counts as sentences.
pub fn checked(counts: &Checked, language: Language) -> Vec<String> {
    let n = |count: usize| format::whole(count as u64, language);
    let (levels, inferred) = counts.readiness;
    let mut lines = match language {
        Language::Vietnamese => vec![
            format!("{} viện đã tự xác nhận thông tin của mình.", n(counts.confirmed)),
            format!(
                "{} năng lực có mức sẵn sàng công nghệ; {} mức là do người biên soạn suy ra.",
                n(levels),
                n(inferred)
            ),
            format!("{} bằng chứng không ghi năm.", n(counts.undated)),
            format!(
                "{} năng lực được công bố dưới tên một đơn vị nay đã nhập vào đơn vị khác.",
                n(counts.former)
            ),
        ],
        Language::English => vec![
            format!("Institutes that confirmed their own facts: {}.", n(counts.confirmed)),
            format!(
                "Capabilities with a readiness level: {}; inferred by the editor: {}.",
                n(levels),
                n(inferred)
            ),
            format!("Pieces of evidence without a year: {}.", n(counts.undated)),
            format!(
                "Capabilities published under the name of a unit that has since been merged: {}.",
                n(counts.former)
            ),
        ],
    };
    if counts.sources > 0 {
        lines.push(match language {
            Language::Vietnamese => format!("{} địa chỉ nguồn khác nhau.", n(counts.sources)),
            Language::English => format!("Different addresses of sources: {}.", n(counts.sources)),
        });
    }
    lines
}

/// What a file of the open data is, by its name.
pub fn file_purpose(name: &str, language: Language) -> &'static str {
    match (name, language) {
        ("catalog.json", Language::Vietnamese) => "toàn bộ danh mục",
        ("catalog.json", Language::English) => "the whole catalog",
        ("catalog.schema.json", Language::Vietnamese) => "cấu trúc của catalog.json",
        ("catalog.schema.json", Language::English) => "the form of catalog.json",
        ("catalog.jsonld", Language::Vietnamese) => "dữ liệu liên kết theo schema.org",
        ("catalog.jsonld", Language::English) => "linked data in the words of schema.org",
        ("institutes.csv", Language::Vietnamese) => "bảng các viện",
        ("institutes.csv", Language::English) => "table of institutes",
        ("capabilities.csv", Language::Vietnamese) => "bảng năng lực",
        ("capabilities.csv", Language::English) => "table of capabilities",
        ("evidence.csv", Language::Vietnamese) => "bảng bằng chứng",
        ("evidence.csv", Language::English) => "table of evidence",
        ("needs.csv", Language::Vietnamese) => "bảng nhu cầu đã công bố",
        ("needs.csv", Language::English) => "table of published needs",
        ("changes.json", Language::Vietnamese) => "thay đổi theo từng phiên bản",
        ("changes.json", Language::English) => "what changed from version to version",
        ("datapackage.json", Language::Vietnamese) => "danh sách tệp, phiên bản, giấy phép",
        ("datapackage.json", Language::English) => "list of files, version, license",
        ("README.md", Language::Vietnamese) => "hướng dẫn dùng dữ liệu",
        ("README.md", Language::English) => "how to use the data",
        _ => "",
    }
}

/// "from 34 points: at least 50 %".
pub fn band_promise(score: f64, share: f64, language: Language) -> String {
    let (score, share) = (format::number(score, language), format::percent(share, language));
    match language {
        Language::Vietnamese => format!("từ {score} điểm: ít nhất {share}"),
        Language::English => format!("from {score} points: at least {share}"),
    }
}

/// The line to cite the data by.
pub fn citation(
    version: &str,
    date: &str,
    license: &str,
    address: &str,
    language: Language,
) -> String {
    let name = texts(language).site_name;
    match language {
        Language::Vietnamese => format!(
            "{name}: danh mục năng lực các viện nghiên cứu, phiên bản {version} ngày {date}. {license}. {address}"
        ),
        Language::English => format!(
            "{name}: catalog of capabilities of research institutes, version {version} of {date}. {license}. {address}"
        ),
    }
}
