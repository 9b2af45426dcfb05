//! What one person has ticked: pure data. Who there is and how all of it is stored: [`crate::profiles`]; signals:
//! [`crate::store`].
//!
//! Ticks hang on stable ids of the content (`step/dang-ky-tam-tru/mo-trang`), so they survive edited texts, moved
//! steps and renamed guides; a tick whose step is gone is kept, for the day it comes back.

use crate::json::{FromJson, ToJson, Value, data, field, object, whole};
use serde::Serialize;

/// How many unfinished guides are remembered for «Làm tiếp».
const MAX_OPEN: usize = 5;

/// All progress of one person.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Progress {
    /// Keys of what is done, sorted: see [`step_key`], [`need_key`], [`item_key`].
    done: Vec<String>,
    /// Checklist items that do not apply to this person, by id, sorted.
    na: Vec<String>,
    /// Guides that were begun and not finished, the latest first.
    open: Vec<OpenGuide>,
}

data! { stored
    /// A guide that was begun: what the «Làm tiếp» card needs, so that the home page need not list every guide.
    pub struct OpenGuide {
        /// The guide's stable id.
        pub id: String,
        /// Its title in the language it was read in.
        pub title: String,
        /// The step to go on with, from 1.
        pub next: u8,
        /// How many steps there are.
        pub total: u8,
        /// Path of the step to go on with.
        pub path: String,
    }
}

/// The tick of a guide's step. Takes stable ids.
pub fn step_key(guide: &str, step: &str) -> String {
    format!("step/{guide}/{step}")
}

/// The tick of something a guide asks to have ready.
pub fn need_key(guide: &str, need: &str) -> String {
    format!("need/{guide}/{need}")
}

/// The tick of a checklist item.
pub fn item_key(item: &str) -> String {
    format!("item/{item}")
}

impl FromJson for Progress {
    fn from_json(mut json: Value, sound: &mut bool) -> Self {
        let done: Vec<String> = field(&mut json, "done", sound);
        Progress { done: sorted(done), na: sorted(field(&mut json, "na", sound)), open: field(&mut json, "open", sound) }
    }
}

impl ToJson for Progress {
    fn to_json(&self, out: &mut String) {
        object(out, &[("done", &self.done), ("na", &self.na), ("open", &self.open)]);
    }
}

impl Progress {
    /// Reads version 1 of the stored form; see [`crate::profiles::VERSION`].
    pub(crate) fn from_v1(mut json: Value) -> Option<Progress> {
        let ticks: Vec<String> = whole(json.take("ticks")?)?;
        Some(Progress { done: sorted(ticks.iter().map(|tick| format!("step/{tick}")).collect()), ..Progress::default() })
    }

    /// Reads version 2, which is also a person's part of the versions after it.
    pub(crate) fn from_v2(json: Value) -> Option<Progress> {
        whole(json)
    }

    /// How many ticks there are.
    pub fn len(&self) -> usize {
        self.done.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.done.is_empty()
    }

    /// Adds what is done elsewhere. What is done is not set aside any more.
    pub fn unite(&mut self, other: &Progress) {
        other.done.iter().for_each(|key| self.set(key, true));
        other.na.iter().for_each(|item| self.set_na(item, true));
        let done = &self.done;
        self.na.retain(|item| !has(done, &item_key(item)));
        for open in &other.open {
            if self.open.len() < MAX_OPEN && self.open.iter().all(|known| known.id != open.id) {
                self.open.push(open.clone());
            }
        }
    }

    /// Whether a key is ticked.
    pub fn is_done(&self, key: &str) -> bool {
        has(&self.done, key)
    }

    /// Ticks a key or takes the tick back.
    pub fn set(&mut self, key: &str, done: bool) {
        put(&mut self.done, key, done);
    }

    /// Whether a checklist item was set aside as «không áp dụng».
    pub fn is_na(&self, item: &str) -> bool {
        has(&self.na, item)
    }

    /// Whether nothing is left to do for a checklist item: it is done, or set aside.
    pub fn is_settled(&self, item: &str) -> bool {
        self.is_done(&item_key(item)) || self.is_na(item)
    }

    /// Sets a checklist item aside, or takes it back.
    pub fn set_na(&mut self, item: &str, na: bool) {
        put(&mut self.na, item, na);
    }

