use super::texts::text_part;
use super::{Context, Part, checklist};
use crate::model::{Body, CodePage, CodePreview, FamilyPage, Link, Prose, Question};
use crate::page::Page;
use crate::site::i18n::t;
use crate::site::views;

/// The progress code and the full backup.
pub fn code(context: Context<'_>) -> Part {
    let locale = context.locale;
    let (text, untranslated, title, description) = text_part(context, "ma-tien-do");
    let preview = CodePreview {
        refused: vec![
            t!(locale, "code-refused-length"),
            t!(locale, "code-refused-symbol"),
            t!(locale, "code-refused-check"),
            t!(locale, "code-refused-newer"),
        ],
        same: t!(locale, "code-same"),
        code_has: t!(locale, "code-has"),
        phone_has: t!(locale, "code-phone-has"),
        new: t!(locale, "code-new"),
        gone: t!(locale, "code-gone"),
        people: t!(locale, "code-people"),
        person: t!(locale, "code-person"),
        full: t!(locale, "code-full"),
        na: t!(locale, "state-na"),
        union: t!(locale, "code-union"),
        replace: t!(locale, "code-replace"),
        cancel: t!(locale, "code-cancel"),
        done: t!(locale, "code-done"),
    };
    let body = Body::Code(CodePage {
        head: Prose::new(views::texts::opening(context, text)),
        items: checklist::code_items(context),
        sizes: context.site.code_sizes(),
        send: Prose::new(views::family::send_code(context)),
        enter: Prose::new(views::family::enter(context)),
        field: t!(locale, "code-field"),
        look: t!(locale, "code-look"),
        preview,
        backup: Prose::new(views::family::backup(context)),
        keep: Prose::new(views::family::keep_backup(context)),
        tail: Prose::new(views::texts::rest(context, text)),
    });
    Part { body, title, description, untranslated }
}

/// The people of this phone.
pub fn family(context: Context<'_>) -> Part {
    let locale = context.locale;
    let (text, untranslated, title, description) = text_part(context, "giup-nguoi-than");
    let body = Body::Family(FamilyPage {
        head: Prose::new(views::texts::opening(context, text)),
        progress: t!(locale, "family-progress"),
        items: checklist::code_items(context),
        counted: checklist::counted(context).map(|item| item.id.clone()).collect(),
        switch: t!(locale, "family-switch"),
        here: t!(locale, "family-here"),
        code: Link { href: context.path(&Page::Code), label: t!(locale, "family-code") },
        unused: t!(locale, "family-unused"),
        keep: t!(locale, "family-keep"),
        forget: t!(locale, "family-forget"),
        forgotten: t!(locale, "family-forgotten"),
        field: t!(locale, "family-field"),
        add: t!(locale, "family-add"),
        refused: vec![
            t!(locale, "family-refused-empty"),
            t!(locale, "family-refused-taken"),
            t!(locale, "family-refused-number"),
            t!(locale, "family-refused-full"),
        ],
        forget_all: Question {
            label: t!(locale, "family-forget-all"),
            ask: t!(locale, "family-forget-all-ask"),
            yes: t!(locale, "family-forget-all-yes"),
            no: t!(locale, "reset-no"),
            said: t!(locale, "family-forgotten"),
        },
        table: Prose::new(views::family::table(context)),
        who: vec![t!(locale, "family-who-done"), t!(locale, "family-who-na"), t!(locale, "family-who-todo")],
        tail: Prose::new(views::texts::rest(context, text)),
    });
    Part { body, title, description, untranslated }
}
