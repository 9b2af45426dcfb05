//! One link, judged by its host.

use super::fold::{plain, skeleton, unicode, within};
use super::{Entry, Reason, Rules, Url, Verdict, kind};

/// What was found out about a link.
#[derive(Clone, Debug)]
pub struct Judged<'a> {
    /// The verdict.
    pub verdict: Verdict,
    /// Host, without the dot that may stand at its end; empty where there is none.
    pub host: String,
    /// Why, the most telling first.
    pub reasons: Vec<Reason>,
    /// The listed host that it is, or that it looks like.
    pub entry: Option<Entry<'a>>,
}

/// The end of hosts that only bodies of the state get.
const STATE_END: &str = ".gov.vn";

/// Judges a link by what a browser makes of it. `odd`: marks that nobody sees were taken out of it.
pub fn judge<'a>(url: Option<&Url>, odd: bool, rules: &'a Rules) -> Judged<'a> {
    let Some(url) = url else {
        return Judged { verdict: Verdict::Unlisted, host: String::new(), reasons: vec![Reason::Broken], entry: None };
    };
    let lower = url.host.to_ascii_lowercase();
    let host = lower.strip_suffix('.').unwrap_or(&lower);
    let web = url.scheme == "https" || url.scheme == "http";
    let path = plain(&rules.folds, &decoded(&url.rest));
    let apk = host.ends_with(".apk") || path.split(['?', '#', '&', ';', '=']).any(|part| part.ends_with(".apk"));
    let entry = listed(host, rules);
    let mut reasons = Vec::new();
    let (verdict, entry) = match entry {
        Some(Entry { kind: kind::REPORTED, .. }) => {
            reasons.push(Reason::Reported);
            (Verdict::Fake, entry)
        }
        Some(Entry { kind: kind::SHORT, .. }) => {
            reasons.push(Reason::Short);
            (Verdict::Unlisted, entry)
        }
        Some(Entry { kind, .. }) => {
            let wrong = if !web {
                Some((Verdict::Fake, Reason::Scheme))
            } else if odd {
                Some((Verdict::Unlisted, Reason::Hidden))
            } else if !url.user.is_empty() {
                Some((Verdict::Unlisted, Reason::At))
            } else if !matches!(url.port.as_str(), "" | "443") {
                Some((Verdict::Unlisted, Reason::Port))
            } else {
                None
            };
            let (verdict, reason) = wrong.unwrap_or(match kind {
                kind::STATE => (Verdict::Real, Reason::State),
                _ => (Verdict::Known, Reason::Known),
            });
            reasons.push(reason);
            if verdict == Verdict::Known && (path.contains("://") || path.contains("=www.")) {
                reasons.push(Reason::Onward);
            }
            (verdict, entry)
        }
        None => match disguise(host, url, &path, apk, rules) {
            Some((reason, entry)) => {
                reasons.push(reason);
                (Verdict::Fake, entry)
            }
            None => {
                let (reason, entry) = unlisted(host, web, rules);
                reasons.push(reason);
                if !url.user.is_empty() {
                    reasons.push(Reason::At);
                }
                (Verdict::Unlisted, entry)
            }
        },
    };
    let mut also = |is: bool, reason| {
        if is && !reasons.contains(&reason) {
            reasons.push(reason);
        }
    };
    also(apk, Reason::Apk);
    also(odd, Reason::Hidden);
    also(url.scheme == "http" && verdict <= Verdict::Known, Reason::Http);
    Judged { verdict, host: host.to_owned(), reasons, entry }
}

/// The line of a host: its own, or that of a domain above it whose subdomains are meant.
fn listed<'a>(host: &str, rules: &'a Rules) -> Option<Entry<'a>> {
    rules
        .entries()
        .find(|entry| entry.host == host)
        .or_else(|| rules.entries().find(|entry| entry.subdomains && is_below(host, entry.host)))
}

fn is_below(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|front| front.ends_with('.'))
}

/// Why nothing is known of a host that pretends nothing.
fn unlisted<'a>(host: &str, web: bool, rules: &'a Rules) -> (Reason, Option<Entry<'a>>) {
    let above = rules.entries().find(|entry| matches!(entry.kind, kind::STATE | kind::KNOWN) && is_below(host, entry.host));
    let number = host.starts_with('[') || (host.contains('.') && host.bytes().all(|b| b.is_ascii_digit() || b == b'.'));
    let reason = match above {
        _ if !web => Reason::Scheme,
        Some(_) => Reason::Below,
        None if number => Reason::Ip,
        None if host.ends_with(STATE_END) => Reason::Gov,
        None => Reason::Unknown,
    };
    (reason, above)
}

