//! The report on a text, as HTML: boxes that were made at build time, with what was pasted put in, escaped.

use super::find::is_one_of;
use super::{Judged, Parse, Parts, Reason, Tables, Verdict, between, has, kind, look, plain};

/// How much of what stands behind the host is shown, in characters.
const SHOWN: usize = 60;
/// A host is shown whole: at most 253 characters.
const HOST: usize = 300;

/// Looks at a text. Returns what to say at once, as plain text, and what to show, as HTML.
pub fn report(text: &str, tables: &Tables<'_>, parse: Parse) -> (String, String) {
    // By verdict: the worst are shown first, so that nobody has to scroll for a warning.
    let mut boxes: [String; 4] = Default::default();
    let mut count = 0;
    look(text, tables, parse, &mut |judged| {
        let html = link_box(&judged, tables);
        let others = &mut boxes[judged.verdict as usize];
        if !has(others, &html) {
            others.push_str(&html);
            count += 1;
        }
    });
    let scams = scams(text, tables);
    let which = match boxes.iter().rposition(|html| !html.is_empty()) {
        Some(worst) => worst,
        None if text.bytes().all(|b| b.is_ascii_whitespace()) => 4,
        None => 5 + usize::from(!scams.is_empty()),
    };
    let mut said = String::new();
    fill(&mut said, Parts::line(tables.summaries, which), &[("n", &count.to_string())]);
    let [real, known, unlisted, mut html] = boxes;
    for more in [scams, unlisted, known, real] {
        html.push_str(&more);
    }
    (said, html)
}

/// The box of one link. Nothing in it leads to the link.
fn link_box(judged: &Judged<'_>, tables: &Tables<'_>) -> String {
    let Judged { verdict, url, host: (start, behind), reasons, entry } = judged;
    let host = &url[*start..*behind];
    let well = *verdict <= Verdict::Known;
    let end = if well { host } else { owned(host) };
    let [_, listed, owner, _, href, title] = entry.0;
    let of = match entry.kind() {
        kind::REPORTED => owner,
        _ if listed.is_empty() => tables.state,
        _ => listed,
    };
    let (host, end_html) = (escaped(host, 0), escaped(end, HOST));
    let values: [(&str, &str); 6] = [("host", &host), ("end", &end_html), ("of", of), ("owner", owner), ("href", href), ("title", title)];
    let mut why = String::new();
    for i in 0..Reason::IDS.len() {
        if reasons >> i & 1 == 1 {
            fill(&mut why, Parts::line(tables.reasons, i), &values);
        }
    }
    if well && !href.is_empty() {
        fill(&mut why, tables.more, &values);
    }
    let mut address = escaped(&url[..*behind - end.len()], HOST);
    address.push_str("<strong>");
    address.push_str(&end_html);
    address.push_str("</strong>");
    address.push_str(&escaped(&url[*behind..], SHOWN));
    let mut html = String::new();
    fill(&mut html, Parts::line(tables.boxes, *verdict as usize), &[("address", &address), ("why", &why), values[0]]);
    html
}

/// The part of a host that its owner has bought: the last two labels, three below `com.vn` and its like; a number whole.
fn owned(host: &str) -> &str {
    let mut dots = 0;
    for (i, b) in host.bytes().enumerate().rev() {
        if b == b'.' {
            dots += 1;
            let end = &host[i + 1..];
            let shared = is_one_of(Parts { rest: end, mark: "." }.take(), " com net org gov edu co ac info name biz ") && end.len() < 8;
            if !end.as_bytes()[end.len() - 1..].iter().all(u8::is_ascii_alphabetic) {
                break;
            }
            if dots > 2 || (dots == 2 && !shared) {
                return end;
            }
        }
    }
    host
}

/// A box for each scam whose words a message has.
fn scams(text: &str, tables: &Tables<'_>) -> String {
    // Words only, one space between them and at both ends.
    let mut words = String::from(" ");
    for c in between(' ', &plain(tables.folds, text)).chars() {
        if c.is_ascii_alphanumeric() {
            words.push(c);
        } else if !words.ends_with(' ') {
            words.push(' ');
        }
    }
    let any = |list: &str| {
        let mut phrases = Parts { rest: list, mark: "|" };
        let mut found = false;
        while !phrases.rest.is_empty() {
            found |= is_one_of(phrases.take(), &words);
        }
        found
    };
    let mut html = String::new();
    let mut lines = Parts { rest: tables.scams, mark: "\n" };
    while !lines.rest.is_empty() {
        let mut cells = Parts { rest: lines.take(), mark: "\t" };
        let (href, title, mut all) = (cells.take(), cells.take(), Parts { rest: cells.take(), mark: "&" });
        let mut fits = !any(cells.take());
        while !all.rest.is_empty() {
            fits &= any(all.take());
        }
        if fits {
            fill(&mut html, tables.scam, &[("href", href), ("title", title), ("id", cells.rest)]);
        }
    }
    html
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

/// Text as HTML. Of a long one only the first `most` characters, with a place to break the line behind each dot; 0: all of
/// it, for an attribute.
fn escaped(text: &str, most: usize) -> String {
    let mut out = String::new();
    for (i, c) in text.chars().enumerate() {
        if most > 0 && i == most {
            out.push('…');
            break;
        }
        let piece = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            '.' if most > 0 => ".<wbr>",
            _ => {
                out.push(c);
                ""
            }
        };
        out.push_str(piece);
    }
    out
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
    fn lines_break_behind_dots() {
        assert_eq!(escaped("a.b.vn", 9), "a.<wbr>b.<wbr>vn");
        assert_eq!(escaped("<'a.b'>", 0), "&lt;&#39;a.b&#39;&gt;");
        assert_eq!(escaped("aaaaa", 3), "aaa…");
    }
}
