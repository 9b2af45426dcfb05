//! `/bat-dau/`: a few questions, answered by links, and the three next items. The address is the answer; nothing is
//! stored, and no script is needed.

use super::{icon, row};
use crate::page::Page;
use crate::site::compose::Context;
use crate::site::formats::{Item, Outcome, StartQuestion};
use crate::site::i18n::t;

/// The page of a question or of an outcome: the first question stands on `/bat-dau/`.
fn page_of(context: Context<'_>, id: &str) -> Page {
    match context.site.start.question.first() {
        Some(first) if first.id == id => Page::Start,
        _ => Page::StartAt(id.to_owned()),
    }
}

/// A question and its answers.
pub fn question(context: Context<'_>, question: &StartQuestion) -> String {
    let locale = context.locale;
    let words = locale.pick(&question.vi, &question.en);
    let answers: String = question
        .answer
        .iter()
        .map(|answer| {
            let label = locale.pick(&answer.vi, &answer.en);
            let href = context.path(&page_of(context, &answer.to));
            format!(r#"<li><a class="button button-second next" href="{href}">{}</a></li>"#, context.spoken(label))
        })
        .collect();
    let is_first = question.id == context.site.start.question[0].id;
    let about = if is_first { format!("<p>{}</p>", t!(locale, "start-about")) } else { String::new() };
    format!(
        r#"<h1 tabindex="-1">{}</h1><p>{}</p><ul class="answers">{answers}</ul>{about}{}"#,
        context.spoken(&words.ask),
        context.inline(&words.note),
        again(context, !is_first)
    )
}

/// What to do next.
pub fn outcome(context: Context<'_>, outcome: &Outcome) -> String {
    let Context { site, locale, .. } = context;
    let words = locale.pick(&outcome.vi, &outcome.en);
    let items = outcome.items.iter().filter_map(|id| site.checklist.item.iter().find(|item| item.id == *id));
    let rows: String = items.map(|item| item_row(context, item)).collect();
    format!(
        r#"<h1 tabindex="-1">{}</h1><p>{}</p><h2>{}</h2><ol class="card rows">{rows}</ol><p><a class="button button-primary" href="{}">{}{}</a></p>{}"#,
        context.spoken(&words.title),
        context.inline(&words.note),
        t!(locale, "start-next"),
        context.path(&Page::Checklist),
        icon(context, "check"),
        t!(locale, "start-checklist"),
        again(context, true)
    )
}

/// An item as a row: to its guide, else to the checklist.
fn item_row(context: Context<'_>, item: &Item) -> String {
    let words = context.locale.pick(&item.vi, &item.en);
    let guide = item.guide.as_ref().and_then(|slug| context.site.guide(slug));
    let page = guide.map_or(Page::Checklist, |guide| Page::Guide(guide.slug.clone()));
    row(context, &context.path(&page), &context.spoken(&words.title), &context.spoken(&words.why))
}

fn again(context: Context<'_>, shown: bool) -> String {
    let locale = context.locale;
    let link = format!(r#"<p><a class="more" href="{}">{}</a></p>"#, context.path(&Page::Start), t!(locale, "start-again"));
    let note = format!(r#"<p class="only-here">{}</p>"#, t!(locale, "start-private"));
    if shown { link + &note } else { note }
}
