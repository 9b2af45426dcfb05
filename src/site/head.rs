//! The `<head>` of a page: what previews, search engines and browsers read before anything else.

use super::card::template;
use super::colour::JADE;
use super::compose::Context;
use super::documents::Document;
use super::i18n::t;
use super::icons;
use super::jsonld;
use super::manifest;
use super::markdown::escape;
use super::offline::BUILD_MARK;
use crate::model::PageData;
use crate::page::{Locale, Page};
use base64::Engine as _;
use sha2::{Digest, Sha256};

/// What a page says about itself.
#[derive(Clone, Debug)]
pub struct Head {
    /// `<title>`
    pub title: String,
    /// Title of a shared link: without the site's name.
    pub share_title: String,
    /// Description, at most 110 characters (PLATFORM-FACTS §1).
    pub description: String,
    /// Whether search engines should list it.
    pub listed: bool,
    /// Whether its words stand in the other language: it is then no page of its own.
    pub untranslated: bool,
    /// Everything between `<head>` and `</head>`.
    pub html: String,
}

/// The theme colour of the bar, light and dark (DESIGN-TOKENS §1, `bar`).
const BAR: [&str; 2] = [JADE, "#0B2F2A"];

impl Head {
    /// Writes the head of a page.
    pub fn new(context: Context<'_>, page: &Page, data: &PageData, share_title: String, description: String, untranslated: bool) -> Head {
        let Context { site, assets, locale } = context;
        let absolute = |locale: Locale| format!("{}{}", site.base_url, page.path(locale));
        // The page that counts: an untranslated English page points to the Vietnamese one.
        let canonical = absolute(if untranslated { Locale::Vi } else { locale });
        let known = !site.base_url.is_empty();
        let listed = page.is_listed();
        let mut html = vec![
            r#"<meta charset="utf-8">"#.to_owned(),
            format!(r#"<meta http-equiv="Content-Security-Policy" content="{}">"#, csp(&assets.early)),
            r#"<meta name="viewport" content="width=device-width, initial-scale=1">"#.to_owned(),
            format!(r#"<meta name="build" content="{BUILD_MARK}">"#),
            format!("<title>{}</title>", escape(&data.title)),
            format!("<script>{}</script>", assets.early),
            format!(r#"<link rel="stylesheet" href="{}">"#, assets.style),
            format!(r#"<meta name="description" content="{}">"#, escape(&description)),
        ];
        if !listed {
            html.push(r#"<meta name="robots" content="noindex">"#.to_owned());
        }
        // Absolute URLs only where the site's address is known: none is invented.
        if known && listed {
            html.push(format!(r#"<link rel="canonical" href="{canonical}">"#));
            html.push(format!(r#"<meta property="og:url" content="{canonical}">"#));
            if !untranslated && both_languages(context, page) {
                for locale in Locale::ALL {
                    html.push(format!(r#"<link rel="alternate" hreflang="{}" href="{}">"#, locale.tag(), absolute(locale)));
                }
                html.push(format!(r#"<link rel="alternate" hreflang="x-default" href="{}">"#, absolute(Locale::Vi)));
            }
        }
        // Early too: the first one who shares a page sees its card only if the preview robot learns its size at once.
        if let Some(card) = assets.cards.of(locale, page) {
            html.push(format!(r#"<meta property="og:image" content="{}{}">"#, site.base_url, card.path));
            html.push(r#"<meta property="og:image:type" content="image/png">"#.to_owned());
            html.push(format!(r#"<meta property="og:image:width" content="{}">"#, template::SIZE.0));
            html.push(format!(r#"<meta property="og:image:height" content="{}">"#, template::SIZE.1));
            html.push(format!(r#"<meta property="og:image:alt" content="{}">"#, escape(&card.alt)));
            html.push(r#"<meta name="twitter:card" content="summary_large_image">"#.to_owned());
        }
        html.extend([
            r#"<meta property="og:type" content="article">"#.to_owned(),
            format!(r#"<meta property="og:title" content="{}">"#, escape(&share_title)),
            format!(r#"<meta property="og:description" content="{}">"#, escape(&description)),
            format!(r#"<meta property="og:site_name" content="{}">"#, escape(&site.ward.site_name)),
            format!(r#"<meta property="og:locale" content="{}">"#, t!(locale, "og-locale")),
            format!(r#"<meta name="theme-color" content="{}" media="(prefers-color-scheme: light)">"#, BAR[0]),
            format!(r#"<meta name="theme-color" content="{}" media="(prefers-color-scheme: dark)">"#, BAR[1]),
            r#"<meta name="format-detection" content="telephone=no">"#.to_owned(),
            r#"<link rel="icon" href="/favicon.svg" type="image/svg+xml">"#.to_owned(),
            format!(r#"<link rel="manifest" href="/{}">"#, manifest::FILE),
            format!(r#"<link rel="apple-touch-icon" href="/{}">"#, icons::APPLE.1),
        ]);
        html.extend(
            jsonld::blocks(context, page, &description)
                .iter()
                .map(|json| format!(r#"<script type="application/ld+json">{}</script>"#, in_script(json))),
        );
        if !assets.boot.is_empty() && page.hydrates() {
            html.push(format!(r#"<script src="{}" defer></script>"#, assets.boot));
        }
        Head { title: data.title.clone(), share_title, description, listed: listed && !untranslated, untranslated, html: html.join("\n") }
    }
}

/// The head of the empty page that the app fills: no page of its own.
pub fn shell(context: Context<'_>) -> String {
    let Context { site, assets, .. } = context;
    [
        r#"<meta charset="utf-8">"#.to_owned(),
        format!(r#"<meta http-equiv="Content-Security-Policy" content="{}">"#, csp(&assets.early)),
        r#"<meta name="viewport" content="width=device-width, initial-scale=1">"#.to_owned(),
        format!(r#"<meta name="build" content="{BUILD_MARK}">"#),
        format!("<title>{}</title>", escape(&site.ward.site_name)),
        format!("<script>{}</script>", assets.early),
        format!(r#"<link rel="stylesheet" href="{}">"#, assets.style),
        r#"<meta name="robots" content="noindex">"#.to_owned(),
        r#"<link rel="icon" href="/favicon.svg" type="image/svg+xml">"#.to_owned(),
        format!(r#"<script src="{}" defer></script>"#, assets.boot),
    ]
    .join("\n")
}

/// Whether the page exists as its own in both languages: a guide or a text without English words does not.
fn both_languages(context: Context<'_>, page: &Page) -> bool {
    match page {
        Page::Guide(slug) | Page::Step(slug, _) | Page::Handout(slug) => in_english(&context.site.guides, slug),
        Page::Policy(slug) => in_english(&context.site.policies, slug),
        Page::Lesson(slug) => in_english(&context.site.lessons, slug),
        page => {
            let path = page.path(Locale::Vi);
            let has = |locale| context.site.texts.contains_key(&(path.trim_matches('/').to_owned(), locale));
            !has(Locale::Vi) || has(Locale::En)
        }
    }
}

fn in_english<T>(documents: &[Document<T>], slug: &str) -> bool {
    documents.iter().any(|document| document.slug == slug && document.words.contains_key(&Locale::En))
}

/// The content security policy as a meta tag; `frame-ancestors` works only in a server's header. Inline scripts need
/// their hash; inert data blocks (`application/json`, `application/ld+json`) need none.
pub fn csp(early: &str) -> String {
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(early.as_bytes()));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-{hash}'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
    )
}

/// JSON inside a `<script>`: no `<` may close it.
pub fn in_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}
