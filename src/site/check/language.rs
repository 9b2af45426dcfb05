//! Checks of the words themselves: how long sentences are.

use crate::site::content::Site;
use crate::site::markdown;
use crate::site::problem::Problems;
use crate::site::text::{BlockKind, Text};
use regex::{Regex, RegexBuilder};
use std::sync::LazyLock;

/// More words (tiếng) than this stop the build (UX §2).
pub const MAX_WORDS: usize = 28;
/// More than this is said.
pub const MANY_WORDS: usize = 20;

/// Runs the checks.
pub fn check(site: &Site, problems: &Problems) {
    let names = OfficialNames::of(site);
    for text in site.words() {
        check_text(site, text, &names, problems);
    }
}

fn check_text(site: &Site, text: &Text, names: &OfficialNames, problems: &Problems) {
    for (_, block) in text.blocks() {
        for sentence in sentences(&markdown::plain(site, &block.text)) {
            let words = count(&sentence, names);
            let start: Vec<&str> = sentence.split_whitespace().take(5).collect();
            let what = format!("«{} …» has {words} words", start.join(" "));
            if words > MAX_WORDS {
                problems.error(&text.file, block.line, what, format!("split it: at most {MAX_WORDS}, better {MANY_WORDS}"));
            } else if words > MANY_WORDS {
                problems.warn(&text.file, block.line, what, format!("better at most {MANY_WORDS}"));
            }
        }
        let step = matches!(block.kind, BlockKind::Paragraph) && sentences(&block.text).len() > 3;
        if step && text.file.contains("/guides/") {
            problems.warn(&text.file, block.line, "more than 3 sentences in one paragraph", "one action, at most 3 sentences");
        }
    }
}

/// The sentences of a text: they end with `.` `!` `?` `…` and a space, or with the text.
pub fn sentences(text: &str) -> Vec<String> {
    static END: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[.!?…][»”)]?\s+").expect("a valid pattern"));
    END.split(text).map(str::trim).filter(|sentence| !sentence.is_empty()).map(str::to_owned).collect()
}

/// How many words (tiếng) a sentence has. Official names count as one.
pub fn count(sentence: &str, names: &OfficialNames) -> usize {
    let sentence = names.pattern.replace_all(sentence, "name");
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Names of procedures and of sources; names of one or two words are ordinary words. One pattern for all, so that a
/// sentence costs the same however many names there are.
pub struct OfficialNames {
    pattern: Regex,
}

impl OfficialNames {
    /// The names that a site's content knows.
    pub fn of(site: &Site) -> Self {
        let procedures = site.portal.procedure.iter().flat_map(|entry| [&entry.official, &entry.title]);
        let sources = site.guides.iter().flat_map(|guide| guide.facts.source.iter().map(|source| &source.title));
        OfficialNames::new(procedures.chain(sources).map(String::as_str))
    }

    fn new<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let mut names: Vec<&str> = names.filter(|name| name.split_whitespace().count() > 2).collect();
        // The longest first: a name may begin with another. Without any, nothing fits.
        names.sort_unstable_by_key(|name| (std::cmp::Reverse(name.len()), *name));
        names.dedup();
        let names: Vec<String> = names.into_iter().map(regex::escape).collect();
        let pattern = if names.is_empty() { "[^\\s\\S]".to_owned() } else { names.join("|") };
        let pattern = RegexBuilder::new(&pattern).size_limit(usize::MAX).build().expect("escaped names are a valid pattern");
        OfficialNames { pattern }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_people_stop() {
        assert_eq!(sentences("Bấm «Gửi». Chờ 7.000 đồng! Xong?"), ["Bấm «Gửi»", "Chờ 7.000 đồng", "Xong?"]);
    }

    #[test]
    fn official_names_do_not_count() {
        let names = OfficialNames::new(["Thủ tục cấp Giấy xác nhận tình trạng hôn nhân", "Thủ tục cấp Giấy"].into_iter());
        assert_eq!(count("Chọn Thủ tục cấp Giấy xác nhận tình trạng hôn nhân rồi bấm – một lần", &names), 6);
    }
}
