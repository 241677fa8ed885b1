//! Sentences of the coach.

use crate::editing::coach::Stand;
use Language::{English, Vietnamese};
use nhipcau_profile::Language;

/// What follows the number of needs that find the institute.
pub fn found(n_needs: usize, before: Option<usize>, language: Language) -> String {
    let n = n_needs.to_string();
    let was = before.map(|before| before.to_string());
    match language {
        Vietnamese => {
            let was = was.map(|was| [" (theo danh mục: ", &was, ")"].concat()).unwrap_or_default();
            ["trên ", &n, " nhu cầu xếp viện trong mười viện đầu", &was].concat()
        }
        English => {
            let was = was.map(|was| [" (was ", &was, ")"].concat()).unwrap_or_default();
            ["of ", &n, " needs list the institute among their first ten", &was].concat()
        }
    }
}

/// A number or a standard that the need names and the capability says nothing of.
pub fn number(asked: &str, language: Language) -> String {
    match language {
        Vietnamese => [
            "Nhu cầu nêu “",
            asked,
            "”. Nếu viện có số đo hoặc tiêu chuẩn đáp ứng, hãy ghi vào, kèm nguồn",
        ]
        .concat(),
        English => [
            "The need names “",
            asked,
            "”. If the institute has a measured figure or a standard that answers it, state it with its source",
        ]
        .concat(),
    }
}

/// A number of the need that a stated figure contradicts.
pub fn contradiction(asked: &str, language: Language) -> String {
    match language {
        Vietnamese => [
            "Nhu cầu nêu “",
            asked,
            "”; số liệu đã ghi không đáp ứng. Nếu số liệu đúng thì cứ giữ nguyên",
        ]
        .concat(),
        English => [
            "The need names “",
            asked,
            "”, which a stated figure does not answer. If the figure is right, leave it as it is",
        ]
        .concat(),
    }
}

/// A mode that the need asks for and the capability does not offer.
pub fn mode(name: &str, language: Language) -> String {
    match language {
        Vietnamese => [
            "Nhu cầu cần hình thức “",
            name,
            "”. Nếu viện sẵn sàng làm theo cách đó, hãy chọn; với doanh nghiệp chọn hình thức này",
        ]
        .concat(),
        English => [
            "The need asks for “",
            name,
            "”. If the institute is ready to work that way, choose it; for enterprises that choose this mode",
        ]
        .concat(),
    }
}

/// A readiness level that is not stated.
pub fn readiness(language: Language) -> String {
    match language {
        Vietnamese => {
            "Chưa nêu mức sẵn sàng công nghệ. Nếu đã chạy trong thực tế (mức 7 trở lên), hãy nêu mức và căn cứ; với doanh nghiệp tìm thứ dùng được ngay"
        }
        English => {
            "The technology readiness is not stated. If it runs in practice (level 7 or higher), state the level and what it rests on; for enterprises that want something ready to use"
        }
    }
    .to_owned()
}

/// A sub-field that the need points to.
pub fn subfield(name: &str, language: Language) -> String {
    match language {
        Vietnamese => [
            "Nhu cầu thuộc lĩnh vực “",
            name,
            "”. Nếu đúng là việc của năng lực này, hãy chọn lĩnh vực đó",
        ]
        .concat(),
        English => [
            "The need belongs to “",
            name,
            "”. If this capability does that work, choose the sub-field",
        ]
        .concat(),
    }
}

/// Needs and capabilities of a sub-field, for a screen reader.
pub fn balance(name: &str, n_needs: usize, n_capabilities: usize, language: Language) -> String {
    let (needs, own) = (n_needs.to_string(), n_capabilities.to_string());
    match language {
        Vietnamese => [name, ": ", &needs, " nhu cầu, ", &own, " năng lực"].concat(),
        English => [name, ": ", &needs, " needs, ", &own, " capabilities"].concat(),
    }
}

/// Where stating a fact would bring the institute, as the engine works it out.
pub fn lift(now: Stand, then: Stand, language: Language) -> String {
    let is_seen = then.is_found() && !now.is_found();
    let place = |stand: Stand| stand.place.map(|place| place.to_string()).unwrap_or_default();
    let (now, then) = (place(now), place(then));
    let mut text = String::from("→ ");
    text.push_str(match (language, is_seen) {
        (Vietnamese, true) => "được tìm thấy, thứ ",
        (Vietnamese, false) => "thứ ",
        (English, true) => "found, at place ",
        (English, false) => "place ",
    });
    text.push_str(&then);
    if !now.is_empty() && now != then {
        let words = match language {
            Vietnamese => [" thay vì ", &now],
            English => [" instead of ", &now],
        };
        text.push_str(&words.concat());
    }
    text
}
