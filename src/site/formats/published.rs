//! What people hold links and codes to: `redirects.toml`, `published.toml`.

use serde::Deserialize;

/// `redirects.toml`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedirectsFile {
    /// Published paths that moved.
    #[serde(default)]
    pub redirect: Vec<Redirect>,
}

/// A published path that moved. Paths are the Vietnamese ones; the English follow.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redirect {
    /// The old path.
    pub from: String,
    /// The new path.
    pub to: String,
}

/// `published.toml`: slugs that people may hold links to; a line is added once a guide is online.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedFile {
    /// Slugs of guides that were once online.
    #[serde(default)]
    pub guides: Vec<String>,
    /// Places of the progress code, by version of the checklist.
    #[serde(default)]
    pub checklist: Vec<ChecklistVersion>,
}

/// A version of the checklist: what it brought.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChecklistVersion {
    /// From 1, without gaps.
    pub version: u8,
    /// Ids of the items that it added, in the order of their places.
    pub items: Vec<String>,
}
