use crate::components::Prose;
use crate::display::Display;
use crate::model::{Link, SettingGroup, SettingsPage};
use crate::store::use_store;
use leptos::prelude::*;

/// Text size, theme, motion: applied at once, kept on this phone.
#[component]
pub fn Settings(
    /// What stands on it.
    settings: SettingsPage,
) -> impl IntoView {
    let SettingsPage { head, groups, kept, tail } = settings;
    let groups = groups.into_iter().map(|group| view! { <Choices group kept=kept.clone()/> }).collect_view();
    view! {
        <div class="article">
            <Prose html=head/>
            <div class="needs-app">{groups}</div>
            <Prose html=tail/>
        </div>
    }
}

/// One setting: a row of choices.
#[component]
fn Choices(
    /// The setting.
    group: SettingGroup,
    /// Said when a choice is kept.
    kept: String,
) -> impl IntoView {
    let display: Display = expect_context();
    let store = use_store();
    let SettingGroup { name, title, default, choices } = group;
    let choice = |Link { href: value, label: words }: Link| {
        let is_default = value == default;
        let (name_get, name_set, kept) = (name.clone(), name.clone(), kept.clone());
        let (value_get, value_set) = (value.clone(), value.clone());
        let checked = move || display.is(&name_get, &value_get, is_default);
        view! {
            <label class="choice">
                <input
                    type="radio"
                    autocomplete="off"
                    name=name.clone()
                    value=value
                    data-setting=""
                    prop:checked=checked
                    on:change=move |_| {
                        display.set(&name_set, &value_set);
                        store.say(kept.clone(), None);
                    }
                />
                <span>{words}</span>
            </label>
        }
    };
    let choices = choices.into_iter().map(choice).collect_view();
    view! {
        <fieldset class="choices">
            <legend>{title}</legend>
            {choices}
        </fieldset>
    }
}
