//! The search: whatever is typed and whatever arrives as an index, nothing panics, words stand where they are said to be,
//! letters are folded alike composed and taken apart, and rows are text.
//!
//! What stands behind a line `+++` is an index.

use super::{Allowed, assert_harmless, is_internal, is_listed, site};
use congdanso::finder::Finder;
use congdanso::page::Locale;
use congdanso::search::{FORM, Index, MAX_HITS, bare, words};
use congdanso::site::search;
use unicode_normalization::UnicodeNormalization as _;

thread_local! {
    /// Both languages' boxes, with all that they find.
    static FINDERS: [Finder; 2] = Locale::ALL.map(|locale| {
        let mut finder = Finder::default();
        finder.arrived("index", Some(&search::index(site(), locale)));
        finder
    });
}

const ALLOWED: Allowed = &[
    ("a", &["class", "data-exit", "data-kind", "data-result", "href", "rel", "role", "target"]),
    ("li", &["role"]),
    ("mark", &[]),
    ("span", &["class", "lang"]),
];

/// Types a text, and reads another as an index.
pub fn check(text: &str) {
    let (typed, index) = text.split_once("\n+++\n").unwrap_or((text, ""));
    folded(typed);
    FINDERS.with(|finders| {
        // In one language and one kind of box, by the length: four times as many texts in the same time.
        let (finder, services) = (&finders[typed.len() % 2], typed.len() / 2 % 2 == 1);
        if let Some(found) = finder.find(typed, services) {
            assert!(found.count <= MAX_HITS, "{} rows", found.count);
            assert_harmless(&found.html, "ol", ALLOWED, &|href| is_internal(href) || is_listed(href));
        }
    });
    if !index.is_empty() {
        let mut other = Index::default();
        assert!(other.add(&format!("{FORM}\n{index}")));
        let hits = other.search(typed, MAX_HITS, &|_| true);
        // Links of an index are checked where it is made; its words are escaped here.
        assert_harmless(&other.html(&hits, true), "ol", ALLOWED, &|_| true);
    }
}

fn folded(typed: &str) {
    let mut end = 0;
    for found in words(typed) {
        assert!(end <= found.start && found.start < found.end, "{typed:?}: {found:?}");
        assert!(typed.is_char_boundary(found.start) && typed.is_char_boundary(found.end), "{typed:?}: {found:?}");
        assert!(!found.word.is_empty(), "{typed:?}: {found:?}");
        end = found.end;
    }
    // No syllable is half as long as words are kept; where marks of letters go that were cut off does not matter.
    let is_kept = |word: &str| word.chars().count() <= 14;
    let ends = |c: char| !c.is_alphanumeric() && !".,".contains(c);
    if typed.chars().all(|c| c.is_ascii() || is_vietnamese(c)) && typed.split(ends).all(is_kept) {
        assert_eq!(bare(&typed.nfd().collect::<String>()), bare(typed), "{typed:?}, taken apart");
    }
}

/// A composed letter with a Vietnamese mark.
fn is_vietnamese(c: char) -> bool {
    ('\u{1ea0}'..='\u{1ef9}').contains(&c) || "àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ".contains(c)
}
