//! Judgments in TREC form: `need 0 capability grade`, one a line.

use crate::failure::Failure;
use crate::needs::text_of;
use std::collections::BTreeMap;

/// Grades by capability id; what is not listed has grade 0.
pub type Grades = BTreeMap<String, u8>;

/// Highest grade: contact first.
pub const MAX_GRADE: u8 = 3;
/// Lowest grade that counts as a useful answer.
pub const USEFUL_GRADE: u8 = 2;

/// Grades of each need, or everything that is wrong with the file.
pub fn parse(name: &str, bytes: &[u8]) -> Result<BTreeMap<String, Grades>, Failure> {
    let mut qrels: BTreeMap<String, Grades> = BTreeMap::new();
    let mut problems = Vec::new();
    for (line_idx, line) in text_of(name, bytes)?.lines().enumerate() {
        let parts: Vec<&str> = line.split_whitespace().collect();
        let mut report =
            |problem: String| problems.push(format!("{name}:{}: {problem}", line_idx + 1));
        match parts.as_slice() {
            [] => {}
            [need, _, capability, grade] => {
                match grade.parse().ok().filter(|grade| *grade <= MAX_GRADE) {
                    None => report(format!("`{grade}` is no grade; use 0 to {MAX_GRADE}")),
                    Some(grade) => {
                        let grades = qrels.entry((*need).to_owned()).or_default();
                        if grades.insert((*capability).to_owned(), grade).is_some() {
                            report(format!(
                                "`{capability}` is judged twice for `{need}`; keep one line"
                            ));
                        }
                    }
                }
            }
            _ => report("four words are expected; write `need 0 capability grade`".to_owned()),
        }
    }
    if problems.is_empty() { Ok(qrels) } else { Err(Failure(problems.join("\nerror: "))) }
}
