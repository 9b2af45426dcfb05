use super::remember_guide;
use crate::app::words;
use crate::components::{Icon, Prose, Tick, Tiles};
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
    let words = words();
    let StepPage { guide, lang, n, position, title, body, prev, next, all, returned } = step;
    remember_guide(store, guide.clone(), locale);

    let total = guide.keys.len();
    let index = usize::from(n) - 1;
    let key = guide.keys.get(index).cloned().unwrap_or_default();
    let keys = guide.keys.clone();
    let done = Signal::derive(move || store.with(|progress| keys.iter().map(|key| progress.is_done(key)).collect::<Vec<_>>()));
    let key_next = key.clone();
    view! {
        <article class="step-page">
            <div class="step-head">
                <span class="plate plate-large plate-here" aria-hidden="true">{format!("{n}/{total}")}</span>
                <div>
                    <p class="step-guide" lang=lang.clone()>
                        <a href=all.href.clone()>{guide.title}</a>
                    </p>
                    <p class="step-position">
                        <strong>{position.clone()}</strong>
                        <Tiles done=done total here=Some(index) label=position/>
                    </p>
                </div>
            </div>
            <h1 tabindex="-1" lang=lang.clone()>{title}</h1>
            <Prose html=body lang=lang/>
            <Returned words=returned key=key.clone()/>
            <label class="row-tick step-tick">
                <Tick key=key/>
                <span>{words.tick_step}</span>
            </label>
            <p>
                <a class="button button-second" href=all.href>
                    <Icon name="list"/>
                    {all.label}
                </a>
            </p>
        </article>
        <nav class="bottom" aria-label=words.steps_done.replace("{n}", &n.to_string()).replace("{total}", &total.to_string())>
            <a class="button button-second" href=prev.href>
                <Icon name="back"/>
                {prev.label}
            </a>
            <a class="button button-primary" href=next.href on:click=move |_| store.tick_all(std::slice::from_ref(&key_next), true)>
                {next.label}
            </a>
        </nav>
    }
}

/// What somebody sees who comes back from the portal: was it done? Opened by [`crate::browser`] (`data-returned`).
#[component]
fn Returned(
    /// Heading, question, yes, no.
    words: (String, String, String, String),
    /// Tick key of the step.
    key: String,
) -> impl IntoView {
    let store = use_store();
    let shown = store.returned();
    let (title, question, yes, no) = words;
    view! {
        <section class="callout callout-info returned" hidden=move || !shown.get()>
            <h2 class="callout-title">
                <Icon name="undo"/>
                {title}
            </h2>
            <div class="callout-body">
                <p>{question}</p>
                <div class="pair">
                    <button type="button" class="button button-second" on:click=move |_| shown.set(false)>{no}</button>
                    <button
                        type="button"
                        class="button button-primary"
                        on:click=move |_| {
                            shown.set(false);
                            store.tick(&key, true);
                        }
                    >
                        {yes}
                    </button>
                </div>
            </div>
        </section>
    }
}
