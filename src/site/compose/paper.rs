use super::texts::text_part;
use super::{Context, Part, article, description};
use crate::site::i18n::t;
use crate::site::views;

/// A guide on a sheet of paper.
pub fn handout(context: Context<'_>, slug: &str) -> Part {
    let locale = context.locale;
    let guide = context.site.guide(slug).expect("routes list only guides that exist");
    let (language, text) = guide.words(locale);
    let title = context.text(&text.title);
    Part {
        body: article(views::paper::handout(context, guide)),
        description: description(&t!(locale, "handout-description", title = title.clone()), 110),
        title: t!(locale, "handout-title", title = title),
        untranslated: language != locale,
    }
}

/// A poster for the notice board.
pub fn poster(context: Context<'_>) -> Part {
    let locale = context.locale;
    let (text, untranslated, ..) = text_part(context, "ap-phich");
    Part {
        body: article(views::paper::poster(context, text)),
        title: t!(locale, "poster-title"),
        description: description(&t!(locale, "poster-about"), 110),
        untranslated,
    }
}
