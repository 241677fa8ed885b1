//! Text of the data, with found words marked and a language mark where it fell back.

use super::el::{blank, el, plain, with, words};
use crate::view_model::text::{Piece, TextView};
use leptos::prelude::*;

/// Pieces of text, found words in `<mark>`.
pub(crate) fn pieces(pieces: Vec<Piece>) -> Vec<AnyView> {
    let piece = |piece: Piece| {
        if piece.is_found { plain("mark", vec![words(piece.text)]) } else { words(piece.text) }
    };
    pieces.into_iter().map(piece).collect()
}

/// A text of the data.
pub(crate) fn text(view: TextView) -> AnyView {
    let shown = pieces(view.pieces);
    match view.foreign {
        None => shown.into_any(),
        Some(language) => {
            let mark = el("abbr", "language-mark", [words(language.tag().to_ascii_uppercase())]);
            let foreign = with("span", vec![("lang", language.tag().into())], shown);
            vec![foreign, blank(), mark].into_any()
        }
    }
}
