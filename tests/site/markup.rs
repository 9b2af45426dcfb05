//! Hydration walks the page node by node: what the renderer wrote must be what a browser builds from it, and the data
//! must say the same after a journey through JSON.

use crate::common::html::{self, Page as Html, Piece};
use crate::common::{self};
use crate::{REAL, each_page};
use congdanso::model::{Body, PageData, PageFile};
use congdanso::page::{Locale, Page, data_url};
use congdanso::site::assets::AssetNames;
use congdanso::site::build;
use congdanso::site::compose::{self, Context};
use std::sync::LazyLock;

/// Tags and comments only.
fn skeleton(pieces: &[Piece]) -> Vec<&Piece> {
    pieces.iter().filter(|piece| !matches!(piece, Piece::Text(_))).collect()
}

/// Where two sequences part, with what stands around.
fn difference<T: PartialEq + std::fmt::Debug>(source: &[T], tree: &[T]) -> Option<String> {
    let at = source.iter().zip(tree).position(|(a, b)| a != b).or((source.len() != tree.len()).then(|| source.len().min(tree.len())))?;
    let around = |pieces: &[T]| format!("{:?}", &pieces[at.saturating_sub(3)..pieces.len().min(at + 2)]);
    Some(format!("piece {at}\n  written: {}\n  browser: {}", around(source), around(tree)))
}

/// What stands in `#app`.
fn app<'a>(pieces: &'a [Piece], path: &str) -> &'a [Piece] {
    let is_app =
        |piece: &Piece| matches!(piece, Piece::Start(name, attrs) if name == "div" && attrs.contains(&("id".to_owned(), "app".to_owned())));
    let start = pieces.iter().position(is_app).unwrap_or_else(|| panic!("{path} has no #app")) + 1;
    let mut depth = 0;
    for (i, piece) in pieces[start..].iter().enumerate() {
        match piece {
            Piece::Start(name, _) if name == "div" => depth += 1,
            Piece::End(name) if name == "div" && depth == 0 => return &pieces[start..start + i],
            Piece::End(name) if name == "div" => depth -= 1,
            _ => {}
        }
    }
    panic!("{path}: #app does not end");
}

/// No element is closed for us, moved out of its parent or put in between: every tag of the source, and no other, is a
/// tag of the tree, in the same order.
#[test]
fn a_browser_builds_exactly_the_tags_that_were_written() {
    let mut complaints = Vec::new();
    for (name, source) in REAL.html_files() {
        let (written, built) = (html::source_pieces(source), html::tree_pieces(source));
        complaints.extend(difference(&skeleton(&written), &skeleton(&built)).map(|difference| format!("{name}: {difference}")));
    }
    common::none(&complaints);
}

/// Inside the app also the texts and the renderer's markers, since hydration counts both.
#[test]
fn a_browser_builds_exactly_the_nodes_of_the_app() {
    let mut complaints = Vec::new();
    for (locale, page) in REAL.all_pages() {
        let (path, source) = (page.path(locale), REAL.html(locale, &page));
        let (written, built) = (html::source_pieces(source), html::tree_pieces(source));
        complaints.extend(difference(app(&written, &path), app(&built, &path)).map(|difference| format!("{path}: {difference}")));
    }
    common::none(&complaints);
}

#[test]
fn the_app_survives_being_serialised_and_parsed_again() {
    let mut complaints = Vec::new();
    for (locale, page) in REAL.all_pages() {
        let path = page.path(locale);
        let pieces = html::tree_pieces(REAL.html(locale, &page));
        let first = app(&pieces, &path);
        let again = html::fragment_pieces(&html::serialise(first), "div");
        complaints.extend(difference(first, &again).map(|difference| format!("{path}: {difference}")));
    }
    common::none(&complaints);
}

/// Compare with a broken document: the checks above must be able to fail.
#[test]
fn the_comparison_sees_what_browsers_mend() {
    for broken in [
        "<p>a<div>b</div></p>",
        "<table><tr><td>a</td></tr></table>",
        "<a href=\"/\">a<a href=\"/\">b</a></a>",
        "<ul><li>a<li>b</ul>",
        "<p>a",
    ] {
        let source = format!("<html><head></head><body><div id=\"app\">{broken}</div></body></html>");
        let (written, built) = (html::source_pieces(&source), html::tree_pieces(&source));
        assert!(difference(&skeleton(&written), &skeleton(&built)).is_some(), "{broken}");
    }
}

