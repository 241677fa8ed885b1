//! Which voice of the device reads aloud: one of the language, best one that needs no network.
//!
//! Worked example: of `en-US`, `vi_VN` over the network and `vi-VN` on the device, Vietnamese is read by the last one. Without a
//! network a voice that needs one is none.
//! Invariant: the voice chosen is of the language; where there is none, nothing is offered.

use nhipcau_profile::Language;

/// What a device says of a voice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voice {
    /// Language tag; some systems write `vi_VN`.
    pub tag: String,
    /// Whether it speaks without a network.
    pub is_local: bool,
    /// Whether the device prefers it.
    pub is_default: bool,
}

/// Position of the voice that reads a language.
pub fn voice_for(voices: &[Voice], language: Language, is_online: bool) -> Option<usize> {
    let mut best: Option<(usize, (bool, bool))> = None;
    for (voice_idx, voice) in voices.iter().enumerate() {
        let rank = (voice.is_local, voice.is_default);
        let can_speak = speaks(&voice.tag, language.tag()) && (voice.is_local || is_online);
        if can_speak && best.is_none_or(|(_, other)| rank > other) {
            best = Some((voice_idx, rank));
        }
    }
    best.map(|(voice_idx, _)| voice_idx)
}

fn speaks(tag: &str, language: &str) -> bool {
    let first = tag.split(['-', '_']).next().unwrap_or_default();
    first.eq_ignore_ascii_case(language)
}
