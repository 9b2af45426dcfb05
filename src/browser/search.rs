//! The search box of a page. The box, its words and its list are HTML of the page (`site/views/search.rs`), and a form
//! that works as such; here keys go to [`Finder`] and rows come back. The index comes over the network when somebody
//! turns to the box, and what is looked for stands in the address.
//!
//! Not a component: as one it cost 9 KB of wasm (docs/size.md), and all that moves is one piece of HTML.

use super::{later, navigation, services, show};
use crate::finder::{Finder, Found};
use crate::model::fill;
use crate::page::{asked_in, query_for};
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::{document, window};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};

/// How long the count waits for the next key, in milliseconds: said at every key, nobody could follow.
const PAUSE_MILLIS: u32 = 400;

thread_local! {
    static FINDER: RefCell<Finder> = RefCell::default();
    /// The rows in the list of the box.
    static SHOWN: RefCell<String> = RefCell::default();
    /// How often was looked: only the last time counts for what is said. The index may have come since.
    static LOOKS: Cell<u32> = const { Cell::new(0) };
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// The box of the page that is shown.
#[derive(Clone)]
struct SearchBox {
    element: Element,
    input: HtmlInputElement,
}

impl SearchBox {
    fn shown() -> Option<SearchBox> {
        let element = find("[data-search-box]")?;
        let input = element.query_selector("[data-search]").ok().flatten()?.dyn_into().ok()?;
        Some(SearchBox { element, input })
    }

    fn word(&self, name: &str) -> String {
        self.element.get_attribute(&format!("data-{name}")).unwrap_or_default()
    }

    fn part(&self, selector: &str) -> Option<Element> {
        self.element.query_selector(selector).ok().flatten()
    }

    /// Fetches what the index lacks, one file after the other. What cannot be had is asked for again with the next key.
    fn load(&self) {
        let urls = [self.word("index"), self.word("catalogue")];
        let Some(url) = FINDER.with_borrow_mut(|finder| finder.wants(&urls)) else { return };
        leptos::task::spawn_local(async move {
            let text = navigation::text(&url).await;
            let failed = FINDER.with_borrow_mut(|finder| {
                finder.arrived(&url, text.as_deref());
                finder.failed()
            });
            if let Some(shown) = SearchBox::shown() {
                if !failed {
                    shown.load();
                }
                shown.look();
            }
        });
    }

    /// Shows what is found, and how many once somebody pauses.
    fn look(&self) {
        let typed = self.input.value();
        let is_services = !self.word("services").is_empty();
        let mut found = FINDER.with_borrow(|finder| finder.find(&typed, is_services));
        if is_services {
            found = services::narrow(found);
        }
        if let Some(list) = self.part("[data-results]") {
            let html = found.as_ref().map_or("", |found| found.html.as_str());
            // Often the next key finds the same: what stands there then stays.
            if SHOWN.replace(html.to_owned()) != *html || !list.has_child_nodes() {
                list.set_inner_html(html);
                show(&list, !html.is_empty());
                if self.input.has_attribute("aria-expanded") {
                    let _ = self.input.set_attribute("aria-expanded", if html.is_empty() { "false" } else { "true" });
                }
            }
        }
        let this = self.clone();
        let now = LOOKS.get() + 1;
        LOOKS.set(now);
        later(
            PAUSE_MILLIS,
            Box::new(move || {
                if LOOKS.get() == now {
                    this.say(found.as_ref());
                }
            }),
        );
    }

    fn say(&self, found: Option<&Found>) {
        let name = FINDER.with_borrow(|finder| finder.says(found));
        if let Some(line) = self.part("[data-count]") {
            let words = fill(&self.word(name), found.map_or(0, |found| found.count), 0);
            line.set_text_content(Some(&words));
        }
    }

    /// What stands in the box has changed.
    fn typed(&self) {
        self.load();
        self.note();
        self.look();
    }

    /// Puts what is looked for into the address, in place of what stood there.
    fn note(&self) {
        let address = window().location();
        if let (Ok(path), Ok(history)) = (address.pathname(), window().history())
            && !self.word("in-address").is_empty()
        {
            let url = query_for(&path, &String::from(js_sys::encode_uri_component(&self.input.value())));
            let _ = history.replace_state_with_url(&history.state().unwrap_or(JsValue::NULL), "", Some(&url));
        }
    }
}

/// A page is shown: its box looks for what was typed before the app was there, or for what the address says.
pub fn arrive() {
    let Some(shown) = SearchBox::shown() else { return };
    let query = window().location().search().unwrap_or_default();
    if shown.input.value().is_empty()
        && let Ok(asked) = js_sys::decode_uri_component(&asked_in(&query))
    {
        shown.input.set_value(&String::from(asked));
    }
    if !shown.input.value().is_empty() || !shown.word("in-address").is_empty() {
        shown.load();
        shown.look();
    }
}

/// Listens to the box of whatever page is shown.
pub fn listen() {
    // The box that an event is for: of its input, or of a filter beside it.
    let box_of = |event: &web_sys::Event| {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        (target.has_attribute("data-search") || target.has_attribute("data-filter")).then(SearchBox::shown)?
    };
    EventListener::new(&document(), "focusin", move |event| {
        if let Some(shown) = box_of(event) {
            shown.load();
        }
    })
    .forget();
    EventListener::new(&document(), "input", move |event| {
        if let Some(shown) = box_of(event) {
            shown.typed();
        }
    })
    .forget();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default();
        if let Some(next) = next_by_key(&key).and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
            event.prevent_default();
            let _ = next.focus();
        } else if let Some(shown) = box_of(event).filter(|_| key == "Escape") {
            // Some browsers empty a box by themselves, others do not.
            event.prevent_default();
            shown.input.set_value("");
            shown.typed();
        }
    })
    .forget();
    // Where the results stand on the page already nothing needs to be loaded; the keyboard on the screen goes away.
    EventListener::new_with_options(&document(), "submit", options, |event| {
        let form = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(shown) = SearchBox::shown()
            && form.is_some_and(|form| form.contains(Some(&shown.input)))
            && !shown.word("in-address").is_empty()
        {
            event.prevent_default();
            shown.typed();
            let _ = shown.input.blur();
        }
    })
    .forget();
}

/// Where a key leads: an arrow from the box to the first result, from result to result, up into the box again; Escape
/// from a result into the box.
fn next_by_key(key: &str) -> Option<Element> {
    let down = match key {
        "ArrowDown" => true,
        "ArrowUp" | "Escape" => false,
        _ => return None,
    };
    let here = document().active_element()?;
    if here.has_attribute("data-search") {
        return if down { find("[data-results] [data-result]") } else { None };
    }
    let row = here.closest("[data-results] > li").ok()??;
    if key == "Escape" {
        return find("[data-search]");
    }
    let next = if down { row.next_element_sibling() } else { row.previous_element_sibling() };
    match next {
        Some(row) => row.query_selector("[data-result]").ok().flatten(),
        None if down => None,
        None => find("[data-search]"),
    }
}
