//! Parts of pages that are written in the browser as HTML: the progress code and the people of a phone. Pure functions
//! from what is known to text; the browser's edge puts it into `[data-panel]` and hands taps on `[data-act]` over. As
//! Leptos views the same took 29 KB brotli of wasm (docs/size.md).
//!
//! The words and the HTML around them were made at build time (`site/views/panels.rs`) and travel as [`Piece`]s; what
//! comes from elsewhere, nicknames above all, is escaped by `put`.

mod code;
mod family;

use crate::html::escape;
use crate::model::{PanelData, Words};
use crate::profiles::Profiles;

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
    /// The QR code of its link: the path's data `{0}`.
    Qr,
    /// The path of that link up to the code: no HTML.
    Link,
    /// The backup: `{0}`.
    Backup,
    /// A line of a list: `{0}`.
    Line,
    /// The same with «không áp dụng» after it.
    Na,
    /// What the code is further with.
    CodeHas,
    /// What this phone is further with.
    PhoneHas,
    /// Items that the code does not know yet.
    New,
    /// The people in a backup.
    People,
    /// How many marks are of items that this page does not have: `{0}`.
    Gone,
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

/// HTML that grows piece by piece.
struct Page<'a> {
    data: &'a PanelData,
    owner: &'a str,
    html: String,
}

impl<'a> Page<'a> {
    /// Adds a piece with its values.
    fn put(&mut self, piece: Piece, values: &[&str]) {
        put(&mut self.html, self.data.piece(piece, 0), values);
    }
}

impl PanelData {
    /// The piece so many places after another.
    fn piece(&self, piece: Piece, places: usize) -> &str {
        self.pieces.get(piece as usize + places).map_or("", String::as_str)
    }
}

/// What somebody is called on the screen: the owner of the phone has no nickname.
fn name_of<'a>(name: &'a str, owner: &'a str) -> &'a str {
    if name.is_empty() { owner } else { name }
}

/// Puts values into a piece: `{0}`, `{1}`, … Values are escaped.
fn put(out: &mut String, piece: &str, values: &[&str]) {
    let mut place = None;
    for c in piece.chars() {
        match (c, place) {
            ('{', _) => place = Some(0),
            ('}', Some(at)) => {
                escape(out, values.get(at as usize).copied().unwrap_or_default());
                place = None;
            }
            (c, Some(_)) => place = Some((c as u32).wrapping_sub(u32::from('0'))),
            (c, None) => out.push(c),
        }
    }
}

/// What panels are written from.
pub struct Shown<'a> {
    /// The data of the page's own panels, where it has some.
    pub page: Option<&'a PanelData>,
    /// Words of the page: the line below the header, and what the owner is called.
    pub words: &'a Words,
    /// Who there is.
    pub people: &'a Profiles,
    /// What was entered.
    pub entry: &'a Entry,
    /// As [`crate::profiles::Profile::seen`].
    pub today: u16,
    /// Where the site stands, as links from elsewhere begin: `https://example.org`.
    pub origin: &'a str,
}

/// The HTML of a panel by its name in `data-panel`: `who`, or `a`, `b`, `c` of the page.
pub fn html(name: &str, shown: &Shown<'_>) -> String {
    let Shown { page, words, people, entry, today, origin } = *shown;
    let mut html = String::new();
    if name == "who" {
        // Only for helpers.
        if people.people.len() > 1 {
            put(&mut html, &words.who, &[name_of(&people.current().name, &words.owner)]);
        }
        return html;
    }
    let Some(data) = page else { return html };
    let mut page = Page { data, owner: &words.owner, html };
    match (data.family, name) {
        (false, "a") => code::shown(&mut page, people, origin),
        (false, "b") => code::preview(&mut page, people, &entry.about),
        (false, _) => code::backup(&mut page, people),
        (true, "a") => family::people(&mut page, people, today),
        (true, "b") => page.html += &entry.about,
        (true, _) => family::household(&mut page, people),
    }
    if name == "b" && entry.before.is_some() {
        page.put(Piece::Undo, &[]);
    }
    page.html
}

/// What a tap on `data-act` does to the people of this phone and to the field.
pub fn act(page: &PanelData, name: &str, people: &mut Profiles, entry: &mut Entry, today: u16) {
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
    use crate::code::{of_progress, write_backup};
    use crate::model::Link;
    use crate::profiles::testing::profiles;
    use proptest::prelude::*;

    /// The page of the progress code with three items, the second of which is gone.
    fn code_page() -> PanelData {
        let item = |id: &str| Link { href: id.to_owned(), label: id.to_owned() };
        PanelData {
            items: vec![item("a"), item(""), item("c")],
            sizes: vec![3],
            pieces: vec![String::new(); PIECES],
            ..PanelData::default()
        }
    }

    /// One slip of somebody who copies or types: a symbol wrong, missing, added, two neighbours swapped, the end lost.
    fn damaged(text: &str, kind: u8, at: prop::sample::Index, symbol: char) -> String {
        let mut letters: Vec<char> = text.chars().collect();
        let at = at.index(letters.len());
        match kind {
            0 => letters[at] = symbol,
            1 => letters.insert(at, symbol),
            2 => letters.truncate(at),
            3 if at > 0 => letters.swap(at - 1, at),
            _ => drop(letters.remove(at)),
        }
        letters.into_iter().collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]
        #[test]
        fn a_damaged_code_or_backup_changes_nothing(
            mut there in profiles(), (a, c) in any::<(bool, bool)>(), whole in any::<bool>(), kind in 0..5u8, at in any::<prop::sample::Index>(), symbol in "[0-9A-ZĐ]"
        ) {
            let page = code_page();
            let mut now = Profiles::default();
            now.progress_mut().set("item/c", a);
            there.progress_mut().set("item/a", a);
            there.progress_mut().set_na("c", c);
            let text = if whole { write_backup(&there.write()) } else { of_progress(there.progress(), &page.items, &page.sizes) };
            let wrong = damaged(&text, kind, at, symbol.chars().next().unwrap());
            // What is read as the same symbol is no damage.
            let read_as = |text: &str| text.replace('O', "0").replace(['I', 'L'], "1");
            prop_assume!(read_as(&wrong) != read_as(&text));
            let (mut people, mut entry) = (now.clone(), Entry { text: wrong, ..Entry::default() });
            for name in ["look", "union", "look", "replace"] {
                act(&page, name, &mut people, &mut entry, 1);
                prop_assert_eq!(&people, &now, "{} of {}", name, entry.about);
            }
            prop_assert!(entry.before.is_none());
        }
    }

    #[test]
    fn values_are_escaped_and_nothing_else() {
        let filled = |piece: &str, values: &[&str]| {
            let mut out = String::new();
            put(&mut out, piece, values);
            out
        };
        assert_eq!(filled("<b title=\"{1}\">{0}</b>{2}", &["<i>&", "\"x\""]), "<b title=\"&quot;x&quot;\">&lt;i&gt;&amp;</b>");
        assert_eq!(filled("{0}", &["{1}", "no"]), "{1}");
        assert_eq!(filled("{", &[]), "");
        assert_eq!(filled("{é}", &["x"]), "");
    }
}
