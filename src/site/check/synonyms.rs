//! Checks of `synonyms.toml`: every phrase says something once, and leads to something that can be found.

use super::lines::Lines;
use crate::page::Locale;
use crate::search::{Index, bare};
use crate::site::content::Site;
use crate::site::problem::Problems;
use crate::site::search;
use std::collections::BTreeMap;

const FILE: &str = "content/synonyms.toml";

/// Runs the checks.
pub fn check(site: &Site, problems: &Problems) {
    let lines = Lines::new(site, problems, FILE);
    let error = |phrase: &str, what: String, mend: &str| lines.error(phrase, "", what, mend);
    let synonyms = &site.synonyms;
    let mut typed = BTreeMap::new();
    for phrase in synonyms.empty.iter().chain(synonyms.synonym.iter().flat_map(|synonym| &synonym.typed)) {
        // In one spelling: capitals do not count, marks do.
        if typed.insert(phrase.to_lowercase(), phrase).is_some() {
            error(phrase, format!("«{phrase}» is explained twice"), "keep one of the two");
        }
    }
    let mut index = Index::default();
    index.add(&search::index(site, Locale::Vi));
    for synonym in &synonyms.synonym {
        for phrase in synonym.typed.iter().chain(&synonym.means).filter(|phrase| bare(phrase).is_empty()) {
            error(phrase, format!("«{phrase}» has no letters"), "write words, or delete it");
        }
        for phrase in synonym.means.iter().filter(|phrase| !bare(phrase).iter().all(|word| index.knows(word))) {
            error(phrase, format!("the search knows no «{phrase}»"), "use words that a guide or a procedure uses, or delete it");
        }
    }
}
