//! `nhipcau pack`: a finished site as a folder for a USB stick, with one fair, a server and a start script for each system.
//! The data lies in `content/` once more, for screens that run already and take it in their staff panel.
//!
//! Invariant: the folder is whole or not there; `SHA256SUMS` names every other file in it.

use crate::arguments::PackArguments;
use crate::failure::Failure;
use crate::sums;
use crate::{Console, Status};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const REMEDY: &str = "choose another folder with --out";
const SITE_REMEDY: &str = "name the finished site with --site (`cargo xtask build` makes it)";

const UNIX: &str = "#!/bin/sh\n# Starts the kiosk: the server of this folder, then the browser on it.\n\
cd \"$(dirname \"$0\")\" || exit 1\ncase \"$(uname -s)\" in Darwin) server=./nhipcau-macos ;; *) server=./nhipcau-linux ;; esac\n\
[ -x \"$server\" ] || { echo \"$server is missing: copy the program for this system here\"; exit 1; }\n\
\"$server\" serve site --port PORT &\nserver=$!\ntrap 'kill $server' EXIT INT TERM\nsleep 1\n\
address=\"http://127.0.0.1:PORT/?kiosk=1&fair=FAIR\"\n\
for browser in chromium chromium-browser google-chrome \"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome\"; do\n\
  if command -v \"$browser\" >/dev/null 2>&1; then \"$browser\" --kiosk --no-first-run --disable-pinch --overscroll-history-navigation=0 \"$address\"; exit; fi\n\
done\necho \"Open $address in a browser; close this window to stop.\"\nwait $server\n";

const WINDOWS: &str = "@echo off\r\nrem Starts the kiosk: the server of this folder, then the browser on it.\r\ncd /d \"%~dp0\"\r\n\
if not exist nhipcau-windows.exe (echo nhipcau-windows.exe is missing: copy the program for this system here & pause & exit /b 1)\r\n\
start \"Nhip Cau\" /min nhipcau-windows.exe serve site --port PORT\r\ntimeout /t 2 >nul\r\n\
start msedge --kiosk \"http://127.0.0.1:PORT/?kiosk=1&fair=FAIR\" --edge-kiosk-type=fullscreen --no-first-run\r\n";

const README: &str = "Nhịp Cầu: màn hình hội chợ / touch screen for a fair\n\n\
Chạy start.sh (Linux, macOS) hoặc start.bat (Windows). Không cần mạng.\n\
Run start.sh (Linux, macOS) or start.bat (Windows). No network is needed.\n\n\
Chương trình cho hệ máy khác: chép vào đây với tên nhipcau-linux, nhipcau-macos hoặc nhipcau-windows.exe.\n\
The program for another system: copy it here as nhipcau-linux, nhipcau-macos or nhipcau-windows.exe.\n\n\
Màn hình đang chạy nhận dữ liệu mới từ thư mục content, trong mục dành cho nhân viên.\n\
A screen that runs already takes new data from the folder content, in its staff panel.\n\n\
Kiểm tra tệp / check the files: sha256sum -c SHA256SUMS\n";

/// Runs the command.
pub fn run(arguments: &PackArguments, console: &mut Console<'_>) -> Result<Status, Failure> {
    let mut site = BTreeMap::new();
    read(&arguments.site, "", &mut site)?;
    let fair = format!("fairs/{}.txt", arguments.fair);
    if !site.contains_key(&fair) {
        let known: Vec<&str> = site.keys().filter_map(|path| fair_id(path)).collect();
        let sentence =
            format!("there is no fair `{}`; the site has: {}", arguments.fair, known.join(", "));
        return Err(Failure(sentence));
    }
    site.retain(|path, _| fair_id(path).is_none_or(|id| id == arguments.fair));
    // A loopback needs no compression, and a stick has slow small writes.
    site.retain(|path, _| !matches!(path.rsplit('.').next(), Some("br" | "gz")));
    if let Some(worker) = site.get_mut("sw.js") {
        *worker = without_other_fairs(worker, &arguments.fair);
    }
    let mut files = content(&site, &fair)?;
    files.extend(site.into_iter().map(|(path, bytes)| (format!("site/{path}"), bytes)));
    add_programs(arguments, &mut files)?;
    let sums = sums::list(files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())));
    files.insert("SHA256SUMS".to_owned(), sums.into_bytes());
    write(&arguments.out, &files)?;
    let n_bytes: usize = files.values().map(Vec::len).sum();
    let (n, out) = (files.len(), arguments.out.display());
    console.say(&format!(
        "{out}: {n} files, {} MB, fair {}\n",
        n_bytes / 1_000_000 + 1,
        arguments.fair
    ))?;
    Ok(Status::Success)
}

