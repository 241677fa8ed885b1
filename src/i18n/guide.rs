//! The guide: how to use the site, told in the app so that it is there without a network.

use nhipcau_profile::Language;

/// A section: its anchor, its title, its paragraphs.
pub type Section = (&'static str, &'static str, &'static [&'static str]);

/// The guide.
pub struct GuideTexts {
    /// Title
    pub title: &'static str,
    /// What it is
    pub lead: &'static str,
    /// Name of the list of sections
    pub contents: &'static str,
    /// Sections
    pub sections: [Section; 9],
}

/// The guide in a language.
pub fn guide_texts(language: Language) -> &'static GuideTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

static VI: GuideTexts = GuideTexts {
    title: "Hướng dẫn",
    lead: "Từ một nhu cầu của nhà máy đến lá thư đầu tiên gửi viện, trong vài phút. Trang này đọc được cả khi không có mạng.",
    contents: "Nội dung",
    sections: [
        (
            "need",
            "Mô tả nhu cầu",
            &[
                "Viết như khi nói với đồng nghiệp: vật liệu gì, thiết bị nào, hiện tượng ra sao, cần đạt con số nào. Một câu cũng được, cả đoạn cũng được; gõ không dấu vẫn tìm thấy.",
                "Dưới ô nhập là những từ mà trang đã hiểu. Bấm vào một từ để bỏ hoặc bật lại. “Thêm điều kiện” để chọn chuyên ngành, ngành, hình thức hợp tác, mức sẵn sàng và tỉnh, thành phố.",
            ],
        ),
        (
            "score",
            "Đọc điểm số",
            &[
                "Mỗi viện có một số điểm từ 0 đến 100, chia theo từng phần. “Vì sao” cho thấy từng từ, từng bằng chứng góp bao nhiêu điểm; các phần cộng lại đúng bằng tổng.",
                "Dấu tròn đặc: nguồn nêu rõ. Vòng tròn: nguồn chỉ nêu lĩnh vực. Vòng đứt: chưa kiểm chứng. Giá trị “suy ra” là do người biên soạn suy luận.",
                "Khi không viện nào thật sự phù hợp, trang nói thẳng như vậy, đưa ra ba viện gần nhất và cách đi tiếp.",
            ],
        ),
        (
            "keep",
            "Lưu và so sánh",
            &[
                "“Lưu vào danh sách” giữ ứng viên trên máy này; danh sách còn sau khi đóng trang và chia sẻ được bằng liên kết, không kèm nhu cầu.",
                "“So sánh” chọn hai đến bốn viện hoặc năng lực. Bảng so sánh đánh dấu hàng có khác biệt, in đậm giá trị tốt nhất, in vừa một tờ A4 ngang.",
            ],
        ),
        (
            "institutes",
            "Tìm viện",
            &[
                "Trang “Các viện” tìm theo tên, tên viết tắt và cả tên cũ trước khi sáp nhập; lọc theo lĩnh vực, hệ thống, hình thức hợp tác, tỉnh, thành phố, ở dạng danh sách hoặc bản đồ.",
                "Trang của viện có năng lực, bằng chứng theo năm, tên cũ, điều chưa kiểm chứng, cách liên hệ và danh thiếp vCard để lưu vào danh bạ.",
            ],
        ),
        (
            "board",
            "Bảng nhu cầu, cung và cầu",
            &[
                "Bảng nhu cầu cho biết nhu cầu nào đã công bố, viện nào đáp ứng và nhu cầu nào chưa ai đáp ứng tốt. Nhu cầu của bạn không bao giờ lên bảng; nếu muốn, bạn lưu nó trên máy này.",
                "“Cung và cầu” đếm năng lực và nhu cầu theo chuyên ngành và ngành. Mỗi con số mở ra danh sách phía sau; lưu được CSV, SVG và PNG.",
            ],
        ),
        (
            "papers",
            "Giấy tờ để mang đi",
            &[
                "Từ một kết quả, bạn soạn được bản tóm tắt để trình người quyết định, thư đầu tiên, phiếu đề xuất nhiệm vụ, bảng thương lượng và kế hoạch đào tạo. Mọi chỗ đều sửa được; không gì tự gửi đi.",
            ],
        ),
        (
            "profile",
            "Dành cho các viện",
            &[
                "“Cập nhật hồ sơ viện” mở hồ sơ hiện có để sửa trên máy của viện, kiểm tra theo cùng một bộ quy tắc, rồi xuất tệp gửi người biên soạn.",
            ],
        ),
        (
            "privacy",
            "Riêng tư và không có mạng",
            &[
                "Việc so khớp chạy trong trình duyệt. Nhu cầu chỉ nằm ở phần sau dấu # của địa chỉ, phần mà máy chủ không nhận được.",
                "Sau lần mở đầu tiên, trang dùng được khi không có mạng.",
            ],
        ),
        (
            "keys",
            "Bàn phím",
            &[
                "Ctrl+K mở ô lệnh: gõ tên trang, tên viện hoặc việc cần làm, không cần dấu. Trên trang tìm đối tác: / đến ô nhu cầu, Ctrl+Enter đến kết quả đầu tiên, ? xem mọi phím tắt.",
                "Trong bảng cung và cầu, phím mũi tên đi giữa các ô. Tab đến được mọi nút và liên kết.",
            ],
        ),
    ],
};

