//! Reading a step aloud: buttons and questions that `boot/read.js` brings to life. Which of them shows is decided by
//! `<html data-voice>`; without the script, or without a Vietnamese voice, none does.

use super::icon;
use crate::page::Locale;
use crate::site::compose::Context;
use crate::site::i18n::t;

/// «Nghe bước này» on a step, reading what stands before it. Nothing in other languages than Vietnamese: whether a voice
/// for them is there, nobody has looked into.
pub fn listen(context: Context<'_>) -> String {
    let locale = context.locale;
    if locale != Locale::Vi {
        return String::new();
    }
    let read = format!(
        r#"<button type="button" class="button button-second when-proven" data-listen="read" data-stop="{}" data-again="{}">{}<span>{}</span></button>"#,
        t!(locale, "listen-stop"),
        t!(locale, "listen-again"),
        icon(context, "sound"),
        t!(locale, "listen-step"),
    );
    format!(r#"<div class="listen">{read}{}</div>"#, trial(context, "when-untried"))
}

/// `/tro-nang/`: how things stand on this phone, and the trial, also for who has refused before.
pub fn voice(context: Context<'_>) -> String {
    let locale = context.locale;
    if locale != Locale::Vi {
        return String::new();
    }
    let states: String = [
        ("proven", t!(locale, "voice-proven")),
        ("refused", t!(locale, "voice-refused")),
        ("none", t!(locale, "voice-none")),
        ("untried", t!(locale, "voice-untried")),
    ]
    .iter()
    .map(|(state, words)| format!(r#"<p class="when-{state}">{words}</p>"#))
    .collect();
    format!(
        r#"<section class="listen"><h2>{}</h2>{states}{}</section>"#,
        t!(locale, "listen-title"),
        trial(context, "when-untried when-refused when-proven")
    )
}

/// A sentence to be heard, then the question whether it was Vietnamese.
fn trial(context: Context<'_>, shown: &str) -> String {
    let locale = context.locale;
    let again = t!(locale, "voice-again");
    format!(
        r#"<button type="button" class="button button-second {shown}" data-listen="try" data-sample="{}">{}<span>{}</span></button><div class="when-asked" role="group" aria-label="{}"><p role="status">{}</p><div class="pair"><button type="button" class="button button-second" data-listen="refused">{}</button><button type="button" class="button button-primary" data-listen="heard">{}</button></div><button type="button" class="button button-second" data-listen="try" data-sample="{}">{again}</button></div>"#,
        t!(locale, "voice-sample"),
        icon(context, "sound"),
        t!(locale, "voice-try"),
        t!(locale, "voice-ask"),
        t!(locale, "voice-ask"),
        t!(locale, "voice-no"),
        t!(locale, "voice-yes"),
        t!(locale, "voice-sample"),
    )
}
