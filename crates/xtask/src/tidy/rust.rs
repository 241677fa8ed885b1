//! House rules for Rust files.

use super::{Problem, lines_with_word};
use crate::rust_source::{Function, RustSource};

const FILE_LINES: usize = 500;
const FUNCTION_LINES: usize = 60;
const COMPONENT_LINES: usize = 80;
/// A comment that begins like this above a function, or at the top of a file, excuses its length.
const EXCUSE: &str = "// tidy: long because";

/// The crates that stand for the browser: only `src/platform` may name them.
const BROWSER_CRATES: [&str; 3] = ["web_sys", "js_sys", "gloo_net"];

/// What runs on a computer of ours and never in a browser: there panics speak.
const TOOLS: [&str; 4] = ["crates/cli/", "crates/http/", "crates/xtask/", "tests/"];

/// Checks one Rust file.
pub(super) fn check(path: &str, source: &str) -> Vec<Problem> {
    let rust = RustSource::scan(source);
    let mut problems = lengths(source, &rust);
    problems.extend(unfinished(&rust));
    problems.extend(shipped(path, &rust));
    if path.starts_with("src/") {
        problems.extend(app(path, &rust));
    }
    problems
}

fn lengths(source: &str, rust: &RustSource) -> Vec<Problem> {
    let lines: Vec<&str> = source.lines().collect();
    let mut problems = Vec::new();
    if lines.len() > FILE_LINES && !lines.iter().take(30).any(|line| line.starts_with(EXCUSE)) {
        let message = format!(
            "file of {} lines; split it at {FILE_LINES}, or say `{EXCUSE} …` at its top",
            lines.len()
        );
        problems.push(Problem::new(1, message));
    }
    for Function { name, line, n_lines } in rust.functions() {
        let above = lines_above(&lines, line);
        let is_component = above.iter().any(|above| above.contains("#[component"));
        let limit = if is_component { COMPONENT_LINES } else { FUNCTION_LINES };
        if n_lines > limit && !above.iter().any(|above| above.starts_with(EXCUSE)) {
            let message = format!(
                "`{name}` has {n_lines} lines; split it at {limit}, or say `{EXCUSE} …` above it"
            );
            problems.push(Problem::new(line, message));
        }
    }
    problems
}

/// The comments and attributes that belong to the item at `line`: everything up to the blank line or the item above it.
fn lines_above<'a>(lines: &[&'a str], line: usize) -> Vec<&'a str> {
    let above = lines[..line - 1].iter().rev().map(|line| line.trim());
    above
        .take_while(|line| !line.is_empty() && !matches!(*line, "}" | "{") && !line.ends_with(';'))
        .collect()
}

fn unfinished(rust: &RustSource) -> Vec<Problem> {
    let rules = [
        ("todo!", "finish it, or open an issue"),
        ("unimplemented!", "finish it, or open an issue"),
        (
            "#[ignore",
            "a test that does not run proves nothing; assert the wrong answer with FIXME instead",
        ),
    ];
    let found = |(pattern, advice): (&'static str, &'static str)| {
        let lines = rust.code.lines().enumerate().filter(move |(_, line)| line.contains(pattern));
        lines
            .map(move |(line_idx, _)| Problem::new(line_idx + 1, format!("`{pattern}`: {advice}")))
            .collect::<Vec<_>>()
    };
    rules.into_iter().flat_map(found).collect()
}

/// Rules for the app in `src/`.
fn app(path: &str, rust: &RustSource) -> Vec<Problem> {
    let mut problems = Vec::new();
    if !is_room(path, "platform") {
        for name in BROWSER_CRATES {
            let found = lines_with_word(&rust.code, name);
            problems.extend(found.into_iter().map(|line| {
                Problem::new(line, format!("`{name}` outside src/platform: add a function there"))
            }));
        }
    }
    for line in lines_with_word(&rust.code, "inner_html") {
        problems.push(Problem::new(
            line,
            "`inner_html`: draw elements, so that no text of a visitor becomes markup",
        ));
    }
    for (line_idx, line) in rust.code.lines().enumerate() {
        if line.contains(" style=\"") || line.trim_start().starts_with("style=\"") {
            problems.push(Problem::new(
                line_idx + 1,
                "`style=\"…\"`: the policy blocks it; use a class, or `style:name=`",
            ));
        }
    }
    if !is_room(path, "i18n") && !is_of_tests(path) {
        problems.extend(vietnamese(rust));
    }
    problems
}

fn is_room(path: &str, room: &str) -> bool {
    path == format!("src/{room}.rs") || path.starts_with(&format!("src/{room}/"))
}

fn is_of_tests(path: &str) -> bool {
    path.ends_with("tests.rs") || path.contains("/tests/")
}

