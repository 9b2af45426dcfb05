//! «Link này có thật không?»: finds the links in a text and says of each whether it leads where it pretends to.
//!
//! Pure: no network, no browser. What a URL means is asked of a WHATWG parser that the caller brings: the browser's own
//! `URL` on a phone, the `url` crate in tests. What is known of hosts travels in the page's data ([`Rules`]).

mod find;
mod fold;
mod judge;
mod show;

pub use find::{Found, find};
pub use fold::{plain, skeleton};
pub use judge::{Judged, judge};
pub use show::{Texts, report};

use crate::json::data;

/// What is known about a link, from harmless to harmful.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// A page of the state: an exact host of `content/hosts.toml`, or below one that is marked so.
    Real,
    /// A listed host that is not the state's.
    Known,
    /// Not in the list, or reached in a way that is not safe to judge.
    Unlisted,
    /// Looks like a listed host, and is another.
    Fake,
}

impl Verdict {
    /// All of them, in order.
    pub const ALL: [Verdict; 4] = [Verdict::Real, Verdict::Known, Verdict::Unlisted, Verdict::Fake];
    /// Their names in `data-verdict` and as ids of sections in `pages/kiem-tra-link/`.
    pub const NAMES: [&str; 4] = ["real", "known", "unlisted", "fake"];

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }
}

/// Why a verdict was given. Each has its words in `pages/kiem-tra-link/`, under the id of the same place in [`Self::IDS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The host is listed as the state's.
    State,
    /// The host is listed, and not the state's.
    Known,
    /// `http:`: not encrypted.
    Http,
    /// The link fetches an Android app file.
    Apk,
    /// A listed host, but an unusual port.
    Port,
    /// A user name before the host: everything before `@` is decoration.
    At,
    /// No web link: a script, a call of an app, a file.
    Scheme,
    /// No browser could open it.
    Broken,
    /// A number instead of a name.
    Ip,
    /// A shortener hides where it leads.
    Short,
    /// Ends in `.gov.vn`, but is not listed.
    Gov,
    /// Below a listed host that is not marked for that.
    Below,
    /// Nothing is known.
    Unknown,
    /// Invisible marks stand inside.
    Hidden,
    /// The true name stands in front, another one owns the end.
    End,
    /// Looks like the true name, letter for letter or nearly.
    Letters,
    /// Carries a name that only a listed host carries.
    Name,
    /// The true name stands behind the host only.
    Path,
    /// Reported as fake.
    Reported,
    /// A known host is given another address to send people on to.
    Onward,
}

impl Reason {
    /// Ids of the words, in the order of the variants.
    pub const IDS: [&str; 20] = [
        "state",
        "known-host",
        "http",
        "apk",
        "port",
        "at",
        "scheme",
        "broken",
        "ip",
        "short",
        "gov",
        "below",
        "unknown",
        "hidden",
        "end",
        "letters",
        "name",
        "path",
        "reported",
        "onward",
    ];
}

/// A URL as a WHATWG parser understands it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Url {
    /// Without the colon, in lower case.
    pub scheme: String,
    /// In ASCII (`xn--…`) and lower case for web links; empty where there is none.
    pub host: String,
    /// Empty where it is the scheme's own.
    pub port: String,
    /// User name and password.
    pub user: String,
    /// Path, query and fragment.
    pub rest: String,
}

/// Reads a URL as browsers do; `None` where they refuse it.
pub type Parse = fn(&str) -> Option<Url>;

/// What a host is to us, in [`Rules::hosts`]; a capital stands for its subdomains too.
pub mod kind {
    /// The state's.
    pub const STATE: u8 = b's';
    /// Known.
    pub const KNOWN: u8 = b'k';
    /// Reported as a fake of the host that stands in place of the owner.
    pub const REPORTED: u8 = b'f';
    /// A shortener.
    pub const SHORT: u8 = b'r';
}

data! {
    /// What is known, in tables of lines and tabs: they are read as they are, so that no phone pays for building anything.
    pub struct Rules {
        /// A line for each host: kind, host, owner, words that only it carries (with spaces), page of ours, its title.
        pub hosts: String,
        /// Words that hold such a name and mean something else, with spaces.
        pub harmless: String,
        /// A line for each ASCII letter or digit: it, then every character that is read as it.
        pub folds: String,
        /// Ends of names that make a word a link without `https://`, with spaces around each.
        pub tlds: String,
        /// A line for each scam: address, title, what must stand in the message (`a|b&c`), what must not (`a|b`), its id.
        pub patterns: String,
    }
}

/// One line of [`Rules::hosts`].
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Kind: see [`kind`].
    pub kind: u8,
    /// Whether subdomains are meant too.
    pub subdomains: bool,
    /// Host.
    pub host: &'a str,
    /// Who runs it.
    pub owner: &'a str,
    names: &'a str,
    /// A page of ours about it, or empty.
    pub href: &'a str,
    /// That page's title.
    pub label: &'a str,
}

impl Rules {
    /// Every host.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        self.hosts.split('\n').filter_map(|line| {
            let mut cells = line.split('\t');
            let mut cell = || cells.next().unwrap_or("");
            let kind = *cell().as_bytes().first()?;
            let (subdomains, kind) = (kind.is_ascii_uppercase(), kind.to_ascii_lowercase());
            Some(Entry { kind, subdomains, host: cell(), owner: cell(), names: cell(), href: cell(), label: cell() })
        })
    }

    /// The scams whose words a message has: address, title and id of each.
    pub fn scams(&self, text: &str) -> Vec<[&str; 3]> {
        // Words only, one space between them and at both ends.
        let mut words = String::from(" ");
        for c in plain(&self.folds, text).chars() {
            if c.is_ascii_alphanumeric() {
                words.push(c);
            } else if !words.ends_with(' ') {
                words.push(' ');
            }
        }
        words.push(' ');
        let any = |list: &str| list.split('|').any(|phrase| !phrase.is_empty() && has_phrase(&words, phrase));
        let found = |line: &&str| {
            let mut cells = line.split('\t').skip(2);
            let (all, unless) = (cells.next().unwrap_or(""), cells.next().unwrap_or(""));
            !all.is_empty() && all.split('&').all(any) && !any(unless)
        };
        let cells = |line| {
            let mut cells = str::split(line, '\t');
            let (href, title) = (cells.next().unwrap_or(""), cells.next().unwrap_or(""));
            [href, title, cells.nth(2).unwrap_or("")]
        };
        self.patterns.split('\n').filter(found).map(cells).collect()
    }
}

/// Whether whole words stand in a text that is bounded by spaces.
fn has_phrase(words: &str, phrase: &str) -> bool {
    words.match_indices(phrase).any(|(at, _)| words[..at].ends_with(' ') && words[at + phrase.len()..].starts_with(' '))
}
