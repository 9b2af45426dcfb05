use super::{Context, Part, article, list_page, outcome};
use crate::site::documents::Document;
use crate::site::i18n::t;
use crate::site::views;

/// All policies.
pub fn policies(context: Context<'_>) -> Part {
    let locale = context.locale;
    list_page(views::around::policies(context), t!(locale, "policies-title"), &t!(locale, "policies-description"))
}

/// One policy.
pub fn policy(context: Context<'_>, slug: &str) -> Part {
    let policy = context.site.policies.iter().find(|policy| policy.slug == slug).expect("routes list only policies that exist");
    of_document(context, policy, views::around::policy(context, policy))
}

/// All lesson plans.
pub fn lessons(context: Context<'_>) -> Part {
    let locale = context.locale;
    list_page(views::around::lessons(context), t!(locale, "lessons-title"), &t!(locale, "lessons-description"))
}

/// One lesson plan.
pub fn lesson(context: Context<'_>, slug: &str) -> Part {
    let lesson = context.site.lessons.iter().find(|lesson| lesson.slug == slug).expect("routes list only lessons that exist");
    of_document(context, lesson, views::around::lesson(context, lesson))
}

/// Hard words.
pub fn glossary(context: Context<'_>) -> Part {
    let locale = context.locale;
    list_page(
        views::around::glossary(context),
        t!(locale, "terms-title"),
        &t!(locale, "terms-description", n = context.site.glossary.len()),
    )
}

fn of_document<T>(context: Context<'_>, document: &Document<T>, html: String) -> Part {
    let (language, text) = document.words(context.locale);
    Part {
        body: article(html),
        title: context.text(&text.title),
        description: outcome(context, text),
        untranslated: language != context.locale,
    }
}
