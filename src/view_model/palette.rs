//! The command palette: every page and every action by name, in both languages.
//!
//! Invariant: each command is found by its name in either language, also without tones.

use super::compare::Entry;
use super::find::Finder;
use super::text::bare;
use crate::address_state::{COMPARED, Place, link};
use crate::i18n::changes::changes_texts;
use crate::i18n::fit::fit_texts;
use crate::i18n::papers::paper_name;
use crate::i18n::{Texts, texts};
use crate::kept;
use crate::papers::Kind;
use crate::route::Route;
use nhipcau_profile::{Bilingual, Catalog, Language};

/// Most commands that are listed at a time.
pub const MAX_LISTED: usize = 12;

/// What a command does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Opens an address.
    Go(String),
    /// Chooses a theme by its position.
    Theme(usize),
    /// Prints.
    Print,
    /// Copies the address.
    CopyLink,
    /// Presses the button of the page with this name.
    Press(String),
}

/// A command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommandView {
    /// Its name in the reader's language.
    pub name: String,
    /// Its name in the other language, where it differs.
    pub other: Option<String>,
    /// What it does.
    pub deed: Deed,
    both: Bilingual,
}

/// A page and its name.
type Page = (Route, fn(&Texts) -> &'static str);

/// Pages with a name of their own.
const PAGES: [Page; 11] = [
    (Route::Match, |t| t.nav_match),
    (Route::Institutes, |t| t.nav_institutes),
    (Route::Needs, |t| t.nav_needs),
    (Route::Policy, |t| t.nav_policy),
    (Route::Shortlist, |t| t.nav_shortlist),
    (Route::Compare, |t| t.nav_compare),
    (Route::Team, |t| t.nav_team),
    (Route::Profiles, |t| t.nav_profiles),
    (Route::Method, |t| t.nav_method),
    (Route::Guide, |t| t.nav_guide),
    (Route::Kiosk, |t| t.site_name),
];

/// All commands of the site at this place: what the page offers first, institutes last.
pub fn commands(
    place: &Place,
    catalog: Option<&Catalog>,
    actions: &[Bilingual],
    language: Language,
) -> Vec<CommandView> {
    let [vi, en] = Language::ALL.map(texts);
    let mut list = Vec::new();
    let mut add = |own: Bilingual, deed: Deed| list.push(command(own, deed, language));
    for own in actions {
        add(own.clone(), Deed::Press(own.in_language(language).to_owned()));
    }
    for (route, name) in PAGES {
        let kiosk = if route == Route::Kiosk { " · kiosk" } else { "" };
        let own = Bilingual::new([name(vi), kiosk].concat(), [name(en), kiosk].concat());
        add(own, Deed::Go(Place { route, ..place.clone() }.href()));
    }
    let changes = |language: Language| changes_texts(language).title;
    let own = Bilingual::new(changes(Language::Vietnamese), changes(Language::English));
    add(own, Deed::Go(link(&Route::Changes, place.language)));
    for (id, title) in chosen(place, catalog) {
        let named = |language: Language| {
            [fit_texts(language).kind, ": ", title.shown_in(language).text].concat()
        };
        let both = Bilingual::new(named(Language::Vietnamese), named(Language::English));
        add(both, Deed::Go(Place { route: Route::Fit(id), ..place.clone() }.href()));
    }
    for kind in Kind::ALL {
        let named = |language: Language| paper_name(kind, language)[1];
        let both = Bilingual::new(named(Language::Vietnamese), named(Language::English));
        let route = Route::Paper(kind.slug().to_owned());
        add(both, Deed::Go(Place { route, ..place.clone() }.href()));
    }
    for own in Language::ALL {
        let name = match own {
            Language::Vietnamese => vi.language_name_vi,
            Language::English => vi.language_name_en,
        };
        let named = |t: &Texts| [t.language_label, ": ", name].concat();
        let href = Place { language: Some(own), ..place.clone() }.href();
        add(Bilingual::new(named(vi), named(en)), Deed::Go(href));
    }
    let themes: [fn(&Texts) -> &'static str; 4] =
        [|t| t.theme_auto, |t| t.theme_light, |t| t.theme_dark, |t| t.theme_contrast];
    for (idx, name) in themes.into_iter().enumerate() {
        let named = |t: &Texts| [t.theme_label, ": ", name(t)].concat();
        add(Bilingual::new(named(vi), named(en)), Deed::Theme(idx));
    }
    add(Bilingual::new(vi.print, en.print), Deed::Print);
    add(Bilingual::new(vi.copy_link, en.copy_link), Deed::CopyLink);
    for institute in catalog.map(|catalog| catalog.institutes.as_slice()).unwrap_or_default() {
        let short = institute.abbreviation.as_deref().unwrap_or_default();
        let named = |language: Language| {
            [&bare(&institute.name, language), " ", short].concat().trim_end().to_owned()
        };
        let own = Bilingual::new(named(Language::Vietnamese), named(Language::English));
        add(own, Deed::Go(link(&Route::Institute(institute.id.clone()), place.language)));
    }
    list
}

/// Capabilities that are chosen to compare: each has a sheet for the need that is open.
fn chosen<'a>(place: &Place, catalog: Option<&'a Catalog>) -> Vec<(String, &'a Bilingual)> {
    let ids = kept::ids(place.visitor.view(COMPARED)).into_iter();
    let found = ids.filter_map(|id| {
        let title = &Entry::find(catalog?, &id)?.capability?.title;
        Some((id, title))
    });
    found.collect()
}

fn command(both: Bilingual, deed: Deed, language: Language) -> CommandView {
    let name = bare(&both, language);
    let other = bare(&both, language.other());
    CommandView { other: (other != name).then_some(other), name, deed, both }
}

/// The first commands that what was typed finds.
pub fn found(commands: &[CommandView], typed: &str) -> Vec<CommandView> {
    let finder = Finder::new(typed);
    let own = commands.iter().filter(|own| finder.finds(&[&own.both.vi, &own.both.en]));
    own.take(MAX_LISTED).cloned().collect()
}
