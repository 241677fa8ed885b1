//! Two hundred files that nobody should be hurt by: too large, too deep, cut off, of wrong types, with doubled and unknown
//! keys, absurd numbers, invisible characters; and texts that look like markup or formulas, which are texts and stay texts.

/// A file and its name, which says what is tried; `kept-…` has to be read as it is, everything else has to be refused.
pub(crate) struct HostileFile {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

const VALID: &str = r#"{
  "$schema": "urn:nhipcau:profile:1",
  "format_version": 1,
  "institute": {
    "id": "example",
    "name": {"vi": "Viện Ví dụ", "en": "Example Institute"},
    "system": "vast",
    "founded": 1993,
    "latitude": 21.047,
    "closed": false,
    "capabilities": [
      {
        "id": "example-dryer",
        "title": {"vi": "Máy sấy", "en": "Dryer"},
        "keywords": {"vi": ["sấy"], "en": ["drying"]},
        "figures": [{"name": {"vi": "công suất", "en": "capacity"}, "operator": "=", "value": 2, "unit": "t/h"}]
      }
    ]
  }
}
"#;

pub(crate) fn hostile_files() -> Vec<HostileFile> {
    let mut files = Vec::new();
    sizes(&mut files);
    depths(&mut files);
    encodings(&mut files);
    cuts(&mut files);
    wrong_types(&mut files);
    keys(&mut files);
    numbers(&mut files);
    characters(&mut files);
    markup(&mut files);
    versions(&mut files);
    files
}

fn add(files: &mut Vec<HostileFile>, name: &str, bytes: impl Into<Vec<u8>>) {
    let number = files.len() + 1;
    let name = match name.strip_prefix("kept-") {
        Some(rest) => format!("kept-{number:03}-{rest}.json"),
        None => format!("refused-{number:03}-{name}.json"),
    };
    files.push(HostileFile { name, bytes: bytes.into() });
}

/// The valid file with one part exchanged.
fn with(part: &str, replacement: &str) -> String {
    assert!(VALID.contains(part), "{part}");
    VALID.replacen(part, replacement, 1)
}

/// The valid file with this text, quoted, as its Vietnamese name.
fn named(json_text: &str) -> String {
    with("\"Viện Ví dụ\"", json_text)
}

fn sizes(files: &mut Vec<HostileFile>) {
    let (half, whole) = (1 << 18, 1 << 20);
    add(files, "empty", "");
    add(files, "blanks", " ".repeat(half));
    add(files, "blanks-beyond-the-limit", VALID.to_owned() + &" ".repeat(whole));
    add(files, "text-of-300-kilobytes", named(&format!("\"{}\"", "a".repeat(300_000))));
    add(files, "text-above-its-limit", named(&format!("\"{}\"", "ạ".repeat(501))));
    add(files, "one-megabyte-text", named(&format!("\"{}\"", "a".repeat(whole))));
    add(files, "many-keywords", with("[\"sấy\"]", &format!("[{}\"\"]", "\"\",".repeat(50_000))));
    add(
        files,
        "many-empty-capabilities",
        with("\"capabilities\": [", &format!("\"capabilities\": [{}", "{},".repeat(100_000))),
    );
    add(files, "many-unknown-keys", with("\"closed\": false", &distinct_keys(20_000)));
    add(
        files,
        "many-equal-keys",
        with("\"closed\": false", &vec!["\"closed\": false"; 20_000].join(",")),
    );
    add(
        files,
        "one-key-of-300-kilobytes",
        with("\"closed\"", &format!("\"{}\"", "k".repeat(300_000))),
    );
    add(
        files,
        "many-numbers",
        with("\"capabilities\": [", &format!("\"capabilities\": [{}", "1,".repeat(200_000))),
    );
    add(files, "escapes", named(&format!("\"{}\"", "\\u0041".repeat(40_000))));
    add(files, "many-top-level-values", "1 ".repeat(100_000));
}

fn distinct_keys(count: usize) -> String {
    (0..count).map(|idx| format!("\"key{idx}\": 0")).collect::<Vec<_>>().join(",")
}

