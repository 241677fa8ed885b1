//! Rules for a capability and its statements.

use super::Check;
use crate::{
    Advantage, Capability, Evidence, Figure, Institute, Path, ProblemKind, Readiness, Training,
    VocabularyKind,
};

impl Check<'_> {
    pub(super) fn capability(
        &mut self,
        path: &Path,
        capability: &Capability,
        institute: &Institute,
    ) {
        self.id(&path.key("id"), &capability.id);
        self.title(&path.key("title"), &capability.title);
        self.text(&path.key("description"), &capability.description);
        self.text(&path.key("how_it_works"), &capability.how_it_works);
        self.list(&path.key("problems"), &capability.problems);
        self.list(&path.key("keywords"), &capability.keywords);
        if capability.subfields.is_empty() {
            self.report(&path.key("subfields"), ProblemKind::MissingField);
        }
        self.terms(&path.key("subfields"), VocabularyKind::Subfield, &capability.subfields);
        self.terms(&path.key("industries"), VocabularyKind::Industry, &capability.industries);
        self.terms(&path.key("modes"), VocabularyKind::Mode, &capability.modes);
        self.optional_text(&path.key("note"), capability.note.as_ref());
        self.optional_text(
            &path.key("intellectual_property"),
            capability.intellectual_property.as_ref(),
        );
        self.date(&path.key("confirmed_on"), capability.confirmed_on.as_deref());
        self.sources(&path.key("sources"), &capability.sources);
        if let Some(former) = &capability.published_as
            && !institute.former_names.iter().any(|entry| &entry.id == former)
        {
            let kind = ProblemKind::UnknownTerm(VocabularyKind::FormerName, former.clone());
            self.report(&path.key("published_as"), kind);
        }
        self.readiness(&path.key("readiness"), capability.readiness.as_ref());
        for (figure_idx, figure) in capability.figures.iter().enumerate() {
            self.figure(&path.key("figures").index(figure_idx), figure);
        }
        for (advantage_idx, advantage) in capability.advantages.iter().enumerate() {
            self.advantage(&path.key("advantages").index(advantage_idx), advantage);
        }
        for (equipment_idx, equipment) in capability.equipment.iter().enumerate() {
            self.title(&path.key("equipment").index(equipment_idx), equipment);
        }
        for (training_idx, training) in capability.training.iter().enumerate() {
            self.training(&path.key("training").index(training_idx), training);
        }
        for (evidence_idx, evidence) in capability.evidence.iter().enumerate() {
            self.evidence(&path.key("evidence").index(evidence_idx), evidence);
        }
        for (key, known) in [
            ("description", !capability.description.is_empty()),
            ("industries", !capability.industries.is_empty()),
            ("modes", !capability.modes.is_empty()),
            ("evidence", !capability.evidence.is_empty()),
            ("readiness", capability.readiness.is_some()),
            ("figures", capability.has_numbers()),
            ("confirmed_on", capability.confirmed_on.is_some()),
        ] {
            self.known(&path.key(key), known);
        }
    }

    fn readiness(&mut self, path: &Path, readiness: Option<&Readiness>) {
        let Some(readiness) = readiness else { return };
        if !(1..=9).contains(&readiness.level) {
            self.report(&path.key("level"), ProblemKind::ReadinessOutOfRange(readiness.level));
        }
        self.text(&path.key("basis"), &readiness.basis);
        self.date(&path.key("confirmed_on"), readiness.confirmed_on.as_deref());
    }

    fn advantage(&mut self, path: &Path, advantage: &Advantage) {
        self.title(&path.key("claim"), &advantage.claim);
        self.text(&path.key("comparator"), &advantage.comparator);
        advantage.value.into_iter().for_each(|value| self.number(&path.key("value"), value));
        self.date(&path.key("confirmed_on"), advantage.confirmed_on.as_deref());
        self.known(&path.key("value"), advantage.value.is_some());
        self.known(&path.key("comparator"), !advantage.comparator.is_empty());
    }

    fn training(&mut self, path: &Path, training: &Training) {
        self.title(&path.key("title"), &training.title);
        self.text(&path.key("audience"), &training.audience);
        self.text(&path.key("certificate"), &training.certificate);
        self.date(&path.key("confirmed_on"), training.confirmed_on.as_deref());
    }

    fn figure(&mut self, path: &Path, figure: &Figure) {
        self.title(&path.key("name"), &figure.name);
        self.number(&path.key("value"), figure.value);
        figure.max.into_iter().for_each(|max| self.number(&path.key("max"), max));
        self.date(&path.key("confirmed_on"), figure.confirmed_on.as_deref());
        if figure.max.is_some_and(|max| max < figure.value) {
            self.report(&path.key("max"), ProblemKind::ReversedRange);
        }
    }

    fn evidence(&mut self, path: &Path, evidence: &Evidence) {
        self.title(&path.key("text"), &evidence.text);
        self.year(&path.key("from"), evidence.from);
        self.year(&path.key("year"), evidence.year);
        if evidence.from.zip(evidence.year).is_some_and(|(from, year)| year < from) {
            self.report(&path.key("year"), ProblemKind::ReversedRange);
        }
        self.date(&path.key("confirmed_on"), evidence.confirmed_on.as_deref());
        if let Some(source) = &evidence.source {
            self.source(&path.key("source"), source);
        }
    }
}
