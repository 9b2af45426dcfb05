//! «Link này có thật không?» over any text: no panic, nothing is real but listed hosts, and what is shown of it is text.

use super::{Allowed, assert_harmless, composed, html, is_internal, site};
use congdanso::link_check::{Engine, Tables, Verdict, report};
use congdanso::model::Body;
use congdanso::page::Page;
use congdanso::site::formats::HostKind;
use congdanso::site::link_rules;
use regex::Regex;
use std::cell::RefCell;
use std::collections::HashMap;

thread_local! {
    /// Every pattern, compiled once. Tables and the app's own patterns are never freed, so the place where one lies says
    /// which it is: to read and hash it took as long as to look for it.
    static PATTERNS: RefCell<HashMap<(*const u8, usize), Regex>> = RefCell::default();
    /// The tables of the built page.
    static TABLES: Tables<'static> = {
        let Body::Article(page) = composed(&Page::LinkCheck).body else { panic!("no article") };
        let pieces = html::source_pieces(&page.html.0);
        let mut attrs = pieces.into_iter().filter_map(|piece| if let html::Piece::Start(_, attrs) = piece { Some(attrs) } else { None }).flatten();
        let (_, tables) = attrs.find(|(name, _)| name == "data-tables").expect("the tables");
        Tables::read(tables.leak())
    };
}

/// What stands for the browser.
const ENGINE: Engine = Engine {
    parse: |text| url::Url::parse(text).ok().map(String::from),
    replace: |text, pattern, with| {
        PATTERNS.with_borrow_mut(|known| {
            let pattern = known.entry((pattern.as_ptr(), pattern.len())).or_insert_with(|| link_rules::compiled(pattern));
            // Nearly always there is nothing to replace.
            if pattern.is_match(text) { pattern.replace_all(text, link_rules::groups(with)).into_owned() } else { text.to_owned() }
        })
    },
};

const ALLOWED: Allowed = &[
    ("a", &["class", "href"]),
    ("b", &["class"]),
    ("circle", &["cx", "cy", "fill", "r", "stroke"]),
    ("div", &["class", "data-host", "data-scam", "data-verdict"]),
    ("li", &["class"]),
    ("p", &["class", "translate"]),
    ("path", &["d"]),
    ("span", &["class"]),
    ("strong", &["class"]),
    ("svg", &["aria-hidden", "class", "viewBox"]),
    ("ul", &["class"]),
    ("wbr", &[]),
];

/// Shows the links of a text, judged.
pub fn check(text: &str) {
    let (_, html) = TABLES.with(|tables| report(text, tables, ENGINE));
    if html.is_empty() {
        return;
    }
    for piece in assert_harmless(&html, "div", ALLOWED, &is_internal) {
        let html::Piece::Start(_, attrs) = piece else { continue };
        let attr = |name: &str| attrs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        if attr("data-verdict") == Some(Verdict::Real.name()) {
            let shown = attr("data-host").expect("a host");
            let is = |host: &str| shown == host || shown.ends_with(&format!(".{host}"));
            let listed = site().hosts.host.iter().any(|host| host.kind == HostKind::State && is(&host.host));
            assert!(listed, "{text:?}: {shown}");
        }
    }
}
