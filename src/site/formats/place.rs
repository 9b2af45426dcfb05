//! `ward.toml` and `hotlines.toml`.

use super::Grade;
use crate::site::day::Day;
use serde::Deserialize;

/// `ward.toml`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WardFile {
    /// The ward.
    pub ward: Ward,
    /// Its neighbourhoods.
    #[serde(default)]
    pub neighbourhood: Vec<Neighbourhood>,
}

/// Whose site this is. Only the names are required; what is not confirmed is empty, and the pages cope.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ward {
    /// The team, as it calls itself: `{team}`.
    pub team: String,
    /// Name of the site.
    pub site_name: String,
    /// Name on the home screen (≤ 12 characters).
    pub short_name: String,
    /// Today's ward: `{ward}`.
    pub ward: String,
    /// The former ward the team keeps its name from: `{old_ward}`.
    pub old_ward: String,
    /// `{city}`
    pub city: String,
    /// The city in short.
    pub city_short: String,
    /// Where the site will stand, with scheme and without a trailing slash; `SITE_URL` overrides it.
    #[serde(default)]
    pub base_url: String,
    /// The team's telephone.
    #[serde(default)]
    pub phone: String,
    /// Where one finds the team.
    #[serde(default)]
    pub address: String,
    /// When.
    #[serde(default)]
    pub hours: String,
    /// How to get there.
    #[serde(default)]
    pub map_note: String,
    /// The ward police.
    #[serde(default)]
    pub police_address: String,
    /// The ward's public administration service centre.
    #[serde(default)]
    pub service_centre_address: String,
}

/// A neighbourhood (khu phố).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Neighbourhood {
    /// Its name.
    pub name: String,
    /// Link to its Zalo group, or empty.
    #[serde(default)]
    pub zalo: String,
}

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
