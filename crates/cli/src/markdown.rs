//! Tables in Markdown, as docs/relevance.md holds them.

/// A table whose first row is its head; the first column holds words, the others figures.
pub fn table(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| format!("| {} |\n", row.join(" | "));
    let mut lines: Vec<String> = rows.iter().map(line).collect();
    let n_columns = rows.first().map_or(0, Vec::len);
    lines.insert(1.min(lines.len()), format!("|---|{}\n", "--:|".repeat(n_columns.max(1) - 1)));
    lines.concat()
}

/// A table under its title.
pub fn section(title: &str, rows: &[Vec<String>]) -> String {
    format!("### {title}\n\n{}", table(rows))
}

/// A row of cells.
pub fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}
