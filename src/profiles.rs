//! The people of this phone: its owner, and those whom the owner helps. Pure data, its stored form and its migration.
//!
//! A person is a nickname and [`Progress`]; nothing else is asked for. Somebody who was not opened for
//! [`UNUSED_DAYS`] is asked about, never forgotten silently.

use crate::json::{Value, data, field, object};
use crate::progress::Progress;
use serde::Serialize;

/// The storage key. One key holds everything; the version stands inside.
pub const STORAGE_KEY: &str = "congdanso.progress";

/// Where text that could not be read is put aside, so that nothing is lost.
pub const RESCUE_KEY: &str = "congdanso.progress.unread";

/// The version that this build writes.
///
/// 1: `{"v":1,"ticks":["guide-id/step-id", …]}`, steps only. 2: one person's [`Progress`]. 3: several people.
pub const VERSION: u8 = 3;

/// How many people a helper keeps besides the owner.
pub const MAX_HELPED: usize = 10;

/// Longest nickname in characters.
pub const MAX_NAME: usize = 20;

/// Days after which somebody is asked about.
pub const UNUSED_DAYS: u16 = 60;

/// The owner's number.
pub const OWNER: u8 = 0;

data! { stored
    /// A person of this phone.
    pub struct Profile {
        /// Number; [`OWNER`] or the first that is free.
        pub id: u8,
        /// Nickname; the owner has none.
        pub name: String,
        /// The last day on which something was done for this person: days since 1970 in Viet Nam.
        pub seen: u16,
        /// What is ticked.
        pub progress: Progress,
    }
}

/// Everybody on this phone. There is always the owner, and comes first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Profiles {
    v: u8,
    current: u8,
    /// The owner first, then in the order in which they were added.
    pub people: Vec<Profile>,
}

/// What was found in storage.
#[derive(Clone, Debug, PartialEq)]
pub enum Stored {
    /// Nothing yet.
    Nothing,
    /// People, migrated to [`VERSION`] where it was older.
    Profiles(Profiles),
    /// Written by a newer version of the site: it must not be overwritten.
    Newer,
    /// Not readable; the text should be kept under [`RESCUE_KEY`].
    Damaged,
}

/// Why a nickname is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameRefused {
    /// Nothing was written.
    Empty,
    /// Somebody has it already.
    Taken,
    /// So many digits are a telephone or ID number: those are not kept.
    Number,
    /// [`MAX_HELPED`] people are there.
    Full,
}

impl Default for Profiles {
    fn default() -> Self {
        Profiles::of(Progress::default())
    }
}

impl Profiles {
    fn of(progress: Progress) -> Self {
        Profiles { v: VERSION, current: OWNER, people: vec![Profile { id: OWNER, name: String::new(), seen: 0, progress }] }
    }

    /// Reads what storage holds; older versions are migrated.
    pub fn read(text: Option<&str>) -> Stored {
        let Some(text) = text else { return Stored::Nothing };
        let Some(mut json) = Value::parse(text) else { return Stored::Damaged };
        let read = match json.take("v").and_then(|version| version.number()) {
            Some(1) => Progress::from_v1(json).map(Profiles::of),
            Some(2) => Progress::from_v2(json).map(Profiles::of),
            Some(v) if v == u32::from(VERSION) => Profiles::from_v3(json),
            Some(v) if v > u32::from(VERSION) => return Stored::Newer,
            _ => None,
        };
        read.map_or(Stored::Damaged, Stored::Profiles)
    }

    fn from_v3(mut json: Value) -> Option<Profiles> {
        let mut whole = true;
        let people: Vec<Profile> = field(&mut json, "people", &mut whole);
        let alone = |i: usize, one: &Profile| people[..i].iter().all(|other| other.id != one.id && other.name != one.name);
        let sound = people.first()?.id == OWNER && people.iter().enumerate().all(|(i, one)| alone(i, one));
        let mut all = Profiles { v: VERSION, current: OWNER, people };
        all.switch(field(&mut json, "current", &mut whole), 0);
        (sound && whole).then_some(all)
    }

    /// The stored form: JSON of [`VERSION`].
    pub fn write(&self) -> String {
        let mut json = String::new();
        object(&mut json, &[("v", &self.v), ("current", &self.current), ("people", &self.people)]);
        json
    }

    /// Whom this phone works for now.
    pub fn current(&self) -> &Profile {
        self.people.iter().find(|one| one.id == self.current).unwrap_or(&self.people[0])
    }

    /// The progress of the one this phone works for now.
    pub fn progress(&self) -> &Progress {
        &self.current().progress
    }

    /// The same, to be changed.
    pub fn progress_mut(&mut self) -> &mut Progress {
        let at = self.people.iter().position(|one| one.id == self.current).unwrap_or(0);
        &mut self.people[at].progress
    }

