//! The report on a text, as HTML: boxes that were made at build time, with what was pasted put in, escaped.

use super::{Found, Judged, Parse, Parts, Tables, Url, Verdict, find, judge, kind};

/// How much of what stands before or behind the host is shown, in characters.
const SHOWN: usize = 60;

/// Looks at a text. Returns what to say at once, as plain text, and what to show, as HTML.
pub fn report(text: &str, tables: &Tables<'_>, parse: Parse) -> (String, String) {
    let mut boxes: Vec<(Verdict, String)> = Vec::new();
    for Found { url: link, odd, email } in find(text, tables) {
        let url = parse(&link);
        let judged = judge(url.as_ref(), odd, tables);
        // An e-mail address is no link, unless it is a trick.
        if email && judged.verdict != Verdict::Fake {
            continue;
        }
        let shown = (judged.verdict, link_box(&link, url.as_ref(), &judged, tables));
        if !boxes.contains(&shown) {
            boxes.push(shown);
        }
    }
    let scams = tables.scams_in(text);
    let which = match boxes.iter().map(|(verdict, _)| *verdict).max() {
        Some(worst) => worst as usize,
        None if text.bytes().all(|b| b.is_ascii_whitespace()) => 4,
        None => 5 + usize::from(!scams.is_empty()),
    };
    let mut said = String::new();
    fill(&mut said, Parts { rest: tables.summaries, mark: "\n" }.nth(which), &[("n", &boxes.len().to_string())]);
    // The worst first: nobody has to scroll for a warning.
    let mut html = String::new();
    for wanted in Verdict::ALL.iter().rev() {
        for (verdict, shown) in &boxes {
            if verdict == wanted {
                html.push_str(shown);
            }
        }
        if *wanted == Verdict::Fake {
            for [href, title, id] in &scams {
                fill(&mut html, tables.scam, &[("href", href), ("title", &escaped(title)), ("id", id)]);
            }
        }
    }
    (said, html)
}

/// The box of one link. Nothing in it leads to the link.
fn link_box(link: &str, url: Option<&Url>, judged: &Judged<'_>, tables: &Tables<'_>) -> String {
    let Judged { verdict, host, reasons, entry } = judged;
    let well = *verdict <= Verdict::Known;
    let end = if well { host } else { owned(host) };
    let (mut of, mut owner) = (tables.state, "");
    let mut why = String::new();
    if let Some(entry) = entry {
        (of, owner) = (if entry.kind == kind::REPORTED { entry.owner } else { entry.host }, entry.owner);
    }
    let values: [(&str, &str); 4] = [("host", &escaped(host)), ("end", &escaped(end)), ("of", &escaped(of)), ("owner", &escaped(owner))];
    for reason in reasons {
        fill(&mut why, Parts { rest: tables.reasons, mark: "\n" }.nth(*reason as usize), &values);
    }
    if let Some(entry) = entry
        && well
        && !entry.href.is_empty()
    {
        fill(&mut why, tables.more, &[("href", entry.href), ("title", &escaped(entry.label))]);
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
            address.push_str("<strong>");
            breakable(&mut address, end);
            address.push_str("</strong>");
            if !url.port.is_empty() {
                address.push(':');
                address.push_str(&url.port);
            }
            cut(&mut address, &url.rest);
        }
    }
    let mut html = String::new();
    let template = Parts { rest: tables.boxes, mark: "\n" }.nth(*verdict as usize);
    fill(&mut html, template, &[("address", &address), ("why", &why), values[0]]);
    html
}

/// The part of a host that its owner has bought: the last two labels, three below `com.vn` and its like; a number whole.
fn owned(host: &str) -> &str {
    let bytes = host.as_bytes();
    if !bytes.last().is_some_and(u8::is_ascii_alphabetic) {
        return host;
    }
    let before = |end: usize| bytes[..end].iter().rposition(|b| *b == b'.');
    let Some(last) = before(host.len()) else { return host };
    let Some(second) = before(last) else { return host };
    let shared = host.len() - last <= 3
        && matches!(&host[second + 1..last], "com" | "net" | "org" | "gov" | "edu" | "co" | "ac" | "info" | "name" | "biz");
    match before(second) {
        Some(third) if shared => &host[third + 1..],
        None if shared => host,
        _ => &host[second + 1..],
    }
}

/// Fills `{name}` in a template with values, which are HTML already.
fn fill(out: &mut String, template: &str, values: &[(&str, &str)]) {
    let mut rest = Parts { rest: template, mark: "{" };
    out.push_str(rest.take());
    while !rest.rest.is_empty() {
        let mut part = Parts { rest: rest.take(), mark: "}" };
        let name = part.take();
        for (known, value) in values {
            if *known == name {
                out.push_str(value);
            }
        }
        out.push_str(part.rest);
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    escape(&mut out, text);
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
    let mut labels = Parts { rest: host, mark: "." };
    while !labels.rest.is_empty() {
        let before = labels.rest.len();
        let label = labels.take();
        escape(out, label);
        if before > label.len() {
            out.push_str(".<wbr>");
        }
    }
}

/// The beginning of a long part.
fn cut(out: &mut String, text: &str) {
    let end = text.char_indices().nth(SHOWN).map_or(text.len(), |(at, _)| at);
    escape(out, &text[..end]);
    if end < text.len() {
        out.push('…');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn hosts_break_behind_dots() {
        let mut out = String::new();
        breakable(&mut out, "a.b.vn");
        assert_eq!(out, "a.<wbr>b.<wbr>vn");
        out.clear();
        breakable(&mut out, "a.b.");
        assert_eq!(out, "a.<wbr>b.<wbr>");
    }
}
