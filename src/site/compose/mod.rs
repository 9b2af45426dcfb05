//! Turns the content into pages: for each [`Page`] and language its [`PageData`] and its [`Head`].

mod around;
mod checklist;
mod guide;
mod home;
mod link_check;
mod lists;
mod panels;
mod paper;
mod search;
mod settings;
mod start;
mod texts;
mod words;

pub use link_check::help_page;

use super::assets::AssetNames;
use super::content::Site;
use super::documents::Document;
use super::formats::Item;
use super::head::Head;
use super::i18n::t;
use super::markdown;
use super::text::Text;
use super::views;
use crate::model::{ArticlePage, Body, PageData, Prose, TickRow};
use crate::page::{Locale, Page};
use crate::progress::item_key;

/// What composing a page needs.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The content.
    pub site: &'a Site,
    /// Names of the static files.
    pub assets: &'a AssetNames,
    /// The page's language.
    pub locale: Locale,
}

/// A page, composed: what its body is and what its head says.
pub struct Composed {
    /// The data the page renders from.
    pub data: PageData,
    /// Its head.
    pub head: Head,
}

/// What the modules below give back.
struct Part {
    body: Body,
    /// Without the site's name.
    title: String,
    /// At most 110 characters.
    description: String,
    /// Language of the words where it is not the page's: the page is then no translation.
    untranslated: bool,
}

impl<'a> Context<'a> {
    /// Path of a page in this language.
    pub fn path(&self, page: &Page) -> String {
        page.path(self.locale)
    }

    /// Inline Markdown as HTML. What is wrong with it was said by `check`.
    pub fn inline(&self, markdown: &str) -> String {
        markdown::inline(self.site, markdown, self.locale).0
    }

    /// Plain text as HTML, with the ward's words put in.
    pub fn spoken(&self, text: &str) -> String {
        markdown::spoken(&self.site.place(text))
    }

    /// Plain text with the ward's words put in and numbers kept beside their units.
    pub fn text(&self, text: &str) -> String {
        markdown::keep_together(&self.site.place(text))
    }

    /// Words of a document: where they are not in the page's language, an element says so.
    pub fn in_own_language<T>(&self, document: &Document<T>, html: &str) -> String {
        self.in_language(document.words(self.locale).0, html)
    }

    /// Words of a language: where it is not the page's, an element says so.
    pub fn in_language(&self, language: Locale, html: &str) -> String {
        if language == self.locale { html.to_owned() } else { format!(r#"<span lang="{}">{html}</span>"#, language.tag()) }
    }

    /// `lang` attribute of Vietnamese words on a page of this language.
    pub fn vietnamese(&self) -> Option<String> {
        (self.locale != Locale::Vi).then(|| Locale::Vi.tag().to_owned())
    }
}

/// The box that ticks an item of the checklist, wherever it stands.
fn item_row(context: Context<'_>, item: &Item) -> TickRow {
    let html = Prose::new(views::guide::item_label(context, &item.vi.title, &item.en.title));
    TickRow { key: item_key(&item.id), html }
}

/// What comes of a guide, in a line: at most 110 characters.
pub fn outcome(context: Context<'_>, text: &Text) -> String {
    let opening = text.opening.first().map_or_else(String::new, |block| markdown::plain(context.site, &block.text));
    description(&opening, 110)
}

/// Composes one page.
pub fn page(context: Context<'_>, page: &Page) -> Composed {
    let Context { site, locale, .. } = context;
    let part = match page {
        Page::Home => home::home(context),
        Page::Guides => lists::guides(context),
        Page::Topic(slug) => lists::topic(context, slug),
        Page::Guide(slug) => guide::guide(context, slug),
        Page::Step(slug, n) => guide::step(context, slug, *n),
        Page::Handout(slug) => paper::handout(context, slug),
        Page::Checklist => checklist::checklist(context),
        Page::PrintChecklist => checklist::on_paper(context),
        Page::Services => lists::services(context),
        Page::ServiceGroup(slug) => lists::service_group(context, slug),
        Page::Contact => texts::contact(context),
        Page::Settings => settings::settings(context),
        Page::About => texts::about(context),
        Page::Privacy => texts::privacy(context),
        Page::Changes => texts::changes(context),
        Page::Kit => texts::kit(context),
        Page::Poster => paper::poster(context),
        Page::Install => texts::install(context),
        Page::Browser => texts::browser(context),
        Page::Scams => texts::scams(context),
        Page::Policies => around::policies(context),
        Page::Policy(slug) => around::policy(context, slug),
        Page::Lessons => around::lessons(context),
        Page::Lesson(slug) => around::lesson(context, slug),
        Page::Glossary => around::glossary(context),
        Page::LinkCheck => link_check::link_check(context),
        Page::Waivers => texts::waivers(context),
        Page::Search => search::search(context),
        Page::Start => start::start(context),
        Page::StartAt(id) => start::at(context, id),
        Page::Code => panels::code(context),
        Page::Family => panels::family(context),
        Page::Offline => texts::offline(context),
        Page::NotFound => texts::not_found(context),
    };
    let note = if part.untranslated { format!(" {}", t!(locale, "in-vietnamese")) } else { String::new() };
    let title = if *page == Page::Home { part.title.clone() } else { format!("{} – {}", part.title, site.ward.site_name) };
    let data = PageData {
        path: context.path(page),
        locale,
        title: format!("{title}{note}"),
        header: Prose::new(views::header::header(context, page)),
        words: words::words(context),
        body: part.body,
    };
    let head = Head::new(context, page, &data, part.title, part.description, part.untranslated);
    Composed { data, head }
}

/// A page in the language of the interface, whatever is translated: title and what it is about.
fn list_page(html: String, title: String, about: &str) -> Part {
    Part { body: article(html), title, description: description(about, 110), untranslated: false }
}

/// The body of a page that only needs to be read.
fn article(html: String) -> Body {
    Body::Article(ArticlePage { html: Prose::new(html), item: Vec::new(), panels: None })
}

/// The first sentence of a text, cut at a word to at most `max` characters.
fn description(text: &str, max: usize) -> String {
    let end =
        text.match_indices(['.', '?', '!']).map(|(at, _)| at + 1).find(|at| text[*at..].starts_with([' ', '\n']) || *at == text.len());
    let first = text[..end.unwrap_or(text.len())].trim().replace('\n', " ");
    if first.chars().count() <= max {
        return first;
    }
    let cut: String = first.chars().take(max - 1).collect();
    let cut = cut.rfind(' ').map_or(cut.as_str(), |at| &cut[..at]);
    format!("{}…", cut.trim_end_matches([',', ';', ':', '–']))
}
