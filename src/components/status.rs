use crate::model::Words;
use crate::store::{Saving, use_store};
use leptos::prelude::*;

/// What the page says about ticks: that one was set (with undo), and that they cannot be kept.
#[component]
pub fn Status(
    /// Words of the page.
    words: Words,
    /// Whether a bar on the bottom must not be covered.
    has_bottom_bar: bool,
) -> impl IntoView {
    let store = use_store();
    let Words { undo, not_saved, newer, .. } = words;
    let warning = move || match store.saving() {
        Saving::Works => String::new(),
        Saving::Refused => not_saved.clone(),
        Saving::Newer => newer.clone(),
    };
    view! {
        <p class="not-saved" role="status" hidden=move || store.saving() == Saving::Works>{warning}</p>
        <div class="toast-holder" class:above-bar=has_bottom_bar>
            <div class="toast" class:toast-shown=move || store.said().is_some()>
                <p role="status">{move || store.said().unwrap_or_default()}</p>
                <button type="button" class="toast-undo" hidden=move || !store.can_undo() on:click=move |_| store.undo()>
                    {undo}
                </button>
            </div>
        </div>
    }
}
