//! The command line: what can be asked, and the pages of `--help`.

mod desk;
mod fair;

pub use desk::{
    ChangeFormat, DiffArguments, DraftArguments, FeedbackArguments, FileKind, LinksArguments,
    MergeArguments, SchemaArguments, StaleArguments,
};
pub use fair::{PackArguments, ServeArguments};

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// The curator's command of Nhịp Cầu: check and build the data, match needs, measure the order
#[derive(Debug, Parser)]
#[command(name = "nhipcau", version, propagate_version = true, disable_help_subcommand = true)]
#[command(
    after_help = "Exit status: 0 done, 1 the data has errors or conflicts, 2 the question or a file could not be used,\n\
    3 there is no network.\n\
    `nhipcau COMMAND --help` explains each command with examples."
)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What can be asked.
#[derive(Debug, Subcommand)]
pub enum Command {
    #[command(long_about = CHECK_ABOUT, after_long_help = CHECK_MORE)]
    /// Print every problem of the data at once
    Check(CheckArguments),
    #[command(long_about = BUILD_ABOUT, after_long_help = BUILD_MORE)]
    /// Check the data and write the files that the application loads
    Build(BuildArguments),
    #[command(long_about = MATCH_ABOUT, after_long_help = MATCH_MORE)]
    /// Match one need or a file of needs
    Match(MatchArguments),
    #[command(long_about = EVALUATE_ABOUT, after_long_help = EVALUATE_MORE)]
    /// Measure the order of answers on judged needs
    Evaluate(EvaluateArguments),
    #[command(long_about = desk::MERGE_ABOUT, after_long_help = desk::MERGE_MORE)]
    /// Merge profile files of institutes into the data
    Merge(MergeArguments),
    #[command(long_about = desk::DRAFT_ABOUT, after_long_help = desk::DRAFT_MORE)]
    /// Write the profile file of an institute
    Draft(DraftArguments),
    #[command(long_about = RELEVANCE_ABOUT, after_long_help = RELEVANCE_MORE)]
    /// Print the tables of docs/relevance.md: every method and every part on every judged set
    Relevance(RelevanceArguments),
    #[command(long_about = CALIBRATE_ABOUT, after_long_help = CALIBRATE_MORE)]
    /// Fit the scores from which a candidate is possible, good, strong
    Calibrate(CalibrateArguments),
    #[command(long_about = TEXTS_ABOUT)]
    /// Print the texts that the engine searches, for other programs
    Texts(TextsArguments),
    #[command(long_about = desk::DIFF_ABOUT, after_long_help = desk::DIFF_MORE)]
    /// List what changed between two states of the data
    Diff(DiffArguments),
    #[command(long_about = desk::FEEDBACK_ABOUT, after_long_help = desk::FEEDBACK_MORE)]
    /// Count why enterprises decided against offers
    Feedback(FeedbackArguments),
    #[command(long_about = desk::LINKS_ABOUT, after_long_help = desk::LINKS_MORE)]
    /// Look whether the cited addresses still answer
    Links(LinksArguments),
    #[command(long_about = desk::STALE_ABOUT, after_long_help = desk::STALE_MORE)]
    /// Count old confirmations and old evidence
    Stale(StaleArguments),
    #[command(long_about = desk::SCHEMA_ABOUT, after_long_help = desk::SCHEMA_MORE)]
    /// Print the JSON Schema of profile or feedback files
    Schema(SchemaArguments),
    #[command(long_about = fair::PACK_ABOUT, after_long_help = fair::PACK_MORE)]
    /// Put the finished site, one fair and a server into a folder for a USB stick
    Pack(PackArguments),
    #[command(long_about = fair::SERVE_ABOUT, after_long_help = fair::SERVE_MORE)]
    /// Serve a finished site on this machine alone
    Serve(ServeArguments),
}

/// Arguments of `nhipcau check`.
#[derive(Debug, Args)]
pub struct CheckArguments {
    /// Folder with site.toml, vocabulary/, institutes/ and needs/
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
    /// List every warning instead of counting them by kind
    #[arg(long)]
    pub warnings: bool,
}

/// Arguments of `nhipcau build`.
#[derive(Debug, Args)]
pub struct BuildArguments {
    /// Folder with site.toml, vocabulary/, institutes/ and needs/
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
    /// Folder to write search.bin, knowledge.bin, details.bin and open-data/ into; made if missing
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// Arguments of `nhipcau match`.
#[derive(Debug, Args)]
pub struct MatchArguments {
    /// The need in words, or - to read it from standard input
    #[arg(conflicts_with = "needs", required_unless_present = "needs")]
    pub text: Option<String>,
    /// Needs, one JSON object a line; - is standard input
    #[arg(long, value_name = "FILE")]
    pub needs: Option<PathBuf>,
    /// Capabilities to print for each need
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub top: usize,
    /// Say what each candidate lacks, what would change its band, and how clear the need is
    #[arg(long)]
    pub why: bool,
    /// How to print
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
    /// Folder with site.toml, vocabulary/, institutes/ and needs/
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
    /// Today's year, for the age of evidence [default: the year of data_date in site.toml]
    #[arg(long, value_name = "YEAR")]
    pub year: Option<u16>,
    /// Say how far a long run is even if standard error is no terminal
    #[arg(long)]
    pub progress: bool,
}

/// How `nhipcau match` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: rank, points, band, institute, capability, matched words
    Table,
    /// For programs: one object a need, with every point and its reason
    Json,
    /// For trec_eval: need Q0 capability rank score nhipcau
    Trec,
}

