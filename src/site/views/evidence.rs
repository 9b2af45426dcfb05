//! What a page stands on: its sources and the days of its checks.

use super::time;
use crate::site::compose::Context;
use crate::site::day::Day;
use crate::site::formats::{CitedSource, Grade, GuideFile};
use crate::site::i18n::t;
use crate::site::links::host_of;
use crate::site::markdown::{breakable, escape};

/// Sources, how sure they are, and when they were read.
pub struct Evidence<'a> {
    /// Sources, each once.
    pub sources: Vec<&'a CitedSource>,
    /// How sure it is.
    pub grade: Grade,
    /// Day of the last check.
    pub checked_on: Day,
    /// Day by which it is checked again.
    pub next_review: Day,
}

impl<'a> Evidence<'a> {
    /// That of a guide.
    pub fn of(facts: &'a GuideFile) -> Self {
        Evidence {
            sources: facts.source.iter().collect(),
            grade: facts.grade,
            checked_on: facts.checked_on,
            next_review: facts.next_review,
        }
    }
}

/// Sources, the day of the last check, the next one; says by itself when it is overdue.
pub fn evidence(context: Context<'_>, evidence: &Evidence<'_>) -> String {
    let locale = context.locale;
    let lang = context.vietnamese().map_or_else(String::new, |lang| format!(r#" lang="{lang}""#));
    let sources: String = evidence
        .sources
        .iter()
        .map(|source| {
            let title = context.spoken(&source.title);
            let dated = source.dated.map_or_else(String::new, |day| format!(" ({})", time(day)));
            match &source.url {
                Some(url) => format!(
                    r#"<li{lang}><a href="{}" target="_blank" rel="noopener noreferrer">{title}</a> <span class="host">{}</span>{dated}</li>"#,
                    escape(url),
                    breakable(&host_of(url).unwrap_or_default())
                ),
                None => format!("<li{lang}>{title}{dated}</li>"),
            }
        })
        .collect();
    let grade = match evidence.grade {
        Grade::High => String::new(),
        Grade::Medium => format!("<p>{}</p>", t!(locale, "grade-medium")),
    };
    format!(
        r#"<section class="evidence"><h2>{}</h2><div class="review" data-until="{}"><p class="ended-note"><strong>{}</strong></p><p><strong>{}</strong><br>{}</p></div>{grade}<p>{}</p><ul>{sources}</ul></section>"#,
        t!(locale, "evidence-title"),
        evidence.next_review.iso(),
        t!(locale, "review-overdue"),
        t!(locale, "checked-on", day = time(evidence.checked_on)),
        t!(locale, "review-before", day = time(evidence.next_review)),
        t!(locale, "sources-intro"),
    )
}
