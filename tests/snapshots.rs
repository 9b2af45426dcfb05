//! Three pages of the sample as they are prerendered: what changes in the markup shows in the diff of a snapshot.
//! After a wanted change: `INSTA_UPDATE=always cargo test --locked --test snapshots`, then read the diff of
//! `tests/snapshots/`.

mod common;

use common::{BASE, build, fake_app, sample_day, sample_to_build};
use congdanso::page::{Locale, Page};
use regex::Regex;
use std::sync::LazyLock;

/// The pages of the sample, at a known address, with the app.
static PAGES: LazyLock<common::Built> = LazyLock::new(|| {
    let project = sample_to_build();
    build(project.path(), sample_day(), BASE, Some(&fake_app()))
});

/// Head and app of a page, a tag a line, without what changes with every change of a style or a picture.
fn shown(locale: Locale, page: &Page) -> String {
    let html = PAGES.html(locale, page);
    let between = |from: &str, to: &str| {
        let start = html.find(from).unwrap_or_else(|| panic!("no {from}"));
        let end = html[start..].find(to).unwrap_or_else(|| panic!("no {to}"));
        &html[start..start + end]
    };
    let early = Regex::new(r"(?s)<script>.*?</script>").expect("a valid pattern");
    let hashes = Regex::new(r#"-[0-9a-f]{16}\b|"[0-9a-f]{16}"|sha256-[A-Za-z0-9+/=]+"#).expect("a valid pattern");
    let head = early.replace(between("<head>", "</head>"), "<script>EARLY</script>").into_owned();
    let app = between("<div id=\"app\">", "<footer").replace("><", ">\n<");
    // A debug build writes what its markers stand for.
    let markers = Regex::new(r"<!--<[^-]*-->").expect("a valid pattern");
    let all = format!("{head}</head>\n{}", markers.replace_all(&app, "<!>"));
    hashes.replace_all(&all, "HASH").into_owned()
}

#[test]
fn home_is_prerendered_as_before() {
    insta::assert_snapshot!("home", shown(Locale::Vi, &Page::Home));
}

#[test]
fn a_guide_is_prerendered_as_before() {
    insta::assert_snapshot!("guide", shown(Locale::Vi, &Page::Guide("mau-thu".to_owned())));
}

#[test]
fn a_step_is_prerendered_as_before() {
    insta::assert_snapshot!("step", shown(Locale::En, &Page::Step("mau-thu".to_owned(), 1)));
}
