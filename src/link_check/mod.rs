//! «Link này có thật không?»: finds the links in a text and says of each whether it leads where it pretends to.
//!
//! Pure: no network, no browser. What a URL means is asked of a WHATWG parser that the caller brings: the browser's own
//! `URL` on a phone, the `url` crate in tests. What is known of hosts, and every
//! word that is shown, travels in the page ([`Tables`]).

mod find;
mod fold;
mod judge;
mod show;

pub use fold::plain;
pub use judge::Judged;
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

/// Why a verdict was given, the most telling first. Each has its words in `pages/kiem-tra-link/`, under the id of the same
/// place in [`Self::IDS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The host is listed as the state's.
    State,
    /// The host is listed, and not the state's.
    Known,
    /// Reported as fake.
    Reported,
    /// The true name stands in front, another one owns the end.
    End,
    /// Looks like the true name, letter for letter or nearly.
    Letters,
    /// Carries a name that only a listed host carries.
    Name,
    /// The true name stands behind the host only.
    Path,
    /// A shortener hides where it leads.
    Short,
    /// Below a listed host that is not marked for that.
    Below,
    /// A number instead of a name.
    Ip,
    /// Ends in `.gov.vn`, but is not listed.
    Gov,
    /// Nothing is known.
    Unknown,
    /// No browser could open it.
    Broken,
    /// A listed host, but an unusual port.
    Port,
    /// A user name before the host: everything before `@` is decoration.
    At,
    /// No web link: a script, a call of an app, a file.
    Scheme,
    /// The link fetches an Android app file.
    Apk,
    /// Invisible marks stand inside.
    Hidden,
    /// A known host is given another address to send people on to.
    Onward,
    /// `http:`: not encrypted.
    Http,
}

impl Reason {
    /// Ids of the words, in the order of the variants.
    pub const IDS: [&str; 20] = [
        "state",
        "known-host",
        "reported",
        "end",
        "letters",
        "name",
        "path",
        "short",
        "below",
        "ip",
        "gov",
        "unknown",
        "broken",
        "port",
        "at",
        "scheme",
        "apk",
        "hidden",
        "onward",
        "http",
    ];

    /// Its place among several, in [`Judged::reasons`].
    pub fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// Reads a URL as browsers do and writes it in the one way they do; `None` where they refuse it.
pub type Parse = fn(&str) -> Option<String>;

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
#[derive(Clone, Copy, Debug, Default)]
pub struct Tables<'a> {
    /// The hosts, a line each: see [`Entry`].
    pub hosts: &'a str,
    /// Words that hold a name of a listed host and mean something else, with spaces around each.
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

impl<'a> Tables<'a> {
    /// Reads the tables; what is missing is empty.
    pub fn read(text: &'a str) -> Tables<'a> {
        let mut tables = Tables::default();
        let mut parts = Parts { rest: text, mark: "\n\n" };
        for part in [
            &mut tables.hosts,
            &mut tables.harmless,
            &mut tables.folds,
            &mut tables.tlds,
            &mut tables.scams,
            &mut tables.boxes,
            &mut tables.reasons,
            &mut tables.summaries,
            &mut tables.more,
            &mut tables.scam,
            &mut tables.state,
        ] {
            *part = parts.take();
        }
        tables
    }
}

/// A line of the hosts: kind, host, owner, names that only it carries (with spaces), page of ours about it, its title. All
/// empty where there is none.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entry<'a>(pub [&'a str; 6]);

impl<'a> Entry<'a> {
    /// The next line.
    pub fn next(lines: &mut Parts<'a>) -> Entry<'a> {
        let mut cells = Parts { rest: lines.take(), mark: "\t" };
        let mut entry = Entry::default();
        for cell in &mut entry.0 {
            *cell = cells.take();
        }
        entry
    }

    /// See [`kind`].
    pub fn kind(&self) -> u8 {
        self.0[0].bytes().next().unwrap_or(0) | 32
    }

    /// Whether subdomains are meant too.
    pub fn subdomains(&self) -> bool {
        self.0[0].bytes().next().unwrap_or(0) & 32 == 0
    }

    /// Host.
    pub fn host(&self) -> &'a str {
        self.0[1]
    }
}

/// The parts of a text, one after the other. (`str::split` and its like would be new code for every kind of mark; here
/// they would be half of the link check.)
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// What is left.
    pub rest: &'a str,
    /// What stands between two parts.
    pub mark: &'static str,
}

impl<'a> Parts<'a> {
    /// The next part; empty at the end.
    pub fn take(&mut self) -> &'a str {
        let end = at(self.rest, self.mark).unwrap_or(self.rest.len());
        let part = &self.rest[..end];
        self.rest = self.rest.get(end + self.mark.len()..).unwrap_or("");
        part
    }

    /// The line at a place, from 0.
    fn line(text: &'a str, n: usize) -> &'a str {
        let mut lines = Parts { rest: text, mark: "\n" };
        for _ in 0..n {
            lines.take();
        }
        lines.take()
    }
}

/// Where a text stands in another.
fn at(text: &str, part: &str) -> Option<usize> {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    (0..(text.len() + 1).saturating_sub(part.len())).find(|&i| text[i..].starts_with(part))
}

fn has(text: &str, part: &str) -> bool {
    at(text, part).is_some()
}

/// A text between two marks.
fn between(mark: char, text: &str) -> String {
    let mut out = String::from(mark);
    out.push_str(text);
    out.push(mark);
    out
}

/// Calls for every link of a text, in order, with what was found out about it.
pub fn look<'a>(text: &str, tables: &Tables<'a>, parse: Parse, each: &mut dyn FnMut(Judged<'a>)) {
    find::find(text, tables, &mut |link, odd, email| {
        let judged = judge::judge(link, parse, odd, tables);
        // An e-mail address is no link, unless it is a trick.
        if !email || judged.verdict == Verdict::Fake {
            each(judged);
        }
    });
}
