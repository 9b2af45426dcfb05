//! Links in a text, as people paste it: with and without `https://`, in brackets, broken by a line.

use super::fold::{plain, skeleton};
use super::{Parts, Tables, at};

/// A link that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What to give to the parser: with a scheme.
    pub url: String,
    /// Marks that nobody sees stood inside, which no browser overlooks.
    pub odd: bool,
    /// It could be an e-mail address.
    pub email: bool,
}

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
const ODD: char = '\u{1}';

/// The text with one form of what has several: spaces, quotation marks, dots. Marks without a shape go where browsers leave
/// them out of a host (UTS 46: ignored), else they become [`ODD`]: joiners, and those that turn the direction of reading.
fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        out.push(match c {
            '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' => continue,
            '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}' | '\u{180e}' => ODD,
            '\t' | '\n' | ' ' => c,
            '\r' => '\n',
            '\0'..='\u{1f}' => ODD,
            '\u{a0}' | '\u{3000}' | '\u{2028}' | '\u{2029}' => ' ',
            '«' | '»' | '“' | '”' => '"',
            '‘' | '’' => '\'',
            '…' | '–' | '—' | '•' => '!',
            '。' | '．' | '｡' => '.',
            c => c,
        });
    }
    out
}

/// Where the first of some ASCII characters stands; the end if none does.
fn first_of(text: &str, set: &str) -> usize {
    text.bytes().position(|b| set.as_bytes().contains(&b)).unwrap_or(text.len())
}

/// The text without some ASCII characters at its beginning.
fn without_front<'a>(text: &'a str, set: &str) -> &'a str {
    &text[text.bytes().position(|b| !set.as_bytes().contains(&b)).unwrap_or(text.len())..]
}

/// The text without some ASCII characters at its end.
fn without_end<'a>(text: &'a str, set: &str) -> &'a str {
    &text[..text.bytes().rposition(|b| !set.as_bytes().contains(&b)).map_or(0, |at| at + 1)]
}

/// Finds all links of a text, in order.
pub fn find(text: &str, tables: &Tables<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let text = normal(text);
    let mut rest = without_end(without_front(&text, SPACE), SPACE);
    let alone = first_of(rest, SPACE) == rest.len();
    while !rest.is_empty() {
        let end = first_of(rest, SPACE);
        let mut word = rest[..end].to_owned();
        rest = &rest[end..];
        // A browser overlooks tabs and line breaks inside a link, so a link that goes on behind them is read as one.
        while has_scheme(&word) {
            let next = without_front(rest, "\t\n");
            let gap = &rest[..rest.len() - next.len()];
            let next = &next[..first_of(next, SPACE)];
            let open = word.ends_with('@') || at(authority(&word), ".").is_none() || (next.len() > 1 && first_of(next, ".@:\\%") == 0);
            let goes_on = open || at(gap, "\t").is_some();
            if next.is_empty() || has_scheme(next) || !goes_on {
                break;
            }
            word.push_str(next);
            if !open {
                // What stands behind a tab may also be a link of its own.
                break;
            }
            rest = &rest[gap.len() + next.len()..];
        }
        in_word(&word, alone, tables, &mut found);
        rest = without_front(rest, SPACE);
    }
    found
}

/// The links of a word.
fn in_word(word: &str, alone: bool, tables: &Tables<'_>, found: &mut Vec<Found>) {
    let word = without_end(without_front(word, "\u{1}"), "\u{1}");
    let odd = first_of(word, "\u{1}") < word.len();
    let clean: String = word.chars().filter(|c| *c != ODD).collect();
    let mut rest = clean.as_str();
    loop {
        rest = without_front(rest, BEFORE);
        // Behind «"», «<» and their like a new word begins; but a browser reads on to the last «@».
        let mut end = first_of(rest, ENDS);
        if at(&rest[end..], "@").is_some() {
            end = rest.len();
        }
        for mark in [",http", ";http"] {
            end = at(&rest[..end], mark).unwrap_or(end);
        }
        let link = without_end(&rest[..end], BEHIND);
        if link.is_empty() {
            return;
        }
        let mut url = String::new();
        let mut email = false;
        if !has_scheme(link) {
            if is_name(link, alone, tables) {
                email = at(authority(link), "@").is_some() && first_of(link, PATH) == link.len();
                url.push_str("https://");
            } else {
                // «Xem:https://…»
                let lower = link.to_ascii_lowercase();
                match at(&lower, "http:").into_iter().chain(at(&lower, "https:")).min() {
                    Some(at) => rest = &rest[at..],
                    None => rest = &rest[end..],
                }
                continue;
            }
        }
        url.push_str(link);
        found.push(Found { url, odd, email });
        rest = &rest[end..];
    }
}

/// Whether a word begins with a scheme: one with slashes behind, or one that works without.
fn has_scheme(word: &str) -> bool {
    let Some(end) = at(word, ":") else { return false };
    let scheme = word[..end].as_bytes();
    let letters = scheme.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-'));
    letters && scheme.first().is_some_and(u8::is_ascii_alphabetic) && (word[end..].starts_with("://") || is_one_of(&word[..end], SCHEMES))
}

/// Whether an ASCII word, in any case, stands in a list with spaces around each.
fn is_one_of(word: &str, list: &str) -> bool {
    let mut wanted = String::from(" ");
    wanted.push_str(word);
    wanted.push(' ');
    wanted.make_ascii_lowercase();
    at(list, &wanted).is_some()
}

/// The part of a link that names the host, with what stands before `@`.
fn authority(link: &str) -> &str {
    let start = if has_scheme(link) { at(link, ":").map_or(0, |at| at + 1) } else { 0 };
    let rest = without_front(&link[start..], "/\\");
    &rest[..first_of(rest, PATH)]
}

/// Whether a word without a scheme is a link: a name with dots whose end is a known one, or that could only be a link.
fn is_name(word: &str, alone: bool, tables: &Tables<'_>) -> bool {
    let mut host = authority(word);
    while let Some(at) = at(host, "@") {
        host = &host[at + 1..];
    }
    host = &host[..first_of(host, ":")];
    let host = plain(tables.folds, host);
    let mut host = without_end(&host, ".").to_owned();
    while let Some(at) = at(&host, "%2e") {
        host.replace_range(at..at + 3, ".");
    }
    let mut labels = Parts { rest: &host, mark: "." };
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
            || (letters && (alone || first_of(word, PATH) < word.len() || carries_name(&host, tables))))
}

/// Whether a name stands in a host that only a listed one carries.
fn carries_name(host: &str, tables: &Tables<'_>) -> bool {
    let shape = skeleton(host);
    tables.hosts.iter().any(|entry| {
        let mut names = Parts { rest: entry.names, mark: " " };
        let mut found = false;
        while !names.rest.is_empty() {
            let name = names.take();
            found |= name.len() >= 5 && at(&shape, &skeleton(name)).is_some();
        }
        found
    })
}
