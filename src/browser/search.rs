//! Search at the browser's edge: the index comes over the network, what is looked for stands in the address, and the
//! arrow keys go through the results.

use crate::finder::Edge;
use crate::page::{asked_in, query_for};
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};

/// What [`crate::finder`] needs of the browser.
pub const EDGE: Edge = Edge { fetch, asked, ask, later: super::later };

fn fetch(url: String, then: Box<dyn FnOnce(Option<String>)>) {
    leptos::task::spawn_local(async move { then(super::navigation::text(&url).await) });
}

fn asked() -> String {
    asked_in(&window().location().search().unwrap_or_default())
}

fn ask(typed: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let path = window().location().pathname().unwrap_or_default();
        let _ = history.replace_state_with_url(&state, "", Some(&query_for(&path, typed)));
    }
}

/// What was typed into a box before the app was there.
pub fn typed_before() -> String {
    let input = document().query_selector("[data-search]").ok().flatten().and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}

/// Arrow down leads from the box to the first result and on; arrow up back again.
pub fn listen() {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, |event| {
        let down = match event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).as_deref() {
            Some("ArrowDown") => true,
            Some("ArrowUp") => false,
            _ => return,
        };
        let Some(here) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        let row = here.closest("[data-results] > li").ok().flatten();
        let selector = match (&row, down) {
            (None, true) if here.has_attribute("data-search") => "[data-result]",
            (Some(_), _) => ":scope > a",
            _ => return,
        };
        let place = match (&row, down) {
            (Some(row), true) => row.next_element_sibling(),
            (Some(row), false) => row.previous_element_sibling(),
            (None, _) => document().query_selector("[data-results]").ok().flatten(),
        };
        let next = place.and_then(|place| place.query_selector(selector).ok().flatten());
        let next = next.or_else(|| if down { None } else { document().query_selector("[data-search]").ok().flatten() });
        if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
            event.prevent_default();
            let _ = next.focus();
        }
    })
    .forget();
}