/// Arguments of `nhipcau evaluate`.
#[derive(Debug, Args)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line, free of the others"
)]
pub struct EvaluateArguments {
    /// Judged needs, one JSON object a line with id, text and slices
    #[arg(long, value_name = "FILE")]
    pub needs: PathBuf,
    /// Judgments, one `need 0 capability grade` a line
    #[arg(long, value_name = "FILE")]
    pub qrels: PathBuf,
    /// Rewrite every need that has tone marks before matching
    #[arg(long, value_enum)]
    pub twin: Option<Twin>,
    /// Measure plain methods beside ours
    #[arg(long)]
    pub baselines: bool,
    /// Measure five fixed parts of the needs too; what is gained by chance shows in one of them only
    #[arg(long)]
    pub folds: bool,
    /// Print every need with its nDCG@10 and the rank of its first useful answer
    #[arg(long)]
    pub each: bool,
    /// Folder with site.toml, vocabulary/, institutes/ and needs/
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
    /// Today's year, for the age of evidence [default: the year of data_date in site.toml]
    #[arg(long, value_name = "YEAR")]
    pub year: Option<u16>,
    /// Say how far a long run is even if standard error is no terminal
    #[arg(long)]
    pub progress: bool,
}

/// Arguments of `nhipcau relevance`.
#[derive(Debug, Args)]
pub struct RelevanceArguments {
    /// Folder of judged sets, each a folder with needs.jsonl and qrels.txt
    #[arg(long, value_name = "DIR", default_value = "tests/relevance")]
    pub sets: PathBuf,
    /// Folder of orders that other programs made: <set>/<method>.trec
    #[arg(long, value_name = "DIR")]
    pub runs: Option<PathBuf>,
    /// Folder with site.toml, vocabulary/, institutes/ and needs/
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
    /// Today's year, for the age of evidence [default: the year of data_date in site.toml]
    #[arg(long, value_name = "YEAR")]
    pub year: Option<u16>,
    /// Say how far a long run is even if standard error is no terminal
    #[arg(long)]
    pub progress: bool,
}

/// Arguments of `nhipcau calibrate`.
#[derive(Debug, Args)]
pub struct CalibrateArguments {
    /// Folder of judged sets, each a folder with needs.jsonl and qrels.txt
    #[arg(long, value_name = "DIR", default_value = "tests/relevance")]
    pub sets: PathBuf,
    /// Folder with site.toml, vocabulary/, institutes/ and needs/
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
    /// Today's year, for the age of evidence [default: the year of data_date in site.toml]
    #[arg(long, value_name = "YEAR")]
    pub year: Option<u16>,
}

/// Arguments of `nhipcau texts`.
#[derive(Debug, Args)]
pub struct TextsArguments {
    /// Folder with site.toml, vocabulary/, institutes/ and needs/
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,
}

/// What a need is rewritten to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Twin {
    /// Without any mark, as typed in a hurry
    Toneless,
    /// Raw Telex keystrokes, as typed with the input method off
    Telex,
    /// Raw VNI keystrokes, likewise
    Vni,
}

impl Twin {
    /// All of them.
    pub const ALL: [Twin; 3] = [Twin::Toneless, Twin::Telex, Twin::Vni];
}

const CHECK_ABOUT: &str = "\
Prints every problem of the data at once, in order of file, line and column:

    data/institutes/ims.toml:14:9: error[E007]: industry `minning` is not in the
    vocabulary; did you mean `mining`?

Errors (E…) keep the data from being built. Warnings (W…) lower its completeness: a
text that is missing in one language, a value that is not known. They are counted by
kind, and listed with --warnings. The last line sums up.";

const CHECK_MORE: &str = "\
Codes:
  E001 missing id        E002 malformed id       E003 id used twice
  E004 missing title     E005 missing field      E006 missing source
  E007 not in vocabulary E008 readiness level    E009 year
  E010 reversed range    E011 unsafe address     E012 invisible character
  E013 date              E014 place              E019 text too long
  E020 not TOML or UTF-8 E021 wrong type         E022 unknown key
  E023 id and file name  E024 list too long      E025 not a number
  E026 date after today  E027 e-mail address
  W101 text missing in one language              W102 value not known
  W106 capability reads nearly like another one

Examples:
  nhipcau check
  nhipcau check --warnings | grep confirmed_on
  nhipcau check --data ../catalog/data

Exit status:
  0  no errors
  1  errors were printed
  2  bad usage, or the folder cannot be read";

