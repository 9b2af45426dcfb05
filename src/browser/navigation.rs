//! From page to page without a page load: `history` has changed the URL, this fetches the page's data, shows it, and puts
//! title, focus and scroll right. Whatever goes wrong ends in an ordinary page load.

use super::{Shared, mount, settle};
use crate::model::{PageData, PageFile};
use crate::page::{Page, code_in, data_url};
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, Response, ScrollRestoration};

thread_local! {
    /// Pages of this visit. A resident reads a few dozen at most: a list does, a map would cost 2 KB brotli of wasm.
    static FETCHED: RefCell<Vec<PageFile>> = RefCell::default();
    /// Where each page was scrolled to when it was left, the latest last.
    static SCROLLED: RefCell<Vec<(String, f64)>> = RefCell::default();
    /// Path of the page that is shown.
    static SHOWN: RefCell<String> = RefCell::default();
    /// The page that was asked for last: answers for any other come too late.
    static WANTED: RefCell<String> = RefCell::default();
    /// How many pages of this visit lie behind in the history.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// The path in the address bar, in its canonical form; `None` if it can be no page that hydrates.
pub fn path() -> Option<String> {
    let (locale, page) = Page::parse(&window().location().pathname().ok()?)?;
    page.hydrates().then(|| page.path(locale))
}

/// The progress code in the address bar; empty where there is none.
pub fn code() -> String {
    let location = window().location();
    let part = |text: Result<String, _>| text.ok().and_then(|text| code_in(&text).map(str::to_owned));
    part(location.hash()).or_else(|| part(location.search())).unwrap_or_default()
}

/// Shows pages from now on: `history` says when another is wanted. `first` is the one that stands there.
pub fn follow(first: PageFile, root: HtmlElement, app: Shared) {
    FETCHED.with_borrow_mut(|fetched| fetched.push(first));
    super::history::listen(move |url, popped| go(url, popped, root.clone(), app));
}

fn go(url: String, popped: bool, root: HtmlElement, app: Shared) {
    let Some(wanted) = path_of(&url) else { return leave(&url) };
    WANTED.set(wanted.clone());
    leptos::task::spawn_local(async move {
        let file = fetch(&wanted).await;
        // Somebody has clicked on since: that page is on its way.
        if WANTED.with_borrow(|latest| *latest != wanted) {
            return;
        }
        let Some(file) = file else { return leave(&url) };
        DEPTH.set(if popped { DEPTH.get().saturating_sub(1) } else { DEPTH.get() + 1 });
        document().set_title(&file.page.title);
        head(&file.page);
        mount::replace(root, file, app, code());
        SHOWN.set(wanted.clone());
        // When what this phone knows is shown on it.
        request_animation_frame(move || arrive(&wanted, popped));
    });
}

fn path_of(url: &str) -> Option<String> {
    let (locale, page) = Page::parse(url)?;
    page.hydrates().then(|| page.path(locale))
}

/// An ordinary page load.
fn leave(url: &str) {
    let _ = window().location().assign(url);
}

/// A page; `None` where it cannot be had.
pub async fn fetch(path: &str) -> Option<PageFile> {
    if let Some(file) = FETCHED.with_borrow(|fetched| fetched.iter().find(|file| file.page.path == path).cloned()) {
        return Some(file);
    }
    let file = PageFile::parse(&text(&data_url(path)).await?)?;
    if file.page.path != path {
        return None;
    }
    FETCHED.with_borrow_mut(|fetched| fetched.push(file.clone()));
    Some(file)
}

/// A text of this site; `None` where it cannot be had.
pub async fn text(url: &str) -> Option<String> {
    let response = JsFuture::from(window().fetch_with_str(url)).await.ok()?.dyn_into::<Response>().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// Canonical link and description follow, for whoever shares from the browser's menu.
fn head(data: &PageData) {
    let document = document();
    let set = |selector: &str, name: &str, change: &dyn Fn(String) -> Option<String>| {
        let element = document.query_selector(selector).ok().flatten();
        if let Some((element, value)) = element.and_then(|element: Element| element.get_attribute(name).map(|value| (element, value)))
            && let Some(value) = change(value)
        {
            let _ = element.set_attribute(name, &value);
        }
    };
    let canonical = |old: String| {
        // The third slash ends the host.
        let host = old.match_indices('/').nth(2)?.0;
        Some(format!("{}{}", &old[..host], data.path))
    };
    set("link[rel=canonical]", "href", &canonical);
    set("meta[property='og:url']", "content", &canonical);
}

/// Focus on the title, scroll to where it belongs, facts of today.
fn arrive(path: &str, popped: bool) {
    let document = document();
    if let Some(title) = document.query_selector("#main h1").ok().flatten().and_then(|title| title.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = title.focus_with_options(&options);
    }
    // First what makes the page longer, such as results of a search.
    settle(&document);
    let hash = window().location().hash().unwrap_or_default();
    let anchor = hash.strip_prefix('#').and_then(|id| document.get_element_by_id(id));
    match (popped, anchor) {
        (true, _) => window().scroll_to_with_x_and_y(0.0, scrolled_to(path)),
        (false, Some(anchor)) => anchor.scroll_into_view(),
        (false, None) => window().scroll_to_with_x_and_y(0.0, 0.0),
    }
}

/// Where a page was scrolled to when it was left.
fn scrolled_to(path: &str) -> f64 {
    SCROLLED.with_borrow(|scrolled| scrolled.iter().find(|(known, _)| known == path).map_or(0.0, |(_, y)| *y))
}

/// Notes where a page was scrolled to before it is left, and lets «Quay lại» go back in the history where it can. Call
/// before `history` listens: it must find the old page.
pub fn listen(path: &str) {
    SHOWN.set(path.to_owned());
    let note = || {
        let y = window().scroll_y().unwrap_or(0.0);
        SHOWN.with_borrow(|path| {
            SCROLLED.with_borrow_mut(|scrolled| {
                scrolled.retain(|(known, _)| known != path);
                scrolled.push((path.clone(), y));
            });
        });
    };
    let history = || window().history().ok();
    // Capture, so that it comes before the listener that changes the page; not passive, since «Quay lại» prevents the default.
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    EventListener::new_with_options(&document(), "click", options, move |event| {
        note();
        if let Some(history) = history() {
            // Ours to restore from now on: pages arrive after the browser would have scrolled.
            let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        }
        if is_plain_back(event) && DEPTH.get() > 0 {
            event.prevent_default();
            if let Some(history) = history() {
                let _ = history.back();
            }
        }
    })
    .forget();
    EventListener::new(&window(), "popstate", move |_| {
        note();
    })
    .forget();
    // A page load restores by itself again.
    EventListener::new(&window(), "pagehide", move |_| {
        if let Some(history) = history() {
            let _ = history.set_scroll_restoration(ScrollRestoration::Auto);
        }
    })
    .forget();
}

/// A plain click on «Quay lại»: modified clicks are the browser's.
fn is_plain_back(event: &web_sys::Event) -> bool {
    let Some(event) = event.dyn_ref::<web_sys::MouseEvent>() else { return false };
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() || event.button() != 0;
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    !modified && target.and_then(|target| target.closest("[data-back]").ok().flatten()).is_some()
}
