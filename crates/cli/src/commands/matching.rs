//! `nhipcau match`: one need or a batch, ranked by the engine of the application.
//!
//! Invariant: all needs are read and judged before the first line is printed.

mod json;
mod table;
mod why;

use self::why::Why;
use crate::arguments::{Format, MatchArguments};
use crate::engine::Engine;
use crate::failure::Failure;
use crate::needs::{self, BatchNeed};
use crate::progress::Progress;
use crate::{Console, Status};
use nhipcau_matching::{Candidate, Need, Ranking};
use std::fs;
use std::io::Read as _;
use std::path::Path;

/// The name of this program in the last column of TREC lines.
const RUN_NAME: &str = "nhipcau";

/// Runs the command.
pub fn run(arguments: &MatchArguments, console: &mut Console<'_>) -> Result<Status, Failure> {
    let needs = match (&arguments.needs, &arguments.text) {
        (Some(path), _) => {
            let (name, bytes) = read_input(path)?;
            needs::parse(&name, &bytes)?
        }
        (None, Some(text)) => vec![single(text)?],
        (None, None) => {
            return Err(Failure(
                "no need given; write it between quotes or name a file with --needs".to_owned(),
            ));
        }
    };
    let engine = Engine::open(&arguments.data, arguments.year)?;
    for remark in needs::unknown_wishes(&needs, &engine.catalog.vocabulary) {
        console.warn(&format!("warning: {remark}"))?;
    }
    let mut progress = Progress::new("matched", needs.len(), arguments.progress);
    for (need_idx, need) in needs.iter().enumerate() {
        let ranking = engine.rank(&need.need);
        console.say(&render(&engine, need, &ranking, arguments, need_idx))?;
        progress.step();
    }
    progress.finish();
    Ok(Status::Success)
}

/// What is printed for one need.
fn render(
    engine: &Engine,
    need: &BatchNeed,
    ranking: &Ranking,
    arguments: &MatchArguments,
    need_idx: usize,
) -> String {
    let why = arguments.why.then(|| Why::of(engine, &need.need, ranking, arguments.top));
    match arguments.format {
        Format::Trec => trec(engine, &need.id, ranking, arguments.top),
        Format::Json => json::line(engine, need, ranking, why.as_ref(), arguments.top),
        Format::Table => {
            let gap = if need_idx == 0 { "" } else { "\n" };
            let table = table::table(engine, need, ranking, arguments.top);
            let why = why.map(|why| why::table::table(engine, &need.need, ranking, &why));
            format!("{gap}{table}{}", why.unwrap_or_default())
        }
    }
}

/// Lines for `trec_eval`: capabilities in the engine's own order, before they are grouped by institute.
pub fn trec(engine: &Engine, id: &str, ranking: &Ranking, top: usize) -> String {
    let line = |(place, candidate): (usize, &Candidate)| {
        let capability = &engine.index.documents()[candidate.document_idx].id;
        format!("{id} Q0 {capability} {} {:.6} {RUN_NAME}\n", place + 1, candidate.score)
    };
    ranking.candidates.iter().take(top).enumerate().map(line).collect::<Vec<_>>().concat()
}

fn single(text: &str) -> Result<BatchNeed, Failure> {
    let mut text = text.to_owned();
    if text == "-" {
        let (name, bytes) = read_input(Path::new("-"))?;
        needs::text_of(&name, &bytes)?.clone_into(&mut text);
    }
    if text.trim().is_empty() {
        return Err(Failure("the need is empty; write it between quotes, such as nhipcau match \"máy sấy hạt điều\"".to_owned()));
    }
    Ok(BatchNeed { id: "need".to_owned(), need: Need { text, ..Need::default() } })
}

/// A file, or standard input for `-`, with the name to blame.
pub(crate) fn read_input(path: &Path) -> Result<(String, Vec<u8>), Failure> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        let read = std::io::stdin().read_to_end(&mut bytes);
        read.map_err(|error| {
            Failure(format!("standard input could not be read: {error}; name a file instead"))
        })?;
        return Ok(("standard input".to_owned(), bytes));
    }
    let failed = |error| {
        Failure::file(path, &error, "name a file that can be read, or - for standard input")
    };
    Ok((path.display().to_string(), fs::read(path).map_err(failed)?))
}