/// What pages name.
static NAMES: LazyLock<AssetNames> =
    LazyLock::new(|| build::assets(&REAL.site, Some(&common::fake_app()), &common::card_cache()).expect("static files").0);

/// The page data that a page was rendered from, put together anew.
fn composed(locale: Locale, page: &Page) -> PageData {
    compose::page(Context { site: &REAL.site, assets: &NAMES, locale }, page).data
}

/// What the data says of a page, as the browser gets it.
fn json_of(data: &PageData) -> String {
    serde_json::to_string(data).expect("plain data")
}

#[test]
fn page_data_survives_json() {
    for (locale, page) in REAL.all_pages() {
        let json = json_of(&composed(locale, &page));
        let read = PageData::parse(&json).unwrap_or_else(|| panic!("{}: unreadable", page.path(locale)));
        assert_eq!(json_of(&read), json, "{}", page.path(locale));
    }
}

/// A page looks the same whether one loads it or comes from another.
#[test]
fn the_file_beside_a_page_holds_the_same_page() {
    for (locale, page) in REAL.all_pages().into_iter().filter(|(_, page)| page.hydrates()) {
        let path = page.path(locale);
        let PageFile { page: beside, html } = PageFile::parse(REAL.text(data_url(&path).trim_start_matches('/'))).expect("page data");
        assert_eq!(json_of(&beside), json_of(&composed(locale, &page)), "{path}");
        assert_eq!((beside.path.as_str(), beside.locale), (path.as_str(), locale));
        let source = REAL.html(locale, &page);
        let title = Html::read(source).first("title").expect("a title").text();
        assert_eq!(beside.title.replace('\u{a0}', " "), title, "{path}");
        assert!(source.contains(&format!("<div id=\"app\">{html}</div>")), "{path}: another page in its file");
    }
}

/// The page carries its prose once, as HTML; the data in it has everything else.
#[test]
fn the_data_in_a_page_is_its_own_and_without_prose() {
    each_page(|path, locale, page, html| {
        let script = html.elements.iter().find(|element| element.attr("id").as_deref() == Some("page-data"));
        let Some(script) = script else {
            assert!(!page.hydrates(), "{path} has no data");
            return;
        };
        assert!(page.hydrates() && script.is("script", "type", "application/json"), "{path}");
        let pieces = script.pieces();
        let [Piece::Text(json)] = pieces.as_slice() else { panic!("{path}: {} pieces of data", pieces.len()) };
        assert!(!json.contains('<'), "{path}: a «<» could end the script");
        let embedded = PageData::parse(json).unwrap_or_else(|| panic!("{path}: unreadable data"));
        assert_eq!(json_of(&embedded), json_of(&composed(locale, page)), "{path}");
        assert_eq!(embedded.header.0, "", "{path}: prose travels twice");
    });
}

#[test]
fn damaged_data_is_refused_not_guessed() {
    let data = composed(Locale::Vi, &Page::Home);
    let json = serde_json::to_string(&data).expect("plain data");
    for damaged in [
        json.replacen("\"home\"", "\"hom\"", 1),
        json.replacen("\"words\"", "\"wrds\"", 1),
        json.replacen("\"locale\":\"vi\"", "\"locale\":\"xx\"", 1),
        json.replacen("\"path\":\"/\"", "\"path\":1", 1),
        json.chars().take(json.chars().count() / 2).collect(),
        "null".to_owned(),
        String::new(),
    ] {
        assert_ne!(damaged, json);
        assert_eq!(PageData::parse(&damaged), None);
    }
}

#[test]
fn every_kind_of_page_is_among_those_that_were_looked_at() {
    let kinds: std::collections::BTreeSet<&str> = REAL
        .all_pages()
        .iter()
        .map(|(locale, page)| match composed(*locale, page).body {
            Body::Home(_) => "home",
            Body::Guide(_) => "guide",
            Body::Step(_) => "step",
            Body::Checklist(_) => "checklist",
            Body::Settings(_) => "settings",
            Body::Privacy(_) => "privacy",
            Body::Article(_) => "article",
        })
        .collect();
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["article", "checklist", "guide", "home", "privacy", "settings", "step"]);
}
