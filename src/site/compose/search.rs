use super::{Context, Part, list_page};
use crate::site::i18n::t;
use crate::site::views;

/// Search.
pub fn search(context: Context<'_>) -> Part {
    let locale = context.locale;
    list_page(views::search::page(context), t!(locale, "search-title"), &t!(locale, "search-description"))
}
