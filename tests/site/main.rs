//! The whole site, built from the real content in memory: every page, every link, every head, every piece of markup.

#[path = "../common/mod.rs"]
mod common;

mod cards;
mod exits;
mod feedback;
mod heads;
mod hosting;
mod links;
mod markup;
mod output;
mod paper;
mod policy;
mod search_engines;
mod wards;

use common::Built;
use common::html::Page as Html;
use congdanso::page::{Locale, Page};
use std::sync::LazyLock;

/// As it is built for visitors: with the app, at a known address.
static REAL: LazyLock<Built> = LazyLock::new(common::real_site);
/// Without an app and without an address.
static BARE: LazyLock<Built> = LazyLock::new(common::bare_site);

/// Every page of the real site, read as a browser reads it.
fn each_page(mut look: impl FnMut(&str, Locale, &Page, &Html)) {
    for (locale, page) in REAL.all_pages() {
        look(&page.path(locale), locale, &page, &Html::read(REAL.html(locale, &page)));
    }
}
