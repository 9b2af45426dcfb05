//! The progress code: shown, looked at, merged.

use super::{Entry, Page, Piece, name_of, put};
use crate::code::{Difference, Incoming, Merge, of_progress, qr, spaced, write_backup};
use crate::model::PanelData;
use crate::profiles::Profiles;

/// The code of the one this phone works for, and its link as a QR code.
pub fn shown(page: &mut Page<'_>, people: &Profiles, origin: &str) {
    let code = of_progress(people.progress(), &page.data.items, &page.data.sizes);
    page.put(Piece::Code, &[&spaced(&code)]);
    let link = [origin, page.data.piece(Piece::Link, 0), &code].concat();
    if let Some(path) = qr::path(&link) {
        page.put(Piece::Qr, &[&path]);
    }
}

/// The backup of everybody.
pub fn backup(page: &mut Page<'_>, people: &Profiles) {
    page.put(Piece::Backup, &[&write_backup(&people.write())]);
}

/// What a code or a backup would change, with the buttons that do it; why it is none.
pub fn preview(page: &mut Page<'_>, now: &Profiles, about: &str) {
    if about.is_empty() {
        return;
    }
    let (data, owner) = (page.data, page.owner);
    let incoming = match Incoming::read(about, &data.sizes) {
        Ok(incoming) => incoming,
        Err(refusal) => return put(&mut page.html, data.piece(Piece::Length, refusal as usize), &[]),
    };
    // Four lists: what the code has, what the phone has, what is new, who is in the backup.
    let mut lists = [const { String::new() }; 4];
    let mut gone = 0;
    incoming.compare(now, &data.items, &data.sizes, &mut |difference| {
        let (list, piece, title) = match difference {
            Difference::CodeHas(title, na) => (0, na as usize, title),
            Difference::PhoneHas(title, na) => (1, na as usize, title),
            Difference::New(title) => (2, 0, title),
            Difference::Person(one, here) => {
                let (there, here) = (one.progress.len().to_string(), here.to_string());
                return put(&mut lists[3], data.piece(Piece::PersonIn, 0), &[name_of(&one.name, owner), &there, &here]);
            }
            Difference::Gone => return gone += 1,
        };
        put(&mut lists[list], data.piece(Piece::Line, piece), &[title]);
    });
    for (list, lines) in lists.iter().enumerate().filter(|(_, lines)| !lines.is_empty()) {
        put(&mut page.html, data.piece(Piece::CodeHas, list), &[]);
        page.html += lines;
        page.html += "</ul>";
    }
    if gone > 0 {
        page.put(Piece::Gone, &[&gone.to_string()]);
    }
    // New and gone items stay as they are: they are no reason to change anything.
    let [code, phone, _, people] = lists.map(|lines| !lines.is_empty());
    if code || people {
        page.put(if incoming.has_room(now) { Piece::Union } else { Piece::Full }, &[]);
    }
    if code || people || phone {
        page.put(Piece::Replace, &[]);
    } else {
        page.put(Piece::Same, &[]);
    }
}

/// Looks at what was entered, merges it, or lets it be.
pub fn act(data: &PanelData, name: &str, people: &mut Profiles, entry: &mut Entry) {
    let how = match name {
        "union" => Merge::Union,
        "replace" => Merge::Replace,
        _ => {
            // Looks, or looks away.
            entry.about = if name == "look" { entry.text.clone() } else { String::new() };
            entry.before = None;
            return;
        }
    };
    let Ok(incoming) = Incoming::read(&entry.about, &data.sizes) else { return };
    let before = people.clone();
    if incoming.merge(people, &data.items, &data.sizes, how) {
        *entry = Entry { before: Some(before), ..Entry::default() };
    }
}
