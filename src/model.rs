//! What one page needs to show itself: the same structs at build time and in the browser.
//!
//! `site` fills them from the content, with every word already chosen; the page renders from them; the browser reads
//! them from the page's own `<script type="application/json" id="page-data">` or from `<path>page.json`. No content
//! and no word list is compiled into the wasm.

use crate::page::Locale;
use serde::{Deserialize, Serialize};

/// Everything that one page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageData {
    /// Absolute path of the page; the browser takes a page over only if this is its URL's.
    pub path: String,
    /// Language of the interface.
    pub locale: Locale,
    /// The whole document title.
    pub title: String,
    /// Header and links around the page.
    pub shell: Shell,
    /// Words of the interactive parts.
    pub words: Words,
    /// The page itself.
    pub body: Body,
}

/// A link with its words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Where it leads: a path of this site, or `tel:`.
    pub href: String,
    /// What it says.
    pub label: String,
}

/// What stands around every page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Shell {
    /// Home shows the name in the header; every other page shows «Quay lại» and a strip with the name.
    pub is_home: bool,
    /// The site's name in two parts, as the header breaks it.
    pub name: (String, String),
    /// The home page.
    pub home: Link,
    /// One level up.
    pub back: Link,
    /// Display settings («Aa»), with a label for screen readers.
    pub settings: Link,
    /// «Gọi giúp»: a `tel:` link where the ward has confirmed a number, else the contact page.
    pub call: Link,
    /// The same page in the other language.
    pub language: Link,
    /// URL of the icon sprite.
    pub icons: String,
}

/// Words of the parts that move, in the page's language. `{n}` and `{total}` are filled in by [`fill`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Words {
    /// State of a tick: done.
    pub done: String,
    /// State of a tick: not done.
    pub todo: String,
    /// State of a checklist item whose guide is half done.
    pub doing: String,
    /// State of a checklist item whose guide is done but which is not ticked.
    pub guide_done: String,
    /// Label of a step's checkbox.
    pub tick_step: String,
    /// Said after a tick.
    pub ticked: String,
    /// Said after a tick was taken back.
    pub unticked: String,
    /// The undo button.
    pub undo: String,
    /// Progress over the steps of a guide.
    pub steps_done: String,
    /// Said where nothing can be stored.
    pub not_saved: String,
    /// Said where storage holds progress of a newer version of the site.
    pub newer: String,
    /// «Làm lại từ đầu».
    pub reset: String,
    /// The question before it.
    pub reset_ask: String,
    /// Yes.
    pub reset_yes: String,
    /// No.
    pub reset_no: String,
    /// Said when it is done.
    pub reset_done: String,
}

/// HTML that was made at build time from our own content. In the data embedded in a page it is left out (`None`):
/// the text stands in the page already, and the browser picks it up from there before hydrating.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Prose(pub Option<String>);

impl Prose {
    /// Wraps finished HTML.
    pub fn new(html: impl Into<String>) -> Self {
        Prose(Some(html.into()))
    }
}

/// The kinds of pages. Pages without moving parts are all [`Body::Article`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// Home.
    Home(HomePage),
    /// A guide, everything open.
    Guide(GuidePage),
    /// One step.
    Step(StepPage),
    /// The checklist.
    Checklist(ChecklistPage),
    /// Display settings.
    Settings(SettingsPage),
    /// Privacy, with the button that deletes.
    Privacy(PrivacyPage),
    /// Anything that only needs to be read.
    Article(Prose),
}

/// Which guide a page belongs to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GuideRef {
    /// Stable id: ticks hang on it.
    pub id: String,
    /// Slug, for its URLs.
    pub slug: String,
    /// Title.
    pub title: String,
    /// Tick keys of all steps, in order.
    pub keys: Vec<String>,
}

/// Home.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HomePage {
    /// Title and promise.
    pub intro: Prose,
    /// The card of somebody who has not begun: leads to the checklist. Its small line and its title.
    pub start: (Link, String),
    /// Small line of the card of somebody who has begun; `{n}` is the step.
    pub resume: String,
    /// The tiles.
    pub tiles: Prose,
    /// Frequent jobs.
    pub jobs: Prose,
    /// Heading of the checklist part.
    pub checklist_title: String,
    /// The checklist in one line: link whose label has `{n}` and `{total}`.
    pub checklist: Link,
    /// Ids of the items that count.
    pub items: Vec<String>,
    /// What follows: help.
    pub tail: Prose,
}

/// A line with a checkbox.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TickRow {
    /// Tick key.
    pub key: String,
    /// What is ticked.
    pub label: Prose,
}

/// One step on the page that shows all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StepCard {
    /// Tick key.
    pub key: String,
    /// Title.
    pub title: String,
    /// «Bước 2», for the checkbox's and the heading's context.
    pub name: String,
    /// What to do, what is seen, what goes wrong.
    pub body: Prose,
}

