//! The still parts of the checklist.

use super::{callout, icon, open_words, row};
use crate::page::{Page, item_anchor};
use crate::site::card::template;
use crate::site::compose::Context;
use crate::site::formats::{Item, ItemWords, StageEntry};
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

/// An item's words: title and the way to its guide, why it matters, what comes first.
pub fn item(context: Context<'_>, entry: &Item, words: &ItemWords, before: Option<&ItemWords>) -> String {
    let Context { site, locale, .. } = context;
    let (id, title) = (escape(&item_anchor(&entry.id)), context.spoken(&words.title));
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

/// An item as the thing to do next. Of those that are open (`data-open`, see `browser/panels.rs`; at first all are) style
/// shows the first.
pub fn next(context: Context<'_>, item: &Item, words: &ItemWords) -> String {
    format!(
        r##"<p class="next-item needs-app" data-open="{}">{} <a href="#{}">{}</a></p>"##,
        escape(&item.id),
        t!(context.locale, "next-item"),
        escape(&item_anchor(&item.id)),
        context.spoken(&words.title)
    )
}

/// Shown once all items of a stage are done (`data-reached`): that people have ticked it themselves, and the stage's
/// picture to send. The picture is the same for all: it says nothing of anybody.
pub fn reached(context: Context<'_>, stage: &StageEntry) -> String {
    let locale = context.locale;
    let title = context.text(locale.pick(&stage.vi, &stage.en));
    format!(
        r#"<section class="stage-reached" data-reached="{}" hidden><h3>{}</h3><p>{}</p>{}</section>"#,
        escape(&stage.items.join(" ")),
        escape(&title),
        t!(locale, "stage-reached"),
        picture(context, stage, &title)
    )
}

/// A stage's picture, and the buttons that send and keep it; nothing where none was drawn.
fn picture(context: Context<'_>, stage: &StageEntry, title: &str) -> String {
    let locale = context.locale;
    let Some(card) = context.assets.cards.of_stage(locale, &stage.id) else { return String::new() };
    let (width, height) = template::SIZE;
    format!(
        r#"<img class="stage-picture" src="{}" alt="{}" width="{width}" height="{height}" loading="lazy"><div class="share"><button type="button" class="button button-second" data-do="share" data-picture="{}" data-title="{}" data-line="{}" data-path="{}">{}{}</button><a class="button button-plain" href="{}" download="cong-dan-so-{}.png">{}</a><p role="status" data-copied="{}" data-failed="{}"></p></div>"#,
        card.path,
        escape(&card.alt),
        card.path,
        escape(&context.site.ward.site_name),
        escape(&t!(locale, "stage-line", title = title.to_owned())),
        context.path(&Page::Checklist),
        icon(context, "send"),
        t!(locale, "stage-send"),
        card.path,
        escape(&stage.id),
        t!(locale, "stage-save"),
        t!(locale, "share-copied"),
        t!(locale, "copy-failed")
    )
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
