//! The matrix of a team: sentences down, members across; and why each member is in.

use super::el::{blank, el, group, modified, nothing, plain, words};
use super::text::text;
use crate::i18n::team::TeamTexts;
use crate::view_model::team::{CellView, MemberView, RowView, TeamView};
use crate::view_model::text::TextView;
use leptos::prelude::*;

/// The matrix.
pub(crate) fn team_matrix(view: TeamView, t: &'static TeamTexts) -> AnyView {
    let names: Vec<_> = view.members.iter().map(|member| member.name.clone()).collect();
    let mut heads = vec![head("team-matrix__corner", "col", vec![words(t.column_sentence)])];
    heads.extend(view.members.into_iter().map(|member| {
        let role = if member.leads { t.leads } else { t.joins };
        let role = el("span", "team-matrix__role", [words(role)]);
        head("team-matrix__member", "col", vec![role, blank(), text(member.name)])
    }));
    let rows: Vec<AnyView> = view.rows.into_iter().map(|own| row(own, &names, t)).collect();
    let table = vec![plain("thead", vec![plain("tr", heads)]), plain("tbody", rows)];
    let table = group("table", "team-matrix__table", table);
    view! {
        <div class="team-matrix" role="region" tabindex="0" aria-label=t.column_sentence>{table}</div>
    }
    .into_any()
}

fn head(class: &'static str, scope: &'static str, children: Vec<AnyView>) -> AnyView {
    view! { <th class=class scope=scope>{children}</th> }.into_any()
}

fn row(row: RowView, names: &[TextView], t: &'static TeamTexts) -> AnyView {
    let mut cells = vec![head("team-matrix__sentence", "row", vec![words(row.sentence)])];
    if row.is_open {
        let n = row.cells.len().to_string();
        let open = view! { <td class="team-matrix__open" colspan=n>{t.nobody}</td> };
        cells.push(open.into_any());
    } else {
        let names = names.iter().cloned();
        cells.extend(row.cells.into_iter().zip(names).map(|(own, name)| cell(own, name, t)));
    }
    plain("tr", cells)
}

/// One cell; the name of its member is shown where the columns have no room beside each other.
fn cell(cell: Option<CellView>, name: TextView, t: &'static TeamTexts) -> AnyView {
    let Some(cell) = cell else {
        return el("td", "team-matrix__none", [words(t.none)]);
    };
    let name = view! { <span class="team-matrix__who" aria-hidden="true">{text(name)}</span> };
    let class = if cell.is_best {
        "team-matrix__cell team-matrix__cell--best"
    } else {
        "team-matrix__cell"
    };
    let best =
        if cell.is_best { el("span", "team-matrix__best", [words(t.best)]) } else { nothing() };
    let band = modified("span", "band", cell.band.0, vec![words(cell.band.1)]);
    let verdict = el("span", "team-matrix__verdict", [band, blank(), best]);
    el(
        "td",
        class,
        [name.into_any(), verdict, el("span", "team-matrix__title", [text(cell.title)])],
    )
}

/// Who is in it, and why; `href` gives the address of an institute's page.
pub(crate) fn team_members(
    view: &TeamView,
    href: impl Fn(&str) -> String,
    t: &'static TeamTexts,
) -> AnyView {
    let item = |member: &MemberView| {
        let role = if member.leads { t.leads } else { t.joins };
        let name = text(member.name.clone());
        let link = view! { <a href=href(&member.id)>{name}</a> }.into_any();
        let children = [
            el("span", "team-matrix__role", [words(role)]),
            el("span", "team-matrix__name", [link]),
            el("span", "team-matrix__place", [words(member.place.clone())]),
            el("span", "team-matrix__why", [words(member.why.clone())]),
        ];
        el("li", "team-matrix__reason", children)
    };
    group("ol", "team-matrix__members", view.members.iter().map(item).collect())
}
