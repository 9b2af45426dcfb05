//! Another ward adopts the site: the same commit, another `ward.toml`.

use crate::BARE;
use crate::common::{card_cache, none, root};
use congdanso::site::build;
use congdanso::site::check;
use congdanso::site::day::Day;
use congdanso::site::formats::Ward;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

/// Runs `site new ward` as a script would: nobody sits at a terminal.
fn new_ward(path: &Path, flags: &[&str]) -> Output {
    let mut site = Command::new(env!("CARGO_BIN_EXE_site"));
    site.arg("--root").arg(root()).args(["new", "ward"]).arg(path).args(flags);
    site.stdin(std::process::Stdio::null()).output().expect("the site binary runs")
}

/// Every name that only this ward has. Wards of one city share the city.
fn names(ward: &Ward) -> [&str; 5] {
    [&ward.team, &ward.site_name, &ward.short_name, &ward.ward, &ward.old_ward]
}

#[test]
fn two_wards_share_everything_but_their_names() {
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("suoi-thu/ward.toml");
    let made = new_ward(&path, &["--name", "phường Suối Thử", "--old-name", "Bến Mẫu"]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let (site, problems) = check::check_for(root(), &path, Day::today());
    let mut other = site.unwrap_or_else(|| panic!("{problems:#?}"));
    other.base_url.clear();
    assert_eq!(other.ward.city, BARE.site.ward.city, "the project's own ward suggests the city");
    let (files, pages) = build::files(&other, None, &card_cache()).expect("a site that can be built");
    assert_eq!(pages, BARE.pages);

    let mut found = Vec::new();
    for (own, files, foreign) in [(&BARE.site.ward, &BARE.files, &other.ward), (&other.ward, &files, &BARE.site.ward)] {
        let text = String::from_utf8_lossy(&files["index.html"]);
        assert!(names(own).iter().any(|name| text.contains(name)), "the home page of {} names it", own.ward);
        for (file, bytes) in files {
            let text = String::from_utf8_lossy(bytes).to_lowercase();
            let here = names(foreign).into_iter().filter(|name| text.contains(&name.to_lowercase()));
            found.extend(here.map(|name| format!("{file} of {} says «{name}»", own.ward)));
        }
    }
    none(&found);
    // Pictures of the built site show the names of the ward that they were taken of.
    let pictures = |files: &congdanso::site::assets::Files| files.keys().filter(|name| name.starts_with("screenshots/")).count();
    assert_eq!((pictures(&BARE.files), pictures(&files)), (4, 0));
    let manifest: serde_json::Value = serde_json::from_slice(&files["manifest.webmanifest"]).expect("a manifest");
    assert_eq!(manifest["screenshots"], serde_json::json!([]));
    // Icons and colours stay.
    for name in BARE.files.keys().filter(|name| name.starts_with("icons/") || name.starts_with("style-") || name.ends_with("favicon.svg")) {
        assert!(files[name] == BARE.files[name], "{name}");
    }
}

#[test]
fn what_is_missing_is_said_and_nothing_is_written_over() {
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("ward.toml");
    let made = new_ward(&path, &[]);
    let said = String::from_utf8_lossy(&made.stderr).into_owned();
    assert!(!made.status.success() && said.contains("--name is missing") && said.contains("--old-name is missing"), "{said}");
    assert!(!path.exists());
    std::fs::write(&path, "mine").expect("a file");
    let made = new_ward(&path, &["--name", "phường Suối Thử", "--old-name", "Bến Mẫu"]);
    assert!(!made.status.success());
    assert_eq!(std::fs::read_to_string(&path).expect("a file"), "mine");
}

/// The variable, the file in a folder, and the line of a problem in a file outside of the project.
#[test]
fn the_command_line_takes_the_other_ward() {
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("ward.toml");
    assert!(new_ward(&path, &["--name", "phường Suối Thử", "--old-name", "Bến Mẫu"]).status.success());
    let check = || Command::new(env!("CARGO_BIN_EXE_site")).arg("--root").arg(root()).arg("check").env("WARD", folder.path()).output();
    let output = check().expect("the site binary runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = std::fs::read_to_string(&path).expect("a file").replace("hours", "horus");
    std::fs::write(&path, text).expect("a file");
    let output = check().expect("the site binary runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success() && said.contains("ward.toml:14: unknown field `horus`"), "{said}");
}
