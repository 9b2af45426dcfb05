//! Checks that look at lines, whatever the file: spelling of letters, refused values, names of the place, telephone
//! numbers.

use super::lines::Lines;
use super::refused::{self, Search};
use crate::site::content::Site;
use crate::site::formats::CATALOGUE;
use crate::site::problem::Problems;
use crate::site::source::Source;
use regex::Regex;
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
    let searches = searches(site, problems);
    // The imported catalogue is the portal's own words: only what is refused concerns it.
    if let Some(catalogue) = &site.catalogue {
        let source = Source { name: CATALOGUE.to_owned(), text: catalogue.text() };
        searches.iter().for_each(|search| search.check(&source, problems));
    }
    for source in &site.sources {
        letters(source, problems);
        if source.name != "content/refused.toml" {
            searches.iter().for_each(|search| search.check(source, problems));
        }
        if (source.name.starts_with("content/") || source.name == site.ward_file) && !source.name.ends_with("refused.toml") {
            if source.name != site.ward_file {
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

fn searches<'a>(site: &'a Site, problems: &Problems) -> Vec<Search<'a>> {
    let lines = Lines::new(site, problems, "content/refused.toml");
    refused::searches(&site.refused, |refused, error| {
        let what = format!("«{}» is no regular expression ({error})", refused.value);
        lines.error(&refused.id, "value", what, "correct it, or use kind = \"text\"");
    })
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