/// The data as a touch screen takes it from a folder.
fn content(
    site: &BTreeMap<String, Vec<u8>>,
    fair: &str,
) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut files = BTreeMap::new();
    for tier in ["search", "knowledge", "details"] {
        let is_tier = |path: &&String| {
            let rest = path.strip_prefix(tier).and_then(|rest| rest.strip_prefix('-'));
            rest.is_some_and(|rest| rest.strip_suffix(".bin").is_some())
        };
        let path = site.keys().find(is_tier);
        let path =
            path.ok_or_else(|| Failure(format!("the site has no {tier} data; {SITE_REMEDY}")))?;
        files.insert(format!("{tier}.bin"), site[path].clone());
    }
    files.insert(fair.to_owned(), site[fair].clone());
    let list = sums::list(files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())));
    files.insert(sums::CONTENT_LIST.to_owned(), list.into_bytes());
    Ok(files.into_iter().map(|(path, bytes)| (format!("content/{path}"), bytes)).collect())
}

fn fair_id(path: &str) -> Option<&str> {
    path.strip_prefix("fairs/")?.strip_suffix(".txt")
}

/// The worker's list without the files that are not packed: an install that misses one would fail whole.
fn without_other_fairs(worker: &[u8], fair: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(worker);
    let own = format!("  \"/fairs/{fair}.txt\"");
    let kept =
        text.lines().filter(|line| !line.starts_with("  \"/fairs/") || line.starts_with(&own));
    kept.fold(String::new(), |text, line| text + line + "\n").into_bytes()
}

/// The server and the scripts that start it.
fn add_programs(
    arguments: &PackArguments,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> Result<(), Failure> {
    let own = std::env::current_exe()
        .map_err(|error| Failure(format!("this program is not found: {error}")))?;
    let bytes = fs::read(&own).map_err(|error| Failure::file(&own, &error, REMEDY))?;
    let name = if cfg!(windows) {
        "nhipcau-windows.exe"
    } else if cfg!(target_os = "macos") {
        "nhipcau-macos"
    } else {
        "nhipcau-linux"
    };
    files.insert(name.to_owned(), bytes);
    let filled = |text: &str| {
        text.replace("PORT", &arguments.port.to_string())
            .replace("FAIR", &arguments.fair)
            .into_bytes()
    };
    files.insert("start.sh".to_owned(), filled(UNIX));
    files.insert("start.bat".to_owned(), filled(WINDOWS));
    files.insert("README.txt".to_owned(), README.as_bytes().to_vec());
    Ok(())
}

fn read(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result<(), Failure> {
    let failed = |error| Failure::file(folder, &error, SITE_REMEDY);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read(&entry.path(), &format!("{name}/"), files)?;
        } else {
            let bytes = fs::read(entry.path())
                .map_err(|error| Failure::file(&entry.path(), &error, SITE_REMEDY))?;
            files.insert(name, bytes);
        }
    }
    Ok(())
}

/// Writes beside the place, then moves: a stick that is pulled out holds no half folder under the name.
fn write(out: &Path, files: &BTreeMap<String, Vec<u8>>) -> Result<(), Failure> {
    if out.exists() {
        return Err(Failure(format!("{}: is there already; {REMEDY}", out.display())));
    }
    let fresh = out.with_extension(format!("part-{}", std::process::id()));
    for (path, bytes) in files {
        let place = fresh.join(path);
        let failed = |error| Failure::file(&place, &error, REMEDY);
        fs::create_dir_all(place.parent().unwrap_or(&fresh)).map_err(failed)?;
        fs::write(&place, bytes).map_err(failed)?;
        make_executable(&place, path).map_err(failed)?;
    }
    fs::rename(&fresh, out).map_err(|error| Failure::file(out, &error, REMEDY))
}

#[cfg(unix)]
fn make_executable(place: &Path, path: &str) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let is_program = path.starts_with("nhipcau-") || path == "start.sh";
    let mode = if is_program { 0o755 } else { 0o644 };
    fs::set_permissions(place, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn make_executable(_place: &Path, _path: &str) -> std::io::Result<()> {
    Ok(())
}
