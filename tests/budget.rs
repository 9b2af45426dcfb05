//! What a phone has to fetch (ARCHITECTURE, Budgets), measured on the built site in `dist/`, compressed as a host serves
//! it: brotli, quality 11. Without a built site there is nothing to measure: the tests then say so, and fail in CI.

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// The budgets, in bytes.
const APP: usize = 150_000;
const STYLE: usize = 10_000;
const GUIDE: usize = 14_000;
const READABLE: usize = 24_000;
const FIRST_VISIT: usize = 190_000;

/// The built site, if there is one.
fn dist() -> Option<PathBuf> {
    let dist = common::root().join("dist");
    if dist.join("index.html").is_file() && app_files(&dist).iter().any(|path| is(path, "wasm")) {
        return Some(dist);
    }
    assert!(std::env::var_os("CI").is_none(), "dist/ holds no built site: run `make build` before the tests");
    println!("skipped: dist/ holds no built site, so there is nothing to measure; `make build` makes one");
    None
}

fn is(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension)
}

/// Files directly in `dist/`: there lies what every page shares.
fn app_files(dist: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dist).expect("dist/").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.is_file()).collect();
    files.sort();
    files
}

/// Size on the wire. Large files are compressed once, whichever test asks first.
fn brotli_size(path: &Path) -> usize {
    static KNOWN: Mutex<BTreeMap<PathBuf, usize>> = Mutex::new(BTreeMap::new());
    let mut known = KNOWN.lock().expect("no test panics while it holds this");
    *known.entry(path.to_owned()).or_insert_with(|| {
        let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        common::brotli(&bytes)
    })
}

fn sum(files: &[PathBuf], extension: &str) -> usize {
    files.iter().filter(|path| is(path, extension)).map(|path| brotli_size(path)).sum()
}

/// Every file below a folder.
fn below(folder: &Path, extension: &str) -> Vec<PathBuf> {
    congdanso::site::source::files_below(folder, &[extension])
}

/// The pages of guides and of their steps, both languages.
fn guide_pages(dist: &Path) -> Vec<PathBuf> {
    let mut pages = Vec::new();
    for base in ["huong-dan", "en/huong-dan"] {
        let index = dist.join(base).join("index.html");
        pages.extend(below(&dist.join(base), "html").into_iter().filter(|path| *path != index));
    }
    assert!(pages.len() > 40, "only {} pages of guides in dist/", pages.len());
    pages
}

/// The largest of some files, and its size on the wire.
fn largest(files: &[PathBuf]) -> (usize, &PathBuf) {
    files.iter().map(|path| (brotli_size(path), path)).max().expect("at least one")
}

#[track_caller]
fn within(what: &str, size: usize, budget: usize) {
    println!("{what}: {size} bytes brotli, of {budget}");
    assert!(size <= budget, "{what}: {size} bytes brotli, {} more than the {budget} of ARCHITECTURE", size - budget);
}

#[test]
fn the_app_is_small() {
    let Some(dist) = dist() else { return };
    let files = app_files(&dist);
    for extension in ["wasm", "js"] {
        assert!(files.iter().any(|path| is(path, extension)), "no .{extension} in dist/");
    }
    // Snippets of wasm-bindgen would lie deeper; the kill switch does, and no page loads it.
    let scripts = below(&dist, "js").iter().filter(|path| !path.ends_with("offline/sw-off.js")).count();
    assert_eq!(scripts, files.iter().filter(|path| is(path, "js")).count(), "a script outside of dist/ itself");
    within("wasm, its JavaScript and the script that loads it", sum(&files, "wasm") + sum(&files, "js"), APP);
}

#[test]
fn the_style_sheet_is_small() {
    let Some(dist) = dist() else { return };
    within("the style sheet", sum(&app_files(&dist), "css"), STYLE);
}

#[test]
fn every_page_of_a_guide_fits_into_the_first_packets() {
    let Some(dist) = dist() else { return };
    let pages = guide_pages(&dist);
    let (size, path) = largest(&pages);
    within(&format!("the largest page of a guide, {}", path.display()), size, GUIDE);
}

#[test]
fn a_guide_can_be_read_after_little() {
    let Some(dist) = dist() else { return };
    let pages = guide_pages(&dist);
    let (size, path) = largest(&pages);
    within(&format!("{} and the style sheet", path.display()), size + sum(&app_files(&dist), "css"), READABLE);
}

#[test]
fn a_first_visit_to_a_guide_is_cheap_until_it_answers() {
    let Some(dist) = dist() else { return };
    let files = app_files(&dist);
    let pages = guide_pages(&dist);
    // The script for the display settings and the icons stand in the page itself.
    let page = largest(&pages).0;
    let shared: usize = ["css", "js", "wasm"].iter().map(|extension| sum(&files, extension)).sum();
    within("a first visit to the largest guide", page + shared, FIRST_VISIT);
}

/// Pictures of the style sheet come on top of that; they must not be what breaks it.
#[test]
fn the_pictures_of_the_style_sheet_are_tiny() {
    let Some(dist) = dist() else { return };
    let drawn = |path: &&PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("step-"));
    let (steps, style): (Vec<PathBuf>, Vec<PathBuf>) = below(&dist.join("img"), "svg").into_iter().partition(|path| drawn(&path));
    within("all pictures", style.iter().map(|path| brotli_size(path)).sum(), 8_000);
    // Those of steps are fetched one by one when they come near.
    for path in &steps {
        assert!(fs::metadata(path).is_ok_and(|file| file.len() <= 4096), "{} is larger than 4 KB", path.display());
    }
}

fn wasm(dist: &Path) -> Vec<u8> {
    let files = app_files(dist);
    let path = files.iter().find(|path| is(path, "wasm")).expect("a wasm");
    fs::read(path).expect("the wasm")
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

/// Unicode tables, regular expressions and their like cost more than the whole app.
#[test]
fn the_wasm_holds_no_large_library() {
    let Some(dist) = dist() else { return };
    let wasm = wasm(&dist);
    for name in ["icu_", "idna", "regex", "fluent", "unic-langid", "pulldown", "brotli", "toml", "punycode"] {
        assert!(!holds(&wasm, name), "the wasm names «{name}»");
    }
}

/// With the content in it, every new guide would make the app larger for everybody.
#[test]
fn the_wasm_holds_no_content_and_no_words() {
    let Some(dist) = dist() else { return };
    let wasm = wasm(&dist);
    assert!(holds(&wasm, "congdanso."), "the search finds nothing at all");
    let (site, _) = congdanso::site::check::check(common::root(), congdanso::site::day::Day::today());
    let site = site.expect("content in order");
    let titles = site.guides.iter().flat_map(|guide| guide.words.values()).map(|text| text.title.clone());
    let topics = site.topics.iter().map(|topic| topic.vi.intro.clone());
    let procedures = site.portal.procedure.iter().map(|procedure| procedure.title.clone());
    let hosts = site.hosts.host.iter().map(|host| host.host.clone());
    let words = ["Đã xong", "Bước ", "Quay lại", "Step ", "Undo"].map(str::to_owned);
    for text in titles.chain(topics).chain(procedures).chain(hosts).chain(words).chain([site.ward.team.clone(), site.ward.ward.clone()]) {
        assert!(!holds(&wasm, &text), "the wasm holds «{text}»");
    }
}
