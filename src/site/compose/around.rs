use super::{Context, Part, article, description};
use crate::site::documents::Document;
use crate::site::i18n::t;
use crate::site::markdown;
use crate::site::views;

/// All policies.
pub fn policies(context: Context<'_>) -> Part {
    let locale = context.locale;
    Part {
        body: article(views::around::policies(context)),
        title: t!(locale, "policies-title"),
        description: description(&t!(locale, "policies-description"), 110),
        untranslated: false,
    }
}

/// One policy.
pub fn policy(context: Context<'_>, slug: &str) -> Part {
    let policy = context.site.policies.iter().find(|policy| policy.slug == slug).expect("routes list only policies that exist");
    of_document(context, policy, views::around::policy(context, policy))
}

/// All lesson plans.
pub fn lessons(context: Context<'_>) -> Part {
    let locale = context.locale;
    Part {
        body: article(views::around::lessons(context)),
        title: t!(locale, "lessons-title"),
        description: description(&t!(locale, "lessons-description"), 110),
        untranslated: false,
    }
}

/// One lesson plan.
pub fn lesson(context: Context<'_>, slug: &str) -> Part {
    let lesson = context.site.lessons.iter().find(|lesson| lesson.slug == slug).expect("routes list only lessons that exist");
    of_document(context, lesson, views::around::lesson(context, lesson))
}

/// Hard words.
pub fn glossary(context: Context<'_>) -> Part {
    let locale = context.locale;
    Part {
        body: article(views::around::glossary(context)),
        title: t!(locale, "terms-title"),
        description: description(&t!(locale, "terms-description", n = context.site.glossary.len()), 110),
        untranslated: false,
    }
}

fn of_document<T>(context: Context<'_>, document: &Document<T>, html: String) -> Part {
    let (language, text) = document.words(context.locale);
    let opening = text.opening.first().map_or_else(String::new, |block| markdown::plain(context.site, &block.text));
    Part {
        body: article(html),
        title: context.text(&text.title),
        description: description(&opening, 110),
        untranslated: language != context.locale,
    }
}
