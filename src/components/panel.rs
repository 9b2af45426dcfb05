use leptos::prelude::*;

/// HTML that is written anew whenever what it shows changes; empty at build time and while it hydrates.
///
/// For lists and lines that come and go: as views they took 24 KB brotli of wasm, as text a tenth of that. Buttons in it
/// say what they do in `data-act`; `boot/keep.js` keeps the focus in the panel when the pressed button is gone.
#[component]
pub fn Panel(
    /// Makes the HTML: pieces that were made at build time, and values that were escaped ([`crate::panels`]).
    html: Box<dyn Fn() -> String + Send + Sync>,
    /// Whether assistive tech says it when it changes.
    live: bool,
) -> impl IntoView {
    view! { <div class="panel" tabindex="-1" aria-live=live.then_some("polite") inner_html=move || html()></div> }
}
