//! What surrounds the guides: `policies/<slug>/policy.toml`, `lessons/<slug>/lesson.toml`, `glossary.toml`.

use super::{CitedSource, Grade};
use crate::site::day::Day;
use serde::Deserialize;

/// `policies/<slug>/policy.toml`: a policy that the team is asked to pass on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyFile {
    /// Its place in the list.
    pub order: u8,
    /// How sure it is.
    pub grade: Grade,
    /// Day of the last check.
    pub checked_on: Day,
    /// Day by which it is checked again.
    pub next_review: Day,
    /// Slugs of the guides that say what to do.
    #[serde(default)]
    pub guides: Vec<String>,
    /// Day from which it holds.
    pub in_force: Option<Day>,
    /// Sources.
    #[serde(default)]
    pub source: Vec<CitedSource>,
}

/// `lessons/<slug>/lesson.toml`: a plan for a team member sitting with a few people.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonFile {
    /// Its place in the list.
    pub order: u8,
    /// How long it takes.
    pub minutes: u16,
    /// Slugs of the guides it goes through.
    #[serde(default)]
    pub guides: Vec<String>,
    /// Ids of the checklist items it leads to.
    #[serde(default)]
    pub items: Vec<String>,
}

/// `glossary.toml`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryFile {
    /// Terms, in the order in which they are shown.
    #[serde(default)]
    pub term: Vec<Term>,
}

/// A hard word.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Id: its place on the page.
    pub id: String,
    /// How guides write it; the first use in a guide becomes a link.
    pub forms: Vec<String>,
    /// Slug of a guide that says more.
    pub guide: Option<String>,
    /// Vietnamese words.
    pub vi: TermWords,
    /// English words.
    pub en: TermWords,
}

/// A term and what it means.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermWords {
    /// The term.
    pub term: String,
    /// What it means, in plain words.
    pub meaning: String,
}
