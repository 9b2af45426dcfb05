use super::remember_guide;
use crate::app::words;
use crate::components::{Confirm, Icon, Prose, Tick};
use crate::model::{GuidePage, StepCard, TickRow, Words, fill};
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
    let GuidePage { guide, lang, head, start, needs_title, needs, steps_title, steps, done, item, tail } = guide;
    remember_guide(store, guide.clone(), locale);

    // The step to go on with; 0 while nothing is done or everything is.
    let keys = guide.keys.clone();
    let here = Memo::new(move |_| store.with(|progress| progress.next_open(&keys).filter(|_| progress.count(&keys) > 0)).unwrap_or(0));
    let slug = guide.slug.clone();
    let start_href = move || Page::Step(slug.clone(), here.get() as u8 + 1).path(locale);
    let start_words = move || if here.get() == 0 { start.0.clone() } else { fill(&start.1, here.get() + 1, 0) };
    let total = guide.keys.len();
    let keys = guide.keys.clone();
    let count = Memo::new(move |_| store.with(|progress| progress.count(&keys)));
    let steps_done = words.steps_done.clone();

    let forget = StoredValue::new((guide.id.clone(), words.reset_done.clone()));
    let reset = move || {
        forget.with_value(|(id, said)| {
            let (steps, needs) = (format!("step/{id}/"), format!("need/{id}/"));
            store.forget(said, |progress| progress.forget(|key| key.starts_with(&steps) || key.starts_with(&needs)));
        });
    };
    let has_needs = !needs.is_empty();
    view! {
        <article class="guide">
            <Prose html=head lang=lang.clone()/>
            <p class="guide-start">
                <a class="button button-primary" href=start_href>
                    {start_words}
                    <Icon name="next"/>
                </a>
            </p>
            <section class="needs" hidden=!has_needs>
                <h2 lang=lang.clone()>{needs_title}</h2>
                <ul class="rows">{needs.into_iter().map(|need| tick_line(need, lang.clone())).collect_view()}</ul>
            </section>
            <section class="steps" aria-label=steps_title>
                <p class="steps-done needs-app" hidden=move || count.get() == 0>{move || fill(&steps_done, count.get(), total)}</p>
                <ol class="step-list">
                    {steps
                        .into_iter()
                        .enumerate()
                        .map(|(i, step)| view! { <StepRow step n=i + 1 here=Signal::derive(move || here.get() == i && count.get() > 0) lang=lang.clone() words=words.clone()/> })
                        .collect_view()}
                </ol>
            </section>
            <Prose html=done lang=lang.clone()/>
            {item.map(|item| view! { <ul class="rows rows-item needs-app">{tick_line(item, None)}</ul> })}
            <Prose html=tail lang=lang/>
            <Confirm label=words.reset ask=words.reset_ask yes=words.reset_yes no=words.reset_no on_yes=reset/>
        </article>
    }
}

/// A line that is ticked by tapping anywhere on it.
fn tick_line(row: TickRow, lang: Option<String>) -> impl IntoView {
    view! {
        <li>
            <label class="row-tick">
                <Tick key=row.key/>
                <Prose html=row.label inline=true lang=lang/>
            </label>
        </li>
    }
}

/// One step, with its number plate and its checkbox.
#[component]
fn StepRow(
    /// What the step says.
    step: StepCard,
    /// Its number, from 1.
    n: usize,
    /// Whether it is the one to go on with.
    here: Signal<bool>,
    /// Language of the words, where it is not the page's.
    #[prop(optional_no_strip)]
    lang: Option<String>,
    /// Words of the page.
    words: Words,
) -> impl IntoView {
    let store = use_store();
    let StepCard { key, title, name, body } = step;
    let for_state = key.clone();
    let done = Memo::new(move |_| store.is_done(&for_state));
    view! {
        <li class="step" id=format!("buoc-{n}") class:step-done=move || done.get()>
            <div class="step-title">
                <span class="plate" class:plate-here=move || here.get() class:plate-done=move || done.get() aria-hidden="true">{n}</span>
                <div>
                    <p class="step-state" hidden=move || !done.get()>
                        <Icon name="check"/>
                        {words.done}
                    </p>
                    <h2 lang=lang.clone()>
                        <span class="visually-hidden">{name}": "</span>
                        {title}
                    </h2>
                </div>
            </div>
            <Prose html=body lang=lang/>
            <label class="row-tick step-tick">
                <Tick key=key/>
                <span>{words.tick_step}</span>
            </label>
        </li>
    }
}