fn vietnamese(rust: &RustSource) -> Vec<Problem> {
    outside_tests(
        rust,
        |text| text.chars().any(is_vietnamese_letter),
        "Vietnamese text outside src/i18n: every sentence for people stands there",
    )
}

/// Rules for what is compiled into the programs of the browser.
fn shipped(path: &str, rust: &RustSource) -> Vec<Problem> {
    let is_tool = TOOLS.iter().any(|tool| path.starts_with(tool));
    if is_tool || is_of_tests(path) {
        return Vec::new();
    }
    outside_tests(
        rust,
        |text| text.contains(":?}") || text.contains(":#?}"),
        "`:?` outside tests: it traps in the built program (shrink.rs); write the text for people",
    )
}

/// The lines, but for those of test modules, whose code or strings break a rule.
fn outside_tests(
    rust: &RustSource,
    breaks: impl Fn(&str) -> bool,
    advice: &'static str,
) -> Vec<Problem> {
    let tests = rust.test_lines();
    let is_test = |line: usize| tests.iter().any(|(first, last)| (*first..=*last).contains(&line));
    let lines =
        rust.code_and_strings.lines().enumerate().map(|(line_idx, line)| (line_idx + 1, line));
    lines
        .filter(|(line, text)| !is_test(*line) && breaks(text))
        .map(|(line, _)| Problem::new(line, advice))
        .collect()
}

/// A letter with a mark: Latin-1 to Latin Extended B, and the block that was made for Vietnamese.
fn is_vietnamese_letter(character: char) -> bool {
    character.is_alphabetic() && matches!(character, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_lines(path: &str, source: &str, expected: &[(usize, &str)]) {
        let problems = check(path, source);
        assert_eq!(problems.len(), expected.len(), "{problems:?}");
        for (problem, (line, part)) in problems.iter().zip(expected) {
            assert!(problem.line == *line && problem.message.contains(part), "{problem:?}");
        }
    }

    #[test]
    fn the_browser_is_named_in_one_room() {
        let source = "use web_sys::Window; // js_sys\nlet x = \"gloo_net\";\n";
        check_lines("src/pages/home.rs", source, &[(1, "web_sys")]);
        check_lines("src/platform/storage.rs", source, &[]);
        check_lines("crates/text/src/lib.rs", source, &[]);
    }

    #[test]
    fn long_functions_need_a_reason() {
        let long = format!("fn f() {{\n{}}}\n", "    g();\n".repeat(60));
        check_lines("src/a.rs", &long, &[(1, "`f` has 62 lines")]);
        check_lines("src/a.rs", &format!("// tidy: long because it is a table\n{long}"), &[]);
        check_lines("src/a.rs", &format!("/// Doc.\n#[component]\npub {long}"), &[]);
        let longer = long.replacen("{\n", &format!("{{\n{}", "    g();\n".repeat(20)), 1);
        check_lines("src/a.rs", &format!("#[component]\n{longer}"), &[(2, "split it at 80")]);
    }

    #[test]
    fn long_files_need_a_reason() {
        let long = "// x\n".repeat(501);
        check_lines("crates/a/src/lib.rs", &long, &[(1, "file of 501 lines")]);
    }

    #[test]
    fn vietnamese_stands_in_i18n_comments_and_tests() {
        let source = "/// viện\nfn a() { b(\"viện\") }\n#[cfg(test)]\nmod tests {\n    fn c() { b(\"viện\") }\n}\n";
        check_lines("src/pages/home.rs", source, &[(2, "i18n")]);
        check_lines("src/i18n/vi.rs", source, &[]);
        check_lines("src/route.rs", "let curly = \"“ok” – ×\";", &[]);
    }

    #[test]
    fn what_is_written_for_programmers_stands_in_tests_and_tools() {
        let source = "fn a() { format!(\"{b:?}\") }\n#[cfg(test)]\nmod tests {\n    fn c() { format!(\"{:#?}\", d) }\n}\n";
        check_lines("src/a.rs", source, &[(1, ":?")]);
        check_lines("crates/matching/src/a.rs", source, &[(1, ":?")]);
        check_lines("crates/matching/src/a/tests.rs", source, &[]);
        check_lines("crates/cli/src/a.rs", source, &[]);
    }

    #[test]
    fn markup_by_string_and_style_attributes_are_refused() {
        check_lines(
            "src/a.rs",
            "<p inner_html=x/>\n<p style=\"color:red\"/>\n<p style:width=w/>\n",
            &[(1, "inner_html"), (2, "style")],
        );
    }

    #[test]
    fn unfinished_work_is_refused_everywhere_but_in_text() {
        check_lines(
            "crates/a/src/lib.rs",
            "todo!();\n#[ignore]\n\"todo!\"\n// todo!\n",
            &[(1, "todo!"), (2, "#[ignore")],
        );
    }
}
