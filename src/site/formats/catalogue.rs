//! `portal-catalogue.tsv`: citizens' procedures of the national catalogue, as `site portal import` writes them. The file
//! is no part of the project and may be absent; docs/portal.md has its form.

use crate::site::day::Day;
use crate::site::problem::Problems;
use crate::site::source::Source;
use std::fmt::Write;
use unicode_normalization::is_nfc;

/// The file, relative to the project.
pub const CATALOGUE: &str = "content/portal-catalogue.tsv";
/// How its first line begins; the day follows.
const HEADING: &str = "# Danh mục ngày ";
/// What to do about anything that is wrong with it: it is made by a program.
const MEND: &str = "run «site portal import» again, or delete the file";

/// The national catalogue, as far as it concerns citizens here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    /// The day of the export.
    pub date: Day,
    /// By code, each code once.
    pub procedures: Vec<CatalogueProcedure>,
}

/// A procedure of the catalogue: nobody has looked at it, it is what the portal listed on the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueProcedure {
    /// Procedure code (`1.004194`).
    pub code: String,
    /// The portal's own id, the last part of the procedure's URL.
    pub uuid: String,
    /// Who handles it; empty where the catalogue does not say.
    pub agency: String,
    /// The portal's name.
    pub title: String,
}

impl Catalogue {
    /// Reads the file strictly; every line that is wrong is a problem. `None` if one is.
    pub fn read(source: &Source, today: Day, problems: &Problems) -> Option<Catalogue> {
        let error = |line: usize, what: &str| problems.error(&source.name, line, what, MEND);
        let mut lines = source.text.lines();
        let date = lines.next().and_then(|line| line.strip_prefix(HEADING)).and_then(Day::parse);
        match date {
            None => error(1, "the first line does not name the day of the catalogue"),
            Some(day) if day > today => error(1, "the day of the catalogue lies in the future"),
            Some(_) => {}
        }
        let mut procedures: Vec<CatalogueProcedure> = Vec::new();
        let mut clean = date.is_some_and(|day| day <= today);
        for (i, line) in lines.enumerate() {
            let after = procedures.last().map_or("", |last| last.code.as_str());
            match procedure(line, after) {
                Ok(procedure) => procedures.push(procedure),
                Err(what) => {
                    clean = false;
                    error(i + 2, what);
                }
            }
        }
        Some(Catalogue { date: date?, procedures }).filter(|_| clean)
    }

    /// The file's text.
    pub fn text(&self) -> String {
        let mut text = format!("{HEADING}{}\n", self.date);
        for CatalogueProcedure { code, uuid, agency, title } in &self.procedures {
            writeln!(text, "{code}\t{uuid}\t{agency}\t{title}").expect("writing to a string");
        }
        text
    }
}

/// A line; the error says what is wrong with it. `after` is the code of the line before.
fn procedure(line: &str, after: &str) -> Result<CatalogueProcedure, &'static str> {
    let fields: Vec<&str> = line.split('\t').collect();
    let &[code, uuid, agency, title] = fields.as_slice() else {
        return Err("the line does not have four fields with a tab between them");
    };
    let tidy = |words: &str| words.trim() == words && !words.contains(char::is_control) && is_nfc(words);
    if !is_catalogue_code(code) {
        Err("the line does not begin with a procedure code")
    } else if !is_uuid(uuid) {
        Err("the second field is no UUID of the portal")
    } else if title.is_empty() || !tidy(title) || !tidy(agency) {
        Err("the name or the agency is empty or untidy")
    } else if code <= after {
        Err("the line is not in the order of the codes")
    } else {
        Ok(CatalogueProcedure { code: code.to_owned(), uuid: uuid.to_owned(), agency: agency.to_owned(), title: title.to_owned() })
    }
}

/// Whether this is a procedure code as the catalogue has them: a digit, a point, six digits. The catalogue of 18 July
/// 2026 also has one with seven (1.0133611), which leads to its page like all others.
pub fn is_catalogue_code(code: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    code.split_once('.').is_some_and(|(kind, number)| kind.len() == 1 && matches!(number.len(), 6 | 7) && digits(kind) && digits(number))
}

/// Whether this is a UUID as the portal writes them: lower case, with hyphens.
pub fn is_uuid(uuid: &str) -> bool {
    let parts: Vec<&str> = uuid.split('-').collect();
    let hex = |part: &str| part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    parts.iter().map(|part| part.len()).eq([8, 4, 4, 4, 12]) && parts.iter().all(|part| hex(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_ids_are_told_from_what_looks_like_them() {
        for code in ["1.004194", "1.0133611"] {
            assert!(is_catalogue_code(code), "{code}");
        }
        for code in ["", "1.", "1004194", "10.04194", "1.00419", "1.00419x", "1.004194 ", "1.00.4194"] {
            assert!(!is_catalogue_code(code), "{code}");
        }
        assert!(is_uuid("019d2bf7-770b-734d-b7fb-5e1995f194f4"));
        for uuid in ["", "019D2BF7-770b-734d-b7fb-5e1995f194f4", "019d2bf7770b734db7fb5e1995f194f4", "019d2bf7-770b-734d-b7fb-5e1995f194f"]
        {
            assert!(!is_uuid(uuid), "{uuid}");
        }
    }
}
