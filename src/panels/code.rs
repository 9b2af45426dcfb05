//! The progress code: shown, looked at, merged.

use super::{Entry, Piece, name_of};
use crate::code::{Incoming, Merge, Said, of_progress, spaced, write_backup};
use crate::model::PanelPage;
use crate::profiles::Profiles;
use std::mem;

/// The code of the one this phone works for.
pub fn shown(page: &PanelPage, people: &Profiles) -> String {
    page.put(Piece::Code, &[&spaced(&of_progress(people.progress(), &page.items, &page.sizes))])
}

/// The backup of everybody.
pub fn backup(page: &PanelPage, people: &Profiles) -> String {
    page.put(Piece::Backup, &[&write_backup(&people.write())])
}

/// What a code or a backup would change, with the buttons that do it; why it is none.
pub fn preview(page: &PanelPage, people: &Profiles, about: &str, owner: &str) -> String {
    if about.is_empty() {
        return String::new();
    }
    let incoming = match Incoming::read(about, &page.sizes) {
        Ok(incoming) => incoming,
        Err(refusal) => return page.put(Piece::Heading, &[&page.after(Piece::Length, refusal as usize, &[])]),
    };
    let mut html = String::new();
    let group = |heading: &str, lines: String| page.put(Piece::Heading, &[heading]) + "<ul>" + &lines + "</ul>";
    let line = |text: &str| page.put(Piece::Line, &[text]);
    for said in incoming.said(people, &page.items, &page.sizes) {
        let (heading, lines): (_, String) = match said {
            Said::CodeHas(titles) => (Piece::CodeHas, titles.iter().map(|title| line(&title_of(page, title))).collect()),
            Said::PhoneHas(titles) => (Piece::PhoneHas, titles.iter().map(|title| line(&title_of(page, title))).collect()),
            Said::New(titles) => (Piece::New, titles.iter().map(|title| line(title)).collect()),
            Said::People(people) => {
                let person = |(name, there, here): &(String, usize, usize)| {
                    page.put(Piece::PersonIn, &[name_of(name, owner), &there.to_string(), &here.to_string()])
                };
                (Piece::People, people.iter().map(person).collect())
            }
            Said::Gone(count) => {
                html += &page.put(Piece::Gone, &[&count.to_string()]);
                continue;
            }
        };
        html += &group(&page.put(heading, &[]), lines);
    }
    let merged = |how| incoming.merged(people, &page.items, &page.sizes, how);
    let changes = |after: &Option<Profiles>| after.as_ref().is_some_and(|after| after != people);
    let (union, replace) = (merged(Merge::Union), merged(Merge::Replace));
    if union.is_none() {
        html += &page.put(Piece::Full, &[]);
    }
    if html.is_empty() {
        html = page.put(Piece::Same, &[]);
    }
    if changes(&union) {
        html += &page.put(Piece::Union, &[]);
    }
    if changes(&replace) {
        html += &page.put(Piece::Replace, &[]);
    }
    html
}

fn title_of(page: &PanelPage, (title, na): &(String, bool)) -> String {
    if *na { page.put(Piece::Na, &[title]) } else { title.clone() }
}

/// Looks at what was entered, merges it, or lets it be.
pub fn act(page: &PanelPage, name: &str, people: &mut Profiles, entry: &mut Entry) {
    let how = match name {
        "look" => {
            (entry.about, entry.before) = (entry.text.clone(), None);
            return;
        }
        "union" => Merge::Union,
        "replace" => Merge::Replace,
        _ => return entry.about.clear(),
    };
    if let Ok(incoming) = Incoming::read(&mem::take(&mut entry.about), &page.sizes)
        && let Some(after) = incoming.merged(people, &page.items, &page.sizes, how)
    {
        entry.before = Some(mem::replace(people, after));
    }
}
