//! The way out to a state site: where it leads, what it takes, what was really checked.

use super::{Dated, icon, time};
use crate::site::compose::Context;
use crate::site::content::PortalEntry;
use crate::site::day::Day;
use crate::site::formats::Grade;
use crate::site::i18n::t;
use crate::site::links::host_of;
use crate::site::markdown::{breakable, escape};

/// What both kinds of entries have to say.
pub struct Facts<'a> {
    /// Where it leads.
    pub url: String,
    /// Its host.
    pub host: String,
    /// The code, where it may be shown.
    pub code: Option<&'a str>,
    evidence: Day,
    tapped_on: Option<Day>,
    grade: Grade,
    vneid: Option<u8>,
    until: Option<Day>,
    successor: Option<&'a str>,
    /// Something to know.
    pub note: Option<&'a str>,
    needs: Option<&'a str>,
}

/// Collects them.
pub fn facts(entry: PortalEntry<'_>) -> Facts<'_> {
    let url = entry.url();
    let host = host_of(&url).unwrap_or_default();
    match entry {
        PortalEntry::Procedure(entry) => Facts {
            url,
            host,
            code: Some(entry.code.as_str()).filter(|code| !code.is_empty() && !entry.hide_code),
            evidence: entry.evidence,
            tapped_on: entry.tapped_on,
            grade: entry.grade,
            vneid: entry.vneid,
            until: entry.valid_until,
            successor: entry.successor.as_deref(),
            note: entry.note.as_deref(),
            needs: None,
        },
        PortalEntry::Page(entry) => Facts {
            url,
            host,
            code: None,
            evidence: entry.evidence,
            tapped_on: entry.tapped_on,
            grade: entry.grade,
            vneid: entry.vneid,
            until: entry.valid_until,
            successor: entry.successor.as_deref(),
            note: entry.note.as_deref(),
            needs: entry.needs.as_deref(),
        },
    }
}

/// The plate with the host, and the code where there is one.
pub fn plate(context: Context<'_>, facts: &Facts<'_>) -> String {
    let locale = context.locale;
    let code = facts.code.map_or_else(String::new, |code| {
        format!(r#"<span class="plate-line">{} <strong>{}</strong></span>"#, t!(locale, "code"), escape(code))
    });
    format!(
        r#"<p class="host-plate"><span class="plate-line">{} <strong class="host-name">{}</strong></span>{code}</p>"#,
        t!(locale, "target-host"),
        breakable(&facts.host)
    )
}

/// What was really done to check the link, and what it needs.
pub fn notes(context: Context<'_>, facts: &Facts<'_>) -> String {
    let locale = context.locale;
    let mut lines = Vec::new();
    lines.extend(facts.vneid.map(|level| t!(locale, "needs-vneid", level = level)));
    lines.extend(facts.needs.map(|needs| t!(locale, "needs", what = context.spoken(needs))));
    lines.push(match facts.tapped_on {
        Some(day) => t!(locale, "link-tapped", day = time(day)),
        None => t!(locale, "link-compared", day = time(facts.evidence)),
    });
    if facts.grade == Grade::Medium {
        lines.push(t!(locale, "link-medium"));
    }
    lines.iter().map(|line| format!("<p>{line}</p>")).collect()
}

/// The way there in words, for when the link does not open.
pub fn fallback(context: Context<'_>, entry: PortalEntry<'_>) -> String {
    let locale = context.locale;
    let words = match entry {
        PortalEntry::Procedure(entry) => {
            let name = if entry.official.is_empty() { &entry.title } else { &entry.official };
            t!(locale, "search-for", name = context.spoken(name))
        }
        PortalEntry::Page(entry) => context.inline(&entry.fallback),
    };
    t!(locale, "fallback", words = words)
}

/// Words of the link itself.
pub fn open(context: Context<'_>, entry: PortalEntry<'_>) -> String {
    let title = context.spoken(entry.title());
    match entry {
        PortalEntry::Procedure(entry) if entry.uuid.is_none() => t!(context.locale, "open-search", title = title),
        _ => t!(context.locale, "open-page", title = title),
    }
}

/// What the entry's validity says around some HTML.
pub fn dated(context: Context<'_>, facts: &Facts<'_>, html: &str) -> String {
    let after = facts
        .successor
        .and_then(|name| context.site.portal(name))
        .map(|next| format!(r#"<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>"#, escape(&next.url()), open(context, next)));
    Dated { from: None, until: facts.until, now: html, after: after.as_deref() }.html(context)
}

/// The card in a step: verb link, host, needs, fallback.
pub fn exit(context: Context<'_>, entry: PortalEntry<'_>) -> String {
    let facts = facts(entry);
    let note = facts.note.map_or_else(String::new, |note| format!("<p>{}</p>", context.inline(note)));
    let card = format!(
        r#"<div class="exit"><a class="exit-link" href="{}" target="_blank" rel="noopener noreferrer" data-exit=""><span>{}</span>{}</a>{}<div class="exit-notes"><p>{}</p>{note}{}</div></div><p class="fallback">{}</p>"#,
        escape(&facts.url),
        open(context, entry),
        icon(context, "out"),
        plate(context, &facts),
        t!(context.locale, "opens-new-tab"),
        notes(context, &facts),
        fallback(context, entry)
    );
    dated(context, &facts, &card)
}
