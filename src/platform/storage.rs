//! Small settings that outlive the page. A browser that keeps nothing simply remembers nothing.

/// Keys in use.
pub(crate) mod keys {
    /// Chosen language.
    pub(crate) const LANGUAGE: &str = "nhipcau.language";
    /// Chosen theme.
    pub(crate) const THEME: &str = "nhipcau.theme";
    /// Settings of a stand.
    pub(crate) const VENUE: &str = "nhipcau.kiosk.venue";
    /// What was counted at a stand.
    pub(crate) const COUNTERS: &str = "nhipcau.kiosk.counters";
    /// Version of the data that is being opened, where the staff took it from a folder.
    pub(crate) const CONTENT_TRIAL: &str = "nhipcau.kiosk.trial";
    /// `off` where single-character shortcuts are off.
    pub(crate) const SINGLE_KEYS: &str = "nhipcau.single-keys";
    /// Candidates that the visitor kept.
    pub(crate) const SHORTLIST: &str = "nhipcau.shortlist";
    /// Needs that the visitor saved on this device.
    pub(crate) const NEEDS: &str = "nhipcau.needs";
    /// Offers that the visitor decided against.
    pub(crate) const REFUSALS: &str = "nhipcau.refusals";
    /// What the visitor typed into papers.
    pub(crate) const PAPERS: &str = "nhipcau.papers";
}

fn store() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// A kept value.
pub(crate) fn read(key: &str) -> Option<String> {
    store()?.get_item(key).ok()?
}

/// Keeps a value, or forgets it.
pub(crate) fn write(key: &str, value: Option<&str>) {
    if let Some(store) = store() {
        let _ = match value {
            Some(value) => store.set_item(key, value),
            None => store.remove_item(key),
        };
    }
}

/// Keeps a value and reads it back; `false` where the browser did not keep it.
pub(crate) fn keep(key: &str, value: Option<&str>) -> bool {
    write(key, value);
    read(key).as_deref() == value
}

/// What `public/boot.js` keeps of the page itself, over a reload.
const OF_THE_PAGE: [&str; 2] = ["nhipcau.repaired", "nhipcau.restarts"];

/// Forgets everything that was kept for the length of the session.
pub(crate) fn forget_session() {
    let Some(store) = web_sys::window().and_then(|window| window.session_storage().ok().flatten())
    else {
        return;
    };
    let n = store.length().unwrap_or_default();
    let keys: Vec<String> = (0..n).filter_map(|idx| store.key(idx).ok().flatten()).collect();
    for key in keys.iter().filter(|key| !OF_THE_PAGE.contains(&key.as_str())) {
        let _ = store.remove_item(key);
    }
}
