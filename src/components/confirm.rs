use crate::model::Question;
use leptos::prelude::*;

/// A button that asks before it acts: the question opens in place, with the harmless answer first.
#[component]
pub fn Confirm(
    /// Its words.
    question: Question,
    /// What happens on yes.
    on_yes: impl Fn() + Send + Sync + 'static,
) -> impl IntoView {
    let asking = RwSignal::new(false);
    let Question { label, ask, yes, no, .. } = question;
    view! {
        <div class="confirm needs-app">
            <button type="button" class="button button-plain" on:click=move |_| asking.update(|asking| *asking = !*asking)>{label}</button>
            <div class="confirm-ask" hidden=move || !asking.get()>
                <p role="status">{move || if asking.get() { ask.clone() } else { String::new() }}</p>
                <div class="pair">
                    <button type="button" class="button button-second" on:click=move |_| asking.set(false)>{no}</button>
                    <button
                        type="button"
                        class="button button-danger"
                        on:click=move |_| {
                            asking.set(false);
                            on_yes();
                        }
                    >
                        {yes}
                    </button>
                </div>
            </div>
        </div>
    }
}
