//! The fields of the records that a profile is made of, each listed once, in the order in which people read and write them:
//! what TOML writes as a block of its own comes last.
//!
//! Invariant: names and words are those that serde gives them, so TOML and JSON say the same (tested in `crates/cli`).

use crate::value::{choice, record};
use crate::{
    Advantage, Bilingual, BilingualList, Capability, Evidence, EvidenceKind, Figure,
    FigureOperator, FormerName, Governance, Institute, Need, NeedBasis, Readiness, Source,
    Standing, System, Training,
};

choice!(Standing {
    Stated = "stated",
    General = "general",
    Unverified = "unverified",
    Inferred = "inferred",
});
choice!(System {
    Vast = "vast",
    IndustryTrade = "industry-trade",
    ScienceTechnology = "science-technology",
});
choice!(Governance {
    Academy = "academy",
    Ministry = "ministry",
    Equitized = "equitized",
    Corporation = "corporation",
    Other = "other",
});
choice!(EvidenceKind {
    Transfer = "transfer",
    Use = "use",
    Pilot = "pilot",
    Task = "task",
    Patent = "patent",
    Standard = "standard",
    Accreditation = "accreditation",
    Award = "award",
    Project = "project",
    Cooperation = "cooperation",
    Research = "research",
    Service = "service",
    Statement = "statement",
});
choice!(FigureOperator {
    Equal = "=",
    About = "about",
    AtLeast = ">=",
    AtMost = "<=",
    Range = "range",
});
choice!(NeedBasis {
    PublishedDemand = "published-demand",
    OrderedTask = "ordered-task",
    SectorProblem = "sector-problem",
    DeliveredCase = "delivered-case",
});

record!(Bilingual { vi, en });
record!(BilingualList { vi, en });
record!(Source { url, text });
record!(FormerName { id, name, abbreviation, until, basis, standing, summary, sources });
record!(Evidence { kind, text, from, year, source, confirmed_on });
record!(Figure { name, operator, value, max, unit, confirmed_on });
record!(Advantage { claim, operator, value, unit, comparator, confirmed_on });
record!(Training { title, audience, hours, certificate, confirmed_on });
record!(Readiness { level, standing, basis, confirmed_on });
record!(Capability {
    id,
    title,
    description,
    how_it_works,
    problems,
    kind,
    subfields,
    keywords,
    industries,
    modes,
    standards,
    intellectual_property,
    standing,
    evidence_level,
    note,
    published_as,
    confirmed_on,
    equipment,
    sources,
    readiness,
    advantages,
    training,
    evidence,
    figures,
});
record!(Institute {
    id,
    name,
    abbreviation,
    system,
    governance,
    parent,
    closed,
    province,
    address,
    latitude,
    longitude,
    website,
    contact_office,
    email,
    phone,
    founded,
    staff,
    staff_note,
    summary,
    note,
    unverified,
    confirmed_on,
    sources,
    former_names,
    capabilities,
});
record!(Need { id, text, industry, field, mode, basis, example, note, sources });
