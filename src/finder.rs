//! Search as a signal that the pages with a box share: what is typed, what was found, whether the index is there.
//! What reaches the network and the address goes through [`Edge`], which the browser provides; natively there is none,
//! and nothing is found.

use crate::model::{SearchBox, fill};
use crate::search::Index;
use leptos::prelude::*;

/// The edge to the browser.
#[derive(Clone, Copy)]
pub struct Edge {
    /// Fetches a text and hands it over; nothing where it cannot be had.
    pub fetch: fn(String, Box<dyn FnOnce(Option<String>)>),
    /// What the address of the page says is looked for.
    pub asked: fn() -> String,
    /// Puts that into the address, in place of what was there.
    pub ask: fn(&str),
    /// Runs something later; takes milliseconds.
    pub later: fn(u32, Box<dyn FnOnce()>),
}

/// Results are shown from this many letters on (UX R15).
const LEAST: usize = 2;
/// How long the count waits for the next key, in milliseconds: read out at every key, nobody could follow.
const PAUSE_MILLIS: u32 = 450;

/// How far the files of the index have come.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Load {
    /// Not asked for.
    #[default]
    Not,
    /// On their way: how many.
    Waiting(u8),
    /// There.
    Done,
    /// They cannot be had; the next key asks again.
    Failed,
}

#[derive(Default)]
struct State {
    index: Index,
    /// Files that are in the index, or on their way to it.
    files: Vec<String>,
    load: Load,
    typed: String,
    /// The rows of what was found.
    html: String,
    /// Where the state's procedures among it lead, the best first: the services page has rows of its own for them.
    links: Vec<String>,
    count: usize,
    more: bool,
    /// The count in words, once somebody pauses.
    said: String,
}

/// Shared search. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Finder {
    state: RwSignal<State>,
    edge: StoredValue<Option<Edge>>,
}

impl Default for Finder {
    fn default() -> Self {
        Finder { state: RwSignal::new(State::default()), edge: StoredValue::new(None) }
    }
}

impl Finder {
    /// Connects the browser.
    pub fn connect(&self, edge: Edge) {
        self.edge.set_value(Some(edge));
    }

    /// A box is shown: what was typed before the app was there, or what the address asks for, is looked for at once.
    pub fn arrive(&self, search: &SearchBox) {
        let Some(edge) = self.edge.get_value() else { return };
        let typed = self.typed_now();
        let wanted = if typed.is_empty() { (edge.asked)() } else { typed };
        if search.in_address || !wanted.is_empty() {
            self.load(search);
        }
        self.look(search, wanted);
    }

    /// Takes over what was typed before the app was there.
    pub fn take_over(&self, typed: String) {
        self.state.update(|state| state.typed = typed);
    }

    /// Somebody has typed.
    pub fn type_in(&self, search: &SearchBox, typed: String) {
        self.load(search);
        if let Some(edge) = self.edge.get_value().filter(|_| search.in_address) {
            (edge.ask)(&typed);
        }
        self.look(search, typed);
    }

    /// The box is left: the next page begins with an empty one.
    pub fn leave(&self) {
        self.state.update(|state| {
            state.typed = String::new();
            state.html = String::new();
            state.said = String::new();
        });
    }

    /// Fetches the index, unless it is there or on its way.
    pub fn load(&self, search: &SearchBox) {
        let Some(edge) = self.edge.get_value() else { return };
        let finder = *self;
        for url in [&search.index, &search.catalogue] {
            let known = self.state.with_untracked(|state| url.is_empty() || state.files.contains(url));
            if known {
                continue;
            }
            self.state.update(|state| {
                state.files.push(url.clone());
                state.load = Load::Waiting(if let Load::Waiting(n) = state.load { n + 1 } else { 1 });
            });
            let (search, url) = (search.clone(), url.clone());
            (edge.fetch)(url.clone(), Box::new(move |text| finder.arrived(&search, url, text)));
        }
    }

    fn arrived(&self, search: &SearchBox, url: String, text: Option<String>) {
        self.state.update(|state| {
            let added = text.is_some_and(|text| state.index.add(&text));
            if !added {
                state.files.retain(|known| *known != url);
            }
            state.load = match state.load {
                _ if !added => Load::Failed,
                Load::Waiting(n) if n > 1 => Load::Waiting(n - 1),
                Load::Failed => Load::Failed,
                _ => Load::Done,
            };
        });
        let typed = self.typed_now();
        self.look(search, typed);
    }

    fn look(&self, search: &SearchBox, typed: String) {
        let Some(edge) = self.edge.get_value() else { return };
        self.state.update(|state| state.look(search, typed.clone()));
        let (finder, search) = (*self, search.clone());
        (edge.later)(PAUSE_MILLIS, Box::new(move || {
            // Still the same, and the box still there.
            if finder.typed_now() == typed {
                finder.state.update(|state| state.say(&search));
            }
        }));
    }

    fn typed_now(&self) -> String {
        self.state.with_untracked(|state| state.typed.clone())
    }

    /// What is typed; the caller is told of changes, as of all below.
    pub fn typed(&self) -> String {
        self.state.with(|state| state.typed.clone())
    }

    /// The rows of what was found.
    pub fn html(&self) -> String {
        self.state.with(|state| state.html.clone())
    }

    /// How many there are, in words.
    pub fn said(&self) -> String {
        self.state.with(|state| state.said.clone())
    }

    /// Where the procedures that were found lead, the best first; nothing while nothing is looked for.
    pub fn links(&self) -> Option<Vec<String>> {
        self.state.with(|state| state.asks().then(|| state.links.clone()))
    }
}

impl State {
    /// Whether something is looked for.
    fn asks(&self) -> bool {
        self.typed.trim().chars().count() >= LEAST
    }

    fn look(&mut self, search: &SearchBox, typed: String) {
        self.typed = typed;
        self.links.clear();
        (self.html, self.count, self.more) = (String::new(), 0, false);
        if !self.asks() {
            self.said = String::new();
            return;
        }
        if search.services {
            let found = self.index.search(&self.typed, &|kind| kind == b'p');
            self.links = found.best.iter().map(|hit| self.index.link(hit).to_owned()).collect();
            self.count = found.best.len();
        }
        let services = search.services;
        let found = self.index.search(&self.typed, &|kind| !services || kind == b'k');
        self.html = self.index.html(&found, &search.icons);
        self.count += found.best.len();
        self.more = found.more;
    }

    fn say(&mut self, search: &SearchBox) {
        self.said = match self.load {
            _ if !self.asks() => String::new(),
            Load::Failed => search.failed.clone(),
            Load::Not | Load::Waiting(_) => search.loading.clone(),
            Load::Done if self.count == 0 => search.none.clone(),
            Load::Done => fill(if self.more { &search.more } else { &search.count }, self.count, 0),
        };
    }
}
