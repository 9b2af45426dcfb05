//! One link, judged by its host.

use super::find::is_one_of;
use super::fold::{plain, skeleton, unicode, within};
use super::{Entry, Parse, Parts, Reason, Tables, Verdict, at, between, has, kind};

/// What was found out about a link.
#[derive(Clone, Debug)]
pub struct Judged<'a> {
    /// The verdict.
    pub verdict: Verdict,
    /// The link, as browsers write it; as it was pasted where they refuse it.
    pub url: String,
    /// Where the host stands in it: its beginning, and its end without a last dot. Both 0 where there is none.
    pub host: (usize, usize),
    /// Why: the bits of [`Reason`].
    pub reasons: u32,
    /// The listed host that it is, or that it looks like.
    pub entry: Entry<'a>,
}

/// The end of hosts that only bodies of the state get.
const STATE_END: &str = ".gov.vn";

/// Ways to be, or to pretend to be, a listed host; the most telling first. Numbers, because the least wins.
mod way {
    pub const SAME: usize = 0;
    pub const MARKED: usize = 1;
    pub const USER: usize = 2;
    pub const BELOW: usize = 3;
    pub const SHAPE: usize = 4;
    pub const LABELS: usize = 5;
    pub const GOV: usize = 6;
    pub const NAME: usize = 7;
    pub const NEAR: usize = 8;
    pub const PATH: usize = 9;
    pub const FILE: usize = 10;
    pub const NONE: usize = 11;
}

/// What a fake is called by its way.
const FAKES: [Reason; 11] = [
    Reason::State,
    Reason::State,
    Reason::At,
    Reason::Below,
    Reason::Letters,
    Reason::End,
    Reason::End,
    Reason::Name,
    Reason::Letters,
    Reason::Path,
    Reason::Apk,
];

/// Judges a link by what a browser makes of it. `odd`: marks that nobody sees were taken out of it.
pub fn judge<'a>(link: String, parse: Parse, odd: bool, tables: &Tables<'a>) -> Judged<'a> {
    let Some(url) = parse(&link) else {
        return Judged { verdict: Verdict::Unlisted, url: link, host: (0, 0), reasons: Reason::Broken.bit(), entry: Entry::default() };
    };
    let split = Split::new(&url);
    let host = url[split.host.0..split.host.1].to_ascii_lowercase();
    let web = url.starts_with("https:") || url.starts_with("http:");
    let path = plain(tables.folds, &url[split.rest..]);
    let apk = host.ends_with(".apk") || has_apk(&path);
    let (way, entry) = likeness(&host, &plain(tables.folds, &url[split.user..split.host.0]), &path, apk, tables);
    let port = &url[split.port..split.rest];
    let user = split.user < split.host.0;
    let (verdict, reason) = if way <= way::MARKED {
        match entry.kind() {
            kind::REPORTED => (Verdict::Fake, Reason::Reported),
            kind::SHORT => (Verdict::Unlisted, Reason::Short),
            _ if !web => (Verdict::Fake, Reason::Scheme),
            _ if odd => (Verdict::Unlisted, Reason::Hidden),
            _ if user => (Verdict::Unlisted, Reason::At),
            _ if !port.is_empty() && port != ":443" => (Verdict::Unlisted, Reason::Port),
            kind::STATE => (Verdict::Real, Reason::State),
            _ => (Verdict::Known, Reason::Known),
        }
    } else if way < way::NONE && way != way::BELOW {
        (Verdict::Fake, FAKES[way])
    } else if !web {
        (Verdict::Unlisted, Reason::Scheme)
    } else if way == way::BELOW {
        (Verdict::Unlisted, Reason::Below)
    } else if host.starts_with('[') || host.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        (Verdict::Unlisted, Reason::Ip)
    } else if host.ends_with(STATE_END) {
        (Verdict::Unlisted, Reason::Gov)
    } else {
        (Verdict::Unlisted, Reason::Unknown)
    };
    let also = |is: bool, reason: Reason| if is { reason.bit() } else { 0 };
    let reasons = reason.bit()
        | also(user && verdict == Verdict::Unlisted, Reason::At)
        | also(!web, Reason::Scheme)
        | also(apk, Reason::Apk)
        | also(odd, Reason::Hidden)
        | also(verdict == Verdict::Known && has(&path, "://"), Reason::Onward)
        | also(verdict <= Verdict::Known && url.starts_with("http:"), Reason::Http);
    Judged { verdict, host: split.host, url, reasons, entry }
}

/// Where the parts of a URL begin that a browser has written: `scheme://user@host:port/rest`.
struct Split {
    user: usize,
    host: (usize, usize),
    port: usize,
    rest: usize,
}

impl Split {
    fn new(url: &str) -> Split {
        let start = at(url, ":").map_or(0, |at| at + 1);
        if !url[start..].starts_with("//") {
            return Split { user: start, host: (start, start), port: start, rest: start };
        }
        let user = start + 2;
        let length =
            |set: [u8; 3], from: usize, to: usize| url.as_bytes()[from..to].iter().position(|b| set.contains(b)).unwrap_or(to - from);
        let rest = user + length(*b"/?#", user, url.len());
        let mut host = user;
        while host + length(*b"@@@", host, rest) < rest {
            host += length(*b"@@@", host, rest) + 1;
        }
        // The colons of «[::1]» are none.
        let number = host + url[host..rest].bytes().rposition(|b| b == b']').map_or(0, |at| at);
        let port = number + length(*b":::", number, rest);
        let end = port - usize::from(url[host..port].ends_with('.'));
        Split { user, host: (host, end), port, rest }
    }
}

