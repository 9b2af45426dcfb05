use crate::components::Prose;
use crate::model;
use leptos::prelude::*;

/// A page that only needs to be read.
#[component]
pub fn Article(
    /// The whole page, title included.
    prose: model::Prose,
) -> impl IntoView {
    view! { <Prose html=prose class="article"/> }
}
