//! Checks of what `/kiem-tra-link/` knows and says: names and help of hosts, patterns of scams, its words.

use super::lines::Lines;
use crate::link_check::{Reason, Verdict};
use crate::page::is_slug;
use crate::site::compose::help_page;
use crate::site::content::Site;
use crate::site::formats::Pattern;
use crate::site::links;
use crate::site::problem::Problems;
use crate::site::text::{BlockKind, Text};
use crate::site::views::link_check::{REASONS, TEACHING};
use std::collections::BTreeSet;

const HOSTS: &str = "content/hosts.toml";
const SCAMS: &str = "content/scams.toml";

/// Runs the checks.
pub fn check(site: &Site, problems: &Problems) {
    hosts(site, problems);
    patterns(site, problems);
    for ((name, _), text) in &site.texts {
        if name == "kiem-tra-link" {
            words(text, problems);
        }
    }
}

fn hosts(site: &Site, problems: &Problems) {
    let lines = Lines::new(site, problems, HOSTS);
    let plain_name = |name: &str| name.len() >= 4 && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    for word in site.hosts.harmless.iter().filter(|word| !plain_name(word)) {
        lines.error(
            word,
            "",
            format!("«{word}» is no name that a host carries"),
            "write at least four small letters without marks, dots and hyphens",
        );
    }
    for host in &site.hosts.host {
        for name in host.names.iter().filter(|name| !plain_name(name)) {
            lines.error(
                &host.host,
                "names",
                format!("«{name}» is no name that a host carries"),
                "write at least four small letters without marks, dots and hyphens",
            );
        }
        if let Some(help) = host.help.as_ref().filter(|help| help_page(site, help).is_none()) {
            lines.error(
                &host.host,
                "help",
                format!("«{help}» is no page of ours"),
                "write guide: and a folder name below content/guides/, or page: and a page's name",
            );
        }
        if host.subdomains.as_ref().is_some_and(|evidence| evidence.trim().is_empty()) {
            lines.error(
                &host.host,
                "subdomains",
                "nothing says why its subdomains are meant",
                "write where that is read, or delete the line",
            );
        }
    }
    for short in &site.hosts.shortener {
        if links::host_of(&format!("https://{}/", short.host)).as_deref() != Some(&short.host) {
            lines.error(
                &short.host,
                "host",
                format!("«{}» is no plain host name", short.host),
                "write it in lower case, without https:// and without a path",
            );
        }
        if site.hosts.host.iter().any(|host| host.host == short.host) {
            lines.error(&short.host, "host", format!("{} is both allowed and a shortener", short.host), "delete one of the two");
        }
    }
}

fn patterns(site: &Site, problems: &Problems) {
    let lines = Lines::new(site, problems, SCAMS);
    // Exactly what a folded message can hold.
    let is_phrase = |phrase: &str| {
        !phrase.is_empty()
            && phrase.split(' ').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
    };
    let mut seen = BTreeSet::new();
    for pattern in &site.scams.pattern {
        let Pattern { id, scam, guide, step, all, unless, .. } = pattern;
        if !is_slug(id) || !seen.insert(id) {
            lines.error(
                id,
                "id",
                format!("the pattern «{id}» stands twice or is no slug"),
                "give it an id of its own: small letters, digits, hyphens",
            );
        }
        let explained = match (scam, guide) {
            (Some(scam), None) => step.is_none() && site.scams.scam.iter().any(|known| known.id == *scam),
            (None, Some(slug)) => {
                site.guide(slug).is_some_and(|guide| step.as_ref().is_none_or(|id| guide.facts.step.iter().any(|step| step.id == *id)))
            }
            _ => false,
        };
        if !explained {
            lines.error(
                id,
                "",
                format!("nothing explains the pattern «{id}»"),
                "name one scam of this file, or one guide and perhaps a step of it",
            );
        }
        if all.is_empty() || all.iter().any(Vec::is_empty) {
            lines.error(
                id,
                "all",
                format!("the pattern «{id}» would fit every message"),
                "write at least one list, with at least one phrase in each",
            );
        }
        let phrases = all.iter().flatten().map(|phrase| ("all", phrase)).chain(unless.iter().map(|phrase| ("unless", phrase)));
        for (field, phrase) in phrases.filter(|(_, phrase)| !is_phrase(phrase)) {
            lines.error(
                id,
                field,
                format!("«{phrase}» can stand in no folded message"),
                "write small letters without marks, one space between words",
            );
        }
    }
}

/// The words: a section for each verdict, all reasons, and how to look for oneself.
fn words(text: &Text, problems: &Problems) {
    let wanted = Verdict::NAMES.into_iter().chain([REASONS, TEACHING]);
    for id in wanted.filter(|id| text.section(id).is_none()) {
        problems.error(&text.file, 1, format!("the section {{#{id}}} is missing"), "write it; the link check shows its words");
    }
    let Some(section) = text.section(REASONS) else { return };
    let found: Vec<&str> = section.blocks.iter().filter_map(|block| block.id.as_deref()).collect();
    for id in Reason::IDS.iter().filter(|id| !found.contains(id)) {
        problems.error(&text.file, section.line, format!("the reason {{#{id}}} has no words"), "add an item that ends with its id");
    }
    for block in &section.blocks {
        let known = block.id.as_deref().is_some_and(|id| Reason::IDS.contains(&id));
        if !known || !matches!(block.kind, BlockKind::Item(_)) {
            problems.error(
                &text.file,
                block.line,
                "this is no reason of a verdict",
                "write a list, each item with the id of a reason at its end",
            );
        }
    }
}