    /// Works for somebody from now on; nothing happens if the person is gone. `today` as [`Profile::seen`].
    pub fn switch(&mut self, id: u8, today: u16) {
        if self.people.iter().any(|one| one.id == id) {
            self.keep(id, today);
            self.current = id;
        }
    }

    /// Somebody is still needed: not asked about again for [`UNUSED_DAYS`].
    pub fn keep(&mut self, id: u8, today: u16) {
        if let Some(one) = self.people.iter_mut().find(|one| one.id == id) {
            one.seen = one.seen.max(today);
        }
    }

    /// Adds somebody and works for that person. A nickname is trimmed and cut to [`MAX_NAME`].
    pub fn add(&mut self, name: &str, today: u16) -> Result<(), NameRefused> {
        let mut short = String::new();
        let mut gap = false;
        for c in name.chars() {
            if c == ' ' || c.is_control() {
                gap = !short.is_empty();
            } else {
                if gap {
                    short.push(' ');
                }
                gap = false;
                short.push(c);
            }
        }
        let name = match short.char_indices().nth(MAX_NAME) {
            Some((end, _)) => short[..end].trim_end_matches(' '),
            None => &short,
        };
        if name.is_empty() {
            return Err(NameRefused::Empty);
        }
        if name.bytes().filter(u8::is_ascii_digit).count() > 4 {
            return Err(NameRefused::Number);
        }
        if self.people.iter().any(|one| one.name == name) {
            return Err(NameRefused::Taken);
        }
        self.push(Profile { id: OWNER, name: name.to_owned(), seen: today, progress: Progress::default() }).ok_or(NameRefused::Full)?;
        self.switch(self.people[self.people.len() - 1].id, today);
        Ok(())
    }

    /// Adds somebody under the first free number.
    fn push(&mut self, one: Profile) -> Option<()> {
        if self.people.len() > MAX_HELPED {
            return None;
        }
        let id = (1..=u8::MAX).find(|id| self.people.iter().all(|one| one.id != *id))?;
        self.people.push(Profile { id, ..one });
        Some(())
    }

    /// Forgets somebody; the owner stays.
    pub fn remove(&mut self, id: u8) {
        self.people.retain(|one| one.id == OWNER || one.id != id);
        if self.current == id {
            self.current = OWNER;
        }
    }

    /// Forgets everybody but the owner.
    pub fn remove_all(&mut self) {
        self.people.truncate(1);
        self.current = OWNER;
    }

    /// Whether nothing was done for somebody for so long that one should ask.
    pub fn is_unused(&self, one: &Profile, today: u16) -> bool {
        one.id != OWNER && one.id != self.current && today.saturating_sub(one.seen) >= UNUSED_DAYS
    }

    /// Whether both hold the same people with the same progress, whomever they work for.
    pub fn same_people(&self, other: &Profiles) -> bool {
        let same = |one: &Profile| other.people.iter().any(|known| known.name == one.name && known.progress == one.progress);
        self.people.len() == other.people.len() && self.people.iter().all(same)
    }

    /// Adds what others have: people by their nickname, ticks to ticks. Changes nothing and gives `false` if there is
    /// no room for all of them.
    pub fn unite(&mut self, other: &Profiles) -> bool {
        let mut both = self.clone();
        for one in &other.people {
            if let Some(known) = both.people.iter_mut().find(|known| known.name == one.name) {
                known.progress.unite(&one.progress);
                known.seen = known.seen.max(one.seen);
            } else if both.push(one.clone()).is_none() {
                return false;
            }
        }
        *self = both;
        true
    }
}

#[cfg(test)]
pub(crate) mod testing {
    use super::*;
    use proptest::prelude::*;

    fn keys() -> impl Strategy<Value = Vec<String>> {
        proptest::collection::vec("[a-z]{1,6}/[a-z0-9-]{1,12}(/[a-z0-9-]{1,12})?", 0..8)
    }

    fn progress() -> impl Strategy<Value = Progress> {
        (keys(), keys()).prop_map(|(done, na)| {
            let mut progress = Progress::default();
            done.iter().for_each(|key| progress.set(key, true));
            na.iter().for_each(|item| progress.set_na(item, true));
            progress
        })
    }

    /// Any state of a phone.
    pub fn profiles() -> impl Strategy<Value = Profiles> {
        (progress(), proptest::collection::vec(("[A-ZĐ][a-zà-ỹ]{0,6}", 0..30_000u16, progress()), 0..7)).prop_map(|(owner, helped)| {
            let mut all = Profiles::of(owner);
            for (name, seen, progress) in helped {
                if all.add(&name, seen).is_ok() {
                    *all.progress_mut() = progress;
                }
            }
            all
        })
    }
}

#[cfg(test)]
mod tests {
    use super::testing::profiles;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_again(all in profiles()) {
            prop_assert_eq!(Profiles::read(Some(&all.write())), Stored::Profiles(all));
        }

