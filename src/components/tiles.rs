use leptos::prelude::*;

/// Progress as laid floor tiles, after a text that says the same. A real progress element carries it for assistive
/// tech.
#[component]
pub fn Tiles(
    /// For each tile: is it done?
    #[prop(into)]
    done: Signal<Vec<bool>>,
    /// How many tiles there are; fixed for a page.
    total: usize,
    /// Which tile is the current one, from 0.
    #[prop(optional_no_strip)]
    here: Option<usize>,
    /// Name of the progress element.
    label: String,
) -> impl IntoView {
    let count = move || done.get().iter().filter(|done| **done).count().to_string();
    let tile = move |i: usize| {
        view! {
            <span
                class="tile"
                class:tile-done=move || done.get().get(i).copied().unwrap_or(false)
                class:tile-here=here == Some(i)
            ></span>
        }
    };
    view! {
        <span class="tiles">
            <progress class="visually-hidden" max=total.to_string() prop:value=count aria-label=label></progress>
            <span class="tiles-row" aria-hidden="true">{(0..total).map(tile).collect_view()}</span>
        </span>
    }
}
