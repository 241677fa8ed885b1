//! Reads Rust just well enough for the house rules: what is code, what is comment, where functions and tests are.
//!
//! Not a parser: a scanner that knows strings, characters, lifetimes and nested comments, and counts braces.

/// A Rust file with the parts that a rule must not look at blanked out. Line breaks stay where they are.
pub(crate) struct RustSource {
    /// Comments and the insides of strings are blank.
    pub(crate) code: String,
    /// Only comments are blank.
    pub(crate) code_and_strings: String,
}

/// One function with a body.
#[derive(Debug, PartialEq)]
pub(crate) struct Function {
    pub(crate) name: String,
    /// The line of its `fn`, from 1.
    pub(crate) line: usize,
    pub(crate) n_lines: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Code,
    Text,
    Comment,
}

impl RustSource {
    /// Scans a file.
    pub(crate) fn scan(source: &str) -> Self {
        let mut scanned = Self { code: String::new(), code_and_strings: String::new() };
        let characters: Vec<char> = source.chars().collect();
        let mut at = 0;
        while at < characters.len() {
            let is_inside_word =
                at > 0 && (characters[at - 1].is_alphanumeric() || characters[at - 1] == '_');
            for (part, n_characters) in next_pieces(&characters[at..], is_inside_word) {
                for character in &characters[at..at + n_characters] {
                    let blank = if *character == '\n' { '\n' } else { ' ' };
                    scanned.code.push(if part == Part::Code { *character } else { blank });
                    scanned.code_and_strings.push(if part == Part::Comment {
                        blank
                    } else {
                        *character
                    });
                }
                at += n_characters;
            }
        }
        scanned
    }

    /// Every function with a body, in order; a function inside another counts by itself too.
    pub(crate) fn functions(&self) -> Vec<Function> {
        let mut found = Vec::new();
        for (at, _) in self.code.match_indices("fn ") {
            let is_word = self.code[..at]
                .chars()
                .last()
                .is_none_or(|before| !before.is_alphanumeric() && before != '_');
            let name: String = self.code[at + 3..]
                .trim_start()
                .chars()
                .take_while(|next| next.is_alphanumeric() || *next == '_')
                .collect();
            if !is_word || name.is_empty() {
                continue;
            }
            if let Some(end) = body_end(&self.code, at) {
                let line = line_of(&self.code, at);
                found.push(Function { name, line, n_lines: line_of(&self.code, end) - line + 1 });
            }
        }
        found
    }

    /// The lines (from 1, both ends included) of every item marked `#[cfg(test)]`.
    pub(crate) fn test_lines(&self) -> Vec<(usize, usize)> {
        let marked = self.code.match_indices("#[cfg(test)]");
        marked
            .map(|(at, mark)| {
                let end = body_end(&self.code, at + mark.len()).unwrap_or(at + mark.len());
                (line_of(&self.code, at), line_of(&self.code, end))
            })
            .collect()
    }
}

/// What the rest of a file begins with, in pieces. The quotes of a string are code, so that `style="` can still be seen.
fn next_pieces(rest: &[char], is_inside_word: bool) -> Vec<(Part, usize)> {
    let starts = |text: &str| {
        text.chars().enumerate().all(|(offset, wanted)| rest.get(offset) == Some(&wanted))
    };
    if starts("//") {
        return vec![(
            Part::Comment,
            rest.iter().position(|next| *next == '\n').unwrap_or(rest.len()),
        )];
    }
    if starts("/*") {
        return vec![(Part::Comment, comment_length(rest))];
    }
    if !is_inside_word && let Some((opening, inside)) = raw_string(rest) {
        return vec![(Part::Code, opening), (Part::Text, inside)];
    }
    match rest[0] {
        '"' => {
            let inside = text_length(&rest[1..], '"');
            vec![
                (Part::Code, 1),
                (Part::Text, inside),
                (Part::Code, usize::from(inside + 1 < rest.len())),
            ]
        }
        '\'' => match rest {
            // A character; anything else after the mark is a lifetime.
            [_, '\\', ..] => vec![(Part::Text, text_length(&rest[1..], '\'') + 2)],
            [_, _, '\'', ..] => vec![(Part::Text, 3)],
            _ => vec![(Part::Code, 1)],
        },
        _ => vec![(Part::Code, 1)],
    }
}

