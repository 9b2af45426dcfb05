//! Deep links into the national portal, by life need.

use super::search::search_box;
use super::{callout, help, icon, portal};
use crate::page::Page;
use crate::site::compose::Context;
use crate::site::content::PortalEntry;
use crate::site::formats::{Grade, PortalGroup};
use crate::site::i18n::t;
use crate::site::markdown::escape;
use crate::site::text::Tone;
use std::collections::BTreeSet;

/// Host of the national portal.
const NATIONAL: &str = "dichvucong.gov.vn";

/// `/dich-vu/`: every entry by group, with a search box and filters over them, and how to know a state site.
pub fn all(context: Context<'_>) -> String {
    let Context { site, locale, .. } = context;
    let groups = site.portal.group.iter().map(|group| {
        let cards = cards(context, &site.portal_group(&group.id), 3);
        format!(r#"<section data-service-group=""><h2>{}</h2>{cards}</section>"#, title(context, group))
    });
    format!(
        r#"<h1 tabindex="-1">{}</h1>{}<h2 class="visually-hidden">{}</h2>{}<div class="without-app">{}</div><div data-services-list="">{}</div>{}{}"#,
        t!(locale, "services-title"),
        before(context),
        t!(locale, "search-title"),
        search_box(context, &Page::Services, &filters(context)),
        chips(context, None),
        groups.collect::<String>(),
        look_first(context),
        help(context)
    )
}

/// What narrows the list down: life need and who handles it. Without the app there are the links to the groups.
fn filters(context: Context<'_>) -> String {
    let Context { site, locale, .. } = context;
    let groups: Vec<(String, String)> = site.portal.group.iter().map(|group| (group.id.clone(), title(context, group))).collect();
    let agencies: BTreeSet<&str> = site.portal_entries().map(PortalEntry::agency).collect();
    let agencies: Vec<(String, String)> = agencies.into_iter().map(|name| (escape(name), context.spoken(name))).collect();
    let choice = |name: &str, label: String, options: &[(String, String)]| {
        let options: String = options.iter().map(|(value, words)| format!(r#"<option value="{value}">{words}</option>"#)).collect();
        format!(
            r#"<p class="filter"><label for="loc-{name}">{label}</label><select id="loc-{name}" autocomplete="off" data-filter="{name}"><option value="">{}</option>{options}</select></p>"#,
            t!(locale, "filter-all")
        )
    };
    let choices = [choice("need", t!(locale, "filter-need"), &groups), choice("agency", t!(locale, "filter-agency"), &agencies)];
    format!(r#"<div class="filters">{}</div>"#, choices.concat())
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
    let agency = entry.agency();
    let tag = if entry.grade() == Grade::Medium {
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
        r#"<h{level} class="service-title"{lang}>{title}</h{level}>{tag}<p{lang}>{}</p>{}{}{}<div class="exit-notes">{note}{}<p>{}</p></div>"#,
        escape(agency),
        portal::plate(context, &facts),
        facts.code.map_or_else(String::new, |code| copy_code(context, code)),
        portal::first(context, &facts),
        portal::notes(context, &facts),
        portal::fallback(context, entry)
    );
    let open = format!(
        r#"<a class="service-action" href="{}" target="_blank" rel="noopener noreferrer" data-exit="" data-result="" data-kind="procedure" aria-label="{}">{}{}</a>"#,
        escape(&facts.url),
        escape(&t!(locale, "open-label", title = entry.title().to_owned(), host = facts.host.clone())),
        t!(locale, "open-short"),
        icon(context, "out")
    );
    format!(
        r#"<article class="service card" data-service="{}" data-need="{}" data-agency="{}"><div class="service-body">{}</div><div class="service-actions">{how}{open}</div>{}</article>"#,
        escape(entry.title()),
        escape(entry.group()),
        escape(agency),
        portal::dated(context, &facts, &body),
        portal::in_chat(context, &facts.url)
    )
}

/// The button that copies a code, where the page can.
fn copy_code(context: Context<'_>, code: &str) -> String {
    let locale = context.locale;
    format!(
        r#"<div class="copy-code"><button type="button" class="button button-plain" data-do="copy" data-url="{code}" aria-label="{}">{}</button><p role="status" data-copied="{}" data-failed="{}"></p></div>"#,
        t!(locale, "copy-code-label", code = code.to_owned()),
        t!(locale, "copy-code"),
        t!(locale, "copied-code"),
        t!(locale, "copy-code-failed"),
        code = escape(code),
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
    context.spoken(context.locale.pick(&group.vi, &group.en))
}

/// «Nhìn tên trang trước khi gõ».
fn look_first(context: Context<'_>) -> String {
    let locale = context.locale;
    callout(context, Tone::Warn, &t!(locale, "look-first-title"), &format!("<p>{}</p>", t!(locale, "look-first-text")))
}
