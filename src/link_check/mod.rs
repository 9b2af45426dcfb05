//! «Link này có thật không?»: finds the links in a text and says of each whether it leads where it pretends to.
//!
//! Pure: no network, no browser. All that is known stands in [`Tables`], which the page carries: what is looked for is
//! written as regular expressions at build time (`site::link_rules`), and here is only what runs them. A phone runs them
//! with its browser's own engine, and asks the browser's own parser what a URL means; tests bring the crates `regex` and
//! `url` ([`Engine`]). The same code by hand would be twice as large in the wasm (docs/size.md).

mod judge;
mod letters;
mod show;

pub use judge::{Judged, look};
pub use show::report;

/// What is known about a link, from harmless to harmful.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// A page of the state: an exact host of `content/hosts.toml`, or below one that is marked so.
    Real,
    /// A listed host that is not the state's.
    Known,
    /// Not in the list, or reached in a way that is not safe to judge.
    #[default]
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

    /// How rules write it: `A` for the first.
    pub fn letter(self) -> char {
        (b'A' + self as u8) as char
    }
}

/// What the link check needs of the world around it.
#[derive(Clone, Copy, Debug)]
pub struct Engine {
    /// Reads a URL as browsers do (WHATWG) and writes it in the one way they do; `None` where they refuse it.
    pub parse: fn(&str) -> Option<String>,
    /// Replaces all that a pattern finds in a text, in any case: `(text, pattern, with)`. `$1` stands for a group.
    pub replace: fn(&str, &str, &str) -> String,
}

impl Engine {
    /// The text after all rules of a table, one after the other.
    fn rewrite(self, text: &str, rules: &str) -> String {
        let mut text = text.to_owned();
        let mut lines = Parts { rest: rules, mark: "\n" };
        while !lines.rest.is_empty() {
            let mut cells = Parts { rest: lines.take(), mark: "\t" };
            text = (self.replace)(&text, cells.take(), cells.rest);
        }
        text
    }

    /// What the first rule of a table that changes the text makes of it.
    fn first(self, text: &str, rules: &str) -> String {
        let mut lines = Parts { rest: rules, mark: "\n" };
        while !lines.rest.is_empty() {
            let made = self.rewrite(text, lines.take());
            if made != text {
                return made;
            }
        }
        text.to_owned()
    }
}

/// Texts with a mark between them.
fn joined(parts: &[&str], mark: &str) -> String {
    let mut out = String::new();
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            out.push_str(mark);
        }
        out.push_str(part);
    }
    out
}

/// Marks that the rules of [`Tables::find`] set: around each word,
const WORD: &str = "␞";
/// before a link,
const LINK: &str = "␟";
/// behind that, where it could be an e-mail address,
const MAIL: &str = "␠";
/// in the place of a mark that nobody sees and no browser overlooks.
const ODD: &str = "␡";

/// Everything that is known and said, as the page carries it: parts with an empty line between them, each a table. A rule
/// is a line: a pattern, a tab, what stands in its place. Read as it is, so that no phone pays for building anything.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tables<'a> {
    /// Rules that find the links of a text and mark them: `␞␟link␞`, `␞␟␠address␞`; words between others are none.
    pub find: &'a str,
    /// Rules for one form of letters that are read alike: ASCII, without marks.
    pub plain: &'a str,
    /// Rules for figures and pairs of letters that pass for letters, after `plain`.
    pub shape: &'a str,
    /// Rules that cut a browser's URL into scheme, user, host, port and rest, with tabs between.
    pub split: &'a str,
    /// What is thought of a link; the first rule that fits decides. They read what `judge` writes, and make of it the
    /// number of the [`Verdict`], a letter for each [`Reason`] (`A` the first), and the host that it is or looks like.
    pub judge: &'a str,
    /// Patterns that add a reason whatever the verdict: the pattern, a tab, the letter.
    pub notes: &'a str,
    /// Rules that leave of a host the part that its owner has bought.
    pub owned: &'a str,
    /// A line for each listed host: host, owner, page of ours about it, its title.
    pub hosts: &'a str,
    /// A line for each scam: address, title, id, what must not stand in the message (a pattern or nothing), then
    /// patterns that all must.
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
        let mut parts = Parts { rest: text, mark: "\n\n" };
        Tables {
            find: parts.take(),
            plain: parts.take(),
            shape: parts.take(),
            split: parts.take(),
            judge: parts.take(),
            notes: parts.take(),
            owned: parts.take(),
            hosts: parts.take(),
            scams: parts.take(),
            boxes: parts.take(),
            reasons: parts.take(),
            summaries: parts.take(),
            more: parts.take(),
            scam: parts.take(),
            state: parts.take(),
        }
    }
}

/// The parts of a text, one after the other. (`str::split` and its like would be new code for every kind of mark.)
#[derive(Clone, Copy, Debug)]
struct Parts<'a> {
    rest: &'a str,
    mark: &'static str,
}

impl<'a> Parts<'a> {
    /// The next part; empty at the end.
    fn take(&mut self) -> &'a str {
        let (text, mark) = (self.rest.as_bytes(), self.mark.as_bytes());
        // One letter is found some bytes at a time. The tables are long, and each link reads them to their end.
        let first = self.mark.chars().next().unwrap_or_default();
        let mut ends = self.rest.match_indices(first).map(|(at, _)| at);
        let end = ends.find(|&at| text[at..].starts_with(mark)).unwrap_or(text.len());
        let part = &self.rest[..end];
        self.rest = self.rest.get(end + mark.len()..).unwrap_or("");
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
