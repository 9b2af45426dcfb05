//! The content security policy and what it stands on: nothing inline without a hash, nothing from elsewhere; and what
//! must never be shown.

use crate::common;
use crate::common::html::{self, Page as Html};
use crate::{BARE, REAL, each_page};
use base64::Engine as _;
use congdanso::site::formats::{Refused, RefusedKind};
use regex::{Regex, RegexBuilder};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Script types that a browser does not run.
const DATA: [&str; 2] = ["application/json", "application/ld+json"];

fn hash(script: &str) -> String {
    format!("'sha256-{}'", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(script)))
}

/// A directive of a policy, without its name.
fn directive<'a>(policy: &'a str, name: &str) -> Vec<&'a str> {
    let found = policy.split(';').map(str::trim).find_map(|part| part.strip_prefix(name)?.strip_prefix(' '));
    found.unwrap_or_default().split_whitespace().collect()
}

#[test]
fn the_policy_allows_what_the_page_needs_and_nothing_else() {
    for site in [&*REAL, &*BARE] {
        for (locale, page) in site.all_pages() {
            let path = page.path(locale);
            let html = Html::read(site.html(locale, &page));
            let policy = html.meta("Content-Security-Policy").unwrap_or_else(|| panic!("{path} has no policy"));
            assert_eq!(directive(&policy, "default-src"), ["'none'"], "{path}");
            assert_eq!(directive(&policy, "base-uri"), ["'none'"], "{path}");
            assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'") && !policy.contains('*'), "{path}: {policy}");
            for name in ["style-src", "img-src", "connect-src"] {
                assert_eq!(directive(&policy, name), ["'self'"], "{path}: {name}");
            }
            let scripts = directive(&policy, "script-src");
            assert_eq!(scripts[..2], ["'self'", "'wasm-unsafe-eval'"], "{path}");
            // Exactly the inline scripts of the page: a hash too many is a door left open.
            let inline: Vec<String> = inline_scripts(&html).iter().map(|script| hash(script)).collect();
            assert_eq!(scripts[2..], inline, "{path}");
            assert_eq!(inline.len(), 1, "{path}: one inline script, for the display settings");
        }
    }
}

/// Scripts that a browser would run, without a file.
fn inline_scripts(html: &Html) -> Vec<String> {
    let runs = |element: &&html::Element| {
        element.name() == "script"
            && element.attr("src").is_none()
            && !element.attr("type").is_some_and(|kind| DATA.contains(&kind.as_str()))
    };
    // Not `text()`: a hash is of bytes, no-break spaces included.
    let source = |element: &html::Element| match element.pieces().as_slice() {
        [html::Piece::Text(text)] => text.clone(),
        other => panic!("a script of {} pieces", other.len()),
    };
    html.elements.iter().filter(runs).map(source).collect()
}

#[test]
fn the_policy_stands_before_everything_it_governs() {
    each_page(|path, _, _, html| {
        let at = |name: &str| html.elements.iter().position(|element| element.name() == name).unwrap_or(usize::MAX);
        let policy = html.elements.iter().position(|element| element.is("meta", "http-equiv", "Content-Security-Policy"));
        let policy = policy.expect("a policy");
        assert!(policy < at("script") && policy < at("link") && policy < at("style"), "{path}");
        assert_eq!(html.elements[policy].parent().map(|head| head.name()).as_deref(), Some("head"), "{path}");
    });
}

#[test]
fn nothing_is_inline_that_the_policy_would_refuse() {
    for (name, source) in REAL.html_files() {
        for element in Html::read(source).elements {
            for (attribute, value) in element.attrs() {
                assert!(attribute != "style", "{name}: <{} style=\"{value}\">", element.name());
                assert!(!attribute.starts_with("on"), "{name}: <{} {attribute}=\"{value}\">", element.name());
                let value = value.trim_start().to_ascii_lowercase();
                assert!(!value.starts_with("javascript:") && !value.starts_with("data:"), "{name}: {attribute}=\"{value}\"");
            }
            let forbidden = ["style", "iframe", "object", "embed", "base", "frame", "applet"];
            assert!(!forbidden.contains(&element.name().as_str()), "{name}: <{}>", element.name());
        }
    }
}