        #[test]
        fn version_1_keeps_every_tick(ticks in proptest::collection::btree_set("[a-z-]{1,12}/[a-z-]{1,12}", 0..20)) {
            let old = serde_json::json!({ "v": 1, "ticks": ticks }).to_string();
            let Stored::Profiles(now) = Profiles::read(Some(&old)) else { panic!("not read: {old}") };
            for tick in &ticks {
                let key = format!("step/{tick}");
                prop_assert!(now.progress().is_done(&key));
            }
            prop_assert_eq!(now.progress().len(), ticks.len());
        }

        #[test]
        fn version_2_becomes_the_owner(all in profiles()) {
            let progress = &all.people[0].progress;
            let mut old = serde_json::to_value(progress).unwrap();
            old["v"] = 2.into();
            let Stored::Profiles(now) = Profiles::read(Some(&old.to_string())) else { panic!("not read: {old}") };
            prop_assert_eq!(now.people.len(), 1);
            prop_assert_eq!(now.progress(), progress);
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in ".{0,200}") {
            let _ = Profiles::read(Some(&text));
        }

        #[test]
        fn a_union_never_forgets_somebody(first in profiles(), second in profiles()) {
            let mut both = first.clone();
            if both.unite(&second) {
                prop_assert!(both.people.len() <= MAX_HELPED + 1);
                prop_assert_eq!(both.current, first.current);
                for one in first.people.iter().chain(&second.people) {
                    let after = both.people.iter().find(|after| after.name == one.name);
                    prop_assert!(after.is_some_and(|after| after.progress.holds(&one.progress)));
                }
            } else {
                prop_assert_eq!(both, first);
            }
        }
    }

    #[test]
    fn a_newer_version_is_left_alone() {
        assert_eq!(Profiles::read(Some(r#"{"v":4,"people":[]}"#)), Stored::Newer);
    }

    #[test]
    fn damage_is_named() {
        let twice = r#"{"id":0,"name":"","seen":0,"progress":{"done":[],"na":[],"open":[]}}"#;
        let twice = format!(r#"{{"v":3,"current":0,"people":[{twice},{twice}]}}"#);
        for text in ["", "x", "{}", "[]", r#"{"v":0}"#, r#"{"v":2,"done":7}"#, r#"{"v":1}"#, r#"{"v":3,"current":0,"people":[]}"#, &twice] {
            assert_eq!(Profiles::read(Some(text)), Stored::Damaged, "{text}");
        }
        assert_eq!(Profiles::read(None), Stored::Nothing);
    }

    #[test]
    fn nicknames_are_short_single_and_no_numbers() {
        let mut all = Profiles::default();
        assert_eq!(all.add("  ", 1), Err(NameRefused::Empty));
        assert_eq!(all.add(" Bà  Năm ", 1), Ok(()));
        assert_eq!(all.current().name, "Bà Năm");
        assert_eq!(all.add("Bà Năm", 1), Err(NameRefused::Taken));
        assert_eq!(all.add("0903 123 456", 1), Err(NameRefused::Number));
        assert_eq!(all.add("Nhà 12/34", 1), Ok(()));
        assert_eq!(all.add("Ông Tư ở cuối hẻm bên phải", 1), Ok(()));
        assert_eq!(all.current().name, "Ông Tư ở cuối hẻm bê");
        for n in 0..7 {
            assert_eq!(all.add(&format!("Cô {n}"), 1), Ok(()));
        }
        assert_eq!(all.add("Chú Út", 1), Err(NameRefused::Full));
        assert_eq!(all.people.len(), MAX_HELPED + 1);
    }

    #[test]
    fn who_goes_takes_nobody_along() {
        let mut all = Profiles::default();
        all.add("Bà Năm", 1).unwrap();
        all.progress_mut().set("item/a", true);
        all.add("Ông Tư", 1).unwrap();
        let (first, second) = (all.people[1].id, all.people[2].id);
        all.remove(first);
        assert_eq!(all.current().id, second);
        all.add("Cô Ba", 1).unwrap();
        assert!(!all.progress().is_done("item/a"), "a free number brought old ticks back");
        all.remove(all.current().id);
        assert_eq!(all.current().id, OWNER);
        all.remove(OWNER);
        assert_eq!(all.people.len(), 2);
        all.remove_all();
        assert_eq!(all.people.len(), 1);
    }

    #[test]
    fn sixty_days_are_asked_about_and_the_owner_never() {
        let mut all = Profiles::default();
        all.add("Bà Năm", 100).unwrap();
        all.switch(OWNER, 100);
        let [owner, helped] = &all.people[..] else { panic!("two people") };
        assert!(!all.is_unused(helped, 159) && all.is_unused(helped, 160));
        assert!(!all.is_unused(owner, 9_999));
        // A clock that was set back makes nobody unused.
        assert!(!all.is_unused(helped, 3));
    }
}
