//! Checks of `portal.toml`.

use super::entries::{Lines, duplicates, split};
use crate::page::is_slug;
use crate::site::content::{PortalEntry, Site};
use crate::site::formats::is_uuid;
use crate::site::links;
use crate::site::problem::Problems;
use regex::Regex;
use std::sync::LazyLock;

static CODE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^\d\.\d{6}$").expect("a valid pattern"));

/// Runs the checks.
pub fn check(site: &Site, problems: &Problems) {
    let lines = Lines::new(site, "content/portal.toml");
    for name in duplicates(site.portal_entries().map(PortalEntry::name)) {
        lines.error(problems, name, "name", format!("the name «{name}» stands twice"), "give one of the two another name");
    }
    codes(site, &lines, problems);
    sites(site, &lines, problems);
    groups(site, &lines, problems);
    for each in site.portal_entries() {
        entry(site, each, &lines, problems);
    }
}

fn codes(site: &Site, lines: &Lines, problems: &Problems) {
    for procedure in &site.portal.procedure {
        if !procedure.code.is_empty() && !CODE.is_match(&procedure.code) {
            let what = format!("«{}» is no procedure code", procedure.code);
            lines.error(problems, &procedure.name, "code", what, "write it like 1.004194, or leave it empty");
        }
        if let Some(uuid) = &procedure.uuid
            && !is_uuid(uuid)
        {
            let what = format!("«{uuid}» is no UUID of the portal");
            lines.error(problems, &procedure.name, "uuid", what, "copy the last part of the procedure's address, or delete the line");
        }
    }
}

fn sites(site: &Site, lines: &Lines, problems: &Problems) {
    for place in &site.portal.site {
        if let Err(problem) = links::external(site, &format!("https://{}/", place.host)) {
            let (what, mend) = split(&problem);
            lines.error(problems, &place.host, "", what.to_owned(), mend);
        }
    }
    for host in duplicates(site.portal.site.iter().map(|place| place.host.as_str())) {
        lines.error(problems, host, "", format!("the site «{host}» stands twice"), "delete one of the two");
    }
}

fn groups(site: &Site, lines: &Lines, problems: &Problems) {
    let groups: Vec<&str> = site.portal.group.iter().map(|group| group.id.as_str()).collect();
    for id in duplicates(groups.iter().copied()) {
        lines.error(problems, id, "id", format!("the group «{id}» stands twice"), "delete one of the two");
    }
    for id in &groups {
        if !is_slug(id) {
            lines.error(problems, id, "id", format!("«{id}» is no slug"), "use lower-case letters without marks, digits and hyphens");
        }
    }
}

/// A procedure or page.
fn entry(site: &Site, entry: PortalEntry, lines: &Lines, problems: &Problems) {
    if !is_slug(entry.name()) && !entry.name().split('-').all(|word| word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())) {
        lines.error(
            problems,
            entry.name(),
            "name",
            format!("«{}» is no slug", entry.name()),
            "use lower-case letters without marks, digits and hyphens",
        );
    }
    if !site.portal.group.iter().any(|group| group.id == entry.group()) {
        lines.error(
            problems,
            entry.name(),
            "group",
            format!("there is no group «{}»", entry.group()),
            "use the id of a [[group]] above, or add one",
        );
    }
    if let Err(problem) = links::external(site, &entry.url()) {
        let (what, mend) = split(&problem);
        lines.error(problems, entry.name(), "url", what.to_owned(), mend);
    }
    let (successor, note, vneid) = match entry {
        PortalEntry::Procedure(entry) => (entry.successor.as_ref(), &entry.note, entry.vneid),
        PortalEntry::Page(entry) => {
            lines.words(site, problems, &entry.name, "fallback", &entry.fallback);
            (entry.successor.as_ref(), &entry.note, entry.vneid)
        }
    };
    if vneid.is_some_and(|level| !(1..=2).contains(&level)) {
        lines.error(problems, entry.name(), "vneid", "there is no such level of VNeID".to_owned(), "write 1 or 2");
    }
    lines.words(site, problems, entry.name(), "note", note.as_deref().unwrap_or_default());
    if let Some(name) = successor.filter(|name| site.portal(name).is_none()) {
        lines.error(problems, entry.name(), "successor", format!("there is no entry «{name}»"), "correct the name or delete the line");
    }
}
