//! The edge to the browser: everything that reads or changes the world outside the page's own components.

mod ageing;
mod display;
mod history;
mod link_check;
mod mount;
mod navigation;
mod panels;
mod returning;
mod search;
mod services;
mod storage;

use crate::display::Display;
use crate::model::{PageData, PageFile};
use crate::page::{Locale, Page};
use crate::profiles::Stored;
use crate::store::{Saving, Storage, Store};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement, MouseEvent};

/// Begins as soon as the module is there. Loading, reading, taking over and listening are a task each: as one they would
/// keep a slow phone from answering for too long.
pub fn start() {
    later(0, Box::new(read));
}

/// Hydrates the page, if its data is that of the URL. Otherwise the page stays as it is, complete and inert. The shell
/// that the service worker gives for pages it has no HTML of is filled with the page first.
fn read() {
    let document = document();
    let Some(root) = document.get_element_by_id("app").and_then(|root| root.dyn_into::<HtmlElement>().ok()) else { return };
    if document.document_element().is_some_and(|root| root.has_attribute("data-shell")) {
        return fill_shell(document, root);
    }
    let Some(page) = page_data(&document) else { return };
    if Some(page.path.as_str()) != navigation::path().as_deref() {
        return;
    }
    let html = root.inner_html();
    // Copied here, since `begin` is the longest task of all.
    let data = page.clone();
    later(0, Box::new(move || begin(Rc::new(PageFile { page, html }), data, root, tapped())));
}

/// Shows the page of the URL in the empty shell. Without its data there is only the page about being offline.
fn fill_shell(document: Document, root: HtmlElement) {
    // Leptos has no executor before something is mounted.
    wasm_bindgen_futures::spawn_local(async move {
        let file = match navigation::path() {
            Some(path) => navigation::fetch(&path).await,
            None => None,
        };
        let Some(file) = file else {
            let path = window().location().pathname().unwrap_or_default();
            let locale = Page::parse(&path).map_or(Locale::Vi, |(locale, _)| locale);
            let _ = window().location().replace(&Page::Offline.path(locale));
            return;
        };
        document.set_title(&file.page.title);
        root.set_inner_html(&file.html);
        let data = file.page.clone();
        begin(file, data, root, Tapped::default());
    });
}

/// What was tapped before the app was there: keys of ticks, and chosen display settings.
#[derive(Default)]
struct Tapped {
    ticks: Vec<String>,
    settings: Vec<(String, String)>,
}

/// The first page: it is taken over as it was built, then what this phone knows is shown on it. In one task, so that no
/// frame shows a tapped box without its tick and no tap falls in between. `data` is the file's.
fn begin(file: Rc<PageFile>, data: PageData, root: HtmlElement, tapped: Tapped) {
    // Before the listeners that change the page.
    navigation::listen();
    let app = Shared { store: Store::default(), display: Display::default() };
    navigation::follow(file.clone(), root.clone(), app);
    mount::take_over(root, file, data, app, navigation::code());
    let Shared { store, display } = app;
    display.connect(display::keep, display::load(), tapped.settings);
    let (found, saving) = match storage::read() {
        Ok(Stored::Nothing) => (None, Saving::Works),
        Ok(Stored::Profiles(profiles)) => (Some(profiles), Saving::Works),
        Ok(Stored::Newer) => (None, Saving::Newer),
        Ok(Stored::Damaged) => (None, storage::rescue()),
        Err(_) => (None, Saving::Refused),
    };
    let edge = Storage { load: storage::load, save: storage::save, clear: storage::clear, later, today: ageing::today };
    let ticks = [tapped.ticks, storage::noted()].concat();
    store.connect(edge, found, saving, &ticks);
    if store.saving() == Saving::Works {
        storage::forget_noted();
    }
    // From here on a tick is the app's to keep, not boot/tapped.js's.
    set_root("data-runs", "");
    storage::listen(store);
    later(0, Box::new(move || listen(store)));
}

/// Everything else that answers, and what is done on every page; then the app is ready.
fn listen(store: Store) {
    // The panels are of no page: what is made while a page's owner is the current one ends with it.
    let visit = Owner::new_root(None);
    visit.with(|| panels::follow(store));
    std::mem::forget(visit);
    returning::listen(store);
    search::listen();
    link_check::listen();
    settle(&document());
    // A moment later, when what was found is on the screen.
    later(0, Box::new(|| set_root("data-ready", "")));
}

/// What all pages of a visit share.
#[derive(Clone, Copy)]
struct Shared {
    store: Store,
    display: Display,
}

/// What is done on every page once it stands.
fn settle(document: &Document) {
    ageing::show();
    link_check::open(document);
    search::arrive();
}

/// Sets an attribute of `<html>`.
fn set_root(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(name, value);
    }
}

fn later(millis: u32, then: Box<dyn FnOnce()>) {
    gloo::timers::callback::Timeout::new(millis, then).forget();
}

/// The page's own data, from its inert script.
fn page_data(document: &Document) -> Option<PageData> {
    let json = document.get_element_by_id("page-data")?.text_content()?;
    PageData::parse(&json)
}

/// Boxes that are checked now were tapped before the app was there: the HTML has none checked.
fn tapped() -> Tapped {
    let mut tapped = Tapped::default();
    for input in all("#app input:checked") {
        let input: HtmlInputElement = input.unchecked_into();
        if let Some(key) = input.get_attribute("data-key") {
            tapped.ticks.push(key);
        } else if input.has_attribute("data-setting") {
            tapped.settings.push((input.name(), input.value()));
        }
    }
    tapped
}

/// Every element that a selector finds, in the order of the page.
fn all(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|i| found.item(i)?.dyn_into().ok()).collect()
}

/// Shows or hides an element.
fn show(element: &Element, shown: bool) {
    let _ = element.toggle_attribute_with_force("hidden", !shown);
}

/// The element nearest to where an event happened, itself included, that a selector finds.
fn up(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// The mouse event that a click is, unless another button or a key makes it something else, which is the browser's.
fn plain_click(event: &Event) -> Option<&MouseEvent> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let modified = click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key();
    (!modified && click.button() == 0).then_some(click)
}
