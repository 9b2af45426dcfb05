//! Reads `content/` into one immutable [`Site`].

use super::day::Day;
use super::documents::{Document, documents, texts};
use super::formats::*;
use super::glossary::{self, Linker};
use super::problem::Problems;
use super::source::{Source, files_below};
use super::text::Text;
use crate::page::{Locale, Page};
use regex::Regex;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The file of the project's own ward, relative to its folder. Another ward's file can take its place.
pub const OWN_WARD: &str = "content/ward.toml";

/// Everything that is written in `content/`.
#[derive(Debug)]
pub struct Site {
    /// The project's folder.
    pub root: PathBuf,
    /// The day it is built for, in Viet Nam.
    pub today: Day,
    /// Where the site will stand: scheme and host, no trailing slash. Empty if nobody has said.
    pub base_url: String,
    /// Whose site it is.
    pub ward: Ward,
    /// Where that is written: [`OWN_WARD`], or another ward's file, as problems name it.
    pub ward_file: String,
    /// Its neighbourhoods.
    pub neighbourhoods: Vec<Neighbourhood>,
    /// Hosts.
    pub hosts: HostsFile,
    /// Telephone numbers.
    pub hotlines: Vec<Hotline>,
    /// What must never appear.
    pub refused: Vec<Refused>,
    /// Paths that moved.
    pub redirects: Vec<Redirect>,
    /// What people hold links and codes to.
    pub published: PublishedFile,
    /// Links into the portals.
    pub portal: PortalFile,
    /// The national catalogue, where somebody has imported it.
    pub catalogue: Option<Catalogue>,
    /// Topics.
    pub topics: Vec<Topic>,
    /// The checklist.
    pub checklist: ChecklistFile,
    /// Scams and the self-test.
    pub scams: ScamsFile,
    /// Questions of `/bat-dau/`.
    pub start: StartFile,
    /// Fees that fall away.
    pub waivers: WaiversFile,
    /// Changes.
    pub changes: Vec<Change>,
    /// Hard words.
    pub glossary: Vec<Term>,
    /// What finds them in a text.
    pub glossary_pattern: Option<Regex>,
    /// What people type for what the site calls otherwise.
    pub synonyms: SynonymsFile,
    /// Guides, sorted by slug.
    pub guides: Vec<Guide>,
    /// The day of the latest check of a guide: the foot of every page says it.
    pub checked_on: Option<Day>,
    /// Policies, in order.
    pub policies: Vec<Policy>,
    /// Lesson plans, in order.
    pub lessons: Vec<Lesson>,
    /// `pages/<name>/<locale>.md`
    pub texts: BTreeMap<(String, Locale), Text>,
    /// Every file that was read, for checks that look at lines.
    pub sources: Vec<Source>,
}

/// A guide.
pub type Guide = Document<GuideFile>;
/// A policy, explained.
pub type Policy = Document<PolicyFile>;
/// A lesson plan.
pub type Lesson = Document<LessonFile>;

/// A place that `portal:<name>` can mean.
#[derive(Clone, Copy, Debug)]
pub enum PortalEntry<'a> {
    /// A procedure.
    Procedure(&'a Procedure),
    /// Another page.
    Page(&'a PortalPage),
}

/// The portal's search (facts: chinh-quyen-so.md §2.2): where a procedure without a UUID is looked for by its name.
const SEARCH_URL: &str = "https://dichvucong.gov.vn/tra-cuu-thu-tuc/danh-sach";
/// What stands before a procedure's UUID in the address of its page (facts/verification.md, V01).
pub const PROCEDURE_URL: &str = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/";

impl<'a> PortalEntry<'a> {
    /// Its name in `portal:` links.
    pub fn name(self) -> &'a str {
        match self {
            PortalEntry::Procedure(entry) => &entry.name,
            PortalEntry::Page(entry) => &entry.name,
        }
    }

    /// Plain title.
    pub fn title(self) -> &'a str {
        match self {
            PortalEntry::Procedure(entry) => &entry.title,
            PortalEntry::Page(entry) => &entry.title,
        }
    }

    /// Where it leads: a procedure to its page, or, without a UUID, to the portal's search.
    pub fn url(self) -> String {
        match self {
            PortalEntry::Procedure(entry) => match &entry.uuid {
                Some(uuid) => format!("{PROCEDURE_URL}{uuid}"),
                None => SEARCH_URL.to_owned(),
            },
            PortalEntry::Page(entry) => entry.url.clone(),
        }
    }

    /// Who handles it.
    pub fn agency(self) -> &'a str {
        match self {
            PortalEntry::Procedure(entry) => &entry.agency,
            PortalEntry::Page(entry) => &entry.agency,
        }
    }

    /// How sure it is.
    pub fn grade(self) -> Grade {
        match self {
            PortalEntry::Procedure(entry) => entry.grade,
            PortalEntry::Page(entry) => entry.grade,
        }
    }

    /// Last day on which it holds.
    pub fn valid_until(self) -> Option<Day> {
        match self {
            PortalEntry::Procedure(entry) => entry.valid_until,
            PortalEntry::Page(entry) => entry.valid_until,
        }
    }

    /// Group.
    pub fn group(self) -> &'a str {
        match self {
            PortalEntry::Procedure(entry) => &entry.group,
            PortalEntry::Page(entry) => &entry.group,
        }
    }
}

