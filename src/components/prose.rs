use crate::model;
use leptos::prelude::*;

/// Text that was turned into HTML at build time.
///
/// Hydration leaves the HTML in the page untouched (tachys skips `inner_html` when hydrating), so the page carries
/// its prose once, and in the browser there is none here.
#[component]
pub fn Prose(
    /// The HTML.
    html: model::Prose,
    /// Class of the element around it.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    view! { <div class=class data-prose="" inner_html=html.0></div> }
}
