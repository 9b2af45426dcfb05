//! What one page needs to show itself: the same structs at build time and in the browser.
//!
//! `site` fills them from the content, with every word already chosen; the page renders from them; the browser reads
//! them from the page's own `<script type="application/json" id="page-data">` or from `<path>page.json`. No content
//! and no word list is compiled into the wasm. What does not move is [`Prose`]: HTML that was made at build time.

use crate::json::{FromJson, Value, data, field, or_default, whole};
use crate::page::Locale;
use serde::{Serialize, Serializer};

/// HTML that was made at build time from our own content. It is never part of a page's data as JSON: the text stands in the
/// page already, and hydration leaves it alone. In the browser it is empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prose(pub String);

impl Prose {
    /// Wraps finished HTML.
    pub fn new(html: impl Into<String>) -> Self {
        Prose(html.into())
    }
}

impl Serialize for Prose {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

impl FromJson for Prose {
    fn from_json(_: Value, _: &mut bool) -> Self {
        Prose::default()
    }
}

impl FromJson for Locale {
    fn from_json(json: Value, sound: &mut bool) -> Self {
        let tag = json.text();
        or_default(Locale::ALL.into_iter().find(|locale| tag.as_deref() == Some(locale.tag())), sound)
    }
}

data! {
    /// What `page.json` holds: all that is needed to show the page in place of another.
    pub struct PageFile {
        /// Its data.
        pub page: PageData,
        /// What stands in `#app`, with the prose.
        pub html: String,
    }

    /// Everything that one page shows.
    pub struct PageData {
        /// Absolute path of the page; the browser takes a page over only if this is its URL's.
        pub path: String,
        /// Language of the interface.
        pub locale: Locale,
        /// The whole document title.
        pub title: String,
        /// The bar on top.
        pub header: Prose,
        /// Words of the interactive parts.
        pub words: Words,
        /// The page itself.
        pub body: Body,
    }

    /// A link with its words.
    pub struct Link {
        /// Where it leads.
        pub href: String,
        /// What it says.
        pub label: String,
    }

    /// Words of the parts that move, in the page's language. `{n}` and `{total}` are filled in by [`fill`].
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
        /// The line below the header for helpers, as HTML: `{0}` is the one this phone works for.
        pub who: String,
        /// What the owner of the phone is called.
        pub owner: String,
        /// Said where nothing can be stored.
        pub not_saved: String,
        /// Said where storage holds progress of a newer version of the site.
        pub newer: String,
        /// The button that forgets, its question, yes, no, and what is said when it is done.
        pub reset: Question,
    }

    /// A button that asks before it acts.
    pub struct Question {
        /// What the button says.
        pub label: String,
        /// The question.
        pub ask: String,
        /// The answer that acts.
        pub yes: String,
        /// The answer that does not.
        pub no: String,
        /// Said when it is done.
        pub said: String,
    }

    /// Which guide a page belongs to.
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
    pub struct HomePage {
        /// Title and promise.
        pub intro: Prose,
        /// The card of somebody who has not begun: leads to the checklist.
        pub start: Link,
        /// The small line of that card.
        pub start_note: String,
        /// Small line of the card of somebody who has begun; `{n}` is the step.
        pub resume: String,
        /// The tiles.
        pub tiles: Prose,
        /// Frequent jobs.
        pub jobs: Prose,
        /// Heading of the checklist part.
        pub checklist_title: String,
        /// The checklist in one line: a link whose label has `{n}` and `{total}`.
        pub checklist: Link,
        /// Ids of the items that count.
        pub items: Vec<String>,
        /// What follows: help.
        pub tail: Prose,
    }

    /// A line with a checkbox: what is ticked, or a step with its box.
    pub struct TickRow {
        /// Tick key.
        pub key: String,
        /// What is ticked.
        pub html: Prose,
    }

    /// A guide, everything open.
    pub struct GuidePage {
        /// Which guide.
        pub guide: GuideRef,
        /// Title, outcome.
        pub head: Prose,
        /// Words of the button that starts step by step.
        pub start: String,
        /// Words of the same button for somebody who has begun; `{n}` is the step.
        pub resume: String,
        /// Time, fee, who; heading of the things to have ready.
        pub facts: Prose,
        /// The things to have ready.
        pub needs: Vec<TickRow>,
        /// Name of the list of steps.
        pub steps_title: String,
        /// The steps, titles included.
        pub steps: Vec<TickRow>,
        /// «Thế là xong khi».
        pub done: Prose,
        /// The checklist item that this guide completes.
        pub item: Vec<TickRow>,
        /// Do, don't, sources, dates.
        pub tail: Prose,
    }

    /// One step.
    pub struct StepPage {
        /// Which guide.
        pub guide: GuideRef,
        /// Which step, from 1.
        pub n: u8,
        /// Plate, guide, «Bước 2 trên 6».
        pub head: Prose,
        /// «Bước 2 trên 6», for the progress element.
        pub position: String,
        /// Title, what to do, what is seen, what goes wrong, the way out, the question after it.
        pub body: Prose,
        /// The way to the page with everything open.
        pub all: Prose,
        /// Back: the step before, or the guide.
        pub prev: Link,
        /// On: ticks this step and goes to the next, or to the end of the guide.
        pub next: Link,
    }

