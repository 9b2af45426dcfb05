use crate::app::words;
use crate::components::{Confirm, Prose, Tick, Tiles};
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
    let ChecklistPage { class, head, progress, groups, stages_title, stages, na, na_undo, na_state, tail } = checklist;

    // What counts: everything but the optional items and what was set aside.
    let items = || groups.iter().flat_map(|group| &group.items);
    let counted: Vec<String> = items().filter(|item| item.counts).map(|item| item.id.clone()).collect();
    let total = counted.len();
    let of_all = counted.clone();
    let line = move || {
        let (done, total) = store.with(|progress| tally(progress, &of_all));
        fill(&progress, done, total)
    };
    let count = Memo::new(move |_| store.with(|progress| tally(progress, &counted).0));
    let ids: Vec<String> = items().map(|item| item.id.clone()).collect();
    let said = words.reset.said.clone();
    let reset = move || {
        store.forget(&said, |progress| {
            for id in &ids {
                progress.set(&item_key(id), false);
                progress.set_na(id, false);
            }
        });
    };
    let na = [na, na_undo, na_state];
    let group = |ChecklistGroup { title, items }: ChecklistGroup| {
        let ids: Vec<String> = items.iter().map(|item| item.id.clone()).collect();
        let count = move || {
            let (done, total) = store.with(|progress| tally(progress, &ids));
            format!(" ({done}/{total})")
        };
        view! {
            <h2>
                {title}
                <span class="group-count needs-app">{count}</span>
            </h2>
            <ul class="card rows">
                {items.into_iter().map(|item| view! { <Item item words=words.clone() na=na.clone()/> }).collect_view()}
            </ul>
        }
    };
    let groups = groups.into_iter().map(group).collect_view();
    let stages =
        stages.into_iter().map(|stage| view! { <StageLine stage done=words.done.clone() todo=words.todo.clone()/> }).collect_view();
    view! {
        <div class=class>
            <Prose html=head/>
            <p class="checklist-count needs-app">
                <strong>{line}</strong>
                <Tiles count total here=None label=stages_title.clone()/>
            </p>
            {groups}
            <h2>{stages_title}</h2>
            <ul class="card rows">{stages}</ul>
            <Confirm question=words.reset on_yes=reset/>
            <Prose html=tail/>
        </div>
    }
}

/// How many items are done, and how many apply at all.
fn tally(progress: &Progress, ids: &[String]) -> (usize, usize) {
    let (mut done, mut total) = (0, 0);
    for id in ids.iter().filter(|id| !progress.is_na(id)) {
        total += 1;
        done += usize::from(progress.is_done(&item_key(id)));
    }
    (done, total)
}

/// A stage of the self-check and how far it is.
#[component]
fn StageLine(
    /// The stage.
    stage: Stage,
    /// Words: done.
    done: String,
    /// Words: not done.
    todo: String,
) -> impl IntoView {
    let store = use_store();
    let Stage { title, items } = stage;
    let state = move || match store.with(|progress| tally(progress, &items)) {
        (n, total) if n == total => done.clone(),
        (n, total) => format!("{todo} · {n}/{total}"),
    };
    view! {
        <li class="stage">
            <span class="stage-title">{title}</span>
            <span class="stage-state needs-app">{state}</span>
        </li>
    }
}

/// What is said of an item.
#[derive(Clone, Copy, PartialEq)]
enum State {
    /// Set aside.
    Aside,
    /// Ticked.
    Done,
    /// The guide's next step, from 1, and how many there are.
    Doing(usize, usize),
    /// All steps of the guide are done, the item is not ticked.
    GuideDone,
    /// Nothing yet.
    Todo,
}

impl State {
    fn of(progress: &Progress, id: &str, key: &str, guide: &[String]) -> State {
        match progress.next_open(guide) {
            _ if progress.is_na(id) => State::Aside,
            _ if progress.is_done(key) => State::Done,
            _ if progress.count(guide) == 0 => State::Todo,
            Some(next) => State::Doing(next + 1, guide.len()),
            None => State::GuideDone,
        }
    }
}

/// One item: its box, what it means, where it is explained.
#[component]
fn Item(
    /// The item.
    item: ChecklistItem,
    /// Words of the page.
    words: Words,
    /// «Không áp dụng cho tôi», the way back, and the state in between.
    na: [String; 3],
) -> impl IntoView {
    let store = use_store();
    let ChecklistItem { id, title, html, guide_keys, may_not_apply, .. } = item;
    let key = item_key(&id);
    let state = {
        let (id, key) = (id.clone(), key.clone());
        move || store.with(|progress| State::of(progress, &id, &key, &guide_keys))
    };
    let (of_line, of_button) = (state.clone(), state.clone());
    let [na, na_undo, na_state] = na;
    let said = move || match of_line() {
        State::Aside => na_state.clone(),
        State::Done => words.done.clone(),
        State::Todo => words.todo.clone(),
        State::Doing(step, total) => fill(&words.doing, step, total),
        State::GuideDone => words.guide_done.clone(),
    };
    let class = move || match state() {
        State::Aside => "item item-aside",
        State::Done => "item item-done",
        State::Doing(..) | State::GuideDone => "item item-doing",
        State::Todo => "item",
    };
    view! {
        <li class=class>
            <Tick key label=title/>
            <div class="item-words">
                <Prose html/>
                <p class="item-state needs-app">{said}</p>
                <button
                    type="button"
                    class="button button-plain needs-app"
                    hidden=!may_not_apply
                    on:click=move |_| store.toggle_na(&id)
                >
                    {move || if of_button() == State::Aside { na_undo.clone() } else { na.clone() }}
                </button>
            </div>
        </li>
    }
}
