//! The search index: everything that can be found, as the files that [`crate::search`] reads. One for each language,
//! and one for the national catalogue where it was imported.

mod entries;

use super::assets::{Files, with_hash};
use super::content::{PROCEDURE_URL, Site};
use super::formats::CatalogueProcedure;
use super::i18n::t;
use crate::page::Locale;
use crate::search::FORM;
use std::collections::BTreeSet;

/// URLs of the index files.
#[derive(Clone, Debug, Default)]
pub struct SearchFiles {
    /// For each language.
    index: Vec<String>,
    /// The catalogue, if there is one.
    pub catalogue: Option<String>,
}

impl SearchFiles {
    /// The index of a language.
    pub fn of(&self, locale: Locale) -> &str {
        self.index.get(locale as usize).map_or("", String::as_str)
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        self.index.iter().chain(&self.catalogue)
    }
}

/// Makes the index files.
pub fn files(site: &Site) -> (SearchFiles, Files) {
    let mut files = Files::new();
    let mut add = |name: &str, text: String| {
        let name = format!("tim/{}", with_hash(name, text.as_bytes()));
        let url = format!("/{name}");
        files.insert(name, text.into_bytes());
        url
    };
    let names = SearchFiles {
        index: Locale::ALL.map(|locale| add(&format!("{}.txt", locale.tag()), index(site, locale))).into(),
        catalogue: catalogue(site).map(|text| add("catalogue.txt", text)),
    };
    (names, files)
}

/// The index of a language.
pub fn index(site: &Site, locale: Locale) -> String {
    let mut lines = vec![FORM.to_owned()];
    lines.extend(kinds(site, locale));
    lines.extend(site.synonyms.synonym.iter().map(|synonym| format!("~\t{}\t{}", names(&synonym.typed), names(&synonym.means))));
    lines.extend(site.synonyms.empty.iter().map(|phrase| format!("!{}", plain(phrase))));
    let common = entries::common_words(site, locale);
    let weak = site.synonyms.weak.iter().chain(&common);
    lines.push(format!("%{}", weak.map(|word| plain(word)).collect::<Vec<_>>().join(" ")));
    lines.extend(entries::all(site, locale, &common).iter().map(entries::Line::to_string));
    lines.join("\n") + "\n"
}

/// The kinds of results, with their letters. Guides come first: [`crate::search`] counts on it. Where two fit alike, the
/// heavier kind stands first.
fn kinds(site: &Site, locale: Locale) -> Vec<String> {
    let catalogue = site.catalogue.as_ref().map(|list| t!(locale, "kind-catalogue", day = list.date.spoken())).unwrap_or_default();
    let code = format!("{}\u{a0}", t!(locale, "kind-code"));
    let kind = |letter: char, name: &str, label: String, weight: u8, link: &str, code: &str| {
        format!("={letter}\t{name}\t{label}\t{weight}\t{link}\t{code}").trim_end_matches('\t').to_owned()
    };
    vec![
        kind('g', "guide", t!(locale, "kind-guide"), 100, "", ""),
        kind('s', "step", t!(locale, "kind-step"), 82, "", ""),
        kind('p', "procedure", t!(locale, "kind-procedure"), 94, "", &code),
        kind('h', "hotline", t!(locale, "kind-hotline"), 92, "", ""),
        kind('w', "page", t!(locale, "kind-page"), 92, "", ""),
        kind('o', "policy", t!(locale, "kind-policy"), 86, "", ""),
        kind('c', "checklist", t!(locale, "kind-checklist"), 84, "", ""),
        kind('t', "glossary", t!(locale, "kind-glossary"), 88, "", ""),
        kind('l', "lesson", t!(locale, "kind-lesson"), 72, "", ""),
        kind('k', "catalogue", catalogue, 76, PROCEDURE_URL, &code),
    ]
}

/// The catalogue without the procedures that the site knows itself: those have been checked. One file for all languages, so
/// every line names its own.
pub fn catalogue(site: &Site) -> Option<String> {
    let known: BTreeSet<&str> = site.portal.procedure.iter().filter_map(|procedure| procedure.uuid.as_deref()).collect();
    let listed = site.catalogue.as_ref()?.procedures.iter().filter(|listed| !known.contains(listed.uuid.as_str()));
    let line = |listed: &CatalogueProcedure| {
        let fields = [&listed.uuid, &listed.title, &listed.agency, &listed.code].map(|field| plain(field));
        format!("k\t{}\t\t\t{}\n", fields.join("\t"), Locale::Vi.tag())
    };
    Some(format!("{FORM}\n{}", listed.map(line).collect::<String>()))
}

/// Names, as a field holds several.
fn names<T: AsRef<str>>(names: &[T]) -> String {
    names.iter().map(|name| plain(name.as_ref())).collect::<Vec<_>>().join("|")
}

/// Text without what ends a field.
fn plain(text: &str) -> String {
    text.replace(['\t', '\n', '|'], " ")
}
