//! Problems of a TOML file, each at the line of the entry that it is about.

use crate::page::Locale;
use crate::site::content::Site;
use crate::site::links;
use crate::site::markdown;
use crate::site::problem::Problems;
use crate::site::source::Source;
use std::collections::BTreeSet;

/// A file whose entries are found by their names.
pub struct Lines<'a> {
    site: &'a Site,
    problems: &'a Problems,
    file: &'a str,
    source: Option<&'a Source>,
    key: &'static str,
}

impl<'a> Lines<'a> {
    /// Those of `file`, a path as [`Site::source`] knows it.
    pub fn new(site: &'a Site, problems: &'a Problems, file: &'a str) -> Self {
        Lines { site, problems, file, source: site.source(file), key: "" }
    }

    /// The same where names also stand in other entries: an entry begins with `key`, such as `id = `, before its name.
    pub fn keyed(self, key: &'static str) -> Self {
        Lines { key, ..self }
    }

    /// Notes an error at the line of `field` in the entry that `anchor` names. Without an anchor the field is looked for
    /// in the whole file, without a field it is the line of the anchor.
    pub fn error(&self, anchor: &str, field: &str, what: impl Into<String>, mend: impl Into<String>) {
        let anchor = if anchor.is_empty() { String::new() } else { format!("{}\"{anchor}\"", self.key) };
        let line = self.source.map_or(1, |source| source.line_of(&anchor, field));
        self.problems.error(self.file, line, what, mend);
    }

    /// Checks an address that people are led to.
    pub fn external(&self, anchor: &str, field: &str, url: &str) {
        if let Err(problem) = links::external(self.site, url) {
            let (what, mend) = split(&problem);
            self.error(anchor, field, what, mend);
        }
    }

    /// Checks words that pages show as inline Markdown.
    pub fn words(&self, anchor: &str, field: &str, words: &str) {
        for problem in markdown::inline(self.site, words, Locale::Vi).1 {
            let (what, mend) = split(&problem);
            self.error(anchor, field, what, mend);
        }
    }
}

/// Names that stand twice in a list.
pub fn duplicates<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    names.filter(|name| !seen.insert(*name)).collect()
}

/// Splits `what; mend`.
pub fn split(problem: &str) -> (&str, &str) {
    problem.split_once("; ").unwrap_or((problem, "correct it"))
}
