//! One link after the other, judged by its host.

use super::punycode::unicode;
use super::{Engine, LINK, MAIL, Parts, Tables, Verdict, joined};

/// What was found out about a link.
#[derive(Clone, Debug, Default)]
pub struct Judged {
    /// The link, as browsers write it; as it was pasted where they refuse it.
    pub url: String,
    /// Where the host begins in it.
    pub start: usize,
    /// Host, in ASCII, without a dot at its end; empty where there is none.
    pub host: String,
    /// The verdict.
    pub verdict: Verdict,
    /// Why: a letter for each [`super::Reason`], `A` the first of them.
    pub reasons: String,
    /// The listed host that it is, or that it looks like; may be empty.
    pub of: String,
}

/// The end of hosts that only bodies of the state get.
const STATE_END: &str = ".gov.vn";

/// Calls for every link of a text, in order, with what was found out about it.
pub fn look(text: &str, tables: &Tables<'_>, engine: Engine, each: &mut dyn FnMut(Judged)) {
    let found = engine.rewrite(&joined(&[" ", text, " "], ""), tables.find);
    let mut words = Parts { rest: &found, mark: "␞" };
    while !words.rest.is_empty() {
        let Some(link) = words.take().strip_prefix(LINK) else { continue };
        let address = link.strip_prefix(MAIL);
        let judged = judge(address.unwrap_or(link), tables, engine);
        // An e-mail address is no link, unless it is a trick.
        if address.is_none() || judged.verdict == Verdict::Fake {
            each(judged);
        }
    }
}

/// Judges a link by what a browser makes of it. The rules see, with tabs between: `s` for a host of the state or `-`,
/// scheme, host, user, port, the host in plain letters, its shape, path and query, and the mark of hidden marks.
fn judge(link: &str, tables: &Tables<'_>, engine: Engine) -> Judged {
    let (clean, odd) = match (engine.replace)(link, "␡", "") {
        clean if clean == link => (clean, ""),
        clean => (clean, "␡"),
    };
    let Some(url) = (engine.parse)(&clean) else {
        return Judged { url: clean, verdict: Verdict::Unlisted, reasons: "M".to_owned(), ..Judged::default() };
    };
    let cut = engine.rewrite(&url, tables.split);
    let mut cells = Parts { rest: &cut, mark: "\t" };
    let (scheme, user, host, port) = (cells.take(), cells.take(), cells.take().to_ascii_lowercase(), cells.take());
    let plain = |text: &str| engine.rewrite(&text.to_ascii_lowercase(), tables.plain);
    let seen = plain(&unicode(&host));
    let shape = engine.rewrite(&seen, tables.shape);
    let state = if host.ends_with(STATE_END) { "s" } else { "-" };
    let subject = joined(&[state, scheme, &host, &plain(user), port, &seen, &shape, &plain(cells.rest), odd], "\t");
    let thought = engine.first(&subject, tables.judge);
    let mut cells = Parts { rest: &thought, mark: "\t" };
    let verdict = Verdict::ALL[usize::from(cells.take().bytes().next().unwrap_or(b'2') & 3)];
    let mut reasons = cells.take().to_owned();
    let mut notes = Parts { rest: tables.notes, mark: "\n" };
    while !notes.rest.is_empty() {
        let mut cells = Parts { rest: notes.take(), mark: "\t" };
        if (engine.replace)(&subject, cells.take(), "") != subject && !reasons.contains(cells.rest) {
            reasons.push_str(cells.rest);
        }
    }
    let start = if host.is_empty() { scheme.len() + 1 } else { scheme.len() + 3 + user.len() + usize::from(!user.is_empty()) };
    Judged { start, host, verdict, reasons, of: cells.rest.to_owned(), url }
}
