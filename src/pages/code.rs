use super::{Entry, take_back};
use crate::app::words;
use crate::code::{Incoming, Merge, Said, of_progress, spaced, write_backup};
use crate::components::{Prose, TakeBack, name_of};
use crate::model::{CodePage, CodePreview, fill};
use crate::store::use_store;
use leptos::prelude::*;
use std::mem;
use std::sync::Arc;

/// The progress code: the one of this phone, and one that comes from elsewhere. What would change is shown first.
#[component]
pub fn Code(
    /// What stands on it.
    code: CodePage,
) -> impl IntoView {
    let store = use_store();
    let words = words();
    let CodePage { head, items, sizes, send, enter, field, look, preview, backup, keep, tail } = code;
    let entry = RwSignal::new(Entry::default());
    let known = Arc::new((items, sizes));

    let shown = {
        let known = known.clone();
        move || spaced(&store.with(|progress| of_progress(progress, &known.0, &known.1)))
    };
    let ask = move |text: String| entry.update(|entry| (entry.text, entry.about, entry.before) = (text.clone(), text, None));
    // Somebody has come by a link with a code.
    Effect::new(move |_| {
        let entered = store.entered();
        if !entered.is_empty() {
            ask(entered);
        }
    });
    let CodePreview { union, replace, cancel, done, .. } = preview.clone();
    let said = {
        let (known, owner) = (known.clone(), words.owner.clone());
        move || {
            let about = entry.with(|entry| entry.about.clone());
            let now = store.profiles();
            let read = (!about.trim().is_empty()).then(|| Incoming::read(&about, &known.1));
            let said = match &read {
                None => Vec::new(),
                Some(Err(refusal)) => vec![(preview.refused[*refusal as usize].clone(), Vec::new())],
                Some(Ok(incoming)) => {
                    let mut said: Vec<_> =
                        incoming.said(&now, &known.0, &known.1).into_iter().map(|said| in_words(said, &preview, &owner)).collect();
                    if incoming.merged(&now, &known.0, &known.1, Merge::Union).is_none() {
                        said.push((preview.full.clone(), Vec::new()));
                    }
                    if said.is_empty() {
                        said.push((preview.same.clone(), Vec::new()));
                    }
                    said
                }
            };
            // Whether there is something to do; whether that may be a union.
            let merged = |how| matches!(&read, Some(Ok(incoming)) if incoming.merged(&now, &known.0, &known.1, how).is_some_and(|after| after != now));
            (said, merged(Merge::Union), merged(Merge::Replace))
        }
    };
    let said = Memo::new(move |_| said());
    let apply = move |how: Merge| {
        let known = known.clone();
        move |_| {
            let mut before = None;
            if let Ok(incoming) = Incoming::read(&entry.with_untracked(|entry| entry.about.clone()), &known.1) {
                store.change_people(&mut |profiles| {
                    if let Some(after) = incoming.merged(profiles, &known.0, &known.1, how) {
                        before = Some(mem::replace(profiles, after));
                    }
                });
            }
            entry.set(Entry { before, ..Entry::default() });
        }
    };
    let lines = move || {
        let group = |(heading, lines): (String, Vec<String>)| {
            let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
            view! {
                <p>
                    <strong>{heading}</strong>
                </p>
                <ul>{lines}</ul>
            }
        };
        said.get().0.into_iter().map(group).collect_view()
    };
    view! {
        <div class="article code-page">
            <Prose html=head/>
            <div class="needs-app">
                <p class="code" id="code">{shown}</p>
                <Prose html=send/>
                <Prose html=enter/>
                <label class="field">
                    {field}
                    <textarea
                        id="entered"
                        rows="2"
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                        prop:value=move || entry.with(|entry| entry.text.clone())
                        on:input=move |ev| entry.update(|entry| entry.text = event_target_value(&ev))
                    ></textarea>
                </label>
                <button
                    type="button"
                    class="button button-primary"
                    on:click=move |_| ask(entry.with_untracked(|entry| entry.text.clone()))
                >
                    {look}
                </button>
                <div class="preview" role="status" class:preview-shown=move || !said.get().0.is_empty()>
                    {lines}
                </div>
                <div class="preview-do" hidden=move || !said.get().2>
                    <button type="button" class="button button-primary" hidden=move || !said.get().1 on:click=apply(Merge::Union)>
                        {union}
                    </button>
                    <button type="button" class="button button-second" on:click=apply(Merge::Replace)>{replace}</button>
                    <button type="button" class="button button-plain" on:click=move |_| entry.set(Entry::default())>{cancel}</button>
                </div>
                <TakeBack
                    said=done
                    undo=words.undo
                    can=move || entry.with(|entry| entry.before.is_some())
                    on_undo=move || take_back(store, entry)
                />
                <Prose html=backup/>
                <p class="backup" id="backup" tabindex="0">{move || write_backup(&store.profiles().write())}</p>
                <Prose html=keep/>
            </div>
            <Prose html=tail/>
        </div>
    }
}

/// A heading, and the lines below it.
fn in_words(said: Said, words: &CodePreview, owner: &str) -> (String, Vec<String>) {
    let titles = |titles: Vec<(String, bool)>| {
        let title = |(title, na): (String, bool)| if na { format!("{title} ({})", words.na) } else { title };
        titles.into_iter().map(title).collect()
    };
    match said {
        Said::CodeHas(more) => (words.code_has.clone(), titles(more)),
        Said::PhoneHas(less) => (words.phone_has.clone(), titles(less)),
        Said::New(new) => (words.new.clone(), new),
        Said::Gone(count) => (fill(&words.gone, count, 0), Vec::new()),
        Said::People(people) => {
            let person = |(name, there, here): (String, usize, usize)| {
                format!("{}: {}", name_of(&name, owner), fill(&words.person, there, here))
            };
            (words.people.clone(), people.into_iter().map(person).collect())
        }
    }
}
