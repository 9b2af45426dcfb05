//! Finding what `refused.toml` forbids, wherever words come from.

use crate::site::formats::{Refused, RefusedKind};
use crate::site::problem::Problems;
use crate::site::source::{Source, line_at};
use regex::{Regex, RegexBuilder};

/// A refused value, ready to be looked for.
pub struct Search<'a> {
    refused: &'a Refused,
    pattern: Regex,
}

/// Makes all of them ready; `wrong` is told which is no regular expression, and why.
pub fn searches<'a>(all: &'a [Refused], wrong: impl Fn(&Refused, String)) -> Vec<Search<'a>> {
    let mut searches = Vec::new();
    for refused in all {
        match pattern(refused.kind, &refused.value) {
            Ok(pattern) => searches.push(Search { refused, pattern }),
            Err(error) => wrong(refused, error),
        }
    }
    searches
}

impl Search<'_> {
    /// Whether it stands in some words.
    pub fn finds(&self, words: &str) -> bool {
        self.pattern.is_match(words)
    }

    /// Notes every place of a file where it stands and may not.
    pub fn check(&self, source: &Source, problems: &Problems) {
        let name = source.name.strip_prefix("content/").unwrap_or(&source.name);
        if self.refused.allow_in.iter().any(|allowed| allowed == name) {
            return;
        }
        for found in self.pattern.find_iter(&source.text) {
            let line = line_at(&source.text, found.start());
            let what = format!("«{}» must never be shown (refused.toml: {})", found.as_str().trim(), self.refused.id);
            problems.error(&source.name, line, what, self.refused.reason.clone());
        }
    }
}

/// The regular expression that finds a refused value.
fn pattern(kind: RefusedKind, value: &str) -> Result<Regex, String> {
    let pattern = match kind {
        RefusedKind::Text => regex::escape(value),
        RefusedKind::Pattern => value.to_owned(),
        // Boundaries between ASCII letters: Unicode's would take the slow way through every Vietnamese text.
        RefusedKind::Code => format!(r"(?-u:\b){}(?-u:\b)", regex::escape(value)),
    };
    let insensitive = kind == RefusedKind::Text;
    RegexBuilder::new(&pattern)
        .case_insensitive(insensitive)
        .build()
        .map_err(|error| error.to_string().lines().last().unwrap_or_default().to_owned())
}
