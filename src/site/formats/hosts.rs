//! `hosts.toml`.

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
