//! `hotlines.toml`.

use super::Grade;
use crate::site::day::Day;
use serde::Deserialize;

/// `hotlines.toml`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HotlinesFile {
    /// Every number the site may show.
    #[serde(default)]
    pub hotline: Vec<Hotline>,
}

/// A telephone number.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hotline {
    /// Name in `tel:` links: its digits.
    pub id: String,
    /// Digits to dial.
    pub number: String,
    /// As people write it.
    pub display: String,
    /// What a call costs.
    pub cost: Cost,
    /// Takes text messages instead of calls.
    #[serde(default)]
    pub sms: bool,
    /// How sure it is.
    pub grade: Grade,
    /// Day of the evidence.
    pub evidence: Day,
    /// Where it is read.
    pub source: Option<String>,
    /// Which table it stands in.
    pub group: HotlineGroup,
    /// Vietnamese words.
    pub vi: HotlineWords,
    /// English words.
    pub en: HotlineWords,
}

/// What a call costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cost {
    /// Nothing.
    Free,
    /// More than an ordinary call.
    Charged,
    /// What the operator charges.
    Operator,
}

/// Tables on the contact page, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HotlineGroup {
    /// Emergencies.
    KhanCap,
    /// Questions.
    HoiDap,
    /// Scam reports.
    BaoLuaDao,
}

/// What a number is for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HotlineWords {
    /// Who answers.
    pub title: String,
    /// When to call.
    pub when: String,
}
