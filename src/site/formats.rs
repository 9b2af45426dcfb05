//! The TOML files of `content/`, field by field. Strict: an unknown field is an error. `content/FORMAT.md` explains
//! them to the people who write them; change both together.

use super::day::Day;
use crate::page::Locale;
use serde::Deserialize;

/// The same words in both languages: `{ vi = "…", en = "…" }`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Both<T> {
    /// Vietnamese.
    pub vi: T,
    /// English.
    pub en: T,
}

impl<T> Both<T> {
    /// The words in a language.
    pub fn of(&self, locale: Locale) -> &T {
        match locale {
            Locale::Vi => &self.vi,
            Locale::En => &self.en,
        }
    }
}

/// How sure a fact is: what the research graded CAO or TB. THẤP is never shown, so it is no grade here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Grade {
    /// High: read at the source, or two independent sources.
    #[serde(rename = "CAO")]
    High,
    /// Medium: shown with «nên kiểm tra lại».
    #[serde(rename = "TB")]
    Medium,
}

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

/// `hosts.toml`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HostsFile {
    /// Hosts that links may lead to.
    #[serde(default)]
    pub host: Vec<Host>,
    /// Hosts that look like one of them.
    #[serde(default)]
    pub lookalike: Vec<Lookalike>,
}

/// A host that links may lead to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Host {
    /// The exact host name; its subdomains are not meant.
    pub host: String,
    /// Who runs it.
    pub owner: String,
    /// What it is.
    pub kind: HostKind,
}

/// What a host is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum HostKind {
    /// A state body.
    State,
    /// A newspaper.
    Press,
    /// An app store.
    Store,
    /// Anything else.
    Other,
}

/// A host that people are lured to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lookalike {
    /// The false host.
    pub host: String,
    /// The true one.
    pub of: String,
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

/// `refused.toml`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefusedFile {
    /// What must never appear.
    #[serde(default)]
    pub refuse: Vec<Refused>,
}

/// Something that must never reach a resident.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refused {
    /// Name.
    pub id: String,
    /// How `value` is looked for.
    pub kind: RefusedKind,
    /// What is looked for.
    pub value: String,
    /// Why, and what to write instead.
    pub reason: String,
    /// Files of `content/` where it may stand.
    #[serde(default)]
    pub allow_in: Vec<String>,
}

/// How a refused value is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RefusedKind {
    /// As a part of the text, whatever the case.
    Text,
    /// As a regular expression.
    Pattern,
    /// As a whole word: a procedure code or UUID.
    Code,
}

/// `redirects.toml`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedirectsFile {
    /// Published paths that moved.
    #[serde(default)]
    pub redirect: Vec<Redirect>,
}

/// A published path that moved. Paths are the Vietnamese ones; the English follow.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redirect {
    /// The old path.
    pub from: String,
    /// The new path.
    pub to: String,
}

/// `published.toml`: slugs that people may hold links to. Written by `site check --record`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedFile {
    /// Slugs of guides that were once online.
    #[serde(default)]
    pub guides: Vec<String>,
}

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
    /// How sure it is.
    pub grade: Grade,
    /// Something to know.
    pub note: Option<String>,
    /// The code is ambiguous (another province uses it): never shown.
    #[serde(default)]
    pub hide_code: bool,
    /// VNeID level that is needed.
    pub vneid: Option<u8>,
    /// Day on which somebody opened it on a phone.
    pub tapped_on: Option<Day>,
    /// Last day on which it holds.
    pub valid_until: Option<Day>,
    /// Name of what comes after.
    pub successor: Option<String>,
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
    /// Day on which somebody opened it on a phone.
    pub tapped_on: Option<Day>,
    /// Last day on which it holds.
    pub valid_until: Option<Day>,
    /// Name of what comes after.
    pub successor: Option<String>,
}

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
    pub source: Vec<GuideSource>,
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

/// Where a guide's facts come from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideSource {
    /// The law or page.
    pub title: String,
    /// Where to read it.
    pub url: Option<String>,
    /// Its own date.
    pub dated: Option<Day>,
}
