//! The still parts of a guide.

use super::evidence::{Evidence, evidence};
use super::portal::{self, Leaving};
use super::texts::in_its_language;
use super::{Dated, blocks, drawn, icon, listen, see, waivers};
use crate::page::{Locale, Page};
use crate::progress::step_key;
use crate::site::compose::Context;
use crate::site::content::Guide;
use crate::site::formats::StepEntry;
use crate::site::i18n::t;
use crate::site::markdown::escape;
use crate::site::text::{Block, BlockKind, Section, Text};
use std::fmt::Write;

/// Title, outcome, validity, level.
pub fn head(context: Context<'_>, guide: &Guide, text: &Text) -> String {
    let locale = context.locale;
    let opening = blocks(context, &text.opening);
    let dated = Dated { from: guide.facts.valid_from, until: guide.facts.valid_until, now: &opening, after: None }.html(context);
    let successor = guide.facts.successor.as_ref().and_then(|slug| context.site.guide(slug)).map_or_else(String::new, |next| {
        let title = context.in_own_language(next, &context.spoken(&next.words(locale).1.title));
        let link = format!(r#"<a href="{}">{title}</a>"#, context.path(&Page::Guide(next.slug.clone())));
        format!("<p>{}</p>", t!(locale, "guide-successor", link = link))
    });
    let level = guide.facts.vneid.map_or_else(String::new, |level| {
        format!(r#"<p class="tags"><span class="tag">{}</span></p>"#, t!(locale, "needs-vneid", level = level))
    });
    let minutes = guide
        .facts
        .minutes
        .map_or_else(String::new, |minutes| format!(r#"<p class="meta">{}</p>"#, t!(locale, "minutes", minutes = minutes)));
    own(context, guide, &format!(r#"<h1 tabindex="-1">{}</h1>{dated}"#, context.spoken(&text.title))) + &successor + &level + &minutes
}

/// Time, fee, who; then the heading of the things to have ready.
pub fn facts(context: Context<'_>, guide: &Guide, text: &Text) -> String {
    let facts = [("time", "clock"), ("fee", "coin"), ("who", "id")].map(|(id, name)| {
        text.section(id).map_or_else(String::new, |section| {
            let (before, after) = if id == "fee" { waivers::of_guide(context, guide) } else { Default::default() };
            format!(
                r#"<div class="fact"><dt>{}{}</dt><dd>{}{}</dd></div>"#,
                icon(context, name),
                context.spoken(&section.title),
                before,
                with_facts(context, guide, &section.blocks) + &after
            )
        })
    });
    let needs = text.section("needs").map_or_else(String::new, |section| format!("<h2>{}</h2>", context.spoken(&section.title)));
    own(context, guide, &format!(r#"<dl class="facts">{}</dl>{needs}"#, facts.concat()))
}

/// A guide's words in a block that names their language, where it is not the page's.
fn own(context: Context<'_>, guide: &Guide, html: &str) -> String {
    in_its_language(context, guide.words(context.locale).1, html)
}

/// One step among all: number plate, title, what to do. Which of the states shows is decided by the line's classes.
pub fn step_row(context: Context<'_>, guide: &Guide, entry: &StepEntry, section: &Section, n: usize) -> String {
    let locale = context.locale;
    let name = t!(locale, "step-name", n = n);
    let title = context.in_own_language(guide, &context.spoken(&section.title));
    format!(
        r#"<div class="step-title"><span class="plate" aria-hidden="true">{n}</span><div><p class="step-state state-done">{}{}</p><p class="step-state state-here">{}</p><h2><span class="visually-hidden">{name}: </span>{title}</h2></div></div>{}"#,
        icon(context, "check"),
        t!(locale, "state-done"),
        t!(locale, "state-here"),
        own(context, guide, &(step_words(context, guide, entry, section) + &troubles(context, section) + &returned(context, guide, entry)))
    )
}

/// Above a step on its own: plate, guide, position.
pub fn step_head(context: Context<'_>, guide: &Guide, whole: &str, position: &str, n: u8) -> String {
    let title = context.in_own_language(guide, &context.spoken(&guide.words(context.locale).1.title));
    format!(
        r#"<span class="plate plate-large plate-here" aria-hidden="true">{n}/{}</span><div><p class="step-guide"><a href="{whole}">{title}</a></p><p class="step-position"><strong>{position}</strong></p></div>"#,
        guide.facts.step.len()
    )
}

/// A step on its own.
pub fn step(context: Context<'_>, guide: &Guide, entry: &StepEntry, section: &Section) -> String {
    let title = context.spoken(&section.title);
    let words = step_words(context, guide, entry, section);
    own(
        context,
        guide,
        &format!(
            r#"<h1 tabindex="-1">{title}</h1>{words}{}{}{}"#,
            listen::listen(context),
            troubles(context, section),
            returned(context, guide, entry)
        ),
    )
}

/// What somebody is asked who comes back from the portal to a step that leads there. Shown, and the answers understood, by
/// `src/browser/returning.rs`.
fn returned(context: Context<'_>, guide: &Guide, entry: &StepEntry) -> String {
    let locale = context.locale;
    if entry.exit.is_none() {
        return String::new();
    }
    format!(
        r#"<section class="callout returned" data-returned="{}" hidden><h2 class="callout-title">{}{}</h2><div class="callout-body"><p>{}</p><div class="pair"><button type="button" class="button button-second" data-answer="no">{}</button><button type="button" class="button button-primary" data-answer="yes">{}</button></div></div></section>"#,
        escape(&step_key(&guide.facts.id, &entry.id)),
        icon(context, "undo"),
        t!(locale, "returned-title"),
        t!(locale, "returned-ask"),
        t!(locale, "returned-no"),
        t!(locale, "returned-yes")
    )
}

/// The way to the page with everything open.
pub fn all_steps(context: Context<'_>, whole: &str) -> String {
    format!(r#"<p><a class="button button-second" href="{whole}">{}{}</a></p>"#, icon(context, "list"), t!(context.locale, "step-all"))
}

/// Blocks in which paragraphs may be dated facts.
fn with_facts(context: Context<'_>, guide: &Guide, all: &[Block]) -> String {
    let mut html = String::new();
    let mut plain: Vec<Block> = Vec::new();
    for block in all {
        let fact = block.id.as_ref().and_then(|id| guide.facts.fact.iter().find(|fact| fact.id == *id));
        let Some(fact) = fact else {
            plain.push(block.clone());
            continue;
        };
        html.push_str(&blocks(context, &plain));
        plain.clear();
        let after = all.iter().find(|other| other.kind == BlockKind::After(fact.id.clone())).map(|after| context.inline(&after.text));
        let now = format!("<p>{}</p>", context.inline(&block.text));
        let dated = Dated { from: fact.valid_from, until: fact.valid_until, now: &now, after: after.as_deref() };
        html.push_str(&dated.html(context));
    }
    html.push_str(&blocks(context, &plain));
    html
}

/// What to do, the way out, what is seen.
fn step_words(context: Context<'_>, guide: &Guide, entry: &StepEntry, section: &Section) -> String {
    let mut words: Vec<Block> = section.blocks.iter().filter(|block| !matches!(block.kind, BlockKind::Trouble(_))).cloned().collect();
    // The way out comes right after the action that names it, before what is seen and what to know.
    let action =
        words.iter().take_while(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Item(_) | BlockKind::After(_))).count();
    let mut rest = words.split_off(action);
    let exit = entry.exit.as_ref().and_then(|name| context.site.portal(name));
    // What is seen after leaving is said on the card, before one leaves.
    let seen = exit.and_then(|_| rest.iter().position(|block| block.kind == BlockKind::See)).map(|at| rest.remove(at));
    let card = exit.map_or_else(String::new, |exit| {
        let see = seen.as_ref().map_or_else(String::new, |block| see(context, &context.inline(&block.text)));
        portal::exit(context, exit, Leaving { see, vneid: guide.facts.vneid })
    });
    with_facts(context, guide, &words) + &card + &drawn(&entry.picture, guide.words(context.locale).0) + &with_facts(context, guide, &rest)
}

/// «Gặp lỗi?»: what goes wrong, closed.
fn troubles(context: Context<'_>, section: &Section) -> String {
    let troubles: String = section
        .blocks
        .iter()
        .filter_map(|block| match &block.kind {
            BlockKind::Trouble(heading) => {
                Some(format!("<p><strong>{}:</strong> {}</p>", context.spoken(heading), context.inline(&block.text)))
            }
            _ => None,
        })
        .collect();
    if troubles.is_empty() {
        return String::new();
    }
    format!(
        r#"<details class="trouble"><summary>{}<span>{}</span>{}</summary><div class="trouble-body">{troubles}</div></details>"#,
        icon(context, "ask"),
        t!(context.locale, "trouble"),
        icon(context, "down")
    )
}

/// «Thế là xong khi».
pub fn done(context: Context<'_>, guide: &Guide, text: &Text) -> String {
    let Some(section) = text.section("done") else { return String::new() };
    let html = format!(
        r#"<section id="xong" class="callout callout-ok"><h2 class="callout-title">{}{}</h2><div class="callout-body">{}</div></section>"#,
        icon(context, "check"),
        context.spoken(&section.title),
        with_facts(context, guide, &section.blocks)
    );
    own(context, guide, &html)
}

/// The words beside the checklist item's box.
pub fn item_label(context: Context<'_>, vi: &str, en: &str) -> String {
    let title = context.locale.pick(vi, en);
    let link = format!(r#"<a href="{}">{}</a>"#, context.path(&Page::Checklist), t!(context.locale, "checklist-short"));
    t!(context.locale, "tick-item", title = format!("<strong>{}</strong>", context.spoken(title)), link = link)
}

/// Do and don't, sources, dates.
pub fn tail(context: Context<'_>, guide: &Guide, text: &Text) -> String {
    let mut html = String::new();
    for (id, tone, name) in [("do", "info", "check"), ("dont", "danger", "x")] {
        if let Some(section) = text.section(id) {
            let items: String = section
                .blocks
                .iter()
                .map(|block| format!("<li>{}<span>{}</span></li>", icon(context, name), context.inline(&block.text)))
                .collect();
            write!(
                html,
                r#"<section class="callout callout-{tone}-soft"><h2 class="callout-title">{}{}</h2><ul class="callout-body marked">{items}</ul></section>"#,
                icon(context, name),
                context.spoken(&section.title)
            )
            .expect("writing to a string");
        }
    }
    own(context, guide, &html) + &evidence(context, &Evidence::of(&guide.facts))
}

/// How many steps a guide has and what level of VNeID it needs, in a line of plain text: below its title in lists.
pub fn facts_in_words(locale: Locale, guide: &Guide) -> String {
    let steps = t!(locale, "steps-count", n = guide.facts.step.len());
    match guide.facts.vneid {
        Some(level) => format!("{steps} · {}", t!(locale, "needs-vneid", level = level)),
        None => steps,
    }
}
