//! From page to page without a page load: `history` has changed the URL, this fetches the page's data, shows it, and puts
//! title, focus and scroll right. Whatever goes wrong ends in an ordinary page load.

use super::{Shared, history, later, mount, plain_click, set_root, settle, up};
use crate::model::{PageData, PageFile};
use crate::page::{Page, code_in, data_url};
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, Response, ScrollRestoration};

/// When all of a new page is laid out, at the latest, in milliseconds: it has been painted by then.
const LAID_OUT_MILLIS: u32 = 400;

thread_local! {
    /// Pages of this visit. A resident reads a few dozen at most: a list does, a map would cost 2 KB brotli of wasm.
    static FETCHED: RefCell<Vec<Rc<PageFile>>> = RefCell::default();
    /// Where each page was scrolled to when it was left, the latest last.
    static SCROLLED: RefCell<Vec<(String, f64)>> = RefCell::default();
    /// The page that was asked for last: answers for any other come too late.
    static WANTED: RefCell<String> = RefCell::default();
}

/// The path in the address bar, in its canonical form; `None` if it can be no page that hydrates.
pub fn path() -> Option<String> {
    path_of(&window().location().pathname().ok()?)
}

/// The progress code in the address bar; empty where there is none.
pub fn code() -> String {
    let location = window().location();
    let part = |text: Result<String, _>| text.ok().and_then(|text| code_in(&text).map(str::to_owned));
    part(location.hash()).or_else(|| part(location.search())).unwrap_or_default()
}

/// Shows pages from now on: `history` says when another is wanted. `first` is the one that stands there.
pub fn follow(first: Rc<PageFile>, root: HtmlElement, app: Shared) {
    FETCHED.with_borrow_mut(|fetched| fetched.push(first));
    history::listen(move |url, popped| go(url, popped, root.clone(), app));
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
        document().set_title(&file.page.title);
        head(&file.page);
        // A new page appears at its top: what lies far below is laid out a moment later (style/guide.css). One that is gone
        // back to, or a place on a page, is scrolled to, which wants all of it.
        let from_top = !popped && window().location().hash().unwrap_or_default().is_empty();
        let left = mount::replace(root, file, app, code());
        // Not before: the browser would restyle the page that goes.
        set_root("data-arriving", if from_top { "top" } else { "" });
        later(LAID_OUT_MILLIS, Box::new(|| set_root("data-arriving", "")));
        // People go back a lot: from a guide to the list, from a step to the guide. Not while they hurry on.
        let stayed = wanted.clone();
        let ahead = move || {
            if mount::shown(|page| page.path == stayed) {
                mount::prepare(left);
            }
        };
        later(2 * LAID_OUT_MILLIS, Box::new(ahead));
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
pub async fn fetch(path: &str) -> Option<Rc<PageFile>> {
    if let Some(file) = FETCHED.with_borrow(|fetched| fetched.iter().find(|file| file.page.path == path).cloned()) {
        return Some(file);
    }
    let file = PageFile::parse(&text(&data_url(path)).await?)?;
    if file.page.path != path {
        return None;
    }
    let file = Rc::new(file);
    FETCHED.with_borrow_mut(|fetched| fetched.push(Rc::clone(&file)));
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

/// The canonical address follows, for whoever shares from the browser's menu.
fn head(data: &PageData) {
    let document = document();
    for (selector, name) in [("link[rel=canonical]", "href"), ("meta[property='og:url']", "content")] {
        let element = document.query_selector(selector).ok().flatten();
        let old = element.as_ref().and_then(|element| element.get_attribute(name));
        // The third slash ends the host.
        if let (Some(element), Some(old)) = (element, old)
            && let Some((host, _)) = old.match_indices('/').nth(2)
        {
            let _ = element.set_attribute(name, &format!("{}{}", &old[..host], data.path));
        }
    }
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
pub fn listen() {
    let note = || {
        let y = window().scroll_y().unwrap_or(0.0);
        let path = mount::shown(|page| page.path.clone());
        SCROLLED.with_borrow_mut(|scrolled| {
            scrolled.retain(|(known, _)| *known != path);
            scrolled.push((path, y));
        });
    };
    let browser = || window().history().ok();
    // Capture, so that it comes before the listener that changes the page; not passive, since «Quay lại» prevents the default.
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    EventListener::new_with_options(&document(), "click", options, move |event| {
        note();
        let Some(browser) = browser() else { return };
        // Ours to restore from now on: pages arrive after the browser would have scrolled.
        let _ = browser.set_scroll_restoration(ScrollRestoration::Manual);
        if plain_click(event).is_some() && up(event, "[data-back]").is_some() && history::depth() > 0 {
            event.prevent_default();
            let _ = browser.back();
        }
    })
    .forget();
    EventListener::new(&window(), "popstate", move |_| {
        note();
    })
    .forget();
    // A page load restores by itself again.
    EventListener::new(&window(), "pagehide", move |_| {
        if let Some(browser) = browser() {
            let _ = browser.set_scroll_restoration(ScrollRestoration::Auto);
        }
    })
    .forget();
}
