//! Puts what [`crate::panels`] writes into the page's `[data-panel]`, and hands over taps on `[data-act]`. The panels stand
//! in prose, which the app leaves alone.

use super::set_root;
use crate::app::Current;
use crate::model::Body;
use crate::panels::{Shown, act, html};
use crate::store::Store;
use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

/// Writes the panels anew whenever something changes. Call when storage is connected.
pub fn follow(current: Current, store: Store) {
    Effect::new(move |_| show(current, store));
    EventListener::new(&document(), "click", move |event| tap(event, current, store)).forget();
}

/// Writes the panels of the page; those that say the same stay untouched.
pub fn show(Current(page): Current, store: Store) {
    let Ok(found) = document().query_selector_all("[data-panel]") else { return };
    let today = store.today();
    page.with_untracked(|data| {
        let page = if let Body::Article(article) = &data.body { article.panels.as_ref() } else { None };
        store.with_people(&mut |people, entry| {
            // The line below the header covers what is scrolled to: style leaves room for it.
            set_root("data-who", if people.people.len() > 1 { "shown" } else { "" });
            for i in 0..found.length() {
                let Some(panel) = found.item(i).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
                let name = panel.get_attribute("data-panel").unwrap_or_default();
                let html = html(&name, &Shown { page, words: &data.words, people, entry, today });
                if panel.inner_html() != html {
                    panel.set_inner_html(&html);
                }
            }
        });
    });
}

fn tap(event: &Event, Current(page): Current, store: Store) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(button) = target.and_then(|target| target.closest("[data-act]").ok().flatten()) else { return };
    let name = button.get_attribute("data-act").unwrap_or_default();
    // A text area or a text field: what is asked of it is the same.
    let field = document().query_selector("[data-field]").ok().flatten().map(|field| field.unchecked_into::<HtmlInputElement>());
    let today = store.today();
    page.with_untracked(|data| {
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
