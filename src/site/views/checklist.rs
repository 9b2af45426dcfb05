//! The still parts of the checklist.

use super::{callout, icon, open_words, row};
use crate::page::Page;
use crate::site::compose::Context;
use crate::site::formats::{Item, ItemWords};
use crate::site::i18n::t;
use crate::site::markdown::escape;
use crate::site::text::Tone;

/// Title and what it is.
pub fn head(context: Context<'_>) -> String {
    let locale = context.locale;
    format!(
        r#"<h1 tabindex="-1">{}</h1><p>{}</p><p class="only-here">{}</p>"#,
        t!(locale, "checklist-title"),
        t!(locale, "checklist-intro"),
        t!(locale, "checklist-private")
    )
}

/// The id of an item's words.
pub fn anchor(item: &Item) -> String {
    format!("viec-{}", item.id)
}

/// An item's words: title and the way to its guide, why it matters, what comes first.
pub fn item(context: Context<'_>, entry: &Item, words: &ItemWords, before: Option<&ItemWords>) -> String {
    let Context { site, locale, .. } = context;
    let (id, title) = (escape(&anchor(entry)), context.spoken(&words.title));
    let guide = entry.guide.as_ref().and_then(|slug| site.guide(slug));
    let portal = entry.link.as_ref().and_then(|name| site.portal(name));
    let head = match (guide, portal) {
        (Some(guide), _) => {
            format!(
                r#"<a class="item-title" href="{}" id="{id}">{title}{}</a>"#,
                context.path(&Page::Guide(guide.slug.clone())),
                icon(context, "next")
            )
        }
        (None, Some(portal)) => {
            let url = portal.url();
            format!(
                r#"<span class="item-title" id="{id}">{title}</span> <a class="item-exit" href="{}" target="_blank" rel="noopener noreferrer" data-exit="">{}{}</a>"#,
                escape(&url),
                escape(&open_words(locale, &url)).replace('.', ".<wbr>"),
                icon(context, "out")
            )
        }
        (None, None) => format!(r#"<span class="item-title" id="{id}">{title}</span>"#),
    };
    let optional = if entry.optional { format!(r#"<p class="item-why">{}</p>"#, t!(locale, "optional")) } else { String::new() };
    let before = before.map_or_else(String::new, |first| {
        format!(r#"<p class="item-why item-before">{}</p>"#, t!(locale, "before", title = context.spoken(&first.title)))
    });
    format!(r#"{head}<p class="item-why">{}</p>{optional}{before}"#, context.spoken(&words.why))
}

/// That it is no certificate, and what the stages are not.
pub fn tail(context: Context<'_>) -> String {
    let locale = context.locale;
    let rows = [
        row(context, &context.path(&Page::Code), &t!(locale, "code-link"), &t!(locale, "code-note")),
        row(context, &context.path(&Page::Family), &t!(locale, "family-link"), &t!(locale, "family-note")),
    ];
    let honest = no_certificate(context, &format!("<p>{}</p>", t!(locale, "stages-note")));
    format!(r#"{honest}<ul class="card rows">{}</ul>"#, rows.concat())
}

/// That it is no certificate; `more` is HTML of further paragraphs.
pub fn no_certificate(context: Context<'_>, more: &str) -> String {
    let locale = context.locale;
    callout(context, Tone::Info, &t!(locale, "no-certificate-title"), &format!("<p>{}</p>{more}", t!(locale, "no-certificate")))
}
