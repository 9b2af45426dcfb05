use super::{Context, Part, list_page};
use crate::site::i18n::t;
use crate::site::views;

/// All guides.
pub fn guides(context: Context<'_>) -> Part {
    let locale = context.locale;
    list_page(views::lists::guides(context), t!(locale, "guides-title"), &t!(locale, "guides-description"))
}

/// One topic.
pub fn topic(context: Context<'_>, slug: &str) -> Part {
    let topic = context.site.topics.iter().find(|topic| topic.slug == slug).expect("routes list only topics that exist");
    let words = context.locale.pick(&topic.vi, &topic.en);
    list_page(views::lists::topic(context, topic), context.text(&words.title), &context.text(&words.intro))
}

/// The services page.
pub fn services(context: Context<'_>) -> Part {
    let locale = context.locale;
    list_page(views::services::all(context), t!(locale, "services-title"), &t!(locale, "services-description"))
}

/// One group of services.
pub fn service_group(context: Context<'_>, id: &str) -> Part {
    let locale = context.locale;
    let group = context.site.portal.group.iter().find(|group| group.id == id).expect("routes list only groups that exist");
    let name = locale.pick(&group.vi, &group.en);
    list_page(
        views::services::group(context, group),
        t!(locale, "service-group-title", group = name.clone()),
        &t!(locale, "service-group-description", group = name.clone()),
    )
}
