//! `portal.toml`.

use super::Grade;
use crate::site::day::Day;
use serde::Deserialize;
use std::num::NonZeroU16;

/// `portal.toml`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PortalFile {
    /// Groups by life need, in order.
    #[serde(default)]
    pub group: Vec<PortalGroup>,
    /// Procedures.
    #[serde(default)]
    pub procedure: Vec<Procedure>,
    /// Other pages.
    #[serde(default)]
    pub page: Vec<PortalPage>,
    /// What holds of all procedures of a site.
    #[serde(default)]
    pub site: Vec<PortalSite>,
}

/// A group of the services page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PortalGroup {
    /// Slug.
    pub id: String,
    /// Vietnamese title.
    pub vi: String,
    /// English title.
    pub en: String,
}

/// What somebody meets on a site whatever the procedure.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PortalSite {
    /// Its host.
    pub host: String,
    /// Day of the newest evidence.
    pub evidence: Day,
    /// Vietnamese words.
    pub vi: SiteWords,
    /// English words.
    pub en: SiteWords,
}

/// Words about a site.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteWords {
    /// What one signs in with, where the entry does not name a level.
    pub login: String,
    /// What a procedure's page shows first.
    pub first: String,
}

/// An administrative procedure on the national portal.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// Name in `portal:` links.
    pub name: String,
    /// Procedure code (`1.004194`); empty where there is none to show.
    pub code: String,
    /// The portal's own id, the last part of the procedure's URL; without it people are sent to the search by name.
    pub uuid: Option<String>,
    /// Plain name.
    pub title: String,
    /// The portal's name; empty where it is not known.
    pub official: String,
    /// Who handles it.
    pub agency: String,
    /// Group.
    pub group: String,
    /// Day of the newest evidence.
    pub evidence: Day,
    /// What the catalogue said of it when a person read it last: another state calls for reading it again.
    pub state: Option<CatalogueState>,
    /// How sure it is.
    pub grade: Grade,
    /// Something to know.
    pub note: Option<String>,
    /// The code is ambiguous (another province uses it): never shown.
    #[serde(default)]
    pub hide_code: bool,
    /// VNeID level that is needed.
    pub vneid: Option<u8>,
    /// Minutes it takes; only with evidence.
    pub minutes: Option<NonZeroU16>,
    /// What the first screen shows.
    pub first: Option<String>,
    /// Day on which somebody opened it on a phone.
    pub tapped_on: Option<Day>,
    /// Last day on which it holds.
    pub valid_until: Option<Day>,
    /// Name of what comes after.
    pub successor: Option<String>,
}

/// What the national catalogue says of a procedure that it offers. Both stood in the export of 18 July 2026.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum CatalogueState {
    /// As it was first listed.
    Active,
    /// Changed since.
    Updated,
}

impl CatalogueState {
    /// As the catalogue writes it.
    pub fn name(self) -> &'static str {
        match self {
            CatalogueState::Active => "ACTIVE",
            CatalogueState::Updated => "UPDATED",
        }
    }
}

/// A page of a state site that is no procedure.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PortalPage {
    /// Name in `portal:` links.
    pub name: String,
    /// What it is.
    pub title: String,
    /// Its URL.
    pub url: String,
    /// Who runs it.
    pub agency: String,
    /// Group.
    pub group: String,
    /// Day of the newest evidence.
    pub evidence: Day,
    /// How sure it is.
    pub grade: Grade,
    /// The way there in words.
    pub fallback: String,
    /// What one needs.
    pub needs: Option<String>,
    /// Something to know.
    pub note: Option<String>,
    /// VNeID level that is needed.
    pub vneid: Option<u8>,
    /// Minutes it takes; only with evidence.
    pub minutes: Option<NonZeroU16>,
    /// What the first screen shows.
    pub first: Option<String>,
    /// Day on which somebody opened it on a phone.
    pub tapped_on: Option<Day>,
    /// Last day on which it holds.
    pub valid_until: Option<Day>,
    /// Name of what comes after.
    pub successor: Option<String>,
}
