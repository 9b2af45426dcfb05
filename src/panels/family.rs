//! The people of this phone, and who has what.

use super::{Entry, Page, Piece, name_of, put};
use crate::model::PanelData;
use crate::profiles::{OWNER, Profiles};
use crate::progress::item_key;

/// Everybody: whom the phone works for, and the buttons that turn to others, keep and forget.
pub fn people(page: &mut Page<'_>, people: &Profiles, today: u16) {
    let counted = &page.data.counted;
    let total = counted.len().to_string();
    page.html += "<ul class=\"card rows people\">";
    for one in &people.people {
        let mut done = 0u32;
        for id in counted {
            done += u32::from(one.progress.is_done(&item_key(id)));
        }
        let (name, id, done) = (name_of(&one.name, page.owner), one.id.to_string(), done.to_string());
        let mut piece = |piece| page.put(piece, &[name, &done, &total, &id]);
        piece(if one.id == people.current().id { Piece::Here } else { Piece::Other });
        if people.is_unused(one, today) {
            piece(Piece::Unused);
        }
        if one.id != OWNER {
            piece(Piece::Forget);
        }
        page.html += "</li>";
    }
    page.html += "</ul>";
}

/// For each item who has done it, to whom it does not apply, who has not; nothing where there is only the owner.
pub fn household(page: &mut Page<'_>, people: &Profiles) {
    if people.people.len() < 2 {
        return;
    }
    let data = page.data;
    page.put(Piece::Household, &[]);
    for item in data.items.iter().filter(|item| !item.href.is_empty()) {
        page.put(Piece::Item, &[&item.label]);
        let key = item_key(&item.href);
        for state in 0..3 {
            let mut names = String::new();
            for one in &people.people {
                let has = if one.progress.is_done(&key) { 0 } else { 2 - usize::from(one.progress.is_na(&item.href)) };
                if has == state {
                    if !names.is_empty() {
                        names += ", ";
                    }
                    names += name_of(&one.name, page.owner);
                }
            }
            if !names.is_empty() {
                put(&mut page.html, data.piece(Piece::Done, state), &[&names]);
            }
        }
        page.html += "</li>";
    }
    page.html += "</ul>";
}

/// Turns to somebody (`switch 3`), keeps, forgets, adds.
pub fn act(data: &PanelData, name: &str, people: &mut Profiles, entry: &mut Entry, today: u16) {
    let (name, id) = name.split_once(' ').unwrap_or((name, ""));
    let id = id.parse().unwrap_or(OWNER);
    let before = people.clone();
    entry.about.clear();
    match name {
        "switch" => people.switch(id, today),
        "keep" => people.keep(id, today),
        "forget" => people.remove(id),
        "forget-all" => people.remove_all(),
        _ => match people.add(&entry.text, today) {
            Ok(()) => entry.text.clear(),
            Err(refusal) => data.piece(Piece::Empty, refusal as usize).clone_into(&mut entry.about),
        },
    }
    entry.before = (people.people.len() < before.people.len()).then_some(before);
}
