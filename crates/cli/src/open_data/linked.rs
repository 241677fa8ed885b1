//! The catalog as linked data: JSON-LD 1.1 in the words of schema.org.
//!
//! An institute is a `ResearchOrganization` that offers `Service`s (its capabilities), a published need is a `Demand`. The
//! context is written into the file, so that no processor asks another host for it. Two terms are ours, because
//! schema.org has none for them: `standing` (how far a statement can be trusted) and `technologyReadiness`.
//!
//! Invariant: every `@id` is an address of the site, and opens the page that shows the same thing.

use nhipcau_profile::{Bilingual, Capability, Catalog, Institute, Language, Need, Source};
use serde_json::{Map, Value, json};

/// The graph of the whole catalog.
pub(super) fn graph(catalog: &Catalog, version: &str) -> Value {
    let base = &catalog.site.base_url;
    let mut nodes = vec![dataset(catalog, version)];
    nodes.extend(catalog.institutes.iter().map(|institute| organization(institute, catalog)));
    for (institute, capability) in catalog.capabilities() {
        nodes.push(service(institute, capability, catalog));
    }
    nodes.extend(catalog.needs.iter().map(|need| demand(need, catalog)));
    let own = |term: &str| [base, "/open-data/README.md#", term].concat();
    json!({
        "@context": {
            "@version": 1.1,
            "@vocab": "https://schema.org/",
            "standing": own("standing"),
            "technologyReadiness": own("technologyReadiness"),
            "url": { "@type": "@id" },
            "license": { "@type": "@id" },
            "citation": { "@type": "@id" },
            "contentUrl": { "@type": "@id" },
        },
        "@graph": nodes,
    })
}

fn dataset(catalog: &Catalog, version: &str) -> Value {
    let site = &catalog.site;
    let download = |file: &str, media: &str| {
        let address = [&site.base_url, "/open-data/", file].concat();
        json!({ "@type": "DataDownload", "encodingFormat": media, "contentUrl": address })
    };
    let mut node = node("Dataset", [&site.base_url, "/open-data/catalog.json"].concat());
    put(&mut node, "name", texts(&site.name));
    put(&mut node, "version", json!(version));
    put(&mut node, "dateModified", json!(site.data_date));
    let license = super::license_address(&site.license);
    put(&mut node, "license", if license.is_empty() { Value::Null } else { json!(license) });
    let distribution = json!([
        download("catalog.json", "application/json"),
        download("catalog.jsonld", "application/ld+json"),
        download("institutes.csv", "text/csv"),
        download("capabilities.csv", "text/csv"),
        download("evidence.csv", "text/csv"),
        download("needs.csv", "text/csv"),
    ]);
    put(&mut node, "distribution", distribution);
    Value::Object(node)
}

