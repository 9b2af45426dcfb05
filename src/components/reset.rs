use leptos::prelude::*;

/// A button that asks before it acts: the question opens in place, with the harmless answer first.
#[component]
pub fn Confirm(
    /// What the button says.
    label: String,
    /// The question.
    ask: String,
    /// The answer that acts.
    yes: String,
    /// The answer that does not.
    no: String,
    /// What happens on yes.
    on_yes: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let asking = RwSignal::new(false);
    view! {
        <div class="confirm needs-app">
            <button
                type="button"
                class="button button-plain"
                aria-expanded=move || asking.get().to_string()
                on:click=move |_| asking.update(|asking| *asking = !*asking)
            >
                {label}
            </button>
            <div class="confirm-ask" role="group" aria-label=ask.clone() hidden=move || !asking.get()>
                <p>{ask.clone()}</p>
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
