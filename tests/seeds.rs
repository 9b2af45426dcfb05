//! The seeds of the fuzz targets (docs/fuzzing.md): what was once found wrong stays right, and what is kept is read at all.

#[path = "../fuzz/checks/mod.rs"]
mod checks;

use std::fs;
use std::path::Path;

/// Every seed of a target; there must be some.
fn seeds(target: &str, check: fn(&str)) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut count = 0;
    for entry in entries {
        let path = entry.expect("an entry").path();
        println!("{}", path.display());
        check(&String::from_utf8_lossy(&fs::read(&path).expect("a seed")));
        count += 1;
    }
    assert!(count > 0, "{} is empty", folder.display());
}

#[test]
fn loading() {
    seeds("loading", checks::loading::check);
}

#[test]
fn markdown() {
    seeds("markdown", checks::markdown::check);
}

#[test]
fn progress() {
    seeds("progress", checks::progress::check);
}

#[test]
fn link_check() {
    seeds("link_check", checks::link_check::check);
}

#[test]
fn search() {
    seeds("search", checks::search::check);
}
