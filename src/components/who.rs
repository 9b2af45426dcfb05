use crate::model::{Link, Words};
use crate::store::use_store;
use leptos::prelude::*;

/// What somebody is called on the screen: the owner of the phone has no nickname.
pub fn name_of(name: &str, owner: &str) -> String {
    if name.is_empty() { owner.to_owned() } else { name.to_owned() }
}

/// Below the header, for helpers: whom this phone works for, and the way to the others.
#[component]
pub fn Who(
    /// Words of the page.
    words: Words,
) -> impl IntoView {
    let store = use_store();
    let Words { helping, owner, people: Link { href, label }, .. } = words;
    let name = move || name_of(&store.profiles().current().name, &owner);
    view! {
        <p class="who" hidden=move || store.profiles().people.len() < 2>
            <span class="who-words">{helping} " " <strong>{name}</strong></span>
            <a class="who-change" href=href>{label}</a>
        </p>
    }
}

/// A line that says what was done, with the button that takes it back; hidden while there is nothing to take back.
#[component]
pub fn TakeBack(
    /// What was done.
    said: String,
    /// The button's words.
    undo: String,
    /// Whether there is something to take back.
    can: impl Fn() -> bool + Copy + Send + Sync + 'static,
    /// Takes it back.
    on_undo: impl Fn() + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <div class="callout callout-ok take-back" hidden=move || !can()>
            <div class="callout-body">
                <p role="status">{move || if can() { said.clone() } else { String::new() }}</p>
                <button type="button" class="button button-second" on:click=move |_| on_undo()>{undo}</button>
            </div>
        </div>
    }
}
