//! What a resident has ticked: pure data, its stored form and its migration. No storage, no signals: see [`crate::store`].
//!
//! Ticks hang on stable ids of the content (`step/dang-ky-tam-tru/mo-trang`), so they survive edited texts, moved
//! steps and renamed guides; a tick whose step is gone is kept, for the day it comes back.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The storage key. One key holds all progress; the version stands inside.
pub const STORAGE_KEY: &str = "congdanso.progress";

/// Where text that could not be read is put aside, so that nothing is lost.
pub const RESCUE_KEY: &str = "congdanso.progress.unread";

/// The version that this build writes.
///
/// 1: `{"v":1,"ticks":["guide-id/step-id", …]}`, steps only. 2: keys with a kind, «không áp dụng», unfinished guides.
pub const VERSION: u32 = 2;

/// How many unfinished guides are remembered for «Làm tiếp».
const MAX_OPEN: usize = 5;

/// All progress on this phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    v: u32,
    /// Keys of what is done: see [`step_key`], [`need_key`], [`item_key`].
    #[serde(default)]
    done: BTreeSet<String>,
    /// Checklist items that do not apply to this person, by id.
    #[serde(default)]
    na: BTreeSet<String>,
    /// Guides that were begun and not finished, the latest first.
    #[serde(default)]
    open: Vec<OpenGuide>,
}

/// A guide that was begun: what the «Làm tiếp» card needs, so that the home page need not list every guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// What was found in storage.
#[derive(Clone, Debug, PartialEq, Eq)]
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
        Progress { v: VERSION, done: BTreeSet::new(), na: BTreeSet::new(), open: Vec::new() }
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
        #[derive(Deserialize)]
        struct Probe {
            v: u32,
        }
        #[derive(Deserialize)]
        struct V1 {
            ticks: Vec<String>,
        }
        let Some(text) = text else { return Stored::Nothing };
        let read = match serde_json::from_str::<Probe>(text) {
            Ok(Probe { v: 1 }) => serde_json::from_str::<V1>(text).map(|old| Progress {
                done: old.ticks.iter().map(|tick| format!("step/{tick}")).collect(),
                ..Progress::default()
            }),
            Ok(Probe { v: VERSION }) => serde_json::from_str::<Progress>(text),
            Ok(Probe { v }) if v > VERSION => return Stored::Newer,
            _ => return Stored::Damaged,
        };
        read.map_or(Stored::Damaged, Stored::Progress)
    }

    /// The stored form: JSON of [`VERSION`].
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether a key is ticked.
    pub fn is_done(&self, key: &str) -> bool {
        self.done.contains(key)
    }

    /// Ticks a key or takes the tick back.
    pub fn set(&mut self, key: &str, done: bool) {
        if done {
            self.done.insert(key.to_owned());
        } else {
            self.done.remove(key);
        }
    }

    /// Whether a checklist item was set aside as «không áp dụng».
    pub fn is_na(&self, item: &str) -> bool {
        self.na.contains(item)
    }

    /// Sets a checklist item aside, or takes it back.
    pub fn set_na(&mut self, item: &str, na: bool) {
        if na {
            self.na.insert(item.to_owned());
        } else {
            self.na.remove(item);
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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
