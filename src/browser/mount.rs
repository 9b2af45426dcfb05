//! The page in `#app`: the app takes it over as it was built, the first one and every later one alike. So the wasm holds
//! the code that hydrates and not the code that builds elements (docs/size.md), and the engine's own parser makes them.

use super::Shared;
use crate::app::{App, AppProps};
use crate::model::{PageData, PageFile};
use leptos::prelude::document;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{DocumentFragment, HtmlElement};

thread_local! {
    /// The page that is shown.
    static SHOWN: RefCell<Rc<PageFile>> = RefCell::default();
    /// What the app holds of it; dropped, it answers no longer.
    static VIEW: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
    /// The page that somebody may go back to, its elements made already.
    static READY: RefCell<Option<(Rc<PageFile>, DocumentFragment)>> = const { RefCell::new(None) };
}

/// Reads the data of the page that is shown.
pub fn shown<T>(read: impl FnOnce(&PageData) -> T) -> T {
    SHOWN.with_borrow(|file| read(&file.page))
}

/// Puts a page in the place of the one that is shown, which it gives back.
pub fn replace(root: HtmlElement, file: Rc<PageFile>, app: Shared, code: String) -> Rc<PageFile> {
    // Chromium would style the whole page that goes once more when its focused element is taken out.
    if let Some(focused) = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = focused.blur();
    }
    // First the old page lets go of its elements.
    VIEW.take();
    match READY.take().filter(|(of, _)| Rc::ptr_eq(of, &file)) {
        Some((_, elements)) => {
            root.set_text_content(None);
            let _ = root.append_child(&elements);
        }
        None => root.set_inner_html(&file.html),
    }
    let left = SHOWN.with_borrow(Rc::clone);
    let page = file.page.clone();
    take_over(root, file, page, app, code);
    left
}

/// Makes the elements of a page ahead, while nothing else is to be done.
pub fn prepare(file: Rc<PageFile>) {
    let made = document().create_range().and_then(|range| range.create_contextual_fragment(&file.html));
    READY.set(made.ok().map(|elements| (file, elements)));
}

/// The page that stands in `#app` begins to answer. `page` is the file's data, `code` the progress code of its address.
pub fn take_over(root: HtmlElement, file: Rc<PageFile>, page: PageData, app: Shared, code: String) {
    let Shared { store, display } = app;
    SHOWN.set(file);
    let words = (page.words.ticked.clone(), page.words.unticked.clone());
    display.asleep(|| {
        store.asleep(|| {
            let view = leptos::mount::hydrate_from(root, move || App(AppProps { page, store, display }));
            VIEW.set(Some(Box::new(view)));
        });
    });
    store.arrive(&words.0, &words.1, code);
}