    /// Forgets every key that `belongs` names; used by «Làm lại từ đầu».
    pub fn forget(&mut self, belongs: impl Fn(&str) -> bool) {
        self.done.retain(|key| !belongs(key));
    }

    /// How many of a guide's steps are done. `keys` are those of the steps.
    pub fn count(&self, keys: &[String]) -> usize {
        keys.iter().filter(|key| self.is_done(key)).count()
    }

    /// The first key of a list that is not done, from 0; `None` when all are.
    pub fn next_open(&self, keys: &[String]) -> Option<usize> {
        keys.iter().position(|key| !self.is_done(key))
    }

    /// Puts a guide in front of the unfinished ones.
    pub fn open(&mut self, guide: OpenGuide) {
        self.close(&guide.id);
        self.open.insert(0, guide);
        self.open.truncate(MAX_OPEN);
    }

    /// Takes a guide off the unfinished ones.
    pub fn close(&mut self, id: &str) {
        self.open.retain(|open| open.id != id);
    }

    /// The unfinished guide that was touched last.
    pub fn latest(&self) -> Option<&OpenGuide> {
        self.open.first()
    }
}

// Sets as sorted lists: a B-tree would cost 3 KB brotli of wasm for some dozens of keys.

fn sorted(keys: Vec<String>) -> Vec<String> {
    let mut all = Vec::with_capacity(keys.len());
    for key in &keys {
        put(&mut all, key, true);
    }
    all
}

fn find(keys: &[String], key: &str) -> Result<usize, usize> {
    keys.binary_search_by(|known| known.as_str().cmp(key))
}

fn has(keys: &[String], key: &str) -> bool {
    find(keys, key).is_ok()
}

fn put(keys: &mut Vec<String>, key: &str, is: bool) {
    match (find(keys, key), is) {
        (Err(at), true) => keys.insert(at, key.to_owned()),
        (Ok(at), false) => {
            keys.remove(at);
        }
        _ => {}
    }
}

#[cfg(test)]
impl Progress {
    /// Whether everything of another is here, but for what was set aside there and is done here.
    pub(crate) fn holds(&self, other: &Progress) -> bool {
        other.done.iter().all(|key| self.is_done(key)) && other.na.iter().all(|item| self.is_na(item) || self.is_done(&item_key(item)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn keys() -> impl Strategy<Value = BTreeSet<String>> {
        proptest::collection::btree_set("[a-z]{1,6}/[a-z0-9-]{1,12}(/[a-z0-9-]{1,12})?", 0..20)
    }

    proptest! {
        #[test]
        fn a_union_holds_both_and_settles(first in keys(), second in keys(), na in keys()) {
            let all = |keys: &BTreeSet<String>| {
                let mut progress = Progress::default();
                for key in keys { progress.set(key, true); }
                progress
            };
            let (mut one, mut other) = (all(&first), all(&second));
            for item in &na { one.set_na(item, true); }
            for item in &second { other.set_na(item, true); }
            let (before, mut both) = (one.clone(), one);
            both.unite(&other);
            prop_assert!(both.holds(&before) && both.holds(&other));
            let once = both.clone();
            both.unite(&other);
            prop_assert_eq!(both, once);
        }

        #[test]
        fn ticking_twice_is_ticking_once_and_undo_is_exact(done in keys(), key in "[a-z]{1,6}/[a-z]{1,6}") {
            let mut progress = Progress::default();
            for key in &done { progress.set(key, true); }
            let before = progress.is_done(&key);
            let kept = progress.clone();
            progress.set(&key, !before);
            progress.set(&key, !before);
            progress.set(&key, before);
            prop_assert_eq!(progress, kept);
        }
    }

    #[test]
    fn the_latest_unfinished_guide_comes_first_and_few_are_kept() {
        let guide = |id: &str| OpenGuide { id: id.into(), title: id.into(), next: 1, total: 3, path: "/".into() };
        let mut progress = Progress::default();
        for id in ["a", "b", "c", "d", "e", "f", "b"] {
            progress.open(guide(id));
        }
        assert_eq!(progress.latest().map(|open| open.id.as_str()), Some("b"));
        assert_eq!(progress.open.len(), MAX_OPEN);
        progress.close("b");
        assert_eq!(progress.latest().map(|open| open.id.as_str()), Some("f"));
    }
}
