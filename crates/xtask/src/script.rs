//! Takes from a script what no browser needs: lines of comment and the blanks at both ends of a line.
//!
//! Names stay long, for that needs a parser; brotli makes up for most of it. Measured: loader 7,965 -> 7,115 bytes sent,
//! `public/boot.js` 3,357 -> 2,853.
//!
//! Invariant: only what begins a line goes, so a comment after code stays. A text that goes on over lines would lose its blanks:
//! such scripts are left as they are.

/// The script without lines of comment, blank lines and blanks around lines.
pub(crate) fn minify(script: &str) -> String {
    if has_text_over_lines(script) {
        return script.to_owned();
    }
    let mut small = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        let mut rest = line;
        if in_comment || line.starts_with("/*") {
            let end = line.split_once("*/");
            in_comment = end.is_none();
            rest = end.map_or("", |(_, after)| after.trim_start());
        }
        if !rest.is_empty() && !rest.starts_with("//") {
            small.push_str(rest);
            small.push('\n');
        }
    }
    small
}

/// Whether some line holds one end of a template text and not the other.
fn has_text_over_lines(script: &str) -> bool {
    let code = script.lines().map(str::trim).filter(|line| !line.starts_with(['/', '*']));
    code.into_iter().any(|line| line.matches('`').count() % 2 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_comment_and_blanks_go() {
        let script = "// one\n  let a = 1; // stays\n\n  /**\n   * two\n   */\n  /* three */ if (a) {\n    b(`//`);\n  }\n";
        assert_eq!(minify(script), "let a = 1; // stays\nif (a) {\nb(`//`);\n}\n");
    }

    #[test]
    fn a_text_over_lines_keeps_its_script_whole() {
        let script = "  let text = `one\n    two`;\n";
        assert_eq!(minify(script), script);
    }
}
