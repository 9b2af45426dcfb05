//! Links in a text, as people paste it: with and without `https://`, in brackets, broken by a line.

use super::fold::plain;
use super::judge::carries_name;
use super::{Parts, Tables, at, between, has};

/// What ends a link, wherever it stands.
const ENDS: &str = "<>\"`{}|^";
/// What may stand before a link and is not of it.
const BEFORE: &str = "<>\"`{}|^.,;:!?()[]'*_-/\\@#=";
/// What may stand behind a link and is not of it.
const BEHIND: &str = ".,;:!?)]'*_";
/// Where a host ends.
const PATH: &str = "/?#\\";
const SPACE: &str = " \t\n";
/// Schemes that do something without `//` behind.
const SCHEMES: &str = " http https javascript data intent vbscript file blob ";
/// Stands for a mark that nobody sees and no browser overlooks.
const ODD: &str = "\u{1}";

/// What is called with each link: the link, with a scheme; whether marks stood inside that nobody sees and no browser
/// overlooks; whether it could be an e-mail address.
type Each<'e> = &'e mut dyn FnMut(String, bool, bool);

/// The text with one form of what has several: spaces, quotation marks, dots. Marks without a shape go where browsers leave
/// them out of a host (UTS 46: ignored), else they become [`ODD`]: joiners, and those that turn the direction of reading.
fn normal(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let piece = match c {
            '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' => "",
            '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}' | '\u{180e}' => ODD,
            '\t' => "\t",
            '\n' | '\r' => "\n",
            '\0'..='\u{1f}' => ODD,
            '\u{a0}' | '\u{3000}' | '\u{2028}' | '\u{2029}' => " ",
            '«' | '»' | '“' | '”' => "\"",
            '‘' | '’' => "'",
            '…' | '–' | '—' | '•' => "!",
            '。' | '．' | '｡' => ".",
            c => {
                out.push(c);
                ""
            }
        };
        out.push_str(piece);
    }
    out
}

/// Where the first ASCII character of a set stands, or (`!of`) the first other character; the end if none does.
fn first(text: &str, set: &str, of: bool) -> usize {
    text.bytes().position(|b| has_byte(set, b) == of).unwrap_or(text.len())
}

/// The text without the characters of a set at its end.
fn without_end<'a>(mut text: &'a str, set: &str) -> &'a str {
    while text.bytes().next_back().is_some_and(|b| has_byte(set, b)) {
        text = &text[..text.len() - 1];
    }
    text
}

fn has_byte(set: &str, b: u8) -> bool {
    set.bytes().any(|known| known == b)
}

/// Finds all links of a text, in order.
pub fn find(text: &str, tables: &Tables<'_>, each: Each<'_>) {
    let text = normal(text);
    let mut rest = without_end(&text, SPACE);
    rest = &rest[first(rest, SPACE, false)..];
    let alone = first(rest, SPACE, true) == rest.len();
    while !rest.is_empty() {
        let end = first(rest, SPACE, true);
        let mut word = rest[..end].to_owned();
        rest = &rest[end..];
        // A browser overlooks tabs and line breaks inside a link, so a link that goes on behind them is read as one.
        while has_scheme(&word) {
            let (gap, next) = rest.split_at(first(rest, "\t\n", false));
            let next = &next[..first(next, SPACE, true)];
            let open = word.ends_with('@') || !has(authority(&word), ".") || (next.len() > 1 && first(next, ".@:\\%", true) == 0);
            if next.is_empty() || has_scheme(next) || !(open || has(gap, "\t")) {
                break;
            }
            word.push_str(next);
            if !open {
                // What stands behind a tab may also be a link of its own.
                break;
            }
            rest = &rest[gap.len() + next.len()..];
        }
        in_word(&word, alone, tables, each);
        rest = &rest[first(rest, SPACE, false)..];
    }
}

/// The links of a word.
fn in_word(word: &str, alone: bool, tables: &Tables<'_>, each: Each<'_>) {
    let word = without_end(&word[first(word, ODD, false)..], ODD);
    let mut clean = String::new();
    let mut parts = Parts { rest: word, mark: ODD };
    while !parts.rest.is_empty() {
        clean.push_str(parts.take());
    }
    let odd = clean.len() < word.len();
    let mut rest = clean.as_str();
    loop {
        rest = &rest[first(rest, BEFORE, false)..];
        // Behind «"», «<» and their like a new word begins; but a browser reads on to the last «@».
        let mut end = first(rest, ENDS, true);
        if has(&rest[end..], "@") {
            end = rest.len();
        }
        for mark in [",http", ";http"] {
            end = at(&rest[..end], mark).unwrap_or(end);
        }
        let link = without_end(&rest[..end], BEHIND);
        if link.is_empty() {
            return;
        }
        let named = !has_scheme(link);
        if !named || is_name(link, alone, tables) {
            let mut url = String::from(if named { "https://" } else { "" });
            url.push_str(link);
            each(url, odd, named && has(authority(link), "@") && first(link, PATH, true) == link.len());
        } else if let Some(scheme) = at(&link.to_ascii_lowercase(), "http") {
            // «Xem:https://…»
            end = scheme.max(1);
        }
        rest = &rest[end..];
    }
}

/// Whether a word begins with a scheme: one with slashes behind, or one that works without.
fn has_scheme(word: &str) -> bool {
    let Some(end) = at(word, ":") else { return false };
    let scheme = &word[..end];
    let letters = scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'+' || b == b'-');
    letters && end > 0 && !scheme.as_bytes()[0].is_ascii_digit() && (word[end..].starts_with("://") || is_one_of(scheme, SCHEMES))
}

/// Whether an ASCII word, in any case, stands in a list with spaces around each.
pub fn is_one_of(word: &str, list: &str) -> bool {
    has(list, &between(' ', &word.to_ascii_lowercase()))
}

/// The part of a link that names the host, with what stands before `@`.
fn authority(link: &str) -> &str {
    let start = if has_scheme(link) { at(link, ":").map_or(0, |at| at + 1) } else { 0 };
    let rest = &link[start..];
    let rest = &rest[first(rest, "/\\", false)..];
    &rest[..first(rest, PATH, true)]
}

/// Whether a word without a scheme is a link: a name with dots whose end is a known one, or that could only be a link.
fn is_name(word: &str, alone: bool, tables: &Tables<'_>) -> bool {
    let mut host = authority(word);
    while let Some(at) = at(host, "@") {
        host = &host[at + 1..];
    }
    let host = plain(tables.folds, &host[..first(host, ":", true)]);
    let mut labels = Parts { rest: without_end(&host, "."), mark: "." };
    let (mut end, mut count, mut number) = ("", 0, true);
    while !labels.rest.is_empty() {
        end = labels.take();
        count += 1;
        // An address; amounts have their zeros («1.000.000.000»).
        number &= end.len() < 4 && end != "000" && end.bytes().all(|b| b.is_ascii_digit());
    }
    let letters = end.len() > 1 && end.bytes().all(|b| b.is_ascii_alphabetic());
    count > 1
        && !host.starts_with('.')
        && ((number && count == 4)
            || is_one_of(end, tables.tlds)
            || end.starts_with("xn--")
            || (letters && (alone || first(word, PATH, true) < word.len() || carries_name(&host, tables))))
}
