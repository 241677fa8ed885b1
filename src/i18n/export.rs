//! The letter that goes with a profile file.

use nhipcau_profile::Language;

/// Its subject.
pub fn subject(institute: &str, language: Language) -> String {
    match language {
        Language::Vietnamese => ["Hồ sơ năng lực: ", institute].concat(),
        Language::English => ["Capability profile: ", institute].concat(),
    }
}

/// The letter; `n_changes` is 0 for an institute that the catalog does not have.
pub fn letter(institute: &str, file: &str, n_changes: usize, language: Language) -> String {
    let n = n_changes.to_string();
    match language {
        Language::Vietnamese => {
            let what = match n_changes {
                0 => "hồ sơ mới của viện".to_owned(),
                _ => ["hồ sơ đã cập nhật, gồm ", &n, " thay đổi so với danh mục"].concat(),
            };
            [
                "Kính gửi ban biên tập Nhịp Cầu,\n\n",
                institute,
                " gửi kèm ",
                &what,
                " (tệp ",
                file,
                ").\n\nViện xác nhận nội dung do viện cung cấp và đồng ý công bố trên Nhịp Cầu. ",
                "Nhờ ban biên tập xem lại và cho biết khi hồ sơ được công bố.\n\nTrân trọng,\n",
                institute,
                "\n",
            ]
            .concat()
        }
        Language::English => {
            let what = match n_changes {
                0 => "its new profile".to_owned(),
                1 => "its profile with one change from the catalog".to_owned(),
                _ => ["its profile with ", &n, " changes from the catalog"].concat(),
            };
            [
                "To the editors of Nhịp Cầu,\n\n",
                institute,
                " sends ",
                &what,
                " (file ",
                file,
                ").\n\nThe institute stands by what it states and agrees to its publication on Nhịp Cầu. ",
                "Please review it and tell us when it is published.\n\nYours faithfully,\n",
                institute,
                "\n",
            ]
            .concat()
        }
    }
}
