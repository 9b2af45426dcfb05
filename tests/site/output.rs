//! Which files there are.

use crate::common::html::Page as Html;
use crate::common::{self, BASE, build, fake_app, file_of, sample_day, sample_to_build};
use crate::{BARE, REAL};
use congdanso::page::{Locale, Page, data_url};
use congdanso::site::formats::Redirect;
use congdanso::site::{build as builder, routes};
use regex::Regex;
use std::collections::BTreeSet;

#[test]
fn every_route_is_one_page_in_each_language() {
    let routes = routes::all(&REAL.site);
    assert_eq!(routes.iter().collect::<BTreeSet<_>>().len(), routes.len(), "a route stands twice");
    // A host has one 404 page.
    let expected = routes.len() * Locale::ALL.len() - 1;
    let wanted: BTreeSet<String> = REAL.all_pages().iter().map(|(locale, page)| file_of(&page.path(*locale))).collect();
    let stubs = REAL.site.redirects.len() * Locale::ALL.len();
    // The shell is no page of its own.
    let built: BTreeSet<String> =
        REAL.html_files().map(|(name, _)| name.to_owned()).filter(|name| !name.ends_with("offline/shell.html")).collect();
    assert_eq!((REAL.pages, wanted.len(), built.len()), (expected, expected, expected + stubs));
    assert!(wanted.is_subset(&built), "missing: {:?}", wanted.difference(&built));
    assert!(routes.len() > 8 * 3, "the real content has at least eight guides with steps");
}

#[test]
fn a_page_that_the_browser_may_take_over_has_its_data_beside_it() {
    for (locale, page) in REAL.all_pages() {
        let name = data_url(&page.path(locale));
        assert_eq!(REAL.files.contains_key(name.trim_start_matches('/')), page.hydrates(), "{name}");
    }
    let jsons = REAL.files.keys().filter(|name| name.ends_with("page.json")).count();
    assert_eq!(jsons, REAL.all_pages().iter().filter(|(_, page)| page.hydrates()).count());
}

#[test]
fn pages_built_without_the_app_are_complete_but_inert() {
    let app = fake_app();
    let codes = Regex::new(
        r#"(?s)<details class="qr">.*?</details>|<div class="paper-code">.*?</div>| ?<(p|span) class="paper-address">.*?</(p|span)>"#,
    )
    .expect("a valid pattern");
    // A sheet that names the address may have to leave out a sentence more.
    let sheets = Regex::new(r#"(?s)<div class="sheet".*?<footer"#).expect("a valid pattern");
    for (locale, page) in BARE.all_pages() {
        let (bare, real) = (BARE.html(locale, &page), REAL.html(locale, &page));
        // What names the site's address needs one; all else is the same.
        let body = |html: &str| {
            let body = codes.replace_all(&html[html.find("<body>").expect("a body")..], "").into_owned();
            if matches!(page, Page::Handout(_)) { sheets.replace(&body, "").into_owned() } else { body }
        };
        assert_eq!(body(bare), body(real), "{} differs without the app", page.path(locale));
        assert!(!bare.contains("/boot-"), "{} loads an app that is not there", page.path(locale));
        assert_eq!(real.contains("/boot-"), page.hydrates(), "{}", page.path(locale));
    }
    let (name, _) = REAL.files.iter().find(|(name, _)| name.starts_with("boot-")).expect("the script that loads the app");
    let boot = REAL.text(name);
    assert!(boot.contains(&app.js) && boot.contains(&app.wasm) && !boot.contains("APP_"), "{boot}");
}

#[test]
fn building_twice_gives_the_same_bytes() {
    let again = common::real_site();
    assert!(again.files == REAL.files, "something depends on chance or on the clock");
}

#[test]
fn robots_may_read_everything() {
    assert_eq!(BARE.text("robots.txt"), "User-agent: *\nAllow: /\n");
    assert_eq!(REAL.text("robots.txt"), format!("User-agent: *\nAllow: /\n\nSitemap: {BASE}/sitemap.xml\n"));
}

#[test]
fn a_page_that_moved_leaves_a_stub_in_both_languages() {
    let project = sample_to_build();
    let built = build(project.path(), sample_day(), BASE, None);
    for (from, to) in [("huong-dan/mau-cu/", "/huong-dan/mau-thu/"), ("en/huong-dan/mau-cu/", "/en/huong-dan/mau-thu/")] {
        let html = built.text(&format!("{from}index.html"));
        for wanted in [
            format!("<meta http-equiv=\"refresh\" content=\"0; url={to}\">"),
            format!("<link rel=\"canonical\" href=\"{BASE}{to}\">"),
            format!("<a href=\"{to}\">"),
            "<meta name=\"robots\" content=\"noindex\">".to_owned(),
        ] {
            assert!(html.contains(&wanted), "{from} has no {wanted}:\n{html}");
        }
        assert!(built.files.contains_key(&file_of(to)));
        assert!(!built.text("sitemap.xml").contains(from));
    }
}

/// A stub is a page like all others to whoever finds a way to put something into it.
#[test]
fn a_stub_is_under_a_policy_too() {
    let project = sample_to_build();
    let built = build(project.path(), sample_day(), BASE, None);
    let html = Html::read(built.text("huong-dan/mau-cu/index.html"));
    let policy = html.meta("Content-Security-Policy").unwrap_or_default();
    assert!(policy.starts_with("default-src 'none'; "), "policy: «{policy}»");
}

/// No address of the site's own may be made up.
#[test]
fn a_stub_names_no_canonical_page_where_the_address_is_not_known() {
    let project = sample_to_build();
    let built = build(project.path(), sample_day(), "", None);
    let html = built.text("huong-dan/mau-cu/index.html");
    assert!(!html.contains("canonical"), "{html}");
}

#[test]
fn two_pages_that_would_write_one_file_are_an_error() {
    let project = sample_to_build();
    let mut built = build(project.path(), sample_day(), "", None);
    built.site.redirects.push(Redirect { from: Page::Guides.path(Locale::Vi), to: "/".to_owned() });
    let error = builder::files(&built.site, None, &common::card_cache()).expect_err("two pages at /huong-dan/");
    assert_eq!(error.to_string(), "two pages or files would be written to huong-dan/index.html");
}

#[test]
fn what_is_built_is_what_is_written() {
    let project = sample_to_build();
    let built = build(project.path(), sample_day(), BASE, Some(&fake_app()));
    let out = project.path().join("out");
    builder::write(&built.files, &out).expect("writing");
    for (name, bytes) in &built.files {
        assert_eq!(&std::fs::read(out.join(name)).expect("a file"), bytes, "{name}");
    }
}