const BUILD_ABOUT: &str = "\
Checks the data and, if it has no error, writes the files of the application: search.bin
(what the first result needs), knowledge.bin (problems and thesaurus) and details.bin
(what a reader opens later); and beside them open-data/: the whole catalog as JSON with
its schema, as JSON-LD and as CSV, and changes.json where the data folder has one. The same data gives the same bytes. Files that are
there are replaced only when all are written.";

const BUILD_MORE: &str = "\
Examples:
  nhipcau build --out site-data
  nhipcau build --data ../catalog/data --out /srv/nhipcau/data

Exit status:
  0  written; sizes and data version are printed
  1  the data has errors, printed on standard error; nothing is written
  2  bad usage, or a folder cannot be read or written";

const MATCH_ABOUT: &str = "\
Matches a need with the capabilities of the data, by the engine of the application and
in its order before capabilities are grouped by institute.

A line of a needs file is an object with `id`, `text` and, if wanted, `wishes`:

    {\"id\": \"n1\", \"text\": \"máy sấy hạt điều\", \"wishes\": {\"industries\":
    [\"food-processing\"], \"modes\": [\"technology-transfer\"], \"readiness\": [7, 9],
    \"subfields\": [\"B03\"], \"province\": \"ha-noi\", \"excluded_institutes\": [\"ims\"]}}

(on one line). Every other key is ignored.

With --why (table and json) the engine is asked again with something changed:

  the need is …   clear, could be clearer, too vague: the industry, readiness, mode,
                  province, figure and word that the ten leaders suggest are tried; a
                  fact is named if it brings other institutes into the first three
  blocking …      what a candidate lacks, the most important first: blocking (a must),
                  missing (asked for, stated otherwise), unknown (asked for, not
                  stated), unasked (a buyer would ask); with what closing it would add
  to good: …      the smallest change, of one step or two, by the visitor or by the
                  institute, that reaches the next band, with the score it then has";

const MATCH_MORE: &str = "\
Examples:
  nhipcau match \"nước thải dệt nhuộm còn màu\"
  nhipcau match --top 3 --format json \"low-cost solar dryer\"
  nhipcau match --top 3 --why \"máy sấy\"
  nhipcau match --needs needs.jsonl --format trec > run.txt
  echo \"may say hat dieu\" | nhipcau match -

Exit status:
  0  matched, even if nothing fits
  2  bad usage, a line that cannot be read, or data with errors; nothing is printed";

const EVALUATE_ABOUT: &str = "\
Measures the order of answers on judged needs, over all needs and by slice: nDCG@10
(gain 2^grade - 1, discount log2(rank + 1)) over needs that have any grade; MRR,
success@1, success@3 and recall@20 for useful answers (grade 2 or 3) over needs that have
one. In brackets stands the 95 % interval of 2,000 bootstrap resamples with a fixed seed.

The last line says how often a need without any answer was promised one.";

const EVALUATE_MORE: &str = "\
Baselines (--baselines) read the same texts as the engine, in both languages:
  title substring     the whole need is part of a title, marks aside
  BM25 words          flat BM25 (k1 1.2, b 0.75) on words as written
  BM25 folded, pairs  the same without marks, with pairs of neighboring syllables

Examples:
  nhipcau evaluate --needs tests/relevance/dev/needs.jsonl \\
      --qrels tests/relevance/dev/qrels.txt --baselines
  nhipcau evaluate --needs N.jsonl --qrels Q.txt --twin toneless --each

Exit status:
  0  measured
  2  bad usage, a line that cannot be read, or data with errors; nothing is printed";

const RELEVANCE_ABOUT: &str = "\
Measures on every judged set and prints Markdown tables: the engine beside plain methods
and beside runs of other programs, what each of its parts adds (paired differences with
95 % bootstrap intervals, and the means of five folds), what is lost when tones are left
out or typed as Telex, and what is said to needs without an answer.

`cargo xtask relevance` makes the runs of the dense model first and calls this.";

const RELEVANCE_MORE: &str = "\
Examples:
  nhipcau relevance
  nhipcau relevance --runs target/relevance --progress > tables.md

Exit status:
  0  measured
  2  bad usage, a file that cannot be read, or data with errors; nothing is printed";

const CALIBRATE_ABOUT: &str = "\
Fits the scores from which a candidate is called possible, good and strong: the lowest
score at which the stated share of the first three results was useful (grade 2 or 3), by
isotonic regression over all judged needs, each set counting the same. Strong is raised until at
most 5 % of the needs without an answer have a candidate called strong.

Every fold is fitted on the four others; the tables say what the bands then held on
needs that they were not fitted on, and what the shipped bands hold on all.";

const CALIBRATE_MORE: &str = "\
The shipped scores stand in crates/matching/src/knobs.rs; write the fitted ones there
after a change of the engine or the data.

Exit status:
  0  fitted
  2  bad usage, a file that cannot be read, or data with errors; nothing is printed";

const TEXTS_ABOUT: &str = "\
Prints one JSON object a line for each text that the engine searches: id of the
capability, field, language, text. Other programs can be measured on the same texts.";
