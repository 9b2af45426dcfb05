//! The app: one page at a time, from its data.
//!
//! Which page a URL means is [`crate::page`]'s business, and what the page shows is decided by its data alone, so there
//! are no routes and no router: `browser/history.rs` has the clicks and the address bar. What stands inside a route is
//! type-erased, with code for matching and asynchronous hydration that nobody calls (measured: see docs/size.md). For the
//! same reason nothing here is turned `into_any()`.
//!
//! In the browser a page is only ever hydrated, the first and every later one: its HTML comes with it, made at build time
//! (`browser/mount.rs`). So no code that builds elements one by one reaches the wasm.

use crate::components::{Prose, Status};
use crate::display::Display;
use crate::model::{Body, PageData, Words};
use crate::pages;
use crate::store::Store;
use leptos::either::EitherOf7;
use leptos::prelude::*;

/// Words of the shown page's interactive parts.
pub fn words() -> Words {
    expect_context::<Words>()
}

/// One page, hydrated into `#app`. It stands there as [`PageData`] alone says: [`Store::asleep`] sees to that.
#[component]
pub fn App(
    /// What it shows.
    page: PageData,
    /// Progress.
    store: Store,
    /// Display settings.
    display: Display,
) -> impl IntoView {
    provide_context(store);
    provide_context(display);
    let PageData { header, words, body, locale, .. } = page;
    provide_context(words.clone());
    let has_bottom_bar = matches!(body, Body::Step(_));
    let body = match body {
        Body::Home(home) => EitherOf7::A(view! { <pages::Home home/> }),
        Body::Guide(guide) => EitherOf7::B(view! { <pages::Guide guide locale/> }),
        Body::Step(step) => EitherOf7::C(view! { <pages::Step step locale/> }),
        Body::Checklist(checklist) => EitherOf7::D(view! { <pages::Checklist checklist/> }),
        Body::Settings(settings) => EitherOf7::E(view! { <pages::Settings settings/> }),
        Body::Privacy(privacy) => EitherOf7::F(view! { <pages::Privacy privacy/> }),
        Body::Article(article) => EitherOf7::G(view! { <pages::Article article/> }),
    };
    view! {
        <Prose html=header class="header"/>
        <main id="main">{body}</main>
        <Status words has_bottom_bar/>
    }
}
