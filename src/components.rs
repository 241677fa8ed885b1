//! Components: plain values in, callbacks out, one file for each block of the style sheet.
//!
//! Invariant: nothing is decided here; a component draws what a view model says.

#![allow(unreachable_pub, reason = "the component macro writes `pub`")]

pub(crate) mod button;
pub(crate) mod chip;
pub(crate) mod choice;
pub(crate) mod clarity_meter;
pub(crate) mod disclosure_preview;
pub(crate) mod el;
pub(crate) mod evidence_list;
pub(crate) mod examples;
pub(crate) mod explanation;
pub(crate) mod facet_list;
pub(crate) mod facts;
pub(crate) mod field_doors;
pub(crate) mod filters;
pub(crate) mod fit_sheet;
pub(crate) mod form;
pub(crate) mod heat_table;
pub(crate) mod help_dialog;
pub(crate) mod keep;
pub(crate) mod load_state;
pub(crate) mod loading;
pub(crate) mod map;
pub(crate) mod need_box;
pub(crate) mod need_card;
pub(crate) mod no_strong_match;
pub(crate) mod notice;
pub(crate) mod page_frame;
pub(crate) mod palette;
pub(crate) mod paper_form;
pub(crate) mod paper_sheet;
pub(crate) mod plain_element;
pub(crate) mod qr_code;
pub(crate) mod refuse;
pub(crate) mod result_card;
pub(crate) mod results_bar;
pub(crate) mod score_bar;
pub(crate) mod search_box;
pub(crate) mod site_footer;
pub(crate) mod site_header;
pub(crate) mod standing_mark;
pub(crate) mod team_matrix;
pub(crate) mod text;
pub(crate) mod toast;
pub(crate) mod understood_chips;
pub(crate) mod weights_panel;
pub(crate) mod wishes_panel;
pub(crate) mod working;
