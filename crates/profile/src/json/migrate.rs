//! From the file of an older version to the newest: one pure step for each version, kept for ever.
//!
//! A step looks at the JSON as it stands, because the records of its time no longer exist. To make a version: raise
//! [`FORMAT_VERSION`](super::FORMAT_VERSION), append the step from the version before it, publish the schema, and lay a file
//! of that version beside the others in `tests/profile/golden`.

use super::node::Node;

/// Makes a file of one version a file of the next.
pub(super) type Migration = fn(Node) -> Node;

/// The step at position n leads from version n + 1 to version n + 2.
pub(super) const MIGRATIONS: &[Migration] = &[];

/// The file in the newest version, all of whose steps are given.
pub(super) fn migrate(file: Node, version: u32, migrations: &[Migration]) -> Node {
    let first = version.saturating_sub(1) as usize;
    migrations.iter().skip(first).fold(file, |file, migration| migration(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_goes_through_the_steps_after_its_own_version() {
        let steps: &[Migration] = &[
            |_| Node::Number(2.0),
            |file| if file == Node::Number(2.0) { Node::Number(3.0) } else { Node::Null },
        ];
        assert_eq!(migrate(Node::Number(1.0), 1, steps), Node::Number(3.0));
        assert_eq!(migrate(Node::Number(2.0), 2, steps), Node::Number(3.0));
        assert_eq!(migrate(Node::Number(3.0), 3, steps), Node::Number(3.0));
        assert_eq!(MIGRATIONS.len() + 1, super::super::FORMAT_VERSION as usize);
    }
}
