use super::{Context, Part, description};
use crate::model::{Body, ChecklistGroup, ChecklistItem, ChecklistPage, Link, Prose, Stage};
use crate::page::Page;
use crate::progress::step_key;
use crate::site::formats::{Item, ItemWords};
use crate::site::i18n::t;
use crate::site::views;

/// The digital-citizen checklist.
pub fn checklist(context: Context<'_>) -> Part {
    let locale = context.locale;
    let sent = views::share::share(
        context,
        &Page::Checklist,
        &t!(locale, "share-checklist"),
        &t!(locale, "checklist-title"),
        &t!(locale, "checklist-description"),
    );
    let print = views::paper::link(context, &Page::PrintChecklist, &t!(locale, "print-checklist-link"));
    let next = counted(context).map(|item| views::checklist::next(context, item, locale.pick(&item.vi, &item.en)));
    let head = views::checklist::head(context) + &next.collect::<String>();
    let stages = context.site.checklist.stage.iter().map(|stage| views::checklist::reached(context, stage));
    let tail = stages.collect::<String>() + &views::checklist::tail(context) + &sent + &print;
    let body = page(context, "checklist", head, tail, item);
    Part {
        body,
        title: t!(locale, "checklist-title"),
        description: description(&t!(locale, "checklist-description"), 110),
        untranslated: false,
    }
}

/// The checklist for paper, with what is ticked on this phone, or blank.
pub fn on_paper(context: Context<'_>) -> Part {
    let locale = context.locale;
    let head = views::paper::checklist_head(context);
    let item = |context: Context<'_>, entry: &Item| {
        let ItemWords { title, why, .. } = locale.pick(&entry.vi, &entry.en);
        let html = Prose::new(views::paper::checklist_item(context, title, why));
        ChecklistItem { html, guide_keys: Vec::new(), may_not_apply: false, ..item(context, entry) }
    };
    Part {
        body: page(context, "checklist on-paper", head, views::checklist::no_certificate(context, ""), item),
        title: t!(locale, "print-checklist-title"),
        description: description(&t!(locale, "print-checklist-about"), 110),
        untranslated: false,
    }
}

fn page(context: Context<'_>, class: &str, head: String, tail: String, item: impl Fn(Context<'_>, &Item) -> ChecklistItem) -> Body {
    let Context { site, locale, .. } = context;
    let list = &site.checklist;
    let groups = list.group.iter().map(|group| ChecklistGroup {
        title: locale.pick(&group.vi, &group.en).clone(),
        items: list.item.iter().filter(|entry| entry.group == group.id).map(|entry| item(context, entry)).collect(),
    });
    let stages = list.stage.iter().map(|stage| Stage { title: locale.pick(&stage.vi, &stage.en).clone(), items: stage.items.clone() });
    Body::Checklist(ChecklistPage {
        class: class.to_owned(),
        head: Prose::new(head),
        progress: t!(locale, "items-done"),
        groups: groups.collect(),
        stages_title: t!(locale, "stages-title"),
        stages: stages.collect(),
        na: t!(locale, "na"),
        na_undo: t!(locale, "na-undo"),
        na_state: t!(locale, "state-na"),
        tail: Prose::new(tail),
    })
}

fn item(context: Context<'_>, entry: &Item) -> ChecklistItem {
    let Context { site, locale, .. } = context;
    let guide = entry.guide.as_ref().and_then(|slug| site.guide(slug));
    let before = entry.before.as_ref().and_then(|id| site.checklist.item.iter().find(|item| item.id == *id));
    let words = locale.pick(&entry.vi, &entry.en);
    ChecklistItem {
        id: entry.id.clone(),
        title: context.text(&words.title),
        html: Prose::new(views::checklist::item(context, entry, words, before.map(|item| locale.pick(&item.vi, &item.en)))),
        guide_keys: guide
            .map(|guide| guide.facts.step.iter().map(|step| step_key(&guide.facts.id, &step.id)).collect())
            .unwrap_or_default(),
        counts: !entry.optional,
        may_not_apply: entry.na,
    }
}

/// The items by their place in progress codes, as id and title; empty where an item is gone.
pub fn code_items(context: Context<'_>) -> Vec<Link> {
    let item = |id: &String| match context.site.checklist.item.iter().find(|item| item.id == *id) {
        Some(item) => Link { href: id.clone(), label: context.text(&context.locale.pick(&item.vi, &item.en).title) },
        None => Link { href: String::new(), label: String::new() },
    };
    context.site.published.checklist.iter().flat_map(|version| &version.items).map(item).collect()
}

/// The items that count: all but the optional ones.
pub fn counted(context: Context<'_>) -> impl Iterator<Item = &Item> {
    context.site.checklist.item.iter().filter(|item| !item.optional)
}
