//! A day without a time: TOML's bare date (`2026-11-24`), ISO 8601 in HTML, `24/11/2026` for readers.

use serde::de::{Deserialize, Deserializer, Error};
use std::fmt;

/// A calendar day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub jiff::civil::Date);

impl Day {
    /// Reads `2026-11-24`.
    pub fn parse(text: &str) -> Option<Day> {
        text.parse().ok().map(Day)
    }

    /// Today in Viet Nam.
    pub fn today() -> Day {
        let millis = jiff::Timestamp::now().as_millisecond() as f64;
        Day::parse(&crate::ageing::vietnam_day(millis)).expect("vietnam_day gives an ISO date")
    }

    /// Whole days from `self` to `later`; negative if it lies before.
    pub fn days_until(self, later: Day) -> i64 {
        self.0.until(later.0).map_or(0, |span| i64::from(span.get_days()))
    }

    /// ISO 8601: `2026-11-24`.
    pub fn iso(self) -> String {
        self.0.to_string()
    }

    /// As Vietnamese write it (UX R19): `24/11/2026`.
    pub fn spoken(self) -> String {
        format!("{:02}/{:02}/{}", self.0.day(), self.0.month(), self.0.year())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
        let date = toml::value::Datetime::deserialize(deserializer)?;
        match (date.date, date.time) {
            (Some(_), None) => Day::parse(&date.to_string()).ok_or_else(|| D::Error::custom(format!("{date} is no day of the calendar"))),
            _ => Err(D::Error::custom(format!("{date} must be a day without a time, such as 2026-11-24"))),
        }
    }
}
