//! Which page an address path stands for.
//!
//! Links of the app are ordinary paths, so that every page can be opened, shared and bookmarked by itself.
//!
//! ```
//! use nhip_cau::route::Route;
//! assert_eq!(Route::parse("/institutes/ims"), Route::Institute("ims".into()));
//! assert_eq!(Route::Institute("ims".into()).path(), "/institutes/ims");
//! ```
//!
//! Invariant: `Route::parse(&route.path()) == route` for every route that `parse` gives.

/// A page of the app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The home page: a need and the institutes that fit it.
    #[default]
    Match,
    /// One institute, by its id or the id of a unit that was merged into it.
    Institute(String),
    /// What the data is and how the score is made.
    Method,
    /// A path that means nothing here.
    NotFound(String),
}

impl Route {
    /// The page of a path such as `/institutes/ims`; never fails.
    pub fn parse(path: &str) -> Route {
        let trimmed = path.strip_prefix('/').unwrap_or(path);
        let trimmed = trimmed.strip_suffix('/').unwrap_or(trimmed);
        match trimmed.split_once('/') {
            None if trimmed.is_empty() || trimmed == "index.html" => Route::Match,
            None if trimmed == "method" => Route::Method,
            Some(("institutes", id)) if is_id(id) => Route::Institute(id.to_owned()),
            _ => Route::NotFound(path.to_owned()),
        }
    }

    /// The path to write into an address.
    pub fn path(&self) -> String {
        match self {
            Route::Match => "/".to_owned(),
            Route::Institute(id) => ["/institutes/", id].concat(),
            Route::Method => "/method".to_owned(),
            Route::NotFound(path) => path.clone(),
        }
    }
}

/// Whether this can be an id of the data: ASCII letters, digits and hyphens, at most 64 of them.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 64
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
