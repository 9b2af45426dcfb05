//! The report on a text, as HTML: boxes that were made at build time, with what was pasted put in, escaped.

use crate::json::data;

use super::{Found, Judged, Parse, Rules, Url, Verdict, find, judge};

data! {
    /// Boxes and words, made at build time. `{name}` is filled in here; what is filled in is escaped.
    pub struct Texts {
        /// A box for each [`Verdict`]: `{host}`, `{address}`, `{why}`.
        pub boxes: Vec<String>,
        /// HTML for each [`super::Reason`]: `{host}`, `{end}` (who owns the host), `{of}` (the true host), `{owner}`.
        pub reasons: Vec<String>,
        /// What is said of the whole text, by its worst verdict (`{n}` links); then of an empty text, of one without a link,
        /// and of one without a link but with words of a scam.
        pub summaries: Vec<String>,
        /// The page of ours that a real link is about: `{href}`, `{title}`.
        pub more: String,
        /// A box for a scam: `{id}`, `{href}`, `{title}`.
        pub scam: String,
        /// Stands for the true host where none in particular is imitated.
        pub state: String,
    }
}

/// How much of what stands behind or before the host is shown, in characters.
const SHOWN: usize = 60;

/// Looks at a text. Returns what to say at once, as plain text, and what to show, as HTML.
pub fn report(text: &str, rules: &Rules, texts: &Texts, parse: Parse) -> (String, String) {
    let mut boxes: Vec<(Verdict, String)> = Vec::new();
    for Found { url: link, odd, email } in find(text, rules) {
        let url = parse(&link);
        let judged = judge(url.as_ref(), odd, rules);
        // An e-mail address is no link, unless it is a trick.
        if email && judged.verdict != Verdict::Fake {
            continue;
        }
        let shown = (judged.verdict, link_box(&link, url.as_ref(), &judged, texts));
        if !boxes.contains(&shown) {
            boxes.push(shown);
        }
    }
    let scams = rules.scams(text);
    let which = match boxes.iter().map(|(verdict, _)| *verdict).max() {
        Some(worst) => worst as usize,
        None if text.bytes().all(|b| b.is_ascii_whitespace()) => 4,
        None => 5 + usize::from(!scams.is_empty()),
    };
    let said = put(texts.summaries.get(which).map_or("", String::as_str), &[("n", &boxes.len().to_string())]);
    // The worst first: nobody has to scroll for a warning.
    let mut html = String::new();
    for verdict in Verdict::ALL.iter().rev() {
        for (_, shown) in boxes.iter().filter(|(found, _)| found == verdict) {
            html.push_str(shown);
        }
        if *verdict == Verdict::Fake {
            for [href, title, id] in &scams {
                html.push_str(&put(&texts.scam, &[("href", href), ("title", title), ("id", id)]));
            }
        }
    }
    (said, html)
}

/// The box of one link. Nothing in it leads to the link.
fn link_box(link: &str, url: Option<&Url>, judged: &Judged<'_>, texts: &Texts) -> String {
    let Judged { verdict, host, reasons, entry } = judged;
    let end = if *verdict <= Verdict::Known { host } else { owned(host) };
    let of = entry.map_or(texts.state.as_str(), |entry| {
        if *verdict == Verdict::Fake && entry.kind == super::kind::REPORTED { entry.owner } else { entry.host }
    });
    let owner = entry.map_or("", |entry| entry.owner);
    let mut why = String::new();
    for reason in reasons {
        let words = texts.reasons.get(*reason as usize).map_or("", String::as_str);
        why.push_str(&put(words, &[("host", host), ("end", end), ("of", of), ("owner", owner)]));
    }
    if let Some(entry) = entry.filter(|entry| *verdict <= Verdict::Known && !entry.href.is_empty()) {
        why.push_str(&put(&texts.more, &[("href", entry.href), ("title", entry.label)]));
    }
    let mut address = String::new();
    match url {
        None => cut(&mut address, link),
        Some(url) => {
            cut(&mut address, &url.scheme);
            address.push_str(if host.is_empty() { ":" } else { "://" });
            if !url.user.is_empty() {
                cut(&mut address, &url.user);
                address.push('@');
            }
            breakable(&mut address, &host[..host.len() - end.len()]);
            if !end.is_empty() {
                address.push_str("<strong>");
                breakable(&mut address, end);
                address.push_str("</strong>");
            }
            if !url.port.is_empty() {
                address.push(':');
                escape(&mut address, &url.port);
            }
            cut(&mut address, if url.rest == "/" { "" } else { &url.rest });
        }
    }
    let template = texts.boxes.get(*verdict as usize).map_or("", String::as_str);
    fill(template, &|out, name| match name {
        "address" => out.push_str(&address),
        "why" => out.push_str(&why),
        "host" => escape(out, host),
        _ => {}
    })
}

/// The part of a host that its owner has bought: the last two labels, three below `com.vn` and its like; a number whole.
fn owned(host: &str) -> &str {
    if host.ends_with(|c: char| !c.is_ascii_alphabetic()) {
        return host;
    }
    let mut dots = host.rmatch_indices('.').map(|(at, _)| at);
    let (last, second, third) = (dots.next(), dots.next(), dots.next());
    let (Some(last), Some(second)) = (last, second) else { return host };
    let shared = host.len() - last <= 3
        && matches!(&host[second + 1..last], "com" | "net" | "org" | "gov" | "edu" | "co" | "ac" | "info" | "name" | "biz" | "health");
    match third {
        Some(third) if shared => &host[third + 1..],
        None if shared => host,
        _ => &host[second + 1..],
    }
}

/// Fills `{name}` in a template with values, escaped.
fn put(template: &str, values: &[(&str, &str)]) -> String {
    fill(template, &|out, name| {
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            escape(out, value);
        }
    })
}

fn fill(template: &str, value: &dyn Fn(&mut String, &str)) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        out.push_str(before);
        value(&mut out, name);
        rest = after;
    }
    out.push_str(rest);
    out
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}

/// A host, which may break only after a dot.
fn breakable(out: &mut String, host: &str) {
    for (i, label) in host.split('.').enumerate() {
        if i > 0 {
            out.push_str(".<wbr>");
        }
        escape(out, label);
    }
}

/// The beginning of a long part.
fn cut(out: &mut String, text: &str) {
    match text.char_indices().nth(SHOWN) {
        Some((at, _)) => {
            escape(out, &text[..at]);
            out.push('…');
        }
        None => escape(out, text),
    }
}

#[cfg(test)]
mod tests {
    use super::owned;

    #[test]
    fn the_owned_part_is_the_end() {
        for (host, end) in [
            ("dichvucong.gov.vn.evil.com", "evil.com"),
            ("dichvucong.gov.vn", "dichvucong.gov.vn"),
            ("a.b.com.vn", "b.com.vn"),
            ("com.vn", "com.vn"),
            ("localhost", "localhost"),
            ("1.2.3.4", "1.2.3.4"),
            ("[::1]", "[::1]"),
            ("", ""),
            ("abc.def.vn", "def.vn"),
        ] {
            assert_eq!(owned(host), end);
        }
    }
}
