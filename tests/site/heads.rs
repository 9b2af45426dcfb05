//! What pages say about themselves: titles, descriptions, what a shared link shows.

use crate::common::{self, BASE};
use crate::{BARE, REAL, each_page};
use congdanso::page::{Locale, Page};
use std::collections::BTreeMap;

#[test]
fn no_two_pages_have_the_same_title() {
    let mut titles = BTreeMap::new();
    each_page(|path, _, _, html| {
        let title = html.first("title").expect("a title").text();
        assert!(title.chars().count() > 5, "{path}: «{title}»");
        if let Some(other) = titles.insert(title.clone(), path.to_owned()) {
            panic!("{path} and {other} are both «{title}»");
        }
    });
}

#[test]
fn no_two_pages_that_are_listed_have_the_same_description() {
    let mut complaints = Vec::new();
    let mut descriptions = BTreeMap::new();
    each_page(|path, locale, page, html| {
        let description = html.meta("description").expect("a description");
        assert!(!description.trim().is_empty(), "{path} has an empty description");
        // A page without words of its own is not listed, and may say what the Vietnamese one says.
        if !page.is_listed() || REAL.untranslated(locale, page) {
            return;
        }
        if let Some(other) = descriptions.insert(description.clone(), path.to_owned()) {
            complaints.push(format!("{path} and {other}: «{description}»"));
        }
    });
    common::none(&complaints);
}

#[test]
fn what_a_shared_link_shows_fits() {
    let mut complaints = Vec::new();
    each_page(|path, _, _, html| {
        let meta = |name: &str| html.meta(name).unwrap_or_default();
        let (title, description) = (meta("og:title"), meta("og:description"));
        let mut check = |fine: bool, what: String| {
            if !fine {
                complaints.push(format!("{path}: {what}"));
            }
        };
        let length = |text: &str| text.chars().count();
        check((1..=60).contains(&length(&title)), format!("og:title has {} characters: «{title}»", length(&title)));
        check((1..=110).contains(&length(&description)), format!("og:description has {} characters", length(&description)));
        check(description == meta("description"), "og:description is not the description".to_owned());
        check(!meta("og:type").is_empty() && meta("og:site_name") == REAL.site.ward.site_name, "og:type or og:site_name".to_owned());
        for text in [&title, &description, &html.first("title").expect("a title").text()] {
            check(!text.contains(['{', '}', '*', '[', ']']), format!("«{text}» holds markup or an unfilled blank"));
        }
    });
    common::none(&complaints);
}

/// A shared step must say which step of what it is.
#[test]
fn the_title_of_a_step_says_which_it_is() {
    each_page(|path, _, page, html| {
        if let Page::Step(slug, n) = page {
            let total = REAL.site.guide(slug).expect("a guide").facts.step.len();
            let title = html.meta("og:title").unwrap_or_default();
            assert!(title.replace('\u{a0}', " ").contains(&format!(" {n}/{total}: ")), "{path}: «{title}»");
        }
    });
}

#[test]
fn the_language_of_a_page_is_said() {
    each_page(|path, locale, page, html| {
        let lang = html.first("html").and_then(|html| html.attr("lang"));
        assert_eq!(lang.as_deref(), Some(locale.tag()), "{path}");
        let wanted = if locale == Locale::Vi { "vi_VN" } else { "en_" };
        let og = html.meta("og:locale").unwrap_or_default();
        assert!(og.starts_with(wanted), "{path}: og:locale {og}");
        if REAL.untranslated(locale, page) {
            let vietnamese = html.elements.iter().any(|element| element.name() != "a" && element.attr("lang").as_deref() == Some("vi"));
            assert!(vietnamese, "{path}: nothing says that the words are Vietnamese");
        }
    });
}

#[test]
fn a_page_that_is_not_translated_says_so_and_stands_back() {
    let mut seen = 0;
    let sitemap = REAL.text("sitemap.xml");
    each_page(|path, locale, page, html| {
        let title = html.first("title").expect("a title").text();
        let untranslated = REAL.untranslated(locale, page);
        assert_eq!(title.ends_with("(in Vietnamese)"), untranslated, "{path}: «{title}»");
        if untranslated && page.is_listed() {
            seen += 1;
            let canonical: Vec<_> = html.links("canonical").iter().filter_map(|link| link.attr("href")).collect();
            assert_eq!(canonical, [format!("{BASE}{}", page.path(Locale::Vi))], "{path}");
            assert_eq!(html.meta("og:url").as_ref(), canonical.first(), "{path}");
            assert!(html.links("alternate").is_empty(), "{path} has a hreflang");
            assert!(!sitemap.contains(&format!("{BASE}{path}<")), "{path} stands in the sitemap");
            // Nor does the Vietnamese page call it its translation.
            let vietnamese = REAL.html(Locale::Vi, page);
            assert!(!vietnamese.contains("hreflang=\"x-default\""), "{} has a hreflang", page.path(Locale::Vi));
        }
    });
    println!("{seen} pages are not translated");
}

#[test]
fn what_a_browser_needs_first_comes_first() {
    each_page(|path, locale, page, html| {
        let source = REAL.html(locale, page);
        assert!(source.starts_with("<!DOCTYPE html>\n"), "{path}");
        let charset = source.find("<meta charset=\"utf-8\">");
        assert!(charset.is_some_and(|at| at < 1000), "{path}: the character set must stand in the first kilobyte");
        let viewport = html.meta("viewport").expect("a viewport");
        assert!(
            viewport.contains("width=device-width") && !viewport.contains("user-scalable") && !viewport.contains("maximum-scale"),
            "{path}"
        );
        assert_eq!(html.elements.iter().filter(|element| element.is("meta", "name", "theme-color")).count(), 2, "{path}");
        assert_eq!(html.elements.iter().filter(|element| element.name() == "h1").count(), 1, "{path}: one h1");
        assert_eq!(html.elements.iter().filter(|element| element.name() == "main").count(), 1, "{path}: one main");
        for name in ["title", "description", "canonical"] {
            let is = |element: &&crate::common::html::Element| {
                element.name() == name && element.parent().is_some_and(|parent| parent.name() == "head")
                    || element.is("meta", "name", name)
                    || element.is("link", "rel", name)
            };
            assert!(html.elements.iter().filter(is).count() <= 1, "{path}: more than one {name}");
        }
    });
}

#[test]
fn pages_that_are_served_under_foreign_addresses_and_paper_are_not_listed() {
    each_page(|path, _, page, html| {
        let hidden = html.meta("robots").is_some_and(|robots| robots.contains("noindex"));
        let paper = matches!(page, Page::Handout(_) | Page::PrintChecklist | Page::Poster);
        assert_eq!(hidden, !page.hydrates() || paper, "{path}");
        if hidden {
            assert!(html.links("canonical").is_empty() && html.links("alternate").is_empty(), "{path}");
        }
    });
}

#[test]
fn without_an_address_none_is_made_up() {
    assert!(!BARE.files.contains_key("sitemap.xml"));
    assert!(!BARE.files.keys().any(|name| name.starts_with("cards/")), "cards that no page can name");
    for (name, html) in BARE.html_files() {
        let html = &html[..html.find("</head>").expect("a head")];
        for word in ["rel=\"canonical\"", "og:url", "og:image", "twitter:card", "hreflang", "application/ld+json"] {
            assert!(!html.contains(word), "{name} has {word}");
        }
    }
}