fn organization(institute: &Institute, catalog: &Catalog) -> Value {
    let mut node = node("ResearchOrganization", page(institute, catalog));
    put(&mut node, "identifier", json!(institute.id));
    put(&mut node, "name", texts(&institute.name));
    let mut other: Vec<Value> = institute.abbreviation.iter().map(|short| json!(short)).collect();
    for former in &institute.former_names {
        if let Value::Array(names) = texts(&former.name) {
            other.extend(names);
        }
    }
    put(&mut node, "alternateName", json!(other));
    put(&mut node, "description", texts(&institute.summary));
    put(&mut node, "url", json!(institute.website));
    put(&mut node, "email", json!(institute.email));
    put(&mut node, "telephone", json!(institute.phone));
    put(&mut node, "foundingDate", json!(institute.founded.map(|year| year.to_string())));
    put(&mut node, "numberOfEmployees", json!(institute.staff));
    let parent = json!({ "@type": "Organization", "name": texts(&institute.parent) });
    put(
        &mut node,
        "parentOrganization",
        if institute.parent.is_empty() { Value::Null } else { parent },
    );
    put(&mut node, "address", address(institute, catalog));
    if let (Some(latitude), Some(longitude)) = (institute.latitude, institute.longitude) {
        let place = json!({
            "@type": "Place",
            "geo": { "@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude },
        });
        put(&mut node, "location", place);
    }
    put(&mut node, "citation", addresses(&institute.sources));
    let offer = |capability: &Capability| json!({ "@type": "Offer", "itemOffered": { "@id": place_on_page(institute, capability, catalog) } });
    put(&mut node, "makesOffer", institute.capabilities.iter().map(offer).collect());
    Value::Object(node)
}

fn address(institute: &Institute, catalog: &Catalog) -> Value {
    let province = institute.province.as_ref().and_then(|id| catalog.vocabulary.province(id));
    if institute.address.is_none() && province.is_none() {
        return Value::Null;
    }
    let mut node = Map::new();
    put(&mut node, "@type", json!("PostalAddress"));
    put(&mut node, "streetAddress", json!(institute.address));
    put(&mut node, "addressRegion", province.map(|own| texts(&own.name)).unwrap_or_default());
    put(&mut node, "addressCountry", json!("VN"));
    Value::Object(node)
}

fn service(institute: &Institute, capability: &Capability, catalog: &Catalog) -> Value {
    let vocabulary = &catalog.vocabulary;
    let mut node = node("Service", place_on_page(institute, capability, catalog));
    put(&mut node, "identifier", json!(capability.id));
    put(&mut node, "name", texts(&capability.title));
    put(&mut node, "description", texts(&capability.description));
    put(&mut node, "provider", json!({ "@id": page(institute, catalog) }));
    put(&mut node, "serviceType", json!(capability.kind));
    let names = |ids: &[String], name: &dyn Fn(&str) -> Option<Bilingual>| -> Vec<Value> {
        ids.iter()
            .filter_map(|id| name(id))
            .flat_map(|name| texts(&name).as_array().cloned().unwrap_or_default())
            .collect()
    };
    let subfields = names(&capability.subfields, &|id| {
        vocabulary.subfield(id).map(|(_, subfield)| subfield.name.clone())
    });
    put(&mut node, "category", json!(subfields));
    let industries =
        names(&capability.industries, &|id| vocabulary.industry(id).map(|own| own.name.clone()));
    let audience = |name: Value| json!({ "@type": "BusinessAudience", "audienceType": name });
    put(&mut node, "audience", industries.into_iter().map(audience).collect());
    put(&mut node, "standing", serde_json::to_value(capability.standing).unwrap_or_default());
    put(
        &mut node,
        "technologyReadiness",
        json!(capability.readiness.as_ref().map(|own| own.level)),
    );
    put(&mut node, "subjectOf", subjects(capability));
    Value::Object(node)
}

/// Evidence, as works about the service, and the pages that say so.
fn subjects(capability: &Capability) -> Value {
    let work = |evidence: &nhipcau_profile::Evidence| {
        let mut node = Map::new();
        put(&mut node, "@type", json!("CreativeWork"));
        put(&mut node, "genre", serde_json::to_value(evidence.kind).unwrap_or_default());
        put(&mut node, "description", texts(&evidence.text));
        put(&mut node, "dateCreated", json!(evidence.year.map(|year| year.to_string())));
        Value::Object(node)
    };
    let pages = capability.sources.iter().filter_map(|source| source.url.as_ref());
    let page = |url: &String| json!({ "@type": "WebPage", "url": url });
    capability.evidence.iter().map(work).chain(pages.map(page)).collect()
}

fn demand(need: &Need, catalog: &Catalog) -> Value {
    let id = [&catalog.site.base_url, "/needs#", &need.id].concat();
    let mut node = node("Demand", id);
    put(&mut node, "identifier", json!(need.id));
    put(&mut node, "description", texts(&need.text));
    let industry = catalog.vocabulary.industry(&need.industry);
    let field = catalog.vocabulary.fields.iter().find(|field| field.id == need.field);
    let mode = catalog.vocabulary.mode(&need.mode);
    let mut wanted = Map::new();
    put(&mut wanted, "@type", json!("Service"));
    put(&mut wanted, "category", field.map(|own| texts(&own.name)).unwrap_or_default());
    put(&mut wanted, "serviceType", mode.map(|own| texts(&own.name)).unwrap_or_default());
    let audience = industry
        .map(|own| json!({ "@type": "BusinessAudience", "audienceType": texts(&own.name) }));
    put(&mut wanted, "audience", audience.unwrap_or_default());
    put(&mut node, "itemOffered", Value::Object(wanted));
    let pages: Vec<Value> = need
        .sources
        .iter()
        .filter_map(|source| source.url.as_ref())
        .map(|url| json!({ "@type": "WebPage", "url": url }))
        .collect();
    put(&mut node, "subjectOf", json!(pages));
    Value::Object(node)
}

fn page(institute: &Institute, catalog: &Catalog) -> String {
    [&catalog.site.base_url, "/institutes/", &institute.id].concat()
}

fn place_on_page(institute: &Institute, capability: &Capability, catalog: &Catalog) -> String {
    [&page(institute, catalog), "#", &capability.id].concat()
}

fn node(kind: &str, id: String) -> Map<String, Value> {
    let mut node = Map::new();
    node.insert("@id".to_owned(), json!(id));
    node.insert("@type".to_owned(), json!(kind));
    node
}

/// Sets a value, unless there is none.
fn put(node: &mut Map<String, Value>, key: &str, value: Value) {
    let is_empty = match &value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(entries) => entries.is_empty(),
        _ => false,
    };
    if !is_empty {
        node.insert(key.to_owned(), value);
    }
}

/// A text in each language that it is known in.
fn texts(text: &Bilingual) -> Value {
    let known =
        Language::ALL.into_iter().filter(|&language| !text.in_language(language).is_empty());
    known
        .map(
            |language| json!({ "@value": text.in_language(language), "@language": language.tag() }),
        )
        .collect()
}

fn addresses(sources: &[Source]) -> Value {
    sources.iter().filter_map(|source| source.url.as_ref()).map(|url| json!(url)).collect()
}
