use crate::components::{Confirm, Prose};
use crate::display::Display;
use crate::model::PrivacyPage;
use crate::store::use_store;
use leptos::prelude::*;

/// What is kept and what is not, with the button that deletes all of it.
#[component]
pub fn Privacy(
    /// What stands on it.
    privacy: PrivacyPage,
) -> impl IntoView {
    let store = use_store();
    let display: Display = expect_context();
    let PrivacyPage { head, delete } = privacy;
    let said = delete.said.clone();
    let clear = move || {
        display.clear();
        store.clear();
        store.say(said.clone(), None);
    };
    view! {
        <div class="article">
            <Prose html=head/>
            <Confirm question=delete on_yes=clear/>
        </div>
    }
}
