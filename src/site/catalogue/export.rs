//! An export of the portal's public catalogue: one JSON object a line. Only the fields below are read.

use crate::site::day::Day;
use crate::site::formats::{is_catalogue_code, is_uuid};
use crate::site::problem::Problems;
use crate::site::source::Source;
use regex::Regex;
use serde::Deserialize;
use std::path::Path;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// How the catalogue names those whom a citizen's procedure is for.
const CITIZEN: &str = "Công dân Việt Nam";
/// `type` of a procedure that holds in the whole country. The others are one province's own, or internal.
const NATIONAL: &str = "STANDARD";
/// States of the procedures that the portal offers; every other one counts as no longer in force.
const IN_FORCE: [&str; 2] = ["ACTIVE", "UPDATED"];

/// What to do about a line that is wrong.
const MEND: &str = "export it again, or delete the line";

static DATE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\d{4}-\d{2}-\d{2}").expect("a valid pattern"));
/// A body of one named province («Sở Y tế tỉnh Tây Ninh»), not of provinces in general («Thuế tỉnh, thành phố»).
static OF_A_PROVINCE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"([Tt]ỉnh|Thành phố) \p{Lu}").expect("a valid pattern"));

/// A procedure as the export has it; words are tidied: composed letters, single spaces, no control characters.
#[derive(Clone, Debug, Deserialize)]
pub struct Exported {
    /// The portal's own id.
    pub id: String,
    /// Procedure code; not unique over provinces.
    pub code: String,
    /// The portal's name.
    pub name: String,
    /// Who handles it; may be empty.
    #[serde(default)]
    pub departments: Vec<String>,
    /// Who issued it.
    #[serde(default, rename = "departmentPromulgate")]
    pub issuer: String,
    /// Whom it is for.
    #[serde(rename = "formalityTargetType")]
    pub targets: Vec<String>,
    /// `ACTIVE`, `UPDATED`, …
    pub state: String,
    /// `STANDARD`, `SPECIFIC`, `STANDARD_INTERNAL`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Its line in the export, from 1.
    #[serde(skip)]
    pub line: usize,
}

impl Exported {
    /// Whether the portal still offers it.
    pub fn in_force(&self) -> bool {
        IN_FORCE.contains(&self.state.as_str())
    }

    /// Whether it holds in this city: national, or the city's own.
    pub fn holds_in(&self, city: &str) -> bool {
        self.kind == NATIONAL || self.issuer == format!("UBND {city}")
    }

    /// Whether citizens of this city can use it.
    pub fn for_citizens_of(&self, city: &str) -> bool {
        self.in_force() && self.holds_in(city) && self.targets.iter().any(|target| target == CITIZEN)
    }

    /// Whether a body of the ward (or commune) handles it.
    pub fn at_the_ward(&self) -> bool {
        self.departments.iter().any(|name| name.to_lowercase().contains("cấp xã"))
    }

    /// Who handles it for people of this city, for a line on a phone: at most three bodies, none of another province.
    pub fn agency(&self, city: &str) -> String {
        let mut bodies: Vec<&str> = Vec::new();
        for body in &self.departments {
            let elsewhere = OF_A_PROVINCE.is_match(body) && !body.contains(city);
            if !body.is_empty() && !elsewhere && !bodies.contains(&body.as_str()) {
                bodies.push(body);
            }
        }
        bodies.truncate(3);
        bodies.join("; ")
    }

    /// Notes what no procedure that is shown may lack. The catalogue does hold such lines, none of them for citizens.
    pub fn check(&self, file: &str, problems: &Problems) {
        let wrong = |what: String| problems.error(file, self.line, what, MEND);
        if !is_catalogue_code(&self.code) {
            wrong(format!("«{}» is no procedure code", self.code));
        }
        if !is_uuid(&self.id) {
            wrong(format!("«{}» is no UUID of the portal", self.id));
        }
        if self.name.is_empty() {
            wrong(format!("the procedure {} has no name", self.code));
        }
    }

