//! The best team for a need, as a matrix of its sentences and members.
//!
//! Invariant: every cell names the capability that earned it; a sentence is open exactly when no cell of its row is filled.

use super::card::place_line;
use super::slugs::{band_slug, band_word};
use super::text::{TextView, text};
use crate::i18n::team::{summary, why};
use crate::i18n::texts;
use nhipcau_matching::{Coverage, Index, Need, Team};
use nhipcau_profile::{Catalog, Language};

/// What a member has for a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellView {
    /// Band, as class modifier and word.
    pub band: (&'static str, &'static str),
    /// Title of the capability.
    pub title: TextView,
    /// Whether nobody in the team does better.
    pub is_best: bool,
}

/// A sentence of the need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowView {
    /// The sentence.
    pub sentence: String,
    /// One cell a member.
    pub cells: Vec<Option<CellView>>,
    /// Whether nobody in the team covers it.
    pub is_open: bool,
}

/// An institute of the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberView {
    /// Institute id.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// Parent body and province.
    pub place: String,
    /// Whether it leads.
    pub leads: bool,
    /// Why it is in.
    pub why: String,
}

/// The team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamView {
    /// In one sentence.
    pub summary: String,
    /// Members, the leading one first.
    pub members: Vec<MemberView>,
    /// Sentences in the order of the need.
    pub rows: Vec<RowView>,
}

/// Draws a team in words.
pub fn team_view(
    team: &Team,
    need: &Need,
    catalog: &Catalog,
    index: &Index,
    language: Language,
) -> TeamView {
    let members = team.members.iter().enumerate().filter_map(|(member_idx, member)| {
        let institute = catalog.institute(&member.institute)?;
        Some(MemberView {
            id: institute.id.clone(),
            name: text(&institute.name, language),
            place: place_line(institute, catalog, language),
            leads: member_idx == 0,
            why: why(member.covers.len(), member.gain, language),
        })
    });
    let cell = |coverage: &Coverage, is_best: bool| {
        let document = index.documents().get(coverage.document_idx)?;
        let institute = catalog.institute(&document.institute)?;
        let capability = institute.capabilities.iter().find(|own| own.id == document.id)?;
        Some(CellView {
            band: (band_slug(coverage.band), band_word(coverage.band, texts(language))),
            title: text(&capability.title, language),
            is_best,
        })
    };
    let row = |(facet_idx, facet): (usize, &nhipcau_matching::Facet)| RowView {
        sentence: need.text.get(facet.span.clone()).unwrap_or_default().trim().to_owned(),
        cells: team
            .members
            .iter()
            .map(|member| {
                let is_best = member.covers.contains(&facet_idx);
                member.coverage[facet_idx].as_ref().and_then(|own| cell(own, is_best))
            })
            .collect(),
        is_open: team.uncovered.contains(&facet_idx),
    };
    TeamView {
        summary: summary(
            team.members.len(),
            team.facets.len() - team.uncovered.len(),
            team.facets.len(),
            language,
        ),
        members: members.collect(),
        rows: team.facets.iter().enumerate().map(row).collect(),
    }
}
