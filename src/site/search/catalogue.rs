//! The national catalogue of procedures, if one was imported: `content/portal-catalogue.tsv`. The first line is
//! `# Danh mục ngày 2026-07-18`, every other one a procedure: code, UUID, who handles it, name, separated by tabs.
//! The project ships without it. Nobody here has checked what it says, and every result says so.

use crate::site::day::Day;
use crate::site::problem::Problems;
use crate::site::source::Source;
use std::path::Path;

/// The file, below the project's folder.
pub const FILE: &str = "content/portal-catalogue.tsv";
/// What stands before the day in its first line.
const DAY: &str = "# Danh mục ngày ";

/// An imported catalogue.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// The day of the export.
    pub day: Day,
    /// Its procedures.
    pub procedures: Vec<Listed>,
}

/// A procedure of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Code; not unique.
    pub code: String,
    /// The portal's own id.
    pub uuid: String,
    /// Who handles it.
    pub agency: String,
    /// The portal's name.
    pub title: String,
}

impl Catalogue {
    /// Reads it, if it is there. A line of another form is a problem.
    pub fn read(root: &Path, problems: &Problems) -> Option<Catalogue> {
        let path = root.join(FILE);
        let source = path.exists().then(|| Source::read(root, &path, problems))??;
        let mut lines = source.text.lines().enumerate();
        let day = lines.next().and_then(|(_, line)| Day::parse(line.strip_prefix(DAY)?));
        if day.is_none() {
            problems.error(FILE, 1, "the catalogue does not say its day", "make it again with `site portal import`");
        }
        let mut procedures = Vec::new();
        for (i, line) in lines {
            match *line.split('\t').collect::<Vec<_>>() {
                [code, uuid, agency, title] if !uuid.is_empty() && !title.is_empty() => {
                    let [code, uuid, agency, title] = [code, uuid, agency, title].map(str::to_owned);
                    procedures.push(Listed { code, uuid, agency, title });
                }
                _ => problems.error(FILE, i + 1, "a line of another form in the catalogue", "make it again with `site portal import`"),
            }
        }
        Some(Catalogue { day: day?, procedures })
    }
}