/// Whether a host that is not listed pretends to be one that is; and how, and which.
fn disguise<'a>(host: &str, url: &Url, path: &str, apk: bool, rules: &'a Rules) -> Option<(Reason, Option<Entry<'a>>)> {
    let ours = || rules.entries().filter(|entry| matches!(entry.kind, kind::STATE | kind::KNOWN));
    let user = plain(&rules.folds, &decoded(&url.user));
    if let Some(entry) = ours().find(|entry| user.contains(entry.host)) {
        return Some((Reason::At, Some(entry)));
    }
    if user.contains("gov.vn") {
        return Some((Reason::At, None));
    }
    // Only the owner of a listed host can have names below it.
    if ours().any(|entry| is_below(host, entry.host)) {
        return None;
    }
    let seen = plain(&rules.folds, &unicode(host));
    let shape = skeleton(&seen);
    let state = host.ends_with(STATE_END);
    for entry in ours() {
        if shape == skeleton(entry.host) {
            return Some((Reason::Letters, Some(entry)));
        }
    }
    // A true name with something behind it: «dichvucong.gov.vn.evil.com», «dichvucong-gov.vn».
    let dotted = seen.replace('-', ".");
    for entry in ours() {
        let text = if entry.kind == kind::STATE { &dotted } else { &seen };
        if has_labels(text, entry.host) && !(state && is_below(host, entry.host)) {
            return Some((Reason::End, Some(entry)));
        }
    }
    let named = names(host, &seen, state, rules);
    let front = if state { &dotted[..dotted.len() - STATE_END.len()] } else { &dotted };
    if has_labels(front, "gov.vn") || joined(front).contains("govvn") {
        return Some((Reason::End, named.map(|(_, entry)| entry)));
    }
    if let Some((reason, entry)) = named {
        return Some((reason, Some(entry)));
    }
    if !state {
        if let Some(entry) = ours().find(|entry| entry.kind == kind::STATE && path.contains(entry.host)) {
            return Some((Reason::Path, Some(entry)));
        }
        if path.contains("gov.vn") {
            return Some((Reason::Path, None));
        }
    }
    let file = skeleton(path);
    let carried = |entry: &Entry<'_>| entry.names.split(' ').any(|name| !name.is_empty() && file.contains(&skeleton(name)));
    if apk && let Some(entry) = ours().find(carried) {
        return Some((Reason::Apk, Some(entry)));
    }
    None
}

/// Whether a host carries, or nearly carries, a name that belongs to a listed one. A body of the state may name its own
/// page like another's («dichvucong.….gov.vn»), so below `.gov.vn` only slips count.
fn names<'a>(host: &str, seen: &str, state: bool, rules: &'a Rules) -> Option<(Reason, Entry<'a>)> {
    let mut labels: Vec<&str> = seen.split('.').collect();
    labels.pop();
    if state {
        labels.pop();
    }
    let all = rules
        .harmless
        .split(' ')
        .filter(|word| !word.is_empty())
        .fold(skeleton(&joined(seen)), |all, word| all.replace(&skeleton(word), ""));
    for entry in rules.entries().filter(|entry| matches!(entry.kind, kind::STATE | kind::KNOWN)) {
        for name in entry.names.split(' ').filter(|name| !name.is_empty()) {
            let shape = skeleton(name);
            let long = name.len() >= 8;
            let inside = if entry.kind == kind::STATE { name.len() >= 5 } else { long };
            if !state && inside && all.contains(&shape) {
                return Some((if host.contains(name) { Reason::Name } else { Reason::Letters }, entry));
            }
            let slips = usize::from(long || entry.kind == kind::STATE) + usize::from(long && joined(seen).contains("gov"));
            for label in &labels {
                let whole = joined(label);
                for word in label.split('-').chain([whole.as_str()]) {
                    // «dichvucong.….gov.vn» is its body's own; «dich-vu-cong.gov.vn» only looks like ours.
                    let own = state && word == name && (*label == name || whole != name);
                    if own || rules.harmless.split(' ').any(|harmless| word == harmless) {
                        continue;
                    }
                    let like = |a: &str, b: &str| within(a.as_bytes(), b.as_bytes(), slips) && a.as_bytes().first() == b.as_bytes().first();
                    if like(word, name) || like(&skeleton(word), &shape) {
                        return Some((if word == name { Reason::Name } else { Reason::Letters }, entry));
                    }
                }
            }
        }
    }
    None
}

/// A name without its dots and hyphens.
fn joined(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '.' | '-' | '_')).collect()
}

/// Whether the labels of a name stand in a row in another.
fn has_labels(text: &str, labels: &str) -> bool {
    text.match_indices(labels).any(|(at, _)| {
        let (before, behind) = (&text[..at], &text[at + labels.len()..]);
        (before.is_empty() || before.ends_with('.')) && (behind.is_empty() || behind.starts_with('.'))
    })
}

/// Decodes `%2e` and its like where they are ASCII; anything else stays.
fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        match after.get(..2).and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) if byte.is_ascii() => {
                out.push(byte as char);
                rest = &after[2..];
            }
            _ => {
                out.push('%');
                rest = after;
            }
        }
    }
    out + rest
}
