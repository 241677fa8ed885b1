//! Fairs: what is written of one, what is refused, the folder for a USB stick, and the server of that folder.

use expect_test::expect;
use nhipcau_cli::arguments::PackArguments;
use nhipcau_cli::commands::serve::Site;
use nhipcau_cli::{Console, Status, commands, fairs};
use nhipcau_profile::{Catalog, Institute};
use std::fs;
use std::path::PathBuf;

fn catalog() -> Catalog {
    let institute = |id: &str| Institute { id: id.into(), ..Institute::default() };
    Catalog { institutes: ["ims", "firi"].map(institute).to_vec(), ..Catalog::default() }
}

const HEAD: &str = "id = \"demo\"\nname = { vi = \"Mẫu\", en = \"Sample\" }\nvenue = { vi = \"Nhà\", en = \"Hall\" }\n\
    days = [\"2026-12-03\"]\nhours = [\"08:30\", \"17:00\"]\nslot_minutes = 30\n";

#[test]
fn a_fair_becomes_lines_with_tabs() {
    let text = format!(
        "{HEAD}sample = true\n[[exhibitors]]\ninstitute = \"ims\"\nstand = \"A12\"\nslots = [\"2026-12-03T09:00\"]\n"
    );
    let lines = fairs::judged(&text, "demo", &catalog()).expect("a good fair");
    expect![[r"
        fair→demo→sample→30
        name→Mẫu→Sample
        venue→Nhà→Hall
        stand→ims→A12
        slot→ims→2026-12-03T09:00
    "]]
    .assert_eq(&lines.replace('\t', "→"));
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let text = format!(
        "{HEAD}languages = [\"fr\"]\n[[exhibitors]]\ninstitute = \"imss\"\nstand = \"\"\nslots = [\"2026-12-04T09:00\", \"2026-12-03T17:00\"]\n"
    );
    let problems = fairs::judged(&text, "other", &catalog()).expect_err("a bad fair");
    expect![[r"
        the id `demo` is not the name of the file, `other`
        the language `fr` is neither `vi` nor `en`
        no institute has the id `imss`; did you mean `ims`?
        the stand of `imss` needs a text of one line
        the slot `2026-12-04T09:00` of `imss` is not within 08:30 and 17:00 of a day of the fair
        the slot `2026-12-03T17:00` of `imss` is not within 08:30 and 17:00 of a day of the fair
    "]]
    .assert_eq(&(problems.join("\n") + "\n"));
}

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("nhipcau-fairs-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    folder
}

#[test]
fn a_stick_holds_one_fair_a_server_and_sums_of_everything() {
    let (site, out) = (folder("site"), folder("out"));
    fs::create_dir_all(site.join("fairs")).expect("folder");
    for (name, text) in [
        ("index.html", "home"),
        ("kiosk.html", "kiosk"),
        ("index.html.br", "x"),
        ("search-0123456789abcdef.bin", "search"),
        ("knowledge-0123456789abcdef.bin", "knowledge"),
        ("details-0123456789abcdef.bin", "details"),
        ("fairs/demo.txt", "fair"),
        ("fairs/other.txt", "other"),
        (
            "sw.js",
            "const FILES = {\n  \"/fairs/demo.txt\": \"a\",\n  \"/fairs/other.txt\": \"b\",\n};\n",
        ),
        ("_headers", "/*\n  X-Content-Type-Options: nosniff\n\n/a.js\n  Cache-Control: x\n"),
        ("_redirects", "/kiosk /kiosk.html 200\n/kiosk/* /kiosk.html 200\n/* /index.html 200\n"),
    ] {
        fs::write(site.join(name), text).expect(name);
    }
    let arguments =
        PackArguments { fair: "demo".into(), site: site.clone(), out: out.clone(), port: 8321 };
    let (mut said, mut warned) = (Vec::new(), Vec::new());
    let console = &mut Console { out: &mut said, err: &mut warned };
    assert_eq!(commands::pack::run(&arguments, console), Ok(Status::Success));
    let again = commands::pack::run(&arguments, console).expect_err("nothing is overwritten");
    assert!(again.0.contains("is there already"), "{again}");
    let unknown = PackArguments { fair: "nowhere".into(), out: folder("none"), ..arguments };
    let refused = commands::pack::run(&unknown, console).expect_err("no such fair");
    assert!(refused.0.contains("the site has: demo, other"), "{refused}");

    let sums = fs::read_to_string(out.join("SHA256SUMS")).expect("sums");
    for name in ["start.sh", "start.bat", "README.txt", "site/index.html", "site/fairs/demo.txt"] {
        assert!(sums.contains(&format!("  {name}\n")), "{name} in {sums}");
    }
    let content = fs::read_to_string(out.join("content/SHA256SUMS.txt")).expect("content");
    let names: Vec<&str> = content.lines().filter_map(|line| line.split("  ").nth(1)).collect();
    assert_eq!(names, ["details.bin", "fairs/demo.txt", "knowledge.bin", "search.bin"]);
    let own = fs::read_to_string(out.join("content/search.bin")).expect("search");
    assert_eq!(own, "search");
    assert!(!sums.contains("other.txt") && !sums.contains(".br"), "{sums}");
    let worker = fs::read_to_string(out.join("site/sw.js")).expect("worker");
    assert!(worker.contains("demo.txt") && !worker.contains("other.txt"), "{worker}");

    let served = Site::read(&out.join("site")).expect("site");
    let name = |url: &str| served.answer(url).map(|(name, _)| name.to_owned());
    assert_eq!(name("/").as_deref(), Some("index.html"));
    assert_eq!(name("/?kiosk=1").as_deref(), Some("index.html"));
    assert_eq!(name("/kiosk?stand=A1").as_deref(), Some("kiosk.html"));
    for url in ["/_headers.txt", "/missing.js", "/../README.txt", "/site/../../start.sh"] {
        assert_eq!(name(url), None, "{url}");
    }
    for folder in [site, out] {
        let _ = fs::remove_dir_all(folder);
    }
}
