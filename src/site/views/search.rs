//! The search box and the search page. `src/browser/search.rs` finds its places by the `data-` attributes.

use super::{help, lists};
use crate::page::Page;
use crate::site::compose::Context;
use crate::site::content::{Guide, Site};
use crate::site::i18n::t;
use crate::site::markdown::escape;

/// The box of a page, and the list of what is found. Until the app is there it is a form that leads to the search page;
/// where no app can be it is hidden. The catalogue is large: the home page does without it. `below` is HTML that stands
/// between the box and what is found.
pub fn search_box(context: Context<'_>, page: &Page, below: &str) -> String {
    let Context { assets, locale, .. } = context;
    let services = *page == Page::Services;
    let in_address = *page != Page::Home;
    let (action, label) = if services { (page, t!(locale, "search-services")) } else { (&Page::Search, t!(locale, "search-label")) };
    let mark = |yes: bool, name: &'static str| if yes { name } else { "" };
    let data = [
        ("index", assets.search.of(locale)),
        ("catalogue", assets.search.catalogue.as_deref().filter(|_| in_address).unwrap_or_default()),
        ("in-address", mark(in_address, "yes")),
        ("services", mark(services, "yes")),
        ("loading", &t!(locale, "search-loading")),
        ("failed", &t!(locale, "search-failed")),
        ("some", &t!(locale, "search-count")),
        ("more", &t!(locale, "search-more")),
        ("none", &if services { t!(locale, "services-none") } else { t!(locale, "search-none") }),
    ];
    let data: String = data.iter().map(|(name, value)| format!(r#" data-{name}="{}""#, escape(value))).collect();
    let input =
        r#"name="q" maxlength="120" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" data-search="""#;
    // A list of links is the popup of a combobox (ARIA 1.2); cards with several links each can be none.
    let (kind, list) = if services {
        (r#"type="search""#, r#"class="results cards""#.to_owned())
    } else {
        let list = format!(r#"class="results card rows" id="found" role="listbox" aria-label="{}""#, t!(locale, "search-results"));
        (r#"type="text" inputmode="search" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="found""#, list)
    };
    format!(
        r#"<div class="needs-app" data-search-box=""{data}><form class="search" role="search" action="{}" method="get"><label class="visually-hidden" for="q">{label}</label><input id="q" class="search-input" placeholder="{label}" {kind} {input}><button type="submit" class="button button-primary search-button">{}</button></form>{below}<p class="search-count" role="status" data-count=""></p><ol {list} data-results="" hidden></ol></div>"#,
        context.path(action),
        t!(locale, "search-button")
    )
}

/// `/tim/`: the box, where to look where the app does not run, the frequent jobs, and whom to ask.
pub fn page(context: Context<'_>) -> String {
    let Context { site, locale, .. } = context;
    let jobs: String = frequent(site)
        .into_iter()
        .map(|guide| {
            let title = context.in_own_language(guide, &context.spoken(&guide.words(locale).1.title));
            format!(r#"<li><a class="chip" href="{}">{title}</a></li>"#, context.path(&Page::Guide(guide.slug.clone())))
        })
        .collect();
    format!(
        r#"<h1 tabindex="-1">{}</h1>{}<div class="without-app"><p>{}</p>{}</div><h2>{}</h2><ul class="chips">{jobs}</ul>{}"#,
        t!(locale, "search-title"),
        search_box(context, &Page::Search, &format!(r#"<p class="meta">{}</p>"#, t!(locale, "search-hint"))),
        t!(locale, "search-without-app"),
        lists::ways_on(context),
        t!(locale, "search-instead"),
        help(context)
    )
}

/// The guides that the home page shows, in its order.
pub fn frequent(site: &Site) -> Vec<&Guide> {
    let mut jobs: Vec<_> = site.guides.iter().filter(|guide| guide.facts.home.is_some()).collect();
    jobs.sort_by_key(|guide| guide.facts.home);
    jobs
}
