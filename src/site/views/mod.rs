//! The parts of pages that do not move, as HTML strings made at build time. They travel as [`crate::model::Prose`]
//! and cost the browser no code.

pub mod around;
pub mod bars;
pub mod checklist;
pub mod contact;
pub mod evidence;
pub mod feedback;
pub mod guide;
pub mod header;
pub mod home;
pub mod link_check;
pub mod listen;
pub mod lists;
pub mod panels;
pub mod paper;
pub mod portal;
pub mod scams;
pub mod search;
pub mod services;
pub mod share;
pub mod start;
pub mod texts;
pub mod waivers;

use super::compose::Context;
use super::day::Day;
use super::i18n::t;
use super::links::host_of;
use super::markdown::escape;
use super::picture::{self, Picture};
use super::text::{Block, BlockKind, Tone};
use crate::page::{Locale, Page};

/// An icon, by its name in [`sprite::FILE`](super::sprite::FILE).
pub fn icon(context: Context<'_>, name: &str) -> String {
    context.assets.icons.icon(name)
}

/// A heading box, its words and what stands in it.
fn callout(context: Context<'_>, tone: Tone, heading: &str, body: &str) -> String {
    let (class, name) = match tone {
        Tone::Info => ("callout", "info"),
        Tone::Warn => ("callout callout-warn", "warn"),
        Tone::Danger => ("callout callout-danger", "stop"),
        Tone::Ok => ("callout callout-ok", "check"),
    };
    let heading = match (heading, tone) {
        ("", Tone::Info) => t!(context.locale, "box-info"),
        ("", Tone::Warn) => t!(context.locale, "box-warn"),
        ("", Tone::Danger) => t!(context.locale, "box-danger"),
        ("", Tone::Ok) => t!(context.locale, "box-ok"),
        (heading, _) => heading.to_owned(),
    };
    format!(
        r#"<div class="{class}"><p class="callout-title">{}{heading}</p><div class="callout-body">{body}</div></div>"#,
        icon(context, name)
    )
}

