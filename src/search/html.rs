//! Results as HTML. The index is our own content and, where it was imported, a list of names: all of it is escaped.

use super::index::{Index, field};
use super::rank::{Hit, Hits};
use crate::html::escape;

impl Index {
    /// The lines of a list of results; `options`: the list is the popup of a combobox.
    pub fn html(&self, hits: &Hits, options: bool) -> String {
        let mut html = String::new();
        hits.best.iter().for_each(|hit| self.row(hit, options, &mut html));
        html
    }

    /// The title of something that was found.
    pub fn title(&self, hit: &Hit) -> &str {
        self.field(&self.entries[hit.entry], field::TITLE)
    }

    fn row(&self, hit: &Hit, options: bool, html: &mut String) {
        let entry = &self.entries[hit.entry];
        let kind = |n: usize| self.kind_field(entry.kind, n);
        let text = |n: usize| self.field(entry, n);
        let (before, link) = (kind(field::KIND_LINK), text(field::LINK));
        let host = host_of(if before.is_empty() { link } else { before });
        html.push_str(if options { "<li role=\"presentation\"><a role=\"option\"" } else { "<li><a" });
        html.push_str(" class=\"row ");
        html.push_str(if host.is_empty() { "next" } else { "out" });
        html.push_str("\" data-result=\"\" data-kind=\"");
        escape(html, kind(field::KIND_NAME));
        html.push_str("\" href=\"");
        escape(html, before);
        escape(html, link);
        if !host.is_empty() {
            html.push_str("\" target=\"_blank\" rel=\"noopener noreferrer\" data-exit=\"");
        }
        html.push_str("\"><span class=\"row-words\"><span class=\"row-note\">");
        escape(html, kind(field::KIND_LABEL));
        html.push_str("</span><span class=\"row-title\"");
        let lang = text(field::LANG);
        if !lang.is_empty() {
            html.push_str(" lang=\"");
            escape(html, lang);
            html.push('"');
        }
        html.push('>');
        let title = text(field::TITLE);
        let mut at = 0;
        for (start, end) in &hit.marked {
            escape(html, &title[at..*start]);
            html.push_str("<mark>");
            escape(html, &title[*start..*end]);
            html.push_str("</mark>");
            at = *end;
        }
        escape(html, &title[at..]);
        html.push_str("</span><span class=\"row-note\">");
        let mut some = false;
        for (label, part) in [("", text(field::NOTE)), ("", host), (kind(field::KIND_CODE), text(field::CODE))] {
            if !part.is_empty() {
                html.push_str(if some { " · " } else { "" });
                escape(html, label);
                escape(html, part);
                some = true;
            }
        }
        html.push_str("</span></span></a></li>");
    }
}

/// The host of a link that leaves; nothing for one of our own pages.
fn host_of(link: &str) -> &str {
    link.strip_prefix("https://").and_then(|rest| rest.split('/').next()).unwrap_or_default()
}
