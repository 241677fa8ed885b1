//! Which page an address path stands for, and which program draws it.
//!
//! Links of the app are ordinary paths, so that every page can be opened, shared and bookmarked by itself. The site is
//! five programs (see [`Program`]), so that a visitor who types a need does not wait for the code of an editor; a link
//! into another program is followed by the browser, with what the visitor set in its fragment.
//!
//! ```
//! use nhip_cau::route::{Program, Route};
//! assert_eq!(Route::parse("/institutes/ims"), Route::Institute("ims".into()));
//! assert_eq!(Route::Institute("ims".into()).path(), "/institutes/ims");
//! assert_eq!(Route::Institute("ims".into()).program(), Some(Program::Catalog));
//! ```
//!
//! Invariants: `Route::parse(&route.path()) == route` for every route that `parse` gives; the first name of a path decides
//! its program, as in `crates/xtask/src/programs.rs`, which tells hosts which file answers it.

/// A program of the site: one page file, one wasm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// A need in, institutes out: what most visitors open first.
    Match,
    /// Institutes, map, comparison, demand board, policy view, data.
    Catalog,
    /// Papers to hand over.
    Papers,
    /// The editor of an institute's profile.
    Profile,
    /// The touch screen at a fair.
    Kiosk,
}

/// A page of the app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The home page: a need and the institutes that fit it.
    #[default]
    Match,
    /// All institutes, as a list and on the map.
    Institutes,
    /// One institute, by its id or the id of a unit that was merged into it.
    Institute(String),
    /// Two to four candidates side by side.
    Compare,
    /// The sheet of one candidate, by the id of its capability.
    Fit(String),
    /// The institutes that cover a need together.
    Team,
    /// What the visitor kept.
    Shortlist,
    /// The demand board.
    Needs,
    /// Supply and demand by sub-field and industry.
    Policy,
    /// A paper to hand over, by the id of its kind.
    Paper(String),
    /// What the data is and how the score is made.
    Method,
    /// What changed in the data, version by version.
    Changes,
    /// How to use the site.
    Guide,
    /// The editor: the list of institutes to edit.
    Profiles,
    /// The editor of one institute.
    Edit(String),
    /// The touch screen.
    Kiosk,
    /// A path that means nothing here.
    NotFound(String),
}

impl Route {
    /// The page of a path such as `/institutes/ims`; never fails.
    pub fn parse(path: &str) -> Route {
        let trimmed = path.strip_prefix('/').unwrap_or(path);
        let trimmed = trimmed.strip_suffix('/').unwrap_or(trimmed);
        match trimmed.split_once('/') {
            None => match trimmed {
                "" | "index.html" => Route::Match,
                "institutes" => Route::Institutes,
                "compare" => Route::Compare,
                "team" => Route::Team,
                "shortlist" => Route::Shortlist,
                "needs" => Route::Needs,
                "policy" => Route::Policy,
                "method" => Route::Method,
                "changes" => Route::Changes,
                "guide" => Route::Guide,
                "edit" => Route::Profiles,
                "kiosk" => Route::Kiosk,
                _ => Route::NotFound(path.to_owned()),
            },
            Some(("institutes", id)) if is_id(id) => Route::Institute(id.to_owned()),
            Some(("fit", id)) if is_id(id) => Route::Fit(id.to_owned()),
            Some(("papers", id)) if is_id(id) => Route::Paper(id.to_owned()),
            Some(("edit", id)) if is_id(id) => Route::Edit(id.to_owned()),
            _ => Route::NotFound(path.to_owned()),
        }
    }

    /// The path to write into an address.
    pub fn path(&self) -> String {
        match self {
            Route::Match => "/".to_owned(),
            Route::Institutes => "/institutes".to_owned(),
            Route::Institute(id) => ["/institutes/", id].concat(),
            Route::Compare => "/compare".to_owned(),
            Route::Fit(id) => ["/fit/", id].concat(),
            Route::Team => "/team".to_owned(),
            Route::Shortlist => "/shortlist".to_owned(),
            Route::Needs => "/needs".to_owned(),
            Route::Policy => "/policy".to_owned(),
            Route::Paper(id) => ["/papers/", id].concat(),
            Route::Method => "/method".to_owned(),
            Route::Changes => "/changes".to_owned(),
            Route::Guide => "/guide".to_owned(),
            Route::Profiles => "/edit".to_owned(),
            Route::Edit(id) => ["/edit/", id].concat(),
            Route::Kiosk => "/kiosk".to_owned(),
            Route::NotFound(path) => path.clone(),
        }
    }

    /// The program that draws it; `None` for a path that means nothing, which every program can say.
    pub fn program(&self) -> Option<Program> {
        match self {
            Route::Match => Some(Program::Match),
            Route::Institutes
            | Route::Institute(_)
            | Route::Compare
            | Route::Fit(_)
            | Route::Team
            | Route::Shortlist
            | Route::Needs
            | Route::Policy
            | Route::Method
            | Route::Changes
            | Route::Guide => Some(Program::Catalog),
            Route::Paper(_) => Some(Program::Papers),
            Route::Profiles | Route::Edit(_) => Some(Program::Profile),
            Route::Kiosk => Some(Program::Kiosk),
            Route::NotFound(_) => None,
        }
    }
}

/// Whether this can be an id of the data: ASCII letters, digits and hyphens, at most 64 of them.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 64
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
