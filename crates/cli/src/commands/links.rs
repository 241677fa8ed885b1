//! `nhipcau links`: what is odd about the cited addresses, and which of them no longer answer.

use crate::arguments::LinksArguments;
use crate::describe::counted;
use crate::failure::Failure;
use crate::links::{Answer, Link, NoAnswers, ask, links, oddities};
use crate::load::load;
use crate::source::read_folder;
use crate::{Console, Status};
use std::collections::BTreeMap;

/// Runs the command.
pub fn run(arguments: &LinksArguments, console: &mut Console<'_>) -> Result<Status, Failure> {
    let catalog = load(&read_folder(&arguments.data)?).catalog;
    let mut cited = links(&catalog);
    cited.retain(|link| arguments.of.as_ref().is_none_or(|id| id == &link.owner));
    let mut lines = oddities(&cited);
    lines.push(counted(cited.len(), "link"));
    console.say(&(lines.join("\n") + "\n"))?;
    if arguments.offline {
        return Ok(Status::Success);
    }
    match ask(&cited, arguments.timeout) {
        Ok(answers) => {
            let lines = report(&cited, &answers);
            console.say(&(lines.join("\n") + "\n"))?;
            Ok(if lines.len() > 1 { Status::Problems } else { Status::Success })
        }
        Err(NoAnswers::NoNetwork) => {
            console.warn("there is no network here: the addresses were not asked, only how they are written was looked at")?;
            Ok(Status::NoNetwork)
        }
        Err(NoAnswers::NoCurl) => Err(Failure(
            "the program `curl` was not found; install it, or look only at how addresses are written with --offline"
                .to_owned(),
        )),
    }
}

/// A line for each address that should be mended, and one that sums up.
fn report(cited: &[Link], answers: &BTreeMap<String, Answer>) -> Vec<String> {
    let mut lines = Vec::new();
    for Link { url, owner, path } in cited {
        let what = match answers.get(url) {
            None | Some(Answer::Fine) => continue,
            Some(Answer::Moved(to)) => format!("moved to {}", to.escape_debug()),
            Some(Answer::Gone(status)) => format!("gone ({status})"),
            Some(Answer::Refused(status)) => format!("refuses or fails ({status})"),
            Some(Answer::Silent(error)) => format!("silent ({})", error.escape_debug()),
        };
        lines.push(format!("{owner} {path}: {url}: {what}"));
    }
    let n_fine = answers.values().filter(|answer| **answer == Answer::Fine).count();
    lines.push(format!("{n_fine} of {} answer", answers.len()));
    lines
}
