//! The pages with moving parts, one file each, and [`Article`] for all others.

mod article;
mod checklist;
mod guide;
mod home;
mod privacy;
mod settings;
mod step;

pub use article::Article;
pub use checklist::Checklist;
pub use guide::Guide;
pub use home::Home;
pub use privacy::Privacy;
pub use settings::Settings;
pub use step::Step;

use crate::model::GuideRef;
use crate::page::{Locale, Page};
use crate::progress::OpenGuide;
use crate::store::Store;
use leptos::prelude::*;

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
