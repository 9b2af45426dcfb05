//! Checks of guides: ids, steps, parts that must be there, links, uniqueness of titles.

use super::lines::{Lines, split};
use crate::page::{Locale, MAX_STEPS, is_slug};
use crate::site::content::{Guide, Site};
use crate::site::markdown;
use crate::site::problem::Problems;
use crate::site::text::{BlockKind, Section, Text};
use std::collections::{BTreeMap, BTreeSet};

/// Sections with a meaning of their own, in the order in which they stand; the steps come between `needs` and `done`.
const BEFORE: [&str; 4] = ["who", "time", "fee", "needs"];
const AFTER: [&str; 3] = ["done", "do", "dont"];
const REQUIRED: [&str; 4] = ["who", "time", "fee", "done"];

/// Runs the checks.
pub fn check(site: &Site, problems: &Problems) {
    let mut ids = BTreeMap::new();
    let mut titles: BTreeMap<(Locale, String), String> = BTreeMap::new();
    for guide in &site.guides {
        facts(site, guide, problems);
        let file = format!("{}/guide.toml", guide.folder);
        if let Some(other) = ids.insert(guide.facts.id.clone(), guide.slug.clone()) {
            problems.error(
                &file,
                1,
                format!("the id «{}» is also that of {other}", guide.facts.id),
                "give the newer guide an id of its own",
            );
        }
        for (locale, text) in &guide.words {
            form(guide, text, problems);
            for (title, line) in headings(guide, text) {
                if let Some(other) = titles.insert((*locale, title.to_lowercase()), text.file.clone()) {
                    problems.error(
                        &text.file,
                        line,
                        format!("«{title}» also stands in {other}"),
                        "make the heading say what is special here: it is the title of the shared link",
                    );
                }
            }
        }
    }
    for text in site.words() {
        links_in(site, text, problems);
    }
}

fn facts(site: &Site, guide: &Guide, problems: &Problems) {
    let file = format!("{}/guide.toml", guide.folder);
    let lines = Lines::new(site, problems, &file);
    let facts = &guide.facts;
    let error = |field: &str, what: String, mend: &str| lines.error("", field, what, mend);
    if !is_slug(&guide.slug) {
        error(
            "",
            format!("the folder name «{}» is no slug", guide.slug),
            "use lower-case letters without marks, digits and single hyphens, at most 60 characters",
        );
    }
    for topic in facts.topics.iter().filter(|slug| !site.topics.iter().any(|topic| topic.slug == **slug)) {
        error("topics", format!("there is no topic «{topic}»"), "use a slug of topics.toml");
    }
    if facts.topics.is_empty() {
        error("topics", "the guide belongs to no topic".to_owned(), "name at least one slug of topics.toml");
    }
    for name in facts.procedures.iter().filter(|name| site.portal(name).is_none()) {
        error("procedures", format!("there is no entry «{name}» in portal.toml"), "correct the name or delete it");
    }
    let steps = facts.step.len();
    if !(2..=usize::from(MAX_STEPS)).contains(&steps) {
        error("[[step]]", format!("the guide has {steps} steps"), "write 2 to 12 steps; split a longer guide in two");
    }
    if facts.need.len() > 6 {
        error("[[need]]", format!("{} things to have ready", facts.need.len()), "name at most 6");
    }
    if facts.source.is_empty() {
        error("[[source]]", "the guide names no source".to_owned(), "add a [[source]] with title and, if there is one, url");
    }
    if facts.source.iter().any(|source| source.title.starts_with('…')) {
        error("\"…", "a blank of the template is left".to_owned(), "write the name of the law or page");
    }
    let named = facts.step.iter().map(|step| ("step", &step.id)).chain(facts.need.iter().map(|need| ("need", &need.id)));
    let mut seen = BTreeSet::new();
    for (kind, id) in named.chain(facts.fact.iter().map(|fact| ("fact", &fact.id))) {
        if !is_slug(id) {
            error(&format!("\"{id}\""), format!("«{id}» is no id"), "use lower-case letters without marks, digits and hyphens");
        }
        if !seen.insert((kind, id)) {
            error(&format!("\"{id}\""), format!("the {kind} «{id}» stands twice"), "give one of the two another id");
        }
    }
    for exit in facts.step.iter().filter_map(|step| step.exit.as_ref()).filter(|name| site.portal(name).is_none()) {
        error(&format!("\"{exit}\""), format!("there is no entry «{exit}» in portal.toml"), "correct the name or add the entry");
    }
    for url in facts.source.iter().filter_map(|source| source.url.as_ref()) {
        lines.external(url, "", url);
    }
    if let Some(slug) = facts.successor.as_ref().filter(|slug| site.guide(slug).is_none()) {
        error("successor", format!("there is no guide «{slug}»"), "use a folder name below content/guides/, or delete the line");
    }
    if facts.vneid.is_some_and(|level| !(1..=2).contains(&level)) {
        error("vneid", "there is no such level of VNeID".to_owned(), "write 1 or 2");
    }
}

