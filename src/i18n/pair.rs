//! Lists of words that give both languages side by side: a word without its translation does not compile.

/// A struct of strings, and the function that gives it in a language.
macro_rules! pair_texts {
    ($(#[$doc:meta])* $name:ident, $of:ident { $($field:ident: $vi:literal, $en:literal;)* }) => {
        $(#[$doc])*
        pub struct $name {
            $(#[doc = $en] pub $field: &'static str,)*
        }

        /// The words of a language.
        pub fn $of(language: nhipcau_profile::Language) -> &'static $name {
            static VI: $name = $name { $($field: $vi),* };
            static EN: $name = $name { $($field: $en),* };
            match language {
                nhipcau_profile::Language::Vietnamese => &VI,
                nhipcau_profile::Language::English => &EN,
            }
        }
    };
}
pub(crate) use pair_texts;
