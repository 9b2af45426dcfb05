//! The app: one page at a time, from its data.
//!
//! The router owns the URL, the clicks and the history. Which page a URL means is [`crate::page`]'s business, and what
//! the page shows is decided by its data alone, so one catch-all route is enough.

use crate::components::{Header, Status};
use crate::display::Display;
use crate::model::{Body, PageData, Words};
use crate::pages;
use crate::store::Store;
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;

/// The page that is shown. Set by the browser when another page's data has arrived.
#[derive(Clone, Copy)]
pub struct Current(pub RwSignal<PageData>);

/// URL of the icon sprite.
pub fn icons_url() -> String {
    expect_context::<Current>().0.with_untracked(|page| page.shell.icons.clone())
}

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
    let base = first.locale.base();
    let current = Current(RwSignal::new(first));
    let (store, display) = (Store::default(), Display::default());
    provide_context(current);
    provide_context(store);
    provide_context(display);
    view! {
        <Router base=base>
            {connect.map(|connect| connect(current, store, display))}
            <FlatRoutes fallback=ShownPage>
                <Route path=path!("/*any") view=ShownPage/>
            </FlatRoutes>
        </Router>
    }
}

/// Header, page and status lines of whatever page is current.
#[component]
fn ShownPage() -> impl IntoView {
    let Current(page) = expect_context();
    move || {
        let PageData { shell, words, body, locale, .. } = page.get();
        let body = match body {
            Body::Home(home) => view! { <pages::Home home/> }.into_any(),
            Body::Guide(guide) => view! { <pages::Guide guide locale/> }.into_any(),
            Body::Step(step) => view! { <pages::Step step locale/> }.into_any(),
            Body::Checklist(checklist) => view! { <pages::Checklist checklist/> }.into_any(),
            Body::Settings(settings) => view! { <pages::Settings settings/> }.into_any(),
            Body::Privacy(privacy) => view! { <pages::Privacy privacy/> }.into_any(),
            Body::Article(prose) => view! { <pages::Article prose/> }.into_any(),
        };
        view! {
            <Header shell/>
            <main id="main">{body}</main>
            <Status words/>
        }
    }
}