/// A row of a list that is a link: title, a line below, a chevron.
fn row(context: Context<'_>, href: &str, title: &str, note: &str) -> String {
    let note = if note.is_empty() { String::new() } else { format!(r#"<span class="row-note">{note}</span>"#) };
    format!(
        r#"<li><a class="row" href="{}"><span class="row-words"><span class="row-title">{title}</span>{note}</span>{}</a></li>"#,
        escape(href),
        icon(context, "next")
    )
}

/// Words of a link that leaves: «Mở dichvucong.gov.vn».
pub fn open_words(locale: Locale, url: &str) -> String {
    t!(locale, "open-host", host = host_of(url).unwrap_or_default())
}

/// A `<time>` that shows a day as people write it.
pub fn time(day: Day) -> String {
    format!(r#"<time datetime="{}">{}</time>"#, day.iso(), day.spoken())
}

/// «Áp dụng đến hết 28/02/2027», with days as `write` writes them; nothing where there are none.
pub fn range(context: Context<'_>, from: Option<Day>, until: Option<Day>, write: fn(Day) -> String) -> Option<String> {
    let locale = context.locale;
    match (from.map(write), until.map(write)) {
        (Some(from), Some(until)) => Some(t!(locale, "dates-between", from = from, until = until)),
        (None, Some(until)) => Some(t!(locale, "dates-until", until = until)),
        (Some(from), None) => Some(t!(locale, "dates-from", from = from)),
        (None, None) => None,
    }
}

/// Something that holds from or until a day: the dates to read, and the lines that the browser shows on the day.
pub struct Dated<'a> {
    /// First day.
    pub from: Option<Day>,
    /// Last day.
    pub until: Option<Day>,
    /// What holds, as HTML of a block.
    pub now: &'a str,
    /// What comes after, as phrasing HTML.
    pub after: Option<&'a str>,
}

impl Dated<'_> {
    /// The markup that `src/browser/ageing.rs` looks for: `data-from`, `data-until` and the hidden lines.
    pub fn html(&self, context: Context<'_>) -> String {
        let locale = context.locale;
        let attribute = |name: &str, day: Option<Day>| day.map_or_else(String::new, |day| format!(r#" data-{name}="{}""#, day.iso()));
        let Some(range) = range(context, self.from, self.until, time) else { return self.now.to_owned() };
        let not_yet = self.from.map_or_else(String::new, |from| {
            format!(r#"<p class="not-yet-note"><strong>{}</strong></p>"#, t!(locale, "not-yet", from = time(from)))
        });
        let ended = self.until.map_or_else(String::new, |until| {
            format!(r#"<p class="ended-note"><strong>{}</strong></p>"#, t!(locale, "ended", until = time(until)))
        });
        let after = self.after.map_or_else(String::new, |after| format!(r#"<p class="after">{} {after}</p>"#, t!(locale, "after")));
        format!(
            r#"<div class="dated"{}{}>{not_yet}{ended}<div class="dated-now">{}<p class="dates">{range}</p></div>{after}</div>"#,
            attribute("from", self.from),
            attribute("until", self.until),
            self.now
        )
    }
}

/// Blocks as HTML: paragraphs, lists and callouts. What belongs to steps only is left to [`guide`].
fn blocks(context: Context<'_>, blocks: &[Block]) -> String {
    let mut html = String::new();
    let mut list: Option<bool> = None;
    for block in blocks {
        let wanted = if let BlockKind::Item(ordered) = block.kind { Some(ordered) } else { None };
        if list != wanted {
            html.push_str(list.map_or("", |ordered| if ordered { "</ol>" } else { "</ul>" }));
            html.push_str(wanted.map_or("", |ordered| if ordered { "<ol>" } else { "<ul>" }));
            list = wanted;
        }
        let words = context.inline(&block.text);
        match &block.kind {
            BlockKind::Paragraph => html.push_str(&format!("<p>{words}</p>")),
            BlockKind::Item(_) => html.push_str(&format!("<li>{words}</li>")),
            BlockKind::Callout(tone, heading) => {
                html.push_str(&callout(context, *tone, &context.spoken(heading), &format!("<p>{words}</p>")))
            }
            BlockKind::See => html.push_str(&see(context, &words)),
            BlockKind::Picture(lines) => html.push_str(&drawn(lines, context.locale)),
            BlockKind::Trouble(_) | BlockKind::After(_) => {}
        }
    }
    html.push_str(list.map_or("", |ordered| if ordered { "</ol>" } else { "</ul>" }));
    html
}

/// A drawn screen, fetched only when it comes near. What is wrong with it was said by `check`.
fn drawn(lines: &[String], locale: Locale) -> String {
    let Some(picture) = (!lines.is_empty()).then(|| Picture::parse(lines).ok()).flatten() else { return String::new() };
    let (width, height) = picture::SIZE;
    format!(
        r#"<img class="picture" src="/{}" alt="{}" width="{width}" height="{height}" loading="lazy" decoding="async">"#,
        picture.file(),
        escape(&picture.alt(locale))
    )
}

fn see(context: Context<'_>, words: &str) -> String {
    format!(r#"<p class="see">{}<span><strong>{}</strong> {words}</span></p>"#, icon(context, "eye"), t!(context.locale, "see"))
}

/// «Cần người giúp?»: the team where its number is confirmed, else the contact page.
pub fn help(context: Context<'_>) -> String {
    let Context { site, locale, .. } = context;
    let (text, button) = if site.ward.phone.is_empty() {
        let href = context.path(&Page::Contact);
        (
            t!(locale, "help-text-public"),
            format!(r#"<a class="button button-call" href="{href}">{}{}</a>"#, icon(context, "phone"), t!(locale, "help-button")),
        )
    } else {
        let href = super::links::dial(&site.ward.phone, false);
        let label = t!(locale, "help-dial", phone = site.ward.phone.clone());
        (
            t!(locale, "help-text-team"),
            format!(r#"<a class="button button-call" href="{href}" rel="external">{}{label}</a>"#, icon(context, "phone")),
        )
    };
    let when: Vec<String> =
        [&site.ward.address, &site.ward.hours].iter().filter(|value| !value.is_empty()).map(|value| escape(value)).collect();
    let when = if when.is_empty() { String::new() } else { format!("<p>{}</p>", when.join(" · ")) };
    format!(r#"<section class="help"><h2>{}</h2><p>{text}</p>{button}{when}</section>"#, t!(locale, "help-title"))
}

/// The foot of every page; it stands outside the app, so client navigation never changes it.
pub fn footer(context: Context<'_>) -> String {
    let Context { site, locale, .. } = context;
    let checked = site.checked_on.map_or_else(String::new, |day| format!(" {}", t!(locale, "footer-checked", day = time(day))));
    let link = |page: Page, label: String| format!(r#"<li><a href="{}">{label}</a></li>"#, context.path(&page));
    let links = [
        link(Page::About, t!(locale, "about-link")),
        link(Page::Privacy, t!(locale, "privacy-link")),
        link(Page::Settings, t!(locale, "settings-link")),
        link(Page::Changes, t!(locale, "changes-title")),
        link(Page::Lessons, t!(locale, "lessons-title")),
        link(Page::Kit, t!(locale, "kit-link")),
        link(Page::Install, t!(locale, "install-link")),
    ];
    format!(
        r#"<footer class="foot"><div class="foot-inner"><p class="foot-name"><span class="mark" aria-hidden="true"></span><span><strong>{}</strong> {}</span></p><p>{}{checked}</p><ul class="foot-links">{}</ul></div></footer>"#,
        escape(&site.ward.team),
        t!(locale, "footer-not-official"),
        t!(locale, "footer-promise"),
        links.concat()
    )
}
