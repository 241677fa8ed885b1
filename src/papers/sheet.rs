//! The sheet that is handed over: blocks of text that remember who wrote each stretch.
//!
//! The same sheet is drawn on the page, printed, copied as plain text and written as a Word file. Invariant: all of these
//! hold the same words in the same order.

/// Who wrote a stretch of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// The form.
    #[default]
    Form,
    /// The catalog.
    Catalog,
    /// The visitor.
    Visitor,
    /// Nobody yet: a place to fill in.
    Blank,
}

/// A stretch of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Who wrote it.
    pub origin: Origin,
}

/// Stretches of one line or paragraph.
pub type Runs = Vec<Run>;

/// A span around a base.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// What was changed.
    pub label: String,
    /// Lower end.
    pub low: f64,
    /// Where all bars meet.
    pub base: f64,
    /// Upper end.
    pub high: f64,
    /// Both ends in words.
    pub ends: [String; 2],
}

/// A block of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A line above the title, centered.
    Motto(String),
    /// The title, centered.
    Title(String),
    /// A line under the title, centered.
    Subtitle(Runs),
    /// A heading.
    Heading(Runs),
    /// A paragraph; line breaks in it stay.
    Paragraph(Runs),
    /// An entry of a list.
    Item(Runs),
    /// A term and what it is.
    Pair(String, Runs),
    /// A table; the first row is its head.
    Table(Vec<Vec<Runs>>),
    /// Spans around a common base, drawn as bars.
    Bars(Vec<Bar>),
    /// A place and date, at the right.
    Dateline(Runs),
    /// Who signs, at the right.
    Signature(Vec<Runs>),
    /// A remark in small print.
    Note(Runs),
}

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// What the file is called, without an extension.
    pub name: String,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// Where it comes from: date, version of the data, sources.
    pub foot: Vec<String>,
}

/// Text of the form.
pub fn said(text: impl Into<String>) -> Run {
    Run { text: text.into(), origin: Origin::Form }
}

/// Text of the catalog.
pub fn listed(text: impl Into<String>) -> Run {
    Run { text: text.into(), origin: Origin::Catalog }
}

/// Text of the visitor.
pub fn typed(text: impl Into<String>) -> Run {
    Run { text: text.into(), origin: Origin::Visitor }
}

/// The text of all runs.
pub fn text_of(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// The runs without those that hold nothing.
pub fn known(runs: Runs) -> Runs {
    runs.into_iter().filter(|run| !run.text.is_empty()).collect()
}

/// A template such as `Kính gửi: {}`, its `{}` filled in order.
pub fn filled(template: &str, values: impl IntoIterator<Item = Runs>) -> Runs {
    let mut values = values.into_iter();
    let mut runs = Vec::new();
    for (piece_idx, piece) in template.split("{}").enumerate() {
        if piece_idx > 0 {
            runs.extend(values.next().unwrap_or_default());
        }
        if !piece.is_empty() {
            runs.push(said(piece));
        }
    }
    runs
}

impl Bar {
    /// "revenue: 1,200 – 1,800".
    pub fn words(&self) -> String {
        [self.label.as_str(), ": ", &self.ends[0], " – ", &self.ends[1]].concat()
    }
}

impl Block {
    /// Its lines of runs, in reading order.
    pub fn lines(&self) -> Vec<Runs> {
        match self {
            Block::Motto(text) | Block::Title(text) => vec![vec![said(text)]],
            Block::Subtitle(runs)
            | Block::Heading(runs)
            | Block::Paragraph(runs)
            | Block::Item(runs)
            | Block::Dateline(runs)
            | Block::Note(runs) => vec![runs.clone()],
            Block::Pair(term, runs) => {
                let mut line = vec![said([term, ": "].concat())];
                line.extend(runs.iter().cloned());
                vec![line]
            }
            Block::Table(rows) => rows.iter().map(|row| row.join(&said(" | "))).collect(),
            Block::Bars(bars) => bars.iter().map(|bar| vec![said(bar.words())]).collect(),
            Block::Signature(lines) => lines.clone(),
        }
    }
}

impl Sheet {
    /// The sheet as plain text.
    pub fn plain_text(&self) -> String {
        let mut out = String::new();
        let mut after_item = false;
        for block in &self.blocks {
            let is_item = matches!(block, Block::Item(_) | Block::Pair(..));
            let goes_on = is_item && after_item;
            if !out.is_empty() && !goes_on {
                out.push('\n');
            }
            for line in block.lines() {
                if let Block::Item(_) = block {
                    out.push_str("- ");
                }
                out.push_str(&text_of(&line));
                out.push('\n');
            }
            after_item = is_item;
        }
        out
    }

    /// Every run, in reading order.
    pub fn runs(&self) -> Vec<Run> {
        self.blocks.iter().flat_map(Block::lines).flatten().collect()
    }

    /// How many places are still to be filled in.
    pub fn n_blanks(&self) -> usize {
        self.runs().iter().filter(|run| run.origin == Origin::Blank).count()
    }

    /// How many words the visitor wrote on it.
    pub fn n_own_words(&self) -> usize {
        let runs = self.runs();
        let own = runs.iter().filter(|run| run.origin == Origin::Visitor);
        own.map(|run| run.text.split_whitespace().count()).sum()
    }
}
