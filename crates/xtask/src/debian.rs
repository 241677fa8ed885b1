//! System packages, where the system is Debian or a child of it.

use crate::failure::{Failure, Result};
use crate::process::{Toolbox, output, run};
use crate::setup::{get, got};

/// Installs Debian packages where there is `apt-get`; says what to do elsewhere.
pub(crate) fn install(tools: &Toolbox, packages: &[&str], by_hand: &str) -> Result {
    let names = packages.join(" ");
    if tools.find("apt-get").is_none() {
        return Err(Failure::new(format!("{names} missing, and no apt-get here")).by_hand(by_hand));
    }
    let start = get(&names, "apt-get");
    let root = output(tools.command("id").arg("-u")).is_some_and(|id| id == "0");
    let apt = |arguments: &[&str]| {
        let mut command = tools.command(if root { "apt-get" } else { "sudo" });
        if !root {
            command.arg("apt-get");
        }
        run(command.args(["-o", "DPkg::Lock::Timeout=900"]).args(arguments))
    };
    let mut install = vec!["install", "-y", "-qq", "--no-install-recommends"];
    install.extend(packages);
    // The package lists of a fresh machine are empty or old: read them once, then try again.
    if apt(&install).is_err() {
        apt(&["update", "-qq"])?;
        apt(&install)?;
    }
    got(&names, "installed", start);
    Ok(())
}
