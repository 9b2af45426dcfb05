//! Lines on top of a page that only show when they have something to say. They stand outside the app: `boot/keep.js`
//! shows them, also where the app has failed.

use crate::site::compose::Context;
use crate::site::i18n::t;

/// No network; a new version.
pub fn bars(context: Context<'_>) -> String {
    let locale = context.locale;
    if context.assets.keep.is_empty() {
        return String::new();
    }
    format!(
        "<div class=\"line\" id=\"bar-offline\" role=\"status\" hidden>{}</div>\n<div class=\"line line-new\" id=\"bar-update\" role=\"status\" hidden><span>{}</span> <button type=\"button\" data-do=\"update\">{}</button></div>\n",
        t!(locale, "bar-offline"),
        t!(locale, "bar-update"),
        t!(locale, "bar-update-do"),
    )
}
