//! Checks of `portal.toml`.

use super::lines::{Lines, duplicates};
use crate::page::is_slug;
use crate::site::content::{PortalEntry, Site};
use crate::site::formats::is_uuid;
use crate::site::problem::Problems;
use regex::Regex;
use std::sync::LazyLock;

static CODE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^\d\.\d{6}$").expect("a valid pattern"));

/// Runs the checks.
pub fn check(site: &Site, problems: &Problems) {
    let lines = Lines::new(site, problems, "content/portal.toml");
    for name in duplicates(site.portal_entries().map(PortalEntry::name)) {
        lines.error(name, "name", format!("the name «{name}» stands twice"), "give one of the two another name");
    }
    codes(site, &lines);
    sites(site, &lines);
    groups(site, &lines);
    for each in site.portal_entries() {
        entry(site, each, &lines);
    }
}

fn codes(site: &Site, lines: &Lines) {
    for procedure in &site.portal.procedure {
        if !procedure.code.is_empty() && !CODE.is_match(&procedure.code) {
            let what = format!("«{}» is no procedure code", procedure.code);
            lines.error(&procedure.name, "code", what, "write it like 1.004194, or leave it empty");
        }
        if let Some(uuid) = &procedure.uuid
            && !is_uuid(uuid)
        {
            let what = format!("«{uuid}» is no UUID of the portal");
            lines.error(&procedure.name, "uuid", what, "copy the last part of the procedure's address, or delete the line");
        }
    }
}

fn sites(site: &Site, lines: &Lines) {
    for place in &site.portal.site {
        lines.external(&place.host, "", &format!("https://{}/", place.host));
    }
    for host in duplicates(site.portal.site.iter().map(|place| place.host.as_str())) {
        lines.error(host, "", format!("the site «{host}» stands twice"), "delete one of the two");
    }
}

fn groups(site: &Site, lines: &Lines) {
    let groups: Vec<&str> = site.portal.group.iter().map(|group| group.id.as_str()).collect();
    for id in duplicates(groups.iter().copied()) {
        lines.error(id, "id", format!("the group «{id}» stands twice"), "delete one of the two");
    }
    for id in &groups {
        if !is_slug(id) {
            lines.error(id, "id", format!("«{id}» is no slug"), "use lower-case letters without marks, digits and hyphens");
        }
    }
}

/// A procedure or page.
fn entry(site: &Site, entry: PortalEntry, lines: &Lines) {
    if !is_slug(entry.name()) && !entry.name().split('-').all(|word| word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())) {
        lines.error(
            entry.name(),
            "name",
            format!("«{}» is no slug", entry.name()),
            "use lower-case letters without marks, digits and hyphens",
        );
    }
    if !site.portal.group.iter().any(|group| group.id == entry.group()) {
        lines.error(entry.name(), "group", format!("there is no group «{}»", entry.group()), "use the id of a [[group]] above, or add one");
    }
    lines.external(entry.name(), "url", &entry.url());
    let (successor, note, vneid) = match entry {
        PortalEntry::Procedure(entry) => (entry.successor.as_ref(), &entry.note, entry.vneid),
        PortalEntry::Page(entry) => {
            lines.words(&entry.name, "fallback", &entry.fallback);
            (entry.successor.as_ref(), &entry.note, entry.vneid)
        }
    };
    if vneid.is_some_and(|level| !(1..=2).contains(&level)) {
        lines.error(entry.name(), "vneid", "there is no such level of VNeID", "write 1 or 2");
    }
    lines.words(entry.name(), "note", note.as_deref().unwrap_or_default());
    if let Some(name) = successor.filter(|name| site.portal(name).is_none()) {
        lines.error(entry.name(), "successor", format!("there is no entry «{name}»"), "correct the name or delete the line");
    }
}
