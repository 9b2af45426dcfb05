//! The report on a text, as HTML: boxes that were made at build time, with what was pasted put in, escaped.

use super::{Engine, Judged, Parts, Tables, Verdict, joined, look};
use crate::html::escape_char;

/// How much of what stands behind the host is shown, in characters.
const SHOWN: usize = 60;
/// A host is shown whole: at most 253 characters.
const HOST: usize = 300;

/// Looks at a text. Returns what to say at once, as plain text, and what to show, as HTML.
pub fn report(text: &str, tables: &Tables<'_>, engine: Engine) -> (String, String) {
    // By verdict: the worst are shown first, so that nobody has to scroll for a warning.
    let mut boxes: [String; 4] = Default::default();
    let mut count = 0;
    look(text, tables, engine, &mut |judged| {
        let html = link_box(&judged, tables, engine);
        let others = &mut boxes[judged.verdict as usize];
        if !others.contains(&html) {
            others.push_str(&html);
            count += 1;
        }
    });
    let scams = scams(text, tables, engine);
    let which = match boxes.iter().rposition(|html| !html.is_empty()) {
        Some(worst) => worst,
        None if text.bytes().all(|b| b.is_ascii_whitespace()) => 4,
        None => 5 + usize::from(!scams.is_empty()),
    };
    let mut said = String::new();
    fill(&mut said, Parts::line(tables.summaries, which), &[("n", &count.to_string())]);
    let [real, known, unlisted, fake] = boxes;
    (said, joined(&[&fake, &scams, &unlisted, &known, &real], ""))
}

/// The box of one link. Nothing in it leads to the link.
fn link_box(judged: &Judged, tables: &Tables<'_>, engine: Engine) -> String {
    let Judged { url, start, host, verdict, reasons, of } = judged;
    let well = *verdict <= Verdict::Known;
    let end = if well { host.clone() } else { engine.rewrite(host, tables.owned) };
    let mut hosts = Parts { rest: tables.hosts, mark: "\n" };
    let (mut owner, mut href, mut title) = ("", "", "");
    while !hosts.rest.is_empty() {
        let mut cells = Parts { rest: hosts.take(), mark: "\t" };
        if cells.take() == of {
            (owner, href, title) = (cells.take(), cells.take(), cells.rest);
        }
    }
    let (host_html, end_html) = (escaped(host, 0), escaped(&end, HOST));
    let of = if of.is_empty() { tables.state } else { of };
    let values: [(&str, &str); 6] =
        [("host", &host_html), ("end", &end_html), ("of", of), ("owner", owner), ("href", href), ("title", title)];
    let mut why = String::new();
    for letter in reasons.bytes() {
        fill(&mut why, Parts::line(tables.reasons, usize::from(letter.wrapping_sub(b'A'))), &values);
    }
    if well && !href.is_empty() {
        fill(&mut why, tables.more, &values);
    }
    let behind = start + host.len();
    let address = joined(
        &[
            &escaped(url.get(..behind - end.len()).unwrap_or(url), HOST),
            "<strong>",
            &end_html,
            "</strong>",
            &escaped(url.get(behind..).unwrap_or(""), SHOWN),
        ],
        "",
    );
    let mut html = String::new();
    fill(&mut html, Parts::line(tables.boxes, *verdict as usize), &[("address", &address), ("why", &why), values[0]]);
    html
}

/// A box for each scam whose words a message has.
fn scams(text: &str, tables: &Tables<'_>, engine: Engine) -> String {
    let words = engine.rewrite(&joined(&[" ", text, " "], "").to_ascii_lowercase(), tables.plain);
    let has = |pattern: &str| (engine.replace)(&words, pattern, "") != words;
    let mut html = String::new();
    let mut lines = Parts { rest: tables.scams, mark: "\n" };
    while !lines.rest.is_empty() {
        let mut cells = Parts { rest: lines.take(), mark: "\t" };
        let (href, title, id, unless) = (cells.take(), cells.take(), cells.take(), cells.take());
        let mut fits = unless.is_empty() || !has(unless);
        while fits && !cells.rest.is_empty() {
            fits = has(cells.take());
        }
        if fits {
            fill(&mut html, tables.scam, &[("href", href), ("title", title), ("id", id)]);
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
        match c {
            '\'' => out.push_str("&#39;"),
            '.' if most > 0 => out.push_str(".<wbr>"),
            c => escape_char(&mut out, c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_behind_dots() {
        assert_eq!(escaped("a.b.vn", 9), "a.<wbr>b.<wbr>vn");
        assert_eq!(escaped("<'a.b'>", 0), "&lt;&#39;a.b&#39;&gt;");
        assert_eq!(escaped("aaaaa", 3), "aaa…");
    }
}
