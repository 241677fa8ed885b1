//! Words for deciding against an offer, and for handing the reasons over.

use super::pair::pair_texts;
use nhipcau_profile::Language;

pair_texts! {
/// The words.
RefuseTexts, refuse_texts {
    open: "Không chọn? Nêu lý do", "Not for you? Say why";
    question: "Vì sao không chọn? Một chạm là đủ; chạm lại để bỏ.", "Why not? One tap is enough; tap again to take it back.";
    kept: "Đã ghi lý do trên máy này.", "The reason is kept on this device.";
    taken_back: "Đã bỏ lý do.", "The reason is taken back.";
    see: "Xem và gửi các lý do", "See and send the reasons";
    title: "Phản hồi cho các viện", "Feedback for institutes";
    lead: "Lý do chỉ nằm trên máy này cho đến khi bạn tự gửi. Tệp không nói gì về doanh nghiệp hay nhu cầu của bạn: chỉ có viện, năng lực, lý do và ngày.", "Reasons stay on this device until you send them yourself. The file says nothing about your enterprise or your need: only institute, capability, reason and day.";
    save: "Tải tệp phản hồi", "Download the feedback file";
    saved: "Đã tải tệp phản hồi về.", "The feedback file is downloaded.";
    send: "Gửi tệp đến", "Send the file to";
    clear: "Xóa các lý do", "Forget the reasons";
    cleared: "Đã xóa các lý do trên máy này.", "The reasons on this device are forgotten.";
}
}

/// How many reasons are kept.
pub fn n_reasons(n: usize, language: Language) -> String {
    let count = n.to_string();
    match (language, n) {
        (Language::Vietnamese, _) => ["Đã ghi ", &count, " lý do."].concat(),
        (Language::English, 1) => "1 reason is kept.".to_owned(),
        (Language::English, _) => [&count, " reasons are kept."].concat(),
    }
}
