use leptos::prelude::*;

/// Progress as laid floor tiles, after a text that says the same. A real progress element carries it for assistive
/// tech. Tiles are laid from the left, whichever parts are done.
#[component]
pub fn Tiles(
    /// How many are done.
    count: Memo<usize>,
    /// How many tiles there are; fixed for a page.
    total: usize,
    /// Which tile is the current one, from 0; the first that is not done if none is named.
    #[prop(optional_no_strip)]
    here: Option<usize>,
    /// Name of the progress element.
    label: String,
) -> impl IntoView {
    let class = move |i: usize| match (i < count.get(), i == here.unwrap_or_else(|| count.get())) {
        (true, _) => "tile tile-done",
        (_, true) => "tile tile-here",
        _ => "tile",
    };
    view! {
        <span class="tiles">
            <progress class="visually-hidden" max=total.to_string() prop:value=move || count.get().to_string() aria-label=label></progress>
            <span class="tiles-row" aria-hidden="true">
                {(0..total).map(|i| view! { <span class=move || class(i)></span> }).collect_view()}
            </span>
        </span>
    }
}
