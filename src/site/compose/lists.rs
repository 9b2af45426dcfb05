use super::{Context, Part, article, description};
use crate::page::Locale;
use crate::site::i18n::t;
use crate::site::views;

/// All guides.
pub fn guides(context: Context<'_>) -> Part {
    let locale = context.locale;
    Part {
        body: article(views::lists::guides(context)),
        title: t!(locale, "guides-title"),
        description: description(&t!(locale, "guides-description"), 110),
        untranslated: false,
    }
}

/// One topic.
pub fn topic(context: Context<'_>, slug: &str) -> Part {
    let topic = context.site.topics.iter().find(|topic| topic.slug == slug).expect("routes list only topics that exist");
    let words = match context.locale {
        Locale::Vi => &topic.vi,
        Locale::En => &topic.en,
    };
    Part {
        body: article(views::lists::topic(context, topic)),
        title: context.text(&words.title),
        description: description(&context.text(&words.intro), 110),
        untranslated: false,
    }
}

/// The services page.
pub fn services(context: Context<'_>) -> Part {
    let locale = context.locale;
    Part {
        body: article(views::services::all(context)),
        title: t!(locale, "services-title"),
        description: description(&t!(locale, "services-description"), 110),
        untranslated: false,
    }
}

/// One group of services.
pub fn service_group(context: Context<'_>, id: &str) -> Part {
    let locale = context.locale;
    let group = context.site.portal.group.iter().find(|group| group.id == id).expect("routes list only groups that exist");
    let name = if locale == Locale::Vi { &group.vi } else { &group.en };
    Part {
        body: article(views::services::group(context, group)),
        title: t!(locale, "service-group-title", group = name.clone()),
        description: description(&t!(locale, "service-group-description", group = name.clone()), 110),
        untranslated: false,
    }
}
