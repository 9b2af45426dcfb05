//! Share cards: the picture that a chat app shows with a link (DESIGN-TOKENS §5, «Share card»; PLATFORM-FACTS §1).
//!
//! ```text
//! Site ─► words (a page) ─► template (SVG; text measures, lines breaks) ─► cache, else draw ─► cards/card-<hash>.png
//! ```
//! Home, the checklist, topics, guides and steps have their own; all other pages show that of home. In goes the
//! [`Site`], out come files and, for the head of each page, which of them it names. Without the site's address no page
//! can name one, so none is drawn. Pictures of the same look for reached stages of the checklist (`stages/…`) are part of
//! the page and always drawn.

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

/// Which page has which card, and which stage of the checklist which picture.
#[derive(Clone, Debug, Default)]
pub struct Cards {
    /// Empty where the site's address is not known.
    pages: BTreeMap<(Locale, Page), Card>,
    stages: BTreeMap<(Locale, String), Card>,
}

impl Cards {
    /// The card of a page: its own, else that of home. What is on paper has that of what it repeats.
    pub fn of(&self, locale: Locale, page: &Page) -> Option<&Card> {
        let page = if page.is_paper() { page.parent() } else { page.clone() };
        self.pages.get(&(locale, page)).or_else(|| self.pages.get(&(locale, Page::Home)))
    }

    /// The picture of a stage, by its id: people send it around once they have reached it. It names nobody.
    pub fn of_stage(&self, locale: Locale, id: &str) -> Option<&Card> {
        self.stages.get(&(locale, id.to_owned()))
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
            let words = locale.pick(&topic.vi, &topic.en);
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
    Some(Words { top, title, note, name, host: host(&site.base_url).to_owned(), pairs: pairs() })
}

/// The words of the picture of a stage of the checklist, by its place. No address: the page that links to the picture is
/// the same wherever the site stands, and the message that goes with it has one.
pub fn stage_words(site: &Site, locale: Locale, at: usize) -> Option<Words> {
    let stages = &site.checklist.stage;
    let stage = stages.get(at)?;
    Some(Words {
        top: Top::Kind(t!(locale, "stage-card", n = at + 1, total = stages.len())),
        title: markdown::keep_together(&site.place(locale.pick(&stage.vi, &stage.en))),
        note: t!(locale, "stage-card-note"),
        name: site.ward.site_name.clone(),
        host: String::new(),
        pairs: pairs(),
    })
}

/// Pairs of words that stay in one line; of both languages: English titles quote Vietnamese buttons.
fn pairs() -> Vec<String> {
    Locale::ALL.map(|locale| t!(locale, "card-pairs")).join(",").split(',').map(|pair| pair.trim().to_owned()).collect()
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

/// Draws all cards of a site that are not in the cache, on all processors, and the pictures of stages. Gives their names
/// and their files. Fails where words cannot stand on a card; `site check` says so before, with file and line.
pub fn cards(site: &Site, cache: &Path) -> Result<(Cards, Files)> {
    let mut wanted = Wanted::default();
    let mut stages = Vec::new();
    let mut own = Vec::new();
    for locale in Locale::ALL {
        for (at, stage) in site.checklist.stage.iter().enumerate() {
            let Some(words) = stage_words(site, locale, at) else { continue };
            let key = wanted.add("stages", &words).with_context(|| format!("the picture of the stage «{}»", stage.id))?;
            stages.push(((locale, stage.id.clone()), key, format!("{}. {}", alt(&words), words.note)));
        }
        if site.base_url.is_empty() {
            continue;
        }
        for page in routes::all(site) {
            let Some(words) = words(site, locale, &page) else { continue };
            let key = wanted.add("cards", &words).with_context(|| format!("the share card of {}", page.path(locale)))?;
            own.push(((locale, page), key, alt(&words)));
        }
    }
    let pictures = pictures(&wanted.0.iter().map(|(key, (_, svg))| (key.clone(), svg.clone())).collect::<Vec<_>>(), cache)?;
    let name = |key: &str| format!("{}/{}", wanted.0[key].0, with_hash("card.png", &pictures[key]));
    let card = |key: &str, alt: String| Card { path: format!("/{}", name(key)), alt };
    let cards = Cards {
        pages: own.into_iter().map(|(page, key, alt)| (page, card(&key, alt))).collect(),
        stages: stages.into_iter().map(|(stage, key, alt)| (stage, card(&key, alt))).collect(),
    };
    let files = pictures.iter().map(|(key, bytes)| (name(key), bytes.clone())).collect();
    Ok((cards, files))
}

/// Pictures to draw by their key: the folder they are sent in, and the SVG. Pages with the same words share one.
#[derive(Default)]
struct Wanted(BTreeMap<String, (&'static str, String)>);

impl Wanted {
    fn add(&mut self, folder: &'static str, words: &Words) -> Result<String, template::Unfit> {
        let svg = template::svg(words)?;
        let key = cache::key(&svg);
        self.0.insert(key.clone(), (folder, svg));
        Ok(key)
    }
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
