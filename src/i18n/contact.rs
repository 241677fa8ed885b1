//! Words of the institute's page on how to reach it and what to do with it.

use nhipcau_profile::Language;

/// The words.
pub struct ContactTexts {
    /// Contact
    pub title: &'static str,
    /// Only institutional channels are listed.
    pub note: &'static str,
    /// How to ask where no e-mail and no telephone is known.
    pub ask: &'static str,
    /// How to ask by the website
    pub ask_website: &'static str,
    /// How to ask by letter
    pub ask_address: &'static str,
    /// How to ask by the parent body
    pub ask_parent: &'static str,
    /// Save as vCard
    pub vcard: &'static str,
    /// Correct this profile
    pub edit: &'static str,
    /// Country of the address
    pub country: &'static str,
    /// What begins the note of a vCard
    pub vcard_unverified: &'static str,
    /// The file was saved.
    pub saved: &'static str,
    /// The browser did not save the file.
    pub not_saved: &'static str,
    /// On the map
    pub map: &'static str,
}

/// The words of a language.
pub fn contact_texts(language: Language) -> &'static ContactTexts {
    match language {
        Language::Vietnamese => &VI,
        Language::English => &EN,
    }
}

static VI: ContactTexts = ContactTexts {
    title: "Liên hệ",
    note: "Chỉ ghi kênh liên hệ chung của đơn vị, không ghi cá nhân.",
    ask: "Chưa có e-mail hay điện thoại chung trong nguồn công khai. Bạn có thể:",
    ask_website: "mở trang web của viện và tìm mục “Liên hệ” hoặc phòng quản lý khoa học",
    ask_address: "gửi công văn theo địa chỉ trụ sở, ghi “Kính gửi: Phòng Quản lý khoa học”",
    ask_parent: "hỏi qua cơ quan chủ quản: ",
    vcard: "Lưu danh thiếp (vCard)",
    edit: "Sửa hồ sơ này",
    country: "Việt Nam",
    vcard_unverified: "Chưa có nguồn xác nhận: ",
    saved: "Đã lưu tệp.",
    not_saved: "Trình duyệt không lưu được tệp. Hãy thử trình duyệt khác.",
    map: "Trên bản đồ",
};

static EN: ContactTexts = ContactTexts {
    title: "Contact",
    note: "Only general channels of the institution are listed, never a person.",
    ask: "No general e-mail or telephone was found in public sources. You can:",
    ask_website: "open the institute's website and look for “Liên hệ” (contact) or the office of science management",
    ask_address: "write to the address of its seat, to the office of science management",
    ask_parent: "ask the parent body: ",
    vcard: "Save contact (vCard)",
    edit: "Correct this profile",
    country: "Viet Nam",
    vcard_unverified: "Not confirmed by a source: ",
    saved: "The file was saved.",
    not_saved: "The browser did not save the file. Try another browser.",
    map: "On the map",
};
