use crate::model;
use leptos::prelude::*;

/// Text that was turned into HTML at build time.
///
/// Hydration leaves the HTML in the page untouched (tachys skips `inner_html` when hydrating), so the page carries
/// its prose once. [`crate::browser`] has put it back into the data before that, so a later rendering has it too.
#[component]
pub fn Prose(
    /// The HTML.
    html: model::Prose,
    /// A `<span>` instead of a `<div>`, for inside a label.
    #[prop(optional)]
    inline: bool,
    /// Extra classes.
    #[prop(optional)]
    class: &'static str,
    /// Language of the words, where it is not the page's.
    #[prop(optional_no_strip)]
    lang: Option<String>,
) -> impl IntoView {
    let html = html.0.unwrap_or_default();
    if inline {
        view! { <span class=class lang=lang data-prose="" inner_html=html></span> }.into_any()
    } else {
        view! { <div class=class lang=lang data-prose="" inner_html=html></div> }.into_any()
    }
}
