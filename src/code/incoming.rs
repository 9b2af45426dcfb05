//! A code or a backup that somebody has entered: what it would change here, and the change itself. Nothing is changed
//! before it was shown.

use super::{Code, Mark, Refusal, backup, decode};
use crate::model::CodeItem;
use crate::profiles::{Profiles, Stored};
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

/// One thing to say before anything is changed.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// Titles that the code is further with; `true` for «không áp dụng».
    CodeHas(Vec<(String, bool)>),
    /// Titles that this phone is further with.
    PhoneHas(Vec<(String, bool)>),
    /// Titles of items that came after the code was written: they stay as they are.
    New(Vec<String>),
    /// How many marks are of items that this page does not have.
    Gone(usize),
    /// People in the backup: nickname, what they have done there and here.
    People(Vec<(String, usize, usize)>),
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

    /// What it would bring, for people to decide; nothing to say means that all is the same.
    pub fn said(&self, now: &Profiles, items: &[CodeItem], sizes: &[u8]) -> Vec<Said> {
        let mut said = Vec::new();
        match self {
            Incoming::Code(code) => {
                let (mut more, mut less, mut new) = (Vec::new(), Vec::new(), Vec::new());
                for item in items {
                    let here = mark(now.progress(), &item.id);
                    match code.of(item, sizes) {
                        None => new.push(item.title.clone()),
                        Some(there) if there > here => more.push((item.title.clone(), there == Mark::NotApplicable)),
                        Some(there) if there < here => less.push((item.title.clone(), here == Mark::NotApplicable)),
                        _ => {}
                    }
                }
                let known = |place: usize| items.iter().any(|item| usize::from(item.bit) == place);
                let gone = code.marks.iter().enumerate().filter(|(place, mark)| **mark != Mark::Todo && !known(*place)).count();
                let all = [
                    (more.is_empty(), Said::CodeHas(more)),
                    (less.is_empty(), Said::PhoneHas(less)),
                    (new.is_empty(), Said::New(new)),
                    (gone == 0, Said::Gone(gone)),
                ];
                said.extend(all.into_iter().filter(|(empty, _)| !empty).map(|(_, said)| said));
            }
            Incoming::Backup(profiles) if profiles.same_people(now) => {}
            Incoming::Backup(profiles) => {
                let person = |name: &str| now.people.iter().find(|known| known.name == name).map_or(0, |known| known.progress.len());
                let people = profiles.people.iter().map(|one| (one.name.clone(), one.progress.len(), person(&one.name)));
                said.push(Said::People(people.collect()));
            }
        }
        said
    }

    /// What this phone would hold afterwards; `None` where a union has more people than there is room for.
    pub fn merged(&self, now: &Profiles, items: &[CodeItem], sizes: &[u8], how: Merge) -> Option<Profiles> {
        let mut after = now.clone();
        match (self, how) {
            (Incoming::Code(code), _) => {
                let progress = after.progress_mut();
                for item in items {
                    let Some(there) = code.of(item, sizes) else { continue };
                    let here = mark(progress, &item.id);
                    let mark = if how == Merge::Union { there.max(here) } else { there };
                    set_mark(progress, &item.id, mark);
                }
            }
            (Incoming::Backup(profiles), Merge::Replace) => after = profiles.clone(),
            (Incoming::Backup(profiles), Merge::Union) => after.unite(profiles).then_some(())?,
        }
        Some(after)
    }
}

impl Code {
    /// The mark of an item; `None` for items that came after the code was written.
    fn of(&self, item: &CodeItem, sizes: &[u8]) -> Option<Mark> {
        let size = sizes.get(usize::from(self.version) - 1).map_or(self.marks.len(), |size| usize::from(*size));
        self.marks.get(usize::from(item.bit)).copied().filter(|_| usize::from(item.bit) < size)
    }
}