/// The parts of a text: the right sections in the right order, lists where lists belong, lengths.
fn form(guide: &Guide, text: &Text, problems: &Problems) {
    let file = &text.file;
    let steps: Vec<&str> = guide.facts.step.iter().map(|step| step.id.as_str()).collect();
    for id in REQUIRED.iter().filter(|id| text.section(id).is_none()) {
        problems.error(file, 1, format!("the part {{#{id}}} is missing"), format!("add «## … {{#{id}}}» (content/FORMAT.md)"));
    }
    let (mut order, mut seen, mut last) = (Vec::new(), BTreeSet::new(), 0);
    for section in &text.sections {
        let id = section.id.as_str();
        let place = BEFORE.iter().position(|part| *part == id);
        let place = place.or_else(|| AFTER.iter().position(|part| *part == id).map(|at| BEFORE.len() + 1 + at));
        let place = place.unwrap_or(BEFORE.len());
        if place < last && !seen.contains(id) {
            let mend = format!("keep to the order {}, the steps, {}", BEFORE.join(", "), AFTER.join(", "));
            problems.error(file, section.line, format!("the part {{#{id}}} stands too late"), mend);
        }
        last = last.max(place);
        if !seen.insert(id) {
            problems.error(file, section.line, format!("the part {{#{id}}} stands twice"), "keep one");
        } else if !BEFORE.contains(&id) && !AFTER.contains(&id) {
            order.push(id);
            step(section, file, problems);
        }
    }
    if order != steps {
        let odd = order.iter().find(|id| !steps.contains(id)).map(|id| format!("{{#{id}}} is not in guide.toml"));
        let lost = steps.iter().find(|id| !order.contains(id)).map(|id| format!("{{#{id}}} of guide.toml is missing"));
        let what = odd.or(lost).unwrap_or_else(|| "the order is another".to_owned());
        let line =
            order.iter().zip(&steps).position(|(a, b)| a != b).and_then(|i| text.section(order[i])).map_or(1, |section| section.line);
        problems.error(
            file,
            line,
            format!("the steps are not those of guide.toml: {what}"),
            "use the same ids in the same order in guide.toml and in every language",
        );
    }
    let needs: Vec<&str> = guide.facts.need.iter().map(|need| need.id.as_str()).collect();
    let said: Vec<&str> =
        text.section("needs").map_or_else(Vec::new, |section| section.blocks.iter().filter_map(|block| block.id.as_deref()).collect());
    if needs != said {
        let line = text.section("needs").map_or(1, |section| section.line);
        problems.error(
            file,
            line,
            format!("the things to have ready are {said:?}, in guide.toml {needs:?}"),
            "end each item of {#needs} with its {#id}, in the same order",
        );
    }
    fact_marks(guide, text, problems);
    blanks(text, problems);
    if text.title.split_whitespace().count() > 10 || text.title.chars().count() > 50 {
        problems.error(file, text.title_line, "the title is too long", "at most 10 words and 50 characters, verb first");
    }
    match text.opening.first() {
        None => problems.error(file, text.title_line, "nothing says what comes of it", "write one or two sentences below the title"),
        Some(block) => {
            let first = block.text.split_inclusive(['.', '?', '!']).next().unwrap_or_default().trim().chars().count();
            if first > 110 {
                problems.error(
                    file,
                    block.line,
                    format!("the first sentence has {first} characters"),
                    "at most 110: it is the line below a shared link",
                );
            }
        }
    }
}

