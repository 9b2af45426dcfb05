//! One link, judged by its host.

use super::fold::{plain, skeleton, unicode, within};
use super::{Entry, Parts, Reason, Tables, Url, Verdict, at, kind};

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
pub fn judge<'a>(url: Option<&Url>, odd: bool, tables: &Tables<'a>) -> Judged<'a> {
    let Some(url) = url else {
        return Judged { verdict: Verdict::Unlisted, host: String::new(), reasons: vec![Reason::Broken], entry: None };
    };
    let mut host = url.host.to_ascii_lowercase();
    if host.ends_with('.') {
        host.pop();
    }
    let web = url.scheme == "https" || url.scheme == "http";
    let path = plain(tables.folds, &decoded(&url.rest));
    let apk = host.ends_with(".apk") || has_apk(&path);
    // Its own line, or that of a domain above it whose subdomains are meant.
    let mut listed = None;
    for entry in &tables.hosts {
        if entry.host == host || (listed.is_none() && entry.subdomains && is_below(&host, entry.host)) {
            listed = Some(*entry);
        }
    }
    let (verdict, reason, entry) = match listed {
        Some(entry) => {
            let (verdict, reason) = match entry.kind {
                kind::REPORTED => (Verdict::Fake, Reason::Reported),
                kind::SHORT => (Verdict::Unlisted, Reason::Short),
                _ if !web => (Verdict::Fake, Reason::Scheme),
                _ if odd => (Verdict::Unlisted, Reason::Hidden),
                _ if !url.user.is_empty() => (Verdict::Unlisted, Reason::At),
                _ if !url.port.is_empty() && url.port != "443" => (Verdict::Unlisted, Reason::Port),
                kind::STATE => (Verdict::Real, Reason::State),
                _ => (Verdict::Known, Reason::Known),
            };
            (verdict, reason, listed)
        }
        None => unlisted(&host, url, &path, apk, tables),
    };
    let mut reasons = vec![reason];
    let also = [
        (verdict == Verdict::Known && at(&path, "://").is_some(), Reason::Onward),
        (verdict == Verdict::Unlisted && !url.user.is_empty(), Reason::At),
        (!web && verdict == Verdict::Fake, Reason::Scheme),
        (apk, Reason::Apk),
        (odd, Reason::Hidden),
        (url.scheme == "http" && verdict <= Verdict::Known, Reason::Http),
    ];
    for (is, other) in also {
        if is && other != reason {
            reasons.push(other);
        }
    }
    Judged { verdict, host, reasons, entry }
}

/// Whether an Android app file is named: in the path, or in a query's value.
fn has_apk(path: &str) -> bool {
    let mut rest = path;
    while let Some(found) = at(rest, ".apk") {
        rest = &rest[found + 4..];
        if !rest.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric) {
            return true;
        }
    }
    false
}

fn is_below(host: &str, domain: &str) -> bool {
    host.len() > domain.len() && host.ends_with(domain) && host.as_bytes()[host.len() - domain.len() - 1] == b'.'
}

/// A host that is not listed: a fake if it pretends to be one that is. Of several ways to pretend the most telling is named.
fn unlisted<'a>(host: &str, url: &Url, path: &str, apk: bool, tables: &Tables<'a>) -> (Verdict, Reason, Option<Entry<'a>>) {
    let user = plain(tables.folds, &decoded(&url.user));
    let seen = plain(tables.folds, &unicode(host));
    let shape = skeleton(&seen);
    let file = skeleton(path);
    // «dichvucong-gov.vn» is read as «dichvucong.gov.vn».
    let dotted: String = seen.chars().map(|c| if c == '-' { '.' } else { c }).collect();
    let state = host.ends_with(STATE_END) && seen.ends_with(STATE_END);
    let name = Name::new(&seen, state, tables);
    let mut above = None;
    let mut best = (u8::MAX, Reason::Unknown, None);
    let mut offer = |is: bool, rank: u8, reason: Reason, entry: Option<Entry<'a>>| {
        if is && rank < best.0 {
            best = (rank, reason, entry);
        }
    };
    for entry in tables.hosts.iter().filter(|entry| entry.is_ours()) {
        let (some, of_state) = (Some(*entry), entry.kind == kind::STATE);
        if is_below(host, entry.host) {
            above = some;
        }
        offer(at(&user, entry.host).is_some(), 0, Reason::At, some);
        offer(shape == skeleton(entry.host), 2, Reason::Letters, some);
        offer(has_labels(if of_state { &dotted } else { &seen }, entry.host), 3, Reason::End, some);
        offer(!state && of_state && at(path, entry.host).is_some(), 7, Reason::Path, some);
        let mut names = Parts { rest: entry.names, mark: " " };
        while !names.rest.is_empty() {
            let known = names.take();
            if let Some(reason) = name.like(known, of_state) {
                offer(true, 5, reason, some);
            }
            offer(apk && at(&file, &skeleton(known)).is_some(), 9, Reason::Apk, some);
        }
    }
    let front = if state { &dotted[..dotted.len() - STATE_END.len()] } else { &dotted };
    offer(at(&user, "gov.vn").is_some(), 1, Reason::At, None);
    offer(!state && at(path, "gov.vn").is_some(), 8, Reason::Path, None);
    if best.0 > 3 && (has_labels(front, "gov.vn") || at(&joined(front), "govvn").is_some()) {
        best = (4, Reason::End, if best.0 == 5 { best.2 } else { None });
    }
    let (rank, reason, entry) = best;
    // Only the owner of a listed host can have names below it.
    if rank < if above.is_some() { 2 } else { u8::MAX } {
        return (Verdict::Fake, reason, entry);
    }
    let number = host.bytes().all(|b| b.is_ascii_digit() || b == b'.') || host.starts_with('[');
    let reason = if url.scheme != "https" && url.scheme != "http" {
        Reason::Scheme
    } else if above.is_some() {
        Reason::Below
    } else if number {
        Reason::Ip
    } else if state {
        Reason::Gov
    } else {
        Reason::Unknown
    };
    (Verdict::Unlisted, reason, above)
}

