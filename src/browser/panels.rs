//! Puts what [`crate::panels`] writes into the page's `[data-panel]`, and hands over taps on `[data-act]`. The panels stand
//! in prose, which the app leaves alone.

use super::{all, mount, set_root, up};
use crate::model::Body;
use crate::panels::{Shown, act, html};
use crate::store::Store;
use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// Writes the panels anew whenever something changes. Call when storage is connected.
pub fn follow(store: Store) {
    Effect::new(move |_| show(store));
    EventListener::new(&document(), "click", move |event| tap(event, store)).forget();
}

/// Writes the panels of the page, and shows what depends on ticks; panels that say the same stay untouched.
fn show(store: Store) {
    let today = store.today();
    let origin = window().location().origin().unwrap_or_default();
    mount::shown(|data| {
        let page = if let Body::Article(article) = &data.body { article.panels.as_ref() } else { None };
        store.with_people(&mut |people, entry| {
            // The line below the header covers what is scrolled to: style leaves room for it.
            set_root("data-who", if people.people.len() > 1 { "shown" } else { "" });
            for panel in all("[data-panel]") {
                let name = panel.get_attribute("data-panel").unwrap_or_default();
                let html = html(&name, &Shown { page, words: &data.words, people, entry, today, origin: &origin });
                if panel.inner_html() != html {
                    panel.set_inner_html(&html);
                }
            }
            // Parts of the page that come and go: an item while there is something to do for it, and, hidden at first, what is said
            // once nothing is left to do for several.
            let settled = |items: String| items.split(' ').all(|item| people.progress().is_settled(item));
            for element in all("[data-open], [data-reached]") {
                let item = element.get_attribute("data-open");
                let shown = item.is_none() == settled(item.or_else(|| element.get_attribute("data-reached")).unwrap_or_default());
                super::show(&element, shown);
            }
        });
    });
}

fn tap(event: &Event, store: Store) {
    let Some(button) = up(event, "[data-act]") else { return };
    let name = button.get_attribute("data-act").unwrap_or_default();
    // A text area or a text field: what is asked of it is the same.
    let field = document().query_selector("[data-field]").ok().flatten().map(|field| field.unchecked_into::<HtmlInputElement>());
    let today = store.today();
    mount::shown(|data| {
        let Body::Article(article) = &data.body else { return };
        let Some(page) = &article.panels else { return };
        store.act(&mut |people, entry| {
            entry.text = field.as_ref().map(HtmlInputElement::value).unwrap_or_default();
            act(page, &name, people, entry, today);
            if let Some(field) = &field {
                field.set_value(&entry.text);
            }
        });
    });
}
