use super::{Context, Part, checklist, description};
use crate::model::{Body, HomePage, Link, Prose};
use crate::page::Page;
use crate::site::i18n::t;
use crate::site::views;

/// Home.
pub fn home(context: Context<'_>) -> Part {
    let Context { site, locale, .. } = context;
    let items: Vec<String> = checklist::counted(context).map(|item| item.id.clone()).collect();
    let start = Link { href: context.path(&Page::Checklist), label: t!(locale, "start-title", total = items.len()) };
    let body = Body::Home(HomePage {
        intro: Prose::new(views::home::intro(context)),
        start,
        start_note: t!(locale, "start-note"),
        resume: t!(locale, "resume-note"),
        tiles: Prose::new(views::home::tiles(context)),
        jobs: Prose::new(views::home::jobs(context)),
        checklist_title: t!(locale, "checklist-title"),
        checklist: Link { href: context.path(&Page::Checklist), label: t!(locale, "items-done") },
        items,
        tail: Prose::new(views::home::tail(context)),
    });
    Part {
        body,
        title: format!("{} – {}", site.ward.site_name, t!(locale, "home-title-short")),
        description: description(&t!(locale, "home-description"), 110),
        untranslated: false,
    }
}
