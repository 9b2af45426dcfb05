//! What readers tell the team of a guide, without a server: a ready message that they send themselves, to the team's
//! Zalo group or by telephone. Only where `ward.toml` has one of them: a question that nobody reads is not asked.

use crate::site::compose::Context;
use crate::site::i18n::t;
use crate::site::links::dial;
use crate::site::markdown::escape;

/// The question with its two answers, and where they go; `path` is that of the guide. Empty where the team cannot be
/// reached. `boot/keep.js` sends or copies: links into Zalo take no words along (PLATFORM-FACTS §1).
pub fn feedback(context: Context<'_>, title: &str, path: &str) -> String {
    let Context { site, locale, .. } = context;
    let mut ways: Vec<String> = site
        .neighbourhoods
        .iter()
        .filter(|place| !place.zalo.is_empty())
        .map(|place| {
            let name = t!(locale, "feedback-group", name = place.name.clone());
            format!(r#"<li><a href="{}" target="_blank" rel="noopener noreferrer">{}</a></li>"#, escape(&place.zalo), escape(&name))
        })
        .collect();
    if !site.ward.phone.is_empty() {
        let call = t!(locale, "help-dial", phone = site.ward.phone.clone());
        ways.push(format!(r#"<li><a class="tel" href="{}" rel="external">{}</a></li>"#, dial(&site.ward.phone, false), escape(&call)));
    }
    if ways.is_empty() {
        return String::new();
    }
    let answer = |label: &str, line: &str| {
        format!(
            r#"<button type="button" class="button button-second" data-do="share" data-title="{}" data-line="{}" data-path="{}">{label}</button>"#,
            escape(&format!("{label}: {title}")),
            escape(line),
            escape(path)
        )
    };
    format!(
        r#"<section class="feedback"><h2>{}</h2><div class="share">{}{}<p role="status" data-copied="{}" data-failed="{}"></p></div><p>{}</p><ul>{}</ul></section>"#,
        t!(locale, "feedback-ask"),
        answer(&t!(locale, "feedback-good"), &t!(locale, "feedback-good-line")),
        answer(&t!(locale, "feedback-unclear"), &t!(locale, "feedback-unclear-line")),
        t!(locale, "feedback-copied"),
        t!(locale, "copy-failed"),
        t!(locale, "feedback-where"),
        ways.concat()
    )
}
