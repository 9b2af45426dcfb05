//! Inline Markdown to HTML: text, bold, links. Everything else is refused, so the output holds nothing that was not
//! built from our own content: no raw HTML, no image, no script, no style.

use super::content::Site;
use super::links::{self, Target};
use crate::page::Locale;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use regex::Regex;
use std::fmt::Write;
use std::sync::LazyLock;

/// Renders one block's Markdown to phrasing HTML, without a paragraph around it. Also returns what was wrong, each as
/// `what; mend`.
pub fn inline(site: &Site, markdown: &str, locale: Locale) -> (String, Vec<String>) {
    let text = site.place(markdown);
    let mut html = String::with_capacity(text.len() * 2);
    let mut problems = Vec::new();
    let mut open_links = Vec::new();
    let parser = Parser::new_ext(&text, Options::empty());
    if let Some((label, _)) = parser.reference_definitions().iter().next() {
        problems.push(format!("the line «[{label}]: …» is not shown: Markdown keeps it for links; begin it with other words"));
    }
    for event in parser {
        match event {
            Event::Text(text) => html.push_str(&spoken(&text)),
            Event::SoftBreak | Event::HardBreak => html.push(' '),
            Event::Start(Tag::Strong) => html.push_str("<strong>"),
            Event::End(TagEnd::Strong) => html.push_str("</strong>"),
            Event::Start(Tag::Link { dest_url, .. }) => match links::resolve(site, &dest_url, locale) {
                Ok(target) => {
                    open_links.push(end_of(&target));
                    start_link(&mut html, &target);
                }
                Err(problem) => {
                    open_links.push(String::new());
                    problems.push(problem);
                }
            },
            Event::End(TagEnd::Link) => html.push_str(&open_links.pop().unwrap_or_default()),
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            Event::Html(raw) | Event::InlineHtml(raw) => {
                problems.push(format!("raw HTML «{}»; write plain text or Markdown", raw.trim()));
            }
            Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
            Event::Start(Tag::Image { .. }) => problems.push("an image; pictures are not written in the text".to_owned()),
            Event::Start(other) => problems.push(format!("{} cannot stand here; use plain text, **bold** and links", name_of(&other))),
            Event::Code(code) => problems.push(format!("code «{code}»; write button labels in «…»")),
            _ => {}
        }
    }
    (html, problems)
}

/// The words of a block without any markup, for descriptions and for counting.
pub fn plain(site: &Site, markdown: &str) -> String {
    let text = site.place(markdown);
    let mut words = String::new();
    for event in Parser::new_ext(&text, Options::empty()) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

/// Escapes text for HTML.
pub fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    crate::html::escape(&mut html, text);
    html
}

/// Text as a reader should get it: escaped, button labels bold, numbers kept beside their units.
pub fn spoken(text: &str) -> String {
    static LABEL: LazyLock<Regex> = LazyLock::new(|| Regex::new("«([^«»]{1,80})»").expect("a valid pattern"));
    let text = escape(&keep_together(text));
    LABEL.replace_all(&text, "<b>«$1»</b>").into_owned()
}

/// No-break spaces in «3 ngày», «7.000 đồng», «mức 2», «bước 3» (DESIGN-TOKENS §2).
pub fn keep_together(text: &str) -> String {
    static UNIT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(\d) (ngày|đồng|giờ|phút|tháng|năm|tuổi|số|bước|việc|loại|chữ|lần|bản|trang)\b").expect("a valid pattern")
    });
    static NUMBER: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\b([Mm]ức|[Bb]ước|Điều|[Kk]hoản|[Tt]háng|[Mm]ã|[Ll]evel|[Ss]tep) (\d)").expect("a valid pattern"));
    let text = UNIT.replace_all(text, "$1\u{a0}$2");
    NUMBER.replace_all(&text, "$1\u{a0}$2").into_owned()
}

fn start_link(html: &mut String, target: &Target) {
    let result = match target {
        Target::Internal(path) => write!(html, r#"<a href="{}">"#, escape(path)),
        // UX R13: a real link, no referrer; a new tab, which the words behind say.
        Target::External(url, _) => {
            write!(html, r#"<a href="{}" target="_blank" rel="noopener noreferrer" data-exit="">"#, escape(url))
        }
        Target::Tel(url) => write!(html, r#"<a class="tel" href="{}" rel="external">"#, escape(url)),
    };
    result.expect("writing to a string");
}

/// Closes a link; the host of another site stands visible behind its words (UX R13).
fn end_of(target: &Target) -> String {
    match target {
        Target::External(_, host) => format!(r#"</a> <span class="host">({})</span>"#, breakable(host)),
        _ => "</a>".to_owned(),
    }
}

/// A host that may break only after a dot.
pub fn breakable(host: &str) -> String {
    escape(host).replace('.', ".<wbr>")
}

fn name_of(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::Heading { .. } => "a heading",
        Tag::BlockQuote(_) => "a quotation",
        Tag::CodeBlock(_) => "a block of code",
        Tag::List(_) | Tag::Item => "a list in a list",
        Tag::Emphasis => "italic text",
        _ => "this kind of markup",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_with_their_units() {
        assert_eq!(keep_together("trong 3 ngày, 7.000 đồng, mức 2"), "trong 3\u{a0}ngày, 7.000\u{a0}đồng, mức\u{a0}2");
    }

    #[test]
    fn labels_are_bold_and_text_is_escaped() {
        assert_eq!(spoken("Bấm «Nộp & gửi» <ngay>"), "Bấm <b>«Nộp &amp; gửi»</b> &lt;ngay&gt;");
    }
}
