//! One institute's page.

use super::card::{PublishedView, StandingView, published, readiness, standing};
use super::evidence::{EvidenceView, SourceView, dated, shortened, sources, years};
use super::requirements::figure;
use super::slugs::governance_word;
use super::text::{TextView, bare, plain, text};
use crate::i18n::{format, sentences, texts};
use nhipcau_profile::{Capability, Catalog, Evidence, FormerName, Institute, Language, Standing};

/// How many problems of a capability are shown, the first ones of its record; the others serve the search.
const N_PROBLEMS: usize = 5;

/// A line of a definition list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FactView {
    /// Term.
    pub term: &'static str,
    /// Value; empty means "not known".
    pub value: TextView,
    /// Address of a link.
    pub url: Option<String>,
    /// What to say beside it, such as of which year a number is.
    pub remark: Option<TextView>,
    /// Mark of a value that is inferred or that no source states.
    pub mark: Option<&'static str>,
}

/// A capability on the institute's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapabilityView {
    /// Id, also the anchor.
    pub id: String,
    /// Standing.
    pub standing: StandingView,
    /// Title.
    pub title: TextView,
    /// Earlier name.
    pub published: Option<PublishedView>,
    /// Description.
    pub description: TextView,
    /// Facts.
    pub facts: Vec<FactView>,
    /// Evidence.
    pub evidence: Vec<EvidenceView>,
    /// Sources.
    pub sources: Vec<SourceView>,
    /// What exactly is not verified.
    pub note: TextView,
}

/// An earlier name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerNameView {
    /// Name.
    pub name: TextView,
    /// Until when.
    pub until: Option<String>,
    /// What the succession rests on.
    pub basis: TextView,
    /// Mark of an inferred succession.
    pub inferred: Option<&'static str>,
}

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstituteView {
    /// Name.
    pub name: TextView,
    /// Name in the other language.
    pub other_name: Option<(Language, String)>,
    /// Notice that an old name led here.
    pub led_here: Option<String>,
    /// Whether the unit no longer exists.
    pub is_closed: bool,
    /// Summary.
    pub summary: TextView,
    /// A remark for the reader.
    pub note: TextView,
    /// Facts.
    pub facts: Vec<FactView>,
    /// Number of capabilities in words.
    pub n_capabilities: String,
    /// Capabilities by sub-field.
    pub groups: Vec<(String, Vec<CapabilityView>)>,
    /// Earlier names.
    pub former_names: Vec<FormerNameView>,
    /// Names of values without a source.
    pub unverified: Vec<String>,
    /// Sources.
    pub sources: Vec<SourceView>,
}

/// The page of an institute; `asked_id` is the id in the address, maybe that of a merged unit.
pub fn institute(catalog: &Catalog, asked_id: &str, language: Language) -> Option<InstituteView> {
    let institute = catalog.institute(asked_id)?;
    let other = institute.name.in_language(language.other());
    let shown = institute.name.shown_in(language);
    Some(InstituteView {
        name: text(&institute.name, language),
        other_name: (!other.is_empty() && other != shown.text)
            .then(|| (language.other(), other.to_owned())),
        led_here: led_here(institute, asked_id, language),
        is_closed: institute.closed,
        summary: text(&institute.summary, language),
        note: institute.note.as_ref().map(|note| text(note, language)).unwrap_or_default(),
        facts: institute_facts(institute, catalog, language),
        n_capabilities: sentences::n_capabilities(institute.capabilities.len(), language),
        groups: groups(institute, catalog, language),
        former_names: institute.former_names.iter().map(|f| former_name(f, language)).collect(),
        unverified: institute.unverified.iter().map(|name| value_name(name, language)).collect(),
        sources: sources(&institute.sources, language),
    })
}

fn led_here(institute: &Institute, asked_id: &str, language: Language) -> Option<String> {
    let former = institute.former_names.iter().find(|f| f.id == asked_id)?;
    (institute.id != asked_id).then(|| {
        let old = bare(&former.name, language);
        sentences::former_name_notice(&old, &bare(&institute.name, language), language)
    })
}