/// A guide, everything open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GuidePage {
    /// Which guide.
    pub guide: GuideRef,
    /// Language of the words, where it is not the page's (`Some("vi")` on an English page).
    pub lang: Option<String>,
    /// Title, outcome, facts.
    pub head: Prose,
    /// Words of the button that starts step by step, and of the one that goes on; `{n}` is the step.
    pub start: (String, String),
    /// Heading of the things to have ready.
    pub needs_title: String,
    /// The things to have ready.
    pub needs: Vec<TickRow>,
    /// Heading of the steps.
    pub steps_title: String,
    /// The steps.
    pub steps: Vec<StepCard>,
    /// «Thế là xong khi».
    pub done: Prose,
    /// The checklist item that this guide completes.
    pub item: Option<TickRow>,
    /// Do, don't, sources, dates.
    pub tail: Prose,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StepPage {
    /// Which guide.
    pub guide: GuideRef,
    /// Language of the words, where it is not the page's.
    pub lang: Option<String>,
    /// Which step, from 1.
    pub n: u8,
    /// «Bước 2 trên 6».
    pub position: String,
    /// The step's title.
    pub title: String,
    /// What to do, what is seen, what goes wrong, the way out.
    pub body: Prose,
    /// Back: the step before, or the guide.
    pub prev: Link,
    /// On: ticks this step and goes to the next, or to the end of the guide.
    pub next: Link,
    /// The page with everything open.
    pub all: Link,
    /// Shown when somebody comes back from the portal: question, yes, no.
    pub returned: (String, String, String, String),
}

/// The checklist.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChecklistPage {
    /// Title and what it is.
    pub head: Prose,
    /// «Đã xong {n} trên {total} việc».
    pub progress: String,
    /// Groups of items.
    pub groups: Vec<ChecklistGroup>,
    /// The stages of the self-check.
    pub stages: Vec<Stage>,
    /// Heading of the stages.
    pub stages_title: String,
    /// «Không áp dụng cho tôi» and the button that takes it back.
    pub na: (String, String),
    /// State of an item that was set aside.
    pub na_state: String,
    /// That it is no certificate; the way to an official one.
    pub tail: Prose,
}

/// A group of the checklist.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChecklistGroup {
    /// Heading.
    pub title: String,
    /// Items.
    pub items: Vec<ChecklistItem>,
}

/// One item of the checklist.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChecklistItem {
    /// Stable id.
    pub id: String,
    /// What one has or can do.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// Where it is explained.
    pub link: Option<Link>,
    /// Tick keys of the guide's steps, to tell «đang làm».
    pub guide_keys: Vec<String>,
    /// «Nên làm trước: …», where another item comes first.
    pub before: Option<String>,
    /// Stands outside the count; the words that say so.
    pub optional: Option<String>,
    /// May be set aside as «không áp dụng».
    pub may_not_apply: bool,
}

/// A stage of the self-check: never a rank.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stage {
    /// Its name.
    pub title: String,
    /// Ids of its items.
    pub items: Vec<String>,
}

/// Display settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SettingsPage {
    /// Title and what it is.
    pub head: Prose,
    /// The groups of choices: name of the setting as it is stored, heading, choices (stored value, words).
    pub groups: Vec<SettingGroup>,
    /// Said when a choice is kept.
    pub kept: String,
    /// Accessibility statement.
    pub tail: Prose,
}

/// One setting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SettingGroup {
    /// Name in storage and in `<html data-…>`.
    pub name: String,
    /// Heading.
    pub title: String,
    /// Stored value and words of each choice; the first is the default.
    pub choices: Vec<(String, String)>,
}

/// Privacy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PrivacyPage {
    /// The text.
    pub head: Prose,
    /// «Xóa hết trên máy này», the question, yes, no, and what is said when it is done.
    pub delete: (String, String, String, String, String),
}

/// Puts numbers into words: `{n}` and `{total}`.
pub fn fill(words: &str, n: usize, total: usize) -> String {
    words.replace("{n}", &n.to_string()).replace("{total}", &total.to_string())
}

impl PageData {
    /// Every piece of prose, in the order in which it stands in the page.
    pub fn prose_mut(&mut self) -> Vec<&mut Prose> {
        match &mut self.body {
            Body::Home(home) => vec![&mut home.intro, &mut home.tiles, &mut home.jobs, &mut home.tail],
            Body::Guide(guide) => {
                let mut all = vec![&mut guide.head];
                all.extend(guide.needs.iter_mut().map(|need| &mut need.label));
                all.extend(guide.steps.iter_mut().map(|step| &mut step.body));
                all.push(&mut guide.done);
                all.extend(guide.item.iter_mut().map(|item| &mut item.label));
                all.push(&mut guide.tail);
                all
            }
            Body::Step(step) => vec![&mut step.body],
            Body::Checklist(list) => vec![&mut list.head, &mut list.tail],
            Body::Settings(settings) => vec![&mut settings.head, &mut settings.tail],
            Body::Privacy(privacy) => vec![&mut privacy.head],
            Body::Article(prose) => vec![prose],
        }
    }

    /// The same page without its prose: what is embedded in the page's own HTML.
    pub fn without_prose(&self) -> PageData {
        let mut bare = self.clone();
        for prose in bare.prose_mut() {
            prose.0 = None;
        }
        bare
    }
}
