//! `/kiem-tra-link/`: the boxes of verdicts, made of the words in `content/pages/kiem-tra-link/`, with places for what the
//! browser fills in.

use super::texts::in_its_language;
use super::{blocks, callout};
use crate::link_check::Verdict;
use crate::site::compose::Context;
use crate::site::i18n::t;
use crate::site::markdown::escape;
use crate::site::text::{Text, Tone};

/// Id of the section whose list holds the reasons.
pub const REASONS: &str = "why";
/// Id of the section that teaches how to look for oneself.
pub const TEACHING: &str = "tu-nhin";

/// The page: title, the field with everything that the browser needs to know (`tables`), how to look for oneself. The
/// last works without a script.
pub fn page(context: Context<'_>, text: &Text, tables: &str) -> String {
    let locale = context.locale;
    let head = format!(r#"<h1 tabindex="-1">{}</h1>{}"#, context.spoken(&text.title), blocks(context, &text.opening));
    let field = format!(
        r#"<div class="link-check needs-app" data-tables="{}"><label for="link-text">{}</label><textarea id="link-text" rows="4" autocomplete="off" spellcheck="false"></textarea><div class="pair"><button type="button" class="button button-second when-paste" data-do="paste" data-into="link-text">{}</button><button type="button" class="button button-primary" data-check="">{}</button></div><p class="link-said" role="status"></p><div data-results=""></div></div>"#,
        escape(tables),
        t!(locale, "check-label"),
        t!(locale, "check-paste"),
        t!(locale, "check-do"),
    );
    let shown = text.sections.iter().filter(|section| section.id != REASONS && !Verdict::NAMES.contains(&section.id.as_str()));
    let tail: String = shown
        .map(|section| {
            format!(r#"<h2 id="{}">{}</h2>{}"#, escape(&section.id), context.spoken(&section.title), blocks(context, &section.blocks))
        })
        .collect();
    in_its_language(context, text, &head) + &field + &in_its_language(context, text, &tail)
}

/// The box of a verdict: `{host}`, `{address}` and `{why}` are filled in by [`crate::link_check::report`].
pub fn verdict(context: Context<'_>, text: &Text, verdict: Verdict) -> String {
    let tone = match verdict {
        Verdict::Real => Tone::Ok,
        Verdict::Known => Tone::Info,
        Verdict::Unlisted => Tone::Warn,
        Verdict::Fake => Tone::Danger,
    };
    let Some(section) = text.section(verdict.name()) else { return String::new() };
    let body = format!(r#"<p class="address" translate="no">{{address}}</p>{{why}}{}"#, blocks(context, &section.blocks));
    let callout = callout(context, tone, &context.spoken(&section.title), &body);
    in_its_language(context, text, &format!(r#"<div data-verdict="{}" data-host="{{host}}">{callout}</div>"#, verdict.name()))
}

/// The words of a reason.
pub fn reason(context: Context<'_>, text: &Text, id: &str) -> String {
    let item = text.section(REASONS).and_then(|section| section.blocks.iter().find(|block| block.id.as_deref() == Some(id)));
    item.map_or_else(String::new, |block| format!("<p>{}</p>", context.inline(&block.text)))
}

/// The way to our page about a real link.
pub fn more(context: Context<'_>) -> String {
    format!(r#"<p>{} <a href="{{href}}">{{title}}</a></p>"#, t!(context.locale, "check-more"))
}

/// What is said of a message with words of a scam.
pub fn scam(context: Context<'_>) -> String {
    let locale = context.locale;
    let body = format!(
        r#"<p>{}</p><p><a href="{{href}}">{}</a></p>"#,
        t!(locale, "check-scam-text"),
        t!(locale, "check-scam-how", title = "{title}")
    );
    format!(
        r#"<div data-scam="{{id}}">{}</div>"#,
        callout(context, Tone::Danger, &t!(locale, "check-scam-title", title = "{title}"), &body)
    )
}
