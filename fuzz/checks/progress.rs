//! Progress codes, backups and storage: what is written is read again, whatever is read can be shown and merged, and a
//! nickname stays a text.

use super::{assert_harmless, composed, is_internal};
use congdanso::code::{Code, Incoming, Mark, Merge, decode, encode, read_backup, write_backup};
use congdanso::model::{Body, Link, PageData, PanelData};
use congdanso::page::Page;
use congdanso::panels::{self, Entry, Shown};
use congdanso::profiles::{Profiles, Stored};

const TODAY: u16 = 20_000;

/// Reads a text as everything that it may be.
pub fn check(text: &str) {
    PAGES.with(|pages| {
        let [code, _] = pages;
        let (items, sizes) = (&panels_of(code).items, &panels_of(code).sizes);
        assert_eq!(read_backup(&write_backup(text)), Some(Ok(text.to_owned())));
        if let Ok(code) = decode(text, sizes) {
            // Of a newer list there may be more places than symbols need; padding is there again.
            assert_eq!(decode(&encode(code.version, &code.marks), sizes), Ok(code));
        }
        written(text, sizes);
        let mut here = Profiles::default();
        let _ = here.add(text, TODAY);
        for incoming in [Incoming::read(text, sizes), stored(text)].into_iter().flatten() {
            merged(&incoming, &here, items, sizes);
        }
        shown(pages, &here, text);
    });
}

thread_local! {
    /// The pages of the progress code and of the people of a phone.
    static PAGES: [PageData; 2] = [composed(&Page::Code), composed(&Page::Family)];
}

fn panels_of(page: &PageData) -> &PanelData {
    let Body::Article(article) = &page.body else { panic!("no article") };
    article.panels.as_ref().expect("panels")
}

/// A text as marks: they are read again, and no code with another symbol in one place is taken for one.
fn written(text: &str, sizes: &[u8]) {
    let Some(size) = sizes.last() else { return };
    let bytes = text.as_bytes();
    let mark = |at: usize| [Mark::Todo, Mark::NotApplicable, Mark::Done][usize::from(bytes.get(at).copied().unwrap_or_default() % 3)];
    let marks: Vec<Mark> = (0..usize::from(*size)).map(mark).collect();
    let code = encode(sizes.len() as u8, &marks);
    let Ok(Code { marks: read, .. }) = decode(&code, sizes) else { panic!("{code} is not read") };
    assert_eq!(read[..marks.len()], marks);
    for (at, other) in bytes.iter().filter(|byte| byte.is_ascii_digit()).take(code.len()).enumerate() {
        let mut wrong = code.clone().into_bytes();
        wrong[at] = *other;
        let wrong = String::from_utf8(wrong).expect("digits");
        assert!(wrong == code || decode(&wrong, sizes).is_err(), "{wrong} for {code}");
    }
}

/// What storage may hold: read, written and read again it is the same.
fn stored(text: &str) -> Result<Incoming, congdanso::code::Refusal> {
    let Stored::Profiles(people) = Profiles::read(Some(text)) else { return Err(congdanso::code::Refusal::Check) };
    let again = Profiles::read(Some(&people.write()));
    assert_eq!(again, Stored::Profiles(people.clone()), "written and read again");
    Ok(Incoming::Backup(people))
}

/// Comparing says something without a panic; what a merge leaves can be stored, and the same merge again changes nothing.
fn merged(incoming: &Incoming, here: &Profiles, items: &[Link], sizes: &[u8]) {
    incoming.compare(here, items, sizes, &mut |_| {});
    for how in [Merge::Union, Merge::Replace] {
        let mut people = here.clone();
        let done = incoming.merge(&mut people, items, sizes, how);
        assert!(done || (how == Merge::Union && !incoming.has_room(here)), "no room, and nobody said so");
        assert!(done || people == *here, "something changed although there was no room");
        assert_eq!(Profiles::read(Some(&people.write())), Stored::Profiles(people.clone()), "what was merged cannot be read");
        let once = people.clone();
        incoming.merge(&mut people, items, sizes, how);
        assert!(people.same_people(&once), "the same merge again changes something");
        if how == Merge::Union {
            let kept = |one: &congdanso::profiles::Profile| {
                let now = people.people.iter().find(|now| now.name == one.name);
                now.is_some_and(|now| now.progress.len() >= one.progress.len())
            };
            assert!(here.people.iter().all(kept), "a union lost a tick");
        }
    }
}

/// The panels with somebody's words in them: those of the people, and what was entered as a code.
fn shown(pages: &[PageData; 2], people: &Profiles, text: &str) {
    let [code, family] = pages;
    let entry = Entry { text: text.to_owned(), about: text.to_owned(), ..Entry::default() };
    let html = |page: &PageData, name: &str| {
        let shown = Shown { page: Some(panels_of(page)), words: &page.words, people, entry: &entry, today: TODAY, origin: "" };
        let html = panels::html(name, &shown);
        assert_harmless(&html, "div", ALLOWED, &is_internal);
    };
    html(code, "b");
    // Without a second person there are no other words than the site's.
    if people.people.len() > 1 {
        ["who", "a", "c"].iter().for_each(|name| html(family, name));
    }
}

const ALLOWED: super::Allowed = &[
    ("a", &["class", "href"]),
    ("b", &["class"]),
    ("button", &["class", "data-act", "data-copy", "data-copied", "data-print", "type"]),
    ("circle", &["cx", "cy", "fill", "r", "stroke"]),
    ("details", &["class"]),
    ("div", &["class", "hidden"]),
    ("h2", &["class"]),
    ("h3", &["class"]),
    ("li", &["class"]),
    ("ol", &["class"]),
    ("p", &["class", "id", "role", "tabindex"]),
    ("path", &["d", "fill", "stroke", "transform"]),
    ("span", &["class"]),
    ("strong", &["class"]),
    ("summary", &["class"]),
    ("svg", &["aria-hidden", "aria-label", "class", "role", "shape-rendering", "viewBox"]),
    ("table", &["class"]),
    ("tbody", &[]),
    ("td", &["class"]),
    ("th", &["scope"]),
    ("thead", &[]),
    ("tr", &[]),
    ("ul", &["class"]),
];
