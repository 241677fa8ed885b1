//! The browser that tests run in: any Chromium of the machine, and its driver.

use crate::debian;
use crate::failure::{Failure, Result};
use crate::process::{Toolbox, output};
use crate::setup::ok;
use std::env;
use std::path::PathBuf;

/// The Chromium to test with, if there is one.
pub(crate) fn find(tools: &Toolbox) -> Option<PathBuf> {
    if let Some(path) = env::var_os("CHROME_PATH").map(PathBuf::from).filter(|path| path.is_file())
    {
        return Some(path);
    }
    ["chromium", "chromium-browser", "google-chrome"].iter().find_map(|name| tools.find(name))
}

/// Makes sure that there is a Chromium and a chromedriver.
pub(crate) fn set_up(tools: &Toolbox) -> Result {
    let by_hand = "install Chromium and chromedriver, then set CHROME_PATH if it is not on PATH";
    if find(tools).is_none() || tools.find("chromedriver").is_none() {
        debian::install(tools, &["chromium", "chromium-driver"], by_hand)?;
    }
    let browser = find(tools).ok_or_else(|| Failure::new("no Chromium").by_hand(by_hand))?;
    let version = output(tools.command(&browser).arg("--version")).unwrap_or_default();
    ok("chromium", version.trim_start_matches("Chromium ").trim());
    let driver = output(tools.command("chromedriver").arg("--version"))
        .ok_or_else(|| Failure::new("no chromedriver").by_hand(by_hand))?;
    ok("chromedriver", driver.split_whitespace().nth(1).unwrap_or(&driver));
    Ok(())
}
