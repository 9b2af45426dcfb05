use crate::model::{Prose, TickRow};
use crate::store::use_store;
use leptos::prelude::*;

/// A real checkbox whose state is kept on this phone.
///
/// `data-key` lets [`crate::browser`] find boxes that were tapped before the wasm was there. `autocomplete="off"`
/// keeps browsers from restoring a state of their own on reload.
#[component]
pub fn Tick(
    /// Tick key: see [`crate::progress`].
    key: String,
    /// Name for assistive tech, where no `<label>` holds the box.
    #[prop(optional, into)]
    label: Option<String>,
) -> impl IntoView {
    let store = use_store();
    let (for_state, for_change) = (key.clone(), key.clone());
    view! {
        <span class="tick">
            <input
                type="checkbox"
                autocomplete="off"
                data-key=key
                aria-label=label
                prop:checked=move || store.is_done(&for_state)
                on:change=move |ev| store.tick(&for_change, event_target_checked(&ev))
            />
        </span>
    }
}

/// A line of a list that is ticked by tapping anywhere on it.
#[component]
pub fn TickLine(
    /// What is ticked.
    row: TickRow,
) -> impl IntoView {
    let TickRow { key, html: Prose(html) } = row;
    view! {
        <li>
            <label class="row-tick">
                <Tick key/>
                <span data-prose="" inner_html=html></span>
            </label>
        </li>
    }
}
