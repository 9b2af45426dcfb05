//! What the link check looks for, written as regular expressions that mean the same to a browser (`RegExp`, flags `giu`)
//! and to the crate `regex`: no look-around, no back-references, one-digit groups. `crate::link_check` runs them and knows
//! nothing else; tests/link_cases.tsv shows what they must do.

mod disguises;
mod find;

pub use find::find;

use super::formats::{Host, HostKind, HostsFile};
use super::lookalikes;
use crate::link_check::{Reason, Verdict};
use disguises::{disguises, shape_rules};
use regex::{Regex, RegexBuilder};

/// A table of rules: lines of a pattern, a tab, and what stands in its place.
pub type Rules = Vec<(String, String)>;

/// Anything inside a cell of what is judged.
const ANY: &str = "[^\\t]*";
/// Any scheme but `http` and `https`.
const NO_WEB: &str = "(?:[^h]A|h[^t]A|ht[^t]A|htt[^p]A|http[^s\\t]A|https[^\\t]A|h|ht|htt)";

/// The cells that `link_check` writes of a link, each as a pattern; see [`crate::link_check::Tables::judge`].
#[derive(Clone, Copy)]
struct Cells<'a> {
    state: &'a str,
    scheme: &'a str,
    host: &'a str,
    user: &'a str,
    port: &'a str,
    seen: &'a str,
    shape: &'a str,
    path: &'a str,
    odd: &'a str,
}

/// Any link.
const ALL: Cells<'static> = Cells { state: "A", scheme: "A", host: "A", user: "A", port: "A", seen: "A", shape: "A", path: "A", odd: "A" };

impl Cells<'_> {
    /// The whole pattern. `A` in a cell stands for anything.
    fn pattern(&self) -> String {
        let Cells { state, scheme, host, user, port, seen, shape, path, odd } = self;
        let cells = [state, scheme, host, user, port, seen, shape, path, odd].map(|cell| cell.replace('A', ANY));
        format!("^{}$", cells.join("\\t"))
    }

    /// A rule of the judging: the verdict on such links, why, and the listed host (`$1`: the group that found it).
    fn means(&self, verdict: Verdict, reasons: &[Reason], of: &str) -> (String, String) {
        let letters: String = reasons.iter().map(|reason| reason.letter()).collect();
        (self.pattern(), format!("{}\t{letters}\t{of}", verdict as u8))
    }
}

/// A text as a pattern for itself.
fn literal(text: &str) -> String {
    text.replace('.', "[.]")
}

/// One of several texts.
fn one_of<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    texts.into_iter().map(literal).collect::<Vec<_>>().join("|")
}

fn is_state(host: &Host) -> bool {
    host.kind == HostKind::State
}

/// Rules for one form of letters that are read alike, for small letters.
pub fn plain_rules() -> Rules {
    let encoded = [("%2e", "."), ("%2d", "-"), ("%40", "@"), ("%2f", "/"), ("%3a", ":")];
    let mut rules: Rules = encoded.map(|(code, mark)| (code.to_owned(), mark.to_owned())).into();
    // Marks that stand apart from their letter.
    rules.push(("[\\u0300-\\u036f]".to_owned(), String::new()));
    rules.extend(lookalikes::table().into_iter().map(|(letter, alike)| (format!("[{alike}]"), letter.to_string())));
    rules
}

/// Rules that cut a browser's URL into scheme, user, host without a dot at its end, port and rest.
pub fn split_rules() -> Rules {
    let host = "(\\[[^\\]]*\\]|[^/?#:@]*?)";
    let pattern = format!("^([a-z][a-z0-9+.-]*):(?:[/][/](?:([^/?#]*)@)?{host}[.]?(:[0-9]+)?([/?#].*)?|(.*))$");
    vec![(pattern, "$1\t$2\t$3\t$4\t$5$6".to_owned())]
}

/// Rules that leave of a host what its owner has bought: the last two labels, three below `com.vn` and its like.
pub fn owned_rules() -> Rules {
    let shared = "^(?:.*[.])?([^.]+[.](?:com|net|org|gov|edu|co|ac|info|name|biz)[.][a-z][a-z])$";
    [shared, "^(?:.*[.])?([^.]+[.][^.]*[a-z])$"].map(|pattern| (pattern.to_owned(), "$1".to_owned())).into()
}

/// Patterns that add a reason, whatever the verdict.
pub fn note_rules() -> Rules {
    let apk = "A[.]apk(?:[^a-z0-9\\t]A)?";
    [
        (Cells { user: "[^\\t]A", ..ALL }, Reason::At),
        (Cells { scheme: NO_WEB, ..ALL }, Reason::Scheme),
        (Cells { path: apk, ..ALL }, Reason::Apk),
        (Cells { host: apk, ..ALL }, Reason::Apk),
        (Cells { odd: "␡", ..ALL }, Reason::Hidden),
    ]
    .map(|(cells, reason)| (cells.pattern(), reason.letter().to_string()))
    .into()
}

