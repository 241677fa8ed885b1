//! Writes the hostile files of the native test into a folder, so that the browser test opens the very same ones:
//! `cargo run -p nhipcau-profile --example hostile-files -- FOLDER`.

#[path = "../tests/hostile/files.rs"]
mod files;

use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let missing = || io::Error::new(io::ErrorKind::InvalidInput, "name the folder to write to");
    let folder = PathBuf::from(env::args_os().nth(1).ok_or_else(missing)?);
    fs::create_dir_all(&folder)?;
    files::hostile_files()
        .into_iter()
        .try_for_each(|file| fs::write(folder.join(&file.name), &file.bytes))
}
