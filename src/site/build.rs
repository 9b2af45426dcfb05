//! Writes the site: every page, its data, the static files, sitemap, robots and stubs of what moved.

use super::assets::{self, AppFiles, AssetNames, Files};
use super::card;
use super::compose::{self, Context};
use super::content::Site;
use super::document;
use super::head;
use super::icons;
use super::manifest;
use super::markdown::escape;
use super::offline;
use super::picture::Picture;
use super::qr::{self, Qr};
use super::routes;
use super::search;
use super::text::BlockKind;
use crate::model::PageFile;
use crate::page::{Locale, Page, data_url, shell_path};
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// Where a project keeps its drawn share cards, for [`files`].
pub fn card_cache(root: &Path) -> PathBuf {
    root.join("target/cards")
}

/// The files that pages name: those of [`assets::collect`], pictures for chats and of stages, what can be searched. `app`
/// and `card_cache` as for [`files`].
pub fn assets(site: &Site, app: Option<&AppFiles>, card_cache: &Path) -> Result<(AssetNames, Files)> {
    let (mut names, mut files) = assets::collect(&site.root, app)?;
    let (cards, pngs) = card::cards(site, card_cache)?;
    names.cards = cards;
    files.extend(pngs);
    let (search, indexes) = search::files(site);
    names.search = search;
    files.extend(indexes);
    Ok((names, files))
}

/// Builds the whole site in memory. `app` is what Trunk built; without it pages are complete but inert. `card_cache` is
/// the folder of share cards that were drawn before; new ones are added.
pub fn files(site: &Site, app: Option<&AppFiles>, card_cache: &Path) -> Result<(Files, usize)> {
    let (names, mut files) = assets(site, app, card_cache)?;
    let mut pages = 0;
    let mut listed = Vec::new();
    for locale in Locale::ALL {
        for page in routes::all(site) {
            if page == Page::NotFound && locale == Locale::En {
                continue; // a host has one 404 page
            }
            pages += 1;
            listed.extend(write_page(Context { site, assets: &names, locale }, &page, &mut files)?);
        }
    }
    pictures(site, &mut files);
    if !site.is_own_ward() {
        files.retain(|name, _| !name.starts_with(manifest::SCREENSHOTS_FOLDER));
    }
    files.extend(icons::icons(&site.root)?);
    if app.is_some() {
        for locale in Locale::ALL {
            let html = document::shell(Context { site, assets: &names, locale });
            add(&mut files, shell_path(locale).trim_start_matches('/'), html.into_bytes())?;
        }
    }
    stubs(site, &names, &mut files)?;
    add(&mut files, manifest::FILE, manifest::manifest(site))?;
    add(&mut files, "robots.txt", robots(site).into_bytes())?;
    if !site.base_url.is_empty() {
        add(&mut files, "sitemap.xml", sitemap(&listed).into_bytes())?;
    }
    offline::finish(&mut files, &names, app);
    Ok((files, pages))
}

/// Writes files below a folder.
pub fn write(files: &Files, out: &Path) -> Result<()> {
    for (name, bytes) in files {
        let path = out.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        }
        fs::write(&path, bytes).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

/// One page: its document and its data. Gives its absolute URL if search engines should list it.
fn write_page(context: Context<'_>, page: &Page, files: &mut Files) -> Result<Option<String>> {
    let composed = compose::page(context, page);
    if let Some(qr) = Some(page).filter(|page| qr::has_code(page)).and_then(|page| Qr::of_page(context.site, page, context.locale)) {
        files.insert(qr.file(), qr.svg().as_bytes().to_vec());
    }
    let path = context.path(page);
    let app = document::app_html(&composed.data);
    let html = document::render(context, page, &composed, &app);
    let file = if path.ends_with('/') { format!("{path}index.html") } else { path.clone() };
    add(files, file.trim_start_matches('/'), html.into_bytes())?;
    if page.hydrates() {
        let json = serde_json::to_vec(&PageFile { page: composed.data, html: app })?;
        add(files, data_url(&path).trim_start_matches('/'), json)?;
    }
    Ok(composed.head.listed.then(|| format!("{}{path}", context.site.base_url)))
}

/// The drawn screens of steps and of pages of words. The same drawings share a file.
fn pictures(site: &Site, files: &mut Files) {
    let steps = site.guides.iter().flat_map(|guide| &guide.facts.step);
    let on_pages = site.texts.values().flat_map(|text| text.blocks()).filter_map(|(_, block)| match &block.kind {
        BlockKind::Picture(lines) => Some(lines),
        _ => None,
    });
    let drawn = steps.map(|step| &step.picture).chain(on_pages).filter_map(|lines| Picture::parse(lines).ok());
    files.extend(drawn.map(|picture| (picture.file(), picture.svg().into_bytes())));
}

/// Adds a file; two things that would write the same one are an error, never a silent loss.
fn add(files: &mut Files, name: &str, bytes: Vec<u8>) -> Result<()> {
    if files.insert(name.to_owned(), bytes).is_some() {
        bail!("two pages or files would be written to {name}");
    }
    Ok(())
}

/// Pages for paths that moved: a visible link and an immediate refresh, so they work without a script.
fn stubs(site: &Site, names: &AssetNames, files: &mut Files) -> Result<()> {
    for redirect in &site.redirects {
        for locale in Locale::ALL {
            let (from, to) = (format!("{}{}", locale.base(), redirect.from), escape(&format!("{}{}", locale.base(), redirect.to)));
            let words = super::i18n::t!(locale, "moved");
            let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n", head::csp(&names.early));
            // An absolute address or none: none is invented.
            let canonical = match site.base_url.as_str() {
                "" => String::new(),
                base => format!("<link rel=\"canonical\" href=\"{base}{to}\">\n"),
            };
            let html = format!(
                "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{words}</title>\n<meta name=\"robots\" content=\"noindex\">\n{policy}{canonical}<meta http-equiv=\"refresh\" content=\"0; url={to}\">\n<link rel=\"stylesheet\" href=\"{}\">\n</head>\n<body>\n<main class=\"article\"><h1>{words}</h1><p><a href=\"{to}\">{to}</a></p></main>\n</body>\n</html>\n",
                locale.tag(),
                names.style,
            );
            add(files, &format!("{}index.html", from.trim_start_matches('/')), html.into_bytes())?;
        }
    }
    Ok(())
}

/// Everybody may read everything: preview robots need it (PLATFORM-FACTS §1).
fn robots(site: &Site) -> String {
    let sitemap = if site.base_url.is_empty() { String::new() } else { format!("\nSitemap: {}/sitemap.xml\n", site.base_url) };
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

/// <https://www.sitemaps.org/protocol.html>
fn sitemap(urls: &[String]) -> String {
    let urls: String = urls.iter().map(|url| format!("<url><loc>{}</loc></url>\n", escape(url))).collect();
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n")
}
