//! `scams.toml`: the page `/lua-dao/`. Its words stand in `pages/lua-dao/`.

use super::CitedSource;
use crate::site::day::Day;
use serde::Deserialize;

/// `scams.toml`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScamsFile {
    /// Day of the last check.
    pub checked_on: Day,
    /// Day by which it is checked again.
    pub next_review: Day,
    /// Id of the checklist item that the self-test may tick.
    pub item: String,
    /// Scams, in order.
    #[serde(default)]
    pub scam: Vec<Scam>,
    /// Messages of the self-test, in order.
    #[serde(default)]
    pub question: Vec<Message>,
}

/// A kind of scam.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scam {
    /// Id of its section in the words.
    pub id: String,
    /// Sources.
    #[serde(default)]
    pub source: Vec<CitedSource>,
}

/// A message of the self-test.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// Id of its section in the words.
    pub id: String,
    /// Whether it is a scam.
    pub fake: bool,
}
