//! The still parts of the home page.

use super::search::{frequent, search_box};
use super::{help, icon, lists, row};
use crate::page::Page;
use crate::site::compose::Context;
use crate::site::i18n::t;

/// Title, promise and the search box.
pub fn intro(context: Context<'_>) -> String {
    let locale = context.locale;
    format!(
        r#"<h1 tabindex="-1">{}</h1><p class="promise">{}</p>{}"#,
        t!(locale, "home-title"),
        t!(locale, "home-promise"),
        search_box(context, &Page::Home, "")
    )
}

/// The four tiles.
pub fn tiles(context: Context<'_>) -> String {
    let Context { site, locale, .. } = context;
    let tiles: String = site
        .topics
        .iter()
        .filter(|topic| topic.tile)
        .map(|topic| {
            let words = locale.pick(&topic.vi, &topic.en);
            format!(
                r#"<li><a class="tile-link" href="{}">{}<span>{}</span></a></li>"#,
                context.path(&Page::Topic(topic.slug.clone())),
                icon(context, &topic.icon),
                context.spoken(&words.label)
            )
        })
        .collect();
    format!(
        r#"<nav aria-label="{}"><ul class="tile-grid">{tiles}</ul><span class="rosette mark" aria-hidden="true"></span></nav>"#,
        t!(locale, "topics-title")
    )
}

/// Frequent jobs.
pub fn jobs(context: Context<'_>) -> String {
    let Context { site, locale, .. } = context;
    let rows: String = frequent(site).into_iter().map(|guide| lists::guide_row(context, guide)).collect();
    format!(
        r#"<h2>{}</h2><ul class="card rows">{rows}</ul><p><a class="more" href="{}">{}</a></p>"#,
        t!(locale, "jobs-title"),
        context.path(&Page::Guides),
        t!(locale, "jobs-all", n = site.guides.len())
    )
}

/// Services and help.
pub fn tail(context: Context<'_>) -> String {
    let locale = context.locale;
    let rows = [
        row(context, &context.path(&Page::Services), &t!(locale, "services-title"), &t!(locale, "services-note")),
        row(context, &context.path(&Page::LinkCheck), &t!(locale, "check-link"), &t!(locale, "check-note")),
        row(context, &context.path(&Page::Waivers), &t!(locale, "waivers-link"), &t!(locale, "waivers-note")),
        row(context, &context.path(&Page::Policies), &t!(locale, "policies-title"), &t!(locale, "policies-note")),
        row(context, &context.path(&Page::Glossary), &t!(locale, "terms-title"), &t!(locale, "terms-note")),
        row(context, &context.path(&Page::Start), &t!(locale, "start-link"), &t!(locale, "start-link-note")),
        row(context, &context.path(&Page::Family), &t!(locale, "family-link"), &t!(locale, "family-note")),
        row(context, &context.path(&Page::Contact), &t!(locale, "contact-link"), &t!(locale, "contact-note")),
    ];
    format!(r#"<h2>{}</h2><ul class="card rows">{}</ul>{}"#, t!(locale, "more-title"), rows.concat(), help(context))
}
