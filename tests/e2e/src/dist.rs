//! The built site as files: which pages there are, read from the folders, so that no test names content.

use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the built site; an error says how to make it.
pub fn folder() -> Result<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    ensure!(folder.join("index.html").is_file(), "there is no built site in dist/: run `make build` first");
    Ok(folder.canonicalize()?)
}

/// URL paths of all pages with a folder of their own, sorted: `/`, `/cong-dan-so/`, …
pub fn routes() -> Result<Vec<String>> {
    routes_of(&folder()?)
}

/// The same of another built site.
pub fn routes_of(site: &Path) -> Result<Vec<String>> {
    fn walk(folder: &Path, path: &str, routes: &mut Vec<String>) -> Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().into_string().ok().context("a file name that is not UTF-8")?;
            if entry.file_type()?.is_dir() {
                walk(&entry.path(), &format!("{path}{name}/"), routes)?;
            } else if name == "index.html" {
                routes.push(path.to_owned());
            }
        }
        Ok(())
    }
    let mut routes = Vec::new();
    walk(site, "/", &mut routes)?;
    routes.sort();
    Ok(routes)
}

/// The HTML of a page by its URL path.
pub fn html(path: &str) -> Result<String> {
    let file = folder()?.join(path.trim_start_matches('/')).join("index.html");
    fs::read_to_string(&file).with_context(|| format!("no page {path} in dist/"))
}

/// Whether a page only leads on to another one (a renamed slug).
pub fn is_stub(html: &str) -> bool {
    html.contains("http-equiv=\"refresh\"")
}

/// The URL path of the wasm file.
pub fn wasm() -> Result<String> {
    named("app-", ".wasm")
}

/// The URL path of the wasm's JavaScript.
pub fn app_js() -> Result<String> {
    named("app-", ".js")
}

fn named(start: &str, end: &str) -> Result<String> {
    let names = fs::read_dir(folder()?)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut found: Vec<String> = names.filter(|name| name.starts_with(start) && name.ends_with(end)).collect();
    ensure!(found.len() == 1, "dist/ should hold one {start}*{end}, but holds {found:?}");
    Ok(format!("/{}", found.remove(0)))
}

/// A guide: its slug and how many steps it has.
#[derive(Clone, Debug)]
pub struct Guide {
    /// The slug.
    pub slug: String,
    /// How many steps.
    pub steps: usize,
}

impl Guide {
    /// The page with everything open.
    pub fn path(&self) -> String {
        format!("/huong-dan/{}/", self.slug)
    }

    /// The page of a step, from 1.
    pub fn step(&self, n: usize) -> String {
        format!("/huong-dan/{}/buoc-{n}/", self.slug)
    }

    /// Keys of the ticks on the guide's page that begin with `kind` (`step`, `need`), in order.
    pub fn keys(&self, kind: &str) -> Result<Vec<String>> {
        let start = format!("data-key=\"{kind}/");
        let html = html(&self.path())?;
        let keys = html.split(&start).skip(1).filter_map(|rest| rest.split('"').next());
        Ok(keys.map(|key| format!("{kind}/{key}")).collect())
    }

    /// The first step that leads to a procedure of the national portal, and the URL.
    pub fn procedure(&self) -> Option<(usize, String)> {
        (1..=self.steps).find_map(|n| Some((n, exits(&html(&self.step(n)).ok()?).into_iter().find(|url| is_procedure(url))?)))
    }
}

/// All guides, in the order of their slugs.
pub fn guides() -> Result<Vec<Guide>> {
    let routes = routes()?;
    let under = |path: &str| routes.iter().filter(|route| route.starts_with(path)).count();
    let slugs = routes.iter().filter_map(|route| route.strip_prefix("/huong-dan/")?.strip_suffix('/'));
    let guides: Vec<Guide> = slugs
        .filter(|slug| !slug.contains('/'))
        .map(|slug| Guide { slug: slug.to_owned(), steps: under(&format!("/huong-dan/{slug}/buoc-")) })
        .filter(|guide| guide.steps > 0)
        .collect();
    ensure!(!guides.is_empty(), "dist/ holds no guide");
    Ok(guides)
}

/// A guide with a step that leads to a procedure: the guide, the step, the URL.
pub fn guide_with_procedure() -> Result<(Guide, usize, String)> {
    let found = guides()?.into_iter().find_map(|guide| guide.procedure().map(|(n, url)| (guide, n, url)));
    found.context("no guide leads to a procedure of the national portal")
}

/// A guide that an item of the checklist leads to which counts (optional ones do not), and the item's id.
pub fn guide_on_checklist() -> Result<(Guide, String)> {
    let checklist = html("/cong-dan-so/")?;
    let found = guides()?.into_iter().find_map(|guide| {
        let link = checklist.find(&format!("class=\"item-title\" href=\"{}\"", guide.path()))?;
        let key = checklist[..link].rfind("data-key=\"item/")? + "data-key=\"item/".len();
        let id = checklist[key..].split('"').next()?.to_owned();
        let data = checklist.split(&format!("\"id\":\"{id}\"")).nth(1)?.split("\"counts\":").nth(1)?;
        data.starts_with("true").then_some((guide, id))
    });
    found.context("no item of the checklist that counts leads to a guide")
}

/// The first page with an element of this opening tag (`<div class="review"`), and the last day it holds.
pub fn page_that_ends(tag: &str) -> Result<(String, String)> {
    for route in routes()?.into_iter().filter(|route| !route.starts_with("/en/")) {
        let html = html(&route)?;
        let tags = html.split(tag).skip(1).filter_map(|rest| rest.split('>').next());
        let until = tags.filter_map(|rest| rest.split("data-until=\"").nth(1)?.split('"').next()).next();
        if let Some(day) = until {
            return Ok((route, day.to_owned()));
        }
    }
    anyhow::bail!("no page has {tag} with data-until")
}

/// Where the exits of a page lead.
pub fn exits(html: &str) -> Vec<String> {
    let links = html.split("<a ").skip(1).filter_map(|rest| rest.split('>').next());
    let exits = links.filter(|link| link.contains("data-exit"));
    exits.filter_map(|link| Some(link.split("href=\"").nth(1)?.split('"').next()?.replace("&amp;", "&"))).collect()
}

fn is_procedure(url: &str) -> bool {
    url.starts_with("https://dichvucong.gov.vn/thu-tuc-hanh-chinh/")
}
