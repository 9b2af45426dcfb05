//! Lists of guides.

use super::{guide, icon, row};
use crate::page::Page;
use crate::site::compose::Context;
use crate::site::content::{Guide, Site};
use crate::site::formats::Topic;
use crate::site::i18n::t;
use crate::site::markdown;

/// `/huong-dan/`: every guide, by its main topic.
pub fn guides(context: Context<'_>) -> String {
    let Context { site, locale, .. } = context;
    let sections: String = site
        .topics
        .iter()
        .map(|topic| {
            let of_topic =
                site.guides.iter().filter(|guide| guide.facts.topics.first() == Some(&topic.slug)).map(|guide| guide_row(context, guide));
            let rows: String = of_topic.collect();
            let title = context.spoken(&locale.pick(&topic.vi, &topic.en).title);
            let href = context.path(&Page::Topic(topic.slug.clone()));
            if rows.is_empty() {
                String::new()
            } else {
                format!(r#"<h2><a href="{href}">{title}</a></h2><ul class="card rows">{rows}</ul>"#)
            }
        })
        .collect();
    format!(
        r#"<h1 tabindex="-1">{}</h1><p>{}</p>{sections}{}"#,
        t!(locale, "guides-title"),
        t!(locale, "guides-intro", n = site.guides.len()),
        topics(context)
    )
}

/// `/chu-de/<slug>/`: guides of a life need, then the deep links that belong to it.
pub fn topic(context: Context<'_>, topic: &Topic) -> String {
    let Context { site, locale, .. } = context;
    let words = locale.pick(&topic.vi, &topic.en);
    let rows: String =
        site.guides.iter().filter(|guide| guide.facts.topics.contains(&topic.slug)).map(|guide| guide_row(context, guide)).collect();
    let guides = if rows.is_empty() {
        format!("<p>{}</p>", t!(locale, "topic-no-guides"))
    } else {
        format!(r#"<h2>{}</h2><ul class="card rows">{rows}</ul>"#, t!(locale, "guides-title"))
    };
    let groups: String = site
        .portal
        .group
        .iter()
        .filter(|group| topic.groups.contains(&group.id))
        .map(|group| {
            let title = context.spoken(locale.pick(&group.vi, &group.en));
            let count = site.portal_group(&group.id).len();
            row(context, &context.path(&Page::ServiceGroup(group.id.clone())), &title, &t!(locale, "links-count", n = count))
        })
        .collect();
    let groups = if groups.is_empty() {
        String::new()
    } else {
        format!(r#"<h2>{}</h2><ul class="card rows">{groups}</ul>"#, t!(locale, "services-title"))
    };
    let services = services_link(context);
    let pages: String = topic.pages.iter().filter_map(|name| page_row(context, name)).collect();
    let pages = if pages.is_empty() { String::new() } else { format!(r#"<ul class="card rows">{pages}</ul>"#) };
    format!(
        r#"<h1 tabindex="-1">{}</h1><p>{}</p>{pages}{guides}{groups}{services}"#,
        context.spoken(&words.title),
        context.spoken(&words.intro)
    )
}

/// A page of words as a row: its title and the first thing it says.
fn page_row(context: Context<'_>, name: &str) -> Option<String> {
    let page = Site::named_page(name)?;
    let (language, text) = context.site.text(name, context.locale)?;
    let own = |words: &str| context.in_language(language, &context.spoken(words));
    // The whole row is a link: its words hold none.
    let note = text.opening.first().map_or_else(String::new, |block| own(&markdown::plain(context.site, &block.text)));
    Some(row(context, &context.path(&page), &own(&text.title), &note))
}

/// A guide as a row.
pub fn guide_row(context: Context<'_>, entry: &Guide) -> String {
    let title = context.in_own_language(entry, &context.spoken(&entry.words(context.locale).1.title));
    row(context, &context.path(&Page::Guide(entry.slug.clone())), &title, &guide::facts_in_words(context.locale, entry))
}

/// All topics, as rows.
fn topics(context: Context<'_>) -> String {
    let locale = context.locale;
    let rows: String = context
        .site
        .topics
        .iter()
        .map(|topic| {
            let words = locale.pick(&topic.vi, &topic.en);
            row(context, &context.path(&Page::Topic(topic.slug.clone())), &context.spoken(&words.title), &context.spoken(&words.intro))
        })
        .collect();
    format!(r#"<h2>{}</h2><ul class="card rows">{rows}</ul>"#, t!(locale, "topics-title"))
}

/// Where to go from a page that leads nowhere: the 404 page and the offline page.
pub fn ways_on(context: Context<'_>) -> String {
    let locale = context.locale;
    let link = |page: Page, label: String, note: String| row(context, &context.path(&page), &label, &note);
    let rows = [
        link(Page::Home, t!(locale, "home"), t!(locale, "home-note")),
        link(Page::Guides, t!(locale, "guides-title"), String::new()),
        link(Page::Checklist, t!(locale, "checklist-title"), String::new()),
        link(Page::Services, t!(locale, "services-title"), String::new()),
        link(Page::Contact, t!(locale, "contact-link"), String::new()),
    ];
    format!(r#"<ul class="card rows">{}</ul>"#, rows.concat())
}

fn services_link(context: Context<'_>) -> String {
    format!(
        r#"<p><a class="button button-second" href="{}">{}{}</a></p>"#,
        context.path(&Page::Services),
        icon(context, "list"),
        t!(context.locale, "services-all")
    )
}
