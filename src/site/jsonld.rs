//! Structured data (schema.org) for search engines: HowTo for guides, BreadcrumbList for all pages below home. Left out
//! where the site's address is not known, since it needs absolute URLs.

use super::compose::Context;
use super::documents::Document;
use super::i18n::t;
use crate::page::Page;
use serde_json::{Value, json};

/// The blocks of a page, as JSON text.
pub fn blocks(context: Context<'_>, page: &Page, description: &str) -> Vec<String> {
    if context.site.base_url.is_empty() || !page.hydrates() {
        return Vec::new();
    }
    let mut blocks = Vec::new();
    if *page != Page::Home {
        blocks.push(breadcrumbs(context, page));
    }
    if let Page::Guide(slug) = page {
        blocks.push(how_to(context, page, slug, description));
    }
    blocks.iter().map(Value::to_string).collect()
}

fn absolute(context: Context<'_>, page: &Page) -> String {
    format!("{}{}", context.site.base_url, context.path(page))
}

fn how_to(context: Context<'_>, page: &Page, slug: &str, description: &str) -> Value {
    let Some(guide) = context.site.guide(slug) else { return Value::Null };
    let (language, text) = guide.words(context.locale);
    let steps: Vec<Value> = guide
        .facts
        .step
        .iter()
        .filter_map(|step| text.section(&step.id))
        .enumerate()
        .map(|(i, section)| {
            let url = absolute(context, &Page::Step(slug.to_owned(), i as u8 + 1));
            json!({ "@type": "HowToStep", "position": i + 1, "name": context.text(&section.title), "url": url })
        })
        .collect();
    json!({
        "@context": "https://schema.org", "@type": "HowTo", "name": context.text(&text.title), "description": description,
        "inLanguage": language.tag(), "url": absolute(context, page), "step": steps,
    })
}

fn breadcrumbs(context: Context<'_>, page: &Page) -> Value {
    let mut trail = vec![page.clone()];
    while *trail.last().expect("never empty") != Page::Home {
        trail.push(trail.last().expect("never empty").parent());
    }
    trail.reverse();
    let items: Vec<Value> = trail
        .iter()
        .enumerate()
        .map(|(i, page)| json!({ "@type": "ListItem", "position": i + 1, "name": name(context, page), "item": absolute(context, page) }))
        .collect();
    json!({ "@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items })
}

/// The title of a page of `content/pages/`.
fn title_of(context: Context<'_>, name: &str) -> String {
    context.site.text(name, context.locale).map_or_else(String::new, |(_, text)| context.text(&text.title))
}

/// The title of one of several documents.
fn title_in<T>(context: Context<'_>, documents: &[Document<T>], slug: &str) -> String {
    let document = documents.iter().find(|document| document.slug == slug);
    document.map_or_else(String::new, |document| context.text(&document.words(context.locale).1.title))
}

/// The short name of a page in a trail.
pub fn name(context: Context<'_>, page: &Page) -> String {
    let Context { site, locale, .. } = context;
    match page {
        Page::Home => t!(locale, "home"),
        Page::Guides => t!(locale, "guides-title"),
        Page::Checklist => t!(locale, "checklist-title"),
        Page::Services => t!(locale, "services-title"),
        Page::Contact => t!(locale, "contact-link"),
        Page::Settings => t!(locale, "settings-title"),
        Page::About => t!(locale, "about-link"),
        Page::Privacy => t!(locale, "privacy-link"),
        Page::Changes => t!(locale, "changes-title"),
        Page::Topic(slug) => site
            .topics
            .iter()
            .find(|topic| topic.slug == *slug)
            .map_or_else(String::new, |topic| locale.pick(&topic.vi, &topic.en).title.clone()),
        Page::ServiceGroup(id) => site
            .portal
            .group
            .iter()
            .find(|group| group.id == *id)
            .map_or_else(String::new, |group| locale.pick(&group.vi, &group.en).clone()),
        Page::Guide(slug) => title_in(context, &site.guides, slug),
        Page::Handout(_) => t!(locale, "handout-name"),
        Page::PrintChecklist => t!(locale, "print-checklist-name"),
        Page::Poster => t!(locale, "poster-name"),
        Page::Step(_, n) => t!(locale, "step-name", n = *n),
        Page::Scams => title_of(context, "lua-dao"),
        Page::LinkCheck => title_of(context, "kiem-tra-link"),
        Page::Waivers => title_of(context, "mien-giam"),
        Page::Kit => title_of(context, "to-cong-nghe-so"),
        Page::Install => title_of(context, "cai-dat"),
        Page::Browser => title_of(context, "mo-bang-trinh-duyet"),
        Page::Start | Page::StartAt(_) => t!(locale, "start-link"),
        Page::Code => title_of(context, "ma-tien-do"),
        Page::Family => title_of(context, "giup-nguoi-than"),
        Page::Policies => t!(locale, "policies-title"),
        Page::Policy(slug) => title_in(context, &site.policies, slug),
        Page::Lessons => t!(locale, "lessons-title"),
        Page::Lesson(slug) => title_in(context, &site.lessons, slug),
        Page::Search => t!(locale, "search-title"),
        Page::Glossary => t!(locale, "terms-title"),
        Page::Offline | Page::NotFound => String::new(),
    }
}
