//! What of a guide stands on its sheet of paper: in large print, on at most two A5 pages (DESIGN-TOKENS §7).
//!
//! ```text
//! Guide ─► Handout (everything in sentences) ─► fit (measured; sentences give way) ─► views::paper (HTML)
//! ```
//! Type never gets smaller. Where a guide is too long, sentences give way to «…», the long passages first, and the sheet
//! says that the rest stands behind its QR code. Titles of steps, what to have ready and the way to a page are never cut.
//!
//! Sizes are in points of the A5 page; `style/paper.css` sets the same ones. The measure is that of the share cards'
//! font: a phone's own font may be a little wider, which `SPARE` allows for. Whether the printed sheets really have
//! two pages is tested with a browser (tests/e2e/tests/site/paper.rs).

use super::card::text::Weight;
use super::compose::Context;
use super::content::{Guide, PortalEntry};
use super::day::Day;
use super::formats::Grade;
use super::i18n::t;
use super::markdown;
use super::text::{Block, BlockKind, Section};
use super::views::{portal, range, waivers};
use crate::page::Page;
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

/// A5 without margins of 9 mm, and a little less, because a browser rounds.
const PAGE: (f64, f64) = (130.0 * MM, 191.0 * MM);
const MM: f64 = 72.0 / 25.4;
/// Most pages: the two sides of a sheet.
const PAGES: usize = 2;
/// Other fonts are wider than the one that is measured.
const SPARE: f64 = 1.05;
/// Sizes of type and heights of a line.
const TITLE: (f64, f64) = (23.0, 29.0);
const STEP_TITLE: (f64, f64) = (15.0, 19.5);
const BODY: (f64, f64) = (14.0, 18.2);
const SMALL: (f64, f64) = (12.0, 15.6);
/// What a box to tick takes from the width of a line, with its margin: beside a step, beside a thing to have ready.
const BOX: f64 = 32.0;
const SMALL_BOX: f64 = 19.0;
/// A step is no lower than its box.
const BOX_HEIGHT: f64 = 22.4;
/// The QR code with its words and margins: from the width of the title, and down from the top of the page.
const CODE: (f64, f64) = (104.0, 139.0);
/// The frieze and the line above the title.
const HEAD: f64 = 42.0;
/// Space around a block, around a step with its line.
const GAP: f64 = 5.2;
const STEP_GAP: f64 = 8.4;
/// The line to write a file number on.
const WRITE: f64 = 42.0;

/// Sentences, of which the last ones may give way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Passage {
    sentences: Vec<String>,
    shown: usize,
}

impl Passage {
    fn new(sentences: Vec<String>) -> Passage {
        Passage { shown: sentences.len(), sentences }
    }

    /// What is said of it: plain text, with «…» where something is left out. Nothing where all of it is.
    pub fn text(&self) -> String {
        let text = self.sentences[..self.shown].join(" ");
        if self.shown > 0 && self.is_cut() { format!("{text} …") } else { text }
    }

    /// Whether something is left out.
    pub fn is_cut(&self) -> bool {
        self.shown < self.sentences.len()
    }
}

/// A step.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What to do, in a line.
    pub title: String,
    /// What to do, in a few.
    pub action: Passage,
    /// Where the guide has a button that paper has not: how to get there by hand. Empty elsewhere.
    pub way: String,
}

/// A guide as it stands on paper. All texts are plain.
#[derive(Clone, Debug, PartialEq)]
pub struct Handout {
    /// Its title.
    pub title: String,
    /// Time and fee, with their headings.
    pub facts: Vec<(String, Passage)>,
    /// Heading of what to have ready, and the things.
    pub needs: (String, Vec<String>),
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// Heading, and how one knows that it is done.
    pub done: (String, Passage),
    /// Whether something is handed in, so that there is a number to write down.
    pub has_file: bool,
    /// Lines of the foot.
    pub foot: Vec<String>,
}

/// Where sentences may be left out.
#[derive(Clone, Copy)]
enum Part {
    /// Time and fee.
    Facts,
    /// What to do in a step.
    Steps,
    /// The same, only in steps that say how to get to a page by hand.
    WithWay,
}

impl Step {
    /// The title, with «…» where nothing more is said of what there is to say.
    pub fn headline(&self) -> String {
        if self.action.shown == 0 && self.action.is_cut() { format!("{} …", self.title) } else { self.title.clone() }
    }
}

