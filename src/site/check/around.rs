//! Checks of policies, lesson plans and hard words.

use super::lines::Lines;
use crate::page::is_slug;
use crate::site::content::Site;
use crate::site::documents::Document;
use crate::site::problem::Problems;
use std::collections::BTreeMap;

/// The parts of a policy; the last may be missing.
const POLICY: [&str; 4] = ["what", "changes", "do", "unclear"];
/// The parts of a lesson plan.
const LESSON: [&str; 5] = ["bring", "show", "try", "teach-back", "homework"];

/// Runs the checks.
pub fn check(site: &Site, problems: &Problems) {
    for policy in &site.policies {
        let file = format!("{}/policy.toml", policy.folder);
        let lines = Lines::new(site, problems, &file);
        guides(site, &lines, &policy.facts.guides);
        if policy.facts.source.is_empty() {
            lines.error("", "", "the policy names no source", "add a [[source]] with title and, if there is one, url");
        }
        for url in policy.facts.source.iter().filter_map(|source| source.url.as_ref()) {
            lines.external(url, "", url);
        }
        form(policy, &POLICY, 3, problems);
    }
    for lesson in &site.lessons {
        let file = format!("{}/lesson.toml", lesson.folder);
        let lines = Lines::new(site, problems, &file);
        guides(site, &lines, &lesson.facts.guides);
        for id in lesson.facts.items.iter().filter(|id| !site.checklist.item.iter().any(|item| item.id == **id)) {
            lines.error(id, "", format!("there is no item «{id}» in checklist.toml"), "use the id of an [[item]]");
        }
        form(lesson, &LESSON, LESSON.len(), problems);
    }
    glossary(site, problems);
}

/// The guides that a page leads to.
fn guides(site: &Site, lines: &Lines<'_>, slugs: &[String]) {
    for slug in slugs.iter().filter(|slug| site.guide(slug).is_none()) {
        lines.error(slug, "", format!("there is no guide «{slug}»"), "use a folder name below content/guides/");
    }
}

/// The parts of a text, in their order; those after the first `required` may be missing.
fn form<T>(document: &Document<T>, parts: &[&str], required: usize, problems: &Problems) {
    for text in document.words.values() {
        let found: Vec<&str> = text.sections.iter().map(|section| section.id.as_str()).collect();
        let wanted: Vec<&str> =
            parts.iter().enumerate().filter(|(i, part)| *i < required || found.contains(part)).map(|(_, part)| *part).collect();
        if found != wanted {
            let line =
                text.sections.iter().zip(&wanted).find(|(section, wanted)| section.id != **wanted).map_or(1, |(section, _)| section.line);
            problems.error(&text.file, line, format!("the parts are {}", named(&found)), format!("write {}, in this order", named(parts)));
        }
        if text.opening.is_empty() {
            problems.error(&text.file, text.title_line, "nothing says what it is about", "write one or two sentences below the title");
        }
    }
}

fn named(parts: &[&str]) -> String {
    parts.iter().map(|part| format!("{{#{part}}}")).collect::<Vec<_>>().join(", ")
}

fn glossary(site: &Site, problems: &Problems) {
    let lines = Lines::new(site, problems, "content/glossary.toml");
    let mut names = BTreeMap::new();
    for term in &site.glossary {
        if !is_slug(&term.id) {
            lines.error(&term.id, "", format!("«{}» is no slug", term.id), "use lower-case letters without marks, digits and hyphens");
        }
        for name in term.forms.iter().chain([&term.id]) {
            if let Some(other) =
                names.insert(name.as_str(), term.id.as_str()).filter(|_| *name != term.id || term.forms.iter().all(|form| *form != term.id))
            {
                lines.error(&term.id, "", format!("«{name}» also belongs to «{other}»"), "keep it at one of the two terms");
            }
        }
        if let Some(slug) = term.guide.as_ref().filter(|slug| site.guide(slug).is_none()) {
            lines.error(
                &term.id,
                "guide",
                format!("there is no guide «{slug}»"),
                "use a folder name below content/guides/, or delete the line",
            );
        }
    }
}
