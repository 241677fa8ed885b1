//! Pages: read state, pass plain values down, turn callbacks into changes of the place.

pub(crate) mod board_page;
pub(crate) mod changes_page;
pub(crate) mod compare_page;
pub(crate) mod directory_page;
pub(crate) mod edit;
pub(crate) mod edit_page;
mod fair_code;
pub(crate) mod fit_page;
pub(crate) mod guide_page;
mod institute_contact;
pub(crate) mod institute_page;
pub(crate) mod kiosk;
pub(crate) mod match_page;
pub(crate) mod method_page;
pub(crate) mod not_found_page;
pub(crate) mod paper_page;
pub(crate) mod policy_page;
pub(crate) mod profiles_page;
pub(crate) mod rehearsal;
mod results_section;
mod sheet_code;
pub(crate) mod shortlist_page;
mod start_section;
pub(crate) mod team_page;
