//! What changed from version to version: a file of its own, because only the page that lists it needs it.

use crate::record::record;
use nhipcau_profile::{Edition, FieldNews, ListNews, RecordNews};

record!(Edition { version, date, before, institutes, needs, vocabulary });
record!(RecordNews { id, name, kind, fields });
record!(FieldNews { subject, key, kind });
record!(ListNews { list, added, removed, changed });

#[cfg(test)]
mod tests {
    use crate::{OpenError, open_editions, open_forms, write_editions};
    use nhipcau_profile::{Catalog, Edition, FieldNews, ListNews, RecordNews};

    #[test]
    fn editions_come_back_and_are_no_other_tier() {
        let field = FieldNews { key: "founded".into(), ..FieldNews::default() };
        let record = RecordNews { id: "ims".into(), fields: vec![field], ..RecordNews::default() };
        let list = ListNews { list: "concepts".into(), added: 300, ..ListNews::default() };
        let edition =
            Edition { institutes: vec![record], vocabulary: vec![list], ..Edition::default() };
        let bytes = write_editions(&Catalog::default(), std::slice::from_ref(&edition));
        assert_eq!(open_editions(&bytes), Ok(vec![edition]));
        assert_eq!(open_forms(&bytes).err(), Some(OpenError::Tier));
    }
}
