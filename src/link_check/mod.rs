//! «Link này có thật không?»: finds the links in a text and says of each whether it leads where it pretends to.
//!
//! Pure: no network, no browser. What a URL means is asked of a WHATWG parser that the caller brings: the browser's own
//! `URL` on a phone, the `url` crate in tests. What is known of hosts, and every
//! word that is shown, travels in the page ([`Tables`]).

mod find;
mod fold;
mod judge;
mod show;

pub use find::{Found, find};
pub use fold::plain;
pub use judge::{Judged, judge};
pub use show::report;

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

/// What a host is to us, in [`Tables::hosts`]; a capital stands for its subdomains too.
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

/// Everything that is known and said, as the page carries it: parts with an empty line between them, each a table of
/// lines and tabs. Read as it is, so that no phone pays for building anything.
#[derive(Clone, Debug)]
pub struct Tables<'a> {
    /// The hosts, a line each: kind, host, owner, words that only it carries (with spaces), page of ours, its title.
    pub hosts: Vec<Entry<'a>>,
    /// Words that hold such a name and mean something else, with spaces.
    pub harmless: &'a str,
    /// A line for each ASCII letter or figure: it, then every character that is read as it.
    pub folds: &'a str,
    /// Ends of names that make a word a link without `https://`, with spaces around each.
    pub tlds: &'a str,
    /// A line for each scam: address, title, what must stand in the message (`a|b&c`), what must not (`a|b`), its id.
    pub scams: &'a str,
    /// A line for each [`Verdict`]: its box, with `{host}`, `{address}`, `{why}`.
    pub boxes: &'a str,
    /// A line for each [`Reason`]: HTML with `{host}`, `{end}` (who owns the host), `{of}` (the true host), `{owner}`.
    pub reasons: &'a str,
    /// What is said of the whole text, a line each: by its worst verdict (`{n}` links); of an empty text, of one without a
    /// link, of one without a link but with words of a scam.
    pub summaries: &'a str,
    /// The page of ours that a real link is about: `{href}`, `{title}`.
    pub more: &'a str,
    /// A box for a scam: `{id}`, `{href}`, `{title}`.
    pub scam: &'a str,
    /// Stands for the true host where none in particular is imitated.
    pub state: &'a str,
}

/// A line of the hosts.
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

impl Entry<'_> {
    /// Whether it is a host that others may pretend to be.
    fn is_ours(&self) -> bool {
        matches!(self.kind, kind::STATE | kind::KNOWN)
    }
}

impl<'a> Tables<'a> {
    /// Reads the tables; what is missing is empty.
    pub fn read(text: &'a str) -> Tables<'a> {
        let mut parts = Parts { rest: text, mark: "\n\n" };
        let mut hosts = Vec::new();
        let mut lines = Parts { rest: parts.take(), mark: "\n" };
        while !lines.rest.is_empty() {
            let mut cells = Parts { rest: lines.take(), mark: "\t" };
            let kind = cells.take().as_bytes().first().copied().unwrap_or(0);
            hosts.push(Entry {
                kind: kind.to_ascii_lowercase(),
                subdomains: kind.is_ascii_uppercase(),
                host: cells.take(),
                owner: cells.take(),
                names: cells.take(),
                href: cells.take(),
                label: cells.take(),
            });
        }
        Tables {
            hosts,
            harmless: parts.take(),
            folds: parts.take(),
            tlds: parts.take(),
            scams: parts.take(),
            boxes: parts.take(),
            reasons: parts.take(),
            summaries: parts.take(),
            more: parts.take(),
            scam: parts.take(),
            state: parts.take(),
        }
    }

    /// The scams whose words a message has: address, title and id of each.
    pub fn scams_in(&self, text: &str) -> Vec<[&'a str; 3]> {
        // Words only, one space between them and at both ends.
        let mut words = String::from(" ");
        for c in plain(self.folds, text).chars() {
            if c.is_ascii_alphanumeric() {
                words.push(c);
            } else if !words.ends_with(' ') {
                words.push(' ');
            }
        }
        words.push(' ');
        let any = |list: &str| {
            let mut phrases = Parts { rest: list, mark: "|" };
            let mut found = false;
            while !phrases.rest.is_empty() {
                let mut phrase = String::from(" ");
                phrase.push_str(phrases.take());
                phrase.push(' ');
                found |= at(&words, &phrase).is_some();
            }
            found
        };
        let mut found = Vec::new();
        let mut lines = Parts { rest: self.scams, mark: "\n" };
        while !lines.rest.is_empty() {
            let mut cells = Parts { rest: lines.take(), mark: "\t" };
            let (href, title, mut all) = (cells.take(), cells.take(), Parts { rest: cells.take(), mark: "&" });
            let mut fits = !all.rest.is_empty() && !any(cells.take());
            while !all.rest.is_empty() {
                fits &= any(all.take());
            }
            if fits {
                found.push([href, title, cells.take()]);
            }
        }
        found
    }
}

/// The parts of a text, one after the other. (`str::split` and its like would be new code for every kind of mark; here
/// they would be half of the link check.)
struct Parts<'a> {
    rest: &'a str,
    mark: &'static str,
}

impl<'a> Parts<'a> {
    /// The next part; empty at the end.
    fn take(&mut self) -> &'a str {
        let end = at(self.rest, self.mark).unwrap_or(self.rest.len());
        let part = &self.rest[..end];
        self.rest = self.rest.get(end + self.mark.len()..).unwrap_or("");
        part
    }

    /// The part at a place, from 0.
    fn nth(mut self, n: usize) -> &'a str {
        for _ in 0..n {
            self.take();
        }
        self.take()
    }
}

/// Where a text stands in another.
fn at(text: &str, part: &str) -> Option<usize> {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    (0..(text.len() + 1).saturating_sub(part.len())).find(|&i| text[i..].starts_with(part))
}
