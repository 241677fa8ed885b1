//! One ranked institute.

use super::button::{QUIET, disclosure, word_button};
use super::el::{anchor, blank, el, group, inferred, modified, plain, with, words};
use super::score_bar::score_bar;
use super::standing_mark::standing_mark;
use super::text::{pieces, text};
use crate::i18n::{Texts, sentences};
use crate::view_model::card::{CapabilityLine, CardView};
use crate::view_model::text::Piece;
use leptos::prelude::*;
use nhipcau_profile::Language;

/// What a visitor can do with a card.
#[derive(Clone, Copy)]
pub(crate) struct CardActions {
    /// Opens or closes the explanation.
    pub(crate) why: Callback<String>,
    /// Copies a link to the card.
    pub(crate) copy: Callback<String>,
    /// Leaves the institute out.
    pub(crate) exclude: Callback<String>,
}

/// The card: its head is redrawn when it changes, its buttons and open explanation stay.
#[component]
pub(crate) fn ResultCard(
    /// Strings.
    t: &'static Texts,
    /// Language.
    language: Language,
    /// Institute id.
    id: String,
    /// What to draw.
    card: Memo<Option<CardView>>,
    /// Whether the explanation is open.
    is_open: Memo<bool>,
    /// Draws the explanation.
    #[prop(into)]
    explanation: ViewFn,
    /// Buttons that keep and compare it.
    keep: AnyView,
    /// What the buttons do.
    actions: CardActions,
) -> impl IntoView {
    let title_id = ["card-", &id].concat();
    let why_id = ["why-", &id].concat();
    let controls = why_id.clone();
    let (why, copy, exclude) = (id.clone(), id.clone(), id);
    let act = |id: String, act: Callback<String>| Callback::new(move |()| act.run(id.clone()));
    let open = Callback::new(move |()| is_open.get());
    let buttons = [
        disclosure(t.why, controls, open, act(why, actions.why)),
        keep,
        word_button(QUIET, t.copy_link, act(copy, actions.copy)),
        word_button(QUIET, t.exclude, act(exclude, actions.exclude)),
    ];
    let explanation = view! {
        <div class="explanation" id=why_id hidden=move || !is_open.get()>
            {move || is_open.get().then(|| explanation.run())}
        </div>
    };
    let children = vec![
        (move || card.get().map(|card| head(card, t, language))).into_any(),
        el("div", "result-card__actions", buttons),
        explanation.into_any(),
    ];
    let article = [("class", "result-card__body".into()), ("aria-labelledby", title_id.into())];
    el("li", "result-card", [with("article", article.into(), children)])
}

fn head(card: CardView, t: &'static Texts, language: Language) -> AnyView {
    let name = anchor("result-card__link", card.href, text(card.name));
    let title =
        [("class", "result-card__name".into()), ("id", ["card-", &card.id].concat().into())];
    let title = with("h3", title.into(), vec![name]);
    let rank = [("class", "result-card__rank".into()), ("aria-hidden", "true".into())];
    let place = el("p", "result-card__place", [words(card.place)]);
    let capabilities =
        card.capabilities.into_iter().enumerate().map(|(idx, line)| capability(line, idx == 0, t));
    vec![
        with("span", rank.into(), vec![words(card.rank)]),
        el("header", "result-card__head", [title, place]),
        verdict(card.band, card.dots, card.confidence, t),
        group("ul", "result-card__capabilities", capabilities.collect()),
        reason(card.because, &card.missing, language),
        el("p", "result-card__sheet", [anchor("", card.sheet, words(t.card_sheet))]),
        score_bar(card.bar, t),
    ]
    .into_any()
}

/// Band and confidence.
pub(crate) fn verdict(
    band: (&'static str, &'static str),
    dots: u8,
    confidence: String,
    t: &'static Texts,
) -> AnyView {
    let dot = |dot: u8| {
        let on = "confidence__dot confidence__dot--on";
        el("span", if dot <= dots { on } else { "confidence__dot" }, [])
    };
    let dots: Vec<AnyView> = (1..=4).map(dot).collect();
    let read_out =
        [("class", "confidence".into()), ("role", "img".into()), ("aria-label", confidence.into())];
    let shown = [("class", "result-card__confidence".into()), ("aria-hidden", "true".into())];
    let children = vec![
        modified("span", "band", band.0, vec![words(band.1)]),
        blank(),
        with("span", read_out.into(), dots),
        blank(),
        with("span", shown.into(), vec![words(t.confidence_short)]),
    ];
    group("p", "result-card__verdict", children)
}

/// What speaks for a candidate, and what was not found.
pub(crate) fn reason(because: Vec<Piece>, missing: &[String], language: Language) -> AnyView {
    let strong = |text: &'static str| plain("b", vec![words(text)]);
    let mut children = Vec::new();
    if !because.is_empty() {
        children.push(strong(sentences::because(language)));
        children.extend(pieces(because));
        children.push(words(". "));
    }
    if !missing.is_empty() {
        let what = words([&missing.join(", "), "."].concat());
        children.push(el("span", "result-card__gap", [strong(sentences::missing(language)), what]));
    }
    group("p", "result-card__reason", children)
}

fn capability(line: CapabilityLine, is_best: bool, t: &'static Texts) -> AnyView {
    let mut children = vec![text(line.title)];
    if let Some((level, is_inferred)) = line.readiness {
        let mark = inferred(is_inferred.then_some(t.inferred_mark));
        children.push(blank());
        children.push(el("span", "result-card__note", [words(level), blank(), mark]));
    }
    if let Some(published) = line.published {
        let comma = words(if published.inferred.is_some() { ", " } else { "" });
        let note = [words(published.text), comma, inferred(published.inferred)];
        children.push(blank());
        children.push(el("span", "result-card__note", note));
    }
    let class = if is_best {
        "result-card__capability result-card__capability--best"
    } else {
        "result-card__capability"
    };
    el("li", class, [standing_mark(line.standing), blank(), plain("span", children)])
}
