use crate::finder::Finder;
use crate::model::SearchBox;
use leptos::prelude::*;

/// The box that one types into, and what was found. Without the app it is a form that leads to the search page.
///
/// The results are one piece of HTML: they change with every key, and nothing in them moves.
#[component]
pub fn Search(
    /// Its words and where its index is.
    search: SearchBox,
) -> impl IntoView {
    let finder: Finder = expect_context();
    let (on_arrival, on_focus, on_input) = (search.clone(), search.clone(), search.clone());
    Effect::new(move |_| finder.arrive(&on_arrival));
    on_cleanup(move || finder.leave());
    view! {
        <form class="search" role="search" action=search.action method="get">
            <label class="visually-hidden" for="q">{search.label.clone()}</label>
            <input
                id="q"
                class="search-input"
                type="search"
                name="q"
                placeholder=search.label
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                maxlength="120"
                data-search=""
                prop:value=move || finder.typed()
                on:focus=move |_| finder.load(&on_focus)
                on:input=move |event| finder.type_in(&on_input, event_target_value(&event))
            />
            <button type="submit" class="button button-primary search-button">{search.button}</button>
        </form>
        <p class="search-count" role="status" data-count="">{move || finder.said()}</p>
        <ol class="card rows results" data-results="" hidden=move || finder.html().is_empty() inner_html=move || finder.html()></ol>
    }
}
