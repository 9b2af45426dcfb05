use crate::components::{Prose, Search as Box};
use crate::model::SearchPage;
use leptos::prelude::*;

/// Search: the box, what was found, and what to do where it does not help.
#[component]
pub fn Search(
    /// What stands on it.
    page: SearchPage,
) -> impl IntoView {
    let SearchPage { head, search, tail } = page;
    view! {
        <div class="article">
            <Prose html=head/>
            <div class="needs-app"><Box search/></div>
            <Prose html=tail/>
        </div>
    }
}
