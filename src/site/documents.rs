//! Folders of `content/` that hold one thing each: facts in TOML, words in Markdown, one file a language.

use super::problem::Problems;
use super::source::Source;
use super::text::Text;
use crate::page::Locale;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A guide, a policy, a lesson: its facts and its words.
#[derive(Debug)]
pub struct Document<T> {
    /// Folder name.
    pub slug: String,
    /// Path of its folder, for problems: `content/guides/<slug>`.
    pub folder: String,
    /// What the TOML file says.
    pub facts: T,
    /// Words by language; Vietnamese is always there.
    pub words: BTreeMap<Locale, Text>,
}

impl<T> Document<T> {
    /// The words in a language, else the Vietnamese ones, and which language that is.
    pub fn words(&self, locale: Locale) -> (Locale, &Text) {
        match self.words.get(&locale) {
            Some(text) => (locale, text),
            None => (Locale::Vi, &self.words[&Locale::Vi]),
        }
    }
}

/// Reads every folder of `content/<kind>/`, sorted by slug. `file` is the name of the TOML file.
pub fn documents<T: DeserializeOwned>(
    root: &Path,
    kind: &str,
    file: &str,
    problems: &Problems,
    sources: &mut Vec<Source>,
) -> Vec<Document<T>> {
    let mut found = Vec::new();
    for path in folders(&root.join("content").join(kind)) {
        let slug = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let folder = format!("content/{kind}/{slug}");
        let facts = Source::read(root, &path.join(file), problems);
        sources.extend(facts.clone());
        let facts = facts.and_then(|facts| facts.toml::<T>(problems));
        let words = words_in(root, &path, problems, sources);
        if !words.contains_key(&Locale::Vi) {
            problems.error(&format!("{folder}/vi.md"), 1, "there are no Vietnamese words", format!("write vi.md beside {file}"));
        } else if let Some(facts) = facts {
            found.push(Document { slug, folder, facts, words });
        }
    }
    found
}

/// The words of `content/pages/<name>/`, by name and language.
pub fn texts(root: &Path, problems: &Problems, sources: &mut Vec<Source>) -> BTreeMap<(String, Locale), Text> {
    let mut texts = BTreeMap::new();
    for folder in folders(&root.join("content/pages")) {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for (locale, text) in words_in(root, &folder, problems, sources) {
            texts.insert((name.clone(), locale), text);
        }
    }
    texts
}

fn words_in(root: &Path, folder: &Path, problems: &Problems, sources: &mut Vec<Source>) -> BTreeMap<Locale, Text> {
    let mut words = BTreeMap::new();
    for locale in Locale::ALL {
        let path = folder.join(format!("{}.md", locale.tag()));
        if path.exists()
            && let Some(source) = Source::read(root, &path, problems)
        {
            words.insert(locale, Text::parse(&source, problems));
            sources.push(source);
        }
    }
    words
}

fn folders(parent: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}
