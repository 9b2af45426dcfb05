//! What search engines read: canonical pages, translations, the sitemap, structured data.

use crate::common::html::Page as Html;
use crate::common::{self, BASE};
use crate::{REAL, each_page};
use congdanso::page::{Locale, Page};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

fn canonical(html: &Html) -> Option<String> {
    html.links("canonical").first().and_then(|link| link.attr("href"))
}

fn alternates(html: &Html) -> BTreeMap<String, String> {
    let links = html.links("alternate").into_iter();
    links.map(|link| (link.attr("hreflang").expect("a language"), link.attr("href").expect("an address"))).collect()
}

#[test]
fn a_page_is_its_own_canonical_page() {
    each_page(|path, locale, page, html| {
        if page.is_listed() && !REAL.untranslated(locale, page) {
            assert_eq!(canonical(html), Some(format!("{BASE}{path}")));
            assert_eq!(html.meta("og:url"), Some(format!("{BASE}{path}")));
        }
    });
}

#[test]
fn translations_name_each_other() {
    let mut all = BTreeMap::new();
    each_page(|path, _, _, html| {
        all.insert(format!("{BASE}{path}"), alternates(html));
    });
    let mut seen = 0;
    for (url, links) in all.iter().filter(|(_, links)| !links.is_empty()) {
        seen += 1;
        assert_eq!(links.keys().map(String::as_str).collect::<Vec<_>>(), ["en", "vi", "x-default"], "{url}");
        assert_eq!(links["vi"], links["x-default"], "{url}");
        assert!(links.values().any(|link| link == url), "{url} does not name itself");
        for link in links.values() {
            assert_eq!(all.get(link), Some(links), "{url} and {link} do not agree");
        }
        let locale = if url.starts_with(&format!("{BASE}/en/")) { Locale::En } else { Locale::Vi };
        assert_eq!(&links[locale.tag()], url, "{url}");
    }
    assert!(seen > 20, "only {seen}");
}

#[test]
fn the_sitemap_lists_exactly_the_canonical_pages() {
    let sitemap = REAL.text("sitemap.xml");
    let listed: Vec<&str> = sitemap.match_indices("<loc>").filter_map(|(at, _)| sitemap[at + 5..].split("</loc>").next()).collect();
    let mut wanted = BTreeSet::new();
    each_page(|path, _, _, html| {
        let url = format!("{BASE}{path}");
        if canonical(html).as_ref() == Some(&url) && html.meta("robots").is_none() {
            wanted.insert(url);
        }
    });
    assert_eq!(listed.len(), wanted.len(), "an address stands twice");
    assert_eq!(listed.into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), wanted);
    assert!(sitemap.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset "));
}

/// The structured data of a page, by type.
fn structured(path: &str, html: &Html) -> BTreeMap<String, Value> {
    let scripts = html.elements.iter().filter(|element| element.is("script", "type", "application/ld+json"));
    let mut all = BTreeMap::new();
    for script in scripts {
        let json: Value = serde_json::from_str(&script.text()).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(json["@context"], "https://schema.org", "{path}");
        let kind = json["@type"].as_str().expect("a type").to_owned();
        assert!(all.insert(kind.clone(), json).is_none(), "{path}: two {kind}");
    }
    all
}

/// Whether an address is one of the pages of this site.
fn is_page(url: &Value) -> bool {
    let path = url.as_str().and_then(|url| url.strip_prefix(BASE)).unwrap_or_default();
    path.starts_with('/') && REAL.files.contains_key(&common::file_of(path))
}

#[test]
fn every_kind_of_page_has_its_structured_data() {
    each_page(|path, _, page, html| {
        let kinds: Vec<String> = structured(path, html).into_keys().collect();
        let wanted: &[&str] = match page {
            Page::Home | Page::NotFound | Page::Offline => &[],
            Page::Guide(_) => &["BreadcrumbList", "HowTo"],
            _ => &["BreadcrumbList"],
        };
        assert_eq!(kinds, wanted, "{path}");
    });
}

#[test]
fn a_guide_is_a_how_to_with_all_its_steps() {
    let mut seen = 0;
    each_page(|path, locale, page, html| {
        let Page::Guide(slug) = page else { return };
        seen += 1;
        let all = structured(path, html);
        let how_to = &all["HowTo"];
        let guide = REAL.site.guide(slug).expect("a guide");
        let steps = how_to["step"].as_array().expect("steps");
        assert_eq!(steps.len(), guide.facts.step.len(), "{path}");
        for (i, step) in steps.iter().enumerate() {
            let url = format!("{BASE}{}", Page::Step(slug.clone(), i as u8 + 1).path(locale));
            assert_eq!((&step["@type"], &step["position"], &step["url"]), (&"HowToStep".into(), &(i + 1).into(), &url.into()), "{path}");
            assert!(is_page(&step["url"]) && !step["name"].as_str().unwrap_or_default().is_empty(), "{path}");
        }
        let language = if REAL.untranslated(locale, page) { "vi" } else { locale.tag() };
        assert_eq!((&how_to["inLanguage"], &how_to["url"]), (&language.into(), &format!("{BASE}{path}").into()), "{path}");
        assert_eq!(how_to["description"].as_str().map(str::to_owned), html.meta("description"), "{path}");
        assert_eq!(how_to["name"].as_str().map(|name| name.replace('\u{a0}', " ")), html.first("h1").map(|h1| h1.text()), "{path}");
    });
    assert_eq!(seen, REAL.site.guides.len() * 2);
}

#[test]
fn breadcrumbs_lead_from_home_to_the_page() {
    each_page(|path, locale, _, html| {
        let all = structured(path, html);
        let Some(trail) = all.get("BreadcrumbList") else { return };
        let items = trail["itemListElement"].as_array().expect("items");
        assert!(items.len() >= 2, "{path}");
        assert_eq!(items[0]["item"], format!("{BASE}{}", Page::Home.path(locale)), "{path}");
        assert_eq!(items[items.len() - 1]["item"], format!("{BASE}{path}"), "{path}");
        for (i, item) in items.iter().enumerate() {
            assert_eq!(item["position"], i + 1, "{path}");
            assert!(is_page(&item["item"]), "{path}: {}", item["item"]);
            assert!(!item["name"].as_str().unwrap_or_default().trim().is_empty(), "{path}: a part of the trail has no name");
        }
    });
}
