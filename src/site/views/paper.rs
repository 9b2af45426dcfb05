//! What is made to be printed: the sheet of a guide, the head of the checklist on paper, the poster. The words around
//! them (the button, how to print) are for the screen only.

use super::icon;
use crate::page::Page;
use crate::site::compose::Context;
use crate::site::content::Guide;
use crate::site::handout::{Handout, Step};
use crate::site::i18n::t;
use crate::site::markdown::{escape, spoken};
use crate::site::qr::Qr;
use crate::site::text::{BlockKind, Text};

/// The button that prints, and how to print where it cannot work. `boot/keep.js` does it.
fn tools(context: Context<'_>, button: &str) -> String {
    format!(r#"<div class="print-do">{button}</div><p class="print-how">{}</p>"#, t!(context.locale, "print-how"))
}

/// A button that prints the page; `how` is `""`, or `blank` for boxes without ticks.
pub fn button(context: Context<'_>, how: &str, label: &str) -> String {
    format!(r#"<button type="button" class="button button-second" data-print="{how}">{}{label}</button>"#, icon(context, "print"))
}

/// A QR code on paper with words below it; nothing where nobody knows the site's address.
fn code(context: Context<'_>, page: &Page, words: &str) -> String {
    let Some(qr) = Qr::of_page(context.site, page, context.locale) else { return String::new() };
    format!(
        r#"<div class="paper-code"><img src="/{}" alt="{}" width="240" height="240"><span>{words}</span></div>"#,
        qr.file(),
        t!(context.locale, "handout-qr-alt")
    )
}

/// The link to a page that is made to be printed.
pub fn link(context: Context<'_>, page: &Page, label: &str) -> String {
    format!(r#"<p><a class="button button-second" href="{}">{}{label}</a></p>"#, context.path(page), icon(context, "print"))
}

/// `/huong-dan/<slug>/to-roi/`
pub fn handout(context: Context<'_>, guide: &Guide) -> String {
    let locale = context.locale;
    let sheet = Handout::of(context, guide).fit();
    let title = context.in_own_language(guide, &escape(&sheet.title));
    let whole = context.path(&Page::Guide(guide.slug.clone()));
    format!(
        r#"<div class="paper"><h1 tabindex="-1">{}</h1><p class="paper-about">{} <a href="{whole}">{}</a></p>{}<div class="review" data-until="{}"><p class="ended-note"><strong>{}</strong></p></div><input type="checkbox" class="box" id="kho-a4" autocomplete="off"><label for="kho-a4">{}</label>{}</div>"#,
        t!(locale, "handout-title", title = title),
        t!(locale, "handout-about"),
        t!(locale, "handout-guide"),
        tools(context, &button(context, "", &t!(locale, "print"))),
        guide.facts.next_review.iso(),
        t!(locale, "review-overdue"),
        t!(locale, "handout-a4"),
        sheet_of(context, guide, &sheet)
    )
}

/// The sheet itself, in the language of the guide's words.
fn sheet_of(context: Context<'_>, guide: &Guide, sheet: &Handout) -> String {
    let language = guide.words(context.locale).0;
    let lang = if language == context.locale { String::new() } else { format!(r#" lang="{}""#, language.tag()) };
    let context = Context { locale: language, ..context };
    let locale = language;
    let facts: String = sheet
        .facts
        .iter()
        .map(|(heading, fact)| format!("<p><strong>{}:</strong> {}</p>", escape(heading), spoken(&fact.text())))
        .collect();
    let (heading, needs) = &sheet.needs;
    let needs = match needs.is_empty() {
        true => String::new(),
        false => {
            let needs: String = needs.iter().map(|need| format!("<li>{}</li>", spoken(need))).collect();
            format!(r#"<p class="sheet-needs"><strong>{}</strong></p><ul>{needs}</ul>"#, escape(heading))
        }
    };
    let steps: String = sheet.steps.iter().enumerate().map(|(i, step)| step_of(i + 1, step)).collect();
    let (heading, done) = &sheet.done;
    let file = match sheet.has_file {
        true => format!(r#"<p class="sheet-file"><strong>{}</strong><span></span></p>"#, t!(locale, "handout-file")),
        false => String::new(),
    };
    let scan = if sheet.is_cut() { t!(locale, "handout-cut") } else { t!(locale, "handout-scan") };
    let code = code(context, &Page::Guide(guide.slug.clone()), &scan);
    // Without a code the sign is explained where the eye begins.
    let more = if sheet.is_cut() && code.is_empty() { format!(" · {}", t!(locale, "handout-cut-plain")) } else { String::new() };
    let foot: String = sheet.foot.iter().map(|line| format!("<p>{}</p>", escape(line))).collect();
    format!(
        r#"<div class="sheet"{lang}><div class="paper-frieze" aria-hidden="true"></div><div class="sheet-head"><div><p class="paper-kind">{}{more}</p><h2>{}</h2></div>{code}</div><div class="sheet-facts">{facts}{needs}</div><ol>{steps}</ol><p class="sheet-done"><strong>{}:</strong> {}</p>{file}<div class="sheet-foot">{foot}</div></div>"#,
        t!(locale, "handout-kind"),
        escape(&sheet.title),
        escape(heading),
        spoken(&done.text())
    )
}

/// A step with its box; the number stands in the words, so that it is read out and copied with them.
fn step_of(n: usize, step: &Step) -> String {
    let line = |text: String, class: &str| if text.is_empty() { text } else { format!(r#"<p{class}>{}</p>"#, spoken(&text)) };
    format!(
        r#"<li><span class="sheet-box" aria-hidden="true"></span><div><h3>{n}. {}</h3>{}{}</div></li>"#,
        spoken(&step.headline()),
        line(step.action.text(), ""),
        line(step.way.clone(), r#" class="sheet-way""#)
    )
}

/// Above the checklist on paper: what it is, its code, the buttons.
pub fn checklist_head(context: Context<'_>) -> String {
    let Context { site, locale, .. } = context;
    let buttons = button(context, "", &t!(locale, "print-with-ticks")) + &button(context, "blank", &t!(locale, "print-blank"));
    let address = site
        .address_in_words(&context.path(&Page::Checklist))
        .map_or_else(String::new, |address| format!(r#"<p class="paper-address">{}</p>"#, escape(&address)));
    format!(
        r#"<div class="paper-tools">{}</div><div class="paper-head"><div><p class="paper-kind">{}</p><h1 tabindex="-1">{}</h1><p>{}</p>{address}</div>{}</div>"#,
        tools(context, &buttons),
        escape(&site.ward.team),
        t!(locale, "checklist-title"),
        t!(locale, "print-checklist-about"),
        code(context, &Page::Checklist, &t!(locale, "handout-scan"))
    )
}

/// An item of the checklist on paper: what it is, and why.
pub fn checklist_item(context: Context<'_>, title: &str, why: &str) -> String {
    format!(r#"<span class="item-title">{}</span><p class="item-why">{}</p>"#, context.spoken(title), context.spoken(why))
}

/// `/to-cong-nghe-so/ap-phich/`: title and sentences of `content/pages/ap-phich`, the site's code, who puts it up.
pub fn poster(context: Context<'_>, text: &Text) -> String {
    let Context { site, locale, .. } = context;
    let language = super::texts::language_of(text);
    let lang = if language == locale { String::new() } else { format!(r#" lang="{}""#, language.tag()) };
    let sentences: String = text
        .opening
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph)
        .map(|block| format!("<p>{}</p>", context.inline(&block.text)))
        .collect();
    let own = Context { locale: language, ..context };
    let address = site
        .address_in_words(&own.path(&Page::Home))
        .map_or_else(String::new, |address| format!(r#"<p class="paper-address">{}</p>"#, escape(&address)));
    let phone = match site.ward.phone.is_empty() {
        true => String::new(),
        false => format!("<p>{}</p>", escape(&t!(language, "handout-call", phone = site.ward.phone.clone()))),
    };
    format!(
        r#"<div class="paper"><h1 tabindex="-1">{}</h1><p class="paper-about">{}</p>{}<div class="poster"{lang}><div class="paper-frieze" aria-hidden="true"></div><h2>{}</h2>{sentences}{}{address}<div class="poster-foot">{phone}<p><strong>{}</strong></p><p>{}</p></div><div class="paper-frieze" aria-hidden="true"></div></div></div>"#,
        t!(locale, "poster-title"),
        t!(locale, "poster-about"),
        tools(context, &button(context, "", &t!(locale, "print"))),
        context.spoken(&text.title),
        code(own, &Page::Home, ""),
        escape(&site.ward.team),
        t!(language, "handout-not-official")
    )
}