/// Whether an Android app file is named: in the path, or in a query's value.
fn has_apk(path: &str) -> bool {
    let mut parts = Parts { rest: path, mark: ".apk" };
    while has(parts.rest, ".apk") {
        parts.take();
        if !parts.rest.bytes().next().is_some_and(|b| b.is_ascii_alphanumeric()) {
            return true;
        }
    }
    false
}

fn is_below(host: &str, domain: &str) -> bool {
    host.ends_with(domain) && host[..host.len() - domain.len()].ends_with('.')
}

/// The most telling way in which a host is a listed one, or pretends to be; and which.
fn likeness<'a>(host: &str, user: &str, path: &str, apk: bool, tables: &Tables<'a>) -> (usize, Entry<'a>) {
    let seen = plain(tables.folds, &unicode(host));
    let shape = skeleton(&seen);
    let file = skeleton(path);
    let bare = between('.', &seen);
    // «dichvucong-gov.vn» is read as «dichvucong.gov.vn».
    let mut dotted = String::new();
    let mut words = Parts { rest: &bare, mark: "-" };
    while !words.rest.is_empty() {
        dotted.push_str(words.take());
        dotted.push('.');
    }
    let state = host.ends_with(STATE_END);
    let mut best = (way::NONE, Entry::default());
    let mut offer = |is: bool, way: usize, entry: Entry<'a>| {
        if is && way < best.0 {
            best = (way, entry);
        }
    };
    let mut lines = Parts { rest: tables.hosts, mark: "\n" };
    while !lines.rest.is_empty() {
        let entry = Entry::next(&mut lines);
        let listed = entry.host();
        offer(host == listed, way::SAME, entry);
        if entry.kind() != kind::STATE && entry.kind() != kind::KNOWN {
            continue;
        }
        let of_state = entry.kind() == kind::STATE;
        let labels = between('.', listed);
        offer(is_below(host, listed), if entry.subdomains() { way::MARKED } else { way::BELOW }, entry);
        offer(has(user, listed), way::USER, entry);
        offer(shape == skeleton(listed), way::SHAPE, entry);
        offer(has(if of_state { &dotted } else { &bare }, &labels), way::LABELS, entry);
        offer(of_state && !state && has(path, listed), way::PATH, entry);
        let mut names = Parts { rest: entry.0[3], mark: " " };
        while !names.rest.is_empty() {
            let name = names.take();
            offer(true, like(name, of_state, &seen, state, tables), entry);
            offer(apk && has(&file, &skeleton(name)), way::FILE, entry);
        }
    }
    // Without one in particular: the end of all pages of the state stands where it means nothing.
    let front = dotted[..dotted.len() - 1].strip_suffix(STATE_END).filter(|_| state).unwrap_or(&dotted);
    offer(has(user, "gov.vn"), way::USER, Entry::default());
    offer(!state && has(path, "gov.vn"), way::PATH, Entry::default());
    if best.0 > way::GOV && (has(&between('.', front), ".gov.vn.") || has(&joined(front), "govvn")) {
        best = (way::GOV, if best.0 < way::PATH { best.1 } else { Entry::default() });
    }
    best
}

/// Whether a name of a listed host stands in a host, or nearly does. A body of the state may name its own page like
/// another's («dichvucong.….gov.vn»), so below `.gov.vn` only slips count.
fn like(name: &str, of_state: bool, seen: &str, state: bool, tables: &Tables<'_>) -> usize {
    let shape = skeleton(name);
    let row = joined(seen);
    let row_shape = skeleton(&row);
    let long = name.len() >= 8;
    if !state && (long || (of_state && name.len() >= 5)) && has(&row_shape, &shape) && !is_harmless(&row_shape, &shape, tables) {
        return if has(&row, name) { way::NAME } else { way::NEAR };
    }
    let slips = usize::from(long || of_state) + usize::from(long && has(&row, "gov"));
    let mut labels = Parts { rest: seen, mark: "." };
    loop {
        let label = labels.take();
        // The end of a name is nobody's.
        if labels.rest.is_empty() {
            return way::NONE;
        }
        let whole = joined(label);
        let mut words = Parts { rest: label, mark: "-" };
        let mut word = whole.as_str();
        loop {
            // «dichvucong.….gov.vn» is its body's own; «dich-vu-cong.gov.vn» only looks like ours.
            let own = state && word == name && (label == name || whole != name);
            let near = |a: &str, b: &str| a.bytes().next() == b.bytes().next() && within(a.as_bytes(), b.as_bytes(), slips);
            if !own && !is_one_of(word, tables.harmless) && (near(word, name) || near(&skeleton(word), &shape)) {
                return if word == name { way::NAME } else { way::NEAR };
            }
            if words.rest.is_empty() {
                break;
            }
            word = words.take();
        }
    }
}

/// Whether a name stands in a host only as a part of a word that means something else.
fn is_harmless(row: &str, name: &str, tables: &Tables<'_>) -> bool {
    let mut words = Parts { rest: tables.harmless, mark: " " };
    let mut found = false;
    while !words.rest.is_empty() {
        let word = skeleton(words.take());
        found |= has(&word, name) && has(row, &word);
    }
    found
}

/// Whether a name stands in a host that only a listed one carries.
pub fn carries_name(host: &str, tables: &Tables<'_>) -> bool {
    likeness(host, "", "", false, tables).0 < way::NONE
}

/// A name without its dots and hyphens.
fn joined(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '.' | '-' | '_')).collect()
}