/// Name of a value as it stands in `unverified`.
pub(crate) fn value_name(name: &str, language: Language) -> String {
    let t = texts(language);
    let known = match name {
        "latitude" | "longitude" => t.fact_place,
        "address" => t.fact_address,
        "website" => t.fact_website,
        "email" => t.fact_email,
        "phone" => t.fact_phone,
        "founded" => t.fact_founded,
        "staff" => t.fact_staff,
        "province" => t.fact_province,
        "abbreviation" => t.fact_abbreviation,
        "parent" => t.fact_parent,
        "governance" => t.fact_governance,
        _ => return name.to_owned(),
    };
    match name {
        "latitude" => [known, " (φ)"].concat(),
        "longitude" => [known, " (λ)"].concat(),
        _ => known.to_owned(),
    }
}

fn institute_facts(institute: &Institute, catalog: &Catalog, language: Language) -> Vec<FactView> {
    let t = texts(language);
    let mark = |name: &str| {
        institute.unverified.iter().any(|value| value == name).then_some(t.unverified_mark)
    };
    let fact = |term: &'static str, name: &str, value: Option<TextView>| FactView {
        term,
        mark: value.as_ref().and_then(|_| mark(name)),
        value: value.unwrap_or_default(),
        ..FactView::default()
    };
    let stated = |value: &Option<String>| value.as_deref().map(plain);
    let province = institute.province.as_ref().and_then(|id| catalog.vocabulary.province(id));
    let governance = plain(governance_word(institute.governance, t));
    let parent = (!institute.parent.is_empty()).then(|| text(&institute.parent, language));
    let mut facts = vec![
        fact(t.fact_abbreviation, "abbreviation", stated(&institute.abbreviation)),
        fact(t.fact_parent, "parent", parent),
        fact(t.fact_governance, "governance", Some(governance)),
        fact(t.fact_province, "province", province.map(|p| text(&p.name, language))),
        fact(t.fact_address, "address", stated(&institute.address)),
    ];
    let website = institute.website.as_deref();
    let web = website.and_then(|url| url.strip_prefix("https://").or(url.strip_prefix("http://")));
    facts.push(FactView {
        url: web.and(website).map(str::to_owned),
        ..fact(t.fact_website, "website", web.or(website).map(|url| plain(&shortened(url))))
    });
    let email = &institute.email;
    facts.push(FactView {
        url: email.as_ref().map(|email| ["mailto:", email].concat()),
        ..fact(t.fact_email, "email", stated(email))
    });
    facts.push(fact(t.fact_phone, "phone", stated(&institute.phone)));
    let founded = institute.founded.map(|year| plain(&year.to_string()));
    facts.push(fact(t.fact_founded, "founded", founded));
    let staff = institute.staff.map(|n| plain(&format::whole(u64::from(n), language)));
    facts.push(FactView {
        remark: institute.staff_note.as_ref().map(|note| text(note, language)),
        ..fact(t.fact_staff, "staff", staff)
    });
    let confirmed = match &institute.confirmed_on {
        Some(day) => fact(t.fact_confirmed, "", Some(plain(&format::date(day)))),
        None => fact(t.fact_confirmed, "", Some(plain(t.fact_not_confirmed))),
    };
    facts.push(confirmed);
    facts
}

fn former_name(former: &FormerName, language: Language) -> FormerNameView {
    FormerNameView {
        name: text(&former.name, language),
        until: former.until.as_deref().map(format::date),
        basis: text(&former.basis, language),
        inferred: (former.standing != Standing::Stated).then(|| texts(language).inferred_mark),
    }
}

