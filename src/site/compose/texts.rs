use super::{Context, Part, article, item_row, list_page, outcome};
use crate::model::{ArticlePage, Body, PrivacyPage, Prose, Question};
use crate::site::i18n::t;
use crate::site::text::Text;
use crate::site::views;

/// A text of `content/pages/`: the words, whether they are not translated, title and description.
pub fn text_part<'a>(context: Context<'a>, name: &str) -> (&'a Text, bool, String, String) {
    let (language, text) = context.site.text(name, context.locale).expect("check makes sure that every page has its words");
    (text, language != context.locale, context.text(&text.title), outcome(context, text))
}

fn plain_page(context: Context<'_>, name: &str, middle: &str) -> Part {
    let (text, untranslated, title, description) = text_part(context, name);
    Part { body: article(views::texts::page(context, text, middle)), title, description, untranslated }
}

/// Whom to call.
pub fn contact(context: Context<'_>) -> Part {
    plain_page(context, "lien-he", &views::contact::tables(context))
}

/// Who makes this.
pub fn about(context: Context<'_>) -> Part {
    plain_page(context, "gioi-thieu", "")
}

/// Privacy, with the button that deletes.
pub fn privacy(context: Context<'_>) -> Part {
    let locale = context.locale;
    let (text, untranslated, title, description) = text_part(context, "rieng-tu");
    let body = Body::Privacy(PrivacyPage {
        head: Prose::new(views::texts::page(context, text, "")),
        delete: Question {
            label: t!(locale, "delete"),
            ask: t!(locale, "delete-ask"),
            yes: t!(locale, "delete-yes"),
            no: t!(locale, "reset-no"),
            said: t!(locale, "delete-done"),
        },
    });
    Part { body, title, description, untranslated }
}

/// Shown without a network.
pub fn offline(context: Context<'_>) -> Part {
    plain_page(context, "mat-mang", &views::lists::ways_on(context))
}

/// What is kept offline; putting the site on the home screen.
pub fn install(context: Context<'_>) -> Part {
    plain_page(context, "cai-dat", &views::bars::kept(context))
}

/// What the team needs to pass guides on.
pub fn kit(context: Context<'_>) -> Part {
    plain_page(context, "to-cong-nghe-so", &views::share::kit(context))
}

/// The way out of a chat app's browser.
pub fn browser(context: Context<'_>) -> Part {
    plain_page(context, "mo-bang-trinh-duyet", &views::bars::leave(context))
}

/// Dated changes.
pub fn changes(context: Context<'_>) -> Part {
    let locale = context.locale;
    list_page(views::texts::changes(context), t!(locale, "changes-title"), &t!(locale, "changes-description"))
}

/// Fees that fall away for digital citizens.
pub fn waivers(context: Context<'_>) -> Part {
    let (text, untranslated, title, description) = text_part(context, "mien-giam");
    let page = views::texts::page(context, text, &views::waivers::middle(context)) + &views::waivers::tail(context);
    Part { body: article(page), title, description, untranslated }
}

/// Current scams and the self-test, which ends in one tick of the checklist.
pub fn scams(context: Context<'_>) -> Part {
    let site = context.site;
    let (text, untranslated, title, description) = text_part(context, "lua-dao");
    let item = site.checklist.item.iter().filter(|item| item.id == site.scams.item).map(|item| item_row(context, item));
    let body = Body::Article(ArticlePage { html: Prose::new(views::scams::page(context, text)), item: item.collect(), panels: None });
    Part { body, title, description, untranslated }
}

/// The 404 page.
pub fn not_found(context: Context<'_>) -> Part {
    let locale = context.locale;
    let head = views::texts::title(&t!(locale, "not-found-title"), &t!(locale, "not-found-text"));
    let html = format!("{head}{}", views::lists::ways_on(context));
    list_page(html, t!(locale, "not-found-title"), &t!(locale, "not-found-text"))
}
