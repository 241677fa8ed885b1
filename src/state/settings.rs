//! Settings that outlive the page: language, theme, single-character shortcuts.

use crate::i18n::Texts;
use crate::platform::{page, storage};
use leptos::prelude::*;
use nhipcau_profile::Language;

/// A theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    #[default]
    Auto,
    Light,
    Dark,
    Contrast,
}

impl Theme {
    pub(crate) const ALL: [Theme; 4] = [Theme::Auto, Theme::Light, Theme::Dark, Theme::Contrast];

    /// Name in the store and on the document; `None` follows the device.
    fn slug(self) -> Option<&'static str> {
        match self {
            Theme::Auto => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
            Theme::Contrast => Some("contrast"),
        }
    }

    /// Value of its option.
    pub(crate) fn value(self) -> &'static str {
        self.slug().unwrap_or("auto")
    }

    /// The theme of an option's value.
    pub(crate) fn from_value(value: &str) -> Theme {
        Theme::ALL.into_iter().find(|theme| theme.value() == value).unwrap_or_default()
    }

    /// Its name.
    pub(crate) fn name(self, t: &Texts) -> &'static str {
        match self {
            Theme::Auto => t.theme_auto,
            Theme::Light => t.theme_light,
            Theme::Dark => t.theme_dark,
            Theme::Contrast => t.theme_contrast,
        }
    }
}

/// The language kept on this device, else Vietnamese.
pub(crate) fn kept_language() -> Language {
    storage::read(storage::keys::LANGUAGE)
        .and_then(|tag| Language::from_tag(&tag))
        .unwrap_or_default()
}

/// Settings of this device.
#[derive(Clone, Copy)]
pub(crate) struct SettingsContext {
    pub(crate) theme: RwSignal<Theme>,
    pub(crate) single_keys: RwSignal<bool>,
}

impl SettingsContext {
    pub(crate) fn start() -> SettingsContext {
        let theme = storage::read(storage::keys::THEME);
        let theme = Theme::from_value(theme.as_deref().unwrap_or_default());
        page::set_theme(theme.slug());
        let single_keys = storage::read(storage::keys::SINGLE_KEYS).as_deref() != Some("off");
        SettingsContext { theme: RwSignal::new(theme), single_keys: RwSignal::new(single_keys) }
    }

    pub(crate) fn set_theme(self, theme: Theme) {
        storage::write(storage::keys::THEME, theme.slug());
        page::set_theme(theme.slug());
        self.theme.set(theme);
    }

    pub(crate) fn set_single_keys(self, on: bool) {
        storage::write(storage::keys::SINGLE_KEYS, (!on).then_some("off"));
        self.single_keys.set(on);
    }
}
