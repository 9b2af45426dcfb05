use crate::components::Prose;
use crate::link_check::{Parse, report};
use crate::model::LinkCheckPage;
use leptos::html::Textarea;
use leptos::prelude::*;

/// The edge to the browser; there is none at build time.
#[derive(Clone, Copy)]
pub struct LinkEdge {
    /// The browser's own URL parser.
    pub parse: Parse,
    /// What the page was opened with: `?text=`, `?title=`, `?url=`; empty if with nothing.
    pub shared: fn() -> String,
}

/// «Link này có thật không?»: looks at a pasted or shared text, on this phone alone.
#[component]
pub fn LinkCheck(
    /// What stands on it.
    check: LinkCheckPage,
) -> impl IntoView {
    let LinkCheckPage { head, label, button, rules, texts, tail } = check;
    let field = NodeRef::<Textarea>::new();
    // What is said, and the boxes below it.
    let result = RwSignal::new((String::new(), String::new()));
    let look = move || {
        if let (Some(edge), Some(field)) = (use_context::<LinkEdge>(), field.get_untracked()) {
            result.set(report(&field.value(), &rules, &texts, edge.parse));
        }
    };
    let look_now = look.clone();
    Effect::new(move |_| {
        let (Some(edge), Some(field)) = (use_context::<LinkEdge>(), field.get()) else { return };
        let shared = (edge.shared)();
        if !shared.is_empty() {
            field.set_value(&shared);
        }
        // Or what was pasted before the app was there.
        if !field.value().is_empty() {
            look_now();
        }
    });
    view! {
        <div class="article">
            <Prose html=head/>
            <div class="link-check needs-app">
                <label for="link-text">{label}</label>
                <textarea id="link-text" rows="4" autocomplete="off" spellcheck="false" node_ref=field></textarea>
                <button type="button" class="button button-primary" on:click=move |_| look()>{button}</button>
                <p class="link-said" role="status">{move || result.get().0}</p>
                <div data-results="" inner_html=move || result.get().1></div>
            </div>
            <Prose html=tail/>
        </div>
    }
}
