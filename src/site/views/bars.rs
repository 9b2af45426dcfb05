//! Lines on top of a page that only show when they have something to say. They stand outside the app: `boot/keep.js`
//! shows them, also where the app has failed.

use crate::page::Page;
use crate::site::compose::Context;
use crate::site::i18n::t;

/// Inside a chat app; no network; a new version.
pub fn bars(context: Context<'_>) -> String {
    let locale = context.locale;
    format!(
        "<aside class=\"line\" id=\"bar-chat\" data-print-words=\"{}\" aria-labelledby=\"bar-chat-words\" hidden><span id=\"bar-chat-words\">{} <a href=\"{}\">{}</a></span> <button type=\"button\">{}</button></aside>\n<aside class=\"line\" id=\"bar-hint\" aria-labelledby=\"bar-hint-words\" hidden><span id=\"bar-hint-words\">{} <a href=\"{}\">{}</a></span> <button type=\"button\">{}</button></aside>\n<div class=\"line\" id=\"bar-offline\" role=\"status\" hidden>{}</div>\n<div class=\"line line-new\" id=\"bar-update\" role=\"status\" hidden><span>{}</span> <button type=\"button\" data-do=\"update\">{}</button></div>\n",
        t!(locale, "print-in-chat"),
        t!(locale, "bar-chat", app = r#"<span data-app="">Zalo</span>"#),
        context.path(&Page::Browser),
        t!(locale, "bar-chat-how"),
        t!(locale, "bar-close"),
        t!(locale, "bar-hint"),
        context.path(&Page::Install),
        t!(locale, "bar-hint-how"),
        t!(locale, "bar-close"),
        t!(locale, "bar-offline"),
        t!(locale, "bar-update"),
        t!(locale, "bar-update-do"),
    )
}

/// `/cai-dat/`: how much is kept, and the buttons; all of it comes to life with `boot/keep.js`.
pub fn kept(context: Context<'_>) -> String {
    let locale = context.locale;
    format!(
        r#"<div class="kept"><p role="status" data-kept="" data-none="{}" data-some="{}" data-all="{}" data-full="{}" data-stopped="{}"></p><button type="button" class="button button-second when-some" data-do="keep">{}</button><button type="button" class="button button-primary when-install" data-do="install">{}</button></div>"#,
        t!(locale, "kept-none"),
        t!(locale, "kept-some"),
        t!(locale, "kept-all"),
        t!(locale, "kept-full"),
        t!(locale, "kept-stopped"),
        t!(locale, "kept-do"),
        t!(locale, "install-do"),
    )
}

/// `/mo-bang-trinh-duyet/`: copying the address of the page one came from, and Android's way out.
pub fn leave(context: Context<'_>) -> String {
    let locale = context.locale;
    format!(
        r#"<div class="leave"><a class="button button-primary when-android" data-do="leave" href="/">{}</a><button type="button" class="button button-second" data-do="copy">{}</button><p role="status" data-copied="{}" data-failed="{}"></p></div>"#,
        t!(locale, "leave-do"),
        t!(locale, "copy-do"),
        t!(locale, "copied"),
        t!(locale, "copy-failed"),
    )
}
