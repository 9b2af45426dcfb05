//! `synonyms.toml`.

use serde::Deserialize;

/// `synonyms.toml`: what people type for what the site calls otherwise.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SynonymsFile {
    /// Phrases that say nothing about what is looked for: «làm sao để».
    #[serde(default)]
    pub empty: Vec<String>,
    /// Words that say how rather than what: «online». They count little.
    #[serde(default)]
    pub weak: Vec<String>,
    /// Other words for the same.
    #[serde(default)]
    pub synonym: Vec<Synonym>,
}

/// Other words for the same.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Synonym {
    /// What people type: abbreviations, old names, English.
    pub typed: Vec<String>,
    /// What is looked for instead, too.
    pub means: Vec<String>,
}
