//! Somebody leaves a step for the portal and comes back: the step asks whether it is done. The question stands in the
//! page, hidden (`site::views::guide`). Which step it was is kept for as long as the tab lives, because chat apps open
//! the portal in the same window and load the page again on the way back.

use super::{storage, up};
use crate::store::Store;
use gloo::events::EventListener;
use leptos::prelude::document;
use web_sys::{Element, Event, VisibilityState};

/// Key in `sessionStorage`: the tick key of the step that was left.
const LEFT: &str = "congdanso.left";

/// Follows people out and back in.
pub fn listen(store: Store) {
    EventListener::new(&document(), "click", move |event| clicked(event, store)).forget();
    EventListener::new(&document(), "visibilitychange", |_| {
        if document().visibility_state() == VisibilityState::Visible {
            ask();
        }
    })
    .forget();
    ask();
}

/// A click on a way out, or on an answer.
fn clicked(event: &Event, store: Store) {
    if let (Some(answer), Some(question)) = (up(event, "[data-answer]"), up(event, "[data-returned]")) {
        let _ = question.set_attribute("hidden", "");
        if answer.get_attribute("data-answer").as_deref() == Some("yes") {
            store.tick(&key(&question), true);
        }
    } else if up(event, "[data-exit], [data-do=leave]").is_some()
        && let Some(question) = up(event, ".step, .step-page").and_then(|step| step.query_selector("[data-returned]").ok().flatten())
        && let Ok(storage) = storage::session()
    {
        let _ = storage.set_item(LEFT, &key(&question));
    }
}

/// Asks about the step that was left, once, if it stands on this page.
fn ask() {
    let Ok(storage) = storage::session() else { return };
    let Some(left) = storage.get_item(LEFT).ok().flatten() else { return };
    let _ = storage.remove_item(LEFT);
    if let Ok(Some(question)) = document().query_selector(&format!("[data-returned='{left}']")) {
        let _ = question.remove_attribute("hidden");
    }
}

/// The tick key of the step that a question is about.
fn key(question: &Element) -> String {
    question.get_attribute("data-returned").unwrap_or_default()
}
