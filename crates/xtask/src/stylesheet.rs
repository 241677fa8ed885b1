//! Puts the style sheets into one file: `@import "x.css" layer(y);` becomes `@layer y { … }`, comments and spare blanks go.
//!
//! One request instead of a chain of them: a browser learns of an import only after it has read the file that asks for it.
//! Invariant: the order of the `@layer` statement and of the imports in `style/main.css` is the order of the cascade.

use crate::failure::{Failure, Result};
use crate::project::read_text;
use std::path::Path;

/// The whole style of the site, from the imports of `main`.
pub(crate) fn bundle(main: &Path) -> Result<String> {
    let mut css = String::new();
    append(main, &mut css)?;
    Ok(minify(&css))
}

fn append(path: &Path, css: &mut String) -> Result {
    let folder = path.parent().unwrap_or(Path::new("."));
    for line in without_comments(&read_text(path)?).lines() {
        match parse_import(line.trim()) {
            None => {
                css.push_str(line);
                css.push('\n');
            }
            Some(Import { file, .. }) if file.contains("//") || file.starts_with('/') => {
                let what = format!(
                    "{}: `{file}` is not a file beside it; import by relative path",
                    path.display()
                );
                return Err(Failure::new(what));
            }
            Some(Import { file, layer: Some(layer) }) => {
                css.extend(["@layer ", layer, " {\n"]);
                append(&folder.join(file), css)?;
                css.push_str("}\n");
            }
            Some(Import { file, layer: None }) => append(&folder.join(file), css)?,
        }
    }
    Ok(())
}

#[derive(Debug, PartialEq)]
struct Import<'a> {
    file: &'a str,
    layer: Option<&'a str>,
}

fn parse_import(line: &str) -> Option<Import<'_>> {
    let rest = line.strip_prefix("@import")?.trim().strip_suffix(';')?.trim();
    let (target, rest) = if let Some(rest) = rest.strip_prefix("url(") {
        rest.split_once(')')?
    } else {
        let end = rest.get(1..)?.find(['"', '\''])? + 2;
        rest.split_at(end)
    };
    let layer = rest.trim().strip_prefix("layer(").and_then(|rest| rest.strip_suffix(')'));
    Some(Import { file: target.trim_matches(['"', '\'', ' ']), layer: layer.map(str::trim) })
}

/// What a piece of a style sheet is.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Piece {
    Rules,
    Text,
    Comment,
}

/// Takes a style sheet apart: strings and comments are not rules, whatever they contain.
pub(crate) fn scan(css: &str, mut emit: impl FnMut(&str, Piece)) {
    let mut start = 0;
    let mut rest = 0;
    while let Some(found) = css[rest..].find(['"', '\'', '/']) {
        let at = rest + found;
        let mark = css.as_bytes()[at];
        if mark == b'/' {
            if !css[at..].starts_with("/*") {
                rest = at + 1;
                continue;
            }
            emit(&css[start..at], Piece::Rules);
            let end = css[at + 2..].find("*/").map_or(css.len(), |end| at + 2 + end + 2);
            emit(&css[at..end], Piece::Comment);
            (start, rest) = (end, end);
            continue;
        }
        emit(&css[start..at], Piece::Rules);
        let end = string_end(css, at, mark);
        emit(&css[at..end], Piece::Text);
        (start, rest) = (end, end);
    }
    emit(&css[start..], Piece::Rules);
}

fn string_end(css: &str, at: usize, mark: u8) -> usize {
    let mut escaped = false;
    for (offset, byte) in css.bytes().enumerate().skip(at + 1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            _ if byte == mark => return offset + 1,
            _ => {}
        }
    }
    css.len()
}

fn without_comments(css: &str) -> String {
    let mut clean = String::new();
    scan(css, |piece, kind| {
        if kind != Piece::Comment {
            clean.push_str(piece);
        }
    });
    clean
}

/// Drops comments and the blanks that no browser needs. Strings stay as they are, and so does the blank of `a :hover`.
pub(crate) fn minify(css: &str) -> String {
    let mut small = String::new();
    scan(css, |piece, kind| {
        match kind {
            Piece::Comment => return,
            Piece::Text => return small.push_str(piece),
            Piece::Rules => {}
        }
        for character in piece.chars() {
            let last = small.chars().last().unwrap_or('{');
            match character {
                blank if blank.is_ascii_whitespace() => {
                    if !matches!(last, ' ' | '{' | '}' | ';' | ',') {
                        small.push(' ');
                    }
                }
                '{' | '}' | ';' | ',' => {
                    if last == ' ' {
                        small.pop();
                    }
                    if character == '}' && small.ends_with(';') {
                        small.pop();
                    }
                    small.push(character);
                }
                _ => small.push(character),
            }
        }
    });
    small.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_understood_with_and_without_a_layer() {
        for (line, file, layer) in [
            ("@import \"tokens.css\" layer(tokens);", "tokens.css", Some("tokens")),
            ("@import 'components/need-box.css';", "components/need-box.css", None),
            ("@import url(\"print.css\") layer(print);", "print.css", Some("print")),
        ] {
            assert_eq!(parse_import(line), Some(Import { file, layer }), "{line}");
        }
        assert_eq!(parse_import("@layer tokens, base;"), None);
    }

    #[test]
    fn minifying_keeps_every_meaning() {
        for (css, small) in [
            ("a :hover , b {\n  color : red ;\n}\n", "a :hover,b{color : red}"),
            (
                "/* x */ a{content:\"/* not, a { comment */\" ;}",
                "a{content:\"/* not, a { comment */\"}",
            ),
            ("a{width:calc(1px + 2px)}", "a{width:calc(1px + 2px)}"),
            ("a{content:'it\\'s  two'}", "a{content:'it\\'s  two'}"),
            (
                "@media (width > 40rem) and (hover) { a { b : c } }",
                "@media (width > 40rem) and (hover){a{b : c}}",
            ),
            ("a{background:url(/x/y.svg)}", "a{background:url(/x/y.svg)}"),
        ] {
            assert_eq!(minify(css), small);
        }
    }
}
