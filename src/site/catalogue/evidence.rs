//! `site portal check --write`: new evidence for what an export confirms, without touching anything else of the file.

use crate::site::day::Day;
use anyhow::{Context as _, Result};
use toml_edit::{Datetime, DocumentMut, Item};

/// Sets `evidence` of the procedures of these names to `day` where it is older. Comments and layout stay. Gives the new
/// text and how many dates were moved.
pub fn renewed(text: &str, names: &[&str], day: Day) -> Result<(String, usize)> {
    let mut document: DocumentMut = text.parse().context("portal.toml")?;
    let new: Datetime = day.iso().parse().context("a day")?;
    let procedures = document.get_mut("procedure").and_then(Item::as_array_of_tables_mut).context("portal.toml has no procedures")?;
    let mut moved = 0;
    for procedure in procedures.iter_mut() {
        let confirmed = procedure.get("name").and_then(Item::as_str).is_some_and(|name| names.contains(&name));
        let Some(evidence) = procedure.get_mut("evidence").and_then(Item::as_value_mut).filter(|_| confirmed) else { continue };
        let old = evidence.as_datetime().and_then(|old| Day::parse(&old.to_string()));
        if old.is_some_and(|old| old < day) {
            let decor = evidence.decor().clone();
            *evidence = new.into();
            *evidence.decor_mut() = decor;
            moved += 1;
        }
    }
    Ok((document.to_string(), moved))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_older_dates_of_the_names_move() {
        let text = "# on top\n[[group]]\nid = \"a\"\n\n[[procedure]]   # first\nname = \"mot\"\nevidence = 2026-01-01  # why\ntitle   = \"x\"\n\n# between\n[[procedure]]\nname = \"hai\"\nevidence = 2026-09-01\n\n[[procedure]]\nname = \"ba\"\nevidence = 2026-01-01\n";
        let day = Day::parse("2026-07-18").expect("a day");
        let (new, moved) = renewed(text, &["mot", "hai"], day).expect("a document");
        assert_eq!(new, text.replacen("2026-01-01", "2026-07-18", 1));
        assert_eq!(moved, 1);
    }
}
