//! The link check in the browser: what was pasted or shared is looked at, here and at once. Nothing is fetched or stored.

use super::up;
use crate::link_check::{Engine, Tables, report};
use gloo::events::EventListener;
use js_sys::{JsString, RegExp};
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlTextAreaElement};

/// The button works from now on.
pub fn listen() {
    EventListener::new(&document(), "click", |event| {
        if up(event, "[data-check]").is_some() {
            look(&document());
        }
    })
    .forget();
}

/// On the page of the link check: looks at what was shared into it, or pasted before the app was there.
pub fn open(document: &Document) {
    let Some(field) = field(document) else { return };
    let shared = shared();
    if !shared.is_empty() {
        field.set_value(&shared);
    }
    if !field.value().is_empty() {
        look(document);
    }
}

fn field(document: &Document) -> Option<HtmlTextAreaElement> {
    document.get_element_by_id("link-text")?.dyn_into().ok()
}

fn look(document: &Document) {
    let place = |selector| document.query_selector(selector).ok().flatten();
    let (Some(field), Some(root)) = (field(document), place("[data-tables]")) else { return };
    let text = root.get_attribute("data-tables").unwrap_or_default();
    let (said, html) = report(&field.value(), &Tables::read(&text), ENGINE);
    if let (Some(status), Some(results)) = (place("[data-tables] [role=status]"), place("[data-results]")) {
        status.set_text_content(Some(&said));
        results.set_inner_html(&html);
    }
}

const ENGINE: Engine = Engine {
    parse: |text| web_sys::Url::new(text).ok().map(|url| url.href()),
    replace: |text, pattern, with| JsString::from(text).replace_by_pattern(&RegExp::new(pattern, "giu"), with).into(),
};

/// What somebody shared into the app (`share_target` in the manifest): title, text and address, a line each.
fn shared() -> String {
    let mut all = String::new();
    let Some(url) = window().location().href().ok().and_then(|href| web_sys::Url::new(&href).ok()) else { return all };
    for name in ["title", "text", "url"] {
        if let Some(given) = url.search_params().get(name) {
            if !all.is_empty() {
                all.push('\n');
            }
            all.push_str(&given);
        }
    }
    all
}
