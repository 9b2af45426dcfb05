//! A code or a backup that somebody has entered: what it would change here, and the change itself. Nothing is changed
//! before it was shown.

use super::{Code, Mark, Refusal, backup, decode};
use crate::model::Link;
use crate::profiles::{MAX_HELPED, Profile, Profiles, Stored};
use crate::progress::{Progress, item_key};

/// What was entered.
#[derive(Clone, Debug, PartialEq)]
pub enum Incoming {
    /// The checklist of one person: for the one this phone works for now.
    Code(Code),
    /// All progress of all people.
    Backup(Profiles),
}

/// How it comes to what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merge {
    /// Adds: nothing that is done here is lost.
    Union,
    /// What was entered takes the place of what is here.
    Replace,
}

/// One difference, to be said before anything is changed. Items are given by their titles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Difference<'a> {
    /// The code is further with an item; `true` for «không áp dụng».
    CodeHas(&'a str, bool),
    /// This phone is further with an item.
    PhoneHas(&'a str, bool),
    /// The item came after the code was written: it stays as it is.
    New(&'a str),
    /// A mark of an item that this page does not have.
    Gone,
    /// Somebody in the backup, and how many ticks there are here.
    Person(&'a Profile, usize),
}

impl Incoming {
    /// Reads what was typed or pasted. `sizes` as in [`decode`].
    pub fn read(text: &str, sizes: &[u8]) -> Result<Incoming, Refusal> {
        let Some(data) = backup::read(text) else { return decode(text, sizes).map(Incoming::Code) };
        match Profiles::read(Some(&data?)) {
            Stored::Profiles(profiles) => Ok(Incoming::Backup(profiles)),
            Stored::Newer => Err(Refusal::Newer),
            _ => Err(Refusal::Check),
        }
    }

    /// Tells what it would bring, for people to decide; nothing means that all is the same. `items` by their place:
    /// ids as `href`, titles as `label`.
    pub fn compare(&self, now: &Profiles, items: &[Link], sizes: &[u8], tell: &mut dyn FnMut(Difference<'_>)) {
        match self {
            Incoming::Code(code) => {
                let known = code.known(sizes);
                for (place, item) in items.iter().enumerate().filter(|(_, item)| !item.href.is_empty()) {
                    let here = mark(now.progress(), &item.href);
                    let there = if place < known { code.marks[place] } else { Mark::Todo };
                    if place >= known {
                        tell(Difference::New(&item.label));
                    } else if there > here {
                        tell(Difference::CodeHas(&item.label, there == Mark::NotApplicable));
                    } else if there < here {
                        tell(Difference::PhoneHas(&item.label, here == Mark::NotApplicable));
                    }
                }
                for (place, mark) in code.marks.iter().enumerate() {
                    if *mark != Mark::Todo && items.get(place).is_none_or(|item| item.href.is_empty()) {
                        tell(Difference::Gone);
                    }
                }
            }
            Incoming::Backup(profiles) if profiles.same_people(now) => {}
            Incoming::Backup(profiles) => {
                for one in &profiles.people {
                    let here = now.people.iter().find(|known| known.name == one.name);
                    tell(Difference::Person(one, here.map_or(0, |here| here.progress.len())));
                }
            }
        }
    }

    /// Whether a union has room for everybody.
    pub fn has_room(&self, now: &Profiles) -> bool {
        let Incoming::Backup(profiles) = self else { return true };
        let new = profiles.people.iter().filter(|one| now.people.iter().all(|known| known.name != one.name)).count();
        now.people.len() + new <= MAX_HELPED + 1
    }

    /// Changes what this phone holds; `false` where a union has more people than there is room for: then nothing is
    /// changed.
    pub fn merge(&self, people: &mut Profiles, items: &[Link], sizes: &[u8], how: Merge) -> bool {
        match self {
            Incoming::Code(code) => {
                let progress = people.progress_mut();
                for (item, there) in items.iter().zip(&code.marks).take(code.known(sizes)).filter(|(item, _)| !item.href.is_empty()) {
                    let here = if how == Merge::Union { mark(progress, &item.href) } else { Mark::Todo };
                    let mark = here.max(*there);
                    progress.set(&item_key(&item.href), mark == Mark::Done);
                    progress.set_na(&item.href, mark == Mark::NotApplicable);
                }
                true
            }
            Incoming::Backup(profiles) if how == Merge::Union => people.unite(profiles),
            Incoming::Backup(profiles) => {
                people.clone_from(profiles);
                true
            }
        }
    }
}

impl Code {
    /// How many places its version of the checklist had; of a newer one, all that the code has.
    fn known(&self, sizes: &[u8]) -> usize {
        sizes.get(usize::from(self.version) - 1).map_or(self.marks.len(), |size| usize::from(*size).min(self.marks.len()))
    }
}

/// The code of somebody's checklist, with this page's version of it.
pub fn of_progress(progress: &Progress, items: &[Link], sizes: &[u8]) -> String {
    let mut marks = Vec::new();
    for item in items {
        marks.push(mark(progress, &item.href));
    }
    super::encode(sizes.len() as u8, &marks)
}

fn mark(progress: &Progress, item: &str) -> Mark {
    if progress.is_done(&item_key(item)) {
        Mark::Done
    } else if progress.is_na(item) {
        Mark::NotApplicable
    } else {
        Mark::Todo
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profiles::testing::profiles;
    use proptest::prelude::*;

    fn item(id: &str) -> Link {
        Link { href: id.to_owned(), label: id.to_uppercase() }
    }

    /// Version 1 had a, b, c; version 2 has lost b and won d.
    fn items() -> Vec<Link> {
        vec![item("a"), item(""), item("c"), item("d")]
    }

    fn merged(incoming: &Incoming, now: &Profiles, how: Merge) -> Option<Profiles> {
        let mut after = now.clone();
        let done = incoming.merge(&mut after, &items(), &SIZES, how);
        assert!(done || after == *now, "refused, and changed all the same");
        done.then_some(after)
    }

    fn set_mark(progress: &mut Progress, item: &str, mark: Mark) {
        progress.set(&item_key(item), mark == Mark::Done);
        progress.set_na(item, mark == Mark::NotApplicable);
    }

    const SIZES: [u8; 2] = [3, 4];

    fn with(marks: &[(&str, Mark)]) -> Profiles {
        let mut all = Profiles::default();
        for (id, mark) in marks {
            set_mark(all.progress_mut(), id, *mark);
        }
        all
    }

    fn told(incoming: &Incoming, now: &Profiles) -> Vec<String> {
        let mut told = Vec::new();
        let na = |na| if na { " (na)" } else { "" };
        incoming.compare(now, &items(), &SIZES, &mut |difference| {
            told.push(match difference {
                Difference::CodeHas(item, aside) => format!("CodeHas {item}{}", na(aside)),
                Difference::PhoneHas(item, aside) => format!("PhoneHas {item}{}", na(aside)),
                Difference::New(item) => format!("New {item}"),
                Difference::Gone => "Gone".to_owned(),
                Difference::Person(one, here) => format!("{}: {} {here}", one.name, one.progress.len()),
            })
        });
        told
    }

    #[test]
    fn an_older_code_restores_what_still_exists_and_says_what_changed() {
        let code = Incoming::read(&super::super::encode(1, &[Mark::Done, Mark::Done, Mark::NotApplicable]), &SIZES).unwrap();
        let now = with(&[("d", Mark::Done)]);
        assert_eq!(told(&code, &now), ["CodeHas A", "CodeHas C (na)", "New D", "Gone"]);
        let wanted = with(&[("a", Mark::Done), ("c", Mark::NotApplicable), ("d", Mark::Done)]);
        for how in [Merge::Union, Merge::Replace] {
            assert_eq!(merged(&code, &now, how), Some(wanted.clone()), "{how:?}");
        }
    }

    #[test]
    fn a_newer_code_restores_what_is_known_here() {
        let code = Incoming::read(&super::super::encode(3, &[Mark::Done; 7]), &SIZES).unwrap();
        let now = Profiles::default();
        assert_eq!(told(&code, &now)[3..], ["Gone"; 4]);
        let wanted = with(&[("a", Mark::Done), ("c", Mark::Done), ("d", Mark::Done)]);
        assert_eq!(merged(&code, &now, Merge::Union), Some(wanted));
    }

    #[test]
    fn a_union_loses_nothing_and_replacing_is_exact() {
        let now = with(&[("a", Mark::Done), ("c", Mark::NotApplicable)]);
        let mut there = with(&[("c", Mark::Done)]);
        let code = Incoming::read(&of_progress(there.progress(), &items(), &SIZES), &SIZES).unwrap();
        assert_eq!(told(&code, &now), ["PhoneHas A", "CodeHas C"]);
        assert_eq!(merged(&code, &now, Merge::Union), Some(with(&[("a", Mark::Done), ("c", Mark::Done)])));
        assert_eq!(merged(&code, &now, Merge::Replace), Some(there.clone()));
        // Steps of guides are no business of a code.
        there.progress_mut().set("step/g/s", true);
        assert!(merged(&code, &there, Merge::Replace).unwrap().progress().is_done("step/g/s"));
    }

    proptest! {
        #[test]
        fn a_backup_of_any_state_brings_it_back(all in profiles(), now in profiles()) {
            let text = backup::write(&all.write());
            let read = Incoming::read(&text, &SIZES).unwrap();
            prop_assert_eq!(merged(&read, &now, Merge::Replace), Some(all.clone()));
            prop_assert_eq!(merged(&read, &now, Merge::Union).is_some(), read.has_room(&now));
            if let Some(both) = merged(&read, &now, Merge::Union) {
                for from in [&all, &now] {
                    for person in &from.people {
                        let after = both.people.iter().find(|after| after.name == person.name);
                        prop_assert!(after.is_some_and(|after| after.progress.holds(&person.progress)), "{}", person.name);
                    }
                }
                prop_assert_eq!(merged(&read, &both, Merge::Union), Some(both));
            }
        }

        #[test]
        fn a_union_with_a_code_is_a_join(first in marks(), second in marks()) {
            let code = |all: &Profiles| Incoming::read(&of_progress(all.progress(), &items(), &SIZES), &SIZES).unwrap();
            let one = merged(&code(&first), &second, Merge::Union);
            let other = merged(&code(&second), &first, Merge::Union);
            prop_assert_eq!(&one, &other);
            prop_assert_eq!(merged(&code(&first), &one.clone().unwrap(), Merge::Union), one);
        }
    }

    fn marks() -> impl Strategy<Value = Profiles> {
        proptest::collection::vec(proptest::sample::select(&Mark::ALL), 3)
            .prop_map(|marks| with(&[("a", marks[0]), ("c", marks[1]), ("d", marks[2])]))
    }
}
