//! Progress as a signal that every component shares, and the words said about it. What reaches storage goes through
//! [`Storage`], which the browser's edge provides; natively there is none, and nothing is ticked.

use crate::panels::Entry;
use crate::profiles::Profiles;
use crate::progress::{OpenGuide, Progress};
use leptos::prelude::*;

/// Whether ticks outlive the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// They are stored, or will be.
    #[default]
    Works,
    /// This phone refuses: private mode, full, forbidden.
    Refused,
    /// Storage holds progress of a newer version of the site, which is left alone.
    Newer,
}

/// The edge to the phone's storage.
#[derive(Clone, Copy)]
pub struct Storage {
    /// Reads what is stored now: other tabs may have written since.
    pub load: fn() -> Option<Profiles>,
    /// Stores, and tells whether that worked.
    pub save: fn(&Profiles) -> Saving,
    /// Removes everything this site has stored.
    pub clear: fn(),
    /// Runs something later; takes milliseconds.
    pub later: fn(u32, Box<dyn FnOnce()>),
    /// Today in Viet Nam, in days since 1970.
    pub today: fn() -> u16,
}

/// How long an undo stays on screen, in milliseconds (UX: at least 8 s).
const TOAST_MILLIS: u32 = 9_000;

/// What a tap changed: the key and whether it had been done.
type Undo = (String, bool);

/// Everything that moves, in one place: every further kind of signal would cost the wasm a kilobyte.
#[derive(Default)]
struct State {
    profiles: Profiles,
    saving: Saving,
    /// What is being said, numbered, so that an old timer does not end a new line.
    said: Option<String>,
    turn: u32,
    undo: Option<Undo>,
    /// What was entered in a panel of the page.
    entry: Entry,
    /// Said after a tick, and after one was taken back.
    ticked: String,
    unticked: String,
}

/// Shared progress, and the words said about it. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Store {
    state: RwSignal<State>,
    edge: StoredValue<Option<Storage>>,
}

/// The store that the app provides.
pub fn use_store() -> Store {
    expect_context::<Store>()
}

impl Default for Store {
    fn default() -> Self {
        Store { state: RwSignal::new(State::default()), edge: StoredValue::new(None) }
    }
}

impl Store {
    /// Connects storage: what it holds is shown, and `tapped` keys (ticked before the app was there) are added to it.
    pub fn connect(&self, edge: Storage, found: Option<Profiles>, saving: Saving, tapped: &[String]) {
        self.edge.set_value(Some(edge));
        self.state.update(|state| {
            state.saving = saving;
            state.profiles = found.unwrap_or_default();
        });
        if !tapped.is_empty() {
            self.change(|progress| tapped.iter().for_each(|key| progress.set(key, true)));
        }
    }

    /// While `take_over` hydrates a page, the store holds what every page is built with: nothing. Then what it knows is
    /// shown.
    pub fn asleep(&self, take_over: impl FnOnce()) {
        let known = self.state.try_update_untracked(std::mem::take).unwrap_or_default();
        take_over();
        self.state.set(known);
    }

    /// A page is shown: the words it says after a tick and after one was taken back, and the progress code that stands
    /// in its address.
    pub fn arrive(&self, ticked: &str, unticked: &str, code: String) {
        self.state.update(|state| {
            state.entry = Entry { about: code, ..Entry::default() };
            state.ticked = ticked.to_owned();
            state.unticked = unticked.to_owned();
        });
    }

    /// Takes over what another tab has stored. What could not be stored here is known to this tab alone: it stays.
    pub fn reload(&self, found: Profiles) {
        self.state.update(|state| {
            if state.saving == Saving::Refused {
                state.profiles.unite(&found);
                return;
            }
            // What could be taken back was somebody else's.
            if state.profiles.current().id != found.current().id {
                (state.said, state.undo) = (None, None);
            }
            state.profiles = found;
        });
    }

    /// Reads the progress of the one this phone works for; the caller is told of changes.
    pub fn with<T>(&self, read: impl FnOnce(&Progress) -> T) -> T {
        self.state.with(|state| read(state.profiles.progress()))
    }

    /// Everybody on this phone, and what was entered; the caller is told of changes.
    pub fn with_people(&self, read: &mut dyn FnMut(&Profiles, &Entry)) {
        self.state.with(|state| read(&state.profiles, &state.entry));
    }

    /// Today in Viet Nam, in days since 1970; 0 where nobody knows.
    pub fn today(&self) -> u16 {
        self.edge.get_value().map_or(0, |edge| (edge.today)())
    }

