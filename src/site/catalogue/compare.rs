//! `portal.toml` held against an export: what is gone, has another name, id or state, and what the ward offers that we
//! do not list.

use super::Ours;
use super::export::{Export, Exported, tidy};
use crate::site::day::Day;
use crate::site::formats::Procedure;
use std::collections::BTreeMap;
use std::fmt::{self, Write};

/// What an export says of an entry of `portal.toml`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Neither its code nor its UUID is in the export.
    Gone,
    /// Another code; the UUID is the same.
    Code(String),
    /// Another name.
    Renamed(String),
    /// Another UUID; the code is the same. Also where we know none.
    Uuid(String),
    /// Another state.
    State(String),
}

/// An entry that differs.
#[derive(Clone, Debug)]
pub struct Difference<'a> {
    /// Our entry.
    pub entry: &'a Procedure,
    /// What is different.
    pub change: Change,
}

/// What came of comparing.
pub struct Comparison<'a> {
    date: Day,
    file: &'a str,
    total: usize,
    /// Everything that differs, in the order of `portal.toml`.
    pub differences: Vec<Difference<'a>>,
    /// Names of entries with which everything is as we have it.
    pub matching: Vec<&'a str>,
    /// Entries without code and UUID: there is nothing to look them up by.
    pub unknown: Vec<&'a str>,
    /// Citizens' procedures that the ward handles and `portal.toml` does not list, by code.
    pub unlisted: Vec<&'a Exported>,
}

/// Compares.
pub fn compare<'a>(ours: &'a Ours, export: &'a Export) -> Comparison<'a> {
    let by_uuid: BTreeMap<&str, &Exported> = export.procedures.iter().map(|exported| (exported.id.as_str(), exported)).collect();
    // Another province's procedure of the same code is another procedure.
    let here = export.procedures.iter().filter(|exported| exported.holds_in(&ours.city));
    let by_code: BTreeMap<&str, &Exported> = here.map(|exported| (exported.code.as_str(), exported)).collect();
    let mut comparison = Comparison {
        date: export.date,
        file: &export.file,
        total: export.procedures.len(),
        differences: Vec::new(),
        matching: Vec::new(),
        unknown: Vec::new(),
        unlisted: Vec::new(),
    };
    let mut seen = Vec::new();
    for entry in &ours.portal.procedure {
        let uuid = entry.uuid.as_deref().unwrap_or_default();
        if entry.code.is_empty() && uuid.is_empty() {
            comparison.unknown.push(&entry.name);
            continue;
        }
        let Some(exported) = by_uuid.get(uuid).or_else(|| by_code.get(entry.code.as_str())) else {
            comparison.differences.push(Difference { entry, change: Change::Gone });
            continue;
        };
        seen.push(exported.id.as_str());
        let changes = changes(entry, exported);
        if changes.is_empty() {
            comparison.matching.push(&entry.name);
        }
        comparison.differences.extend(changes.into_iter().map(|change| Difference { entry, change }));
    }
    let refused = |exported: &Exported| ours.refused.iter().any(|refused| refused.value == exported.code || refused.value == exported.id);
    let unlisted = export.procedures.iter().filter(|exported| exported.for_citizens_of(&ours.city) && exported.at_the_ward());
    comparison.unlisted = unlisted.filter(|exported| !seen.contains(&exported.id.as_str()) && !refused(exported)).collect();
    comparison.unlisted.sort_by(|a, b| a.code.cmp(&b.code));
    comparison
}

fn changes(entry: &Procedure, exported: &Exported) -> Vec<Change> {
    let mut changes = Vec::new();
    if !entry.code.is_empty() && entry.code != exported.code {
        changes.push(Change::Code(exported.code.clone()));
    }
    if !entry.official.is_empty() && name(&entry.official) != name(&exported.name) {
        changes.push(Change::Renamed(exported.name.clone()));
    }
    if entry.uuid.as_deref() != Some(&exported.id) {
        changes.push(Change::Uuid(exported.id.clone()));
    }
    if !exported.in_force() || entry.state.is_some_and(|state| state.name() != exported.state) {
        changes.push(Change::State(exported.state.clone()));
    }
    changes
}

/// A name without what nobody would call a change: spaces, a full stop at the end.
fn name(words: &str) -> String {
    tidy(words).trim_end_matches(['.', ' ']).to_owned()
}

/// A heading of the table, and which changes stand below it.
type Part = (&'static str, fn(&Change) -> bool);

const PARTS: [Part; 5] = [
    ("GONE: neither code nor UUID is in the export", |change| matches!(change, Change::Gone)),
    ("NEW CODE for the same UUID", |change| matches!(change, Change::Code(_))),
    ("RENAMED", |change| matches!(change, Change::Renamed(_))),
    ("NEW UUID for the same code", |change| matches!(change, Change::Uuid(_))),
    ("STATE CHANGED: read the procedure again", |change| matches!(change, Change::State(_))),
];

impl fmt::Display for Comparison<'_> {
    /// The table: a part for each kind of change, then what we do not list, then the sum.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} against {} of {} ({} procedures)", super::PORTAL, self.file, self.date, self.total)?;
        for (heading, belongs) in PARTS {
            let rows: Vec<&Difference> = self.differences.iter().filter(|difference| belongs(&difference.change)).collect();
            if !rows.is_empty() {
                writeln!(f, "\n{heading} ({})", rows.len())?;
            }
            for Difference { entry, change } in rows {
                let mut note = format!("evidence {}", entry.evidence);
                if entry.evidence > self.date {
                    note.write_str(", newer than the export")?;
                }
                writeln!(f, "  {:<9} {} ({note})", entry.code, entry.name)?;
                let state = entry.state.map_or("", |state| state.name());
                let (before, after) = match change {
                    Change::Gone => continue,
                    Change::Code(after) => (entry.code.as_str(), after),
                    Change::Renamed(after) => (entry.official.as_str(), after),
                    Change::Uuid(after) => (entry.uuid.as_deref().unwrap_or_default(), after),
                    Change::State(after) => (state, after),
                };
                writeln!(f, "            ours:   {}\n            export: {after}", if before.is_empty() { "–" } else { before })?;
            }
        }
        if !self.unlisted.is_empty() {
            writeln!(f, "\nNOT LISTED: citizens' procedures that the ward handles ({})", self.unlisted.len())?;
        }
        for exported in &self.unlisted {
            writeln!(f, "  {:<9} {}", exported.code, exported.name)?;
        }
        let differing = self.differences.iter().map(|difference| &difference.entry.name).collect::<std::collections::BTreeSet<_>>().len();
        writeln!(
            f,
            "\n{} match, {differing} differ, {} have neither code nor UUID, {} are not listed",
            self.matching.len(),
            self.unknown.len(),
            self.unlisted.len()
        )
    }
}
