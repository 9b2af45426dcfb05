//! Checks of share cards: that they can show the words of their pages and stages. Cards are drawn only for a site with an address,
//! but whoever writes a title should hear of it at once.

use super::lines::Lines;
use crate::page::{Locale, Page};
use crate::site::card::{self, template};
use crate::site::content::Site;
use crate::site::problem::Problems;
use crate::site::routes;
use crate::site::text::Text;

/// Runs the checks.
pub fn check(site: &Site, problems: &Problems) {
    let lines = Lines::new(site, problems, "content/checklist.toml");
    for locale in Locale::ALL {
        for (at, stage) in site.checklist.stage.iter().enumerate() {
            let Some(Err(unfit)) = card::stage_words(site, locale, at).map(|words| template::svg(&words)) else { continue };
            lines.error(&stage.id, locale.tag(), unfit.to_string(), unfit.mend());
        }
        for page in routes::all(site) {
            let Some(words) = card::words(site, locale, &page) else { continue };
            let Err(unfit) = template::svg(&words) else { continue };
            let (file, line) = place(site, locale, &page);
            let (what, mend) = (unfit.to_string(), unfit.mend());
            problems.error(&file, line, what, mend);
            // The site's name stands on all of them.
            if page == Page::Home {
                return;
            }
        }
    }
}

/// Where the title of a page is written.
fn place(site: &Site, locale: Locale, page: &Page) -> (String, usize) {
    let text = |slug: &str| site.guide(slug).map(|guide| (guide, guide.words(locale).1));
    let title = |text: &Text| (text.file.clone(), text.title_line);
    let found = match page {
        Page::Guide(slug) => text(slug).map(|(_, text)| title(text)),
        Page::Step(slug, n) => text(slug).and_then(|(guide, text)| {
            let section = text.section(&guide.facts.step.get(usize::from(*n) - 1)?.id)?;
            Some((text.file.clone(), section.line))
        }),
        Page::Topic(slug) => {
            let file = "content/topics.toml";
            site.source(file).map(|source| (file.to_owned(), source.line_of(&format!("\"{slug}\""), locale.tag())))
        }
        Page::Home => {
            let file = site.ward_file.as_str();
            site.source(file).map(|source| (file.to_owned(), source.line_of("", "site_name")))
        }
        _ => None,
    };
    found.unwrap_or_else(|| (format!("locales/{}/congdanso.ftl", locale.tag()), 1))
}
