use super::{Context, Part, description};
use crate::model::{Body, Prose, SearchBox, SearchPage};
use crate::page::Page;
use crate::site::i18n::t;
use crate::site::views;

/// Search.
pub fn search(context: Context<'_>) -> Part {
    let locale = context.locale;
    let body = Body::Search(SearchPage {
        head: Prose::new(views::search::head(context)),
        search: search_box(context, &Page::Search),
        tail: Prose::new(views::search::tail(context)),
    });
    let description = description(&t!(locale, "search-description"), 110);
    Part { body, title: t!(locale, "search-title"), description, untranslated: false }
}

/// The box of a page. The catalogue is large: the home page does without it.
pub fn search_box(context: Context<'_>, page: &Page) -> SearchBox {
    let Context { assets, locale, .. } = context;
    let services = *page == Page::Services;
    let in_address = *page != Page::Home;
    SearchBox {
        action: context.path(if services { page } else { &Page::Search }),
        label: if services { t!(locale, "search-services") } else { t!(locale, "search-label") },
        button: t!(locale, "search-button"),
        index: assets.search.index(locale).to_owned(),
        catalogue: assets.search.catalogue.clone().filter(|_| in_address).unwrap_or_default(),
        icons: assets.icons.clone(),
        in_address,
        services,
        loading: t!(locale, "search-loading"),
        failed: t!(locale, "search-failed"),
        count: t!(locale, "search-count"),
        more: t!(locale, "search-more"),
        none: t!(locale, "search-none"),
    }
}