/// What `site new guide` leaves to be written.
fn blanks(text: &Text, problems: &Problems) {
    let headings = text.sections.iter().map(|section| (section.line, &section.title)).chain([(text.title_line, &text.title)]);
    let blocks = text.blocks().map(|(_, block)| (block.line, &block.text));
    for (line, _) in headings.chain(blocks).filter(|(_, words)| words.starts_with('…')) {
        problems.error(&text.file, line, "a blank of the template is left", "write the words in place of «…» and of the hint behind it");
    }
}

fn step(section: &Section, file: &str, problems: &Problems) {
    if section.title.chars().count() > 45 {
        problems.error(file, section.line, "the step's heading is too long", "at most 45 characters, verb first");
    }
    let does = section.blocks.iter().any(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Item(_)));
    if !does {
        problems.error(file, section.line, "the step says nothing to do", "write one action below the heading");
    }
}

/// Dated paragraphs and what comes after them.
fn fact_marks(guide: &Guide, text: &Text, problems: &Problems) {
    let known = |id: &str| guide.facts.fact.iter().any(|fact| fact.id == id);
    let mut marked = BTreeSet::new();
    for (section, block) in text.blocks() {
        match (&block.kind, &block.id) {
            (BlockKind::After(id), _) if !known(id) => {
                problems.error(
                    &text.file,
                    block.line,
                    format!("there is no [[fact]] «{id}» in guide.toml"),
                    "correct the id or add the fact",
                );
            }
            (BlockKind::Paragraph, Some(id)) if known(id) => {
                marked.insert(id.clone());
            }
            (BlockKind::Paragraph, Some(id)) => {
                problems.error(
                    &text.file,
                    block.line,
                    format!("there is no [[fact]] «{id}» in guide.toml"),
                    "correct the id or add the fact",
                );
            }
            (_, Some(id)) if section != "needs" => {
                problems.error(
                    &text.file,
                    block.line,
                    format!("{{#{id}}} cannot stand here"),
                    "ids belong to headings, to the items of {#needs} and to dated paragraphs",
                );
            }
            _ => {}
        }
    }
    for fact in guide.facts.fact.iter().filter(|fact| !marked.contains(&fact.id)) {
        problems.error(
            &text.file,
            1,
            format!("the fact «{}» of guide.toml is not in the words", fact.id),
            format!("end its paragraph with {{#{}}}", fact.id),
        );
    }
}

/// Headings that become titles of shared links.
fn headings<'a>(guide: &'a Guide, text: &'a Text) -> Vec<(&'a str, usize)> {
    let steps = guide.facts.step.iter().filter_map(|step| text.section(&step.id)).map(|section| (section.title.as_str(), section.line));
    std::iter::once((text.title.as_str(), text.title_line)).chain(steps).collect()
}

/// Renders everything once, to hear what is wrong with it.
fn links_in(site: &Site, text: &Text, problems: &Problems) {
    for (_, block) in text.blocks() {
        let headings = match &block.kind {
            BlockKind::Callout(_, heading) | BlockKind::Trouble(heading) => heading.as_str(),
            _ => "",
        };
        for words in [headings, block.text.as_str()] {
            for problem in markdown::inline(site, words, Locale::Vi).1 {
                let (what, mend) = split(&problem);
                problems.error(&text.file, block.line, what, mend);
            }
        }
    }
}
