//! `site report`: one page for the team: which guides wait for a review, how sure and how readable they are, how old
//! the evidence of links is, what ends soon. The same tables go to the terminal and to an HTML file.

use super::check::language::{self, OfficialNames};
use super::check::upcoming;
use super::content::{Guide, Site};
use super::day::Day;
use super::formats::Grade;
use super::i18n::t;
use super::markdown::{self, escape};
use super::text::{BlockKind, Text};
use crate::page::Locale;
use std::collections::BTreeMap;
use std::fmt::Write;

/// A table with a title.
struct Table {
    title: String,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// The report, ready to be written.
pub struct Report {
    locale: Locale,
    title: String,
    tables: Vec<Table>,
}

/// How readable a guide's Vietnamese is. Words are tiếng.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Words of each sentence, sorted.
    pub sentences: Vec<usize>,
    /// Words of each step, sorted: its action, without boxes.
    pub steps: Vec<usize>,
}

impl Reading {
    /// Counts the words of a guide; `names` are those of the whole site.
    pub fn of(site: &Site, guide: &Guide, names: &OfficialNames) -> Reading {
        let (_, text) = guide.words(Locale::Vi);
        let blocks = text.blocks().flat_map(|(_, block)| language::sentences(&markdown::plain(site, &block.text)));
        let mut sentences: Vec<usize> = blocks.map(|sentence| language::count(&sentence, names)).filter(|count| *count > 0).collect();
        let mut steps: Vec<usize> = guide.facts.step.iter().filter_map(|step| action(site, text, &step.id, names)).collect();
        sentences.sort_unstable();
        steps.sort_unstable();
        Reading { sentences, steps }
    }
}

/// The words of what a step tells to do.
fn action(site: &Site, text: &Text, id: &str, names: &OfficialNames) -> Option<usize> {
    let blocks = text.section(id)?.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Item(_)));
    Some(blocks.map(|block| language::count(&markdown::plain(site, &block.text), names)).sum())
}

/// The middle of sorted numbers; 0 of none.
pub fn median(sorted: &[usize]) -> usize {
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

impl Report {
    /// Looks at everything. `locale` is the language of the headings.
    pub fn of(site: &Site, locale: Locale) -> Report {
        let title = t!(locale, "report-title", team = site.ward.team.clone(), day = site.today.spoken());
        Report { locale, title, tables: vec![summary(site, locale), guides(site, locale), links(site, locale), soon(site, locale)] }
    }

    /// For the terminal: columns stand below each other.
    pub fn text(&self) -> String {
        let mut out = format!("{}\n", self.title);
        for table in &self.tables {
            write!(out, "\n{}\n", table.title).expect("writing to a string");
            let all: Vec<&Vec<String>> = std::iter::once(&table.head).chain(&table.rows).filter(|row| !row.is_empty()).collect();
            let columns = all.iter().map(|row| row.len()).max().unwrap_or_default();
            let widths: Vec<usize> = (0..columns)
                .map(|i| all.iter().filter_map(|row| row.get(i)).map(|cell| cell.chars().count()).max().unwrap_or_default())
                .collect();
            for row in all {
                let cells: Vec<String> =
                    row.iter().zip(&widths).map(|(cell, width)| format!("{cell}{}", " ".repeat(width - cell.chars().count()))).collect();
                out.push_str(format!("  {}", cells.join("  ")).trim_end());
                out.push('\n');
            }
        }
        out
    }

    /// A document of its own, to be printed or sent on.
    pub fn html(&self) -> String {
        let cells = |row: &[String], tag: &str| row.iter().map(|cell| format!("<{tag}>{}</{tag}>", escape(cell))).collect::<String>();
        let tables: String = self
            .tables
            .iter()
            .map(|table| {
                let head =
                    if table.head.is_empty() { String::new() } else { format!("<thead><tr>{}</tr></thead>\n", cells(&table.head, "th")) };
                let rows: String = table.rows.iter().map(|row| format!("<tr>{}</tr>\n", cells(row, "td"))).collect();
                format!("<h2>{}</h2>\n<table>\n{head}<tbody>\n{rows}</tbody>\n</table>\n", escape(&table.title))
            })
            .collect();
        format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n<title>{title}</title>\n</head>\n<body>\n<h1>{title}</h1>\n{tables}</body>\n</html>\n",
            self.locale.tag(),
            title = escape(&self.title),
        )
    }
}

