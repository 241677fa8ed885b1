//! The explanations for people at a terminal.

use super::super::table::band_name;
use super::{
    Why, answer_name, fact_name, importance_name, level_name, missing_name, side_name, wish_name,
};
use crate::engine::Engine;
use nhipcau_matching::{
    Band, Candidate, Clarity, Facet, Fit, Gap, GapKind, Lift, Need, Ranking, Side, Step, WhatIf,
    propose_facets,
};
use nhipcau_profile::Standing;

/// Lines below the table of candidates.
pub(in super::super) fn table(
    engine: &Engine,
    need: &Need,
    ranking: &Ranking,
    why: &Why,
) -> String {
    let names = Names { need, ranking, facets: propose_facets(&need.text) };
    let mut lines = clarity_lines(&why.clarity);
    for (place, (candidate, (gaps, what_if))) in
        ranking.candidates.iter().zip(&why.candidates).enumerate()
    {
        let id = &engine.index.documents()[candidate.document_idx].id;
        let band = band_name(candidate.band);
        lines.push(format!("\n{}. {id}: {:.1} {band}", place + 1, candidate.score));
        lines.extend(gaps.iter().map(|gap| names.gap_line(gap)));
        lines.extend(names.what_if_lines(candidate, what_if));
    }
    lines.join("\n") + "\n"
}

fn clarity_lines(clarity: &Clarity) -> Vec<String> {
    let mut lines = vec![format!("\nthe need is {}", level_name(clarity.level))];
    for own in &clarity.missing {
        let answers: Vec<String> = own
            .answers
            .iter()
            .map(|tried| format!("{} +{}", answer_name(&tried.answer), tried.n_new))
            .collect();
        let (fact, n, answers) = (missing_name(&own.fact), own.n_expected, answers.join(", "));
        lines.push(format!("  {fact} would change {n:.1} of the first three: {answers}"));
    }
    lines
}

struct Names<'a> {
    need: &'a Need,
    ranking: &'a Ranking,
    facets: Vec<Facet>,
}

impl Names<'_> {
    fn gap_line(&self, gap: &Gap) -> String {
        let importance = importance_name(gap.importance);
        let worth = gap.worth.map(|worth| format!("  {worth:+.1}")).unwrap_or_default();
        format!("  {importance:8} {}{worth}", self.gap(&gap.kind))
    }

    fn gap(&self, kind: &GapKind) -> String {
        match kind {
            GapKind::Facet { facet_idx, .. } => {
                format!("sentence `{}` is not answered", self.facet(*facet_idx))
            }
            GapKind::Requirement { requirement_idx, fit, .. } => {
                let how = match fit {
                    Fit::Violated => "a stated figure contradicts it",
                    Fit::Near => "nearly met",
                    Fit::Unknown | Fit::Met => "nothing comparable is stated",
                };
                format!("`{}`: {how}", self.requirement(*requirement_idx))
            }
            GapKind::Readiness { stated, wanted, steps } => {
                let wanted = wanted.min;
                match stated {
                    None => format!("readiness is not stated, {wanted} is wished for"),
                    Some((level, _)) if *steps > 0 => {
                        format!("readiness {level}, {steps} below {wanted}")
                    }
                    Some((level, _)) => format!("readiness {level} is inferred, not stated"),
                }
            }
            GapKind::Wish { wish, stated: true } => format!("not its {}", wish_name(wish)),
            GapKind::Wish { wish, .. } => format!("{} is not stated", wish_name(wish)),
            GapKind::Word { word, .. } => format!("word `{word}` not found"),
            GapKind::Proof { .. } => "no transfer, use or trial on record".to_owned(),
            GapKind::Unconfirmed { standing } => match standing {
                Standing::Stated => "not confirmed since it was published".to_owned(),
                _ => "not confirmed by the institute".to_owned(),
            },
            GapKind::Fact(fact) => format!("nothing is stated: {}", fact_name(*fact)),
        }
    }

    fn what_if_lines(&self, candidate: &Candidate, what_if: &WhatIf) -> Vec<String> {
        let Some(target) = what_if.target else {
            return vec!["  already of the highest band".to_owned()];
        };
        let sides = [(Side::Visitor, &what_if.visitor), (Side::Institute, &what_if.institute)];
        sides.map(|(side, lift)| self.lift_line(side, target, candidate, lift.as_ref())).into()
    }

    fn lift_line(
        &self,
        side: Side,
        target: Band,
        candidate: &Candidate,
        lift: Option<&Lift>,
    ) -> String {
        let (side, target) = (side_name(side), band_name(target));
        let Some(lift) = lift else {
            return format!("  to {target}: nothing that the {side} could change");
        };
        let steps: Vec<String> = lift.steps.iter().map(|step| self.step(step)).collect();
        let (steps, score) = (steps.join(" and "), lift.score);
        if lift.is_enough {
            format!("  to {target}: {side}: {steps} ({:.1} → {score:.1})", candidate.score)
        } else {
            format!("  to {target}: {side}: not by two changes; closest: {steps} ({score:.1})")
        }
    }

    fn step(&self, step: &Step) -> String {
        match step {
            Step::Name(wish) => format!("name {}", wish_name(wish)),
            Step::Drop(wish) => format!("give up {}", wish_name(wish)),
            Step::Lower { min } => format!("be content with readiness {min}"),
            Step::Soften { facet_idx } => {
                format!("not insist on `{}`", self.facet(*facet_idx))
            }
            Step::Confirm => "confirm the offer".to_owned(),
            Step::Ready { level, .. } => format!("state readiness {level}"),
            Step::Meet { requirement_idx, .. } => {
                format!("state that it meets `{}`", self.requirement(*requirement_idx))
            }
            Step::Offer(wish) => format!("offer {}", wish_name(wish)),
            Step::Prove { .. } => "show a dated trial".to_owned(),
            Step::Say { word, .. } => format!("write the word `{word}`"),
        }
    }

    fn facet(&self, facet_idx: usize) -> &str {
        let facet = self.facets.get(facet_idx);
        facet.and_then(|facet| self.need.text.get(facet.span.clone())).unwrap_or_default().trim()
    }

    fn requirement(&self, requirement_idx: usize) -> &str {
        let found = self.ranking.requirements.get(requirement_idx);
        found.map(|own| own.words.as_str()).unwrap_or_default()
    }
}
