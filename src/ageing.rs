//! Facts that end on a day. Dates are ISO 8601 text (`2026-12-31`), so that they compare as they read; the day is
//! always the one in Viet Nam (UTC+7, no summer time), whatever the phone's zone.

/// The state of something with a validity, on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// Begins later.
    NotYet,
    /// Holds, today included.
    Valid,
    /// Ended; `until` was inclusive.
    Ended,
}

/// Tells whether something holds on `today`. Empty bounds are open.
pub fn validity(from: &str, until: &str, today: &str) -> Validity {
    if !from.is_empty() && today < from {
        Validity::NotYet
    } else if !until.is_empty() && today > until {
        Validity::Ended
    } else {
        Validity::Valid
    }
}

/// Days since 1970 in Viet Nam at a moment given as milliseconds since 1970 (UTC).
pub fn vietnam_days(unix_millis: f64) -> i64 {
    ((unix_millis / 1000.0 + 7.0 * 3600.0) / 86_400.0).floor() as i64
}

/// The day in Viet Nam at a moment given as milliseconds since 1970 (UTC), as `YYYY-MM-DD`.
///
/// The calendar arithmetic is Howard Hinnant's `civil_from_days`; a date crate would cost more bytes in wasm.
pub fn vietnam_day(unix_millis: f64) -> String {
    let days = vietnam_days(unix_millis);
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let day_of_era = z.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_last_day_still_counts() {
        assert_eq!(validity("", "2026-12-31", "2026-12-31"), Validity::Valid);
        assert_eq!(validity("", "2026-12-31", "2027-01-01"), Validity::Ended);
        assert_eq!(validity("2026-08-15", "", "2026-08-14"), Validity::NotYet);
        assert_eq!(validity("", "", "2026-08-14"), Validity::Valid);
    }

    #[test]
    fn midnight_is_vietnams() {
        // 2026-12-31 16:59:59 UTC is still the 31st in Viet Nam; one second later it is 2027.
        let last_second = 1_798_736_399_000.0;
        assert_eq!(vietnam_day(last_second), "2026-12-31");
        assert_eq!(vietnam_day(last_second + 1000.0), "2027-01-01");
    }

    proptest! {
        #[test]
        fn agrees_with_a_calendar_library(seconds in -2_000_000_000_i64..8_000_000_000) {
            let shifted = jiff::Timestamp::from_second(seconds + 7 * 3600).unwrap();
            let expected = jiff::tz::TimeZone::UTC.to_datetime(shifted).date();
            prop_assert_eq!(vietnam_day(seconds as f64 * 1000.0), expected.to_string());
        }
    }
}
