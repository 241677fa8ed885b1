//! `nhipcau feedback`: why enterprises decided against offers, counted from the files that they sent back.

use crate::arguments::FeedbackArguments;
use crate::columns::{Align, columns};
use crate::describe::{counted, file_problem};
use crate::failure::Failure;
use crate::handover::composed;
use crate::load::load;
use crate::source::read_folder;
use crate::{Console, Status};
use nhipcau_profile::{Catalog, Language, Refusal, read_feedback};
use std::collections::BTreeMap;
use std::fs;

/// Runs the command.
pub fn run(arguments: &FeedbackArguments, console: &mut Console<'_>) -> Result<Status, Failure> {
    let catalog = load(&read_folder(&arguments.data)?).catalog;
    let (mut refusals, mut n_unread) = (Vec::new(), 0);
    for path in &arguments.files {
        let bytes = fs::read(path)
            .map_err(|error| Failure::file(path, &error, "name a file that an enterprise sent"))?;
        match read_feedback(&composed(&bytes)) {
            Ok(feedback) => refusals.extend(feedback.refusals),
            Err(problems) => {
                n_unread += 1;
                for problem in problems {
                    console.warn(&format!("{}: {}", path.display(), file_problem(&problem)))?;
                }
            }
        }
    }
    if n_unread > 0 {
        return Err(Failure(format!("{} could not be read", counted(n_unread, "file"))));
    }
    refusals.retain(|refusal| {
        arguments.institute.as_ref().is_none_or(|institute| institute == &refusal.institute)
    });
    console.say(&summary(&refusals, &catalog))?;
    Ok(Status::Success)
}

/// Counts by institute, capability and reason, the most frequent reason of a capability first, with what the institute can do.
fn summary(refusals: &[Refusal], catalog: &Catalog) -> String {
    let mut counts: BTreeMap<(&str, &str), BTreeMap<&str, usize>> = BTreeMap::new();
    for Refusal { institute, capability, reason, .. } in refusals {
        *counts.entry((institute, capability)).or_default().entry(reason).or_default() += 1;
    }
    let mut parts = vec![format!("{}\n", counted(refusals.len(), "refusal"))];
    for ((institute, capability), reasons) in counts {
        let title = catalog
            .capabilities()
            .find(|(owner, it)| owner.id == institute && it.id == capability)
            .map_or("not in this catalog", |(_, it)| it.title.shown_in(Language::English).text);
        let title = if capability.is_empty() { "the institute as a whole" } else { title };
        let offer = [institute, capability].join(" ");
        parts.push(format!("\n{}: {title}\n", offer.trim_end()));
        parts.push(columns(&rows(reasons, catalog), &[Align::Right, Align::Left, Align::Left]));
        let here =
            refusals.iter().filter(|it| it.institute == institute && it.capability == capability);
        let noted = here.filter(|refusal| !refusal.note.is_empty());
        parts.extend(noted.map(|refusal| {
            format!("  \"{}\" ({})\n", refusal.note.escape_debug(), refusal.reason)
        }));
    }
    parts.concat()
}

fn rows(reasons: BTreeMap<&str, usize>, catalog: &Catalog) -> Vec<Vec<String>> {
    let mut reasons: Vec<(&str, usize)> = reasons.into_iter().collect();
    reasons.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let row = |(id, count): (&str, usize)| {
        let known = catalog.vocabulary.refusal(id);
        let name = known.map_or(id, |reason| reason.name.shown_in(Language::English).text);
        let advice = known.map_or("not in the vocabulary", |reason| {
            reason.advice.shown_in(Language::English).text
        });
        vec![format!("  {count}"), name.to_owned(), advice.to_owned()]
    };
    reasons.into_iter().map(row).collect()
}
