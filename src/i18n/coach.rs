//! Sentences of the coach.

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

/// A mode that the need asks for and the capability does not offer.
pub fn mode(name: &str, language: Language) -> String {
    match language {
        Vietnamese => {
            ["Nhu cầu cần hình thức “", name, "”; nếu viện sẵn sàng, hãy chọn hình thức này"]
                .concat()
        }
        English => {
            ["The need asks for “", name, "”; if the institute is ready for it, choose this mode"]
                .concat()
        }
    }
}

/// A readiness level that is not stated.
pub fn readiness(language: Language) -> String {
    match language {
        Vietnamese => "Nêu mức sẵn sàng công nghệ và căn cứ của mức đó",
        English => "State the technology readiness and what it rests on",
    }
    .to_owned()
}

/// A sub-field that the need points to.
pub fn subfield(name: &str, language: Language) -> String {
    match language {
        Vietnamese => [
            "Nhu cầu thuộc lĩnh vực “",
            name,
            "”; nếu đúng chuyên môn của viện, hãy chọn lĩnh vực này",
        ]
        .concat(),
        English => [
            "The need belongs to “",
            name,
            "”; if that is the institute's work, choose this sub-field",
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

/// The place that naming the terms would bring, as the engine works it out.
pub fn lift(place: usize, language: Language) -> String {
    let place = place.to_string();
    match language {
        Vietnamese => ["→ viện sẽ đứng thứ ", &place].concat(),
        English => ["→ the institute would be at place ", &place].concat(),
    }
}
