//! House rules for the style of components: flat classes and role tokens only.

use super::Problem;
use crate::stylesheet::{self, Piece};

/// Checks one file of `style/components`.
pub(super) fn check(css: &str) -> Vec<Problem> {
    let mut rules = String::new();
    stylesheet::scan(css, |piece, kind| match kind {
        Piece::Rules => rules.push_str(piece),
        Piece::Text | Piece::Comment => rules.push_str(&"\n".repeat(piece.matches('\n').count())),
    });
    let mut problems = Vec::new();
    for (line_idx, line) in rules.lines().enumerate() {
        if line.contains("!important") {
            problems
                .push(Problem::new(line_idx + 1, "`!important`: move the rule to a later layer"));
        }
        if let Some((_, after)) = line.split_once('#') {
            let digits = after.chars().take_while(char::is_ascii_hexdigit).count();
            let is_color = line.contains(':') && matches!(digits, 3 | 4 | 6 | 8);
            let message = if is_color {
                "a color by its number: use a role token"
            } else {
                "an id: use a class"
            };
            problems.push(Problem::new(line_idx + 1, message));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colors_ids_and_importance_are_refused() {
        let css = "/* #id !important\n */\n.a { color: #fff; }\n#need { top: 0; }\n.b { top: 0 !important; content: \"#\"; }\n.c { color: var(--color-text); }\n";
        let lines: Vec<_> =
            check(css).into_iter().map(|problem| (problem.line, problem.message)).collect();
        let expected = [(3, "a color"), (4, "an id"), (5, "`!important`")];
        assert_eq!(lines.len(), expected.len(), "{lines:?}");
        for ((line, message), (expected_line, start)) in lines.iter().zip(expected) {
            assert!(*line == expected_line && message.starts_with(start), "{lines:?}");
        }
    }
}
