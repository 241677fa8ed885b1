//! Words of the need-clarity meter.

use super::pair::pair_texts;
use nhipcau_matching::{ClarityLevel, MissingFact};
use nhipcau_profile::Language;

pair_texts! {
    /// Strings of the meter.
    ClarityTexts, clarity_texts {
        title: "Nhu cầu đã rõ chưa", "How clear the need is";
        clear: "Nhu cầu đã đủ rõ.", "The need is clear.";
        could: "Ba viện đầu có thể khác nếu bạn nêu thêm:", "The first three could change if you named:";
        vague: "Nhu cầu còn rộng; ba viện đầu sẽ khác nếu bạn nêu thêm:", "The need is wide; the first three will change if you name:";
        word: "sản phẩm, công đoạn", "product or process";
        sector: "ngành", "industry";
        figure: "con số về ", "a figure for ";
        readiness: "mức sẵn sàng", "readiness";
        mode: "hình thức", "mode";
        place: "tỉnh, thành phố", "province";
        write: "viết vào ô", "write it";
    }
}

/// What a level says.
pub fn level(level: ClarityLevel, t: &ClarityTexts) -> &'static str {
    match level {
        ClarityLevel::Clear => t.clear,
        ClarityLevel::CouldBeClearer => t.could,
        ClarityLevel::TooVague => t.vague,
    }
}

/// The name of a fact.
pub fn fact(fact: &MissingFact, language: Language) -> String {
    let t = clarity_texts(language);
    let name = match fact {
        MissingFact::Word => t.word,
        MissingFact::Sector => t.sector,
        MissingFact::Readiness => t.readiness,
        MissingFact::Mode => t.mode,
        MissingFact::Place => t.place,
        MissingFact::Figure(property) => {
            let name = match language {
                Language::Vietnamese => nhipcau_text::property_name(property),
                Language::English => property,
            };
            return [t.figure, name].concat();
        }
    };
    name.to_owned()
}
