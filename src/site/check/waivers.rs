//! Checks of `waivers.toml`: names that exist, amounts that make sense.

use super::lines::Lines;
use crate::site::content::Site;
use crate::site::problem::Problems;
use regex::Regex;
use std::collections::BTreeSet;
use std::sync::LazyLock;

const FILE: &str = "content/waivers.toml";

/// What a fee may be now.
static NOW: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^(0|-(100|[1-9][0-9]?)%)$").expect("a valid pattern"));

/// Runs the checks.
pub fn check(site: &Site, problems: &Problems) {
    let waivers = &site.waivers;
    let lines = Lines::new(site, problems, FILE);
    if waivers.valid_from > waivers.valid_until {
        lines.error("", "valid_until", "the waivers end before they begin", "correct valid_from or valid_until");
    }
    let papers = waivers.paper.iter().map(|paper| (&paper.id, &paper.guide));
    let fees = waivers.fee.iter().flat_map(|fee| fee.guides.iter().map(|slug| (&fee.id, slug)));
    for (id, slug) in papers.chain(fees).filter(|(_, slug)| site.guide(slug).is_none()) {
        lines.error(id, slug, format!("there is no guide «{slug}»"), "use a folder name below content/guides/");
    }
    let mut seen = BTreeSet::new();
    for fee in &waivers.fee {
        let id = fee.id.as_str();
        if !seen.insert(id) {
            lines.error(id, "", format!("the fee «{id}» stands twice"), "give one of the two another id");
        }
        if let Some(name) = fee.procedure.as_ref().filter(|name| !site.portal.procedure.iter().any(|entry| entry.name == **name)) {
            lines.error(
                id,
                "procedure",
                format!("there is no procedure «{name}» in portal.toml"),
                "correct the name, or give the code instead",
            );
        }
        if !NOW.is_match(&fee.now) {
            lines.error(id, "now", format!("«{}» is no fee", fee.now), "write 0, or what is taken off, such as -50%");
        }
        if fee.half && fee.counter.is_none() && fee.online.is_none() {
            lines.error(id, "half", "a halved fee without an amount", "give counter and online, or delete half");
        }
    }
    for url in waivers.source.iter().filter_map(|source| source.url.as_ref()) {
        lines.external(url, "", url);
    }
}
