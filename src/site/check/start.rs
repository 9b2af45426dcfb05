//! Checks of `start.toml`: every answer leads on, every path ends soon, nothing is out of reach.

use super::lines::Lines;
use crate::page::is_slug;
use crate::site::content::Site;
use crate::site::problem::Problems;
use std::collections::BTreeSet;

const FILE: &str = "content/start.toml";

/// Most questions on the way to an outcome.
const MOST: usize = 5;

/// How many items an outcome names.
const NEXT: usize = 3;

/// Runs the checks.
pub fn check(site: &Site, problems: &Problems) {
    let (questions, outcomes) = (&site.start.question, &site.start.outcome);
    let lines = Lines::new(site, problems, FILE).keyed("id = ");
    let words = |anchor: &str, words: [&str; 2]| {
        words.iter().for_each(|words| lines.words(anchor, "", words));
    };
    let Some(first) = questions.first() else {
        lines.error("", "", "there is no question", "add a [[question]]");
        return;
    };
    let mut known = BTreeSet::new();
    for id in questions.iter().map(|question| &question.id).chain(outcomes.iter().map(|outcome| &outcome.id)) {
        if !known.insert(id.as_str()) {
            lines.error(id, "", format!("«{id}» stands twice"), "give one of the two another id");
        }
        if !is_slug(id) {
            lines.error(id, "", format!("«{id}» is no slug"), "use lower-case letters without marks, digits and hyphens");
        }
    }
    let mut led = BTreeSet::from([first.id.as_str()]);
    for question in questions {
        words(&question.id, [&question.vi.note, &question.en.note]);
        for answer in &question.answer {
            if !known.contains(answer.to.as_str()) {
                lines.error(
                    &question.id,
                    "to = ",
                    format!("there is no question and no outcome «{}»", answer.to),
                    "use the id of a [[question]] or of an [[outcome]]",
                );
            }
            led.insert(&answer.to);
        }
        if question.answer.len() < 2 {
            lines.error(&question.id, "answer", format!("«{}» has fewer than two answers", question.id), "add one");
        }
    }
    for id in known.difference(&led) {
        lines.error(id, "", format!("no answer leads to «{id}»"), "let one lead there, or delete it");
    }
    if is_longer(site, &first.id, MOST) {
        lines.error(&first.id, "", format!("more than {MOST} questions follow «{}»", first.id), "shorten the way, or undo the circle");
    }
    for outcome in outcomes {
        words(&outcome.id, [&outcome.vi.note, &outcome.en.note]);
        if outcome.items.len() != NEXT {
            let what = format!("«{}» names {} items", outcome.id, outcome.items.len());
            lines.error(&outcome.id, "items", what, "name three");
        }
        for id in outcome.items.iter().filter(|id| !site.checklist.item.iter().any(|item| item.id == **id)) {
            lines.error(&outcome.id, "items", format!("there is no item «{id}»"), "use the id of an item of checklist.toml");
        }
    }
}

/// Whether some way from a question has more than `left` questions; circles never end.
fn is_longer(site: &Site, id: &str, left: usize) -> bool {
    let Some(question) = site.start.question.iter().find(|question| question.id == id) else { return false };
    left == 0 || question.answer.iter().any(|answer| is_longer(site, &answer.to, left - 1))
}
