use crate::app::words;
use crate::components::{Panel, Prose};
use crate::model::PanelPage;
use crate::panels::{Entry, PANELS, act, html};
use crate::store::use_store;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, EventTarget, HtmlInputElement};
use std::sync::Arc;

/// The progress code, or the people of this phone: what [`crate::panels`] writes, and what taps do.
#[component]
pub fn Panels(
    /// What stands on it.
    panels: PanelPage,
) -> impl IntoView {
    let store = use_store();
    let mut still = panels.still.clone().into_iter();
    let (page, owner) = (Arc::new(panels), words().owner);
    let entry = RwSignal::new(Entry::default());
    // Somebody has come by a link with a code.
    Effect::new(move |_| {
        let about = store.entered();
        entry.update(|entry| entry.about = about);
    });
    let parts = (0..PANELS)
        .map(|which| {
            let (page, owner) = (page.clone(), owner.clone());
            let html = move || entry.with(|entry| html(&page, which, &store.profiles(), entry, store.today(), &owner));
            view! {
                <Prose html=still.next().unwrap_or_default()/>
                <Panel html=Box::new(html) live=which == 1/>
            }
        })
        .collect_view();
    let on_click = move |ev: &Event| {
        let element = |target: Option<EventTarget>| target.and_then(|target| target.dyn_into::<Element>().ok());
        let button = element(ev.target()).and_then(|target| target.closest("[data-act]").ok().flatten());
        let Some(name) = button.and_then(|button| button.get_attribute("data-act")) else { return };
        let field = element(ev.current_target()).and_then(|page| page.query_selector("[data-field]").ok().flatten());
        // Of a text area too: what is asked of it is the same.
        let field = field.map(|field| field.unchecked_into::<HtmlInputElement>());
        let (mut after, today) = (entry.get_untracked(), store.today());
        after.text = field.as_ref().map(HtmlInputElement::value).unwrap_or_default();
        store.change_people(&mut |people| act(&page, &name, people, &mut after, today));
        if let Some(field) = field {
            field.set_value(&after.text);
        }
        entry.set(after);
    };
    view! {
        <div class="article panels" on:click=move |ev| on_click(&ev)>
            {parts}
            <Prose html=still.next().unwrap_or_default()/>
        </div>
    }
}