    /// The checklist.
    pub struct ChecklistPage {
        /// Class of the page: it looks otherwise on paper.
        pub class: String,
        /// Title and what it is.
        pub head: Prose,
        /// «Đã xong {n} trên {total} việc».
        pub progress: String,
        /// Groups of items.
        pub groups: Vec<ChecklistGroup>,
        /// Heading of the stages of the self-check.
        pub stages_title: String,
        /// The stages.
        pub stages: Vec<Stage>,
        /// «Không áp dụng cho tôi».
        pub na: String,
        /// The button that takes it back.
        pub na_undo: String,
        /// State of an item that was set aside.
        pub na_state: String,
        /// That it is no certificate.
        pub tail: Prose,
    }

    /// A group of the checklist.
    pub struct ChecklistGroup {
        /// Heading.
        pub title: String,
        /// Items.
        pub items: Vec<ChecklistItem>,
    }

    /// One item of the checklist.
    pub struct ChecklistItem {
        /// Stable id.
        pub id: String,
        /// What one has or can do: the checkbox's name.
        pub title: String,
        /// Title, why, where it is explained.
        pub html: Prose,
        /// Tick keys of the guide's steps, to tell «đang làm».
        pub guide_keys: Vec<String>,
        /// Counts.
        pub counts: bool,
        /// May be set aside as «không áp dụng».
        pub may_not_apply: bool,
    }

    /// A stage of the self-check: never a rank.
    pub struct Stage {
        /// Its name.
        pub title: String,
        /// Ids of its items.
        pub items: Vec<String>,
    }

    /// Display settings.
    pub struct SettingsPage {
        /// Title and what it is.
        pub head: Prose,
        /// The settings.
        pub groups: Vec<SettingGroup>,
        /// Said when a choice is kept.
        pub kept: String,
        /// Accessibility statement.
        pub tail: Prose,
    }

    /// One setting.
    pub struct SettingGroup {
        /// Name in storage and in `<html data-…>`.
        pub name: String,
        /// Heading.
        pub title: String,
        /// The value that holds while nothing is chosen.
        pub default: String,
        /// Its choices: the stored value as `href`, the words as `label`.
        pub choices: Vec<Link>,
    }

    /// A page that is read.
    pub struct ArticlePage {
        /// The whole page, title included.
        pub html: Prose,
        /// What may be ticked once it has been read: one checklist item, or none.
        pub item: Vec<TickRow>,
        /// What its panels are written from, where it has some.
        pub panels: Option<PanelData>,
    }

    /// What the browser writes the panels of a page from: see [`crate::panels`].
    pub struct PanelData {
        /// Whether they show the people of this phone; else the progress code.
        pub family: bool,
        /// Items by their place in a progress code: the stable id as `href`, the title as `label`; empty where an item is gone.
        pub items: Vec<Link>,
        /// Ids of the items that count.
        pub counted: Vec<String>,
        /// How many places each version of the checklist has had: see [`crate::code::decode`].
        pub sizes: Vec<u8>,
        /// Words and pieces of HTML, by [`crate::panels::Piece`].
        pub pieces: Vec<String>,
    }

    /// Privacy.
    pub struct PrivacyPage {
        /// The text.
        pub head: Prose,
        /// «Xóa hết trên máy này».
        pub delete: Question,
    }
}

/// The kinds of pages. Pages without moving parts are all [`Body::Article`].
#[derive(Clone, Debug, PartialEq, Serialize)]
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
    /// Anything else: what needs to be read.
    Article(ArticlePage),
}

impl Default for Body {
    fn default() -> Self {
        Body::Article(ArticlePage::default())
    }
}

impl FromJson for Body {
    fn from_json(mut json: Value, sound: &mut bool) -> Self {
        // Exactly one field: the kind.
        let kind = json.names().pop().unwrap_or_default();
        let json = &mut json;
        match kind.as_str() {
            "home" => Body::Home(field(json, "home", sound)),
            "guide" => Body::Guide(field(json, "guide", sound)),
            "step" => Body::Step(field(json, "step", sound)),
            "checklist" => Body::Checklist(field(json, "checklist", sound)),
            "settings" => Body::Settings(field(json, "settings", sound)),
            "privacy" => Body::Privacy(field(json, "privacy", sound)),
            // Anything else has no such field, and is of another form.
            _ => Body::Article(field(json, "article", sound)),
        }
    }
}

/// Puts numbers into words: `{n}` and `{total}`.
pub fn fill(words: &str, n: usize, total: usize) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        out.push_str(before);
        out.push_str(&if name == "n" { n } else { total }.to_string());
        rest = after;
    }
    out + rest
}

impl PageFile {
    /// Reads what `page.json` holds; `None` if it has another form.
    pub fn parse(json: &str) -> Option<PageFile> {
        whole(Value::parse(json)?)
    }
}

impl PageData {
    /// Reads page data; `None` if it has another form (an older or newer build of the site).
    pub fn parse(json: &str) -> Option<PageData> {
        whole(Value::parse(json)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_filled_in() {
        assert_eq!(fill("Đã xong {n} trên {total} việc", 3, 14), "Đã xong 3 trên 14 việc");
        assert_eq!(fill("không có số", 3, 14), "không có số");
    }
}
