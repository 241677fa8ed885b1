//! The commands for a touch screen at a fair.

use clap::Args;
use std::path::PathBuf;

/// Arguments of `nhipcau pack`.
#[derive(Debug, Args)]
pub struct PackArguments {
    /// The fair: the name of a file of data/fairs without its extension
    #[arg(long, value_name = "ID")]
    pub fair: String,
    /// The finished site
    #[arg(long, value_name = "DIR", default_value = "dist")]
    pub site: PathBuf,
    /// Folder to make; it must not be there
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// The port that the start scripts use
    #[arg(long, value_name = "N", default_value_t = 8321)]
    pub port: u16,
}

/// Arguments of `nhipcau serve`.
#[derive(Debug, Args)]
pub struct ServeArguments {
    /// The finished site
    pub folder: PathBuf,
    /// The port; 0 for any that is free
    #[arg(long, value_name = "N", default_value_t = 8321)]
    pub port: u16,
}

pub(super) const PACK_ABOUT: &str = "\
Makes a folder that runs a touch screen without a network: the finished site with one
fair, this program as its server, a start script for each system, and SHA256SUMS.
Programs for other systems are copied beside it under the names in README.txt.";

pub(super) const PACK_MORE: &str = "\
Examples:
  nhipcau pack --fair demo --out nhip-cau-demo
  nhipcau pack --fair demo --site dist --out /media/stick/nhip-cau --port 9000

Exit status:
  0  made; the number of files and the size are printed
  2  bad usage, no such fair, or a folder cannot be read or written";

pub(super) const SERVE_ABOUT: &str = "\
Serves a finished site on http://127.0.0.1 with the headers and routes that its own
files _headers and _redirects name. No other machine can reach it.";

pub(super) const SERVE_MORE: &str = "\
Examples:
  nhipcau serve dist
  nhipcau serve site --port 9000

Exit status:
  2  bad usage, no site in the folder, or the port is taken";