/// Capabilities by their first sub-field, in the order of the vocabulary.
fn groups(
    institute: &Institute,
    catalog: &Catalog,
    language: Language,
) -> Vec<(String, Vec<CapabilityView>)> {
    let known = |capability: &Capability| {
        capability.subfields.first().filter(|id| catalog.vocabulary.subfield(id).is_some()).cloned()
    };
    let of = |id: Option<&String>| -> Vec<CapabilityView> {
        let own = institute.capabilities.iter().filter(|c| known(c).as_ref() == id);
        own.map(|c| capability(institute, c, catalog, language)).collect()
    };
    let mut groups: Vec<(String, Vec<CapabilityView>)> = catalog
        .vocabulary
        .subfields()
        .map(|(_, subfield)| (bare(&subfield.name, language), of(Some(&subfield.id))))
        .collect();
    groups.push((texts(language).institute_other_subfield.to_owned(), of(None)));
    groups.retain(|(_, capabilities)| !capabilities.is_empty());
    groups
}

fn capability(
    institute: &Institute,
    capability: &Capability,
    catalog: &Catalog,
    language: Language,
) -> CapabilityView {
    CapabilityView {
        id: capability.id.clone(),
        standing: standing(capability.standing, language),
        title: text(&capability.title, language),
        published: published(institute, capability, language),
        description: text(&capability.description, language),
        facts: capability_facts(capability, catalog, language),
        evidence: dated(&capability.evidence, &[], language, |own| dates(own, language)),
        sources: sources(&capability.sources, language),
        note: capability.note.as_ref().map(|note| text(note, language)).unwrap_or_default(),
    }
}

/// `2012, confirmed by the institute 03/2026`.
fn dates(evidence: &Evidence, language: Language) -> Option<String> {
    let confirmed = evidence.confirmed_on.as_deref();
    let confirmed =
        confirmed.map(|day| [texts(language).fact_confirmed, " ", &format::date(day)].concat());
    let dates: Vec<String> = years(evidence).into_iter().chain(confirmed).collect();
    (!dates.is_empty()).then(|| dates.join(", "))
}

fn capability_facts(
    capability: &Capability,
    catalog: &Catalog,
    language: Language,
) -> Vec<FactView> {
    let t = texts(language);
    let vocabulary = &catalog.vocabulary;
    let listed = |term: &'static str, names: Vec<String>| FactView {
        term,
        value: plain(&names.join(", ")),
        ..FactView::default()
    };
    let modes = capability.modes.iter().filter_map(|id| vocabulary.mode(id));
    let industries = capability.industries.iter().filter_map(|id| vocabulary.industry(id));
    let problems = capability.problems.in_language(language).iter().take(N_PROBLEMS);
    let mut facts = vec![
        listed(t.fact_problems, problems.map(|text| ["“", text, "”"].concat()).collect()),
        listed(t.fact_modes, modes.map(|mode| bare(&mode.name, language)).collect()),
        listed(t.fact_industries, industries.map(|i| bare(&i.name, language)).collect()),
    ];
    let level = readiness(capability);
    facts.push(FactView {
        term: t.fact_readiness,
        mark: level.as_ref().and_then(|(_, inferred)| inferred.then_some(t.inferred_mark)),
        value: level.map(|(level, _)| plain(&level)).unwrap_or_default(),
        remark: capability
            .readiness
            .as_ref()
            .filter(|r| !r.basis.is_empty())
            .map(|r| text(&r.basis, language)),
        ..FactView::default()
    });
    if !capability.figures.is_empty() {
        let figures = capability.figures.iter().map(|f| figure(f, language)).collect::<Vec<_>>();
        facts
            .push(FactView { value: plain(&figures.join("; ")), ..listed(t.fact_figures, vec![]) });
    }
    if !capability.standards.is_empty() {
        facts.push(listed(t.fact_standards, capability.standards.clone()));
    }
    let confirmed = capability.confirmed_on.as_deref();
    let confirmed = confirmed.map_or_else(|| t.fact_not_confirmed.to_owned(), format::date);
    facts.push(FactView {
        term: t.fact_confirmed,
        value: plain(&confirmed),
        ..FactView::default()
    });
    if let Some(rights) = &capability.intellectual_property {
        facts.push(FactView {
            term: t.fact_ip,
            value: text(rights, language),
            ..FactView::default()
        });
    }
    facts
}
