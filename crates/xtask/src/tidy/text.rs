//! House rules for every text file: no path of one machine, no private registry, no inline code in the page.

use super::Problem;

/// Folders that exist on one machine only.
const MACHINE_FOLDERS: [&str; 3] = ["work", "root", "home"];
/// Where packages come from.
const CRATES_INDEX: &str = "registry+https://github.com/rust-lang/crates.io-index";
const NPM_REGISTRY: &str = "https://registry.npmjs.org/";

/// Checks one text file.
pub(super) fn check(path: &str, text: &str) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (line_idx, line) in text.lines().enumerate() {
        let mut report = |message: String| problems.push(Problem::new(line_idx + 1, message));
        if let Some(folder) = machine_path(line) {
            report(format!("`/{folder}/…` is a path of one machine"));
        }
        if path == "Cargo.lock" && line.starts_with("source = ") && !line.contains(CRATES_INDEX) {
            report(format!("{line}: packages come from crates.io"));
        }
        if path == "package-lock.json"
            && line.contains("\"resolved\":")
            && !line.contains(NPM_REGISTRY)
        {
            report(format!("{}: packages come from {NPM_REGISTRY}", line.trim()));
        }
    }
    if path == "index.html" {
        problems.extend(page(text));
    }
    problems
}

/// The folder of a path that begins here and is not part of a longer path or address.
fn machine_path(line: &str) -> Option<&'static str> {
    MACHINE_FOLDERS.into_iter().find(|folder| {
        let pattern = format!("/{folder}/");
        line.match_indices(&pattern).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            let after = line[at + pattern.len()..].chars().next();
            before.is_none_or(|before| {
                !before.is_alphanumeric()
                    && !matches!(before, '.' | '-' | '_' | '/' | '}' | '*' | '~' | ')')
            }) && after.is_some_and(char::is_alphanumeric)
        })
    })
}

fn page(html: &str) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (line_idx, line) in html.lines().enumerate() {
        let mut report = |message: &str| problems.push(Problem::new(line_idx + 1, message));
        if line.contains("<style") || line.contains(" style=") {
            report("inline style: the policy blocks it; write it in style/");
        }
        if line
            .match_indices("<script")
            .any(|(at, _)| !line[at..].split('>').next().is_some_and(|tag| tag.contains(" src=")))
        {
            report("inline script: the policy blocks it; write it in public/boot.js");
        }
        if line.split(' ').any(|word| word.starts_with("on") && word.contains("=\"")) {
            report("event attribute: the policy blocks it; listen in public/boot.js");
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(path: &str, text: &str) -> Vec<usize> {
        check(path, text).into_iter().map(|problem| problem.line).collect()
    }

    #[test]
    fn paths_of_one_machine_are_refused_and_addresses_are_not() {
        let [work, root, home] = MACHINE_FOLDERS.map(|folder| format!("/{folder}/x"));
        let text = format!(
            "see {work}\n`{root}`\nPATH={home}\nhttps://a.vn{home}\n../net{work}\n/{}s/x\n",
            "work"
        );
        assert_eq!(lines("docs/a.md", &text), [1, 2, 3]);
    }

    #[test]
    fn lock_files_name_public_registries_only() {
        assert_eq!(
            lines(
                "Cargo.lock",
                &format!("source = \"{CRATES_INDEX}\"\nsource = \"git+https://x\"\n")
            ),
            [2]
        );
        assert_eq!(
            lines(
                "package-lock.json",
                "\"resolved\": \"https://registry.npmjs.org/a\"\n\"resolved\": \"http://mirror/a\"\n"
            ),
            [2]
        );
    }

    #[test]
    fn the_page_holds_no_inline_code() {
        let page = "<script src=\"/a.js\"></script>\n<script>x</script>\n<p style=\"x\">\n<p onclick=\"x\">\n<style>\n<p class=\"on\">\n";
        assert_eq!(lines("index.html", page), [2, 3, 4, 5]);
    }
}
