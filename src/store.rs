//! Progress as a signal that every component shares, and the words said about it. What reaches storage goes through
//! [`Storage`], which the browser's edge provides; natively there is none, and nothing is ticked.

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
    pub load: fn() -> Option<Progress>,
    /// Stores, and tells whether that worked.
    pub save: fn(&Progress) -> Saving,
    /// Removes everything this site has stored, and tells whether that worked.
    pub clear: fn() -> bool,
    /// Runs something later; takes milliseconds.
    pub later: fn(u32, Box<dyn FnOnce()>),
}

/// How long an undo stays on screen, in milliseconds (UX: at least 8 s).
const TOAST_MILLIS: u32 = 9_000;

/// Shared progress. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Store {
    progress: RwSignal<Progress>,
    saving: RwSignal<Saving>,
    said: RwSignal<Option<(u32, String)>>,
    undo: RwSignal<Option<Undo>>,
    words: RwSignal<(String, String)>,
    returned: RwSignal<bool>,
    edge: StoredValue<Option<Storage>>,
}

/// What a tap changed: the keys and whether they had been done.
type Undo = Vec<(String, bool)>;

/// The store that the app provides.
pub fn use_store() -> Store {
    expect_context::<Store>()
}

impl Default for Store {
    fn default() -> Self {
        Store {
            progress: RwSignal::new(Progress::default()),
            saving: RwSignal::new(Saving::Works),
            said: RwSignal::new(None),
            undo: RwSignal::new(None),
            words: RwSignal::new(Default::default()),
            returned: RwSignal::new(false),
            edge: StoredValue::new(None),
        }
    }
}

impl Store {
    /// Connects storage: what it holds is shown, and `tapped` keys (ticked before the app was there) are added to it.
    pub fn connect(&self, edge: Storage, found: Option<Progress>, saving: Saving, tapped: &[String]) {
        self.edge.set_value(Some(edge));
        self.saving.set(saving);
        self.progress.set(found.unwrap_or_default());
        if !tapped.is_empty() {
            self.change(|progress| tapped.iter().for_each(|key| progress.set(key, true)));
        }
    }

    /// The words said after a tick and after one was taken back.
    pub fn set_words(&self, ticked: &str, unticked: &str) {
        self.words.set((ticked.to_owned(), unticked.to_owned()));
    }

    /// Whether somebody has just come back from the portal to this step.
    pub fn returned(&self) -> RwSignal<bool> {
        self.returned
    }

    /// Takes over what another tab has stored.
    pub fn reload(&self, found: Progress) {
        self.progress.set(found);
    }

    /// Reads progress; the caller is told of changes.
    pub fn with<T>(&self, read: impl FnOnce(&Progress) -> T) -> T {
        self.progress.with(read)
    }

    /// Whether a key is ticked; the caller is told of changes.
    pub fn is_done(&self, key: &str) -> bool {
        self.with(|progress| progress.is_done(key))
    }

    /// A tap on a checkbox: changes it, says so, offers undo.
    pub fn tick(&self, key: &str, done: bool) {
        self.tick_all(&[key.to_owned()], done);
    }

    /// Changes several keys at once, as one tap.
    pub fn tick_all(&self, keys: &[String], done: bool) {
        let before: Undo = keys.iter().map(|key| (key.clone(), self.progress.with_untracked(|p| p.is_done(key)))).collect();
        self.change(|progress| keys.iter().for_each(|key| progress.set(key, done)));
        self.undo.set(Some(before));
        let (ticked, unticked) = self.words.get_untracked();
        self.say(if done { ticked } else { unticked });
    }

    /// Takes the last tap back.
    pub fn undo(&self) {
        if let Some(before) = self.undo.get_untracked() {
            self.change(|progress| before.iter().for_each(|(key, done)| progress.set(key, *done)));
        }
        self.undo.set(None);
        self.said.set(None);
    }

    /// Whether there is a tap to take back.
    pub fn can_undo(&self) -> bool {
        self.undo.with(Option::is_some)
    }

    /// Shows a line for a while.
    pub fn say(&self, words: String) {
        let turn = self.said.with_untracked(|said| said.as_ref().map_or(0, |(turn, _)| turn + 1));
        self.said.set(Some((turn, words)));
        if let Some(edge) = self.edge.get_value() {
            let this = *self;
            (edge.later)(
                TOAST_MILLIS,
                Box::new(move || {
                    if this.said.with_untracked(|said| said.as_ref().is_some_and(|(now, _)| *now == turn)) {
                        this.said.set(None);
                        this.undo.set(None);
                    }
                }),
            );
        }
    }

    /// What is being said; the caller is told of changes.
    pub fn said(&self) -> Option<String> {
        self.said.with(|said| said.as_ref().map(|(_, words)| words.clone()))
    }

    /// Whether ticks outlive the page; the caller is told of changes.
    pub fn saving(&self) -> Saving {
        self.saving.get()
    }

    /// Sets a checklist item aside, or takes it back.
    pub fn set_na(&self, item: &str, na: bool) {
        self.change(|progress| progress.set_na(item, na));
    }

    /// Remembers a guide as begun, or as finished.
    pub fn remember(&self, id: &str, open: Option<OpenGuide>) {
        self.change(|progress| match open {
            Some(open) => progress.open(open),
            None => progress.close(id),
        });
    }

    /// Forgets keys: «Làm lại từ đầu».
    pub fn forget(&self, words: &str, change: impl FnOnce(&mut Progress)) {
        self.change(change);
        self.undo.set(None);
        self.say(words.to_owned());
    }

    /// Removes all this site has stored on the phone; tells whether that worked.
    pub fn clear(&self) -> bool {
        self.progress.set(Progress::default());
        self.undo.set(None);
        self.edge.get_value().is_none_or(|edge| (edge.clear)())
    }

    /// Every change: read what is stored (another tab may have written), change that, store it, show it.
    fn change(&self, change: impl FnOnce(&mut Progress)) {
        let edge = self.edge.get_value();
        let stored = match (edge, self.saving.get_untracked()) {
            (Some(edge), Saving::Works) => (edge.load)(),
            _ => None,
        };
        let mut progress = stored.unwrap_or_else(|| self.progress.get_untracked());
        change(&mut progress);
        if let Some(edge) = edge
            && self.saving.get_untracked() != Saving::Newer
        {
            self.saving.set((edge.save)(&progress));
        }
        self.progress.set(progress);
    }
}
