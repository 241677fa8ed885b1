//! Forms to fill in: a file of its own, because only the page that shows one needs it.

use crate::record::record;
use nhipcau_profile::{FormItem, TaskForm};

record!(FormItem { id, number, label, hint, begin, options, columns, measured });
record!(TaskForm { id, version, title, motto, basis, items });

#[cfg(test)]
mod tests {
    use crate::{OpenError, open_forms, open_search, write_forms};
    use nhipcau_profile::{Bilingual, Catalog, FormItem, TaskForm};

    #[test]
    fn forms_come_back_and_are_no_other_tier() {
        let item = FormItem {
            id: "title".into(),
            options: vec![Bilingual::new("một", "one")],
            measured: true,
            ..FormItem::default()
        };
        let form = TaskForm { id: "task".into(), items: vec![item], ..TaskForm::default() };
        let bytes = write_forms(&Catalog::default(), std::slice::from_ref(&form));
        assert_eq!(open_forms(&bytes), Ok(vec![form]));
        assert_eq!(open_search(&bytes).err(), Some(OpenError::Tier));
    }
}