fn depths(files: &mut Vec<HostileFile>) {
    for depth in [100, 127, 128, 129, 1_000, 100_000] {
        add(files, &format!("lists-{depth}-deep"), "[".repeat(depth) + &"]".repeat(depth));
        add(files, &format!("open-lists-{depth}-deep"), "[".repeat(depth));
        add(
            files,
            &format!("tables-{depth}-deep"),
            "{\"a\":".repeat(depth) + "1" + &"}".repeat(depth),
        );
        add(files, &format!("name-{depth}-deep"), named(&("[".repeat(depth) + &"]".repeat(depth))));
    }
}

fn encodings(files: &mut Vec<HostileFile>) {
    let utf16 = |units: &mut dyn Iterator<Item = u16>| {
        units.flat_map(u16::to_le_bytes).collect::<Vec<u8>>()
    };
    add(files, "utf-16", utf16(&mut VALID.encode_utf16()));
    add(files, "utf-16-with-mark", [vec![0xff, 0xfe], utf16(&mut VALID.encode_utf16())].concat());
    add(files, "kept-utf-8-with-mark", ["\u{feff}".as_bytes(), VALID.as_bytes()].concat());
    add(
        files,
        "latin-1",
        VALID.bytes().map(|byte| if byte < 0x80 { byte } else { 0xe9 }).collect::<Vec<u8>>(),
    );
    add(files, "overlong", [&b"{\"a\": \""[..], &[0xc0, 0xaf], b"\"}"].concat());
    add(files, "surrogate-bytes", [&b"{\"a\": \""[..], &[0xed, 0xa0, 0x80], b"\"}"].concat());
    add(files, "nothing-but-ff", vec![0xff; 4_096]);
    add(files, "nothing-but-zero", vec![0; 4_096]);
    add(files, "gzip", [&[0x1f, 0x8b, 8, 0][..], VALID.as_bytes()].concat());
    add(files, "zip", [b"PK\x03\x04", VALID.as_bytes()].concat());
    add(files, "toml", "id = \"example\"\nname.vi = \"Viện Ví dụ\"\n");
    add(files, "xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>");
    add(files, "page", "<!doctype html><script>alert(1)</script>");
    add(files, "table", "id,name\nexample,=HYPERLINK(\"http://evil.example\")\n");
    for escape in ["\\ud800", "\\udfff\\ud800", "\\x41", "\\u12", "\\u{1f600}"] {
        add(files, "escape", named(&format!("\"{escape}\"")));
    }
}

fn cuts(files: &mut Vec<HostileFile>) {
    let text = VALID.trim_end();
    let places = (1..=30).map(|part| part * (text.len() - 1) / 30);
    for mut at in places {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        add(files, "cut-off", &text[..at]);
    }
    add(files, "twice", text.repeat(2));
    add(files, "comment", with("\"closed\": false", "// closed\n\"closed\": false"));
    add(files, "comma-at-the-end", with("\"unit\": \"t/h\"", "\"unit\": \"t/h\","));
    add(files, "single-quotes", VALID.replace('"', "'"));
}

fn wrong_types(files: &mut Vec<HostileFile>) {
    let wrong = ["7", "-1", "1.5", "true", "[]", "[1]", "{\"a\": 1}", "[null]", "[{}]"];
    for (part, key) in [
        ("{\"vi\": \"Viện Ví dụ\", \"en\": \"Example Institute\"}", "name"),
        ("\"Viện Ví dụ\"", "text"),
        ("\"vast\"", "word"),
        ("1993", "year"),
        ("[\"sấy\"]", "list"),
    ] {
        for value in wrong {
            let is_right = matches!((key, value), ("list", "[]") | ("year", "7"));
            let name = format!("{}{key}", if is_right { "kept-" } else { "type-of-" });
            add(files, &name, with(part, value));
        }
    }
    for value in ["null", "7", "\"text\"", "[]", "true"] {
        let prefix = if value == "null" { "kept-" } else { "" };
        add(
            files,
            &format!("{prefix}institute-is-another-thing"),
            format!("{{\"format_version\": 1, \"institute\": {value}}}"),
        );
        add(files, "whole-is-another-thing", value);
    }
    add(files, "word-of-another-list", with("\"vast\"", "\"academy\""));
    add(files, "word-in-capitals", with("\"vast\"", "\"VAST\""));
}

