//! `guides/<slug>/guide.toml`.

use super::Grade;
use crate::site::day::Day;
use serde::Deserialize;

/// `guides/<slug>/guide.toml`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideFile {
    /// Stable id: ticks hang on it.
    pub id: String,
    /// Slugs of topics; the first is the main one.
    pub topics: Vec<String>,
    /// Names of portal procedures it explains.
    #[serde(default)]
    pub procedures: Vec<String>,
    /// VNeID level that is needed.
    pub vneid: Option<u8>,
    /// Minutes it takes.
    pub minutes: Option<u16>,
    /// How sure it is.
    pub grade: Grade,
    /// What people type when they look for it.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Stands among the frequent jobs on the home page, in this order.
    pub home: Option<u8>,
    /// Day of the last check.
    pub checked_on: Day,
    /// Day by which it is checked again.
    pub next_review: Day,
    /// First day on which it holds.
    pub valid_from: Option<Day>,
    /// Last day on which it holds.
    pub valid_until: Option<Day>,
    /// Slug of the guide that comes after.
    pub successor: Option<String>,
    /// Things to have ready.
    #[serde(default)]
    pub need: Vec<Need>,
    /// Steps, in order.
    #[serde(default)]
    pub step: Vec<StepEntry>,
    /// Dated facts.
    #[serde(default)]
    pub fact: Vec<Fact>,
    /// Sources.
    #[serde(default)]
    pub source: Vec<CitedSource>,
}

/// Something to have ready.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Stable id.
    pub id: String,
}

/// A step.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepEntry {
    /// Stable id.
    pub id: String,
    /// Name of the portal page or procedure it opens.
    pub exit: Option<String>,
    /// What stands on the drawn screen, line by line: see [`crate::site::picture`].
    #[serde(default)]
    pub picture: Vec<String>,
}

/// A fact that begins or ends on a day.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Id of the paragraph in the words.
    pub id: String,
    /// First day on which it holds.
    pub valid_from: Option<Day>,
    /// Last day on which it holds.
    pub valid_until: Option<Day>,
}

/// Where facts come from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CitedSource {
    /// The law or page.
    pub title: String,
    /// Where to read it.
    pub url: Option<String>,
    /// Its own date.
    pub dated: Option<Day>,
}
