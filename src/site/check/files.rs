//! Checks that look at lines, whatever the file: spelling of letters, refused values, names of the place, telephone
//! numbers.

use crate::site::content::Site;
use crate::site::formats::RefusedKind;
use crate::site::problem::Problems;
use crate::site::source::{Source, line_at};
use regex::{Regex, RegexBuilder};
use std::sync::LazyLock;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Letters that look like Vietnamese ones and are not.
const LOOKALIKES: [(char, &str); 6] = [
    ('Ð', "Đ (U+0110)"),
    ('ð', "đ (U+0111)"),
    ('Ɖ', "Đ (U+0110)"),
    ('\u{2010}', "a plain hyphen (U+002D)"),
    ('\u{200b}', "nothing: it is an invisible space"),
    ('\u{feff}', "nothing: it is an invisible mark"),
];

/// Numbers that look like a telephone number: 18…/19… service numbers, and 0… or +84… with 9 to 11 digits, whether
/// they are cut by spaces, dots, hyphens or brackets.
static PHONE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:^|[^\d.,/\-])((?:1[89]00[ .]?\d{2,4}[ .]?\d{0,4})|(?:(?:\(0\d{1,3}\)|0\d{1,3}|\+84[ .\-]?\(?\d{1,3}\)?)[ .\-]?\d{3,4}[ .\-]\d{3,4})|(?:\+84\d{9,10})|(?:0\d{9,10}))(?:$|[^\d\-/])")
        .expect("a valid pattern")
});

/// Runs all line checks over every source file.
pub fn check(site: &Site, problems: &Problems) {
    let refused = refused(site, problems);
    for source in &site.sources {
        letters(source, problems);
        if source.name != "content/refused.toml" {
            for refused in &refused {
                refused.check(source, problems);
            }
        }
        if source.name.starts_with("content/") && !source.name.ends_with("refused.toml") {
            if source.name != "content/ward.toml" {
                names(site, source, problems);
            }
            phones(site, source, problems);
        }
    }
}

fn letters(source: &Source, problems: &Problems) {
    for (i, line) in source.text.lines().enumerate() {
        if !is_nfc(line) {
            let word = line.split_whitespace().find(|word| !is_nfc(word)).unwrap_or(line);
            let mended: String = word.nfc().collect();
            problems.error(
                &source.name,
                i + 1,
                format!("«{word}» is not written in composed letters (NFC)"),
                format!("type «{mended}» again, or copy it from here"),
            );
        }
        for (bad, good) in LOOKALIKES {
            if line.contains(bad) {
                problems.error(
                    &source.name,
                    i + 1,
                    format!("the letter U+{:04X} looks right and is not", bad as u32),
                    format!("type {good}"),
                );
            }
        }
    }
}

/// A refused value, ready to be looked for.
struct Search<'a> {
    pattern: Regex,
    id: &'a str,
    reason: &'a str,
    allow_in: &'a [String],
}

impl Search<'_> {
    fn check(&self, source: &Source, problems: &Problems) {
        let name = source.name.strip_prefix("content/").unwrap_or(&source.name);
        if self.allow_in.iter().any(|allowed| allowed == name) {
            return;
        }
        for found in self.pattern.find_iter(&source.text) {
            let line = line_at(&source.text, found.start());
            let what = format!("«{}» must never be shown (refused.toml: {})", found.as_str().trim(), self.id);
            problems.error(&source.name, line, what, self.reason.to_owned());
        }
    }
}

fn refused<'a>(site: &'a Site, problems: &Problems) -> Vec<Search<'a>> {
    let mut searches = Vec::new();
    for refused in &site.refused {
        match pattern(refused.kind, &refused.value) {
            Ok(pattern) => searches.push(Search { pattern, id: &refused.id, reason: &refused.reason, allow_in: &refused.allow_in }),
            Err(error) => {
                let file = "content/refused.toml";
                let line = site.source(file).map_or(1, |source| source.line_of(&format!("\"{}\"", refused.id), "value"));
                problems.error(
                    file,
                    line,
                    format!("«{}» is no regular expression ({error})", refused.value),
                    "correct it, or use kind = \"text\"",
                );
            }
        }
    }
    searches
}

/// The regular expression that finds a refused value.
pub fn pattern(kind: RefusedKind, value: &str) -> Result<Regex, String> {
    let pattern = match kind {
        RefusedKind::Text => regex::escape(value),
        RefusedKind::Pattern => value.to_owned(),
        RefusedKind::Code => format!(r"\b{}\b", regex::escape(value)),
    };
    let insensitive = kind == RefusedKind::Text;
    RegexBuilder::new(&pattern)
        .case_insensitive(insensitive)
        .build()
        .map_err(|error| error.to_string().lines().last().unwrap_or_default().to_owned())
}

/// The place's own names stand only in `ward.toml`, so that another ward can adopt the texts.
fn names(site: &Site, source: &Source, problems: &Problems) {
    let ward = &site.ward;
    let names = [(&ward.team, "{team}"), (&ward.ward, "{ward}"), (&ward.old_ward, "{old_ward}"), (&ward.city, "{city}")];
    for (i, line) in source.text.lines().enumerate() {
        for (name, placeholder) in names {
            if !name.is_empty() && line.to_lowercase().contains(&name.to_lowercase()) {
                problems.error(
                    &source.name,
                    i + 1,
                    format!("the name «{name}» is written out"),
                    format!("write {placeholder}, so that another ward can use the text"),
                );
            }
        }
    }
}

fn phones(site: &Site, source: &Source, problems: &Problems) {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let known: Vec<String> = site.hotlines.iter().map(|hotline| digits(&hotline.number)).chain([digits(&site.ward.phone)]).collect();
    for (i, line) in source.text.lines().enumerate() {
        for found in PHONE.captures_iter(line) {
            let number = digits(&found[1]);
            if number.len() >= 8 && !known.contains(&number) {
                problems.error(
                    &source.name,
                    i + 1,
                    format!("the number {} is not in hotlines.toml", found[1].trim_end_matches(['.', ' '])),
                    "leave it out, or add it there with its evidence",
                );
            }
        }
    }
}
