//! Links in a text, as people paste it: with and without `https://`, in brackets, broken by a line.

use super::Rules;
use super::fold::{plain, skeleton};

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
const ENDS: &[char] = &['<', '>', '"', '«', '»', '“', '”', '`', '{', '}', '|', '^'];
/// What may stand around a link and is not of it.
const AROUND: &[char] =
    &['.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '\'', '’', '‘', '…', '*', '_', '-', '–', '—', '•', '/', '\\', '@', '#', '='];
/// The same at its end, where a slash belongs to it.
const BEHIND: &[char] = &['.', ',', ';', ':', '!', '?', '(', ')', ']', '\'', '’', '‘', '…', '*', '_'];
/// Schemes that do something without `//` behind.
const SCHEMES: [&str; 8] = ["http", "https", "javascript", "data", "intent", "vbscript", "file", "blob"];

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{3000}' | '\u{2028}' | '\u{2029}')
}

/// Marks without a shape that browsers leave out of a host (UTS 46: ignored).
fn is_ignored(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// Marks without a shape that browsers refuse in a host: joiners, and those that turn the direction of reading.
fn is_odd(c: char) -> bool {
    matches!(c, '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}' | '\u{180e}' | '\0'..='\u{8}')
}

/// Finds all links of a text, in order.
pub fn find(text: &str, rules: &Rules) -> Vec<Found> {
    let mut found = Vec::new();
    let mut rest = text.trim_matches(is_space);
    let alone = !rest.contains(is_space);
    loop {
        rest = rest.trim_start_matches(is_space);
        if rest.is_empty() {
            return found;
        }
        let end = rest.find(is_space).unwrap_or(rest.len());
        let mut word = rest[..end].to_owned();
        rest = &rest[end..];
        // A browser overlooks tabs and line breaks inside a link, so a link that goes on behind them is read as one.
        while has_scheme(&word) {
            let next_at = rest.find(|c| !is_space(c)).unwrap_or(rest.len());
            let (gap, next) = rest.split_at(next_at);
            let next = &next[..next.find(is_space).unwrap_or(next.len())];
            if next.is_empty() || has_scheme(next) || gap.contains(|c| !matches!(c, '\t' | '\n' | '\r')) {
                break;
            }
            let open =
                word.ends_with('@') || !authority(&word).contains('.') || (next.len() > 1 && next.starts_with(['.', '@', ':', '\\', '%']));
            if !open && !gap.contains('\t') {
                break;
            }
            word.push_str(next);
            if open {
                rest = &rest[next_at + next.len()..];
            } else {
                // What stands behind a tab may also be a link of its own.
                break;
            }
        }
        in_word(&word, alone, rules, &mut found);
    }
}

/// The links of a word.
fn in_word(word: &str, alone: bool, rules: &Rules, found: &mut Vec<Found>) {
    let word = word.trim_matches(|c| is_ignored(c) || is_odd(c));
    let odd = word.contains(is_odd);
    let clean: String = word.chars().filter(|c| !is_ignored(*c) && !is_odd(*c)).collect();
    let mut rest = clean.as_str();
    loop {
        rest = rest.trim_start_matches(|c| AROUND.contains(&c) || ENDS.contains(&c));
        // Behind «"», «<» and their like a new word begins; but a browser reads on to the last «@».
        let mut end = rest.find(ENDS).filter(|at| !rest[*at..].contains('@')).unwrap_or(rest.len());
        for mark in [",http", ";http"] {
            end = rest[..end].find(mark).unwrap_or(end);
        }
        let link = rest[..end].trim_end_matches(BEHIND);
        if link.is_empty() {
            return;
        }
        if has_scheme(link) {
            found.push(Found { url: link.to_owned(), odd, email: false });
        } else if is_name(link, alone, rules) {
            let email = authority(link).contains('@') && !link.contains(['/', '?', '#', '\\']);
            let mut url = String::from("https://");
            url.push_str(link);
            found.push(Found { url, odd, email });
        } else if let Some(at) = web_scheme(link) {
            // «Xem:https://…»
            rest = &rest[at..];
            continue;
        }
        rest = &rest[end..];
    }
}

/// Where `http:` or `https:` stands inside a word.
fn web_scheme(word: &str) -> Option<usize> {
    let lower = word.to_ascii_lowercase();
    match (lower.find("http:"), lower.find("https:")) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// Whether a word begins with a scheme: one with slashes behind, or one that works without.
fn has_scheme(word: &str) -> bool {
    let Some((scheme, behind)) = word.split_once(':') else { return false };
    let letters = scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-'));
    letters
        && scheme.as_bytes().first().is_some_and(u8::is_ascii_alphabetic)
        && (behind.starts_with("//") || SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()))
}

/// The part of a link that names the host, with what stands before `@`.
fn authority(link: &str) -> &str {
    let start = if has_scheme(link) { link.find(':').map_or(0, |at| at + 1) } else { 0 };
    let rest = link[start..].trim_start_matches(['/', '\\']);
    &rest[..rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len())]
}

/// Whether a word without a scheme is a link: a name with dots whose end is a known one, or that could only be a link.
fn is_name(word: &str, alone: bool, rules: &Rules) -> bool {
    let authority = authority(word);
    let host = authority.rsplit('@').next().unwrap_or("");
    let host = host.split(':').next().unwrap_or("");
    let host = plain(&rules.folds, &host.replace(['。', '．', '｡'], ".").replace("%2e", ".").replace("%2E", "."));
    let host = host.trim_end_matches('.');
    let Some((front, end)) = host.rsplit_once('.') else { return false };
    if front.is_empty() || end.is_empty() {
        return false;
    }
    let number = host.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if number {
        // Four parts are an address; amounts have their zeros («1.000.000.000»).
        return host.split('.').count() == 4 && host.split('.').all(|part| part.len() < 4 && part != "000");
    }
    let mut wanted = String::from(" ");
    wanted.push_str(end);
    wanted.push(' ');
    let letters = end.len() > 1 && end.bytes().all(|b| b.is_ascii_alphabetic());
    rules.tlds.contains(&wanted)
        || end.starts_with("xn--")
        || (letters && (alone || word.contains(['/', '\\']) || carries_name(host, rules)))
}

/// Whether a name stands in a host that only a listed one carries.
fn carries_name(host: &str, rules: &Rules) -> bool {
    let shape = skeleton(host);
    rules.entries().any(|entry| entry.names.split(' ').any(|name| name.len() >= 5 && shape.contains(&skeleton(name))))
}
