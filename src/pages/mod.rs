//! The pages with moving parts, one file each, and [`Article`] for all others.

mod article;
mod checklist;
mod code;
mod family;
mod guide;
mod home;
mod privacy;
mod settings;
mod step;

pub use article::Article;
pub use checklist::Checklist;
pub use code::Code;
pub use family::Family;
pub use guide::Guide;
pub use home::Home;
pub use privacy::Privacy;
pub use settings::Settings;
pub use step::Step;

use crate::model::GuideRef;
use crate::page::{Locale, Page};
use crate::profiles::Profiles;
use crate::progress::OpenGuide;
use crate::store::Store;
use leptos::prelude::*;

/// A field and what came of it. One type for all pages: each kind of signal costs the wasm a kilobyte.
#[derive(Clone, Default)]
struct Entry {
    /// What stands in the field.
    text: String,
    /// What was asked about, or said.
    about: String,
    /// What the last change took the place of, to be taken back.
    before: Option<Profiles>,
}

/// Takes the last change of a page back.
fn take_back(store: Store, entry: RwSignal<Entry>) {
    if let Some(before) = entry.try_update(|entry| entry.before.take()).flatten() {
        store.change_people(&mut |profiles| *profiles = before.clone());
    }
}

/// Keeps «Làm tiếp» right: whenever the number of done steps of a guide changes, it is remembered as begun, or
/// dropped once all or none are done.
fn remember_guide(store: Store, guide: GuideRef, locale: Locale) {
    Effect::new(move |before: Option<usize>| {
        let count = store.with(|progress| progress.count(&guide.keys));
        if before.is_some_and(|before| before != count) {
            let next = store.with(|progress| progress.next_open(&guide.keys)).filter(|_| count > 0);
            let open = next.map(|next| OpenGuide {
                id: guide.id.clone(),
                title: guide.title.clone(),
                next: next as u8 + 1,
                total: guide.keys.len() as u8,
                path: Page::Step(guide.slug.clone(), next as u8 + 1).path(locale),
            });
            store.remember(&guide.id, open);
        }
        count
    });
}
