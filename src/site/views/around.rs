//! What surrounds the guides: policies, lesson plans, hard words.

use super::evidence::{Evidence, evidence};
use super::lists::guide_row;
use super::{row, texts, time};
use crate::page::Page;
use crate::site::compose::Context;
use crate::site::content::{Lesson, Policy};
use crate::site::documents::Document;
use crate::site::formats::Term;
use crate::site::i18n::t;
use crate::site::markdown::escape;

/// `/chinh-sach/`
pub fn policies(context: Context<'_>) -> String {
    let locale = context.locale;
    let rows = context.site.policies.iter().map(|policy| {
        let note = policy.facts.in_force.map_or_else(String::new, |day| t!(locale, "dates-from", from = time(day)));
        document_row(context, policy, &Page::Policy(policy.slug.clone()), &note)
    });
    list(&t!(locale, "policies-title"), &t!(locale, "policies-intro"), &rows.collect::<String>())
}

/// `/chinh-sach/<slug>/`
pub fn policy(context: Context<'_>, policy: &Policy) -> String {
    let locale = context.locale;
    let facts = &policy.facts;
    let from =
        facts.in_force.map_or_else(String::new, |day| format!(r#"<p class="meta">{}</p>"#, t!(locale, "dates-from", from = time(day))));
    let sources = Evidence {
        sources: facts.source.iter().collect(),
        grade: facts.grade,
        checked_on: facts.checked_on,
        next_review: facts.next_review,
    };
    whole(context, policy, &from) + &guides(context, &facts.guides) + &evidence(context, &sources)
}

/// `/buoi-huong-dan/`
pub fn lessons(context: Context<'_>) -> String {
    let locale = context.locale;
    let rows = context.site.lessons.iter().map(|lesson| {
        let note = t!(locale, "minutes", minutes = lesson.facts.minutes);
        document_row(context, lesson, &Page::Lesson(lesson.slug.clone()), &note)
    });
    list(&t!(locale, "lessons-title"), &t!(locale, "lessons-intro"), &rows.collect::<String>())
}

/// `/buoi-huong-dan/<slug>/`
pub fn lesson(context: Context<'_>, lesson: &Lesson) -> String {
    let locale = context.locale;
    let minutes = format!(r#"<p class="meta">{}</p>"#, t!(locale, "minutes", minutes = lesson.facts.minutes));
    let items = context.site.checklist.item.iter().filter(|item| lesson.facts.items.contains(&item.id));
    let items: String = items.map(|item| format!("<li>{}</li>", context.spoken(locale.pick(&item.vi.title, &item.en.title)))).collect();
    let items = if items.is_empty() {
        String::new()
    } else {
        format!(
            r#"<h2>{}</h2><ul>{items}</ul><p><a href="{}">{}</a></p>"#,
            t!(locale, "lesson-items"),
            context.path(&Page::Checklist),
            t!(locale, "checklist-title")
        )
    };
    whole(context, lesson, &minutes) + &guides(context, &lesson.facts.guides) + &items
}

/// `/tu-kho/`
pub fn glossary(context: Context<'_>) -> String {
    let locale = context.locale;
    let terms: String = context.site.glossary.iter().map(|term| entry(context, term)).collect();
    format!(r#"<h1 tabindex="-1">{}</h1><p>{}</p><dl class="terms">{terms}</dl>"#, t!(locale, "terms-title"), t!(locale, "terms-intro"))
}

fn entry(context: Context<'_>, term: &Term) -> String {
    let words = context.locale.pick(&term.vi, &term.en);
    let guide = term.guide.as_ref().and_then(|slug| context.site.guide(slug)).map_or_else(String::new, |guide| {
        let title = context.in_own_language(guide, &context.spoken(&guide.words(context.locale).1.title));
        format!(r#" <a href="{}">{title}</a>"#, context.path(&Page::Guide(guide.slug.clone())))
    });
    format!(r#"<dt id="{}">{}</dt><dd>{}{guide}</dd>"#, escape(&term.id), context.spoken(&words.term), context.spoken(&words.meaning))
}

/// Title, a line, what the text says.
fn whole<T>(context: Context<'_>, document: &Document<T>, below_title: &str) -> String {
    texts::page_with(context, document.words(context.locale).1, below_title, "")
}

/// The guides that a page leads to.
fn guides(context: Context<'_>, slugs: &[String]) -> String {
    let rows: String = slugs.iter().filter_map(|slug| context.site.guide(slug)).map(|guide| guide_row(context, guide)).collect();
    if rows.is_empty() {
        return String::new();
    }
    format!(r#"<h2>{}</h2><ul class="card rows">{rows}</ul>"#, t!(context.locale, "guides-title"))
}

fn document_row<T>(context: Context<'_>, document: &Document<T>, page: &Page, note: &str) -> String {
    let title = context.in_own_language(document, &context.spoken(&document.words(context.locale).1.title));
    row(context, &context.path(page), &title, note)
}

fn list(title: &str, intro: &str, rows: &str) -> String {
    format!(r#"<h1 tabindex="-1">{title}</h1><p>{intro}</p><ul class="card rows">{rows}</ul>"#)
}
