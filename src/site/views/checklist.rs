//! The still parts of the checklist.

use super::callout;
use crate::site::compose::Context;
use crate::site::i18n::t;
use crate::site::text::Tone;

/// Title and what it is.
pub fn head(context: Context<'_>) -> String {
    let locale = context.locale;
    format!(
        r#"<h1 tabindex="-1">{}</h1><p>{}</p><p class="only-here">{}</p>"#,
        t!(locale, "checklist-title"),
        t!(locale, "checklist-intro"),
        t!(locale, "checklist-private")
    )
}

/// That it is no certificate.
pub fn tail(context: Context<'_>) -> String {
    let locale = context.locale;
    callout(context, Tone::Info, &t!(locale, "no-certificate-title"), &format!("<p>{}</p><p>{}</p>", t!(locale, "no-certificate"), t!(locale, "stages-note")))
}
