//! Pages that are written in the browser as HTML: the progress code and the people of a phone. Pure functions from what
//! is known to text; [`crate::pages::Panels`] shows it and hands taps over.
//!
//! The words and the HTML around them were made at build time (`site/views/panels.rs`) and travel as [`Piece`]s; what
//! comes from elsewhere, nicknames above all, is escaped by [`put`].

mod code;
mod family;

use crate::model::PanelPage;
use crate::profiles::Profiles;

/// How many panels a page has.
pub const PANELS: usize = 3;

/// What stands in a field, and what came of it.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// What stands in the field.
    pub text: String,
    /// The code that was looked at, or why a nickname was refused.
    pub about: String,
    /// What the last change took the place of, to be taken back.
    pub before: Option<Profiles>,
}

/// The pieces of both pages, with what their placeholders mean. A page holds those of its own kind in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Piece {
    /// Said when a change can be taken back, with its button.
    Undo,
    // The progress code.
    /// The shown code: `{0}`.
    Code,
    /// The backup: `{0}`.
    Backup,
    /// A heading over a list: `{0}`.
    Heading,
    /// A line of a list: `{0}`.
    Line,
    /// «không áp dụng», after the title `{0}`.
    Na,
    /// What the code is further with.
    CodeHas,
    /// What this phone is further with.
    PhoneHas,
    /// Items that the code does not know yet.
    New,
    /// How many marks are of items that this page does not have: `{0}`.
    Gone,
    /// The people in a backup.
    People,
    /// One of them: nickname `{0}`, ticks there `{1}` and here `{2}`.
    PersonIn,
    /// There are too many people for a union.
    Full,
    /// It changes nothing.
    Same,
    /// The button that adds.
    Union,
    /// The buttons that replace and that do nothing.
    Replace,
    /// Why it is no code: [`crate::code::Refusal`] in its order.
    Length,
    /// The second reason.
    Symbol,
    /// The third reason.
    Check,
    /// The fourth reason.
    Newer,
    // The people of this phone.
    /// The one this phone works for: nickname `{0}`, items done `{1}` of `{2}`.
    Here,
    /// Somebody else: the same, and the number `{3}`.
    Other,
    /// After [`Piece::Other`], of somebody who was not opened for long: the number `{3}`.
    Unused,
    /// After any but the owner: the number `{3}`.
    Forget,
    /// Forgets all but the owner; heading of the household view.
    Household,
    /// An item of it: title `{0}`.
    Item,
    /// Below it: who has done it `{0}`.
    Done,
    /// To whom it does not apply `{0}`.
    NotApplicable,
    /// Who has not done it `{0}`.
    Todo,
    /// Why a nickname is refused: [`crate::profiles::NameRefused`] in its order.
    Empty,
    /// The second reason.
    Taken,
    /// The third reason.
    Number,
    /// The fourth reason.
    NoRoom,
}

/// How many pieces there are.
pub const PIECES: usize = Piece::NoRoom as usize + 1;

impl PanelPage {
    /// A piece with its values.
    fn put(&self, piece: Piece, values: &[&str]) -> String {
        self.after(piece, 0, values)
    }

    /// The piece so many places after another.
    fn after(&self, piece: Piece, places: usize, values: &[&str]) -> String {
        self.pieces.get(piece as usize + places).map_or_else(String::new, |piece| put(piece, values))
    }
}

/// Puts values into a piece: `{0}`, `{1}`, … Values are escaped.
pub fn put(piece: &str, values: &[&str]) -> String {
    let mut out = String::with_capacity(piece.len() + 32);
    let mut rest = piece;
    while let Some((before, after)) = rest.split_once('{') {
        let (place, after) = after.split_once('}').unwrap_or((after, ""));
        out += before;
        let value = place.parse::<u8>().ok().and_then(|place| values.get(usize::from(place)));
        for c in value.into_iter().flat_map(|value| value.chars()) {
            match c {
                '<' => out += "&lt;",
                '&' => out += "&amp;",
                '"' => out += "&quot;",
                c => out.push(c),
            }
        }
        rest = after;
    }
    out + rest
}

/// What somebody is called on the screen: the owner of the phone has no nickname.
fn name_of<'a>(name: &'a str, owner: &'a str) -> &'a str {
    if name.is_empty() { owner } else { name }
}

/// The line below the header, for helpers: whom this phone works for. Nothing where there is only the owner.
pub fn who(people: &Profiles, piece: &str, owner: &str) -> String {
    if people.people.len() < 2 { String::new() } else { put(piece, &[name_of(&people.current().name, owner)]) }
}

/// The HTML of a panel, from 0. `today` as [`crate::profiles::Profile::seen`].
pub fn html(page: &PanelPage, which: usize, people: &Profiles, entry: &Entry, today: u16, owner: &str) -> String {
    let undo = || if entry.before.is_some() { page.put(Piece::Undo, &[]) } else { String::new() };
    match (page.family, which) {
        (false, 0) => code::shown(page, people),
        (false, 1) => code::preview(page, people, &entry.about, owner) + &undo(),
        (false, _) => code::backup(page, people),
        (true, 0) => family::people(page, people, today, owner) + &undo(),
        (true, 1) => entry.about.clone(),
        (true, _) => family::household(page, people, owner),
    }
}

/// What a tap on `data-act` does to the people of this phone and to the field.
pub fn act(page: &PanelPage, name: &str, people: &mut Profiles, entry: &mut Entry, today: u16) {
    if name == "undo" {
        if let Some(before) = entry.before.take() {
            *people = before;
        }
    } else if page.family {
        family::act(page, name, people, entry, today);
    } else {
        code::act(page, name, people, entry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_escaped_and_nothing_else() {
        assert_eq!(put("<b title=\"{1}\">{0}</b>{2}", &["<i>&", "\"x\""]), "<b title=\"&quot;x&quot;\">&lt;i>&amp;</b>");
        assert_eq!(put("{0}", &["{1}", "no"]), "{1}");
        assert_eq!(put("{", &[]), "");
    }
}
