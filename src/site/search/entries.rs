//! What can be found: a line of the index for each guide, step, procedure, number, page, policy, item, hard word and
//! lesson.

use super::{names, plain};
use crate::page::{Locale, Page, item_anchor};
use crate::search::{Word, words};
use crate::site::content::{Guide, PortalEntry, Site};
use crate::site::documents::Document;
use crate::site::i18n::t;
use crate::site::markdown;
use crate::site::text::{BlockKind, Text};
use crate::site::views::{contact, guide};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A word that stands in more guides than this, in percent, says nothing about any of them.
const COMMON: usize = 50;

/// A line of the index.
#[derive(Clone, Debug, Default)]
pub struct Line {
    kind: char,
    link: String,
    title: String,
    note: String,
    code: String,
    aliases: Vec<String>,
    /// Letters of words of the text, without marks.
    text: BTreeSet<String>,
    /// The language of the title, where it is not that of the index.
    lang: Option<Locale>,
}

impl fmt::Display for Line {
    /// Fields as [`crate::search`] reads them; empty ones at the end are left out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let in_names: BTreeSet<String> =
            self.aliases.iter().chain([&self.title]).flat_map(|name| words(name)).map(|found| letters(found.word)).collect();
        let text: Vec<&str> = self.text.iter().filter(|word| !in_names.contains(*word)).map(String::as_str).collect();
        let lang = self.lang.map_or_else(String::new, |lang| lang.tag().to_owned());
        let fields =
            [plain(&self.link), plain(&self.title), plain(&self.note), plain(&self.code), names(&self.aliases), text.join(" "), lang];
        write!(f, "{}\t{}", self.kind, fields.join("\t").trim_end_matches('\t'))
    }
}

/// Every line of a language, guides first, each followed by its steps. `common` are the [`common_words`].
pub fn all(site: &Site, locale: Locale, common: &BTreeSet<String>) -> Vec<Line> {
    let mut lines = guides(site, locale, common);
    lines.extend(procedures(site, locale));
    lines.extend(pages(site, locale));
    lines.extend(site.policies.iter().map(|policy| document(site, locale, 'o', Page::Policy(policy.slug.clone()), policy)));
    lines.extend(site.lessons.iter().map(|lesson| document(site, locale, 'l', Page::Lesson(lesson.slug.clone()), lesson)));
    lines.extend(hotlines(site, locale));
    lines.extend(checklist_items(site, locale));
    lines.extend(terms(site, locale));
    for line in &mut lines {
        line.title = site.place(&line.title);
        line.note = site.place(&line.note);
    }
    lines
}

/// Words that stand in so many guides that they are left out of their texts.
pub fn common_words(site: &Site, locale: Locale) -> BTreeSet<String> {
    let mut often: BTreeMap<String, usize> = BTreeMap::new();
    let texts = site.guides.iter().map(|guide| text_words(site, guide.words(locale).1));
    texts.flatten().for_each(|word| *often.entry(word).or_default() += 1);
    often.into_iter().filter(|(_, count)| count * 100 > site.guides.len() * COMMON).map(|(word, _)| word).collect()
}

fn guides(site: &Site, locale: Locale, common: &BTreeSet<String>) -> Vec<Line> {
    let mut lines = Vec::new();
    for guide in &site.guides {
        let (own, words) = guide.words(locale);
        let lang = Some(own).filter(|own| *own != locale);
        let title = site.place(&words.title);
        lines.push(Line {
            kind: 'g',
            link: Page::Guide(guide.slug.clone()).path(locale),
            title: title.clone(),
            note: guide::facts_in_words(locale, guide),
            aliases: other_names(site, locale, guide),
            text: &text_words(site, words) - common,
            lang,
            ..Line::default()
        });
        let sections = guide.facts.step.iter().enumerate().filter_map(|(i, step)| Some((i + 1, words.section(&step.id)?)));
        lines.extend(sections.map(|(n, section)| {
            Line {
                kind: 's',
                link: Page::Step(guide.slug.clone(), n as u8).path(locale),
                title: section.title.clone(),
                note: format!("{} · {title}", t!(locale, "step-name", n = n)),
                aliases: section
                    .blocks
                    .iter()
                    .filter_map(|block| if let BlockKind::Trouble(what) = &block.kind { Some(site.place(what)) } else { None })
                    .collect(),
                lang,
                ..Line::default()
            }
        }));
    }
    lines
}

/// What else people call a guide: its aliases, its title in the other language, the procedures it explains.
fn other_names(site: &Site, locale: Locale, guide: &Guide) -> Vec<String> {
    let mut names: Vec<String> = guide.facts.aliases.iter().map(|alias| site.place(alias)).collect();
    names.extend(guide.words.iter().filter(|(language, _)| **language != guide.words(locale).0).map(|(_, text)| site.place(&text.title)));
    names.extend(guide.facts.procedures.iter().filter_map(|name| site.portal(name)).map(|entry| entry.title().to_owned()));
    names
}

