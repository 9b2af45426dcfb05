//! `waivers.toml`: fees that fall away or shrink for digital citizens, until a day. Words stand in `pages/mien-giam/`.

use super::{CitedSource, Grade};
use crate::site::day::Day;
use serde::Deserialize;

/// `waivers.toml`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaiversFile {
    /// First day.
    pub valid_from: Day,
    /// Last day.
    pub valid_until: Day,
    /// Last day of the halved fees; after it they are twice as high, unless a new text says otherwise.
    pub half_until: Day,
    /// Day of the last check.
    pub checked_on: Day,
    /// Day by which it is checked again.
    pub next_review: Day,
    /// What must be in VNeID: the level, then the five kinds of papers.
    #[serde(default)]
    pub paper: Vec<Paper>,
    /// Procedures.
    #[serde(default)]
    pub fee: Vec<Fee>,
    /// Sources.
    #[serde(default)]
    pub source: Vec<CitedSource>,
}

/// Something that must be in VNeID.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Id.
    pub id: String,
    /// Slug of the guide that gets it.
    pub guide: String,
    /// Vietnamese name; empty while nobody could read it: the page then says «xem trong VNeID» and concludes nothing.
    #[serde(default)]
    pub vi: String,
    /// English name.
    #[serde(default)]
    pub en: String,
}

/// What a procedure costs. Amounts are in đồng.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// Id.
    pub id: String,
    /// Name in `portal.toml`, where it stands there.
    pub procedure: Option<String>,
    /// Code, where it does not.
    #[serde(default)]
    pub code: String,
    /// Normal fee at the counter.
    pub counter: Option<u32>,
    /// Normal fee online.
    pub online: Option<u32>,
    /// Normal fee as a share, such as `0,5%`.
    pub rate: Option<String>,
    /// Whether the normal fee is a halved one, until `half_until`.
    #[serde(default)]
    pub half: bool,
    /// Fee for those who fulfil the conditions: `0`, or `-50%`.
    pub now: String,
    /// Most that is taken off.
    pub max: Option<u32>,
    /// Online it is free for everybody in the city: no condition, no end.
    #[serde(default)]
    pub everybody: bool,
    /// How sure it is.
    #[serde(default = "high")]
    pub grade: Grade,
    /// Slugs of the guides that show it.
    #[serde(default)]
    pub guides: Vec<String>,
    /// Vietnamese words.
    pub vi: FeeWords,
    /// English words.
    pub en: FeeWords,
}

/// Words of a fee.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeeWords {
    /// Plain name.
    pub title: String,
    /// What more must be in VNeID.
    #[serde(default)]
    pub extra: String,
}

fn high() -> Grade {
    Grade::High
}
