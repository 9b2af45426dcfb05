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
    /// Words by which `/kiem-tra-link/` knows a scam in a pasted message.
    #[serde(default)]
    pub pattern: Vec<Pattern>,
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

/// Words of a scam. It is explained by a `scam` above or by a `guide`, on one of its steps if `step` is given.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pattern {
    /// Its name.
    pub id: String,
    /// Id of the `[[scam]]` that explains it.
    pub scam: Option<String>,
    /// Slug of the guide that explains it.
    pub guide: Option<String>,
    /// Id of that guide's step.
    pub step: Option<String>,
    /// What must stand in the message: one phrase of each list. In small letters without marks.
    pub all: Vec<Vec<String>>,
    /// What shows that the message is none: a warning not to do it.
    #[serde(default)]
    pub unless: Vec<String>,
    /// What it is, in Vietnamese.
    pub vi: String,
    /// What it is, in English.
    pub en: String,
}
