//! `refused.toml`.

use serde::Deserialize;

/// `refused.toml`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefusedFile {
    /// What must never appear.
    #[serde(default)]
    pub refuse: Vec<Refused>,
}

/// Something that must never reach a resident.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refused {
    /// Name.
    pub id: String,
    /// How `value` is looked for.
    pub kind: RefusedKind,
    /// What is looked for.
    pub value: String,
    /// Why, and what to write instead.
    pub reason: String,
    /// Files of `content/` where it may stand.
    #[serde(default)]
    pub allow_in: Vec<String>,
}

/// How a refused value is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RefusedKind {
    /// As a part of the text, whatever the case.
    Text,
    /// As a regular expression.
    Pattern,
    /// As a whole word: a procedure code or UUID.
    Code,
}
