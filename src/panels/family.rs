//! The people of this phone, and who has what.

use super::{Entry, Piece, name_of};
use crate::model::PanelPage;
use crate::profiles::{OWNER, Profiles};
use crate::progress::item_key;
use std::mem;

/// Everybody: whom the phone works for, and the buttons that turn to others, keep and forget.
pub fn people(page: &PanelPage, people: &Profiles, today: u16, owner: &str) -> String {
    let total = page.items.iter().filter(|item| item.counts).count().to_string();
    let mut html = String::from("<ul class=\"card rows people\">");
    for one in &people.people {
        let done = page.items.iter().filter(|item| item.counts && one.progress.is_done(&item_key(&item.id))).count().to_string();
        let here = one.id == people.current().id;
        let id = one.id.to_string();
        let mut piece = |piece| html += &page.put(piece, &[name_of(&one.name, owner), &done, &total, &id]);
        piece(if here { Piece::Here } else { Piece::Other });
        if people.is_unused(one, today) {
            piece(Piece::Unused);
        }
        if one.id != OWNER {
            piece(Piece::Forget);
        }
        html += "</li>";
    }
    html + "</ul>"
}

/// For each item who has done it; nothing where there is only the owner.
pub fn household(page: &PanelPage, people: &Profiles, owner: &str) -> String {
    if people.people.len() < 2 {
        return String::new();
    }
    let mut html = page.put(Piece::Household, &[]) + "<ul class=\"card rows household\">";
    for item in &page.items {
        let mut names = [const { String::new() }; 3];
        for one in &people.people {
            let names = &mut names[match one.progress.is_done(&item_key(&item.id)) {
                true => 0,
                false if one.progress.is_na(&item.id) => 1,
                false => 2,
            }];
            if !names.is_empty() {
                *names += ", ";
            }
            *names += name_of(&one.name, owner);
        }
        html += &page.put(Piece::Item, &[&item.title]);
        for (place, names) in names.iter().enumerate().filter(|(_, names)| !names.is_empty()) {
            html += &page.after(Piece::Done, place, &[names]);
        }
        html += "</li>";
    }
    html + "</ul>"
}

/// Turns to somebody (`switch 3`), keeps, forgets, adds.
pub fn act(page: &PanelPage, name: &str, people: &mut Profiles, entry: &mut Entry, today: u16) {
    let (name, id) = name.split_once(' ').unwrap_or((name, ""));
    let id = id.parse().unwrap_or(OWNER);
    let before = people.clone();
    entry.about.clear();
    match name {
        "switch" => people.switch(id, today),
        "keep" => people.keep(id, today),
        "forget" => people.remove(id),
        "forget-all" => people.remove_all(),
        _ => match people.add(&mem::take(&mut entry.text), today) {
            Ok(()) => {}
            Err(refusal) => entry.about = page.after(Piece::Empty, refusal as usize, &[]),
        },
    }
    entry.before = (people.people.len() < before.people.len()).then_some(before);
}