/// The rules of the judging; the first that fits decides.
pub fn judge_rules(hosts: &HostsFile) -> Rules {
    let mut rules = Rules::new();
    for fake in &hosts.lookalike {
        rules.push(Cells { host: &literal(&fake.host), ..ALL }.means(Verdict::Fake, &[Reason::Reported], &fake.of));
    }
    let short = format!("(?:{})", one_of(hosts.shortener.iter().map(|short| short.host.as_str())));
    rules.push(Cells { host: &short, ..ALL }.means(Verdict::Unlisted, &[Reason::Short], ""));
    rules.extend(listed(hosts));
    rules.extend(disguises(hosts));
    rules.extend(unknown());
    rules
}

/// Hosts of the list, and those below a marked one.
fn listed(hosts: &HostsFile) -> Rules {
    let exact =
        |wanted: fn(&Host) -> bool| format!("({})", one_of(hosts.host.iter().filter(|host| wanted(host)).map(|host| host.host.as_str())));
    let marked = |wanted: fn(&Host) -> bool| {
        let hosts = hosts.host.iter().filter(|host| wanted(host) && host.subdomains.is_some());
        format!("A[.]({})", one_of(hosts.map(|host| host.host.as_str())))
    };
    let mut rules = Rules::new();
    let web = [("https", None), ("http", Some(Reason::Http))];
    let paths = [("A:[/][/]A", Some(Reason::Onward)), ("A", None)];
    for (state, known) in [(exact(is_state), exact(|host| !is_state(host))), (marked(is_state), marked(|host| !is_state(host)))] {
        for (scheme, http) in web {
            let well = Cells { scheme, user: "", port: "(?::443)?", odd: "", ..ALL };
            let reasons: Vec<Reason> = [Some(Reason::State), http].into_iter().flatten().collect();
            rules.push(Cells { host: &state, ..well }.means(Verdict::Real, &reasons, "$1"));
            for (path, onward) in paths {
                let reasons: Vec<Reason> = [Some(Reason::Known), onward, http].into_iter().flatten().collect();
                rules.push(Cells { host: &known, path, ..well }.means(Verdict::Known, &reasons, "$1"));
            }
        }
    }
    for host in [exact(|_| true), marked(|_| true)] {
        let web = Cells { scheme: "https?", host: &host, ..ALL };
        rules.push(Cells { odd: "␡", ..web }.means(Verdict::Unlisted, &[Reason::Hidden], "$1"));
        rules.push(Cells { user: "[^\\t]A", ..web }.means(Verdict::Unlisted, &[Reason::At], "$1"));
        rules.push(web.means(Verdict::Unlisted, &[Reason::Port], "$1"));
        rules.push(Cells { host: &host, ..ALL }.means(Verdict::Fake, &[Reason::Scheme], "$1"));
    }
    // A group without alternatives would fit the empty host.
    rules.retain(|(pattern, _)| !pattern.contains("()"));
    rules
}

/// Hosts of which nothing is known, and that pretend nothing.
fn unknown() -> Rules {
    let number = "(?:[0-9.]+|\\[A)";
    vec![
        Cells { scheme: NO_WEB, ..ALL }.means(Verdict::Unlisted, &[Reason::Scheme], ""),
        Cells { host: number, ..ALL }.means(Verdict::Unlisted, &[Reason::Ip], ""),
        Cells { state: "s", ..ALL }.means(Verdict::Unlisted, &[Reason::Gov], ""),
        ALL.means(Verdict::Unlisted, &[Reason::Unknown], ""),
    ]
}

/// The rules for shapes: figures and pairs of letters that pass for letters.
pub fn shapes(hosts: &HostsFile) -> Rules {
    shape_rules(&hosts.harmless)
}

/// Words of which one must stand in a message, whole: small, without marks, a space for anything between words.
pub fn phrases(phrases: &[String]) -> String {
    if phrases.is_empty() {
        return String::new();
    }
    let phrases: Vec<String> = phrases.iter().map(|phrase| phrase.replace(' ', "[^a-z0-9]+")).collect();
    format!("[^a-z0-9](?:{})[^a-z0-9]", phrases.join("|"))
}

/// A pattern as a browser's `RegExp` with the flags `giu` reads it.
pub fn compiled(pattern: &str) -> Regex {
    RegexBuilder::new(pattern).case_insensitive(true).build().unwrap_or_else(|error| panic!("{pattern}: {error}"))
}

/// What stands in the place of a pattern, as `regex` writes it: `${1}` for `$1`.
pub fn groups(with: &str) -> String {
    let mut groups = String::new();
    for (i, part) in with.split('$').enumerate() {
        match part.chars().next() {
            Some(digit) if i > 0 => groups.push_str(&format!("${{{digit}}}{}", &part[1..])),
            _ => groups.push_str(part),
        }
    }
    groups
}

/// Replaces as a browser does.
fn replace(text: &str, pattern: &str, with: &str) -> String {
    compiled(pattern).replace_all(text, groups(with)).into_owned()
}
