//! `content/README.md` explains every message that people who write content can meet: each one of `tests/broken/`.

mod common;

use regex::Regex;
use std::fs;

/// The fixed words of a message: what stands between names, numbers and lists of them.
fn fixed_words(what: &str) -> Vec<String> {
    let changing =
        Regex::new(r"«[^»]*»|`[^`]*`|\{#[^}]*\}|\[[^\]]*\]|U\+[0-9A-F]{4}|\d[\d.,:T-]*|\S*[./]\S*|\([^)]*\)").expect("a valid pattern");
    let parts = changing.split(what).map(|part| part.trim_matches([' ', ',', ':', '(', ')']).to_owned());
    parts.filter(|part| part.split_whitespace().count() > 2).collect()
}

#[test]
fn every_message_is_explained() {
    let handbook = fs::read_to_string(common::root().join("content/README.md")).expect("the handbook").replace('\n', " ");
    let mut missing = Vec::new();
    let mut messages = 0;
    for (path, text) in common::texts_below("tests/broken", &["txt"]) {
        for line in text.lines() {
            // file:line: what is wrong; how to mend it
            let what = line.splitn(3, ':').nth(2).unwrap_or_default().split(';').next().unwrap_or_default();
            messages += 1;
            for words in fixed_words(what.trim().trim_start_matches("warning: ")) {
                if !handbook.contains(&words) {
                    missing.push(format!("{}: «{words}»", path.display()));
                }
            }
        }
    }
    assert!(messages > 100, "only {messages} messages");
    common::none(&missing);
}
