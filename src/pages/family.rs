use super::{Entry, take_back};
use crate::app::words;
use crate::components::{Confirm, Prose, TakeBack, name_of};
use crate::model::{FamilyPage, Link, fill};
use crate::profiles::{MAX_NAME, OWNER, Profile, Profiles};
use crate::progress::item_key;
use crate::store::use_store;
use leptos::prelude::*;

/// The people of this phone: whom it works for, who is new, who goes; and who has what.
#[component]
pub fn Family(
    /// What stands on it.
    family: FamilyPage,
) -> impl IntoView {
    let store = use_store();
    let words = words();
    let owner = words.owner;
    let entry = RwSignal::new(Entry::default());
    let FamilyPage { head, items, progress, counted, field, add, refused, forgotten, forget_all, table, who, tail, .. } = family.clone();

    let change = move |change: &mut dyn FnMut(&mut Profiles)| {
        let before = store.profiles();
        store.change_people(change);
        entry.set(Entry { before: (store.profiles().people.len() < before.people.len()).then_some(before), ..Entry::default() });
    };
    let people = {
        let owner = owner.clone();
        move || {
            let (all, today) = (store.profiles(), store.today());
            let row = |one: &Profile| {
                let (id, here, unused) = (one.id, one.id == all.current().id, all.is_unused(one, today));
                let done = fill(&progress, one.progress.count(&counted), counted.len());
                let Link { href, label } = family.code.clone();
                view! {
                    <li class="person" class:person-here=here>
                        <p>
                            <strong class="person-name">{name_of(&one.name, &owner)}</strong>
                            " · "
                            {done}
                        </p>
                        <p class="person-here-note" hidden=!here>
                            {family.here.clone()}
                            ". "
                            <a href=href>{label}</a>
                        </p>
                        <p class="person-unused" hidden=!unused>{family.unused.clone()}</p>
                        <button
                            type="button"
                            class="button button-second"
                            hidden=here
                            on:click=move |_| change(&mut |all| all.switch(id, today))
                        >
                            {family.switch.clone()}
                        </button>
                        <button
                            type="button"
                            class="button button-second"
                            hidden=!unused
                            on:click=move |_| change(&mut |all| all.keep(id, today))
                        >
                            {family.keep.clone()}
                        </button>
                        <button
                            type="button"
                            class="button button-plain"
                            hidden=id == OWNER
                            on:click=move |_| change(&mut |all| all.remove(id))
                        >
                            {family.forget.clone()}
                        </button>
                    </li>
                }
            };
            all.people.iter().map(row).collect_view()
        }
    };
    let on_add = move |_| {
        let (name, today) = (entry.with_untracked(|entry| entry.text.clone()), store.today());
        let mut refusal = None;
        store.change_people(&mut |all| refusal = all.add(&name, today).err());
        let about = refusal.map(|refusal| refused[refusal as usize].clone());
        entry.set(Entry { text: if about.is_some() { name } else { String::new() }, about: about.unwrap_or_default(), before: None });
    };
    let household = move || {
        let all = store.profiles();
        let item = |item: &crate::model::CodeItem| {
            let key = item_key(&item.id);
            let mut names = [const { String::new() }; 3];
            for one in &all.people {
                let place = if one.progress.is_done(&key) { 0 } else if one.progress.is_na(&item.id) { 1 } else { 2 };
                names[place] += if names[place].is_empty() { "" } else { ", " };
                names[place] += &name_of(&one.name, &owner);
            }
            let lines = names.into_iter().zip(&who);
            let lines = lines.map(|(names, who)| view! { <p hidden=names.is_empty()>{format!("{who} {names}")}</p> }).collect_view();
            view! {
                <li class="has">
                    <strong>{item.title.clone()}</strong>
                    {lines}
                </li>
            }
        };
        items.iter().map(item).collect_view()
    };
    view! {
        <div class="article family-page">
            <Prose html=head/>
            <div class="needs-app">
                <ul class="card rows people">{people}</ul>
                <TakeBack
                    said=forgotten
                    undo=words.undo
                    can=move || entry.with(|entry| entry.before.is_some())
                    on_undo=move || take_back(store, entry)
                />
                <label class="field">
                    {field}
                    <input
                        type="text"
                        id="nickname"
                        autocomplete="off"
                        maxlength=MAX_NAME.to_string()
                        prop:value=move || entry.with(|entry| entry.text.clone())
                        on:input=move |ev| entry.update(|entry| entry.text = event_target_value(&ev))
                    />
                </label>
                <p class="refused" role="status">{move || entry.with(|entry| entry.about.clone())}</p>
                <button type="button" class="button button-primary" on:click=on_add>{add}</button>
                <div hidden=move || store.profiles().people.len() < 2>
                    <Confirm question=forget_all on_yes=move || change(&mut Profiles::remove_all)/>
                    <Prose html=table/>
                    <ul class="card rows household">{household}</ul>
                </div>
            </div>
            <Prose html=tail/>
        </div>
    }
}
