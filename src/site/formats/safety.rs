//! `hosts.toml`, `refused.toml`, `redirects.toml`, `published.toml`.

use serde::Deserialize;

/// `hosts.toml`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HostsFile {
    /// Words that hold one of the `names` below and mean something else.
    #[serde(default)]
    pub harmless: Vec<String>,
    /// Hosts that links may lead to.
    #[serde(default)]
    pub host: Vec<Host>,
    /// Hosts that look like one of them.
    #[serde(default)]
    pub lookalike: Vec<Lookalike>,
    /// Hosts that hide where a link leads.
    #[serde(default)]
    pub shortener: Vec<Shortener>,
}

/// A host that links may lead to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Host {
    /// The exact host name; its subdomains are never meant in links.
    pub host: String,
    /// Who runs it.
    pub owner: String,
    /// What it is.
    pub kind: HostKind,
    /// Names that only this host carries, without dots: another host that carries one is a fake (`/kiem-tra-link/`).
    #[serde(default)]
    pub names: Vec<String>,
    /// Why hosts below it are its owner's too: the evidence. Without it they count as unlisted.
    pub subdomains: Option<String>,
    /// Our page about it: `guide:slug` or `page:name`.
    pub help: Option<String>,
}

/// What a host is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum HostKind {
    /// A state body.
    State,
    /// A newspaper.
    Press,
    /// An app store.
    Store,
    /// Anything else.
    Other,
}

/// A host that people are lured to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lookalike {
    /// The false host.
    pub host: String,
    /// The true one.
    pub of: String,
}

/// A host that hides where a link leads.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shortener {
    /// The exact host name.
    pub host: String,
}

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
