//! The way out to a state site: where it leads, what it takes, what was really checked.

use super::{Dated, icon, time};
use crate::page::Page;
use crate::site::compose::Context;
use crate::site::content::PortalEntry;
use crate::site::day::Day;
use crate::site::formats::{Grade, SiteWords};
use crate::site::i18n::t;
use crate::site::links::host_of;
use crate::site::markdown::{breakable, escape};
use std::num::NonZeroU16;

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
    minutes: Option<NonZeroU16>,
    first: Option<&'a str>,
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
    // The fields that both have under the same names.
    macro_rules! facts {
        ($entry:ident, code: $code:expr, needs: $needs:expr) => {
            Facts {
                url,
                host,
                code: $code,
                evidence: $entry.evidence,
                tapped_on: $entry.tapped_on,
                grade: $entry.grade,
                vneid: $entry.vneid,
                minutes: $entry.minutes,
                first: $entry.first.as_deref(),
                until: $entry.valid_until,
                successor: $entry.successor.as_deref(),
                note: $entry.note.as_deref(),
                needs: $needs,
            }
        };
    }
    match entry {
        PortalEntry::Procedure(entry) => {
            let code = Some(entry.code.as_str()).filter(|code| !code.is_empty() && !entry.hide_code);
            facts!(entry, code: code, needs: None)
        }
        PortalEntry::Page(entry) => facts!(entry, code: None, needs: entry.needs.as_deref()),
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

/// What it takes, what the link was checked with: VNeID, minutes, things to have at hand.
pub fn notes(context: Context<'_>, facts: &Facts<'_>) -> String {
    let locale = context.locale;
    let mut lines = Vec::new();
    lines.extend(facts.vneid.map(|level| t!(locale, "needs-vneid", level = level)));
    lines.extend(facts.minutes.map(|minutes| t!(locale, "minutes", minutes = minutes.get())));
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

/// What the first screen shows, where the entry says so.
pub fn first(context: Context<'_>, facts: &Facts<'_>) -> String {
    let Some(words) = facts.first else { return String::new() };
    let words = context.spoken(words);
    super::see(context, &context.vietnamese().map_or_else(|| words.clone(), |lang| format!(r#"<span lang="{lang}">{words}</span>"#)))
}

/// What is known of the site whatever the procedure.
pub fn site_words<'a>(context: Context<'a>, host: &str) -> Option<&'a SiteWords> {
    let site = context.site.portal.site.iter().find(|site| site.host == host)?;
    Some(context.locale.pick(&site.vi, &site.en))
}

/// How one comes back.
pub fn way_back(context: Context<'_>) -> String {
    t!(context.locale, "way-back", site = context.spoken(&context.site.ward.site_name))
}

/// What a chat app gets in addition, because signing in and sending pictures may fail in its browser; shown by
/// `boot/keep.js` there and nowhere else.
pub fn in_chat(context: Context<'_>, url: &str) -> String {
    let locale = context.locale;
    let url = escape(url);
    format!(
        r#"<div class="exit-chat"><p>{}</p><a class="button button-second" href="{}" data-do="leave" data-url="{url}">{}</a><button type="button" class="button button-second" data-do="copy" data-url="{url}">{}</button><p role="status" data-copied="{}" data-failed="{}"></p></div>"#,
        t!(locale, "exit-chat"),
        context.path(&Page::Browser),
        t!(locale, "leave-do"),
        t!(locale, "copy-do"),
        t!(locale, "copied"),
        t!(locale, "copy-failed"),
    )
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

/// What a step knows of its way out beyond what its entry says.
pub struct Leaving {
    /// What is seen there, as HTML; empty where the step does not say.
    pub see: String,
    /// VNeID level that the guide needs.
    pub vneid: Option<u8>,
}

/// The card in a step (UX §6.6, R13): verb link, host, what the first screen shows, what it takes, how one comes back.
/// What nobody knows is left out.
pub fn exit(context: Context<'_>, entry: PortalEntry<'_>, leaving: Leaving) -> String {
    let locale = context.locale;
    let mut facts = facts(entry);
    facts.vneid = facts.vneid.or(leaving.vneid);
    let procedure = matches!(entry, PortalEntry::Procedure(entry) if entry.uuid.is_some());
    let place = site_words(context, &facts.host).filter(|_| procedure);
    let see = match (leaving.see, facts.first, place) {
        (see, None, Some(place)) if see.is_empty() => super::see(context, &context.spoken(&place.first)),
        (see, ..) if see.is_empty() => first(context, &facts),
        (see, ..) => see,
    };
    let login =
        place.filter(|_| facts.vneid.is_none()).map_or_else(String::new, |place| format!("<p>{}</p>", context.spoken(&place.login)));
    let note = facts.note.map_or_else(String::new, |note| format!("<p>{}</p>", context.inline(note)));
    let card = format!(
        r#"<div class="exit"><a class="exit-link" href="{}" target="_blank" rel="noopener noreferrer" data-exit=""><span>{}</span>{}</a>{}{see}<div class="exit-notes">{login}{}<p>{} {}</p>{note}</div>{}</div><p class="fallback">{}</p>"#,
        escape(&facts.url),
        open(context, entry),
        icon(context, "out"),
        plate(context, &facts),
        notes(context, &facts),
        t!(locale, "opens-new-tab"),
        way_back(context),
        in_chat(context, &facts.url),
        fallback(context, entry)
    );
    dated(context, &facts, &card)
}
