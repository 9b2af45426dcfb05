//! Facts age: review dates, ends of validity, and what is due soon.

use super::lines::Lines;
use crate::site::content::Site;
use crate::site::day::Day;
use crate::site::formats::WaiversFile;
use crate::site::problem::Problems;

/// A guide is checked again at the latest this many days after the last check.
const REVIEW_DAYS: i64 = 180;
/// What ends within this many days is listed.
const SOON_DAYS: i64 = 60;

/// Runs the checks.
pub fn check(site: &Site, problems: &Problems) {
    for guide in &site.guides {
        let file = format!("{}/guide.toml", guide.folder);
        let lines = Lines::new(site, problems, &file);
        let facts = &guide.facts;
        let days = facts.checked_on.days_until(facts.next_review);
        if days <= 0 {
            lines.error("", "next_review", "the next review is not after the last check", "give it a later day");
        } else if days > REVIEW_DAYS {
            lines.error(
                "",
                "next_review",
                format!("the next review is {days} days after the last check"),
                format!("at most {REVIEW_DAYS} days"),
            );
        }
        if facts.checked_on > site.today {
            lines.error(
                "",
                "checked_on",
                format!("the last check ({}) lies in the future", facts.checked_on),
                "write the day on which it was really checked",
            );
        }
        let ends = facts.fact.iter().filter_map(|fact| fact.valid_until).chain(facts.valid_until);
        if let Some(end) = ends.min().filter(|end| facts.next_review > *end) {
            lines.error(
                "",
                "next_review",
                format!("something in the guide ends on {end}, before the next review"),
                format!("review by {end} at the latest"),
            );
        }
        for (from, until, id) in facts.fact.iter().map(|fact| (fact.valid_from, fact.valid_until, fact.id.as_str())).chain([(
            facts.valid_from,
            facts.valid_until,
            "id",
        )]) {
            if from.zip(until).is_some_and(|(from, until)| from > until) {
                lines.error("", &format!("\"{id}\""), "it ends before it begins", "correct valid_from or valid_until");
            }
        }
        for fact in facts.fact.iter().filter(|fact| fact.valid_from.is_none() && fact.valid_until.is_none()) {
            lines.error(&fact.id, "", format!("the fact «{}» has no date", fact.id), "give it valid_from or valid_until, or delete it");
        }
    }
    for (file, checked_on, next_review) in lists(site) {
        let days = checked_on.days_until(next_review);
        if (1..=REVIEW_DAYS).contains(&days) && checked_on <= site.today {
            continue;
        }
        Lines::new(site, problems, &file).error(
            "",
            "next_review",
            "checked_on and next_review do not fit",
            format!("the check lies in the past, the review 1 to {REVIEW_DAYS} days after it"),
        );
    }
    let lines = Lines::new(site, problems, "content/portal.toml");
    for entry in
        site.portal.procedure.iter().filter(|entry| entry.evidence > site.today || entry.tapped_on.is_some_and(|day| day > site.today))
    {
        lines.error(&entry.name, "evidence", "the evidence lies in the future", "write the day on which it was really seen");
    }
    let lines = lines.keyed("host = ");
    for place in site.portal.site.iter().filter(|place| place.evidence > site.today) {
        lines.error(&place.host, "evidence", "the evidence lies in the future", "write the day on which it was really seen");
    }
}

/// What ends within 60 days of `site.today`, has ended, or waits for its review: one line each, the earliest first.
pub fn upcoming(site: &Site) -> Vec<String> {
    let mut all: Vec<(Day, String)> = Vec::new();
    for guide in &site.guides {
        let file = format!("{}/guide.toml", guide.folder);
        let facts = &guide.facts;
        for (day, what) in facts
            .fact
            .iter()
            .filter_map(|fact| Some((fact.valid_until?, fact.id.as_str())))
            .chain(facts.valid_until.map(|day| (day, "the whole guide")))
        {
            all.push((day, format!("{file}: «{what}» {}", ends(site.today, day))));
        }
        all.push(review(site.today, &file, facts.next_review));
    }
    all.extend(lists(site).into_iter().map(|(file, _, day)| review(site.today, &file, day)));
    let WaiversFile { valid_until, half_until, .. } = site.waivers;
    for (day, what) in [(valid_until, "valid_until"), (half_until, "half_until")] {
        all.push((day, format!("content/waivers.toml: «{what}» {}", ends(site.today, day))));
    }
    for entry in site.portal_entries() {
        all.extend(entry.valid_until().map(|day| (day, format!("content/portal.toml: «{}» {}", entry.name(), ends(site.today, day)))));
    }
    all.retain(|(day, _)| site.today.days_until(*day) <= SOON_DAYS);
    all.sort();
    all.into_iter().map(|(_, line)| line).collect()
}

/// What is checked and reviewed besides guides: its file, the last check, the next review.
fn lists(site: &Site) -> Vec<(String, Day, Day)> {
    let policies =
        site.policies.iter().map(|policy| (format!("{}/policy.toml", policy.folder), policy.facts.checked_on, policy.facts.next_review));
    let lists = [
        ("content/scams.toml".to_owned(), site.scams.checked_on, site.scams.next_review),
        ("content/waivers.toml".to_owned(), site.waivers.checked_on, site.waivers.next_review),
    ];
    lists.into_iter().chain(policies).collect()
}

fn review(today: Day, file: &str, day: Day) -> (Day, String) {
    let what = if day < today {
        format!("{file}: overdue for review since {day}; check it and set checked_on and next_review")
    } else {
        format!("{file}: due for review by {day}")
    };
    (day, what)
}

fn ends(today: Day, day: Day) -> String {
    if day < today { format!("ended on {day}") } else { format!("ends on {day}, in {} days", today.days_until(day)) }
}
