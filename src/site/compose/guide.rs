use super::{Context, Part, description};
use crate::model::{Body, GuidePage, GuideRef, Link, Prose, StepCard, StepPage, TickRow};
use crate::page::{Locale, Page};
use crate::progress::{item_key, need_key, step_key};
use crate::site::content::Guide;
use crate::site::i18n::t;
use crate::site::markdown;
use crate::site::text::{BlockKind, Section, Text};
use crate::site::views;

/// A guide with everything open.
pub fn guide(context: Context<'_>, slug: &str) -> Part {
    let Context { site, locale, .. } = context;
    let guide = site.guide(slug).expect("routes list only guides that exist");
    let (language, text) = guide.words(locale);
    let id = &guide.facts.id;
    let steps = guide.facts.step.iter().enumerate().map(|(i, entry)| {
        let section = step_section(text, &entry.id);
        StepCard {
            key: step_key(id, &entry.id),
            title: context.text(&section.title),
            name: t!(locale, "step-name", n = i + 1),
            body: Prose::new(views::guide::step_body(context, guide, entry, section)),
        }
    });
    let needs = text.section("needs");
    let need_rows = needs.iter().flat_map(|section| &section.blocks).filter_map(|block| {
        let need = block.id.as_ref()?;
        Some(TickRow { key: need_key(id, need), label: Prose::new(context.inline(&block.text)) })
    });
    let item = site.checklist.item.iter().find(|item| item.guide.as_deref() == Some(slug)).map(|item| TickRow {
        key: item_key(&item.id),
        label: Prose::new(views::guide::item_label(context, &item.vi.title, &item.en.title)),
    });
    let title = context.text(&text.title);
    let body = Body::Guide(GuidePage {
        guide: reference(context, guide, text),
        lang: language_of(context, language),
        head: Prose::new(views::guide::head(context, guide, text)),
        start: (t!(locale, "guide-start"), t!(locale, "guide-resume")),
        needs_title: needs.map_or_else(String::new, |section| context.text(&section.title)),
        needs: need_rows.collect(),
        steps_title: t!(locale, "steps-title"),
        steps: steps.collect(),
        done: Prose::new(views::guide::done(context, guide, text)),
        item,
        tail: Prose::new(views::guide::tail(context, guide, text)),
    });
    Part { body, title, description: outcome(context, text), untranslated: language != locale }
}

/// One step of a guide.
pub fn step(context: Context<'_>, slug: &str, n: u8) -> Part {
    let Context { site, locale, .. } = context;
    let guide = site.guide(slug).expect("routes list only guides that exist");
    let (language, text) = guide.words(locale);
    let total = guide.facts.step.len();
    let entry = &guide.facts.step[usize::from(n) - 1];
    let section = step_section(text, &entry.id);
    let to_step = |n: u8| context.path(&Page::Step(slug.to_owned(), n));
    let whole = context.path(&Page::Guide(slug.to_owned()));
    let prev = match n {
        1 => Link { href: whole.clone(), label: t!(locale, "step-prev-guide") },
        n => Link { href: to_step(n - 1), label: t!(locale, "step-name", n = n - 1) },
    };
    let next = match usize::from(n) == total {
        true => Link { href: format!("{whole}#xong"), label: t!(locale, "step-finish") },
        false => Link { href: to_step(n + 1), label: t!(locale, "step-next", n = n + 1) },
    };
    let title = context.text(&section.title);
    let position = t!(locale, "step-position", n = n, total = total);
    let guide_title = context.text(&text.title);
    let action = section.blocks.iter().find(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Item(_)));
    let action = action.map_or_else(String::new, |block| markdown::plain(site, &block.text));
    let body = Body::Step(StepPage {
        guide: reference(context, guide, text),
        lang: language_of(context, language),
        n,
        position: position.clone(),
        title: title.clone(),
        body: Prose::new(views::guide::step_body(context, guide, entry, section)),
        prev,
        next,
        all: Link { href: whole, label: t!(locale, "step-all") },
        returned: (t!(locale, "returned-title"), t!(locale, "returned-ask"), t!(locale, "returned-yes"), t!(locale, "returned-no")),
    });
    // «Bước 3/6: …» is what a shared link shows; the guide's name stands in the description, so both are unique.
    let title = format!("{}: {title}", t!(locale, "step-share", n = n, total = total));
    let description = description(&format!("{guide_title}: {}", lower_first(&action)), 110);
    Part { body, title, description, untranslated: language != locale }
}

/// The section of a step; `check` has made sure that it is there.
fn step_section<'t>(text: &'t Text, id: &str) -> &'t Section {
    text.section(id).expect("check compares steps and sections")
}

fn reference(context: Context<'_>, guide: &Guide, text: &Text) -> GuideRef {
    let id = &guide.facts.id;
    GuideRef {
        id: id.clone(),
        slug: guide.slug.clone(),
        title: context.text(&text.title),
        keys: guide.facts.step.iter().map(|step| step_key(id, &step.id)).collect(),
    }
}

fn language_of(context: Context<'_>, language: Locale) -> Option<String> {
    (language != context.locale).then(|| language.tag().to_owned())
}

fn outcome(context: Context<'_>, text: &Text) -> String {
    let opening = text.opening.first().map_or_else(String::new, |block| markdown::plain(context.site, &block.text));
    description(&opening, 110)
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
