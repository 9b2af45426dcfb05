use super::remember_guide;
use crate::app::words;
use crate::components::{Confirm, Prose, Tick, TickLine};
use crate::model::{self, GuidePage, TickRow, fill};
use crate::page::{Locale, Page};
use crate::store::use_store;
use leptos::prelude::*;

/// A guide with everything open: what it takes, what to have ready, all steps, how one knows it is done.
#[component]
pub fn Guide(
    /// What stands on it.
    guide: GuidePage,
    /// Language of the page.
    locale: Locale,
) -> impl IntoView {
    let store = use_store();
    let words = words();
    let GuidePage { guide, head, start, resume, facts, needs, steps_title, steps, done, item, tail } = guide;
    remember_guide(store, guide.clone(), locale);

    let model::GuideRef { id, slug, keys, .. } = guide;
    let total = keys.len();
    let count = Memo::new({
        let keys = keys.clone();
        move |_| store.with(|progress| progress.count(&keys))
    });
    // The step to go on with, from 0; beyond the last while nothing is done or everything is.
    let here = Memo::new(move |_| store.with(|progress| progress.next_open(&keys)).filter(|_| count.get() > 0).unwrap_or(total));
    let first = move || if here.get() == total { 0 } else { here.get() };
    let start_href = move || Page::Step(slug.clone(), first() as u8 + 1).path(locale);
    let start_words = move || if first() == 0 { start.clone() } else { fill(&resume, first() + 1, 0) };
    let (of_steps, of_needs, said) = (format!("step/{id}/"), format!("need/{id}/"), words.reset.said.clone());
    let reset = move || store.forget(&said, |progress| progress.forget(|key| key.starts_with(&of_steps) || key.starts_with(&of_needs)));
    let tick_step = words.tick_step;
    let step_row = |(i, row): (usize, TickRow)| {
        view! { <StepRow row i here label=tick_step.clone()/> }
    };
    view! {
        <article class="guide">
            <Prose html=head/>
            <p class="guide-start">
                <a class="button button-primary next" href=start_href>{start_words}</a>
            </p>
            <Prose html=facts/>
            <ul class="rows needs">{needs.into_iter().map(|row| view! { <TickLine row/> }).collect_view()}</ul>
            <p class="steps-done needs-app" hidden=move || count.get() == 0>{move || fill(&words.steps_done, count.get(), total)}</p>
            <ol class="step-list" aria-label=steps_title>{steps.into_iter().enumerate().map(step_row).collect_view()}</ol>
            <Prose html=done/>
            <ul class="rows rows-item needs-app">{item.into_iter().map(|row| view! { <TickLine row/> }).collect_view()}</ul>
            <Prose html=tail/>
            <Confirm question=words.reset on_yes=reset/>
        </article>
    }
}

/// One step, with its checkbox. Its number plate and «Đã xong» stand in the prose and follow the classes of the line.
#[component]
fn StepRow(
    /// What the step says.
    row: TickRow,
    /// Its place, from 0.
    i: usize,
    /// The place of the one to go on with.
    here: Memo<usize>,
    /// Words beside the box.
    label: String,
) -> impl IntoView {
    let store = use_store();
    let TickRow { key, html } = row;
    let for_state = key.clone();
    view! {
        <li class="step" id=format!("buoc-{}", i + 1) class:step-done=move || store.is_done(&for_state) class:step-here=move || here.get() == i>
            <Prose html/>
            <label class="row-tick step-tick">
                <Tick key/>
                <span>{label}</span>
            </label>
        </li>
    }
}
