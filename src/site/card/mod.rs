//! Share cards: the picture that a chat app shows with a link (DESIGN-TOKENS §5, «Share card»; PLATFORM-FACTS §1).
//!
//! ```text
//! Site ─► words (a page) ─► template (SVG; text measures, lines breaks) ─► cache, else draw ─► cards/card-<hash>.png
//! ```
//! Home, the checklist, topics, guides and steps have their own; all other pages show that of home. In goes the
//! [`Site`], out come files and, for the head of each page, which of them it names. Without the site's address no page
//! can name one, so none is drawn.

pub mod cache;
pub mod draw;
pub mod lines;
pub mod template;
pub mod text;

use super::assets::{Files, with_hash};
use super::content::Site;
use super::i18n::t;
use super::markdown;
use super::routes;
use crate::page::{Locale, Page};
use anyhow::{Context as _, Result};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use template::{Top, Words};

/// A card, as a page's head names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Absolute path: `/cards/card-0123456789abcdef.png`.
    pub path: String,
    /// What it says, for those who do not see it.
    pub alt: String,
}

/// Which page has which card. Empty where the site's address is not known.
#[derive(Clone, Debug, Default)]
pub struct Cards(BTreeMap<(Locale, Page), Card>);

impl Cards {
    /// The card of a page: its own, else that of home. What is on paper has that of what it repeats.
    pub fn of(&self, locale: Locale, page: &Page) -> Option<&Card> {
        let page = if page.is_paper() { page.parent() } else { page.clone() };
        self.0.get(&(locale, page)).or_else(|| self.0.get(&(locale, Page::Home)))
    }
}

/// The words of a page's own card, in the language that the page's words are in: the card of a page that is not
/// translated is the Vietnamese one. `None` for pages without a card of their own.
pub fn words(site: &Site, locale: Locale, page: &Page) -> Option<Words> {
    let locale = match page {
        Page::Guide(slug) | Page::Step(slug, _) => site.guide(slug)?.words(locale).0,
        _ => locale,
    };
    let placed = |text: &str| markdown::keep_together(&site.place(text));
    let plain = |kind: String, title: String| (Top::Kind(kind), title, String::new());
    let (top, title, note) = match page {
        Page::Home => {
            // Lines end between the parts of the promise, and before the ward's name.
            let short = &site.ward.short_name;
            let title = site.ward.site_name.replace(short.as_str(), &glued(short));
            let promise = t!(locale, "home-promise").split(" · ").map(glued).collect::<Vec<_>>().join(" · ");
            (Top::Nothing, title, promise)
        }
        Page::Checklist => plain(t!(locale, "card-checklist"), t!(locale, "checklist-title")),
        Page::Topic(slug) => {
            let topic = site.topics.iter().find(|topic| topic.slug == *slug)?;
            let words = if locale == Locale::Vi { &topic.vi } else { &topic.en };
            plain(t!(locale, "card-topic"), placed(&words.title))
        }
        Page::Guide(slug) => {
            let (_, text) = site.guide(slug)?.words(locale);
            plain(t!(locale, "card-guide"), placed(&text.title))
        }
        Page::Step(slug, n) => {
            let guide = site.guide(slug)?;
            let (_, text) = guide.words(locale);
            let total = guide.facts.step.len();
            let section = text.section(&guide.facts.step.get(usize::from(*n).checked_sub(1)?)?.id)?;
            let position = t!(locale, "step-position", n = *n, total = total);
            let top = Top::Step { figure: format!("{n}/{total}"), position, guide: placed(&text.title) };
            (top, placed(&section.title), String::new())
        }
        _ => return None,
    };
    // On home's card it is the title.
    let name = if *page == Page::Home { String::new() } else { site.ward.site_name.clone() };
    // Of both languages: English titles quote Vietnamese buttons.
    let pairs = Locale::ALL.map(|locale| t!(locale, "card-pairs")).join(",").split(',').map(|pair| pair.trim().to_owned()).collect();
    Some(Words { top, title, note, name, host: host(&site.base_url).to_owned(), pairs })
}

/// With no-break spaces.
fn glued(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// `example.org` of `https://example.org:8080/there`.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or_default()
}

/// The words of a card in one line.
fn alt(words: &Words) -> String {
    match &words.top {
        Top::Step { position, guide, .. } => format!("{position}: {} – {guide}", words.title),
        Top::Nothing => format!("{} – {}", words.title, words.note),
        Top::Kind(_) => words.title.clone(),
    }
}

/// Draws all cards of a site that are not in the cache, on all processors. Gives their names and their files. Fails
/// where words cannot stand on a card; `site check` says so before, with file and line.
pub fn cards(site: &Site, cache: &Path) -> Result<(Cards, Files)> {
    if site.base_url.is_empty() {
        return Ok((Cards::default(), Files::new()));
    }
    // Pages with the same words share a picture.
    let mut wanted = BTreeMap::new();
    let mut own = Vec::new();
    for locale in Locale::ALL {
        for page in routes::all(site) {
            let Some(words) = words(site, locale, &page) else { continue };
            let svg = template::svg(&words).with_context(|| format!("the share card of {}", page.path(locale)))?;
            let key = cache::key(&svg);
            own.push(((locale, page), key.clone(), alt(&words)));
            wanted.insert(key, svg);
        }
    }
    let pictures = pictures(&wanted.into_iter().collect::<Vec<_>>(), cache)?;
    let name = |bytes: &[u8]| format!("cards/{}", with_hash("card.png", bytes));
    let names: BTreeMap<&str, String> = pictures.iter().map(|(key, bytes)| (key.as_str(), name(bytes))).collect();
    let cards = own.into_iter().map(|(page, key, alt)| (page, Card { path: format!("/{}", names[key.as_str()]), alt }));
    let cards = Cards(cards.collect());
    Ok((cards, pictures.iter().map(|(key, bytes)| (names[key.as_str()].clone(), bytes.clone())).collect()))
}

/// The PNG files of cards, given as key and SVG: from the cache, else drawn and kept there.
fn pictures(wanted: &[(String, String)], cache: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(BTreeMap::new());
    let work = || -> Result<()> {
        while let Some((key, svg)) = wanted.get(next.fetch_add(1, Ordering::Relaxed)) {
            let bytes = match cache::read(cache, key) {
                Some(bytes) => bytes,
                None => {
                    let bytes = draw::png(svg)?;
                    cache::write(cache, key, &bytes)?;
                    bytes
                }
            };
            done.lock().expect("nobody panics while holding it").insert(key.clone(), bytes);
        }
        Ok(())
    };
    let workers = thread::available_parallelism().map_or(1, usize::from).min(wanted.len());
    thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().expect("drawing does not panic"))
    })?;
    Ok(done.into_inner().expect("nobody panicked while holding it"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_of_an_address() {
        assert_eq!(host("https://example.org"), "example.org");
        assert_eq!(host("http://127.0.0.1:8080"), "127.0.0.1");
        assert_eq!(host(""), "");
    }
}
