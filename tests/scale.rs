//! A project may grow (docs/scale.md): synthetic guides, and that a page does not become heavier with their number.

mod common;

use common::{none, root, sample_day, sample_to_build};
use congdanso::page::{Locale, Page};
use congdanso::site::day::Day;
use congdanso::site::{check, source, synth};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// Every file below a folder with its bytes, in order.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let paths = source::files_below(folder, &["toml", "md", "ftl", "css", "svg", "png"]);
    let named = |path: &Path| path.strip_prefix(folder).expect("below it").to_string_lossy().into_owned();
    paths.iter().map(|path| (named(path), fs::read(path).expect("a file"))).collect()
}

#[test]
fn synthetic_guides_are_the_same_each_time() {
    let folder = TempDir::new().expect("a temporary folder");
    let [one, other] = ["one", "other"].map(|name| folder.path().join(name));
    synth::synth(root(), 7, &one).expect("a project");
    synth::synth(root(), 7, &other).expect("the same project");
    let made = files(&one);
    assert!(made == files(&other), "the second copy differs from the first");
    assert!(made.iter().any(|(name, _)| name == "content/guides/mau-7/vi.md"));
    assert!(synth::synth(root(), 7, &one).is_err(), "a folder that is there is not written into");
}

/// As many as there are real ones, and some more: each is copied, some twice.
#[test]
fn synthetic_guides_are_in_order() {
    let folder = TempDir::new().expect("a temporary folder");
    let out = folder.path().join("project");
    let real = fs::read_dir(root().join("content/guides")).expect("guides").count();
    synth::synth(root(), real + 5, &out).expect("a project");
    let (site, problems) = check::check(&out, Day::today());
    none(&problems.iter().map(ToString::to_string).filter(|problem| problem.contains("/mau-")).collect::<Vec<_>>());
    assert_eq!(site.expect("content in order").guides.len(), real * 2 + 5);
}

/// Names of files have hashes in them, of the same length whatever is hashed.
#[test]
fn pages_do_not_grow_with_the_number_of_guides() {
    let small = sample_to_build();
    let folder = TempDir::new().expect("a temporary folder");
    let large = folder.path().join("project");
    synth::synth(small.path(), 40, &large).expect("a project");
    let [small, large] = [small.path(), &large].map(|project| common::build(project, sample_day(), "", Some(&common::fake_app())));
    // Each of the sample's guides has two steps: the guide, its sheet, a page for each step.
    assert_eq!(large.pages, small.pages + 40 * 4 * Locale::ALL.len());
    let guide = || "mau-thu".to_owned();
    for page in [Page::Guide(guide()), Page::Step(guide(), 1), Page::Checklist, Page::Search] {
        for locale in Locale::ALL {
            assert_eq!(large.html(locale, &page).len(), small.html(locale, &page).len(), "{}", page.path(locale));
        }
    }
    // Home says how many there are: a digit more, in the page and in no list.
    let [more, home] = [&large, &small].map(|built| built.html(Locale::Vi, &Page::Home).len());
    assert!(more <= home + 2, "home has {more} bytes instead of {home}");
}
