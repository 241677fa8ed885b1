//! Function words that a need is full of and that say nothing about technology.
//!
//! In a catalog of capabilities "we", "bị" or "không" are rare, so inverse document frequency alone would take them for
//! telling. They are left out of single words; pairs keep them (không khí is air). General language knowledge: pronouns,
//! auxiliaries, connectives, measures of degree, polite phrases. Invariant: exact forms, the English list sorted.

use crate::to_folded;

/// Exact forms.
const VIETNAMESE: &[&str] = &[
    "ai",
    "anh",
    "ba",
    "bao",
    "bây",
    "bèn",
    "bên",
    "bị",
    "bởi",
    "bốn",
    "bạn",
    "bằng",
    "bọn",
    "biết",
    "các",
    "cái",
    "cả",
    "cần",
    "càng",
    "chẳng",
    "cho",
    "chưa",
    "chỉ",
    "chị",
    "chúng",
    "chứ",
    "có",
    "còn",
    "cô",
    "con",
    "cũng",
    "cùng",
    "của",
    "cứ",
    "do",
    "dù",
    "dưới",
    "gì",
    "giờ",
    "giúp",
    "hai",
    "hay",
    "hãy",
    "hiện",
    "hoặc",
    "hơi",
    "hơn",
    "hết",
    "hỏi",
    "khi",
    "khiến",
    "khá",
    "khác",
    "không",
    "kia",
    "là",
    "làm",
    "lại",
    "lần",
    "lắm",
    "lên",
    "luôn",
    "lúc",
    "mà",
    "mấy",
    "mình",
    "mong",
    "muốn",
    "mọi",
    "mỗi",
    "một",
    "mới",
    "nay",
    "nào",
    "này",
    "năm",
    "nên",
    "nếu",
    "ngay",
    "người",
    "nhau",
    "nhiều",
    "nhé",
    "như",
    "nhưng",
    "những",
    "nhất",
    "nó",
    "nữa",
    "ngoài",
    "ở",
    "ông",
    "phải",
    "qua",
    "quá",
    "ra",
    "rất",
    "rồi",
    "sao",
    "sau",
    "sẽ",
    "tại",
    "tháng",
    "thì",
    "thường",
    "thấy",
    "theo",
    "thế",
    "thể",
    "tìm",
    "toàn",
    "tôi",
    "trong",
    "trên",
    "trước",
    "từ",
    "từng",
    "tới",
    "tuy",
    "và",
    "vài",
    "vào",
    "vẫn",
    "về",
    "vì",
    "với",
    "vừa",
    "xin",
    "xuống",
    "đang",
    "đã",
    "đây",
    "đến",
    "để",
    "đều",
    "đi",
    "đó",
    "đôi",
    "được",
    "đâu",
    "đơn",
    "đưa",
    "ạ",
    "ấy",
    "ít",
    "ngày",
    "nhà",
    "việc",
    "vậy",
    "rằng",
    // Numerals: digits do not count either.
    "sáu",
    "bảy",
    "tám",
    "chín",
    "mười",
    "mươi",
    "lăm",
    "trăm",
    "nghìn",
    "ngàn",
    "vạn",
    "triệu",
    "tỉ",
    "chục",
    "rưỡi",
    // Persons.
    "bà",
    "bác",
    "cháu",
    "chú",
    "em",
    "họ",
    "ta",
    // Particles and hedges.
    "à",
    "chắc",
    "chừng",
    "đừng",
    "giùm",
    "khoảng",
    "khỏi",
    "liền",
    "nhờ",
    "thôi",
    "xong",
];

const ENGLISH: &[&str] = &[
    "a", "about", "after", "again", "all", "also", "am", "an", "and", "any", "are", "as", "at",
    "be", "because", "been", "before", "being", "but", "by", "can", "could", "did", "do", "does",
    "doing", "down", "dozen", "each", "eight", "every", "few", "five", "for", "four", "from",
    "get", "gets", "had", "has", "have", "having", "he", "help", "her", "here", "his", "how",
    "hundred", "i", "if", "in", "into", "is", "it", "its", "just", "keep", "keeps", "less", "like",
    "look", "looking", "make", "many", "may", "me", "million", "month", "more", "most", "much",
    "must", "my", "need", "needs", "new", "nine", "no", "nor", "not", "now", "of", "off", "on",
    "one", "only", "or", "other", "our", "out", "over", "own", "per", "please", "same", "seven",
    "she", "should", "six", "so", "some", "still", "such", "ten", "than", "that", "the", "their",
    "them", "then", "there", "these", "they", "this", "those", "thousand", "three", "through",
    "to", "too", "two", "under", "until", "up", "us", "use", "used", "using", "very", "want",
    "was", "way", "we", "were", "what", "when", "where", "which", "while", "who", "why", "will",
    "with", "without", "would", "year", "years", "you", "your",
];

/// Whether an exact Vietnamese word is a function word.
pub fn is_vietnamese_stopword(exact: &str) -> bool {
    VIETNAMESE.contains(&exact)
}

/// The function words that a Vietnamese word without marks may be: `bi` may be bị.
pub fn toned_stopwords(folded: &str) -> impl Iterator<Item = &'static str> {
    let words = VIETNAMESE.iter().copied();
    words.filter(move |word| word.chars().count() == folded.len() && to_folded(word) == folded)
}

/// Whether a word without marks could be a Vietnamese function word.
pub fn is_toneless_stopword(folded: &str) -> bool {
    toned_stopwords(folded).next().is_some()
}

/// Whether a lower-case English word is a function word.
pub fn is_english_stopword(word: &str) -> bool {
    ENGLISH.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_english_list_is_sorted_and_both_are_in_exact_form() {
        assert!(ENGLISH.is_sorted());
        for word in VIETNAMESE {
            assert_eq!(&crate::to_exact(word), word);
        }
    }
}
