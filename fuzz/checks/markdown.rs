//! Inline Markdown: whatever is written, the HTML holds text, bold and links to this site, to listed hosts and to listed
//! numbers, and no word is lost.

use super::{Allowed, assert_harmless, is_internal, is_listed, site, text_without};
use congdanso::page::Locale;
use congdanso::site::markdown::{inline, keep_together, plain};

const ALLOWED: Allowed =
    &[("a", &["class", "data-exit", "href", "rel", "target"]), ("b", &[]), ("span", &["class"]), ("strong", &[]), ("wbr", &[])];

/// Renders a block, and links its hard words.
pub fn check(text: &str) {
    let may_lead = |href: &str| {
        let number = href.strip_prefix("tel:").or_else(|| href.strip_prefix("sms:"));
        is_internal(href) || is_listed(href) || number.is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit() || b == b'+'))
    };
    for locale in Locale::ALL {
        let (html, problems) = inline(site(), text, locale);
        assert_harmless(&html, "p", ALLOWED, &may_lead);
        let linked = site().hard_words(locale).link(&html);
        assert_harmless(&linked, "p", ALLOWED, &may_lead);
        assert_eq!(text_without(&linked, "host"), text_without(&html, "host"), "linking changed words");
        assert!(problems.iter().all(|problem| problem.contains("; ")), "{problems:?}");
        if problems.is_empty() {
            let words = spaced(&keep_together(&plain(site(), text)));
            // A host stands behind a space of its own.
            let shown = html.replace(r#" <span class="host">"#, r#"<span class="host">"#);
            assert_eq!(spaced(&text_without(&shown, "host")), words, "{html}");
            assert!(!words.trim().is_empty() || !text.contains(char::is_alphabetic), "nothing is left of {text:?}");
        }
    }
}

/// With one kind of space, since spaces are where lines end too; without what HTML cannot hold.
fn spaced(text: &str) -> String {
    text.replace('\0', "").split_whitespace().collect::<Vec<_>>().join(" ")
}