/// What a host is called, ready to be compared with names that belong to listed hosts.
struct Name<'a> {
    /// A body of the state may name its own page like another's («dichvucong.….gov.vn»): below `.gov.vn` only slips count.
    state: bool,
    /// The labels without the end, with dots between them.
    labels: &'a str,
    /// All in a row, without words that mean something else.
    shape: String,
    /// Two slips count where it calls itself the state's.
    gov: bool,
    harmless: &'a str,
}

impl<'a> Name<'a> {
    fn new(seen: &'a str, state: bool, tables: &Tables<'a>) -> Name<'a> {
        let row = joined(seen);
        let mut shape = skeleton(&row);
        let mut harmless = Parts { rest: tables.harmless, mark: " " };
        while !harmless.rest.is_empty() {
            let word = skeleton(harmless.take());
            while let Some(found) = at(&shape, &word).filter(|_| !word.is_empty()) {
                shape.replace_range(found..found + word.len(), " ");
            }
        }
        let end = if state { STATE_END.len() } else { seen.bytes().rev().position(|b| b == b'.').map_or(0, |at| at + 1) };
        Name { state, labels: &seen[..seen.len() - end], shape, gov: at(&row, "gov").is_some(), harmless: tables.harmless }
    }

    /// Whether a name stands in it, or nearly does.
    fn like(&self, name: &str, of_state: bool) -> Option<Reason> {
        let shape = skeleton(name);
        let long = name.len() >= 8;
        if !self.state && (long || (of_state && name.len() >= 5)) && at(&self.shape, &shape).is_some() {
            return Some(if at(&joined(self.labels), name).is_some() { Reason::Name } else { Reason::Letters });
        }
        let slips = usize::from(long || of_state) + usize::from(long && self.gov);
        let mut labels = Parts { rest: self.labels, mark: "." };
        while !labels.rest.is_empty() {
            let label = labels.take();
            let whole = joined(label);
            let mut words = Parts { rest: label, mark: "-" };
            let mut word = whole.as_str();
            loop {
                // «dichvucong.….gov.vn» is its body's own; «dich-vu-cong.gov.vn» only looks like ours.
                let own = self.state && word == name && (label == name || whole != name);
                if !own && !is_word_of(word, self.harmless) && (near(word, name, slips) || near(&skeleton(word), &shape, slips)) {
                    return Some(if word == name { Reason::Name } else { Reason::Letters });
                }
                if words.rest.is_empty() {
                    break;
                }
                word = words.take();
            }
        }
        None
    }
}

fn near(word: &str, name: &str, slips: usize) -> bool {
    word.as_bytes().first() == name.as_bytes().first() && within(word.as_bytes(), name.as_bytes(), slips)
}

fn is_word_of(word: &str, list: &str) -> bool {
    let mut words = Parts { rest: list, mark: " " };
    let mut found = false;
    while !words.rest.is_empty() {
        found |= words.take() == word;
    }
    found
}

/// A name without its dots and hyphens.
fn joined(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '.' | '-' | '_')).collect()
}

/// Whether the labels of a name stand in a row in another.
fn has_labels(text: &str, labels: &str) -> bool {
    let bounded = |text: &str| [".", text, "."].concat();
    at(&bounded(text), &bounded(labels)).is_some()
}

/// Decodes `%2e` and its like where they are ASCII; anything else stays.
fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        let digit = |at: usize| rest.as_bytes().get(at).and_then(|b| (*b as char).to_digit(16));
        match (c, digit(0), digit(1)) {
            ('%', Some(high @ 0..8), Some(low)) => {
                out.push((high * 16 + low) as u8 as char);
                rest = &rest[2..];
            }
            _ => out.push(c),
        }
    }
    out
}
