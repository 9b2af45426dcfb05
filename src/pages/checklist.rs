use crate::app::words;
use crate::components::{Confirm, Icon, Prose, Tick, Tiles};
use crate::model::{ChecklistGroup, ChecklistItem, ChecklistPage, Stage, Words, fill};
use crate::progress::{Progress, item_key};
use crate::store::use_store;
use leptos::prelude::*;

/// The digital-citizen checklist: a self-check, kept on this phone, never a rank.
#[component]
pub fn Checklist(
    /// What stands on it.
    checklist: ChecklistPage,
) -> impl IntoView {
    let store = use_store();
    let words = words();
    let ChecklistPage { head, progress, groups, stages, stages_title, na, na_state, tail } = checklist;

    // What counts: everything but the optional items and what was set aside.
    let counted: Vec<String> =
        groups.iter().flat_map(|group| &group.items).filter(|item| item.optional.is_none()).map(|item| item.id.clone()).collect();
    let total = counted.len();
    let tally = Memo::new(move |_| store.with(|progress| tally(progress, &counted)));
    let laid = Signal::derive(move || (0..total).map(|i| i < tally.get().0).collect::<Vec<_>>());
    let line = progress;
    let ids: Vec<String> = groups.iter().flat_map(|group| &group.items).map(|item| item.id.clone()).collect();
    let forget = StoredValue::new((ids, words.reset_done.clone()));
    let reset = move || {
        forget.with_value(|(ids, said)| {
            store.forget(said, |progress| {
                for id in ids {
                    progress.set(&item_key(id), false);
                    progress.set_na(id, false);
                }
            });
        });
    };
    let stage_words = (words.done.clone(), words.todo.clone());
    view! {
        <div class="checklist">
            <Prose html=head/>
            <p class="checklist-count needs-app">
                <strong>{move || fill(&line, tally.get().0, tally.get().1)}</strong>
                <Tiles done=laid total label=stages_title.clone()/>
            </p>
            {groups
                .into_iter()
                .map(|group| {
                    let ChecklistGroup { title, items } = group;
                    let ids: Vec<String> = items.iter().map(|item| item.id.clone()).collect();
                    let of_group = Memo::new(move |_| store.with(|progress| self::tally(progress, &ids)));
                    view! {
                        <section class="group">
                            <h2>
                                {title}
                                <span class="group-count needs-app">{move || format!(" ({}/{})", of_group.get().0, of_group.get().1)}</span>
                            </h2>
                            <ul class="card rows">
                                {items
                                    .into_iter()
                                    .map(|item| view! { <Item item words=words.clone() na=na.clone() na_state=na_state.clone()/> })
                                    .collect_view()}
                            </ul>
                        </section>
                    }
                })
                .collect_view()}
            <section class="stages">
                <h2>{stages_title}</h2>
                <ul class="card rows">
                    {stages.into_iter().map(|stage| stage_line(stage, stage_words.clone())).collect_view()}
                </ul>
            </section>
            <Confirm label=words.reset ask=words.reset_ask yes=words.reset_yes no=words.reset_no on_yes=reset/>
            <Prose html=tail/>
        </div>
    }
}

/// How many items are done, and how many apply at all.
fn tally(progress: &Progress, ids: &[String]) -> (usize, usize) {
    let apply = ids.iter().filter(|id| !progress.is_na(id));
    let (mut done, mut total) = (0, 0);
    for id in apply {
        total += 1;
        done += usize::from(progress.is_done(&item_key(id)));
    }
    (done, total)
}

fn stage_line(stage: Stage, (done, todo): (String, String)) -> impl IntoView {
    let store = use_store();
    let Stage { title, items } = stage;
    let state = Memo::new(move |_| store.with(|progress| tally(progress, &items)));
    let complete = move || state.get().0 == state.get().1;
    view! {
        <li class="stage" class:stage-done=complete>
            <span class="stage-title">{title}</span>
            <span class="stage-state needs-app">{move || if complete() { done.clone() } else { format!("{} · {}/{}", todo, state.get().0, state.get().1) }}</span>
        </li>
    }
}

/// One item: its box, what it means, where it is explained.
#[component]
fn Item(
    /// The item.
    item: ChecklistItem,
    /// Words of the page.
    words: Words,
    /// «Không áp dụng cho tôi», and the way back.
    na: (String, String),
    /// State of an item that was set aside.
    na_state: String,
) -> impl IntoView {
    let store = use_store();
    let ChecklistItem { id, title, why, link, guide_keys, before, optional, may_not_apply } = item;
    let key = item_key(&id);
    let (key_state, id_state) = (key.clone(), id.clone());
    let done = Memo::new(move |_| store.is_done(&key_state));
    let set_aside = Memo::new(move |_| store.with(|progress| progress.is_na(&id_state)));
    let Words { done: is_done, todo, doing, guide_done, .. } = words;
    let steps = guide_keys.len();
    let begun = Memo::new(move |_| store.with(|progress| (progress.count(&guide_keys), progress.next_open(&guide_keys))));
    let half = move || !done.get() && begun.get().0 > 0;
    let state = move || match (set_aside.get(), done.get(), begun.get()) {
        (true, ..) => na_state.clone(),
        (_, true, _) => is_done.clone(),
        (_, _, (0, _)) => todo.clone(),
        (_, _, (_, Some(next))) => fill(&doing, next + 1, steps),
        _ => guide_done.clone(),
    };
    let (aside, back) = na;
    let toggle = may_not_apply.then(|| {
        view! {
            <button type="button" class="button button-plain needs-app" on:click=move |_| store.set_na(&id, !set_aside.get_untracked())>
                {move || if set_aside.get() { back.clone() } else { aside.clone() }}
            </button>
        }
    });
    let title_view = match link {
        Some(link) if link.href.starts_with('/') => view! {
            <a class="item-title" href=link.href>
                {title.clone()}
                <Icon name="next"/>
            </a>
        }
        .into_any(),
        Some(link) => view! {
            <span class="item-title">{title.clone()}</span>
            <a class="item-exit" href=link.href target="_blank" rel="noopener noreferrer">
                {link.label}
                <Icon name="out"/>
            </a>
        }
        .into_any(),
        None => view! { <span class="item-title">{title.clone()}</span> }.into_any(),
    };
    view! {
        <li class="item" class:item-done=move || done.get() class:item-aside=move || set_aside.get()>
            <Tick key=key label=title/>
            <div class="item-words">
                {title_view}
                <p class="item-why">{why}</p>
                <p class="item-state needs-app">
                    <span class="tile tile-here" hidden=move || !half() aria-hidden="true"></span>
                    <span class:item-doing=half>{state}</span>
                </p>
                {optional.map(|words| view! { <p class="item-why">{words}</p> })}
                {before.map(|words| view! { <p class="item-why" hidden=move || done.get()>{words}</p> })}
                {toggle}
            </div>
        </li>
    }
}