fn keys(files: &mut Vec<HostileFile>) {
    for key in [
        "nmae",
        "__proto__",
        "constructor",
        "toString",
        "",
        "\\u0000",
        "<img src=x onerror=alert(1)>",
        "\\u202enigol",
    ] {
        add(
            files,
            "unknown-key",
            with("\"closed\": false", &format!("\"{key}\": {{\"admin\": true}}")),
        );
    }
    add(files, "key-twice", with("\"closed\": false", "\"closed\": false, \"closed\": true"));
    add(
        files,
        "institute-twice",
        "{\"format_version\": 1, \"institute\": {}, \"institute\": {\"id\": \"a\"}}".to_string(),
    );
    add(
        files,
        "escaped-key-twice",
        with("\"closed\": false", "\"closed\": false, \"\\u0063losed\": true"),
    );
    add(
        files,
        "base-without-hash",
        with("\"institute\": {", "\"base\": {\"institute\": {}}, \"institute\": {"),
    );
    add(
        files,
        "base-with-wrong-hash",
        with(
            "\"institute\": {",
            "\"base\": {\"hash\": \"0123456789abcdef\", \"institute\": {}}, \"institute\": {",
        ),
    );
}

fn numbers(files: &mut Vec<HostileFile>) {
    for number in ["1e999", "-1e999", "NaN", "Infinity", "+1", "01", "0x10", "1_000", ".5", "5."] {
        add(files, "no-number", with("21.047", number));
    }
    for number in ["1e999", "65536", "-1", "1993.5", "18446744073709551616", "1e20"] {
        add(files, "no-year", with("1993", number));
    }
    add(files, "number-of-100000-digits", with("21.047", &"9".repeat(100_000)));
    add(
        files,
        "kept-number-with-100000-decimals",
        with("21.047", &format!("21.{}", "3".repeat(100_000))),
    );
    add(files, "kept-smallest-number", with("21.047", "5e-324"));
}

fn characters(files: &mut Vec<HostileFile>) {
    for escape in [
        "\\u0000",
        "\\u0007",
        "\\u001b[2J",
        "\\u007f",
        "\\u0085",
        "\\u200b",
        "\\u200e",
        "\\u200f",
        "\\u202a",
        "\\u202e",
        "\\u2066",
        "\\u2069",
        "\\ufeff",
        "\\ufffb",
        "\\udb40\\udc41",
    ] {
        add(files, "invisible-character", named(&format!("\"Viện{escape}dụ\"")));
    }
    add(files, "raw-control-character", named("\"Viện\u{1}dụ\""));
    add(files, "marks-heaped-on-a-letter", named(&format!("\"e{}\"", "\u{301}".repeat(400))));
}

fn markup(files: &mut Vec<HostileFile>) {
    for text in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "&lt;b&gt;",
        "<b>đậm</b>",
        "<a href=\\\"javascript:alert(1)\\\">a</a>",
        "{{7*7}}",
        "${7*7}",
        "[a](javascript:alert(1))",
        "=HYPERLINK(\\\"http://evil.example\\\")",
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "=cmd|' /C calc'!A0",
        "'; DROP TABLE institutes; --",
        "../../etc/passwd",
        "%00",
        "\\\\server\\\\share",
        "]]>",
        "--><!--",
        "\\u2028alert(1)",
        "раураl",
        "🇻🇳👩‍🔬",
    ] {
        add(files, "kept-text", named(&format!("\"{text}\"")));
    }
}

fn versions(files: &mut Vec<HostileFile>) {
    for version in ["0", "2", "9999", "1e9", "-1", "1.5", "\"1\"", "null", "[1]", "true"] {
        add(
            files,
            "version",
            with("\"format_version\": 1", &format!("\"format_version\": {version}")),
        );
    }
    add(files, "no-version", with("\"format_version\": 1,", ""));
}
