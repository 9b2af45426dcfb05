//! Facts end on their day by themselves: marks everything that has, or that has not begun. The words stand in the
//! page already (`.ended-note`, `.not-yet-note`); style shows them.

use super::all;
use crate::ageing::{Validity, validity, vietnam_day, vietnam_days};

/// Marks what has ended and what has not begun.
pub fn show() {
    let today = vietnam_day(js_sys::Date::now());
    for element in all("[data-from], [data-until]") {
        let date = |name: &str| element.get_attribute(name).unwrap_or_default();
        let class = match validity(&date("data-from"), &date("data-until"), &today) {
            Validity::Valid => continue,
            Validity::NotYet => "not-yet",
            Validity::Ended => "ended",
        };
        let _ = element.class_list().add_1(class);
    }
}

/// Today in Viet Nam, in days since 1970.
pub fn today() -> u16 {
    vietnam_days(js_sys::Date::now()) as u16
}
