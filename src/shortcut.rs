//! What a key means.
//!
//! Invariant: a key pressed while text is typed or composed never acts as a single-character shortcut.

/// A key press, without the browser's types.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "independent facts of one event, not states")]
pub struct KeyPress {
    /// Name of the key, as browsers name it.
    pub key: String,
    /// Control or, on a Mac, command.
    pub control: bool,
    /// Alt.
    pub alt: bool,
    /// Whether a field has the focus.
    pub in_field: bool,
    /// Whether the link of a result has the focus.
    pub in_results: bool,
    /// Whether an input method is composing.
    pub is_composing: bool,
}

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Go to the need box.
    FocusNeed,
    /// Go to the first result.
    FirstResult,
    /// Go to the next result.
    NextResult,
    /// Go to the previous result.
    PreviousResult,
    /// Open the list of shortcuts.
    Help,
    /// Close what is open, or leave the field.
    Escape,
}

/// The shortcut of a key press; `single_keys` says whether `/` and `?` act.
pub fn shortcut(press: &KeyPress, single_keys: bool) -> Option<Shortcut> {
    if press.is_composing || press.alt {
        return None;
    }
    match press.key.as_str() {
        "Enter" if press.control => Some(Shortcut::FirstResult),
        "Escape" => Some(Shortcut::Escape),
        _ if press.control => None,
        "ArrowDown" if press.in_results => Some(Shortcut::NextResult),
        "ArrowUp" if press.in_results => Some(Shortcut::PreviousResult),
        _ if press.in_field || !single_keys => None,
        "/" => Some(Shortcut::FocusNeed),
        "?" => Some(Shortcut::Help),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(key: &str) -> KeyPress {
        KeyPress { key: key.into(), ..KeyPress::default() }
    }

    #[test]
    fn single_characters_act_outside_fields_only() {
        assert_eq!(shortcut(&press("/"), true), Some(Shortcut::FocusNeed));
        assert_eq!(shortcut(&KeyPress { in_field: true, ..press("/") }, true), None);
        assert_eq!(shortcut(&press("?"), false), None);
    }

    #[test]
    fn an_input_method_keeps_its_keys() {
        let composing = KeyPress { control: true, is_composing: true, ..press("Enter") };
        assert_eq!(shortcut(&composing, true), None);
    }

    #[test]
    fn control_enter_acts_inside_the_box() {
        let press = KeyPress { control: true, in_field: true, ..press("Enter") };
        assert_eq!(shortcut(&press, true), Some(Shortcut::FirstResult));
    }
}