/// The portal's names are Vietnamese.
fn procedures(site: &Site, locale: Locale) -> impl Iterator<Item = Line> {
    site.portal_entries().map(move |entry| {
        let (code, official) = match entry {
            PortalEntry::Procedure(entry) => (if entry.hide_code { "" } else { &entry.code }, entry.official.as_str()),
            PortalEntry::Page(_) => ("", ""),
        };
        let agency = entry.agency();
        let group = site.portal.group.iter().find(|group| group.id == entry.group()).map_or("", |group| &group.vi);
        let official = Some(official).filter(|name| !name.is_empty() && *name != entry.title());
        Line {
            kind: 'p',
            link: entry.url(),
            title: entry.title().to_owned(),
            note: agency.to_owned(),
            code: code.to_owned(),
            aliases: official.into_iter().map(str::to_owned).collect(),
            text: bag(&format!("{group} {agency}")),
            lang: Some(Locale::Vi).filter(|own| *own != locale),
        }
    })
}

/// Pages of words that stand for themselves, and the lists.
fn pages(site: &Site, locale: Locale) -> Vec<Line> {
    let texts = site.texts.keys().filter(|(name, language)| *language == Locale::Vi && name != "mat-mang").filter_map(|(name, _)| {
        let (own, text) = site.text(name, locale)?;
        Some(Line {
            kind: 'w',
            link: Site::named_page(name)?.path(locale),
            title: text.title.clone(),
            note: opening(site, text),
            text: text_words(site, text),
            lang: Some(own).filter(|own| *own != locale),
            ..Line::default()
        })
    });
    let topics = site.topics.iter().map(|topic| {
        let words = locale.pick(&topic.vi, &topic.en);
        Line {
            kind: 'w',
            link: Page::Topic(topic.slug.clone()).path(locale),
            title: words.title.clone(),
            note: words.intro.clone(),
            text: bag(&words.intro),
            ..Line::default()
        }
    });
    let lists = [
        (Page::Checklist, t!(locale, "checklist-title"), t!(locale, "checklist-private")),
        (Page::Services, t!(locale, "services-title"), t!(locale, "services-note")),
        (Page::Glossary, t!(locale, "terms-title"), t!(locale, "terms-note")),
        (Page::Policies, t!(locale, "policies-title"), t!(locale, "policies-note")),
    ];
    let lists = lists.into_iter().map(|(page, title, note)| Line { kind: 'w', link: page.path(locale), title, note, ..Line::default() });
    texts.chain(topics).chain(lists).collect()
}

fn document<T>(site: &Site, locale: Locale, kind: char, page: Page, document: &Document<T>) -> Line {
    let (own, text) = document.words(locale);
    Line {
        kind,
        link: page.path(locale),
        title: text.title.clone(),
        note: opening(site, text),
        text: text_words(site, text),
        lang: Some(own).filter(|own| *own != locale),
        ..Line::default()
    }
}

fn hotlines(site: &Site, locale: Locale) -> impl Iterator<Item = Line> {
    site.hotlines.iter().map(move |hotline| {
        let (words, other) = locale.pick((&hotline.vi, &hotline.en), (&hotline.en, &hotline.vi));
        Line {
            kind: 'h',
            link: format!("{}#{}", Page::Contact.path(locale), contact::anchor(hotline)),
            title: words.title.clone(),
            note: words.when.clone(),
            code: hotline.display.clone(),
            aliases: vec![other.title.clone()],
            text: bag(&words.when),
            ..Line::default()
        }
    })
}

fn checklist_items(site: &Site, locale: Locale) -> impl Iterator<Item = Line> {
    site.checklist.item.iter().map(move |item| {
        let (words, other) = locale.pick((&item.vi, &item.en), (&item.en, &item.vi));
        Line {
            kind: 'c',
            link: format!("{}#{}", Page::Checklist.path(locale), item_anchor(&item.id)),
            title: words.title.clone(),
            note: words.why.clone(),
            aliases: vec![other.title.clone()],
            text: bag(&words.why),
            ..Line::default()
        }
    })
}

fn terms(site: &Site, locale: Locale) -> impl Iterator<Item = Line> {
    site.glossary.iter().map(move |term| {
        let (words, other) = locale.pick((&term.vi, &term.en), (&term.en, &term.vi));
        Line {
            kind: 't',
            link: format!("{}#{}", Page::Glossary.path(locale), term.id),
            title: words.term.clone(),
            note: words.meaning.clone(),
            aliases: term.forms.iter().cloned().chain([other.term.clone()]).collect(),
            text: bag(&words.meaning),
            ..Line::default()
        }
    })
}

/// The first thing a text says.
fn opening(site: &Site, text: &Text) -> String {
    text.opening.first().map_or_else(String::new, |block| markdown::plain(site, &block.text))
}

/// All words of a text.
fn text_words(site: &Site, text: &Text) -> BTreeSet<String> {
    let headings = text.sections.iter().map(|section| site.place(&section.title));
    let blocks = text.blocks().flat_map(|(_, block)| {
        let heading = match &block.kind {
            BlockKind::Callout(_, heading) | BlockKind::Trouble(heading) => heading.as_str(),
            _ => "",
        };
        [site.place(heading), markdown::plain(site, &block.text)]
    });
    headings.chain(blocks).flat_map(|text| bag(&text)).collect()
}

/// The words of a text, without marks, each once. Single letters say nothing.
fn bag(text: &str) -> BTreeSet<String> {
    words(text).iter().filter(|found| found.word.len() > 1).map(|found| letters(found.word)).collect()
}

fn letters(word: Word) -> String {
    word.letters().iter().copied().map(char::from).collect()
}
