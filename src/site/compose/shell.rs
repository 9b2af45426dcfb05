use super::Context;
use crate::model::{Link, Shell, Words};
use crate::page::Page;
use crate::site::i18n::t;
use crate::site::links::dial;

/// What stands around a page.
pub fn shell(context: Context<'_>, page: &Page) -> Shell {
    let Context { site, locale, assets } = context;
    let link = |page: Page, label: String| Link { href: context.path(&page), label };
    let name = match site.ward.site_name.strip_suffix(&site.ward.short_name) {
        Some(first) => (first.trim().to_owned(), site.ward.short_name.clone()),
        None => (site.ward.site_name.clone(), String::new()),
    };
    let call = if site.ward.phone.is_empty() {
        link(Page::Contact, t!(locale, "call"))
    } else {
        Link { href: dial(&site.ward.phone, false), label: t!(locale, "call") }
    };
    Shell {
        is_home: *page == Page::Home,
        name,
        home: link(Page::Home, t!(locale, "home")),
        back: link(page.parent(), t!(locale, "back")),
        settings: link(Page::Settings, t!(locale, "settings-label")),
        call,
        language: Link { href: page.path(locale.other()), label: t!(locale.other(), "language-name") },
        icons: assets.icons.clone(),
    }
}

/// Words of the parts that move.
pub fn words(context: Context<'_>) -> Words {
    let locale = context.locale;
    Words {
        done: t!(locale, "state-done"),
        todo: t!(locale, "state-todo"),
        doing: t!(locale, "state-doing"),
        guide_done: t!(locale, "state-guide-done"),
        tick_step: t!(locale, "tick-step"),
        ticked: t!(locale, "ticked"),
        unticked: t!(locale, "unticked"),
        undo: t!(locale, "undo"),
        steps_done: t!(locale, "steps-done"),
        not_saved: t!(locale, "not-saved"),
        newer: t!(locale, "newer"),
        reset: t!(locale, "reset"),
        reset_ask: t!(locale, "reset-ask"),
        reset_yes: t!(locale, "reset-yes"),
        reset_no: t!(locale, "reset-no"),
        reset_done: t!(locale, "reset-done"),
    }
}
