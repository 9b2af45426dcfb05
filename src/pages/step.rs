use super::remember_guide;
use crate::app::words;
use crate::components::{Prose, Tick, Tiles};
use crate::model::StepPage;
use crate::page::Locale;
use crate::store::use_store;
use leptos::prelude::*;

/// One step on a screen of its own; the button on the bottom ticks it and goes on.
#[component]
pub fn Step(
    /// What stands on it.
    step: StepPage,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView {
    let store = use_store();
    let StepPage { guide, n, head, position, body, returned, yes, no, all, prev, next } = step;
    remember_guide(store, guide.clone(), locale);

    let keys = guide.keys;
    let total = keys.len();
    let index = usize::from(n) - 1;
    let key = keys.get(index).cloned().unwrap_or_default();
    let (key_next, key_yes) = (key.clone(), key.clone());
    let count = Memo::new(move |_| store.with(|progress| progress.count(&keys)));
    view! {
        <article class="step-page">
            <div class="step-head">
                <Prose html=head/>
                <Tiles count total here=Some(index) label=position.clone()/>
            </div>
            <Prose html=body/>
            // Opened by crate::browser when somebody comes back from the portal.
            <section class="callout callout-info returned" hidden=move || !store.has_returned()>
                <Prose html=returned/>
                <div class="callout-body pair">
                    <button type="button" class="button button-second" on:click=move |_| store.set_returned(false)>{no}</button>
                    <button
                        type="button"
                        class="button button-primary"
                        on:click=move |_| {
                            store.set_returned(false);
                            store.tick(&key_yes, true);
                        }
                    >
                        {yes}
                    </button>
                </div>
            </section>
            <label class="row-tick step-tick">
                <Tick key/>
                <span>{words().tick_step}</span>
            </label>
            <Prose html=all/>
        </article>
        <nav class="bottom" aria-label=position>
            <a class="button button-second prev" href=prev.href>{prev.label}</a>
            <a class="button button-primary" href=next.href on:click=move |_| store.tick(&key_next, true)>{next.label}</a>
        </nav>
    }
}