/// The code of somebody's checklist, with this page's version of it.
pub fn of_progress(progress: &Progress, items: &[CodeItem], sizes: &[u8]) -> String {
    let mut marks = vec![Mark::Todo; sizes.last().copied().unwrap_or(0).into()];
    for item in items {
        if let Some(place) = marks.get_mut(usize::from(item.bit)) {
            *place = mark(progress, &item.id);
        }
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

fn set_mark(progress: &mut Progress, item: &str, mark: Mark) {
    progress.set(&item_key(item), mark == Mark::Done);
    progress.set_na(item, mark == Mark::NotApplicable);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profiles::testing::profiles;
    use proptest::prelude::*;

    fn item(id: &str, bit: u8) -> CodeItem {
        CodeItem { id: id.to_owned(), title: id.to_uppercase(), bit }
    }

    /// Version 1 had a, b, c; version 2 has lost b and won d.
    fn items() -> Vec<CodeItem> {
        vec![item("a", 0), item("c", 2), item("d", 3)]
    }

    const SIZES: [u8; 2] = [3, 4];

    fn with(marks: &[(&str, Mark)]) -> Profiles {
        let mut all = Profiles::default();
        for (id, mark) in marks {
            set_mark(all.progress_mut(), id, *mark);
        }
        all
    }

    #[test]
    fn an_older_code_restores_what_still_exists_and_says_what_changed() {
        let code = Incoming::read(&super::super::encode(1, &[Mark::Done, Mark::Done, Mark::NotApplicable]), &SIZES).unwrap();
        let now = with(&[("d", Mark::Done)]);
        assert_eq!(
            code.said(&now, &items(), &SIZES),
            [
                Said::CodeHas(vec![("A".to_owned(), false), ("C".to_owned(), true)]),
                Said::New(vec!["D".to_owned()]),
                Said::Gone(1)
            ]
        );
        let wanted = with(&[("a", Mark::Done), ("c", Mark::NotApplicable), ("d", Mark::Done)]);
        for how in [Merge::Union, Merge::Replace] {
            assert_eq!(code.merged(&now, &items(), &SIZES, how), Some(wanted.clone()), "{how:?}");
        }
    }

    #[test]
    fn a_newer_code_restores_what_is_known_here() {
        let code = Incoming::read(&super::super::encode(3, &[Mark::Done; 7]), &SIZES).unwrap();
        let now = Profiles::default();
        assert_eq!(code.said(&now, &items(), &SIZES)[1], Said::Gone(4));
        let wanted = with(&[("a", Mark::Done), ("c", Mark::Done), ("d", Mark::Done)]);
        assert_eq!(code.merged(&now, &items(), &SIZES, Merge::Union), Some(wanted));
    }

    #[test]
    fn a_union_loses_nothing_and_replacing_is_exact() {
        let now = with(&[("a", Mark::Done), ("c", Mark::NotApplicable)]);
        let mut there = with(&[("c", Mark::Done)]);
        let code = Incoming::read(&of_progress(there.progress(), &items(), &SIZES), &SIZES).unwrap();
        assert_eq!(
            code.said(&now, &items(), &SIZES),
            [Said::CodeHas(vec![("C".to_owned(), false)]), Said::PhoneHas(vec![("A".to_owned(), false)])]
        );
        assert_eq!(code.merged(&now, &items(), &SIZES, Merge::Union), Some(with(&[("a", Mark::Done), ("c", Mark::Done)])));
        assert_eq!(code.merged(&now, &items(), &SIZES, Merge::Replace), Some(there.clone()));
        // Steps of guides are no business of a code.
        there.progress_mut().set("step/g/s", true);
        assert!(code.merged(&there, &items(), &SIZES, Merge::Replace).unwrap().progress().is_done("step/g/s"));
    }

    proptest! {
        #[test]
        fn a_backup_of_any_state_brings_it_back(all in profiles(), now in profiles()) {
            let text = backup::write(&all.write());
            let read = Incoming::read(&text, &SIZES).unwrap();
            prop_assert_eq!(read.merged(&now, &[], &SIZES, Merge::Replace), Some(all.clone()));
            if let Some(both) = read.merged(&now, &[], &SIZES, Merge::Union) {
                for from in [&all, &now] {
                    for person in &from.people {
                        let after = both.people.iter().find(|after| after.name == person.name);
                        prop_assert!(after.is_some_and(|after| after.progress.holds(&person.progress)), "{}", person.name);
                    }
                }
                prop_assert_eq!(read.merged(&both, &[], &SIZES, Merge::Union), Some(both));
            }
        }

        #[test]
        fn a_union_with_a_code_is_a_join(first in marks(), second in marks()) {
            let code = |all: &Profiles| Incoming::read(&of_progress(all.progress(), &items(), &SIZES), &SIZES).unwrap();
            let one = code(&first).merged(&second, &items(), &SIZES, Merge::Union);
            let other = code(&second).merged(&first, &items(), &SIZES, Merge::Union);
            prop_assert_eq!(&one, &other);
            prop_assert_eq!(code(&first).merged(&one.clone().unwrap(), &items(), &SIZES, Merge::Union), one);
        }
    }

    fn marks() -> impl Strategy<Value = Profiles> {
        proptest::collection::vec(proptest::sample::select(&Mark::ALL), 3)
            .prop_map(|marks| with(&[("a", marks[0]), ("c", marks[1]), ("d", marks[2])]))
    }
}