fn summary(site: &Site, locale: Locale) -> Table {
    let names = OfficialNames::of(site);
    let mut sentences: Vec<usize> = site.guides.iter().flat_map(|guide| Reading::of(site, guide, &names).sentences).collect();
    sentences.sort_unstable();
    let steps: usize = site.guides.iter().map(|guide| guide.facts.step.len()).sum();
    let english = site.guides.iter().filter(|guide| guide.words.contains_key(&Locale::En)).count();
    let named = |wanted: &dyn Fn(&Guide) -> bool| {
        let found: Vec<&str> = site.guides.iter().filter(|guide| wanted(guide)).map(|guide| guide.slug.as_str()).collect();
        if found.is_empty() { "–".to_owned() } else { found.join(", ") }
    };
    let troubled = |guide: &Guide| guide.words(Locale::Vi).1.blocks().any(|(_, block)| matches!(block.kind, BlockKind::Trouble(_)));
    let row = |name: String, value: String| vec![name, value];
    Table {
        title: t!(locale, "report-summary"),
        head: Vec::new(),
        rows: vec![
            row(t!(locale, "report-guides"), format!("{} ({steps})", site.guides.len())),
            row(t!(locale, "report-english"), english.to_string()),
            row(t!(locale, "report-sentence"), format!("{} ({})", median(&sentences), sentences.last().copied().unwrap_or_default())),
            row(t!(locale, "report-few-steps"), named(&|guide| guide.facts.step.len() < 3)),
            row(t!(locale, "report-no-trouble"), named(&|guide| !troubled(guide))),
        ],
    }
}

/// Guides, the one that waits longest for its review first.
fn guides(site: &Site, locale: Locale) -> Table {
    let mut guides: Vec<&Guide> = site.guides.iter().collect();
    guides.sort_by_key(|guide| guide.facts.next_review);
    let names = OfficialNames::of(site);
    let rows = guides.into_iter().map(|guide| {
        let reading = Reading::of(site, guide, &names);
        let grade = match guide.facts.grade {
            Grade::High => "CAO",
            Grade::Medium => "TB",
        };
        let english = if guide.words.contains_key(&Locale::En) { "EN" } else { "–" };
        vec![
            guide.facts.next_review.iso(),
            guide.facts.checked_on.iso(),
            grade.to_owned(),
            english.to_owned(),
            format!("{} ({})", median(&reading.sentences), reading.sentences.last().copied().unwrap_or_default()),
            format!("{} ({})", median(&reading.steps), reading.steps.last().copied().unwrap_or_default()),
            guide.slug.clone(),
        ]
    });
    let head = vec![
        t!(locale, "report-col-review"),
        t!(locale, "report-col-checked"),
        t!(locale, "report-col-grade"),
        t!(locale, "report-col-english"),
        t!(locale, "report-col-sentence"),
        t!(locale, "report-col-step"),
        t!(locale, "report-col-guide"),
    ];
    Table { title: t!(locale, "report-by-review"), head, rows: rows.collect() }
}

/// Links into the portals by the day of their evidence, the oldest first, and how many somebody has tapped.
fn links(site: &Site, locale: Locale) -> Table {
    let procedures = site.portal.procedure.iter().map(|entry| (entry.evidence, entry.tapped_on, &entry.name));
    let pages = site.portal.page.iter().map(|entry| (entry.evidence, entry.tapped_on, &entry.name));
    let mut days: BTreeMap<Day, (usize, usize, &str)> = BTreeMap::new();
    for (evidence, tapped, name) in procedures.chain(pages) {
        let day = days.entry(evidence).or_insert((0, 0, name));
        day.0 += 1;
        day.1 += usize::from(tapped.is_some());
    }
    let rows = days.into_iter().map(|(day, (all, tapped, first))| vec![day.iso(), all.to_string(), tapped.to_string(), first.to_owned()]);
    let head = vec![
        t!(locale, "report-col-evidence"),
        t!(locale, "report-col-links"),
        t!(locale, "report-col-tapped"),
        t!(locale, "report-col-first"),
    ];
    Table { title: t!(locale, "report-links"), head, rows: rows.collect() }
}

fn soon(site: &Site, locale: Locale) -> Table {
    Table { title: t!(locale, "report-soon"), head: Vec::new(), rows: upcoming(site).into_iter().map(|line| vec![line]).collect() }
}
