//! What a resident has ticked: pure data, its stored form and its migration. No storage, no signals: see [`crate::store`].
//!
//! Ticks hang on stable ids of the content (`step/dang-ky-tam-tru/mo-trang`), so they survive edited texts, moved
//! steps and renamed guides; a tick whose step is gone is kept, for the day it comes back.

use crate::json::{data, field};
use serde::Serialize;
use serde_json::Value;

/// The storage key. One key holds all progress; the version stands inside.
pub const STORAGE_KEY: &str = "congdanso.progress";

/// Where text that could not be read is put aside, so that nothing is lost.
pub const RESCUE_KEY: &str = "congdanso.progress.unread";

/// The version that this build writes.
///
/// 1: `{"v":1,"ticks":["guide-id/step-id", …]}`, steps only. 2: keys with a kind, «không áp dụng», unfinished guides.
pub const VERSION: u8 = 2;

/// How many unfinished guides are remembered for «Làm tiếp».
const MAX_OPEN: usize = 5;

/// All progress on this phone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Progress {
    v: u8,
    /// Keys of what is done, sorted: see [`step_key`], [`need_key`], [`item_key`].
    done: Vec<String>,
    /// Checklist items that do not apply to this person, by id, sorted.
    na: Vec<String>,
    /// Guides that were begun and not finished, the latest first.
    open: Vec<OpenGuide>,
}

data! {
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

/// What was found in storage.
#[derive(Clone, Debug, PartialEq)]
pub enum Stored {
    /// Nothing yet.
    Nothing,
    /// Progress, migrated to [`VERSION`] where it was older.
    Progress(Progress),
    /// Written by a newer version of the site: it must not be overwritten.
    Newer,
    /// Not readable; the text should be kept under [`RESCUE_KEY`].
    Damaged,
}

impl Default for Progress {
    fn default() -> Self {
        Progress { v: VERSION, done: Vec::new(), na: Vec::new(), open: Vec::new() }
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

impl Progress {
    /// Reads what storage holds; older versions are migrated.
    pub fn read(text: Option<&str>) -> Stored {
        let Some(text) = text else { return Stored::Nothing };
        let Ok(json) = serde_json::from_str::<Value>(text) else { return Stored::Damaged };
        let read = match json["v"].as_u64() {
            Some(1) => Progress::from_v1(json),
            Some(v) if v == u64::from(VERSION) => Progress::from_v2(json),
            Some(v) if v > u64::from(VERSION) => return Stored::Newer,
            _ => None,
        };
        read.map_or(Stored::Damaged, Stored::Progress)
    }

    fn from_v1(mut json: Value) -> Option<Progress> {
        let ticks: Vec<String> = field(&mut json, "ticks")?;
        Some(Progress { done: sorted(ticks.iter().map(|tick| format!("step/{tick}")).collect()), ..Progress::default() })
    }

    fn from_v2(mut json: Value) -> Option<Progress> {
        let done: Vec<String> = field(&mut json, "done")?;
        Some(Progress { v: VERSION, done: sorted(done), na: sorted(field(&mut json, "na")?), open: field(&mut json, "open")? })
    }

    /// The stored form: JSON of [`VERSION`].
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
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

    /// Sets a checklist item aside, or takes it back.
    pub fn set_na(&mut self, item: &str, na: bool) {
        put(&mut self.na, item, na);
    }

    /// Forgets every key that `belongs` names; used by «Làm lại từ đầu».
    pub fn forget(&mut self, belongs: impl Fn(&str) -> bool) {
        self.done.retain(|key| !belongs(key));
    }

    /// How many of a guide's steps are done. `steps` are the keys in order.
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
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn keys() -> impl Strategy<Value = BTreeSet<String>> {
        proptest::collection::btree_set("[a-z]{1,6}/[a-z0-9-]{1,12}(/[a-z0-9-]{1,12})?", 0..20)
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(done in keys(), na in keys()) {
            let mut progress = Progress::default();
            for key in &done { progress.set(key, true); }
            for item in &na { progress.set_na(item, true); }
            prop_assert_eq!(Progress::read(Some(&progress.write())), Stored::Progress(progress));
        }

        #[test]
        fn version_1_keeps_every_tick(ticks in proptest::collection::btree_set("[a-z-]{1,12}/[a-z-]{1,12}", 0..20)) {
            let old = serde_json::json!({ "v": 1, "ticks": ticks }).to_string();
            let Stored::Progress(now) = Progress::read(Some(&old)) else { panic!("not read: {old}") };
            for tick in &ticks {
                let (guide, step) = tick.split_once('/').unwrap();
                prop_assert!(now.is_done(&step_key(guide, step)));
            }
            prop_assert_eq!(now.done.len(), ticks.len());
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in ".{0,200}") {
            let _ = Progress::read(Some(&text));
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
    fn a_newer_version_is_left_alone() {
        assert_eq!(Progress::read(Some(r#"{"v":3,"done":[]}"#)), Stored::Newer);
    }

    #[test]
    fn damage_is_named() {
        for text in ["", "x", "{}", "[]", r#"{"v":0}"#, r#"{"v":2,"done":7}"#, r#"{"v":1}"#] {
            assert_eq!(Progress::read(Some(text)), Stored::Damaged, "{text}");
        }
        assert_eq!(Progress::read(None), Stored::Nothing);
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
