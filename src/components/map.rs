//! The map of Việt Nam: a quiet line drawing with a dot for each place, sized by what is there.
//!
//! A pointer can choose a province on it; the keyboard does so in the list of provinces beside it. Invariant: Hoàng Sa and
//! Trường Sa are drawn and labelled, whatever is shown.

use crate::i18n::directory::{DirectoryTexts, province_line};
use crate::view_model::directory::ProvinceView;
use crate::view_model::map::{HOANG_SA, Outline, TRUONG_SA, VIEW_BOX, outlines};
use leptos::prelude::*;
use nhipcau_profile::Language;

/// The map of these provinces.
pub(crate) fn map(
    provinces: &[ProvinceView],
    language: Language,
    t: &'static DirectoryTexts,
    on_choose: Callback<String>,
) -> AnyView {
    let shape = |outline: Outline| {
        let own = provinces.iter().find(|province| province.id == outline.id);
        shape(outline, own, language, on_choose)
    };
    let dots = provinces.iter().filter(|province| province.n_institutes > 0).map(dot);
    view! {
        <svg class="map" viewBox=VIEW_BOX role="img" aria-label=t.map_label>
            <g>{outlines().map(shape).collect_view()}</g>
            <g class="map__dots">{dots.collect_view()}</g>
            <g class="map__labels">{labels(t)}</g>
        </svg>
    }
    .into_any()
}

fn shape(
    outline: Outline,
    province: Option<&ProvinceView>,
    language: Language,
    on_choose: Callback<String>,
) -> AnyView {
    let class = match province {
        None if outline.is_archipelago() => "map__islands",
        Some(province) if province.is_chosen => "map__province map__province--chosen",
        Some(province) if province.n_institutes > 0 => "map__province map__province--has",
        _ => "map__province",
    };
    let title = province
        .map(|own| province_line(&own.name, own.n_institutes, own.n_capabilities, language));
    let id = province.map(|own| if own.is_chosen { String::new() } else { own.id.clone() });
    let choose = move |_| {
        if let Some(id) = &id {
            on_choose.run(id.clone());
        }
    };
    view! {
        <path class=class d=outline.path on:click=choose>
            <title>{title}</title>
        </path>
    }
    .into_any()
}

/// The area of a dot grows with the number of capabilities.
fn dot(province: &ProvinceView) -> AnyView {
    let Some((x, y)) = province.middle else { return ().into_any() };
    let radius = 7 + root(province.n_capabilities * 256) / 10;
    let [x, y, radius] = [x as usize, y as usize, radius].map(|number| number.to_string());
    view! { <circle class="map__dot" cx=x cy=y r=radius></circle> }.into_any()
}

/// The whole part of a square root.
fn root(value: usize) -> usize {
    (1..=value).take_while(|root| root * root <= value).count()
}

fn labels(t: &'static DirectoryTexts) -> Vec<AnyView> {
    let label = |outline: Outline| {
        let text = match outline.id {
            HOANG_SA => t.hoang_sa,
            TRUONG_SA => t.truong_sa,
            _ => return None,
        };
        let y = if outline.id == HOANG_SA { "350" } else { "622" };
        let x = if outline.id == HOANG_SA { "600" } else { "640" };
        Some(
            view! { <text class="map__label" x=x y=y text-anchor="middle">{text}</text> }
                .into_any(),
        )
    };
    outlines().filter_map(label).collect()
}