impl Site {
    /// Reads everything below `root`, for the ward whose `ward.toml` is at `ward`. `None` where so much is wrong that
    /// checking further makes no sense; what is wrong stands in `problems`.
    pub fn load(root: &Path, ward: &Path, today: Day, problems: &Problems) -> Option<Site> {
        let content = root.join("content");
        let ward = Source::read(root, ward, problems);
        let mut sources = Vec::new();
        let mut read = |path: &str| -> Option<Source> {
            let source = Source::read(root, &content.join(path), problems)?;
            sources.push(source.clone());
            Some(source)
        };
        // Every file is read before the first `?`, so that all their problems are said at once.
        let place = ward.as_ref().and_then(|file| file.toml::<WardFile>(problems));
        let hosts = read("hosts.toml").and_then(|file| file.toml::<HostsFile>(problems));
        let hotlines = read("hotlines.toml").and_then(|file| file.toml::<HotlinesFile>(problems));
        let refused = read("refused.toml").and_then(|file| file.toml::<RefusedFile>(problems));
        let redirects = read("redirects.toml").and_then(|file| file.toml::<RedirectsFile>(problems));
        let published = read("published.toml").and_then(|file| file.toml::<PublishedFile>(problems));
        let portal = read("portal.toml").and_then(|file| file.toml::<PortalFile>(problems));
        // No part of the project: it may be absent, and its lines are the portal's words, not ours to check.
        let catalogue = root.join(CATALOGUE);
        let catalogue = catalogue.exists().then(|| Source::read(root, &catalogue, problems)).flatten();
        let catalogue = catalogue.and_then(|file| Catalogue::read(&file, today, problems));
        let topics = read("topics.toml").and_then(|file| file.toml::<TopicsFile>(problems));
        let checklist = read("checklist.toml").and_then(|file| file.toml::<ChecklistFile>(problems));
        let scams = read("scams.toml").and_then(|file| file.toml::<ScamsFile>(problems));
        let start = read("start.toml").and_then(|file| file.toml::<StartFile>(problems));
        let waivers = read("waivers.toml").and_then(|file| file.toml::<WaiversFile>(problems));
        let changes = read("changes.toml").and_then(|file| file.toml::<ChangesFile>(problems));
        let glossary = read("glossary.toml").and_then(|file| file.toml::<GlossaryFile>(problems));
        let synonyms = read("synonyms.toml").and_then(|file| file.toml::<SynonymsFile>(problems));
        let guides: Vec<Guide> = documents(root, "guides", "guide.toml", problems, &mut sources);
        let mut policies: Vec<Policy> = documents(root, "policies", "policy.toml", problems, &mut sources);
        policies.sort_by_key(|policy| policy.facts.order);
        let mut lessons: Vec<Lesson> = documents(root, "lessons", "lesson.toml", problems, &mut sources);
        lessons.sort_by_key(|lesson| lesson.facts.order);
        let texts = texts(root, problems, &mut sources);
        for path in files_below(&root.join("locales"), &["ftl"]) {
            sources.extend(Source::read(root, &path, problems));
        }
        let ward_file = ward.as_ref()?.name.clone();
        sources.extend(ward);
        let WardFile { ward, neighbourhood } = place?;
        let glossary = glossary?.term;
        let base_url = std::env::var("SITE_URL").unwrap_or_else(|_| ward.base_url.clone());
        Some(Site {
            root: root.to_owned(),
            today,
            base_url: base_url.trim_end_matches('/').to_owned(),
            ward,
            ward_file,
            neighbourhoods: neighbourhood,
            hosts: hosts?,
            hotlines: hotlines?.hotline,
            refused: refused?.refuse,
            redirects: redirects?.redirect,
            published: published?,
            portal: portal?,
            catalogue,
            topics: topics?.topic,
            checklist: checklist?,
            scams: scams?,
            start: start?,
            waivers: waivers?,
            changes: changes?.change,
            glossary_pattern: glossary::pattern(&glossary),
            glossary,
            synonyms: synonyms?,
            checked_on: guides.iter().map(|guide| guide.facts.checked_on).max(),
            guides,
            policies,
            lessons,
            texts,
            sources,
        })
    }