impl Handout {
    /// The sheet of a guide, in the language of its words.
    pub fn of(context: Context<'_>, guide: &Guide) -> Handout {
        let context = Context { locale: guide.words(context.locale).0, ..context };
        let text = guide.words(context.locale).1;
        let titled = |id: &str| text.section(id).map(|section| (context.text(&section.title), section));
        let facts = ["time", "fee"].into_iter().filter_map(titled).map(|(title, section)| {
            let (before, after) = if section.id == "fee" { waivers::on_paper(context, guide) } else { Default::default() };
            let all = before.into_iter().chain(sentences(context, guide, section)).chain(after);
            (title, Passage::new(all.collect()))
        });
        let items = |section: &Section| section.blocks.iter().map(|block| plain(context, block)).collect();
        let needs = titled("needs").map(|(title, section)| (title, items(section)));
        let steps = guide.facts.step.iter().filter_map(|entry| {
            let section = text.section(&entry.id)?;
            let way = entry.exit.as_ref().and_then(|name| context.site.portal(name)).map(|exit| way(context, exit));
            Some(Step {
                title: context.text(&section.title),
                action: Passage::new(sentences(context, guide, section)),
                way: way.unwrap_or_default(),
            })
        });
        let done = titled("done").map(|(title, section)| (title, Passage::new(sentences(context, guide, section))));
        Handout {
            title: context.text(&text.title),
            facts: facts.collect(),
            needs: needs.unwrap_or_default(),
            steps: steps.collect(),
            done: done.unwrap_or_default(),
            has_file: !guide.facts.procedures.is_empty(),
            foot: foot(context, guide),
        }
    }

    /// Leaves sentences out until the sheet has two pages: of what it costs and how long it takes, then of the steps, a
    /// sentence at a time, of the longest passage first; then fills the room that is left. Where the way to a page is
    /// said, the words about the button that leads there are the first to go.
    pub fn fit(mut self) -> Handout {
        use Part::{Facts, Steps, WithWay};
        for (part, least) in [(Facts, 4), (Steps, 2), (Facts, 2), (WithWay, 0), (Steps, 1), (Facts, 1), (Steps, 0)] {
            while self.pages() > PAGES && self.shorten(part, least) {}
        }
        // The longest guides: rather no line to write on, and a shorter end, than a third page.
        self.has_file &= self.pages() <= PAGES;
        if self.pages() > PAGES {
            self.done.1.shown = 1;
        }
        // What is left out in one place often makes room for a shorter sentence in another.
        while self.lengthen() {}
        self
    }

    /// Whether something was left out.
    pub fn is_cut(&self) -> bool {
        self.done.1.is_cut() || self.facts.iter().any(|(_, fact)| fact.is_cut()) || self.steps.iter().any(|step| step.action.is_cut())
    }

    /// Takes the last sentence of the longest passage away, but for the least number; `false` where there is none.
    fn shorten(&mut self, part: Part, least: usize) -> bool {
        let passages: Vec<&mut Passage> = match part {
            Part::Facts => self.facts.iter_mut().map(|(_, fact)| fact).collect(),
            Part::Steps => self.steps.iter_mut().map(|step| &mut step.action).collect(),
            Part::WithWay => self.steps.iter_mut().filter(|step| !step.way.is_empty()).map(|step| &mut step.action).collect(),
        };
        let longest = passages.into_iter().filter(|passage| passage.shown > least).max_by_key(|passage| passage.text().len());
        longest.map(|passage| passage.shown -= 1).is_some()
    }

    /// Takes one sentence back where there is room for it: first where least is said, in the order of the sheet.
    fn lengthen(&mut self) -> bool {
        let passages =
            self.steps.iter().map(|step| (!step.way.is_empty(), &step.action)).chain(self.facts.iter().map(|(_, fact)| (false, fact)));
        let cut = passages.enumerate().filter(|(_, (_, passage))| passage.is_cut());
        let mut places: Vec<_> = cut.map(|(i, (has_way, passage))| (has_way, passage.shown, i)).collect();
        places.sort_unstable();
        for (_, _, i) in places {
            self.passage(i).shown += 1;
            if self.pages() <= PAGES {
                return true;
            }
            self.passage(i).shown -= 1;
        }
        false
    }

    /// Passages by their place: steps, then facts.
    fn passage(&mut self, i: usize) -> &mut Passage {
        let steps = self.steps.len();
        if i < steps { &mut self.steps[i].action } else { &mut self.facts[i - steps].1 }
    }

    /// How many pages it takes, by the measure of this module.
    pub fn pages(&self) -> usize {
        let mut pages = 1;
        let mut left = PAGE.1;
        for height in self.heights() {
            if height > left {
                pages += 1;
                left = PAGE.1;
            }
            left -= height;
        }
        pages
    }

