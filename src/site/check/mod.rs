//! Everything the content must be before it is shown. All problems are collected; none stops the others.

mod around;
mod cards;
mod dates;
mod entries;
mod files;
mod guides;
pub mod language;
mod lines;
mod link_check;
mod parity;
mod pictures;
mod portal;
pub mod refused;
mod scams;
mod start;
mod synonyms;
mod waivers;

use super::content::{OWN_WARD, Site};
use super::day::Day;
use super::problem::{Level, Problem, Problems};
use std::path::Path;

/// Loads and checks the content of the project at `root` for its own ward, for a day. The site is there if nothing is
/// wrong; warnings do not stand in its way.
pub fn check(root: &Path, today: Day) -> (Option<Site>, Vec<Problem>) {
    check_for(root, &root.join(OWN_WARD), today)
}

/// The same for the ward whose `ward.toml` is at `ward`.
pub fn check_for(root: &Path, ward: &Path, today: Day) -> (Option<Site>, Vec<Problem>) {
    let problems = Problems::default();
    let site = Site::load(root, ward, today, &problems);
    if let Some(site) = &site {
        files::check(site, &problems);
        entries::check(site, &problems);
        portal::check(site, &problems);
        guides::check(site, &problems);
        language::check(site, &problems);
        parity::check(site, &problems);
        pictures::check(site, &problems);
        cards::check(site, &problems);
        scams::check(site, &problems);
        start::check(site, &problems);
        synonyms::check(site, &problems);
        waivers::check(site, &problems);
        link_check::check(site, &problems);
        around::check(site, &problems);
        dates::check(site, &problems);
    }
    let all = problems.sorted();
    let clean = all.iter().all(|problem| problem.level == Level::Warning);
    (site.filter(|_| clean), all)
}

/// What ends or is overdue, for the team.
pub use dates::upcoming;
