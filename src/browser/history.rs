//! The address bar: plain clicks on links of this site and the buttons for back and forward become page changes without
//! a page load. Everything else stays the browser's: other sites, other tabs, downloads, places on the same page, the
//! other language.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::window;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent};

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
        let pushed = window().history().and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&href)));
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

/// Path and whole address of the page that a click asks for, if it is another one of this site and language.
fn ours(event: &Event) -> Option<(String, String)> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let plain = !event.default_prevented()
        && click.button() == 0
        && !(click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key());
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>().ok()?;
    let elsewhere = !matches!(link.target().as_str(), "" | "_self") || link.has_attribute("download") || link.rel().contains("external");
    let location = window().location();
    let here = location.origin().ok()? == link.origin() && location.pathname().ok()? != link.pathname();
    (plain && !elsewhere && here).then(|| (link.pathname(), link.href()))
}
