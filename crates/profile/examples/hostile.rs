//! Writes the hostile profile files that the tests read into a folder, to be tried by hand or in a browser:
//! `cargo run -p nhipcau-profile --example hostile -- DIR`. Files whose name begins with `kept` have to be read as they are,
//! all others have to be refused.

#[path = "../tests/hostile/files.rs"]
mod files;

fn main() -> std::io::Result<()> {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| ".".into()));
    std::fs::create_dir_all(&folder)?;
    for file in files::hostile_files() {
        std::fs::write(folder.join(file.name), file.bytes)?;
    }
    Ok(())
}
