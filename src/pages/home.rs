use crate::components::{Icon, Prose, Tiles};
use crate::model::{HomePage, fill};
use crate::progress::item_key;
use crate::store::use_store;
use leptos::prelude::*;

/// Home: what this is, where one left off, the life needs, the frequent jobs.
#[component]
pub fn Home(
    /// What stands on it.
    home: HomePage,
) -> impl IntoView {
    let store = use_store();
    let HomePage { intro, start, resume, tiles, jobs, checklist_title, checklist, items, tail } = home;
    let (start, start_note) = start;
    let open = Memo::new(move |_| store.with(|progress| progress.latest().cloned()));
    let href = {
        let start = start.href.clone();
        move || open.get().map_or_else(|| start.clone(), |open| open.path)
    };
    let plate = move || open.get().map_or_else(String::new, |open| format!("{}/{}", open.next, open.total));
    let note = move || open.get().map_or_else(|| start_note.clone(), |open| fill(&resume, open.next.into(), open.total.into()));
    let title = move || open.get().map_or_else(|| start.label.clone(), |open| open.title);

    let keys: Vec<String> = items.iter().map(|id| item_key(id)).collect();
    let total = items.len();
    let done = Memo::new(move |_| store.with(|progress| keys.iter().map(|key| progress.is_done(key)).collect::<Vec<_>>()));
    let count_done = move || done.with(|done| done.iter().filter(|done| **done).count());
    let summary = checklist.label.clone();
    // Tiles are laid from the left, whichever items are done.
    let laid = Signal::derive(move || (0..total).map(|i| i < count_done()).collect::<Vec<_>>());
    view! {
        <div class="home">
            <div class="home-intro">
                <Prose html=intro/>
                <a class="hero" href=href>
                    <span class="plate plate-paper" class:mark-plate=move || open.get().is_none() aria-hidden="true">{plate}</span>
                    <span class="hero-words">
                        <span class="hero-note">{note}</span>
                        <span class="hero-title">{title}</span>
                    </span>
                    <Icon name="next"/>
                </a>
            </div>
            <Prose html=tiles class="home-tiles"/>
            <Prose html=jobs class="home-jobs"/>
            <section class="home-checklist">
                <h2>{checklist_title.clone()}</h2>
                <a class="card summary" href=checklist.href>
                    <span class="summary-line">
                        <strong>{move || fill(&summary, count_done(), total)}</strong>
                        <Icon name="next"/>
                    </span>
                    <Tiles done=laid total label=checklist_title/>
                </a>
            </section>
            <Prose html=tail class="home-tail"/>
        </div>
    }
}
