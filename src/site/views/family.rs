//! The still parts of the progress code and of the people of a phone. The buttons are `boot/keep.js`'s: `data-from` says
//! where the words to copy, send or save stand in the page.

use super::icon;
use crate::page::code_link;
use crate::site::compose::Context;
use crate::site::i18n::t;
use crate::site::markdown::escape;

/// Sending and copying the shown code.
pub fn send_code(context: Context<'_>) -> String {
    let locale = context.locale;
    format!(
        r##"<div class="share"><button type="button" class="button button-second" data-do="share" data-from="#code" data-title="{}" data-line="{}" data-path="{}">{}{}</button><button type="button" class="button button-second" data-do="copy" data-from="#code">{}</button>{}</div>"##,
        escape(&context.site.ward.site_name),
        t!(locale, "code-line"),
        code_link(locale),
        icon(context, "send"),
        t!(locale, "code-send"),
        t!(locale, "code-copy"),
        said(context, &t!(locale, "code-copied")),
    )
}

/// Heading over the field for codes.
pub fn enter(context: Context<'_>) -> String {
    let locale = context.locale;
    format!(r#"<h2>{}</h2><p>{}</p>"#, t!(locale, "code-enter-title"), t!(locale, "code-enter-note"))
}

/// Heading over the backup.
pub fn backup(context: Context<'_>) -> String {
    let locale = context.locale;
    format!(r#"<h2>{}</h2><p>{}</p>"#, t!(locale, "backup-title"), t!(locale, "backup-note"))
}

/// Copying and saving the backup; opening a saved one.
pub fn keep_backup(context: Context<'_>) -> String {
    let locale = context.locale;
    format!(
        r##"<div class="share"><button type="button" class="button button-second" data-do="copy" data-from="#backup">{}</button><button type="button" class="button button-second" data-do="save" data-from="#backup">{}</button><label class="button button-second file">{}<input type="file" class="visually-hidden" accept=".txt,text/plain" data-into="#entered"></label>{}</div>"##,
        t!(locale, "backup-copy"),
        t!(locale, "backup-save"),
        t!(locale, "backup-open"),
        said(context, &t!(locale, "backup-copied")),
    )
}

/// Heading of the household view, with the button that prints it.
pub fn table(context: Context<'_>) -> String {
    let locale = context.locale;
    format!(
        r#"<h2>{}</h2><button type="button" class="button button-second" data-do="print">{}</button>"#,
        t!(locale, "family-table"),
        t!(locale, "family-print")
    )
}

/// The line that says how copying went.
fn said(context: Context<'_>, copied: &str) -> String {
    format!(r#"<p role="status" data-copied="{copied}" data-failed="{}"></p>"#, t!(context.locale, "copy-failed"))
}