    /// A tap in a panel: may change who there is and what is ticked. What was said before was about somebody else.
    pub fn act(&self, act: &mut dyn FnMut(&mut Profiles, &mut Entry)) {
        let mut entry = self.state.with_untracked(|state| state.entry.clone());
        self.update(&mut |profiles| act(profiles, &mut entry));
        self.state.update(|state| (state.entry, state.said, state.undo) = (entry, None, None));
    }

    /// Whether a key is ticked; the caller is told of changes.
    pub fn is_done(&self, key: &str) -> bool {
        self.with(|progress| progress.is_done(key))
    }

    /// A tap on a checkbox: changes it, says so, offers undo.
    pub fn tick(&self, key: &str, done: bool) {
        let before = self.state.with_untracked(|state| state.profiles.progress().is_done(key));
        self.change(|progress| progress.set(key, done));
        let said = self.state.with_untracked(|state| if done { state.ticked.clone() } else { state.unticked.clone() });
        self.say(said, Some((key.to_owned(), before)));
    }

    /// Takes the last tap back.
    pub fn undo(&self) {
        let undo = self.state.try_update(|state| {
            state.said = None;
            state.undo.take()
        });
        if let Some((key, done)) = undo.flatten() {
            self.change(|progress| progress.set(&key, done));
        }
    }

    /// Whether there is a tap to take back; the caller is told of changes.
    pub fn can_undo(&self) -> bool {
        self.state.with(|state| state.undo.is_some())
    }

    /// Shows a line for a while, with what can be taken back meanwhile.
    pub fn say(&self, words: String, undo: Option<Undo>) {
        let turn = self.state.try_update(|state| {
            state.said = Some(words);
            state.undo = undo;
            state.turn += 1;
            state.turn
        });
        if let Some(edge) = self.edge.get_value() {
            let state = self.state;
            let end = move || {
                if Some(state.with_untracked(|state| state.turn)) == turn {
                    state.update(|state| (state.said, state.undo) = (None, None));
                }
            };
            (edge.later)(TOAST_MILLIS, Box::new(end));
        }
    }

    /// What is being said; the caller is told of changes.
    pub fn said(&self) -> Option<String> {
        self.state.with(|state| state.said.clone())
    }

    /// Whether ticks outlive the page; the caller is told of changes.
    pub fn saving(&self) -> Saving {
        self.state.with(|state| state.saving)
    }

    /// Sets a checklist item aside, or takes it back.
    pub fn toggle_na(&self, item: &str) {
        self.change(|progress| progress.set_na(item, !progress.is_na(item)));
    }

    /// Remembers a guide as begun, or as finished.
    pub fn remember(&self, id: &str, open: Option<OpenGuide>) {
        self.change(|progress| match open {
            Some(open) => progress.open(open),
            None => progress.close(id),
        });
    }

    /// «Làm lại từ đầu»: forgets, and says so.
    pub fn forget(&self, said: &str, change: impl FnOnce(&mut Progress)) {
        self.change(change);
        self.say(said.to_owned(), None);
    }

    /// Removes all this site has stored on the phone.
    pub fn clear(&self) {
        self.state.update(|state| state.profiles = Profiles::default());
        if let Some(edge) = self.edge.get_value() {
            (edge.clear)();
        }
    }

    /// A change of the shown person's progress: of that one, whomever another tab has turned to meanwhile.
    fn change(&self, change: impl FnOnce(&mut Progress)) {
        let shown = self.state.with_untracked(|state| state.profiles.current().id);
        let today = self.today();
        let mut change = Some(change);
        self.update(&mut |profiles| {
            profiles.switch(shown, today);
            if let Some(change) = change.take() {
                change(profiles.progress_mut());
            }
        });
    }

    /// Every change: read what is stored (another tab may have written), change that, store it, show it.
    fn update(&self, change: &mut dyn FnMut(&mut Profiles)) {
        let edge = self.edge.get_value();
        self.state.update(|state| {
            if state.saving == Saving::Works
                && let Some(found) = edge.and_then(|edge| (edge.load)())
            {
                state.profiles = found;
            }
            let before = state.profiles.clone();
            change(&mut state.profiles);
            if let Some(edge) = edge
                && state.saving != Saving::Newer
                && state.profiles != before
            {
                state.saving = (edge.save)(&state.profiles);
            }
        });
    }
}
