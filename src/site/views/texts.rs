//! Pages that are words: about, privacy, changes.

use super::{blocks, time};
use crate::page::{Locale, Page};
use crate::site::compose::Context;
use crate::site::formats::Change;
use crate::site::i18n::t;
use crate::site::markdown::escape;
use crate::site::text::Text;

/// A title and a line below it.
pub fn title(title: &str, below: &str) -> String {
    format!(r#"<h1 tabindex="-1">{title}</h1><p>{below}</p>"#)
}

/// A whole text of `content/pages/`; `middle` comes between its opening and its sections.
pub fn page(context: Context<'_>, text: &Text, middle: &str) -> String {
    page_with(context, text, "", middle)
}

/// The same, with a line between the title and the opening.
pub fn page_with(context: Context<'_>, text: &Text, below_title: &str, middle: &str) -> String {
    format!("{}{middle}{}", opening(context, text, below_title), rest(context, text))
}

/// What follows the opening of a text.
fn rest(context: Context<'_>, text: &Text) -> String {
    in_its_language(context, text, &sections(context, text))
}

/// Title and opening of a text, with a line between them.
fn opening(context: Context<'_>, text: &Text, below_title: &str) -> String {
    let head = format!(r#"<h1 tabindex="-1">{}</h1>{below_title}{}"#, context.spoken(&text.title), blocks(context, &text.opening));
    in_its_language(context, text, &head)
}

/// Words of a text; where they are not in the page's language, a block says so.
pub fn in_its_language(context: Context<'_>, text: &Text, html: &str) -> String {
    match language_of(text) {
        language if language == context.locale => html.to_owned(),
        language => format!(r#"<div lang="{}">{html}</div>"#, language.tag()),
    }
}

/// The language that a text is written in: that of its file's name.
pub fn language_of(text: &Text) -> Locale {
    Locale::ALL.into_iter().find(|locale| text.file.ends_with(&format!("/{}.md", locale.tag()))).unwrap_or_default()
}

/// A text below something else: its title is a section heading.
pub fn statement(context: Context<'_>, text: &Text) -> String {
    format!("<h2>{}</h2>{}{}", context.spoken(&text.title), blocks(context, &text.opening), sections(context, text))
}

fn sections(context: Context<'_>, text: &Text) -> String {
    let section = |section: &crate::site::text::Section| {
        format!(r#"<h2 id="{}">{}</h2>{}"#, escape(&section.id), context.spoken(&section.title), blocks(context, &section.blocks))
    };
    text.sections.iter().map(section).collect()
}

/// `/co-gi-moi/`: dated changes, the latest first.
pub fn changes(context: Context<'_>) -> String {
    let Context { site, locale, .. } = context;
    let mut changes: Vec<_> = site.changes.iter().collect();
    changes.sort_by_key(|change| std::cmp::Reverse(change.date));
    let told = |change: &Change| {
        let words = context.inline(locale.pick(&change.vi, &change.en));
        let link = change.guide.as_ref().and_then(|slug| site.guide(slug)).map_or_else(String::new, |guide| {
            let title = context.in_own_language(guide, &context.spoken(&guide.words(locale).1.title));
            format!(r#" <a href="{}">{title}</a>"#, context.path(&Page::Guide(guide.slug.clone())))
        });
        format!("<dd>{words}{link}</dd>")
    };
    // A list of definitions has each term once.
    let items: String = changes
        .chunk_by(|change, next| change.date == next.date)
        .map(|day| format!("<dt>{}</dt>{}", time(day[0].date), day.iter().map(|change| told(change)).collect::<String>()))
        .collect();
    format!(
        r#"<h1 tabindex="-1">{}</h1><p>{}</p><dl class="changes">{items}</dl>"#,
        t!(locale, "changes-title"),
        t!(locale, "changes-intro")
    )
}
