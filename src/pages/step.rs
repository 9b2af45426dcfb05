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
    let StepPage { guide, n, head, position, body, all, prev, next } = step;
    remember_guide(store, guide.clone(), locale);

    let keys = guide.keys;
    let total = keys.len();
    let index = usize::from(n) - 1;
    let key = keys.get(index).cloned().unwrap_or_default();
    let key_next = key.clone();
    let count = Memo::new(move |_| store.with(|progress| progress.count(&keys)));
    view! {
        <article class="step-page">
            <div class="step-head">
                <Prose html=head/>
                <Tiles count total here=Some(index) label=position.clone()/>
            </div>
            <Prose html=body/>
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