    fn tidied(mut self, line: usize) -> Exported {
        for words in [&mut self.id, &mut self.code, &mut self.name, &mut self.issuer].into_iter().chain(&mut self.departments) {
            *words = tidy(words);
        }
        self.line = line;
        self
    }
}

/// Composed letters, single spaces, no control characters.
pub fn tidy(words: &str) -> String {
    let spaced: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let composed: String = spaced.nfc().collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A whole export.
#[derive(Clone, Debug)]
pub struct Export {
    /// Its file, as problems name it.
    pub file: String,
    /// The day on which the portal listed this.
    pub date: Day,
    /// Its procedures, in the order of the file.
    pub procedures: Vec<Exported>,
}

impl Export {
    /// Reads an export. Its day is `date`, else the one in the file's name (`…-2026-07-18.jsonl`): an export itself does
    /// not say. Every line that cannot be read is a problem and left out; `None` without a day.
    pub fn read(path: &Path, date: Option<Day>, today: Day, problems: &Problems) -> Option<Export> {
        // Named as it was given: it stands outside of the project.
        let source = Source::read(Path::new(""), path, problems)?;
        let file = source.name.clone();
        let date = date.or_else(|| day_in(path));
        match date {
            None => problems.error(&file, 1, "nobody says of which day this export is", "add --date 2026-07-18, with the day it was made"),
            Some(day) if day > today => problems.error(
                &file,
                1,
                format!("the day of the export ({day}) lies in the future"),
                "give the day it was made with --date",
            ),
            Some(_) => {}
        }
        let lines = source.text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        let procedures: Vec<Exported> = lines.filter_map(|(i, line)| procedure(&file, i + 1, line, problems)).collect();
        if source.text.trim().is_empty() {
            problems.error(&file, 1, "the export is empty", "export the catalogue again");
        }
        Some(Export { file, date: date?, procedures })
    }
}

/// The last day that a file's name holds.
fn day_in(path: &Path) -> Option<Day> {
    let name = path.file_name()?.to_str()?;
    DATE.find_iter(name).filter_map(|found| Day::parse(found.as_str())).last()
}

fn procedure(file: &str, line: usize, text: &str, problems: &Problems) -> Option<Exported> {
    match serde_json::from_str::<Exported>(text) {
        Ok(found) => Some(found.tidied(line)),
        Err(error) => {
            // The library counts lines within the line; only what it says of the matter helps.
            let why = error.to_string();
            let why = why.split(" at line ").next().unwrap_or_default();
            problems.error(file, line, format!("the line is no procedure ({why})"), MEND);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_stands_in_the_name() {
        let day = |name: &str| day_in(Path::new(name)).map(Day::iso);
        assert_eq!(day("/x/2020-01-01/portal-catalogue-2026-07-18.jsonl").as_deref(), Some("2026-07-18"));
        assert_eq!(day("2026-13-01.jsonl"), None);
        assert_eq!(day("export.jsonl"), None);
    }

    #[test]
    fn words_are_tidied() {
        assert_eq!(tidy("\tTie\u{302}\u{301}p  nhận\u{7f} \n học sinh "), "Tiếp nhận học sinh");
    }

    #[test]
    fn bodies_of_other_provinces_are_left_out() {
        let departments = ["", "Sở Y tế", "Sở Y tế tỉnh Thử", "Sở Y tế", "Thuế tỉnh, thành phố", "Sở Y tế Thành phố Mẫu", "Bốn", "Năm"];
        let exported = Exported {
            id: String::new(),
            code: String::new(),
            name: String::new(),
            departments: departments.map(str::to_owned).to_vec(),
            issuer: String::new(),
            targets: Vec::new(),
            state: String::new(),
            kind: String::new(),
            line: 1,
        };
        assert_eq!(exported.agency("Thành phố Mẫu"), "Sở Y tế; Thuế tỉnh, thành phố; Sở Y tế Thành phố Mẫu");
    }
}
