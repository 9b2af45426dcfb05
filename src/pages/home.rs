use crate::components::{Prose, Tiles};
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
    let HomePage { intro, start, start_note, resume, tiles, jobs, checklist_title, checklist, items, tail } = home;
    let open = move || store.with(|progress| progress.latest().cloned());
    let href = move || open().map_or_else(|| start.href.clone(), |open| open.path);
    let plate = move || open().map_or_else(String::new, |open| format!("{}/{}", open.next, open.total));
    let note = move || open().map_or_else(|| start_note.clone(), |open| fill(&resume, open.next.into(), 0));
    let title = move || open().map_or_else(|| start.label.clone(), |open| open.title);

    let keys: Vec<String> = items.iter().map(|id| item_key(id)).collect();
    let total = keys.len();
    let count = Memo::new(move |_| store.with(|progress| progress.count(&keys)));
    view! {
        <div class="home">
            <div class="home-intro">
                <Prose html=intro/>
                <a class="hero next" href=href>
                    <span class="plate plate-paper" class:mark-plate=move || open().is_none() aria-hidden="true">{plate}</span>
                    <span class="hero-words">
                        <span class="hero-note">{note}</span>
                        <span class="hero-title">{title}</span>
                    </span>
                </a>
            </div>
            <Prose html=tiles class="home-tiles"/>
            <Prose html=jobs class="home-jobs"/>
            <section>
                <h2>{checklist_title.clone()}</h2>
                <a class="card summary" href=checklist.href>
                    <strong class="summary-line next">{move || fill(&checklist.label, count.get(), total)}</strong>
                    <Tiles count total here=None label=checklist_title/>
                </a>
            </section>
            <Prose html=tail/>
        </div>
    }
}