/// What a browser fetches by itself comes from this site alone: no tracker, no font host, no one who learns who reads.
#[test]
fn nothing_is_fetched_from_another_host() {
    for (name, source) in REAL.html_files() {
        for element in Html::read(source).elements {
            let kind = element.name();
            let fetched = match kind.as_str() {
                "a" | "area" => None,
                "link" if ["canonical", "alternate"].contains(&element.attr("rel").unwrap_or_default().as_str()) => None,
                "link" | "use" | "image" => element.attr("href"),
                _ => element.attr("src").or_else(|| element.attr("srcset")),
            };
            if let Some(url) = fetched {
                assert!(url.starts_with('/') && !url.starts_with("//"), "{name}: <{kind}> fetches {url}");
            }
        }
    }
}

/// How a refused value is looked for in what was built: the same rules as in `site check`.
fn search(refused: &Refused) -> Regex {
    let value = match refused.kind {
        RefusedKind::Text => regex::escape(&refused.value),
        RefusedKind::Pattern => refused.value.clone(),
        RefusedKind::Code => format!(r"\b{}\b", regex::escape(&refused.value)),
    };
    RegexBuilder::new(&value).case_insensitive(refused.kind == RefusedKind::Text).build().expect("checked by site check")
}

/// Everything that is said anywhere: lines of words, values of attributes, texts of the data; each once, with a file it
/// stands in. Pages share most of it, and ninety patterns over every byte would take half a minute.
fn said() -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    let mut note = |text: &str, name: &str| {
        said.entry(text.replace('\u{a0}', " ")).or_insert_with(|| name.to_owned());
    };
    for (name, source) in REAL.html_files() {
        html::words(source).lines().for_each(|line| note(line, name));
        for element in Html::read(source).elements {
            element.attrs().iter().for_each(|(_, value)| note(value, name));
            if element.attr("type").is_some_and(|kind| DATA.contains(&kind.as_str())) {
                let json: Value = serde_json::from_str(&element.text()).expect("data");
                strings(&json, &mut |text| note(text, name));
            }
        }
    }
    // Prose in page.json is the prose of the page: see `markup`. What is left are plain texts.
    for (name, _) in REAL.files.iter().filter(|(name, _)| name.ends_with(".json")) {
        let json: Value = serde_json::from_str(REAL.text(name)).expect("data");
        strings(&json, &mut |text| {
            if !text.contains('<') {
                note(text, name)
            }
        });
    }
    for name in ["robots.txt", "sitemap.xml"] {
        REAL.text(name).lines().for_each(|line| note(line, name));
    }
    said
}

fn strings(json: &Value, note: &mut dyn FnMut(&str)) {
    match json {
        Value::String(text) => note(text),
        Value::Array(items) => items.iter().for_each(|item| strings(item, note)),
        Value::Object(fields) => fields.values().for_each(|value| strings(value, note)),
        _ => {}
    }
}

#[test]
fn what_is_refused_stands_in_no_page() {
    // What the ward has confirmed may stand in ward.toml, and then on the pages: that is not looked for here.
    let refused: Vec<_> = REAL.site.refused.iter().filter(|refused| refused.allow_in.is_empty()).map(|one| (one, search(one))).collect();
    let said = said();
    assert!(refused.len() > 50 && said.len() > 1000, "{} patterns, {} texts", refused.len(), said.len());
    let mut complaints = Vec::new();
    for (text, name) in &said {
        for (refused, pattern) in &refused {
            complaints.extend(pattern.find(text).map(|found| format!("{name}: «{}» ({})", found.as_str(), refused.reason)));
        }
    }
    common::none(&complaints);
}

/// The search above must be able to find something.
#[test]
fn what_is_refused_would_be_found() {
    for refused in REAL.site.refused.iter().filter(|refused| refused.kind != RefusedKind::Pattern) {
        assert!(search(refused).is_match(&format!("Xem {}, rồi thôi.", refused.value)), "{}", refused.id);
    }
    assert!(said().keys().any(|text| text.contains("dichvucong.gov.vn, gõ ")), "words of a page are missing");
}

/// A placeholder that nobody filled in would show as «{ward}».
#[test]
fn no_blank_is_left_in_what_a_reader_sees() {
    let blank = Regex::new(r"\{[a-z_$#]|\{\s*\$|undefined|NaN").expect("a valid pattern");
    for (name, source) in REAL.html_files() {
        let words = html::words(source);
        if let Some(found) = blank.find(&words) {
            panic!("{name}: {:?}", &words[found.start()..].chars().take(60).collect::<String>());
        }
    }
}
