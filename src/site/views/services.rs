//! Deep links into the national portal, by life need.

use super::{callout, icon, portal};
use crate::page::{Locale, Page};
use crate::site::compose::Context;
use crate::site::content::PortalEntry;
use crate::site::formats::{Grade, PortalGroup};
use crate::site::i18n::t;
use crate::site::markdown::escape;
use crate::site::text::Tone;

/// Host of the national portal.
const NATIONAL: &str = "dichvucong.gov.vn";

/// `/dich-vu/`: the groups, what has a guide, and how to know a state site.
pub fn all(context: Context<'_>) -> String {
    let Context { site, locale, .. } = context;
    let guided: String = site
        .portal
        .procedure
        .iter()
        .map(PortalEntry::Procedure)
        .filter(|entry| site.guide_for(*entry).is_some())
        .map(|entry| card(context, entry, 3))
        .collect();
    let basics: String = site.portal.group.first().map_or_else(String::new, |group| cards(context, &site.portal_group(&group.id), 3));
    let basics_title = site.portal.group.first().map_or_else(String::new, |group| title(context, group));
    format!(
        r#"<h1 tabindex="-1">{}</h1>{}{}<h2>{}</h2><div class="cards">{guided}</div><h2>{basics_title}</h2>{basics}{}"#,
        t!(locale, "services-title"),
        before(context),
        chips(context, None),
        t!(locale, "services-guided"),
        look_first(context)
    )
}

/// `/dich-vu/<group>/`
pub fn group(context: Context<'_>, group: &PortalGroup) -> String {
    let locale = context.locale;
    format!(
        r#"<h1 tabindex="-1">{}</h1>{}{}{}{}"#,
        t!(locale, "service-group-title", group = title(context, group)),
        before(context),
        cards(context, &context.site.portal_group(&group.id), 2),
        look_first(context),
        chips(context, Some(&group.id))
    )
}

/// What holds of every card: said once, before people leave.
fn before(context: Context<'_>) -> String {
    let locale = context.locale;
    // The national portal, where nearly all cards lead.
    let place = portal::site_words(context, NATIONAL).map_or_else(String::new, |place| {
        format!("<p>{} {}</p>", context.spoken(&place.login), t!(locale, "services-first", words = context.spoken(&place.first)))
    });
    format!("<p>{}</p>{place}<p>{}</p>", t!(locale, "services-intro"), portal::way_back(context))
}

/// Cards of some entries; `level` is that of their headings.
fn cards(context: Context<'_>, entries: &[PortalEntry<'_>], level: u8) -> String {
    let cards: String = entries.iter().map(|entry| card(context, *entry, level)).collect();
    format!(r#"<div class="cards">{cards}</div>"#)
}

/// One service: what it is, who handles it, where it leads, how to do it.
fn card(context: Context<'_>, entry: PortalEntry<'_>, level: u8) -> String {
    let Context { site, locale, .. } = context;
    let facts = portal::facts(entry);
    let (agency, tag) = match entry {
        PortalEntry::Procedure(entry) => (&entry.agency, entry.grade),
        PortalEntry::Page(entry) => (&entry.agency, entry.grade),
    };
    let tag = if tag == Grade::Medium {
        format!(r#"<p class="tags"><span class="tag tag-half">{}</span></p>"#, t!(locale, "tag-medium"))
    } else {
        String::new()
    };
    let note = facts.note.map_or_else(String::new, |note| format!("<p>{}</p>", context.inline(note)));
    let lang = context.vietnamese().map_or_else(String::new, |lang| format!(r#" lang="{lang}""#));
    let title = context.spoken(entry.title());
    let how = site.guide_for(entry).map_or_else(String::new, |guide| {
        format!(
            r#"<a class="service-action" href="{}" aria-label="{}">{}</a>"#,
            context.path(&Page::Guide(guide.slug.clone())),
            escape(&t!(locale, "how-to-label", title = entry.title().to_owned())),
            t!(locale, "how-to")
        )
    });
    let body = format!(
        r#"<h{level} class="service-title"{lang}>{title}</h{level}>{tag}<p{lang}>{}</p>{}{}<div class="exit-notes">{note}{}<p>{}</p></div>"#,
        escape(agency),
        portal::plate(context, &facts),
        portal::first(context, &facts),
        portal::notes(context, &facts),
        portal::fallback(context, entry)
    );
    let open = format!(
        r#"<a class="service-action" href="{}" target="_blank" rel="noopener noreferrer" data-exit="" aria-label="{}">{}{}</a>"#,
        escape(&facts.url),
        escape(&t!(locale, "open-label", title = entry.title().to_owned(), host = facts.host.clone())),
        t!(locale, "open-short"),
        icon(context, "out")
    );
    format!(
        r#"<article class="service card"><div class="service-body">{}</div><div class="service-actions">{how}{open}</div>{}</article>"#,
        portal::dated(context, &facts, &body),
        portal::in_chat(context, &facts.url)
    )
}

/// Links to the groups.
fn chips(context: Context<'_>, here: Option<&str>) -> String {
    let locale = context.locale;
    let chips: String = context
        .site
        .portal
        .group
        .iter()
        .map(|group| {
            let current = if here == Some(group.id.as_str()) { r#" aria-current="page""# } else { "" };
            format!(
                r#"<li><a class="chip" href="{}"{current}>{}</a></li>"#,
                context.path(&Page::ServiceGroup(group.id.clone())),
                title(context, group)
            )
        })
        .collect();
    format!(r#"<nav aria-label="{}"><ul class="chips">{chips}</ul></nav>"#, t!(locale, "services-groups"))
}

fn title(context: Context<'_>, group: &PortalGroup) -> String {
    context.spoken(if context.locale == Locale::Vi { &group.vi } else { &group.en })
}

/// «Nhìn tên trang trước khi gõ».
fn look_first(context: Context<'_>) -> String {
    let locale = context.locale;
    callout(context, Tone::Warn, &t!(locale, "look-first-title"), &format!("<p>{}</p>", t!(locale, "look-first-text")))
}
