//! Any text: no panic, nothing real but listed hosts, nothing in the report that was not escaped. The tables are those of the
//! built site (`dist/kiem-tra-link/page.json`).
#![no_main]

use libfuzzer_sys::fuzz_target;
use link_check::{Engine, Tables, Verdict, look, report};
use regex::{Regex, RegexBuilder};
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::LazyLock;

#[path = "../../src/link_check/mod.rs"]
mod link_check;

thread_local! {
    static PATTERNS: RefCell<HashMap<String, Regex>> = RefCell::default();
}

const ENGINE: Engine = Engine {
    parse: |text| url::Url::parse(text).ok().map(String::from),
    replace: |text, pattern, with| {
        PATTERNS.with_borrow_mut(|known| {
            let pattern = known
                .entry(pattern.to_owned())
                .or_insert_with(|| RegexBuilder::new(pattern).case_insensitive(true).build().expect("a pattern"));
            // `${1}` for `$1`, as in site::link_rules.
            let groups = (1..=6).fold(with.to_owned(), |with, n| with.replace(&format!("${n}"), &format!("${{{n}}}")));
            pattern.replace_all(text, groups).into_owned()
        })
    },
};

/// The tables, and the hosts that may be real: listed ones, and ends below which all are.
static TABLES: LazyLock<Tables<'static>> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../dist/kiem-tra-link/page.json");
    let json: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).expect("make build")).expect("page data");
    let html = json["body"]["article"]["html"].as_str().expect("an article");
    let start = html.find("data-tables=\"").expect("the tables") + "data-tables=\"".len();
    let text = &html[start..start + html[start..].find('"').expect("an end")];
    let text = text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    Tables::read(text.leak())
});

fuzz_target!(|text: &str| {
    look(text, &TABLES, ENGINE, &mut |judged| {
        if judged.verdict == Verdict::Real {
            let known = |line: &str| {
                let host = line.split('\t').next().unwrap_or("");
                judged.host == host || judged.host.ends_with(&format!(".{host}"))
            };
            assert!(TABLES.hosts.lines().any(known), "{text:?}: {}", judged.host);
        }
    });
    let (_, html) = report(text, &TABLES, ENGINE);
    for tag in html.split('<').skip(1) {
        let name = tag.trim_start_matches('/').split([' ', '>']).next().unwrap_or("");
        assert!(["div", "p", "svg", "use", "strong", "b", "a", "wbr", "ul", "li", "span"].contains(&name), "{text:?}: <{tag}");
    }
});
