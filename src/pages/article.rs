use crate::components::{Prose, TickLine};
use crate::model::ArticlePage;
use leptos::prelude::*;

/// A page that only needs to be read, with a tick at its end where there is something to tick.
#[component]
pub fn Article(
    /// What stands on it.
    article: ArticlePage,
) -> impl IntoView {
    view! {
        <div class="article">
            <Prose html=article.html/>
            <ul class="rows rows-item needs-app">{article.item.into_iter().map(|row| view! { <TickLine row/> }).collect_view()}</ul>
        </div>
    }
}
