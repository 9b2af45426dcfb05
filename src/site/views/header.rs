//! The bar on top: where one is, display settings, and help at the same place on every page (WCAG 3.2.6).

use super::icon;
use crate::page::Page;
use crate::site::compose::Context;
use crate::site::i18n::t;
use crate::site::links::dial;
use crate::site::markdown::escape;

/// Home shows the name in the bar; every other page shows «Quay lại» and a strip with the name.
pub fn header(context: Context<'_>, page: &Page) -> String {
    let Context { site, locale, .. } = context;
    let home = context.path(&Page::Home);
    let (first, last) = match site.ward.site_name.strip_suffix(&site.ward.short_name) {
        Some(first) => (escape(first.trim()), escape(&site.ward.short_name)),
        None => (escape(&site.ward.site_name), String::new()),
    };
    let mark = r#"<span class="mark" aria-hidden="true"></span>"#;
    let left = match page {
        Page::Home => format!(r#"<a class="brand" href="{home}">{mark}<span>{first} <span class="nowrap">{last}</span></span></a>"#),
        page => format!(
            r#"<a class="back" href="{}" data-back="">{}{}</a>"#,
            context.path(&page.parent()),
            icon(context, "back"),
            t!(locale, "back")
        ),
    };
    let strip = match page {
        Page::Home => String::new(),
        _ => format!(
            r#"<nav class="strip" aria-label="{}"><a class="strip-home" href="{home}">{mark}{first} {last}</a></nav>"#,
            t!(locale, "home")
        ),
    };
    // Dials the team where its number is confirmed; else the page with the public numbers.
    let call = if site.ward.phone.is_empty() { context.path(&Page::Contact) } else { dial(&site.ward.phone, false) };
    let other = locale.other();
    // For paper only; what is made to be printed says it in its own place.
    let from = match page.is_paper() {
        true => String::new(),
        false => {
            let address = site.address_in_words(&context.path(page));
            let address =
                address.map_or_else(String::new, |address| format!(r#" <span class="paper-address">{}</span>"#, escape(&address)));
            format!(r#"<p class="from"><strong>{}</strong>{address}</p>"#, escape(&site.ward.site_name))
        }
    };
    format!(
        r#"<header class="bar"><div class="bar-row">{left}<nav class="bar-tools" aria-label="{}"><a class="aa" href="{}" aria-label="{}">Aa</a><a class="call" href="{call}">{}{}</a></nav></div><div class="frieze" aria-hidden="true"></div></header>{strip}<nav class="language" aria-label="{}"><a href="{}" rel="external" lang="{tag}" hreflang="{tag}">{}</a></nav>{from}<div class="who-holder" data-panel="who" aria-live="polite"></div>"#,
        t!(locale, "nav-tools"),
        context.path(&Page::Settings),
        t!(locale, "settings-label"),
        icon(context, "phone"),
        t!(locale, "call"),
        t!(locale, "nav-language"),
        // A host has one 404 page: there the switch leads to the other language's home.
        if *page == Page::NotFound { Page::Home.path(other) } else { page.path(other) },
        t!(other, "language-name"),
        tag = other.tag(),
    )
}
