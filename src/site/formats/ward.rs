//! `ward.toml`.

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