static EN: GuideTexts = GuideTexts {
    title: "Guide",
    lead: "From a need of the factory to the first letter to an institute, in a few minutes. This page can be read without a network.",
    contents: "Contents",
    sections: [
        (
            "need",
            "Describe the need",
            &[
                "Write as you would tell a colleague: which material, which equipment, what happens, which figure must be reached. A phrase will do, so will a paragraph; Vietnamese typed without tone marks is found too.",
                "Below the box stand the words that were understood. Press one to switch it off or on. “Add conditions” chooses sub-fields, industry, modes of cooperation, readiness and province.",
            ],
        ),
        (
            "score",
            "Read the score",
            &[
                "Each institute has 0 to 100 points, in parts. “Why” shows what each word and each piece of evidence gave; the parts add up to the sum.",
                "A full dot: a source states it. A ring: a source states the field only. A broken ring: not verified. An “inferred” value was worked out by the editor.",
                "Where no institute really fits, the page says so, with the nearest three and the ways on.",
            ],
        ),
        (
            "keep",
            "Keep and compare",
            &[
                "“Keep” holds a candidate on this device; the list survives closing the page and can be shared by a link that does not hold your need.",
                "“Compare” chooses two to four institutes or capabilities. The table marks rows that differ, sets the best value in bold and prints on one landscape A4 sheet.",
            ],
        ),
        (
            "institutes",
            "Find an institute",
            &[
                "“Institutes” finds names, abbreviations and names from before a merger; it filters by field, system, mode and province, as a list or on the map.",
                "An institute's page has its capabilities, dated evidence, former names, what is not verified, how to reach it, and a vCard for the address book.",
            ],
        ),
        (
            "board",
            "Demand board, supply and demand",
            &[
                "The board shows which needs were published, who serves them, and which nobody serves well. Your own need is never on it; you can save it on this device.",
                "“Supply and demand” counts capabilities and needs by sub-field and industry. Each figure opens the list behind it; it is saved as CSV, SVG or PNG.",
            ],
        ),
        (
            "papers",
            "Papers to take away",
            &[
                "From a result you can draft a summary for who decides, a first letter, a task proposal, a negotiation sheet and a training plan. Everything can be edited; nothing is sent by itself.",
            ],
        ),
        (
            "profile",
            "For institutes",
            &[
                "“Edit a profile” opens the present profile to be edited on the institute's own device, checks it by the same rules, and exports a file for the curator.",
            ],
        ),
        (
            "privacy",
            "Privacy, and without a network",
            &[
                "Matching runs in the browser. The need stands only behind the # of the address, which no server receives.",
                "After the first visit the site works without a network.",
            ],
        ),
        (
            "keys",
            "Keyboard",
            &[
                "Ctrl+K opens the commands: type the name of a page, an institute or an action. On the match page: / goes to the box, Ctrl+Enter to the first result, ? shows all shortcuts.",
                "In the table of supply and demand the arrow keys move between the cells. Tab reaches every button and link.",
            ],
        ),
    ],
};