    /// Whether this is the project's own ward: pictures of the built site in `public/screenshots/` show its names.
    pub fn is_own_ward(&self) -> bool {
        self.ward_file == OWN_WARD
    }

    /// A guide by its slug.
    pub fn guide(&self, slug: &str) -> Option<&Guide> {
        let at = self.guides.binary_search_by(|guide| guide.slug.as_str().cmp(slug)).ok()?;
        self.guides.get(at)
    }

    /// Every Markdown file.
    pub fn words(&self) -> impl Iterator<Item = &Text> {
        let guides = self.guides.iter().flat_map(|guide| guide.words.values());
        let policies = self.policies.iter().flat_map(|policy| policy.words.values());
        let lessons = self.lessons.iter().flat_map(|lesson| lesson.words.values());
        guides.chain(policies).chain(lessons).chain(self.texts.values())
    }

    /// A portal entry by its name.
    pub fn portal(&self, name: &str) -> Option<PortalEntry<'_>> {
        self.portal_entries().find(|entry| entry.name() == name)
    }

    /// The words of a page of `content/pages/` in a language, else the Vietnamese ones, and which language that is.
    pub fn text(&self, name: &str, locale: Locale) -> Option<(Locale, &Text)> {
        let words = |locale: Locale| self.texts.get(&(name.to_owned(), locale)).map(|text| (locale, text));
        words(locale).or_else(|| words(Locale::Vi))
    }

    /// All portal entries: procedures first.
    pub fn portal_entries(&self) -> impl Iterator<Item = PortalEntry<'_>> {
        self.portal.procedure.iter().map(PortalEntry::Procedure).chain(self.portal.page.iter().map(PortalEntry::Page))
    }

    /// Those of a group.
    pub fn portal_group(&self, group: &str) -> Vec<PortalEntry<'_>> {
        self.portal_entries().filter(|entry| entry.group() == group).collect()
    }

    /// How many places a progress code has had in each version of the checklist, the first one first.
    pub fn code_sizes(&self) -> Vec<u8> {
        let mut size = 0;
        self.published.checklist.iter().map(|version| (size += version.items.len() as u8, size).1).collect()
    }

    /// What links the hard words of one page in a language.
    pub fn hard_words(&self, locale: Locale) -> Linker<'_> {
        Linker::new(&self.glossary, self.glossary_pattern.as_ref(), locale)
    }

    /// A hotline by its id.
    pub fn hotline(&self, id: &str) -> Option<&Hotline> {
        self.hotlines.iter().find(|hotline| hotline.id == id)
    }

    /// The source of a file, for its lines.
    pub fn source(&self, name: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.name == name)
    }

    /// The guide that explains a portal entry, if one does.
    pub fn guide_for(&self, entry: PortalEntry<'_>) -> Option<&Guide> {
        let explains = |guide: &&Guide| guide.facts.procedures.iter().any(|name| name == entry.name());
        self.guides.iter().find(explains)
    }

    /// Puts the ward's words into a text: `{team}` `{ward}` `{old_ward}` `{city}`.
    pub fn place(&self, text: &str) -> String {
        if !text.contains('{') {
            return text.to_owned();
        }
        let ward = &self.ward;
        let values = [("{team}", &ward.team), ("{ward}", &ward.ward), ("{old_ward}", &ward.old_ward), ("{city}", &ward.city)];
        values.iter().fold(text.to_owned(), |text, (name, value)| text.replace(name, value))
    }

    /// The address of a path as one reads it out, without `https://`; `None` where nobody has said where the site stands.
    pub fn address_in_words(&self, path: &str) -> Option<String> {
        let host = self.base_url.split_once("://").map_or(self.base_url.as_str(), |(_, host)| host);
        (!host.is_empty()).then(|| format!("{host}{path}"))
    }

    /// The page behind `page:<name>`: the fixed pages by their Vietnamese path without slashes.
    pub fn named_page(name: &str) -> Option<Page> {
        let (_, page) = Page::parse(&format!("/{name}/"))?;
        (!matches!(page, Page::NotFound)).then_some(page)
    }
}
