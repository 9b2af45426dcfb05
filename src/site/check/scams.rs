//! Checks of `scams.toml` and its words: every scam has signs and an act, every message a reason.

use super::lines::Lines;
use crate::site::content::Site;
use crate::site::problem::Problems;
use crate::site::text::{BlockKind, Section, Text};
use crate::site::views::scams::TEST;

const FILE: &str = "content/scams.toml";

/// Runs the checks.
pub fn check(site: &Site, problems: &Problems) {
    let scams = &site.scams;
    let lines = Lines::new(site, problems, FILE);
    if !site.checklist.item.iter().any(|item| item.id == scams.item) {
        lines.error(&scams.item, "", format!("there is no item «{}» in checklist.toml", scams.item), "use the id of an [[item]]");
    }
    for scam in &scams.scam {
        if scam.source.is_empty() {
            lines.error(
                &scam.id,
                "",
                format!("the scam «{}» names no source", scam.id),
                "add a [[scam.source]] with title and, if there is one, url",
            );
        }
        for url in scam.source.iter().filter_map(|source| source.url.as_ref()) {
            lines.external(&scam.id, url, url);
        }
    }
    for ((name, _), text) in &site.texts {
        if name == "lua-dao" {
            words(site, text, problems);
        }
    }
}

/// The sections: the scams, the introduction of the self-test, its messages; in the order of `scams.toml`.
fn words(site: &Site, text: &Text, problems: &Problems) {
    let scams = &site.scams;
    let kinds = scams.scam.iter().map(|scam| scam.id.as_str());
    let wanted: Vec<&str> = kinds.clone().chain([TEST]).chain(scams.question.iter().map(|entry| entry.id.as_str())).collect();
    let found: Vec<&str> = text.sections.iter().map(|section| section.id.as_str()).collect();
    if let Some(at) = (0..wanted.len().max(found.len())).find(|at| wanted.get(*at) != found.get(*at)) {
        let line = text.sections.get(at).map_or(1, |section| section.line);
        let name = |id: Option<&&str>| id.map_or("nothing".to_owned(), |id| format!("{{#{id}}}"));
        problems.error(
            &text.file,
            line,
            format!("{} stands here, {} is due", name(found.get(at)), name(wanted.get(at))),
            format!("keep to the order of scams.toml: the scams, {{#{TEST}}}, the messages"),
        );
    }
    let count = |section: &Section, wanted: fn(&BlockKind) -> bool| section.blocks.iter().filter(|block| wanted(&block.kind)).count();
    for section in &text.sections {
        let scam = kinds.clone().any(|id| id == section.id);
        let message = scams.question.iter().any(|entry| entry.id == section.id);
        let (signs, boxes) =
            (count(section, |kind| matches!(kind, BlockKind::Item(_))), count(section, |kind| matches!(kind, BlockKind::Callout(..))));
        if scam && (signs == 0 || boxes != 1) {
            problems.error(
                &text.file,
                section.line,
                format!("the scam has {signs} signs and {boxes} boxes"),
                "write its signs as a list and what to do in one box «> [!ok]»",
            );
        }
        if message && (count(section, |kind| *kind == BlockKind::Paragraph) == 0 || boxes != 1) {
            problems.error(
                &text.file,
                section.line,
                "the message has no words or not one reason",
                "write the message as a paragraph and the reason in one box «> [!info]»",
            );
        }
    }
}
