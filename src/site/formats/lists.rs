//! `topics.toml`, `checklist.toml`, `changes.toml`.

use super::portal::PortalGroup;
use crate::site::day::Day;
use serde::Deserialize;

/// `topics.toml`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicsFile {
    /// Topics, in order.
    #[serde(default)]
    pub topic: Vec<Topic>,
}

/// A life need.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Slug.
    pub slug: String,
    /// Icon of the sprite.
    pub icon: String,
    /// A tile on the home page.
    #[serde(default)]
    pub tile: bool,
    /// Groups of `portal.toml` that belong to it.
    #[serde(default)]
    pub groups: Vec<String>,
    /// Names of pages that belong to it, as in `page:` links.
    #[serde(default)]
    pub pages: Vec<String>,
    /// Vietnamese words.
    pub vi: TopicWords,
    /// English words.
    pub en: TopicWords,
}

/// A topic's words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicWords {
    /// Title of its page.
    pub title: String,
    /// Short, for tiles.
    pub label: String,
    /// What one finds there.
    pub intro: String,
}

/// `checklist.toml`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChecklistFile {
    /// Groups, in order.
    #[serde(default)]
    pub group: Vec<PortalGroup>,
    /// Items, in order.
    #[serde(default)]
    pub item: Vec<Item>,
    /// Stages of the self-check.
    #[serde(default)]
    pub stage: Vec<StageEntry>,
}

/// An item of the checklist.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Stable id.
    pub id: String,
    /// Its place in a progress code; never changes, never reused.
    pub bit: u8,
    /// Group.
    pub group: String,
    /// Slug of the guide that explains it.
    pub guide: Option<String>,
    /// Name of the portal page where there is no guide.
    pub link: Option<String>,
    /// Outside the count.
    #[serde(default)]
    pub optional: bool,
    /// May not apply to somebody.
    #[serde(default)]
    pub na: bool,
    /// Item that is better done first.
    pub before: Option<String>,
    /// Vietnamese words.
    pub vi: ItemWords,
    /// English words.
    pub en: ItemWords,
}

/// An item's words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemWords {
    /// What one has or can do.
    pub title: String,
    /// Why it matters.
    pub why: String,
}

/// A stage of the self-check.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageEntry {
    /// Id.
    pub id: String,
    /// Ids of its items.
    pub items: Vec<String>,
    /// Vietnamese name.
    pub vi: String,
    /// English name.
    pub en: String,
}

/// `changes.toml`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangesFile {
    /// Changes of the content, the latest first.
    #[serde(default)]
    pub change: Vec<Change>,
}

/// A dated change.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Day.
    pub date: Day,
    /// Vietnamese words.
    pub vi: String,
    /// English words.
    pub en: String,
    /// Guide that changed.
    pub guide: Option<String>,
}
