//! `nhipcau stale`: how old confirmations and evidence are, institute by institute.

use crate::arguments::StaleArguments;
use crate::columns::{Align, columns};
use crate::failure::Failure;
use crate::load::load;
use crate::source::read_folder;
use crate::today::today;
use crate::{Console, Status};
use nhipcau_profile::{Capability, Institute, is_older};

/// Runs the command.
pub fn run(arguments: &StaleArguments, console: &mut Console<'_>) -> Result<Status, Failure> {
    let catalog = load(&read_folder(&arguments.data)?).catalog;
    let today = arguments.today.clone().unwrap_or_else(today);
    let age = Age { today: &today, months: arguments.older_than };
    let mut counts: Vec<Counts<'_>> =
        catalog.institutes.iter().map(|institute| age.counts(institute)).collect();
    counts.retain(|counts| arguments.of.as_ref().is_none_or(|id| id == &counts.institute.id));
    // Those whom it is most worth asking come first.
    counts.sort_by_key(|counts| std::cmp::Reverse(counts.n_stale()));
    let mut text = table(&counts);
    if arguments.each {
        text += "\n";
        text += &each(&counts, age);
    }
    console.say(&text)?;
    Ok(Status::Success)
}

#[derive(Clone, Copy)]
struct Age<'a> {
    today: &'a str,
    months: u32,
}

/// The capabilities of an institute by their last confirmation, and its evidence.
struct Counts<'a> {
    institute: &'a Institute,
    n_confirmed: usize,
    n_old: usize,
    n_never: usize,
    n_old_evidence: usize,
    newest_evidence: Option<u16>,
}

impl Counts<'_> {
    fn n_stale(&self) -> usize {
        self.n_old + self.n_never
    }
}

impl Age<'_> {
    fn is_old(self, date: &str) -> bool {
        is_older(date, self.today, self.months)
    }

    /// Whether no statement of a capability is younger; evidence without a year has no age.
    fn has_old_evidence(self, capability: &Capability) -> bool {
        newest_evidence(capability).is_some_and(|year| self.is_old(&year.to_string()))
    }

    fn counts(self, institute: &Institute) -> Counts<'_> {
        let capabilities = &institute.capabilities;
        let count = |is_counted: &dyn Fn(&Capability) -> bool| {
            capabilities.iter().filter(|capability| is_counted(capability)).count()
        };
        let n_never = count(&|capability| capability.confirmed_on.is_none());
        let n_old = count(&|capability| {
            capability.confirmed_on.as_deref().is_some_and(|it| self.is_old(it))
        });
        Counts {
            institute,
            n_confirmed: capabilities.len() - n_never - n_old,
            n_old,
            n_never,
            n_old_evidence: count(&|capability| self.has_old_evidence(capability)),
            newest_evidence: capabilities.iter().filter_map(newest_evidence).max(),
        }
    }
}

fn newest_evidence(capability: &Capability) -> Option<u16> {
    capability.evidence.iter().filter_map(|evidence| evidence.year.or(evidence.from)).max()
}

fn table(counts: &[Counts<'_>]) -> String {
    let header = ["institute", "confirmed", "old", "never", "old evidence", "newest evidence"];
    let mut rows = vec![header.map(str::to_owned).to_vec()];
    rows.extend(counts.iter().map(|counts| {
        vec![
            counts.institute.id.clone(),
            counts.n_confirmed.to_string(),
            counts.n_old.to_string(),
            counts.n_never.to_string(),
            counts.n_old_evidence.to_string(),
            counts.newest_evidence.map_or("-".to_owned(), |year| year.to_string()),
        ]
    }));
    let sum = |of: fn(&Counts<'_>) -> usize| counts.iter().map(of).sum::<usize>().to_string();
    rows.push(vec![
        "all".to_owned(),
        sum(|it| it.n_confirmed),
        sum(|it| it.n_old),
        sum(|it| it.n_never),
        sum(|it| it.n_old_evidence),
    ]);
    columns(
        &rows,
        &[Align::Left, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right],
    )
}

/// The capabilities to ask about, one line each.
fn each(counts: &[Counts<'_>], age: Age<'_>) -> String {
    let capabilities = counts.iter().flat_map(|counts| &counts.institute.capabilities);
    let line = |capability: &Capability| {
        let confirmed = match capability.confirmed_on.as_deref() {
            Some(date) if !age.is_old(date) => return None,
            Some(date) => format!("confirmed {date}"),
            None => "never confirmed".to_owned(),
        };
        let evidence = newest_evidence(capability)
            .map_or("no dated evidence".to_owned(), |year| format!("evidence of {year}"));
        Some(format!("{}: {confirmed}, {evidence}\n", capability.id))
    };
    capabilities.filter_map(line).collect()
}
