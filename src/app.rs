//! The app: one page at a time, from its data.
//!
//! Which page a URL means is [`crate::page`]'s business, and what the page shows is decided by its data alone, so there
//! are no routes and no router: `browser/history.rs` has the clicks and the address bar. What stands inside a route is
//! type-erased, with code for matching and asynchronous hydration that nobody calls (measured: see docs/size.md). For the
//! same reason nothing here is turned `into_any()`.

use crate::components::{Prose, Status};
use crate::display::Display;
use crate::model::{Body, PageData, Words};
use crate::pages;
use crate::store::Store;
use leptos::either::EitherOf7;
use leptos::prelude::*;

/// The page that is shown. Set by the browser when another page's data has arrived.
#[derive(Clone, Copy)]
pub struct Current(pub RwSignal<PageData>);

/// Words of the shown page's interactive parts.
pub fn words() -> Words {
    expect_context::<Current>().0.with_untracked(|page| page.words.clone())
}

/// The whole app, hydrated into `#app`.
#[component]
pub fn App(
    /// The page to begin with: at build time the page that is rendered, in the browser the one that was loaded.
    first: PageData,
    /// The edges to the browser; none at build time.
    #[prop(optional)]
    connect: Option<fn(Current, Store, Display)>,
) -> impl IntoView {
    let current = Current(RwSignal::new(first));
    let (store, display) = (Store::default(), Display::default());
    provide_context(current);
    provide_context(store);
    provide_context(display);
    if let Some(connect) = connect {
        connect(current, store, display);
    }
    // A keyed list of one: each page is built anew, never patched out of the one before.
    view! {
        <For each=move || [current.0.get()] key=|page| page.path.clone() let(page)>
            <ShownPage page/>
        </For>
    }
}

/// Header, page and status lines.
#[component]
fn ShownPage(
    /// The page.
    page: PageData,
) -> impl IntoView {
    let PageData { header, words, body, locale, .. } = page;
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
