//! What the tests share: the two projects they build (the real one, and the tiny one in `tests/sample/`), and the day
//! on which they do it.
#![allow(dead_code)] // each test file is a crate of its own and uses a part of this

#[allow(unused_imports)]
pub use congdanso_html as html;

use congdanso::page::{Locale, Page};
use congdanso::site::assets::{AppFiles, Files};
use congdanso::site::catalogue::Ours;
use congdanso::site::catalogue::export::Export;
use congdanso::site::catalogue::import::{self, Imported};
use congdanso::site::content::Site;
use congdanso::site::day::Day;
use congdanso::site::problem::Problems;
use congdanso::site::{build, check, routes};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Where a built site stands in tests that need to know.
pub const BASE: &str = "https://vi-du.example.org";

/// Drawn share cards, kept for all tests: drawing them all takes half a minute.
pub fn card_cache() -> PathBuf {
    build::card_cache(root())
}

/// The project's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The day of all tests on the sample: dates in it are written for this day.
pub fn sample_day() -> Day {
    day("2026-11-24")
}

/// A day, written like 2026-11-24.
pub fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

/// The sample project in a folder of its own, to be changed at will.
pub fn sample() -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    copy(&root().join("tests/sample/content"), &folder.path().join("content"));
    // What content may name.
    let icons = "assets/icons.svg";
    fs::create_dir_all(folder.path().join("assets")).expect("a folder");
    fs::copy(root().join(icons), folder.path().join(icons)).expect("the icons");
    folder
}

/// The sample with all that a build needs besides the content.
pub fn sample_to_build() -> TempDir {
    let folder = sample();
    for part in ["style", "public"] {
        copy(&root().join(part), &folder.path().join(part));
    }
    folder
}

/// Copies a folder over another; files that are there already are replaced.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())) {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a copy");
        }
    }
}

/// A site, built in memory.
pub struct Built {
    /// The content it was made of.
    pub site: Site,
    /// Every file.
    pub files: Files,
    /// How many pages the builder says it wrote.
    pub pages: usize,
}

/// Builds a project in memory. `base` is where it will stand, or empty; it overrides `ward.toml` and `SITE_URL`, so
/// that tests do not depend on either.
pub fn build(project: &Path, today: Day, base: &str, app: Option<&AppFiles>) -> Built {
    let (site, problems) = check::check(project, today);
    let mut site = site.unwrap_or_else(|| panic!("the content is not in order: {problems:#?}"));
    base.clone_into(&mut site.base_url);
    let (files, pages) = build::files(&site, app, &card_cache()).expect("a site that can be built");
    Built { site, files, pages }
}

/// The project's own lists and the real export of the national catalogue, where that is at hand (`../shared/data`, or the
/// folder that `DATA` names).
pub fn real_import() -> Option<(Ours, Export, Imported)> {
    let folder = std::env::var_os("DATA").map_or_else(|| root().join("../shared/data"), PathBuf::from);
    // A worktree stands one folder deeper than the project itself.
    let folders = [folder, root().join("../../shared/data")];
    let found = folders.map(|folder| folder.join("portal-catalogue-2026-07-18.jsonl")).into_iter().find(|path| path.exists());
    let Some(path) = found else {
        println!("skipped: the export of 18 July 2026 is not there");
        return None;
    };
    let problems = Problems::default();
    let ours = Ours::load(root(), &problems).expect("content in order");
    let export = Export::read(&path, None, day("2026-11-24"), &problems).expect("an export in order");
    let imported = import::import(&ours, &export, &problems).unwrap_or_else(|| panic!("{:#?}", problems.sorted()));
    Some((ours, export, imported))
}

/// Size on the wire: brotli, quality 11, as a host serves it.
pub fn brotli(bytes: &[u8]) -> usize {
    congdanso_brotli::compress(bytes, 11).len()
}

/// The real content, as it is built for visitors: with the app, at a known address.
pub fn real_site() -> Built {
    build(root(), Day::today(), BASE, Some(&fake_app()))
}

/// The real content without an app and without an address.
pub fn bare_site() -> Built {
    build(root(), Day::today(), "", None)
}

/// Names as Trunk would give them; the files need not exist.
pub fn fake_app() -> AppFiles {
    AppFiles { js: "/app-0123456789abcdef.js".to_owned(), wasm: "/app-0123456789abcdef.wasm".to_owned(), weight: 140_000 }
}

impl Built {
    /// Every page that is built, with its language: the 404 page once, all others in each.
    pub fn all_pages(&self) -> Vec<(Locale, Page)> {
        let routes = routes::all(&self.site);
        let pages = Locale::ALL.into_iter().flat_map(|locale| routes.iter().map(move |page| (locale, page.clone())));
        pages.filter(|(locale, page)| !(*locale == Locale::En && *page == Page::NotFound)).collect()
    }

    /// The document of a page.
    pub fn html(&self, locale: Locale, page: &Page) -> &str {
        self.text(&file_of(&page.path(locale)))
    }

    /// A file as text.
    pub fn text(&self, name: &str) -> &str {
        let bytes = self.files.get(name).unwrap_or_else(|| panic!("{name} was not built"));
        std::str::from_utf8(bytes).unwrap_or_else(|_| panic!("{name} is no text"))
    }

    /// Every HTML file by name, pages and stubs alike.
    pub fn html_files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.keys().filter(|name| name.ends_with(".html")).map(|name| (name.as_str(), self.text(name)))
    }

    /// Whether an English page has only Vietnamese words. Worked out from the content, not from what was built.
    pub fn untranslated(&self, locale: Locale, page: &Page) -> bool {
        let text = |name: &str| !self.site.texts.contains_key(&(name.to_owned(), Locale::En));
        locale == Locale::En
            && match page {
                Page::Guide(slug) | Page::Step(slug, _) | Page::Handout(slug) => {
                    !self.site.guide(slug).expect("a guide").words.contains_key(&Locale::En)
                }
                Page::Contact => text("lien-he"),
                Page::Settings => text("tro-nang"),
                Page::About => text("gioi-thieu"),
                Page::Privacy => text("rieng-tu"),
                Page::Offline => text("mat-mang"),
                Page::Scams => text("lua-dao"),
                Page::LinkCheck => text("kiem-tra-link"),
                Page::Kit => text("to-cong-nghe-so"),
                Page::Poster => text("ap-phich"),
                Page::Install => text("cai-dat"),
                Page::Browser => text("mo-bang-trinh-duyet"),
                Page::Code => text("ma-tien-do"),
                Page::Family => text("giup-nguoi-than"),
                Page::Waivers => text("mien-giam"),
                Page::Policy(slug) => {
                    !self.site.policies.iter().any(|policy| policy.slug == *slug && policy.words.contains_key(&Locale::En))
                }
                Page::Lesson(slug) => {
                    !self.site.lessons.iter().any(|lesson| lesson.slug == *slug && lesson.words.contains_key(&Locale::En))
                }
                _ => false,
            }
    }
}

/// The file that a path is served from.
pub fn file_of(path: &str) -> String {
    let path = path.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// Fails with all complaints at once, so that one run shows everything there is to mend.
#[track_caller]
pub fn none(complaints: &[String]) {
    let shown: Vec<&str> = complaints.iter().take(40).map(String::as_str).collect();
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), shown.join("\n"));
}

/// The project's files below a folder with one of these extensions, with their text.
pub fn texts_below(folder: &str, extensions: &[&str]) -> Vec<(PathBuf, String)> {
    let files = congdanso::site::source::files_below(&root().join(folder), extensions);
    files.into_iter().map(|path| (path.clone(), fs::read_to_string(&path).expect("a text"))).collect()
}