/// How far it is to the closing mark, escapes respected.
fn text_length(inside: &[char], mark: char) -> usize {
    let mut is_escaped = false;
    for (offset, character) in inside.iter().enumerate() {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            _ if *character == mark => return offset,
            _ => {}
        }
    }
    inside.len()
}

/// The length of `r##"` and of what follows it up to its closing quote and hashes, these included.
fn raw_string(rest: &[char]) -> Option<(usize, usize)> {
    let prefix = match rest {
        ['b', 'r', ..] => 2,
        ['r', ..] => 1,
        _ => return None,
    };
    let n_hashes = rest[prefix..].iter().take_while(|next| **next == '#').count();
    if rest.get(prefix + n_hashes) != Some(&'"') {
        return None;
    }
    let opening = prefix + n_hashes + 1;
    let inside = &rest[opening..];
    let closes = |offset: &usize| {
        inside[*offset] == '"'
            && inside[offset + 1..].iter().take(n_hashes).filter(|next| **next == '#').count()
                == n_hashes
    };
    let length =
        (0..inside.len()).find(closes).map_or(inside.len(), |offset| offset + 1 + n_hashes);
    Some((opening, length))
}

fn comment_length(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at + 1 < rest.len() {
        match (rest[at], rest[at + 1]) {
            ('/', '*') => depth += 1,
            ('*', '/') => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

/// Where the body that follows `start` ends, or `None` when a `;` comes first.
fn body_end(code: &str, start: usize) -> Option<usize> {
    let (mut braces, mut others) = (0_usize, 0_usize);
    for (offset, character) in code[start..].char_indices() {
        match character {
            '(' | '[' => others += 1,
            ')' | ']' => others = others.saturating_sub(1),
            '{' => braces += 1,
            '}' => {
                braces = braces.saturating_sub(1);
                if braces == 0 {
                    return Some(start + offset);
                }
            }
            ';' if braces == 0 && others == 0 => return None,
            _ => {}
        }
    }
    None
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_characters_and_comments_are_not_code() {
        for (source, code) in [
            ("a // b\nc", "a     \nc"),
            ("a /* b /* c */ d */ e", "a                   e"),
            ("f(\"x { \\\" y\") }", "f(\"        \") }"),
            ("r#\"a \"{\" b\"# z", "r#\"          z"),
            ("br\"{\" z", "br\"   z"),
            ("'{' '\\'' 'a", "         'a"),
            ("fn f<'a>(x: &'a str) {}", "fn f<'a>(x: &'a str) {}"),
        ] {
            assert_eq!(RustSource::scan(source).code, code, "{source}");
        }
        assert_eq!(RustSource::scan("\"viện\" // viện").code_and_strings.trim(), "\"viện\"");
    }

    #[test]
    fn functions_are_found_with_their_lengths() {
        let source = "trait T { fn none(&self) -> [u8; 4]; }\nfn one() { \"}\"; }\npub fn two<T>(\n    f: fn(T) -> T,\n)\nwhere\n    T: Copy,\n{\n    fn three() {\n    }\n}\n";
        let found = RustSource::scan(source).functions();
        let list: Vec<_> = found
            .iter()
            .map(|function| (function.name.as_str(), function.line, function.n_lines))
            .collect();
        assert_eq!(list, [("one", 2, 1), ("two", 3, 9), ("three", 9, 2)]);
    }

    #[test]
    fn test_modules_are_found() {
        let source = "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\nfn c() {}\n";
        assert_eq!(RustSource::scan(source).test_lines(), [(2, 5)]);
    }
}
