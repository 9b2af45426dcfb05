use super::{Context, Part, description, item_row, outcome};
use crate::model::{Body, GuidePage, GuideRef, Link, Prose, StepPage, TickRow};
use crate::page::Page;
use crate::progress::{need_key, step_key};
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
    // In the order of the page: the first use of a hard word is the one that is linked.
    let mut hard = site.hard_words(locale);
    let facts = hard.link(&views::guide::facts(context, guide, text));
    let steps = guide.facts.step.iter().enumerate().map(|(i, entry)| TickRow {
        key: step_key(id, &entry.id),
        html: Prose::new(hard.link(&views::guide::step_row(context, guide, entry, step_section(text, &entry.id), i + 1))),
    });
    let steps = steps.collect();
    let needs = text.section("needs").into_iter().flat_map(|section| &section.blocks).filter_map(|block| {
        let need = block.id.as_ref()?;
        Some(TickRow { key: need_key(id, need), html: Prose::new(context.in_own_language(guide, &context.inline(&block.text))) })
    });
    let item = site.checklist.item.iter().filter(|item| item.guide.as_deref() == Some(slug)).map(|item| item_row(context, item));
    let title = context.text(&text.title);
    let body = Body::Guide(GuidePage {
        guide: reference(context, guide, text),
        head: Prose::new(views::guide::head(context, guide, text)),
        start: t!(locale, "guide-start"),
        resume: t!(locale, "guide-resume"),
        facts: Prose::new(facts),
        needs: needs.collect(),
        steps_title: t!(locale, "steps-title"),
        steps,
        done: Prose::new(views::guide::done(context, guide, text)),
        item: item.collect(),
        tail: Prose::new(
            views::guide::tail(context, guide, text)
                + &views::feedback::feedback(context, &title, &context.path(&Page::Guide(slug.to_owned())))
                + &views::share::share(context, &Page::Guide(slug.to_owned()), &t!(locale, "share-guide"), &title, &outcome(context, text))
                + &views::paper::link(context, &Page::Handout(slug.to_owned()), &t!(locale, "handout-link")),
        ),
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
    // «Bước 3/6: …» is what a shared link shows; the guide's name stands in the description, so both are unique.
    let shared = format!("{}: {title}", t!(locale, "step-share", n = n, total = total));
    let sent = views::share::share(context, &Page::Step(slug.to_owned(), n), &t!(locale, "share-step"), &shared, &guide_title);
    let body = Body::Step(StepPage {
        guide: reference(context, guide, text),
        n,
        head: Prose::new(views::guide::step_head(context, guide, &whole, &position, n)),
        position,
        body: Prose::new(site.hard_words(locale).link(&views::guide::step(context, guide, entry, section))),
        all: Prose::new(views::guide::all_steps(context, &whole) + &sent),
        prev,
        next,
    });
    let description = description(&format!("{guide_title}: {}", lower_first(&action)), 110);
    Part { body, title: shared, description, untranslated: language != locale }
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

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
