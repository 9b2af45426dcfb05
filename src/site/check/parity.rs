//! Both languages say the same: parts, boxes, numbers, dates and links. Words are the translator's.

use crate::page::Locale;
use crate::site::content::Site;
use crate::site::problem::Problems;
use crate::site::text::{Block, BlockKind, Section, Text};
use regex::Regex;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Where an inline link leads.
static LINK: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\]\(([^)]*)\)").expect("a valid pattern"));
/// A number, a date, an amount: digits with what joins them.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\d+(?:[.,:/]\d+)*").expect("a valid pattern"));

/// Runs the checks.
pub fn check(site: &Site, problems: &Problems) {
    let guides = site.guides.iter().map(|guide| &guide.words);
    let policies = site.policies.iter().map(|policy| &policy.words);
    let lessons = site.lessons.iter().map(|lesson| &lesson.words);
    for words in guides.chain(policies).chain(lessons) {
        if let (Some(vi), Some(en)) = (words.get(&Locale::Vi), words.get(&Locale::En)) {
            compare(vi, en, problems);
        }
    }
    for ((name, locale), en) in &site.texts {
        if let (Locale::En, Some(vi)) = (locale, site.texts.get(&(name.clone(), Locale::Vi))) {
            compare(vi, en, problems);
        }
    }
}

fn compare(vi: &Text, en: &Text, problems: &Problems) {
    let opening =
        |text: &Text| Section { id: String::new(), title: text.title.clone(), line: text.title_line, blocks: text.opening.clone() };
    let ids = |text: &Text| text.sections.iter().map(|section| section.id.clone()).collect::<Vec<_>>();
    if ids(vi) != ids(en) {
        let odd = en.sections.iter().zip(&vi.sections).find(|(en, vi)| en.id != vi.id).map_or(1, |(en, _)| en.line);
        problems.error(&en.file, odd, "the parts are not those of vi.md", "use the same ids in the same order in every language");
        return;
    }
    let both = vi.sections.iter().cloned().zip(en.sections.iter().cloned());
    for (vi, en_section) in std::iter::once((opening(vi), opening(en))).chain(both) {
        section(&vi, &en_section, &en.file, problems);
    }
}

fn section(vi: &Section, en: &Section, file: &str, problems: &Problems) {
    let place = if vi.id.is_empty() { "the opening".to_owned() } else { format!("{{#{}}}", vi.id) };
    let shape = |section: &Section| section.blocks.iter().map(kind).collect::<Vec<_>>();
    if shape(vi) != shape(en) {
        let other = en.blocks.iter().zip(&vi.blocks).find(|(en, vi)| kind(en) != kind(vi)).map_or(en.line, |(en, _)| en.line);
        let what = format!("{place} has other paragraphs, lists or boxes than vi.md");
        problems.error(file, other, what, "write the same paragraphs, lists and boxes in the same order");
    }
    for (what, found) in [("number", numbers as fn(&str) -> Vec<String>), ("link", links)] {
        let (vi_has, en_has) = (count(vi, found), count(en, found));
        let differs = |a: &BTreeMap<String, usize>, b: &BTreeMap<String, usize>| {
            a.iter().find(|(value, times)| b.get(*value).copied().unwrap_or_default() < **times).map(|(value, _)| value.clone())
        };
        if let Some(value) = differs(&vi_has, &en_has) {
            problems.error(file, en.line, format!("the {what} «{value}» of vi.md is missing in {place}"), "say the same in every language");
        }
        if let Some(value) = differs(&en_has, &vi_has) {
            problems.error(file, en.line, format!("the {what} «{value}» in {place} is not in vi.md"), "say the same in every language");
        }
    }
}

/// What a block is, without its words.
fn kind(block: &Block) -> String {
    match &block.kind {
        BlockKind::Callout(tone, _) => format!("{tone:?}"),
        BlockKind::Trouble(_) => "Trouble".to_owned(),
        other => format!("{other:?}{:?}", block.id),
    }
}

/// How often each value stands in a section, its heading included.
fn count(section: &Section, found: fn(&str) -> Vec<String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    let headings = section.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Callout(_, heading) | BlockKind::Trouble(heading) => Some(heading.as_str()),
        _ => None,
    });
    let words = section.blocks.iter().map(|block| block.text.as_str());
    for value in headings.chain(words).chain([section.title.as_str()]).flat_map(found) {
        *counts.entry(value).or_default() += 1;
    }
    counts
}

fn numbers(text: &str) -> Vec<String> {
    let without_links = LINK.replace_all(text, "]");
    NUMBER.find_iter(&without_links).map(|found| found.as_str().to_owned()).collect()
}

fn links(text: &str) -> Vec<String> {
    LINK.captures_iter(text).map(|found| found[1].to_owned()).collect()
}