    /// Heights of what cannot be parted, from above.
    fn heights(&self) -> Vec<f64> {
        let title = HEAD + lines(Weight::Bold, &self.title, TITLE.0, PAGE.0 - CODE.0) * TITLE.1;
        let mut heights = vec![title.max(CODE.1) + GAP];
        let fact = |(heading, fact): &(String, Passage)| {
            lines(Weight::Regular, &format!("{heading}: {}", fact.text()), SMALL.0, PAGE.0) * SMALL.1 + GAP
        };
        heights.extend(self.facts.iter().map(fact));
        let (_, needs) = &self.needs;
        if !needs.is_empty() {
            heights.push(SMALL.1 + 2.0 * GAP);
            heights.extend(needs.iter().map(|need| lines(Weight::Regular, need, SMALL.0, PAGE.0 - SMALL_BOX) * SMALL.1 + 2.0));
        }
        heights.extend(self.steps.iter().enumerate().map(|(i, step)| {
            let width = PAGE.0 - BOX;
            let title = lines(Weight::Bold, &format!("{}. {}", i + 1, step.headline()), STEP_TITLE.0, width) * STEP_TITLE.1;
            let body = |text: &str| lines(Weight::Regular, text, BODY.0, width) * BODY.1;
            (title + body(&step.action.text()) + body(&step.way)).max(BOX_HEIGHT) + STEP_GAP
        }));
        let (heading, done) = (&self.done.0, self.done.1.text());
        heights.push(lines(Weight::Bold, &format!("{heading}: {done}"), BODY.0, PAGE.0) * BODY.1 + 2.0 * GAP);
        if self.has_file {
            heights.push(WRITE);
        }
        let foot: f64 = self.foot.iter().map(|line| lines(Weight::Regular, line, SMALL.0, PAGE.0)).sum();
        heights.push(foot * SMALL.1 + 2.0 * GAP);
        heights
    }
}

/// How many lines a text takes; none where there is no text.
fn lines(weight: Weight, text: &str, size: f64, width: f64) -> f64 {
    let space = width_of(weight, " ") * size;
    let (mut lines, mut left) = (0.0, 0.0);
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let wide = width_of(weight, word) * size * SPARE;
        if lines == 0.0 || wide > left {
            // An address may be longer than a line.
            let more = (wide / width).ceil();
            lines += more;
            left = width * more;
        }
        left -= wide + space;
    }
    lines
}

/// Width of a word in type of size 1. Vietnamese has some thousand syllables, and fitting asks for each of them again and
/// again: what was measured once is remembered.
fn width_of(weight: Weight, word: &str) -> f64 {
    static KNOWN: [LazyLock<Mutex<HashMap<String, f64>>>; 2] = [LazyLock::new(Mutex::default), LazyLock::new(Mutex::default)];
    let mut known = KNOWN[weight as usize].lock().expect("measuring does not panic");
    match known.get(word) {
        Some(width) => *width,
        None => *known.entry(word.to_owned()).or_insert(weight.width(word, 1.0)),
    }
}

/// The sentences of a section's own words: without boxes. A dated fact is one sentence, which names its dates.
fn sentences(context: Context<'_>, guide: &Guide, section: &Section) -> Vec<String> {
    let mut all = Vec::new();
    for block in section.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Item(_))) {
        let fact = block.id.as_ref().and_then(|id| guide.facts.fact.iter().find(|fact| fact.id == *id));
        let text = plain(context, block);
        match fact.and_then(|fact| range(context, fact.valid_from, fact.valid_until, Day::spoken)) {
            Some(range) => all.push(format!("{text} {range}.")),
            None => all.extend(parted(&text)),
        }
    }
    all
}

/// A text in sentences: each ends with its sign, before a space.
fn parted(text: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, sign) in text.match_indices(['.', '?', '!']) {
        let end = at + sign.len();
        if text[end..].starts_with(' ') {
            sentences.push(text[start..end].trim().to_owned());
            start = end;
        }
    }
    sentences.push(text[start..].trim().to_owned());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

fn plain(context: Context<'_>, block: &Block) -> String {
    markdown::keep_together(&markdown::plain(context.site, &block.text))
}

