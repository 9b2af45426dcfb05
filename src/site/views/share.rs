//! Sending a page on: a button that shares or copies a ready message, and the page's QR code. `boot/keep.js` does it.

use super::{icon, paper};
use crate::page::Page;
use crate::site::compose::Context;
use crate::site::i18n::t;
use crate::site::markdown::escape;
use crate::site::qr::Qr;

/// The button, the line that says how it went, and the code. `label` is what the button says; the message is a title, a
/// line and the address.
pub fn share(context: Context<'_>, page: &Page, label: &str, title: &str, line: &str) -> String {
    let locale = context.locale;
    format!(
        r#"<div class="share"><button type="button" class="button button-second" data-do="share" data-title="{}" data-line="{}" data-path="{}">{}{label}</button><p role="status" data-copied="{}" data-failed="{}"></p>{}</div>"#,
        escape(title),
        escape(line),
        context.path(page),
        icon(context, "send"),
        t!(locale, "share-copied"),
        t!(locale, "copy-failed"),
        code(context, page)
    )
}

/// The page's QR code, behind a line that opens it; nothing where nobody knows the site's address.
pub fn code(context: Context<'_>, page: &Page) -> String {
    let Some(qr) = Qr::of_page(context.site, page, context.locale) else { return String::new() };
    format!(
        r#"<details class="qr"><summary>{}{}</summary><img src="/{}" alt="{}" width="240" height="240" loading="lazy"></details>"#,
        icon(context, "qr"),
        t!(context.locale, "qr-show"),
        qr.file(),
        t!(context.locale, "qr-alt")
    )
}

/// `/to-cong-nghe-so/`: what is to be printed, then each guide with its message, its code and its sheet.
pub fn kit(context: Context<'_>) -> String {
    let Context { site, locale, .. } = context;
    let rows: String = site
        .guides
        .iter()
        .map(|guide| {
            let page = Page::Guide(guide.slug.clone());
            let (_, text) = guide.words(locale);
            let title = context.text(&text.title);
            let line = crate::site::compose::outcome(context, text);
            let linked =
                context.in_own_language(guide, &format!(r#"<a href="{}">{}</a>"#, context.path(&page), context.spoken(&text.title)));
            let sheet = format!(
                r#"<p><a class="kit-sheet" href="{}">{}{}<span class="visually-hidden"> {}</span></a></p>"#,
                context.path(&Page::Handout(guide.slug.clone())),
                icon(context, "print"),
                t!(locale, "handout-link"),
                escape(&title)
            );
            format!("<li><h3>{linked}</h3>{}{sheet}</li>", share(context, &page, &t!(locale, "share-copy"), &title, &line))
        })
        .collect();
    let papers = paper::link(context, &Page::Poster, &t!(locale, "poster-title"))
        + &paper::link(context, &Page::PrintChecklist, &t!(locale, "print-checklist-link"));
    format!(r#"<h2>{}</h2>{papers}<h2>{}</h2><ul class="card rows kit">{rows}</ul>"#, t!(locale, "kit-paper"), t!(locale, "guides-title"))
}
