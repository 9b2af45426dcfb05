//! The address bar: plain clicks on links of this site and the buttons for back and forward become page changes without
//! a page load. Everything else stays the browser's: other sites, other tabs, downloads, places on the same page, the
//! other language. Every entry that is made here keeps how many lie behind it, so that jumps and «forward» know it, too.

use super::{plain_click, up};
use crate::page::Page;
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::window;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlAnchorElement};

/// Calls `go` with each path that is wanted, and whether it lies in the history; the address bar shows it already. Call
/// once.
pub fn listen(go: impl Fn(String, bool) + Clone + 'static) {
    let back = go.clone();
    let path_here = || window().location().pathname().unwrap_or_default();
    // The path that was wanted last: places on one page are history entries of their own, and no other page.
    let wanted = Rc::new(RefCell::new(path_here()));
    let last = Rc::clone(&wanted);
    // Not passive: what is ours is taken from the browser. In the bubbling phase: whoever prevents a click has it.
    EventListener::new_with_options(&window(), "click", EventListenerOptions::enable_prevent_default(), move |event| {
        let Some((path, href)) = ours(event) else { return };
        let state = JsValue::from(depth() + 1);
        let pushed = window().history().and_then(|history| history.push_state_with_url(&state, "", Some(&href)));
        if pushed.is_ok() {
            event.prevent_default();
            wanted.replace(path.clone());
            go(path, false);
        }
    })
    .forget();
    EventListener::new(&window(), "popstate", move |_| {
        let path = path_here();
        if last.replace(path.clone()) != path {
            back(path, true);
        }
    })
    .forget();
}

/// How many pages of this visit lie behind the shown one in the history; 0 where it began, or where nobody knows.
pub fn depth() -> u32 {
    let state = window().history().and_then(|history| history.state());
    state.ok().and_then(|state| state.as_f64()).unwrap_or(0.0) as u32
}

/// Path and whole address of the page that a click asks for, if it is another one of this site and language.
fn ours(event: &Event) -> Option<(String, String)> {
    plain_click(event).filter(|click| !click.default_prevented())?;
    let link = up(event, "a[href]")?.dyn_into::<HtmlAnchorElement>().ok()?;
    let elsewhere = !matches!(link.target().as_str(), "" | "_self") || link.has_attribute("download") || link.rel().contains("external");
    let location = window().location();
    let (here, path) = (location.pathname().ok()?, link.pathname());
    // The language holds for the whole document, so another one is another document.
    let same_language = Page::parse(&here)?.0 == Page::parse(&path)?.0;
    let another_page = location.origin().ok()? == link.origin() && here != path && same_language;
    (!elsewhere && another_page).then(|| (path, link.href()))
}