/// How to get to a page by hand.
fn way(context: Context<'_>, exit: PortalEntry<'_>) -> String {
    /// Longer official names are no help to somebody who types them.
    const NAME: usize = 60;
    let locale = context.locale;
    let words = match exit {
        PortalEntry::Procedure(entry) => {
            let official = !entry.official.is_empty() && entry.official.chars().count() <= NAME;
            let name = context.text(if official { &entry.official } else { &entry.title });
            let code = portal::facts(exit).code.map_or_else(String::new, |code| t!(locale, "handout-procedure", code = code));
            format!("{} {code}", t!(locale, "search-for", name = name)).trim_end().to_owned()
        }
        PortalEntry::Page(entry) => markdown::plain(context.site, &entry.fallback),
    };
    t!(locale, "handout-way", words = words)
}

/// Who can be asked, where the guide stands, whose sheet it is, how fresh it is. What nobody has confirmed is left out.
fn foot(context: Context<'_>, guide: &Guide) -> Vec<String> {
    let Context { site, locale, .. } = context;
    let ward = &site.ward;
    let mut foot = Vec::new();
    if !ward.phone.is_empty() {
        foot.push(t!(locale, "handout-call", phone = ward.phone.clone()));
    }
    let place: Vec<&str> = [&ward.address, &ward.hours].into_iter().filter(|value| !value.is_empty()).map(String::as_str).collect();
    if !place.is_empty() {
        foot.push(place.join(" · "));
    }
    let page = Page::Guide(guide.slug.clone());
    foot.extend(site.address_in_words(&page.path(locale)).map(|address| t!(locale, "handout-address", address = address)));
    let mut small = vec![t!(locale, "handout-otp"), t!(locale, "handout-from", team = ward.team.clone())];
    if guide.facts.grade == Grade::Medium {
        small.push(t!(locale, "grade-medium"));
    }
    small.push(t!(locale, "handout-checked", day = guide.facts.checked_on.spoken(), review = guide.facts.next_review.spoken()));
    foot.push(small.join(" "));
    foot
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sheet(steps: usize, sentences: usize) -> Handout {
        let passage = |n: usize| Passage::new(vec!["Một câu vừa phải để đo, có mười hai tiếng tất cả.".to_owned(); n]);
        let step = |_| Step { title: "Làm việc này trước đã".to_owned(), action: passage(sentences), way: String::new() };
        Handout {
            title: "Thử một hướng dẫn có tên khá dài trên tờ giấy".to_owned(),
            facts: vec![("Mất bao lâu".to_owned(), passage(sentences)), ("Lệ phí".to_owned(), passage(sentences))],
            needs: ("Cần chuẩn bị".to_owned(), vec!["Điện thoại đã cài VNeID, nhớ passcode 6 số.".to_owned(); 6]),
            steps: (0..steps).map(step).collect(),
            done: ("Thế là xong khi".to_owned(), Passage::new(vec!["Có mã hồ sơ.".to_owned()])),
            has_file: true,
            foot: vec!["Một dòng".to_owned(); 4],
        }
    }

    #[test]
    fn a_short_guide_keeps_every_word() {
        let sheet = sheet(3, 2);
        assert_eq!(sheet.clone().fit(), sheet);
        assert!(!sheet.is_cut() && sheet.pages() <= 2);
    }

    #[test]
    fn a_long_guide_keeps_what_matters() {
        let whole = sheet(12, 3);
        let fitted = whole.clone().fit();
        assert!(whole.pages() > 2 && fitted.pages() == 2 && fitted.is_cut());
        assert_eq!((&fitted.needs, &fitted.done, fitted.steps.len()), (&whole.needs, &whole.done, 12));
        assert!(fitted.steps.iter().all(|step| !step.title.is_empty() && step.action.shown >= 1), "{fitted:#?}");
        let cut = fitted.steps.iter().find(|step| step.action.is_cut()).expect("a step that is cut");
        assert!(cut.action.text().ends_with(". …"), "{}", cut.action.text());
    }

    #[test]
    fn sentences_end_before_a_space() {
        assert_eq!(parted("Phí 7.000 đồng. Xem ở a.vn! Rồi?"), ["Phí 7.000 đồng.", "Xem ở a.vn!", "Rồi?"]);
        assert_eq!(parted("không có dấu"), ["không có dấu"]);
        assert!(parted(" ").is_empty());
    }

    proptest! {
        #[test]
        fn no_sentence_is_lost_or_made_up(text in "[a-zA-Zđơ .?!0-9]{0,80}") {
            let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(squeezed(&parted(&text).join(" ")), squeezed(&text));
        }

        #[test]
        fn any_guide_fits(steps in 2..=12usize, sentences in 0..=3usize) {
            prop_assert!(sheet(steps, sentences).fit().pages() <= PAGES);
        }
    }
}
