//! Hydration walks the page node by node: what the renderer wrote must be what a browser builds from it, the prose must
//! stand where the data expects it, and the data must say the same after a journey through JSON.

use crate::common::html::{self, Page as Html, Piece};
use crate::common::{self};
use crate::{REAL, each_page};
use congdanso::model::{Body, PageData};
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

/// `browser::fill_prose` gives the n-th `[data-prose]` of the page to the n-th prose of the data.
#[test]
fn prose_stands_in_the_page_in_the_order_of_the_data() {
    let mut complaints = Vec::new();
    each_page(|path, locale, page, html| {
        let mut data = composed(locale, page);
        let elements: Vec<_> = html.elements.iter().filter(|element| element.attr("data-prose").is_some()).collect();
        let prose: Vec<String> = data.prose_mut().into_iter().map(|prose| prose.0.clone().expect("finished prose")).collect();
        if elements.len() != prose.len() {
            complaints.push(format!("{path}: {} elements for {} pieces of prose", elements.len(), prose.len()));
        }
        for (i, (element, prose)) in elements.iter().zip(&prose).enumerate() {
            let wanted = html::fragment_pieces(prose, &element.name());
            complaints.extend(difference(&wanted, &element.pieces()).map(|difference| format!("{path}: prose {i}: {difference}")));
        }
        let inside = elements.iter().any(|element| element.below().iter().any(|below| below.attr("data-prose").is_some()));
        assert!(!inside, "{path}: prose in prose");
    });
    common::none(&complaints);
}

#[test]
fn page_data_survives_json() {
    for (locale, page) in REAL.all_pages() {
        let data = composed(locale, &page);
        let json = serde_json::to_string(&data).expect("plain data");
        assert_eq!(PageData::parse(&json).as_ref(), Some(&data), "{}", data.path);
        let bare = data.without_prose();
        let json = serde_json::to_string(&bare).expect("plain data");
        assert_eq!(PageData::parse(&json).as_ref(), Some(&bare), "{}", data.path);
    }
}

#[test]
fn the_data_beside_a_page_is_its_own() {
    for (locale, page) in REAL.all_pages().into_iter().filter(|(_, page)| page.hydrates()) {
        let path = page.path(locale);
        let beside = PageData::parse(REAL.text(data_url(&path).trim_start_matches('/'))).expect("page data");
        assert_eq!(beside, composed(locale, &page), "{path}");
        assert_eq!((beside.path.as_str(), beside.locale), (path.as_str(), locale));
        let title = Html::read(REAL.html(locale, &page)).first("title").expect("a title").text();
        assert_eq!(beside.title.replace('\u{a0}', " "), title, "{path}");
    }
}

/// The page carries its prose once, as HTML; the data in it has everything else.
#[test]
fn the_data_in_a_page_is_without_prose() {
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
        let mut embedded = PageData::parse(json).unwrap_or_else(|| panic!("{path}: unreadable data"));
        assert_eq!(embedded, composed(locale, page).without_prose(), "{path}");
        assert!(embedded.prose_mut().iter().all(|prose| prose.0.is_none()), "{path}: prose travels twice");
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
        json[..json.len() / 2].to_owned(),
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
