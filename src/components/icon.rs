use crate::app::icons_url;
use leptos::prelude::*;

/// An icon of the sprite, always beside words and hidden from assistive tech.
#[component]
pub fn Icon(
    /// Name of the symbol in `public/icons.svg`.
    name: &'static str,
) -> impl IntoView {
    let href = format!("{}#{name}", icons_url());
    view! { <svg class="icon" aria-hidden="true"><use href=href></use></svg> }
}
