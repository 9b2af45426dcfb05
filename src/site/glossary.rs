//! Links the first use of a hard word in a guide to the page that explains it (`/tu-kho/`).
//!
//! Works on HTML that our own views made: well formed, text escaped, no `<` in attributes.

use super::formats::Term;
use super::markdown::escape;
use crate::page::{Locale, Page};
use regex::Regex;
use std::collections::BTreeSet;

/// Elements whose text is left alone: links, names of things, what is pressed.
const LEFT_ALONE: [&str; 11] = ["a", "h1", "h2", "h3", "dt", "strong", "summary", "label", "button", "time", "svg"];
/// Classes of such elements. What only chat apps show would take the one link away from everybody else.
const LEFT_ALONE_CLASSES: [&str; 2] = ["callout-title", "exit-chat"];

/// Links hard words in the parts of one page, each word once.
pub struct Linker<'a> {
    terms: &'a [Term],
    pattern: Option<&'a Regex>,
    locale: Locale,
    seen: BTreeSet<&'a str>,
}

/// Finds every form of some terms; `None` if there are no terms. Made once for all pages: it takes longer than to read one.
pub fn pattern(terms: &[Term]) -> Option<Regex> {
    // Longer forms first, so that «mã OTP» is not taken for «OTP».
    let mut forms: Vec<&str> = terms.iter().flat_map(|term| &term.forms).map(String::as_str).collect();
    forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
    // Numbers are kept beside their units by a no-break space.
    let forms: Vec<String> = forms.iter().map(|form| regex::escape(&escape(form)).replace(' ', "[ \u{a0}]")).collect();
    (!forms.is_empty()).then(|| Regex::new(&forms.join("|")).expect("escaped forms are a valid pattern"))
}

impl<'a> Linker<'a> {
    /// For one page. `pattern` is that of the terms, see [`pattern`]; `locale` is the page's: links stay in it.
    pub fn new(terms: &'a [Term], pattern: Option<&'a Regex>, locale: Locale) -> Self {
        Linker { terms, pattern, locale, seen: BTreeSet::new() }
    }

    /// Links the words in a part of the page that have not been linked yet.
    pub fn link(&mut self, html: &str) -> String {
        let mut out = String::with_capacity(html.len());
        // Elements that are left alone and not closed yet.
        let mut inside: Vec<String> = Vec::new();
        let mut rest = html;
        while let Some(at) = rest.find('<') {
            out.push_str(&if inside.is_empty() { self.link_text(&rest[..at]) } else { rest[..at].to_owned() });
            let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
            let tag = &rest[at..end];
            let name: String = tag.trim_start_matches(['<', '/']).chars().take_while(char::is_ascii_alphanumeric).collect();
            if tag.starts_with("</") {
                if inside.last() == Some(&name) {
                    inside.pop();
                }
            } else if LEFT_ALONE.contains(&name.as_str()) || LEFT_ALONE_CLASSES.iter().any(|class| tag.contains(class)) {
                inside.push(name);
            }
            out.push_str(tag);
            rest = &rest[end..];
        }
        out.push_str(rest);
        out
    }

    fn link_text(&mut self, text: &str) -> String {
        let Some(pattern) = self.pattern else { return text.to_owned() };
        let mut out = String::with_capacity(text.len());
        let (mut copied, mut from) = (0, 0);
        while let Some(found) = pattern.find_at(text, from) {
            let word = found.as_str();
            let whole = !text[..found.start()].chars().next_back().is_some_and(char::is_alphanumeric)
                && !text[found.end()..].chars().next().is_some_and(char::is_alphanumeric);
            let plain = word.replace('\u{a0}', " ");
            let term = self.terms.iter().find(|term| term.forms.iter().any(|form| escape(form) == plain));
            match term.filter(|term| whole && self.seen.insert(&term.id)) {
                Some(term) => {
                    out.push_str(&text[copied..found.start()]);
                    let href = format!("{}#{}", Page::Glossary.path(self.locale), escape(&term.id));
                    out.push_str(&format!(r#"<a class="term" href="{href}">{word}</a>"#));
                    (copied, from) = (found.end(), found.end());
                }
                // Somebody else's letters: a shorter form may begin later.
                None if !whole => from = found.start() + text[found.start()..].chars().next().map_or(1, char::len_utf8),
                None => from = found.end(),
            }
        }
        out.push_str(&text[copied..]);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::formats::TermWords;

    fn term(id: &str, forms: &[&str]) -> Term {
        let words = TermWords { term: id.to_owned(), meaning: String::new() };
        Term { id: id.to_owned(), forms: forms.iter().map(|form| (*form).to_owned()).collect(), guide: None, vi: words.clone(), en: words }
    }

    #[test]
    fn the_first_use_is_linked_and_no_other() {
        let terms = [term("otp", &["OTP", "mã OTP"]), term("muc-2", &["mức 2"])];
        let pattern = pattern(&terms);
        let mut linker = Linker::new(&terms, pattern.as_ref(), Locale::Vi);
        let html = linker.link("<p>Nhập mã OTP, rồi OTP nữa. VNeID mức\u{a0}2.</p>");
        assert_eq!(
            html,
            "<p>Nhập <a class=\"term\" href=\"/tu-kho/#otp\">mã OTP</a>, rồi OTP nữa. VNeID <a class=\"term\" href=\"/tu-kho/#muc-2\">mức\u{a0}2</a>.</p>"
        );
        assert_eq!(linker.link("<p>OTP</p>"), "<p>OTP</p>", "another part of the same page");
    }

    #[test]
    fn links_names_and_buttons_are_left_alone() {
        let terms = [term("otp", &["OTP"])];
        let html = "<h2>OTP</h2><a href=\"/x/\">OTP</a><p><strong>«OTP»</strong> xOTP OTPs</p><summary>OTP</summary><p class=\"callout-title\">OTP</p><div class=\"exit-chat\"><p>OTP</p></div>";
        let pattern = pattern(&terms);
        assert_eq!(Linker::new(&terms, pattern.as_ref(), Locale::Vi).link(html), html);
        assert!(Linker::new(&terms, pattern.as_ref(), Locale::En).link("<p>(OTP)</p>").contains("href=\"/en/tu-kho/#otp\""));
    }
}
