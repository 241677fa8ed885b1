//! What the curator sends back to an institute whose profile was merged: in Vietnamese and in English.

use nhipcau_profile::{Change, ChangeKind, Institute, Language, Site, Step};

/// What a letter tells.
#[derive(Clone, Copy, Debug)]
pub struct Merged<'a> {
    /// The record as it is published.
    pub institute: &'a Institute,
    /// What was changed by the file.
    pub changes: &'a [Change],
    /// Values that stayed as the catalog had them.
    pub n_undecided: usize,
    /// The day.
    pub date: &'a str,
}

/// The letter, both languages under each other.
pub fn letter(merged: &Merged<'_>, site: &Site) -> String {
    format!("{}\n{}", vietnamese(merged, site), english(merged, site))
}

fn vietnamese(merged: &Merged<'_>, site: &Site) -> String {
    let Counts { added, removed, changed } = Counts::of(merged.changes);
    let undecided = match merged.n_undecided {
        0 => String::new(),
        count => format!(
            "{count} giá trị chưa đưa vào vì dữ liệu đã được sửa khác trong lúc Quý Viện soạn hồ sơ; chúng tôi sẽ trao đổi thêm.\n"
        ),
    };
    format!(
        "Kính gửi {},\n\n\
        Hồ sơ năng lực của Quý Viện đã được đưa vào dữ liệu {} ngày {}: {added} mục thêm mới, {changed} mục sửa, {removed} mục bỏ.\n\
        {undecided}Những nội dung này được ghi là do Quý Viện cung cấp, kèm ngày; tên người gửi không được lưu lại.\n\
        Sau lần cập nhật tới, xin Quý Viện xem lại tại {}/institutes/{} và báo cho {} nếu có chỗ chưa đúng.\n",
        merged.institute.name.shown_in(Language::Vietnamese).text,
        site.name.vi,
        merged.date,
        site.base_url,
        merged.institute.id,
        site.curator,
    )
}

fn english(merged: &Merged<'_>, site: &Site) -> String {
    let Counts { added, removed, changed } = Counts::of(merged.changes);
    let undecided = match merged.n_undecided {
        0 => String::new(),
        count => format!(
            "Values not taken over, because the data was changed otherwise while you edited: {count}. We will come back to you about them.\n"
        ),
    };
    format!(
        "Dear {},\n\n\
        Your profile was merged into the data of {} on {}: {added} added, {changed} changed, {removed} removed.\n\
        {undecided}What it says is marked as stated by the institute, with the date; the name of the sender is not kept.\n\
        After the next update, please look at {}/institutes/{} and tell {} what is not right.\n",
        merged.institute.name.shown_in(Language::English).text,
        site.name.en,
        merged.date,
        site.base_url,
        merged.institute.id,
        site.curator,
    )
}

struct Counts {
    added: usize,
    removed: usize,
    changed: usize,
}

impl Counts {
    fn of(changes: &[Change]) -> Counts {
        let by_the_institute = changes.iter().filter(|change| !is_the_mark_of_it(change));
        let count = |is_counted: fn(ChangeKind) -> bool| {
            by_the_institute.clone().filter(|change| is_counted(change.kind)).count()
        };
        Counts {
            added: count(|kind| kind == ChangeKind::Added),
            removed: count(|kind| kind == ChangeKind::Removed),
            changed: count(|kind| matches!(kind, ChangeKind::Changed | ChangeKind::Moved(_))),
        }
    }
}

/// Whether a change only says that the institute states it.
fn is_the_mark_of_it(change: &Change) -> bool {
    let mark = |step: &Step| matches!(step, Step::Key("sources" | "standing" | "unverified"));
    change.path.0.iter().any(mark)
}
