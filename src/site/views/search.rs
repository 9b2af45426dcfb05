//! The still parts of the search page.

use super::{help, lists};
use crate::page::Page;
use crate::site::compose::Context;
use crate::site::content::{Guide, Site};
use crate::site::i18n::t;

/// Title, what may be typed, and where to look where the app does not run.
pub fn head(context: Context<'_>) -> String {
    let locale = context.locale;
    format!(
        r#"<h1 tabindex="-1">{}</h1><p class="needs-app">{}</p><div class="without-app"><p>{}</p>{}</div>"#,
        t!(locale, "search-title"),
        t!(locale, "search-hint"),
        t!(locale, "search-without-app"),
        lists::ways_on(context)
    )
}

/// «Không thấy việc cần tìm?»: the frequent jobs, and whom to ask.
pub fn tail(context: Context<'_>) -> String {
    let Context { site, locale, .. } = context;
    let jobs: String = frequent(site)
        .into_iter()
        .map(|guide| {
            let title = context.in_own_language(guide, &context.spoken(&guide.words(locale).1.title));
            format!(r#"<li><a class="chip" href="{}">{title}</a></li>"#, context.path(&Page::Guide(guide.slug.clone())))
        })
        .collect();
    format!(r#"<h2>{}</h2><ul class="chips">{jobs}</ul>{}"#, t!(locale, "search-instead"), help(context))
}

/// The guides that the home page shows, in its order.
pub fn frequent(site: &Site) -> Vec<&Guide> {
    let mut jobs: Vec<_> = site.guides.iter().filter(|guide| guide.facts.home.is_some()).collect();
    jobs.sort_by_key(|guide| guide.facts.home);
    jobs
}
